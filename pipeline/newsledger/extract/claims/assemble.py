"""Drafts to rows: order, quotation form, nesting, ids."""

from __future__ import annotations

import bisect
import dataclasses

from newsledger.extract.claims.covering import covering
from newsledger.extract.claims.draft import Draft, Offsets, Page
from newsledger.extract.claims.lookup import content_spans
from newsledger.records import Claim, Entity, Extraction


def assemble(page: Page, drafts: list[Draft], found: Extraction) -> list[Claim]:
    """Return the rows of the drafts in text order."""
    rows: list[Claim] = []
    spans = [(_extent(draft), draft) for draft in drafts]
    spans.sort(key=lambda item: (item[0][0], -item[0][1], item[1].cue))
    for number, (extent, draft) in enumerate(spans, start=1):
        rows.append(_row(page, draft, extent, found, number))
    ids = {id(draft): row.claim_id for (_, draft), row in zip(spans, rows, strict=True)}
    within = {ids[id(d)]: ids.get(id(d.within)) for _, d in spans if d.within is not None}
    return [
        dataclasses.replace(row, parent_claim_id=within[row.claim_id])
        if within.get(row.claim_id)
        else row
        for row in _nest(rows)
    ]


def _extent(draft: Draft) -> Offsets:
    spans = [draft.cue, *draft.parts, *([draft.source] if draft.source else [])]
    return min(a for a, _ in spans), max(b for _, b in spans)


def _row(page: Page, draft: Draft, extent: Offsets, found: Extraction, number: int) -> Claim:
    text = page.text
    parts = sorted(set(draft.parts))
    content = (parts[0][0], max(b for _, b in parts)) if parts else None
    source = draft.source
    certainty = draft.certainty or (None, None, None)
    return Claim(
        claim_id=found.row_id("claim", number),
        article_id=found.article.article_id,
        sentence_id=found.sentence_id_at(draft.cue[0]),
        start=extent[0],
        end=extent[1],
        source=text[source[0] : source[1]] if source else None,
        source_start=source[0] if source else None,
        source_end=source[1] if source else None,
        source_entity_id=_entity(draft, found.entities),
        source_type=draft.source_type or "unspecified",
        cue=text[draft.cue[0] : draft.cue[1]],
        cue_start=draft.cue[0],
        cue_end=draft.cue[1],
        cue_lemma=draft.cue_lemma,
        speech_act=draft.speech_act,
        content=text[content[0] : content[1]] if content else None,
        content_start=content[0] if content else None,
        content_end=content[1] if content else None,
        content_parts=tuple(parts) if len(parts) > 1 else None,
        quotation=_quotation(page, parts),
        rule=draft.rule,
        addressee=text[draft.addressee[0] : draft.addressee[1]] if draft.addressee else None,
        certainty_phrase=certainty[0],
        certainty_low=certainty[1],
        certainty_high=certainty[2],
    )


def _quotation(page: Page, parts: list[Offsets]) -> str:
    inside = 0
    for start, end in parts:
        first = bisect.bisect_right(page.speeches, start, key=lambda speech: speech.quote.start)
        for speech in page.speeches[max(first - 1, 0) :]:
            if speech.quote.start >= end:
                break
            inside += max(0, min(end, speech.quote.end) - max(start, speech.quote.start))
    total = sum(end - start for start, end in parts)
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.98 * total else "mixed"


def _entity(draft: Draft, entities: list[Entity]) -> str | None:
    """Return the mention at the head of the source."""
    if draft.source is None or draft.source_head is None:
        return None
    at = draft.source_head.idx
    number = bisect.bisect_right(entities, at, key=lambda entity: entity.start) - 1
    if number < 0 or at >= entities[number].end:
        return None
    if entities[number].label == "PERSON":
        return entities[number].entity_id
    # "the oblast's governor | <name>": of a title and a name it is the name that speaks
    last = bisect.bisect_left(entities, draft.source[1], key=lambda entity: entity.start) - 1
    named = last > number and entities[last].label == "PERSON"
    if named and entities[last].end == draft.source[1] and entities[last].mention_type == "name":
        return entities[last].entity_id
    return entities[number].entity_id


def _nest(rows: list[Claim]) -> list[Claim]:
    """Return the rows with their parents: the shortest content that holds all of a claim's cue.

    A parent is always longer than its child, so that no two claims can stand in each other.
    """
    lengths = [sum(b - a for a, b in content_spans(row)) for row in rows]
    parts = [(span, number) for number, row in enumerate(rows) for span in content_spans(row)]
    inside = covering([span for span, _ in parts], [(row.cue_start, row.cue_end) for row in rows])
    nested = []
    for number, row in enumerate(rows):
        holders = {parts[part][1] for part in inside[number]} - {number}
        longer = [holder for holder in holders if lengths[holder] > lengths[number]]
        parent = min(longer, key=lambda holder: (lengths[holder], holder), default=None)
        if parent is not None:
            row = dataclasses.replace(row, parent_claim_id=rows[parent].claim_id)
        nested.append(row)
    return nested
