"""Every output table: columns, types, nullability, meaning, units, enum values, keys, references.

This is the contract with whoever loads the Parquet. Columns may be added; those that stand here
keep their names and meaning. Arrow schemas are made here and nowhere else. `checks.py` holds rows
against these definitions; `newsledger schema` prints them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa

SCHEMA_VERSION = 1

TEXT = pa.string()
ENUM = pa.dictionary(pa.int32(), pa.string())
OFFSET = pa.int32()
COUNT = pa.int64()
REAL = pa.float64()
DAY = pa.date32()
INSTANT = pa.timestamp("us", tz="UTC")
FLAG = pa.bool_()
NAMES = pa.list_(pa.field("element", pa.string(), nullable=False))
SPANS = pa.list_(pa.field("element", pa.list_(pa.field("element", pa.int32(), nullable=False))))


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `values` maps each enum value to its meaning ("" where the value says it)."""

    name: str
    type: pa.DataType
    description: str
    required: bool = False
    unit: str | None = None
    values: Mapping[str, str] | None = None
    references: str | None = None
    resolved: bool = False
    """Filled by `resolve`: may be missing in the intermediate files of `extract`."""

    def metadata(self) -> dict[str, str]:
        """Return the description, unit, enum values and reference as Arrow field metadata."""
        meta = {"description": self.description}
        if self.unit:
            meta["unit"] = self.unit
        if self.values:
            meta["values"] = " ".join(self.values)
        if self.references:
            meta["references"] = self.references
        return meta


