"""Whether a noun trigger names a violent event here: "the attack", but no "charge of murder"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.evidence import Surroundings, kinds_of
from newsledger.extract.events.killing import human
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.recalled import breaks_out, goes_on_at, is_loud, occurs
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.supporting import top_of
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start, words_of
from newsledger.lexicons import words

ENOUGH = 2
_CRIMES = words(
    "murder homicide assault rape kidnapping arson torture killing kidnap hijacking slaying"
) | {"sexual assault"}
_CHARGES = words(
    "charged charge charges count counts convicted accused arrested indicted guilty suspicion "
    "degree faces wanted pleaded sentenced charging aggravated convictions conviction"
)
# Nouns for violence in general: an event only with a party, a place or a day.
_LOOSE = words(
    "violence bloodshed carnage atrocity hostilities fighting combat gunfire torture genocide "
    "murder killing rape homicide crossfire"
)

_WAYS_TO_DIE = words("combat action") | {"hostile fire", "enemy fire", "hostile action"}
_SUMMING = words("since first")
_OF_THEM = re.compile(r"\b(?:of|among) (?:them|those|these|whom)\b")
_MANY = 50


def is_charge(noun: Token) -> bool:
    """Tell whether a crime is named as what somebody is charged with: "charged with assault"."""
    words = {t.lower_ for t in noun.doc[max(sent_start(noun), noun.i - 12) : noun.i]}
    return bool(words & _CHARGES) or (
        noun.i > 0 and noun.nbor(-1).lower_ in ("aggravated", "attempted", "capital", "degree")
    )


def _is_charged_with(crime: Token, start: int) -> bool:
    """Tell whether a crime is what somebody is charged with, whenever: "convicted of murder"."""
    if start - 2 < sent_start(crime) or crime.doc[start - 1].lower_ not in (
        "with",
        "of",
        "to",
    ):
        return False
    return crime.doc[start - 2].lower_ in _CHARGES


def counts_how_died(candidate: Candidate) -> bool:
    """Tell whether a noun says how those died whom a sum counts: "of those, 408 died in combat".

    Also the rank of the dead, "the first killed by hostile fire since 2011", and an end: "declared
    an end to major combat".
    """
    noun, start = candidate.head, candidate.start
    if candidate.is_verb or candidate.trigger.phrase not in _WAYS_TO_DIE:
        return False
    told = words_of(noun.doc)[sent_start(noun) : sent_end(noun)]
    before = told[: start - sent_start(noun)]
    if any(t.lower_ in ("the", "this", "that") for t in noun.children):
        return False
    many = (t.text.replace(",", "") for t in noun.doc[sent_start(noun) : start])
    if any(text.isdigit() and int(text) >= _MANY and len(text) != 4 for text in many):
        return True
    ended = any(before[at : at + 2] == ["end", "to"] for at in range(len(before) - 1))
    return ended or not _SUMMING.isdisjoint(told) or bool(_OF_THEM.search(" ".join(before)))


def noun_is_violent(
    candidate: Candidate, roles: Roles, mentions: Mentions, around: Surroundings, points: int
) -> bool:
    """Tell whether an event noun names a violent event; `points` is what speaks for violence."""
    trigger, noun = candidate.trigger, candidate.head
    if trigger.strength == "recall":
        return False  # only after an event: see `recalled`
    for token in roles.targets[:1]:
        abstract = not kinds_of(token) and mentions.labels.get(token.i) in (None, "PERSON")
        abstract = abstract and token.tag_ != "CD"  # "two blasts killed twelve"
        if abstract and trigger.strength != "strong" and not around.violent and points < 3:
            return False
    if noun.tag_ == "NNP" and noun.text.istitle() and trigger.phrase in ("battle", "siege"):
        return False  # the Battle of Somewhere is a name
    if counts_how_died(candidate):
        return False
    if trigger.phrase == "execution" and not human(roles.targets, mentions):
        return False
    placed = bool(roles.place_modifiers) or any(
        mentions.labels.get(t.i) in ("GPE", "LOC", "FAC")
        for t in syntax.children(noun, "nmod", "nmod:poss")
    )
    argued = bool(roles.actors or roles.targets or roles.weapon is not None or placed)
    dated = any(t.i in mentions.date_at for t in syntax.children(noun, "nmod", "nmod:poss"))
    definite = any(c.lower_ in ("the", "this", "that") for c in syntax.children(noun, "det"))
    if trigger.phrase in _CRIMES and not (argued or dated or definite) and is_charge(noun):
        return False
    if trigger.phrase in _CRIMES and not roles.targets and _is_charged_with(noun, candidate.start):
        return False
    happened = occurs(noun, top_of(noun)) or breaks_out(noun.doc[candidate.end - 1])
    places = {i for i, label in mentions.labels.items() if label in ("GPE", "LOC", "FAC")}
    if trigger.event_type == "armed_clash" and goes_on_at(noun, candidate.end, places):
        happened = placed = True
    if trigger.phrase in _CRIMES and top_of(noun).lower_ in ("number", "total", "rate", "toll"):
        return False  # "the number of homicides"
    if trigger.phrase == "shots":
        return happened and points + 1 >= ENOUGH
    bare = not (argued or dated or roles.outcome or happened)
    if trigger.phrase in _LOOSE and bare and (around.political or not syntax.children(noun, "det")):
        return False
    if trigger.strength == "strong":
        if points == 0 and around.doubtful:
            return False
        return not around.political or argued or dated or points >= ENOUGH
    if any(mentions.labels.get(t.i) == "PERSON" for t in roles.actors) and points < 3:
        return False
    points += int(placed) + int(dated) + int(happened) + int(happened and is_loud(trigger.phrase))
    if definite and around.starts[noun.i] in around.armed_sentences and not around.political:
        points += 1
    if roles.outcome in ("hit", "foiled"):
        points += 1
    if around.political:
        return points >= ENOUGH and (argued or dated or around.violent)
    return points >= ENOUGH
