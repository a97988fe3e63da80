"""The date of an event: what hangs on it, then the words of its clause, nothing else's.

Dates that bound a period, count what happened in one, or say when somebody spoke, are left out.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterable, Sequence

from spacy.tokens import Doc, Token

from newsledger.extract.events.aside_clauses import aside_around, is_of_dismissal
from newsledger.extract.events.attach import governs, head_of, sets_scene, steps_up
from newsledger.extract.events.bounding import bounds_a_period, is_of_bound
from newsledger.extract.events.clauses import RESPONDING, in_other_clause, is_talked_about
from newsledger.extract.events.counted import is_not_its_own
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.relatives import day_of_when, is_of_answered
from newsledger.extract.events.scene import day_in_clause, own_verbs
from newsledger.extract.events.supporting import JUDGING
from newsledger.extract.syntax import FINITE, sent_end, sent_start, text_of
from newsledger.lexicons import words
from newsledger.records import Date

_CLAIMING = words("claim claims claimed claiming owned admitted denied disowned")
_CREDIT = words("responsibility credit")
_BETWEEN = words("on late early in a an the statement interview message briefing")
_INSIDE = frozenset({"POS", "JJ", "NN", "NNS", "NNP", "NNPS", "VBN", "HYPH", "CD", "VBG"})
_PARTS = words("morning afternoon evening night hours dawn noon midnight day week weekend month")
_SEASON = re.compile(r"(?:the )?(?:spring|summer|autumn|winter)", re.IGNORECASE)
_DAY = re.compile(
    r"(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|today|yesterday|tonight|\b\d{1,2}\b|"
    r"(?:this|last) (?:morning|afternoon|evening|night))",
    re.IGNORECASE,
)
"""What was said and what was done are seldom of one day, and often of one month."""
_NAMED = 3
"""Tokens between a day and the event that it names: "two days after Friday's car bombing"."""
_SAID = words("said says told reported announced confirmed added stated declared")
_JOINING = words("but while ;")


def _is_kind_of(doc: Doc, mention: tuple[int, int, Date]) -> bool:
    """Tell whether a season only says what kind of thing a noun is of: "the summer pastures"."""
    _, end, row = mention
    last = doc[end - 1]
    return bool(_SEASON.fullmatch(row.text)) and last.dep_ == "compound" and last.head.i >= end


def _of_birth(doc: Doc, start: int) -> bool:
    """Tell whether a date is of somebody's birth: "a man born in 1970 was shot"."""
    return "born" in (t.lower_ for t in doc[max(0, start - 2) : start])


def attach_date(
    anchors: Sequence[Token], trigger: Token, mentions: Mentions, others: Iterable[int]
) -> tuple[Date | None, str | None]:
    """Return the date of an event with its basis; `others` are the heads of the other events.

    "On Monday militants attacked the post that troops had left in May" -> Monday. Where no day is
    told, the time up to now will do: "in the past 24 hours".
    """
    heads, spans = set(others), (mentions.dates, mentions.lately)
    told = (_attached(anchors, trigger, mentions, heads, dates) for dates in spans if dates)
    return next((found for found in told if found[0] is not None), (None, None))


