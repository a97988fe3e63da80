"""Reads one input file to its end: an article or a reject for every record."""

from __future__ import annotations

from collections.abc import Iterator

from newsledger.config import IngestConfig
from newsledger.errors import ConfigError, InputError
from newsledger.ingest import formats
from newsledger.ingest.article import make_article, make_reject
from newsledger.ingest.containers import Plain, Problem, unpack
from newsledger.ingest.encoding import wide_encoding
from newsledger.ingest.packed import Budget
from newsledger.ingest.raw import RawRecord, Refusal
from newsledger.ingest.readers import READERS
from newsledger.ingest.sources import Source, open_source
from newsledger.records import Article, Reject

WHOLE_FILE = -1
SNIFFED = 4096


def read_source(source: Source, config: IngestConfig) -> Iterator[Article | Reject]:
    """Yield one Article or Reject for every record of a file, in the file's order.

    A fault of a whole file, or of all that follows in it, is one Reject with record_no -1. Never
    raises because of what is in the file (ConfigError for a wrong `mapping`).
    """
    try:
        with open_source(source) as stream:
            for part in unpack(stream, source.source_path, Budget(config)):
                if isinstance(part, Problem):
                    yield make_reject(part.source_path, WHOLE_FILE, part.reason, part.detail)
                else:
                    yield from _read_plain(part, config)
    except OSError as error:
        detail = error.strerror or str(error)
        yield make_reject(source.source_path, WHOLE_FILE, "unreadable", detail)
    except ConfigError:
        raise
    except Exception as error:  # remote file systems have errors of their own
        detail = f"{type(error).__name__}: {error}"
        yield make_reject(source.source_path, WHOLE_FILE, "failed", detail)


def _read_plain(part: Plain, config: IngestConfig) -> Iterator[Article | Reject]:
    nothing = True
    try:
        for item in _records(part, config):
            nothing = False
            if isinstance(item, Refusal):
                yield make_reject(part.source_path, item.record_no, item.reason, item.detail)
            else:
                yield _article(item, part.source_path, config)
        if nothing:
            yield make_reject(part.source_path, WHOLE_FILE, "empty", "the file has no record")
    except InputError as error:
        yield make_reject(part.source_path, WHOLE_FILE, error.reason, error.detail)
    except ConfigError:
        raise
    except OSError as error:
        detail = error.strerror or str(error)
        yield make_reject(part.source_path, WHOLE_FILE, "unreadable", detail)
    except Exception as error:  # a reader's own bug must not cost the other files
        detail = f"{type(error).__name__}: {error}"
        yield make_reject(part.source_path, WHOLE_FILE, "failed", detail)


def _article(raw: RawRecord, source_path: str, config: IngestConfig) -> Article | Reject:
    try:
        return make_article(raw, source_path, config)
    except Exception as error:  # nor must one record cost the rest of its file
        detail = f"{type(error).__name__}: {error}"
        return make_reject(source_path, raw.record_no, "failed", detail)


def _records(part: Plain, config: IngestConfig) -> Iterator[RawRecord | Refusal]:
    head = part.stream.peek(SNIFFED)[:SNIFFED]
    if not head:
        raise InputError("empty", "the file has no bytes")
    if wide := wide_encoding(head):
        head = head.decode(wide[0], "ignore").encode("utf-8", "ignore")
    kind = formats.detect(head, part.name)
    if kind == "unsupported":
        known = formats.extension(part.name)
        raise InputError("unsupported", f"no reader for .{known}" if known else "no reader for XML")
    if kind == "binary":
        raise InputError("binary", "not text: control characters or the mark of another format")
    return READERS[kind](part.stream, part.name, config)
