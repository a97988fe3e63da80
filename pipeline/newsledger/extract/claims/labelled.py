"""Claims of labels: "Pentagon to Asharq Al-Awsat: No damage in attacks", "[RODRIGUEZ] "…""."""

from __future__ import annotations

import re

from newsledger.extract.claims.draft import MARKS, Draft, Page
from newsledger.extract.claims.lexicon import source_nouns
from newsledger.extract.claims.source_types import source_type_of
from newsledger.extract.claims.sources import is_source_like
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

_LABEL_TOKENS = 10
_CONTENT_TOKENS = 3
_HEADLINE_TOKENS = 30
_TAIL_TOKENS = 6
_ENDS = frozenset([".", "!", "?", '"', "”"])
_NO_SOURCE = words(
    "related read more notes editors watch contributing follow photo photos video image credit "
    "source sources update updated breaking note editor abstract full text live contact subject "
    "re date time location where when what who why how tags tag share bottom line question answer "
    "timeline analysis explainer factbox profile opinion exclusive background correction "
    "briefing"
)
_SOURCES = words("source sources")  # "Source: …" is a credit, "… - sources" a speaker
_BRACKET = re.compile(
    r"\[BEGIN RECORDING\]\s+\[(?P<name>[A-Z][^\]\n]{1,60})\]"
    r"|\[(?P<speaker>[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){0,3})\](?=\s+[\"“])"
)
_STAGE = re.compile(r"\[(?:END|BEGIN) RECORDING\]|\n\s*\n|\[PASSAGE|\[[A-Z][A-Z' .-]+\]")
_NOT_NAME = re.compile(
    r"TEXT|EXCERPT|REPORT|RECORDING|OMITTED|PASSAGE|WORDS?\b|RECEIVED|INDISTINCT"
)


def label_drafts(page: Page) -> list[Draft]:
    """Return the claims of speakers named before a colon or in brackets."""
    return [*_headlines(page), *_trailing(page), *_brackets(page)]


def _headlines(page: Page) -> list[Draft]:
    drafts: list[Draft] = []
    size = len(page.doc)
    if page.text.isupper():
        return drafts  # on the wire a colon follows whom the text calls upon as often as a speaker
    for first in sorted(page.breaks):
        colon = None
        if page.lower[first] in MARKS and first + 1 < size:
            first += 1  # a transcript quoted whole: "Minister: We knew nothing of it.
        for number in range(first, min(first + _LABEL_TOKENS, size)):
            if number > first and number in page.breaks:
                break
            if page.lower[number] == ":":
                colon = number
                break
            if page.tags[number] in FINITE or page.lower[number] in (
                ".",
                "?",
                "!",
                ";",
                '"',
                "“",
            ):
                break
        if colon is None or colon == first or colon + _CONTENT_TOKENS >= size:
            continue
        draft = _headline(page, first, colon)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _headline(page: Page, first: int, colon: int) -> Draft | None:
    addressee = None
    last = colon - 1
    for number in range(first + 1, colon):
        if page.lower[number] == "to" and page.tags[number + 1].startswith(("NN", "DT", "PRP$")):
            addressee = page.span(number + 1, colon - 1)
            last = number - 1
            break
    words = page.lower[first : last + 1]
    if _NO_SOURCE.intersection(words) or any(word.isdigit() for word in words):
        return None
    if any(tag.startswith("VB") or (tag == "IN" and word not in ("of", "for", "from", "at"))
           for tag, word in zip(page.tags[first : last + 1], words, strict=True)):  # fmt: skip
        return None
    heads = [page.doc[n] for n in range(first, last + 1) if is_source_like(page.doc[n])]
    if not heads or _is_place(page, first, colon):
        return None
    head = next((t for t in heads if not first <= t.head.i <= last or t.head == t), heads[-1])
    following = colon + 1
    stop = following
    while stop + 1 < len(page.doc) and stop + 1 not in page.breaks:
        stop += 1
    if following in page.breaks or stop - following + 1 < _CONTENT_TOKENS:
        return None
    content = page.span(following, stop)
    if content[1] <= content[0]:
        return None
    draft = Draft(
        cue=page.span_of(colon), cue_lemma=":", speech_act="state", rule="label", direct=True
    )
    draft.source = page.span(first, last)
    draft.source_head = head
    draft.source_type = source_type_of(page, head, first, last)
    draft.addressee = addressee
    draft.parts.append(content)
    return draft


def _is_place(page: Page, first: int, colon: int) -> bool:
    """Tell the dateline "QUETTA: The toll …" from a speaker in capitals, who speaks again."""
    label = page.text[page.starts[first] : page.ends[colon]]
    named = any(word in source_nouns() for word in page.lower[first:colon])
    return label.isupper() and not named and page.text.count(label) == 1


def _trailing(page: Page) -> list[Draft]:
    """Read a speaker at the end of a headline: "Blast kills five in the capital: police"."""
    drafts: list[Draft] = []
    starts = sorted(page.breaks)
    for place, first in enumerate(starts):
        stop = starts[place + 1] if place + 1 < len(starts) else len(page.doc)
        while stop > first and page.doc[stop - 1].is_space:
            stop -= 1
        if not 6 <= stop - first <= _HEADLINE_TOKENS or page.lower[stop - 1] in _ENDS:
            continue
        for mark in range(stop - 2, max(first + 4, stop - 2 - _TAIL_TOKENS), -1):
            if page.lower[mark] in (":", "-", "–", "—", "--"):
                draft = _from_tail(page, first, mark, stop - 1)
                if draft is not None:
                    drafts.append(draft)
                break
    return drafts


def _from_tail(page: Page, first: int, mark: int, last: int) -> Draft | None:
    tail = range(mark + 1, last + 1)
    glued = page.lower[mark] == "-" and not page.doc[mark - 1].whitespace_
    if glued or any(page.lower[n].isdigit() or page.tags[n].startswith("VB") for n in tail):
        return None
    head = page.doc[last]
    spoken = page.lower[last] in source_nouns() and is_source_like(head)
    if not spoken or (_NO_SOURCE - _SOURCES).intersection(page.lower[mark + 1 : last + 1]):
        return None
    draft = Draft(
        cue=page.span_of(mark), cue_lemma=":", speech_act="state", rule="label", direct=False
    )
    draft.source, draft.source_head = page.span(mark + 1, last), head
    draft.source_type = source_type_of(page, head, mark + 1, last)
    draft.parts.append(page.span(first, mark - 1))
    return draft


def _brackets(page: Page) -> list[Draft]:
    drafts: list[Draft] = []
    if "[" not in page.text:
        return drafts
    for match in _BRACKET.finditer(page.text):
        group = "name" if match.group("name") else "speaker"
        if _NOT_NAME.search(match.group(group)):
            continue
        start, end = match.span(group)
        stage = _STAGE.search(page.text, match.end())
        stop = stage.start() if stage else len(page.text)
        begin = match.end()
        while begin < stop and page.text[begin].isspace():
            begin += 1
        while stop > begin and page.text[stop - 1].isspace():
            stop -= 1
        if stop - begin < 3:
            continue
        unnamed = "UNIDENTIFIED" in match.group(group)
        drafts.append(
            Draft(
                cue=(end, match.end()),
                cue_lemma="[]",
                speech_act="state",
                rule="speaker",
                source=(start, end),
                source_type="unspecified" if unnamed else "person",
                parts=[(begin, stop)],
                direct=True,
            )
        )
    return drafts
