"""Which readings of harm are figures of the ledger: the rules' answer, weighed in the whole text.

The rules read one clause. Whether "he was shot" tells of somebody new, of one counted before, or of
a victim of an accident, stands in the text around it: what was told before, of which event, in what
words. How much each counts is learned from labelled articles (`newsledger.evaluate.learning`).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from newsledger.lexicons import words
from newsledger.records import Casualty, Entity, Event, Extraction
from newsledger.weights import load_weights, score
from newsledger.word_groups import word_group

MODEL = "casualty_verdict"
_DOUBT = -0.5
"""Log odds from which on a figure is kept: one that is lost is worse than one told twice."""
_ROLL = "victim.named"
"""Names of those counted before: they add nobody, and are wanted."""
_PRONOUNS = words("he she they him her them it we i you who his their")
_DEFINITE = words("the this that these those his her their its")
_MANY = 3
_LEAD = 2
_WORD = re.compile(r"[a-z]+")
_PLAIN = words(
    "the a an of in on at and or to for by with from was were been is are be has had have"
)


def kept_figures(
    found: Extraction, rows: Sequence[Casualty], weights: dict[str, float] | None = None
) -> list[Casualty]:
    """Return the figures that count; a part of one that does not is then part of nothing."""
    weights = load_weights(MODEL) if weights is None else weights
    kept = [
        row
        for row, names in zip(rows, features_of(found, rows), strict=True)
        if score(weights, names) > _DOUBT
        or (row.rule == _ROLL and row.part_of is not None)
        or row.modality == "denied"  # somebody told of them
    ]
    ids = {row.casualty_id for row in kept}
    return [
        row if row.part_of is None or row.part_of in ids else dataclasses.replace(row, part_of=None)
        for row in kept
    ]


def features_of(found: Extraction, rows: Sequence[Casualty]) -> list[list[str]]:
    """Return what speaks for and against each figure of a text, in its order."""
    events = {event.event_id: event for event in found.events}
    number = {s.sentence_id: s.sentence_no for s in found.sentences}
    extent = {s.sentence_id: (s.start, s.end) for s in found.sentences}
    actual = sum(event.modality == "actual" for event in found.events)
    text = found.article.text
    before: list[tuple[Casualty, frozenset[str], str]] = []
    told = []
    for row in rows:
        names = _names_in(row, found.entities)
        who = _who(row, names)
        event = events.get(row.event_id or "")
        start, end = extent.get(row.sentence_id, (row.start, row.end))
        features = {
            "figure",
            f"rule:{row.rule}",
            f"harm:{row.harm}",
            f"basis:{row.count_basis}",
            f"modality:{row.modality}",
            f"scope:{row.scope}",
            f"role:{row.victims_role}",
            f"who:{who}",
            f"{row.harm}:{who}",
            f"{row.rule}:{who}",
            f"{row.harm}:{row.count_basis}",
            f"{row.harm}:{row.rule}",
            f"events:{min(actual, _MANY)}",
            f"{row.harm}:{'claimed' if row.claim_id else 'own voice'}",
            f"sentence:{'lead' if number.get(row.sentence_id, 0) < _LEAD else 'later'}",
            *_of_event(row, event),
            *(f"again:{name}:{who}" for name in _again(row, who, names, before)),
            *(f"word:{word}" for word in _words_of(row)),
        }
        if row.part_of is not None:
            features.add(f"part:{who}")
        if set(_WORD.findall(text[start:end].lower())) & word_group("accidents"):
            features.add("accident")
        if text[row.start : row.end].isupper():
            features.add("capitals")
        told.append(sorted(features))
        before.append((row, names, who))
    return told


def _names_in(row: Casualty, entities: Sequence[Entity]) -> frozenset[str]:
    """Return the chains of the persons named in the words of a figure, and their last names."""
    if row.victims_start is None or row.victims_end is None:
        return frozenset()
    names: set[str] = set()
    for entity in entities:
        inside = row.victims_start <= entity.start and entity.end <= row.victims_end
        if inside and entity.label == "PERSON":
            names.add(entity.chain or entity.entity_id)
            names.add(entity.text.split()[-1].lower())
    return frozenset(names)


def _who(row: Casualty, names: frozenset[str]) -> str:
    """Return in which words the victims stand: a pronoun, a name, a number, a noun."""
    victims = (row.victims or "").lower().split()
    if not victims:
        return "nobody"
    if len(victims) == 1 and victims[0] in _PRONOUNS:
        return "pronoun"
    if row.count_basis == "exact" and row.count_min == 1:
        if names:
            return "name"
        return "definite" if victims[0] in _DEFINITE else "one"
    if row.count_basis in ("indefinite", "none", "unknown", "none_reported"):
        return "definite bare" if victims[0] in _DEFINITE else "bare"
    return "definite number" if victims[0] in _DEFINITE else "number"


def _again(
    row: Casualty,
    who: str,
    names: frozenset[str],
    before: Sequence[tuple[Casualty, frozenset[str], str]],
) -> Iterator[str]:
    """Yield what was told before of the same harm."""
    same = [item for item in before if item[0].harm == row.harm]
    yield f"harm:{min(len(same), _MANY)}"
    if any(names & told for _, told, _ in same):
        yield "name"
    if any(names & told for item, told, _ in before if item.harm != row.harm):
        yield "name of other harm"
    if any(item.event_id == row.event_id and item.event_id is not None for item, _, _ in same):
        yield "event"
    if any(item.sentence_id == row.sentence_id for item, _, _ in same):
        yield "sentence"
    counted = any(
        (item.count_min, item.count_max) == (row.count_min, row.count_max) for item, _, _ in same
    )
    if counted:
        yield "count"
    if who in ("pronoun", "definite") and any(kind in ("name", "one") for _, _, kind in before):
        yield "one before"


def _of_event(row: Casualty, event: Event | None) -> Iterator[str]:
    if event is None:
        yield "event:none"
        yield f"{row.harm}:event:none"
        return
    yield f"event:{event.event_type}"
    yield f"{row.harm}:event:{event.event_type}"
    yield f"event:{event.modality}:{event.outcome}"
    yield f"event rule:{event.rule}"
    if event.sentence_id == row.sentence_id:
        yield f"{row.harm}:event beside"
    elif event.coreference is None and event.start > row.start:
        yield "event behind"


def _words_of(row: Casualty) -> set[str]:
    """Return the words of a figure that are none of its victims: "died", "was arrested"."""
    victims = set(_WORD.findall((row.victims or "").lower()))
    return set(_WORD.findall(row.text.lower())) - victims - _PLAIN
