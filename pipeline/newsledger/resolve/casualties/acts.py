"""What an event of an article can have done: its harm told alone, people aboard, the main one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsledger.lexicons import words
from newsledger.records import Casualty, Event

HARMLESS = frozenset({"intercepted", "foiled", "missed"})
"""Outcomes of what harmed nobody."""
_OWN_BASES = frozenset({"attached", "sentence", "target"})
HARM_VERBS = frozenset(
    f"verb:{verb}"
    for verb in words(
        "kill wound injure hurt maim slay martyr hit strike fall neutralise neutralize eliminate "
        "graze murder"
    )
)
"""Rules of events that are told by the harm alone."""
_CREWED = words(
    "plane planes airplane airliner aircraft jet jets helicopter helicopters gunship gunships "
    "transporter bomber bombers warplane warplanes chopper choppers airship ship boat"
)


def carried_people(event: Event) -> bool:
    """Tell whether what was brought down had people aboard, who can die of it: no drone has."""
    downed = event.event_type == "interception"
    return downed and not _CREWED.isdisjoint(re.findall(r"\w+", (event.target or "").lower()))


def main_of(actual: Sequence[Event]) -> Event | None:
    """Return the first mention of the event told most often; the earliest of several."""
    harmful = [event for event in actual if event.outcome not in HARMLESS] or list(actual)
    if not harmful:
        return None
    counts = Counter(event.coreference or event.event_id for event in harmful)
    first = {event.coreference or event.event_id: event for event in reversed(harmful)}
    best = max(counts.values())
    root = next(key for key in counts if counts[key] == best)
    return first[root]


def is_told_of(event: Event) -> bool:
    """Tell whether an act has a day, place or doer of its own, or is told by more than its harm."""
    own = event.date_basis in _OWN_BASES or event.place_basis in _OWN_BASES
    return own or event.actor is not None or not is_harm(event)


def is_harm(event: Event) -> bool:
    """Tell whether an act is told by its harm alone: "killed", "was hit"."""
    return event.rule in HARM_VERBS


def touches(row: Casualty, event: Event) -> bool:
    """Tell whether the words of a figure hold the act: "three people burned to death"."""
    return row.start < event.end and event.start < row.end
