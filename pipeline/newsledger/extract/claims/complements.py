"""Contents that are no clauses: "vowed to strike back", "warned of a raid", "blamed X for Y"."""

from __future__ import annotations

from newsledger.extract.claims.agents import after_agent
from newsledger.extract.claims.clauses import past_insertion, past_time
from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.extents import extended, reach
from newsledger.extract.claims.words import COMPLEMENTIZERS, FINITE, OBJECTS, TELLING, TIMES, Found
from newsledger.lexicons import words

_SETTING = 8  # tokens of a place or time between a cue and its infinitive
_SETTING_ENDS = words("NN NNS NNP NNPS")
_NOT_CONTENT = words("punct conj cc parataxis nsubj aux aux:pass discourse")
_OBLIQUES = words("as with of to on")
_NOUN_STARTS = words("DT PDT CD JJ NN NNS NNP NNPS PRP$ PRP VBG EX")
_BEFORE_TO = words("not still also now already never")
_FINDINGS = {"find": words("no nothing evidence signs traces little insufficient")}
_NOUN_POS = words("NOUN PROPN PRON")
_OBJECT_STOPS = words(
    ", ; . : ) ! ? — – -- ( while when after before because since until although though during"
)
_CIRCUMSTANCES = words(
    "january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday tweet tweets interview speech statement "
    "rally letter email post memo report facebook twitter address conference briefing "
    "morning evening afternoon weekend week month year"
)


def find_infinitive(page: Page, cue: VerbCue, end: int) -> Found | None:
    """Find an infinitive: "vowed to strike back", "urged the rebels to leave"."""
    verb = page.doc[cue.verb]
    at = cue.last + 1
    to = None
    if (at + 1 < end and page.lower[at] == "to" and page.tags[at] == "TO") or (
        at + 2 < end and page.lower[at] in _BEFORE_TO and page.lower[at + 1] == "to"
    ):
        to = at
    if to is None and at + 2 < end and page.lower[at] == "to" and at + 1 in page.speech_at:
        speech = page.speech_at[at + 1]
        return "infinitive", [(at, extended(page, cue, min(speech.last, end - 1), end))], cue.last
    if to is None and "that" in cue.row.frames and page.tags[at : at + 1] == ("IN",):
        to = _late_infinitive(page, at, end)
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > at:
            marks = [c for c in child.children if c.lower_ == "to" and c.i < child.i]
            if not marks:
                continue
            if to is not None and child.left_edge.i <= to + 1:
                right = min(child.right_edge.i, end - 1)
                right = _grown(page, cue, frozenset({"as"}), to, right, end)
                return "infinitive", [(to, right)], cue.last
            objects = [c for c in verb.children if c.dep_ in OBJECTS and cue.last < c.i < child.i]
            if objects and child.dep_ != "advcl":
                start = max(objects[0].left_edge.i, at)
                return "object_infinitive", [(start, min(child.right_edge.i, end - 1))], cue.last
    for child in verb.children:
        # "begged the rebels to leave": the parser may hang the infinitive on the object
        if to is not None or child.dep_ not in OBJECTS or child.i <= cue.last:
            continue
        for inner in child.children:
            marks = [c for c in inner.children if c.lower_ == "to" and c.i < inner.i]
            if inner.dep_ == "acl" and marks and "inf" in cue.row.frames:
                start = max(child.left_edge.i, at)
                right = min(inner.right_edge.i, end - 1)
                right = _grown(page, cue, frozenset({"as"}), start, right, end)
                return "object_infinitive", [(start, right)], cue.last
    agent = page.lower[at : at + 1] == ("by",)
    if to is not None and cue.passive and agent and verb.dep_ == "acl":
        return None  # "a truce offered by the rebels to take place in May"
    if to is not None:
        right = reach(page, verb, to, end)
        right = _grown(page, cue, frozenset({"as"}), to, right, end)
        return "infinitive", [(to, right)], cue.last
    return None


def _late_infinitive(page: Page, at: int, end: int) -> int | None:
    """Return the `to` of an infinitive behind a setting: "claimed on its channel to have won"."""
    for number in range(at + 1, min(at + _SETTING, end - 1)):
        if page.lower[number] == "to" and page.tags[number + 1] == "VB":
            return number if page.tags[number - 1] in _SETTING_ENDS else None
        if page.tags[number] in FINITE or page.doc[number].is_punct:
            return None
    return None


