"""Deeds that stand in the sentence of a blame and are none that it can be on.

What a relative clause tells of who is blamed ("blaming the militia, which has fought herders for
years"), and what came after the blame ("was killed hours after he accused the army of genocide").
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.events.counted import is_answered
from newsledger.extract.responsibility.statement import Statement
from newsledger.records import Event, Extraction

_HELD = frozenset({"accused", "suspected"})


def is_of_blamed(statement: Statement, event: Event) -> bool:
    """Tell whether a deed stands in an aside that says who is blamed, set off by a comma."""
    if statement.stance not in _HELD or statement.party is None:
        return False
    return any(_tells_of(statement.party, clause, event) for clause in statement.party.children)


def _tells_of(party: Token, clause: Token, event: Event) -> bool:
    if clause.dep_ != "acl:relcl" or clause.i < party.i:
        return False
    first = clause.left_edge
    aside = "," in (first.text, first.nbor(-1).text)
    return aside and first.idx <= event.start <= clause.right_edge.idx


def came_after(statement: Statement, event: Event) -> bool:
    """Tell whether the blame stands in a clause of what was before the deed told over it."""
    cue = statement.cue
    if cue.head == cue or statement.stance not in _HELD:
        return False
    if not any(t.lower_ == "after" and t.dep_ == "mark" for t in cue.children):
        return False
    above = {t.idx for t in cue.head.subtree} - {t.idx for t in cue.subtree}
    return event.start in above


def is_why(event: Event, cue: Token, found: Extraction) -> bool:
    """Tell whether a deed before a statement is only why another was done.

    "Claimed the bombing as revenge for the killing of a chief, but others denied involvement".
    """
    sentence = next(s for s in found.sentences if s.sentence_id == event.sentence_id)
    before = found.article.text[sentence.start : event.start]
    return event.end <= cue.idx and is_answered(before[-60:].rpartition(", ")[2])
