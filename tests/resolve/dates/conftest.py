"""Dates of a text without a trained model: a blank Doc gives no tense."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date

import pytest
import spacy

from newsledger.extract.dates import extract_dates
from newsledger.records import Article, Date, Extraction, Sentence
from newsledger.resolve.dates import resolve_dates


@pytest.fixture(scope="session")
def dates_of() -> Callable[..., list[Date]]:
    """Return the resolved rows of a text: `dates_of(text, published=..., tense="future")`."""
    blank = spacy.blank("en")

    def run(
        text: str,
        *,
        published: date | None = date(2024, 8, 17),
        tense: str | None = None,
        date_order: str = "mdy",
    ) -> list[Date]:
        article = Article("0123456789abcdef", "test.txt", 0, text=text, published_date=published)
        found = Extraction(article)
        found.sentences = [Sentence(found.row_id("s", 1), article.article_id, 0, 0, len(text))]
        found.dates = extract_dates(blank.make_doc(text), found)
        if tense is not None:
            found.dates = [dataclasses.replace(row, tense=tense) for row in found.dates]
        return resolve_dates(found, date_order=date_order)

    return run
