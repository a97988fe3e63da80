"""Finds the words of harm in a text, fixed phrases that only look like it left out."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.extract.casualties.lexicon import POSSESSIVES, HarmRow, harm_forms
from newsledger.extract.casualties.loose import LOOSE_STARTS, read_loose
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.numbers.cardinals import NUMBER_WORDS
from newsledger.lexicons import words


def _matches(words: Sequence[str], at: int, form: tuple[str, ...]) -> bool:
    if at + len(form) > len(words):
        return False
    for offset, part in enumerate(form):
        word = words[at + offset]
        same = part == word or (part == "not" and word in ("n't", "n’t"))
        if not same and not (part == "{their}" and word in POSSESSIVES):
            return False
    return True


def _longest(words: Sequence[str], at: int) -> tuple[int, HarmRow] | None:
    for form, row in harm_forms()[words[at]]:
        if _matches(words, at, form):
            return len(form), row
    return None


_NOUNS_TOO = words("murder murders massacre slaughter lynching kidnapping shooting capture")
_LATER_OF = words("killing murder assassination kidnapping abduction execution beheading slaying")
_DOER_REACH = 7
_PARTS = words(", ; . and was were who which that")
DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today week month year "
    "weekend night morning ago earlier"
)
"""Words of a day or time that may part a deed from whom it was done to."""
_TRYING = words("tried trying try tries attempted attempting sought unable failed wanted")
_TELLING = words("provide provided give gave given giving specify specified specifying release")
_ANY_NUMBER = words(
    "a an small large equal same similar unknown great growing unspecified undetermined"
)
_AFTER_AT = words("with by from on off in while as when and but after during before again")
_BEFORE_VERBS = words("not n't n’t did could may might and or")
_BEFORE_NOUNS = words("the a an his her their its this that of for no another in with 's")


def _is_aimed(words: Sequence[str], at: int) -> bool:
    """Tell whether somebody was shot at, with nothing behind "at" that would say where."""
    return words[at + 1 : at + 2] == ["at"] and (
        at + 2 >= len(words) or words[at + 2] in _AFTER_AT or not words[at + 2][:1].isalnum()
    )


def _by_whom(words: Sequence[str], at: int) -> bool:
    """Tell whether the doer stands between a deed and its victims: "(by soldiers) of five men"."""
    near = words[at : at + _DOER_REACH]
    return near[:1] == ["by"] and "of" in near[2:] and not _PARTS & set(near[: near.index("of")])


def _of_later(words: Sequence[str], at: int) -> bool:
    """Tell whether a day stands between a deed and its victims: "(last month) of a commander"."""
    stop = next((i for i in range(at, min(at + 4, len(words))) if words[i] == "of"), None)
    return stop is not None and bool(DAYS & set(words[at:stop]))


def find_triggers(words: Sequence[str]) -> list[Trigger]:
    """Return the harm expressions of a text in order; the longest at each place wins."""
    forms = harm_forms()
    found: list[Trigger] = []
    at = 0
    ahead = -1  # the place of a loose trigger that starts after its first word
    while at < len(words):
        word = words[at]
        if word in LOOSE_STARTS:
            loose = read_loose(words, at)
            if loose is not None:
                found.append(loose)
                ahead = loose.start
                at = loose.end if loose.start == at else at + 1
                continue
        if word not in forms or at == ahead:
            at += 1
            continue
        read = _longest(words, at)
        if read is None:
            at += 1
            continue
        length, row = read
        kind = row.kind
        if word == "wound" and kind == "ignore" and at and words[at - 1] in _BEFORE_VERBS:
            found.append(Trigger(at, at + 1, row.harm, "act"))
            at += 1
            continue
        some = word == "number" and length == 3 and words[at - 1] in _ANY_NUMBER
        if kind == "toll" and some and not _TELLING & set(words[max(0, at - 4) : at]):
            at += 2  # "a number of deaths" is no toll
            continue
        if kind == "act" and length == 1:
            after = words[at + 1] if at + 1 < len(words) else ""
            before = words[at - 1] if at else ""
            of_somebody = after == "of" and (word.endswith("ing") or word in _NOUNS_TOO)
            if of_somebody or (word == "killing" and before in ("'s", "’s")):
                kind = "deed"
            elif (
                word in _LATER_OF
                and before in _BEFORE_NOUNS
                and (_of_later(words, at + 1) or _by_whom(words, at + 1))
            ):
                kind = "deed"  # "the killing last month of a commander"
            elif word in _NOUNS_TOO and (before in _BEFORE_NOUNS or before.isdigit()):
                kind = "result"
        if kind == "act" and words[at : at + length + 1] == ["shooting", "dead", "of"]:
            kind = "deed"
        if word == "shot" and length == 1 and _is_aimed(words, at):
            kind = "ignore"  # "a tanker was shot at with a missile"
        if row.harm == "displaced" and words[at - 1] == "to" and words[at - 2] in _TRYING:
            kind = "ignore"  # "two boys who tried to flee were shot"
        if kind != "ignore":
            found.append(Trigger(at, at + length, row.harm, kind))
        at += length
    return found


_JOINING = words("or and nor / and/or &")
_NONE = words("no without any zero nor")
_COUNTED = 3
"""Words before a noun of harm in which its number stands."""
_VAGUE = words("several dozens scores hundreds")
_JOINABLE = frozenset({"killed", "injured", "casualties"})


def _alike(words: Sequence[str], first: Trigger, second: Trigger) -> bool:
    if first.kind == second.kind == "result" and words[first.end] == "and":
        # "12 deaths and injuries" has one figure, "reported deaths and injuries" two
        before = words[max(0, first.start - _COUNTED) : first.start]
        counted = any(w[:1].isdigit() or w in NUMBER_WORDS or w in _NONE for w in before)
        return counted
    if first.kind == second.kind:
        return first.kind in ("act", "state", "result")
    if {first.kind, second.kind} != {"act", "state"}:
        return False
    after = words[second.end] if second.end < len(words) else ""
    # "12 dead and wounded 30" has two figures, "dead and wounded" one
    return not after[:1].isdigit() and after not in NUMBER_WORDS and after not in ("a", "the")


def _in_headline(words: Sequence[str], first: Trigger, second: Trigger) -> bool:
    """Tell whether a comma alone joins two harms: "leaves dozens dead, injured"."""
    ends = second.end == len(words) or words[second.end] in (".", "in", "as", "after")
    alone = first.end == first.start + 1 and second.end == second.start + 1
    return words[first.end] == "," and alone and ends and second.start == first.end + 1


def _share_number(words: Sequence[str], second: Trigger) -> bool:
    """Tell whether what stands behind two participles counts for both: "killing and injuring 8"."""
    after = words[second.end : second.end + _COUNTED]
    return any(w[:1].isdigit() or w in NUMBER_WORDS or w in _VAGUE for w in after)


def merge_pairs(words: Sequence[str], triggers: Sequence[Trigger]) -> list[Trigger]:
    """Make one of two harms of the same people: "killed or wounded", "dead and injured"."""
    found: list[Trigger] = []
    for trigger in triggers:
        last = found[-1] if found else None
        if (
            last is not None
            and trigger.start == last.end + 1
            and (words[last.end] in _JOINING or _in_headline(words, last, trigger))
            and _alike(words, last, trigger)
            and {last.harm, trigger.harm} <= _JOINABLE
            and (words[last.start][-3:] != "ing" or _share_number(words, trigger))
        ):
            harm = last.harm if last.harm == trigger.harm else "casualties"
            if "casualties" in (last.harm, trigger.harm) and last.harm != trigger.harm:
                # "shot and killed": what is more definite
                harm = trigger.harm if last.harm == "casualties" else last.harm
            found[-1] = Trigger(last.start, trigger.end, harm, last.kind, merged=True)
        else:
            found.append(trigger)
    return found
