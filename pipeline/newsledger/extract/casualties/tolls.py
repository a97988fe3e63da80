"""Figures of tolls: "the death toll rose from 12 to 15", "the number of wounded reached 200"."""

from __future__ import annotations

from dataclasses import replace

from newsledger.extract.casualties.chains import chain_right, figures_of
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.lexicon import role_of
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_PASSED = words(
    "of to at from is was were are stands stood standing reached reaches reaching hit hits has "
    "have had been be rose risen rises rise rising gone went climbed climbs climbing climb "
    "increased increases increase increasing jumped grew grown soared passed surpassed exceeded "
    "topped tops now officially currently already again further later more than over in the a an "
    "up put down revised reportedly also , : so far would could may stand remains remained remain "
    "totaled totalled totals total on by as attack bombing given range ranges ranged vary varies "
    "varied between set number numbered numbers placed estimated strike raid blast"
)
_CAUSE_OPENERS = words("from of in for among at across")
_CHANGES = words(
    "rose risen rises climbed climbs increased increases jumped grew grown soared passed surpassed "
    "exceeded topped reached reaches stands stood stayed remained remains hit gone went has had is "
    "was rise"
)
_BY_NOW = words("now later soon since today then already meanwhile")
_MOVES = words("gone went going risen rose climbed shot moved revised")
_BRINGING = words(
    "bring bringing brings brought raise raising raises raised take taking takes took push pushing "
    "pushes pushed lift lifting lifts lifted"
)
_MAKING = words("makes made making")
_CHANGED = words(
    "climbed risen rose gone went grown grew increased stood stands stand jumped soared"
)
_PUTTING = words("put puts putting")
_REVISING = words(
    "lower lowers lowered lowering cut cuts cutting reduce reduces reduced revise revises revised "
    "revising raise raises raised raising bring brings brought update updates updated corrected"
)
EARLIER = words("initial earlier previous preliminary original first provisional")
_GIVING_UP = _REVISING | words(
    "replace replaces replaced replacing correct corrects correcting supersede supersedes "
    "superseded superseding withdrew withdraw withdrawn"
)
_ENDS = frozenset([";", ":", ".", "while", "but", "whereas", "as"])
_REACH = 22
"""Words between a toll and its figure in which a clause may stand."""
_OPENS = 10
"""Words between a toll and the clause that says what it was before."""
_WHICH = words("which first initially originally earlier previously put given")
_CLAUSES = words("since because while although though if")
_GIVEN = words("given put reported listed stated recorded quoted cited announced described")
_GIVING = words("gave gives give giving given listed lists reported put puts recorded")
_COPULAS = words("was is were are remains remained has")
_UNKNOWN = words("known clear unclear unknown confirmed verified undetermined")


