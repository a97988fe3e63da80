"""Whether people can have suffered what a word of harm says: "the price fell" harms nobody."""

from __future__ import annotations

from newsledger.extract.casualties.bodies import PARTS
from newsledger.extract.casualties.cause import VIOLENCE
from newsledger.extract.casualties.figures import OF_THEIR_OWN, Figure
from newsledger.extract.casualties.kinds import COLLECTIVES
from newsledger.extract.casualties.lexicon import kin
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import PREPOSITIONS
from newsledger.extract.casualties.tallies import counts_things
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.casualties.untold import wondered
from newsledger.extract.casualties.voice import BE
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_ARMED = frozenset({"military", "militant", "police"})
_HELD = _ARMED | frozenset({"official", "aid_worker", "journalist", "politician", "prisoner"})
_HOLDING = words("hold holds is are was were be continue continues continued still being")
_BE_HELD = words("is are was were being be still")
_PRONOUNS = frozenset({"singular_pronoun", "plural_pronoun", "anybody"})
_NO_FALL = words(
    "to from back down short off behind into out under victim on upon in ill asleep apart"
)
_HONOURED = words("battlefield honour honor duty")
_NOT_QUITE = words("practically virtually nearly almost effectively")
_CHARGE_REACH = 14
_ASIDE = 8
"""Tokens of what stands between commas: ", an hour later,"."""
_WOUNDING = PARTS | words(
    "bullet bullets gunfire shot shots shrapnel splinter splinters fire sniper snipers shell shells"
)


