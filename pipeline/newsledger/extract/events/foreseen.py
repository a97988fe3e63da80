"""Deeds that are only foreseen: "analysts expect another raid", "an attack remains unlikely"."""

from __future__ import annotations

import itertools
import re

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.supporting import top_of
from newsledger.extract.modality import Stance, stance_of
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_EXPECTING = words("expect predict forecast foresee anticipate fear dread await envisage")
_BRACING = frozenset({"brace", "prepare"})
_BRINGING = words(
    "keep face see mean bring trigger provoke invite spark prompt draw unleash renew repeat expand "
    "widen follow"
)
"""Verbs by whose future a deed is to come: "will mean attacks", "is likely to keep up strikes"."""
_ANSWERING = words("respond answer retaliate meet react proceed go press reply threaten")
_SANCTIONING = words("approve authorize authorise sanction greenlight")
_PLANS = words("plan plans option options preparations proposal proposals")
_DEFINITE = words("the this that these those its his their her our your my")
_MEANT = words("meant intended destined earmarked bound planned")
_GROWING = words(
    "increase intensify continue grow multiply escalate resume rise spread recur worsen mount"
)
_GROWTH = 9
"""Tokens behind deeds in which stands that there will be more."""
_AHEAD = words("larger bigger heavier more further new another possible likely")
_PHRASE = r"(?:\s(?:on|in|against|from|by|at|of|near|inside|to|over)\s[^.;:,]{1,50}?)?"
_DEGREE = (
    r"(?:\w+ly\s|all\sbut\s|almost\s|very\s|more\s|still\s|now\s|only\s|just\s|as\s|quite\s|"
    r"almost\scertainly\s)*"
)
_TO_COME = (
    r"(?:likely|unlikely|certain|inevitable|imminent|possible|probable|improbable|unavoidable|"
    r"conceivable|expected|to\sbe\sexpected|a\s(?:matter|question)\sof\stime|on\sthe\s(?:table|cards)|"
    r"in\sthe\soffing|being\s(?:planned|prepared|drawn\sup|considered|weighed|readied))\b"
)
_JUDGED = re.compile(
    rf"{_PHRASE}\s(?:is|are|was|were|remains?|remained|seems?|seemed|looks?|looked|appears?)\s"
    rf"{_DEGREE}[\"“]?{_TO_COME}",
    re.IGNORECASE,
)
_WITH_LIKELY = re.compile(
    rf"{_PHRASE}\s{_DEGREE}(?:likely|unlikely|expected|imminent|possible)\s?[.,;]", re.IGNORECASE
)
_OF_LAW = re.compile(
    rf"{_PHRASE}\s(?:is|are|constitutes?|amounts?\sto|may\sconstitute|violates?)\s(?:an?\s)?"
    r"(?:\w+ly\s)?(?:war\s|grave\s|serious\s|clear\s)?(?:crimes?|illegal|unlawful|forbidden|banned|"
    r"prohibited|outlawed|punishable|violations?\sof|breach(?:es)?\sof|international\slaw)\b",
    re.IGNORECASE,
)
_MODALS = words("could would might")
_SUBJECT = 5
"""Tokens from "if" to its verb, at most."""
_OPENERS = frozenset({"NNP", "NNPS", "DT", "PRP$", "PRP"})
_ANYBODY = words("those anyone anybody whoever everyone all")


def foreseen(head: Token) -> Stance | None:
    """Return the stance of a deed that somebody foresees; None: nobody does.

    "Commanders expect another assault", "any attack will be met with strikes"; not "he expected the
    attack", which is a known one.
    """
    if head.tag_[:2] == "VB":
        return _of_whoever(head)
    supposed = _supposed(head)
    if supposed is not None:
        return Stance("hypothetical", supposed)
    top = syntax.first_conjunct(top_of(head))
    meant = _meant_for(head, top)
    if meant is not None:
        return Stance("planned", meant)
    narrow = _could_have_been(head)
    if narrow is not None:
        return Stance("hypothetical", narrow)
    grows = _to_grow(head)
    if grows is not None:
        return Stance("hypothetical", grows)
    if any(t.lower_ in _DEFINITE for t in syntax.children(head, "det", "nmod:poss")):
        return None
    return _expected(top) or _judged(head) or _answered(top) or _ruled(head)


def _to_grow(head: Token) -> Token | None:
    """Return what expects more of the same: "analysts expect the attacks to increase"."""
    if head.tag_ not in ("NNS", "NN"):
        return None
    before = head.doc[max(sent_start(head), head.i - _SUBJECT) : head.i]
    verb = next((t for t in before if t.lemma_.lower() in _EXPECTING and t.tag_[:2] == "VB"), None)
    after = [t.lower_ for t in head.doc[head.i + 1 : min(head.i + _GROWTH, sent_end(head))]]
    pairs = itertools.pairwise(after)
    grows = any(link == "to" and word in _GROWING for link, word in pairs)
    return verb if verb is not None and grows else None


