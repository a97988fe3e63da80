"""What the words in and around a mention say: its tense, what stands before it, whom it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsledger.lexicons import words
from newsledger.records import Event

_HAD = re.compile(r"\b(?:had|having|'d|’d)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_HAVE = re.compile(r"\b(?:has|have|'ve|’ve)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:would|could|may|might|can|to|will)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_TENSE_REACH = 25
_BEFORE_REACH = 40
_TOKEN = re.compile(r"[a-z'’]+|[,.;:]")
_WORD = re.compile(r"[a-z]{3,}")
_ENDING = re.compile(r"(?:ing|ed|es|s)$")
_STEM = 7
"""Letters by which words of one stem are known: "bombardment", "bombarded"."""
_HEAD_ENDS = re.compile(r"\s(?:of|in|on|at|near|who|that|from|with|belonging|carrying)\s")
_COMMON = words(
    "from this that these those were been have their with which said says according also after "
    "before when while into over under than then there here what more most least about them would "
    "could will might told killed wounded injured people attack attacks where some three four five "
    "seven eight nine down only the and was for had who his her not but its has one two six ten "
    "are out all any off our she him how why did say yet may too via per now"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words in and around a mention."""

    tense: str
    """noun, past, had ("had been hit"), have ("have shelled"), modal ("could strike")."""
    before: tuple[str, ...]
    """The words right before it, the nearest first."""
    sentence: frozenset[str]
    """Stems of its sentence."""
    target: frozenset[str]
    actor: frozenset[str]
    head: str
    """The word for what was hit: "bus" of "a bus of the police"."""


def words_around(event: Event, before: str, sentence: str) -> Words:
    """Return the words of a mention; `before` is its sentence up to it."""
    near = _TOKEN.findall(before[-_BEFORE_REACH:].lower())
    return Words(
        tense_of(event, before),
        tuple(reversed(near[-3:])),
        stems(sentence),
        stems(event.target or ""),
        stems(event.actor or ""),
        _head(event.target),
    )


def tense_of(event: Event, before: str) -> str:
    """Return noun, past, had, have or modal; `before` is the text up to the mention."""
    before = before[-_TENSE_REACH:]
    if not event.rule.startswith("verb:"):
        return "noun"
    for pattern, tense in ((_HAD, "had"), (_HAVE, "have"), (_MODAL, "modal")):
        if pattern.search(before):
            return tense
    return "past"


@lru_cache(maxsize=2_000)
def stems(phrase: str) -> frozenset[str]:
    """Return the stems of the words that tell one thing from another.

    >>> sorted(stems("The shelled markets"))
    ['market', 'shell']
    """
    found = (w for w in _WORD.findall(phrase.lower()) if w not in _COMMON)
    return frozenset(_ENDING.sub("", word)[:_STEM] for word in found)


def _head(target: str | None) -> str:
    found = re.findall(r"[a-z]+", _HEAD_ENDS.split((target or "").lower())[0])
    return found[-1] if found else ""