def plausible(sentence: Sentence, trigger: Trigger, figure: Figure, rule: str) -> bool:
    """Tell whether these people can have suffered this: a suspect who fled is not displaced."""
    words = sentence.words
    word = words[trigger.start]
    group = figure.group
    follows = words[figure.end : figure.end + 5]
    if "by" in words[max(sentence.start, figure.start - 3) : figure.start] and (
        ["to", "be"] in (follows[0:2], follows[2:4])
        or ["to", "have"] in (follows[0:2], follows[2:4])
    ):
        return False  # "named by friends to be among those killed"
    if rule == "active" and _is_next_doer(sentence, figure):
        return False
    if group.kind == "number" and _counts_wounds(sentence, figure.end):
        return False  # "multiple gunshot wounds, who was pronounced dead"
    wound = words[trigger.end - 1] in ("wound", "wounds")
    whose = set(words[figure.start : figure.end])
    if wound and figure.basis == "none" and whose & word_group("those_harmed"):
        return False  # "none of the victims had gunshot wounds" says what others they had
    if trigger.kind == "act" and rule == "subject" and _acts_on_others(sentence, trigger):
        return False  # "security forces neutralised five khwarij"
    if trigger.kind == "act" and words[max(sentence.start, trigger.start - 1)] in _NOT_QUITE:
        return False  # "was nearly killed", "practically kidnapped"
    if trigger.kind == "suffer" and word == "treated" and words[trigger.start - 1] not in BE:
        return words[group.head] not in word_group("carers")  # "doctors treated 27 people for"
    if trigger.kind == "suffer" and "hospital" in words[trigger.end - 1]:
        # who is taken to a hospital and dies there is no second victim, nor is a body
        if words[max(sentence.start, figure.start - 2)] in word_group("remains"):
            return False
        if (
            figure.basis == "indefinite"
            and words[figure.start] == "the"
            and (words[group.head] in word_group("those_harmed"))
        ):
            return False  # "the gunshot victims were taken to a hospital" tells of no others
        return not word_group("deaths") & set(words[trigger.end : sentence.end])
    driven = word in ("from", "out") and trigger.kind == "state"
    if trigger.harm == "displaced" and (trigger.kind == "suffer" or driven):
        several = figure.min is None or figure.min > 4 or figure.basis == "indefinite"
        after = words[trigger.end : trigger.end + 3]
        if figure.basis == "indefinite" and word == "fled" and trigger.end == trigger.start + 1:
            escaping = words[group.head] == "others" or words[group.head] in word_group("escaping")
            return words[figure.start] not in ("the", "other") and not escaping
        return several and not _in_arms(figure) and "scene" not in after
    if word in ("treat", "treats", "treated", "treating") and trigger.kind == "act":
        return (
            rule == "active"
            and group.count is not None
            and bool(word_group("carers") & set(words[sentence.start : trigger.start]))
        )
    if words[trigger.end - 1] == "hit" and trigger.kind == "act":
        told = group.count is not None or group.singular or group.kind == "nobody"
        return rule == "active" and told
    if words[trigger.end - 1] == "hit":
        asked = figure.basis in ("none", "anybody") or wondered(sentence, figure.start)
        if group.count is not None and group.end == group.count.end_token and not asked:
            # "two ships … both were hit": people, where the words say by what or in which part
            return bool(_WOUNDING & set(words[sentence.start : sentence.end]))
        return group.count is not None or asked
    if word == "die" and group.kind == "singular_pronoun":
        return words[figure.start] in ("he", "she")  # not "don't let me die"
    if word in ("hitting", "striking"):
        return group.count is not None or group.kind in ("nobody", "anybody")
    if word.startswith("harm"):
        named = group.kind in _PRONOUNS or group.kind == "name"
        return not named and (group.count is not None or figure.basis != "exact")
    if word in ("hurt", "hurts", "hurting") and rule == "active":
        alone = "single" in words[figure.start : figure.end] or _is_somebody(sentence, figure)
        open_number = figure.basis in ("indefinite", "none", "anybody")
        return alone or group.count is not None or open_number
    if word in ("fell", "fallen") and trigger.end == trigger.start + 1:
        return _fell(sentence, trigger, figure)
    if word in ("lose", "loses", "lost", "losing") and trigger.kind == "act":
        return _lost(sentence, figure)
    if word in ("kia", "wia"):
        return sentence.tokens[trigger.start].text.isupper()
    if word.startswith("destroy"):
        return group.count is not None and figure.role in ("military", "militant")
    if word in ("bury", "buries", "buried", "burying"):
        return rule == "active" and group.kind not in _PRONOUNS and group.kind != "name"
    if trigger.harm == "captured" and trigger.kind == "act" and word in _HOLDING:
        guilty = {"responsible", "accountable", "liable"} & set(words[figure.end : figure.end + 2])
        known = word not in ("hold", "holds") or _in_custody(sentence, figure)
        held = word in _BE_HELD and rule == "subject" and _captor(sentence, trigger)
        custody = word_group("held_by_law") & set(words[trigger.end : trigger.end + 5])
        if custody and words[trigger.end - 1] == "held":
            return False  # "two men are being held for questioning"
        told = group.count is not None or held
        return told and not guilty and known
    if word == "shot" and group.kind == "number" and figure.max == 1:
        # "fired one shot", "heard just one shot": a noun
        before = words[max(sentence.start, figure.start - 2) : figure.start]
        return not word_group("firing") & set(before)
    if (
        trigger.harm == "missing"
        and words[figure.start] == "the"
        and group.kind in ("name", "norp")
    ):
        return group.count is not None  # "the <name of a people or party> vanished"
    if trigger.harm == "missing" and group.kind in _PRONOUNS:
        return not {"located", "found", "traced"} & set(words[trigger.start : trigger.end])
    known = figure.basis == "indefinite" and words[figure.start] in ("the", "these", "those")
    cared = trigger.harm == "injured" and trigger.kind == "suffer"
    same = words[group.head] in word_group("those_harmed")
    if known and (cared or trigger.harm == "captured" or same):
        return False  # "the wounded were taken to a hospital" tells of no others
    alone = figure.end == group.end and follows[:1] != [","]
    if known and alone and words[group.head] not in COLLECTIVES and not group.singular:
        return False  # "the soldiers were killed in the north": those told of before
    if word in ("burned", "burnt") and "recognition" in words[trigger.end : trigger.end + 3]:
        return False  # "burned beyond recognition": of the dead
    if word in ("burned", "burnt") and rule == "subject" and trigger.kind == "act":
        passive = {"was", "were", "been", "got", "is", "are", "being"}
        return bool(passive & set(words[figure.end : trigger.start]))
    if word in ("torn", "blown") and group.kind in _PRONOUNS:
        return False
    if words[trigger.start : trigger.end] == ["blown", "up"]:
        owned = words[max(sentence.start, figure.start - 1)] in PREPOSITIONS
        return rule == "subject" and not owned  # "the house of a teacher was blown up"
    if trigger.harm == "captured":
        return _captured(sentence, trigger, figure)
    return True


