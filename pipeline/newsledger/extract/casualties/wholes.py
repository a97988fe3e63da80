"""A whole told far before its verb: "six traders, including a boy who sold tea, were killed"."""

from __future__ import annotations

from newsledger.extract.casualties.chains import Chain, chain_right
from newsledger.extract.casualties.figures import extent
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.kinds import COLLECTIVES
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.steps import PREPOSITIONS, finite, owner_of
from newsledger.lexicons import words

_OPENERS = frozenset([",", "–", "—", "--", "-", "(", ":"])
_DASHES = frozenset(["–", "—", "--", "-"])
_CLOSERS = _DASHES | frozenset([",", ")", '"', "”"])
_THEM = words("them whom")
_LISTING = (["identified", "as"], ["named", "as"])
_RELATIVE = words("who which that whom where")
_KINDS = frozenset({"person", "number", "norp"})
_MOST_TAIL = 14  # tokens of places and ages between the people and their list
_MOST_ASIDE = 90
_SAID = words("said says reported added confirmed")
_WITH = words("well along together alongside")


def front_whole(
    sentence: Sentence,
    chain: Chain,
    edge: int,
    *,
    subject: int | None,
    claimed: set[int],
    harm_starts: set[int],
) -> Chain:
    """Return the chain before a verb with the whole that it only tells parts of.

    `edge`: the first token of the verb. `subject`: that of the parse.
    """
    first = chain[0][0]
    if len(chain) == 1 and _several(first):
        opens = _list_of(sentence, first, None, edge, meant=True)
        if opens is not None and opens < edge and not harm_starts & set(range(first.end, edge)):
            return _with_parts(sentence, first, opens, edge, harm_starts)
    parsed = sentence.group(subject) if subject is not None else None
    for whole in reversed(sentence.groups):
        if whole.end > first.start or whole.start < edge - _MOST_ASIDE:
            continue
        couple = sentence.words[whole.head] in COLLECTIVES
        if whole.kind not in _KINDS or not (couple or _several(whole)) or whole.start in claimed:
            continue
        if not extent(sentence, whole)[2] or not _opens_clause(sentence, whole):
            continue
        listed = _list_of(sentence, whole, first, edge, meant=parsed is whole)
        if listed is None or (parsed is not whole and harm_starts & set(range(whole.end, edge))):
            continue
        return _with_parts(sentence, whole, listed, edge, harm_starts)
    return chain


def _several(group: Group) -> bool:
    count = group.count
    return count is not None and (count.max is None or count.max > 1)


def _opens_clause(sentence: Sentence, whole: Group) -> bool:
    """Tell whether a group can be a subject: no object, and no part of a place or a name."""
    if owner_of(sentence, whole) is not whole:
        return False
    at = whole.start - 1
    if at < sentence.start:
        return True
    if sentence.words[at] in PREPOSITIONS or sentence.words[at] in ("of", "including", "and"):
        return sentence.words[at] in ("after", "before") or (
            sentence.words[at] == "and" and sentence.words[at - 1] == ","
        )
    token = sentence.tokens[at]
    return token.pos_ != "VERB" or sentence.words[at] in ("said", "says", "reported", "say")


