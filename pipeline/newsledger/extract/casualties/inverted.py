"""Victims told behind their verb: "also killed in the raid were two monks"."""

from __future__ import annotations

from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.labels import listing
from newsledger.extract.casualties.people import take_right
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import finite
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_BE = words("were was are is")
_BEFORE = words("also and but still among already")
_REACH = 12  # tokens of places and times between the harm and its verb


def inverted(
    sentence: Sentence, trigger: Trigger, harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Return the figures behind a harm that opens its clause; None: it is not turned round."""
    words, at = sentence.words, trigger.start - 1
    if trigger.kind not in ("act", "state", "suffer") or words[trigger.start] in _BE:
        return None
    while at >= sentence.start and (words[at] in _BEFORE or sentence.tokens[at].is_space):
        at -= 1
    if at >= sentence.start and words[at] not in (",", ";", ":", "“", '"', "—", "–"):
        return None
    if at >= sentence.start and words[at] == "," and words[trigger.start - 1] not in _BEFORE:
        return None  # "two men, wounded in the raid, were …"
    for verb in range(trigger.end, min(trigger.end + _REACH, sentence.end - 1)):
        if words[verb] in _BE:
            return _behind(sentence, verb + 1 + (words[verb + 1] == "also"), harm_starts)
        group = sentence.group(verb)
        told = group is not None and group.human and group.count is not None
        if told or finite(sentence, verb) or verb in harm_starts or words[verb] in (";", "-"):
            return None
    return None


def _behind(sentence: Sentence, at: int, harm_starts: set[int]) -> tuple[list[Figure], str] | None:
    take_right(sentence, at)
    first = sentence.group(at) if at < sentence.end else None
    if first is None or first.start != at or not first.human or first.kind.endswith("pronoun"):
        return None
    figures = listing(sentence, first, harm_starts)
    return (figures, "inverted") if figures else None
