"""How alike two reports are worded: the words that few other articles have."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from zlib import crc32

import pyarrow as pa
import pyarrow.compute as pc

from newsledger.reconcile.columns import NEEDS, rows
from newsledger.reconcile.crowds import Crowds
from newsledger.reconcile.reports import STOP, USUAL, Report
from newsledger.weights import load_weights

_WORD = re.compile(r"[^\W_]+")
_PLAIN = USUAL | STOP
_LEAD = 1500
"""Code points of an article's text that tell its main event; news has it at the top."""
FREQUENCIES = "word_frequencies"
"""In how many of a thousand news articles a word stands; those not listed in fewer than three."""
_SHARE = 1000
"""Articles that every dump is taken to have besides its own, so that words weigh in a small one."""
_UNLISTED = 1.5
"""Of which so many have a word that is not listed."""
_TOPICAL = 40
"""A word in more articles than this leads nobody to the other report of an incident."""
_LEADS = 8
_SHORT = 20
"""Rare words that a report is taken to have at least: two short ones soon look alike."""
_WHOLE = 6000
"""Code points of an article's text by which two articles are compared."""
_NEARLY_NONE = 3
"""Articles in which a word stands that nearly no other has."""
_COMPANIONS = 3
"""Such words that two articles of one story share."""
_BRIEF = 20
"""Rare words that an article is taken to have at least."""
_RARE = 8
"""Most articles that a telling name stands in."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two reports have in common besides their rows."""

    wording: float | None = None
    """0 to 1; None: one of them has no words to compare."""
    marks: frozenset[str] = frozenset()
    """Names of people, streets and sites that both articles and few others have."""
    article: float | None = None
    """Likeness of the two articles, 0 to 1; None: one of them has no text."""
    rare: int = 0
    """Words that both articles have and nearly no other."""
    crowd: int = 0
    """Articles that tell of their day and place, or else of their day and kind."""


class Wording:
    """Weighs shared words by how few articles have them (cosine of inverse frequencies)."""

    def __init__(
        self,
        texts: Sequence[tuple[int, ...]],
        reports: Sequence[Report],
        articles: Mapping[str, tuple[int, ...]],
    ) -> None:
        """Take the words of each report and of each article by its id, sorted."""
        by_article = {name: set(words) for name, words in articles.items()}
        for words, report in zip(texts, reports, strict=True):
            by_article.setdefault(report.article_id, set()).update(words)
        self._counts: Counter[int] = Counter()
        for found in by_article.values():
            self._counts.update(found)
        self._articles = articles
        total = len(by_article) + _SHARE
        self._usual = {crc32(word.encode()): n for word, n in load_weights(FREQUENCIES).items()}
        self._weight = {
            word: math.log(total / (count + self._usual.get(word, _UNLISTED))) ** 2
            for word, count in self._counts.items()
        }
        self._texts = texts
        # sums of floats depend on their order: the words are sorted
        floor = _SHORT * max(self._weight.values(), default=1.0)
        self._norms = [
            math.sqrt(max(floor, sum(self._weight[w] for w in words))) for words in texts
        ]
        least = _BRIEF * max(self._weight.values(), default=1.0)
        self._sizes = {
            name: math.sqrt(max(least, sum(self._weight[w] for w in words)))
            for name, words in articles.items()
        }
        self._marks = Counter(mark for report in reports for mark in report.marks)
        self._reports = reports
        self._crowds = Crowds(reports)

    def likeness(self, one: int, other: int) -> Likeness:
        """Return what two reports have in common."""
        both = self._reports[one].marks & self._reports[other].marks
        marks = frozenset(mark for mark in both if self._marks[mark] <= _RARE)
        if not self._texts[one] or not self._texts[other]:
            return Likeness(None, marks, crowd=self._crowds.around(one, other))
        shared = set(self._texts[one]).intersection(self._texts[other])
        weight = math.fsum(self._weight[w] for w in shared)
        article, rare = self._of_articles(one, other)
        wording = weight / (self._norms[one] * self._norms[other])
        return Likeness(wording, marks, article, rare, self._crowds.around(one, other))

    def _of_articles(self, one: int, other: int) -> tuple[float | None, int]:
        """Return how alike two articles are, and how many words they share with nearly no other."""
        first, second = self._reports[one].article_id, self._reports[other].article_id
        size = self._sizes.get(first, 0.0) * self._sizes.get(second, 0.0)
        if not size:
            return None, 0
        both = set(self._articles[first]).intersection(self._articles[second])
        weight = math.fsum(self._weight[w] for w in both)
        return weight / size, sum(self._is_rare(w) for w in both)

    def _is_rare(self, word: int) -> bool:
        return self._counts[word] <= _NEARLY_NONE and word not in self._usual

    def companions(self) -> Iterator[tuple[str, str]]:
        """Yield the pairs of articles that share many words which nearly no other article has.

        They tell of the same things, however much later: a trial, an anniversary.
        """
        having: dict[int, list[str]] = defaultdict(list)
        for name in sorted(self._articles):
            for word in self._articles[name]:
                if 1 < self._counts[word] <= _NEARLY_NONE:
                    having[word].append(name)
        shared = Counter(pair for names in having.values() for pair in combinations(names, 2))
        yield from sorted(pair for pair, n in shared.items() if n >= _COMPANIONS)

    def telling(self, one: int) -> list[int]:
        """Return the rarest words of a report that another article has too."""
        shared = [w for w in self._texts[one] if 1 < self._counts[w] <= _TOPICAL]
        return sorted(shared, key=lambda w: (self._counts[w], w))[:_LEADS]


def read_wording(tables: Mapping[str, pa.Table], reports: Sequence[Report]) -> Wording:
    """Read the words of reports: of the sentences that tell it, and of title and lead if main."""
    wanted = sorted({sentence for report in reports for sentence in report.sentences})
    sentences = tables["sentences"]
    keep = pc.is_in(sentences.column("sentence_id"), pa.array(wanted, pa.string()))
    spans = {
        row["sentence_id"]: (row["start"], row["end"])
        for row in rows(sentences.filter(keep), NEEDS["sentences"])
    }
    of_article: dict[str, list[int]] = defaultdict(list)
    for i, report in enumerate(reports):
        of_article[report.article_id].append(i)
    texts: list[tuple[int, ...]] = [()] * len(reports)
    numbers: dict[str, int] = {}
    articles: dict[str, tuple[int, ...]] = {}
    for row in rows(tables["articles"], ("article_id", "title", "text")):
        text = row["text"] or ""
        if row["article_id"] in of_article:
            articles[row["article_id"]] = _number([row["title"] or "", text[:_WHOLE]], numbers)
        for i in of_article.get(row["article_id"], ()):
            parts = [
                text[slice(*spans[sentence])]
                for sentence in reports[i].sentences
                if sentence in spans
            ]
            if reports[i].main:
                parts += [row["title"] or "", text[:_LEAD]]
            texts[i] = _number(parts, numbers)
    return Wording(texts, reports, articles)


def words_of(text: str) -> Iterator[str]:
    """Yield the words of a text that may tell something, in lower case: no letter, no stop word."""
    for word in _WORD.findall(text.lower()):
        if (len(word) > 2 or word.isdigit()) and word not in _PLAIN:
            yield word


def _number(texts: Sequence[str], numbers: dict[str, int]) -> tuple[int, ...]:
    """Return the words of some texts, each once, as numbers; usual ones say nothing."""
    found = set()
    for text in texts:
        for word in words_of(text):
            if word not in numbers:
                numbers[word] = crc32(word.encode())
            found.add(numbers[word])
    return tuple(sorted(found))
