"""One kind of source for all mentions of one source: "the army spokesman" … "he added"."""

from __future__ import annotations

import dataclasses

from newsledger.records import Claim, Entity

# What tells more stands first: a pronoun or a bare name says only that it is a person.
_TELLING = ("official", "witness", "anonymous", "media", "document", "organization")
_VAGUE = frozenset({"person", "unspecified"})
_PERSONS = frozenset({"person", "official", "witness", "anonymous"})
_BODIES = frozenset({"organization", "document", "media"})
# "One said three were hurt. The other spoke of five."
_WHO = {
    "he": _PERSONS,
    "she": _PERSONS,
    "him": _PERSONS,
    "her": _PERSONS,
    "it": _BODIES,
    "they": _PERSONS | _BODIES,
    "them": _PERSONS | _BODIES,
    "one": _PERSONS,
    "another": _PERSONS,
    "the other": _PERSONS,
    "several": _PERSONS,
    "others": _PERSONS,
    "one of them": _PERSONS,
}
_FAR = 1500  # characters to whom a pronoun leans on
_LABELS = {"ORG": "organization", "GPE": "organization", "FAC": "organization"}


def share_source_types(claims: list[Claim], entities: list[Entity]) -> list[Claim]:
    """Return the claims in their order, vague kinds of source replaced.

    By the name's label, by the other mentions of its chain (the within-article coreference of
    `entities`), and for a pronoun by the source it leans on.
    """
    label_of = {entity.entity_id: entity.label for entity in entities}
    chain_of = {entity.entity_id: entity.chain for entity in entities if entity.chain}
    claims = [_by_label(claim, label_of) for claim in claims]
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
    return _by_antecedent(resolved)


def _by_label(claim: Claim, label_of: dict[str, str]) -> Claim:
    """Return the claim of a name that is no person's as one of an organization."""
    label = label_of.get(claim.source_entity_id or "")
    if claim.source_type == "person" and label in _LABELS and claim.source_entity_id:
        return dataclasses.replace(claim, source_type=_LABELS[label])
    return claim


def _by_antecedent(claims: list[Claim]) -> list[Claim]:
    """Return the claims of pronouns with the kind and name of the latest source that fits each."""
    order = sorted(range(len(claims)), key=lambda number: claims[number].cue_start)
    found = list(claims)
    earlier: list[Claim] = []
    for number in order:
        claim = found[number]
        fitting = _WHO.get((claim.source or "").lower())
        if fitting is not None and claim.source_type in _VAGUE:
            other = _latest(earlier, claim, fitting)
            if other is not None:
                found[number] = claim = dataclasses.replace(
                    claim,
                    source_type=other.source_type,
                    source_entity_id=claim.source_entity_id or other.source_entity_id,
                )
        if claim.source is not None:
            earlier.append(claim)
    return found


def _latest(earlier: list[Claim], claim: Claim, fitting: frozenset[str]) -> Claim | None:
    for other in reversed(earlier):
        if claim.cue_start - other.cue_start > _FAR:
            return None
        if other.source_type in fitting and other.claim_id != claim.parent_claim_id:
            return other
    return None
