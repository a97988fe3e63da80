"""Labels as the rows that a pipeline would have found: how a second reader is scored."""

from __future__ import annotations

from newsledger.evaluate.gold import (
    GoldArticle,
    GoldCasualty,
    GoldClaim,
    GoldDate,
    GoldEntity,
    GoldEvent,
    GoldResponsibility,
    GoldSpan,
)
from newsledger.evaluate.predict import predicted_article
from newsledger.records import (
    Casualty,
    Claim,
    Date,
    Entity,
    Event,
    Extraction,
    Responsibility,
    Sentence,
)


def no_rows(gold: GoldArticle) -> Extraction:
    """Return what a pipeline that finds nothing has for an article."""
    article = predicted_article(gold)
    sentence = Sentence(f"{article.article_id}-s00001", article.article_id, 0, 0, len(gold.text))
    return Extraction(article, [sentence])


def as_rows(gold: GoldArticle) -> Extraction:
    """Return the rows that say just what the labels say; ids are `<article id>-<label id>`."""
    found = no_rows(gold)
    found.dates = [_date(found, row) for row in gold.dates or ()]
    found.entities = [_entity(found, row) for row in gold.entities or ()]
    found.claims = [_claim(found, row) for row in gold.claims or ()]
    found.events = [_event(found, row) for row in gold.events or ()]
    found.casualties = [_casualty(found, row) for row in gold.casualties or ()]
    found.responsibility = [_responsibility(found, row) for row in gold.responsibility or ()]
    return found


def _own(found: Extraction, label: str) -> str:
    return f"{found.article.article_id}-{label}"


def _link(found: Extraction, label: str | None) -> str | None:
    return None if label is None else _own(found, label)


def _date(found: Extraction, row: GoldDate) -> Date:
    return Date(
        date_id=_own(found, row.id),
        article_id=found.article.article_id,
        sentence_id=found.sentences[0].sentence_id,
        start=row.start,
        end=row.end,
        text=row.text,
        type=row.type,
        expression="{}",
        value=row.value,
        earliest=row.earliest,
        latest=row.latest,
    )


def _entity(found: Extraction, row: GoldEntity) -> Entity:
    return Entity(
        entity_id=_own(found, row.id),
        article_id=found.article.article_id,
        sentence_id=found.sentences[0].sentence_id,
        start=row.start,
        end=row.end,
        text=row.text,
        label=row.label,
        mention_type=row.mention_type,
        name=row.text,
        chain=_link(found, row.chain or row.id),
        country=row.country,
        latitude=row.latitude,
        longitude=row.longitude,
        place_precision=row.precision,
    )


def _claim(found: Extraction, row: GoldClaim) -> Claim:
    parts = [row.cue, *row.content, *([row.source] if row.source else [])]
    content = row.content
    return Claim(
        claim_id=_own(found, row.id),
        article_id=found.article.article_id,
        sentence_id=found.sentences[0].sentence_id,
        start=min(part.start for part in parts),
        end=max(part.end for part in parts),
        source=row.source.text if row.source else None,
        source_start=row.source.start if row.source else None,
        source_end=row.source.end if row.source else None,
        source_entity_id=None,
        source_type=row.source_type or "unspecified",
        cue=row.cue.text,
        cue_start=row.cue.start,
        cue_end=row.cue.end,
        cue_lemma=row.cue.text,
        speech_act=row.speech_act or "other",
        content=found.article.text[row.content[0].start : row.content[-1].end]
        if row.content
        else None,
        content_start=content[0].start if content else None,
        content_end=content[-1].end if content else None,
        content_parts=tuple((part.start, part.end) for part in content)
        if len(content) > 1
        else None,
        quotation=row.quotation or "indirect",
        rule="label",
        certainty_phrase=row.certainty_phrase.text if row.certainty_phrase else None,
        certainty_low=row.certainty_low,
        certainty_high=row.certainty_high,
        parent_claim_id=_link(found, row.parent),
    )


def _event(found: Extraction, row: GoldEvent) -> Event:
    return Event(
        event_id=_own(found, row.id),
        article_id=found.article.article_id,
        sentence_id=found.sentences[0].sentence_id,
        start=row.start,
        end=row.end,
        text=row.text,
        event_type=row.event_type,
        modality=row.modality,
        outcome=row.outcome,
        rule="label",
        weapon=row.weapon.text if row.weapon else None,
        munitions_min=row.munitions_min,
        munitions_max=row.munitions_max,
        actor=row.actor.text if row.actor else None,
        target=row.target.text if row.target else None,
        place_entity_id=_mention(found, row.place),
        date_id=_link(found, row.date),
        claim_id=_link(found, row.said_by),
        coreference=_link(found, row.coreference),
    )


def _casualty(found: Extraction, row: GoldCasualty) -> Casualty:
    return Casualty(
        casualty_id=_own(found, row.id),
        article_id=found.article.article_id,
        sentence_id=found.sentences[0].sentence_id,
        start=row.start,
        end=row.end,
        text=row.text,
        harm=row.harm,
        count_min=row.count_min,
        count_max=row.count_max,
        count_basis=row.count_basis,
        scope=row.scope,
        modality=row.modality,
        rule="label",
        victims=row.text,
        victims_start=row.start,
        victims_end=row.end,
        victims_role=row.victims_role,
        part_of=_link(found, row.part_of),
        event_id=_link(found, row.event),
        claim_id=_link(found, row.said_by),
        date_earliest=row.date_earliest,
        date_latest=row.date_latest,
    )


def _responsibility(found: Extraction, row: GoldResponsibility) -> Responsibility:
    return Responsibility(
        responsibility_id=_own(found, row.id),
        event_id=_own(found, row.event),
        article_id=found.article.article_id,
        party=row.party.text if row.party else None,
        party_start=row.party.start if row.party else None,
        party_end=row.party.end if row.party else None,
        party_entity_id=None,
        stance=row.stance,
        rule="label",
        claim_id=_link(found, row.said_by),
    )


def _mention(found: Extraction, place: GoldSpan | None) -> str | None:
    """Return the mention that a place stands for, a new one where none is labelled."""
    if place is None:
        return None
    for row in found.entities:
        if (row.start, row.end) == (place.start, place.end):
            return row.entity_id
    row = Entity(
        found.row_id("ent", len(found.entities) + 1),
        found.article.article_id,
        found.sentences[0].sentence_id,
        place.start,
        place.end,
        place.text,
        "GPE",
        "nominal",
    )
    found.entities.append(row)
    return row.entity_id
