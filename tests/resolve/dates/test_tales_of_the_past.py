"""Days told beside others of a past year: years, definite weekdays, "exactly a year ago"."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict
from newsledger.records import Date


def _dates(nlp: Language, text: str, published: date) -> dict[str, Date]:
    (found,) = predict([GoldArticle("a", text, published=published)], nlp)
    return {row.text: row for row in found.dates}


def test_a_night_takes_its_year_from_the_words_behind(nlp: Language) -> None:
    text = "Rebels killed 21 villagers on the night of June 16 last year."
    rows = _dates(nlp, text, date(1985, 6, 23))
    assert rows["the night of June 16"].earliest == date(1984, 6, 16)


@pytest.mark.parametrize(
    ("text", "published", "words", "day"),
    [
        # beside a day of another year, and else ahead of publication or months before
        (
            "The two were killed on 2 January last year. On 5 January their brother was shot.",
            date(2001, 12, 28),
            "5 January",
            date(2000, 1, 5),
        ),
        # a day shortly before publication is of the news
        (
            "A bomb killed two on 10 May 2019. On 11 May survivors met at the mosque.",
            date(2020, 5, 12),
            "11 May",
            date(2020, 5, 11),
        ),
        # nothing of another year is near
        (
            "A bomb killed two on 10 May 2019. On 3 November the wall was rebuilt.",
            date(2020, 3, 12),
            "3 November",
            date(2019, 11, 3),
        ),
    ],
)
def test_the_year_of_a_day_beside_one_of_the_past(
    nlp: Language, text: str, published: date, words: str, day: date
) -> None:
    assert _dates(nlp, text, published)[words].earliest == day


def test_a_weekday_with_the_article_is_one_of_the_tale(nlp: Language) -> None:
    text = "A house was burned on 10 March. A boy had been stabbed nearby on the Friday."
    assert _dates(nlp, text, date(2014, 11, 21))["Friday"].earliest == date(2014, 3, 7)
    text = "A house was burned on 10 March. A boy was stabbed nearby on Friday."
    assert _dates(nlp, text, date(2014, 11, 22))["Friday"].earliest == date(2014, 11, 21)


def test_a_weekday_with_the_indefinite_article_is_no_day(nlp: Language) -> None:
    text = "He had written of wanting to attack the market on a Saturday."
    row = _dates(nlp, text, date(2023, 9, 14))["Saturday"]
    assert (row.value, row.earliest) == ("XXXX-WXX-6", None)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("exactly a year ago", date(2014, 11, 19), date(2014, 11, 19)),
        ("about a year ago", date(2014, 1, 1), date(2014, 12, 31)),
    ],
)
def test_a_step_to_the_day(nlp: Language, words: str, first: date, last: date) -> None:
    text = f"He drove the car used in the bombing of a bus {words}."
    (row,) = _dates(nlp, text, date(2015, 11, 19)).values()
    assert (row.earliest, row.latest) == (first, last)


def test_that_night_is_not_the_day_on_which_a_court_ruled(nlp: Language) -> None:
    text = (
        "Gunmen shot two guards on 3 February. A court on Wednesday sentenced one of them. "
        "The village was burned that night."
    )
    assert _dates(nlp, text, date(2021, 9, 17))["that night"].earliest == date(2021, 2, 3)
