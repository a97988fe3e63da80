"""What becomes of a charge that tells a deed: "rejected reports that troops shelled it".

The doer within the charge did it in nobody's own words: he is accused, or denied to have done it.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.claims.lookup import content_spans
from newsledger.extract.responsibility.statement import BE, words_before
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words
from newsledger.records import Claim, Event, Extraction

NOT_HE = "actor:not he"
"""The rule of a row that tells who did not do a known deed."""
_CHARGES = words("accusation accusations allegation allegations charge charges claim claims")
REPORTS = _CHARGES | words(
    "report reports rumour rumours rumor rumors suggestion suggestions assertion assertions notion"
)
_DENYING = words(
    "deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed "
    "dismissing refute refutes refuted refuting rebut rebuts rebutted rubbished repudiated "
    "repudiates disputed"
)
UNTRUE = words(
    "false untrue baseless unfounded fabricated fabrication fake lies lie groundless nonsense "
    "propaganda bogus ridiculous ludicrous absurd preposterous laughable outrageous"
)
_CALLING = words("called calls call described denounced branded slammed")
_NO = words("no not")
_OTHER = words("which said says saying adding insisting claiming arguing but")
"""What opens other words than those of the charge."""
_RULING = words("rule rules ruled ruling")
_NO_RULING = words("not n't never cannot nor neither no nobody")
_PROOF = words("evidence proof indication indications sign signs confirmation")
_NONE = words("no not n't without little lack lacking never scant nothing neither any")
_CLEARING = words("acquitted cleared exonerated absolved")
_BLAMING = words("blame accuse attribute link tie hold")
_EARLY = words("premature early soon wrong irresponsible")
_NEVER = words("not n't never")
_ONLY = words("only just alone merely stop halt end fully yet")
_NOT_THEY = re.compile(
    r"\bit\s(?:was|is)(?:\snot|n[’']t)\s(?:they|we|it|them|us)\s(?:who|that)(?:\s(?:had|have))?\s?$",
    re.IGNORECASE,
)
"""What opens a deed of others: "said it was not they who had blown up the bridge"."""
_TRUTH = words("truth foundation basis substance")
_BEFORE = 7
_CLAUSE = 14
_BEHIND = 16


def verdict_on(deed: Token) -> str | None:
    """Return the stance of the doer in a charge: "denied", "accused"; None: in no charge.

    Denied, too, where it is said who did not do it.
    """
    ruled = _ruled_out(deed)
    if ruled is not None:
        return ruled
    if _is_pleaded(deed) or _NOT_THEY.search(_before(deed)):
        return "denied"
    noun = _charge(deed)
    if noun is None:
        return "denied" if is_disowned(deed) else None
    if noun.lower_ == "true":
        before = words_before(noun, 3)
        return "denied" if "not" in before or "n't" in before else None
    if _is_denied(noun, deed):
        return "denied"
    return "accused" if noun.lower_ in _CHARGES and not _is_owned(noun) else None


def _before(deed: Token) -> str:
    return str(deed.doc[max(sent_start(deed), deed.i - _BEFORE) : deed.i].text)


def _is_pleaded(deed: Token) -> bool:
    """Tell whether somebody pleads that he did not do it: "pleaded not guilty to shooting him"."""
    before = words_before(deed, 3)
    return before[-3:] == ["not", "guilty", "to"]


def _ruled_out(deed: Token) -> str | None:
    """Return the stance of who is (not) ruled out: "could not rule out that rebels did it"."""
    doc, start = deed.doc, sent_start(deed)
    for at in range(deed.i - 1, max(start, deed.i - _CLAUSE), -1):
        if doc[at].lower_ == "that":
            left = [t.lower_ for t in doc[max(start, at - _BEFORE) : at]]
            if left[-2:] in (["the", "possibility"], ["the", "theory"]):
                left = left[:-2]
            if left[-1:] != ["out"] or not _RULING & set(left[-2:]):
                return None
            return "suspected" if _NO_RULING & set(left) else "denied"
    return None


def is_unproven(deed: Token) -> bool:
    """Tell whether it is not said who did it: "no evidence that troops fired the rocket".

    Nor in "it is too early to say that soldiers carried out executions".
    """
    doc = deed.doc
    for at in range(deed.i - 1, max(sent_start(deed), deed.i - _CLAUSE), -1):
        token = doc[at]
        if token.text in (";", ":") or token.tag_ in ("WP", "WRB") or token.lower_ in _OTHER:
            return False
        if token.lower_ in _CLEARING:
            return any(t.lower_ == "of" for t in doc[at + 1 : deed.i])
        if token.lower_ in _BLAMING and doc[at - 1].lower_ == "to":
            return doc[at - 2].lower_ in _EARLY  # "too early to blame them for the bombing"
        if token.lower_ == "that" and doc[at + 1].tag_ not in syntax.FINITE:
            left = [t.lower_ for t in doc[max(sent_start(deed), at - _BEFORE) : at]]
            if left[-2:-1] in (["or"], ["nor"]) and left[-1][:4] in ("deny", "deni"):
                return syntax.shares_negation(doc[at - 1])  # "would not confirm or deny that"
            if left[-1:] and left[-1] in _PROOF:
                return bool(_NONE & set(left)) and "doubt" not in left
            return bool(_EARLY & set(left)) and left[-2:-1] == ["to"]
    return False


def is_disowned(deed: Token) -> bool:
    """Tell whether it is said who did not do it: "did not carry out the attack".

    The deed itself was done, where the words are of a known one.
    """
    verb = deed.head
    if deed.dep_ not in ("obj", "xcomp", "obl") or verb.tag_[:2] != "VB" or verb.i > deed.i:
        return False
    negation = syntax.negation(verb)
    near = negation is not None and negation.i < verb.i and negation.lower_ in _NEVER
    return near and not any(t.lower_ in _ONLY for t in deed.doc[negation.i + 1 : deed.i])  # type: ignore[union-attr]


def denier_of(event: Event, found: Extraction) -> Claim | None:
    """Return who denies the charge in which an event is told; else the widest claim around it."""
    around = [
        claim
        for claim in found.claims
        if claim.source is not None
        and any(start <= event.start and event.end <= end for start, end in content_spans(claim))
    ]
    denials = [claim for claim in around if claim.speech_act == "deny"]
    return next(iter(denials or around), None)


def _charge(deed: Token) -> Token | None:
    """Return the noun whose clause a deed stands in: "reports that troops shelled"."""
    doc = deed.doc
    for at in range(deed.i - 1, max(sent_start(deed), deed.i - _CLAUSE), -1):
        token = doc[at]
        if token.text in (";", ":") or token.tag_ in ("WP", "WRB") or token.lower_ in _OTHER:
            return None
        if token.lower_ == "that":
            before = doc[at - 1] if doc[at - 1].text != "," else _before_aside(doc[at - 1])
            opens = doc[at + 1].tag_ not in syntax.FINITE  # "the claim that was made"
            told = before.lower_ in REPORTS or before.lower_ == "true"  # "it is not true that"
            return before if told and opens else None
    return None


def _before_aside(comma: Token) -> Token:
    """Return the word before an aside: "rejected reports, in a paper, that troops fired"."""
    for at in range(comma.i - 1, max(sent_start(comma), comma.i - _CLAUSE), -1):
        if comma.doc[at].text == ",":
            return comma.doc[at - 1]
    return comma


def _is_owned(noun: Token) -> bool:
    """Tell whether it is told whose charge it is: "the rebels' claim that"."""
    return any(t.dep_ == "nmod:poss" for t in noun.children)


def _is_denied(noun: Token, deed: Token) -> bool:
    doc = noun.doc
    before = doc[max(sent_start(noun), noun.i - _BEFORE) : noun.i]
    left = [t.lower_ for t in before]
    for token in before:
        if token.lower_ in _DENYING:
            negated = syntax.negation(token) is not None or syntax.shares_negation(token)
            return not negated
    if _TRUTH & set(left) and _NO & set(left):
        return True  # "there is no truth in the claim that"
    called = bool(_CALLING & set(left))
    for token in doc[deed.i + 1 : min(deed.i + _BEHIND, sent_end(deed))]:
        if token.text in (";", ":"):
            return False
        if token.lower_ in UNTRUE:
            near = {t.lower_ for t in doc[max(deed.i, token.i - 4) : token.i]}
            return called or (bool(near & BE) and not near & _NO)
    return False
