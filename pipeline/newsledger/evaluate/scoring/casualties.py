"""Scores casualties: figures, their slots, and whole rows."""

from __future__ import annotations

from newsledger.evaluate.align import Extent, overlap, pair
from newsledger.evaluate.gold import GoldArticle, GoldCasualty
from newsledger.evaluate.measures import ArticleScore
from newsledger.evaluate.scoring.partners import (
    Partners,
    find_partners,
    found_voice,
    gold_voice,
    same_event,
    same_voice,
)
from newsledger.evaluate.scoring.tell import (
    Pairing,
    Shown,
    bounds,
    count_optional,
    count_rows,
    count_slot,
    interval,
)
from newsledger.records import Casualty, Extraction

MEASURES = {
    "casualties.rows": "figures that overlap a labelled one of the same harm",
    "casualties.full": "of these, with bounds, scope and modality all right",
    "casualties.span": "paired figures: exactly the labelled span",
    "casualties.harm": "figures paired by span alone: harm equal",
    "casualties.bounds": "paired figures: count_min and count_max equal",
    "casualties.basis": "paired figures: count_basis equal",
    "casualties.scope": "paired figures: scope equal",
    "casualties.modality": "paired figures: modality equal",
    "casualties.role": "paired figures: victims_role equal",
    "casualties.said_by": "paired figures: said by the same claim or source, or by the article",
    "casualties.part_of": "paired figures that are part of another: of the right one",
    "casualties.dates": "paired figures with a labelled day: first and last day equal",
    "casualties.event": "paired figures with a labelled event: a mention of that event",
}


def figure_of(row: Casualty) -> Extent:
    """Return the span of a found figure: its victims, else the whole row."""
    if row.victims_start is None or row.victims_end is None:
        return Extent(row.start, row.end)
    return Extent(row.victims_start, row.victims_end)


def likeness(wanted: GoldCasualty, found: Casualty) -> float:
    """Same harm first, then the overlap of the figures; equal counts decide between equals."""
    shared = overlap(wanted, figure_of(found))
    if not shared:
        return 0.0
    counted = (wanted.count_min, wanted.count_max) == (found.count_min, found.count_max)
    return 2.0 * (wanted.harm == found.harm) + shared + 1e-6 * counted


def score_casualties(gold: GoldArticle, found: Extraction, score: ArticleScore) -> None:
    """Add the tallies and misses of `casualties`; nothing where they were not labelled.

    A figure found with another harm is one wrong row, not a missed and a spurious one.
    """
    if gold.casualties is None:
        return
    wanted, made = gold.casualties, found.casualties
    pairing = Pairing(
        [Shown(w.start, w.end, _text(w)) for w in wanted],
        [Shown(figure_of(f).start, figure_of(f).end, _text(f)) for f in made],
        *pair(wanted, made, likeness),
    )

    def same_harm(i: int, j: int) -> bool:
        return wanted[i].harm == made[j].harm

    def full(i: int, j: int) -> bool:
        w, f = wanted[i], made[j]
        return (w.harm, w.count_min, w.count_max, w.scope, w.modality) == (
            f.harm,
            f.count_min,
            f.count_max,
            f.scope,
            f.modality,
        )

    count_rows(score, "casualties.rows", pairing, right=same_harm, tell_left=True)
    count_rows(score, "casualties.full", pairing, right=full)
    partners = find_partners(gold, found)
    whole = {made[j].casualty_id: wanted[i].id for i, j in pairing.pairs}
    texts = {row.id: row.text for row in wanted} | {row.casualty_id: row.text for row in made}
    for i, j in pairing.pairs:
        w, f = wanted[i], made[j]
        count_slot(
            score, "casualties.harm", w, w.harm == f.harm, f"harm {w.harm}", f"harm {f.harm}"
        )
        if not same_harm(i, j):
            continue
        _score_slots(w, f, score)
        _score_links(gold, w, f, partners, score)
        count_optional(
            score,
            "casualties.part_of",
            w,
            w.part_of is not None and whole.get(f.part_of or "") == w.part_of,
            _part(w.part_of, texts),
            _part(f.part_of, texts),
        )


def _text(row: GoldCasualty | Casualty) -> str:
    count = bounds(row.count_min, row.count_max)
    return f"{row.harm} {count} {row.count_basis} {row.scope} {row.modality}"


def _part(whole: str | None, texts: dict[str, str]) -> str | None:
    return None if whole is None else f"part of: {texts.get(whole, whole)}"


def _score_slots(wanted: GoldCasualty, found: Casualty, score: ArticleScore) -> None:
    figure = figure_of(found)
    values = {
        "span": (
            (wanted.start, wanted.end),
            (figure.start, figure.end),
            wanted.text,
            found.victims or found.text,
        ),
        "bounds": (
            (wanted.count_min, wanted.count_max),
            (found.count_min, found.count_max),
            bounds(wanted.count_min, wanted.count_max),
            bounds(found.count_min, found.count_max),
        ),
        "basis": (wanted.count_basis, found.count_basis, wanted.count_basis, found.count_basis),
        "scope": (wanted.scope, found.scope, wanted.scope, found.scope),
        "modality": (wanted.modality, found.modality, wanted.modality, found.modality),
        "role": (wanted.victims_role, found.victims_role, wanted.victims_role, found.victims_role),
    }
    for slot, (want, have, want_text, have_text) in values.items():
        count_slot(
            score,
            f"casualties.{slot}",
            wanted,
            want == have,
            f"{slot} {want_text}",
            f"{slot} {have_text}",
        )


def _score_links(
    gold: GoldArticle,
    wanted: GoldCasualty,
    found: Casualty,
    partners: Partners,
    score: ArticleScore,
) -> None:
    if gold.claims is not None:
        count_slot(
            score,
            "casualties.said_by",
            wanted,
            same_voice(partners, wanted.said_by, found.claim_id),
            gold_voice(partners, wanted.said_by),
            found_voice(partners, found.claim_id),
        )
    if wanted.date_earliest is not None or wanted.date_latest is not None:
        days = (wanted.date_earliest, wanted.date_latest)
        found_days = (found.date_earliest, found.date_latest)
        count_slot(
            score,
            "casualties.dates",
            wanted,
            days == found_days,
            interval(*days),
            interval(*found_days),
        )
    if wanted.event is not None and gold.events is not None:
        trigger = next((e.text for e in gold.events if e.id == wanted.event), wanted.event)
        event = partners.found_events.get(found.event_id or "")
        count_slot(
            score,
            "casualties.event",
            wanted,
            same_event(partners, wanted.event, found.event_id),
            f"event: {trigger}",
            f"event: {event.text if event else 'none'}",
        )
