"""Sentences as rows: the parser's, without the white space around them."""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.extract.syntax import text_of
from newsledger.records import Extraction, Sentence


def extract_sentences(doc: Doc, found: Extraction) -> list[Sentence]:
    """Return the sentences of a parsed Doc; those of white space alone are left out."""
    rows: list[Sentence] = []
    text = text_of(doc)
    for sent in doc.sents:
        raw = text[sent.start_char : sent.end_char]
        words = raw.strip()
        if not words:
            continue
        start = sent.start_char + raw.index(words)
        rows.append(
            Sentence(
                sentence_id=found.row_id("s", len(rows) + 1),
                article_id=found.article.article_id,
                sentence_no=len(rows),
                start=start,
                end=start + len(words),
            )
        )
    return rows
