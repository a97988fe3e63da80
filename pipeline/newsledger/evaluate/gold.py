"""Hand-labelled articles: what a careful reader takes from the words.

The rules of labelling are in corpus/gold/guidelines.md.

Offsets are half-open, in code points of the article's text; `text` is what stands there. Ids are
unique in an article, and `said_by`, `event`, `part_of` … hold ids of other rows of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LAYERS = ("dates", "entities", "claims", "events", "casualties", "responsibility")
"""The layers an article can be labelled for, in the order in which rows point back."""


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """A stretch of the article."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class GoldDate:
    """One temporal expression; a range is one row."""

    id: str
    start: int
    end: int
    text: str
    type: str
    value: str | None = None
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """One name, or a nominal mention that corefers with one; `chain` is its first mention."""

    id: str
    start: int
    end: int
    text: str
    label: str
    mention_type: str = "name"
    chain: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: str | None = None


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One attribution; a judgement of the article itself has no source."""

    id: str
    cue: GoldSpan
    source: GoldSpan | None = None
    content: tuple[GoldSpan, ...] = ()
    source_type: str | None = None
    speech_act: str | None = None
    quotation: str | None = None
    certainty_phrase: GoldSpan | None = None
    certainty_low: float | None = None
    certainty_high: float | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One mention of a violent event; `incident` is a name shared by all articles about it."""

    id: str
    start: int
    end: int
    text: str
    event_type: str
    modality: str
    outcome: str
    actor: GoldSpan | None = None
    target: GoldSpan | None = None
    weapon: GoldSpan | None = None
    munitions_min: int | None = None
    munitions_max: int | None = None
    place: GoldSpan | None = None
    date: str | None = None
    said_by: str | None = None
    coreference: str | None = None
    incident: str | None = None


@dataclass(frozen=True, slots=True)
class GoldCasualty:
    """One casualty figure; its span is the figure with the noun it counts."""

    id: str
    start: int
    end: int
    text: str
    harm: str
    count_min: int | None
    count_max: int | None
    count_basis: str
    scope: str
    modality: str
    victims_role: str = "unknown"
    part_of: str | None = None
    said_by: str | None = None
    event: str | None = None
    date_earliest: date | None = None
    date_latest: date | None = None


@dataclass(frozen=True, slots=True)
class GoldResponsibility:
    """One statement on who did an event; no party: nobody has claimed it."""

    id: str
    event: str
    stance: str
    party: GoldSpan | None = None
    said_by: str | None = None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One labelled article; a layer that is None was not labelled and is not scored."""

    id: str
    text: str
    split: str = "dev"
    tags: tuple[str, ...] = ()
    title: str | None = None
    published: date | None = None
    partial: tuple[str, ...] = ()
    """What is not scored: layers of which only rows that others point to are labelled (the days of
    events), and single measures (`events.weapon`)."""
    dates: tuple[GoldDate, ...] | None = None
    entities: tuple[GoldEntity, ...] | None = None
    claims: tuple[GoldClaim, ...] | None = None
    events: tuple[GoldEvent, ...] | None = None
    casualties: tuple[GoldCasualty, ...] | None = None
    responsibility: tuple[GoldResponsibility, ...] | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """Lowest, best and highest figure over all reports; None: not told."""

    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class GoldIncident:
    """One happening that events of several articles point to."""

    incident: str
    event_type: str | None = None
    date_earliest: date | None = None
    date_latest: date | None = None
    country: str | None = None
    killed: Toll | None = None
    injured: Toll | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """A set of labelled articles and the incidents that their events point to."""

    articles: tuple[GoldArticle, ...]
    incidents: tuple[GoldIncident, ...] = ()
