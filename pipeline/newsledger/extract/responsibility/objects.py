"""Whether the words after a verb of claiming or denying are of a deed.

"Owned the bombing" is a claim, "owned the house" none; "denied the attack" is a denial, "denied
that talks had begun" none.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import voice
from newsledger.extract.events.lexicon import noun_triggers, verb_triggers
from newsledger.extract.responsibility.deed_words import points_back
from newsledger.extract.syntax import sent_end
from newsledger.lexicons import words

_WINDOW = 9
_ONES = words("one ones first second third latter former other last")
_PAIR = words("both either neither")
_LIVES = words("life lives victim victims")
_OPERATIONS = words("operation raid raids operations action offensive fire")
_HAPPENED = words("took taken place happened occurred")
_NEXT_CLAUSE = frozenset({"CC", "WDT", "WP", "WP$", "WRB"})
_OWN = words("its their our")
_THEIRS = words("its their our his her my")
_SUBORDINATE = words("that after before as since because while until")
_DEED = words("it them this that these crime crimes case incident incidents deaths")
_REPORTS = words(
    "report reports allegation allegations accusation accusations claim claims charge charges"
)
_THE = words("the that this those these")
_REPORT = 5
"""Tokens behind a verb of denying in which the report stands."""


def is_of_deed(verb: Token, pattern: str) -> bool:
    """Tell whether the object of a claim is a deed: "owned the bombing", not "owned the house"."""
    patients = voice.patients(verb)
    if is_of_it(verb):
        return True
    if pattern == "claim" and any(t.lower_ in _LIVES for t in patients):
        return False  # "the attack claimed the life of a reporter"
    if pattern == "claim":
        if any(is_deed(t) or t.lower_ in _ONES or t.tag_ == "CD" for t in patients):
            return True
        if any(t.lower_ in _PAIR for t in patients):
            return True  # "the front claimed both"
        if any(t.lower_ in noun_triggers() for t in patients):
            return True  # "claimed a missile attack on a ship"
        return not patients and (_is_followed_by_deed(verb) or is_of_one(verb))
    if any(t.lower_ == "that" for t in verb.doc[verb.i + 1 : min(verb.i + 3, sent_end(verb))]):
        return False  # "acknowledged that soldiers were responsible for the massacre"
    return any(is_deed(t) for t in patients)


def mourns_own(verb: Token) -> bool:
    """Tell whether the deed befell the speaker's side: "acknowledged the killing of its chief"."""
    for patient in voice.patients(verb):
        for token in patient.subtree:
            owned = token.lower_ in _THEIRS and token.i > patient.i and token.dep_ == "nmod:poss"
            if owned and syntax.preposition(token.head) in ("of", "on", "against"):
                return True
    return False


def is_deed_linked(verb: Token) -> bool:
    """Tell whether it is a deed that is linked to somebody: "linked the bombing to separatists"."""
    patients = voice.patients(verb) or [verb.head]
    return any(t.lower_ in noun_triggers() or t.lower_ in _DEED for t in patients)


def denies_report(verb: Token) -> bool:
    """Tell whether no more is denied than what was told before: "Moscow denied the report"."""
    after = verb.doc[verb.i + 1 : min(verb.i + _REPORT, sent_end(verb))]
    told = next((t for t in after if t.lower_ in _REPORTS), None)
    if told is None or not after or after[0].lower_ not in _THE:
        return False
    between = verb.doc[verb.i + 2 : told.i]
    behind = told.nbor(1) if told.i + 1 < sent_end(verb) else None
    bare = all(t.tag_ in ("JJ", "NN", "NNP") for t in between)
    ends = behind is None or behind.is_punct or behind.tag_ == "CC" or behind.lower_ == "as"
    return bare and ends


def denies_deed(verb: Token) -> bool:
    """Tell whether the deed itself is denied: "denies targeting civilians", "denied the attack"."""
    if denies_report(verb):
        return True
    after = verb.doc[verb.i + 1 : min(verb.i + 5, sent_end(verb))]
    if verb.dep_ == "acl:relcl" and is_deed(verb.head) and syntax.children(verb, "nsubj"):
        subject = syntax.children(verb, "nsubj")[0]
        return subject.tag_ not in ("WP", "WDT")  # "a bombing which the army has denied"
    if is_of_it(verb):
        # "denied it and said": not "denied it was", "denied that soldiers"
        behind = verb.nbor(2) if verb.i + 2 < sent_end(verb) else None
        return behind is None or behind.is_punct or behind.tag_ in ("CC", "IN", "RB", "NNP")
    if _denies_that_it_was(verb):
        return True
    for token in after:
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.lower_ in (
            "that",
            "there",
            "reports",
        ):
            return False
        if token.lower_ == "taking" and token.nbor(1).lower_ == "part":
            return False  # of what, see `involvement`
        if token.lower_ in noun_triggers() or token.lower_ in verb_triggers():
            return token.tag_ == "VBG" or token.tag_[:2] == "NN"
    return False


