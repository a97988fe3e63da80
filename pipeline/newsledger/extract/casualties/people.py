"""Takes a noun that no lexicon has for people where only people can be meant.

"Two <unlisted noun> were kidnapped": what is kidnapped is somebody.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.casualties.bodies import PARTS
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.lexicon import POSSESSIVES, no_people
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import PREPOSITIONS
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.casualties.voice import BE, left_edge
from newsledger.extract.modality import verb_group
from newsledger.lexicons import words

# Done to nobody but people, once animals and figures of speech are left out.
_ONLY_PEOPLE = words(
    "kills killed killing wounded wounding injured injuring kidnap kidnaps kidnapped "
    "kidnapping abduct abducts abducted abducting murder murdered murdering murders assassinate "
    "assassinated assassinating assassination slain died massacred beheaded beheading arrested "
    "arresting detained detaining hospitalized hospitalised martyred tortured lynched "
    "hanged blinded maimed lynching drowned perished"
)
_COUNTED_ONLY = words("dead executed executing missing captured capturing")
_HURT = words("hurt grazed bruised scalded")
"""Of things too, but mostly of people where those are counted who do something: "nine drinkers"."""
_DEEDS = words("killing killings murder murders assassination kidnapping abduction beheading death")
_BODIES = words("body bodies corpse corpses")
_LIVES_OF = (["lives", "of"], ["life", "of"])
_SHOT = words("shot stabbed gunned hacked beaten")
_DEAD = words("dead death down")
_ONE = words("a an another one")
_JOINS = frozenset([",", "and", "or", "&"])
_ABSTRACT = (
    "ing", "tion", "sion", "ment", "ness", "ity", "ism", "ship", "ence", "ance", "hood", "acy",
    "ology", "age", "dom", "ure",
)  # fmt: skip
_DOERS = ("er", "ers", "or", "ors", "ian", "ians", "ant", "ants", "ee", "ees", "eur", "eurs")
_MOST = 6


def widen(sentence: Sentence, trigger: Trigger) -> None:
    """Make people of the groups that a word of harm is said of, where no lexicon has them.

    The groups beside the word, or the subject that the parse gives, and those joined to them.
    """
    told = sentence.words[trigger.start : trigger.end]
    strong = bool(_ONLY_PEOPLE.intersection(told)) or _is_of_body(sentence, trigger)
    strong = strong or told[-2:] in (["to", "death"], *_LIVES_OF)
    hurt = bool(_HURT.intersection(told))
    if not (strong or hurt or _COUNTED_ONLY.intersection(told) or told[-1] in _BODIES):
        return
    at = trigger.end
    of = sentence.words[at : at + 1] == ["of"]
    if of and (told[-1] in _DEEDS or told[-1] in _BODIES):
        take_right(sentence, at + 1)
        return
    if told[-2:] in _LIVES_OF:
        take_right(sentence, at)
        return
    if trigger.kind not in ("act", "suffer", "state"):
        return
    aux = {token.lower_ for token in verb_group(sentence.tokens[trigger.start])}
    if trigger.kind == "act" and strong and not aux & BE:
        take_right(sentence, at)
    edge = left_edge(sentence, trigger.start)
    group = sentence.group(edge - 1) if edge > sentence.start else None
    doers = group is not None and sentence.words[group.head].endswith(_DOERS)
    counted = group is not None and group.count is not None and (doers or not hurt)
    subjects = syntax.subjects(sentence.tokens[trigger.start])
    if group is not None and _is_object(sentence, group) and _are_people(sentence, subjects):
        group = None  # "a major who kept a shop was killed"
    if group is not None and group.end == edge and (strong or counted):
        _take_left(sentence, group, reduced=not aux)
    told_beside = group is not None and group.end == edge and group.human
    if strong and aux & BE and not told_beside:
        for subject in subjects:
            _take_parsed(sentence, trigger, subject)
    if (strong and trigger.kind != "act") or aux & BE:
        for subject in subjects:
            beside = sentence.group(sentence.place(subject))
            if beside is not None and beside.kind == "person" and beside.start < trigger.start:
                for other in syntax.conjuncts(subject):
                    _take_parsed(sentence, trigger, other)


def _is_object(sentence: Sentence, group: Group) -> bool:
    return sentence.tokens[group.head].dep_ in ("obj", "iobj")


def _are_people(sentence: Sentence, subjects: Sequence[Token]) -> bool:
    places = [sentence.place(subject) for subject in subjects]
    told = [sentence.group(at) for at in places if sentence.start <= at < sentence.end]
    return any(group is not None and group.human for group in told)


def _take_parsed(sentence: Sentence, trigger: Trigger, subject: Token) -> None:
    """Make people of the group whose head the parse has as subject, where they can be."""
    place = sentence.place(subject)
    told_of = sentence.group(place) if sentence.start <= place < trigger.start else None
    if told_of is not None and told_of.head == place:
        _take(sentence, told_of)


def _is_of_body(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether somebody was shot, not a film: "shot dead", "shot in the lower right leg"."""
    told = sentence.words[trigger.start : trigger.end]
    if _SHOT.isdisjoint(told):
        return False
    after = sentence.words[trigger.end : min(trigger.end + 5, sentence.end)]
    return not _DEAD.isdisjoint(told) or (after[:1] == ["in"] and not PARTS.isdisjoint(after))


