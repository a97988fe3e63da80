"""Quotations signed like a letter: "We lost everything." ― A shopkeeper in the old city."""

from __future__ import annotations

from newsledger.extract.claims.draft import Draft, Page, Speech
from newsledger.extract.claims.phrases import head_from
from newsledger.extract.claims.source_types import source_type_of
from newsledger.extract.claims.sources import is_source_like

_DASHES = frozenset({"―", "—", "–", "--", "-", "~"})
_ROOM = 12  # tokens of a signature
_LEAST = 3  # tokens of a quotation that says something


def signed_drafts(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Return the claims of quotations that nobody says but who signs them behind a dash."""
    claimed = [part for draft in drafts for part in draft.parts]
    found: list[Draft] = []
    for number, speech in enumerate(page.speeches):
        start, end = speech.quote.start, speech.quote.end
        if speech.quote.continues or speech.last - speech.first < _LEAST:
            continue
        if any(first < end and start < last for first, last in claimed):
            continue
        draft = _signed(page, speech)
        if draft is None:
            continue
        while number and page.speeches[number - 1].quote.continues:
            number -= 1
            start = page.speeches[number].quote.start
        draft.parts.append((start, end))
        found.append(draft)
    return found


def _signed(page: Page, speech: Speech) -> Draft | None:
    mark = page.past_space(speech.last + 1)
    first = page.past_space(mark + 1)
    if first >= len(page.doc) or page.lower[mark] not in _DASHES:
        return None
    glued = page.text[page.starts[mark] - 1] != " " and page.starts[first] == page.ends[mark]
    if page.lower[mark] == "-" and glued:
        return None  # "so-called "safe zones"-style areas"
    last = _line_end(page, first)
    if last is None or any(page.tags[n].startswith(("VB", "MD")) for n in range(first, last + 1)):
        return None
    head = head_from(page, first, last + 1)
    if head is None or not first <= head.i <= last:
        return None
    if not (is_source_like(head) or head.ent_type_):
        return None
    draft = Draft(
        cue=page.span_of(mark), cue_lemma="―", speech_act="state", rule="label", direct=True
    )
    draft.source, draft.source_head = page.span(first, last), head
    draft.source_type = source_type_of(page, head, first, last)
    return draft


def _line_end(page: Page, first: int) -> int | None:
    """Return the last token of a signature, which ends its line, or None when it runs on."""
    for number in range(first, min(first + _ROOM, len(page.doc))):
        if page.lower[number] in _DASHES or page.lower[number] in (";", ":", "?", "!"):
            return None
        after = page.text[page.ends[number] : page.ends[number] + 1]
        following = number + 1
        ends = following == len(page.doc) or page.doc[following].is_space
        if following in page.breaks or following in page.speech_at or (ends and after != " "):
            return number
        if ends and "\n" in page.doc[following].text:
            return number
    return None
