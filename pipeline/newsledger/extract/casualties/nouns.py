"""Figures of nouns of harm: "12 deaths", "no casualties", "the killing of two guards"."""

from __future__ import annotations

from newsledger.extract.casualties.among import find_among
from newsledger.extract.casualties.chains import chain_right, figures_of
from newsledger.extract.casualties.figures import Figure, quantify
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.lexicon import POSSESSIVES, role_of
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import finite
from newsledger.extract.casualties.tallies import (
    befallen,
    counts_things,
    left_behind,
    numbered_harm,
)
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.casualties.triggers import DAYS
from newsledger.extract.casualties.zeros import (
    first_listed,
    reports_of,
    role_told,
    share_of_deaths,
    shared_zero,
)
from newsledger.lexicons import words

_INFLICTING = words(
    "caused causing causes inflicted inflicting suffered suffering sustained reported recorded "
    "resulted resulting led leading claimed confirmed cause inflict suffer sustain incurred "
    "registered saw leaving left"
)
_FOUND = words(
    "found recovered pulled retrieved discovered unearthed dug exhumed brought received arrived "
    "identified washed spotted dumped seen lay lying collected counted removed buried paraded "
    "displayed handed delivered"
)
_FREED = words(
    "freed released rescued liberated freeing releasing rescuing free release "
    "rescue return returned returning exchange exchanged swapped"
)
_CLAIMED = words(
    "claim claims claimed claiming took taking takes cost costs costing take taken ended ending"
)
_HURT = words("injured wounded hurt maimed")
_DOER = 10
"""Words in which the doer is told, behind those killed."""
_DEEDS = words(
    "death murder assassination killing slaying execution abduction kidnapping capture martyrdom"
)
_TELLING = words(
    "confirm confirms confirmed announce announces announced mourn mourns mourned condemned "
    "condemn condemns reported acknowledged after"
)


def _is_hurt(sentence: Sentence, group: Group) -> bool:
    """Tell whether people are told as hurt: "the bodies of 29 children and 48 wounded"."""
    return bool(_HURT & set(sentence.words[group.start : group.end + 1]))


def _own_figure(sentence: Sentence, group: Group, plural: bool) -> Figure | None:
    """Return the figure that the noun's own group gives: "12 civilian deaths", "no casualties"."""
    count = group.count
    role = role_told(sentence, group)
    first = sentence.words[group.start]

    def figure(low: int | None, high: int | None, basis: str) -> Figure:
        return Figure(group.start, group.end, low, high, basis, role, group)

    if first == "no":
        return figure(0, 0, "none")
    if count is not None:
        if count.max == 0:
            return figure(0, 0, "none")
        return figure(count.min, count.max, count.basis)
    if first in ("a", "an", "one", "another") and not plural:
        return figure(1, 1, "exact")
    if first == "any":
        return figure(None, None, "anybody")
    if plural and first not in POSSESSIVES and first not in ("the", "these", "those", "any"):
        return figure(2, None, "indefinite")
    return None


def _near(sentence: Sentence, group: Group, words: frozenset[str], reach: int = 4) -> bool:
    before = sentence.words[max(sentence.start, group.start - reach) : group.start]
    after = sentence.words[group.end : min(sentence.end, group.end + reach)]
    return bool(words & set(before) or words & set(after))


def _of_chain(sentence: Sentence, at: int, harm_starts: set[int]) -> list[Figure]:
    if at + 1 < sentence.end and sentence.words[at] == ",":
        aside = sentence.words[at + 1 : at + 8]
        after = at + 2 + aside.index(",") if "," in aside else sentence.end
        if after < sentence.end and sentence.words[after] == "of":
            at = after  # "the death, three days earlier, of two members"
    ahead = sentence.words[at : min(at + 4, sentence.end)]
    if "of" in ahead[1:] and DAYS & set(ahead[: ahead.index("of")]):
        at += ahead.index("of")  # "the killing last month of a commander"
    if ahead[:1] == ["by"]:
        doer = sentence.group(at + 1) if at + 1 < sentence.end else None
        if doer is not None and doer.start == at + 1:
            at = doer.end  # "the killing by soldiers of five men"
    if at + 1 >= sentence.end or sentence.words[at] != "of":
        return []
    first = sentence.group(at + 1)
    if first is None or not first.human or first.kind in ("relative", "plural_pronoun"):
        return []
    before = range(max(sentence.start, at - 8), at)
    opens = not any(finite(sentence, i) or sentence.words[i] in (",", ";") for i in before)
    chain = chain_right(sentence, first, harm_starts, subject=opens)
    figures = figures_of(sentence, chain)
    return [*figures, *_and_of(sentence, figures)]


