"""What happened, over all articles: incidents and their reports."""

from __future__ import annotations

from newsledger.tables.columns import (
    ARTICLE_ID,
    COUNT,
    DAY,
    ENUM,
    FLAG,
    NAMES,
    OFFSET,
    REAL,
    TEXT,
    Column,
    Table,
)
from newsledger.tables.events import EVENT_TYPES

INCIDENTS = Table(
    "incidents",
    "One row per thing that happened, over all its reports.",
    ("incident_id",),
    (
        Column(
            "incident_id",
            TEXT,
            "Key: 16 hex digits of a hash of the incident's founding report.",
            required=True,
        ),
        Column("event_type", ENUM, "Kind of event.", required=True, values=EVENT_TYPES),
        Column("date_earliest", DAY, "First day it can be, inclusive."),
        Column("date_latest", DAY, "Last day it can be, inclusive."),
        Column("date_prec", OFFSET, "UCDP date precision.", unit="1 day .. 5 year or longer"),
        Column("place_id", TEXT, "Row of the place gazetteer."),
        Column("country", TEXT, "ISO 3166 alpha-3 code."),
        Column("latitude", REAL, "Latitude.", unit="degrees"),
        Column("longitude", REAL, "Longitude.", unit="degrees"),
        Column("where_prec", OFFSET, "UCDP place precision.", unit="1 exact .. 7 not on land"),
        *(
            Column(
                f"{what}_{bound}",
                COUNT,
                f"{bound.capitalize()} number {what.replace('_', ' ')}; null: not told.",
                unit="people",
            )
            for what in ("killed", "injured", "civilians_killed")
            for bound in ("low", "best", "high")
        ),
        Column("best_rule", TEXT, "The rule that chose the best figure."),
        Column("n_articles", OFFSET, "Reports.", required=True, unit="articles"),
        Column(
            "n_independent",
            OFFSET,
            "Reports, syndicated copies counted once.",
            required=True,
            unit="articles",
        ),
        Column("parties", NAMES, "Names of actors and targets.", required=True),
        Column("disputed", FLAG, "Sources disagree on the toll.", required=True),
    ),
)

INCIDENT_REPORTS = Table(
    "incident_reports",
    "One row per article event that reports an incident.",
    ("incident_id", "article_id", "event_id"),
    (
        Column(
            "incident_id",
            TEXT,
            "The incident.",
            required=True,
            references="incidents.incident_id",
        ),
        ARTICLE_ID,
        Column("event_id", TEXT, "The event.", required=True, references="events.event_id"),
        Column("score", REAL, "How well it fits the incident.", required=True, unit="0..1"),
        Column("reason", TEXT, "Why it was linked.", required=True),
    ),
)
