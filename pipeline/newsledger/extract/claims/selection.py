"""Which drafts become rows: what stands inside somebody's words needs more than a mere attitude.

In "he said he hopes to win", `hopes` tells the reader nothing that `said` does not; in "he said
the army denied the raid", `denied` names another source. So a nested claim must name a source of
its own and be more than a belief or wish.
"""

from __future__ import annotations

import bisect

from newsledger.extract.claims.acceptance import WEAK_RULES, is_attribution
from newsledger.extract.claims.covering import covering
from newsledger.extract.claims.draft import Draft, Offsets, Page, trim
from newsledger.extract.claims.quotes import Quote
from newsledger.extract.claims.vetoes import is_no_statement

_NOBODY = frozenset({"no", "none", "nobody", "neither", "no-one"})


def select(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts to keep, in order; of two that share a cue the first is kept."""
    return [
        draft
        for draft, nested, quoted in candidates(page, drafts)
        if is_attribution(page, draft, nested=nested, quoted=quoted)
    ]


def candidates(page: Page, drafts: list[Draft]) -> list[tuple[Draft, bool, bool]]:
    """Return the drafts that can be claims: one a cue, with a content and a source that can speak.

    With each: whether it stands in the content of another, and in a quotation.
    """
    unique = _one_each(
        [
            draft
            for draft in drafts
            if _without_source(page, draft) and not is_no_statement(page, draft)
        ]
    )
    parts = [
        (part, number)
        for number, draft in enumerate(unique)
        if draft.rule not in WEAK_RULES
        for part in draft.parts
    ]
    cues = [draft.cue for draft in unique]
    inside = covering([part for part, _ in parts], cues)
    quotes = [s.quote for s in page.speeches if _is_long(page, s.quote)]
    quoted = covering([(quote.start + 1, quote.end - 1) for quote in quotes], cues)
    return [
        (draft, any(parts[part][1] != number for part in inside[number]), bool(quoted[number]))
        for number, draft in enumerate(unique)
        if _can_speak(page, draft)
    ]


def _without_source(page: Page, draft: Draft) -> bool:
    """Cut the source out of the content; tell whether any content is left."""
    if draft.source is None:
        return True
    first, last = draft.source
    parts = []
    for start, end in draft.parts:
        if start < last and first < end:
            before = trim(page.text, start, max(start, first))
            words = page.text[before[0] : before[1]].rsplit(None, 1)
            if words and words[-1].lower() == "by":
                before = trim(page.text, before[0], before[1] - 2)
            pieces = [before, trim(page.text, min(end, last), end)]
            parts += [piece for piece in pieces if piece[1] - piece[0] > 1]
        else:
            parts.append((start, end))
    draft.parts = parts
    return bool(parts)


def _one_each(drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    taken: list[Offsets] = []
    for draft in drafts:
        if draft.cue[0] >= draft.cue[1] or not draft.parts:
            continue
        at = bisect.bisect_left(taken, draft.cue)
        before = at > 0 and taken[at - 1][1] > draft.cue[0]
        after = at < len(taken) and taken[at][0] < draft.cue[1]
        if not before and not after:
            taken.insert(at, draft.cue)
            kept.append(draft)
    return kept


def _can_speak(page: Page, draft: Draft) -> bool:
    if draft.source is None:
        return True
    return page.text[draft.source[0] : draft.source[1]].lower().split()[0] not in _NOBODY


def _is_long(page: Page, quote: Quote) -> bool:
    return page.text.count(" ", quote.start, quote.end) >= 3