@dataclass(frozen=True)
class Table:
    """One table; `spans` names the (start, end, text) columns that must match the article."""

    name: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    spans: tuple[tuple[str, str, str | None], ...] = ()

    @cached_property
    def schema(self) -> pa.Schema:
        """The Arrow schema, with descriptions as field metadata and the version as its own."""
        fields = [
            pa.field(c.name, c.type, nullable=not c.required, metadata=c.metadata())
            for c in self.columns
        ]
        meta = {
            "table": self.name,
            "description": self.description,
            "key": " ".join(self.key),
            "schema_version": str(SCHEMA_VERSION),
        }
        return pa.schema(fields, metadata=meta)

    def column(self, name: str) -> Column:
        """Return the column called `name`; KeyError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name}.{name}")


def _words(text: str) -> dict[str, str]:
    return dict.fromkeys(text.split(), "")


ARTICLE_ID = Column(
    "article_id", TEXT, "The article.", required=True, references="articles.article_id"
)
SENTENCE_ID = Column(
    "sentence_id",
    TEXT,
    "The sentence in which the span starts.",
    required=True,
    references="sentences.sentence_id",
)


def _key(name: str, letters: str) -> Column:
    return Column(name, TEXT, f"Key: `<article_id>-{letters}NNNNN`, in text order.", required=True)


def _span(what: str, prefix: str = "", *, required: bool = True) -> tuple[Column, Column]:
    return (
        Column(f"{prefix}start", OFFSET, f"Start of {what}.", required, "code points"),
        Column(f"{prefix}end", OFFSET, f"End of {what}, exclusive.", required, "code points"),
    )


def _text(what: str) -> Column:
    return Column("text", TEXT, f"{what}, exactly `articles.text[start:end]`.", required=True)


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
STAGES = _words("ingest annotate extract resolve")
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
VICTIM_ROLES = _words(
    "civilian military police militant suspect official journalist aid_worker medical worker "
    "prisoner student politician religious unknown"
)
EVENT_TYPES = {
    "airstrike": "by aircraft, kind of munition not told",
    "drone_strike": "",
    "rocket_attack": "",
    "missile_attack": "",
    "shelling": "artillery, mortars, tanks",
    "bombing": "a planted or thrown bomb, a car bomb, an explosion set off",
    "suicide_bombing": "",
    "ied": "roadside bomb, mine",
    "shooting": "",
    "armed_clash": "two sides fight",
    "assassination": "",
    "execution": "",
    "massacre": "",
    "abduction": "",
    "raid": "storming, raid, ambush on the ground",
    "ambush": "",
    "stabbing": "",
    "arson": "",
    "sabotage": "",
    "sexual_violence": "",
    "torture": "",
    "interception": "an incoming munition or aircraft shot down",
    "explosion": "cause not told",
    "attack": "violent, kind not told",
    "other": "",
}
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
SPEECH_ACTS = _words(
    "state confirm deny accuse claim_responsibility warn threaten predict believe request other"
)

TABLES: tuple[Table, ...] = (
    Table(
        "articles",
        "One row per article that was read and not rejected.",
        ("article_id",),
        (
            Column(
                "article_id",
                TEXT,
                "Key: 16 hex digits of a hash of url, publication date, title and text: "
                "the same record has the same id in every run and dump.",
                required=True,
            ),
            Column(
                "source_path",
                TEXT,
                "File the record came from, from the folder given on the command line on; "
                "members of an archive after `!`.",
                required=True,
            ),
            Column("record_no", OFFSET, "Number of the record in its file, from 0.", required=True),
            Column("url", TEXT, "Address as the source gives it."),
            Column("outlet", TEXT, "Name of the outlet as the source gives it."),
            Column("author", TEXT, "Author as the source gives it."),
            Column("title", TEXT, "Title; not part of `text` unless the source had it there."),
            Column("language", TEXT, "ISO 639-1 code, detected; null when unsure."),
            Column("language_prob", REAL, "Probability of `language`.", unit="0..1"),
            Column("published_at", INSTANT, "Instant of publication, when known to the minute."),
            Column(
                "published_date",
                DAY,
                "Day of publication where the outlet is; the anchor of relative dates.",
            ),
            Column(
                "published_basis",
                ENUM,
                "Where `published_date` was found; null: not known.",
                values={
                    "metadata": "a field of the record",
                    "html": "the page's metadata",
                    "filename": "the file name or URL path",
                    "text": "the dateline",
                    "option": "--published",
                },
            ),
            Column("dateline", TEXT, "Dateline as it stands at the start of the text."),
            Column("text", TEXT, "The article; every offset counts from its start.", required=True),
            Column("encoding", TEXT, "Encoding the bytes were read with."),
            Column(
                "encoding_basis",
                ENUM,
                "How the encoding was found.",
                values={
                    "bom": "",
                    "declared": "by the file",
                    "utf-8": "strict UTF-8",
                    "detected": "guessed from the bytes",
                    "fallback": "cp1252, unreadable bytes replaced",
                },
            ),
            Column(
                "duplicate_group",
                TEXT,
                "Id of the first article of a group of near-duplicates (syndication); "
                "null: no other copy.",
            ),
        ),
    ),
    Table(
        "sentences",
        "One row per sentence.",
        ("sentence_id",),
        (
            _key("sentence_id", "s"),
            ARTICLE_ID,
            Column("sentence_no", OFFSET, "Number of the sentence, from 0.", required=True),
            *_span("the sentence"),
        ),
        (("start", "end", None),),
    ),
    Table(
        "entities",
        "One row per mention of a person, organisation, place, group or weapon.",
        ("entity_id",),
        (
            _key("entity_id", "ent"),
            ARTICLE_ID,
            SENTENCE_ID,
            *_span("the mention"),
            _text("The mention"),
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
                values=_words("site city district province country region"),
                resolved=True,
            ),
            Column("basis", TEXT, "How the row was found and linked.", resolved=True),
        ),
        (("start", "end", "text"),),
    ),
    Table(
        "dates",
        "One row per temporal expression; a range is one row.",
        ("date_id",),
        (
            _key("date_id", "date"),
            ARTICLE_ID,
            SENTENCE_ID,
            *_span("the expression"),
            _text("The expression"),
            Column(
                "type",
                ENUM,
                "TIMEX3 type; only DATE and TIME have an interval.",
                required=True,
                values=_words("DATE TIME DURATION SET"),
            ),
            Column(
                "expression", TEXT, "What is written, parsed, without a calendar.", required=True
            ),
            Column(
                "tense",
                ENUM,
                "Tense of the governing verb.",
                values=_words("past present future"),
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
                values=_words("time day weekend week month quarter season year decade century"),
                resolved=True,
            ),
            Column(
                "modifier",
                ENUM,
                "TIMEX3 mod.",
                values=_words(
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
    ),
    Table(
        "claims",
        "One row per attribution of a statement to a source.",
        ("claim_id",),
        (
            _key("claim_id", "claim"),
            ARTICLE_ID,
            SENTENCE_ID,
            *_span("the attribution, from its first to its last part"),
            Column("source", TEXT, "Words of the source; null when none is told."),
            *_span("the source", "source_", required=False),
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
            *_span("the cue", "cue_"),
            Column("cue_lemma", TEXT, "Lexicon entry of the cue.", required=True),
            Column("speech_act", ENUM, "What the source does.", required=True, values=SPEECH_ACTS),
            Column("content", TEXT, "Words attributed, from the first to the last part."),
            *_span("the content", "content_", required=False),
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
    ),
    Table(
        "events",
        "One row per mention of a violent event.",
        ("event_id",),
        (
            _key("event_id", "event"),
            ARTICLE_ID,
            SENTENCE_ID,
            *_span("the trigger"),
            _text("The trigger"),
            Column("event_type", ENUM, "Kind of event.", required=True, values=EVENT_TYPES),
            Column(
                "modality",
                ENUM,
                "Whether it happened, as told.",
                required=True,
                values=_words("actual planned threatened hypothetical denied"),
            ),
            Column(
                "outcome",
                ENUM,
                "What became of it.",
                required=True,
                values=_words("hit intercepted missed foiled unknown"),
            ),
            Column("rule", TEXT, "The rule or lexicon row that found it.", required=True),
            Column("weapon", TEXT, "Words of the weapon."),
            Column("munitions_min", COUNT, "Least number of munitions.", unit="munitions"),
            Column("munitions_max", COUNT, "Greatest number of munitions.", unit="munitions"),
            Column("actor", TEXT, "Words of who did it, as told in the clause."),
            Column("actor_entity_id", TEXT, "Its mention.", references="entities.entity_id"),
            Column("target", TEXT, "Words of who or what it was done to."),
            Column("target_entity_id", TEXT, "Its mention.", references="entities.entity_id"),
            Column(
                "place_entity_id", TEXT, "Mention of the place.", references="entities.entity_id"
            ),
            Column("place_id", TEXT, "Row of the place gazetteer.", resolved=True),
            Column("place_basis", TEXT, "How the place was attached.", resolved=True),
            Column("date_id", TEXT, "Expression that dates it.", references="dates.date_id"),
            Column("date_basis", TEXT, "How the date was attached.", resolved=True),
            Column(
                "claim_id",
                TEXT,
                "Innermost claim that contains it; null: the article's own voice.",
                references="claims.claim_id",
            ),
            Column(
                "coreference",
                TEXT,
                "event_id of the first mention of the same event in the article.",
                references="events.event_id",
                resolved=True,
            ),
            Column("acled_sub_event", TEXT, "ACLED sub-event type."),
            Column("plover", TEXT, "PLOVER event type."),
            Column("cameo", TEXT, "CAMEO code."),
        ),
        (("start", "end", "text"),),
    ),
    Table(
        "casualties",
        "One row per casualty figure asserted, denied or left open.",
        ("casualty_id",),
        (
            _key("casualty_id", "cas"),
            ARTICLE_ID,
            SENTENCE_ID,
            *_span("the figure and its harm"),
            _text("The figure and its harm"),
            Column("harm", ENUM, "What was suffered.", required=True, values=HARMS),
            Column("count_min", COUNT, "Least number the words allow; null: open.", unit="people"),
            Column(
                "count_max", COUNT, "Greatest number the words allow; null: open.", unit="people"
            ),
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
                values=_words("incident cumulative unknown"),
            ),
            Column(
                "modality",
                ENUM,
                "How it is put forward.",
                required=True,
                values=_words("asserted hedged hypothetical denied disputed"),
            ),
            Column("rule", TEXT, "The rule that found it.", required=True),
            Column("victims", TEXT, "Words of who was harmed."),
            *_span("the victims", "victims_", required=False),
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
            Column(
                "place_entity_id", TEXT, "Mention of the place.", references="entities.entity_id"
            ),
            Column("place_id", TEXT, "Row of the place gazetteer.", resolved=True),
        ),
        (("start", "end", "text"), ("victims_start", "victims_end", "victims")),
    ),
    Table(
        "responsibility",
        "One row per statement on who did it.",
        ("responsibility_id",),
        (
            _key("responsibility_id", "resp"),
            Column("event_id", TEXT, "The event.", required=True, references="events.event_id"),
            ARTICLE_ID,
            Column("party", TEXT, "Words of the party; null: nobody has claimed it."),
            *_span("the party", "party_", required=False),
            Column("party_entity_id", TEXT, "Its mention.", references="entities.entity_id"),
            Column(
                "stance",
                ENUM,
                "How the party stands to the event.",
                required=True,
                values={
                    "asserted": "said to have done it, as a fact",
                    "claimed": "says so itself",
                    "accused": "somebody blames it",
                    "suspected": "",
                    "denied": "says it did not, or is said not to have done it",
                    "unclaimed": "nobody has claimed it",
                },
            ),
            Column("rule", TEXT, "The rule that found it.", required=True),
            Column(
                "claim_id",
                TEXT,
                "Who says so; null: the article's own voice.",
                references="claims.claim_id",
            ),
        ),
        (("party_start", "party_end", "party"),),
    ),
    Table(
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
    ),
    Table(
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
    ),
    Table(
        "rejects",
        "One row per record that was not used. Records in = articles + rejects.",
        ("source_path", "record_no", "stage"),
        (
            Column("source_path", TEXT, "As in `articles`.", required=True),
            Column("record_no", OFFSET, "Number of the record; -1: the whole file.", required=True),
            Column("stage", ENUM, "Where it was rejected.", required=True, values=STAGES),
            Column(
                "reason",
                ENUM,
                "Why.",
                required=True,
                values={
                    "empty": "no bytes or no text",
                    "binary": "not text",
                    "unreadable": "the file could not be opened or read",
                    "truncated": "a compressed file or archive ends early or is damaged",
                    "unsafe_archive": "absolute or .. names, links, devices",
                    "archive_bomb": "too many members, too large, or too well compressed",
                    "nested_archive": "an archive in an archive in an archive",
                    "link_loop": "a symbolic link that leads back to itself",
                    "unsupported": "no reader for this kind of file",
                    "missing_library": "the reader needs an extra that is not installed",
                    "broken_record": "not JSON, a ragged row, a damaged WARC record",
                    "missing_text": "the record has no text field",
                    "record_too_large": "one line or record over the limit",
                    "too_long": "text over the limit",
                    "too_short": "fewer letters than the limit",
                    "not_article": "an HTML page without article text",
                    "timeout": "reading took longer than the limit",
                    "language": "not English",
                    "duplicate": "the same record was read before",
                    "failed": "a stage failed on this article",
                },
            ),
            Column("detail", TEXT, "What a person needs to find and mend it."),
        ),
    ),
)

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}


def get_table(name: str) -> Table:
    """Return the table called `name`; KeyError when there is none."""
    return BY_NAME[name]


# What ingest hands to the next step before duplicates over all files are known: the articles table
# with each text's MinHash signature. Kept in the work folder, never part of the output.
STAGED_ARTICLES = Table(
    "staged_articles",
    "Articles as read, not yet compared with each other.",
    ("article_id",),
    (
        *get_table("articles").columns,
        Column(
            "signature",
            pa.list_(pa.field("element", pa.uint32(), nullable=False)),
            "MinHash of the text.",
            required=True,
        ),
    ),
)
