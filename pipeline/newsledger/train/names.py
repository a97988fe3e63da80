"""Reads the corpora of names as documents of passages with labelled spans."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

from newsledger.train.detokenize import detokenize
from newsledger.train.labels import (
    add_weapons,
    gmb_label,
    name_part,
    newswire_label,
    re3d_label,
    split_places,
)
from newsledger.train.passages import Passage, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

GMB_DOCUMENT = 4
"""GMB has no document bounds: so many sentences in a row are taken for one."""

_MIN_CONFIDENCE = 0.5  # re3d: below, spans come from a machine and no reader agreed
_DIVISION_AFTER = re.compile(
    r" (?:province|state|governorate|district|county|oblast|city|village)\b", re.IGNORECASE
)
_TITLE_IN_PERSON = re.compile(
    r"^(?:(?:Vice |Prime |Foreign |Defense )?(?:President|Minister)|"
    r"Mr\.|Mrs\.|Ms\.|Dr\.|General|Gen\.|Prime|Prophet|Pope) ?"
)


def read_newswire(path: Path) -> Iterator[tuple[str, list[Passage]]]:
    """Yield the name and the passages of each document of the Worldwide Newswire corpus."""
    documents: dict[str, list[Passage]] = {}
    for row in _rows(path):
        if len(row["tokens"]) == 1 and row["tokens"][0].startswith("http"):
            continue  # the article's address, no text
        passage = bio_passage(row["tokens"], row["tags"], newswire_label, paragraph=True)
        documents.setdefault(row["doc"], []).append(add_weapons(passage))
    yield from documents.items()


def read_gmb(path: Path) -> Iterator[list[Passage]]:
    """Yield runs of GMB sentences; titles are cut off persons, as in the newswire corpus."""
    document: list[Passage] = []
    for row in _rows(path):
        tokens = ['"' if token == '""""' else token.replace("~", "-") for token in row["tokens"]]
        passage = bio_passage(tokens, row["tags"], gmb_label, paragraph=not document)
        document.append(add_weapons(_cut_titles(passage)))
        if len(document) == GMB_DOCUMENT:
            yield document
            document = []
    if document:
        yield document


def _cut_titles(passage: Passage) -> Passage:
    spans = []
    for span in passage.spans:
        start = span.start
        if span.label == "PERSON":
            match = _TITLE_IN_PERSON.match(passage.text[start : span.end])
            start += match.end() if match else 0
        if start < span.end:
            spans.append(Span(start, span.end, span.label))
    return Passage(passage.text, passage.words, tuple(spans), passage.paragraph)


def read_re3d(path: Path) -> Iterator[list[Passage]]:
    """Yield each re3d document as one passage with the spans that name things.

    Nominal mentions ("a soldier", "our partners") are left out but for weapons. Where one is left
    out, a nationality or an acronym inside it is kept.
    """
    for row in _rows(path):
        yield [add_weapons(Passage(row["text"], spans=_re3d_spans(row["text"], row["spans"])))]


def _re3d_spans(text: str, rows: list[dict[str, Any]]) -> tuple[Span, ...]:
    spans: list[Span] = []
    dropped: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        whole_words = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
        return whole_words and not any(s.start < end and start < s.end for s in spans)

    ordered = sorted(rows, key=lambda row: (row["confidence"] < _MIN_CONFIDENCE, -len(row["text"])))
    for row in ordered:
        start, end, kind = row["start"], row["end"], row["label"]
        sure = row["confidence"] >= _MIN_CONFIDENCE
        if not sure and not any(a <= start and end <= b for a, b in dropped):
            continue
        if kind in ("Weapon", "Money"):
            part = (re.match(r"(?:an? |the )?", text[start:end]) or [""])[0]
            cut: tuple[int, int] | None = (len(part), end - start)
        else:
            cut = name_part(text[start:end], person=kind == "Person")
        if cut is None:
            if sure:
                dropped.append((start, end))
            continue
        if sure and cut[0] > 0:
            dropped.append((start, start + cut[0]))
        start, end = start + cut[0], start + cut[1]
        label = re3d_label(kind, text[start:end])
        if label in ("GPE", "LOC") and free(start, end):
            spans += split_places(text[start:end], start)
        elif label and free(start, end):
            spans.append(Span(start, end, label))
    return tuple(sorted(spans, key=lambda span: span.start))


def read_universal_ner(path: Path, *, split: str) -> Iterator[list[Passage]]:
    """Yield the sentences of one split of Universal NER with its own labels PER, LOC, ORG."""
    for row in _rows(path):
        if row["split"] == split:
            yield [bio_passage(row["tokens"], row["tags"], lambda label, _: label)]


def bio_passage(
    tokens: Sequence[str],
    tags: Sequence[str],
    relabel: Callable[[str, str], str | None],
    *,
    paragraph: bool = False,
) -> Passage:
    """Join tokens to text and BIO tags to spans; `relabel` maps (label, text), None drops."""
    text, offsets = detokenize(tokens)
    spans = []
    for first, last, label in bio_spans(tags):
        start, end = offsets[first][0], offsets[last][1]
        new = relabel(label, text[start:end])
        if new == "LOC" and _DIVISION_AFTER.match(text, end):
            new = "GPE"
        if new in ("GPE", "LOC") and "," in text[start:end]:
            spans += split_places(text[start:end], start)
        elif new:
            spans.append(Span(start, end, new))
    return Passage(text, spans=tuple(spans), paragraph=paragraph)


def bio_spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Read BIO tags as (first, last, label); an I that continues nothing opens a span.

    >>> bio_spans(["B-per", "I-per", "O", "I-org"])
    [(0, 1, 'per'), (3, 3, 'org')]
    """
    spans: list[tuple[int, int, str]] = []
    for number, tag in enumerate(tags):
        if tag == "O":
            continue
        prefix, label = tag.split("-", 1)
        if prefix == "I" and spans and spans[-1][1] == number - 1 and spans[-1][2] == label:
            spans[-1] = (spans[-1][0], number, label)
        else:
            spans.append((number, number, label))
    return spans


def in_dev(name: str) -> bool:
    """Tell whether a document belongs to the tenth held back: by its name, for ever the same."""
    return hashlib.sha256(name.encode()).digest()[0] < 26


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
