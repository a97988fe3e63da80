"""The suites muc-dev and muc-tst3: the slots of MUC-3 and MUC-4 over a story's templates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.measures import ArticleScore, Miss, matched
from newsledger.evaluate.predict import predict
from newsledger.evaluate.suites.muc_fills import Found, found_fills
from newsledger.evaluate.suites.muc_keys import SLOTS, Fill, read_key
from newsledger.evaluate.suites.suite import Suite, read_rows
from newsledger.lexicons import words

_CUT = re.compile(
    r"[,\[(]|\s(?:of|in|from|who|whom|that|which|at|on|with|by|belonging|near|for|to|as)\s",
    re.IGNORECASE,
)
_LEADING = words("the a an one two three four five six seven eight nine ten some several")
_KINDS = words("group groups organization movement terrorist guerrilla guerrillas rebels")
_PROPER = frozenset({"perpetrator_org", "confidence"})
"""Slots of names: there the last word alone is no proof (*… Liberation Front*)."""


def head(text: str) -> str:
    """Return the head of a noun phrase as a key to compare by: lower case, singular.

    >>> head("SIX MEMBERS OF THE ARMED FORCES"), head("ONE OF THE AGENTS")
    ('member', 'agent')
    """
    rest = text
    while True:
        first = _CUT.split(rest, maxsplit=1)[0]
        tokens = re.findall(r"\w[\w.'-]*", first.lower())
        if tokens and not set(tokens) <= _LEADING:
            word: str = tokens[-1].removesuffix("'s").strip(".")
            return word if word.endswith("ss") else word.removesuffix("s")
        if first == rest:
            return rest.lower().strip()
        rest = _CUT.split(rest, maxsplit=1)[1]


def _tokens(text: str) -> frozenset[str]:
    return words(re.sub(r"\W+", " ", text.lower())) - _LEADING


def same_name(one: str, other: str, *, proper: bool) -> bool:
    """Tell whether two fills name the same: equal heads; of proper names, one within the other.

    >>> same_name("two Jesuit priests", "PRIESTS", proper=False)
    True
    >>> same_name("Shining Path group", "THE SHINING PATH", proper=True)
    True
    """
    mine, theirs = _tokens(one), _tokens(other)
    if not proper:
        return mine == theirs or head(one) == head(other)
    if mine - _KINDS == theirs - _KINDS:
        return mine == theirs or bool(mine - _KINDS)
    return head(one) == head(other) and (mine <= theirs or theirs <= mine)


def _fits(slot: str, fill: Fill, found: Found) -> bool:
    if fill.values and found.value not in fill.values and not _same_plural(fill, found):
        return False
    if not fill.names:
        return True
    return any(same_name(name, found.text, proper=slot in _PROPER) for name in fill.names)


def _same_plural(fill: Fill, found: Found) -> bool:
    """Tell whether the key says no more than "several" and we have a number without upper bound."""
    return "2.." in fill.values and bool(found.value) and str(found.value).endswith("..")


def score_slot(
    slot: str, wanted: Sequence[Fill], found: Sequence[Found], score: ArticleScore
) -> None:
    """Add the counts of one slot.

    A fill of ours is right when it fits a fill of the key that no other has taken. Said again it
    counts once: when all it fits is taken, or when it has the head of one that fits nothing.
    Optional fills count only where they are found.
    """
    right: set[int] = set()
    wrong: dict[tuple[str, str | None], Found] = {}
    said = {(_tokens(fill.text), fill.value): fill for fill in reversed(found)}
    for fill in reversed(said.values()):
        fits = [no for no, key in enumerate(wanted) if _fits(slot, key, fill)]
        right.update([no for no in fits if no not in right][:1])
        if not fits:
            wrong.setdefault((head(fill.text), fill.value), fill)
    missed = [key for no, key in enumerate(wanted) if no not in right and not key.optional]
    score.add(f"muc.{slot}", matched(len(right), len(right) + len(wrong), len(right) + len(missed)))
    for key in missed:
        score.misses.append(_missed(f"muc.{slot}", key, score.text))
    for fill in wrong.values():
        told = f"{fill.value}: {fill.text}" if fill.value else fill.text
        score.misses.append(Miss(f"muc.{slot}", "spurious", fill.start, fill.end, None, told))


def _missed(measure: str, key: Fill, text: str) -> Miss:
    names = sorted(key.names)
    told = " / ".join([*sorted(key.values), *names])
    places = [(text.find(name), len(name)) for name in names]
    start, length = min(((s, n) for s, n in places if s >= 0), default=(0, 0))
    return Miss(measure, "missed", start, start + length, told)


def _score(path: Path, nlp: Language, limit: int | None) -> list[ArticleScore]:
    records = list(read_rows(path, limit))
    articles = [GoldArticle(record["id"], record["text"]) for record in records]
    scores = []
    for record, one in zip(records, predict(articles, nlp), strict=True):
        tag = "templates" if record["templates"] else "no-templates"
        score = ArticleScore(record["id"], record["text"], (tag,))
        key, ours = read_key(record["templates"]), found_fills(one)
        for slot in SLOTS:
            score_slot(slot, key.slots[slot], ours[slot], score)
        scores.append(score)
    return scores


_DEV = "incidents/muc34.dev.jsonl.gz"
_TST3 = "incidents/muc34.tst3.jsonl.gz"
_MEASURES = tuple(f"muc.{slot}" for slot in SLOTS)

MUC_DEV = Suite(
    "muc-dev",
    "templates of MUC-3 and MUC-4: development, TST1 and TST2 stories on Latin America, capitals",
    (_DEV,),
    _MEASURES,
    lambda corpora, nlp, limit: _score(corpora / _DEV, nlp, limit),
)

MUC_TST3 = Suite(
    "muc-tst3",
    "templates of MUC-4's TST3: for the record, its misses are not read",
    (_TST3,),
    _MEASURES,
    lambda corpora, nlp, limit: [
        ArticleScore(score.article, "", score.tags, score.tallies)
        for score in _score(corpora / _TST3, nlp, limit)
    ],
)
