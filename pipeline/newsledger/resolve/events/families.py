"""Which types of event can be the same event told twice."""

from __future__ import annotations

from collections.abc import Iterable

from newsledger.lexicons import words
from newsledger.records import Event
from newsledger.word_groups import word_group

GENERIC = frozenset({"attack", "other"})
_FAMILIES = (
    {"airstrike", "drone_strike", "missile_attack", "rocket_attack", "shelling"},
    {"bombing", "suicide_bombing", "ied", "explosion"},
    {"shooting", "armed_clash", "ambush", "raid", "massacre", "assassination", "execution"},
    {"stabbing"},
    {"abduction"},
    {"arson", "sabotage"},
    {"sexual_violence"},
    {"torture"},
    {"interception"},
)
_FAMILY = {kind: n for n, kinds in enumerate(_FAMILIES) for kind in kinds}
# Within a family, kinds that exclude each other: the words say different means.
_MEANS = frozenset({"airstrike", "drone_strike", "missile_attack", "rocket_attack", "shelling"})
_AIR = frozenset({"airstrike", "drone_strike"})
_FLYING = frozenset({"missile_attack", "rocket_attack"})
_BOMBS = frozenset({"bombing", "explosion"})
_FROM_AFAR = _MEANS | _BOMBS | {"shooting", "armed_clash"}
_DEADLY = frozenset({"massacre", "assassination", "execution"})
"""Kinds that say to what end, not by what means."""
_WHOLE = frozenset({"raid", "ambush", "massacre"})
_MOSTLY = 3
"""How many times as often a means is told as what it is called, to be the type."""
_RANKS = (
    {"assassination", "suicide_bombing", "ied", "execution"},
    {"drone_strike", "missile_attack", "rocket_attack", "ambush", "massacre", "abduction"},
    {"airstrike", "stabbing", "arson", "sabotage", "torture", "sexual_violence", "interception"},
    {"shelling", "raid", "armed_clash"},
    {"bombing", "shooting"},
    {"explosion"},
    {"attack"},
    {"other"},
)
_ONE_SIDED = frozenset({"noun:attack", "noun:assault", "noun:strike", "noun:raid", "noun:crime"})
_RANK = {kind: n for n, kinds in enumerate(_RANKS) for kind in kinds}


def family(event_type: str) -> int | None:
    """Return the number of a type's family; None: it may be any."""
    return _FAMILY.get(event_type)


def compatible(one: str, other: str) -> bool:
    """Tell whether two types can be of one event.

    >>> compatible("attack", "bombing"), compatible("drone_strike", "rocket_attack")
    (True, False)
    """
    if one == other:
        return True
    if "interception" in (one, other):
        return False
    if one in GENERIC or other in GENERIC or {one, other} <= _AIR:
        return True
    if {one, other} == {"suicide_bombing", "ied"}:
        return False
    if {one, other} <= _FLYING:
        return True  # the words for both change hands: "a missile bombing", "three Katyushas"
    if one in _MEANS and other in _MEANS:
        return False
    if {one, other} == {"bombing", "shelling"}:
        return False
    if {one, other} & _BOMBS and {one, other} & _MEANS:
        return True  # "the bombing of the school" by aircraft, "an explosion" that was a missile
    if {one, other} & _DEADLY and {one, other} & (_MEANS | _BOMBS | {"suicide_bombing", "ied"}):
        return True
    if {one, other} & _WHOLE and {one, other} & _MEANS:
        return "raid" in (one, other)
    return family(one) is not None and family(one) == family(other)


def are_near(one: str, other: str) -> bool:
    """Tell whether two types are of means that one attack may have, or that are mixed up.

    "Helicopters attacked a workshop. Three missiles were fired": an air strike by missiles.

    >>> are_near("airstrike", "missile_attack"), are_near("airstrike", "stabbing")
    (True, False)
    """
    return compatible(one, other) or {one, other} <= _FROM_AFAR


_ON_FOOT = frozenset(f"verb:{deed}" for deed in words("raid storm overrun enter"))
_NO_KILLINGS = frozenset({"abduction", "arson", "sabotage", "sexual_violence", "torture"})


