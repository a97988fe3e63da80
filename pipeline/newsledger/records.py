"""Typed rows: one frozen dataclass a table, with the table's columns as fields, in its order.

`tables/` holds the Arrow side and the description of every column; a test holds that both agree.
`extract` makes rows, `resolve` replaces them (`dataclasses.replace`) with the columns filled that
need a calendar or a gazetteer. Offsets are half-open, in code points of `Article.text`.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as ingested."""

    article_id: str
    source_path: str
    record_no: int
    text: str
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    title: str | None = None
    language: str | None = None
    language_prob: float | None = None
    published_at: datetime | None = None
    published_date: date | None = None
    published_basis: str | None = None
    dateline: str | None = None
    encoding: str | None = None
    encoding_basis: str | None = None
    duplicate_group: str | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """One record that was not used, and why."""

    source_path: str
    record_no: int
    stage: str
    reason: str
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence."""

    sentence_id: str
    article_id: str
    sentence_no: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """One mention of an entity."""

    entity_id: str
    article_id: str
    sentence_id: str
    start: int
    end: int
    text: str
    label: str
    mention_type: str = "name"
    name: str | None = None
    chain: str | None = None
    actor_id: str | None = None
    place_id: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    place_precision: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """One temporal expression."""

    date_id: str
    article_id: str
    sentence_id: str
    start: int
    end: int
    text: str
    type: str
    expression: str
    tense: str | None = None
    value: str | None = None
    earliest: date | None = None
    latest: date | None = None
    granularity: str | None = None
    modifier: str | None = None
    anchor: str | None = None
    basis: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One attribution of a statement to a source."""

    claim_id: str
    article_id: str
    sentence_id: str
    start: int
    end: int
    source: str | None
    source_start: int | None
    source_end: int | None
    source_entity_id: str | None
    source_type: str
    cue: str
    cue_start: int
    cue_end: int
    cue_lemma: str
    speech_act: str
    content: str | None
    content_start: int | None
    content_end: int | None
    content_parts: tuple[tuple[int, int], ...] | None
    quotation: str
    rule: str
    addressee: str | None = None
    certainty_phrase: str | None = None
    certainty_low: float | None = None
    certainty_high: float | None = None
    parent_claim_id: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One mention of a violent event."""

    event_id: str
    article_id: str
    sentence_id: str
    start: int
    end: int
    text: str
    event_type: str
    modality: str
    outcome: str
    rule: str
    weapon: str | None = None
    munitions_min: int | None = None
    munitions_max: int | None = None
    actor: str | None = None
    actor_entity_id: str | None = None
    target: str | None = None
    target_entity_id: str | None = None
    place_entity_id: str | None = None
    place_id: str | None = None
    place_basis: str | None = None
    date_id: str | None = None
    date_basis: str | None = None
    claim_id: str | None = None
    coreference: str | None = None
    acled_sub_event: str | None = None
    plover: str | None = None
    cameo: str | None = None


@dataclass(frozen=True, slots=True)
class Casualty:
    """One casualty figure that the text asserts, denies or leaves open."""

    casualty_id: str
    article_id: str
    sentence_id: str
    start: int
    end: int
    text: str
    harm: str
    count_min: int | None
    count_max: int | None
    count_basis: str
    scope: str
    modality: str
    rule: str
    victims: str | None = None
    victims_start: int | None = None
    victims_end: int | None = None
    victims_role: str = "unknown"
    victims_country: str | None = None
    part_of: str | None = None
    cause: str | None = None
    event_id: str | None = None
    claim_id: str | None = None
    date_id: str | None = None
    date_earliest: date | None = None
    date_latest: date | None = None
    date_basis: str | None = None
    place_entity_id: str | None = None
    place_id: str | None = None


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One statement on who did it."""

    responsibility_id: str
    event_id: str
    article_id: str
    party: str | None
    party_start: int | None
    party_end: int | None
    party_entity_id: str | None
    stance: str
    rule: str
    claim_id: str | None = None


@dataclass(frozen=True, slots=True)
class Incident:
    """One thing that happened, over all its reports."""

    incident_id: str
    event_type: str
    date_earliest: date | None
    date_latest: date | None
    date_prec: int | None
    place_id: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    where_prec: int | None
    killed_low: int | None
    killed_best: int | None
    killed_high: int | None
    injured_low: int | None
    injured_best: int | None
    injured_high: int | None
    civilians_killed_low: int | None
    civilians_killed_best: int | None
    civilians_killed_high: int | None
    best_rule: str | None
    n_articles: int
    n_independent: int
    parties: tuple[str, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class IncidentReport:
    """One link from an article's event to an incident."""

    incident_id: str
    article_id: str
    event_id: str
    score: float
    reason: str


Row = Sentence | Entity | Date | Claim | Event | Casualty | Responsibility


@dataclass(slots=True)
class Extraction:
    """One article with the rows found in it so far; later extractors read the earlier lists."""

    article: Article
    sentences: list[Sentence] = field(default_factory=list)
    dates: list[Date] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    casualties: list[Casualty] = field(default_factory=list)
    responsibility: list[Responsibility] = field(default_factory=list)

    def sentence_id_at(self, offset: int) -> str:
        """Return the id of the sentence that holds `offset` (the one before it, between two)."""
        no = bisect.bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        return self.sentences[max(no, 0)].sentence_id

    def row_id(self, prefix: str, number: int) -> str:
        """Return the id of an article's row: `row_id("cas", 1)` is `<article_id>-cas00001`."""
        return f"{self.article.article_id}-{prefix}{number:05d}"
