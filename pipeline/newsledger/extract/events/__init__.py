"""Violent events."""

from newsledger.extract.events.extractor import extract_events

__all__ = ["extract_events"]
