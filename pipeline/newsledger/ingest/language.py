"""Tells the language of an article, or that it cannot be told."""

from __future__ import annotations

from functools import cache
from typing import Any

MIN_LETTERS = 40
MIN_PROBABILITY = 0.5
PIECE = 500


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def count_letters(text: str) -> int:
    """Return the number of letters in `text`."""
    return sum(map(str.isalpha, text))


def detect_language(text: str) -> tuple[str | None, float | None]:
    """Return (ISO 639-1 code, probability); (None, None) when the text is too short to tell.

    The start and the middle are looked at, in lower case: capitals alone are taken for other
    languages. The code is None, with its probability, when the best guess is a poor one.
    """
    middle = len(text) // 2
    sample = text if len(text) <= 2 * PIECE else f"{text[:PIECE]}\n{text[middle : middle + PIECE]}"
    if count_letters(sample) < MIN_LETTERS:
        return None, None
    code, probability = _identifier().classify(sample.lower())
    return (str(code) if probability >= MIN_PROBABILITY else None), round(float(probability), 4)