def _attached(
    anchors: Sequence[Token],
    trigger: Token,
    mentions: Mentions,
    others: set[int],
    dates: Sequence[tuple[int, int, Date]],
) -> tuple[Date | None, str | None]:
    """Return which of some dates is that of an event, with its basis."""
    first, last = sent_start(trigger), sent_end(trigger)
    here = [d for d in dates if first <= d[0] < last and not _is_counted_to(d, trigger)]
    if not here:
        return None, None
    day = _counted(here, trigger) or day_of_when(trigger, here, others)
    if day is not None:
        return day, "attached"
    anchor_ids = {trigger.i, *(token.i for token in anchors)}
    here = [
        d
        for d in here
        if _in_its_phrase(d[1], trigger)
        or not (
            bounds_a_period(mentions.doc, d[0], d[2])
            or is_of_bound(trigger, d[0])
            or _of_birth(mentions.doc, d[0])
            or is_of_dismissal(d[0], trigger)
            or _is_kind_of(mentions.doc, d)
            or _of_saying(d[0], trigger, mentions)
            or _before_saying(d[0], d[1], trigger, mentions)
            or _is_joined(d[0], trigger, anchors)
            or _names_other(mentions.doc, d[0], d[1], anchor_ids, trigger.i)
            or _is_of_dealing(mentions.doc, d[0], d[1], trigger)
            or _is_ahead(d[0], trigger)
            or _is_aside(d[2], trigger)
            or is_of_answered(d[0], trigger, others)
            or is_not_its_own(
                text_of(mentions.doc),
                (trigger.idx, trigger.idx + len(trigger)),
                (mentions.doc[d[0]].idx, mentions.doc[d[1] - 1].idx + len(mentions.doc[d[1] - 1])),
            )
            or (_DAY.search(d[2].text) and _of_judging(d[0], d[1], trigger, mentions))
        )
    ]
    if not here:
        return None, None
    blocked = others - anchor_ids
    own = [
        row
        for _, end, row in here
        if _in_its_phrase(end, trigger) and blocked.isdisjoint(range(end, trigger.i))
    ]
    if own:
        return own[-1], "attached"
    best: tuple[int, int, Date] | None = None
    for start, end, row in here:
        steps = steps_up(
            head_of(mentions.doc, start, end), anchor_ids, blocked, through_things=True
        )
        if steps is not None:
            key = (steps, abs(start - trigger.i))
            if best is None or key < (best[0], best[1]):
                best = (*key, row)
    if best is not None:
        return best[2], "attached"
    here = [d for d in here if not _is_apart(head_of(mentions.doc, d[0], d[1]), trigger)]
    if not here:
        return None, None
    lone = len(here) == 1 and not blocked & set(range(first, last))
    if lone and sets_scene(head_of(mentions.doc, *here[0][:2]), trigger, mentions):
        return here[0][2], "sentence"
    free = []
    for start, end, row in here:
        low, high = sorted((start, trigger.i))
        if any(low < other < high for other in blocked):
            continue
        if _nearest(start, [trigger.i, *blocked]) == trigger.i and governs(
            head_of(mentions.doc, start, end), trigger
        ):
            free.append((abs(start - trigger.i), row))
    if free:
        return min(free, key=lambda pair: pair[0])[1], "sentence"
    lent = own_verbs(trigger, anchors)
    if lent is None:
        return None, None
    at = day_in_clause(trigger, [d[0] for d in here], blocked - lent, lent)
    found = next((row for start, _, row in here if start == at), None)
    return (found, "sentence") if found is not None else (None, None)


def _in_its_phrase(end: int, trigger: Token) -> bool:
    """Tell whether a date stands before a noun in its phrase: "after Tuesday's rocket attack"."""
    between = trigger.doc[end : trigger.i]
    if trigger.tag_[:2] != "NN" or end > trigger.i:
        return False
    owned = len(between) > 1 and between[0].tag_ == "POS"  # "today's brutal, senseless attack"
    if any(t.tag_ == "CC" and t.nbor(-1).tag_[:2] == "NN" for t in between):
        return False  # "Saturday's attacks and two bombings"
    return all(t.tag_ in _INSIDE or (owned and t.tag_ in (",", "RB", "CC")) for t in between)


def _names_other(doc: Doc, start: int, end: int, anchors: Collection[int], trigger: int) -> bool:
    """Tell whether a date says which meeting, deal or the like is meant: "the June 30 handover".

    It has an article before it or a genitive behind it, and a noun that is no event of ours.
    """
    owner = end < len(doc) and doc[end].tag_ == "POS"
    if not owner and not (start and doc[start - 1].tag_ in ("DT", "PRP$", "POS")):
        return False
    if not owner and doc[start].tag_ not in ("NNP", "CD"):
        return False  # "the first month of"
    at, last = end, None
    while at < len(doc) and (doc[at].tag_ in _INSIDE or doc[at].text == ","):
        if at in anchors and (at <= trigger or doc[at].tag_[:2] == "VB"):
            return False
        last = doc[at] if doc[at].tag_ in ("NN", "NNS") else last
        at += 1
    return last is not None and last.lower_ not in _PARTS and at not in anchors


