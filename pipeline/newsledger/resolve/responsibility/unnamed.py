"""Doers without a name, told again in other words: "a gunman … the shooter … he"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from newsledger.lexicons import words
from newsledger.records import Extraction, Responsibility
from newsledger.word_groups import word_group

_NO_NAMES = words("someone somebody he she they")
_MORE = words("another other others second third fourth also more")
_SERVING = words(
    "officer officers police policeman policemen deputy deputies soldier soldiers troops reservist "
    "reservists guard guards guardsmen marines constable constables army trooper troopers sniper"
)
"""Who bears arms for a state: they are none of the gunmen told before."""
_SIDES = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_WORD = 4
_HELD = frozenset({"suspected", "accused"})
_CRAFTS = {
    "_plane": words(
        "jet jets plane planes aircraft warplane warplanes bomber bombers fighter-bomber"
    ),
    "_helicopter": words("helicopter helicopters gunship gunships chopper choppers"),
    "_drone": words("drone drones uav uavs quadcopter quadcopters"),
    "_gun": words("artillery guns gunners howitzer howitzers battery batteries mortar mortars"),
    "_ship": words("ship ships warship warships gunboat gunboats boat boats frigate"),
    "_tank": words("tank tanks"),
}
_PHRASE_END = re.compile(r"\s(?:who|whom|which|that|in|of|from|with|on|at|inside|wearing|armed)\s")


def without_the_unnamed(
    rows: Sequence[Responsibility], roots: Mapping[str, str], found: Extraction
) -> list[Responsibility]:
    """Return the rows without those that only call the doer of an event by other words.

    `roots` maps event ids to that of the event's first mention. One who is asserted to have done it
    is the one told before, unless both have names of their own or the words say that it is one
    more; the suspect is the one who is named. In a clash there are two sides.
    """
    named: dict[str, bool] = defaultdict(bool)
    for row in rows:
        if row.stance in _HELD and row.party is not None and not _is_unnamed(row.party):
            named[roots.get(row.event_id, row.event_id)] = True
    kinds = {e.event_id: e.event_type for e in found.events}
    told: dict[tuple[str, bool], list[frozenset[str]]] = defaultdict(list)
    kept = []
    for row in rows:
        root = roots.get(row.event_id, row.event_id)
        held = row.stance in _HELD
        if row.party is not None and (held or row.stance == "asserted"):
            before = told[root, held]
            names = _names_in(row, found)
            again = bool(before) or (held and named[root])
            if again and _is_unnamed(row.party):
                continue
            if not held and before and _is_same(row, names, before, kinds.get(root)):
                continue
            before.append(names | _marks_of(row.party) | {row.event_id})
        kept.append(row)
    return kept


def _is_same(
    row: Responsibility, names: frozenset[str], before: list[frozenset[str]], kind: str | None
) -> bool:
    """Tell whether a party is one that was told before by other words."""
    assert row.party is not None
    if any(names & other for other in before):
        return True
    if kind == "armed_clash" or set(row.party.lower().split()) & _MORE:
        return False
    if _serves(row.party) and not any("_serving" in other for other in before):
        return False  # "a gunman killed two before a deputy shot him"
    craft = _crafts_in(row.party)
    others = frozenset().union(*before) & _CRAFTS.keys()
    beside = any(row.event_id in other for other in before)  # "jets and artillery pounded it"
    if craft and others and not craft & others and not beside:
        return False  # "a jet dropped two bombs; a helicopter then raked the fields"
    return not names


def _marks_of(party: str) -> frozenset[str]:
    """Return what is known of a party without a name: it serves, it is a craft of some kind."""
    return _crafts_in(party) | ({"_serving"} if _serves(party) else set())


def _crafts_in(party: str) -> frozenset[str]:
    told = set(re.findall(r"\w+", party.lower()))
    return frozenset(kind for kind, crafts in _CRAFTS.items() if told & crafts)


def _serves(party: str) -> bool:
    """Tell whether words are of police or soldiers: "officers", "an off-duty sheriff's deputy"."""
    return bool(set(re.findall(r"\w+", party.lower())) & _SERVING)


def _names_in(row: Responsibility, found: Extraction) -> frozenset[str]:
    """Return the names in the words of a party: their chains, and the words that they share."""
    assert row.party is not None
    names: set[str] = set()
    for entity in found.entities:
        inside = (
            row.party_start is not None
            and row.party_end is not None
            and row.party_start <= entity.start
            and entity.end <= row.party_end
        )
        if inside and entity.label in _SIDES and entity.mention_type == "name":
            names.add(entity.chain or entity.entity_id)
            names.update(w for w in entity.text.lower().split() if len(w) >= _WORD)
    return frozenset(names)


def _is_unnamed(party: str) -> bool:
    """Tell whether words name nobody, and not one more: "a gunman", "the man in a hood"."""
    phrase = _PHRASE_END.split(party.lower())[0].split()
    unnamed = word_group("unnamed_doers") | _NO_NAMES
    return bool(phrase) and phrase[-1] in unnamed and not set(phrase) & _MORE
