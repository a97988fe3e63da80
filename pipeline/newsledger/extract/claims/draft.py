"""What the rules of this room pass to one another: the page they read, the claim they draft."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from newsledger.extract.claims.paragraphs import paragraph_starts
from newsledger.extract.claims.quotes import Quote, find_quotes
from newsledger.extract.claims.tags import mended_tags
from newsledger.extract.syntax import text_of, words_of

Offsets = tuple[int, int]
TokenSpans = list[tuple[int, int]]
"""First and last tokens, inclusive."""

MARKS = frozenset({'"', "“", "”", "''", "``", "«", "»", "‘", "’", "'", "„", "’’", "‘‘"})
STOPS = frozenset({".", "!", "?", ";", "…", "..."})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A content that a rule proposes: the tokens `start`..`right`, in a sentence up to `end`."""

    verb: int
    phrase: str
    rule: str
    start: int
    right: int
    end: int


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
    infinitive: bool = False
    """The cue is no finite verb: "wants to blame" blames nobody yet."""
    certainty: tuple[str, float | None, float | None] | None = None
    within: Draft | None = None
    """The claim that this one stands in, where both have the same content: "said, citing …"."""
    stretch: Stretch | None = None
    """The content as the grammar proposed it, where its end is then ranked."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Words of certainty with their bounds and what they judge, by tokens.

    No content: they count inside somebody's claim only.
    """

    first: int
    last: int
    lemma: str
    form: str
    low: float | None
    high: float | None
    content: TokenSpans | None


@dataclass(frozen=True, slots=True)
class Speech:
    """One quotation as tokens: `first` and `last` are those of its marks."""

    quote: Quote
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Page:
    """One article as the rules see it, each thing read once."""

    doc: Doc
    text: str
    lower: tuple[str, ...]
    tags: tuple[str, ...]
    starts: tuple[int, ...]
    """Character offset of each token."""
    ends: tuple[int, ...]
    """Character offset of the end of each token."""
    speeches: tuple[Speech, ...]
    speech_at: dict[int, Speech]
    """The quotation that each token stands in, its marks included."""
    breaks: frozenset[int]
    """Tokens that start a paragraph."""
    mended: frozenset[int]
    """Tokens whose tag was changed to that of a verb."""

    def end(self, number: int) -> int:
        """Return the character offset of the end of a token."""
        return self.ends[number]

    def span(self, first: int, last: int) -> Offsets:
        """Return the characters from a token to a token, inclusive, without loose punctuation."""
        return trim(self.text, self.starts[first], self.end(last))

    def match(self, number: int, tokens: tuple[str, ...]) -> int | None:
        """Return the last token of the words that stand from `number` on, or None.

        Line breaks inside a sentence are tokens of their own: they are passed over.
        """
        at = number
        for position, token in enumerate(tokens):
            while position and at < len(self.lower) and self.lower[at].isspace():
                at += 1
            if at >= len(self.lower) or self.lower[at] != token:
                return None
            at += 1
        return at - 1

    def past_space(self, number: int) -> int:
        """Return the first token from `number` on that is no white space."""
        while number < len(self.lower) and self.lower[number].isspace():
            number += 1
        return number

    def span_of(self, number: int) -> Offsets:
        """Return the characters of one token."""
        return self.starts[number], self.end(number)


def read_page(doc: Doc) -> Page:
    """Return the page of a parsed Doc."""
    text = text_of(doc)
    # one array, for a token is costly to make
    columns: list[list[int]] = doc.to_array(["TAG", "IDX", "LENGTH"]).T.tolist()
    strings = {key: doc.vocab.strings[key] for key in set(columns[0])}
    lower = tuple(words_of(doc))
    told = [strings[key] for key in columns[0]]
    starts = tuple(columns[1])
    ends = tuple([start + length for start, length in zip(columns[1], columns[2], strict=True)])
    tags = mended_tags(told, lower)
    speeches = []
    speech_at: dict[int, Speech] = {}
    for quote in find_quotes(text):
        first = max(bisect.bisect_right(starts, quote.start) - 1, 0)
        last = max(bisect.bisect_left(starts, quote.end) - 1, first)
        speech = Speech(quote, first, last)
        speeches.append(speech)
        for number in range(first, last + 1):
            speech_at[number] = speech
    breaks = frozenset(bisect.bisect_left(starts, offset) for offset in paragraph_starts(text))
    return Page(
        doc=doc,
        text=text,
        lower=lower,
        tags=tags,
        starts=starts,
        ends=ends,
        speeches=tuple(speeches),
        speech_at=speech_at,
        breaks=breaks,
        mended=frozenset(n for n, tag in enumerate(told) if tag != tags[n]),
    )


def trim(text: str, start: int, end: int) -> Offsets:
    """Return the span without white space and loose punctuation at its ends.

    Closing quotation marks, and what stands before them, stay; so do ? and !.
    """
    while start < end and (text[start].isspace() or text[start] in ",;:–—.…-•●▪■◆►▶"):
        if text[start] == "-" and text[start + 1 : start + 2].isalnum():
            break
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-.…"):
        if text[end - 1] == "." and _abbreviates(text[start : end - 1]):
            break
        end -= 1
    return start, end


def _abbreviates(before: str) -> bool:
    """Tell whether the full stop after these words belongs to the last: "the U.S."."""
    words = before.rsplit(None, 1)
    if not words:
        return False
    return "." in words[-1] or (len(words[-1]) == 1 and words[-1].isupper())
