"""Expressions of harm with free words inside: "suffered two minor gunshot wounds"."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.bodies import BODY, PARTS, read_body
from newsledger.extract.casualties.lexicon import POSSESSIVES
from newsledger.extract.casualties.prisoners import PRISONER_STARTS, read_prisoners
from newsledger.extract.casualties.totals import TOTAL_STARTS, read_total
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.casualties.wounds import WOUND_STARTS, read_wound
from newsledger.extract.numbers.cardinals import NUMBER_WORDS
from newsledger.lexicons import words

_CONDITIONS = words("critical serious stable grave fair good guarded severe")
_SENT = words("sent sending sends put landed landing")
_SUFFERED = words(
    "suffer suffers suffered suffering sustain sustains sustained sustaining receive received "
    "receives receiving nursing nurse nursed"
)
_INJURIES = words(
    "injury injuries wound wounds burns concussion concussions fractures fracture cuts bruises "
    "lacerations trauma contusions laceration inhalation shock scratches bruising grazes "
    "graze gash gashes"
)
_STRUCK = words("hit struck grazed pierced")
_NO_ONE = ["no", "one"]
_MISSILES = words(
    "bullet bullets gunfire shrapnel gunshot gunshots pellets debris splinters splinter fragments "
    "sniper snipers"
)
_TAKEN_IN = words("bullet bullets shrapnel splinters pellets")
_BROUGHT = words(
    "taken rushed transported airlifted flown admitted brought transferred evacuated hospitalized "
    "moved referred carried driven ferried sent"
)
_HOSPITALS = words("hospital hospitals infirmary")
_CONDITION = words("condition conditions")
_HAVING = words("with had has have having")
_SHOTS = words("gunshot shrapnel bullet splinter knife machete stab")
_BREAKS = frozenset([".", ";", "who", "which", "was", "were", "died", "killed", ":"])
_PASSIVE = words("was were is are been being be be got 're 's")
_HELP = words("treated treatment hospitalized hospitalised")
_HELPED_FOR = words(
    "shock wounds wound injuries injury burns cuts splinters inhalation concussion shrapnel trauma "
    "bruises lacerations fractures"
)
_TAKE = words("took take takes taken taking hold holds held holding")
_CAPTIVE = words("hostage prisoner captive")
_REMAIN = words("recovering recuperating remain remains remained remaining")
_FATES = words("fate whereabouts")
_UNKNOWN = words("unknown unclear uncertain known")
_DROVE = words("forced forcing forces force drove driving drives sent sends")
_FLEE = words("flee leave evacuate")
_HOMES = words("homes houses villages village city town area camp region district country")
_COST = words("cost costs costing")
_LIFE = words("life lives")
_LIMBS = words("leg legs arm arms hand foot eye eyes eyesight sight hearing finger fingers")
_OWN_PART = words("a an his her their one both the")
_LEFT = words(
    "left leaves leaving escaped escape escapes survived survive survives came come emerged got"
)
_BROKEN = words("broken fractured shattered crushed severed burned burnt mangled cut injured")
_ARRIVED = words("arrived showed turned walked")
_OUTER = words("arm arms hand hands leg legs foot feet knee thigh shoulder buttocks ankle")
_BEATING = words(
    "hacked hack hacking beat beating stabbed stab stabbing clubbed stoned burned speared axed "
    "kicked trampled starved tortured bludgeoned"
)
_PRONOUNS = words("him her them us me")
_PATIENTS = words("victims victim patients casualties wounded injured people")
LOOSE_STARTS = frozenset({"in", "diagnosed", "with", "fleeing"}).union(
    _DROVE,
    _BEATING,
    _COST,
    _SENT,
    _SUFFERED,
    _STRUCK,
    _BROUGHT,
    _ARRIVED,
    _HAVING,
    _HELP,
    _FATES,
    _REMAIN,
    _TAKE,
    BODY,
    PRISONER_STARTS,
    TOTAL_STARTS,
    WOUND_STARTS,
)


def read_loose(words: Sequence[str], at: int) -> Trigger | None:
    """Read expressions with free words inside: "suffered two minor gunshot wounds".

    "was struck by a stray bullet", "with multiple gunshot wounds", "were taken to a hospital",
    "lost both legs", "the number of soldiers killed"
    """
    word = words[at]
    if word in TOTAL_STARTS and (total := read_total(words, at)) is not None:
        return total
    if word in BODY and (body := read_body(words, at)) is not None:
        return body
    if word in PRISONER_STARTS and (taken := read_prisoners(words, at)) is not None:
        return taken
    if word in WOUND_STARTS and (wound := read_wound(words, at)) is not None:
        return wound
    if word in _BEATING and not _PASSIVE & set(words[max(0, at - 2) : at]):
        return _to_death(words, at)
    if word in _SUFFERED:
        hurt = _until(words, at, 9, _INJURIES) or _until(words, at, 4, _TAKEN_IN)
        return _hurt_part(words, at) if hurt is None else hurt
    if word in _ARRIVED and words[at - 1] in _PATIENTS:
        return _until(words, at, 7, _HOSPITALS)
    active = words[at + 1 : at + 2] not in (["by"], ["in"], ["with"])
    if word in _STRUCK and active and _MISSILES & set(words[max(0, at - 2) : at]):
        lived = _OUTER & set(words[at + 1 : at + 10])  # "a stray bullet hit a girl in the arm"
        return Trigger(at, at + 1, "injured" if lived else "casualties", "act")
    if word in _STRUCK and (
        words[at + 1 : at + 2] == ["nobody"] or words[at + 1 : at + 3] == _NO_ONE
    ):
        return Trigger(at, at + 1, "injured", "act")  # "fired and hit nobody"
    if word in _STRUCK and at + 1 < len(words) and words[at + 1] in ("by", "with"):
        return _until(words, at, 5, _MISSILES)
    if word in _STRUCK and words[at + 1 : at + 2] == ["in"]:
        return read_body(words, at)
    if word == "hit" and at and words[at - 1] in ("was", "were", "been", "got"):
        return Trigger(at, at + 1, "injured", "suffer")
    if word == "in":
        if not _CONDITIONS & set(words[at + 1 : at + 4]):
            return None
        return _until(words, at, 7, _CONDITION)
    if word in _SENT and not (word == "sent" and words[at - 1] in _PASSIVE):
        return _sent_to_hospital(words, at)
    if word in _BROUGHT:
        to = at + 1 + (words[at + 1 : at + 2] in (["on"], ["off"], ["back"]))
        if to < len(words) and words[to] in ("to", "into", "by", "at"):
            cared = _until(words, at, 9, _HOSPITALS)
            if cared is not None:
                return cared
    if word == "diagnosed":
        return _until(words, at, 6, _INJURIES) if words[at + 1 : at + 2] == ["with"] else None
    if word in _HELP:
        near = words[at + 1 : at + 5]
        carers = word == "treated" and near[:1] and (near[0] in _PRONOUNS or _counts(near))
        return _until(words, at, 9, _HELPED_FOR) if "for" in near and not carers else None
    if word in _HAVING:
        near = words[at + 1 : at + 5]
        if _SHOTS & set(near) or (word != "with" and _adjectives(near)):
            hurt = _until(words, at, 6, _INJURIES)
            if hurt is not None or word != "with":
                return hurt
    if word == "fleeing" and _SENT & set(words[max(0, at - 6) : at]):
        return Trigger(at, at + 1, "displaced", "state")  # "sent 80,000 people fleeing"
    if word in _DROVE and (driven := _driven(words, at)) is not None:
        return driven
    if word in _COST:
        return _cost(words, at)
    if word == "with" and (_LEFT & set(words[max(0, at - 12) : at])):
        hurt = _hurt_part(words, at)
        if hurt is not None:
            return hurt
    if word in _TAKE:
        for end in range(at + 2, min(at + 7, len(words))):
            if words[end] in _CAPTIVE:
                return Trigger(end, end + 1, "captured", "state")
            if words[end] in _BREAKS or words[end] in (",", "of"):
                break
    if word in _REMAIN and words[at + 1 : at + 2] in (["in"], ["at"]):
        return _until(words, at, 6, _HOSPITALS)
    if word in _FATES and words[at + 1 : at + 2] == ["of"]:
        stop = next((k for k in range(at, len(words)) if words[k] in (".", ";")), len(words))
        if _UNKNOWN & set(words[at + 2 : min(at + 16, stop)]):
            return Trigger(at, at + 1, "missing", "deed")
    return None


def _to_death(words: Sequence[str], at: int) -> Trigger | None:
    """Read "hacked five farmers to death"; the victims stand in between."""
    if words[at + 1 : at + 2] == ["and"]:
        return None  # "hacked and shot 41 people to death" is told by its last verb
    for end in range(at + 2, min(at + 10, len(words) - 1)):
        if words[end : end + 2] == ["to", "death"]:
            return Trigger(at, at + 1, "killed", "act")
        if words[end] in _BREAKS or words[end] in (",", "and"):
            return None
    return None


def _driven(words: Sequence[str], at: int) -> Trigger | None:
    """Read "forced 7,000 people from their homes": the trigger is what follows the people."""
    for to in range(at + 2, min(at + 9, len(words) - 1)):
        after = words[to + 1 : to + 5]
        if words[to] == "to" and after[:1] and after[0] in _FLEE:
            return Trigger(to, to + 2, "displaced", "state")
        if words[to] in ("from", "out") and _HOMES & set(after):
            return Trigger(to, to + 2, "displaced", "state")
        if words[to] in _BREAKS or words[to] in ("to", ","):
            return None
    return None


def _cost(words: Sequence[str], at: int) -> Trigger | None:
    """Read "cost a driver his life" and "cost him a leg"; the victims stand in between."""
    for end in range(at + 2, min(at + 12, len(words))):
        word = words[end]
        if word in _LIFE:
            own = words[end - 1] in POSSESSIVES
            return Trigger(at, at + 1, "killed", "act") if own else None
        if word in _LIMBS and words[end - 1] in _OWN_PART:
            return Trigger(at, at + 1, "injured", "act")
        if word in _BREAKS or word in (",", "and", "of"):
            return None
    return None


def _hurt_part(words: Sequence[str], at: int) -> Trigger | None:
    """Read "(left a guard) with a broken arm", "with cuts and bruises"."""
    for end in range(at + 1, min(at + 6, len(words))):
        word = words[end]
        broken = word in PARTS and bool(_BROKEN & set(words[at + 1 : end]))
        shot = word in ("bullet", "bullets") and words[end + 1 : end + 2] == ["in"]
        if word in _INJURIES or broken or shot:
            return Trigger(at, end + 1, "injured", "suffer")
        if word in _BREAKS or word in (",", "of", "to"):
            return None
    return None


def _counts(near: Sequence[str]) -> bool:
    """Tell whether a number follows: "treated 27 people for wounds", which harms whom it treats."""
    return near[0] in NUMBER_WORDS or near[0][:1].isdigit()


def _adjectives(near: Sequence[str]) -> bool:
    """Tell whether a wound follows with nothing but its kind before it: "have serious burns"."""
    for number, word in enumerate(near):
        if word in ("burns", "wounds", "injuries", "fractures", "concussion"):
            return number < 3
        if word in ("to", "a", "the", "no", "of", "any", "been", "their", "his", "her"):
            return False
    return False


def _until(words: Sequence[str], at: int, reach: int, targets: frozenset[str]) -> Trigger | None:
    for end in range(at + 1, min(at + reach, len(words))):
        center = targets is _HOSPITALS and words[end] in ("center", "centre")
        if words[end] in targets or (center and words[end - 1] in ("medical", "trauma")):
            return Trigger(at, end + 1, "injured", "suffer")
        if words[end] in _BREAKS:
            return None
    return None


def _sent_to_hospital(words: Sequence[str], at: int) -> Trigger | None:
    """Read "sent four people to the hospital": the trigger is what follows the victims."""
    for to in range(at + 2, min(at + 7, len(words))):
        if words[to] in ("to", "in"):
            for end in range(to + 1, min(to + 5, len(words))):
                if words[end] in _HOSPITALS:
                    return Trigger(to, end + 1, "injured", "suffer")
            return None
    return None
