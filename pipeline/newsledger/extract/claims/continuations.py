"""Which quotations go on with the speaker before them: "…," he said. "…"; reopened paragraphs."""

from __future__ import annotations

import bisect
import re

from newsledger.extract.claims.draft import Draft, Page, Speech
from newsledger.lexicons import words

_FOLLOWED = frozenset({"floating", "inverted"})
_FULL_STOP = re.compile(r"(?:[^.!?\n\"“”]{0,40})?[.!?]\s+|\s+")
_TITLES = words(
    "capt maj gen lt col sgt cmdr brig adm cpl rev gov sen rep dr mr mrs ms prof st jr sr supt det "
    "insp cpt pvt spc ofc u.s u.n hon pres sec no"
)
_REACH = 40  # tokens of an attribution between two quotations
_ADDRESSEE = 6  # tokens between the cue and the second part


def continues(page: Page, last: int, speech: Speech, number: int) -> bool:
    """Tell whether a quotation without a cue of its own goes on with the speaker before it.

    It does when the next paragraph only reopens the marks; after a comma ("…," he said, "but …");
    when it is the next sentence of the paragraph ("…," he said on Friday. "…"); and when it is the
    whole of the paragraph after the speaker's.
    """
    previous = page.speeches[number - 1] if number else None
    if previous is not None and previous.quote.continues:
        return True
    between = [n for n in range(last + 1, speech.first) if not page.doc[n].is_space]
    if any(n in page.breaks for n in range(last + 1, speech.first + 1)):
        return _is_own_paragraph(page, speech) and _ends_paragraph(page, last, speech.first)
    told = [page.lower[n] for n in between]
    if not told or told == [","]:
        return True
    stops = [n for n in between if is_full_stop(page, n)]
    if told[-1] == "," and len(told) <= _ADDRESSEE and not stops:
        return True  # "…," an elder told us, "…"
    if not is_utterance(page, speech) or len(told) > _REACH:
        return False
    return stops == between[-1:]


def _is_own_paragraph(page: Page, speech: Speech) -> bool:
    """Tell whether a paragraph is nothing but one quotation, not signed by anybody."""
    after = page.past_space(speech.last + 1)
    if speech.first not in page.breaks or not is_utterance(page, speech):
        return False
    if after < len(page.doc) and page.lower[after] in ("-", "–", "—", "―", "--"):
        return False
    return after >= len(page.doc) or after in page.breaks


def _ends_paragraph(page: Page, last: int, first: int) -> bool:
    """Tell whether only the rest of the attribution's sentence stands before a new paragraph."""
    rest = [n for n in range(last + 1, first) if not page.doc[n].is_space]
    if len(rest) > _REACH or any(n in page.breaks or n in page.speech_at for n in rest):
        return False
    return not [n for n in rest[:-1] if is_full_stop(page, n)]


def is_full_stop(page: Page, number: int) -> bool:
    """Tell a stop that ends a sentence from that of a title or an initial: "the St. George"."""
    if page.lower[number] != "." or number == 0:
        return False
    before = page.lower[number - 1]
    return before not in _TITLES and (len(before) > 1 or not before.isalpha())


def add_following_quotes(page: Page, drafts: list[Draft]) -> None:
    """Add to a statement the quotation that follows it: "It is wrong, he said. "I was there."."""
    starts = [speech.quote.start for speech in page.speeches]
    claimed = {start for draft in drafts for start, _ in draft.parts}
    for draft in drafts:
        if draft.rule not in _FOLLOWED:
            continue
        end = max([draft.cue[1], *(stop for _, stop in draft.parts)])
        number = bisect.bisect_left(starts, end)
        while number < len(starts) and starts[number] not in claimed:
            speech = page.speeches[number]
            between = page.text[end : speech.quote.start]
            if not _FULL_STOP.fullmatch(between) or speech.first in page.breaks:
                break
            if not is_utterance(page, speech):
                break
            draft.parts.append((speech.quote.start, speech.quote.end))
            claimed.add(speech.quote.start)
            end = speech.quote.end
            number += 1


def is_utterance(page: Page, speech: Speech) -> bool:
    """Tell a quotation that can stand by itself from a phrase in marks."""
    inside = speech.quote.inside(page.text)
    if not inside:
        return False
    return " " in inside and (inside[0].isupper() or not inside[0].isalpha())
