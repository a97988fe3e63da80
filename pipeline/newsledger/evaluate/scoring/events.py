"""Scores events: triggers, their slots, mentions of one event held together."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from newsledger.evaluate.align import Extent, overlap
from newsledger.evaluate.gold import GoldArticle, GoldDate, GoldEvent, GoldSpan
from newsledger.evaluate.measures import ArticleScore, matched
from newsledger.evaluate.scoring.partners import (
    Partners,
    find_partners,
    found_voice,
    gold_voice,
    pair_events,
    same_voice,
)
from newsledger.evaluate.scoring.tell import Pairing, Shown, bounds, count_rows, count_slot, tell
from newsledger.evaluate.scoring.words import phrase_matches, places_of, same_words
from newsledger.records import Date, Entity, Event, Extraction

MEASURES = {
    "events.trigger": "mentions whose trigger overlaps a labelled one",
    "events.type": "paired mentions: event_type equal",
    "events.modality": "paired mentions: modality equal",
    "events.outcome": "paired mentions: outcome equal",
    "events.actor": "paired mentions: actor with the same main words, or none",
    "events.target": "paired mentions: target with the same main words, or none",
    "events.weapon": "paired mentions: weapon with the same main words, or none",
    "events.munitions": "paired mentions with a number of munitions on either side: equal",
    "events.place": "paired mentions: a mention of the same place, or none",
    "events.date": "paired mentions: overlapping expression or equal interval, or none",
    "events.said_by": "paired mentions: said by the same claim or source, or by the article",
    "events.coreference": "pairs of mentions of one event, as pairs held together",
}


def score_events(gold: GoldArticle, found: Extraction, score: ArticleScore) -> None:
    """Add the tallies and misses of `events`; nothing where they were not labelled."""
    if gold.events is None:
        return
    wanted, made = gold.events, found.events
    pairing = Pairing(
        [Shown(w.start, w.end, f"{w.event_type} {w.modality} {w.outcome}") for w in wanted],
        [Shown(f.start, f.end, f"{f.event_type} {f.modality} {f.outcome}") for f in made],
        *pair_events(wanted, made),
    )
    count_rows(score, "events.trigger", pairing, tell_left=True)
    partners = find_partners(gold, found)
    entities = {row.entity_id: row for row in found.entities}
    gold_dates = {row.id: row for row in gold.dates or ()}
    found_dates = {row.date_id: row for row in found.dates}
    for i, j in pairing.pairs:
        w, f = wanted[i], made[j]
        _score_values(w, f, score)
        _score_words(w, f, found, entities, score)
        _score_place(w, f, found, entities, score)
        if gold.dates is not None:
            _score_date(w, gold_dates.get(w.date or ""), found_dates.get(f.date_id or ""), score)
        if gold.claims is not None:
            count_slot(
                score,
                "events.said_by",
                w,
                same_voice(partners, w.said_by, f.claim_id),
                gold_voice(partners, w.said_by),
                found_voice(partners, f.claim_id),
            )
    _score_coreference(wanted, made, pairing.pairs, partners, score)


def _score_values(wanted: GoldEvent, found: Event, score: ArticleScore) -> None:
    for slot, want, have in (
        ("type", wanted.event_type, found.event_type),
        ("modality", wanted.modality, found.modality),
        ("outcome", wanted.outcome, found.outcome),
    ):
        count_slot(
            score, f"events.{slot}", wanted, want == have, f"{slot} {want}", f"{slot} {have}"
        )
    number = (wanted.munitions_min, wanted.munitions_max)
    made = (found.munitions_min, found.munitions_max)
    if number != (None, None) or made != (None, None):
        count_slot(
            score,
            "events.munitions",
            wanted,
            number == made,
            f"munitions {bounds(*number)}",
            f"munitions {bounds(*made)}",
        )


def _score_words(
    wanted: GoldEvent,
    found: Event,
    extraction: Extraction,
    entities: dict[str, Entity],
    score: ArticleScore,
) -> None:
    for slot, want, words, mention in (
        ("actor", wanted.actor, found.actor, found.actor_entity_id),
        ("target", wanted.target, found.target, found.target_entity_id),
        ("weapon", wanted.weapon, found.weapon, None),
    ):
        if want is None or words is None:
            right = want is None and words is None
        else:
            entity = entities.get(mention or "")
            places = places_of(words, extraction, found.sentence_id, entity)
            right = phrase_matches(want, want.text, words, places, extraction.article.text)
        count_slot(
            score,
            f"events.{slot}",
            wanted,
            right,
            f"{slot}: {want.text if want else 'none'}",
            f"{slot}: {words or 'none'}",
        )


def _score_place(
    wanted: GoldEvent,
    found: Event,
    extraction: Extraction,
    entities: dict[str, Entity],
    score: ArticleScore,
) -> None:
    place = entities.get(found.place_entity_id or "")
    count_slot(
        score,
        "events.place",
        wanted,
        _same_place(wanted.place, place, extraction),
        f"place: {wanted.place.text if wanted.place else 'none'}",
        f"place: {place.text if place else 'none'}",
    )


def _same_place(wanted: GoldSpan | None, found: Entity | None, extraction: Extraction) -> bool:
    """Any mention of the place will do: which of them is the nearest is a matter of taste."""
    if wanted is None or found is None:
        return wanted is None and found is None
    chain = found.chain or found.entity_id
    mentions = [row for row in extraction.entities if (row.chain or row.entity_id) == chain]
    return any(
        overlap(wanted, row) > 0 or same_words(wanted.text, row.text) for row in [found, *mentions]
    )


def _score_date(
    wanted: GoldEvent, day: GoldDate | None, found: Date | None, score: ArticleScore
) -> None:
    if day is None or found is None:
        right = day is None and found is None
    else:
        equal = (day.earliest, day.latest) == (found.earliest, found.latest)
        right = overlap(day, found) > 0 or (equal and day.earliest is not None)
    count_slot(
        score,
        "events.date",
        wanted,
        right,
        f"date: {day.text if day else 'none'}",
        f"date: {found.text if found else 'none'}",
    )


def _score_coreference(
    wanted: Sequence[GoldEvent],
    found: Sequence[Event],
    pairs: Sequence[tuple[int, int]],
    partners: Partners,
    score: ArticleScore,
) -> None:
    """Count links between mentions: those of a mention not found are missed."""
    partner = dict(pairs)
    right = linked = made = 0
    for i, k in itertools.combinations(range(len(wanted)), 2):
        link = partners.roots[wanted[i].id] == partners.roots[wanted[k].id]
        held = (
            i in partner and k in partner and _root(found[partner[i]]) == _root(found[partner[k]])
        )
        linked += link
        made += held
        right += link and held
        if link != held and i in partner and k in partner:
            where = Extent(wanted[k].start, wanted[k].end)
            text = Shown(where.start, where.end, f"the same event as: {wanted[i].text}")
            if link:
                tell(score, "events.coreference", "missed", where, text, None)
            else:
                tell(score, "events.coreference", "spurious", where, None, text)
    score.add("events.coreference", matched(right, made, linked))


def _root(event: Event) -> str:
    return event.coreference or event.event_id
