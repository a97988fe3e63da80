"""Contents around an inserted cue: "The road was closed, police said", "as the mayor said, …"."""

from __future__ import annotations

from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.lexicon import source_nouns
from newsledger.extract.claims.phrases import head_from, is_date
from newsledger.extract.claims.sources import is_source_like
from newsledger.extract.claims.words import (
    COMPLEMENTIZERS,
    PARTICIPLES,
    RELATIVES,
    TELLING,
    TIMES,
    TURNS,
    Found,
)
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

_ADDITIONS = words("nsubj obl advmod iobj obj obl:unmarked")
_SETTINGS = words("in on at during after before to from via through by of over")
_PERIODS = words("minutes hour hours day days week weeks month months year years")
_AFTER = words(', . ; : ! ? ) -- — – " ” as and')
_TURNING = TURNS | words("and or because if that since")
_NEVER_INVERTED = words("tell inform notify assure reassure remind advise brief persuade convince")
_WHOM = 8  # tokens
_STAMP = 6  # tokens of a time before a post
_SUBJECT = 15  # tokens
_SUBJECT_STARTS = words("DT NN NNS NNP NNPS PRP$ CD")
_PLACES = words("in on at")
_NOUN_PHRASE = words("DT JJ NN NNP NNPS PRP$ CD")
_CLAUSAL = words("MD TO WDT WP WRB")
_HEADS = words("parataxis ROOT ccomp advcl conj acl:relcl")


