"""Sources of direct quotations: "…," said the mayor, a witness; "…," the mayor (later) said."""

from __future__ import annotations

import bisect

from spacy.tokens import Token

from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Draft, Page
from newsledger.extract.claims.lexicon import CueRow
from newsledger.extract.claims.phrases import (
    head_before,
    head_from,
    with_trailing_apposition,
    without_relative,
)
from newsledger.extract.claims.source_types import source_type_of
from newsledger.extract.claims.sources import (
    is_source_like,
    sentence_bounds,
    set_source,
    subject_head,
)

_SOURCE_STARTS = frozenset({"DT", "NN", "NNP", "NNS", "PRP$", "JJ"})
_AUXILIARY = frozenset({"is", "was", "has", "had", "does", "did"})


def find_quoted_source(page: Page, draft: Draft, start: int, cue: VerbCue) -> None:
    """Fill the source of a quotation from the words `start`.. between its marks and its cue."""
    _, end = sentence_bounds(page, cue.verb)
    end = _clause_end(page, cue, max(end, cue.last + 1))
    if cue.first == start and page.tags[start] != "PRP":
        head = _inverted(page, cue, end)
        if head is not None:
            set_source(page, draft, head, cue.last + 1, end - 1, cue.first, cue.last)
            _complete(page, draft)
    if draft.source is None:
        _source_between(page, draft, start, cue)


def unknown_cue(page: Page, at: int) -> VerbCue | None:
    """Return any verb between a quotation and a source as a cue: "…", confides a guard."""
    following = page.past_space(at + 1)
    if page.tags[at] not in ("VBD", "VBZ") or following >= len(page.doc):
        return None
    if page.tags[following] not in _SOURCE_STARTS or page.lower[at] in _AUXILIARY:
        return None
    head = head_from(page, following, sentence_bounds(page, at)[1])
    if head is None or not (is_source_like(head) or head.ent_type_):
        return None
    lemma = page.doc[at].lemma_.lower()
    row = CueRow(lemma, "verb", (lemma,), ("quote",), "state", "none", "grammar", "")
    return VerbCue(row, at, at, at, False, False)


def _source_between(page: Page, draft: Draft, start: int, cue: VerbCue) -> None:
    """Take what stands between the quotation and its cue: "…," the official (later) said."""
    last = cue.first - 1
    while last > start and (page.tags[last] == "RB" or page.doc[last].is_punct):
        last -= 1
    while start < last and page.lower[start] in ("and", "but", "as", "then", "so"):
        start += 1
    if last < start:
        return
    head = subject_head(page, cue)
    if head is None or not start <= head.i <= last:
        head = head_before(page, last, start) or page.doc[last]
    named = page.doc[last].text.istitle() and last == start
    if head.pos_ in ("VERB", "AUX", "ADV", "ADP", "CCONJ", "SCONJ") and not named:
        return  # but "…," Long said
    right = without_relative(page, head, last)
    draft.source = page.span(start, right)
    draft.source_head = head
    draft.source_type = source_type_of(page, head, start, right)


def _inverted(page: Page, cue: VerbCue, end: int) -> Token | None:
    verb = page.doc[cue.verb]
    for child in verb.children:
        if (
            child.dep_ in ("nsubj", "obj")
            and cue.last < child.i < end
            and child.left_edge.i <= cue.last + 2
        ):
            return child
    return head_from(page, cue.last + 1, end)


def _clause_end(page: Page, cue: VerbCue, end: int) -> int:
    """Return where the attribution ends: its full stop, or the next quotation."""
    at = cue.last + 1
    while at < min(len(page.doc), end):
        if at in page.speech_at or at in page.breaks:
            return at
        at += 1
    return at


def _complete(page: Page, draft: Draft) -> None:
    """Add the apposition behind an inverted source."""
    if draft.source is None:
        return
    right = bisect.bisect_left(page.starts, draft.source[1]) - 1
    _, end = sentence_bounds(page, right)
    right = with_trailing_apposition(page, right, end)
    draft.source = draft.source[0], max(draft.source[1], page.span(right, right)[1])
