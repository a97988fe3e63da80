"""Whose deed a definite noun is, as somebody claims it or denies it.

"Jets bombed a camp hours after a rocket killed nine. Hezbollah denied any role in the attack": the
jets are known to be a state's, so that the attack is the rocket's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsledger.lexicons import words
from newsledger.records import Entity, Responsibility
from newsledger.resolve.events.agreement import Lookup
from newsledger.resolve.events.mention import Mention

_OPEN = frozenset({"claimed", "denied", "unclaimed", "accused", "suspected"})
"""Stances on a deed of which it is not plain who did it, or that somebody owns to."""
_STATE = "actor:state-"
_GROUPS = words(
    "group groups faction factions militia militias movement front brigade brigades rebels "
    "militants insurgents guerrillas separatists jihadists"
)
_OF_BOTH = frozenset({"armed_clash"})

Held = Mapping[str, Sequence[Responsibility]]


def held_by_event(rows: Sequence[Responsibility]) -> Held:
    """Return the rows on who did it by the mention that they are of."""
    held: dict[str, list[Responsibility]] = {}
    for row in rows:
        if row.stance in _OPEN:
            held.setdefault(row.event_id, []).append(row)
    return held


def done_by_others(
    mention: Mention, clusters: Sequence[list[Mention]], held: Held, look: Lookup
) -> set[int]:
    """Return the numbers of the events, the last told first, that a state is told to have done.

    Empty where that state may be who the mention is claimed, denied or suspected to be of.
    """
    rows = held.get(mention.event.event_id, ())
    if not rows or not mention.is_definite or mention.actor:
        return set()
    parties = [look.entities.get(row.party_entity_id or "") for row in rows]
    if any(row.stance != "unclaimed" and p is None for row, p in zip(rows, parties, strict=True)):
        return set()
    told = enumerate(reversed(clusters), start=1)
    return {
        n
        for n, members in told
        if any(
            doer is not None and not any(_may_be(party, doer) for party in parties)
            for doer in (_state_of(m, look) for m in members)
        )
    }


def _state_of(mention: Mention, look: Lookup) -> Entity | None:
    """Return the forces or organ of a state that did a deed."""
    if not mention.event.actor or mention.event.event_type in _OF_BOTH:
        return None
    doer = look.entities.get(mention.event.actor_entity_id or "")
    state = doer is not None and (doer.actor_id or "").startswith(_STATE)
    return doer if state else None


def _may_be(party: Entity | None, doer: Entity) -> bool:
    """Tell whether a party may be, or speak for, who did it."""
    if party is None:
        return False
    if party.chain and party.chain == (doer.chain or doer.entity_id):
        return True
    group = party.label == "ORG" and not (party.actor_id or _STATE).startswith(_STATE)
    group = group or party.text.lower().split()[-1] in _GROUPS
    return not group and (party.country is None or party.country == doer.country)
