"""Responsibility: one row for a party, a stance and a source where an article says it often."""

from __future__ import annotations

import dataclasses

from newsledger.records import Extraction, Responsibility
from newsledger.resolve.responsibility.sides import is_own_deed
from newsledger.resolve.responsibility.unnamed import without_the_unnamed


def resolve_responsibility(found: Extraction) -> list[Responsibility]:
    """Return the rows without those that only say again who did the same event.

    "The army shelled the town … the army's shelling": one row, at the first mention; accusations,
    claims and denials of different sources stay, each with its source.
    """
    roots = {e.event_id: e.coreference or e.event_id for e in found.events}
    chains = {e.entity_id: e.chain or e.entity_id for e in found.entities}
    claims = {c.claim_id: c for c in found.claims}
    seen: set[tuple[str, str | None, str, str | None]] = set()
    rows: list[Responsibility] = []
    for row in found.responsibility:
        claim = claims.get(row.claim_id or "")
        if row.stance == "asserted" and claim is not None and is_own_deed(row, claim, found):
            row = dataclasses.replace(row, stance="claimed")
        who = chains.get(row.party_entity_id or "") or (row.party and row.party.casefold())
        voice = None if row.stance in ("asserted", "claimed") else claim.source if claim else None
        key = (roots.get(row.event_id, row.event_id), who, row.stance, voice)
        if key not in seen:
            seen.add(key)
            rows.append(row)
    return without_the_unnamed(rows, roots, found)
