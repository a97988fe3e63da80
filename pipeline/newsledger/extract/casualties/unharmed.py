"""Words of harm that tell of no harm done: deaths of age and illness, habits, possibilities."""

from __future__ import annotations

import itertools

from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.modality import verb_group
from newsledger.extract.numbers.view import View
from newsledger.lexicons import words

_DYING = words("died dies die passed dead death")
_ILLNESSES = words(
    "cancer illness disease stroke pneumonia leukemia leukaemia dementia diabetes infarction "
    "natural peacefully sleep age ailment ailments complications"
)
_ILL_PAIRS = frozenset(
    {("heart", "attack"), ("heart", "failure"), ("cardiac", "arrest"), ("kidney", "failure"),
     ("liver", "failure"), ("brain", "tumor"), ("brain", "tumour"), ("brief", "illness")}
)  # fmt: skip
_VIOLENT = words(
    "attack blast strike shot bomb shooting wounds gunfire explosion shelling wounded injured "
    "crash bullet custody torture prison detention wound injuries accident incident fire clash "
    "clashes"
)
_EPIDEMIC = words(
    "covid covid-19 coronavirus virus viruses hantavirus infections infection infected influenza "
    "flu measles malaria dengue ebola epidemic pandemic outbreak vaccine vaccines vaccination "
    "heatstroke hiv tuberculosis diseases disease smallpox "
    "overdose overdoses opioid opioids fentanyl maternal neonatal perinatal sepsis"
)
_OF_ILLNESS = 3  # words of sickness that make a story of it
_REACH = 14
_SUBJECT_REACH = 5


def natural(
    sentence: Sentence, trigger: Trigger, figure: Figure, *, violent: bool, quiet: bool
) -> bool:
    """Tell whether one person died of age or illness, or a disease is said to kill.

    The ledger is of who was hurt: an obituary is no casualty, hunger and cholera in a camp are.
    `violent`: an event of violence is told where the death is. `quiet`: no violence and no other
    harm is told near it, so that "the senator, who died in 2014," says nothing of how.
    """
    words = sentence.words
    if trigger.kind == "act":
        before = words[max(sentence.start, trigger.start - _SUBJECT_REACH) : trigger.start]
        return figure.start >= trigger.end and before[-1:] in (["disease"], ["cancer"], ["illness"])
    if words[trigger.end - 1] == "death" and figure.group.kind == "name":
        return quiet and not violent and not _VIOLENT & set(words[sentence.start : sentence.end])
    if trigger.kind != "suffer" or figure.max != 1 or words[trigger.start] not in _DYING:
        return False
    after = words[trigger.end : min(sentence.end, trigger.end + _REACH)]
    if any(pair in _ILL_PAIRS for pair in itertools.pairwise(after)):
        return not _VIOLENT & set(after[2:]) - {"attack"}
    if _VIOLENT & set(words[sentence.start : sentence.end]):
        return False
    if quiet and not violent and "after" not in after and _obituary(sentence, trigger, figure):
        return True
    for at, word in enumerate(after):
        if word not in _ILLNESSES:
            continue
        if word != "age":
            return True
        if after[at - 1 : at] == ["old"] or not violent:
            return True  # "of old age"; "at the age of 92" where nothing violent is told
    return False


def _obituary(sentence: Sentence, trigger: Trigger, figure: Figure) -> bool:
    """Tell whether a death is told of somebody's life: by name, or with no more than its year."""
    words, at = sentence.words, trigger.end
    if figure.group.count is not None:
        return False  # "one of them passed away"
    if words[trigger.start] == "passed" or figure.group.kind == "name":
        return True
    year = words[at + 1] if at + 1 < sentence.end and words[at] == "in" else ""
    return year.isdigit() and len(year) == 4


def of_sickness(view: View) -> bool:
    """Tell whether a text is of an epidemic; where a war is told too, the sick are its victims."""
    return not view.war_story and sum(word in _EPIDEMIC for word in view.words) >= _OF_ILLNESS


def sick(sentence: Sentence, *, story: bool) -> bool:
    """Tell whether those counted fell ill: "three related deaths", "18 in critical condition"."""
    told = sentence.words[sentence.start : sentence.end]
    if sentence.speaks_of_war or not _VIOLENT.isdisjoint(told):
        return False
    return story or not _EPIDEMIC.isdisjoint(told)


def generic(sentence: Sentence, trigger: Trigger, figure: Figure, modality: str) -> bool:
    """Tell whether nobody in particular was harmed: "they kill people", "weapons that kill".

    Only bare plurals, and no headlines, whose present tense tells what happened.
    """
    if figure.basis != "indefinite" or trigger.kind not in ("act", "suffer"):
        return False
    group = figure.group
    if group.start != group.head or group.count is not None:
        return False
    verb = sentence.tokens[trigger.start]
    aux = {token.lower_ for token in verb_group(verb)}
    if modality == "hypothetical":
        return "have" not in aux  # "could have killed students" speaks of one occasion
    present = verb.tag_ in ("VBP", "VBZ", "VB") and not aux
    habit = bool(aux & {"are", "is", "get", "gets"}) and "being" not in aux
    if not (present or habit) or verb.text.isupper():
        return False
    return any(word in (".", "?", "!") for word in sentence.words[trigger.end : sentence.end])
