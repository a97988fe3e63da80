"""Contents that are clauses: "said (that) two rockets had hit the base", "stressed: the …"."""

from __future__ import annotations

from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.extents import (
    cut_other_voice,
    cut_participle,
    extended,
    reach,
)
from newsledger.extract.claims.lexicon import cue_table
from newsledger.extract.claims.tags import TOLD_BY_OTHERS
from newsledger.extract.claims.words import (
    CLAUSE_STARTS,
    COMPLEMENTIZERS,
    PARTICIPLES,
    TELLING,
    TIMES,
    Found,
)
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

_AFTER_OBJECT = words(". , ; in on at as")
_FRONTED = words("despite if while although though because unless even given without")
_BEFORE_NOW = words("earlier later yesterday today recently previously")
_SUBJECTS = words("PRP DT NNP NNS EX")
_WHEN = (TIMES - words("this last here there")) | words(
    "late early on at again morning night evening afternoon weekend previously"
)
_SETTINGS = (("IN",), ("TO",))
_PARTICIPLE = words("VBN VBG")
_DAYS = (("following", "day"), ("next", "day"), ("same", "day"), ("next", "morning"))
_FAR = 20  # tokens
_INSERTED = 12  # tokens
_ASKING_WORDS = words("when where who if")
_ASKING = words(
    "ask wonder know say tell explain understand question decide determine describe recall "
    "remember see discuss inquire enquire specify disclose reveal learn find indicate guess"
)
# "found him guilty", "maintained ties", "advised the mayor": an object more often than a clause
_AMBIGUOUS = words("find maintain advise determine")
_SAYING = words("say add insist maintain")
_FIRST_PERSON = words("i we my our us me")
_STATEMENT = 8  # tokens of a statement set out in a paragraph of its own


def find_clause(page: Page, cue: VerbCue, end: int) -> Found | None:
    """Find a clause after the cue: "said (that) two rockets had hit the base"."""
    verb = page.doc[cue.verb]
    at = cue.last + 1
    judged = at < end and page.lower[at] == "it" and _judged(page, at, end)
    thing = at + 1 < end and page.lower[at] in ("it", "this", "them") and page.tags[at] != "DT"
    if thing and not judged and "np" in cue.row.frames and page.lower[at + 1] in _AFTER_OBJECT:
        return None  # "denied it in a letter that …"
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "csubj") and c.i > cue.last]
    start: int | None = None
    if at < end and page.lower[at] in COMPLEMENTIZERS:
        if page.lower[at] in _ASKING_WORDS and cue.row.phrase not in _ASKING:
            return None  # "charged when they approached"
        start = at
    else:
        opens = past_insertion(page, at, end)
        if opens > at and page.lower[opens : opens + 1] != ("that",):
            opens = at
        opens = past_time(page, opens, end)
        # "said in an interview (taped) on Sunday that", "said in a statement posted online that"
        phrase = cue.last > cue.verb and page.tags[opens : opens + 1] == ("VBN",)
        setting = phrase or page.tags[opens : opens + 1] in _SETTINGS
        for number in range(opens, min(opens + (_FAR if setting else 10), end)):
            word = page.lower[number]
            timed = number == opens > at and page.tags[number] == "WDT"
            if word == "that" and (
                page.tags[number] == "IN" or timed or _opens_clause(page, at, number, end)
            ):
                if number > at and _has_gap(page, number, end):
                    return None  # "repeated a charge that the ministry denies"
                # "said reports that its jets had bombed it were false": the reports, too
                of_others = number > at and page.lower[number - 1] in TOLD_BY_OTHERS
                start = at if of_others and cue.row.phrase in _SAYING else number
                break
            if word == "," and number > opens and not (setting and _is_paired(page, number, end)):
                break  # "rejected the result, an allegation that …"
            if word in COMPLEMENTIZERS and cue.row.phrase in TELLING and word != "who":
                start = number
                break
            verbal = page.tags[number].startswith("VB") and page.tags[number] not in _PARTICIPLE
            if verbal or page.lower[number] in ("who", "which"):
                break
            told = cue.row.phrase in TELLING and number > at and page.tags[number] == "PRP"
            if told and number + 1 < end and page.tags[number + 1] in FINITE:
                start = number  # "told a reporter they had heard two blasts"
                break
    if clauses:
        clause = clauses[0]
        left = max(clause.left_edge.i, at)
        # what the parser gives to the clause may begin with the addressee or a time: the
        # conjunction shows where it really starts
        if (start is None or start > clause.i) and not (judged and start is not None):
            start = left if _is_setting(page, cue, at) else at
            start = past_time(page, start, clause.i) if start < clause.i else start
            if page.lower[start] in _BEFORE_NOW and page.tags[start + 1] in _SUBJECTS:
                start += 1  # "had said earlier | it had lost no men"
            if cue.row.phrase in TELLING and page.tags[at] == "PRP" and at + 1 < clause.i:
                start = at + 1  # "tell us a student was hurt"
        right = max(c.right_edge.i for c in clauses[:1])
    elif start is not None:
        right = reach(verb, start, end)
    else:
        return None
    right = min(max(right, start), end - 1)
    right = extended(page, cue, right, end)
    right = cut_participle(page, start, right)
    right = cut_other_voice(page, cue, start, right)
    return "clause", [(start, right)], cue.last