def _is_of_dealing(doc: Doc, start: int, end: int, trigger: Token) -> bool:
    """Tell whether a date before the event says when somebody dealt with it."""
    return end <= trigger.i and is_talked_about(trigger, head_of(doc, start, end))


def _is_known(noun: Token) -> bool:
    return any(t.lower_ in ("the", "this", "that") for t in noun.children)


def _of_judging(start: int, end: int, trigger: Token, mentions: Mentions) -> bool:
    """Tell whether a date is of what somebody says of an event: "on Sunday denounced the killing".

    The event is the object of the verb in whose clause the date stands before it, or what somebody
    "claimed responsibility on Sunday for detonating".
    """
    before = trigger.doc[trigger.i - 1].lower_ if trigger.i else ""
    gerund = trigger.lower_.endswith("ing") and before in ("for", "of", "from")
    if not (trigger.tag_[:2] == "NN" or gerund) or end > trigger.i:
        return False
    above = trigger.ancestors
    if gerund:  # the parser seldom sees what it hangs on
        above = reversed(trigger.doc[sent_start(trigger) : trigger.i])
    verb = next((t for t in above if t.tag_[:2] == "VB"), None)
    if verb is None or verb.i >= trigger.i:
        return False
    credited = {t.lower_ for t in trigger.doc[verb.i + 1 : start]} & _CREDIT
    if start > verb.i + 1 and not (gerund or credited):
        return False
    return verb.i in mentions.cues or verb.lower_ in JUDGING


def _is_apart(mention: Token, trigger: Token) -> bool:
    """Tell whether a date is of what else the sentence tells: "arrested on Friday over the"."""
    return is_talked_about(trigger, mention) or in_other_clause(mention, trigger, causes=True)


def _of_saying(start: int, trigger: Token, mentions: Mentions) -> bool:
    """Tell whether a date stands right after a verb of saying: "the army said on Friday that"."""
    behind = start > trigger.i and trigger.tag_[:2] == "NN" and trigger.dep_ == "obj"
    judged = trigger.head.lower_ in JUDGING and trigger.head.tag_ == "VBD"
    judged = judged and _is_known(trigger) and bool(_DAY.search(mentions.doc[start].text))
    if behind and (trigger.head.lower_ in _CLAIMING or judged):
        return True  # "claimed the attack on Tuesday night"
    credit = trigger.dep_ == "nmod" and trigger.head.lower_ in _CREDIT and _is_known(trigger)
    if credit and start > trigger.i and _DAY.search(mentions.doc[start].text):
        return True  # "claimed responsibility for the ambush on Monday"
    if _opens_saying(start, trigger, mentions):
        return True
    at = start - 1
    while at > 0 and mentions.doc[at].lower_ in _BETWEEN:
        at -= 1
    token = mentions.doc[at]
    says = token.i in mentions.cues or (token.lower_ in _SAID and start > trigger.i)
    says = says or (token.lower_ in _SAID and _that(start, mentions))
    return at != trigger.i and says and token.tag_[:2] == "VB"


def _opens_saying(start: int, trigger: Token, mentions: Mentions) -> bool:
    """Tell whether a date opens a statement on a known deed: "Last night they said the shooting".

    When it was said is not when the deed was, which was told before.
    """
    doc = mentions.doc
    known = trigger.tag_[:2] == "NN" and start < trigger.i and _is_known(trigger)
    if not known or not _DAY.search(doc[start : trigger.i].text):
        return False
    verb = doc[start].head
    while verb.i != verb.head.i and verb.tag_[:2] != "VB":
        verb = verb.head
    if verb.i not in mentions.cues or not start < verb.i < trigger.i:
        return False
    clause = next((t for t in trigger.ancestors if t.head == verb), None)
    return clause is not None and clause.dep_ == "ccomp"


