"""One kind of source for all mentions of one source: "the army spokesman" … "he added"."""

from __future__ import annotations

import dataclasses

from newsledger.records import Claim, Entity

# What tells more stands first: a pronoun or a bare name says only that it is a person.
_TELLING = ("official", "witness", "anonymous", "media", "document", "organization")
_VAGUE = frozenset({"person", "unspecified"})


def share_source_types(claims: list[Claim], entities: list[Entity]) -> list[Claim]:
    """Return the claims in their order, vague kinds of source replaced within a chain.

    A chain is the within-article coreference of `entities`; claims without one stay as they are.
    """
    chain_of = {entity.entity_id: entity.chain for entity in entities if entity.chain}
    kinds: dict[str, set[str]] = {}
    for claim in claims:
        chain = chain_of.get(claim.source_entity_id or "")
        if chain:
            kinds.setdefault(chain, set()).add(claim.source_type)
    resolved = []
    for claim in claims:
        chain = chain_of.get(claim.source_entity_id or "")
        if chain and claim.source_type in _VAGUE:
            kind = next((kind for kind in _TELLING if kind in kinds[chain]), None)
            if kind is not None:
                claim = dataclasses.replace(claim, source_type=kind)
        resolved.append(claim)
    return resolved
