"""Finds where the words of a found slot stand, and whether two phrases name the same thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsledger.evaluate.align import Extent, Spanned
from newsledger.records import Entity, Extraction

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def same_words(one: str | None, other: str | None) -> bool:
    """Tell whether two phrases are equal but for case, spacing and a leading article.

    >>> same_words("The  army", "army")
    True
    """
    if one is None or other is None:
        return one is other
    return _plain(one) == _plain(other)


def _plain(phrase: str) -> str:
    return without_article(" ".join(phrase.split())).casefold()


def without_article(phrase: str) -> str:
    """Return a phrase without the article that opens it.

    >>> without_article("the PKK")
    'PKK'
    """
    return _ARTICLE.sub("", phrase)


def occurrences(words: str, text: str, within: Spanned) -> list[Extent]:
    """Return every place of the words inside a stretch of the text, whatever their case.

    Places inside longer words do not count.
    """
    if not words.strip():
        return []
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)
    return [
        Extent(m.start(), m.end())
        for m in found.finditer(text, within.start, min(within.end, len(text)))
    ]


def places_of(
    words: str, found: Extraction, sentence_id: str, entity: Entity | None
) -> list[Extent]:
    """Return where the words of a slot can stand: found rows keep some without offsets.

    In the sentence of the row, at the slot's mention if there is one; else at the mention itself;
    else anywhere in the article.
    """
    text = found.article.text
    sentence = next((s for s in found.sentences if s.sentence_id == sentence_id), None)
    near = occurrences(words, text, sentence) if sentence else []
    if entity is not None:
        at = [p for p in near if p.start < entity.end and entity.start < p.end]
        return at or [Extent(entity.start, entity.end)]
    return near or occurrences(words, text, Extent(0, len(text)))


def heads_match(one: Spanned, other: Spanned, text: str) -> bool:
    """Tell whether two phrases share their main part: a last word, or half of the shorter one.

    A reader and a parser cut noun phrases at different modifiers.
    """
    start, end = max(one.start, other.start), min(one.end, other.end)
    if start >= end:
        return False
    if 2 * (end - start) >= min(one.end - one.start, other.end - other.start):
        return True
    return any(
        start <= last.start and last.end <= end
        for last in (_last_word(one, text), _last_word(other, text))
        if last is not None
    )


def _last_word(span: Spanned, text: str) -> Extent | None:
    found: Sequence[re.Match[str]] = list(re.compile(r"\w+").finditer(text, span.start, span.end))
    return Extent(found[-1].start(), found[-1].end()) if found else None


def phrase_matches(
    wanted: Spanned, wanted_text: str, words: str, places: Sequence[Extent], text: str
) -> bool:
    """Tell whether found words are the wanted phrase: at its place, or the same words elsewhere."""
    return same_words(wanted_text, words) or any(heads_match(wanted, p, text) for p in places)
