"""Doers without a name, told again in other words: "a gunman … the shooter … he"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from newsledger.lexicons import words
from newsledger.records import Responsibility

_UNNAMED = words(
    "man men woman women person persons people individual individuals someone somebody gunman "
    "gunmen shooter shooters attacker attackers assailant assailants suspect suspects perpetrator "
    "perpetrators killer killers murderer murderers assassin assassins kidnapper kidnappers "
    "culprit culprits criminals boy boys teen teens teenager teenagers youth youths child he she "
    "they"
)
_MORE = words("another other others second third fourth also more")
_HELD = frozenset({"suspected", "accused"})
_PHRASE_END = re.compile(r"\s(?:who|whom|which|that|in|of|from|with|on|at|inside|wearing|armed)\s")


def without_the_unnamed(
    rows: Sequence[Responsibility], roots: Mapping[str, str]
) -> list[Responsibility]:
    """Return the rows without those that only call the doer of an event by another common noun.

    `roots` maps event ids to that of the event's first mention. One who is asserted to have done it
    is the one told before; the suspect is the one who is named.
    """
    named: dict[str, bool] = defaultdict(bool)
    for row in rows:
        if row.stance in _HELD and row.party is not None and not _is_unnamed(row.party):
            named[roots.get(row.event_id, row.event_id)] = True
    told: set[tuple[str, bool]] = set()
    kept = []
    for row in rows:
        root = roots.get(row.event_id, row.event_id)
        held = row.stance in _HELD
        if row.party is not None and (held or row.stance == "asserted"):
            again = (root, held) in told or (held and named[root])
            if again and _is_unnamed(row.party):
                continue
            told.add((root, held))
        kept.append(row)
    return kept


def _is_unnamed(party: str) -> bool:
    """Tell whether words name nobody, and not one more: "a gunman", "the man in a hood"."""
    phrase = _PHRASE_END.split(party.lower())[0].split()
    return bool(phrase) and phrase[-1] in _UNNAMED and not set(phrase) & _MORE
