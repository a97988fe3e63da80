"""Claims of direct quotations: "…," he said. "…"; he said: "…"; "…," said a spokesman."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import MARKS, Draft, Page, Speech
from newsledger.extract.claims.lexicon import CueRow
from newsledger.extract.claims.phrases import (
    head_before,
    head_from,
    with_trailing_apposition,
    without_relative,
)
from newsledger.extract.claims.source_types import source_type_of
from newsledger.extract.claims.sources import (
    attach_source,
    is_source_like,
    sentence_bounds,
    set_source,
    subject_head,
)
from newsledger.extract.claims.verbal import addressee

_FOLLOWED = frozenset({"floating", "inverted"})
_FULL_STOP = re.compile(r"(?:[^.!?\n\"“”]{0,40})?[.!?]\s+|\s+")
_UNFIT = frozenset({"VB", "VBG"})
_SOURCE_STARTS = frozenset({"DT", "NN", "NNP", "NNS", "PRP$", "JJ"})
_AUXILIARY = frozenset({"is", "was", "has", "had", "does", "did"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_REACH = 30
_ADDRESSEE = 6  # tokens between the cue and the second part


@dataclass(slots=True)
class _Claimed:
    draft: Draft
    last: int
    """Last token of the cue or of the last part of the content, whichever comes later."""


def direct_drafts(page: Page, cues: list[VerbCue]) -> tuple[list[Draft], set[int]]:
    """Return the claims of direct quotations and the cue verbs that they used."""
    by_verb = {cue.verb: cue for cue in cues}
    used: set[int] = set()
    drafts: list[Draft] = []
    current: _Claimed | None = None
    for number, speech in enumerate(page.speeches):
        claimed = _after(page, speech, by_verb, used) or _before(page, speech, by_verb, used)
        if claimed is not None:
            drafts.append(claimed.draft)
            current = claimed
            continue
        if current is not None and _continues(page, current, speech, number):
            current.draft.parts.append((speech.quote.start, speech.quote.end))
            current.last = speech.last
    return drafts, used


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
            if not _is_utterance(page, speech):
                break
            draft.parts.append((speech.quote.start, speech.quote.end))
            claimed.add(speech.quote.start)
            end = speech.quote.end
            number += 1


def _is_utterance(page: Page, speech: Speech) -> bool:
    inside = speech.quote.inside(page.text)
    if not inside:
        return False
    return " " in inside and (inside[0].isupper() or not inside[0].isalpha())


def _can_speak(page: Page, speech: Speech) -> bool:
    """Tell a quotation from a title or a scare quote: it has a verb, or a sentence of its own."""
    if speech.first in page.breaks:
        return True
    before = page.lower[speech.first - 1] if speech.first else "."
    if (
        before in (".", "!", "?", ":", ",")
        or before in MARKS
        or page.doc[speech.first - 1].is_space
    ):
        return True
    if page.text[speech.quote.start : speech.quote.end].rstrip("”\"'’»")[-1:] == ",":
        return True  # 'The plan is "irresponsible," said the mayor'
    tags = page.tags[speech.first : speech.last + 1]
    return any(tag in _FINITE or tag in ("MD", "VB") for tag in tags)


def _ends_open(page: Page, speech: Speech) -> bool:
    """Tell whether the sentence goes on after the quotation: …," or …?" or …",."""
    end = speech.quote.end
    inside = page.text[speech.quote.start : end].rstrip("”\"'’»")
    if inside[-1:] in (",", "?", "!", "—", "–", "-"):
        return True
    after = page.text[end : end + 3].lstrip()
    return after[:1] in (",", "—", "–")


def _has_tail(page: Page, speech: Speech, by_verb: dict[int, VerbCue]) -> bool:
    """Tell whether nothing but a source and its cue follows: "…." the mayor said."""
    for number in range(speech.last + 1, min(speech.last + 8, len(page.doc) - 1)):
        if number in page.breaks or number in page.speech_at:
            return False
        cue = by_verb.get(number)
        if cue is not None:
            after = page.lower[cue.last + 1 : cue.last + 2]
            return "quote" in cue.row.frames and after == (".",) and number > speech.last + 1
        if page.tags[number].startswith("VB") or page.doc[number].is_punct:
            return False
    return False


def _after(
    page: Page, speech: Speech, by_verb: dict[int, VerbCue], used: set[int]
) -> _Claimed | None:
    """Find the cue after the quotation: "…," he said."""
    if speech.quote.continues or not _can_speak(page, speech):
        return None
    if not _ends_open(page, speech) and not _has_tail(page, speech, by_verb):
        return None
    size = len(page.doc)
    at = speech.last + 1
    while at < size and (page.lower[at] in (",", "—", "–", "--", "-") or page.doc[at].is_space):
        at += 1
    if at in page.breaks:
        return None
    start = at
    cue = None
    while at < min(size, start + _REACH):
        if at in page.speech_at or (at in page.breaks and at > start):
            return None
        if page.lower[at] in (".", "!", "?", ";", ":"):
            return None
        found = by_verb.get(at)
        if at == start and (found is None or "quote" not in found.row.frames):
            found = _unknown_cue(page, at) or found
        if found is not None and "quote" in found.row.frames and page.tags[at] not in _UNFIT:
            cue = found
            break
        if page.tags[at] in _FINITE and page.doc[at].dep_ != "acl:relcl" and found is None:
            relative = any(page.lower[n] in ("who", "which", "that") for n in range(start, at))
            if not relative:
                return None
        at += 1
    if cue is None or cue.verb in used:
        return None
    used.add(cue.verb)
    draft = _draft(page, cue, "quote_before_cue")
    _, end = sentence_bounds(page, cue.verb)
    end = _clause_end(page, cue, max(end, cue.last + 1))
    if cue.first == start and not _is_pronoun(page, start):
        head = _inverted(page, cue, end)
        if head is not None:
            set_source(page, draft, head, cue.last + 1, end - 1, cue.first, cue.last)
            _complete(page, draft)
    if draft.source is None:
        _source_between(page, draft, start, cue)
    draft.parts.append((_fronted(page, speech), speech.quote.end))
    draft.addressee = addressee(page, cue, draft.parts)
    return _Claimed(draft, max(cue.last, speech.last))