def _and_of(sentence: Sentence, figures: list[Figure]) -> list[Figure]:
    """Read on over the doer: "the killing of 68 civilians by the army and of 200 by militias"."""
    if not figures or sentence.words[figures[-1].end : figures[-1].end + 1] != ["by"]:
        return []
    for at in range(figures[-1].end, min(figures[-1].end + _DOER, sentence.end - 2)):
        if sentence.words[at : at + 2] != ["and", "of"]:
            continue
        group = sentence.group(at + 2)
        figure = quantify(sentence, group) if group is not None and group.count else None
        return [figure] if figure is not None and figure.max != 0 else []
    return []


def find_noun_victims(
    sentence: Sentence, trigger: Trigger, claimed: set[int], harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Return the figures of a noun of harm and the rule; None: it counts nobody."""
    group = sentence.group(trigger.end - 1)
    words = sentence.words
    at = trigger.end
    if trigger.kind == "deed" and group is None:
        # "the killing of two guards": the tagger may see a verb
        figures = _of_chain(sentence, at, harm_starts)
        figures = [f for f in figures if f.group.start not in claimed]
        return (figures, "deed") if figures else None
    if words[trigger.start] == "loss" or words[at - 2 : at] == ["of", "war"]:
        group = sentence.group(trigger.start)
    many = numbered_harm(sentence, trigger, group)
    if many is not None:
        return [many], "noun"
    if group is None or group.head >= trigger.end or group.head < trigger.start:
        return None
    noun = words[group.head if words[at - 1] == "war" else at - 1]
    plural = noun.endswith("s") and noun not in ("loss",)
    if trigger.kind == "lives":
        return _lives(sentence, trigger, group, harm_starts)
    none = shared_zero(sentence, trigger, group)
    if none is not None and trigger.kind in ("result", "victim", "loss", "person"):
        return [none], "no_noun"
    if trigger.kind == "victim":
        left = left_behind(sentence, trigger, group, harm_starts)
        return find_among(sentence, trigger, harm_starts) if left is None else left
    if plural and words[group.start - 1 : group.start] == ["among"]:
        return find_among(sentence, trigger, harm_starts)  # "among the casualties is a cook"
    of_victims = _of_chain(sentence, at, harm_starts)
    if not of_victims and trigger.harm == "injured" and plural:
        of_victims = befallen(sentence, trigger.end, harm_starts)
    of_victims = [f for f in of_victims if f.group.start not in claimed]
    if trigger.harm == "killed":
        first, more = of_victims[:1], of_victims[1:]
        of_victims = [*first, *(f for f in more if not _is_hurt(sentence, f.group))]
    own = _own_figure(sentence, group, plural) if group.start not in claimed else None
    if not of_victims and group.start not in claimed:
        possessor = _possessor(sentence, trigger, group)
        if possessor is not None:
            return [possessor], "deed"
    if trigger.kind in ("deed", "loss"):
        of_victims = [f for f in of_victims if trigger.kind == "deed" or _counts(sentence, f)]
        return (of_victims, "deed") if of_victims else None
    if trigger.kind == "person":
        return _people(sentence, trigger, group, own, of_victims)
    if own is not None and own.basis in ("none",):
        return [own], "no_noun"
    if words[trigger.start] == "loss":
        without = group.start > sentence.start and words[group.start - 1] == "without"
        if without:
            return [Figure(group.start, at, 0, 0, "none", "unknown", group)], "without"
        return None
    if group.start > sentence.start and words[group.start - 1] == "without":
        zero = Figure(group.start, group.end, 0, 0, "none", role_told(sentence, group), group)
        return [zero], "without"
    if of_victims and (own is None or own.basis == "indefinite"):
        return of_victims, "deed"
    if own is None:
        share = share_of_deaths(sentence, group)
        return ([share], "among") if share is not None else None
    listed = first_listed(sentence, group)
    told = listed > sentence.start and words[listed - 1] in ("of", "on", "about")
    if own.basis == "indefinite" and told:
        return reports_of(sentence, group, own)
    if own.basis == "indefinite":
        if trigger.harm == "injured" and (
            words[trigger.start] != "injuries" or _dies(words, group)
        ):
            return None
        there = sentence.words[max(sentence.start, group.start - 4) : group.start]
        exists = "there" in there
        said = exists or _near(sentence, group, _INFLICTING, 3) or _reported(sentence, group)
        if not said or noun in (
            "killings", "murders", "homicides", "slayings", "kidnappings", "abductions",
        ):  # fmt: skip
            return None
        if trigger.harm == "injured" and _near(
            sentence, group, frozenset(["suffered", "sustained", "suffering"]), 4
        ):
            return None
    elif (
        own.max == 1
        and noun not in ("fatality", "casualty")
        and own.role == "unknown"  # "a civilian death was confirmed"
        and (group.count is None or noun in ("injury", "shooting"))
    ):
        return None
    return [own], "noun"


def _reported(sentence: Sentence, group: Group) -> bool:
    """Tell whether they are reported of somebody: "casualties among villagers were reported"."""
    words, at = sentence.words, group.end
    people = sentence.group(at + 1) if words[at : at + 1] in (["among"], ["to"]) else None
    return people is not None and bool(_INFLICTING & set(words[people.end : people.end + 3]))


def _dies(words: list[str], group: Group) -> bool:
    """Tell whether somebody dies of the injuries: they are of no others that were hurt."""
    before = words[group.start - 1]
    return before == "from" or (before == "to" and words[group.start - 2].startswith("succumb"))


def _counts(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether those lost are people killed: "the loss of 12 men", not "of its leader"."""
    if counts_things(sentence, figure):
        return False
    armed = figure.role in ("military", "police", "militant", "medical", "aid_worker")
    counted = figure.group.count is not None or (armed and figure.basis == "exact")
    return counted and figure.basis != "none"


def _possessor(sentence: Sentence, trigger: Trigger, group: Group) -> Figure | None:
    """Read "the governor's murder"; a possessor that kills ("the gunman's killing") is none."""
    words, at = sentence.words, trigger.start - 1
    if words[trigger.end - 1] not in _DEEDS:
        return None
    if at == group.start and words[at] in ("his", "her"):
        told = _TELLING & set(words[max(sentence.start, at - 3) : at])
        return Figure(at, trigger.end, 1, 1, "exact", "unknown", group) if told else None
    if at <= group.start:
        return None
    if words[at] not in ("'s", "’s", "'", "’"):
        return None
    owner = sentence.tokens[at - 1]
    found = role_of(words[at - 1])
    named = owner.ent_type_ == "PERSON"
    if not named and (found is None or not found[1] or found[0] in ("militant", "suspect")):
        return None
    role = found[0] if found is not None and not named else "unknown"
    return Figure(group.start, at, 1, 1, "exact", role, group)


def _people(
    sentence: Sentence,
    trigger: Trigger,
    group: Group,
    own: Figure | None,
    of_victims: list[Figure],
) -> tuple[list[Figure], str] | None:
    noun = sentence.words[trigger.end - 1]
    freed = trigger.harm == "captured" and _near(sentence, group, _FREED, 6)
    if freed and (own is None or group.count is None or own.max == 0):
        return None  # but "the army freed 12 hostages"
    if sentence.words[group.start - 1] == "whose" and group.start - 2 >= sentence.start:
        owner = sentence.group(group.start - 2)
        counted = quantify(sentence, owner) if owner is not None and owner.human else None
        found = _near(sentence, group, _FOUND, 6)
        return ([counted], "bodies") if counted is not None and found else None
    bodies = noun in ("body", "bodies", "corpse", "corpses", "remains")
    some = any(figure.group.count is not None for figure in of_victims)
    if (
        bodies
        and of_victims
        and (
            some
            or _near(sentence, group, _FOUND, 12)
            or _near(sentence, of_victims[-1].group, _FOUND, 4)
        )
    ):
        return of_victims, "bodies"
    if own is None or noun == "remains":
        return None
    uncounted = own.basis == "indefinite" or (own.max == 1 and group.count is None)
    if uncounted and not (bodies and _near(sentence, group, _FOUND)):
        return None
    if own.basis == "none":
        return None
    return [own], "bodies" if bodies else "people"


def _lives(
    sentence: Sentence, trigger: Trigger, group: Group, harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Read "claimed 12 lives", "took the lives of two guards", "12 lives were lost"."""
    words = sentence.words
    before = set(words[max(sentence.start, group.start - 3) : group.start])
    after = set(words[group.end : min(sentence.end, group.end + 4)])
    if not (before & _CLAIMED or "lost" in after or "loss" in before):
        return None
    chain = _of_chain(sentence, trigger.end, harm_starts)
    if chain:
        return chain, "lives"
    own = _own_figure(sentence, group, plural=words[trigger.start] == "lives")
    if own is None or own.basis == "indefinite":
        return None
    return [own], "lives"
