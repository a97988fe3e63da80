"""Adds the counts of rows and slots to a score, with a miss for each that is not right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from newsledger.evaluate.align import Spanned
from newsledger.evaluate.measures import ArticleScore, Miss, Tally, matched, share


@dataclass(frozen=True, slots=True)
class Shown:
    """A row as a reader sees it in a list of misses."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """The rows of a table on both sides, and which of them stand for each other."""

    wanted: Sequence[Shown]
    found: Sequence[Shown]
    pairs: Sequence[tuple[int, int]]
    missed: Sequence[int]
    spurious: Sequence[int]


def always(_wanted: int, _found: int) -> bool:
    """Hold a pair right because it is one."""
    return True


def count_rows(
    score: ArticleScore,
    measure: str,
    pairing: Pairing,
    *,
    right: Callable[[int, int], bool] = always,
    tell_left: bool = False,
) -> None:
    """Count precision and recall of pairs that are `right`, over all rows of both sides.

    Rows without partner are told as missed and spurious only with `tell_left`: by one measure of a
    table, or a list of misses would show each of them many times.
    """
    good = 0
    for i, j in pairing.pairs:
        if right(i, j):
            good += 1
        else:
            tell(score, measure, "wrong", pairing.wanted[i], pairing.wanted[i], pairing.found[j])
    score.add(measure, matched(good, len(pairing.found), len(pairing.wanted)))
    if tell_left:
        for i in pairing.missed:
            tell(score, measure, "missed", pairing.wanted[i], pairing.wanted[i], None)
        for j in pairing.spurious:
            tell(score, measure, "spurious", pairing.found[j], None, pairing.found[j])


def tell(
    score: ArticleScore,
    measure: str,
    kind: str,
    where: Spanned,
    wanted: Shown | None,
    found: Shown | None,
) -> None:
    """Add a miss at `where`."""
    score.misses.append(
        Miss(
            measure,
            kind,
            where.start,
            where.end,
            wanted.text if wanted else None,
            found.text if found else None,
        )
    )


def count_slot(
    score: ArticleScore, measure: str, where: Spanned, right: bool, wanted: str, found: str
) -> None:
    """Count one slot of a pair of rows: a share of right ones."""
    score.add(measure, share(int(right), 1))
    if not right:
        score.misses.append(Miss(measure, "wrong", where.start, where.end, wanted, found))


def count_optional(
    score: ArticleScore,
    measure: str,
    where: Spanned,
    right: bool,
    wanted: str | None,
    found: str | None,
) -> None:
    """Count one slot that may be empty: precision over filled found ones, recall over wanted."""
    has_found, has_wanted = found is not None, wanted is not None
    good = right and has_found and has_wanted
    score.add(measure, Tally(good, has_found, good, has_wanted))
    if (has_found or has_wanted) and not good:
        kind = "wrong" if has_found and has_wanted else "missed" if has_wanted else "spurious"
        score.misses.append(Miss(measure, kind, where.start, where.end, wanted, found))


def interval(earliest: date | None, latest: date | None) -> str:
    """Return two days as text.

    >>> interval(date(2024, 5, 3), None)
    '2024-05-03..?'
    """
    if earliest is None and latest is None:
        return "no interval"
    return f"{earliest or '?'}..{latest or '?'}"


def bounds(low: int | None, high: int | None) -> str:
    """Return two bounds as text.

    >>> bounds(13, None)
    '13..'
    """
    return f"{'' if low is None else low}..{'' if high is None else high}"
