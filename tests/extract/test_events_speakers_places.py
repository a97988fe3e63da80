"""Where somebody speaks of an event is not where it was, unless they are of that town."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extract.placing import placed_at

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("A spokesman in Stuttgart said aircraft struck two training camps.", "struck"),
        ("Officials in Washington said a drone killed three militants.", "killed"),
        ("A judge in Lyon ruled that the shooting was an accident.", "shooting"),
        ("In April a court in Pattani held that the killing had been lawful.", "killing"),
        ("Speaking in Berlin, the minister said rebels had shelled the hospital.", "shelled"),
        (
            "The defence ministry in Baku called the report a lie and said its army had fired only "
            "on military positions.",
            "fired",
        ),
    ],
)
def test_where_somebody_speaks_is_not_the_scene(
    extraction: Extract, sentence: str, trigger: str
) -> None:
    assert placed_at(extraction(sentence), trigger) is None


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        ("Doctors in Goma said 12 people were shot.", "shot", "Goma"),
        ("Border guards at Khorog said on Thursday that they had foiled a raid.", "raid", "Khorog"),
        ("The army in Gao said a convoy had been ambushed.", "ambushed", "Gao"),
        ("A spokesman in Stuttgart said aircraft struck a camp near Sirte.", "struck", "Sirte"),
        ("At a rally in Lahore a bomb killed nine, police said.", "killed", "Lahore"),
    ],
)
def test_those_who_were_there_tell_of_their_town(
    extraction: Extract, sentence: str, trigger: str, place: str
) -> None:
    assert placed_at(extraction(sentence), trigger) == place
