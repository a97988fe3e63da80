"""Which events told before a mention can no longer mean, as the text has left them behind.

"Within hours, jets struck three sites" answers what was told; "had shot down two planes earlier in
the week" was before it; "the killing" is of a deed in which somebody was killed; after an aside on
the past a new paragraph returns to the present.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsledger.lexicons import words
from newsledger.resolve.events.agreement import Lookup
from newsledger.resolve.events.mention import KILLING, Mention

_UNITS = r"(?:minutes|hours|days|weeks|months|years)"
_NUMBER = r"(?:a\sfew|several|some|two|three|four|five|six|\d+)"
_LATER = re.compile(
    rf"^[\W_]*(?:within\s(?:{_NUMBER}\s)?{_UNITS}|(?:{_NUMBER}\s)?{_UNITS}\slater|"
    r"(?:an?|one)\s(?:hour|day|week|month|year)\slater|the\s(?:next|following)\s(?:day|week)|"
    r"(?:soon|shortly)\s(?:after(?:wards)?|later)|afterwards|simultaneously|"
    r"at\s(?:(?:almost|nearly|about|around|roughly|much)\s)?(?:exactly\s)?the\ssame\s"
    r"(?:time|moment|hour))\b(?!\s(?:of|that|to))",
    re.IGNORECASE,
)
_HOURS_LATER = re.compile(
    rf"\b(?:{_NUMBER}\s)?{_UNITS}\slater\b|\b(?:an?|one)\s(?:hour|day|week|month)\slater\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    rf"\b(?:earlier\s(?:in\s(?:the|that)|this|that)\s(?:week|month|year|day)|"
    rf"(?:{_NUMBER}\s)?{_UNITS}\s(?:earlier|before)|"
    r"(?:a|the)\s(?:day|week|month|year)\s(?:earlier|before))\b(?!\s(?:the|an?|it|they|he|she)\b)",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\s"
    r"(?:this|that|it|(?:the|that|those)\s(?:reports?|accusations?|allegations?|charges?|claims?))"
    r",?\s(?:(?:and|but)\s)?(?:said|saying|says|insisted|insisting)\b[^;:]*$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s(?:(?:the|an?|its|their)\s)?(?:[\w’'-]+\s){0,3}$", re.IGNORECASE)
_BEGAN = re.compile(
    r"^[^.;,]{0,50}\s(?:began|begun|started|resumed|(?:was|were)\s(?:launched|resumed|started))\b",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:(?:would|will|does|do|could|can)\s(?:not|never)|never|doesn['’]t|don['’]t)\s"
    r"(?:deliberately\s|intentionally\s|knowingly\s)?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:]|\b(?:after|before|who|which|when|while|as|but)\b|,\sand\b")
_AS_NEW = ("verb", "known", "indefinite")
_AT_LARGE = words("attack assault incident violence")
_FATAL = frozenset({"assassination", "massacre", "execution"})
_TO_DEATH = re.compile(r"\b(?:dead|to death|kill\w*|murder\w*|fatal\w*|beheaded|hanged|slain)\b")
_DEATHS = words("killing killings murder murders assassination slaying deaths execution executions")


def left_behind(mention: Mention, clusters: Sequence[list[Mention]], look: Lookup) -> set[int]:
    """Return the numbers of the events, the last told first, that a mention cannot mean."""
    told = list(enumerate(reversed(clusters), start=1))
    barred: set[int] = set()
    if _is_denied_of_all(mention, look):
        return {n for n, _ in told}
    if _is_set_apart_in_time(mention, look):
        barred |= {n for n, c in told if not _is_of_same(mention, c)}
    if mention.event.rule.startswith("verb:"):
        barred |= {n for n, c in told if all(_opens_a_period(m, look) for m in c)}
    if mention.target and _is_told_instead(mention, look):
        barred |= {n for n, c in told if not _is_of_same(mention, c)}
    if mention.is_definite and mention.event.text.lower() in _DEATHS and not mention.target:
        deadly = {n for n, c in told if any(_is_deadly(m) for m in c)}
        if deadly:
            barred |= {n for n, _ in told} - deadly
    if not mention.old and mention.manner == "definite" and mention.event.text in _AT_LARGE:
        recent = {n for n, c in told if not any(m.old for m in c)}
        past = {n for n, c in told if all(m.old and m.paragraph != mention.paragraph for m in c)}
        if recent and not mention.target:
            barred |= past
    return barred


def _is_denied_of_all(mention: Mention, look: Lookup) -> bool:
    """Tell whether any such deed is denied: "said it would never target civilians"."""
    event = mention.event
    if event.modality != "denied" or not event.rule.startswith("verb:"):
        return False
    return bool(_NEVER.search(look.text[look.sent_start[event.sentence_id] : event.start]))


def _is_set_apart_in_time(mention: Mention, look: Lookup) -> bool:
    """Tell whether a deed with whom it befell is told as hours after or before those told."""
    event = mention.event
    if mention.manner not in _AS_NEW or not mention.target or event.rule in KILLING:
        return False
    start = look.sent_start[event.sentence_id]
    before = look.text[start : event.start]
    if _LATER.match(before):
        return True
    after = _CLAUSE.split(look.text[event.end : event.end + 120].split(". ")[0])[0]
    if _HOURS_LATER.search(after):
        return True
    return bool(_EARLIER.search(after)) and bool(mention.actor)


def _is_told_instead(mention: Mention, look: Lookup) -> bool:
    """Tell whether who denies a deed says what was done instead: "denied it and said jets had"."""
    if not mention.event.rule.startswith("verb:") or mention.manner not in _AS_NEW:
        return False
    start = look.sent_start[mention.event.sentence_id]
    return bool(_INSTEAD.search(look.text[start : mention.event.start]))


def _is_of_same(mention: Mention, cluster: Sequence[Mention]) -> bool:
    """Tell whether a mention shares a member's target, or stands in its sentence."""
    return any(
        m.event.sentence_id == mention.event.sentence_id or bool(m.target & mention.target)
        for m in cluster
    )


def _is_deadly(mention: Mention) -> bool:
    event = mention.event
    killed = any(harm == "killed" and high != 0 for harm, _, high in mention.tolls)
    killed = killed or event.text.lower() in _DEATHS or event.event_type in _FATAL
    killed = killed or bool(_TO_DEATH.search(event.text.lower()))
    return killed or event.rule in KILLING - {"verb:wound", "verb:injure"}


def _opens_a_period(mention: Mention, look: Lookup) -> bool:
    """Tell whether a campaign only says since when: "since the air campaign began in March"."""
    event = mention.event
    before = look.text[look.sent_start[event.sentence_id] : event.start]
    return bool(_SINCE.search(before) and _BEGAN.match(look.text[event.end : event.end + 80]))
