"""The deed told last before a statement, and which deeds none can be about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from newsledger.lexicons import words
from newsledger.records import Event, Extraction
from newsledger.word_groups import word_group

_AHEAD = 60
_ONE_OF = re.compile(
    r"\b(?:one|first|second|third|\w+th|last|latest|worst|\w+est)\sof\s(?:[\w-]+\s){0,4}$",
    re.IGNORECASE,
)
_OTHERS = words("similar other previous past earlier several many numerous such further recent")
_WEAPONS = words("drone rocket missile bomb shell mortar grenade mine landmine torpedo")


def last_before(token: Token, found: Extraction) -> Event | None:
    """Return the event told last before a word, at most two sentences back."""
    earlier = without_intercepted([e for e in actual(found) if e.end <= token.idx], found)
    return earlier[-1] if earlier and is_near(earlier[-1], token.idx, found) else None


def actual(found: Extraction) -> list[Event]:
    """Return the events that were, without mentions of other deeds than the one told."""
    return [e for e in found.events if e.modality == "actual" and not is_another(e, found)]


def without_intercepted(events: list[Event], found: Extraction) -> list[Event]:
    """Return the events without the ends of munitions that an attack sent.

    "Two drones hit the base; a third was shot down. The militia claimed it": the attack.
    """
    kept: list[Event] = []
    for event in events:
        sent = kept[-1] if kept and event.event_type == "interception" else None
        if sent is None or not is_near(sent, event.start, found):
            kept.append(event)
    return kept


def is_another(event: Event, found: Extraction) -> bool:
    """Tell whether a mention is of other deeds: "which has claimed similar attacks in the past"."""
    before = found.article.text[max(0, event.start - _AHEAD) : event.start]
    if event.text.endswith("s") and _ONE_OF.search(before):
        return True  # "the deadliest of eleven attacks": the one told before is spoken of
    return bool(set(before[-24:].lower().split()[-2:]) & _OTHERS)


def is_near(event: Event, at: int, found: Extraction) -> bool:
    """Tell whether an event stands at most two sentences before."""
    between = found.article.text[event.end : at]
    return sum(s.start > event.start and s.start < at for s in found.sentences) <= 2 and (
        len(between) < 600
    )


def whole_deed(earlier: Sequence[Event]) -> Event:
    """Return the last deed, or that of which it is told in passing.

    "Gunmen stormed a hotel, taking guests hostage. The group claimed responsibility."
    """
    *rest, last = earlier
    beside = last.rule.startswith("verb:") and last.text.split(" ", 1)[0].lower().endswith("ing")
    same = [event for event in rest if event.sentence_id == last.sentence_id]
    return same[-1] if beside and same else last


def not_by_forces(events: list[Event]) -> list[Event]:
    """Return the events up to the last that no police or army did: it is not theirs who claim.

    "A bomb killed five. Police killed two men in a raid. The group claimed responsibility."
    """
    last = len(events)
    forces = word_group("defenders")
    while last and forces.intersection((events[last - 1].actor or "").lower().split()):
        last -= 1
    return events[:last] or events


def is_means(noun: Token, event: Event) -> bool:
    """Tell whether a noun is what a deed was done with: "denied it was behind the drone"."""
    lemma = noun.lemma_.lower()
    return lemma in _WEAPONS and lemma in (event.weapon or "").lower()


def attack_before(token: Token, found: Extraction) -> Event | None:
    """Return the event told last before a word that no police or army did, if it is near."""
    last = last_before(token, found)
    if last is None:
        return None
    earlier = without_intercepted([e for e in actual(found) if e.end <= token.idx], found)
    told = not_by_forces(earlier)[-1]
    return told if is_near(told, token.idx, found) else last
