"""Which acts that an article tells are parts of one incident.

Coreference keeps apart what happened one after the other; an incident has all of it: the bomb and
the shots after it, each of the six victims who was hit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from typing import Any

from newsledger.lexicons import words
from newsledger.reconcile.acts import HARMED, HARMLESS
from newsledger.reconcile.figures import Figure
from newsledger.reconcile.mentions import Place
from newsledger.reconcile.sequel import belongs_to, goes_on
from newsledger.resolve.events.agreement import COUNTS_VICTIMS, is_plural
from newsledger.resolve.events.families import GENERIC, compatible

Rows = list[dict[str, Any]]
_TAKEN = frozenset({"main", "paragraph", "coreference", "police", "dateline"})
"""Bases of days and places that a mention has from others, not from its own words."""
_TELLING = 3
"""Two acts of one article with one count of so many are mostly one …"""
_MANY = 5
"""… though both have days and places of their own."""
_CRUEL = frozenset({"torture", "sexual_violence"})
_HEARD = COUNTS_VICTIMS - {"clashes"}
"""Plurals of what is heard, or counted, in one act."""
_ANOTHER = words("another second third fourth fifth")


@dataclass(frozen=True, slots=True)
class _Act:
    """The mentions of one act, and what their own words tell of day and place."""

    root: str
    rows: Rows
    kinds: frozenset[str]
    days: frozenset[tuple[date, date]]
    places: frozenset[Place]
    day_ids: frozenset[str]
    place_ids: frozenset[str]

    @property
    def anchored(self) -> bool:
        return bool(self.days or self.places)


def join_parts(
    groups: Mapping[str, Rows],
    figures: Sequence[Figure],
    intervals: Mapping[str, tuple[date, date]],
    places: Mapping[str, Place],
    text: str = "",
) -> dict[str, Rows]:
    """Join the acts of an article that are parts of one incident.

    Those are how the dead told before died ("12 were killed when a shell hit a bus"); acts of which
    one count of several dead or hurt is told; another victim; what `text` tells in one breath; and,
    where the article is about one act, those without a day or place of their own: what is told as
    another attack, or of many, has no day or place from the first.
    """
    if len(groups) < 2:
        return dict(groups)
    acts = [_act(root, rows, intervals, places) for root, rows in sorted(groups.items())]
    acts = _merged(acts, _how_they_died(acts))
    acts = _merged(acts, _one_toll(acts, figures))
    acts = _merged(acts, _other_victims(acts))
    acts = _merged(acts, _sequels(acts, text))
    acts = _merged(acts, _of_the_main(acts))
    return {act.root: act.rows for act in acts}


def _how_they_died(acts: Sequence[_Act]) -> Iterator[tuple[_Act, _Act]]:
    """Yield the acts of sentences that tell of dead first and then of one act."""
    of_sentence: dict[str, list[tuple[str, _Act, dict[str, Any]]]] = defaultdict(list)
    for act in acts:
        for row in act.rows:
            of_sentence[row["sentence_id"]].append((row["event_id"], act, row))
    for mentions in of_sentence.values():
        told = sorted(mentions, key=lambda m: m[0])
        (_, dead, row), (_, act, cause) = told[0], told[-1]
        if dead is act or {m[1].root for m in told} != {dead.root, act.root}:
            continue
        harmed = row["rule"] in HARMED and row["actor"] is None
        kills = cause["rule"] not in HARMED and cause["event_type"] not in HARMLESS
        if harmed and kills and _alike(dead, act) and _meet(dead, act):
            yield dead, act


def _one_toll(acts: Sequence[_Act], figures: Sequence[Figure]) -> Iterator[tuple[_Act, _Act]]:
    """Yield the acts of which one count is told, of so many that it is no chance."""
    of_event = {row["event_id"]: act for act in acts for row in act.rows}
    told: dict[tuple[str, int], list[tuple[_Act, Figure]]] = defaultdict(list)
    for figure in figures:
        act = of_event.get(figure.event_id or "")
        several = not figure.part and figure.low is not None and figure.low >= _TELLING
        if act is not None and several and figure.basis != "vague":
            told[figure.harm, figure.low or 0].append((act, figure))
    for (_, n), found in told.items():
        for (one, first), (other, second) in combinations(found, 2):
            if one is other or not _same_people(first, second):
                continue
            loose = n >= _MANY or not (one.anchored and other.anchored)
            if loose and _alike(one, other) and _meet(one, other):
                yield one, other


def _same_people(one: Figure, other: Figure) -> bool:
    """Tell whether two equal figures can count the same people: not 12 nuns and 12 gunmen."""
    if one.fighter != other.fighter:
        return False
    return one.counts_all or other.counts_all or bool(one.kinds & other.kinds)


def _other_victims(acts: Sequence[_Act]) -> Iterator[tuple[_Act, _Act]]:
    """Yield an act and the one told before it, of which it hit another: "another man was shot"."""
    order = sorted((row["event_id"], n) for n, act in enumerate(acts) for row in act.rows)
    for (_, last), (event_id, n) in pairwise(order):
        act = acts[n]
        target = (act.rows[0]["target"] or "").lower().split()[:1]
        if last != n and event_id == act.root and not act.anchored and set(target) & _ANOTHER:
            before = acts[last]
            if _alike(act, before) and (not act.day_ids or act.day_ids <= before.day_ids):
                yield before, act


def _sequels(acts: Sequence[_Act], text: str) -> Iterator[tuple[_Act, _Act]]:
    """Yield an act and the one told just before it, of which it is the sequel."""
    order = sorted((row["event_id"], n, row) for n, act in enumerate(acts) for row in act.rows)
    for (_, last, before), (event_id, n, row) in pairwise(order):
        act, first = acts[n], acts[last]
        if last == n or event_id != act.root:
            continue
        if belongs_to(before, row, text) and not told_as_many(before) and _meet(first, act):
            yield first, act
            continue
        if not act.day_ids or not act.day_ids <= first.day_ids:
            continue
        if act.places and not act.place_ids <= first.place_ids:
            continue
        if goes_on(before, row, text) and not told_as_many(first.rows[0]) and _meet(first, act):
            yield first, act


def _of_the_main(acts: Sequence[_Act]) -> Iterator[tuple[_Act, _Act]]:
    """Yield the acts that have day, or else place, from what at least half the mentions are of."""
    main = max(acts, key=lambda act: len(act.rows))
    if 2 * len(main.rows) < sum(len(act.rows) for act in acts):
        return
    if told_as_many(main.rows[0]):
        return
    for act in acts:
        if act is main or act.anchored or not _alike(act, main):
            continue
        if act.kinds & _CRUEL or not (_is_verb(act) or _is_dated_kind(act)):
            continue  # "less than a week after an attack on the station"
        own, of_main = act.day_ids, main.day_ids
        if not own:
            own, of_main = act.place_ids, main.place_ids
        if own and own <= of_main:
            yield main, act


def _is_verb(act: _Act) -> bool:
    return bool(act.rows[0]["rule"].startswith("verb:"))


def _is_dated_kind(act: _Act) -> bool:
    """Tell whether a noun says what kind of act it is, and has the day of the main one."""
    row = act.rows[0]
    return row["date_basis"] == "main" and row["event_type"] not in GENERIC


def told_as_many(row: Mapping[str, Any]) -> bool:
    """Tell whether an act is told as many: "two bomb attacks", but not "shots"."""
    word = (row["text"] or "").lower()
    return row["rule"].startswith("noun:") and is_plural(word) and word not in _HEARD


def _act(
    root: str,
    rows: Rows,
    intervals: Mapping[str, tuple[date, date]],
    places: Mapping[str, Place],
) -> _Act:
    own_days = [r["date_id"] for r in rows if r["date_basis"] not in _TAKEN]
    own_places = [r["place_entity_id"] for r in rows if r["place_basis"] not in _TAKEN]
    return _Act(
        root,
        rows,
        frozenset(r["event_type"] for r in rows),
        frozenset(intervals[d] for d in own_days if d in intervals),
        frozenset(places[p] for p in own_places if p in places),
        frozenset(r["date_id"] for r in rows if r["date_id"]),
        frozenset(r["place_entity_id"] for r in rows if r["place_entity_id"]),
    )


def _alike(one: _Act, other: _Act) -> bool:
    return all(compatible(a, b) for a in one.kinds for b in other.kinds)


def _meet(one: _Act, other: _Act) -> bool:
    """Tell whether the days that the acts' own words tell can be one, and their countries."""
    if any(a[0] > b[1] or b[0] > a[1] for a in one.days for b in other.days):
        return False
    countries = {p.country for act in (one, other) for p in act.places if p.country}
    return len(countries) < 2


def _merged(acts: Sequence[_Act], pairs: Iterable[tuple[_Act, _Act]]) -> list[_Act]:
    """Return the acts with those of each pair together."""
    into = {act.root: act.root for act in acts}

    def top(root: str) -> str:
        while into[root] != root:
            root = into[root]
        return root

    for one, other in pairs:
        first, second = sorted((top(one.root), top(other.root)))
        into[second] = first
    groups: dict[str, list[_Act]] = defaultdict(list)
    for act in acts:
        groups[top(act.root)].append(act)
    return [_together(root, group) for root, group in sorted(groups.items())]


def _together(root: str, acts: Sequence[_Act]) -> _Act:
    return _Act(
        root,
        [row for act in acts for row in act.rows],
        frozenset[str]().union(*(act.kinds for act in acts)),
        frozenset[tuple[date, date]]().union(*(act.days for act in acts)),
        frozenset[Place]().union(*(act.places for act in acts)),
        frozenset[str]().union(*(act.day_ids for act in acts)),
        frozenset[str]().union(*(act.place_ids for act in acts)),
    )
