"""Which drafts become rows: what stands inside somebody's words needs more than a mere attitude.

In "he said he hopes to win", `hopes` tells the reader nothing that `said` does not; in "he said
the army denied the raid", `denied` names another source. So a nested claim must name a source of
its own and be more than a belief or wish.
"""

from __future__ import annotations

from newsledger.extract.claims.draft import Draft, Offsets, Page
from newsledger.extract.claims.quotes import Quote

_WEAK_RULES = frozenset(
    {"object", "infinitive", "noun", "adjective", "verb_preposition", "hedge", "seem"}
)
_STRONG_ACTS = frozenset({"accuse", "deny", "claim_responsibility", "confirm", "threaten", "warn"})
_SPEECH_ACTS = _STRONG_ACTS | {"state", "predict", "request"}
_SPEAKERS = frozenset({"i", "we", "you", "me", "us", "one", "anyone", "nobody", "no one"})

_NOBODY = frozenset({"no", "none", "nobody", "neither", "no-one"})


def select(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts to keep, in order; of two that share a cue the first is kept."""
    taken: list[Offsets] = []
    unique: list[Draft] = []
    for draft in drafts:
        if draft.cue[0] >= draft.cue[1] or not draft.parts:
            continue
        if any(a < draft.cue[1] and draft.cue[0] < b for a, b in taken):
            continue
        taken.append(draft.cue)
        unique.append(draft)
    spans = sorted(
        part for draft in unique for part in draft.parts if draft.rule not in _WEAK_RULES
    )
    return [draft for draft in unique if _is_kept(page, draft, spans)]


def _is_kept(page: Page, draft: Draft, spans: list[Offsets]) -> bool:
    start, end = draft.cue
    if draft.source is not None:
        words = page.text[draft.source[0] : draft.source[1]].lower().split()
        if words[0] in _NOBODY:
            return False
    nested = any(a <= start and end <= b and (a, b) not in draft.parts for a, b in spans)
    quoted = any(
        speech.quote.start < start and end < speech.quote.end and _is_long(page, speech.quote)
        for speech in page.speeches
    )
    if not nested and not quoted:
        return True
    if draft.direct or draft.rule == "preposition":
        return True
    if draft.source is None or draft.infinitive:
        return False
    if page.text[draft.source[0] : draft.source[1]].lower() in _SPEAKERS:
        return False
    if draft.rule in _WEAK_RULES:
        return draft.speech_act in _STRONG_ACTS and draft.rule != "noun"
    return draft.speech_act in _SPEECH_ACTS


def _is_long(page: Page, quote: Quote) -> bool:
    return page.text.count(" ", quote.start, quote.end) >= 3
