"""How a mention of an event is put: as known, as new, as another one than those before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsledger.lexicons import words
from newsledger.records import Entity, Event, Extraction
from newsledger.resolve.events.agreement import Lookup, content_words

_DEFINITE = words("the said same")
_POINTING = words("this that these those")
_OTHER = words(
    "another second third fourth separate other previous earlier similar past further different "
    "subsequent unrelated distinct new fresh more last"
)
_RANKS = words("first latest worst deadliest")
"""With `_OTHER`, what stands for an event whose noun is left out."""
_INDEFINITE = words(
    "a an two three four five six several some many no any such each every dozens scores"
)
_PREPOSITIONS = words("of in on by for from with to at after before and or during into against")
_ELSEWHERE = words(
    "meanwhile elsewhere separately another separate similarly unrelated distinct second"
)
_NUMBERS = words(
    "one two three four five six seven eight nine ten eleven twelve dozen dozens several scores "
    "hundreds both"
)
OWN = words("its our it we their")
_SCENE = re.compile(
    r"\W*(?:(?:Meanwhile|Elsewhere|Earlier|Later|Also),? )?(?:[Ii]n|IN|[Nn]ear|[Ii]nside|[Aa]round)"
    r" (?:the )?(?:\w+ (?:of|in) )?(?:the )?$"
)
_RANKED = re.compile(
    r"\b(?:it|this|that|he|she)\s+(?:was|is|were|marked|would\s+be|became)\s+(?:at\s+least\s+)?"
    r"(?:the|a)\s[^.,;]*$",
    re.IGNORECASE,
)
"""What ranks the event told among others: "it was the third such strike this month"."""
_LONG_LINE = 160


def manner_of(event: Event, text: str) -> str:
    """Return how a mention is put: verb, pointing, definite, bare, indefinite or other.

    Read from the words before a noun, nearest first, up to a preposition or the phrase's start.
    """
    if not event.rule.startswith("noun:"):
        return "verb"
    if event.text.lower() in _OTHER or event.text.lower() in _RANKS:
        return "other"  # "Another on a camp left seven dead"
    before = re.split(r"[.;:!?“”\"(]|\n\s*\n", text[max(0, event.start - 40) : event.start])[-1]
    manner, behind = "bare", ""
    for word in reversed(before.lower().split()[-4:]):
        word, after, behind = word.strip(","), behind, word
        if word in _PREPOSITIONS:
            break
        if word in ("last", "past") and after.endswith(("'s", "’s", "s'", "s’")):
            return "definite"  # "last night's attack" is the one told
        if word in _OTHER:
            return "pointing" if _RANKED.search(before) else "other"
        if word in _INDEFINITE or word in _NUMBERS:
            manner = "indefinite"
            break
        if word in _POINTING:
            return "pointing"
        if word in OWN:
            break  # "the jets renewed their raids"
        if word in _DEFINITE or word.endswith(("'s", "’s", "s'", "s’")):
            manner = "definite"
            break
    return manner


def opens_another(event: Event, found: Extraction) -> bool:
    """Tell whether a mention is told as another event than those before: "in a second attack"."""
    text = found.article.text
    if manner_of(event, text) == "other":
        return True
    start = next(s.start for s in found.sentences if s.sentence_id == event.sentence_id)
    return opens_elsewhere(text[start : event.start])


def opens_elsewhere(before: str) -> bool:
    """Tell whether a sentence opens another event: "In a separate attack, gunmen shot …"."""
    return bool(set(re.findall(r"[\w'’-]+", before.lower())[:5]) & _ELSEWHERE)


def scene_of(event: Event, look: Lookup, places: Sequence[Entity]) -> Entity | None:
    """Return the place that a sentence opens with: "In Dnipro, drones hit a warehouse"."""
    start = look.sent_start[event.sentence_id]
    for place in places:
        if start <= place.start < min(start + 40, event.start):
            return place if _SCENE.fullmatch(look.text[start : place.start]) else None
    return None


def headline_end(text: str) -> int:
    """Return where a headline above the text ends; 0: there is none."""
    first, separator, _ = text.lstrip().partition("\n\n")
    line = first.partition("\n")[0] if len(first) > _LONG_LINE else first
    if not separator or len(line) > _LONG_LINE or line.rstrip().endswith("."):
        return 0
    return len(text) - len(text.lstrip()) + len(line)


def numbers_differ(one: str | None, other: str | None) -> bool:
    """Tell whether two phrases count differently: "two men", "six passengers"."""
    first, second = content_words(one) & _NUMBERS, content_words(other) & _NUMBERS
    return bool(first) and bool(second) and not first & second
