"""Casualty figures of an event, and the toll that one article tells of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from newsledger.reconcile.columns import NEEDS, Lookups, rows

_CIVILIAN = frozenset(
    {"civilian", "journalist", "aid_worker", "medical", "worker", "student", "religious"}
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One casualty row that counts for a toll."""

    casualty_id: str
    sentence_id: str
    event_id: str | None
    harm: str
    low: int | None
    high: int | None
    basis: str
    civilian: bool
    part: bool
    source: str | None
    victims: str | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """Bounds that one article gives; `rivals` when two of its sources differ."""

    low: int | None
    best: int | None
    high: int | None
    rivals: bool


def read_figures(casualties: pa.Table, look: Lookups) -> dict[str, list[Figure]]:
    """Return the figures of each article: scope incident, asserted or hedged, dead or hurt."""
    columns = {n: casualties.column(n).cast(pa.string()) for n in ("scope", "modality", "harm")}
    keep = pc.and_(
        pc.equal(columns["scope"], "incident"),
        pc.and_(
            pc.is_in(columns["modality"], pa.array(["asserted", "hedged"])),
            pc.is_in(columns["harm"], pa.array(["killed", "injured", "casualties"])),
        ),
    )
    found: dict[str, list[Figure]] = defaultdict(list)
    for row in rows(casualties.filter(keep), NEEDS["casualties"]):
        if row["count_min"] is None and row["count_max"] is None:
            continue
        found[row["article_id"]].append(_figure(row, look))
    for figures in found.values():
        figures.sort(key=lambda f: f.casualty_id)
    return found


def _figure(row: dict[str, Any], look: Lookups) -> Figure:
    return Figure(
        row["casualty_id"],
        row["sentence_id"],
        row["event_id"],
        row["harm"],
        row["count_min"],
        row["count_max"],
        row["count_basis"],
        row["victims_role"] in _CIVILIAN,
        row["part_of"] is not None,
        look.sources.get(row["claim_id"] or ""),
        row["victims"],
    )


def article_toll(figures: Sequence[Figure]) -> Toll | None:
    """Return the toll that the figures of one article and one harm give; None: not told.

    Figures of one sentence and one source that are no parts of each other are added ("a guard and
    two gunmen were killed"); of the sums the greatest is the toll, for smaller ones tell of some of
    the victims. Another source's figure of at least half of it is a rival.
    """
    sums: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
    for figure in figures:
        if not figure.part:
            sums[figure.sentence_id, figure.source].append(figure)
    if not sums:
        sums = {(f.sentence_id, f.source): [f] for f in figures}
    if not sums:
        return None
    totals = []
    for (_, source), group in sorted(sums.items(), key=lambda item: item[1][0].casualty_id):
        counted = [f for f in group if f.basis not in ("none", "none_reported")] or group[:1]
        if len({f.basis for f in counted}) == 1 and len({(f.low, f.high) for f in counted}) == 1:
            counted = counted[:1] if len(counted) > 1 and (counted[0].low or 0) > 1 else counted
        lows = [f.low if f.low is not None else 0 for f in counted]
        highs = [f.high for f in counted]
        low = sum(lows) if any(f.low is not None for f in counted) else None
        high = None if any(h is None for h in highs) else sum(h or 0 for h in highs)
        totals.append((low, high, source))
    best_low, best_high, best_source = max(
        totals, key=lambda t: (t[0] if t[0] is not None else -1, t[1] or 0)
    )
    if best_low is None:
        return Toll(None, None, best_high, False)
    rivals = [
        low
        for low, _, source in totals
        if source != best_source
        and low is not None
        and low != best_low
        and low * 2 >= best_low
        and low > 1
    ]
    # "at least 12" and "dozens" say a least number; what is best is that number
    high = max(best_high, best_low) if best_high is not None else best_low
    return Toll(min([best_low, *rivals]), best_low, high, bool(rivals))


def injured_toll(figures: Sequence[Figure], killed: Toll | None) -> Toll | None:
    """Return the toll of the injured, with those told together with the dead less the dead.

    "Five people were shot, one of them fatally": four injured.
    """
    told = article_toll([f for f in figures if f.harm == "injured"])
    struck = article_toll([f for f in figures if f.harm == "casualties"])
    if struck is None or struck.best is None:
        return told
    rest = struck.best - ((killed.best or 0) if killed is not None else 0)
    if rest < 0 or (told is not None and told.best is not None and told.best >= rest):
        return told
    if told is None and rest == 0:
        return None
    low = told.low if told is not None and told.low else rest
    return Toll(min(low, rest), rest, rest, False)
