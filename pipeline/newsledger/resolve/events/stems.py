"""What the word of a mention and that for what was hit stand for: their stem and their kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newsledger.lexicons import load_lexicon, words
from newsledger.records import Event
from newsledger.resolve.events.agreement import content_words

_IRREGULAR = {
    **dict.fromkeys(words("shot shots shooting shootings gunfire"), "shoot"),
    **dict.fromkeys(words("struck striking strikes airstrike airstrikes"), "strik"),
    **dict.fromkeys(words("explosion explosions"), "explod"),
    **dict.fromkeys(words("blew blown"), "blow"),
}
_ENDING = re.compile(r"(?:ings?|ed|es|s|ers?)$")


@dataclass(frozen=True, slots=True)
class TargetKind:
    """One word for what is attacked and its kind: a tanker and a vessel are both ships."""

    word: str
    plural: str | None
    kind: str
    source: str
    example: str


@cache
def _kinds() -> dict[str, str]:
    return {
        form: row.kind
        for row in load_lexicon("target_kinds", TargetKind)
        for form in (row.word, row.plural)
        if form
    }


def kinds_of(phrase: str | None) -> frozenset[str]:
    """Return the kinds of the things that a phrase names."""
    known = _kinds()
    found = (known.get(word) for word in content_words(phrase))
    return frozenset(kind for kind in found if kind)


def stem(event: Event) -> str:
    """Return the trigger's word without its ending: "bombing" and "bombed" are both "bomb"."""
    found = re.findall(r"[a-z]+", event.text.lower())
    if not found:
        return ""
    return word_stem(found[0] if event.rule.startswith("verb:") else found[-1])


def word_stem(word: str) -> str:
    """Return a word without its ending.

    >>> word_stem("shelling"), word_stem("shelled")
    ('shell', 'shell')
    """
    word = _IRREGULAR.get(word, word)
    return (_ENDING.sub("", word) if len(word) > 5 else word).rstrip("e")
