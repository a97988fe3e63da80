"""How many munitions: "two rockets" -> 2..2, "a missile" -> 1..1, "rockets" -> null."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from newsledger.extract.events.carriers import is_munition
from newsledger.extract.numbers import Count
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_ONE = frozenset({"a", "an", "one", "another", "single", "the"})
# Means, not munitions: a drone is counted, a rifle is not what is fired.
_NOT_COUNTED = words(
    "gun guns rifle rifles pistol pistols handgun artillery gunfire shellfire knife weapons "
    "weapon jet jets warplane warplanes aircraft helicopter helicopters explosives force "
    "dynamite bomber bombers knives machete machetes axe axes sword swords blade blades dagger "
    "daggers"
)
_INSIDE = frozenset({"JJ", "NN", "NNP", "NNPS", "NNS", "HYPH", "VBN", "VBG", "RB", "DT", "_SP"})
_GAP = 7
"""Tokens between a number and its noun: "two one-way attack unmanned aerial systems"."""


def munitions(weapon: Token, counts: Sequence[Count]) -> tuple[int | None, int | None]:
    """Return the bounds of the number of munitions; nulls when the words give none."""
    if weapon.lower_ in _NOT_COUNTED:
        return None, None
    for count in counts:
        if count.start_token > weapon.i:
            break
        between = weapon.doc[count.end_token : weapon.i]
        if (
            count.end_token <= weapon.i
            and len(between) <= _GAP
            and all(t.tag_ in _INSIDE or t.lower_ == "of" or _is_calibre(t) for t in between)
            and not any(t.lower_ in ("a", "an") for t in between)  # "at 0340 a device"
        ):
            return count.min, count.max
    if weapon.tag_ in ("NN", "NNP"):
        first = weapon
        while first.i > sent_start(weapon):
            before = first.nbor(-1)
            if before.dep_ not in ("amod", "compound", "det", "nummod") and before.text != "-":
                break
            first = before
            if before.lower_ in _ONE:
                return 1, 1
    return None, None


def _is_calibre(token: Token) -> bool:
    """Tell whether a word is a size: "five 107mm rockets", "two 122-mm rockets"."""
    return token.text[:1].isdigit() or token.lower_ == "mm"


def munitions_of_targets(
    targets: Sequence[Token], counts: Sequence[Count]
) -> tuple[int | None, int | None]:
    """Return how many were brought down: "two drones and a missile", "16 of the 21 drones"."""
    low, high, open_ended = 0, 0, False
    for target in targets:
        first = target.left_edge.i
        counted = next((c for c in counts if first <= c.start_token <= target.i), None)
        if counted is None:
            least, most = munitions(target, counts) if is_munition(target) else (None, None)
        else:
            least, most = counted.min, counted.max
        if target.lower_ in _ONE:
            least = most = 1
        if least is None:
            return None, None
        low, high, open_ended = low + least, high + (most or 0), open_ended or most is None
    return (low, None if open_ended else high) if low else (None, None)