def find_preposition(page: Page, cue: VerbCue, frames: frozenset[str], end: int) -> Found | None:
    """Find a prepositional content right after the cue: "warned of a new offensive"."""
    at = cue.last + 1
    if at + 2 < end and page.tags[at] == "RB" and page.lower[at + 1] in frames:
        at += 1  # "spoke again of a raid"
    if at + 1 >= end or page.lower[at] not in frames:
        return None
    verb = page.doc[cue.verb]
    start = at + 1
    right = start
    for child in verb.children:
        if child.left_edge.i <= start <= child.right_edge.i and child.i > cue.last:
            right = max(right, child.right_edge.i)
    if right == start:
        token = page.doc[start]
        while token.head.i > cue.last and token.head != token and token.head.i < end:
            token = token.head
        right = token.right_edge.i
    right = _grown(page, cue, frames | {"as"}, start, min(right, end - 1), end)
    return "verb_preposition", [(start, right)], at


def find_object(page: Page, cue: VerbCue, frames: frozenset[str], end: int) -> Found | None:
    """Find the object and what belongs to it: "blamed the rebels for the attack"."""
    verb = page.doc[cue.verb]
    if cue.last > cue.verb:
        return _after_phrase(page, cue, end)
    objects = [
        c
        for c in verb.children
        if c.dep_ in OBJECTS and c.i > cue.last and c.lower_ not in _CIRCUMSTANCES
    ]
    if not objects and not cue.passive:
        objects = [
            c
            for c in verb.children
            if c.dep_ in ("xcomp", "obl:unmarked") and c.i > cue.last and c.pos_ in _NOUN_POS
        ]
    spans: list[tuple[int, int]] = []
    start = right = -1
    at = cue.last + 1
    if "np" in frames and at < end - 1 and page.tags[at] == "VBG" and not cue.passive:
        # "denied shelling the hospital"
        right = min(max(page.doc[at].right_edge.i, at), end - 1)
        return "object", [(at, _grown(page, cue, frames, at, right, end))], cue.last
    if objects and cue.row.phrase in ("find", "count") and not cue.passive:
        return _surface_object(page, cue, frames, end)
    if objects and "np" not in frames and not cue.passive:
        edge = objects[0].right_edge.i
        if not _OBLIQUES & frames & set(page.lower[objects[0].i + 1 : edge + 9]):
            return None  # "saw the raid as a crime", but "saw the raid"
    if objects and objects[0].pos_ == "PRON" and cue.row.phrase in TELLING:
        return None  # "tells us": whom, not what
    if objects and cue.row.phrase in ("quote", "cite") and not cue.passive:
        saying = next((c for c in verb.children if c.lower_ == "saying" and c.i > cue.last), None)
        if saying is not None and page.lower[saying.i - 1] == "as":
            # "quoted the minister as saying …": the words of the minister, passed on
            right = extended(page, cue, min(saying.right_edge.i, end - 1), end)
            return "object", [(max(objects[0].left_edge.i, cue.last + 1), right)], cue.last
    if objects and frames & {"np", *_OBLIQUES}:
        start = max(objects[0].left_edge.i, cue.last + 1)
        right = objects[0].right_edge.i
        if start > cue.last + 4:
            return _surface_object(page, cue, frames, end)
    elif not cue.passive:
        return _surface_object(page, cue, frames, end)
    elif "np" in frames and any(
        c.i > cue.last and any(case.lower_ == "by" for case in c.children) for c in verb.children
    ):
        behind = after_agent(page, cue, end)
        if behind is not None:
            right = min(max(page.doc[behind].right_edge.i, behind), end - 1)
            grown = _grown(page, cue, frames, behind, right, end)
            return "verb_preposition", [(behind, grown)], cue.last
        return ("passive", [], cue.last) if passive_subject(page, cue) else None
    for child in verb.children:
        if child.i <= max(cue.last, right) or child.dep_ in _NOT_CONTENT:
            continue
        cases = {c.lower_ for c in child.children if c.dep_ in ("case", "mark") and c.i < child.i}
        if cases & frames or (child.dep_ == "xcomp" and "as" in frames):
            if start < 0:
                start = child.left_edge.i
            right = max(right, child.right_edge.i)
    if start < 0:
        return None
    right = _grown(page, cue, frames, start, min(max(right, start), end - 1), end)
    spans.append((start, right))
    return "object", spans, cue.last


