"""Reads CoNLL-U treebanks as documents of sentences with character offsets."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsledger.train.passages import Passage, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@dataclass(slots=True)
class _Row:
    number: int
    form: str
    lemma: str
    pos: str
    tag: str
    head: int
    dep: str


def read_treebank(path: Path) -> Iterator[list[Passage]]:
    """Yield each document as its sentences; a sentence that opens a paragraph says so."""
    document: list[Passage] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for block, opens_document, opens_paragraph in _blocks(lines):
            if opens_document and document:
                yield document
                document = []
            sentence = read_sentence(block, paragraph=opens_paragraph or opens_document)
            if sentence is not None:
                document.append(sentence)
    if document:
        yield document


def _blocks(lines: Iterable[str]) -> Iterator[tuple[list[str], bool, bool]]:
    block: list[str] = []
    opens_document = opens_paragraph = False
    for raw in lines:
        line = raw.rstrip("\n")
        if line.startswith("# newdoc"):
            opens_document = True
        elif line.startswith("# newpar id") or line == "# newpar":
            opens_paragraph = True
        if line:
            block.append(line)
        elif block:
            yield block, opens_document, opens_paragraph
            block, opens_document, opens_paragraph = [], False, False
    if block:
        yield block, opens_document, opens_paragraph


def read_sentence(block: list[str], *, paragraph: bool = False) -> Passage | None:
    """Read one CoNLL-U sentence; None when its words cannot be found in its text.

    The words of a multiword token (`don't` = `do` + `n't`) divide the token's characters between
    them. Empty nodes are left out.
    """
    text = ""
    rows: list[_Row] = []
    surfaces: list[tuple[str, int]] = []  # surface token, number of words in it
    covered = 0
    for line in block:
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        if line.startswith("#"):
            continue
        number, form, lemma, pos, tag, _, head, dep, _, _ = line.split("\t")
        if "." in number:
            continue
        if "-" in number:
            first, last = (int(part) for part in number.split("-"))
            surfaces.append((form, last - first + 1))
            covered = last
            continue
        rows.append(_Row(int(number), form, lemma, pos, tag, int(head), dep))
        if int(number) > covered:
            surfaces.append((form, 1))
    ranges = _ranges(text, surfaces, [row.form for row in rows])
    if ranges is None:
        return None
    words = tuple(
        Word(
            start, end, row.tag, row.pos, row.lemma,
            row.number - 1 if row.head == 0 else row.head - 1, row.dep,
        )
        for row, (start, end) in zip(rows, ranges, strict=True)
    )  # fmt: skip
    return Passage(text, words, paragraph=paragraph)


def _ranges(
    text: str, surfaces: list[tuple[str, int]], forms: list[str]
) -> list[tuple[int, int]] | None:
    ranges: list[tuple[int, int]] = []
    position = 0
    for surface, n_words in surfaces:
        start = text.find(surface, position)
        if start < 0 or text[position:start].strip():
            return None
        end = start + len(surface)
        parts = forms[len(ranges) : len(ranges) + n_words]
        cut = start
        for number, part in enumerate(parts):
            left = len(parts) - number - 1
            stop = end if left == 0 else max(cut + 1, min(cut + len(part), end - left))
            ranges.append((cut, stop))
            cut = stop
        position = end
    return ranges
