"""Claims of those who are cited: "…, state TV said, | citing the police".

The citing body says so, and the one cited is said to have said it: its claim stands inside the
other's, over the same words.
"""

from __future__ import annotations

import bisect
import dataclasses

from newsledger.extract.claims.draft import Draft, Offsets, Page, trim
from newsledger.extract.claims.phrases import head_before, head_from
from newsledger.extract.claims.source_types import source_type_of
from newsledger.extract.claims.sources import is_source_like
from newsledger.extract.syntax import sent_start

_CITING = frozenset({"cite", "quote"})
_ACTS = frozenset({"release", "killing", "election", "vote"})  # "citing the release of prisoners"


def add_cited(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with those of citing turned to claims of the one cited."""
    said = [d for d in drafts if d.source is not None and d.parts and d.cue_lemma not in _CITING]
    return [_cited(page, draft, said) or draft for draft in drafts]


def _cited(page: Page, draft: Draft, said: list[Draft]) -> Draft | None:
    """Return the claim of whom "citing | the police" names, None where it names no source."""
    if draft.cue_lemma not in _CITING or draft.rule != "object" or len(draft.parts) != 1:
        return None
    if not page.text[draft.cue[0] : draft.cue[1]].lower().endswith("ing"):
        return None
    first = bisect.bisect_left(page.starts, draft.parts[0][0])
    last = bisect.bisect_left(page.starts, draft.parts[0][1]) - 1
    head = head_from(page, first, last + 1)
    if (
        head is None
        or head.lower_ in _ACTS
        or not (is_source_like(head) or head.ent_type_ in ("ORG", "PERSON"))
    ):
        return None
    if any(tag.startswith("VB") and tag != "VBN" for tag in page.tags[first : last + 1]):
        return None  # "citing a source as saying that": it has a verb of its own
    own: Offsets | None = None
    holder = next((d for d in said if d.source == draft.source and _near(page, d, draft)), None)
    if holder is None:
        # the source may have been read with the aside: "the mission, citing witnesses, said"
        holder = next((d for d in said if _holds(d, draft) and _near(page, d, draft)), None)
        if holder is None or holder.source is None:
            return None
        own = trim(page.text, holder.source[0], draft.cue[0])
        own = own if own[0] < own[1] else _before_aside(page, draft.cue[0])
        if own is None:
            return None
    parts = [p for p in holder.parts if p[1] <= draft.cue[0] or p[0] > draft.cue[1]]
    if not parts:
        return None
    holder.source, holder.parts = own or holder.source, parts
    return dataclasses.replace(
        draft,
        rule="cited",
        source=draft.parts[0],
        source_head=head,
        source_type=source_type_of(page, head, first, last),
        parts=list(parts),
        within=holder,
        speech_act="state",
        certainty=None,
    )


def _before_aside(page: Page, start: int) -> Offsets | None:
    """Return whom an aside stands behind: the official of "the official, citing data, said"."""
    number = bisect.bisect_left(page.starts, start)
    if number < 2 or page.lower[number - 1] != ",":
        return None
    last = page.doc[number - 2]
    head = head_before(page, last.i, sent_start(last))
    if head is None:  # a name that the parse has for an exclamation
        return (last.idx, page.end(last.i)) if last.text[:1].isupper() else None
    return page.doc[head.left_edge.i].idx, page.end(head.i)


def _holds(holder: Draft, draft: Draft) -> bool:
    return holder.source is not None and holder.source[0] <= draft.cue[0] < holder.source[1]


def _near(page: Page, holder: Draft, draft: Draft) -> bool:
    """Tell whether two cues stand in one sentence."""
    low, high = sorted((holder.cue[0], draft.cue[0]))
    numbers = [bisect.bisect_right(page.starts, at) - 1 for at in (low, high)]
    return not any(
        page.lower[n] in (".", "?", "!", ";") for n in range(numbers[0], numbers[1])
    ) and (not page.breaks.intersection(range(numbers[0] + 1, numbers[1] + 1)))