def find_toll(
    sentence: Sentence, trigger: Trigger, harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Return the figure of a toll word, the last of a change: "from 12 to 15" -> 15."""
    words = sentence.words
    at = trigger.end
    following = words[at : min(at + 6, sentence.end)]
    if following[:1] and following[0] in ("include", "included", "includes"):
        first = sentence.group(at + 1)
        if first is None or first.start != at + 1 or not first.human:
            return None
        return figures_of(sentence, chain_right(sentence, first, harm_starts)), "among"
    if following[:1] and following[0] in _COPULAS and _UNKNOWN & set(following):
        group = sentence.group(trigger.end - 1) or sentence.group(trigger.start)
        if group is None:
            return None
        end = at + 1 + next(i for i, word in enumerate(following) if word in _UNKNOWN)
        return [Figure(group.start, end, None, None, "unknown", "unknown", group)], "toll"
    reversed_ = _before_toll(sentence, trigger)
    if reversed_ is not None:
        return [reversed_], "toll"
    clause = _over_clause(sentence, at)
    if clause is not None:
        both = _then_and_now(sentence, trigger, clause, harm_starts)
        if both is not None:
            return both
    at = _over_cause(sentence, at)
    read = _walk(sentence, trigger, at, harm_starts) or _farther(sentence, trigger, harm_starts)
    if read is not None and is_given_up(sentence, trigger.start):
        return read[0], "earlier"
    return read


def _over_clause(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return the bounds of the clause before a change: "the toll, which (was put at 4), is 9"."""
    words = sentence.words
    ahead = range(at, min(at + _OPENS, sentence.end - 1))
    opens = next((k for k in ahead if words[k] == "," and words[k + 1] in _WHICH), None)
    if opens is None or any(words[k] in _CHANGED | {",", ";", "."} for k in range(at, opens)):
        return None
    inside = range(opens + 1, min(opens + _REACH, sentence.end - 1))
    closes = next((k for k in inside if words[k] == ","), None)
    if closes is None:
        return None
    if words[closes + 1 + (words[closes + 1] in _BY_NOW)] not in _CHANGES:
        return None
    return opens + 1, closes


def _then_and_now(
    sentence: Sentence, trigger: Trigger, clause: tuple[int, int], harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Read "the toll, which police had put at four, has reached nine": both are of it."""
    opens, closes = clause
    now = _walk(sentence, trigger, closes + 1, harm_starts)
    if now is None:
        return None
    for at in range(opens, closes):
        number = sentence.group(at + 1)
        told = number is not None and number.kind == "number" and number.start == at + 1
        if told and sentence.words[at] in ("at", "as", "was", "to"):
            then = _walk(sentence, trigger, at, harm_starts)
            return ([*then[0], *now[0]], "toll") if then is not None else now
    return now


def is_given_up(sentence: Sentence, at: int) -> bool:
    """Tell whether a toll is told as one given up: "lowering an earlier (toll of 69 dead)"."""
    words = sentence.words
    if words[max(sentence.start, at - 2) : at] == ["toll", "of"]:
        at -= 2
    before = set(words[max(sentence.start, at - 4) : at])
    return bool(EARLIER & before) and bool(_GIVING_UP & before)


def _farther(
    sentence: Sentence, trigger: Trigger, harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Return the figure behind a clause: "the number killed when a bus blew up has risen to 21".

    After "put", over an aside: "puts the dead of the raid, two days later, at nine".
    """
    words = sentence.words
    before = words[max(sentence.start, trigger.start - 3) : trigger.start + 1]
    put, revised = _PUTTING & set(before), _REVISING & set(before)
    end = min(trigger.end + _REACH, sentence.end - 1)
    for at in range(trigger.end, end):
        word = words[at]
        if word in _ENDS or (word == "," and not put):
            return None
        number = sentence.group(at + 1)
        counted = number is not None and number.kind == "number" and number.start == at + 1
        if counted and ((put and word == "at") or (revised and word == "to")):
            return _walk(sentence, trigger, at, harm_starts)
        changed = word in _CHANGED and at > trigger.end
        if changed and not put and _leads_to_number(sentence, at):
            return _walk(sentence, trigger, at, harm_starts)
    return None


def _leads_to_number(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb of change gives a bare number: "has gone up to 21"."""
    for to in range(at, min(at + 3, sentence.end - 1)):
        number = sentence.group(to + 1)
        counted = number is not None and number.kind == "number" and number.start == to + 1
        if counted and (sentence.words[to] in ("to", "at") or sentence.words[to + 1] == "up"):
            return True  # "has risen to 21", "has gone up to 21"
    return False


def _walk(
    sentence: Sentence, trigger: Trigger, at: int, harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Walk from a toll word to its figure; None: something else comes first."""
    words = sentence.words
    for _ in range(18):
        if at >= sentence.end:
            return None
        group = sentence.group(at)
        if group is not None and group.count is not None and group.start <= at:
            if group.kind != "number" and not group.human:
                return None
            if group.end in harm_starts or group.count.min == group.count.max is None:
                return None  # "a number of injuries, most of them light"
            count = group.count
            follows = words[group.end : group.end + 2]
            if words[group.start - 1] in ("from", "by") and follows[:1] == ["to"]:
                at = group.end
                continue
            if words[group.start - 1] in _CLAUSES:
                return None  # "may rise since many of the injured are in danger"
            given = words[group.start - 2] in _GIVEN or _gives(sentence, trigger)
            if words[group.start - 1] == "as" and not given:
                return None  # "could rise, as 99 of the injured are in danger"
            if words[group.start - 1] == "by":
                return None  # "rose by 12": how many there were before is not told
            low, basis = count.min, count.basis
            if words[group.start] == "up" and words[group.start - 1] in _MOVES:
                low, basis = count.max, "exact"  # "has gone up to 44"
            role = group.role if group.role != "unknown" else _role(sentence, trigger)
            figure = Figure(group.start, group.end, low, count.max, basis, role, group)
            return [figure], "toll"
        if group is not None and group.human and group.kind != "number":
            return None
        if group is not None and at == group.start:
            at = group.end
            continue
        if words[at] not in _PASSED and not sentence.tokens[at].is_space:
            tag = sentence.tokens[at].tag_
            dated = group is None and tag in ("CD", "NNP")  # "killed since May 2019 exceeded 40"
            if (tag not in ("IN", "RB", "DT") and not dated) or at in harm_starts:
                return None
        at += 1
    return None


def _gives(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether somebody gives a toll: "gave (the number of dead) as 20"."""
    before = sentence.words[max(sentence.start, trigger.start - 3) : trigger.start]
    return bool(_GIVING & set(before))


def _role(sentence: Sentence, trigger: Trigger) -> str:
    """Return the role told by a toll's own words: "the number of soldiers killed"."""
    for at in range(trigger.start, trigger.end):
        found = role_of(sentence.words[at])
        if found is not None and found[0] != "unknown":
            return found[0]
    return "unknown"


def _over_cause(sentence: Sentence, at: int) -> int:
    """Return the verb of change after a cause: "the toll from the raid on a camp rose to 17"."""
    words = sentence.words
    if at + 1 >= sentence.end or words[at] not in _CAUSE_OPENERS:
        return at
    first = sentence.group(at + 1)
    if first is not None and first.count is not None:
        return at  # "a toll of 12"
    for verb in range(at + 2, min(at + 18, sentence.end)):
        group = sentence.group(verb)
        if group is not None and group.count is not None and _counts_people(group):
            return at
        if words[verb] in _CHANGES and (group is None or words[verb] not in ("hit", "rise")):
            return verb
        if words[verb] in (";", ".") or sentence.tokens[verb].tag_ == "MD":
            return at
    return at


def _counts_people(group: Group) -> bool:
    """Tell whether a number may be the toll itself: not in "the raids on three villages"."""
    return group.human or group.kind == "number"


def _before_toll(sentence: Sentence, trigger: Trigger) -> Figure | None:
    """Read "bringing to 300 the number of people killed"."""
    own = sentence.group(trigger.start)
    figure = brought_to(sentence, own) if own is not None else None
    if figure is None or figure.role != "unknown":
        return figure
    return replace(figure, role=_role(sentence, trigger))


def brought_to(sentence: Sentence, people: Group) -> Figure | None:
    """Return the number before those counted: "bringing to eight those murdered there".

    Also "puts at eight the number of those murdered", "makes eight the number of dead".
    """
    group = sentence.group(people.start - 1)
    if people.start - 3 < sentence.start or group is None or group.count is None:
        return None
    start = group.start
    if group.kind != "number" or start - 2 < sentence.start:
        return None
    verb, word = sentence.words[start - 2 : start]
    if word in _MAKING and sentence.words[people.start] == "the":
        count = group.count
        return Figure(start, group.end, count.min, count.max, count.basis, group.role, group)
    if verb not in (_PUTTING if word == "at" else _BRINGING if word == "to" else ()):
        return None
    count = group.count
    return Figure(start, group.end, count.min, count.max, count.basis, group.role, group)
