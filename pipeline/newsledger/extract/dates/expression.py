"""The parsed grammar of a temporal expression: what `extract` hands to `resolve` as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Expression:
    """What a temporal expression says, without a calendar.

    `kind` is one of
      date       calendar fields, any of them missing: "28 June", "Thursday night", "1990s"
      shift      a period counted from a base, refined by fields: "last year's third quarter"
      holiday    a named day: "last Thanksgiving"
      numeric    day and month not told apart: "5/6/2019" (`numbers`, the year last)
      range      from `first` to `last`
      duration, set, reference   carry their TIMEX3 `value`; they have no interval
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """ISO: Monday is 1."""
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    """TIMEX3: SP SU FA WI."""
    decade: int | None = None
    """199 for the 1990s; two digits and less when the century is not told: 9 for "the '90s"."""
    century: int | None = None
    """20 for the 20th century."""
    weekend: bool | None = None
    week: int | None = None
    """A week of the period, from its start (1) or its end (-1)."""
    era: str | None = None
    """BC."""
    part: str | None = None
    """TIMEX3 part of the day: MO AF EV NI DT."""
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None
    base: str | None = None
    """What `amount` units are counted from: published, mention, or given (then `first`)."""
    unit: str | None = None
    amount: float | None = None
    """Signed; None when vague: "several days later"."""
    direction: int | None = None
    """-1 last, 0 this, 1 next: for named days, months, seasons, holidays."""
    adverb: str | None = None
    """ago, earlier, later: how the step is put, where that matters.

    edge: the first or last day; half: the first or second half, by `modifier`."""
    modifier: str | None = None
    value: str | None = None
    name: str | None = None
    fiscal: bool | None = None
    saying: bool | None = None
    """It dates a statement, not what is told in it: "said on Tuesday that"."""
    done: bool | None = None
    """It dates what a verb of harm tells as past: "died in January"."""
    numbers: tuple[int, ...] | None = None
    first: Expression | None = None
    last: Expression | None = None

    def to_json(self) -> str:
        """Return the fields that are set as compact JSON."""
        return json.dumps(self._filled(), separators=(",", ":"), ensure_ascii=False)

    def _filled(self) -> dict[str, Any]:
        filled: dict[str, Any] = {}
        for name in _NAMES:
            value = getattr(self, name)
            if value is not None:
                filled[name] = value._filled() if isinstance(value, Expression) else value
        return filled

    @classmethod
    def from_json(cls, text: str) -> Expression:
        """Return the expression that `to_json` wrote."""
        return cls._from_fields(json.loads(text))

    @classmethod
    def _from_fields(cls, filled: dict[str, Any]) -> Expression:
        for name in ("first", "last"):
            if name in filled:
                filled[name] = cls._from_fields(filled[name])
        if "numbers" in filled:
            filled["numbers"] = tuple(filled["numbers"])
        return cls(**filled)

    @property
    def type(self) -> str:
        """The TIMEX3 type."""
        if self.kind in ("duration", "set"):
            return self.kind.upper()
        if self.part or self.hour is not None or self.unit in ("hour", "minute", "second"):
            return "TIME"
        if self.kind == "range" and self.first is not None:
            return self.first.type
        return "DATE"


_NAMES = tuple(field.name for field in fields(Expression))
