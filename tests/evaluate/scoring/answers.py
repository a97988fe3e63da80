"""The rows that a pipeline without fault would find in a labelled article."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, TypeVar

from newsledger.evaluate.gold import (
    LAYERS,
    Gold,
    GoldArticle,
    GoldIncident,
    GoldSpan,
    Toll,
)
from newsledger.evaluate.measures import ArticleScore, Score, score_all
from newsledger.evaluate.predict import predicted_article
from newsledger.evaluate.scoring import score_article
from newsledger.records import (
    Casualty,
    Claim,
    Date,
    Entity,
    Event,
    Extraction,
    Incident,
    IncidentReport,
    Responsibility,
    Sentence,
)

RecordT = TypeVar("RecordT")


def moved(gold: GoldArticle, before: str, after: str) -> GoldArticle:
    """The same labels in a text with more around it."""

    def shift(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(shift(part) for part in value)
        if not dataclasses.is_dataclass(value) or isinstance(value, type):
            return value
        changed = {f.name: shift(getattr(value, f.name)) for f in dataclasses.fields(value)}
        for name in ("start", "end"):
            if name in changed:
                changed[name] += len(before)
        return dataclasses.replace(value, **changed)

    layers = {layer: shift(getattr(gold, layer)) for layer in LAYERS}
    return dataclasses.replace(gold, text=before + gold.text + after, **layers)


def empty(gold: GoldArticle) -> Extraction:
    """The rows of a pipeline that finds nothing."""
    article = predicted_article(gold)
    sentence = Sentence(f"{article.article_id}-s00001", article.article_id, 0, 0, len(gold.text))
    return Extraction(article, [sentence])


def perfect(gold: GoldArticle) -> Extraction:
    """The rows that say just what the labels say; their ids are `<article>-<gold id>`."""
    found = empty(gold)
    no = found.article.article_id
    common = {"article_id": no, "sentence_id": found.sentences[0].sentence_id}

    def own(identifier: str | None) -> str | None:
        return identifier and f"{no}-{identifier}"

    for d in gold.dates or ():
        found.dates.append(
            Date(
                date_id=f"{no}-{d.id}",
                **common,
                start=d.start,
                end=d.end,
                text=d.text,
                type=d.type,
                expression="{}",
                value=d.value,
                earliest=d.earliest,
                latest=d.latest,
            )
        )
    for e in gold.entities or ():
        found.entities.append(
            Entity(
                entity_id=f"{no}-{e.id}",
                **common,
                start=e.start,
                end=e.end,
                text=e.text,
                label=e.label,
                mention_type=e.mention_type,
                name=e.text,
                chain=own(e.chain or e.id),
                country=e.country,
                latitude=e.latitude,
                longitude=e.longitude,
                place_precision=e.precision,
            )
        )
    for c in gold.claims or ():
        parts = [c.cue, *c.content, *([c.source] if c.source else [])]
        found.claims.append(
            Claim(
                claim_id=f"{no}-{c.id}",
                **common,
                start=min(part.start for part in parts),
                end=max(part.end for part in parts),
                source=c.source.text if c.source else None,
                source_start=c.source.start if c.source else None,
                source_end=c.source.end if c.source else None,
                source_entity_id=None,
                source_type=c.source_type or "unspecified",
                cue=c.cue.text,
                cue_start=c.cue.start,
                cue_end=c.cue.end,
                cue_lemma=c.cue.text,
                speech_act=c.speech_act or "other",
                content=gold.text[c.content[0].start : c.content[-1].end] if c.content else None,
                content_start=c.content[0].start if c.content else None,
                content_end=c.content[-1].end if c.content else None,
                content_parts=tuple((p.start, p.end) for p in c.content)
                if len(c.content) > 1
                else None,
                quotation=c.quotation or "indirect",
                rule="gold",
                certainty_phrase=c.certainty_phrase.text if c.certainty_phrase else None,
                certainty_low=c.certainty_low,
                certainty_high=c.certainty_high,
                parent_claim_id=own(c.parent),
            )
        )
    for v in gold.events or ():
        found.events.append(
            Event(
                event_id=f"{no}-{v.id}",
                **common,
                start=v.start,
                end=v.end,
                text=v.text,
                event_type=v.event_type,
                modality=v.modality,
                outcome=v.outcome,
                rule="gold",
                weapon=v.weapon.text if v.weapon else None,
                munitions_min=v.munitions_min,
                munitions_max=v.munitions_max,
                actor=v.actor.text if v.actor else None,
                target=v.target.text if v.target else None,
                place_entity_id=_mention(found, v.place, common),
                date_id=own(v.date),
                claim_id=own(v.said_by),
                coreference=own(v.coreference),
            )
        )
    for k in gold.casualties or ():
        found.casualties.append(
            Casualty(
                casualty_id=f"{no}-{k.id}",
                **common,
                start=k.start,
                end=k.end,
                text=k.text,
                harm=k.harm,
                count_min=k.count_min,
                count_max=k.count_max,
                count_basis=k.count_basis,
                scope=k.scope,
                modality=k.modality,
                rule="gold",
                victims=k.text,
                victims_start=k.start,
                victims_end=k.end,
                victims_role=k.victims_role,
                part_of=own(k.part_of),
                event_id=own(k.event),
                claim_id=own(k.said_by),
                date_earliest=k.date_earliest,
                date_latest=k.date_latest,
            )
        )
    for r in gold.responsibility or ():
        found.responsibility.append(
            Responsibility(
                responsibility_id=f"{no}-{r.id}",
                event_id=f"{no}-{r.event}",
                article_id=no,
                party=r.party.text if r.party else None,
                party_start=r.party.start if r.party else None,
                party_end=r.party.end if r.party else None,
                party_entity_id=None,
                stance=r.stance,
                rule="gold",
                claim_id=own(r.said_by),
            )
        )
    return found


def _mention(found: Extraction, place: GoldSpan | None, common: Mapping[str, Any]) -> str | None:
    if place is None:
        return None
    for row in found.entities:
        if (row.start, row.end) == (place.start, place.end):
            return row.entity_id
    number = len(found.entities) + 1
    row = Entity(
        entity_id=found.row_id("ent", number),
        **common,
        start=place.start,
        end=place.end,
        text=place.text,
        label="GPE",
        mention_type="nominal",
    )
    found.entities.append(row)
    return row.entity_id


def perfect_incidents(gold: Gold) -> tuple[list[Incident], list[IncidentReport]]:
    """The incidents that say just what the labels say; their ids are the gold names."""
    links = []
    for article in gold.articles:
        no = predicted_article(article).article_id
        named = {event.id: event.incident for event in article.events or ()}
        for event in article.events or ():
            incident = event.incident or named.get(event.coreference or "")
            if incident:
                links.append(IncidentReport(incident, no, f"{no}-{event.id}", 1.0, "gold"))
    return [_incident(row) for row in gold.incidents], links


def _incident(gold: GoldIncident) -> Incident:
    killed, injured = gold.killed or Toll(None, None, None), gold.injured or Toll(None, None, None)
    return Incident(
        incident_id=gold.incident,
        event_type=gold.event_type or "attack",
        date_earliest=gold.date_earliest,
        date_latest=gold.date_latest,
        date_prec=1,
        place_id=None,
        country=gold.country,
        latitude=None,
        longitude=None,
        where_prec=None,
        killed_low=killed.low,
        killed_best=killed.best,
        killed_high=killed.high,
        injured_low=injured.low,
        injured_best=injured.best,
        injured_high=injured.high,
        civilians_killed_low=None,
        civilians_killed_best=None,
        civilians_killed_high=None,
        best_rule=None,
        n_articles=1,
        n_independent=1,
        parties=(),
        disputed=False,
    )


def scored(gold: GoldArticle, found: Extraction) -> dict[str, Score]:
    return score_all([score_article(gold, found)])


def change(rows: list[RecordT], position: int, **values: Any) -> None:
    """Replace columns of one found row."""
    rows[position] = dataclasses.replace(rows[position], **values)  # type: ignore[type-var]


def misses(score: ArticleScore, measure: str) -> list[tuple[str, str | None, str | None]]:
    return [(m.kind, m.wanted, m.found) for m in score.misses if m.measure == measure]
