"""Acts that belong to the one told before them: what was done next, and what names it."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.reconcile.test_incidents_from_text import incidents


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Shortly after midnight on Monday gunmen broke into nine compounds at Riyom. Fourteen "
            "people were hacked to death.",
            1,
        ),
        (
            "Shortly after midnight on Monday gunmen broke into nine compounds at Riyom. In Jos "
            "fourteen people were hacked to death on Tuesday.",
            2,
        ),
        ("In April gunmen burst into a hostel in Zawiya and shot at the migrants there.", 1),
        (
            "In April gunmen burst into a hostel in Zawiya. Hours later they shot at migrants on "
            "a beach near Sabratha.",
            2,
        ),
        (
            "In November one of the accused was shot and wounded outside the court in Charsadda, "
            "an attack for which two men await trial.",
            1,
        ),
    ],
)
def test_what_was_done_next_belongs_to_the_deed(nlp: Language, text: str, number: int) -> None:
    assert len(incidents(nlp, (20, text))) == number


def test_the_dead_of_what_befell_people_next_are_of_the_deed(nlp: Language) -> None:
    text = (
        "JOS, Nigeria - Shortly after midnight on Monday gunmen broke into nine compounds at "
        "Riyom. Fourteen people were hacked to death."
    )
    (row,) = incidents(nlp, (20, text))
    assert (row.killed_low, row.killed_best, row.killed_high) == (14, 14, 14)


def test_a_grenade_attack_is_no_shooting_told_before(nlp: Language) -> None:
    text = (
        "Militants shot three policemen dead in Damhal on Thursday. Of the grenade attack in "
        "Anantnag on Friday the group said nothing."
    )
    assert len(incidents(nlp, (20, text))) == 2


@pytest.mark.parametrize(
    ("voice", "low"),
    [("the army acknowledged two injured and no deaths", 0), ("the army gave no figures", 1)],
)
def test_another_voice_that_has_nobody_dead_counts_for_low(
    nlp: Language, voice: str, low: int
) -> None:
    text = (
        "DILI, East Timor - Soldiers fired on mourners outside a cemetery in Dili on Sunday. A "
        f"schoolboy was killed, the bishop's office said; {voice}."
    )
    (row,) = incidents(nlp, (20, text))
    assert (row.killed_low, row.killed_best, row.killed_high) == (low, 1, 1)


def test_what_another_day_is_told_of_is_another_incident(nlp: Language) -> None:
    text = (
        "AKRON - A man of 19 was shot to death at a shop on Arlington Street in Akron on "
        "Saturday, police said. It was the second fatal shooting in the city in a week. Three "
        "people died in gunfire outside a bar on Aug. 4."
    )
    found = incidents(nlp, (12, text))
    assert sorted(i.killed_best for i in found if i.killed_best) == [1, 3]


@pytest.mark.parametrize(
    ("why", "number"),
    [
        ("the army said, in its first response to an attack in which gunmen killed", 2),
        ("in what the army called its answer to the attack in which gunmen killed", 2),
        ("the army said, in an attack in which they killed", 1),
    ],
)
def test_what_a_deed_answers_is_another_incident(nlp: Language, why: str, number: int) -> None:
    text = f"Warplanes bombed two camps in Gedo on Sunday, {why} 148 people."
    assert len(incidents(nlp, (20, text))) == number
