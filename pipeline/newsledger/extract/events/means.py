"""By what means a strike was made where only the rest of the text tells it.

A barrage is of missiles in a text of missiles; an aerial attack is of drones where no aircraft
flew; raids are flown where aircraft bombed.
"""

from __future__ import annotations

from dataclasses import replace

from newsledger.extract.events.lexicon import evidence_words, type_codes
from newsledger.records import Event

_VOLLEYS = frozenset({"noun:barrage", "noun:salvo", "noun:volley"})
_AERIAL = frozenset({"noun:aerial attack", "noun:air attack", "noun:aerial strike"})
_FLYING = frozenset({"missile_attack", "rocket_attack", "drone_strike"})
_BOMBED = frozenset({"noun:bombing", "verb:bomb"})
_PLANTED = frozenset({"ied", "suicide_bombing"})
_ON_FOOT = frozenset({"verb:raid", "verb:storm", "verb:break into", "verb:burst into"})


def settle_means(events: list[Event]) -> list[Event]:
    """Return the events with the type of those that leave their means to the others."""
    flown = any(e.event_type == "airstrike" and e.rule not in _AERIAL for e in events)
    on_foot = any(e.rule in _ON_FOOT for e in events)
    planted = any(
        e.event_type in _PLANTED or (e.event_type == "bombing" and e.weapon is not None)
        for e in events
    )
    done = []
    for event in events:
        kind = event.event_type
        volley = event.rule in _VOLLEYS and event.weapon is None
        if volley or (event.rule in _AERIAL and not flown):
            kind = _nearest(event, events) or kind
        elif event.rule == "noun:raid" and kind == "raid" and flown and not on_foot:
            many = event.text.lower() == "raids"
            kind = "airstrike" if many and not _is_of_fighters(event) else kind
        elif event.rule in _BOMBED and kind == "bombing" and flown and not planted:
            kind = "airstrike"  # "in a similar bombing ten days before"
        done.append(event if kind == event.event_type else _of_kind(event, kind))
    return done


def _is_of_fighters(event: Event) -> bool:
    """Tell whether men with arms made it, who fly no aircraft: "raids by fighters of the group"."""
    said = (event.actor or "").lower().split()
    rows = (row for word in said for before, row in evidence_words().get(word, ()) if not before)
    return any(row.kind == "armed" for row in rows)


def _nearest(event: Event, events: list[Event]) -> str | None:
    """Return the type of the nearest strike with a munition of its own, those before first."""
    told = [
        e
        for e in events
        if e.event_type in _FLYING and e is not event and e.rule not in _VOLLEYS | _AERIAL
    ]
    before = [e for e in told if e.start < event.start]
    if before:
        return before[-1].event_type
    return told[0].event_type if told else None


def _of_kind(event: Event, kind: str) -> Event:
    codes = type_codes()[kind]
    return replace(
        event,
        event_type=kind,
        acled_sub_event=codes.acled_sub_event,
        plover=codes.plover,
        cameo=codes.cameo,
    )
