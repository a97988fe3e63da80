"""Claims of prepositions: "according to police", "in the words of the mayor", "per the report"."""

from __future__ import annotations

from newsledger.extract.claims.draft import Draft, Page
from newsledger.extract.claims.lexicon import cue_table
from newsledger.extract.claims.phrases import head_from, phrase_around
from newsledger.extract.claims.sources import is_source_like, sentence_bounds, set_source

_MIN_CONTENT = 2  # tokens


def preposition_drafts(page: Page) -> list[Draft]:
    """Return the claims of cue prepositions: the rest of the sentence is what the source says."""
    table = cue_table()
    drafts = []
    for number, word in enumerate(page.lower):
        rows = table.get(word)
        if rows is None:
            continue
        for row in rows:
            if row.kind != "preposition":
                continue
            words = row.phrase.split()
            last = number + len(words) - 1
            if page.lower[number : last + 1] != tuple(words):
                continue
            draft = _draft(page, number, last, row.phrase, row.speech_act)
            if draft is not None:
                drafts.append(draft)
                break
    return drafts


def _draft(page: Page, first: int, last: int, phrase: str, act: str) -> Draft | None:
    start, end = sentence_bounds(page, first)
    own = page.speech_at.get(first)
    if own is not None and own.first < first < own.last:
        start, end = max(start, own.first + 1), min(end, own.last)
    head = head_from(page, last + 1, end)
    if head is None:
        return None
    if phrase != "according to" and not is_source_like(head):
        return None
    if phrase == "per" and page.lower[first - 1] != "," and first != start:
        return None
    draft = Draft(cue=page.span(first, last), cue_lemma=phrase, speech_act=act, rule="preposition")
    left, right = phrase_around(page, head, last + 1, end - 1)
    right = _source_end(page, head.i, right, end, fronted=first <= start + 1)
    set_source(page, draft, head, last + 1, right, first, last)
    spans = []
    if first - start >= _MIN_CONTENT:
        spans.append((start, first - 1))
    if end - 1 - right > _MIN_CONTENT:
        spans.append((right + 1, end - 1))
    for left, stop in spans:
        own_speech = page.speech_at.get(stop)
        if own_speech is not None and own_speech is not own:
            stop = max(stop, own_speech.last)
        opening = page.speech_at.get(left)
        if opening is not None and opening is not own and opening.last < first:
            left = min(left, opening.first)
        span = page.span(left, stop)
        if span[1] > span[0]:
            draft.parts.append(span)
    if not draft.parts or draft.source is None:
        return None
    return draft


def _source_end(page: Page, head: int, right: int, end: int, *, fronted: bool) -> int:
    """Return the last token of the source: in front of a sentence its first comma ends it."""
    for number in range(head + 1, right + 1):
        if page.lower[number] in (";", ":", "--", "—", "–") or number in page.breaks:
            return number - 1
        if page.lower[number] == "," and fronted:
            following = page.doc[number + 1] if number + 1 < end else None
            if following is None or following.lower_ not in ("a", "an", "the", "who", "which"):
                return number - 1
    return right
