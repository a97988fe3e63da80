"""Figures told as part of all who were harmed: "among the dead are two guards"."""

from __future__ import annotations

from newsledger.extract.casualties.chains import chain_right, figures_of
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.kinds import COLLECTIVES
from newsledger.extract.casualties.leftward import chain_left
from newsledger.extract.casualties.lexicon import POSSESSIVES
from newsledger.extract.casualties.neighbours import find_left
from newsledger.extract.casualties.parts import share_of
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import finite
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.casualties.voice import BE, left_edge, parsed_subject

_ASIDE = 9
"""Tokens in which it is told between commas who says it."""
_DAY = 4
_NAMED = (["identified", "as"], ["named", "as"], ["listed", "as"], ["described", "as"])


def find_among(
    sentence: Sentence, trigger: Trigger, harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Read "among the dead were two guards", "the wounded included a nurse"."""
    words = sentence.words
    edge = left_edge(sentence, trigger.start)
    if words[max(sentence.start, trigger.start - 2) : trigger.start] == ["among", "those"]:
        edge = trigger.start  # whatever the parse has for its subject
    before = words[edge - 1] if edge > sentence.start else ""
    number = sentence.group(edge - 1) if edge > sentence.start else None
    if (
        number is not None
        and number.count is not None
        and number.end == number.count.end_token == trigger.start
        and number.start - 1 >= sentence.start
        and words[number.start - 1] in ("of", "among")
        and words[number.start] == "the"
    ):
        edge = number.start + 1  # "of the ten dead, four were women"
    elif before == "among":
        edge += 1  # "CHILD AMONG WOUNDED"
    elif before == "who" and words[edge - 3 : edge - 1] == ["among", "those"]:
        # "a nurse was among those who were killed"
        return _one_of(sentence, edge - 3, trigger)
    elif before not in ("the", "those") and before not in POSSESSIVES:
        return None
    share = share_of(sentence, trigger, edge, harm_starts)
    if share:
        if number is None or number.count is None or number.end != trigger.start:
            return share, "among"
        count = number.count
        start = number.start + (words[number.start] == "the")
        whole = Figure(start, trigger.end, count.min, count.max, count.basis, "unknown", number)
        share[0].part = True
        return [whole, *share], "attribute"
    at = trigger.end
    # "those killed in the raid were": over one place or cause
    for _ in range(2):
        if at < sentence.end and words[at] in ("in", "by", "during", "on", "at", "of"):
            at = _over_place(sentence, at)
    among = edge - 2 >= sentence.start and words[edge - 2] == "among"
    if among:
        at = _over_aside(sentence, _over_noun(sentence, trigger, at))
    if edge - 3 >= sentence.start and words[edge - 2] == "of" and trigger.kind != "victim":
        one = sentence.group(edge - 3)
        among = one is not None and one.count is not None and one.count.max == 1
        if among and one is not None and words[one.start - 1 : one.start] == ["of"]:
            return None  # "the brother of one of the dead"
    verb = words[at] if at < sentence.end else ""
    named = words[at + 1 : at + 3] in _NAMED and trigger.kind != "victim"
    if verb in ("were", "was", "are") and named:
        at, among = at + 2, True  # "the dead were identified as a farmer and his son"
    if verb in ("include", "included", "includes", "including") or (
        among and verb in ("was", "were", "is", "are", ":")
    ):
        first = sentence.group(at + 1) if at + 1 < sentence.end else None
        if first is None or not first.human:
            return None
        figures = figures_of(sentence, chain_right(sentence, first, harm_starts))
        return (figures, "among") if figures else None
    listed = verb in ("were", "are", "was") and not among
    if listed and before in ("the", "those") and words[edge - 2 : edge - 1] != ["of"]:
        figures = _who_they_were(sentence, at + 1, harm_starts)
        return (figures, "among") if figures else None
    if among and edge - 3 >= sentence.start:
        return _one_of(sentence, edge - 2, trigger)
    return None


def _over_place(sentence: Sentence, at: int) -> int:
    """Step over a place, cause or day behind a preposition: "of Sunday's attack (were)"."""
    for following in range(at + 1, min(at + _DAY, sentence.end)):
        group = sentence.group(following)
        if group is not None:
            return group.end
        if finite(sentence, following):
            return following
    return at


def _over_noun(sentence: Sentence, trigger: Trigger, at: int) -> int:
    """Return the end of the people that the harm is told of: "among the dead civilians"."""
    group = sentence.group(at) if at < sentence.end else None
    if trigger.kind not in ("state", "act") or group is None or not group.human:
        return at
    return group.end if at == trigger.end and group.start <= at else at


def _over_aside(sentence: Sentence, at: int) -> int:
    """Step over an aside: "among the dead, says the report, (were two nurses)"."""
    words = sentence.words
    if words[at : at + 1] != [","]:
        return at
    ahead = range(at + 1, min(at + _ASIDE, sentence.end))
    closing = next((i for i in ahead if words[i] == ","), None)
    return at if closing is None else closing + 1


def _who_they_were(sentence: Sentence, at: int, harm_starts: set[int]) -> list[Figure]:
    """Read "the wounded were two guards and a cook"; "the dead were buried" tells nobody."""
    first = sentence.group(at) if at < sentence.end else None
    if first is None or first.start != at:
        return []
    couple = sentence.words[first.head] in COLLECTIVES
    if first.kind not in ("person", "name", "norp") and not couple:
        return []
    if first.count is None and sentence.words[at] not in ("a", "an") and first.kind != "name":
        return []
    follows = sentence.tokens[first.end] if first.end < sentence.end else None
    if follows is not None and follows.tag_ in ("VBN", "VBD"):
        return []
    return figures_of(sentence, chain_right(sentence, first, harm_starts))


def _one_of(sentence: Sentence, end: int, trigger: Trigger) -> tuple[list[Figure], str] | None:
    """Read the people before "among": "three guards were also (among the dead)".

    A clause may stand between: "three women who sold bread were among the dead".
    """
    while sentence.tokens[end - 1].tag_ == "RB" and end - 2 > sentence.start:
        end -= 1
    end -= sentence.words[end - 1] in BE
    first = find_left(sentence, end, far=True) or _subject(sentence, trigger)
    if first is None:
        return None
    figures = figures_of(sentence, chain_left(sentence, first, set()))
    return (figures, "among") if figures else None


def _subject(sentence: Sentence, trigger: Trigger) -> Group | None:
    """Return the people that the parse has as subject of "among the dead"."""
    at = parsed_subject(sentence, trigger)
    group = sentence.group(at) if at is not None else None
    pronoun = at is not None and sentence.tokens[at].pos_ not in ("NOUN", "PROPN")
    return group if group is not None and group.human and not pronoun else None
