"""Numbers casualty rows in text order, repeats left out, and points parts at their whole."""

from __future__ import annotations

from dataclasses import replace

from newsledger.records import Casualty, Extraction


def numbered(found: Extraction, rows: list[Casualty]) -> list[Casualty]:
    """Sort rows by start, drop repeats, number them and point parts at their whole."""
    groups: list[list[Casualty]] = []
    for row in rows:
        if row.part_of and groups:
            groups[-1].append(row)
        else:
            groups.append([row])
    flat: list[tuple[Casualty, Casualty | None]] = []
    for group in groups:
        flat.append((group[0], None))
        flat.extend((part, group[0]) for part in group[1:])
    flat.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[0].harm))
    seen: set[tuple[object, ...]] = set()
    kept: list[tuple[Casualty, Casualty | None]] = []
    for row, whole in flat:
        key = (row.start, row.end, row.harm, row.victims_start, row.count_min, row.count_max)
        if key not in seen:
            seen.add(key)
            kept.append((row, whole))
    ids = {id(row): found.row_id("cas", number) for number, (row, _) in enumerate(kept, start=1)}
    return [
        replace(
            row,
            casualty_id=ids[id(row)],
            part_of=ids.get(id(whole)) if whole is not None else None,
        )
        for row, whole in kept
    ]
