"""What one event teaches: the choice that most of its mentions are labelled with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsledger.train.choices import Example


def lessons(choices: list[list[str]], counts: Counter[int], own: int) -> Iterator[Example]:
    """Yield an event the more often the more often it is told.

    `counts` has how many mentions are labelled with each choice; of equals `own`, that of the
    rules, is the right one.
    """
    most = max(counts.values())
    likely = [number for number, count in counts.items() if count == most]
    right = own if own in likely else min(likely)
    yield from [Example(choices, right)] * round(most**0.5)
