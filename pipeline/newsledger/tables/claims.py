"""Who says so: claims."""

from __future__ import annotations

from newsledger.tables.columns import (
    ARTICLE_ID,
    ENUM,
    REAL,
    SENTENCE_ID,
    SPANS,
    TEXT,
    Column,
    Table,
    key_column,
    span_columns,
    words,
)

SOURCE_TYPES = {
    "person": "",
    "official": "a person who speaks for a state, army or police",
    "organization": "",
    "media": "",
    "witness": "",
    "document": "",
    "anonymous": "a source that is not to be named",
    "unspecified": "no source told: it was reported that",
    "author": "the article's own voice",
}
SPEECH_ACTS = words(
    "state confirm deny accuse claim_responsibility warn threaten predict believe request other"
)

CLAIMS = Table(
    "claims",
    "One row per attribution of a statement to a source.",
    ("claim_id",),
    (
        key_column("claim_id", "claim"),
        ARTICLE_ID,
        SENTENCE_ID,
        *span_columns("the attribution, from its first to its last part"),
        Column("source", TEXT, "Words of the source; null when none is told."),
        *span_columns("the source", "source_", required=False),
        Column(
            "source_entity_id",
            TEXT,
            "Mention at the head of the source.",
            references="entities.entity_id",
        ),
        Column(
            "source_type",
            ENUM,
            "Kind of source.",
            required=True,
            values=SOURCE_TYPES,
        ),
        Column("cue", TEXT, "Words that attribute: said, according to.", required=True),
        *span_columns("the cue", "cue_"),
        Column("cue_lemma", TEXT, "Lexicon entry of the cue.", required=True),
        Column("speech_act", ENUM, "What the source does.", required=True, values=SPEECH_ACTS),
        Column("content", TEXT, "Words attributed, from the first to the last part."),
        *span_columns("the content", "content_", required=False),
        Column(
            "content_parts",
            SPANS,
            "[start, end] of each part, when the content is interrupted by its cue.",
            unit="code points",
        ),
        Column(
            "quotation",
            ENUM,
            "Form of the content.",
            required=True,
            values={"direct": "in quotation marks", "indirect": "", "mixed": "partly in marks"},
        ),
        Column("rule", TEXT, "The rule that found it.", required=True),
        Column("addressee", TEXT, "To whom it was said."),
        Column("certainty_phrase", TEXT, "Word of estimative probability: very likely."),
        Column("certainty_low", REAL, "ICD 203 lower bound.", unit="0..1"),
        Column("certainty_high", REAL, "ICD 203 upper bound.", unit="0..1"),
        Column(
            "parent_claim_id",
            TEXT,
            "The claim this one stands in: A said that B said.",
            references="claims.claim_id",
        ),
    ),
    (
        ("start", "end", None),
        ("source_start", "source_end", "source"),
        ("cue_start", "cue_end", "cue"),
        ("content_start", "content_end", "content"),
    ),
)
