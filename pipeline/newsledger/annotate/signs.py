"""Pictures and hash signs of posts, which no treebank has: read as the bullets and quotes it has.

"🔴 Jets strike launchers", "Shelling of #Kherson": a model that has never seen one takes it for a
name, and then the name beside it for no place. What it sees of a word are norm, prefix, suffix
and shape; those of a picture are set to those of a bullet. The text itself stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from spacy.attrs import NORM, PREFIX, SHAPE, SUFFIX  # type: ignore[import-not-found]  # Cython
from spacy.lang.lex_attrs import word_shape
from spacy.language import Language

_PICTURES = (
    "\u2190-\u21ff\u23e9-\u23fa\u25a0-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3"
    "\U0001f000-\U0001f1e5\U0001f200-\U0001faff"
)
_FLAGS = "\U0001f1e6-\U0001f1ff"
_SIGN = re.compile(f"[{_PICTURES}{_FLAGS}]+")
_BREAK = re.compile(rf"[^\s{_PICTURES}{_FLAGS}][^\S\n]*[{_PICTURES}]+[^\S\n]+(?=[A-Z“\"])")
_BULLET = re.compile(rf"\n[^\S\n]*(?=[{_PICTURES}])")
_DATELINE_DASH = r"(?<=[.)\]])(?:—|–|--)(?=[A-Z“\"])"
"""The dash of an old dateline, which the tokenizer leaves: "LONDON, May 3 (Agency).—The"."""
_JOINER = "\ufe0f\u200d"
"""What may stick to the word behind a picture: "❗️Sirens"."""


def read_signs_as_punctuation(nlp: Language) -> None:
    """Let the models of a pipeline see pictures as bullets, and a hash sign as a quotation mark."""
    vocab: Any = nlp.vocab  # the stubs lack its getters
    getters = vocab.lex_attr_getters
    for attribute, seen in ((NORM, str), (PREFIX, str), (SUFFIX, str), (SHAPE, word_shape)):
        getters[attribute] = _seen(getters[attribute], seen)
    for sign in "#•":
        lexeme = nlp.vocab[sign]  # it may be there already
        seen_as = _as_seen(sign)
        lexeme.norm_ = lexeme.prefix_ = lexeme.suffix_ = seen_as
        lexeme.shape_ = word_shape(seen_as)
    tokenizer: Any = nlp.tokenizer
    prefixes = tokenizer.prefix_search.__self__.pattern
    infixes = tokenizer.infix_finditer.__self__.pattern
    tokenizer.infix_finditer = re.compile(f"{infixes}|{_DATELINE_DASH}").finditer
    tokenizer.prefix_search = re.compile(f"^[{_JOINER}]|{prefixes}").search


def _as_seen(word: str) -> str:
    if word == "#":
        return "“"
    return "•" if _SIGN.fullmatch(word) else word


def _seen(getter: Callable[[str], Any], of_sign: Callable[[str], str]) -> Callable[[str], Any]:
    def get(word: str) -> Any:
        seen = _as_seen(word)
        return getter(word) if seen == word else of_sign(seen)

    return get


def sign_borders(text: str) -> list[int]:
    """Return where a sentence begins after a picture, and a line with one; flags end none.

    >>> text = "They hit the clinic \\U0001f621 Nobody was hurt"
    >>> [text[i:] for i in sign_borders(text)]
    ['Nobody was hurt']
    """
    return sorted(match.end() for ends in (_BREAK, _BULLET) for match in ends.finditer(text))
