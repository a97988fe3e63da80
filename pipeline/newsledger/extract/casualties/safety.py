"""People whom no harm befell: "the crew were safe", "escaped unhurt", "came out unscathed"."""

from __future__ import annotations

from newsledger.extract.casualties.figures import Figure, extent
from newsledger.extract.casualties.leftward import chain_left
from newsledger.extract.casualties.neighbours import find_left
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.casualties.voice import left_edge
from newsledger.lexicons import words

_ESCAPES = words(
    "escape escaped escapes emerge emerged came come survive was were are is got "
    "left remained released freed returned landed jumped pulled rescued found reported reached "
    "made be been stayed went has have had said picked ejected parachuted bailed ran fled drove "
    "swam survived crawled walked"
)
_ABOARD = words(
    "crew passengers passenger sailors sailor seafarers seafarer mariners mariner pilot pilots "
    "staff personnel employees workers members soldiers troops driver drivers officers residents "
    "guards occupants everyone everybody all men hands captain crewmen fishermen pupils students "
    "children"
)
_DOUBTS = words("if whether until unless ensure make makes making keep sure feel not more so")


def find_safe(
    sentence: Sentence, trigger: Trigger, claimed: set[int]
) -> tuple[list[Figure], str] | None:
    """Return those to whom nothing happened, as a zero, and the rule."""
    words = sentence.words
    plain = "safe" in words[trigger.start : trigger.end] and trigger.end - trigger.start < 3
    edge = left_edge(sentence, trigger.start)
    passable = {at for at in range(sentence.start, edge) if words[at] in _ESCAPES}
    group = find_left(sentence, edge, passable=passable)
    if group is None or group.start in claimed or group.kind in ("nobody", "anybody", "relative"):
        return None
    if plain and words[group.head] not in _ABOARD:
        return None
    if _DOUBTS & set(words[max(sentence.start, group.start - 3) : group.start]):
        return None
    figures: list[Figure] = []
    for member, _ in chain_left(sentence, group, claimed):
        end, role, human = extent(sentence, member)
        if human:
            figures.append(Figure(member.start, end, 0, 0, "none", role, member))
    return (figures, "safe") if figures else None
