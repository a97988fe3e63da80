"""Passages: text with the annotation that a corpus gives it, all of it by character offset.

Augmentation rewrites the text, and the annotation has to follow. Keeping offsets instead of
token indices makes that one function, `apply_edits`, whatever the tokenizer does later.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a treebank: `head` is an index into the passage's words, its own for a root."""

    start: int
    end: int
    tag: str
    pos: str
    lemma: str
    head: int
    dep: str


@dataclass(frozen=True, slots=True)
class Span:
    """One labelled mention."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text with words (if it comes from a treebank) and spans (if it has names).

    `paragraph` says that the passage opens a paragraph of its document.
    """

    text: str
    words: tuple[Word, ...] = ()
    spans: tuple[Span, ...] = ()
    paragraph: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def apply_edits(passage: Passage, edits: Sequence[Edit]) -> Passage:
    """Rewrite the text and move every offset with it; words and spans left empty disappear.

    Edits must be sorted and must not overlap. A word that disappears hands its dependents on to
    its head.
    """
    if not edits:
        return passage
    pieces: list[str] = []
    position = 0
    shifts: list[tuple[int, int, int]] = []  # start and end of the edit, shift of all after it
    total = 0
    for edit in edits:
        if edit.start < position:
            raise ValueError(f"edits overlap or are not sorted at character {edit.start}")
        pieces += (passage.text[position : edit.start], edit.text)
        position = edit.end
        total += len(edit.text) - (edit.end - edit.start)
        shifts.append((edit.start, edit.end, total))
    pieces.append(passage.text[position:])

    def moved(offset: int, *, is_end: bool) -> int:
        shift = 0
        for start, end, after in shifts:
            if end > offset or (is_end and start >= offset):
                if start < offset:  # inside the replaced stretch
                    return start + shift
                break
            shift = after
        return offset + shift

    ranges = [
        (moved(word.start, is_end=False), moved(word.end, is_end=True)) for word in passage.words
    ]
    words = _without_empty(passage.words, ranges)
    spans = []
    for span in passage.spans:
        start, end = moved(span.start, is_end=False), moved(span.end, is_end=True)
        if start < end:
            spans.append(Span(start, end, span.label))
    return replace(passage, text="".join(pieces), words=words, spans=tuple(spans))


def _without_empty(words: tuple[Word, ...], ranges: list[tuple[int, int]]) -> tuple[Word, ...]:
    kept = [start < end for start, end in ranges]
    index: dict[int, int] = {}
    for old, keep in enumerate(kept):
        if keep:
            index[old] = len(index)

    def new_head(old: int) -> int | None:
        head = words[old].head
        steps = 0
        while not kept[head]:
            if words[head].head == head or steps > len(words):
                return None
            head = words[head].head
            steps += 1
        return index[head]

    result = []
    for old, word in enumerate(words):
        if not kept[old]:
            continue
        head = new_head(old)
        start, end = ranges[old]
        if head is None:
            result.append(replace(word, start=start, end=end, head=index[old], dep="root"))
        else:
            result.append(replace(word, start=start, end=end, head=head))
    return tuple(result)


def with_text(passage: Passage, text: str) -> Passage:
    """Exchange the text for one of the same length, as a change of case does."""
    if len(text) != len(passage.text):
        raise ValueError(
            f"the new text has {len(text)} characters, the old one {len(passage.text)}; "
            "use apply_edits where the length changes"
        )
    return replace(passage, text=text)


def join(passages: Sequence[Passage], separators: Sequence[str]) -> Passage:
    """Set passages after each other with `separators[i]` before passage i + 1."""
    if len(separators) != len(passages) - 1:
        raise ValueError(f"{len(passages)} passages need {len(passages) - 1} separators")
    text = ""
    words: list[Word] = []
    spans: list[Span] = []
    for number, passage in enumerate(passages):
        if number:
            text += separators[number - 1]
        shift, first = len(text), len(words)
        words.extend(
            replace(word, start=word.start + shift, end=word.end + shift, head=word.head + first)
            for word in passage.words
        )
        spans.extend(Span(s.start + shift, s.end + shift, s.label) for s in passage.spans)
        text += passage.text
    return Passage(text, tuple(words), tuple(spans), passages[0].paragraph)
