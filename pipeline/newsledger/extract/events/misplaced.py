"""Parties that the parse has elsewhere: behind an aside or a place, in a phrase, in a time."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import doers, surface
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_IN_PLACES = frozenset(
    {"IN", "DT", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS", "PRP$", "HYPH", "RB", "CC"}
)
_ASIDE = 20
"""Tokens from a verb to its doer over an aside."""
SPANS = words("seconds moments minutes hours days weeks months years")
"""Of time: what the parse may join to a noun before it."""
_WHEN = words("after before later earlier ago into")
_NAMING = frozenset({"NN", "NNP", "JJ"})


def subject_of_noun(verb: Token) -> list[Token]:
    """Return the subject that the parse gave to the object: "troops shelled areas" as a noun."""
    if verb.dep_ != "amod" or verb.tag_ not in ("VBN", "VBD"):
        return []
    found = syntax.children(verb.head, "nsubj")
    return [t for t in found if t.i == verb.i - 1]


def subject_on_the_left(verb: Token) -> list[Token]:
    """Return the subject before an active verb that the parse has as a passive one."""
    found = syntax.children(verb, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS)
    found = [t for t in found if t.i < verb.i]
    if not found and verb.dep_ == "conj":
        found = syntax.subjects(verb)
    return [c for token in found for c in syntax.conjuncts(token)]


def only_speaks(subject: Token, verb: Token) -> bool:
    """Tell whether a verb of saying between has the subject: "strikes they say killed nine"."""
    if subject.tag_ != "PRP" or not 1 < verb.i - subject.i <= 3:
        return False
    after = subject.nbor(1)
    return after.lower_ in doers.SAYING and after.tag_ in ("VBP", "VBD", "VBZ")


def after_relative_passive(verb: Token) -> bool:
    """Tell whether a verb was hung into a relative clause in the passive with its own subject.

    "stormed a barracks where 200 soldiers were based and killed most of them": not the soldiers.
    """
    if verb.dep_ != "conj":
        return False
    first = syntax.first_conjunct(verb)
    if first.dep_ != "acl:relcl" or not syntax.is_passive(first):
        return False
    return not any(
        t.tag_ in ("WP", "WDT") for t in syntax.children(first, *syntax.PASSIVE_SUBJECTS)
    )


def behind_source(verb: Token) -> Token | None:
    """Return whom it befell where the parse has the source: "according to the mayor, a boy was".

    The parse takes the subject for an apposition of who is told to have said so.
    """
    subjects = syntax.subjects(verb)
    if not subjects or subjects[0].i > verb.i:
        return None
    first = sent_start(verb)
    opening = verb.doc[first : first + 2]
    if [t.lower_ for t in opening] != ["according", "to"]:
        return None
    source = subjects[0]
    while source.dep_ in ("appos", "conj") and source.head.i < source.i:
        source = source.head
    if source.left_edge.i not in (first, first + 2):
        return None
    apposed = [t for t in syntax.children(source, "appos", "conj") if source.i < t.i < verb.i]
    if not apposed:
        return None
    at = apposed[0].left_edge.i
    at += verb.doc[at].text == ","
    counted = verb.doc[at].tag_ == "CD" or verb.doc[at].lower_ in ("a", "an")
    return apposed[0] if counted and verb.doc[at - 1].text == "," else None


def stands_in_phrase(token: Token) -> bool:
    """Tell whether a supposed subject stands behind a preposition: "men on a motorcycle shot"."""
    case = any(child.tag_ == "IN" for child in syntax.children(token, "case"))
    return case or _rides(token) or _is_scene(token)


def _rides(noun: Token) -> bool:
    """Tell whether a preposition stands before a noun that the parse has for a subject.

    "Two men on a motorcycle shot a trader".
    """
    doc, first = noun.doc, noun.i
    while first > sent_start(noun) and doc[first - 1].tag_ in ("DT", "JJ", "NN", "NNP", "CD"):
        first -= 1
    return first > sent_start(noun) and doc[first - 1].lower_ in ("on", "in", "aboard", "with")


def _is_scene(token: Token) -> bool:
    """Tell whether a place has a preposition that the parse hung elsewhere: "at Goma shot"."""
    edge = token.left_edge
    before = edge.nbor(-1) if edge.i > sent_start(token) else None
    placed = token.ent_type_ in ("GPE", "LOC", "FAC")
    return placed and before is not None and before.lower_ in ("at", "in", "near")


def behind_place(verb: Token) -> Token | None:
    """Return who does it behind where and when: "was killed at a roadblock in Leeds by rebels".

    Only nouns and prepositions stand between, and the doer bears arms or is a force.
    """
    doc, end = verb.doc, min(verb.i + _ASIDE, sent_end(verb) - 1)
    for i in range(verb.i + 1, end):
        if doc[i].lower_ == "by" and doc[i].tag_ == "IN":
            noun = surface.noun_after(doc[i])
            armed = noun is not None and has_kind(noun, "armed", "force")
            return noun if armed else None
        if doc[i].tag_ not in _IN_PLACES:
            return None
    return None


def behind_aside(verb: Token) -> list[Token]:
    """Return who does it behind who says so: "was set off, according to the police, by".

    And "was kidnapped, police said, by men in uniform".
    """
    doc, last = verb.doc, min(verb.i + _ASIDE, sent_end(verb) - 1)
    for i in range(verb.i + 2, last):
        if doc[i].lower_ == "by" and doc[i - 1].text == ",":
            said = doc[i - 2].lower_ in ("said", "say", "says", "reported")
            if not said and not any(t.lower_ == "according" for t in doc[verb.i + 1 : i]):
                return []
            noun = surface.noun_after(doc[i])
            return [noun] if noun is not None else []
    return []


def without_source(subjects: list[Token]) -> list[Token]:
    """Return the subjects without who tells it: "according to the sheriff, a boy of nine was shot".

    The parse has the boy for an apposition to the sheriff.
    """
    found: list[Token] = []
    for token in subjects:
        if token.doc[token.left_edge.i].lower_ == "according":
            found.extend(t for t in syntax.children(token, "appos")[:1] if t.i > token.i)
        else:
            found.append(token)
    return found


def before_when(noun: Token, verb: Token) -> Token:
    """Return whom the parse joined to when it was: "killed the governor hours after he spoke"."""
    end = sent_end(noun)
    if noun.lower_ not in SPANS or noun.i + 1 >= end or noun.i - 1 <= verb.i:
        return noun
    before = noun.nbor(-1)
    told = noun.nbor(1).lower_ in _WHEN and before.head == noun
    return before if told and before.tag_ in _NAMING and before.i > verb.i + 1 else noun
