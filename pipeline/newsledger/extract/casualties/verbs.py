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
    "discovered recorded considered either later including".split()
)
_ARRIVED = frozenset("arrived showed came walked drove was were is are had has left".split())


def _left_edge(sentence: Sentence, at: int) -> int:
    """Return the first token of the auxiliaries and bridges before a harm word."""
    tokens = sentence.tokens
    group = verb_group(tokens[at])
    first = sentence.place(group[-1]) if group else at
    while first - 1 >= sentence.start:
        word = sentence.words[first - 1]
        bridge = word in _BRIDGES and sentence.group(first - 1) is None
        if not bridge:
            if word not in ("including",) and tokens[first - 1].tag_ == "RB" and (
                sentence.group(first - 1) is None
            ):
                first -= 1
                continue
            break
        if word == "including":
            break
        more = verb_group(tokens[first - 1])
        first = sentence.place(more[-1]) if more else first - 1
    return max(first, sentence.start)


def _parsed_subject(sentence: Sentence, trigger: Trigger) -> int | None:
    verb = sentence.tokens[trigger.start]
    if verb.dep_ == "xcomp":
        found = syntax.children(verb.head, "nsubj:pass", "nsubj")
    else:
        found = syntax.subjects(verb)
    places = [sentence.place(token) for token in found]
    inside = [at for at in places if sentence.start <= at < trigger.start]
    return inside[0] if inside else None


def is_active(sentence: Sentence, trigger: Trigger, harm_starts: set[int]) -> bool:
    """Tell whether the victims stand after the verb: "killed two" but not "were killed"."""
    words = sentence.words
    first = words[trigger.start]
    verb = sentence.tokens[trigger.start]
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
    return not _is_attribute(sentence, trigger)


def _is_attribute(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a participle stands before its noun: "in hospitals injured children waited"."""
    verb = sentence.tokens[trigger.start]
    if trigger.start == sentence.start:
        return verb.tag_ in ("VBN", "JJ")
    before = sentence.tokens[trigger.start - 1]
    if verb.dep_ == "amod" and verb.tag_ != "VBD" and before.pos_ not in ("NOUN", "PROPN"):
        return True
    return before.pos_ in ("ADP", "VERB") and before.lower_ not in ("to", "by", "without", "after")


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
        bare = first.kind == "person" and first.end == first.start + 1
        if bare and trigger.end == trigger.start + 1 and (
            sentence.words[trigger.start].endswith("ing")
        ):
            before = sentence.tokens[max(sentence.start, trigger.start - 1)]
            if first.singular or before.pos_ in ("NOUN", "PROPN", "ADJ", "DET"):
                return None  # "the shooting suspect"
        figures = figures_of(sentence, chain_right(sentence, first, harm_starts))
        return (figures, "active") if figures else None
    if trigger.kind == "act" and _object_after(sentence, trigger) is not None and (
        _is_attribute(sentence, trigger)
    ):
        return None
    if sentence.words[trigger.start] == "missing" and trigger.end < sentence.end:
        thing = sentence.group(trigger.end)
        if thing is not None and thing.start == trigger.end:
            return None  # "are missing the point"
    edge = _left_edge(sentence, trigger.start)
    aux = {token.lower_ for token in verb_group(sentence.tokens[trigger.start])}
    far = trigger.kind != "state" or bool(aux & _BE)
    if trigger.kind == "act" and not aux and not _is_reduced(sentence, trigger):
        return _coordinated(sentence, trigger, claimed, harm_starts)
    among = _among(sentence, trigger, edge, harm_starts)
    if among is not None:
        return among
    passable = harm_starts
    if sentence.words[trigger.start] == "with":
        passable = {i for i in range(sentence.start, edge) if sentence.words[i] in _ARRIVED}
    last = find_left(
        sentence,
        edge,
        preferred=_parsed_subject(sentence, trigger),
        far=far,
        passable=passable,
    )
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


def _is_reduced(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a participle without auxiliary is passive: "two men killed in the raid".

    A headline has no other verb; elsewhere an active verb without people after it ("he shot at
    cars", "gunmen killed and robbed") harms nobody that is told.
    """
    words, tokens = sentence.words, sentence.tokens
    verb = tokens[trigger.start]
    following = words[trigger.end] if trigger.end < sentence.end else ""
    thing = sentence.group(trigger.end)
    if thing is not None and thing.start == trigger.end and not thing.human:
        return False  # "rebels burned nine vehicles"
    if trigger.end > trigger.start + 1:
        return True
    if following in ("and", "or") and trigger.end + 1 < sentence.end:
        other = tokens[trigger.end + 1]
        if other.tag_ in ("VBD", "VBN") and other.lower_ not in ("was", "were"):
            after = sentence.group(trigger.end + 2) if trigger.end + 2 < sentence.end else None
            if after is not None and after.start == trigger.end + 2 and after.human:
                return False
    if verb.tag_ in ("VBN", "JJ") or verb.dep_ in ("acl", "amod"):
        return True
    if words[trigger.start] == "shot" and following in ("at", "into", "toward", "towards", "back"):
        return False
    before = sentence.group(trigger.start - 1) if trigger.start > sentence.start else None
    if before is None:
        return words[trigger.start - 1] in (",", "and", "–", "-") if trigger.start else False
    if before.count is not None:
        return True
    others = any(
        tokens[i].tag_ in ("VBD", "VBZ", "VBP", "MD")
        for i in range(sentence.start, sentence.end)
        if i != trigger.start
    )
    return not others and before.kind not in ("singular_pronoun", "plural_pronoun", "relative")


def _coordinated(
    sentence: Sentence, trigger: Trigger, claimed: set[int], harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Read the object that a verb shares with the next: "killed and robbed two drivers"."""
    at = trigger.end + 2
    if at >= sentence.end or sentence.words[trigger.end] not in ("and", "or"):
        return None
    if (at - 1) in harm_starts or sentence.tokens[at - 1].pos_ != "VERB":
        return None
    first = sentence.group(at)
    if first is None or first.start != at or not first.human or first.start in claimed:
        return None
    figures = figures_of(sentence, chain_right(sentence, first, harm_starts))
    return (figures, "active") if figures else None


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
    if sentence.tokens[trigger.start].tag_ in ("NN", "NNP") and group.head != trigger.start:
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
    among = edge - 2 >= sentence.start and words[edge - 2] == "among"
    if edge - 3 >= sentence.start and words[edge - 2] == "of":
        one = sentence.group(edge - 3)
        among = one is not None and one.kind == "number" and one.count is not None
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
