"""Names, abbreviations and numbers in brackets, and ages, past which the parser reads.

"Allied Democratic Forces (ADF) rebels" is "Allied Democratic Forces rebels" with an aside, and so
is "the mayor, 57, and his wife". The texts that teach parsers hold few within a noun phrase, and
the words around one are taken apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.attrs import DEP, HEAD  # type: ignore[import-not-found]  # a Cython module
from spacy.tokens import Doc

from newsledger.annotate.scare_quotes import marks_within

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Aside = tuple[int, int]

_PAIRS = {"(": ")", "[": "]"}
_DASHES = frozenset({"-", "--", "–", "—"})
_MOST = 9
"""Words of the longest aside: a name written out."""
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD", "FW"})
_OTHERS = frozenset({"HYPH", "SYM", "POS", "JJ", "IN", "CC", "DT", "AFX"})
"""Tags of the words of a name that are no nouns; one alone is an adjective ("left")."""
_PEOPLE = frozenset({"NN", "NNP"})
_ABOUT = frozenset({"about", "around", "roughly", "some", "aged", "age", "approximately"})
_GO_ON = frozenset({"VBD", "VBZ", "VBP", "VBN", "MD", "CC", "RB", "IN"})
"""Tags of words that no comma would part from the noun, were the age not there."""
_LINKS = frozenset({"IN", "CC"})
_REACH = 8
"""How many words to either side have a say in what the vector of a word is, at most."""


def asides_of(doc: Doc) -> list[Aside]:
    """Return the asides of a tagged text as token bounds, brackets and marks included."""
    taken = _in_brackets_or_commas(doc)
    inside = {at for start, end in taken for at in range(start, end)}
    return sorted([*taken, *(mark for mark in marks_within(doc) if mark[0] not in inside)])


def _in_brackets_or_commas(doc: Doc) -> list[Aside]:
    found: list[Aside] = []
    end = 1
    for token in doc:
        if token.i < end:
            continue
        if token.text == ",":
            age_end = _age(doc, token.i)
            if age_end is not None:
                end = age_end
                found.append((token.i, end))
            continue
        if token.text not in _PAIRS:
            continue
        close = _closing(doc, token.i)
        if close is None or doc[_word_before(doc, token.i)].tag_ not in _NOUNS:
            continue
        if close + 1 < len(doc) and doc[close + 1].text in _DASHES:
            continue  # "ERBIL, Jan 16 (Agency) - Two rockets": no sentence
        if _is_name(doc, token.i + 1, close):
            end = close + 1
            found.append((token.i, end))
    return found


def _age(doc: Doc, start: int) -> int | None:
    """Return where an age behind a noun ends: "the mayor[, 57], of", "the mayor[, 57,] died"."""
    number = start + 1
    while number < min(start + 3, len(doc)) and doc[number].lower_ in _ABOUT:
        number += 1
    after = number + 1
    if after >= len(doc) or doc[start - 1].tag_ not in _PEOPLE:
        return None
    if not doc[number].text.isdigit() or len(doc[number].text) > 2:
        return None
    if [token.lower_ for token in doc[after : after + 2]] in (["years", "old"], ["year", "old"]):
        after += 2
    if after >= len(doc) or doc[after].text not in (",", ".", ";"):
        return None
    closes = doc[after].text == "," and after + 1 < len(doc)
    return after + 1 if closes and doc[after + 1].tag_ in _GO_ON else after


def _closing(doc: Doc, start: int) -> int | None:
    wanted = _PAIRS[doc[start].text]
    for at in range(start + 2, min(start + _MOST + 2, len(doc))):
        if doc[at].text == wanted:
            return at
        if doc[at].text in "()[]" or doc[at].is_space:
            return None
    return None


def _word_before(doc: Doc, start: int) -> int:
    """Return the word that an aside stands behind, a closing quotation mark skipped."""
    return start - 2 if start > 1 and doc[start - 1].is_quote else start - 1


def _is_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether words are a name, an abbreviation or a number, and no clause or figure."""
    inside = doc[start:end]
    if len(inside) == 1 and inside[0].is_upper and not doc[_word_before(doc, start - 1)].is_upper:
        return True  # "(IS)" is no verb
    if any(token.tag_ not in _NOUNS and token.tag_ not in _OTHERS for token in inside):
        return False
    if len(inside.text.split()) == 1:
        return True
    return all(token.text[:1].isupper() or token.tag_ in _OTHERS - {"JJ"} for token in inside)


