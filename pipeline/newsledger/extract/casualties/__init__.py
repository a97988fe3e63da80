"""Casualties: how many suffered what, as the text puts it."""

from newsledger.extract.casualties.rows import extract_casualties

__all__ = ["extract_casualties"]
