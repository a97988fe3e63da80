"""Claims of a point of view: "in the army's view", "in his words"."""

from __future__ import annotations

from newsledger.extract.claims.draft import Draft, Page
from newsledger.extract.claims.lexicon import view_nouns
from newsledger.extract.claims.source_types import source_type_of
from newsledger.extract.claims.sources import sentence_bounds
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

_OWN = words("my our")  # who speaks has a claim of his own
_POSSESSIVE = words("PRP$ POS")
_ENDS = words(", . ; : — – -- ( )")
_OWNER = 8  # tokens between "in" and "view"
_MIN_CONTENT = 3  # tokens


def viewpoint_drafts(page: Page) -> list[Draft]:
    """Return the claims of whoever sees it so: the rest of the sentence is what he thinks."""
    drafts = []
    views = view_nouns()
    for number, word in enumerate(page.lower):
        if word in views and page.tags[number - 1] in _POSSESSIVE and number > 1:
            draft = _owned(page, number)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _owned(page: Page, view: int) -> Draft | None:
    """Read "in their view, the raid was a trap", "the raid, in the general's view, was a trap"."""
    first, end = sentence_bounds(page, view)
    start = next(
        (n for n in range(view - 2, max(first, view - _OWNER) - 1, -1) if page.lower[n] == "in"),
        None,
    )
    after = page.past_space(view + 1)
    opens = after < end and (page.lower[after] in _ENDS or after in page.speech_at)
    if (
        page.lower[view - 1] in _OWN
        or start is None
        or not opens
        or (start > first and page.lower[start - 1] != ",")
    ):
        return None
    if any(page.tags[n] in FINITE or page.lower[n] == "," for n in range(start, view)):
        return None
    owner = view - 1 - (page.tags[view - 1] == "POS")
    head = page.doc[owner]
    draft = Draft(
        cue=(page.starts[start], page.ends[view]),
        cue_lemma=f"in {page.lower[view]}",
        speech_act=view_nouns()[page.lower[view]],
        rule="preposition",
    )
    draft.source, draft.source_head = page.span(start + 1, owner), head
    draft.source_type = source_type_of(page, head, start + 1, owner)
    if after in page.speech_at:
        quote = page.speech_at[after].quote
        draft.parts.append((quote.start, quote.end))
        return draft
    opening = page.speech_at.get(page.past_space(after + 1)) if after + 1 < end else None
    if opening is not None and page.lower[view] in ("words", "phrase"):
        draft.parts.append((opening.quote.start, opening.quote.end))
        return draft
    if start - 1 > first:
        draft.parts.append(page.span(first, start - 2))
    if end - after > _MIN_CONTENT:
        draft.parts.append(page.span(after + 1, end - 1))
    return draft if draft.parts else None
