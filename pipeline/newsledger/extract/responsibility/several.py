"""Statements on more deeds than one: "no one has claimed either attack", "blamed both on it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from newsledger.extract.responsibility.deed_words import points_back
from newsledger.extract.responsibility.draft import Draft
from newsledger.extract.responsibility.statement import Statement
from newsledger.extract.responsibility.told_before import is_another
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words
from newsledger.records import Event, Extraction

PAIR = words("both either neither")
"""Words for two of what was told."""
_NUMBERS = {"two": 2, "three": 3}
_DEFINITE = words("the these those all")
_GENERAL = words("incident incidents act acts attack attacks deed deeds")
_OF_VICTIMS = words("killings murders deaths slayings")
"""Nouns whose number is that of the dead: "the three killings" may be one deed."""
_LINKS = words("of the these those")
_JOINED = words("or nor and")
_REACH = 12
_BEFORE = 5


def for_each(statement: Statement, draft: Draft, found: Extraction) -> list[Draft]:
    """Return a draft for each deed that a statement is of: mostly one.

    "A bomb went off in Larbaa. Gunmen shot a teacher in Blida. No one has claimed either attack."
    """
    quantifier = next(_quantifiers(statement.cue), None)
    if quantifier is None:
        return [draft]
    joined = _joined_with(quantifier, found)
    if joined:
        return [replace(draft, event=event) for event in joined]
    count = _NUMBERS.get(quantifier.lower_, 2)
    deeds = _last_deeds(quantifier, count, found)
    return [replace(draft, event=event) for event in deeds] if len(deeds) == count else [draft]


def _quantifiers(cue: Token) -> Iterator[Token]:
    """Yield the words of a clause that tell of how many deeds it is: "both", "the two attacks"."""
    doc = cue.doc
    for token in doc[max(sent_start(cue), cue.i - _BEFORE) : min(cue.i + _REACH, sent_end(cue))]:
        if token.text in (";", ":") and token.i > cue.i:
            return
        pair = token.lower_ in PAIR
        number = token.lower_ in _NUMBERS and token.i > sent_start(token)
        if number and token.nbor(-1).lower_ in _DEFINITE:
            pair = _is_deeds(token)  # "the two attacks"
        if token.lower_ == "any" and token.i + 2 < sent_end(token):
            pair = [t.lower_ for t in doc[token.i + 1 : token.i + 3]] == ["of", "the"]
        if pair and (number or _stands_for_deeds(token)):
            yield token


def _is_deeds(number: Token) -> bool:
    """Tell whether deeds are counted: "the two attacks"; "the two men" are not."""
    after = number.nbor(1) if number.i + 1 < sent_end(number) else None
    if after is None or after.lower_ in _OF_VICTIMS:
        return False
    return after.tag_ == "NNS" and points_back(after)


def _stands_for_deeds(pair: Token) -> bool:
    """Tell whether a pair is of deeds: "either.", "both attacks", "neither of them"."""
    end = sent_end(pair)
    if pair.i + 1 >= end:
        return True
    at = pair.i + 1
    while at + 1 < end and pair.doc[at].lower_ in _LINKS:
        at += 1
    after = pair.doc[at]
    if after.lower_ in _GENERAL or (after.tag_[:2] == "NN" and points_back(after)):
        return True
    if after.is_punct or (at > pair.i + 1 and after.lower_ == "them"):
        return True
    return after.lower_ in ("on", "to") and pair.dep_ == "obj"  # "blamed both on rebels"


def _joined_with(pair: Token, found: Extraction) -> list[Event]:
    """Return the two deeds that are named: "behind either the killings or the market blast"."""
    inside = pair.doc[pair.i + 1 : min(pair.i + _REACH, sent_end(pair))]
    link = next((t for t in inside if t.lower_ in _JOINED), None)
    if link is None:
        return []
    last = inside[-1]
    sides = ((pair.idx, link.idx), (link.idx, last.idx + len(last)))
    named = [
        next((e for e in found.events if start < e.start < end and e.rule[:5] == "noun:"), None)
        for start, end in sides
    ]
    return [event for event in named if event is not None] if all(named) else []


def _last_deeds(pair: Token, count: int, found: Extraction) -> list[Event]:
    """Return the last deeds told before, each in a sentence of its own, in text order.

    Two mentions of one deed are told apart by nothing: neither day nor place nor kind.
    """
    sentence = found.sentence_id_at(pair.idx)
    earlier = [
        e
        for e in found.events
        if e.end <= pair.idx
        and e.sentence_id != sentence
        and e.modality in ("actual", "planned")
        and e.event_type != "interception"
        and not is_another(e, found)
    ]
    deeds: list[Event] = []
    for event in reversed(earlier):
        if deeds and event.sentence_id == deeds[-1].sentence_id:
            deeds[-1] = event  # what its sentence tells first
        elif len(deeds) == count:
            break
        elif not deeds or _is_other(event, deeds):
            deeds.append(event)
    return deeds[::-1]


def _is_other(event: Event, deeds: Sequence[Event]) -> bool:
    """Tell whether a deed is none of those taken already."""
    return all(
        event.event_type != deed.event_type
        or _differ(event.date_id, deed.date_id)
        or _differ(event.place_entity_id, deed.place_entity_id)
        for deed in deeds
    )


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
