"""One way to read a text's claims, and to look at one of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from newsledger.extract.claims import extract_claims
from newsledger.extract.sentences import extract_sentences
from newsledger.records import Article, Claim, Extraction


@pytest.fixture(scope="session")
def claims_of(nlp: Language) -> Callable[[str], list[Claim]]:
    """Extract the claims of a text, without the rooms before."""

    def run(text: str) -> list[Claim]:
        doc = nlp(text)
        found = Extraction(Article("0123456789abcdef", "test.txt", 0, text))
        found.sentences = extract_sentences(doc, found)
        return extract_claims(doc, found)

    return run


@pytest.fixture(scope="session")
def claim_of(claims_of: Callable[[str], list[Claim]]) -> Callable[[str], Claim]:
    """Extract the one claim of a text."""

    def run(text: str) -> Claim:
        (claim,) = claims_of(text)
        return claim

    return run
