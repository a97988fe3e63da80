"""Victims of verbs and adjectives of harm: "killed 12", "12 were killed", "12 died", "12 dead"."""

from __future__ import annotations

from newsledger.extract import syntax
from newsledger.extract.casualties.chains import chain_left, chain_right, figures_of, find_left
from newsledger.extract.casualties.figures import Figure, extent
from newsledger.extract.casualties.groups import Group, Sentence
from newsledger.extract.casualties.triggers import Trigger
from newsledger.extract.modality import verb_group

_BE = frozenset("be is are was were been being get gets got gotten 's ’s".split())
_HAVE = frozenset("have has had having 've ’ve".split())
_ACTIVE_PAST = frozenset("slew took".split())
_PARTICIPLES = frozenset(
    "slain shot hurt put cut mown driven forced made rendered held taken burnt beaten".split()
)
# Words between the victims and a state: "were found dead", "12 people feared dead".
_BRIDGES = frozenset(
    "found pronounced declared feared presumed believed confirmed reported left listed officially "
    "remain remains remained thought said shot still already both all lay lying lie now also "
    "recorded considered either later including".split()
)
_LIMBS = frozenset(
    "leg legs arm arms foot feet hand hands shoulder shoulders thigh thighs ankle knee calf finger "
    "hip buttocks buttock elbow wrist toe".split()
)


def _left_edge(sentence: Sentence, at: int) -> int:
    """Return the first token of the auxiliaries and bridges before a harm word."""
    doc = sentence.doc
    group = verb_group(doc[at])
    first = group[-1].i if group else at
    while first - 1 >= sentence.start:
        word = sentence.words[first - 1]
        bridge = word in _BRIDGES and sentence.group(first - 1) is None
        if not bridge:
            if word not in ("including",) and doc[first - 1].tag_ == "RB" and (
                sentence.group(first - 1) is None
            ):
                first -= 1
                continue
            break
        if word == "including":
            break
        more = verb_group(doc[first - 1])
        first = more[-1].i if more else first - 1
    return max(first, sentence.start)


def _parsed_subject(sentence: Sentence, trigger: Trigger) -> int | None:
    verb = sentence.doc[trigger.start]
    if verb.dep_ == "xcomp":
        found = syntax.children(verb.head, "nsubj:pass", "nsubj")
    else:
        found = syntax.subjects(verb)
    inside = [t.i for t in found if sentence.start <= t.i < trigger.start]
    return inside[0] if inside else None


def is_active(sentence: Sentence, trigger: Trigger, harm_starts: set[int]) -> bool:
    """Tell whether the victims stand after the verb: "killed two" but not "were killed"."""
    words = sentence.words
    first = words[trigger.start]
    verb = sentence.doc[trigger.start]
    aux = {token.lower_ for token in verb_group(verb)}
    if aux & _BE:
        return False
    if first.endswith("ing"):
        return True
    if first in _ACTIVE_PAST or words[trigger.end - 1] == "took":
        return True
    participle = first.endswith("ed") or first in _PARTICIPLES
    if not participle:
        return True
    if aux & _HAVE:
        return True
    group = _object_after(sentence, trigger)
    if group is None:
        return False
    end = extent(sentence, group)[0]
    if end in harm_starts and end < sentence.end and group.kind == "number":
        return False  # "12 killed 30 wounded"
    left = sentence.group(trigger.start - 1) if trigger.start > sentence.start else None
    if left is not None and left.end > trigger.start:
        return False
    return True


def _object_after(sentence: Sentence, trigger: Trigger) -> Group | None:
    at = trigger.end
    if at >= sentence.end:
        return None
    if sentence.words[at] in ('"', "“", "another"):
        at += sentence.words[at] != "another"
    group = sentence.group(at)
    if group is None or group.start < trigger.end:
        return None
    _, _, human = extent(sentence, group)
    return group if human and group.kind != "relative" else None


