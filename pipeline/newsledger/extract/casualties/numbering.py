"""Numbers casualty rows in text order, repeats left out, and points parts at their whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsledger.records import Casualty, Extraction

WITHIN = "within"
"""`part_of` of a row before it is numbered: a part of the whole found with it."""
BEFORE = "before"
"""A part of a figure told before: "Three children were among the dead." """
_REACH = 4
_FAR = 15  # "among the dead are": of a toll told anywhere before
_HURT = frozenset({"injured", "captured", "missing", "casualties"})
_WHOLES = frozenset({"asserted", "hedged", "disputed"})


def numbered(found: Extraction, rows: list[Casualty]) -> list[Casualty]:
    """Sort rows by start, drop repeats, number them and point parts at their whole."""
    flat: list[tuple[Casualty, Casualty | None]] = []
    last: Casualty | None = None
    for row in rows:
        if row.part_of != WITHIN:
            last = row
        flat.append((row, last if row.part_of == WITHIN else None))
    flat.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[0].harm))
    seen: set[tuple[object, ...]] = set()
    kept: list[tuple[Casualty, Casualty | None]] = []
    for row, whole in flat:
        key = (row.start, row.end, row.harm, row.victims_start, row.count_min, row.count_max)
        if key not in seen:
            seen.add(key)
            kept.append((row, whole))
    kept = _broken_down(kept)
    if any(row.part_of == BEFORE for row, _ in kept):
        places = {sentence.sentence_id: no for no, sentence in enumerate(found.sentences)}
        scoped: dict[int, Casualty] = {}
        for number, (row, whole) in enumerate(kept):
            if row.part_of == BEFORE:
                whole = _told_before(kept[:number], row, places)
                scoped[id(row)] = _scoped(row, whole)
            whole = scoped.get(id(whole), whole)
            kept[number] = scoped.get(id(row), row), whole
    kept = [(row, whole or _counted_in(kept, row)) for row, whole in kept]
    ids = {id(row): found.row_id("cas", number) for number, (row, _) in enumerate(kept, start=1)}
    return [
        replace(
            row,
            casualty_id=ids[id(row)],
            part_of=ids.get(id(whole)) if whole is not None else None,
        )
        for row, whole in kept
    ]


def _scoped(part: Casualty, whole: Casualty | None) -> Casualty:
    """Return a part with the scope of its whole: "(558 died since May.) Four were medics"."""
    among = whole is not None and part.rule.endswith(".among")
    return replace(part, scope=whole.scope) if whole is not None and among else part


def _counted_in(
    rows: Sequence[tuple[Casualty, Casualty | None]], part: Casualty
) -> Casualty | None:
    """Return the hurt or taken of whom the words of a figure count some.

    "Three of the 12 people injured in the blast died": three of the 12
    """
    first, last = part.victims_start, part.victims_end
    if part.part_of == BEFORE or first is None or last is None or part.count_min is None:
        return None
    return next(
        (
            row
            for row, whole in rows
            if whole is None
            and row is not part
            and row.harm in _HURT
            and row.victims_start is not None
            and row.victims_end is not None
            and first < row.victims_start
            and row.victims_end <= last
            and (row.count_min or 0) > part.count_min > 0
        ),
        None,
    )


def _broken_down(
    rows: list[tuple[Casualty, Casualty | None]],
) -> list[tuple[Casualty, Casualty | None]]:
    """Point the dead and the wounded that add up to casualties before them at these.

    "212 casualties (74 killed, 138 injured)"
    """
    for at, (whole, above) in enumerate(rows):
        told = rows[at + 1 : at + 3]
        if whole.harm != "casualties" or whole.count_min is None or len(told) < 2 or above:
            continue
        harms = {row.harm for row, _ in told}
        shares = [row.count_min for row, _ in told if row.count_min == row.count_max]
        alone = all(row.part_of is None and part is None for row, part in told)
        same = all(row.sentence_id == whole.sentence_id for row, _ in told)
        adds = len(shares) == 2 and sum(n or 0 for n in shares) == whole.count_min
        if harms == {"killed", "injured"} and alone and same and adds:
            rows[at + 1 : at + 3] = [(row, whole) for row, _ in told]
    return rows


def _wider(whole: Casualty, part: Casualty) -> bool:
    """Tell whether a part may have another harm: "46 wounded, eight of whom died"."""
    if whole.harm == "casualties" and part.harm == "injured":
        return True  # "Five people were shot. Two are in critical condition."
    hurt = whole.harm in ("injured", "casualties", "captured", "missing")
    beside = whole.sentence_id == part.sentence_id
    return beside and hurt and whole.end <= (part.victims_start or part.start)


def _goes_with(whole: Casualty, part: Casualty, places: dict[str, int]) -> bool:
    """Tell whether a part is so near its whole that this gives it its time."""
    between = places.get(part.sentence_id, 0) - places.get(whole.sentence_id, 0)
    same = part.event_id in (None, whole.event_id)
    return between == 0 or (between == 1 and same and part.rule.endswith(".among"))


def _told_before(
    earlier: Sequence[tuple[Casualty, Casualty | None]], part: Casualty, places: dict[str, int]
) -> Casualty | None:
    """Return the whole that a part of an earlier figure belongs to; None where two could be it."""
    here = places.get(part.sentence_id, 0)
    nearest: list[Casualty] = []
    for row, whole in reversed(earlier):
        if row.sentence_id == part.sentence_id and row.rule.endswith(".among"):
            continue  # the other parts of the same list
        fits = (
            whole is None
            and row.part_of != WITHIN
            and (row.harm == part.harm or _wider(row, part))
            and (row.scope == part.scope or _goes_with(row, part, places))
            and row.modality in _WHOLES
            and row.count_max != 1
            and row.count_max != 0
            and (row.count_max is None or row.count_max >= (part.count_min or 0))
        )
        if not fits:
            continue
        place = places.get(row.sentence_id, 0)
        if here - place > (_FAR if part.rule.endswith(".among") else _REACH) or (
            nearest and row.sentence_id != nearest[0].sentence_id
        ):
            break
        nearest.append(row)
    return nearest[0] if len(nearest) == 1 else None
