"""Contents that are clauses: "said (that) two rockets had hit the base", "stressed: the …"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.lexicon import cue_table
from newsledger.extract.claims.words import (
    COMPLEMENTIZERS,
    FINITE,
    PARTICIPLES,
    PAUSES,
    TELLING,
    TIMES,
    TURNS,
    Found,
)
from newsledger.lexicons import words

_STARTS = words('DT NN NNS NNP NNPS PRP PRP$ JJ CD EX VBG PDT " ``')
_UNFINISHED = words("VBD VBZ VBP MD DT IN TO PRP$ CC")
_HARD = words("; : )")
_AFTER_OBJECT = words(". , ; in on at as")
_INSERTED = 12  # tokens
_MARKS = words("\" “ '' ‘")
_ASKING_WORDS = words("when where who if")
_ASKING = words(
    "ask wonder know say tell explain understand question decide determine describe recall "
    "remember see discuss inquire enquire specify disclose reveal learn find indicate guess"
)
# "found him guilty", "maintained ties", "advised the mayor": an object more often than a clause
_AMBIGUOUS = words("find maintain advise determine")
_RUNNING = words("ccomp parataxis acl:relcl advcl acl conj")


def find_clause(page: Page, cue: VerbCue, first: int, end: int) -> Found | None:
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
        if opens > at and page.lower[opens] != "that":
            opens = at
        for number in range(opens, min(opens + 10, end)):
            word = page.lower[number]
            if word == "that" and page.tags[number] == "IN":
                if number > at and _has_gap(page, number, end):
                    return None  # "repeated a charge that the ministry denies"
                start = number
                break
            if word == "," and number > opens:
                break  # "rejected the result, an allegation that …"
            if word in COMPLEMENTIZERS and cue.row.phrase in TELLING and word != "who":
                start = number
                break
            if page.tags[number].startswith("VB") or page.lower[number] in ("who", "which"):
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
            if cue.row.phrase in TELLING and page.tags[at] == "PRP" and at + 1 < clause.i:
                start = at + 1  # "tell us a student was hurt"
        right = max(c.right_edge.i for c in clauses[:1])
    elif start is not None:
        right = reach(page, verb, start, end)
    else:
        return None
    right = min(max(right, start), end - 1)
    right = extended(page, cue, right, end)
    right = _cut_participle(page, start, right)
    right = _cut_other_voice(page, cue, start, right)
    return "clause", [(start, right)], cue.last


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
    at = cue.last + 1
    opens = at + (at + 2 < end and page.tags[at] == "RB")  # "said only three were hurt"
    if at + 2 >= end or cue.passive or page.tags[opens] not in _STARTS:
        return None
    if "quote" not in cue.row.frames or page.tags[cue.verb] == "VB":
        return None
    if cue.row.phrase in _AMBIGUOUS:
        return None
    verb = None
    for number in range(at + 1, min(at + 18, end)):
        if page.lower[number] in (";", ":", "—", "--") or number in page.breaks:
            return None
        if page.tags[number] in FINITE:
            verb = number
            break
    if verb is None or any(page.tags[n] in ("WDT", "WP") for n in range(at, verb)):
        return None
    right = _cut_participle(page, at, extended(page, cue, verb, end))
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


def find_after_colon(page: Page, cue: VerbCue, end: int) -> Found | None:
    """Find what follows a colon, without quotation marks: "Barco stressed: the policy stands."."""
    colon = None
    for number in range(cue.last + 1, min(cue.last + 8, len(page.doc))):
        if number in page.breaks or page.tags[number].startswith("VB"):
            break
        if page.lower[number] == ":":
            colon = number
            break
    if colon is None or colon + 2 >= len(page.doc) or colon + 1 in page.speech_at:
        return None
    stop = colon + 1
    while stop + 1 < len(page.doc) and stop + 1 not in page.breaks:
        stop += 1
    if stop - colon < 3 or colon + 1 in page.breaks:
        return None
    return "colon", [(colon + 1, stop)], cue.last


def reach(page: Page, verb: Token, start: int, end: int) -> int:
    """Return the last token of what stands under the verb from `start` on."""
    right = start
    for child in verb.children:
        if child.dep_ in ("conj", "parataxis", "punct") or child.right_edge.i < start:
            continue
        right = max(right, child.right_edge.i)
    return min(right if right > start else end - 1, end - 1)


def _cut_participle(page: Page, start: int, right: int) -> int:
    for number in range(start + 2, right):
        goes_on = page.lower[number] == "," and page.lower[number + 1] in PARTICIPLES
        if goes_on and number not in page.speech_at:
            return number - 1
    return right


def _cut_other_voice(page: Page, cue: VerbCue, start: int, right: int) -> int:
    """Return the end of a content before somebody else speaks, or the source says more.

    "said it had killed 12 but a resident said …"; "said Iran is weak and warned of …"; "Asked
    whether it was hit, the mayor declined …".
    """
    fronted = cue.first in page.breaks or page.doc[cue.first].is_sent_start
    fronted = bool(fronted) and page.tags[cue.verb] in ("VBN", "VBD", "VBG")
    tense = next((tag for tag in page.tags[start:right] if tag in FINITE), None)
    for number in range(start + 2, right - 1):
        word = page.lower[number]
        if number in page.speech_at and number - 1 in page.speech_at:
            continue
        if fronted and word == "," and _is_new_sentence(page, number + 1, right):
            return number - 1
        if word not in ("but", "and") or tense is None:
            continue
        speaks = _speaks(page, number + 1, right)
        if speaks and (word == "but" or page.lower[number - 1] == ","):
            return number - 1 - (page.lower[number - 1] == ",")
        if page.tags[cue.verb] != tense and _is_second_cue(page, cue, number, right):
            return number - 1 - (page.lower[number - 1] == ",")
    return right


def _is_new_sentence(page: Page, at: int, end: int) -> bool:
    if page.tags[at] not in _STARTS or page.tags[at] == "VBG":
        return False
    for number in range(at + 1, min(at + 8, end + 1)):
        if page.tags[number] in FINITE:
            return True
        if page.doc[number].is_punct:
            return False
    return False


def _speaks(page: Page, at: int, end: int) -> bool:
    """Tell whether a short subject and a verb of saying stand here: "a resident said"."""
    if page.tags[at] not in _STARTS:
        return False
    for number in range(at + 1, min(at + 6, end)):
        if page.tags[number] in FINITE:
            rows = cue_table().get(page.lower[number], ())
            return any(row.kind == "verb" and "quote" in row.frames for row in rows)
        if page.doc[number].is_punct or page.lower[number] in COMPLEMENTIZERS:
            return False
    return False


def extended(page: Page, cue: VerbCue, right: int, end: int) -> int:
    """Return the end of a content that the parser cut short: it runs on, but for what stops it.

    What goes on with the sentence of the cue stops it: ", and left the room", ", while others …".
    """
    verb = page.doc[cue.verb]
    edges = [
        child.left_edge.i
        for child in verb.children
        if child.left_edge.i > right
        and child.dep_ in ("conj", "parataxis", "cc", "advcl")
        and (child.dep_ != "advcl" or page.lower[child.left_edge.i] in TURNS)
    ]
    if verb.dep_ == "advcl" and verb.i < verb.head.i:
        # "Asked whether it was hit, the mayor declined": the comma before the main clause
        subject = next((c for c in verb.head.children if c.dep_.startswith("nsubj")), verb.head)
        commas = [n for n in range(cue.last + 2, subject.left_edge.i) if page.lower[n] == ","]
        if commas:
            edges.append(commas[-1])
            right = min(right, commas[-1] - 1)
    if (
        verb.dep_ in ("ccomp", "parataxis", "acl:relcl", "advcl", "acl", "conj")
        and verb.head.i < verb.i
    ):
        edge = max(verb.right_edge.i, right)
        if edge < end - 1:
            edges.append(edge + 1)
    # a stop before the content has its verb is the parser's, not the writer's
    edges = [
        edge
        for edge in edges
        if _has_verb(page, cue.last + 1, edge)
        and _has_verb(page, edge, end)
        and page.tags[edge - 1] not in _UNFINISHED
    ]
    limit = min([end, *edges])
    right = right if _has_verb(page, cue.last + 1, right + 1) else cue.last
    for number in range(right + 1, limit):
        word = page.lower[number]
        if not _has_verb(page, cue.last + 1, number):
            continue
        if word in ("and", "but") and _is_second_cue(page, cue, number, end):
            return number - 1
        opens = number in page.speech_at and number - 1 not in page.speech_at
        if word in _HARD or (opens and word not in _MARKS):
            return number - 1
        if word in PAUSES and number + 1 < end:
            after = page.lower[number + 1]
            turns = after in TURNS or after in PARTICIPLES or after in ("according", "per")
            if turns and page.lower[number + 1 : number + 3] != ("but", "that"):
                return number - 1
        if word == "according":
            return number - 1
    return limit - 1


def _has_verb(page: Page, first: int, end: int) -> bool:
    return any(tag in FINITE for tag in page.tags[first:end])


def _is_second_cue(page: Page, cue: VerbCue, conjunction: int, end: int) -> bool:
    """Tell whether the source goes on to another cue: "says … but argues that"."""
    at = conjunction + 1
    while at < end and (page.tags[at] == "RB" or page.lower[at] == "also"):
        at += 1
    if at >= end or page.tags[at] != page.tags[cue.verb] or page.tags[at] not in FINITE:
        return False
    return page.lower[at] in cue_table()
