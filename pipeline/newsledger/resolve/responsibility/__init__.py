"""Responsibility: one row for a party, a stance and a source where an article says it often."""

from __future__ import annotations

from newsledger.records import Extraction, Responsibility


def resolve_responsibility(found: Extraction) -> list[Responsibility]:
    """Return the rows without those that only say again who did the same event.

    "The army shelled the town … the army's shelling": one row, at the first mention; accusations,
    claims and denials of different sources stay, each with its source.
    """
    roots = {e.event_id: e.coreference or e.event_id for e in found.events}
    chains = {e.entity_id: e.chain or e.entity_id for e in found.entities}
    sources = {c.claim_id: c.source for c in found.claims}
    seen: set[tuple[str, str | None, str, str | None]] = set()
    rows: list[Responsibility] = []
    for row in found.responsibility:
        who = chains.get(row.party_entity_id or "") or (row.party and row.party.casefold())
        voice = None if row.stance in ("asserted", "claimed") else sources.get(row.claim_id or "")
        key = (roots.get(row.event_id, row.event_id), who, row.stance, voice)
        if key not in seen:
            seen.add(key)
            rows.append(row)
    return rows