def words_read(doc: Doc, asides: Sequence[Aside]) -> list[int]:
    """Return where the words stand that the parser reads."""
    left = {at for start, end in asides for at in range(start, end)}
    return [at for at in range(len(doc)) if at not in left]


def without(doc: Doc, asides: Sequence[Aside]) -> Doc:
    """Return a text without its asides; itself when it has none."""
    return _part(doc, words_read(doc, asides)) if asides else doc


def _part(doc: Doc, words: Sequence[int]) -> Doc:
    tokens = [doc[at] for at in words]
    return Doc(
        doc.vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
        sent_starts=[token.is_sent_start for token in tokens],
    )


def close_up(
    docs: Sequence[Doc],
    asides: Sequence[Sequence[Aside]],
    vectors_of: Callable[[list[Doc]], list[Any]],
) -> list[Doc]:
    """Return texts without their asides, with the vectors that their words have so.

    `vectors_of` gives an array of words x width for each text. Vectors change near a gap alone, so
    that only the words around it are read again.
    """
    closed = list(map(without, docs, asides))
    places, windows = [], []
    for doc, short, gaps in zip(docs, closed, asides, strict=True):
        if not gaps:
            continue
        kept = words_read(doc, gaps)
        short.tensor = doc.tensor[kept]
        for gap in np.searchsorted(kept, [start for start, _ in gaps]):
            first = max(0, gap - 2 * _REACH)
            places.append((short, gap, first))
            windows.append(_part(short, range(first, min(len(short), gap + 2 * _REACH))))
    read = vectors_of(windows) if windows else []
    for (short, gap, first), vectors in zip(places, read, strict=True):
        start, end = max(0, gap - _REACH), min(len(short), gap + _REACH)
        short.tensor[start:end] = vectors[start - first : end - first]
    return closed


def put_back(doc: Doc, short: Doc, asides: Sequence[Aside]) -> None:
    """Set the heads and dependencies of a text from those found without its asides.

    An aside is an apposition to the word before it.
    """
    kept = words_read(doc, asides)
    heads = np.zeros(len(doc), dtype=np.int64)
    labels = np.zeros(len(doc), dtype=np.uint64)
    for token, at in zip(short, kept, strict=True):
        heads[at] = kept[token.head.i]
        labels[at] = token.dep
    add = doc.vocab.strings.add
    for start, end in asides:
        if doc[start].is_quote:
            opens = not doc[start].whitespace_ and bool(doc[start - 1].whitespace_)
            heads[start], labels[start] = start + 1 if opens else start - 1, add("punct")
            continue
        if doc[start].text == ",":
            number = next(at for at in range(start, end) if doc[at].text.isdigit())
            heads[start:end], labels[start:end] = number, add("dep")
            labels[start] = add("punct")
            if doc[end - 1].text == ",":
                labels[end - 1] = add("punct")
            heads[number], labels[number] = start - 1, add("appos")
            continue
        links = [at for at in range(start + 2, end - 2) if doc[at].tag_ in _LINKS]
        head = links[0] - 1 if links else end - 2  # "Army [of God]": what is linked hangs on it
        heads[start:end], labels[start:end] = head, add("compound")
        labels[start] = labels[end - 1] = add("punct")
        if links:
            heads[head + 1 : end - 2], labels[head + 1 : end - 2] = end - 2, add("compound")
            labels[links[0]], labels[end - 2] = add("case"), add("nmod")
        heads[head], labels[head] = _word_before(doc, start), add("appos")
    offsets = (heads - np.arange(len(doc))).astype(np.uint64)
    rows: Any = np.column_stack([offsets, labels])
    doc.from_array([HEAD, DEP], rows)
