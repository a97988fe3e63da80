"""Deeds whose doer is only believed to be it, and deeds that a condition without "if" tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extract.placing import placed_at

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "The strike, believed to have been carried out by Israel, killed an adviser.",
            ("Israel", "suspected"),
        ),
        (
            "The shelling, carried out by unknown gunmen, left nine dead.",
            ("unknown gunmen", "asserted"),
        ),
    ],
)
def test_a_deed_believed_to_be_somebodys(
    extraction: Extract, sentence: str, row: tuple[str, str]
) -> None:
    assert [(r.party, r.stance) for r in extraction(sentence).responsibility] == [row]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Had the missiles struck the barracks, dozens would have died.", "hypothetical"),
        ("Should the rebels attack the dam, thousands would drown.", "hypothetical"),
        ("The rebels had attacked the dam, and thousands fled.", "actual"),
        ("Were the rebels wrong? They attacked the dam, which would burst.", "actual"),
    ],
)
def test_a_condition_without_if(extraction: Extract, sentence: str, modality: str) -> None:
    assert [event.modality for event in extraction(sentence).events] == [modality]


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        ("A strike blamed on Israel killed two officers.", "strike", None),
        ("A bombing blamed on Pakistan killed nine in Kabul.", "bombing", "Kabul"),
        ("A strike on Damascus killed two officers.", "strike", "Damascus"),
    ],
)
def test_who_is_blamed_is_no_scene(
    extraction: Extract, sentence: str, trigger: str, place: str | None
) -> None:
    assert placed_at(extraction(sentence), trigger) == place


def test_whom_somebody_died_along_with(extraction: Extract) -> None:
    found = extraction("The commander was killed along with an aide when a missile hit his car.")
    assert [(row.harm, row.count_min) for row in found.casualties] == [("killed", 1)] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Israel killed 12 people in the raid, a charge the army denies.",
        "The militia shelled a market, killing 54 people, an accusation the army denied.",
    ],
)
def test_a_charge_denied_behind_is_told_all_the_same(extraction: Extract, sentence: str) -> None:
    found = extraction(sentence)
    assert {(r.party, r.stance) for r in found.responsibility} > {("the army", "denied")}
    assert "asserted" in {r.stance for r in found.responsibility}
    assert {row.modality for row in found.casualties} == {"asserted"}


def test_what_a_side_denies_itself_is_denied(extraction: Extract) -> None:
    found = extraction("The army did not shell the market, it said.")
    assert [(r.party, r.stance) for r in found.responsibility] == [("The army", "denied")]


def test_a_place_before_a_verb_is_no_doer(extraction: Extract) -> None:
    found = extraction(
        "Chechen fighters holding about 1,000 hostages in a hospital at Budyonnovsk shot five of "
        "them, officials said."
    )
    assert [event.actor for event in found.events] == ["Chechen fighters"]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Serb forces shelled the Sarajevo neighbourhood of Dobrinja.", "Dobrinja"),
        ("A bomb went off in the Baghdad neighborhood of Karrada.", "Karrada"),
        ("A bomb went off in the Balad district of Salahuddin province.", "Balad"),
    ],
)
def test_the_part_of_a_large_city(extraction: Extract, sentence: str, place: str) -> None:
    (event,) = extraction(sentence).events
    assert placed_at(extraction(sentence), event.text) == place
