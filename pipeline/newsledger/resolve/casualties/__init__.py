"""Casualties: the days, places and countries behind the words."""

from newsledger.resolve.casualties.attach import resolve_casualties

__all__ = ["resolve_casualties"]
