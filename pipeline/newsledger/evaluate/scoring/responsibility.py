"""Scores responsibility: who is held to have done an event, and who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from newsledger.evaluate.align import Extent, Spanned, overlap, pair
from newsledger.evaluate.gold import (
    GoldArticle,
    GoldEvent,
    GoldResponsibility,
    GoldSpan,
)
from newsledger.evaluate.measures import ArticleScore, matched
from newsledger.evaluate.scoring.partners import (
    Partners,
    find_partners,
    found_voice,
    gold_voice,
    same_event,
    same_voice,
)
from newsledger.evaluate.scoring.tell import Pairing, Shown, count_rows, count_slot
from newsledger.evaluate.scoring.words import same_words, without_article
from newsledger.records import Entity, Extraction, Responsibility

MEASURES = {
    "responsibility.rows": "statements with the same party and stance",
    "responsibility.party": "statements with the same party, whatever the stance",
    "responsibility.event": "right statements with a party: on the same event",
    "responsibility.said_by": "right statements: said by the same claim or source, or the article",
}


_SAME = 0.5
"""Share of their words that a mention and a labelled party must have in common."""


def _likeness(
    wanted: GoldResponsibility, found: Responsibility, partners: Partners, chains: _Chains
) -> float:
    """Same party or 0; then same stance, then same event, then the place of the party's words."""
    event = same_event(partners, wanted.event, found.event_id)
    if wanted.party is None or found.party is None:
        # that nobody has claimed it tells nothing without the event
        party = float(wanted.party is None and found.party is None and event)
    else:
        party = _party_likeness(wanted.party, found, chains)
    return party and 4.0 * (wanted.stance == found.stance) + 2.0 * event + party


def _party_likeness(wanted: GoldSpan, found: Responsibility, chains: _Chains) -> float:
    if found.party_start is not None and found.party_end is not None:
        shared = overlap(wanted, Extent(found.party_start, found.party_end))
        if shared:
            return 0.5 + shared / 2
    # a party is labelled once for a chain of mentions: any of them may be the one found
    if same_words(wanted.text, found.party) or chains.hold_both(wanted, found):
        return 0.25
    return 0.0


class _Chains:
    """Says whether two parties are mentions of one: "the Houthis", "the group", "its fighters"."""

    def __init__(
        self, gold: GoldArticle, found: Sequence[Entity], roots: Mapping[str, str]
    ) -> None:
        self._gold = gold.entities or ()
        self._found = {row.entity_id: row for row in found}
        self._unlabelled = gold.entities is None
        self._actors = _actors_by_doer(gold, roots) if gold.entities is None else {}

    def hold_both(self, wanted: GoldSpan, found: Responsibility) -> bool:
        """Tell whether the labelled chain of one party is that of the other.

        Where no entities are labelled, the actors of an event that has one doer are its mentions,
        and a found party is whom its row points to: "it" is the source that says "it struck".
        """
        if found.party_start is not None and found.party_end is not None:
            at = Extent(found.party_start, found.party_end)
            if any(overlap(actor, at) for actor in self._actors.get(wanted, ())):
                return True
        mention = self._found.get(found.party_entity_id or "")
        if mention is None:
            return False
        if self._unlabelled:
            return any(_names(row, wanted) for row in self._mentions_of(mention))
        mine = self._chains_at(wanted.end, wanted)
        return bool(mine & self._chains_at(mention.end, mention))

    def _mentions_of(self, mention: Entity) -> list[Entity]:
        chain = mention.chain or mention.entity_id
        return [row for row in self._found.values() if (row.chain or row.entity_id) == chain]

    def _chains_at(self, end: int, span: Spanned) -> set[str]:
        """Return the chains of the labelled mentions that are the head of a phrase: its end."""
        return {
            row.chain or row.id
            for row in self._gold
            if row.start < span.end and span.start < row.end and row.end >= end
        }


def _names(mention: Entity, wanted: GoldSpan) -> bool:
    """Tell whether a mention is a labelled party, or opens its phrase: "the armed wing (of …)".

    An article tells nothing: "the PKK" is "PKK".
    """
    start = wanted.start + len(wanted.text) - len(without_article(wanted.text))
    bare = Extent(start, wanted.end)
    return overlap(bare, mention) >= _SAME or mention.start in (wanted.start, start)