def _surface_object(page: Page, cue: VerbCue, frames: frozenset[str], end: int) -> Found | None:
    """Find the noun phrase after a cue whose object the parser hung elsewhere.

    "denied, today, any part in the raid": words of time between commas are passed over.
    """
    at = past_time(page, past_insertion(page, cue.last + 1, end), end)
    if page.lower[at : at + 1] == ("in",) and "terms" in page.lower[at : at + 6]:
        at += page.lower[at : at + 6].index("terms") + 1  # "condemned in the strongest terms"
    if page.lower[at : at + 1] in (("otherwise",), ("so",)) and {"that", "np"} <= frames:
        return "object", [(at, at)], cue.last
    counted = page.lower[at : at + 1] and (
        page.lower[at] in _FINDINGS.get(cue.row.phrase, ())
        or (cue.row.phrase == "count" and page.tags[at] == "CD")
    )
    if not ("np" in frames or counted) or at >= end - 1 or page.tags[cue.verb] == "VBG":
        return None
    word, tag = page.lower[at], page.tags[at]
    if tag == "RB" and at + 1 < end and page.tags[at + 1] == "VBG":
        tag = "VBG"  # "denies deliberately targeting civilians"
    quoted = at in page.speech_at and page.speech_at[at].first == at
    if not quoted and (tag not in _NOUN_STARTS or word in TIMES or word in _CIRCUMSTANCES):
        return None
    if tag == "PRP" and word not in ("it", "them"):
        return None
    right = _grown(page, cue, frames, at, at, end)
    return "object", [(at, max(right, at))], cue.last


def _after_phrase(page: Page, cue: VerbCue, end: int) -> Found | None:
    """Find the noun phrase after a cue of several words: "raised questions about the reasons"."""
    start = cue.last + 1
    if start >= end or page.doc[start].is_punct or page.lower[start] in ("that", "to", "and"):
        return None
    token = page.doc[start]
    for _ in range(60):
        above = token.head
        if above == token or above.i <= cue.last or above.i >= end:
            break
        token = above
    if token.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "DET", "VERB", "ADJ"):
        return None
    right = min(max(token.right_edge.i, start), end - 1)
    right = _grown(page, cue, frozenset(cue.row.frames), start, right, end)
    return "object", [(start, right)], cue.last


def _grown(
    page: Page, cue: VerbCue, frames: frozenset[str], start: int, right: int, end: int
) -> int:
    """Return the end of an object with what belongs to it: "decried the lack of details about …".

    A finite verb right after it shows that it was no object but the subject of a clause.
    """
    verb = page.doc[cue.verb]
    edges = [c.left_edge.i for c in verb.children if c.dep_ in ("conj", "cc") and c.i > right]
    limit = min([end, *edges])
    clausal = {"that", "quote"} <= frames
    number = right + 1
    while number < limit:
        word, tag = page.lower[number], page.tags[number]
        if word == "," and page.lower[number + 1 : number + 4] == ("as", "well", "as"):
            number += 4
            continue
        if word == "," and page.lower[number + 1 : number + 2] == ("as",):
            number += 1
            continue
        if word in _OBJECT_STOPS or word in TIMES or number in page.breaks:
            break
        if tag in FINITE and "that" in frames and number == right + 1:
            return extended(page, cue, number, end)
        if tag in FINITE and not _in_relative(page, right, number):
            if clausal and page.tags[cue.verb] != "VB":
                return extended(page, cue, number, end)
            break
        if word in ("and", "or", "but") and _starts_clause(page, number + 1, limit):
            break
        if word == "as" and "as" not in frames and _starts_clause(page, number + 1, limit, 6):
            break
        if word in ("in", "on", "at", "during") and _is_circumstance(page, number, limit):
            break
        number += 1
    return number - 1


def _in_relative(page: Page, right: int, number: int) -> bool:
    """Tell whether a verb belongs to a clause inside the object: "the pledges (that) he made"."""
    if page.tags[number - 1] == "PRP":
        return True
    return any(
        page.lower[n] in COMPLEMENTIZERS or page.lower[n] == "which" or page.doc[n].dep_ == "mark"
        for n in range(right + 1, number)
    )


def _starts_clause(page: Page, at: int, end: int, reach: int = 3) -> bool:
    return any(page.tags[n] in FINITE for n in range(at, min(at + reach, end)))


def _is_circumstance(page: Page, number: int, end: int) -> bool:
    """Tell whether a phrase says when or in what words, not of what: "in a tweet", "in May"."""
    return any(page.lower[n] in _CIRCUMSTANCES for n in range(number + 1, min(number + 5, end)))


def passive_subject(page: Page, cue: VerbCue) -> tuple[int, int] | None:
    """Return the subject of a passive cue as tokens: it is part of what is said of it."""
    verb = page.doc[cue.verb]
    for child in verb.children:
        if child.dep_ in ("nsubj:pass", "nsubj", "csubj:pass") and child.i < cue.first:
            if child.lower_ in ("that", "which", "who") and verb.dep_ == "acl:relcl":
                # "the attacks, which were claimed by the group"
                noun = verb.head
                edge = min(noun.right_edge.i, child.i - 1)
                edge -= page.doc[edge].is_punct
                return (noun.left_edge.i, edge) if noun.left_edge.i <= noun.i <= edge else None
            if child.lower_ in ("it", "that", "which", "who"):
                return None
            return child.left_edge.i, min(child.right_edge.i, cue.first - 1)
    return None
