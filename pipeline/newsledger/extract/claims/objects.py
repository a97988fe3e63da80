"""Contents that are things: "denied the raid", "blamed X for Y", "reported up to ten deaths"."""

from __future__ import annotations

from newsledger.extract.claims.agents import after_agent, passive_subject
from newsledger.extract.claims.clauses import past_insertion, past_time
from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.extents import extended
from newsledger.extract.claims.growth import CIRCUMSTANCES, grown
from newsledger.extract.claims.words import OBJECTS, TELLING, TIMES, Found, opens_count
from newsledger.lexicons import words

_NOT_CONTENT = words("punct conj cc parataxis nsubj aux aux:pass discourse")
_OBLIQUES = words("as with of to on")
_NOUN_STARTS = words("DT PDT CD JJ NN NNS NNP NNPS PRP$ PRP VBG EX")
_FINDINGS = {"find": words("no nothing evidence signs traces little insufficient")}
_NOUN_POS = words("NOUN PROPN PRON")


def find_object(page: Page, cue: VerbCue, frames: frozenset[str], end: int) -> Found | None:
    """Find the object and what belongs to it: "blamed the rebels for the attack"."""
    verb = page.doc[cue.verb]
    if cue.last > cue.verb:
        return _after_phrase(page, cue, end)
    objects = [
        c
        for c in verb.children
        if c.dep_ in OBJECTS and c.i > cue.last and c.lower_ not in CIRCUMSTANCES
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
        return "object", [(at, grown(page, cue, frames, right, end))], cue.last
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
            right = grown(page, cue, frames, right, end)
            return "verb_preposition", [(behind, right)], cue.last
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
    right = grown(page, cue, frames, min(max(right, start), end - 1), end)
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
    counted = counted or opens_count(page.lower, page.tags, at)
    if not (quoted or counted) and (
        tag not in _NOUN_STARTS or word in TIMES or word in CIRCUMSTANCES
    ):
        return None
    if tag == "PRP" and word not in ("it", "them"):
        return None
    right = grown(page, cue, frames, at, end)
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
    right = grown(page, cue, frozenset(cue.row.frames), right, end)
    return "object", [(start, right)], cue.last