def _unknown_cue(page: Page, at: int) -> VerbCue | None:
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


def _complete(page: Page, draft: Draft) -> None:
    """Add the apposition behind an inverted source."""
    if draft.source is None:
        return
    right = bisect.bisect_left(page.starts, draft.source[1]) - 1
    _, end = sentence_bounds(page, right)
    right = with_trailing_apposition(page, right, end)
    draft.source = draft.source[0], max(draft.source[1], page.span(right, right)[1])


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
    if head.pos_ in ("VERB", "AUX", "ADV", "ADP"):
        return
    right = without_relative(page, head, last)
    draft.source = page.span(start, right)
    draft.source_head = head
    draft.source_type = source_type_of(page, head, start, right)


def _is_pronoun(page: Page, number: int) -> bool:
    return page.tags[number] in ("PRP",)


def _inverted(page: Page, cue: VerbCue, end: int):  # type: ignore[no-untyped-def]
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


def _fronted(page: Page, speech: Speech) -> int:
    """Return where the content starts: the quotation, or its sentence when that stands before."""
    first, _ = sentence_bounds(page, speech.first)
    if speech.first in page.breaks or speech.first <= first:
        return speech.quote.start
    before = speech.first - 1
    if page.lower[before] in (".", "!", "?", ":", ",", ")") or before in page.speech_at:
        return speech.quote.start
    if page.doc[before].is_space or any(n in page.speech_at for n in range(first, speech.first)):
        return speech.quote.start
    return page.starts[first]


def _before(
    page: Page, speech: Speech, by_verb: dict[int, VerbCue], used: set[int]
) -> _Claimed | None:
    """Find the cue before the quotation: he said: "…"; he told reporters, "…"."""
    if not _is_utterance(page, speech):
        return None
    at = speech.first - 1
    while at >= 0 and page.doc[at].is_space:
        at -= 1
    if at < 0:
        return None
    linked = page.lower[at] in (",", ":")
    cue = None
    for number in range(at, max(-1, at - 25), -1):
        if number in page.speech_at:
            break
        found = by_verb.get(number)
        if found is not None:
            if "quote" in found.row.frames or page.lower[at] == ":":
                cue = found
            break
        if page.lower[number] in (".", "!", "?") and page.doc[number + 1].is_sent_start:
            break
        if page.tags[number] in _FINITE:
            break
    if cue is None or cue.verb in used:
        return None
    gap = at - cue.last
    if not linked and gap > 0:
        return None
    if (
        linked
        and page.lower[at] == ","
        and any(page.lower[n] == "that" and page.tags[n] == "IN" for n in range(cue.last + 1, at))
    ):
        return None
    used.add(cue.verb)
    draft = _draft(page, cue, "cue_before_quote")
    first, end = sentence_bounds(page, cue.verb)
    attach_source(page, draft, cue, first, max(end - 1, cue.last))
    draft.parts.append((speech.quote.start, speech.quote.end))
    draft.addressee = addressee(page, cue, draft.parts)
    return _Claimed(draft, speech.last)


def _draft(page: Page, cue: VerbCue, rule: str) -> Draft:
    return Draft(
        cue=page.span(cue.first, cue.last),
        cue_lemma=cue.row.phrase,
        speech_act=cue.row.speech_act,
        rule=rule,
        direct=True,
    )


def _continues(page: Page, current: _Claimed, speech: Speech, number: int) -> bool:
    """Tell whether a quotation without a cue of its own goes on with the speaker before it.

    It does when the next paragraph only reopens the marks; after a comma ("…," he said, "but …");
    and when it is the next sentence of the paragraph ("…," he said on Friday. "…").
    """
    previous = page.speeches[number - 1] if number else None
    if previous is not None and previous.quote.continues:
        return True
    between = [n for n in range(current.last + 1, speech.first) if not page.doc[n].is_space]
    if any(n in page.breaks for n in range(current.last + 1, speech.first + 1)):
        return False
    words = [page.lower[n] for n in between]
    if not words or words == [","]:
        return True
    if words[-1] == "," and len(words) <= _ADDRESSEE and "." not in words:
        return True  # "…," an elder told us, "…"
    if not _is_utterance(page, speech) or len(words) > _REACH:
        return False
    return words[-1] == "." and "." not in words[:-1]
