"""In how many of a thousand news articles a word stands, over desks, decades and countries.

Reconcile takes it for how telling a word is that two articles share: a dump of a few articles
cannot tell by itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from newsledger.evaluate.suites.suite import read_rows
from newsledger.reconcile.wording import words_of

LISTED = 3.0
"""Articles of a thousand below which a word is not listed."""
_DESKS = 3
"""Sources that have a word which is listed: what one alone has are its own names."""


def _text(row: Mapping[str, Any]) -> str:
    return str(row["text"])


def _tokens(row: Mapping[str, Any]) -> str:
    return " ".join(row["tokens"])


def _numbered(row: Mapping[str, Any]) -> str:
    return " ".join(token[1] for token in row["tokens"])


SOURCES: Mapping[str, tuple[str, Callable[[Mapping[str, Any]], str]]] = {
    "claims/polnear.train.jsonl.gz": ("id", _text),
    "claims/meantime.jsonl.gz": ("id", _numbered),
    "dates/timebank_aquaint.jsonl.gz": ("id", _text),
    "incidents/gaza_strikes.dev.jsonl.gz": ("id", _text),
    "incidents/muc34.dev.jsonl.gz": ("id", _text),
    "incidents/us_shootings.dev.jsonl.gz": ("id", _text),
    "ner/re3d.train.jsonl.gz": ("id", _text),
    "ner/worldwide_newswire.train.jsonl.gz": ("doc", _tokens),
}
"""The corpora, relative to their folder: the key of an article, and how a row has its words."""


def count(corpora: Path) -> dict[str, float]:
    """Return the words of the corpora with the articles of a thousand that have them.

    Each corpus counts the same, whatever its size.
    """
    return shares([_articles(corpora / name, *how) for name, how in SOURCES.items()])


def shares(desks: Iterable[Iterable[str]]) -> dict[str, float]:
    """Return in how many of a thousand articles a word stands, each desk counting the same."""
    found: dict[str, list[float]] = defaultdict(list)
    number = 0
    for texts in desks:
        number += 1
        articles = [set(words_of(text)) for text in texts]
        counts = Counter(word for words in articles for word in words)
        for word, n in counts.items():
            found[word].append(1000 * n / len(articles))
    means = {word: sum(each) / number for word, each in found.items() if len(each) >= _DESKS}
    return {word: round(mean, 1) for word, mean in means.items() if mean >= LISTED}


def _articles(path: Path, key: str, read: Callable[[Mapping[str, Any]], str]) -> Iterator[str]:
    parts: dict[str, list[str]] = defaultdict(list)
    seen: set[str] = set()
    for row in read_rows(path):
        if row["id"] not in seen:  # several people annotated some
            seen.add(row["id"])
            parts[row[key]].append(read(row))
    yield from (" ".join(sentences) for sentences in parts.values())