def find_verb_victims(
    sentence: Sentence, trigger: Trigger, claimed: set[int], harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Return the figures of a verb or adjective of harm and the rule; None: nobody is told."""
    inside = sentence.group(trigger.start)
    if inside is not None and trigger.kind != "suffer":
        return _attributive(sentence, trigger, inside, claimed)
    if trigger.kind == "act" and is_active(sentence, trigger, harm_starts):
        first = _object_after(sentence, trigger)
        if first is None or first.start in claimed:
            return None
        if sentence.words[trigger.start].endswith("ing") and trigger.start > sentence.start:
            before = sentence.words[trigger.start - 1]
            if before in ("the", "a", "no", "any") or before in ("of",) and False:
                return None
        figures = figures_of(sentence, chain_right(sentence, first, harm_starts))
        return (figures, "active") if figures else None
    edge = _left_edge(sentence, trigger.start)
    aux = {token.lower_ for token in verb_group(sentence.doc[trigger.start])}
    far = trigger.kind != "state" or bool(aux & _BE)
    among = _among(sentence, trigger, edge, harm_starts)
    if among is not None:
        return among
    last = find_left(sentence, edge, preferred=_parsed_subject(sentence, trigger), far=far)
    if last is None or last.start in claimed:
        return None
    if not aux and last.kind == "number" and last.count is not None:
        one_of = sentence.group(last.end + 1) if last.end + 1 < sentence.end else None
        if last.count.max == 1 and one_of is not None and one_of.count is not None:
            if sentence.words[last.end] == "of" and one_of.end <= trigger.start:
                last = one_of  # "one of five people killed"
    groups = chain_left(sentence, last, claimed)
    chain = _with_parts(sentence, groups)
    figures = figures_of(sentence, chain)
    return (figures, "subject") if figures else None


def _with_parts(sentence: Sentence, groups: list[Group]) -> list[tuple[Group, bool]]:
    chain: list[tuple[Group, bool]] = []
    part = False
    for number, group in enumerate(groups):
        between = sentence.words[groups[number - 1].end : group.start] if number else ()
        part = part or "including" in between or "(" in between
        chain.append((group, part))
    return chain


def _attributive(
    sentence: Sentence, trigger: Trigger, group: Group, claimed: set[int]
) -> tuple[list[Figure], str] | None:
    """Read "three wounded soldiers", "12 wounded"; without a number it only refers back."""
    if group.start in claimed or not group.human:
        return None
    if sentence.doc[trigger.start].tag_ in ("NN", "NNP") and group.head != trigger.start:
        return None
    if group.count is None and sentence.words[group.start] != "no":
        return None
    if group.count is not None and group.count.end_token > trigger.start:
        return None
    figures = figures_of(sentence, [(group, False)])
    return (figures, "attribute") if figures else None


def _among(
    sentence: Sentence, trigger: Trigger, edge: int, harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Read "among the dead were two guards", "the wounded included a nurse"."""
    words = sentence.words
    before = words[edge - 1] if edge > sentence.start else ""
    if before not in ("the", "those"):
        return None
    at = trigger.end
    # "those killed in the raid were": over one place or cause
    for _ in range(2):
        if at < sentence.end and words[at] in ("in", "by", "during", "on", "at"):
            place = sentence.group(at + 1) if at + 1 < sentence.end else None
            if place is None:
                return None
            at = place.end
    if at >= sentence.end:
        return None
    among = edge - 2 >= sentence.start and words[edge - 2] in ("among", "of")
    verb = words[at]
    if verb in ("include", "included", "includes", "including") or (
        among and verb in ("was", "were", "is", "are")
    ):
        first = sentence.group(at + 1) if at + 1 < sentence.end else None
        if first is None or not first.human:
            return None
        figures = figures_of(sentence, chain_right(sentence, first, harm_starts))
        return (figures, "among") if figures else None
    if among and edge - 3 >= sentence.start:
        first = find_left(sentence, edge - 2, far=True)
        if first is None:
            return None
        groups = chain_left(sentence, first, set())
        figures = figures_of(sentence, [(g, False) for g in groups])
        return (figures, "among") if figures else None
    return None


def shared_figures(sentence: Sentence, trigger: Trigger, last: Trigger | None) -> bool:
    """Tell whether a verb shares the victims of the one before it: "were kidnapped and killed"."""
    if last is None or trigger.kind not in ("act", "suffer") or last.kind != "act":
        return False
    edge = _left_edge(sentence, trigger.start)
    if not 0 < edge - last.end <= 6 or edge >= sentence.end:
        return False
    between = sentence.words[last.end : edge]
    if between[-1:] and between[-1] not in ("and", "or", "then", "but", "later"):
        return False
    if trigger.kind == "act" and _object_after(sentence, trigger) is not None:
        return False
    return not any(
        (group := sentence.group(at)) is not None and group.human
        for at in range(last.end, edge)
    )
