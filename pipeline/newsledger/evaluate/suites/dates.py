"""The suites timebank and wikiwars: temporal expressions by the rules of TempEval-3."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from spacy.language import Language

from newsledger.evaluate.align import overlap, pair
from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.measures import ArticleScore, Miss, matched
from newsledger.evaluate.predict import predict
from newsledger.evaluate.suites.suite import Suite, read_rows
from newsledger.records import Date

_BETWEEN = re.compile(r"\s*[-–—]\s*|\s+(?:to|and|until|till|through|thru)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression as TIMEX3 knows it."""

    start: int
    end: int
    type: str
    value: str | None


def split_range(row: Date) -> list[Timex]:
    """Return a row of ours as TIMEX3 has it: a range as its two ends.

    A range is one row here and two expressions there: *from 3 May to 5 May*. It is cut at the
    connecting word nearest its middle; where there is none ("the 1990-91 war" read as one word
    without it) it stays whole.
    """
    whole = [Timex(row.start, row.end, row.type, row.value)]
    if row.type not in ("DATE", "TIME") or not row.value or "/" not in row.value:
        return whole
    middle = len(row.text) / 2
    cuts = [m for m in _BETWEEN.finditer(row.text) if m.start() > 0 and m.end() < len(row.text)]
    if not cuts:
        return whole
    cut = min(cuts, key=lambda m: abs((m.start() + m.end()) / 2 - middle))
    first, last = row.value.split("/", 1)
    return [
        Timex(row.start, row.start + cut.start(), row.type, first),
        Timex(row.start + cut.end(), row.end, row.type, last),
    ]


def read_timex(record: dict[str, Any]) -> list[Timex]:
    """Return the expressions of a document: those with words, in its text."""
    return [
        Timex(row["start"], row["end"], row["type"], row["value"])
        for row in record["timex"]
        if row["end"] > row["start"] and row["functionInDocument"] != "CREATION_TIME"
    ]


def score_timex(
    wanted: Sequence[Timex], found: Sequence[Timex], score: ArticleScore, *, types: bool
) -> None:
    """Add the measures of one document.

    strict: equal bounds; relaxed: one-to-one by overlap; value and type: relaxed and equal, out of
    all that were found and all that were wanted.
    """
    pairs, missed, spurious = pair(wanted, found, overlap)
    text = score.text
    right = {"strict": 0, "relaxed": len(pairs), "value": 0, "type": 0}
    for i, j in pairs:
        one, other = wanted[i], found[j]
        compared = {
            "strict": (text[one.start : one.end], text[other.start : other.end]),
            "value": (str(one.value), str(other.value)),
            "type": (one.type, other.type),
        }
        for name, (told, read) in compared.items():
            same = (
                told == read
                if name != "strict"
                else (one.start, one.end) == (other.start, other.end)
            )
            right[name] += same
            if not same and (types or name != "type"):
                score.misses.append(Miss(f"dates.{name}", "wrong", one.start, one.end, told, read))
    for i in missed:
        row = wanted[i]
        score.misses.append(Miss("dates.relaxed", "missed", row.start, row.end, str(row.value)))
    for j in spurious:
        row = found[j]
        score.misses.append(
            Miss("dates.relaxed", "spurious", row.start, row.end, None, str(row.value))
        )
    for name, n in right.items():
        if types or name != "type":
            score.add(f"dates.{name}", matched(n, len(found), len(wanted)))


def _score(path: Path, nlp: Language, limit: int | None, *, types: bool) -> list[ArticleScore]:
    records = list(read_rows(path, limit))
    articles = [
        GoldArticle(record["id"], record["text"], published=date.fromisoformat(record["dct"][:10]))
        for record in records
    ]
    scores = []
    for record, one in zip(records, predict(articles, nlp), strict=True):
        # TimeBank and AQUAINT are told apart; WikiWars is one
        tags = (record["split"],) if types else ()
        score = ArticleScore(record["id"], record["text"], tags)
        found = [timex for row in one.dates for timex in split_range(row)]
        score_timex(read_timex(record), found, score, types=types)
        scores.append(score)
    return scores


_TIMEBANK = "dates/timebank_aquaint.jsonl.gz"
_WIKIWARS = "dates/wikiwars.train.jsonl.gz"

TIMEBANK = Suite(
    "timebank",
    "TIMEX3 of TimeBank and AQUAINT as cleaned for TempEval-3",
    (_TIMEBANK,),
    ("dates.value", "dates.strict", "dates.relaxed", "dates.type"),
    lambda corpora, nlp, limit: _score(corpora / _TIMEBANK, nlp, limit, types=True),
)

WIKIWARS = Suite(
    "wikiwars",
    "TIMEX3 of WikiWars, histories of wars (types are not labelled there)",
    (_WIKIWARS,),
    ("dates.value", "dates.strict", "dates.relaxed"),
    lambda corpora, nlp, limit: _score(corpora / _WIKIWARS, nlp, limit, types=False),
)