def _is_paired(page: Page, comma: int, end: int) -> bool:
    """Tell whether a comma opens an insertion that ", that" closes: "in Rome, at length, that"."""
    for number in range(comma, min(comma + _INSERTED, end - 1)):
        if page.lower[number] == "," and page.lower[number + 1] == "that":
            return True
        if page.tags[number] in FINITE:
            return False
    return False


def _opens_clause(page: Page, at: int, number: int, end: int) -> bool:
    """Tell whether `that` behind a setting opens the content: "said in an interview that he was".

    Taggers take it for a relative word of the noun before it.
    """
    if page.tags[number] != "WDT" or number == at or number + 2 >= end:
        return False
    setting = page.tags[at] in ("IN", "RB", "TO", "NNP") or page.lower[at] in TIMES
    return setting and (page.tags[number + 1] in CLAUSE_STARTS or _fronts(page, number + 1, end))


def _fronts(page: Page, at: int, end: int) -> bool:
    """Tell whether a phrase and a comma stand before a subject: "that in the east, there is …"."""
    if page.tags[at] not in ("IN", "RB", "WRB"):
        return False
    for number in range(at + 1, min(at + _INSERTED, end - 1)):
        if page.lower[number] == ",":
            return page.tags[page.past_space(number + 1)] in CLAUSE_STARTS
        if page.tags[number] in FINITE:
            return False
    return False


def _has_gap(page: Page, number: int, end: int) -> bool:
    """Tell whether a verb without object ends the clause: "a charge that the ministry denies."."""
    if page.tags[number - 1] not in ("NN", "NNS"):
        return False
    for last in range(number + 2, min(number + 9, end)):
        if page.doc[last].is_punct:
            return page.tags[last - 1] in FINITE and page.lower[last - 1] in cue_table()
    return False


def _judged(page: Page, at: int, end: int) -> bool:
    """Tell whether `it` stands for a clause to come: "think it (very) likely that …"."""
    return any(page.lower[n] == "that" for n in range(at + 1, min(at + 5, end)))


