"""The day of a dateline is the day that a report counts from."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
import spacy

from newsledger.extract.dates import extract_dates
from newsledger.records import Article, Extraction, Sentence
from newsledger.resolve.dates import resolve_dates

PRINTED = date(1984, 11, 15)


def resolved(dateline: str | None, body: str) -> dict[str, str | None]:
    text = f"{dateline} — {body}" if dateline else body
    article = Article("0123456789abcdef", "test.txt", 0, text=text, published_date=PRINTED)
    found = Extraction(dataclasses.replace(article, dateline=dateline))
    found.sentences = [Sentence(found.row_id("s", 1), article.article_id, 0, 0, len(text))]
    found.dates = extract_dates(spacy.blank("en").make_doc(text), found)
    return {row.text: row.value for row in resolve_dates(found)}


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("BEIRUT, Lebanon, Nov. 14", "1984-11-14"),
        ("SIDON, Lebanon, 13 November", "1984-11-13"),
        ("BEIRUT, 14 NOV 84", "1984-11-14"),
        # a day of another year is no day of writing
        ("BEIRUT, 14 NOV 83", "1984-11-15"),
        ("BEIRUT, Lebanon", "1984-11-15"),
        # too old to be the day of writing
        ("BEIRUT, Lebanon, Nov. 2", "1984-11-15"),
        (None, "1984-11-15"),
    ],
)
def test_today_is_the_day_of_the_dateline(dateline, day):
    assert resolved(dateline, "A car bomb went off outside a bakery today.")["today"] == day


def test_a_day_in_the_text_is_no_dateline():
    found = resolved("BEIRUT, Lebanon", "The raid of Nov. 14 was avenged today.")
    assert found["today"] == "1984-11-15"


def test_a_weekday_after_the_dateline_was_added_before_printing():
    # written on Wednesday, printed on Thursday
    assert resolved("BEIRUT, Nov. 14", "The toll rose on Thursday.")["Thursday"] == "1984-11-15"
    assert resolved("BEIRUT, Nov. 14", "The toll rose on Tuesday.")["Tuesday"] == "1984-11-13"
