"""What labelled articles teach about who did their events, and to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from newsledger.evaluate.align import Extent
from newsledger.evaluate.gold import GoldArticle, GoldSpan
from newsledger.evaluate.scoring.words import heads_match
from newsledger.extract.events.casting import choices_for, ruled_choice, words_of
from newsledger.extract.events.parts import Part, Stage, parts_of
from newsledger.extract.events.reading import read_candidates
from newsledger.extract.events.sifting import Found
from newsledger.extract.events.verdict import events_of
from newsledger.records import Extraction
from newsledger.train.choices import Example, learn
from newsledger.weights import cross

EXPECTED = {"rule": 2.0, "none:not ruled": 2.0}
"""The rules' answer holds where nothing is learned."""
_PENALTY = 2.0
_LEAST = 3


def examples(gold: GoldArticle, doc: Doc, found: Extraction, role: str) -> Iterator[Example]:
    """Yield each event of an article with the noun phrase that is labelled in a role."""
    reading = read_candidates(doc, found)
    kept = events_of(reading)
    stage = Stage(reading, kept)
    for item in kept:
        first, last = doc[item.candidate.start], doc[item.candidate.end - 1]
        start, end = first.idx, last.idx + len(last)
        event = next((e for e in gold.events or () if e.start < end and start < e.end), None)
        if event is None:
            continue
        parts = parts_of(item, stage)
        right = _right(getattr(event, role), item, stage, parts, role)
        if not right:
            continue
        own = ruled_choice(item, parts, role)
        kind = stage.setting_of(item).kind
        nobody, *those = choices_for(item, stage, parts, role)
        choices = [nobody, *(cross(kind, features) for features in those)]
        yield Example(choices, own if own in right else min(right))


def _right(
    wanted: GoldSpan | None, item: Found, stage: Stage, parts: list[Part], role: str
) -> list[int]:
    """Return the numbers of the choices that are the labelled words; 0: nobody."""
    if wanted is None:
        return [0]
    numbers = []
    for number, part in enumerate(parts, start=1):
        span = words_of(part, item, stage, role)
        if span is not None:
            extent = Extent(span.start_char, span.end_char)
            if heads_match(wanted, extent, stage.mentions.doc.text):
                numbers.append(number)
    return numbers


def train(read: Iterable[tuple[GoldArticle, Doc, Extraction]], role: str) -> dict[str, float]:
    """Learn the weights of a role from labelled articles, their parses and their rows."""
    rows = [row for triple in read for row in examples(*triple, role)]
    return learn(rows, least=_LEAST, penalty=_PENALTY, prior=EXPECTED)
