"""Drafts to rows: overlapping ones dropped, quotation form, certainty, nesting, ids."""

from __future__ import annotations

import dataclasses

from newsledger.extract.claims.draft import Draft, Offsets, Page
from newsledger.extract.claims.lookup import content_spans
from newsledger.records import Claim, Entity, Extraction


def assemble(page: Page, drafts: list[Draft], found: Extraction) -> list[Claim]:
    """Return the rows of the drafts in text order; of two with one cue the first is kept."""
    rows: list[Claim] = []
    taken: list[Offsets] = []
    kept: list[Draft] = []
    for draft in drafts:
        if draft.cue[0] >= draft.cue[1]:
            continue
        if any(a < draft.cue[1] and draft.cue[0] < b for a, b in taken):
            continue
        taken.append(draft.cue)
        kept.append(draft)
    spans = [(_extent(draft), draft) for draft in kept]
    spans.sort(key=lambda item: (item[0][0], -item[0][1], item[1].cue))
    for number, (extent, draft) in enumerate(spans, start=1):
        rows.append(_row(page, draft, extent, found, number))
    return _nest(rows)


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
        quotation=_quotation(page, draft, parts),
        rule=draft.rule,
        addressee=text[draft.addressee[0] : draft.addressee[1]] if draft.addressee else None,
        certainty_phrase=certainty[0],
        certainty_low=certainty[1],
        certainty_high=certainty[2],
    )


def _quotation(page: Page, draft: Draft, parts: list[Offsets]) -> str:
    inside = 0
    for start, end in parts:
        for speech in page.speeches:
            inside += max(0, min(end, speech.quote.end) - max(start, speech.quote.start))
    total = sum(end - start for start, end in parts)
    if not inside:
        return "indirect"
    return "direct" if draft.direct and inside >= 0.98 * total else "mixed"


def _entity(draft: Draft, entities: list[Entity]) -> str | None:
    """Return the mention at the head of the source."""
    if draft.source is None or draft.source_head is None:
        return None
    at = draft.source_head.idx
    for entity in entities:
        if entity.start <= at < entity.end:
            return entity.entity_id
        if entity.start > at:
            break
    return None


def _nest(rows: list[Claim]) -> list[Claim]:
    """Return the rows with their parents: the shortest content that holds all of a claim's cue."""
    nested = []
    for row in rows:
        parent: Claim | None = None
        length = 0
        for other in rows:
            if other is row or other.source_type == "author":
                continue
            for start, end in content_spans(other):
                if start <= row.cue_start and row.cue_end <= end:
                    size = sum(b - a for a, b in content_spans(other))
                    if parent is None or size < length:
                        parent, length = other, size
        nested.append(dataclasses.replace(row, parent_claim_id=parent.claim_id) if parent else row)
    return nested
