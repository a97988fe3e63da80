"""The parties of a verb of blame: subjects, objects and what stands behind a preposition."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.responsibility.persons import antecedent
from newsledger.extract.responsibility.statement import NOT_PARTIES
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_WHEN = words(
    "today tonight yesterday monday tuesday wednesday thursday friday saturday sunday night "
    "morning evening afternoon later earlier early late last on"
)
_WINDOW = 9
_PARTS = words("involvement participation part role hand complicity responsibility")
_SIDES = frozenset({"NORP", "GPE", "ORG"})
_EACH_OTHER = {("each", "other"), ("one", "another"), ("the", "other")}


def joined(parties: list[Token]) -> list[Token]:
    """Return the first party and those coordinated with it: "blamed the army and the police"."""
    first = parties[:1]
    for token in parties[1:]:
        between = {t.lower_ for t in token.doc[first[-1].i + 1 : token.i]}
        joined = token.dep_ == "conj" and bool(between & {"and", "or", ",", "nor"})
        if joined and token.tag_[:2] == "NN" and token.i - first[-1].i <= _WINDOW:
            first.append(token)
    for token in first[-1].head.children if first else ():
        before = [t.lower_ for t in token.doc[max(0, token.left_edge.i - 2) : token.i]]
        later = token.dep_ == "parataxis" and token.tag_[:2] == "NN" and token.i > first[-1].i
        if later and "then" in before and "," in before:
            first.append(token)  # "blamed loyalists, then the brigade"
    return first


def real(found: list[Token]) -> list[Token]:
    """Return the tokens that may be parties: a relative pronoun is what it stands for."""
    parties = []
    for token in found:
        if token.tag_ in ("WP", "WDT") or token.lower_ == "which":
            noun = antecedent(token)
            parties.extend([noun] if noun is not None else [])
        elif token.tag_ == "VBG" and token.head.tag_[:2] == "NN":
            parties.append(token.head)  # "a man claiming to be its spokesman"
        elif token.lower_ not in NOT_PARTIES and token.lower_ not in _WHEN:
            parties.append(token)
    return parties


def with_pronouns(found: list[Token]) -> list[Token]:
    """Return the parties, "it" among them: whom it stands for is looked up later."""
    return [t for t in found if t.lower_ == "it"] or real(found)


def subject_before(verb: Token) -> Token | None:
    """Return the subject before a verb over a day and a bracket: "the group [its name] tonight"."""
    doc, start, at = verb.doc, sent_start(verb), verb.i - 1
    while at >= start and (
        doc[at].lower_ in _WHEN or doc[at].is_punct or doc[at].tag_ in ("RB", "_SP", "MD", "IN")
    ):
        if doc[at].text in (")", "]"):
            while at >= start and doc[at].text not in ("(", "["):
                at -= 1
        at -= 1
    if verb.i - at == 1 or at < start:
        return surface.subject_before(verb)
    return doc[at] if doc[at].tag_[:2] == "NN" else surface.subject_before(verb)


def noun_behind(verb: Token, preposition: str) -> list[Token]:
    """Return the noun after a preposition in the verb's clause: "attributed it to rebels"."""
    for token in verb.doc[verb.i + 1 : min(verb.i + 12, sent_end(verb))]:
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.text in (";", ":", "."):
            break
        if token.lower_ == preposition and token.tag_ in ("IN", "TO", "RP"):
            quoted = token.i + 2 < sent_end(verb) and token.nbor(1).is_quote
            noun = surface.noun_after(token.nbor(1) if quoted else token)
            if noun is not None:
                return [noun]
    return []


def denied_for(verb: Token) -> list[Token]:
    """Return who had no part in it by a denial: "the embassy denied that Tehran had any part".

    None where the side speaks of itself ("it", "its men"): the source is the party then.
    """
    if verb.i + 1 >= sent_end(verb) or verb.nbor(1).lower_ != "that":
        return []
    clause = next((t for t in verb.children if t.dep_ == "ccomp" and t.i > verb.i), None)
    subjects = syntax.subjects(clause) if clause is not None else []
    subjects = [t for t in subjects[:1] if t.tag_[:2] == "NN" and verb.i < t.i < verb.i + _WINDOW]
    return [t for t in subjects if t.doc[t.left_edge.i].lower_ not in ("its", "their", "our")]


def whose_part(verb: Token) -> list[Token]:
    """Return whose part in it is denied: "the council denied any Druze involvement" -> Druze."""
    for token in verb.doc[verb.i + 1 : min(verb.i + _WINDOW, sent_end(verb))]:
        if token.lower_ in _PARTS:
            whose = syntax.children(token, "amod", "compound", "nmod:poss")
            return [t for t in whose if t.ent_type_ in _SIDES and t.i > verb.i][:1]
        if token.tag_ in ("IN", "TO", "VBD", "VBZ", "VBP", "MD") or token.text in (";", ","):
            break
    return []


def _pair_before(verb: Token) -> list[Token]:
    """Return the two that stand right before a verb: "the army and the rebels (each) accused"."""
    at = verb.i - 1
    while at > sent_start(verb) and verb.doc[at].lower_ in ("each", "both", "have", "had"):
        at -= 1
    last = verb.doc[at]
    return [last.head, last] if last.dep_ == "conj" and last.head.tag_[:2] == "NN" else []


def each_other(verb: Token, parties: list[Token]) -> list[Token]:
    """Return both sides where each blames the other: "Kyiv and Moscow blamed each other for it".

    None where it is not told who they are ("both sides blamed each other") or nobody is meant so.
    """
    after = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 3, sent_end(verb))]]
    if tuple(after) not in _EACH_OTHER and not any(t.lower_ == "each" for t in parties):
        return []
    subjects = [t for t in syntax.subjects(verb) if t.i < verb.i and t.tag_[:2] == "NN"]
    if len(subjects) < 2:
        subjects = _pair_before(verb)
    if len(subjects) < 2:
        return []
    between = {t.lower_ for t in verb.doc[subjects[0].i : subjects[-1].i]}
    return subjects if "and" in between else []
