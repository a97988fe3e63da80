"""What kind of event all mentions of one event tell of together.

Each kind that a mention is of may be the event's, and those that the text tells most often besides:
"the attack" in a text of shootings. What weighs for which is learned from labelled articles
(`newsledger.evaluate.learning`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsledger.records import Event
from newsledger.weights import load_weights, score

MODEL = "event_kind"

_OFTEN = 2
"""Kinds of the text, the most frequent first, that an event may be of without saying so."""
_TIMES = 2
"""How many times as often one kind is told as the other to be told more often."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind that an event may be of, and what speaks for it."""

    kind: str
    features: list[str]


def kind_of(chain: Sequence[Event], events: Sequence[Event], ruled: str) -> str:
    """Return the event_type of an event: `chain` its mentions, `ruled` the type by the rules."""
    choices = kinds_for(chain, events, ruled)
    if len(choices) == 1:
        return choices[0].kind
    weights = load_weights(MODEL)
    return max(choices, key=lambda choice: score(weights, choice.features)).kind


def kinds_for(chain: Sequence[Event], events: Sequence[Event], ruled: str) -> list[Choice]:
    """Return the kinds that an event may be of, in the order in which they are told."""
    own = Counter(event.event_type for event in chain)
    whole = Counter(event.event_type for event in events)
    told = [*own, ruled, *(kind for kind, _ in whole.most_common(_OFTEN))]
    return [
        Choice(kind, sorted(_features(kind, chain, own, whole, ruled)))
        for kind in dict.fromkeys(told)
    ]


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
