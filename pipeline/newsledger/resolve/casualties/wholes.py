"""Figures and those that they are part of: who died of wounds, who of the wounded is worse."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from newsledger.records import Casualty

_OF_THE_HURT = re.compile(
    r"(?i)\bof (?:the|those|his|her|its|their)\b[^,;]*\b(?:wounded|injured|hurt)\b"
)


def with_wholes(rows: Sequence[Casualty]) -> list[Casualty]:
    """Return the figures; who died of wounds points at the toll of the sentence.

    "The toll rose to 13 after three of the wounded died": the three are among the 13.
    """
    done: list[Casualty] = []
    for row in rows:
        whole = _toll_of(row, done) if row.part_of is None else None
        if whole is not None:
            row = dataclasses.replace(row, part_of=whole.casualty_id)
        done.append(row)
    return done


def whole_before(row: Casualty, done: Sequence[Casualty]) -> Casualty | None:
    """Return the whole of which a figure is a part, told in a sentence before: "14 of the wounded".

    Its deed is theirs, whatever has been told since.
    """
    if row.scope != "incident" or row.part_of is None:
        return None
    return next(
        (
            other
            for other in done
            if other.casualty_id == row.part_of
            and other.sentence_id != row.sentence_id
            and other.event_id
        ),
        None,
    )


def _toll_of(row: Casualty, before: Sequence[Casualty]) -> Casualty | None:
    if row.harm != "killed" or not _OF_THE_HURT.search(row.victims or ""):
        return None
    return next(
        (
            other
            for other in reversed(before)
            if other.sentence_id == row.sentence_id
            and other.harm == "killed"
            and (other.count_min or 0) > (row.count_min or 0)
        ),
        None,
    )