def _list_of(
    sentence: Sentence, whole: Group, first: Group | None, edge: int, *, meant: bool
) -> int | None:
    """Return the token at which a list of the whole's members opens; None: it has none.

    `first`: the people found beside the verb, who stand in the list.
    `meant`: the parse takes the whole for the subject. A list that nothing closes before the verb
    may be of other people: "two guards, a driver and a cook (were killed)".
    """
    words, at = sentence.words, extent(sentence, whole)[0]
    stop = min(edge if first is None else first.start, at + _MOST_TAIL)
    while at < stop and words[at] not in _OPENERS and words[at] != "including":
        if words[at] in ("who", "whom", "that"):
            while at < stop and words[at] not in _OPENERS:
                at += 1
            continue
        if finite(sentence, at) or words[at] in ("and", ";"):
            return None
        group = sentence.group(at)
        at = group.end if group is not None else at + 1
    if at >= stop:
        return None
    opener = words[at]
    if opener == "-" and not sentence.tokens[at - 1].whitespace_:
        return None
    if not meant and _has_main_verb(sentence, at, edge):
        return None
    after = at + (opener != "including")
    ahead = words[after : after + 12]
    closed = words[edge - 1] in _CLOSERS
    for place, word in enumerate(ahead):
        if word == "including" or (word == "among" and ahead[place + 1 : place + 2] == ["them"]):
            return after + place + 1 + (word == "among")
        if ahead[place : place + 2] in _LISTING and closed:
            return after + place + 2
        if word in _THEM and ahead[max(0, place - 1) : place] == ["of"]:
            part = sentence.group(after + place - 2)
            counted = part is not None and part.count is not None and part.start >= after
            if not (closed or meant):
                return None
            return part.start if part is not None and counted else edge
    dashed = opener in _DASHES and bool(_DASHES & set(words[after + 1 : edge]))
    if dashed or (opener in "(:" and closed):
        return after
    if opener in _DASHES and closed and (meant or _adds_up(sentence, whole, after, edge)):
        return after
    if ahead[:1] and ahead[0] in ("all", "both", "mostly", "mainly", "some") and closed:
        return edge
    members = sentence.group(after) if opener == "," else None
    if members is not None and members.kind == "name" and members.start == after:
        return after
    return edge if meant and closed and opener == "," and "and" not in ahead else None


def _adds_up(sentence: Sentence, whole: Group, at: int, edge: int) -> bool:
    """Tell whether the first of a list are as many as the whole: "two brothers - A and B, …"."""
    first = sentence.group(at)
    if first is None or whole.count is None or whole.count.max is None:
        return False
    told = 0
    for group, _ in chain_right(sentence, first, set(), subject=True):
        told += 1 if group.count is None else group.count.min or 0
        if told >= whole.count.max or group.end > edge:
            break
    return told == whole.count.max


def _has_main_verb(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a verb stands there that is not of a relative clause, nor a participle."""
    words = sentence.words
    for at in range(start, end):
        if words[at] == ";":
            return True
        if (
            not finite(sentence, at)
            or words[at] in _SAID
            or _RELATIVE & set(words[max(start, at - 3) : at])
        ):
            continue
        if words[at].endswith("ed") and words[at + 1] in ("by", "as", "in", "at", "from", "to"):
            continue
        return True
    return False


def _with_parts(
    sentence: Sentence, whole: Group, at: int, edge: int, harm_starts: set[int]
) -> Chain:
    """Return the whole with the members told from `at` on; what exceeds it is told beside it.

    "two brothers - a baker and a driver - as well as their uncle": the uncle is a third.
    """
    chain: Chain = [(whole, False)]
    first = sentence.group(at) if at < edge else None
    if first is None or first.start != at or not first.human:
        return chain
    if first.kind in ("relative", "plural_pronoun"):
        return chain
    partitive = first.kind == "number" and sentence.words[first.end : first.end + 1] == ["of"]
    if partitive and sentence.words[first.end + 1] in _THEM:
        return [*chain, (first, True)]
    most = None if whole.count is None else whole.count.max
    listed = sentence.words[at - 1] in ("including", "them")
    told = 0
    for group, _ in chain_right(sentence, first, harm_starts, subject=True):
        if group.end > edge:
            break
        number = 1 if group.count is None else group.count.min or 0
        before = sentence.words[max(at, group.start - 4) : group.start]
        if most is not None and told + number > most:
            if told == most and _WITH & set(before):
                chain.append((group, False))
                continue
            return chain if told == most else [(whole, False)]
        told += number
        if not listed and group.count is None and not group.singular:
            continue  # "nine miners - members of one family - (died)"
        chain.append((group, True))
    return chain
