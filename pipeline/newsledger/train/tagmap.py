"""Learns the table of the tag map: Penn tag, dependency and word to universal part of speech."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsledger.train.passages import Passage

MIN_COUNT = 4
"""A row needs this many words behind it to overrule a shorter key."""


def learn_tag_map(passages: Iterable[Passage]) -> dict[str, str]:
    """Count which part of speech goes with `TAG`, `TAG|dep` and `TAG|dep|lower-cased word`.

    A longer key is kept only where it says something else than the shorter one.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for passage in passages:
        for word in passage.words:
            dep = word.dep if word.dep != "root" else "ROOT"
            lower = passage.text[word.start : word.end].lower()
            for key in (word.tag, f"{word.tag}|{dep}", f"{word.tag}|{dep}|{lower}"):
                counts[key][word.pos] += 1
    table: dict[str, str] = {"_SP": "SPACE"}
    for key in sorted(counts, key=lambda key: (key.count("|"), key)):
        pos, count = min(counts[key].items(), key=lambda item: (-item[1], item[0]))
        shorter = key
        expected = None
        while expected is None and "|" in shorter:
            shorter = shorter.rsplit("|", 1)[0]
            expected = table.get(shorter)
        if expected is None or (pos != expected and count >= MIN_COUNT):
            table[key] = pos
    return table
