"""Bytes -> articles: every format, encoding, language, publication date, duplicates.

    discover ─▶ read_source ─────────────────────────────────────────▶ DuplicateIndex
    sources     containers ─▶ readers ─▶ fields ─▶ encoding, dateline,   duplicates
                (unpack)     (records)            published, language

A record that cannot be used becomes a `Reject` with its reason. Nothing here raises because of what
is in a file.
"""

from newsledger.ingest.duplicates import DuplicateIndex, signature
from newsledger.ingest.read import read_source
from newsledger.ingest.sources import Source, discover

__all__ = ["DuplicateIndex", "Source", "discover", "read_source", "signature"]
