"""Names that no entity covers after a preposition of place: "a school in Zanjili".

A finder of names passes over a village now and then. What stands with a capital letter in the
middle of a sentence and is no word of the language is a name; whether it is that of a place, all
its mentions tell (`placed`).
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from newsledger.lexicons import words

_LEADS = words("in near outside inside around at to from towards toward into over off past between")
_OF = words(
    "village town city hamlet settlement suburb district quarter municipality outskirts residents "
    "neighbourhood neighborhood commune vicinity"
)
_CALLED = words("village town hamlet settlement suburb municipality commune")
"""What only a name follows after *of*, whatever else its word means: "the town of Cabaret"."""
_KINDS = words("quarter district neighbourhood neighborhood suburb")
"""What a name stands before with an article: "in the Tabaris quarter"."""
_LONGEST = 3
_LINKS = frozenset({"-", "'", "’"})
_CAPITALISED = 0.6
"""Share of the words of a sentence from which it is set like a headline."""


def unlabelled_names(doc: Doc, vocabulary: frozenset[str]) -> list[Span]:
    """Return names without a label that stand where a place may, and their other mentions.

    `vocabulary` holds the common words of English; without it there are none.
    """
    if not vocabulary:
        return []
    taken = {token.i for ent in doc.ents for token in ent}
    sentences = doc.sents if doc.has_annotation("SENT_START") else [doc[:]]
    led = [span for sentence in sentences for span in _led(sentence, taken, vocabulary)]
    if not led:
        return []
    names = {span.text for span in led}
    common = {name for name in names if name.lower() in vocabulary}
    known = {span.start for span in led}
    for token in doc:
        if token.i in taken or token.i in known or not token.text[:1].isupper():
            continue
        for length in range(1, _LONGEST + 1):
            span = doc[token.i : token.i + length]
            if span.text in common and token.is_sent_start:
                continue  # "Hope is fading"
            if span.text in names and taken.isdisjoint(range(span.start, span.end)):
                led.append(span)
                known.add(span.start)
                break
    return sorted(led, key=lambda span: span.start)


def _led(sentence: Span, taken: set[int], vocabulary: frozenset[str]) -> Iterator[Span]:
    doc = sentence.doc
    if _is_headline(sentence):
        return
    for token in sentence:
        of_kind = token.lower_ == "of" and token.i and doc[token.i - 1].lower_ in _OF
        if token.lower_ not in _LEADS and not of_kind:
            continue
        first = token.i + 1
        article = first < sentence.end and doc[first].lower_ == "the"
        first = last = first + article
        while last < sentence.end and _goes_on(doc, first, last, taken):
            last += 1
        if last == first or last - first > _LONGEST:
            continue
        if last < sentence.end and last in taken:
            continue  # part of a longer name
        span = doc[first:last]
        if article and (last >= sentence.end or doc[last].lower_ not in _KINDS):
            continue
        called = of_kind and last == first + 1 and doc[token.i - 1].lower_ in _CALLED
        if called or not any(_is_common(word, vocabulary) for word in span):
            yield span


def _goes_on(doc: Doc, first: int, at: int, taken: set[int]) -> bool:
    """Tell whether a name goes on with a token: capitals, and hyphens between them."""
    token = doc[at]
    if at in taken:
        return False
    if token.text in _LINKS:
        joined = not doc[at - 1].whitespace_ and not token.whitespace_
        return first < at < len(doc) - 1 and joined and doc[at + 1].text[:1].isupper()
    named = token.text[:1].isupper() and not token.is_upper and "." not in token.text
    return named and token.tag_[:2] in ("NN", "JJ")


def _is_common(token: Token, vocabulary: frozenset[str]) -> bool:
    return token.text not in _LINKS and (token.lower_ in vocabulary or len(token) < 2)


def _is_headline(sentence: Span) -> bool:
    """Tell whether most words of a sentence have capitals, so that these make no names."""
    plain = [token for token in sentence if token.is_alpha and len(token) > 3]
    capital = sum(token.text[:1].isupper() for token in plain)
    return bool(plain) and capital > _CAPITALISED * len(plain)
