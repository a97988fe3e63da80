"""The blame lexicon: verbs that claim, accuse, suspect or deny, and where their party stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from newsledger.extract.events.forms import verb_forms
from newsledger.lexicons import load_lexicon


@dataclass(frozen=True, slots=True)
class BlameCue:
    """A verb phrase that ties a party to an event.

    `party` says where the party stands: subject; object_for, object_of, object_with (the object, or
    the subject of the passive); on, to, at (the noun after that preposition).
    """

    pattern: str
    stance: str
    party: str
    source: str
    example: str


@cache
def blame_cues() -> dict[str, tuple[tuple[tuple[str, ...], BlameCue], ...]]:
    """Map each form of a cue's verb to its further words and rows, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], BlameCue]]] = defaultdict(list)
    for row in load_lexicon("blame", BlameCue):
        first, *rest = row.pattern.lower().split()
        for form in verb_forms(first):
            index[form].append((tuple(rest), row))
    return {form: tuple(sorted(rows, key=lambda r: -len(r[0]))) for form, rows in index.items()}
