"""Claims of direct quotations: "…," he said. "…"; he said: "…"; "…," said a spokesman."""

from __future__ import annotations

from dataclasses import dataclass

from newsledger.extract.claims.continuations import continues, is_full_stop, is_utterance
from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.direct_sources import find_quoted_source, unknown_cue
from newsledger.extract.claims.draft import MARKS, Draft, Page, Speech
from newsledger.extract.claims.phrases import head_before
from newsledger.extract.claims.sources import attach_source, sentence_bounds, set_source
from newsledger.extract.claims.verbal import addressee
from newsledger.lexicons import words

_UNFIT = frozenset({"VB", "VBG"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SOURCE_STARTS = words("DT NN NNS NNP NNPS PRP$")
_SUBORDINATORS = words("when while after before because although until if")
_NAMING = words("call dub label term brand")
_MARKS = "“”\"'’»"  # “ too: some desks close with it
_SPEAKING = words("say tell agree speak explain add recall write respond reply answer continue")
_SETTING = words("IN DT NN NNS NNP NNPS JJ CD RB PRP$ POS VBN TO PRP")
_STATION = 16  # tokens of a setting behind a cue
_REACH = 30


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
        if current is not None and continues(page, current.last, speech, number):
            current.draft.parts.append((speech.quote.start, speech.quote.end))
            current.last = speech.last
    return drafts, used


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
    if page.text[speech.quote.start : speech.quote.end].rstrip(_MARKS)[-1:] == ",":
        return True  # 'The plan is "irresponsible," said the mayor'
    tags = page.tags[speech.first : speech.last + 1]
    return any(tag in _FINITE or tag in ("MD", "VB") for tag in tags)


def _ends_open(page: Page, speech: Speech) -> bool:
    """Tell whether the sentence goes on after the quotation: …," or …?" or …",."""
    end = speech.quote.end
    inside = page.text[speech.quote.start : end].rstrip(_MARKS)
    if inside[-1:] in (",", "?", "!", "—", "–", "-"):
        return True
    after = page.text[end : end + 3].lstrip()
    return after[:1] in (",", "—", "–")


def _has_tail(page: Page, speech: Speech, by_verb: dict[int, VerbCue]) -> bool:
    """Tell whether nothing but a source and its cue follows: "…." the mayor said."""
    at = speech.last + 1
    if at + 1 < len(page.doc) and at in by_verb and page.tags[at] in ("VBD", "VBZ"):
        # "…" said the mayor: the comma was left out
        return "quote" in by_verb[at].row.frames and page.tags[at + 1] in _SOURCE_STARTS
    for number in range(at, min(at + 7, len(page.doc) - 1)):
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
    if start < size and page.lower[start] in _SUBORDINATORS:
        return None  # 'he said, "…," when a reporter asked'
    cue = speaker = None
    while at < min(size, start + _REACH):
        if at in page.speech_at or (at in page.breaks and at > start):
            return None
        if page.lower[at] in ("!", "?", ";", ":") or is_full_stop(page, at):
            return None
        found = by_verb.get(at)
        reported = _quoted_as(page, at, by_verb)
        if reported is not None:
            cue, speaker = reported, head_before(page, at - 1, start)
            break
        if at == start and (found is None or "quote" not in found.row.frames):
            found = unknown_cue(page, at) or found
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
    if speaker is not None:
        set_source(page, draft, speaker, start, at - 1, cue.first, cue.last)
    else:
        find_quoted_source(page, draft, start, cue)
    draft.parts.append((_fronted(page, speech), speech.quote.end))
    draft.addressee = addressee(page, cue, draft.parts)
    return _Claimed(draft, max(cue.last, speech.last))


def _quoted_as(page: Page, at: int, by_verb: dict[int, VerbCue]) -> VerbCue | None:
    """Return the cue of "…," he | was quoted as saying."""
    for words_before in (("was",), ("were",), ("is",), ("are",), ("has", "been"), ("have", "been")):
        last = page.match(at, (*words_before, "quoted", "as"))
        if last is not None:
            return by_verb.get(page.past_space(last + 1))
    return None


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
    if not is_utterance(page, speech):
        return None
    at = speech.first - 1
    while at >= 0 and page.doc[at].is_space:
        at -= 1
    if at < 0:
        return None
    linked = page.lower[at] in (",", ":")
    if page.lower[at] == "." and speech.first not in page.breaks:
        cue = _cue_before_stop(page, at, by_verb)
        return None if cue is None or cue.verb in used else _told(page, cue, speech, used)
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
    return _told(page, cue, speech, used)


def _told(page: Page, cue: VerbCue, speech: Speech, used: set[int]) -> _Claimed:
    gap = _last_word(page, speech) - cue.last
    used.add(cue.verb)
    draft = _draft(page, cue, "cue_before_quote")
    first, end = sentence_bounds(page, cue.verb)
    attach_source(page, draft, cue, first, max(end - 1, cue.last))
    named = gap > 1 and cue.row.phrase in _NAMING  # 'called the raid, "a crime"'
    start = page.starts[page.past_space(cue.last + 1)] if named else speech.quote.start
    draft.parts.append((start, speech.quote.end))
    draft.addressee = addressee(page, cue, draft.parts)
    return _Claimed(draft, speech.last)


def _last_word(page: Page, speech: Speech) -> int:
    """Return the last token before a quotation that is no white space."""
    at = speech.first - 1
    while at > 0 and page.doc[at].is_space:
        at -= 1
    return at


def _cue_before_stop(page: Page, stop: int, by_verb: dict[int, VerbCue]) -> VerbCue | None:
    """Find the cue of a sentence that says nothing itself: "…, he said by telephone. "…"."""
    cue = None
    for number in range(stop - 1, max(-1, stop - _STATION), -1):
        cue = by_verb.get(number)
        if cue is not None or page.tags[number] not in _SETTING:
            break
    if cue is None or "quote" not in cue.row.frames or page.tags[cue.verb] not in _FINITE:
        return None
    told = cue.row.phrase == "tell"
    after = page.tags[cue.last + 1]
    if cue.last + 1 < stop and not told and after not in ("IN", "RB", "NNP", "DT"):
        return None
    first, _ = sentence_bounds(page, cue.verb)
    said = any(n in page.speech_at or page.tags[n] in _FINITE for n in range(first, cue.first))
    subject = any(c.dep_ == "nsubj" and c.i < cue.first for c in page.doc[cue.verb].children)
    return cue if subject and not said and cue.row.phrase in _SPEAKING else None


def _draft(page: Page, cue: VerbCue, rule: str) -> Draft:
    return Draft(
        cue=page.span(cue.first, cue.last),
        cue_lemma=cue.row.phrase,
        speech_act=cue.row.speech_act,
        rule=rule,
        direct=True,
    )
