"""Words that say that two deeds are two: an answer to another, one after the other, many over time.

"Jets struck the port hours after an attack on a ship" tells two events, "a strike in retaliation
for the killing of a general" too; "98 attacks since October" are not the attack of yesterday.
"""

from __future__ import annotations

import re

from newsledger.extract.another import is_in_others, opens_another_deed
from newsledger.extract.events.counted import is_answered
from newsledger.records import Event

_ANSWERS = re.compile(
    r"\b(?:retaliat\w+|in (?:response|reprisal|revenge|reply|answer)|avenge\w*|reveng\w+|"
    r"(?:its|their|his|an?|the) (?:[\w-]+ )?(?:response|answer|reply|reprisal|revenge) (?:to|for)|"
    r"respond\w*|prompt(?:ed|ing)|provok(?:ed|ing)|trigger(?:ed|ing)|spark(?:ed|ing)|"
    r"counter-?attack\w*)\b",
    re.IGNORECASE,
)
_ANSWERS_WITH = re.compile(
    r"^\W*In (?:response|retaliation|reprisal|revenge|reply|answer)\b(?! (?:to|for)\b)[^.;:]*$|"
    r"\b(?:respond|retaliat|answer|repl|hit back|struck back)\w*\s(?:[\w-]+\s){0,3}(?:with|by)\s"
    r"(?:[\w-]+\s){0,5}$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\b(?:(?:minutes|hours|days|weeks|months|years|a day|an hour|a week|a month|a year|shortly|"
    r"soon) (?:after|before|later)|followed by|later|then)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:(?:un)?(?:connected|linked|related) (?:to|with)|separate(?:ly)? from|in addition to|"
    r"as well as)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:after|before|following|since|ahead of|amid)\b", re.IGNORECASE)
_WHILE = re.compile(r"\b(?:as|when|while|until)\b", re.IGNORECASE)
_OVER_TIME = re.compile(
    r"^\W*(?:[\w’'-]+\W+){0,9}?(?:since|so far|this (?:year|month)|(?:in|over|during) (?:the )?"
    r"(?:past|last|recent) \w+|in recent \w+|between \w+ and \w+)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:more than \d+|at least \d\d+|\d\d+|dozens of|scores of|hundreds of|tens of|thousands of|"
    r"most of the|many|numerous|repeated|frequent|recent|previous)"
    r"(?:\s(?!(?:the|this|that|an?|in|by|from|during|when|after)\b)[\w-]+){0,3}\s$",
    re.IGNORECASE,
)

_UNITS = r"(?:days?|weeks?|months?|years?|fortnight)"
_CAME = re.compile(
    r"\b(?:c[ao]mes?|coming|happen(?:s|ed)|occur(?:s|red)|took\splace|follow(?:s|ed)|is|was|"
    r"mark(?:s|ed|ing))\s"
    rf"(?:[\w-]+\s){{0,4}}{_UNITS}\s(?:after|before|since)\s"
    r"(?:(?!(?:as|when|while|but|that|who)\b)[\w.’'-]+\s){0,14}$",
    re.IGNORECASE,
)
_CAME_FIRST = re.compile(rf"\bc[ao]mes?\s(?:[\w-]+\s){{0,4}}{_UNITS}\s(?:after|before)\b", re.I)
_AND_AFTER = re.compile(
    rf",?\s(?:and|or)\s(?:[\w-]+\s){{1,4}}{_UNITS}\s(?:after|before)\s(?:[\w’'-]+\s){{0,5}}$",
    re.IGNORECASE,
)
"""A second deed counted from: "came six weeks after a raid and two months after a blast"."""
_DAYS_AFTER = re.compile(
    rf"\b{_UNITS}\s(?:after|before|since)\s"
    r"(?:(?!(?:as|when|while|but|that|which|who)\b)[\w.’'-]+\s){0,12}$",
    re.IGNORECASE,
)
_FOLLOWS_ONE = re.compile(
    r"\bfollows\s(?:(?:hard|closely|hot)\son\s)?(?:the\sheels\sof\s)?"
    r"(?:an?|another|two|three|several|a\s(?:series|string|wave|spate)\sof)\s(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"^[^.,;:]{0,40}\belsewhere\s(?:in|across|along|on)\b", re.IGNORECASE)
_ALSO = re.compile(r"^\W*Also\s(?:in|on|at|near|late|early)\b")


def is_counted_from(before: str) -> bool:
    """Tell whether what was told last came days after a mention: "it came a week after the blast".

    Also "it came a week after a bomb at the headquarters killed ten". The day of the one is not
    that of the other. `before` is its sentence up to it.
    """
    if not _tells_order(before):
        return False
    second = _CAME_FIRST.search(before) and _AND_AFTER.search(before)
    return bool(_CAME.search(before) or second)


def is_of_another_day(before: str) -> bool:
    """Tell whether what was told last was days after a mention, or its answer.

    "Struck on Friday, a day after a bombing", "struck on Friday in retaliation for a bombing", also
    "a day after a guard was killed in a bombing".
    """
    counted = _tells_order(before) and (_DAYS_AFTER.search(before) or is_counted_from(before))
    return bool(counted) or is_answered(before)


def _tells_order(before: str) -> bool:
    """Tell whether one of the words is there without which nothing is counted from a deed."""
    lowered = before.lower()
    return "after" in lowered or "before" in lowered or "since" in lowered


def is_elsewhere(after: str) -> bool:
    """Tell whether a mention is told as of elsewhere: "five were killed elsewhere in the state"."""
    return bool(_ELSEWHERE.match(after))


def is_said_to_be_another(before: str, after: str, *, definite: bool) -> bool:
    """Tell whether its sentence says that a mention is of no event told before.

    "It came two weeks after a strike on a bus", "the violence follows an attack", "five were
    killed elsewhere in the state", "Also on Thursday two soldiers were shot". `before` and `after`
    are the rest of its sentence.
    """
    if is_elsewhere(after) or is_in_others(after) or _ALSO.match(before):
        return True
    if definite:
        return False
    earlier = is_counted_from(before) or _FOLLOWS_ONE.search(before)
    return bool(earlier or opens_another_deed(before))


def is_answer(before: str) -> bool:
    """Tell whether a mention is told as the answer to what was told: "responded with strikes".

    Also "In retaliation, jets bombed". `before` is its sentence up to it.
    """
    return bool(_ANSWERS_WITH.search(before))


def ordered(first: Event, second: Event, text: str) -> str | None:
    """Return how the words between two mentions of a sentence tell them apart.

    `answer`, `apart`, `follows`, `after`, `while`; None: they do not. `first` stands before
    `second`.
    """
    between = text[first.end : second.start]
    if _ANSWERS.search(between):
        return "answer"
    if _APART.search(between):
        return "apart"
    if _FOLLOWS.search(between):
        return "follows"
    if _AFTER.search(between):
        return "after"
    return "while" if _WHILE.search(between) else None


def is_over_time(before: str, after: str, *, several: bool) -> bool:
    """Tell whether a mention sums up many deeds: "more than 30 attacks on ships since May"."""
    if not several:
        return False
    return bool(_COUNTED.search(before[-40:]) or _OVER_TIME.match(after))
