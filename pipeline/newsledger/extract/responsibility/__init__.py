"""Who did it."""

from newsledger.extract.responsibility.extractor import extract_responsibility

__all__ = ["extract_responsibility"]