def _is_next_doer(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a number of order does the next deed: "and the second, later, killed four"."""
    words = sentence.words
    if figure.end - figure.start != 2 or words[figure.start] != "the":
        return False
    if words[figure.start - 1] != "and" or words[figure.end : figure.end + 1] != [","]:
        return False
    close = next((i for i in range(figure.end + 1, sentence.end - 1) if words[i] == ","), None)
    if close is None or close - figure.end > _ASIDE:
        return False
    return sentence.tokens[close + 1].tag_ in ("VBD", "VBN", "VB")


def _acts_on_others(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a verb without auxiliary has a counted object: its subject did it."""
    if BE.intersection(sentence.words[max(sentence.start, trigger.start - 3) : trigger.start]):
        return False
    verb = sentence.tokens[trigger.start]
    return any(
        part.dep_ == "nummod" and part.i == verb.i + 1 and noun.ent_type_ != "DATE"
        for noun in verb.children
        if noun.dep_ == "obj"
        for part in noun.children
    )


def _counts_wounds(sentence: Sentence, at: int) -> bool:
    """Tell whether a bare number counts the wounds behind it: "several bullet wounds"."""
    for i in range(at, min(at + 3, sentence.end)):
        if sentence.words[i] in ("wound", "wounds"):
            return True
        if sentence.tokens[i].tag_ not in ("NN", "JJ", "HYPH"):
            return False
    return False


def _is_somebody(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether one person is meant, of whom it is told for the first time: "a postwoman"."""
    group = figure.group
    one = sentence.words[figure.start] in ("a", "an", "another") and group.singular
    return one and group.kind == "person" and figure.role not in _FIGURATIVE


def _captor(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether armed men hold somebody: "a priest is being held by the rebels"."""
    words = sentence.words
    if words[trigger.end - 1] != "by" or not sentence.speaks_of_war:
        return False
    holder = sentence.group(trigger.end) if trigger.end < sentence.end else None
    return holder is not None and "police" not in words[holder.start : holder.end]


def _in_custody(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether those that somebody holds are captives: "hold five of them"."""
    phrase = sentence.words[figure.start : figure.end]
    return phrase[-2:] == ["of", "them"] or figure.role in _HELD


def _in_arms(figure: Figure) -> bool:
    return figure.role in ("suspect", "militant", "military", "police")


def _fell(sentence: Sentence, trigger: Trigger, figure: Figure) -> bool:
    """Tell whether to fall is to die: of people in arms, or in a fight."""
    words = sentence.words
    after = words[trigger.end : trigger.end + 1]
    where = set(words[trigger.end : trigger.end + 5])
    fight = (word_group("fighting") | _HONOURED) & where
    if after == ["on"] and not fight and not sentence.tells_time(trigger.end + 1):
        return False  # "forty raiders fell on the convoy"
    if after and after[0] in _NO_FALL and not (after[0] in ("in", "on") and (fight or figure.min)):
        return False
    if (figure.group.count is None or figure.basis == "none") and not fight:
        return False
    comrades = words[figure.group.head] in word_group("comrades")
    comrades = comrades or words[figure.end - 3 : figure.end] in OF_THEIR_OWN
    return figure.role in _ARMED or bool(fight) or comrades


def _lost(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether to lose people is that they die: of soldiers, men and kin."""
    words = sentence.words
    if figure.group.kind == "nobody":
        return words[figure.start : figure.end] in (["no", "one"], ["nobody"])
    if figure.basis in ("none", "indefinite") or figure.group.kind in _PRONOUNS:
        return False
    if figure.role in _ARMED and (figure.group.count is not None or _listed(sentence, figure)):
        return True
    if words[figure.end - 3 : figure.end] in OF_THEIR_OWN:
        return figure.group.count is not None
    bare = figure.group.kind == "number" and figure.end == figure.group.end
    told = words[max(sentence.start, figure.start - 3) : figure.start]
    if bare and word_group("admitting") & set(told):
        return not counts_things(sentence, figure)  # "the group admitted losing two"
    after = words[figure.end : figure.end + 5]
    if after[:1] == ["to"] and _DEADLY & set(after[1:]):
        return figure.role in (*_ARMED, "unknown")  # "lost a man to a landmine"
    related = bool((kin() | word_group("ones_own")).intersection(words[figure.start : figure.end]))
    own = words[figure.start] in _OWN or bool(_DEADLY & set(words[figure.end : figure.end + _FATE]))
    return related and (figure.group.count is not None or own)


def _listed(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether one stands in a list with counted men: "lost a captain and two soldiers"."""
    after = figure.end + (sentence.words[figure.end : figure.end + 2] == [",", "and"])
    beside = sentence.group(after + 1) if after + 1 < sentence.end else None
    if sentence.words[after] not in ("and", ","):
        before = figure.start - 2
        beside = sentence.group(before) if sentence.words[figure.start - 1] == "and" else None
    return beside is not None and beside.count is not None and beside.role in _ARMED


_DEADLY = VIOLENCE | words(
    "landmine landmines mines sniper snipers ied ieds drone drones massacre battle siege exchange"
)
_FATE = 6
"""Words behind kin that somebody lost in which it is said how: "a brother in the shelling"."""
_OWN = words("his her their my our your")
_TAKING = frozenset({"captured", "seized", "capture", "seize", "capturing", "seizing", "retook"})
"""What befalls towns as well as people."""
_FIGURATIVE = frozenset({"politician", "official", "suspect"})
"""Whom words hurt, too: "hurt a candidate"."""


def _is_bare_name(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether no more than one word names who was taken: it may be a town, "took Merawi".

    People are told of with their whole name, a title or a trade where they are first named.
    """
    group = figure.group
    if group.kind != "name" or group.role != "unknown" or group.end - group.start > 1:
        return False
    name = sentence.tokens[group.head]
    beside = any(t.dep_ in ("appos", "acl:relcl", "flat") for t in name.children)
    known = any(
        t.text == name.text and t.i and t.nbor(-1).ent_type_ == "PERSON" for t in name.doc[: name.i]
    )
    return not beside and not known


def _captured(sentence: Sentence, trigger: Trigger, figure: Figure) -> bool:
    """Tell whether a capture counts: arrests do where the article is of a conflict."""
    words = sentence.words
    first = " ".join(words[trigger.start : trigger.end])
    if first in _TAKING and _is_bare_name(sentence, figure):
        return False
    after = set(words[trigger.end : min(sentence.end, trigger.end + _CHARGE_REACH)])
    if first.startswith(tuple(word_group("arrest_openings"))):
        told = figure.group.kind not in _PRONOUNS and figure.basis != "none"
        # an arrest for a crime is a matter of the courts, in a country at war too
        charging = "for" in after or not word_group("charging").isdisjoint(after)
        at_court = charging and not word_group("court_crimes").isdisjoint(after)
        return sentence.speaks_of_war and told and not at_court
    if first == "in custody":
        return sentence.speaks_of_war and figure.group.count is not None
    if first == "taken away" and figure.role in _ARMED:
        return (
            "by" in words[trigger.end : trigger.end + 1]
        )  # "troops were taken away from the border"
    return figure.role != "suspect" or sentence.speaks_of_war
