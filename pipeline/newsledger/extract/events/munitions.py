"""How many munitions: "two rockets" -> 2..2, "a missile" -> 1..1, "rockets" -> null."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from newsledger.extract.numbers import Count
from newsledger.lexicons import words

_ONE = frozenset({"a", "an", "one", "another", "single", "the"})
# Means, not munitions: a drone is counted, a rifle is not what is fired.
_NOT_COUNTED = words(
    "gun guns rifle rifles pistol pistols handgun artillery gunfire shellfire knife weapons "
    "weapon jet jets warplane warplanes aircraft helicopter helicopters explosives force "
    "dynamite bomber bombers"
)


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
            and len(between) <= 4
            and all(
                t.dep_ in ("amod", "compound", "nmod", "flat", "punct") or t.lower_ == "of"
                for t in between
            )
        ):
            return count.min, count.max
    if weapon.tag_ in ("NN", "NNP"):
        first = weapon
        while first.i > weapon.sent.start:
            before = first.nbor(-1)
            if before.dep_ not in ("amod", "compound", "det", "nummod") and before.text != "-":
                break
            first = before
            if before.lower_ in _ONE:
                return 1, 1
    return None, None
