"""Which events told before a mention can no longer mean, as the text has left them behind.

"Within hours, jets struck three sites" answers what was told; "had shot down two planes earlier in
the week" was before it; "the killing" is of a deed in which somebody was killed; after an aside on
the past a new paragraph returns to the present.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsledger.extract.events.counted import is_answered
from newsledger.lexicons import words
from newsledger.records import Event
from newsledger.resolve.events.agreement import Lookup
from newsledger.resolve.events.mention import KILLING, Mention
from newsledger.resolve.events.ordering import is_of_another_day

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
_HOURS_AFTER = re.compile(
    r"\b(?:minutes|hours|an\shour)\safter\s(?:(?!(?:as|when|while|but|who)\b)[\w.’'-]+\s){0,8}$",
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
    if mention.target and is_answered(_before(mention, look)):
        # "in retaliation for the killing of a general": not what hit others
        barred |= {n for n, c in told if not any(m.target & mention.target for m in c)}
    if mention.event.rule.startswith("verb:"):
        deeds = [m.event for c in clusters for m in c]
        barred |= {n for n, c in told if _is_reason(c, deeds, look) and not _is_of_same(mention, c)}
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
    return bool(_NEVER.search(_before(mention, look)))


def _is_set_apart_in_time(mention: Mention, look: Lookup) -> bool:
    """Tell whether a deed with whom it befell is told as hours after or before those told."""
    event = mention.event
    if mention.manner not in _AS_NEW or not mention.target or event.rule in KILLING:
        return False
    if _LATER.match(_before(mention, look)):
        return True
    after = _CLAUSE.split(look.text[event.end : event.end + 120].split(". ")[0])[0]
    if _HOURS_LATER.search(after):
        return True
    return bool(_EARLIER.search(after)) and bool(mention.actor)


def _before(mention: Mention, look: Lookup) -> str:
    event = mention.event
    return look.text[look.sent_start[event.sentence_id] : event.start]


def _is_told_instead(mention: Mention, look: Lookup) -> bool:
    """Tell whether who denies a deed says what was done instead: "denied it and said jets had"."""
    if not mention.event.rule.startswith("verb:") or mention.manner not in _AS_NEW:
        return False
    return bool(_INSTEAD.search(_before(mention, look)))


def _is_of_same(mention: Mention, cluster: Sequence[Mention]) -> bool:
    """Tell whether a mention shares a member's target, or stands in its sentence."""
    return any(
        m.event.sentence_id == mention.event.sentence_id or bool(m.target & mention.target)
        for m in cluster
    )


def _is_reason(cluster: Sequence[Mention], deeds: Sequence[Event], look: Lookup) -> bool:
    """Tell whether a deed is only told as why, or so long after which, another of the deeds was.

    "Fired missiles in retaliation for the killing of a general. Ten were killed": in the missiles.
    """
    own = {m.event.event_id for m in cluster}
    for m in cluster:
        start = look.sent_start[m.event.sentence_id]
        before = _before(m, look)
        other = any(start <= e.start < m.event.start and e.event_id not in own for e in deeds)
        if not other or not (is_of_another_day(before) or _HOURS_AFTER.search(before)):
            return False
    return True


def _is_deadly(mention: Mention) -> bool:
    event = mention.event
    killed = any(harm == "killed" and high != 0 for harm, _, high in mention.tolls)
    killed = killed or event.text.lower() in _DEATHS or event.event_type in _FATAL
    killed = killed or bool(_TO_DEATH.search(event.text.lower()))
    return killed or event.rule in KILLING - {"verb:wound", "verb:injure"}


def _opens_a_period(mention: Mention, look: Lookup) -> bool:
    """Tell whether a campaign only says since when: "since the air campaign began in March"."""
    event = mention.event
    return bool(
        _SINCE.search(_before(mention, look))
        and _BEGAN.match(look.text[event.end : event.end + 80])
    )