def find_surface_clause(page: Page, cue: VerbCue, end: int) -> Found | None:
    """Find a clause that the parser did not see: it has a verb and stands right after the cue."""
    at = past_time(page, cue.last + 1, end)
    opens = at + (at + 2 < end and page.tags[at] == "RB")  # "said only three were hurt"
    if at + 2 >= end or cue.passive:
        return None
    if page.lower[at] in _FRONTED:
        comma = next((n for n in range(at, min(at + _FAR, end)) if page.lower[n] == ","), end)
        opens = comma + 1  # "says if it rains, the road will be shut"
        if opens < end and page.lower[opens] in PARTICIPLES:
            return None
    if opens >= end or page.tags[opens] not in CLAUSE_STARTS:
        return None
    if "quote" not in cue.row.frames or page.tags[cue.verb] == "VB":
        return None
    if cue.row.phrase in _AMBIGUOUS:
        return None
    verb = None
    for number in range(opens + 1, min(opens + 18, end)):
        if page.lower[number] in (";", ":", "—", "--") or number in page.breaks:
            return None
        if page.tags[number] in FINITE:
            verb = number
            break
    if verb is None or any(page.tags[n] in ("WDT", "WP") for n in range(at, verb)):
        return None
    right = cut_participle(page, at, extended(page, cue, verb, end))
    return "surface_clause", [(at, right)], cue.last


def _is_setting(page: Page, cue: VerbCue, at: int) -> bool:
    """Tell whether what follows the cue is no content yet: a time, a place, whom it was told."""
    if cue.row.phrase in TELLING or page.tags[at] in ("RB", "IN", "TO", ",", "RP", "RBR"):
        return True
    return page.lower[at] in TIMES or page.doc[at].is_punct


def past_insertion(page: Page, at: int, end: int) -> int:
    """Return the token after what two commas part from the cue: "said, citing a guard, that …"."""
    if at >= end or page.lower[at] != ",":
        return at
    for number in range(at + 1, min(at + _INSERTED, end)):
        if page.tags[number] in FINITE:
            return at
        if page.lower[number] == "," and page.lower[number + 1 : number + 2] != (",",):
            following = page.past_space(number + 1)
            if following < end and page.lower[following] in TIMES:
                continue
            return following
    return at


def past_time(page: Page, at: int, end: int) -> int:
    """Return the token after a time behind a cue: "announced late on Wednesday | he would go"."""
    number = at
    if page.lower[at : at + 1] == ("the",) and page.lower[at + 1 : at + 3] in _DAYS:
        return at + 3 if at + 3 < end else at
    timed = False
    if page.lower[at : at + 1] in (("last",), ("this",)) and at + 2 < end:
        named = page.lower[at + 1] in TIMES or page.lower[at + 1] in ("week", "month", "year")
        return at + 2 if named and page.tags[at + 2] != "POS" else at
    while number < end and (page.lower[number] in _WHEN or (timed and page.tags[number] == "CD")):
        timed = timed or page.lower[number] in TIMES or page.lower[number] in ("night", "weekend")
        number += 1
    return number if timed and number < end else at


def _paragraph_end(page: Page, first: int) -> int:
    stop = first
    while stop + 1 < len(page.doc) and stop + 1 not in page.breaks:
        stop += 1
    return stop


def find_after_colon(page: Page, cue: VerbCue) -> Found | None:
    """Find what follows a colon, without quotation marks: "Barco stressed: the policy stands."."""
    colon = None
    for number in range(cue.last + 1, min(cue.last + 8, len(page.doc))):
        if number in page.breaks or page.tags[number].startswith("VB"):
            break
        if page.lower[number] == ":":
            colon = number
            break
    if colon is None or colon + 2 >= len(page.doc):
        return None
    start = page.past_space(colon + 1)
    if start >= len(page.doc) or start in page.speech_at:
        return None
    stop = _paragraph_end(page, start)
    if stop - start < 2:
        return None
    if start in page.breaks:
        # a statement set out below: "The minister said:", and then what he says
        if stop - start < _STATEMENT or page.tags[cue.verb] not in FINITE:
            return None
        while stop + 1 < len(page.doc):
            following = _paragraph_end(page, stop + 1)
            if not _FIRST_PERSON.intersection(page.lower[stop + 1 : following + 1]):
                break
            stop = following
    return "colon", [(start, stop)], cue.last
