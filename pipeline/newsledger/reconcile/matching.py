"""How well two reports fit one incident, and what forbids it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from newsledger.reconcile.day_and_place import days_agree, may_err
from newsledger.reconcile.evidence import evidence, kinds_agree, where
from newsledger.reconcile.reports import Report
from newsledger.reconcile.wording import Likeness
from newsledger.resolve.events.families import are_near
from newsledger.weights import crossed_weights, score

MODEL = "incident_match"
EVEN = 0.0
"""Points of which half the pairs are of one incident."""
ENOUGH = 0.2
"""Points that join two reports; see `match`."""
TOLERABLE = -2.0
"""Points below which two reports never stand in one incident, whoever stands between them."""
COMPANION = 0.5
"""Points that two reports of one day have in that their articles share another incident."""
SAME_DAY = "same day"
_STORY = 3
"""Words that few other articles have, by which two articles are of one story."""
_SAID = (
    (re.compile(r"day:same"), SAME_DAY),
    (re.compile(r"day:told (soon|within days)"), "told within days"),
    (re.compile(r"toll:\w+:(same|update)"), "same toll"),
    (re.compile(r"kind:same"), "same kind"),
    (re.compile(r"weapon:same"), "same weapon"),
    (re.compile(r"people:"), "same people named"),
    (re.compile(r"places:named"), "same places named"),
    (re.compile(r"names:rare"), "names that few articles have"),
    (re.compile(r"towns:same"), "same towns named"),
    (re.compile(r"actor:same"), "same actor"),
    (re.compile(r"target:same"), "same target"),
    (re.compile(r"ages:same"), "same ages"),
    (re.compile(r"copies"), "copies of one text"),
    (re.compile(r"title:"), "titles alike"),
    (re.compile(r"article:"), "articles alike"),
    (re.compile(r"rare:"), "words that few articles have"),
    (re.compile(r"wording:"), "worded alike"),
)
"""What a reader is told of the evidence that speaks for one incident."""


@dataclass(frozen=True, slots=True)
class Match:
    """Points for two reports being of one incident; conflict: they cannot be."""

    points: float
    reasons: tuple[str, ...]
    conflict: bool = False


_CONFLICT = Match(0.0, (), True)


def match(one: Report, other: Report, compare: Callable[[], Likeness]) -> Match:
    """Weigh two reports: day, place, kind, toll, names, parties, title, wording.

    `compare` is called only where no row contradicts. Points are log odds.

    Day, place and kind alone are not enough where many articles tell of that day: a toll, a target,
    names or words have to agree too. Kinds that have nothing in common forbid the link; a day or
    place that differs may be read wrong where the articles share what few others have.
    """
    if not kinds_agree(one, other) and not are_near(one.event_type, other.event_type):
        return _CONFLICT
    day, place = days_agree(one, other), where(one, other)
    apart = day is None or place is None
    if apart and not may_err(one, other, day, place):
        return _CONFLICT
    likeness = compare()
    if apart and not likeness.marks and likeness.rare < _STORY:
        return _CONFLICT
    found = evidence(one, other, likeness)
    weights = crossed_weights(MODEL, kind_of(one, other))
    reasons = [said for name in found if weights.get(name, 0.0) > 0 for said in _said(name)]
    if place:
        reasons.insert(0, place)
    return Match(score(weights, found), tuple(dict.fromkeys(reasons)))


def kind_of(one: Report, other: Report) -> str:
    """Return the kind of a pair: both are what their articles tell most of, or not."""
    return "main" if one.main and other.main else "side"


def _said(name: str) -> list[str]:
    return [said for pattern, said in _SAID if pattern.match(name)]
