"""Temporal expressions: what is written, as rows with their parsed grammar.

A word list and a tokenizer pick out the runs of words that can hold one (`lexer`); passes of
rules put them together: days of the calendar, a weekday with its date, parts of days, ranges;
`vetoes` drops what only looks like one. No calendar here: "last Thursday" stays what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from newsledger.extract.dates import (
    rules_amounts,
    rules_calendar,
    rules_clock,
    rules_counted,
    rules_hours,
    rules_joined,
    rules_modified,
    rules_nights,
    rules_portions,
    rules_ranges,
    rules_steps,
    rules_weekdays,
    rules_years,
)
from newsledger.extract.dates.after_events import counted_from_events
from newsledger.extract.dates.grammar import Pass
from newsledger.extract.dates.lexer import Item, clusters
from newsledger.extract.dates.sharing import share
from newsledger.extract.dates.tense import Tenses
from newsledger.extract.dates.vetoes import is_vetoed
from newsledger.records import Date, Extraction

__all__ = ["extract_dates", "find_expressions"]


_LEADING = re.compile(r"(?:from|between|at|on|by|until|towards?)\s+(?!least|most)", re.IGNORECASE)


@cache
def _passes() -> tuple[Pass, ...]:
    composed = Pass(
        rules_joined.RULES
        + rules_nights.RULES
        + rules_portions.RULES
        + rules_modified.RULES
        + rules_counted.RULES
        + rules_weekdays.RULES
    )
    return (
        Pass(
            rules_calendar.RULES
            + rules_years.RULES
            + rules_clock.RULES
            + rules_hours.RULES
            + rules_steps.RULES
            + rules_amounts.RULES
        ),
        Pass(rules_joined.WEEKDAY_RULES),
        composed,
        composed,
        Pass(rules_ranges.RULES),
    )


def find_expressions(text: str) -> Iterator[Item]:
    """Yield the temporal expressions of a text, in its order, never overlapping.

    >>> [item.word for item in find_expressions("It fell on 5 June, two days earlier.")]
    ['5 June', 'two days earlier']
    """
    passes = _passes()
    for cluster in clusters(text):
        items = cluster
        for number, one_pass in enumerate(passes):
            items = one_pass.apply(items, text)
            if number in (2, 3) and len(items) > 2:
                items = share(items, text)
        for item in items:
            if item.expression is not None and not is_vetoed(item, text):
                _trim(item, text)
                yield item


def _trim(item: Item, text: str) -> None:
    """Leave the prepositions that a rule needed outside: "from 2009 to 2011" -> 2009 to 2011."""
    match = _LEADING.match(item.word)
    if match is not None:
        item.start += match.end()
        item.word = text[item.start : item.end]


def _is_in_name(doc: Doc, item: Item) -> bool:
    """Tell whether a holiday is one word of a person's name: "Mohammad Ramadan Saleh"."""
    if item.expression is None or item.expression.kind != "holiday":
        return False
    span = doc.char_span(item.start, item.end, alignment_mode="expand")
    return span is not None and any(
        e.label_ == "PERSON" and e.start <= span.start and span.end <= e.end and len(e) > len(span)
        for e in doc.ents
    )


def extract_dates(doc: Doc, found: Extraction) -> list[Date]:
    """Return one row for every temporal expression of an article."""
    text = found.article.text
    tenses = Tenses(doc)
    rows: list[Date] = []
    items = [item for item in find_expressions(text) if not _is_in_name(doc, item)]
    counted_from_events(items, text)
    for item in items:
        expression = item.expression
        assert expression is not None
        start = item.start
        if tenses.is_saying(start, item.end):
            expression = replace(expression, saying=True)
        elif tenses.is_of_harm(start, item.end):
            expression = replace(expression, done=True)
        rows.append(
            Date(
                date_id=found.row_id("date", len(rows) + 1),
                article_id=found.article.article_id,
                sentence_id=found.sentence_id_at(start),
                start=start,
                end=item.end,
                text=text[start : item.end],
                type=expression.type,
                expression=expression.to_json(),
                tense=tenses.at(start, item.end),
                rule=item.rule,
            )
        )
    return rows
