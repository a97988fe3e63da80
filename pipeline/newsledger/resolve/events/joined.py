"""What the grammar of a sentence makes one deed, and what it makes two.

"The attack took place when a bomb went off", "shot in what police called an ambush" tell one twice;
"the raid came hours after an attack" tells two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsledger.lexicons import words
from newsledger.resolve.events.agreement import COUNTS_VICTIMS, Lookup
from newsledger.resolve.events.families import by_other_means, compatible
from newsledger.resolve.events.mention import KILLING, Mention

_TOOK_PLACE = re.compile(
    r"^[^.;:“”\"]{0,90}?\s(?:took\splace|happened|occurred)\b[^.;:“”\"]{0,70}?"
    r"(?:,\s)?\b(?:when|where)\s[^.;:]{0,90}$",
    re.IGNORECASE,
)
_IN_WHAT = re.compile(
    r"\bin\swhat\s(?:[\w’'-]+\s){1,6}?(?:(?:described|labell?ed|depicted|portrayed|characteri[sz]ed)"
    r"\sas|called|calls?|termed|dubbed|branded|(?:said|says?|say)\s(?:was|were)|"
    r"(?:appear(?:s|ed)|seem(?:s|ed)|was|is)(?:\s[\w-]+)?\s(?:to\s(?:be|have\sbeen)|as))\s"
    r"(?:an?|the)?\s?[“\"]?(?:(?!(?:for|to|of|on|over|after)\b)[\w-]+\s){0,3}[“\"]?$",
    re.IGNORECASE,
)
_IN_WHICH = re.compile(
    r"^[^.;:“”\"]{0,70}?,?\s(?:in|during)\swhich\s(?:(?!\b(?:and|but|who|that)\b)[^.;:“”\"]){0,60}$",
    re.IGNORECASE,
)
_FELLED = frozenset({"shooting", "stabbing", "execution", "assassination", "massacre"})
_AT_LARGE = words("attack assault ambush raid massacre incident rampage bombing strike siege")
_BY_WHAT = re.compile(r"^[^.;:“”\"]{0,70}?\s(?:after|when|as)\s[^.;:“”\"]{0,60}$", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:seconds|minutes|hours?|days?|weeks?|months?|years?|shortly|soon)\s(?:after|later)\b|"
    r"\bsame\b|\bthen\b",
    re.IGNORECASE,
)
_BURNED = frozenset(
    f"verb:{what}"
    for what in (
        *words("burn torch ignite gut"),
        *("set ablaze", "set alight", "set on fire", "set fire to", "set fire", "burn down"),
    )
)
_LANDED = frozenset(
    {"missile_attack", "rocket_attack", "drone_strike", "airstrike", "shelling", "bombing", "ied"}
)
_CAME_AFTER = re.compile(
    r"^(?:\s(?:on|in|at|of|against|near|by)\s[^.;:,“”\"]{1,50}?)?,?\s(?:which\s|that\s)?"
    r"(?:(?:c[ao]mes?|coming|took\splace|happened|occurred)\s(?:[\w-]+\s){0,4}?"
    r"(?:hours?|days?|weeks?|months?|years?|minutes)\s(?:after|before)|"
    r"c[ao]mes?\s(?:[\w-]+\s){0,2}?(?:after|before)|coming\s(?:after|before)|follow(?:s|ed)|"
    r"(?:foil|thwart|prevent|avert|disrupt)(?:s|ed))\s"
    r"(?!by\b)[^.;:]{0,60}$",
    re.IGNORECASE,
)


def joined_with(mention: Mention, clusters: Sequence[list[Mention]], look: Lookup) -> int:
    """Return the number of the event that the sentence makes one with a mention; 0: none.

    The last told event is number 1.
    """
    last, number = _before(mention, clusters)
    if last is None or any(m.several for m in clusters[-number]):
        return 0
    between = look.text[last.event.end : mention.event.start]
    one = _is_told_again(last, mention, between)
    return number if one and not by_other_means(last.event, mention.event) else 0


def comes_after(mention: Mention, cluster: Sequence[Mention], look: Lookup) -> bool:
    """Tell whether a mention is what an event came after: "the raid came after an attack"."""
    event = mention.event
    for m in cluster:
        first = m.event
        if first.sentence_id != event.sentence_id or not first.rule.startswith("noun:"):
            continue
        if first.text.lower() in COUNTS_VICTIMS:
            continue  # "the killings came after gunmen stormed the village"
        if _CAME_AFTER.match(look.text[first.end : event.start]):
            return True
    return False


def _before(mention: Mention, clusters: Sequence[list[Mention]]) -> tuple[Mention | None, int]:
    """Return the mention told right before in the same sentence, and the number of its event."""
    event = mention.event
    told = [
        (member.event.end, number, member)
        for number, cluster in enumerate(reversed(clusters), start=1)
        for member in cluster
        if member.event.sentence_id == event.sentence_id and member.event.start < event.start
    ]
    if not told:
        return None, 0
    _, number, member = max(told, key=lambda t: t[0])
    return member, number


def _is_told_again(last: Mention, mention: Mention, between: str) -> bool:
    first, second = last.event, mention.event
    noun = first.rule.startswith("noun:")
    if noun and second.rule.startswith("verb:"):
        if not last.several and _TOOK_PLACE.match(between):
            return compatible(first.event_type, second.event_type)
        felled = second.rule in KILLING or second.event_type in _FELLED
        large = first.text.lower().split()[-1] in _AT_LARGE
        return felled and large and bool(_IN_WHICH.match(between))
    if second.rule.startswith("noun:") and _IN_WHAT.search(between):
        return first.rule in KILLING or compatible(first.event_type, second.event_type)
    burned = first.rule in _BURNED and first.actor is None and second.event_type in _LANDED
    return burned and bool(_BY_WHAT.match(between)) and not _LATER.search(between)
