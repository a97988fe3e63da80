"""What was read: articles, their sentences, and the records that were not used."""

from __future__ import annotations

from newsledger.tables.columns import (
    ARTICLE_ID,
    DAY,
    ENUM,
    INSTANT,
    OFFSET,
    REAL,
    TEXT,
    Column,
    Table,
    key_column,
    span_columns,
    words,
)

STAGES = words("ingest annotate extract resolve")
HARMS = {
    "killed": "",
    "injured": "",
    "casualties": "killed or injured, not told apart",
    "missing": "",
    "captured": "detained, abducted, held hostage",
    "displaced": "",
}

ARTICLES = Table(
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
)

SENTENCES = Table(
    "sentences",
    "One row per sentence.",
    ("sentence_id",),
    (
        key_column("sentence_id", "s"),
        ARTICLE_ID,
        Column("sentence_no", OFFSET, "Number of the sentence, from 0.", required=True),
        *span_columns("the sentence"),
    ),
    (("start", "end", None),),
)

REJECTS = Table(
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
)
