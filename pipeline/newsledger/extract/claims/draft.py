"""What a rule hands over: the parts of one claim, before they become a row."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from newsledger.extract.claims.quotes import Quote

Offsets = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """One claim as a rule found it; all spans are character offsets."""

    cue: Offsets
    cue_lemma: str
    speech_act: str
    rule: str
    source: Offsets | None = None
    source_head: Token | None = None
    parts: list[Offsets] = field(default_factory=list)
    direct: bool = False
    addressee: Offsets | None = None
    source_type: str | None = None
    certainty: tuple[str, float | None, float | None] | None = None
    sentence: int = 0
    """Offset of the sentence that holds the cue."""


@dataclass(frozen=True, slots=True)
class Page:
    """One article as the rules see it: tokens, their lower-cased forms, quotations by token."""

    doc: Doc
    text: str
    lower: tuple[str, ...]
    quotes: tuple[Quote, ...]
    quote_of: dict[int, int]
    """Number of the quotation that each token stands in."""
    breaks: frozenset[int]
    """Tokens that start a paragraph."""


def trim(text: str, start: int, end: int) -> Offsets:
    """Return the span without white space and loose punctuation at its ends.

    Closing quotation marks, and what stands before them, stay.
    """
    while start < end and (text[start].isspace() or text[start] in ",;:–—-.…"):
        if text[start] == "-" and text[start + 1 : start + 2].isalnum():
            break
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-.…!?"):
        if text[end - 1] in "!?":
            break
        if text[end - 1] == "." and _abbreviates(text, start, end):
            break
        end -= 1
    return start, end


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Tell whether the full stop at the end belongs to its word: "the U.S."."""
    word = text[start : end - 1].rsplit(None, 1)[-1:] or [""]
    return "." in word[0] or (len(word[0]) == 1 and word[0].isupper())