def take_right(sentence: Sentence, at: int) -> None:
    """Make people of the group at a position and of those joined to it, where they can be."""
    for _ in range(_MOST):
        group = sentence.group(at) if at < sentence.end else None
        if group is None or group.start != at or not (group.human or _take(sentence, group)):
            return
        at = group.end
        while at < sentence.end and sentence.words[at] in _JOINS:
            at += 1
        if at == group.end:
            return


def _take_left(sentence: Sentence, last: Group, *, reduced: bool) -> None:
    group: Group | None = last
    for _ in range(_MOST):
        if group is None or not group.human:
            # "pulled from under a staircase (died)"
            placed = group is not None and sentence.words[group.start - 1] in PREPOSITIONS
            if group is None or (placed and not reduced):
                return
            if not _take(sentence, group):
                return
        at = group.start - 1
        while at > sentence.start and sentence.words[at] in _JOINS:
            at -= 1
        if at == group.start - 1 or at <= sentence.start:
            return
        group = sentence.group(at)


def _take(sentence: Sentence, group: Group) -> bool:
    """Make people of a group if its noun can name a person; say whether it is of people now."""
    if group.kind != "other" or not names_person(sentence, group):
        return group.human
    plural = sentence.tokens[group.head].tag_ in ("NNS", "NNPS")
    group.kind = "person"
    group.singular = not plural and (group.count is None or group.count.max == 1)
    return True


def names_person(sentence: Sentence, group: Group) -> bool:
    """Tell whether a common noun can name a person by its number, its article or its ending."""
    token, word = sentence.tokens[group.head], sentence.words[group.head]
    if _is_counted_name(sentence, group):
        return True
    noun = token.tag_ in ("NN", "NNS") or (token.tag_ == "NNP" and token.text.islower())
    if token.ent_type_ or not noun or not word.isalpha() or len(word) < 4:
        return False
    if word in no_people() or word.endswith(_endings()):
        return False
    first = sentence.words[group.start]
    if group.count is not None:
        return group.count.end_token <= group.head
    return first in _ONE or (word.endswith(_DOERS) and first in (*POSSESSIVES, "the", word))


def _is_counted_name(sentence: Sentence, group: Group) -> bool:
    """Tell whether a name in the plural is counted, as members of a group are: "15 Sea Tigers"."""
    token, count = sentence.tokens[group.head], group.count
    if count is None or count.max == 1 or token.tag_ != "NNPS":
        return False
    named = token.ent_type_ in ("ORG", "NORP")
    known = not token.ent_type_ and sentence.words[group.head] not in no_people()
    return count.end_token <= group.head and (named or known)


@cache
def _endings() -> tuple[str, ...]:
    """Return the endings of nouns for deeds and states, in both numbers."""
    return (*_ABSTRACT, *(f"{ending}s" for ending in _ABSTRACT), "ities")
