"""How far a content reaches where the parse cuts it short, and who or what stops it.

What goes on with the sentence of the cue stops it, and so does somebody else who speaks.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.lexicon import cue_table
from newsledger.extract.claims.words import (
    CLAUSE_STARTS,
    COMPLEMENTIZERS,
    PARTICIPLES,
    PAUSES,
    TURNS,
)
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

_UNFINISHED = words("VBD VBZ VBP MD DT IN TO PRP$ CC")
_HARD = words("; : )")
_MARKS = words("\" “ '' ‘")


def reach(verb: Token, start: int, end: int) -> int:
    """Return the last token of what stands under the verb from `start` on."""
    right = start
    for child in verb.children:
        if child.dep_ in ("conj", "parataxis", "punct") or child.right_edge.i < start:
            continue
        right = max(right, child.right_edge.i)
    return min(right if right > start else end - 1, end - 1)


def cut_participle(page: Page, start: int, right: int) -> int:
    """Return the end of a content before the source goes on: "it was hit | , adding that …"."""
    for number in range(start + 2, right):
        goes_on = page.lower[number] == "," and page.lower[number + 1] in PARTICIPLES
        if goes_on and number not in page.speech_at:
            return number - 1
    return right


def cut_other_voice(page: Page, cue: VerbCue, start: int, right: int) -> int:
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
    if page.tags[at] not in CLAUSE_STARTS or page.tags[at] == "VBG":
        return False
    for number in range(at + 1, min(at + 8, end + 1)):
        if page.tags[number] in FINITE:
            return True
        if page.doc[number].is_punct:
            return False
    return False


def _speaks(page: Page, at: int, end: int) -> bool:
    """Tell whether a short subject and a verb of saying stand here: "a resident said"."""
    if page.tags[at] not in CLAUSE_STARTS:
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
