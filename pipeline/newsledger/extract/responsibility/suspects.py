"""Statements on whom nobody excludes or everybody suspects, without a verb of blame.

"Did not rule out the rebels' involvement", "the prime suspect is a militia", "dissidents are the
main line of inquiry", "sees the hand of Tehran in it".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.responsibility.statement import BE, DOUBTED, Statement, words_before
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

RULING = words("rule rules ruled ruling exclude excludes excluded")
CULPRITS = words("culprit culprits suspect suspects line lines")
"""Nouns of who did it or is held to have; "line" is one of inquiry."""
_NEGATIONS = words("not n't never cannot nor neither no nobody")
_PARTS = words("involvement role hand participation complicity part responsibility")
_FIRST = words("prime main chief key top leading principal likely likeliest probable obvious only")
_INQUIRY = words("inquiry enquiry investigation")
_SEEING = words("see sees saw seen seeing detect detects suspect suspects suspected")
_REACH = 10


def not_ruled_out(verb: Token) -> Iterator[Statement]:
    """Read "did not rule out rebel involvement", "involvement of the rebels is not ruled out"."""
    doc, end = verb.doc, sent_end(verb)
    out = verb.i + 1 < end and verb.nbor(1).lower_ == "out"
    if not out and not verb.lower_.startswith("exclud"):
        return
    negated = bool(_NEGATIONS & set(words_before(verb, 5)))
    stance = "suspected" if negated else "denied"
    for part in syntax.children(verb, *syntax.PASSIVE_SUBJECTS):
        whose = _whose(part) if part.lower_ in _PARTS else None
        if whose is not None:
            yield Statement(verb, whose, stance, "not ruled out", False)
            return
    first = verb.nbor(1) if out else verb
    for token in doc[first.i + 1 : min(first.i + _REACH, end)]:
        whose = _whose(token) if token.lower_ in _PARTS else None
        if whose is not None:
            yield Statement(verb, whose, stance, "not ruled out", False)
            return
        if token.lower_ == "as" and token.i > first.i + 1:
            told = {t.lower_ for t in doc[token.i + 1 : min(token.i + 4, end)]}
            party = surface.noun_after(first)
            if party is not None and party.i < token.i and told & {"responsible", "behind"}:
                yield Statement(verb, party, stance, "not ruled out", False)
            return
        if token.tag_ in syntax.FINITE or token.text in (",", ";", ":"):
            return


def _whose(part: Token) -> Token | None:
    """Return whose part it is: "the army's role", "rebel involvement", "the hand of Tehran"."""
    owner = next(iter(syntax.children(part, "nmod:poss", "compound")), None)
    if owner is not None and owner.tag_[:2] == "NN":
        return owner
    nation = next((t for t in syntax.children(part, "amod") if t.ent_type_ == "NORP"), None)
    if nation is not None:
        return nation
    after = part.nbor(1) if part.i + 1 < sent_end(part) else None
    if after is not None and after.lower_ in ("of", "by"):
        noun = surface.noun_after(after)
        return noun if noun is not None and noun.tag_[:2] == "NN" else None
    return None


def likely_culprit(noun: Token) -> Iterator[Statement]:
    """Read "rebels were the likely culprits", "the prime suspect is a militia"."""
    if noun.lower_ in ("line", "lines") and not _is_of_inquiry(noun):
        return
    before = set(words_before(noun, 3))
    first = bool(before & (_FIRST | DOUBTED))
    if not first and not noun.lower_.startswith("culprit"):
        return
    subjects = [t for t in syntax.subjects(noun) if t.i < noun.i and t.tag_[:2] == "NN"]
    if subjects and set(words_before(noun, 6)) & BE:
        party = subjects[0]
    elif noun.dep_ == "nsubj" and noun.head.tag_[:2] == "NN" and syntax.children(noun.head, "cop"):
        party = noun.head
    else:
        return
    near = set(words_before(party if party.i > noun.i else noun, 6))
    if near & _NEGATIONS:
        return
    yield Statement(noun, party, "suspected" if first else "asserted", "culprit", False)


def _is_of_inquiry(line: Token) -> bool:
    after = [t.lower_ for t in line.doc[line.i + 1 : min(line.i + 4, sent_end(line))]]
    return after[:1] == ["of"] and bool(set(after) & _INQUIRY)


def hand_seen(noun: Token) -> Iterator[Statement]:
    """Read "Washington sees the hand of Tehran in the attack"."""
    start = sent_start(noun)
    verb = noun.head if noun.dep_ == "obj" else None
    if verb is None or verb.i < start or verb.lower_ not in _SEEING or noun.nbor(1).lower_ == "in":
        return
    whose = _whose(noun)
    if whose is not None and syntax.negation(verb) is None:
        yield Statement(noun, whose, "suspected", "hand of", False)
