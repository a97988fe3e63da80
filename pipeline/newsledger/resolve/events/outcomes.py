"""How an event ended, from what stands around it: what never happened has not hit anything.

Runs after the mentions of an event have shared what each of them tells.
"""

from __future__ import annotations

import dataclasses
import itertools
import re

from newsledger.records import Event, Extraction
from newsledger.resolve.events.filling import root_of

_REACHED = frozenset({"raid", "armed_clash"})
"""Whose doers are where they wanted to be, or who exchange fire: they hit."""
_FAILED = frozenset({"foiled", "intercepted", "missed"})
_BRINGING = (
    r"(?:causing|starting|sparking|igniting|triggering|leaving|opening|punching|blowing|breaking)",
    r"(?:caused|started|sparked|ignited|triggered|left|opened|punched|blew|broke)",
)
_DAMAGE_DONE = (
    r"(?!(?:no|little|any)\b)(?:[\w-]+\s){0,4}?(?:damage|fires?|blazes?|craters?|holes?|windows?)\b"
)
"""What an attack leaves that reached something: "a fire", "some damage", and never "no damage"."""
_HARMING = re.compile(
    r"[^.;:\"“”]{0,90}?,\s(?:\w+ly\s)?(?:damag|destroy|kill|wound|injur|gutt|flatten|level|"
    r"demolish|set|ripp|tear|collaps)\w*ing\b(?!\sto\b)|"
    rf"[^.;:\"“”]{{0,90}}?,\s(?:\w+ly\s)?{_BRINGING[0]}\s{_DAMAGE_DONE}",
    re.IGNORECASE,
)
_HARMED = re.compile(
    r"(?:\s(?:of|on|in|at|against|near|by)\s[^.;:,\"“”]{1,60}?|\s)"
    rf"(?<!that\s)(?:(?:killed|wounded|injured|destroyed|damaged)\s|{_BRINGING[1]}\s{_DAMAGE_DONE})",
    re.IGNORECASE,
)
_HARM_BEFORE = re.compile(
    r"(?<!nobody\swas\s)(?<!no\sone\swas\s)\b(?:killed|wounded|injured|abducted|kidnapped|died)\b"
    r"[^.;:\"“”]*?\b(?:when\b[^.;:]{0,60}|(?:in|after|during)\s(?:an?|the)\s(?:[\w-]+\s){0,2})$",
    re.IGNORECASE,
)
_UNHARMED = re.compile(
    r"\b(?:no\s?(?:body|\sone)\s(?:was|were)\s(?:hurt|injured|harmed|killed|wounded)|"
    r"(?:caused|were|are|was)\sno\s(?:casualties|injuries|damage|deaths)|"
    r"no\s(?:casualties|injuries|damage)\s(?:was|were|are))\b",
    re.IGNORECASE,
)
_DAMAGE = re.compile(
    r"\b(?:damag|destroy|kill|wound|injur|dead\b|died\b|hurt\b|fire\b|ablaze|shatter|hit)\w*",
    re.IGNORECASE,
)
_GOING_OFF = frozenset(
    f"verb:{phrase}" for phrase in ("explode", "go off", "detonate", "blow up", "fire", "launch")
)
_NEXT = 110
_LAUNCHES = frozenset(f"verb:{phrase}" for phrase in ("fire", "launch", "send", "loose"))
_ALL = re.compile(r"(?:the\s(?!\w+\sof)|it$|both|all|they$|them$|these|those)")
"""Targets of an interception that are all that was launched: "the missile", "both"."""
_SOON = 250


def settle(found: Extraction, events: list[Event]) -> list[Event]:
    """Return the events with outcomes that fit what is told of them."""
    ends = {s.sentence_id: s.end for s in found.sentences}
    starts = {s.sentence_id: s.start for s in found.sentences}
    settled: list[Event] = []
    for event in events:
        text = found.article.text
        rest = text[event.end : ends[event.sentence_id]]
        before = text[starts[event.sentence_id] : event.start]
        behind = text[ends[event.sentence_id] : ends[event.sentence_id] + _NEXT]
        outcome = _of(event, before, rest, behind)
        same = outcome == event.outcome
        settled.append(event if same else dataclasses.replace(event, outcome=outcome))
    stopped = _shot_down_after(settled)
    settled = [
        dataclasses.replace(e, outcome="intercepted") if e.event_id in stopped else e
        for e in settled
    ]
    hit = {root_of(e) for e in settled if e.modality == "actual" and e.outcome == "hit"}
    return [
        dataclasses.replace(e, outcome="hit")
        if e.modality == "actual" and e.outcome == "unknown" and root_of(e) in hit
        else e
        for e in settled
    ]


def did_harm(event: Event, rest: str) -> bool:
    """Tell whether the words behind an event tell of harm that it did: "causing a fire".

    `rest` is its sentence from the event on.
    """
    told = _HARMING.match(rest) is not None
    return told or (event.rule.startswith("noun:") and _HARMED.match(rest) is not None)


def _shot_down_after(events: list[Event]) -> set[str]:
    """Return the launches of which the next words say that all was shot down.

    "Militants fired a missile from Yemen. The missile was shot down by a destroyer."
    """
    found: set[str] = set()
    for launch, end in itertools.pairwise(events):
        near = 0 <= end.start - launch.end < _SOON
        if end.event_type != "interception" or end.modality != "actual" or not near:
            continue
        open_end = launch.rule in _LAUNCHES and launch.outcome in ("hit", "unknown")
        if open_end and _ALL.match((end.target or "").lower()):
            found.add(launch.event_id)
    return found


def _of(event: Event, before: str, rest: str, behind: str) -> str:
    if event.modality in ("denied", "hypothetical", "threatened"):
        return event.outcome if event.outcome in _FAILED else "unknown"
    if event.modality != "actual":
        return event.outcome
    if event.outcome == "unknown":
        harmed = event.event_type in _REACHED or did_harm(event, rest)
        harmed = harmed or bool(_HARM_BEFORE.search(before))
        return "hit" if harmed else "unknown"
    alone = event.outcome == "hit" and event.coreference is None and event.rule in _GOING_OFF
    said = _UNHARMED.search(behind.partition(". ")[0]) or _UNHARMED.search(rest)
    if alone and said and not _DAMAGE.search(before + _UNHARMED.sub("", rest)):
        return "unknown"
    return event.outcome
