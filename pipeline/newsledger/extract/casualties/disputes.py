"""Figures that the text itself puts in doubt: denied, disputed, not verified.

A figure that "could not be independently verified" is hedged by the article; two sources that
give different figures of one harm, or somebody who rejects a figure, make it disputed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsledger.extract.claims.lookup import content_spans
from newsledger.records import Casualty, Claim, Extraction

_FIGURES = r"(?:figures?|tolls?|numbers?|counts?|tall(?:y|ies)|estimates?)"
_ACCOUNTS = r"(?:claims?|reports?|accounts?|allegations?|accusations?|statements?|versions?)"
_TOLD = r"(?:claims?|reports?|accounts?|allegations?|statements?|versions?)"
"""What is rejected with its figure; an accusation is of who did it."""
_UNVERIFIED = re.compile(
    r"(?:\bnot\b|n['’]t\b|\bunable to\b|\bimpossible to\b|\bdifficult to\b|\bhard to\b"
    r"|\bno way (?:to|of)\b|\bneither\b)[^.;]{0,45}\b(?:verif|confirm|corroborat|authenticat)\w*"
    r"|\b(?:unverified|unconfirmed|uncorroborated)\b"
    r"|\bno (?:independent|immediate|official)(?: \w+)? (?:confirmation|verification)\b",
    re.IGNORECASE,
)
_VERIFYING = ("verif", "confirm", "corroborat", "authenticat")
"""One of these is in whatever `_UNVERIFIED` finds, and in few sentences; looked for first."""
_INDEPENDENT = re.compile(r"independent|verif|corroborat|authenticat|\bun|\bno ", re.IGNORECASE)
_OF_FIGURES = re.compile(
    rf"\b(?:{_FIGURES}|{_ACCOUNTS}|details|information|casualties|deaths?|it|this|that|either)\b",
    re.IGNORECASE,
)
_REJECTED = re.compile(
    r"\b(?:disput|contest|challeng|reject|dismiss|den(?:y|ie[ds])|contradict|refut|rebut|question)\w*"
    rf"\s+(?:(?:the|that|this|those|these|such|both|all|\w+['’]s?)\s+(?:\w+\s+){{0,2}}{_FIGURES}"
    rf"|(?:the|that|those|these|such)\s+(?:\w+\s+)?{_TOLD}(?=[.,;\"”]|$| as | and ))",
    re.IGNORECASE,
)
_DIFFER = re.compile(
    rf"\bconflicting (?:{_FIGURES}|{_ACCOUNTS})\b"
    rf"|\b(?:{_FIGURES}|{_ACCOUNTS}) (?:of \w+ )?(?:differ|vary|varied|conflict|diverge)\w*\b"
    rf"|\b{_FIGURES} (?:is|are|was|were|remains?|remained) (?:hotly )?"
    r"(?:in dispute|disputed|contested)\b",
    re.IGNORECASE,
)
_DIFFERING = ("conflict", "differ", "vary", "varied", "diverge", "dispute", "contested")
"""The same for `_DIFFER`."""
_CONTRAST = re.compile(r"\b(?:while|but|whereas|although|though|however|yet)\b", re.IGNORECASE)
_SAID_FALSE = re.compile(
    r"\b(?:is|are|was|were|be|proved|proven|turned out to be|called|labell?ed|branded|termed)"
    r" (?:\w+ly |all |reports [^.;]{0,40}|a |an |as )?[\"“«]?(?:\w+ )?"
    r"(?:false|untrue|baseless|fabricated|unfounded|not true|never true|fake|groundless|wrong"
    r"|incorrect|mistaken|invented|an error|a mistake|nonsense|fabrications?|lies|a lie)\b"
    r"|\b(?:is|was|be) not (?:the case|so|right|correct)\b|\bnot to be (?:the case|so|true)\b"
    r"|\bhas been withdrawn\b"
    r"|\bhas since (?:withdrawn|corrected|retracted)\b",
    re.IGNORECASE,
)
_ERROR = re.compile(r"\b(?:an error|a mistake)$", re.IGNORECASE)
_ACCOUNT = re.compile(rf"\b(?:{_FIGURES}|{_ACCOUNTS})\b", re.IGNORECASE)
_JUDGED = re.compile(
    rf"[,;—–] (?:a |this |that )?(?:{_FIGURES}|{_ACCOUNTS}) (?:that |which )?(?:\S+ ){{1,6}}?"
    r"(?:calls?|called|judges?|judged|describes?|described|names?|named|considers?|dismiss\w*"
    r"|reject\w*|disput\w*|den(?:y|ies|ied)|challenge[sd]?|contest\w*|questions?|questioned)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"\b(?:figures|numbers|tolls|counts|claims|reports|accounts)\b", re.IGNORECASE)
_HEAD = 25  # code points
_CORRECTED = re.compile(
    r"\bearlier (?:version|post|update|report|article|edition|dispatch|item)\b[^.;]{0,60}"
    r"\b(?:said|stated|gave|reported|put|spoke)\b"
)
_FALSE_THAT = re.compile(
    r"\b(?:it|this) (?:is|was) (?:\w+ )?(?:false|untrue|not true|a lie|not the case)\b"
    r"[^.;]{0,60}?\bthat\b"
    r"|\b(?:no|not any|n['’]t any) truth (?:in|to|behind) [^.;]{0,40}?\b(?:that|of)\b",
    re.IGNORECASE,
)
_NEITHER = re.compile(rf"\bneither (?:{_FIGURES}|{_ACCOUNTS})\b", re.IGNORECASE)
_THAT_FIGURE = re.compile(rf"\b(?:that|this|the|which) (?:\w+ ){{0,2}}{_FIGURES}\b", re.I)
_FAR = 140  # code points
_CLAUSE = 60
_DISMISSED = re.compile(
    r"\b(?:reject|dismiss|den(?:y|ie[ds])|refut|rebuff)\w* (?:\w+ ){0,3}"
    r"(?:reports?|claims?|allegations?|rumou?rs?|accusations?|suggestions?|assertions?)"
    r" (?:\w+ ){0,4}(?:that|of)\b",
    re.IGNORECASE,
)
_RUMOURED = re.compile(
    r"\b(?:reports?|claims?|allegations?|rumou?rs?|accusations?|messages|posts|stories|videos)"
    r" (?:\w+ ){0,4}(?:that|of)\b",
    re.IGNORECASE,
)
_UNFOUNDED = re.compile(
    r"\b(?:(?:no|little|scant) (?:\w+ )?(?:evidence|proof|basis|grounds|support|trace)"
    r"|doubt(?:s|ed)?(?: on| about)?)\b[^.;]{0,40}?"
    rf"\b(?:{_FIGURES}|{_ACCOUNTS}|assertions?) (?:\w+ ){{0,3}}?(?:of|that)\b",
    re.IGNORECASE,
)
"""What stands before a figure that is told as somebody's and not believed."""


