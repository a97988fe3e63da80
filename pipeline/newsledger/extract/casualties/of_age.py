"""Ages behind people whom no list of nouns knows: "a loader of 27 died" is one dead."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.lexicon import role_of
from newsledger.extract.numbers.cardinals import NUMBER_WORDS
from newsledger.lexicons import words

_DOERS = ("er", "or", "ist", "ian", "ant", "man", "woman")
"""Endings of nouns for people by what they do."""
_NO_PEOPLE = words(
    "number order quarter cluster register remainder corridor tower paper power banner another "
    "other over under after corner border river letter chapter error grant plant restaurant"
)
_A = words("a an the")
_BEHIND = words(
    "was were is had has who died dies and in on at from with succumbed perished suffered lost"
)


def tells_age(told: Sequence[str], at: int) -> bool:
    """Tell whether the number at `at` is somebody's age: "a loader of 27", "the driver of 31"."""
    if not 3 <= at < len(told) or told[at - 1] != "of" or told[at - 3] not in _A:
        return False
    noun = told[at - 2]
    after = told[at + 1] if at + 1 < len(told) else "."
    young = told[at] in NUMBER_WORDS or (told[at].isdecimal() and int(told[at]) < 100)
    alone = not after[:1].isalpha() or after in _BEHIND
    if not young or not alone or role_of(noun) is not None:
        return False  # "a girl of nine" is read with its own noun
    return len(noun) > 4 and noun.endswith(_DOERS) and noun not in _NO_PEOPLE
