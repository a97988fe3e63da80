"""Whether a date says when the toll of an event changed, or since when, not when the event was.

"The death toll from the attack climbed to 10 on Wednesday", "the army on Saturday raised the number
killed in the raid to 42", "the body of a man killed in the blast was found on Friday": none of the
days is that of the attack, the raid or the blast.
"""

from __future__ import annotations

import re

_TOLL = re.compile(
    r"\b(?:tolls?|number|count|tally|total|bod(?:y|ies)|remains|corpses?)\b", re.IGNORECASE
)
_CHANGED = re.compile(
    r"\b(?:rose|risen|rises|rising|climb(?:s|ed|ing)?|increas(?:es|ed|ing)|gr(?:ew|own|ows)|"
    r"jump(?:s|ed)|soar(?:s|ed)|mount(?:s|ed)|reach(?:es|ed)|st(?:ood|ands)|fell|fallen|drop(?:s|ped)|"
    r"rais(?:es|ed|ing)|revis(?:es|ed|ing)|lower(?:s|ed|ing)|reduc(?:es|ed|ing)|cut|brought|"
    r"bring(?:s|ing)|push(?:es|ed|ing)|put|puts|doubled|passed|exceeded|updated|"
    r"recovered|retrieved|found|identified|buried|pulled|returned|flown|handed)\b",
    re.IGNORECASE,
)
_TO_NUMBER = re.compile(
    r"\bto\s(?:at\sleast\s|more\sthan\s|about\s|some\s)?[\w-]+\s*$", re.IGNORECASE
)
_COUNTED_FROM = re.compile(
    r"^[^.;:]*\b(?:days?|weeks?|months?|years?)\s(?:after|before|since)\s[^,.;:]{0,40}$",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:in (?:retaliation|response|reprisal|revenge|reply|answer) (?:for|to|against)|"
    r"aveng(?:e|ing)|retaliat(?:e|ing) (?:for|against)|"
    r"(?:its|their|his|an?) (?:[\w-]+ )?(?:response|answer|reply) to|"
    r"(?:retaliation|revenge|retribution|reprisal|payback) (?:for|against))\s[^.;:]{0,80}$",
    re.IGNORECASE,
)
_REPAYS = re.compile(
    r"\b(?:in (?:[\w-]+ )?(?:retaliation|response|reprisal|revenge|reply|answer) (?:for|to)|"
    r"to avenge|retaliat(?:e|ed|ing) (?:for|against)) (?:the|an?|its|his|her|their|our)\s"
    r"(?![^,;:]*\b(?:attacks|strikes|raids|killings|bombings|assaults|deaths)\b)[^,;:]{3,100}$",
    re.IGNORECASE,
)
"""Words from a deed to the day of the one deed that it answers, when no comma parts them."""
_BREAK = re.compile(r"[;:]|(?<!\d)\.\s")
_OWN = re.compile(r"\b(?:in|from|of|by|after)\b", re.IGNORECASE)
_OF_DEEDS = re.compile(r"(?:number|count|total)\sof\s(?:[\w-]+\s)?", re.IGNORECASE)
_REACH = 120
"""Characters between a toll and its event, and between the event and what became of the toll."""
_LED = re.compile(r"\s*(?:,\s)?(?:on|late|early|this|last)*\s*$", re.IGNORECASE)
_SINCE = re.compile(
    r"\bsince\s(?:[\w’'-]+\s){1,6}(?:beg[au]n|started|broke|erupted|took|came|ended|launched|seized|"
    r"fell|was|were|invaded|withdrew|left|opened|declared|resumed|collapsed)\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
_RANKED = re.compile(r"\b(?:[a-z]+est|most|worst|first)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)

_OF_IT = re.compile(
    r"\b(?:in|over|of|behind|for|from|to|with)\s(?:(?:the|an?|last|this|his|her)\s)?[\w’'\s-]{0,40}$",
    re.IGNORECASE,
)
_DEALT_WITH = re.compile(
    r"\b(?:was|were|(?:has|have|had)\sbeen)\s(?:\w+ly\s)?(?:arrested|detained|charged|indicted|"
    r"remanded|convicted|sentenced|jailed|acquitted|extradited|released|freed|buried|"
    r"discharged)\b[^.;:]{0,80}$",
    re.IGNORECASE,
)
_RECALLS = re.compile(
    r"\b(?:memor(?:y|ies)\sof|echo(?:es|ed|ing)?|reminders?\sof|reminiscent\sof|"
    r"recall(?:s|ed|ing)|evok(?:es|ed|ing)|anniversary\sof)\b[^.;:]{0,80}$",
    re.IGNORECASE,
)
_JOINED = re.compile(r",|\b(?:and|but|while|when|as)\b", re.IGNORECASE)

Span = tuple[int, int]


def is_not_its_own(text: str, event: Span, day: Span) -> bool:
    """Tell whether a day of the same sentence is none of an event; both by their offsets."""
    between = text[day[1] : event[0]]
    if day[1] <= event[0] and (_COUNTED_FROM.search(between) or is_answered(between)):
        return True  # "was found on Friday, two days after the attack"
    behind = text[event[1] : day[0]]
    if is_of_what_became(text, event, day) or is_recalled(behind) or is_of_repaid(behind):
        return True
    return is_of_toll(text, event, day) or is_of_beginning(text, event, day)


def is_of_what_became(text: str, event: Span, day: Span) -> bool:
    """Tell whether a day is when somebody of an event was dealt with.

    "A suspect in the bombing was arrested on Monday", "a man shot in a brawl was freed on Friday".
    """
    between = text[event[1] : max(event[1], day[0])]
    if day[0] < event[1] or _BREAK.search(between):
        return False
    dealt = _DEALT_WITH.search(between)
    if dealt is None:
        return False
    before = _BREAK.split(text[max(0, event[0] - _REACH) : event[0]])[-1]
    return bool(_OF_IT.search(before)) or not _JOINED.search(between[: dealt.start()])


def is_recalled(between: str) -> bool:
    """Tell whether a deed recalls what follows: "the assault revived memories of March 2016".

    `between`: the words from the one to the other.
    """
    return bool(_RECALLS.search(between))


def is_of_repaid(between: str) -> bool:
    """Tell whether a day is that of what a deed answers: "in revenge for the raid of 4 May"."""
    return bool(_REPAYS.search(between))


def is_answered(before: str) -> bool:
    """Tell whether what follows is why it was done: "struck on Friday in retaliation for a raid".

    When the answer was is not when what it answers was.
    """
    return bool(_ANSWERED.search(before))


def is_of_beginning(text: str, event: Span, day: Span) -> bool:
    """Tell whether a day only says since when: "the worst attack since the war began in 2015".

    What began then has it, and what goes on since: "has been shelled since the war began in 2022".
    """
    since = _SINCE.search(text[max(0, day[0] - _REACH) : day[0]])
    if since is None:
        return False
    first = max(0, day[0] - _REACH) + since.start()
    ranked = _RANKED.search(text[max(0, event[0] - _REACH) : event[0]])
    return event[1] <= first and ranked is not None


def is_of_toll(text: str, event: Span, day: Span) -> bool:
    """Tell whether a day is that of what is said of a toll; spans are offsets of one sentence.

    The event stands in the phrase of the toll, which has the day neither in it nor as its end.
    """
    low, high = min(event[0], day[0]), max(event[1], day[1])
    if _BREAK.search(text[low:high]):
        return False
    first = max(0, event[0] - _REACH)
    before = _BREAK.split(text[first : event[0]])[-1]
    noun = max(_TOLL.finditer(before), key=lambda found: found.start(), default=None)
    if noun is None or not _OWN.search(before[noun.end() :]):
        return False
    if _OF_DEEDS.fullmatch(before[noun.start() :]):
        return False  # "the number of kidnappings doubled in 1989"
    at = event[0] - len(before) + noun.start()
    changed = _CHANGED.search(before[noun.end() :])
    if changed:
        return False  # "the toll rose to 10 in an attack on Wednesday"
    if day[1] <= at:  # "on Tuesday the toll of the bombing rose", "on Saturday raised the toll"
        verb = _CHANGED.search(text[day[1] : at]) or _CHANGED.search(
            text[event[1] : event[1] + _REACH]
        )
        return verb is not None
    if day[0] < event[1]:
        return False  # "the number killed in Friday's attack"
    between = text[event[1] : day[0]]
    verb = _CHANGED.search(between)
    if verb is not None:
        return True
    raised = _CHANGED.search(before[: noun.start()])
    return raised is not None and _ends_with_number(between)


def _ends_with_number(between: str) -> bool:
    """Tell whether the toll's new number stands before a day: "the toll of the raid to 42 on"."""
    return _TO_NUMBER.search(_LED.sub("", between)) is not None
