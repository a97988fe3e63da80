"""The scope that a figure takes over from the sum told right before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsledger.records import Casualty, Sentence

_JOINED = re.compile(r"[\s,–—-]*(?:and|with|plus|while|another)?[\s,]*", re.IGNORECASE)
_PERFECT = re.compile(
    r"\b(?:has|have)\b(?:(?! that\b| which\b| who\b)[^.;,]){0,60}$", re.IGNORECASE
)
_OF_THEM = re.compile(r"\bof (them|those|these|whom)\b([^.;:]*)$", re.IGNORECASE)
_BEFORE = 30


def carry_scope(
    text: str, sentences: Sequence[Sentence], rows: Sequence[Casualty]
) -> list[Casualty]:
    """Return the rows; what only goes on with a sum over time is one too.

    "Since May they have killed 2,000 people; 2,500 wounded" and "So far 900 soldiers have been
    killed. The army has lost 110 officers.": an ellipsis, or the same perfect without a day; and
    "of those, 300 died in action", which counts some of them.
    """
    order = {sentence.sentence_id: number for number, sentence in enumerate(sentences)}
    begins = {sentence.sentence_id: sentence.start for sentence in sentences}
    kept: list[Casualty] = []
    sums: dict[str, Casualty] = {}  # the last sum of each sentence
    ids = [sentence.sentence_id for sentence in sentences]
    for row in rows:
        own = row.sentence_id
        last, at = sums.get(own), order.get(own, 0)
        before = sums.get(ids[at - 1]) if at else None
        if row.scope != "cumulative" and _counts_some_of(row, last or before, text):
            row = replace(row, scope="cumulative")
        if row.scope == "incident" and row.count_max not in (0, 1) and not row.part_of:
            first = min(row.start, row.victims_start or row.start)
            bare = last is not None and _JOINED.fullmatch(text[last.end : first]) is not None
            perfect = _PERFECT.search(text[begins.get(own, first) : row.end]) is not None
            earlier = last is not None and row.rule.endswith(".earlier")
            if bare or earlier or (before is not None and perfect and row.date_id is None):
                row = replace(row, scope="cumulative")
        if row.scope == "cumulative" and row.count_max not in (0, 1):
            sums[own] = row
        kept.append(row)
    return kept


def _counts_some_of(row: Casualty, whole: Casualty | None, text: str) -> bool:
    """Tell whether a figure counts some of those that a sum before it counts: "20 of them"."""
    if whole is None or row.count_min is None or row.count_max == 0:
        return False
    first = min(row.start, row.victims_start or row.start)
    opens = _OF_THEM.search(text[max(whole.end, first - _BEFORE) : first])
    said = _OF_THEM.search(row.victims or "") or (opens and not opens[2].strip(" ,"))
    return bool(said) and row.count_min <= (whole.count_max or row.count_min)


_SUMS_UP = re.compile(r"(?i)\b(?:bringing|raising|taking|pushing)\b[^,;.]{0,60}$")


def carry_event(text: str, rows: list[Casualty]) -> list[Casualty]:
    """Return the rows; a sum is of the event of those who raise it: "two more died, bringing …"."""
    done: list[Casualty] = []
    for row in rows:
        before = done[-1] if done else None
        if before is not None and before.harm == row.harm and _sums_up(text, before, row):
            row = replace(row, event_id=before.event_id)
        done.append(row)
    return done


def _sums_up(text: str, before: Casualty, row: Casualty) -> bool:
    if before.event_id is None or before.sentence_id != row.sentence_id:
        return False
    if (before.count_min or 0) > (row.count_min or 0) or before.scope != row.scope:
        return False
    return _SUMS_UP.search(text[before.end : row.start]) is not None
