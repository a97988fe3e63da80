"""People beyond an aside, a relative clause or another verb: "a man, 31, who had fled, (died)"."""

from __future__ import annotations

from newsledger.extract.casualties.figures import Figure, extent
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import AUX, PREPOSITIONS, finite, over_age, owner_of
from newsledger.lexicons import words

_SAID = words(
    "said says say believed believes thinks think told reported reports added adds confirmed"
)


_CONNECTS = words("and but or while as when after before because although that if whether ; :")


def shared_subject(sentence: Sentence, at: int) -> Group | None:
    """Return whom two verbs share: "20 men are trapped and (are feared dead)"."""
    for verb in range(at - 1, max(sentence.start, at - 12), -1):
        if sentence.words[verb] in (",", ";", "that", "which"):
            return None
        if finite(sentence, verb):
            while verb - 1 > sentence.start and finite(sentence, verb - 1):
                verb -= 1
            group = sentence.group(verb - 1)
            if group is not None and group.kind == "relative":
                return _antecedent(sentence, group.start)
            if group is None or group.end != verb:
                return None
            if group.kind == "plural_pronoun" and owner_of(sentence, group) is group:
                return None
            return _people_at(sentence, verb - 1)
    return None


def _antecedent(sentence: Sentence, at: int) -> Group | None:
    """Return the people of a relative clause: "a man in his forties who came in and (died)"."""
    for _ in range(2):
        at -= 1 + (sentence.words[at - 1] == ",")
        group = sentence.group(at)
        if group is None or group.human:
            return _people_at(sentence, at)
        if sentence.words[group.start - 1] not in PREPOSITIONS:
            return None
        at = group.start - 1
    return None


def in_aside(sentence: Sentence, group: Group, at: int) -> bool:
    """Tell whether people stand in an aside before the verb: ", escorted by 60 troops,"."""
    closed = sentence.words[at - 1] == "," and group.end >= at - 2
    return closed and sentence.words[group.start - 1] in ("by", "with", "from", "carrying")


def opening(sentence: Sentence, at: int) -> int | None:
    """Return the comma that opens the aside that ends at `at`."""
    for comma in range(at - 1, max(sentence.start, at - 7), -1):
        if sentence.words[comma] == ",":
            return comma
    return None


def over_said(sentence: Sentence, at: int) -> int:
    """Step over who says it: "three of them, police said, (died)"."""
    words = sentence.words
    if at <= sentence.start or words[at] != ",":
        return at
    for comma in range(at - 2, max(sentence.start, at - 9), -1):
        if words[comma] == ",":
            return comma - 1 if _SAID & set(words[comma + 1 : at]) else at
    return at


def ordinal(sentence: Sentence, group: Group) -> Group | None:
    """Return whom "a nurse" names after "a sixth": "a sixth, a nurse who (was grazed)"."""
    words = sentence.words
    if group.start - 2 < sentence.start or words[group.start - 1] != "," or group.count is not None:
        return None
    if not group.singular or words[group.start] not in ("a", "an", "the"):
        return None
    told = sentence.group(group.start - 2)
    counted = told is not None and told.kind == "number" and told.count is None
    return told if counted and told is not None and told.singular else None


def apposed(sentence: Sentence, group: Group, at: int, end: int) -> Group | None:
    """Return whom an apposition that ends at `end`, right before the verb, names.

    "his colleague, a driver, (died)", "a fourth man, a father of five, (died)", "three were hurt,
    one of whom, a cook, (died)"
    """
    words = sentence.words
    closes = end < sentence.end and words[end] == ","
    if not closes or end < at - 1 or group.count is not None or not group.singular:
        return None
    if group.start - 2 < sentence.start or words[group.start - 1] != ",":
        return None
    if words[group.start] not in ("a", "an", "the"):
        return None
    named = sentence.group(group.start - 2)
    if named is None or named.end != group.start - 1:
        return None
    owner = owner_of(sentence, named)
    if not named.human and owner is named:
        return None
    if owner.role == "unknown":
        owner.role = group.role
    return owner


def named_beside(sentence: Sentence, figure: Figure) -> int:
    """Return the end of the victims phrase, with the name that stands beside one person.

    "her husband, <name>, (was killed)", "his wife, 49-year-old <name>": the name is told of them.
    """
    group = figure.group
    one = figure.min == figure.max == 1 and group.kind == "person" and figure.end == group.end
    if not one or group.end + 1 >= sentence.end or sentence.words[group.end] != ",":
        return figure.end
    named = sentence.group(group.end + 1)
    if named is None or named.start != group.end + 1 or named.kind != "name":
        return figure.end
    after = sentence.words[named.end : named.end + 1]
    closed = not after or after[0] in (",", ".", ";", ")", ":", '"', "”")
    return named.end if closed else figure.end


def over_clause(sentence: Sentence, verb: int, at: int) -> Group | None:
    """Return the people whom a clause with the finite verb at `verb` modifies.

    "a man who had been on life support since Sunday (succumbed)"; of two finite verbs that nothing
    connects the first is a participle: "three people pulled alive from the rubble (have died)".
    """
    words = sentence.words
    for i in range(verb - 1, max(sentence.start - 1, verb - 7), -1):
        group = sentence.group(i)
        if group is not None and group.kind == "relative" and words[i] != "which":
            before = i - 1 - (words[i - 1] == ",")
            if words[i] == "that" and words[i - 1] == ",":
                return None
            return _people_at(sentence, over_age(sentence, before))
        if (group is not None and group.kind == "plural_pronoun") or words[i] in (
            "it",
            "he",
            "she",
        ):
            if i == verb - 1:
                return _people_at(sentence, i - 1)  # "a guard it had hired (was missing)"
            break
        if finite(sentence, i) and i != verb - 1 and words[i] not in AUX:
            break
        if words[i] in _CONNECTS:
            break
    beside = sentence.group(verb - 1) if verb > sentence.start else None
    plain = not _CONNECTS.intersection(words[verb + 1 : at]) and "," not in words[verb + 1 : at]
    if beside is None or not plain or words[verb] in AUX or beside.kind.endswith("pronoun"):
        return None
    participle = words[verb].endswith("ed") or sentence.tokens[verb].tag_ in ("VBN", "VBD")
    counted = beside.count is not None or beside.kind == "person"
    return _people_at(sentence, verb - 1) if participle and counted else None


def _people_at(sentence: Sentence, at: int) -> Group | None:
    group = sentence.group(at) if at >= sentence.start else None
    if group is None or not group.human or not extent(sentence, group)[2]:
        return None
    return owner_of(sentence, group)


def before_aside(sentence: Sentence, at: int) -> Group | None:
    """Return the people before an aside: "a child, believed to be 5 years old, (was shot)"."""
    words = sentence.words
    if at - 1 <= sentence.start or words[at - 1] != ",":
        return None
    for comma in range(at - 2, max(sentence.start, at - 14), -1):
        if words[comma] == ",":
            group = sentence.group(comma - 1)
            if group is None or group.end != comma or not group.human:
                return None
            return owner_of(sentence, group) if extent(sentence, group)[2] else None
    return None
