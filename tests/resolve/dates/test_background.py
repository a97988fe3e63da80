"""Months of the past: after a year in the same paragraph, with a verb of harm, over the weekend."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict

_PUBLISHED = date(2024, 11, 20)  # a Wednesday


def _first_days(nlp: Language, text: str, published: date = _PUBLISHED) -> list[date | None]:
    (found,) = predict([GoldArticle("a", text, published=published)], nlp)
    return [row.earliest for row in found.dates]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "In early 2015 the group seized Ramadi. By December the army had retaken it.",
            [date(2015, 1, 1), date(2015, 12, 1)],
        ),
        (
            "The war began in November 2011. In February the first defectors formed a brigade.",
            [date(2011, 11, 1), date(2012, 2, 1)],
        ),
        (
            "He was arrested in November 2022 and died on November 30 in custody.",
            [date(2022, 11, 1), date(2022, 11, 30)],
        ),
        # a year that is no time of the tale, another paragraph, what lies ahead
        (
            "It was the worst attack since 2012. In October two died.",
            [date(2012, 1, 1), date(2024, 10, 1)],
        ),
        (
            "It was the second death since the campaign began in 2014. In October a guard died.",
            [date(2014, 1, 1), date(2024, 10, 1)],
        ),
        (
            "The group seized Ramadi in 2015.\n\nIn October two soldiers died.",
            [date(2015, 1, 1), date(2024, 10, 1)],
        ),
        (
            "The group was formed in 2015. In March it will disband.",
            [date(2015, 1, 1), date(2025, 3, 1)],
        ),
    ],
)
def test_months_after_a_year(nlp: Language, text: str, days: list[date]) -> None:
    assert _first_days(nlp, text) == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Three of the wounded died in January.", date(2024, 1, 1)),
        ("The commander was killed in December in a raid.", date(2023, 12, 1)),
        ("The trial of the men will begin in January.", date(2025, 1, 1)),
        ("A court will hear in January how the men died.", date(2025, 1, 1)),
    ],
)
def test_harm_lies_before_publication(nlp: Language, text: str, day: date) -> None:
    assert _first_days(nlp, text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Over the weekend, 22 people were killed.", date(2024, 11, 16)),
        ("A march is planned for the weekend.", date(2024, 11, 23)),
    ],
)
def test_the_weekend_of_the_past(nlp: Language, text: str, day: date) -> None:
    assert _first_days(nlp, text, date(2024, 11, 21)) == [day]
