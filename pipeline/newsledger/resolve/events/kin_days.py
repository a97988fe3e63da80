"""Days of an article that share a day: "Tuesday night", "Tuesday", "8 p.m.", "this week"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsledger.resolve.events.candidate_days import Day
from newsledger.resolve.events.filling import is_clock, same_day, span_of

_LONGEST = 40
"""Days that one may span: a year is kin of all that was in it."""


def kin_of(days: Sequence[Day]) -> list[list[Day]]:
    """Return for each day the others that it shares a day with, none for a year or unknown ones."""
    close = [day.is_known and span_of(day.best) <= _LONGEST for day in days]
    return [
        [
            other
            for other in days
            if other is not day
            and close[day.number]
            and other.is_known
            and same_day(day.best, other.best)
        ]
        for day in days
    ]


def kin_features(
    day: Day, kin: Sequence[Day], ruled: Day | None, *, attached: bool, here: bool
) -> Iterator[str]:
    """Yield how a day stands to its kin, of which one is that of an event.

    `attached`: the words of the event attach one of its kin; `here`: one is told in its sentences.
    """
    if not kin:
        return
    widths = {_width(day, other) for other in kin}
    yield from (f"kin:{width}" for width in sorted(widths))
    order = "first" if all(o.mentions[0].start > day.mentions[0].start for o in kin) else "later"
    yield f"kin:{order}"
    most = all(len(other.mentions) <= len(day.mentions) for other in kin)
    yield f"kin:{'most' if most else 'fewer'}"
    hour = _is_hour(day)
    if any(_is_hour(other) != hour for other in kin):
        yield "kin:hour of day" if hour else "kin:day of hour"
    if _is_night(day):
        yield "kin:night"
    if any(_is_night(other) for other in kin):
        yield "kin:of night"
    if attached:
        yield "kin:attached"
    if here:
        yield "kin:here"
    if ruled in kin and ruled is not None:
        yield from ("kin:ruled", f"kin:ruled:{order}", f"kin:ruled:{_width(day, ruled)}")


def _width(day: Day, other: Day) -> str:
    longer = span_of(other.best) - span_of(day.best)
    return "of finer" if longer < 0 else "of coarser" if longer else "of equal"


def _is_hour(day: Day) -> bool:
    return all(is_clock(row) for row in day.mentions)


def _is_night(day: Day) -> bool:
    return "TNI" in (day.best.value or "")
