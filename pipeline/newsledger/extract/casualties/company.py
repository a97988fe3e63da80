"""Who suffers together with somebody: companions, and the rest of a list."""

from __future__ import annotations

from newsledger.extract.casualties.chains import Chain, chain_right, figures_of
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.kinds import COLLECTIVES
from newsledger.extract.casualties.lexicon import POSSESSIVES
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import finite
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_COMPANY = words("along together as with alongside")
_COMPANY_REACH = 9


def of_one(sentence: Sentence, last: Group, edge: int) -> bool:
    """Tell whether a clause is of the last of a list alone: "A, B and C, who was in a coma"."""
    between = sentence.words[last.end : edge]
    verb = sentence.words[edge : edge + 1]
    return between[:2] == [",", "who"] and bool({"was", "is", "has"} & {*between, *verb})


def joined(sentence: Sentence, first: Group, edge: int, harm_starts: set[int]) -> Chain:
    """Return somebody alone before a verb of several with those told between them."""
    chain = chain_right(sentence, first, harm_starts, subject=True)
    return [(group, part) for group, part in chain if group.end <= edge]


def names_one(sentence: Sentence, chain: Chain) -> bool:
    """Tell whether a list is of one person: "<name>, a nurse and mother of two, was killed"."""
    first = chain[0][0]
    alone = all(group.singular and group.count is None and not part for group, part in chain)
    if not alone or len(chain) < 2:
        return False
    bare = chain[1][0].start == chain[1][0].head and len(chain) == 2  # "a nurse and mother"
    return bare or sentence.words[first.end : first.end + 1] == [","]


def companions(sentence: Sentence, trigger: Trigger, harm_starts: set[int]) -> list[Figure]:
    """Read who is told after the verb: "was killed along with two guards"."""
    words, at = sentence.words, trigger.end
    while at < trigger.end + _COMPANY_REACH and at + 2 < sentence.end:
        if words[at] in _COMPANY and (words[at] != "with" or at == trigger.end):
            break  # over places and times: "was killed in a raid along with two guards"
        group = sentence.group(at)
        if words[at] in (";", "but", "while") or at in harm_starts or finite(sentence, at):
            return []
        if group is not None and group.human:
            return []
        at += 1
    if at + 2 >= sentence.end or (trigger.kind == "state" and at > trigger.end):
        return []  # "was found dead in the hall, along with two others"
    if words[at] in ("along", "together") and words[at + 1] == "with":
        at += 2
    elif words[at : at + 3] == ["as", "well", "as"]:
        at += 3
    elif words[at] == "with" and words[at + 1] in (*POSSESSIVES, "two", "three", "four", "five"):
        at += 1
        with_them = sentence.group(at)
        if with_them is None or with_them.kind != "person":
            return []
    elif words[at] == "alongside":
        at += 1
    else:
        return []
    first = sentence.group(at)
    if first is None or first.start != at or not first.human or first.kind.endswith("pronoun"):
        return []
    if trigger.harm in ("missing", "displaced") or words[first.head] in COLLECTIVES:
        return []
    return figures_of(sentence, chain_right(sentence, first, harm_starts))


def coordinated(
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
