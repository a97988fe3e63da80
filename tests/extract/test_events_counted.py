"""Days on which a toll changed, and days from which one counts: they are not those of the deed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict
from newsledger.extract.events.counted import is_not_its_own
from newsledger.records import Extraction

Told = Callable[[str], Extraction]


@pytest.fixture
def told(nlp: Language) -> Told:
    def run(text: str) -> Extraction:
        (found,) = predict([GoldArticle("a", text, published=date(2024, 8, 15))], nlp)
        return found

    return run


def days(found: Extraction) -> dict[str, str | None]:
    dates = {d.date_id: d.text for d in found.dates}
    return {e.text: dates.get(e.date_id or "") for e in found.events}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "The death toll from a missile attack in Sumy climbed to 10 on Wednesday.",
            "missile attack",
        ),
        ("On Tuesday the number of dead in the bombing of a market in Baga rose to 31.", "bombing"),
        (
            "The charity on Saturday raised the death toll from an air strike on a clinic to 42.",
            "air strike",
        ),
        (
            "The body of a soldier killed in an ambush in Niger was recovered on Friday.",
            "ambush",
        ),
        (
            "Gunmen massacred 132 villagers in Solhan, the deadliest attack since the fighting "
            "began in 2015.",
            "massacred",
        ),
    ],
)
def test_the_day_of_a_toll_is_not_that_of_the_deed(told: Told, text: str, trigger: str) -> None:
    assert days(told(text))[trigger] is None


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The toll rose to 10 after gunmen attacked Baga on Wednesday.", "attacked", "Wednesday"),
        ("The number of people killed in Monday's raid rose to 12.", "raid", "Monday"),
        (
            "The number of people killed in the attack on Friday has risen to 13.",
            "attack",
            "Friday",
        ),
        (
            "The number of kidnappings of traders doubled in 2023.",
            "kidnappings",
            "2023",
        ),
    ],
)
def test_the_day_of_the_deed_stays(told: Told, text: str, trigger: str, day: str) -> None:
    assert days(told(text))[trigger] == day


def test_what_goes_on_since_has_the_day_of_the_beginning() -> None:
    text = "It was the worst attack on the town shelled since the war began in 2022."
    day = (text.index("2022"), text.index("2022") + 4)
    spans = {w: (text.index(w), text.index(w) + len(w)) for w in ("attack", "shelled", "war")}
    found = {word: is_not_its_own(text, span, day) for word, span in spans.items()}
    assert found == {"attack": True, "shelled": False, "war": False}


def test_what_came_a_week_after_a_deed_has_another_day(told: Told) -> None:
    found = told(
        "An air strike killed 26 people in Hodeidah on Thursday, the UN said. It came two weeks "
        "after a strike on a bus killed 40 children in Saada."
    )
    assert days(found) == {"air strike": "Thursday", "strike": None}
    assert [e.coreference for e in found.events] == [None, None]


def test_hours_after_a_deed_may_be_its_day(told: Told) -> None:
    found = told(
        "Gunmen attacked a post in Gao on Thursday, killing four soldiers. It came hours after the "
        "bombing of a bridge."
    )
    assert days(found)["bombing"] == "Thursday"


@pytest.mark.parametrize(
    ("second", "apart"),
    [
        ("Five people were killed elsewhere in the state.", True),
        ("Also on Thursday two policemen were killed in Gwoza.", True),
        ("Five people were killed, the police said.", False),
    ],
)
def test_a_deed_elsewhere_is_another(told: Told, second: str, apart: bool) -> None:
    found = told(f"Gunmen opened fire on Thursday on a market in Baga. {second}")
    last = found.events[-1]
    assert (last.coreference is None) is apart
