"""Words of estimative probability: to the claim they stand in, else in the author's own voice.

"It is highly likely that they will strike" is a claim of the article itself, on the yardstick of
ICD 203; in "the ministry said a strike was likely" the word belongs to the ministry's claim.
"""

from __future__ import annotations

from newsledger.extract.claims.adverbs import (
    clause_around,
    is_adverb,
    is_of_the_future,
    judged_by_adverb,
)
from newsledger.extract.claims.chances import (
    CHANCES,
    after_chance,
    clause_after_opener,
    find_chance,
)
from newsledger.extract.claims.draft import Draft, Judgement, Offsets, Page, TokenSpans
from newsledger.extract.claims.lexicon import CertaintyRow, certainty_table, phrase_tokens
from newsledger.extract.claims.modals import MODAL, MODALS, is_judgement
from newsledger.extract.claims.predicates import (
    find_copula,
    find_negation,
    is_predicate,
    judged_by_adjective,
    judged_by_attribute,
)
from newsledger.extract.claims.sources import sentence_bounds
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

_FUTURE = words("will 'll ’ll shall would")
_NOT_LIKELY = 0.20, 0.45


def add_certainty(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Give the claims their words of certainty; return the claims of the author's own voice."""
    table = certainty_table()
    own: list[Draft] = []
    previous = -1
    for number, word in enumerate(page.lower):
        if number <= previous:
            continue
        seconds = table.get(word)
        found: Judgement | None = None
        if seconds is not None:
            following = page.past_space(number + 1)
            second = page.lower[following] if following < len(page.lower) else ""
            found = _first_judgement(page, number, seconds.get(second, ()) + seconds.get("", ()))
        elif word in MODALS:
            first, end = sentence_bounds(page, number)
            if is_judgement(page, number, first, end):
                found = _judgement(page, number, number, MODAL)
        if found is None and word in CHANCES:
            found = find_chance(page, number)
        if found is None:
            continue
        claim = _innermost(drafts, page.span(found.first, found.last))
        if claim is None and (found.content is None or number in page.speech_at):
            continue
        previous = found.last
        phrase = page.text[page.starts[found.first] : page.end(found.last)]
        certainty = phrase, found.low, found.high
        if claim is not None:
            if claim.certainty is None or (claim.certainty[1] is None and found.low is not None):
                claim.certainty = certainty
        elif found.content is not None and found.form != "comparative":
            draft = _author(page, found, found.content)
            if draft is not None:
                draft.certainty = certainty
                own.append(draft)
    return own


def _first_judgement(page: Page, number: int, rows: tuple[CertaintyRow, ...]) -> Judgement | None:
    """Return what the first of the rows that stand here judges; longer phrases come first."""
    for row in rows:
        last = page.match(number, phrase_tokens(row.phrase))
        if last is not None:
            found = _judgement(page, number, last, row)
            if found is not None:
                return found
    return None


def _judgement(page: Page, first: int, last: int, row: CertaintyRow) -> Judgement | None:
    """Return what the words `first`..`last` of a row judge; None: nothing here."""
    start, end = sentence_bounds(page, first)
    low, high = row.low, row.high
    content: TokenSpans | None
    if row.form == "modal":
        content = clause_around(page, first, last, start, end, min(last + 1, end - 1))
    elif row.form == "noun":
        if " " not in row.phrase and page.lower[first - 1] not in ("a", "an"):
            return None
        content = after_chance(page, first, last, start, end)
    elif row.form == "confidence":
        content = clause_around(page, first, last, start, end)
    elif row.form == "adverb":
        if not is_adverb(page, first, last, start, end, row):
            return None
        content = judged_by_adverb(page, first, last, start, end)
        if is_of_the_future(page, last, end, row):
            low = high = None
        if low is None and content is not None and not _has_verb(page, content):
            content = None  # "potentially fatal", "a device, presumably stolen": no judgement
    elif row.form in ("opener", "attribute"):
        find = clause_after_opener if row.form == "opener" else judged_by_attribute
        content = find(page, first, last, start, end)
        if content is None:
            return None
    else:
        before = find_copula(page, first, start)
        if before is None:
            return None
        content = judged_by_adjective(page, first, last, start, end, before)
        if content is None and not is_predicate(page, first, last, start, end, before):
            return None
        negation = find_negation(page, first, before, row)
        if negation is not None:
            first, (low, high) = negation, _NOT_LIKELY
    return Judgement(first, last, row.phrase, row.form, low, high, content)


def _has_verb(page: Page, content: TokenSpans) -> bool:
    return any(FINITE.intersection(page.tags[left : right + 1]) for left, right in content)


def _innermost(drafts: list[Draft], span: Offsets) -> Draft | None:
    best: Draft | None = None
    size = 0
    for draft in drafts:
        if draft.cue[0] < span[1] and span[0] < draft.cue[1]:
            return draft
        if any(a <= span[0] and span[1] <= b for a, b in draft.parts):
            length = sum(b - a for a, b in draft.parts)
            if best is None or length < size:
                best, size = draft, length
    return best


def _author(page: Page, found: Judgement, content: TokenSpans) -> Draft | None:
    draft = Draft(
        cue=page.span(found.first, found.last),
        cue_lemma=found.lemma,
        speech_act="predict" if _is_future(page, content) else "believe",
        rule="certainty",
        source_type="author",
    )
    for first, last in content:
        speech = page.speech_at.get(last)
        if speech is not None:
            last = max(last, speech.last)
        span = page.span(first, last)
        if span[1] > span[0]:
            draft.parts.append(span)
    return draft if draft.parts else None


def _is_future(page: Page, content: TokenSpans) -> bool:
    for first, last in content:
        inside = page.lower[first : last + 1]
        if _FUTURE.intersection(inside[:40]):
            return True
        if inside[:1] == ("to",) and page.tags[first + 1 : first + 2] == ("VB",):
            return page.lower[first + 1] != "have"
    return False
