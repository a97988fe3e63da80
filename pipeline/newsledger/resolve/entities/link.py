"""What a mention may be linked to, and the country context by which to choose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Link:
    """Whom or what a mention means; `key` is equal for mentions of the same thing."""

    key: str
    basis: str
    actor_id: str | None = None
    place_id: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: str | None = None
    division: str | None = None
    """First-level division, GeoNames' code."""
    kind: str | None = None
    """Kind of the lexicon row: what definite nouns ("the group", "the base") may refer to."""


@dataclass(slots=True)
class Context:
    """How often an article speaks of each country, in words that can mean no other."""

    counts: Counter[str] = field(default_factory=Counter)
    actors: set[str] = field(default_factory=set)
    """Ids of actors named so that no other can be meant; their doubtful names count too."""
    persons: set[str] = field(default_factory=set)
    """Words of persons' names, lower case."""
    divisions: Counter[str] = field(default_factory=Counter)
    """First-level divisions of the places that are certain."""

    def add(self, countries: Iterable[str | None]) -> None:
        """Count mentions of countries."""
        self.counts.update(country for country in countries if country)

    def share(self, country: str | None) -> float:
        """Return the share of an article's country mentions that a country has, 0 to 1."""
        total = sum(self.counts.values())
        return self.counts[country] / total if country and total else 0.0
