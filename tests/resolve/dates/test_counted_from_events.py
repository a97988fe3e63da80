"""How long after an event whose day is told: both events have their own day."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict


def _days(nlp: Language, text: str) -> dict[str, date | None]:
    (found,) = predict([GoldArticle("a", text, published=date(2024, 3, 12))], nlp)
    rows = {row.date_id: row.earliest for row in found.dates}
    return {event.text: rows.get(event.date_id or "") for event in found.events}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Two days after the ambush of 4 March, troops burned the village.",
            {"ambush": date(2024, 3, 4), "burned": date(2024, 3, 6)},
        ),
        (
            "Two days after Friday's bombing, gunmen shot a guard.",
            {"bombing": date(2024, 3, 8), "shot": date(2024, 3, 10)},
        ),
        (
            "The town was shelled the day after the 4 March ambush.",
            {"shelled": date(2024, 3, 5), "ambush": date(2024, 3, 4)},
        ),
        (
            "He died two days after being shot in Mosul on Friday.",
            {"shot": date(2024, 3, 8)},
        ),
        # the day behind a comma is that of the deed itself
        (
            "Three days after the bombing, on Friday, soldiers raided the camp.",
            {"raided": date(2024, 3, 8)},
        ),
    ],
)
def test_each_event_has_its_day(nlp: Language, text: str, days: dict[str, date]) -> None:
    found = _days(nlp, text)
    assert {word: found[word] for word in days} == days


def test_the_quarter_of_a_town_is_no_time(nlp: Language) -> None:
    for text, count in (
        ("Soldiers raided the quarter and shot two men.", 0),
        ("The bank said that earnings rose in the quarter.", 1),
    ):
        (found,) = predict([GoldArticle("a", text, published=date(2024, 3, 12))], nlp)
        assert len(found.dates) == count
