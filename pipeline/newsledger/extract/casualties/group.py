"""A noun group: who may be meant by it, how many, of which role."""

from __future__ import annotations

from dataclasses import dataclass

from newsledger.extract.numbers import Count
from newsledger.lexicons import words

_HUMAN = words("person name norp number singular_pronoun nobody anybody plural_pronoun")


@dataclass(slots=True)
class Group:
    """Noun group in tokens `[start, end)`."""

    start: int
    end: int
    head: int
    kind: str
    """person | name | norp | number | singular_pronoun | plural_pronoun | relative | nobody |
    anybody | other"""
    role: str = "unknown"
    singular: bool = False
    count: Count | None = None

    @property
    def human(self) -> bool:
        """Whether people can be meant."""
        return self.kind in _HUMAN