def _denies_that_it_was(verb: Token) -> bool:
    """Tell whether a deed is denied to have been: "denied that any air raid took place"."""
    doc, end = verb.doc, min(verb.i + _WINDOW, sent_end(verb))
    if verb.i + 1 >= end or doc[verb.i + 1].lower_ != "that":
        return False
    for at in range(verb.i + 2, end):
        if doc[at].lower_ in noun_triggers() and doc[at].tag_[:2] == "NN":
            after = [t.lower_ for t in doc[at + 1 : min(at + 4, sent_end(verb))]]
            return bool(set(after) & _HAPPENED)
        if doc[at].tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return False
    return False


def is_of_it(verb: Token) -> bool:
    """Tell whether the deed stands as a pronoun: "the movement disowned it"."""
    after = verb.nbor(1) if verb.i + 1 < sent_end(verb) else None
    if after is None or after.lower_ not in ("it", "this", "that"):
        return False
    second = after.nbor(1) if after.i + 1 < sent_end(verb) else None
    if (
        after.lower_ == "that"
        and second is not None
        and not (second.is_punct or second.tag_ == "CC")
    ):
        return False  # "rejected that claim", "denied that it had"
    return second is None or second.tag_ not in ("VBD", "VBZ", "VBP", "MD")  # "claim it is"


def is_deed(noun: Token) -> bool:
    """Tell whether a noun phrase is of a deed: "the bombing", "the first of these attacks"."""
    if noun.lower_ in _OPERATIONS and any(
        t.lower_ in ("the", "this", "that") for t in noun.children
    ):
        return True  # "claimed the raid"
    parts = (noun, *(t for t in noun.subtree if t.i > noun.i and t.dep_ == "nmod"))
    return any(points_back(t) or (t.lower_ in _DEED and t.lower_ != "deaths") for t in parts)


def is_of_one(verb: Token) -> bool:
    """Tell whether one of several deeds or each is meant: "claimed the second", "claimed both"."""
    behind = verb.doc[verb.i + 1 : min(verb.i + 3, sent_end(verb))]
    after = [t.lower_ for t in behind]
    if after[:1] and after[0] in _PAIR:
        return len(after) == 1 or behind[1].is_punct or behind[1].tag_ == "CC"
    return len(after) == 2 and after[0] == "the" and after[1] in _ONES


def _is_followed_by_deed(verb: Token) -> bool:
    """Tell whether a deed comes before any other verb: "claimed only the first of the attacks"."""
    for token in verb.doc[verb.i + 1 : min(verb.i + _WINDOW, sent_end(verb))]:
        if token.tag_[:2] == "VB" or token.tag_ in ("MD", "PRP") or token.is_punct:
            return False
        if token.lower_ == "that":
            deed = token.nbor(1) if token.i + 1 < sent_end(verb) else None
            # "claimed that attack a day later", not "claimed that attacks would go on"
            return deed is not None and points_back(deed) and _ends_clause(deed)
        if token.tag_[:2] == "NN":
            return points_back(token)
    return False


def _ends_clause(noun: Token) -> bool:
    """Tell whether neither a noun nor a verb goes on with a clause that a noun opens."""
    after = noun.doc[noun.i + 1 : min(noun.i + _WINDOW, sent_end(noun))]
    if after and after[0].tag_[:2] == "NN":
        return False
    for token in after:
        if token.is_punct or token.tag_ in _NEXT_CLAUSE or token.lower_ in _SUBORDINATE:
            return True
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return False
    return True


def is_said_of_deed(verb: Token) -> bool:
    """Tell whether a clause about a deed follows: "claimed the attack was staged by the army"."""
    after = verb.doc[verb.i + 1 : min(verb.i + _WINDOW, sent_end(verb))]
    nouns = [t for t in after if t.tag_[:2] == "NN"]
    deed = next((t for t in nouns if t.head not in nouns or t.head.i < t.i), None)
    if any(t.lower_ in _OWN for t in after):
        return False  # "claimed the attack was its work"
    return deed is not None and is_deed(deed) and not _ends_clause(deed)
