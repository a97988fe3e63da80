"""Single sentences of labelled articles as texts of their own, with their labels."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from spacy.tokens import Doc

from newsledger.evaluate.gold import GoldArticle, GoldCasualty, GoldEvent, GoldSpan


def sentences_of(article: GoldArticle, doc: Doc) -> Iterator[GoldArticle]:
    """Yield each sentence of an article as a text of its own: an item may be as short as that."""
    for number, sentence in enumerate(doc.sents):
        start, end = sentence.start_char, sentence.end_char
        inside = [e for e in article.events or () if start <= e.start and e.end <= end]
        text = article.text[start:end]
        if text.strip():
            yield dataclasses.replace(
                article,
                id=f"{article.id}/{number}",
                text=text,
                events=tuple(_moved(event, start, end) for event in inside),
                casualties=_figures_in(article, start, end),
                dates=None,
                responsibility=None,
            )


def _figures_in(article: GoldArticle, start: int, end: int) -> tuple[GoldCasualty, ...] | None:
    if article.casualties is None:
        return None
    inside = [row for row in article.casualties if start <= row.start and row.end <= end]
    return tuple(
        dataclasses.replace(row, start=row.start - start, end=row.end - start) for row in inside
    )


def _moved(event: GoldEvent, start: int, end: int) -> GoldEvent:
    """Return an event with its offsets in a stretch of the text; what lies outside is none."""

    def moved(span: GoldSpan | None) -> GoldSpan | None:
        if span is None or span.start < start or span.end > end:
            return None
        return dataclasses.replace(span, start=span.start - start, end=span.end - start)

    return dataclasses.replace(
        event,
        start=event.start - start,
        end=event.end - start,
        actor=moved(event.actor),
        target=moved(event.target),
        place=None,
        date=None,
    )
