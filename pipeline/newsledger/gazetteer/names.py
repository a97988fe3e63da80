"""Forms under which names are looked up: spelling, and how a name sounds."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_WORDS = re.compile(r"[\s\-‐‑–—_/]+")
_DROPPED = re.compile(r"[\"'`´‘’ʻʼʿʾ“”.,()]")
_LETTERS = str.maketrans("ıøłđð", "ioldd")
# "Al Hillah", "as-Suwayda", "el-Geneina": the article in front, its consonant assimilated or not
_ARTICLE = re.compile(r"\b(?:al|el|ul|ar|as|ash|ad|adh|an|at|ath|az|aş|ed|er|es|en|et|ez) (?=\w)")
_SOUNDS = (
    (re.compile(r"\b(?:ain|ein|ayn|eyn|aïn) "), "ayn "),
    (re.compile(r"iyy?ah?\b"), "iya"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"ei|ai|ay|ey"), "e"),
    (re.compile(r"aw|au"), "o"),
    (re.compile(r"q|kh?"), "k"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"zh"), "z"),
    (re.compile(r"y\b"), "i"),
    (re.compile(r"ah\b"), "a"),
    (re.compile(r"e"), "i"),
    (re.compile(r"o"), "u"),
    (re.compile(r"(\w)\1"), r"\1"),
)


@lru_cache(maxsize=50_000)
def normal(name: str) -> str:
    """Return the form under which a name is looked up: no case, accents, apostrophes, hyphens.

    >>> normal("Deir ez-Zor"), normal("Bogotá"), normal("N'Djamena")
    ('deir ez zor', 'bogota', 'ndjamena')
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_NOT_WORDS.sub(" ", _DROPPED.sub("", plain.translate(_LETTERS))).split())


@lru_cache(maxsize=20_000)
def sound(name: str) -> str:
    """Return a rough form in which spellings of one Arabic or Persian name agree.

    >>> sound("Ain al-Assad") == sound("Ayn al-Asad"), sound("Hudaydah") == sound("al-Hudeida")
    (True, True)
    """
    plain = normal(name)
    plain = _ARTICLE.sub("", plain) or plain
    for pattern, letters in _SOUNDS:
        plain = pattern.sub(letters, plain)
    return plain.replace(" ", "")
