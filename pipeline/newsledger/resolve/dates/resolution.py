"""What the resolution of one expression comes to."""

from __future__ import annotations

from dataclasses import dataclass

from newsledger.resolve.dates.periods import Period


@dataclass(frozen=True, slots=True)
class Resolution:
    """A period, or a value alone, with what it was counted from and how."""

    period: Period | None
    anchor: str
    basis: str
    value: str | None = None
    """The value where there is no period: `XXXX-06-28`."""


NO_ANCHOR = "no publication date and no dated mention before"
LAST_DATE = "day of the last date mentioned"
PUBLICATION = "publication day"
"""How the day is found of a clock time that stands alone: of the story so far, or of the text."""