# the clause that holds the figure opens right before it: "the raid in which", "now that"
_GRANTED = re.compile(
    r"\b(that|which|who|where|when|after|because|since|now that)\s+"
    r"(?:(?:had|has|have|also|later|reportedly|allegedly|left|is|was|were|said|it|they) )*$",
    re.IGNORECASE,
)
_OF_REPORTS = re.compile(
    r"\b(?:reports?|claims?|allegations?|rumou?rs?|accusations?|suggestions?|assertions?|messages"
    r"|posts|stories|videos|statements?|news|charges?|it)\b[^,;]{0,40}$",
    re.IGNORECASE,
)


def is_denied(text: str, claims: Sequence[Claim], claim: Claim, start: int, end: int) -> bool:
    """Tell whether somebody denies the figure in `[start, end)` that stands in `claim`.

    "rejected reports that ten villagers were killed": the reports are nobody's own. What a clause
    inside the denial presupposes is not denied: "denied any part in the raid that killed ten".
    """
    if claim.speech_act == "deny":
        return not _presupposed(text, claim, start)
    if claim.source is not None:
        return False
    return any(
        outer.speech_act == "deny"
        and any(a <= start and end <= b for a, b in content_spans(outer))
        and not _presupposed(text, outer, start)
        for outer in claims
    )


def _presupposed(text: str, denial: Claim, start: int) -> bool:
    """Tell whether a figure stands in a clause that a denial takes for granted."""
    opened = [first for first, last in content_spans(denial) if first <= start <= last]
    if not opened:
        return False
    first = content = opened[0]
    if denial.cue_end <= first and "." not in text[denial.cue_end : first]:
        first = denial.cue_end  # the content may open inside: "rejected the war now that …"
    before = text[first:start]
    clause = _GRANTED.search(before)
    if clause is None or not before[: clause.start()].strip(" \"“'"):
        return False
    if clause.group(1).lower() != "that":
        return True
    # "denied on Tuesday that": what is denied, not what is taken for granted
    return first + clause.end() > content and not _OF_REPORTS.search(before[: clause.start()])


def _regrets(words: str, match: re.Match[str]) -> bool:
    """Tell whether a deed, and no report of it, was wrong: "in what the army called a mistake"."""
    return bool(_ERROR.search(match.group())) and not _ACCOUNT.search(words)