def same_deed(one: Event, other: Event) -> bool:
    """Tell whether the words of two mentions can be of one deed, beyond their types.

    "They killed two and took away nine" are two deeds; "the attack" may be either. "The attack" is
    no exchange of fire.
    """
    for first, second in ((one, other), (other, one)):
        verb = first.rule.startswith("verb:")
        if verb and first.event_type in GENERIC and second.event_type in _NO_KILLINGS:
            return False
        if second.event_type == "armed_clash" and first.rule in _ONE_SIDED:
            return False
        if first.rule in _ON_FOOT and _is_by_men(first) and second.event_type in _MEANS:
            return False  # "soldiers raided the camp" after an air strike
    return True


def _is_by_men(event: Event) -> bool:
    actor = (event.actor or "").lower().split()
    return bool(actor) and actor[-1] in word_group("men_at_arms") | word_group("defenders")


_BY_HAND = frozenset(
    f"verb:{deed}"
    for deed in (
        *words("beat slap strangle suffocate punch kick stone club drown lynch hang"),
        *("beat up", "beat to death", "burn to death", "club to death", "stone to death"),
    )
)
_TAKING = frozenset(
    f"verb:{deed}"
    for deed in (
        *words("abduct kidnap seize snatch take capture"),
        *("drag from", "drag out", "drag away", "drag off", "drag into", "take away"),
    )
)
_TAKINGS = _TAKING | frozenset(f"noun:{deed}" for deed in words("kidnapping abduction"))
_MURDERS = frozenset(
    f"{pos}:{deed}" for pos in ("noun", "verb") for deed in words("murder assassinate execute")
) | frozenset(f"noun:{deed}" for deed in words("assassination execution"))
_FIGHTING = frozenset(f"noun:{deed}" for deed in words("fighting combat clash clashes battle"))
_MUNITIONS = frozenset(
    f"noun:{kind}{what}"
    for kind in ("", "car ", "truck ", "van ", "parcel ", "letter ", "petrol ", "roadside ")
    for what in words("bomb mine landmine rocket missile shell")
)
_ARMS = words("grenade landmine mine bomb car truck knife machete acid arson roadside")
"""First words of what names a deed by its means: "the grenade attack", "a landmine explosion"."""
_WITH_ARMS = (
    _FAMILIES[0] | _FAMILIES[1] | {"shooting", "armed_clash", "ambush", "stabbing", "assassination"}
)


def by_other_means(one: Event, other: Event) -> bool:
    """Tell whether one was done with bare hands and the other with arms, or one by a bomb.

    "Gunmen shot two guards and beat a third": the beating is no shooting; "claimed the car bomb".
    "The grenade attack" is none either.
    """
    if _has_other_means(one, other) or _has_other_means(other, one):
        return True
    apart = {one.event_type, other.event_type}.isdisjoint(_MEANS)
    apart = apart and not compatible(one.event_type, other.event_type)
    return apart and (_names_means(one) or _names_means(other))


def _has_other_means(one: Event, other: Event) -> bool:
    if one.rule.startswith("noun:raid") and other.event_type == "interception":
        return True  # "two jets were shot down during the raid"
    if one.rule in _BY_HAND and (other.rule in _TAKING or other.event_type in _WITH_ARMS):
        return True  # "was dragged from his car and beaten"
    if one.rule in _MURDERS and other.rule in _TAKINGS:
        return True  # "the murder and kidnapping of students"
    if one.rule in _MURDERS and other.rule in _FIGHTING:
        return True  # "fighting goes on … the murder of six priests"
    return one.rule in _MUNITIONS and not compatible(one.event_type, other.event_type)


def _names_means(event: Event) -> bool:
    kind, _, what = event.rule.partition(":")
    first, _, more = what.partition(" ")
    return kind == "noun" and bool(more) and first in _ARMS and event.event_type not in GENERIC


def most_telling(types: Iterable[str]) -> str:
    """Return the type that says most of an event told several times; of equals the first.

    By what means counts before what it is called: an air strike that some call a massacre is one.

    >>> most_telling(["attack", "explosion", "suicide_bombing", "bombing"])
    'suicide_bombing'
    >>> most_telling(["massacre", "airstrike"])
    'airstrike'
    """
    told = list(types)
    if any(kind in _MEANS for kind in told):
        told = [kind for kind in told if kind != "massacre"]
    shots = told.count("shooting")
    if shots > 1:  # told as a shooting all along, and once called an ambush
        told = [k for k in told if k not in _WHOLE or shots < _MOSTLY * told.count(k)]
    return min(told, key=lambda kind: _RANK[kind])
