"""Words of the field that one rule asks for: crimes, remains, those who care for the wounded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from newsledger.errors import ConfigError
from newsledger.lexicons import load_lexicon


@dataclass(frozen=True, slots=True)
class WordGroup:
    """One row of word_groups.csv: the words, as they stand in small letters in a text."""

    group: str
    words: tuple[str, ...]
    source: str
    example: str


@cache
def word_group(name: str) -> frozenset[str]:
    """Return the words of a group; ConfigError where the lexicon has no such group."""
    for row in load_lexicon("word_groups", WordGroup):
        if row.group == name:
            return frozenset(row.words)
    raise ConfigError(
        f"There is no group {name!r} in lexicons/word_groups.csv: add its row, "
        "or install newsledger again."
    )
