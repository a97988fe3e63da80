"""Fixtures that tests of every room share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import settings
from spacy.language import Language

from newsledger.annotate.model import load_nlp
from newsledger.extract.stage import extract_article
from newsledger.records import Article, Extraction
from newsledger.resolve.stage import resolve_article

# The same examples in every run: a change fails for what it changed, not by chance.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The packaged spaCy pipeline."""
    return load_nlp()


def make_article(text: str, published: date | None = None) -> Article:
    return Article(
        article_id="0123456789abcdef",
        source_path="test.txt",
        record_no=0,
        text=text,
        published_date=published,
        published_basis="metadata" if published else None,
    )


@pytest.fixture(scope="session")
def extraction(nlp: Language) -> Callable[..., Extraction]:
    """Extract all rows of a text: `extraction(text, published=date(2024, 8, 17))`."""

    def run(text: str, *, published: date | None = None) -> Extraction:
        return extract_article(nlp(text), make_article(text, published))

    return run


@pytest.fixture(scope="session")
def resolved(extraction: Callable[..., Extraction]) -> Callable[..., Extraction]:
    """Extract and resolve all rows of a text."""

    def run(text: str, *, published: date | None = None) -> Extraction:
        return resolve_article(extraction(text, published=published))

    return run
