"""Victims of verbs and adjectives of harm: "killed 12", "12 were killed", "12 died", "12 dead"."""

from __future__ import annotations

from newsledger.extract.casualties.among import find_among
from newsledger.extract.casualties.attributes import attributive, including
from newsledger.extract.casualties.chains import chain_right, figures_of
from newsledger.extract.casualties.company import companions, coordinated, joined, names_one, of_one
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.inverted import inverted
from newsledger.extract.casualties.leftward import chain_left, last_listed, with_subject
from newsledger.extract.casualties.lexicon import kin
from newsledger.extract.casualties.neighbours import find_left
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import finite
from newsledger.extract.casualties.tolls import brought_to
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.casualties.voice import (
    BE,
    is_active,
    is_attribute,
    is_reduced,
    left_edge,
    object_after,
    object_behind,
    parsed_subject,
)
from newsledger.extract.casualties.wholes import front_whole
from newsledger.extract.casualties.whom import find_past_whom, find_whom
from newsledger.extract.modality import verb_group
from newsledger.lexicons import words

# Words between the victims and a state: "were found dead", "12 people feared dead".
# Said of nothing but people and animals.
_OF_PEOPLE = words("killed wounded injured kidnapped abducted murdered assassinated died")
_FINDING = words("found located discovered")
_THINGS_TOO = words("seized snatched lost buried burned burnt")
_SOME = words("wounded injured dead killed missing displaced")
_WHOSE_DEAD = words("civilian rebel guerrilla insurgent militant enemy")
_LEFT = words("left leaves leaving leave")
_LEFT_REACH = 20
_LOSE = words("lose loses lost losing")
_PLURAL = words("were are have")
_HAVE = words("have has had")
_AUXILIARIES = words("have has had was were is are would could can will did do does")
_BEHIND = 16
"""Words in which the verb of a subject with a participle stands."""
_SINGULAR = words("was is has")
_ARRIVED = words(
    "arrived showed came come walked drove was were is are had has left leaving leaves escape "
    "escaped escapes survive survived survives emerged got"
)


def _harmed_too(sentence: Sentence, at: int, harm_starts: set[int]) -> bool:
    """Tell whether a verb of harm follows people: "17 displaced people (were) killed"."""
    while at < sentence.end and sentence.words[at] in BE | _HAVE:
        at += 1
    return at in harm_starts


def _tells(sentence: Sentence, group: Group) -> bool:
    """Tell whether a group is who says so: "according to the police, the driver died"."""
    return sentence.words[max(sentence.start, group.start - 2) : group.start] == ["according", "to"]