def find_floating(page: Page, cue: VerbCue, first: int, end: int) -> Found | None:
    """Find the sentence around an inserted cue: "The road was closed, police said (on Monday)."."""
    verb = page.doc[cue.verb]
    if page.tags[cue.verb] not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    subject = [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:outer")]
    left = min([cue.first, *(c.left_edge.i for c in subject if c.i < cue.first)])
    comma = None
    short = is_closed(page, cue, end)
    if short:
        comma = near_comma(page, cue, first)
        short = comma is not None
    for number in range(left - 1, max(first - 1, left - 4), -1):
        if comma is None and page.lower[number] in (",", "—", "–", "--"):
            comma = number
            break
    if comma is None and is_loose(page, cue, end):
        comma = near_comma(page, cue, first)
    if comma is None or comma - first < 1 or page.lower[comma + 1] in _TURNING:
        return None
    if verb.dep_ not in _HEADS and not short:
        return None
    spans = [(_statement_start(page, first, comma), comma - 1)]
    clause_end = cue.last
    for child in verb.children:
        # a cue between two commas has nothing after it, whatever the parser hangs on it
        if short or child.i <= cue.verb or child.dep_ not in _ADDITIONS:
            continue
        cases = {c.lower_ for c in child.children if c.dep_ == "case"}
        if cases and not cases & _SETTINGS:
            return None
        clause_end = max(clause_end, child.right_edge.i)
    following = clause_end + 1
    while short and following < end and page.lower[following] in TIMES:
        following += 1
    if following < end and page.lower[following] in _SETTINGS:
        # "the police reported to Radio Nacional": up to the next stop, when no verb comes before
        at = following
        while at < min(end, following + 10) and not page.doc[at].is_punct:
            if page.tags[at] in FINITE:
                return None
            at += 1
        following = at
    if following < end and page.lower[following] not in _AFTER:
        return None
    if following < end - 2 and page.lower[following] == ",":
        after = page.lower[following + 1]
        goes_on = after not in TURNS and after not in PARTICIPLES
        if goes_on and not _is_time_clause(page, following + 1, end):
            spans.append((following + 1, end - 1))
    return "floating", spans, cue.last


def _ends(page: Page, after: int, end: int) -> bool:
    """Tell whether a line ends here without a full stop, as headlines do."""
    return after >= end or after in page.breaks


def is_loose(page: Page, cue: VerbCue, end: int) -> bool:
    """Tell whether the parser gave a cue no subject, and only a place or time stands behind it."""
    if any(child.dep_.startswith("nsubj") for child in page.doc[cue.verb].children):
        return False
    following = cue.last + 1
    return following < end and page.lower[following] in _SETTINGS and page.tags[cue.verb] in FINITE


def _is_time_clause(page: Page, at: int, end: int) -> bool:
    """Tell whether words say when it was: "…, the army said, | hours after a ship was hit"."""
    near = page.lower[at : min(at + 4, end)]
    return bool(_PERIODS.intersection(near)) and ("after" in near or "before" in near)


def _statement_start(page: Page, first: int, comma: int) -> int:
    """Return where the statement before a cue starts: after a semicolon or the time of a post."""
    for number in range(comma - 3, first, -1):
        if page.lower[number] == ";" and number not in page.speech_at:
            return page.past_space(number + 1)
        if page.lower[number] == "|" and number - first < _STAMP:
            return page.past_space(number + 1)
    return first


def is_closed(page: Page, cue: VerbCue, end: int) -> bool:
    """Tell whether nothing follows a cue in its clause: "…, police said; the road is open."."""
    at = cue.last + 1
    if at + 1 < end and page.lower[at] == "on" and page.lower[at + 1] in TIMES:
        at += 1
    elif at < end and page.lower[at] in _PLACES:
        # "…, his mother confirmed on Facebook Friday."
        at += 1
        while at < min(end, cue.last + _STAMP) and page.tags[at] in _NOUN_PHRASE:
            at += 1
    while at < end and page.lower[at] in TIMES and at not in page.breaks:
        at += 1
    if at >= end or at in page.breaks:
        return True
    closes = page.tags[cue.verb] in FINITE or (page.tags[cue.verb] == "VBN" and not cue.passive)
    return page.lower[at] in (",", ".", ";") and closes


def find_told(page: Page, cue: VerbCue, first: int, end: int) -> Found | None:
    """Find the sentence before who was told it: "Two died, residents told investigators."."""
    if cue.row.phrase not in TELLING or page.tags[cue.verb] not in ("VBD", "VBZ", "VBP"):
        return None
    comma = near_comma(page, cue, first)
    at = cue.last + 1
    if comma is None or comma - first < 4 or at >= end or page.doc[at].is_punct:
        return None
    while at < end and not page.doc[at].is_punct:
        if at > cue.last + _WHOM or page.tags[at].startswith("VB") or page.tags[at] in _CLAUSAL:
            return None
        at += 1
    return "floating", [(first, comma - 1)], cue.last


def find_inverted(page: Page, cue: VerbCue, first: int, end: int) -> Found | None:
    """Find the sentence around an inverted cue: "The road, said the mayor, was closed."."""
    if page.tags[cue.verb] not in ("VBD", "VBZ", "VBP") or cue.first - first < 2:
        return None
    if cue.row.phrase in _NEVER_INVERTED:
        return None  # "A farmer, 71, told reporters that …"
    at = cue.last + 1
    if page.lower[cue.first - 1] not in (",", "—", "–", "--") or at >= end:
        return None
    head = head_from(page, at, end)
    if (
        head is None
        or not is_source_like(head)
        or head.tag_ == "PRP"
        or is_date(head.lower_)
        or head.lower_ in TIMES
    ):
        return None
    verb = page.doc[cue.verb]
    if any(c.dep_ == "ccomp" and c.i > cue.last for c in verb.children):
        return None
    right = min(head.right_edge.i, end - 1)
    after = right + 1
    if any(c.dep_ == "nsubj" and c.i < cue.first - 1 for c in verb.children):
        # "Twelve killed in strike, says army": a headline has no verb for its subject
        last = after >= end or page.lower[after] == "." or after in page.breaks
        named = head.lower_ in source_nouns() or head.ent_type_ in ("ORG", "GPE")
        if not (last and named and cue.first - first > 4) or is_date(head.lower_):
            return None
    if after < end and page.lower[after] not in (",", ".", ";", "—", "–", "--", '"', "”"):
        return None
    elif not FINITE.intersection(page.tags[first : cue.first - 1]) and not _ends(page, after, end):
        return None  # "A judge, the eldest, ordered the men released."
    spans = [(first, cue.first - 2)]
    if after < end - 2 and page.lower[after] != ".":
        spans.append((after + 1, end - 1))
    return "inverted", spans, cue.last


def find_as_clause(page: Page, cue: VerbCue, first: int, end: int) -> Found | None:
    """Find the sentence around an as-clause: "As the mayor announced, the road is shut."."""
    if page.tags[cue.verb] not in ("VBD", "VBZ", "VBP"):
        return None
    for number in range(cue.first - 1, max(first - 1, cue.first - 12), -1):
        word = page.lower[number]
        if word in (",", ";", ":") or page.tags[number].startswith("VB"):
            return None
        if word == "as":
            break
    else:
        return None
    if number > first and page.lower[number - 1] not in (",", "—", "–", "--", "and", "but"):
        return None
    stop = cue.last + 1
    while stop < end and page.lower[stop] not in (",", ".", ";", "—", "–", "--"):
        if page.tags[stop] in FINITE or page.lower[stop] == "that":
            return None
        stop += 1
    spans = []
    if number - first > 2:
        spans.append((first, number - 2))
    if end - stop > 3:
        spans.append((stop + 1, end - 1))
    return ("as_clause", spans, cue.last) if spans else None


def near_comma(page: Page, cue: VerbCue, first: int) -> int | None:
    """Return the comma before a short subject: "…, officials said, …"."""
    last = _before_apposition(page, cue, first)
    for number in range(last, max(first, last + 1 - _SUBJECT), -1):
        tag = page.tags[number]
        if page.lower[number] in (",", "—", "–", "--"):
            word = page.lower[number + 1]
            short = number < last and word not in COMPLEMENTIZERS
            if last + 1 - number > 8 and page.tags[number + 1] not in _SUBJECT_STARTS:
                return None
            return number if short and word != "which" and word not in _TURNING else None
        # "records kept by the police show": the participle belongs to the subject
        inside = tag in ("VBN", "VBG") and number < last - 1
        if (tag.startswith("VB") and not inside) or tag == "MD":
            return None
    return None


def _before_apposition(page: Page, cue: VerbCue, first: int) -> int:
    """Return the last token of a subject before its apposition: "…, a doctor, the head, said"."""
    last = cue.first - 1
    if page.lower[last] != ",":
        return last
    verbal = False
    for number in range(last - 2, max(first, last - _SUBJECT), -1):
        if page.lower[number] == ",":
            after = page.lower[number + 1]
            relative = after in RELATIVES  # "the army, which has a base there, said"
            opens = not verbal and page.tags[number + 1] in _SUBJECT_STARTS
            return number - 1 if relative or (opens and after not in _TURNING) else last
        verbal = verbal or page.tags[number] in FINITE
    return last
