"""Turns passages into training examples on the tokens that the pipeline will see at run time.

Treebanks and name corpora cut words in their own ways. The model only ever sees spaCy's cut, so
the annotation is carried over to it: one word in several tokens becomes a small tree under its
last word-like token, several words in one token leave the annotation of their topmost word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import filter_spans

if TYPE_CHECKING:
    from spacy.language import Language

    from newsledger.train.passages import Passage, Word

SPACE_TAG = "_SP"
"""Tag of whitespace tokens, as in spaCy's own English models."""


def make_example(nlp: Language, passage: Passage) -> Example:
    """Tokenize the passage and align its annotation to the tokens."""
    predicted = nlp.make_doc(passage.text)
    texts = [token.text for token in predicted]
    spaces = [bool(token.whitespace_) for token in predicted]
    if passage.words:
        tags, heads, deps = _project(predicted, passage.words)
        reference = Doc(nlp.vocab, words=texts, spaces=spaces, tags=tags, heads=heads, deps=deps)
    else:
        reference = Doc(nlp.vocab, words=texts, spaces=spaces)
    spans = [
        reference.char_span(span.start, span.end, span.label, alignment_mode="expand")
        for span in passage.spans
    ]
    whole = [_without_outer_space(span) for span in spans if span is not None]
    reference.set_ents(filter_spans([span for span in whole if len(span)]), default="outside")
    return Example(predicted, reference)


def _without_outer_space(span: Span) -> Span:
    while len(span) and span[0].is_space:
        span = span.doc[span.start + 1 : span.end]
    start, end, label = span.start, span.end, span.label
    while end > start and span.doc[end - 1].is_space:
        end -= 1
    return span if end == span.end else Span(span.doc, start, end, label=label)


def overlaps(doc: Doc, words: tuple[Word, ...]) -> list[list[int]]:
    """Give for each token the indices of the words it shares characters with."""
    result: list[list[int]] = []
    first = 0
    for token in doc:
        start, end = token.idx, token.idx + len(token)
        while first < len(words) and words[first].end <= start:
            first += 1
        shared = []
        index = first
        while index < len(words) and words[index].start < end:
            if words[index].end > start:
                shared.append(index)
            index += 1
        result.append(shared)
    return result


def owners(doc: Doc, words: tuple[Word, ...]) -> list[int | None]:
    """Give for each token the word whose annotation it takes: of several, the topmost."""
    result: list[int | None] = []
    for shared in overlaps(doc, words):
        top = [w for w in shared if words[w].head not in shared or words[w].head == w]
        result.append((top or shared)[0] if shared else None)
    return result


def _project(doc: Doc, words: tuple[Word, ...]) -> tuple[list[str], list[int], list[str]]:
    shared_words = overlaps(doc, words)
    owner = owners(doc, words)
    main: dict[int, int] = {}  # word -> the token that stands for it
    for token, word in zip(doc, owner, strict=True):
        if word is not None and (word not in main or _wordlike(token.text)):
            main[word] = token.i
    for token_index, shared in enumerate(shared_words):
        for word in shared:
            main.setdefault(word, token_index)
    tags: list[str] = []
    heads: list[int] = []
    deps: list[str] = []
    for token, word in zip(doc, owner, strict=True):
        if word is None:
            neighbour = token.i - 1 if token.i else min(1, len(doc) - 1)
            heads.append(neighbour)
            tags.append(SPACE_TAG if token.is_space else "NFP")
            deps.append("dep" if token.is_space else "punct")
        elif main[word] == token.i:
            head = main.get(words[word].head, token.i)
            heads.append(head)
            tags.append(words[word].tag)
            deps.append("ROOT" if head == token.i else words[word].dep)
        else:
            heads.append(main[word])
            tags.append("HYPH" if token.text in "-–" else words[word].tag)
            deps.append("compound" if _wordlike(token.text) else "punct")
    for index in _on_cycles(heads):
        heads[index], deps[index] = index, "ROOT"
    return tags, heads, deps


def _on_cycles(heads: list[int]) -> list[int]:
    """Find one token of each cycle, which a cut right across several words can leave."""
    found = []
    state = [0] * len(heads)  # 0 not seen, 1 on the present path, 2 known to end in a root
    for start in range(len(heads)):
        path = []
        index = start
        while state[index] == 0 and heads[index] != index:
            state[index] = 1
            path.append(index)
            index = heads[index]
        if state[index] == 1:
            found.append(index)
        for seen in (*path, index):
            state[seen] = 2
    return found


def _wordlike(text: str) -> bool:
    return any(char.isalnum() for char in text)