def find_verb_victims(
    sentence: Sentence, trigger: Trigger, claimed: set[int], harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Return the figures of a verb or adjective of harm and the rule; None: nobody is told."""
    named = sentence.group(trigger.start - 1) if trigger.start > sentence.start else None
    brought = brought_to(sentence, named) if named is not None and named.human else None
    if brought is not None:
        return [brought], "toll"
    turned = inverted(sentence, trigger, harm_starts) or find_whom(sentence, trigger, claimed)
    turned = turned or find_past_whom(sentence, trigger, claimed)
    if turned is not None:
        return turned
    none = _no_harmed(sentence, trigger)
    some = _there_are(sentence, trigger)
    if some is not None:
        return [some], "there"
    if none is not None:
        return [none], "no_noun"
    inside = sentence.group(trigger.start)
    if (
        inside is not None
        and trigger.harm == "displaced"
        and _harmed_too(sentence, inside.end, harm_starts)
    ):
        return None  # "17 displaced people died"
    if inside is not None and trigger.kind != "suffer" and inside.end >= trigger.end:
        if sentence.words[inside.start - 1 : inside.start] == ["among"]:
            among = find_among(sentence, trigger, harm_starts)
            if among is not None:
                return among
        told = attributive(sentence, trigger, inside, claimed)
        return told or including(sentence, inside, harm_starts)
    behind = object_behind(sentence, trigger) if trigger.kind == "act" else None
    if trigger.kind == "act" and (behind or is_active(sentence, trigger, harm_starts)):
        first = behind or object_after(sentence, trigger)
        if first is None or first.start in claimed:
            return None
        if sentence.words[trigger.start] in _SOME and sentence.words[trigger.start - 1] == "the":
            return None  # "wishes the wounded a swift recovery"
        carried = set(sentence.words[first.start : first.end + 1]) & _SOME
        if trigger.harm == "captured" and carried:
            return None  # "ambulances took away 14 wounded"
        if sentence.words[trigger.start] in _LOSE and first.end in harm_starts:
            return None  # "has lost 600 dead and wounded"
        bare = first.kind == "person" and first.end == first.start + 1
        if (
            bare
            and trigger.end == trigger.start + 1
            and (sentence.words[trigger.start].endswith("ing"))
        ):
            before = sentence.tokens[max(sentence.start, trigger.start - 1)]
            if first.singular or before.pos_ in ("NOUN", "PROPN", "ADJ", "DET"):
                return None  # "the shooting suspect"
        figures = figures_of(sentence, chain_right(sentence, first, harm_starts))
        return (figures, "active") if figures else None
    if (
        trigger.kind == "act"
        and object_after(sentence, trigger) is not None
        and (is_attribute(sentence, trigger))
    ):
        return None
    if sentence.words[trigger.start] == "missing" and trigger.end < sentence.end:
        thing = sentence.group(trigger.end)
        if thing is not None and thing.start == trigger.end:
            return None  # "are missing the point"
    edge = left_edge(sentence, trigger.start)
    aux = {token.lower_ for token in verb_group(sentence.tokens[trigger.start])}
    verbs = aux | set(sentence.words[edge : trigger.start])  # "(were) found (dead)"
    far = trigger.kind != "state" or bool(verbs & BE)
    if trigger.kind == "act" and sentence.words[trigger.start] in _THINGS_TOO:
        far = False  # "farms of the dealers, which were seized"
    among = find_among(sentence, trigger, harm_starts)
    if among is not None:
        return among
    if trigger.kind == "act" and not aux and not is_reduced(sentence, trigger):
        return coordinated(sentence, trigger, claimed, harm_starts)
    if edge == trigger.start and sentence.words[edge - 1] in ("the", "those", "these"):
        return None  # "the wounded" only refers back
    passable = harm_starts
    if sentence.words[trigger.start] == "with":
        passable = _arrivals(sentence, edge)
    if _starts_clause(sentence, edge) and "being" in aux:
        return None  # "she is with her family after being shot"
    subject = parsed_subject(sentence, trigger)
    if subject is not None and sentence.words[subject] == "deceased":
        return None  # refers back, as "the wounded" does
    last = find_left(
        sentence,
        edge,
        preferred=subject,
        far=far,
        widen=sentence.words[trigger.start] in _OF_PEOPLE,
        reduced=not aux & BE and trigger.kind != "suffer",
        passable=passable,
    )
    if last is None or last.start in claimed or _tells(sentence, last):
        return _left_so(sentence, trigger, claimed, harm_starts)
    if trigger.kind == "state" and edge == trigger.start and _are_the(sentence, last, edge):
        return None
    last = last_listed(sentence, last, subject, edge)
    if not aux and trigger.kind == "act" and _is_kin_of_one(sentence, last):
        return None  # "said the brother of one of the men executed"
    bare = last.count is not None and last.end == last.count.end_token
    if bare and sentence.words[trigger.start] in ("burned", "burnt"):
        return None  # "of 130 houses, 52 were burned"
    if not aux and trigger.kind != "suffer":
        last = _counted_in(sentence, trigger, last)
    chain = chain_left(sentence, last, claimed, plural=bool(verbs & _PLURAL))
    if not verbs & _SINGULAR:
        chain = with_subject(sentence, chain, subject, claimed)
    if of_one(sentence, last, edge):
        chain = [(last, False)]
    elif verbs & _SINGULAR and names_one(sentence, chain):
        chain = chain[:1]
    elif not verbs & _SINGULAR:
        chain = front_whole(
            sentence, chain, edge, subject=subject, claimed=claimed, harm_starts=harm_starts
        )
        if verbs & _PLURAL and len(chain) == 1 and chain[0][0].singular:
            chain = joined(sentence, last, edge, harm_starts)
    figures = figures_of(sentence, chain)
    figures += companions(sentence, trigger, harm_starts)
    return (figures, "subject") if figures else None


def _are_the(sentence: Sentence, group: Group, at: int) -> bool:
    """Tell whether an adjective says whose dead these are: "(put) the civilian dead (at 90)"."""
    words = sentence.words
    alone = group.end == at == group.start + 2 and words[group.start] in ("the", "these", "those")
    adjective = group.kind == "norp" or words[group.head] in _WHOSE_DEAD
    left = _LEFT | _FINDING | {"shot", "with"}
    return alone and adjective and words[group.start - 1] not in left


def _there_are(sentence: Sentence, trigger: Trigger) -> Figure | None:
    """Read "there are wounded": some, without a number."""
    words, at = sentence.words, trigger.start - 1
    if trigger.kind not in ("act", "state") or words[trigger.start] not in _SOME:
        return None
    while at > sentence.start and words[at] in ("also", "now", "many", "several", "still"):
        at -= 1
    if at <= sentence.start or words[at] not in ("are", "were") or words[at - 1] != "there":
        return None
    follows = sentence.group(trigger.end) if trigger.end < sentence.end else None
    if follows is not None and follows.start == trigger.end:
        return None
    group = Group(trigger.start, trigger.end, trigger.start, "number")
    return Figure(trigger.start, trigger.end, 2, None, "indefinite", "unknown", group)


def _no_harmed(sentence: Sentence, trigger: Trigger) -> Figure | None:
    """Read "no wounded have been registered", "no dead or injured"."""
    at = trigger.start - 1
    if at < sentence.start or sentence.words[at] != "no" or trigger.kind not in ("act", "state"):
        return None
    group = sentence.group(at)
    follows = sentence.group(trigger.end) if trigger.end < sentence.end else None
    if group is None or group.end < trigger.start or (follows and follows.start == trigger.end):
        return None
    return Figure(at, trigger.end, 0, 0, "none", "unknown", group)


def _arrivals(sentence: Sentence, end: int) -> set[int]:
    """Return the verbs that lead to "with a gunshot wound": "came to", "were found"."""
    words = sentence.words
    found: set[int] = set()
    for at in range(sentence.start, end):
        if words[at] in _ARRIVED or (words[at] in _FINDING and words[at - 1] in BE):
            found.add(at)
    return found


def _is_kin_of_one(sentence: Sentence, group: Group) -> bool:
    of_one = sentence.words[group.end : group.end + 3] == ["of", "one", "of"]
    return of_one and sentence.words[group.head] in kin()


def _left_so(
    sentence: Sentence, trigger: Trigger, claimed: set[int], harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Read the object of "left" over a place: "left 16 guards and a cook at the gate dead"."""
    words = sentence.words
    if words[trigger.start] not in _SOME and words[trigger.start] != "homeless":
        return None
    for at in range(trigger.start - 2, max(sentence.start, trigger.start - _LEFT_REACH), -1):
        if finite(sentence, at) and words[at] not in _LEFT:
            return None
        if words[at] not in _LEFT:
            continue
        first = sentence.group(at + 1)
        if first is None or first.start != at + 1 or not first.human or first.start in claimed:
            return None
        figures = figures_of(sentence, chain_right(sentence, first, harm_starts))
        return (figures, "active") if figures else None
    return None


def _starts_clause(sentence: Sentence, at: int) -> bool:
    before = sentence.words[at - 1] if at > sentence.start else ""
    return before in ("after", "before", "while", "when", "without", "by", "despite")


def _counted_in(sentence: Sentence, trigger: Trigger, group: Group) -> Group:
    """Return the five in "one of five people killed", else the group itself."""
    if group.end + 1 >= sentence.end or not (_is_none(group) or group.kind == "number"):
        return group
    inner = sentence.group(group.end + 1)
    if inner is None or inner.count is None or sentence.words[group.end] != "of":
        return group
    if group.count is None and not _says_more(sentence, trigger):
        return group  # a headline: "None of 40 passengers hurt"
    return inner if inner.end == trigger.start else group


def _says_more(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether another verb says what became of them: "none of those taken is back"."""
    behind = range(trigger.end, min(trigger.end + _BEHIND, sentence.end))
    return any(sentence.words[at] in _AUXILIARIES for at in behind)


def _is_none(group: Group) -> bool:
    return group.kind == "nobody"


def shared_figures(sentence: Sentence, trigger: Trigger, last: Trigger | None) -> bool:
    """Tell whether a verb shares the victims of the one before it: "were kidnapped and killed"."""
    if last is None or trigger.kind not in ("act", "suffer") or last.kind != "act":
        return False
    edge = left_edge(sentence, trigger.start)
    if not 0 < edge - last.end <= 6 or edge >= sentence.end:
        return False
    between = sentence.words[last.end : edge]
    if between[-1:] and between[-1] not in ("and", "or", "then", "but", "later"):
        return False
    if trigger.kind == "act" and object_after(sentence, trigger) is not None:
        return False
    return not any(
        (group := sentence.group(at)) is not None and group.human for at in range(last.end, edge)
    )
