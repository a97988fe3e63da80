"""Makes clean corpus text look like news as it arrives: capitals, wrapped lines, odd marks.

Every function takes and returns a passage and keeps its annotation on the right characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsledger.train.openers import add_rank, dateline
from newsledger.train.passages import Edit, Passage, apply_edits, join, with_text
from newsledger.train.templates import add_facilities, swap_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_FINAL_MARKS = ".!?"
_SMALL_WORDS_WORDS = """
a an and as at but by for from in of on or the to with
"""
_SMALL_WORDS = frozenset(_SMALL_WORDS_WORDS.split())


@dataclass(frozen=True, slots=True)
class Rates:
    """How often a window of sentences gets each kind of roughness, as probabilities."""

    upper: float = 0.22
    lower: float = 0.03
    headline: float = 0.10
    wrapped: float = 0.25
    stray_breaks: float = 0.08
    quotes: float = 0.20
    dashes: float = 0.20
    double_space: float = 0.15
    dateline: float = 0.06
    rank: float = 0.06
    swap: float = 0.2
    facilities: float = 0.0


PLAIN = Rates(**dict.fromkeys(Rates.__dataclass_fields__, 0.0))
"""No augmentation at all: text as the corpora have it."""


def roughen(sentences: Sequence[Passage], rates: Rates, rng: Random) -> Passage:
    """Join the sentences of one document to a window of text as news dumps have it."""
    sentences = list(sentences)
    closed = [sentence.text[-1:] in _FINAL_MARKS for sentence in sentences]
    if rng.random() < rates.headline and len(sentences) > 1:
        sentences[0] = headline(sentences[0], rng)
        sentences[1] = _opening(sentences[1])
        closed[0] = False
    wrapped = rng.random() < rates.wrapped
    gap = "  " if rng.random() < rates.double_space else " "
    breaks = ("\n\n", "\n\n   ", "\n\n", "\n   ") if wrapped else ("\n\n", "\n", "\n", "\n\n")
    paragraph_break = rng.choice(breaks)
    passage = join(
        sentences,
        [
            paragraph_break if sentence.paragraph else gap
            for sentence in sentences[1:]
        ],
    )  # fmt: skip
    if rng.random() < rates.swap:
        passage = swap_names(passage, rng)
    if rates.facilities and rng.random() < rates.facilities:
        passage = add_facilities(passage, rng)
    if rng.random() < rates.rank:
        passage = add_rank(passage, rng)
    if rng.random() < rates.dateline:
        passage = join([dateline(rng), passage], [gap])
    if rng.random() < rates.quotes:
        passage = vary_quotes(passage, rng)
    if rng.random() < rates.dashes:
        passage = vary_dashes(passage, rng)
    if wrapped:
        passage = wrap(passage, width=rng.randint(50, 80), indent=rng.choice(("", "", "   ")))
    if rng.random() < rates.stray_breaks:
        passage = stray_breaks(passage, rng)
    chance = rng.random()
    if chance < rates.upper:
        passage = upper(passage)
    elif chance < rates.upper + rates.lower:
        passage = lower(passage)
    return passage


def _opening(sentence: Passage) -> Passage:
    return Passage(sentence.text, sentence.words, sentence.spans, paragraph=True)


def upper(passage: Passage) -> Passage:
    """Set all in capitals, but for the few letters whose capital is longer (ß)."""
    return with_text(passage, _same_length(passage.text, str.upper))


def lower(passage: Passage) -> Passage:
    """Set all in small letters."""
    return with_text(passage, _same_length(passage.text, str.lower))


def _same_length(text: str, change) -> str:  # type: ignore[no-untyped-def]  # str method
    changed = (change(char) for char in text)
    return "".join(new if len(new) == 1 else old for old, new in zip(text, changed, strict=True))


def headline(sentence: Passage, rng: Random) -> Passage:
    """Drop the final full stop; half the time also capitalize each word but the small ones."""
    text = sentence.text
    stripped = text.rstrip()
    if stripped[-1:] == "." and stripped[-3:] != "..." and not re.search(r"\.\w\.$", stripped):
        sentence = apply_edits(sentence, [Edit(len(stripped) - 1, len(text), "")])
    if rng.random() < 0.5:
        titled = re.sub(
            r"[^\W\d_]+",
            lambda m: (
                m[0] if m[0] in _SMALL_WORDS or len(m[0]) == 1 else m[0][0].upper() + m[0][1:]
            ),
            sentence.text,
        )
        if len(titled) == len(sentence.text):
            sentence = with_text(sentence, titled)
    return sentence


def wrap(passage: Passage, *, width: int, indent: str = "") -> Passage:
    """Break lines at `width` characters, as wire copy does, in the middle of sentences."""
    edits = []
    line_start = 0
    last_space = -1
    for match in re.finditer(r"\n\s*| +", passage.text):
        if match[0].startswith("\n"):
            line_start, last_space = match.end(), -1
            continue
        if match.start() - line_start > width and last_space >= 0:
            edits.append(_break_at(passage.text, last_space, indent))
            line_start = last_space
        last_space = match.start()
    return apply_edits(passage, edits)


def stray_breaks(passage: Passage, rng: Random, *, rate: float = 0.04) -> Passage:
    """Put a line break, at times with an indent, in the place of a few spaces."""
    edits = [
        _break_at(passage.text, match.start(), rng.choice(("", "", "   ", " ")))
        for match in re.finditer(r"(?<=\S) (?=\S)", passage.text)
        if rng.random() < rate
    ]
    return apply_edits(passage, edits)


def _break_at(text: str, space: int, indent: str) -> Edit:
    end = space
    while end < len(text) and text[end] == " ":
        end += 1
    return Edit(space, end, "\n" + indent)


def vary_quotes(passage: Passage, rng: Random) -> Passage:
    """Make quotes straight, curly, incomplete or leave them out altogether."""
    marks = list(re.finditer(r"[\"“”]", passage.text))
    style = rng.choice(("straight", "curly", "none", "odd"))
    if style == "odd":
        marks = [rng.choice(marks)] if marks else []
    edits = []
    for match in marks:
        if style == "straight":
            new = '"'
        elif style == "curly":
            before = passage.text[match.start() - 1 : match.start()]
            new = "“" if not before.strip() or before in "([—-" else "”"
        else:
            new = ""
        edits.append(Edit(match.start(), match.end(), new))
    passage = apply_edits(passage, edits)
    if style in ("straight", "curly"):
        old, new = ("’", "'") if style == "straight" else ("'", "’")
        passage = with_text(passage, passage.text.replace(old, new))
    return passage


def vary_dashes(passage: Passage, rng: Random) -> Passage:
    """Write dashes between clauses as `--`, `—` or ` -- `."""
    new = rng.choice((" -- ", "--", " — ", "—", " - "))
    edits = []
    for match in re.finditer(r" ?(?:--|—|(?<= )[–-](?= )) ?", passage.text):
        core = match[0].strip()
        start = match.start() + match[0].index(core)
        end = start + len(core)
        left, right = Edit(match.start(), start, new[: len(new) - len(new.lstrip())]), None
        tail = new[len(new.rstrip()) :]
        right = Edit(end, match.end(), tail)
        edits += [left, Edit(start, end, new.strip()), right]
    return apply_edits(passage, edits)
