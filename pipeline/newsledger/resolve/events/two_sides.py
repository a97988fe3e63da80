"""What befell one side and what another did: a suspect shot by police is no attack of his."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsledger.lexicons import words
from newsledger.records import Event
from newsledger.resolve.events.agreement import content_words
from newsledger.resolve.events.mention import Mention
from newsledger.word_groups import word_group

_FELLING = frozenset({"shooting", "attack", "stabbing"})
_ATTACKERS = words(
    "attacker attackers assailant assailants gunman gunmen shooter shooters knifeman bomber "
    "bombers hijacker hijackers perpetrator perpetrators"
)
_SUSPECTS = frozenset({"suspect", "suspects"})
_SHOT_DEAD = re.compile(r"\b(?:dead|killed|to death)\b")
_KNOWN_ATTACKERS = words("attacker attackers assailant assailants")
_ONESELF = words("himself herself themselves")
_HIT_BY_FORCES = frozenset({"driver", "drivers", "he", "him"})
_ATTACKS = frozenset(f"noun:{what}" for what in words("attack rampage massacre assault stabbing"))


def are_of_two_sides(mention: Mention, cluster: Sequence[Mention]) -> bool:
    """Tell whether a mention and those of an event befell two sides, as far as they tell."""
    return (
        _attacker_was_hit(mention, cluster)
        or _befell_the_doers(mention, cluster)
        or _befell_the_doer_himself(mention, cluster)
    )


def fells_doer(event: Event) -> bool:
    """Tell whether an attacker is who was hit: "officers shot the driver dead" is no attack of his.

    The word alone makes him one; a driver, or "him", that a force hit him.
    """
    target = (event.target or "").lower().split()
    if not target or not event.rule.startswith("verb:"):
        return False
    if event.actor and target[0] == "the" and target[-1] in _KNOWN_ATTACKERS:
        return True  # "helicopters fired on the attackers"
    if event.event_type not in _FELLING:
        return False
    if target[-1] in _SUSPECTS:
        return _SHOT_DEAD.search(event.text) is not None
    if event.actor is None:
        return target[-1] in _ATTACKERS
    return target[-1] in _ATTACKERS | _HIT_BY_FORCES and _defends(event)


def _defends(event: Event) -> bool:
    """Tell whether police, soldiers or guards are who did it."""
    return bool(content_words(event.actor) & word_group("defenders"))


def _attacker_was_hit(mention: Mention, cluster: Sequence[Mention]) -> bool:
    """Tell whether an attacker was hit in one of two, and did the other, as far as they tell."""
    own, others = fells_doer(mention.event), any(fells_doer(m.event) for m in cluster)
    if own == others:
        return False
    if others and mention.event.rule in _ATTACKS and all(fells_doer(m.event) for m in cluster):
        return True
    rest = cluster if own else (mention,)
    told = any(m.actor or m.target for m in rest)
    return told and not any(_defends(m.event) for m in rest)


def _befell_the_doers(mention: Mention, cluster: Sequence[Mention]) -> bool:
    """Tell whether a force was hit in one of two, and did the other.

    "Police fired on miners. Officers had been attacked with spears": two deeds, two sides.
    """
    forces = word_group("defenders")
    hit = [bool(m.target & forces) and not m.actor for m in (mention, *cluster)]
    did = [_does(m, forces) and not m.target & forces for m in (mention, *cluster)]
    return (hit[0] and any(did[1:]) and not any(hit[1:])) or (
        did[0] and any(hit[1:]) and not any(did[1:])
    )


def _befell_the_doer_himself(mention: Mention, cluster: Sequence[Mention]) -> bool:
    """Tell whether one was done to oneself and the other to others: "then shot himself"."""
    own = [_is_to_oneself(m.event) for m in (mention, *cluster)]
    others = [
        bool(m.event.target and m.event.actor) and not o
        for m, o in zip((mention, *cluster), own, strict=True)
    ]
    return (own[0] and any(others[1:])) or (others[0] and all(own[1:]))


def _is_to_oneself(event: Event) -> bool:
    by_hand = event.event_type in _FELLING and event.rule.startswith("verb:")
    return by_hand and (event.target or "").lower() in _ONESELF


def _does(mention: Mention, who: frozenset[str]) -> bool:
    """Tell whether one side alone did it, told by its last word: "two armed police officers"."""
    last = (mention.event.actor or "").lower().split()[-1:]
    return bool(who.intersection(last)) and mention.event.event_type != "armed_clash"


def is_the_other_one(mention: Mention, cluster: Sequence[Mention]) -> bool:
    """Tell whether a mention is set beside another: "the attack on Asad … the one on Al-Omar"."""
    event = mention.event
    if event.text.lower() != "one":
        return False
    return any(m.event.sentence_id == event.sentence_id for m in cluster)
