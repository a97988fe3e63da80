"""Sentence borders that the layout gives: headlines, headings, paragraphs, wrapped lines.

A parser trained on clean sentences runs a headline into the first sentence of the body, and cuts a
sentence where a line was wrapped after an abbreviation. The layout knows better, so this component
stands before the parser, which keeps the borders that are set.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDX, SENT_START  # type: ignore[import-not-found]  # a Cython module
from spacy.language import Language
from spacy.tokens import Doc

from newsledger.annotate.signs import sign_borders
from newsledger.headings import find_headings
from newsledger.ingest.dateline import find_dateline

_BREAK = re.compile(r"[^\S\n]*\n\s*")
_DASH = re.compile(r"\.?\s*(?:--+|[—–―:-])?\s*")
_WRAP_WIDTH = (40, 100)
"""Line lengths, in characters, at which text is wrapped by machines and teletypes."""
_OPEN_END = re.compile(
    r"(?:[,;(\[–—-]|\b(?:Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Cmdr|Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|"
    r"Pres|St|Mt|Ft|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|\b(?:the|a|an|of|in|at|by|to|"
    r"and|or|for|from|with|on))$",
    re.IGNORECASE,
)
"""Ends of a line after which a sentence has to go on."""


_POINT = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.[^\S\n]+(?=\d)"
    r"|\b[ap]\.m\.[^\S\n]+(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|local\b|on\b|\(|"
    r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?[^\S\n]+\d)"
    r"|\b(?:MR|MRS|MS|DR|GEN|COL|LT|SEN|MAJ|CAPT|SGT|BRIG|ADM|GOV|REP|PROF)\.[^\S\n]+(?=[A-Z])"
)
"""Full stops that end no sentence: "Sept. 14", "7:35 p.m. Wednesday", "MS. SPEAKER"."""


def is_wrapped(text: str) -> bool:
    """Tell whether the lines of a text were cut to a width, rather than being paragraphs."""
    lengths = [len(line) for line in text.split("\n") if line.strip()]
    if len(lengths) < 4:
        return False
    longest = max(lengths)
    full = [length for length in lengths if length >= 0.75 * longest]
    return (
        _WRAP_WIDTH[0] <= median(full) <= _WRAP_WIDTH[1]
        and longest <= 1.2 * _WRAP_WIDTH[1]
        and len(full) >= 0.5 * len(lengths)
    )


def line_borders(text: str) -> dict[int, bool]:
    """Return offset of the first word after a line break -> whether a sentence starts there.

    Breaks that the layout says nothing about are left out.

    >>> line_borders("Two killed in raid\\nTroops stormed a house in the city on Monday.")
    {19: True}
    >>> line_borders("It was said by Gen.\\nMcKenzie.")
    {20: False}
    """
    wrapped = is_wrapped(text)
    borders: dict[int, bool] = {}
    for match in _BREAK.finditer(text):
        start = match.end()
        if start >= len(text) or match.start() == 0:
            continue
        blank_line = match.group().count("\n") > 1
        line = text[max(0, match.start() - 40) : match.start()]
        if text[start].islower() or _OPEN_END.search(line):
            borders[start] = False
        elif blank_line or not wrapped:
            borders[start] = True
    return borders


def dateline_borders(text: str) -> tuple[int, int] | None:
    """Return start of the dateline and of the first sentence after it; None without a dateline.

    >>> text = "GAO, Mali, 3 May 2023 - Two soldiers were killed."
    >>> text[slice(*dateline_borders(text))], text[dateline_borders(text)[1]:]
    ('GAO, Mali, 3 May 2023 - ', 'Two soldiers were killed.')
    """
    dateline = find_dateline(text).text
    if dateline is None:
        return None
    start = text.index(dateline)
    after = _DASH.match(text, start + len(dateline))
    end = after.end() if after else start + len(dateline)
    return (start, end) if end < len(text) else None


@Language.factory("newsledger_layout", assigns=["token.is_sent_start"])
def make_layout(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that sets sentence borders at line breaks."""
    return set_borders


def set_borders(doc: Doc) -> Doc:
    """Set `is_sent_start` where the layout decides it."""
    if not len(doc):
        return doc
    text = doc.text
    borders = line_borders(text)
    dateline = dateline_borders(text)
    offsets = np.asarray(doc.to_array([IDX]), dtype=np.int64)
    starts = np.where(runs_on(text, offsets), -1, 0)
    if dateline is not None:
        # a sentence of its own: its day is that of the report, not of what the report tells
        start, end = dateline
        borders = {offset: b for offset, b in borders.items() if not start < offset < end}
        borders[end] = True
        starts[(start < offsets) & (offsets < end)] = -1
    for point in _POINT.finditer(text):
        borders.setdefault(point.end(), False)
    borders.update((offset, True) for offset in sign_borders(text))
    borders.update((heading.item, True) for heading in find_headings(text))
    for offset, border in borders.items():
        place = int(np.searchsorted(offsets, offset))
        if 0 < place < len(offsets) and offsets[place] == offset:
            starts[place] = 1 if border else -1
    columns: Any = starts.astype(np.uint64)[:, np.newaxis]
    doc.from_array([SENT_START], columns)
    return doc


def runs_on(text: str, offsets: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell of each token, given by its offset, whether the sentence before it goes on.

    It does with a small letter, a space and a letter, digit or comma before it.

    >>> runs_on("He left. it rained, they say", np.array([0, 3, 7, 9, 12, 18, 20, 25])).nonzero()
    (array([1, 4, 6, 7]),)
    """
    letters = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    first, space = letters[offsets], letters[np.maximum(offsets, 1) - 1]
    last = letters[np.maximum(offsets, 2) - 2]
    small = (first >= ord("a")) & (first <= ord("z"))
    folded = last | 32  # to small letters
    word = ((folded >= ord("a")) & (folded <= ord("z"))) | ((last >= ord("0")) & (last <= ord("9")))
    follows = (space == ord(" ")) & (word | (last == ord(",")))
    return np.asarray(small & follows & (offsets > 1))
