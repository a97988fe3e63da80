"""Makes an article of a raw record: cleans, dates, checks, names it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b

from newsledger.config import IngestConfig
from newsledger.ingest.dateline import find_dateline
from newsledger.ingest.encoding import clean
from newsledger.ingest.hyphens import join_parted
from newsledger.ingest.language import count_letters, detect_language
from newsledger.ingest.published import Moment, date_in_name, parse_published
from newsledger.ingest.raw import RawRecord
from newsledger.records import Article, Reject

DETAIL_LENGTH = 500


@dataclass(frozen=True, slots=True)
class _When:
    day: date | None = None
    instant: datetime | None = None
    basis: str | None = None


def make_article(raw: RawRecord, source_path: str, config: IngestConfig) -> Article | Reject:
    """Return the article, complete but for its `duplicate_group`, or why there is none."""

    def refuse(reason: str, detail: str) -> Reject:
        return make_reject(source_path, raw.record_no, reason, detail)

    # A text far over the limit is not worth cleaning; cleaning can shorten one a little.
    text = raw.text if len(raw.text) > 2 * config.max_chars else join_parted(clean(raw.text))
    if not text:
        return refuse("empty", "the record has no text")
    if len(text) > config.max_chars:
        detail = f"{len(text)} characters, the limit is {config.max_chars} (ingest.max_chars)"
        return refuse("too_long", detail)
    letters = count_letters(text)
    if letters < config.min_letters:
        detail = f"{letters} letters, the limit is {config.min_letters} (ingest.min_letters)"
        return refuse("too_short", detail)
    language, probability = detect_language(text)
    if language is not None and config.languages and language not in config.languages:
        return refuse("language", f"{language} ({probability})")
    dateline = find_dateline(text)
    when = _published(raw, source_path, dateline.day, config)
    title, url = _line(raw.title), _line(raw.url)
    return Article(
        # A day given by option is no property of the record, so it is not part of its name.
        article_id=article_id(url, None if when.basis == "option" else when.day, title, text),
        source_path=source_path,
        record_no=raw.record_no,
        text=text,
        url=url,
        outlet=_line(raw.outlet),
        author=_line(raw.author),
        title=title,
        language=language,
        language_prob=probability,
        published_at=when.instant,
        published_date=when.day,
        published_basis=when.basis,
        dateline=dateline.text,
        encoding=raw.encoding,
        encoding_basis=raw.encoding_basis,
    )


def make_reject(source_path: str, record_no: int, reason: str, detail: str) -> Reject:
    """Return a reject of the ingest stage whose detail fits a table cell."""
    short = detail if len(detail) <= DETAIL_LENGTH else detail[: DETAIL_LENGTH - 1] + "…"
    clear = short.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    return Reject(source_path, record_no, "ingest", reason, clear)


def article_id(url: str | None, day: date | None, title: str | None, text: str) -> str:
    """Return 16 hex digits; each part goes in with its length, so that parts cannot run together.

    >>> article_id("ab", None, "c", "d") == article_id("a", None, "bc", "d")
    False
    """
    digest = blake2b(digest_size=8)
    for part in (url, day.isoformat() if day else None, title, text):
        data = None if part is None else part.encode("utf-8")
        digest.update(b"-;" if data is None else b"%d;%s" % (len(data), data))
    return digest.hexdigest()


def _line(value: str | None) -> str | None:
    return (" ".join(clean(value).split()) or None) if value else None


def _published(
    raw: RawRecord, source_path: str, dateline_day: date | None, config: IngestConfig
) -> _When:
    if moment := parse_published(raw.published, date_order=config.date_order):
        return _from(moment, raw.published_basis)
    name = source_path.rpartition("!")[2].rpartition("/")[2] if raw.one_per_file else ""
    for place in (raw.url or "", name):
        if day := date_in_name(place):
            return _When(day, None, "filename")
    if dateline_day:
        return _When(dateline_day, None, "text")
    if config.published:
        return _When(config.published, None, "option")
    return _When()


def _from(moment: Moment, basis: str) -> _When:
    return _When(moment.day, moment.instant, basis)
