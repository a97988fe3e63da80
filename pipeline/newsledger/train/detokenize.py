"""Puts the tokens of a corpus without raw text back together, as a newspaper would set them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLOSING = ", . ; : ? ! ) ] } % ” » … ™ ° 's 're 've 'll 'd 'm n't ’s ’re ’ve n’t ’m"
_OPENING = "( [ { “ « ‘ £ € ₹ ₡ $ #"
_NO_SPACE_BEFORE = frozenset(_CLOSING.split())
_NO_SPACE_AFTER = frozenset(_OPENING.split())
_CLITICS = frozenset(("s", "t", "re", "ve", "ll", "d", "m", "S", "T"))
_DATE_PART = re.compile(
    r"\d+|[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December"
)
_DOMAINS = frozenset(("com", "org", "net", "gov", "co", "uk", "edu"))


def detokenize(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Join tokens to text; give the text and the offsets of each token.

    >>> detokenize(["Iraq", "'s", "army", "(", "ISF", ")", "said", "."])[0]
    "Iraq's army (ISF) said."
    >>> detokenize(["The", "well", "-", "known", "U", ".", "S", ".", "envoy"])[0]
    'The well-known U.S. envoy'
    """
    text = ""
    offsets: list[tuple[int, int]] = []
    open_quote = {'"': False, "'": False}
    glue = True  # no space before the next token
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else ""
        after = tokens[number + 1] if number + 1 < len(tokens) else ""
        glue_next = token in _NO_SPACE_AFTER
        initials_end = re.search(r"(?:^|[\s.(])[A-Z]\.$", text)
        if token in _NO_SPACE_BEFORE:
            glue = True
        if token in open_quote:
            if token == "'" and (before.endswith("s") or not after) and not open_quote["'"]:
                glue = True  # a plural's genitive
            else:
                if open_quote[token]:
                    glue = True
                else:
                    glue_next = True
                open_quote[token] = not open_quote[token]
        elif token == "’":
            glue = True
            glue_next = after in _CLITICS or len(before) == 1
        elif token == ".":
            initials = len(before) == 1 and before.isupper() and len(after) == 1 and after.isupper()
            glue_next = after in _DOMAINS or (
                initials and number + 2 < len(tokens) and tokens[number + 2] == "."
            )
        elif token == "-" and after[:1].isalnum() and (before[-1:].isalnum() or initials_end):
            # "27 January - Kato", "26-year-old": a dash after a date stands free
            glue = glue_next = not (_DATE_PART.fullmatch(before) and after[0].isupper())
        elif token == "/":
            glue = glue_next = True
        if not glue:
            text += " "
        offsets.append((len(text), len(text) + len(token)))
        text += token
        glue = glue_next
    return text, offsets
