"""Who was hurt: casualties."""

from __future__ import annotations

from newsledger.tables.columns import (
    ARTICLE_ID,
    COUNT,
    DAY,
    ENUM,
    SENTENCE_ID,
    TEXT,
    Column,
    Table,
    key_column,
    span_columns,
    text_column,
    words,
)

HARMS = {
    "killed": "",
    "injured": "",
    "casualties": "killed or injured, not told apart",
    "missing": "",
    "captured": "detained, abducted, held hostage",
    "displaced": "",
}
COUNT_BASES = {
    "exact": "the number said",
    "at_least": "at least 13: 13..null",
    "more_than": "more than 13: 14..null",
    "at_most": "up to 50: null..50",
    "about": "some 50: 50..50",
    "range": "20 to 30: 20..30",
    "vague": "dozens, hundreds, several: a lower bound",
    "indefinite": "bare plural: 2..null",
    "none": "no casualties: 0..0",
    "none_reported": "no injuries were reported: 0..0",
    "unknown": "unclear whether anyone was hurt: null..null",
}
VICTIM_ROLES = words(
    "civilian military police militant suspect official journalist aid_worker medical worker "
    "prisoner student politician religious unknown"
)

CASUALTIES = Table(
    "casualties",
    "One row per casualty figure asserted, denied or left open.",
    ("casualty_id",),
    (
        key_column("casualty_id", "cas"),
        ARTICLE_ID,
        SENTENCE_ID,
        *span_columns("the figure and its harm"),
        text_column("The figure and its harm"),
        Column("harm", ENUM, "What was suffered.", required=True, values=HARMS),
        Column("count_min", COUNT, "Least number the words allow; null: open.", unit="people"),
        Column("count_max", COUNT, "Greatest number the words allow; null: open.", unit="people"),
        Column(
            "count_basis",
            ENUM,
            "How the words give the bounds.",
            required=True,
            values=COUNT_BASES,
        ),
        Column(
            "scope",
            ENUM,
            "Toll of one incident, or over a time.",
            required=True,
            values=words("incident cumulative unknown"),
        ),
        Column(
            "modality",
            ENUM,
            "How it is put forward.",
            required=True,
            values=words("asserted hedged hypothetical denied disputed"),
        ),
        Column("rule", TEXT, "The rule that found it.", required=True),
        Column("victims", TEXT, "Words of who was harmed."),
        *span_columns("the victims", "victims_", required=False),
        Column(
            "victims_role",
            ENUM,
            "Role of the victims, where told.",
            required=True,
            values=VICTIM_ROLES,
        ),
        Column("victims_country", TEXT, "ISO 3166 alpha-3 code.", resolved=True),
        Column(
            "part_of",
            TEXT,
            "The whole this is a part of: 12 people, three of them children.",
            references="casualties.casualty_id",
        ),
        Column("cause", TEXT, "Words of the cause."),
        Column("event_id", TEXT, "The event.", references="events.event_id"),
        Column(
            "claim_id",
            TEXT,
            "Innermost claim that contains it; null: the article's own voice.",
            references="claims.claim_id",
        ),
        Column("date_id", TEXT, "Expression that dates the harm.", references="dates.date_id"),
        Column("date_earliest", DAY, "First day of the harm, inclusive.", resolved=True),
        Column("date_latest", DAY, "Last day of the harm, inclusive.", resolved=True),
        Column("date_basis", TEXT, "How the date was attached.", resolved=True),
        Column("place_entity_id", TEXT, "Mention of the place.", references="entities.entity_id"),
        Column("place_id", TEXT, "Row of the place gazetteer.", resolved=True),
    ),
    (("start", "end", "text"), ("victims_start", "victims_end", "victims")),
)