def _actors_by_doer(gold: GoldArticle, roots: Mapping[str, str]) -> dict[GoldSpan, list[GoldSpan]]:
    """Return the labelled actors of each event that one party alone is held to have done."""
    held: dict[str, list[GoldSpan]] = defaultdict(list)
    for row in gold.responsibility or ():
        if row.party is not None and row.stance != "denied":
            held[roots.get(row.event, row.event)].append(row.party)
    actors: dict[GoldSpan, list[GoldSpan]] = defaultdict(list)
    for event in gold.events or ():
        parties = held[roots[event.id]]
        if event.actor is not None and len({(p.start, p.end) for p in parties}) == 1:
            actors[parties[0]].append(event.actor)
    return actors


def score_responsibility(gold: GoldArticle, found: Extraction, score: ArticleScore) -> None:
    """Add the tallies and misses of `responsibility`; nothing where it was not labelled.

    Found rows left over that repeat party, stance and source of another row are not counted, be it
    with another article: the doer stands at each mention of an event, and is labelled once.
    """
    if gold.responsibility is None:
        return
    partners = find_partners(gold, found)
    wanted = gold.responsibility
    chains = _Chains(gold, found.entities, partners.roots)
    pairs, _, spare = pair(
        wanted, found.responsibility, lambda w, f: _likeness(w, f, partners, chains)
    )
    made = _without_repeats(found.responsibility, spare, partners)
    position = {row.responsibility_id: j for j, row in enumerate(made)}
    kept = [(i, position[found.responsibility[j].responsibility_id]) for i, j in pairs]
    taken = {j for _, j in kept}
    events = {event.id: event for event in gold.events or ()}
    pairing = Pairing(
        [_shown_gold(w, events.get(w.event)) for w in wanted],
        [_shown_found(f, partners) for f in made],
        kept,
        [i for i in range(len(wanted)) if i not in dict(kept)],
        [j for j in range(len(made)) if j not in taken],
    )
    count_rows(
        score,
        "responsibility.rows",
        pairing,
        right=lambda i, j: wanted[i].stance == made[j].stance,
        tell_left=True,
    )
    score.add("responsibility.party", matched(len(kept), len(made), len(wanted)))
    for i, j in kept:
        w, f, where = wanted[i], made[j], pairing.wanted[i]
        if w.stance != f.stance:
            continue
        if w.party is not None and gold.events is not None:
            event = partners.found_events.get(f.event_id)
            count_slot(
                score,
                "responsibility.event",
                where,
                same_event(partners, w.event, f.event_id),
                f"event: {events[w.event].text if w.event in events else w.event}",
                f"event: {event.text if event else 'none'}",
            )
        if gold.claims is not None:
            count_slot(
                score,
                "responsibility.said_by",
                where,
                same_voice(partners, w.said_by, f.claim_id),
                gold_voice(partners, w.said_by),
                found_voice(partners, f.claim_id),
            )


def _without_repeats(
    rows: Sequence[Responsibility], spare: Sequence[int], partners: Partners
) -> list[Responsibility]:
    def key(row: Responsibility) -> tuple[str | None, str, str | None]:
        claim = partners.found_claims.get(row.claim_id or "")
        source = claim.source if claim else None
        party = row.party and without_article(" ".join(row.party.split())).casefold()
        return party, row.stance, source and " ".join(source.split()).casefold()

    leftover = set(spare)
    seen = {key(row) for j, row in enumerate(rows) if j not in leftover}
    kept = []
    for j, row in enumerate(rows):
        if j in leftover:
            if key(row) in seen:
                continue
            seen.add(key(row))
        kept.append(row)
    return kept


def _shown_gold(row: GoldResponsibility, event: GoldEvent | None) -> Shown:
    where = row.party or event or Extent(0, 0)
    return Shown(
        where.start, where.end, f"{row.party.text if row.party else 'nobody'} {row.stance}"
    )


def _shown_found(row: Responsibility, partners: Partners) -> Shown:
    text = f"{row.party or 'nobody'} {row.stance}"
    if row.party_start is not None and row.party_end is not None:
        return Shown(row.party_start, row.party_end, text)
    event = partners.found_events.get(row.event_id)
    return Shown(event.start, event.end, text) if event else Shown(0, 0, text)
