"""Finds the article in a record: which field holds the text, which the date, and so on."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from newsledger.errors import ConfigError
from newsledger.ingest.encoding import decode
from newsledger.ingest.markup import plain_text
from newsledger.ingest.raw import Published, RawRecord, Refusal


def _names(words: str) -> tuple[str, ...]:
    return tuple(words.split())


SYNONYMS: dict[str, tuple[str, ...]] = {
    # Compared without case, blanks, `_` and `-`; the first that holds something wins.
    # maintext, date_publish, source_domain: news-please; publishedAt: NewsAPI; headline,
    # articleBody, datePublished: schema.org; webTitle, webPublicationDate: the Guardian.
    "text": _names(
        "maintext text body content article articletext articlebody articlecontent bodytext "
        "fulltext plaintext cleanedtext cleantext maincontent story"
    ),
    "title": _names("title headline webtitle articletitle titlepage heading"),
    "url": _names("url link weburl articleurl sourceurl permalink uri canonicalurl"),
    "outlet": _names(
        "outlet sourcedomain source publisher publication newspaper sitename sourcename "
        "newsoutlet domain agency"
    ),
    "author": _names("authors author byline creator writer"),
    "published": _names(
        "datepublish datepublished publishedat publisheddate publishdate publicationdate "
        "published pubdate webpublicationdate date datetime timestamp"
    ),
}
ALIASES = {"published_at": "published", "published_date": "published"}
"""Other names that the configuration may use for a column."""
_NOTHING = frozenset({"", "none", "null", "nan", "nat", "n/a"})
_SHOWN = 12
_IGNORED = re.compile(r"[^a-z0-9]+")


def check_mapping(mapping: Mapping[str, str]) -> dict[str, str]:
    """Return `ingest.mapping` with aliases resolved; ConfigError for an unknown column."""
    checked = {}
    for column, field in mapping.items():
        known = ALIASES.get(column, column)
        if known not in SYNONYMS:
            near = difflib.get_close_matches(column, SYNONYMS, n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"Use {', '.join(SYNONYMS)}."
            raise ConfigError(f"ingest.mapping: there is no article column {column!r}. {hint}")
        checked[known] = field
    return checked


def has_text(names: Iterable[str], mapping: Mapping[str, str]) -> bool:
    """Say whether a record with the fields `names` can have an article's text."""
    if chosen := mapping.get("text"):
        return chosen in names or chosen.split(".")[0] in names
    return any(_plain(name) in SYNONYMS["text"] for name in names)


def missing_text(names: Iterable[str], mapping: Mapping[str, str]) -> str:
    """Return the detail of a `missing_text` reject: the fields that are there, and what to do."""
    listed = [str(name) for name in names]
    more = ", …" if len(listed) > _SHOWN else ""
    fields = ", ".join(listed[:_SHOWN]) + more
    if chosen := mapping.get("text"):
        return f"no field {chosen!r} (ingest.mapping); fields: {fields or 'none'}"
    return f"no text field; fields: {fields or 'none'}; name it with ingest.mapping"


def to_raw(
    record: Mapping[str, Any],
    record_no: int,
    mapping: Mapping[str, str],
    *,
    encoding: str | None = None,
    encoding_basis: str | None = None,
    one_per_file: bool = False,
) -> RawRecord | Refusal:
    """Return the article fields of a record (a JSON object, a table row).

    `mapping` is what `check_mapping` returned; a column named there is looked for nowhere else.
    """
    if not has_text(record, mapping):
        return Refusal(record_no, "missing_text", missing_text(record, mapping))
    plain = {_plain(name): name for name in reversed(list(record))}

    def values(column: str) -> list[Any]:
        if column in mapping:
            return [_reach(record, mapping[column])]
        return [record[plain[name]] for name in SYNONYMS[column] if name in plain]

    def words(column: str) -> str | None:
        return next((word for value in values(column) if (word := _as_words(value))), None)

    return RawRecord(
        record_no,
        plain_text(next((text for value in values("text") if (text := _as_text(value))), "")),
        title=_plain_line(words("title")),
        url=words("url"),
        outlet=_plain_line(words("outlet")),
        author=_plain_line(words("author")),
        published=next(
            (day for v in values("published") if (day := _as_date(v)) is not None), None
        ),
        encoding=encoding,
        encoding_basis=encoding_basis,
        one_per_file=one_per_file,
    )


@lru_cache(4096)
def _plain(name: str) -> str:
    return _IGNORED.sub("", str(name).lower())


def _reach(record: Mapping[str, Any], path: str) -> Any:
    if path in record:
        return record[path]
    value: Any = record
    for part in path.split("."):
        if not isinstance(value, Mapping) or part not in value:
            return None
        value = value[part]
    return value


def _as_text(value: Any) -> str | None:
    """Paragraphs in a list become one text; objects hold no text."""
    if isinstance(value, list):
        parts = [part for part in map(_as_text, value) if part]
        return "\n\n".join(parts) or None
    if isinstance(value, bytes):
        value = decode(value).text
    if isinstance(value, str) and value.strip().lower() not in _NOTHING:
        return value
    return None


def _as_words(value: Any) -> str | None:
    if isinstance(value, Mapping):  # {"id": "bbc", "name": "BBC News"}
        return _as_words(value.get("name"))
    if isinstance(value, list):
        return "; ".join(word for word in map(_as_words, value) if word) or None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value)
    text = _as_text(value)
    return " ".join(text.split()) if text else None


def _plain_line(words: str | None) -> str | None:
    return " ".join(plain_text(words).split()) or None if words else None


def _as_date(value: Any) -> Published | None:
    if isinstance(value, Mapping):  # MongoDB's {"$date": …}
        return _as_date(value.get("$date"))
    if isinstance(value, bool) or (isinstance(value, float) and not math.isfinite(value)):
        return None
    if isinstance(value, (int, float, date, datetime)):
        return value
    return _as_text(value)
