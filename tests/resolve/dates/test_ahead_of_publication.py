"""What happened did not happen after publication: its day is the last such day before."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 14 April, missiles hit apartment buildings in Sloviansk.", date(2023, 4, 14)),
        ("On Tuesday another vessel was set upon by two boats.", date(2024, 1, 30)),
        ("The council set the election in Sloviansk for 14 April.", date(2024, 4, 14)),
        ("Rebels will strike the port on 14 April, a spokesman said.", date(2024, 4, 14)),
        ("Missiles hit apartment buildings in Sloviansk on 14 January.", date(2024, 1, 14)),
    ],
)
def test_a_deed_lies_before_publication(nlp: Language, text: str, day: date) -> None:
    (found,) = predict([GoldArticle("a", text, published=date(2024, 2, 1))], nlp)
    assert [row.earliest for row in found.dates] == [day]


def test_a_number_behind_a_month_and_a_comma_is_no_year(nlp: Language) -> None:
    text = "In December, 37 people died when three buses were shot up near Shoula."
    (found,) = predict([GoldArticle("a", text, published=date(2024, 2, 1))], nlp)
    assert [row.text for row in found.dates] == ["December"]
    (found,) = predict(
        [GoldArticle("a", "It fell in December '37.", published=date(2024, 2, 1))], nlp
    )
    assert [row.text for row in found.dates] == ["December '37"]
