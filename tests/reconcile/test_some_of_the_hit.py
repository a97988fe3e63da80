"""Figures of only some of those hit: they are no lower bound of a toll, nor the rest of a list."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language
from tests.reconcile.test_incidents_from_text import incidents

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict
from newsledger.records import Extraction


def _killed(nlp: Language, *reports: tuple[int, str]) -> tuple[int | None, int | None, int | None]:
    row = incidents(nlp, *reports)[0]
    return row.killed_low, row.killed_best, row.killed_high


def _injured(nlp: Language, *reports: tuple[int, str]) -> tuple[int | None, int | None, int | None]:
    row = incidents(nlp, *reports)[0]
    return row.injured_low, row.injured_best, row.injured_high


def test_two_more_bodies_are_no_toll(nlp: Language) -> None:
    text = (
        "BOGOTA - Two more bodies were pulled from the rubble of a club in Bogota on Sunday, "
        "raising to 33 the number killed in Friday's car bombing."
    )
    assert _killed(nlp, (11, text)) == (33, 33, 33)
    text = (
        "BOGOTA - Two bodies were pulled from the rubble of a club in Bogota on Friday after a car "
        "bombing. The army said 33 people were killed."
    )
    assert _killed(nlp, (11, text)) == (2, 33, 33)


@pytest.mark.parametrize(
    ("more", "low"),
    [
        ("At least 27 officers remained in critical condition.", 226),
        ("Five people were still in hospital on Tuesday.", 226),
        ("The hospital had spoken of 27 wounded.", 27),
    ],
)
def test_who_is_in_hospital_still_is_of_the_hurt(nlp: Language, more: str, low: int) -> None:
    text = (
        "PESHAWAR - The death toll from Monday's suicide bombing at a mosque in Peshawar rose to "
        f"100, hospital officials said. More than 225 people were wounded. {more}"
    )
    assert _injured(nlp, (13, text))[0] == low


def test_a_list_of_equal_numbers_is_added(nlp: Language) -> None:
    text = (
        "Four US soldiers, four Nigerien soldiers and an interpreter were killed when gunmen "
        "ambushed their convoy near Tongo Tongo on Wednesday."
    )
    assert _killed(nlp, (15, text))[1] == 9


@pytest.mark.parametrize(
    ("zero", "low"), [("no civilian was harmed", 21), ("nobody was harmed", 0)]
)
def test_no_civilian_is_not_nobody(nlp: Language, zero: str, low: int) -> None:
    one = f"SANAA - Jets bombed the harbour of Salif in Yemen on Thursday. The army said {zero}."
    other = (
        "SANAA - Jets bombed the harbour of Salif in Yemen on Thursday, wounding 21 men, a doctor "
        "said."
    )
    assert _injured(nlp, (16, one), (17, other)) == (low, 21, 21)


def _told(nlp: Language, text: str) -> Extraction:
    (found,) = predict([GoldArticle("a", text, published=date(2024, 8, 15))], nlp)
    return found


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        (
            "Rebels sank a ferry off the coast on Saturday, killing at least 21 people, and in the "
            "hours that followed jets pounded rebel positions.",
            ["sank"],
        ),
        (
            "A bomb exploded in Kano, killing three people and wounding 12, and shells then hit a "
            "clinic.",
            ["exploded", "exploded"],
        ),
        (
            "Rebels attacked a post near Gao, and five soldiers were killed when a mine exploded "
            "under a truck.",
            ["exploded"],
        ),
    ],
)
def test_an_outcome_is_of_the_act_before_it(nlp: Language, text: str, triggers: list[str]) -> None:
    found = _told(nlp, text)
    words = {event.event_id: event.text for event in found.events}
    assert [words[row.event_id or ""] for row in found.casualties] == triggers
