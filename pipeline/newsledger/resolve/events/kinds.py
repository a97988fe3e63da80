"""What kind of event all mentions of one event tell of together.

Each kind may be the event's: those that its mentions are of, and others by the words that stand
around them ("gunmen" makes a shooting of "the attack"). What weighs for which is learned from
labelled articles (`newsledger.evaluate.learning`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.lang.en.stop_words import STOP_WORDS

from newsledger.extract.events.lexicon import type_codes
from newsledger.lexicons import words
from newsledger.records import Event, Extraction
from newsledger.weights import load_weights, score

MODEL = "event_kind"

WITH = " with "
"""Between a kind and a word around its mentions, in the name of a feature."""
_OFTEN = 2
"""Kinds of the text, the most frequent first, that an event may be of without saying so."""
_TIMES = 2
"""How many times as often one kind is told as the other to be told more often."""
_FLOWN = frozenset({"airstrike", "drone_strike", "missile_attack", "rocket_attack"})
_ON_FOOT = words(
    "soldiers troops police policemen gunmen tanks commandos infantry militants fighters rebels "
    "bandits officers paratroopers militiamen"
)
_WORD = re.compile(r"[a-z]{3,}")


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind that an event may be of, and what speaks for it."""

    kind: str
    features: list[str]


def kind_of(
    chain: Sequence[Event], events: Sequence[Event], ruled: str, around: frozenset[str]
) -> str:
    """Return the event_type of an event.

    `chain` its mentions, `events` those of the article, `ruled` the type by the rules, `around`
    the words of the sentences that tell of it.
    """
    weights = load_weights(MODEL)
    by_words: dict[str, float] = defaultdict(float)
    known = _weights_of_words()
    for word in sorted(around & known.keys()):
        for kind, weight in known[word].items():
            by_words[kind] += weight
    choices = kinds_for(chain, events, ruled)
    if _is_on_foot(chain):
        choices = [c for c in choices if c.kind not in _FLOWN]
    return max(choices, key=lambda c: score(weights, c.features) + by_words[c.kind]).kind


def _is_on_foot(chain: Sequence[Event]) -> bool:
    """Tell whether people on the ground raided a place: "then soldiers raided the town"."""
    if any(event.event_type in _FLOWN for event in chain):
        return False
    raids = [e for e in chain if e.event_type == "raid"]
    return any(
        _ON_FOOT & set((e.actor or "").lower().split()) or e.text.lower().startswith("ground ")
        for e in raids
    )


def words_around(chain: Sequence[Event], found: Extraction) -> frozenset[str]:
    """Return the words of the sentences that the mentions of an event stand in, in small letters.

    Function words and words of fewer than three letters are left out.
    """
    told_in = {event.sentence_id for event in chain}
    spans = [(s.start, s.end) for s in found.sentences if s.sentence_id in told_in]
    text = found.article.text
    told = {word for a, b in spans for word in _WORD.findall(text[a:b].lower())}
    return frozenset(told - STOP_WORDS)


@cache
def _weights_of_words() -> dict[str, dict[str, float]]:
    """Return the weights of the words around, for each word those of the kinds."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for feature, weight in load_weights(MODEL).items():
        kind, between, word = feature.partition(WITH)
        if between:
            found[word][kind] = weight
    return dict(found)


def kinds_for(chain: Sequence[Event], events: Sequence[Event], ruled: str) -> list[Choice]:
    """Return the kinds that an event may be of, those first that are told, in that order."""
    own = Counter(event.event_type for event in chain)
    whole = Counter(event.event_type for event in events)
    told = dict.fromkeys([*own, ruled, *(kind for kind, _ in whole.most_common(_OFTEN))])
    choices = [Choice(kind, sorted(_features(kind, chain, own, whole, ruled))) for kind in told]
    rules = sorted({event.rule for event in chain})
    for kind in type_codes():
        if kind not in told:
            beside = [f"{kind} beside {rule}" for rule in rules]
            choices.append(Choice(kind, [f"kind:{kind}", "untold", f"untold:{kind}", *beside]))
    return choices


def _features(
    kind: str, chain: Sequence[Event], own: Counter[str], whole: Counter[str], ruled: str
) -> Iterator[str]:
    yield f"kind:{kind}"
    if kind == ruled:
        yield from ("rule", f"rule:{kind}")
    others = [other for other in own if other != kind]
    if own[kind]:
        yield from ("told", f"share:{_share(own[kind], len(chain))}")
        yield "most told" if own[kind] == max(own.values()) else "less told"
        if chain[0].event_type == kind:
            yield from ("first", f"first:{kind}")
        if whole[kind] > own[kind]:
            yield "told elsewhere too"
        for other in others:
            yield f"{kind} over {other}"
            yield f"{kind} over {other}:{_compared(own[kind], own[other])}"
    else:
        yield "told elsewhere"
        top = "top" if whole[kind] == max(whole.values()) else "less"
        for other in others:
            yield from (f"elsewhere:{kind} over {other}", f"elsewhere:{kind} over {other}:{top}")
    for event in chain:
        yield f"by:{event.rule}" if event.event_type == kind else f"{kind} beside {event.rule}"
        if event.event_type == kind and event.weapon:
            yield "weapon"


def _share(count: int, whole: int) -> str:
    part = count / whole
    return "all" if part == 1 else "most" if part > 1 / 2 else "some" if part > 1 / 4 else "few"


def _compared(one: int, other: int) -> str:
    if one > _TIMES * other:
        return "more"
    return "less" if other > _TIMES * one else "even"
