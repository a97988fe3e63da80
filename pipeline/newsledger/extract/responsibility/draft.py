"""A row in the making."""

from __future__ import annotations

from dataclasses import dataclass

from newsledger.records import Claim, Event


@dataclass(frozen=True, slots=True)
class Draft:
    """Who stands how to which event; `head` is where the words that name the party begin."""

    start: int
    event: Event
    party: tuple[int, int] | None
    head: int | None
    stance: str
    rule: str
    claim: Claim | None