def _expected(noun: Token) -> Stance | None:
    verb = noun.head
    lemma = verb.lemma_.lower()
    if noun.dep_ == "obj" and lemma in _EXPECTING:
        return Stance("hypothetical", verb)
    if noun.dep_ == "obj" and lemma in _SANCTIONING:
        return Stance("planned", verb)
    case = syntax.preposition(noun)
    if noun.dep_ in ("obl", "nmod") and case == "for" and lemma in _BRACING:
        return Stance("planned" if lemma == "prepare" else "hypothetical", verb)
    before = noun.doc[noun.left_edge.i] if noun.left_edge.i < noun.i else noun
    first = before.i
    ahead = [t.lower_ for t in noun.doc[max(sent_start(noun), first - 1) : noun.i]]
    if "ahead" in ahead and "of" in ahead and _AHEAD & set(ahead):
        return Stance("hypothetical", before)
    return None


def _judged(head: Token) -> Stance | None:
    doc = head.doc
    after = " " + " ".join(t.text for t in doc[head.i + 1 : sent_end(head)] if not t.is_space)
    if _JUDGED.match(after):
        return Stance("hypothetical", doc[head.i + 1])
    before = {t.lower_ for t in doc[max(sent_start(head), head.i - 4) : head.i]}
    if "with" in before and _WITH_LIKELY.match(after):
        return Stance("hypothetical", doc[head.i + 1])
    return None


def _ruled(head: Token) -> Stance | None:
    """Read what the law says of all deeds of a kind: "attacks on hospitals are war crimes".

    In the present and of no known deeds: "the attacks are a crime" are some that were.
    """
    if syntax.children(head, "det") or head.tag_ not in ("NNS", "NN"):
        return None
    after = " " + " ".join(t.text for t in head.doc[head.i + 1 : sent_end(head)] if not t.is_space)
    return Stance("hypothetical", head) if _OF_LAW.match(after) else None


def _answered(noun: Token) -> Stance | None:
    """Read "will be met with strikes", "is likely to keep up attacks": as the verb is to come."""
    verb = noun.head
    if verb == noun or verb.pos_ not in ("VERB", "AUX"):
        return None
    lemma = verb.lemma_.lower()
    case = syntax.preposition(noun)
    with_it = noun.dep_.startswith("obl") and case in ("with", "by") and lemma in _ANSWERING
    if not with_it and not (noun.dep_ == "obj" and lemma in _BRINGING):
        return None
    over = stance_of(verb)
    return over if over.modality in ("planned", "hypothetical", "threatened") else None


def _supposed(head: Token) -> Token | None:
    """Return the "if" of a verb that the tagger has for a plural: "if Israel storms the town"."""
    doc = head.doc
    if head.tag_ != "NNS" or head.i + 1 >= sent_end(head) or doc[head.i + 1].tag_ not in _OPENERS:
        return None
    for at in range(head.i - 1, max(sent_start(head), head.i - _SUBJECT) - 1, -1):
        if doc[at].lower_ in ("if", "unless"):
            return doc[at]
        if doc[at].tag_ not in ("NNP", "NN", "NNS", "DT", "JJ", "NNPS"):
            return None
    return None


def _meant_for(head: Token, top: Token) -> Token | None:
    """Return the word that says what something was for: "was meant for the killing of a judge"."""
    over = top.head
    if top.dep_ not in ("obl", "nmod") or syntax.preposition(top) != "for":
        return None
    if over.i > head.i:
        return None
    # "plans had been approved for strikes on the ports"
    planned = any(t.lower_ in _PLANS for t in syntax.subjects(over))
    return over if over.lower_ in _MEANT or planned else None


def _could_have_been(head: Token) -> Token | None:
    """Return the modal of "what could have been a massacre"."""
    if not syntax.children(head, "cop"):
        return None
    aux = syntax.children(head, "aux")
    perfect = any(t.lower_ == "have" for t in aux)
    return next((t for t in aux if perfect and t.lower_ in _MODALS), None)


def _of_whoever(verb: Token) -> Stance | None:
    """Read a relative clause on nobody certain: "those who fire on our troops will pay"."""
    if verb.tag_ not in ("VBP", "VBZ", "VB"):
        return None
    before = [t.lower_ for t in verb.doc[max(sent_start(verb), verb.i - 2) : verb.i]]
    if before[-1:] == ["whoever"] or (before[-1:] in (["who"], ["that"]) and before[0] in _ANYBODY):
        return Stance("hypothetical", verb.nbor(-1))
    over = verb.head
    if verb.dep_ != "acl:relcl" or over.lower_ not in _ANYBODY or over.i > verb.i:
        return None
    if any(t.tag_ in syntax.FINITE for t in verb.doc[over.i + 1 : verb.i]):
        return None  # "those who were slow they beat"
    return Stance("hypothetical", over)
