"""Words that announce a total: "the number of soldiers killed", "estimates of the wounded"."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.lexicon import role_of
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.numbers.cardinals import NUMBER_WORDS
from newsledger.lexicons import words

_TOTALS = words("number numbers total totals count tally estimates estimate figure figures toll")
_PUT = words("put puts putting place places placed placing")
_NUMBERED = words("number numbers numbered numbering")
_RISEN = words("rose rises risen climbed grew grown increased mounted")
_STILL = words("now already still had has have")
_COUNT_UP = {"dead": "killed", "wounded": "injured", "injured": "injured", "missing": "missing"}
TOTAL_STARTS = _TOTALS | _PUT | _COUNT_UP.keys()
_SET = words("dead wounded injured missing displaced losses loss casualties")
_DETERMINERS = words("the a their its")
_OF = words("of for")
_HARMS = {
    "killed": words(
        "dead killed deceased deaths fatalities martyrs martyred lost victims homicides murders "
        "hacked lynched gunned burned beaten beheaded drowned "
        "murdered executed massacred slain bodies corpses died perished assassinated casualties"
    ),
    "injured": words("wounded injured injuries hurt maimed hospitalised hospitalized"),
    "missing": words("missing unaccounted disappeared"),
    "captured": words(
        "abducted kidnapped captured detained arrested hostages captives abductees prisoners "
        "seized taken"
    ),
    "displaced": words("displaced refugees evacuees homeless"),
}
_HARM = {word: harm for harm, forms in _HARMS.items() for word in forms} | {
    "casualties": "casualties"
}
# "a number of people were hurt": a quantity, not a total
_SOME = words(
    "a an large small equal same similar unknown unspecified undetermined unconfirmed growing "
    "greater vast good"
)
_WITH_PEOPLE = words(
    "hacked lynched gunned burned beaten beheaded drowned hurt lost died perished arrested seized "
    "taken slain murdered executed"
)  # "the number of votes lost", "the number of seats taken"
_HAVING = words("with suffering")
_INJURIES = words("injury injuries wounds burns concussion concussions trauma fractures")
_COUNTED = words(
    "dead deaths fatalities martyrs victims homicides murders casualties injuries hostages "
    "captives refugees evacuees prisoners wounded injured"
)
_INSIDE = words(
    "the those a confirmed people persons civilian civilians who have had been were was has far so "
    "“ ” all known of reported local young security forces force armed foreign own its their dead "
    "and or members workers , now officially us u.s. uk u.k. un"
)


def read_total(words: Sequence[str], at: int) -> Trigger | None:
    """Read a total up to its word of harm: "the number of farmers killed (by mines reached 40)"."""
    if words[at] in _PUT:
        return _put(words, at)
    if words[at] in _COUNT_UP:
        return _numbering(words, at)
    if at + 2 >= len(words) or words[at + 1] not in _OF or (at and words[at - 1] in _SOME):
        return None
    people = described = False
    for end in range(at + 2, min(at + 9, len(words))):
        word = words[end]
        if word in NUMBER_WORDS or word[:1].isdigit():
            return None  # "a count of four dead" tells its figure inside
        harm = _HARM.get(word)
        if harm is not None and not (word in _WITH_PEOPLE and not people):
            if described and not people and word not in _COUNTED:
                return None  # "the number of attacks that killed"
            return Trigger(at, end + 1, _merged(words, end, harm), "toll")
        known = role_of(word, words[end - 1])
        people = people or known is not None or word in ("those", "people")
        ahead = role_of(words[end + 1], word) if end + 1 < len(words) else None
        if ahead is not None and role_of(words[end + 1]) != ahead:
            continue  # "aid workers"
        if people and word in _HAVING:
            reach = range(end + 1, min(end + 6, len(words)))
            hurt = next((k for k in reach if words[k] in _INJURIES), None)
            return None if hurt is None else Trigger(at, hurt + 1, "injured", "toll")
        if word not in _INSIDE and word != '"' and known is None:
            if not _describes(words, end):
                return None
            described = True
    return None


def _describes(words: Sequence[str], at: int) -> bool:
    """Tell whether a word can stand before the people counted: "Ukrainian", "mine-clearance"."""
    word = words[at]
    clause = word in ("that", "which", "when", "where", "after", "with", "from")
    return word.isalpha() and not clause and not word.endswith("ing") and len(word) > 3


def _merged(words: Sequence[str], end: int, harm: str) -> str:
    both = words[end + 1 : end + 3]
    if len(both) == 2 and both[0] in ("and", "or") and _HARM.get(both[1], harm) != harm:
        return "casualties"
    return harm


def _numbering(words: Sequence[str], at: int) -> Trigger | None:
    """Read "the dead now number 11", "the wounded numbered at least 30", "the dead rose to 41"."""
    if not at or words[at - 1] not in _DETERMINERS:
        return None
    end = at + 1
    if words[end : end + 1] and words[end] in _STILL:
        end += 1
    after = words[end + 1] if end + 1 < len(words) else ""
    if end >= len(words) or words[end] not in _NUMBERED | _RISEN:
        return None
    risen = words[end] in _RISEN
    if risen and after == "to":
        after = words[end + 2] if end + 2 < len(words) else ""
        end += 1
    elif risen:
        return None
    counted = after in NUMBER_WORDS or after[:1].isdigit() or after in ("at", "more", "about")
    return Trigger(at, end + 1, _COUNT_UP[words[at]], "toll") if counted else None


def _set_at(words: Sequence[str], at: int) -> bool:
    """Tell whether a number follows: "put the dead at nine", "… the losses of the rebels at 50".

    Over an aside it must stand right behind: "puts the dead, two days later, at nine".
    """
    aside = False
    for end in range(at, min(at + 12, len(words) - 1)):
        word = words[end]
        if word == "at":
            after = words[end + 1]
            number = after in NUMBER_WORDS or after[:1].isdigit()
            return number or (end < at + 7 and not aside and after not in _DETERMINERS)
        if word in (".", ";", "and"):
            return False
        aside = aside or word == ","
    return False


def _put(words: Sequence[str], at: int) -> Trigger | None:
    """Read "put the dead at nine", "puts its side's losses at four".

    With a toll word the toll is read by itself.
    """
    for end in range(at + 1, min(at + 6, len(words))):
        word = words[end]
        if word in _SET:
            if not _set_at(words, end + 1):
                return None
            harm = {"losses": "killed", "loss": "killed"}.get(word, _HARM.get(word, "killed"))
            return Trigger(at + 1, end + 1, harm, "toll")
        if word in _TOTALS or word in NUMBER_WORDS or not (word.isalpha() or word in ("'s", "’s")):
            return None
        if word in ("to", "at", "in", "on", "and", "of", "with"):
            return None
    return None
