"""Who, where and when, as mentioned: entities and dates."""

from __future__ import annotations

from newsledger.tables.columns import (
    ARTICLE_ID,
    DAY,
    ENUM,
    REAL,
    SENTENCE_ID,
    TEXT,
    Column,
    Table,
    key_column,
    span_columns,
    text_column,
    words,
)

LABELS = {
    "PERSON": "people",
    "ORG": "organisations, armed groups, governments that act",
    "NORP": "nationalities, religious, ethnic and political groups",
    "GPE": "countries, provinces, cities",
    "LOC": "regions, rivers, borders, seas",
    "FAC": "bases, airports, buildings, roads, camps",
    "WEAPON": "weapons and munitions",
    "MONEY": "amounts of money",
    "PRODUCT": "vehicles, aircraft, ships, other products",
    "MISC": "other names",
}

ENTITIES = Table(
    "entities",
    "One row per mention of a person, organisation, place, group or weapon.",
    ("entity_id",),
    (
        key_column("entity_id", "ent"),
        ARTICLE_ID,
        SENTENCE_ID,
        *span_columns("the mention"),
        text_column("The mention"),
        Column("label", ENUM, "Kind of entity.", required=True, values=LABELS),
        Column(
            "mention_type",
            ENUM,
            "How it is mentioned.",
            required=True,
            values={"name": "", "nominal": "the group, a spokesman", "pronoun": ""},
        ),
        Column("name", TEXT, "Canonical name within the article.", resolved=True),
        Column(
            "chain",
            TEXT,
            "entity_id of the first mention of the same entity in the article.",
            references="entities.entity_id",
            resolved=True,
        ),
        Column("actor_id", TEXT, "Row of the actor gazetteer.", resolved=True),
        Column("place_id", TEXT, "Row of the place gazetteer.", resolved=True),
        Column("country", TEXT, "ISO 3166 alpha-3 code.", resolved=True),
        Column("latitude", REAL, "Latitude.", unit="degrees", resolved=True),
        Column("longitude", REAL, "Longitude.", unit="degrees", resolved=True),
        Column(
            "place_precision",
            ENUM,
            "What the coordinates stand for.",
            values=words("site city district province country region"),
            resolved=True,
        ),
        Column("basis", TEXT, "How the row was found and linked.", resolved=True),
    ),
    (("start", "end", "text"),),
)

DATES = Table(
    "dates",
    "One row per temporal expression; a range is one row.",
    ("date_id",),
    (
        key_column("date_id", "date"),
        ARTICLE_ID,
        SENTENCE_ID,
        *span_columns("the expression"),
        text_column("The expression"),
        Column(
            "type",
            ENUM,
            "TIMEX3 type; only DATE and TIME have an interval.",
            required=True,
            values=words("DATE TIME DURATION SET"),
        ),
        Column("expression", TEXT, "What is written, parsed, without a calendar.", required=True),
        Column(
            "tense",
            ENUM,
            "Tense of the governing verb.",
            values=words("past present future"),
        ),
        Column(
            "value",
            TEXT,
            "TIMEX3 value (ISO 8601); `XXXX-06-28` when the year cannot be known.",
            resolved=True,
        ),
        Column("earliest", DAY, "First day it can be, inclusive.", resolved=True),
        Column("latest", DAY, "Last day it can be, inclusive.", resolved=True),
        Column(
            "granularity",
            ENUM,
            "Unit of the value.",
            values=words("time day weekend week month quarter season year decade century"),
            resolved=True,
        ),
        Column(
            "modifier",
            ENUM,
            "TIMEX3 mod.",
            values=words(
                "START MID END APPROX BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER "
                "LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE"
            ),
            resolved=True,
        ),
        Column(
            "anchor",
            ENUM,
            "What a relative or incomplete date was counted from.",
            values={
                "published": "the day of publication",
                "mention": "another date in the text",
                "none": "needs no anchor, or has none",
            },
            resolved=True,
        ),
        Column("basis", TEXT, "How the value was reached, or why it is null.", resolved=True),
        Column("rule", TEXT, "The rule that found it.", required=True),
    ),
    (("start", "end", "text"),),
)
