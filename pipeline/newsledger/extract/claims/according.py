"""Claims of prepositions: "according to police", "in the words of the mayor", "per the report"."""

from __future__ import annotations

from newsledger.extract.claims.draft import Draft, Page
from newsledger.extract.claims.lexicon import cue_table
from newsledger.extract.claims.phrases import head_from
from newsledger.extract.claims.source_types import source_type_of
from newsledger.extract.claims.sources import is_source_like, sentence_bounds
from newsledger.extract.claims.words import RELATIVES
from newsledger.extract.syntax import FINITE

_ONE = frozenset({"one", "some", "many", "several"})
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
            last = page.match(number, tuple(row.phrase.split()))
            if last is None:
                continue
            draft = _draft(page, number, page.past_space(last + 1) - 1, row.phrase, row.speech_act)
            if draft is not None:
                drafts.append(draft)
                break
    return drafts


def _draft(page: Page, first: int, last: int, phrase: str, act: str) -> Draft | None:
    start, end = sentence_bounds(page, first)
    own = page.speech_at.get(first)
    if own is not None and own.first < first < own.last:
        start, end = max(start, own.first + 1), min(end, own.last)
    # what a semicolon parts off is another statement
    for number in range(first - 1, start, -1):
        if page.lower[number] == ";" or (page.lower[number] == ":" and number == first - 1):
            start = number + 1
            break
    for number in range(last + 1, end):
        if page.lower[number] == ";" and number not in page.speech_at:
            end = number
            break
    if page.lower[first - 1] in ("'s", "’s", "is", "was") and first > start:
        return None  # "That's according to the poll": it says where the sentence before is from
    right = _source_end(page, last + 1, end, fronted=first <= start + 2)
    head = head_from(page, last + 1, right + 1)
    if head is None:
        return None
    if phrase != "according to" and not is_source_like(head) and head.lower_ not in _ONE:
        return None
    if phrase == "per" and page.lower[first - 1] != "," and first != start:
        return None
    draft = Draft(cue=page.span(first, last), cue_lemma=phrase, speech_act=act, rule="preposition")
    draft.source = page.span(last + 1, right)
    draft.source_head = head
    draft.source_type = source_type_of(page, head, last + 1, right)
    spans = []
    opening = page.speech_at.get(page.past_space(right + 2))
    if phrase.endswith("words of") and opening is not None and opening is not own:
        # "they seized, in the words of their commander, "enough to bring down the building"."
        draft.parts.append((opening.quote.start, opening.quote.end))
        return draft
    if first - start >= _MIN_CONTENT:
        spans.append((start, first - 1))
    if end - 1 - right > _MIN_CONTENT and (
        not spans or any(tag in FINITE for tag in page.tags[right + 1 : end])
    ):
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


def _source_end(page: Page, first: int, end: int, *, fronted: bool) -> int:
    """Return the last token of the source: a comma ends it, unless an apposition follows.

    "according to the monitor, a group based in London, the strike …"
    """
    relative = named = False
    for number in range(first, end):
        word = page.lower[number]
        if (number in page.breaks and number > first) or (
            number in page.speech_at and number > first
        ):
            return number - 1
        if word in (";", ":", "--", "—", "–", "-", ")") and page.tags[number] != "HYPH":
            return number - 1
        if word in RELATIVES:
            relative = True
        named = named or page.tags[number] in _NAMES
        noun = word in _PAPERS and (number + 1 >= end or page.doc[number + 1].is_punct)
        if page.tags[number] in FINITE and not relative and named and not noun:
            return number - 1
        if word != "," or number + 1 >= end:
            continue
        if page.lower[number + 1] not in _APPOSITION:
            return number - 1
        closing = _next_comma(page, number + 1, end)
        if closing is None:
            own = page.lower[number + 1] in RELATIVES
            clause = not own and _has_clause(page, number + 1, end)
            return number - 1 if fronted or clause else end - 1
        if fronted and _is_subject(page, closing, end):
            return number - 1  # "according to the sheriff, a boy of nine, a pupil, was shot"
        if page.lower[number + 1] not in RELATIVES and _loose_relative(page, closing + 1, end):
            return number - 1  # "…, the rebels, who wore uniforms, stopped the truck"
        if (
            any(page.tags[n] in FINITE for n in range(number + 1, closing))
            and page.lower[number + 1] not in RELATIVES
        ):
            return number - 1
        return closing - 1
    last = end - 1
    while last > first and (page.doc[last].is_punct or page.doc[last].is_space):
        last -= 1
    return last


def _has_clause(page: Page, first: int, end: int) -> bool:
    """Tell whether words have a verb of their own: "according to the data, | the enemy lost 87"."""
    for number in range(first, end):
        if page.lower[number] in RELATIVES:
            return False
        if page.tags[number] in FINITE:
            return True
    return False


def _is_subject(page: Page, closing: int, end: int) -> bool:
    """Tell whether the verb of the sentence follows a comma: what stands before is its subject.

    A participle may stand between: "a boy, identified by relatives as Tom, was shot".
    """
    first = closing + 1
    if first < end and page.tags[first] in ("VBN", "VBG"):
        comma = _next_comma(page, first, end)
        first = comma + 1 if comma is not None else end
    return first < end and page.tags[first] in FINITE and page.lower[first] not in _SAID


def _loose_relative(page: Page, first: int, end: int) -> bool:
    """Tell whether a relative clause, a comma and a verb follow: the subject stands before them."""
    if first >= end or page.lower[first] not in RELATIVES:
        return False
    comma = _next_comma(page, first, end)
    return comma is not None and comma + 1 < end and page.tags[comma + 1] in FINITE


def _next_comma(page: Page, first: int, end: int) -> int | None:
    return next((number for number in range(first, end) if page.lower[number] == ","), None)


_SAID = frozenset({"said", "says", "say", "told", "added"})
_PAPERS = frozenset({"report", "reports", "records", "documents", "estimates", "claims"})
_NAMES = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
_APPOSITION = frozenset({"a", "an", "the", "who", "which", "whose", "one"})