def _that(start: int, mentions: Mentions) -> bool:
    """Tell whether "that" follows a date: "it was reported today that on 10 March …"."""
    end = next((end for first, end, _ in mentions.dates if first == start), start)
    return end < len(mentions.doc) and mentions.doc[end].lower_ == "that"


def _nearest(at: int, places: Sequence[int]) -> int:
    return min(places, key=lambda p: (abs(p - at), p))


def _before_saying(start: int, end: int, trigger: Token, mentions: Mentions) -> bool:
    """Tell whether a date stands in a clause before that of who tells of an event.

    "They had married on 30 April, said his widow, who saw two men shoot him".
    """
    doc, first = trigger.doc, sent_start(trigger)
    if not any(end <= cue < trigger.i and doc[cue].tag_[:2] == "VB" for cue in mentions.cues):
        return False
    for token in reversed(doc[first:start]):
        if token.text in (":", ";") or token.lower_ in RESPONDING:
            return False
        if token.tag_ in FINITE:
            return True
    return False


def _is_joined(start: int, trigger: Token, anchors: Sequence[Token]) -> bool:
    """Tell whether another clause is joined before a date: "probed the blasts but had nothing on".

    The event is a noun; what follows a verb of its own may be of its day.
    """
    if trigger.tag_[:2] != "NN" or start < trigger.i or trigger.dep_ in ("nsubj", "nsubj:pass"):
        return False
    doc = trigger.doc
    last = max([trigger.i, *(t.i for t in anchors if t.i < trigger.i + 3)])  # "shot and killed"
    for i in range(last + 1, start):
        if doc[i].lower_ in _JOINING or (doc[i].lower_ == "and" and doc[i - 1].text == ","):
            return any(t.tag_ in FINITE for t in doc[i + 1 : start])
    return False


def _is_aside(date: Date, trigger: Token) -> bool:
    """Tell whether a date is of what an aside before the event tells: "he, who came in 2015,"."""
    aside = aside_around(text_of(trigger.doc), date.start, date.end)
    return aside is not None and trigger.idx >= aside[1]


def _is_counted_to(mention: tuple[int, int, Date], trigger: Token) -> bool:
    """Tell whether a date is counted from an event: "shot on Friday, a day after four bombings"."""
    _, end, row = mention
    if end > trigger.i or '"base":"event"' not in row.expression:
        return False
    between = trigger.doc[end : trigger.i]
    return not any(t.is_punct or t.tag_ in FINITE for t in between)


def _counted(here: Sequence[tuple[int, int, Date]], trigger: Token) -> Date | None:
    """Return the day of an event in "two days after the ambush of 4 March troops burned ...".

    What stands between the step and the day it is counted from has that day, the rest the other.
    """
    for (start, end, step), (first, last, day) in itertools.pairwise(here):
        if not _is_counted(step) or any(t.is_punct for t in trigger.doc[end:first]):
            continue
        if end <= trigger.i < last or _is_named_by(last, trigger):
            return day
        if len(here) == 2 and not start <= trigger.i < end:
            return step
    return None


def _is_counted(row: Date) -> bool:
    """Tell whether a row is a step from a day said beside it."""
    return '"base":"given"' in row.expression


def _is_named_by(end: int, trigger: Token) -> bool:
    """Tell whether an event is named by the day before it: "two days after Friday's bombing"."""
    if not end <= trigger.i <= end + _NAMED:
        return False
    return all(t.tag_ in ("POS", "NN", "NNS", "NNP", "JJ") for t in trigger.doc[end : trigger.i])


def _is_ahead(start: int, trigger: Token) -> bool:
    """Tell whether a date is of what will be: "who will take office on 1 June"."""
    verb = next((t for t in trigger.doc[start].ancestors if t.tag_[:2] == "VB"), None)
    if verb is None or verb == trigger or verb in trigger.ancestors:
        return False
    return verb.tag_ == "VB" and any(c.lower_ in ("will", "shall") for c in verb.children)
