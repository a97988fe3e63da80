"""Says which found claims and events stand for which labelled ones, for rows that point at them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsledger.evaluate.align import Extent, overlap, pair
from newsledger.evaluate.gold import GoldArticle, GoldClaim, GoldEvent
from newsledger.records import Claim, Event, Extraction


@dataclass(frozen=True, slots=True)
class Partners:
    """Claims and events of both sides by id; `claim` and `event` map found ids to gold ids."""

    gold_claims: Mapping[str, GoldClaim]
    found_claims: Mapping[str, Claim]
    claim: Mapping[str, str]
    found_events: Mapping[str, Event]
    event: Mapping[str, str]
    roots: Mapping[str, str]
    """Gold event -> first mention of the same event."""


def cue_of(claim: Claim) -> Extent:
    """Return the span of a found claim's cue."""
    return Extent(claim.cue_start, claim.cue_end)


def source_of(claim: Claim) -> Extent | None:
    """Return the span of a found claim's source."""
    if claim.source_start is None or claim.source_end is None:
        return None
    return Extent(claim.source_start, claim.source_end)


def pair_claims(
    wanted: Sequence[GoldClaim], found: Sequence[Claim]
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Pair claims by their cues."""
    return pair(wanted, found, lambda w, f: overlap(w.cue, cue_of(f)))


def pair_events(
    wanted: Sequence[GoldEvent], found: Sequence[Event]
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Pair mentions of events by their triggers."""
    return pair(wanted, found, overlap)


def event_roots(events: Sequence[GoldEvent]) -> dict[str, str]:
    """Map each labelled mention to the first mention of the same event.

    Follows links to mentions that have a link themselves.
    """
    links = {event.id: event.coreference for event in events}
    roots = {}
    for root in links:
        seen = [root]
        while (step := links.get(seen[-1])) is not None and step not in seen:
            seen.append(step)
        roots[root] = seen[-1]
    return roots


def find_partners(gold: GoldArticle, found: Extraction) -> Partners:
    """Pair the claims and events of an article."""
    claims, events = gold.claims or (), gold.events or ()
    return Partners(
        {claim.id: claim for claim in claims},
        {claim.claim_id: claim for claim in found.claims},
        {found.claims[j].claim_id: claims[i].id for i, j in pair_claims(claims, found.claims)[0]},
        {event.event_id: event for event in found.events},
        {found.events[j].event_id: events[i].id for i, j in pair_events(events, found.events)[0]},
        event_roots(events),
    )


def same_voice(partners: Partners, said_by: str | None, claim_id: str | None) -> bool:
    """Tell whether a row is said by the same: by paired claims, or by claims of one source.

    A judgement of the article itself is the article's voice, as is no claim at all.
    """
    wanted = partners.gold_claims.get(said_by or "")
    made = partners.found_claims.get(claim_id or "")
    if wanted is not None and made is not None and partners.claim.get(made.claim_id) == wanted.id:
        return True
    if wanted is not None and wanted.source_type == "author":
        wanted = None
    if made is not None and made.source_type == "author":
        made = None
    if wanted is None or made is None:
        return wanted is None and made is None
    source = source_of(made)
    return wanted.source is not None and source is not None and overlap(wanted.source, source) > 0


def gold_voice(partners: Partners, said_by: str | None) -> str:
    """Return who says it, for a miss."""
    claim = partners.gold_claims.get(said_by or "")
    if claim is None:
        return "said by: the article"
    return f"said by: {claim.source.text if claim.source else 'nobody named'} ({claim.cue.text})"


def found_voice(partners: Partners, claim_id: str | None) -> str:
    """Return who is found to say it, for a miss."""
    claim = partners.found_claims.get(claim_id or "")
    if claim is None:
        return "said by: the article"
    return f"said by: {claim.source or 'nobody named'} ({claim.cue})"


def same_event(partners: Partners, wanted: str | None, event_id: str | None) -> bool:
    """Tell whether a found event is a mention of the wanted one.

    A found mention that was not labelled stands for the first mention it is linked to.
    """
    if wanted is None or event_id is None:
        return wanted is None and event_id is None
    partner = partners.event.get(event_id)
    if partner is None:
        event = partners.found_events.get(event_id)
        partner = partners.event.get(event.coreference or "") if event else None
    return partner is not None and partners.roots[partner] == partners.roots.get(wanted, wanted)
