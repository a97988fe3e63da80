"""Claims of estimates: "the government put the toll at eight", "doctors place the number at 40"."""

from __future__ import annotations

from newsledger.extract.claims.draft import Draft, Page
from newsledger.extract.claims.phrases import head_before
from newsledger.extract.claims.sources import is_source_like, sentence_bounds, set_source
from newsledger.lexicons import words

_PUTTING = words("put puts putting place placed places estimate estimated estimates")
_FIGURES = words(
    "toll tolls number numbers figure figures count counts tally losses deaths dead casualties "
    "total"
)
_REACH = 12
_MAX_CONTENT = 10
_STOPS = words(". ; : ! ? but while and , — – -- ) ”") | {'"'}


def estimate_drafts(page: Page) -> list[Draft]:
    """Return the claims of a source that puts a number at so many."""
    drafts = []
    for number, word in enumerate(page.lower):
        if word in _PUTTING and page.tags[number] in ("VBD", "VBZ", "VBP", "VBN"):
            draft = _draft(page, number)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _draft(page: Page, verb: int) -> Draft | None:
    first, end = sentence_bounds(page, verb)
    at = None
    named = False
    for number in range(verb + 1, min(verb + _REACH, end - 1)):
        word = page.lower[number]
        if word == "at" and named:
            at = number
            break
        if word in _STOPS or page.tags[number] in ("VBD", "VBZ", "VBP", "MD"):
            return None
        named = named or word in _FIGURES
    if at is None:
        return None
    last = at
    counted = False
    for number in range(at + 1, min(at + _MAX_CONTENT, end)):
        if page.lower[number] in _STOPS:
            break
        counted = counted or page.tags[number] == "CD" or page.tags[number] in ("NNS", "JJ")
        last = number
    head = head_before(page, verb - 1, first)
    if not counted or head is None or not (is_source_like(head) or head.ent_type_):
        return None
    draft = Draft(
        cue=page.span(verb, verb),
        cue_lemma="put at",
        speech_act="state",
        rule="estimate",
        parts=[page.span(verb + 1, last)],
    )
    set_source(page, draft, head, first, verb - 1, verb, verb)
    return draft if draft.source is not None else None
