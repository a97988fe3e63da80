"""Numbers of people and things, as news writes them."""

from newsledger.extract.numbers.counts import Count, find_counts

__all__ = ["Count", "find_counts"]
