"""Who did it."""

from newsledger.extract.responsibility.extractor import (
    extract_responsibility,
    without_denied_doers,
)

__all__ = ["extract_responsibility", "without_denied_doers"]
