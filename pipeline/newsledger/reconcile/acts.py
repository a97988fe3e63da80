"""Which mentions and which figures of an article belong to each of its events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from newsledger.lexicons import words
from newsledger.reconcile.doers import counts_its_own
from newsledger.reconcile.figures import Figure
from newsledger.resolve.events.families import GENERIC

_LONG = timedelta(days=30)
_FEW_DAYS = timedelta(days=3)
_OWN_PLACE = frozenset({"attached", "target"})
_OWN_DAY = frozenset({"attached", "sentence"})
"""Bases of days that a mention has from its own sentence."""
_LIFETIME = timedelta(days=40 * 365)
"""What reads as a year long past is mostly a house number: "the 1700 block"."""
HARMED = frozenset({"verb:kill", "verb:wound", "verb:injure", "verb:hurt", "verb:maim"})
"""Rules of events that are told by the harm alone."""
HARMLESS = frozenset({"interception", "abduction", "arson", "sabotage"})
"""Kinds beside which killing is an act of its own: "they took nine and killed two"."""
_FROM_AFAR = frozenset({"airstrike", "drone_strike", "missile_attack", "rocket_attack", "shelling"})
"""Kinds that cost the attackers nobody."""
_ATTACKERS = words(
    "attacker attackers assailant assailants bomber bombers hijacker hijackers raider raiders"
)
_STATE = words("army troops soldiers military police forces commandos policemen officers navy jets")
"""Words of actors whose enemies' dead are the dead of the attack."""


def days_apart(
    groups: Mapping[str, list[dict[str, Any]]], intervals: Mapping[str, tuple[date, date]]
) -> dict[str, list[dict[str, Any]]]:
    """Part the mentions of an act whose own words tell another day: they are of another act.

    "A man was shot on Saturday. Three died in gunfire outside a bar on Aug. 4." Nor is "one strike"
    on a tower all of the strikes told first.
    """
    parted: dict[str, list[dict[str, Any]]] = {}
    for root, group in groups.items():
        day: tuple[date, date] | None = None
        kept: list[dict[str, Any]] = []
        roots: dict[tuple[date, date], str] = {}
        for row in group:
            other = intervals.get(row["date_id"]) if row["date_basis"] in _OWN_DAY else None
            day = day or other
            if _one_of_many(group[0], row):
                parted[row["event_id"]] = [row]
            elif day is not None and other is not None and _apart(day, other):
                parted.setdefault(roots.setdefault(other, row["event_id"]), []).append(row)
            else:
                kept.append(row)
        parted[root] = kept
    return parted


def _one_of_many(first: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Tell whether a mention is one of the many told first: "hundreds of strikes … one"."""
    many, one = (first["text"] or "").lower(), (row["text"] or "").lower()
    placed = row["place_basis"] in _OWN_PLACE
    return placed and row["rule"].startswith("noun:") and many.endswith(f"{one}s")


def _apart(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """Tell whether two days, both short, are more than a night apart."""
    short = all(last - first <= _FEW_DAYS for first, last in (one, other))
    return short and max(one[0], other[0]) - min(one[1], other[1]) > timedelta(days=1)


def with_harm(groups: Mapping[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """Give bare words of harm to the act of their sentence: "he was shot dead and two injured".

    Where the sentence tells two acts, or the word is no first mention alone, it stays its own.
    """
    if not any(group[0]["rule"] in HARMED for group in groups.values()):
        return dict(groups)
    acts: dict[str, set[str]] = defaultdict(set)
    for root, group in groups.items():
        for row in group:
            acts[row["sentence_id"]].add(root)
    joined: dict[str, list[dict[str, Any]]] = {root: list(group) for root, group in groups.items()}
    for root, group in sorted(groups.items()):
        row = group[0]
        others = acts[row["sentence_id"]] - {root}
        if len(group) > 1 or row["rule"] not in HARMED or row["event_type"] not in GENERIC:
            continue
        other = next(iter(others)) if len(others) == 1 else root
        if other == root or root not in joined or other not in joined:
            continue
        if not any(mention["event_type"] in HARMLESS for mention in joined[other]):
            both = joined.pop(root) + joined.pop(other)
            joined[min(root, other)] = both
    return joined


def link_figures(
    groups: Mapping[str, list[dict[str, Any]]],
    figures: list[Figure],
    denied: Mapping[str, str] | None = None,
) -> dict[str, list[Figure]]:
    """Map each event of an article to its figures.

    `denied`: mentions that deny of an event that it did harm, "nobody was hit", with the event.

    A figure without an event goes to the only event of its sentence; where its sentence has none,
    to the event that at least half of the article's mentions are of.
    """
    by_event = {row["event_id"]: root for root, group in groups.items() for row in group}
    for mention, first in (denied or {}).items():
        if first in by_event:
            by_event[mention] = by_event[first]
    by_sentence: dict[str, set[str]] = defaultdict(set)
    for root, group in groups.items():
        for row in group:
            by_sentence[row["sentence_id"]].add(root)
    total = sum(len(group) for group in groups.values())
    main: str | None = max(sorted(groups), key=lambda root: len(groups[root]))
    if main is not None and 2 * len(groups[main]) < total:
        main = None
    linked: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        root_or_none = by_event.get(figure.event_id or "")
        if figure.event_id is None:
            here = by_sentence.get(figure.sentence_id, set())
            if len(here) == 1:
                root_or_none = next(iter(here))
            elif not here:
                root_or_none = main
        if root_or_none is not None:
            linked[root_or_none].append(figure)
    return linked


def own_losses(
    figures: list[Figure],
    kind: str,
    actor: frozenset[str],
    target: frozenset[str],
    doers: frozenset[str] = frozenset(),
) -> list[Figure]:
    """Leave only those fighters marked who can have attacked: their dead stand apart.

    Nobody who fires from afar is hit by it, and who was attacked did not attack: "the strike killed
    three militants", "soldiers killed two gunmen". But whom the words call attackers did attack,
    what somebody lost "of its own" are his dead, and so are the losses that who did it counts.
    """
    figures = [
        replace(f, fighter=True, own=True) if counts_its_own(f, doers) else f for f in figures
    ]
    own = {f.casualty_id for f in figures if f.own or f.kinds & _ATTACKERS}
    attacked = any(f.fighter and f.kinds & target for f in figures if f.casualty_id not in own)
    if kind in _FROM_AFAR or actor & _STATE or attacked:
        return [replace(f, fighter=f.casualty_id in own) if f.fighter else f for f in figures]
    return figures


def without_sums(figures: list[Figure], *, several: bool) -> list[Figure]:
    """Leave out sums over a time where the event has a figure of its own, or is many.

    "Some 35 people were murdered there in August": all that is told of the dead of the massacre.
    """
    own = {figure.harm for figure in figures if not figure.over_time}
    return [f for f in figures if not f.over_time or not (several or own)]


def without_recalled(figures: list[Figure], interval: tuple[date, date] | None) -> list[Figure]:
    """Leave out figures whose own words put them long before the event, but for the first told.

    "Five were killed on Friday … In 2009 four died at the same club."
    """
    if interval is None or not figures:
        return figures
    first = min(figures, key=lambda figure: figure.casualty_id)
    if _recalled(first, interval[0]):
        return figures  # what is told first is no aside: the day of the event is read wrong
    return [figure for figure in figures if not _recalled(figure, interval[0])]


def _recalled(figure: Figure, first: date) -> bool:
    return figure.day is not None and _LONG < first - figure.day < _LIFETIME
