"""What all mentions of one event share: its type, its outcome, its day, its place."""

from __future__ import annotations

import dataclasses
from collections import defaultdict

from newsledger.extract.events.lexicon import type_codes
from newsledger.records import Event, Extraction
from newsledger.resolve.events.families import most_telling
from newsledger.resolve.events.kinds import kind_of, words_around

_OUTCOMES = ("hit", "intercepted", "missed", "foiled", "unknown")
"""The first that a mention tells is that of the event."""
_STRIKES = frozenset({"airstrike", "drone_strike", "missile_attack", "rocket_attack", "shelling"})
_ON_THE_GROUND = frozenset({"verb:raid", "verb:storm", "verb:search", "verb:enter"})
_BOMBED = frozenset({"verb:bomb", "noun:bombing", "noun:bombardment"})
_HARM = frozenset({"killed", "injured", "casualties"})


def share(events: list[Event], found: Extraction) -> list[Event]:
    """Return the events with type and outcome as the whole article tells them.

    "A blast killed two. The suicide bombing …": both are suicide bombings, and both hit.
    """
    chains = chains_of(events)
    harmed = {
        row.event_id
        for row in found.casualties
        if row.harm in _HARM and row.count_min and row.modality in ("asserted", "disputed")
    }
    ends = {root: _outcome(chain, harmed) for root, chain in chains.items()}
    ruled = ruled_kinds(events, chains)
    kinds = {
        root: kind_of(chain, events, ruled[root], words_around(chain, found))
        for root, chain in chains.items()
    }
    return [_with(event, kinds, ends) for event in events]


def chains_of(events: list[Event]) -> dict[str, list[Event]]:
    """Return the mentions of each event by the id of its first."""
    chains: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        chains[event.coreference or event.event_id].append(event)
    return chains


def ruled_kinds(events: list[Event], chains: dict[str, list[Event]]) -> dict[str, str]:
    """Return the type that says most of each event, and what the means of the text say of it."""
    kinds = {root: most_telling(m.event_type for m in chain) for root, chain in chains.items()}
    means = {e.event_type for e in events if e.event_type in _STRIKES}
    if any(e.event_type == "bombing" for e in events):
        # in a text of bombings an explosion is one
        kinds = {r: "bombing" if kind == "explosion" else kind for r, kind in kinds.items()}
    if means == {"airstrike"}:  # in a text of air strikes a strike is one
        grounded = any(e.rule in _ON_THE_GROUND for e in events)
        blasts = any(e.event_type in ("suicide_bombing", "ied") for e in events)
        for event in events:
            root = event.coreference or event.event_id
            strike = event.rule == "noun:strike" and kinds[root] == "attack"
            raids = event.rule == "noun:raid" and event.text.lower() == "raids" and not grounded
            bombed = event.rule in _BOMBED and kinds[root] == "bombing" and not blasts
            if strike or (raids and kinds[root] == "raid") or bombed:
                kinds[root] = "airstrike"
    return kinds


def _outcome(chain: list[Event], harmed: set[str | None]) -> str:
    if chain[0].modality == "actual" and any(
        e.event_id in harmed and e.outcome == "unknown" for e in chain
    ):
        return "hit"
    told = {event.outcome for event in chain}
    return next(outcome for outcome in _OUTCOMES if outcome in told)


def _with(event: Event, kinds: dict[str, str], ends: dict[str, str]) -> Event:
    root = event.coreference or event.event_id
    kind = kinds[root]
    if kind != event.event_type:
        codes = type_codes()[kind]
        event = dataclasses.replace(
            event,
            event_type=kind,
            acled_sub_event=codes.acled_sub_event,
            plover=codes.plover,
            cameo=codes.cameo,
        )
    if ends[root] != event.outcome:
        event = dataclasses.replace(event, outcome=ends[root])
    return event