def weighed(found: Extraction, rows: list[Casualty]) -> list[Casualty]:
    """Return the rows with the doubts that the sentences about them raise."""
    if not rows:
        return rows
    text = found.article.text
    by_sentence: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        by_sentence.setdefault(row.sentence_id, []).append(number)
    doubts: dict[int, str] = {}
    before: list[int] = []
    differing = 0  # sentences that "there were conflicting reports" still speaks of
    for sentence in found.sentences:
        own = by_sentence.get(sentence.sentence_id, [])
        words = text[sentence.start : sentence.end]
        if not own and not before:
            differing = 2 if _tells_differing(words) else max(differing - 1, 0)
            continue  # nobody's figure is in doubt
        for match in _UNVERIFIED.finditer(words) if _has_any(words, _VERIFYING) else ():
            at = sentence.start + match.start()
            meant = [n for n in own if rows[n].end <= at]
            reported = _RUMOURED.search(words, match.end())
            if reported is not None and reported.start() < match.end() + 20:
                told_at = sentence.start + reported.end()
                meant = [n for n in own if rows[n].start >= told_at][:1]
            if not meant and not own and _OF_FIGURES.search(words):
                independent = _INDEPENDENT.search(match.group()) or " be " in match.group()
                meant = before if independent else []
            _mark(doubts, rows, meant, "hedged")
        for match in (*_JUDGED.finditer(words), *_NEITHER.finditer(words)):
            at = sentence.start + match.start()
            meant = [n for n in own if rows[n].end <= at]
            several = match.re is _NEITHER or _PLURAL.search(match.group()[:_HEAD])
            _mark(doubts, rows, meant if several else meant[-1:], "disputed")
        if _CORRECTED.search(words):
            _mark(doubts, rows, own[:1], "denied")
        untrue = _FALSE_THAT.search(words)
        if untrue is not None:
            after = sentence.start + untrue.end()
            _mark(doubts, rows, [n for n in own if rows[n].start >= after - 3][:1], "denied")
        for match in _REJECTED.finditer(words):
            at = sentence.start + match.start()
            meant = [n for n in own if rows[n].end <= at] or before
            _mark(doubts, rows, meant, "disputed")
        if (doubted := _UNFOUNDED.search(words)) is not None:
            first = sentence.start + doubted.end()
            inside = [n for n in own if first <= rows[n].start < first + _CLAUSE]
            _mark(doubts, rows, inside[:1], "disputed")
        told = _DISMISSED.search(words)
        false = _SAID_FALSE.search(words) if told is None else None
        if false is not None and not _regrets(words, false):
            told = _RUMOURED.search(words)
            if told is None:
                at = sentence.start + false.start()
                clause = max(sentence.start, at - _FAR)
                said = [n for n in own if clause <= rows[n].start and rows[n].end <= at]
                if not own and _THAT_FIGURE.search(words):
                    said = before
                _mark(doubts, rows, said[-1:], "denied")
        if told is not None:
            first = sentence.start + told.end()
            inside = [n for n in own if first <= rows[n].start < first + _CLAUSE]
            _mark(doubts, rows, inside[:1], "denied")
        if _tells_differing(words):
            _mark(doubts, rows, own or before, "disputed")
            differing = 0 if before else 2
        elif differing:
            _mark(doubts, rows, own, "disputed")
            differing -= 1
        _contrast(doubts, rows, own, text)
        before = own
    if not doubts:
        return rows
    return [
        replace(row, modality=doubts[number]) if number in doubts else row
        for number, row in enumerate(rows)
    ]


def _has_any(words: str, parts: tuple[str, ...]) -> bool:
    lowered = words.lower()
    return any(part in lowered for part in parts)


def _tells_differing(words: str) -> bool:
    """Tell whether accounts are said to differ: "there were conflicting reports"."""
    return _has_any(words, _DIFFERING) and _DIFFER.search(words) is not None


def _mark(doubts: dict[int, str], rows: list[Casualty], meant: list[int], doubt: str) -> None:
    for number in meant:
        row = rows[number]
        counted = row.count_max != 0 and row.count_basis != "unknown"
        if counted and row.modality in ("asserted", "hedged") and doubts.get(number) != "disputed":
            doubts[number] = doubt


def _contrast(doubts: dict[int, str], rows: list[Casualty], own: list[int], text: str) -> None:
    """Mark two figures of one harm by two sources: "police said 12 died, but medics say 15 did"."""
    for at, number in enumerate(own):
        first = rows[number]
        for other in own[at + 1 :]:
            second = rows[other]
            if _same_thing(first, second) and _CONTRAST.search(text[first.end : second.start]):
                _mark(doubts, rows, [number, other], "disputed")


def _same_thing(first: Casualty, second: Casualty) -> bool:
    if first.harm != second.harm or first.scope != second.scope:
        return False
    if first.claim_id is None or second.claim_id is None or first.claim_id == second.claim_id:
        return False
    if (
        first.part_of
        or second.part_of
        or second.victims_role not in ("unknown", first.victims_role)
    ):
        return False
    if "other" in (second.victims or "").lower():
        return False
    for mine, its in (
        (first.date_id, second.date_id),
        (first.place_entity_id, second.place_entity_id),
    ):
        if mine and its and mine != its:
            return False
    apart = _above(first, second) or _above(second, first)
    return apart and 0 not in (first.count_max, second.count_max)


def _above(low: Casualty, high: Casualty) -> bool:
    return (
        low.count_max is not None and high.count_min is not None and low.count_max < high.count_min
    )
