"""Deeds that are told only to be called false: "reports of an air strike were untrue".

Read off the order of the words: what is said of a report stands far from it, behind all that the
report tells.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_TOLD = (
    r"(?:reports?|claims?|allegations?|assertions?|rumou?rs?|suggestions?|stor(?:y|ies)|accounts?|"
    r"information|posts?|messages?|videos?|footage|clips?)"
)
_ASIDE = r"(?:,?\s(?:(?!that\b|which\b)[^\s.;:]+\s?){1,9}?)?"
"""Whose report it is: "by the agency", ", carried by a newspaper,"."""
_THAT = re.compile(
    rf"\b{_TOLD}{_ASIDE},?\s?\b(?:that|according\sto\swhich|(?:in\swhich|where)\s[^.;:]*?\b"
    r"claim(?:s|ed|ing)?\b|(?:in\swhich\s)?(?:claiming|purporting|showing|to\shave))\s[^.;:]*$",
    re.IGNORECASE,
)
"""Up to a verb that a report tells."""
_OF = re.compile(
    rf"\b{_TOLD}(?:\s(?:in|on|from)\s[^.;:,]{{1,40}})?\s"
    r"(?:of|about|concerning|regarding)\s(?:any\s|an?\s|alleged\s|[\w-]+\s){0,6}$",
    re.IGNORECASE,
)
"""Up to a noun that a report is of."""
_FALSE = (
    r"(?:false|untrue|baseless|unfounded|groundless|fabricated|fabrications?|fakes?|faked|"
    r"fake\snews|staged|doctored|bogus|invented|inventions?|lies|a\slie|nonsense|propaganda|"
    r"a\shoax|a\sstaging|disinformation|without\s(?:any\s)?(?:foundation|basis|substance))"
)
_FALSE_BEFORE = re.compile(
    rf"\b(?:as|is|was|were)\s(?:\w+ly\s)?{_FALSE}\s(?:an?\s|the\s|[\w-]+\s){{0,3}}$|"
    r"\b(?:false|bogus|fake|faked|unfounded|baseless|fabricated|untrue|erroneous)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
"""What stands before the report: "dismissed as fake a video", "false reports"."""
_IT_IS_FALSE = re.compile(
    r"\bit\s(?:is|was|'s)\s(?:\w+ly\s|a\s)?(?:false|untrue|not\s(?:\w+\s)?true|lie|"
    r"not\sthe\scase)\b[^.;:]{0,60}?\bthat\s[^.;:]*$",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\b(?:call|brand|label|term|describ|denounc|dismiss)(?:l?ed|ed|s|es|ing)?\b")
_DISMISSED = re.compile(
    r"\b(?:deny|den(?:ies|ied|ying)|(?:reject|dismiss|refut|rebut|debunk)(?:ed|es|s|ing)?)\s"
    r"(?:\w+ly\s|an?\s|the\s|[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
_BEFALLS = words(
    "kill murder assassinate shoot behead execute stab wound injure abduct kidnap seize capture "
    "rape torture lynch hang slay massacre"
)
"""Deeds that befall people only."""
_HEARSAY = re.compile(
    r"(?:reports?|claims?|rumou?rs?|suggestions?|stor|information|post|message)", re.I
)
"""What nobody stands for; what somebody is accused of was done, whoever denies it."""
_NOT = re.compile(r"\b(?:not|never|no|neither|nor)\b|n['’]t\b", re.IGNORECASE)
_SAID_FALSE = re.compile(
    r"\b(?:is|are|was|were|be|been|proved|proven|turned\sout(?:\sto\sbe)?)\s"
    rf"(?:(?:\w+ly|all|later|simply|pure|just|but|one|more|a|an|nothing|quite)\s){{0,4}}"
    rf"[\"“'‘]?(?:\w+\s)?(?:{_FALSE}|wrong|incorrect|mistaken)\b|"
    r"\b(?:do|does|did)\snot\scorrespond\sto\sreality\b|"
    r"\b(?:has|have|had)\sno\s(?:foundation|basis|substance)\b",
    re.IGNORECASE,
)
_FALSE_WORD = re.compile(rf"[\"“]?\b{_FALSE}\b", re.IGNORECASE)
_ANOTHER_CLAUSE = re.compile(r"[;:]|\bbut\b|,\sand\b", re.IGNORECASE)
_ANOTHERS = re.compile(
    r",\s(?:but|and|saying|adding|insisting|claiming|arguing|noting)\b|\b(?:but|and)\s(?:said|says)\b",
    re.IGNORECASE,
)
"""What opens other words than those of the report."""
_SAYING = re.compile(rf"\b(?:sa(?:id|ys)|claim(?:s|ed)|{_TOLD})\b", re.IGNORECASE)
_NEXT_FALSE = re.compile(
    r"\W*(?:that|this|it|both|these|they|all\sof\s(?:it|this)|the\s(?:report|claim|rumour|rumor|"
    r"video|story|post)s?)\s"
    rf"(?:is|are|was|were|proved|turned\sout(?:\sto\sbe)?)\s(?:\w+ly\s|all\s|later\s|an?\s)*"
    rf"(?:{_FALSE}|wrong|not\strue|not\sthe\scase|incorrect)\b|"
    r"\W*(?:neither|none\sof\s(?:it|this))\s(?:is|was)\strue\b|"
    r"\W*nothing\sof\s(?:the\s(?:kind|sort)|that\skind)\s(?:had\s|has\s|ever\s)?happened\b|"
    rf"[^.;:]{{1,60}}\b(?:said|called)\s(?:that|this|it)\s(?:was\s|is\s)?(?:\w+\s)?{_FALSE}\b",
    re.IGNORECASE,
)


_PROVED_FALSE = re.compile(
    rf"^[^.;:,]{{0,60}}\b(?:proved|proven|turned\sout)(?:\sto\b(?:\shave\sbeen|\sbe))?\s"
    rf"(?:an?\s)?(?:{_FALSE}|(?:false|fake|bogus|untrue)\s(?:report|alarm|rumou?r|stor(?:y|ies)))\b",
    re.IGNORECASE,
)
"""What is said of a deed itself: "an attack on a pipeline proved to be a false report"."""


def is_called_false(head: Token) -> bool:
    """Tell whether the words say that a deed, told in a report, a claim or a video, never was.

    "It is false that a helicopter strafed the hamlet", "dismissed as fake a video in which the
    group claimed to have overrun a base".
    """
    if _is_known(head):
        return False
    doc, start, end = head.doc, sent_start(head), sent_end(head)
    before = " ".join(t.text for t in doc[start : head.i] if not t.is_space) + " "
    before = before.replace(" ,", ",")
    after = " ".join(t.text for t in doc[head.i + 1 : end] if not t.is_space)
    after = after.replace(" ,", ",")
    is_verb = head.tag_[:2] == "VB"
    if is_verb and _IT_IS_FALSE.search(before):
        return True
    if not is_verb and _PROVED_FALSE.search(after):
        return True
    if _SAYING.search(before) and _NEXT_FALSE.match(_next_sentence(head)):
        return True
    told = (_THAT if is_verb else _OF).search(before)
    if told is None or _ANOTHERS.search(told.group()):
        return False
    left = before[: told.start()]
    if _FALSE_BEFORE.search(left):
        return True
    dismissed = _DISMISSED.search(left)
    if dismissed is not None and _HEARSAY.match(before, told.start()):
        return not _NOT.search(left[max(0, dismissed.start() - 16) : dismissed.start()])
    clause = _ANOTHER_CLAUSE.split(after)[0]
    said = _SAID_FALSE.search(clause)
    if said is not None:
        return not _NOT.search(clause[said.start() : said.end()].replace("nothing but", ""))
    return bool(_CALLED.search(left)) and _FALSE_WORD.search(clause) is not None


def tells_a_report(before: str) -> bool:
    """Tell whether the words before a deed say that a report tells it: "reports that soldiers"."""
    return _THAT.search(before + " ") is not None


def _is_known(head: Token) -> bool:
    """Tell whether a deed is a known one, whoever did it: "the attack", "shot the two teachers"."""
    if head.tag_[:2] != "VB":
        return _is_definite(head)
    first = sent_start(head)
    for noun in syntax.children(head, "obj", "nsubj:pass"):
        if not _is_definite(noun):
            continue
        if head.lemma_.lower() in _BEFALLS or has_kind(noun, "civilian", "force", "armed"):
            return True
        if any(t.lower_ == noun.lower_ for t in head.doc[:first]):
            return True  # the text has told of it: villagers said that the market burned
    return False


def _is_definite(noun: Token) -> bool:
    return any(t.lower_ in ("the", "that", "this", "those") for t in syntax.children(noun, "det"))


def _next_sentence(head: Token) -> str:
    doc, start = head.doc, sent_end(head)
    while start < len(doc) and doc[start].is_space:
        start += 1
    if start >= len(doc):
        return ""
    return str(doc[start : sent_end(doc[start])].text)
