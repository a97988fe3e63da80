"""Finds the place of quoted words in an article, or says why there is no single one."""

from __future__ import annotations

import re

_MARKS = "\"'‘’“”«»„"
_SHOWN = 5
_AROUND = 12


def places(words: str, text: str) -> list[int]:
    """Return every start of `words` in `text`, overlapping places included.

    >>> places("aa", "aaa")
    [0, 1]
    """
    starts = []
    start = text.find(words)
    while words and start >= 0:
        starts.append(start)
        start = text.find(words, start + 1)
    return starts


def locate(words: str, text: str, *, nth: int | None = None) -> tuple[int, int]:
    """Return the offsets of `words`, or of its nth place (from 1); ValueError says why not."""
    starts = places(words, text)
    if not starts:
        raise ValueError(f"{words!r} stands nowhere in the article{_near(words, text)}")
    if nth is None and len(starts) > 1:
        raise ValueError(
            f"{words!r} stands {_times(len(starts))} in the article, "
            f"{_in_context(words, starts, text)}: "
            f'add "nth" (1 to {len(starts)})'
        )
    if nth is not None and not 1 <= nth <= len(starts):
        raise ValueError(
            f"{words!r} stands {_times(len(starts))} in the article, so it has no place {nth}: "
            f"give an nth from 1 to {len(starts)}"
        )
    start = starts[(nth or 1) - 1]
    return start, start + len(words)


def check_offsets(words: str, text: str, start: int, end: int) -> None:
    """Hold that `words` stand at the offsets; ValueError says where they do stand."""
    if not 0 <= start < end <= len(text):
        raise ValueError(
            f"offsets {start}–{end} are no stretch of the article, which has {len(text)} "
            "characters: give 0 <= start < end <= length"
        )
    there = text[start:end]
    if there == words:
        return
    starts = places(words, text)
    elsewhere = (
        f"it stands {_listed(words, starts)}: correct start and end"
        if starts
        else f"it stands nowhere in the article{_near(words, text)}"
    )
    raise ValueError(f"at {start}–{end} stands {there!r}, not {words!r}; {elsewhere}")


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _listed(words: str, starts: list[int]) -> str:
    shown = ", ".join(f"{start}–{start + len(words)}" for start in starts[:_SHOWN])
    return f"at {shown}" + (" and on" if len(starts) > _SHOWN else "")


def _in_context(words: str, starts: list[int], text: str) -> str:
    """Show the first places with some characters around them, for choosing one."""
    shown = [
        f"({number}) {text[max(start - _AROUND, 0) : start + len(words) + _AROUND]!r}"
        for number, start in enumerate(starts[:_SHOWN], 1)
    ]
    return " ".join(shown) + (" and on" if len(starts) > _SHOWN else "")


def _near(words: str, text: str) -> str:
    """Name a place that differs in letter case, spaces, line ends or the shape of quote marks."""
    pattern = "".join(
        r"\s+" if part.isspace() else f"[{_MARKS}]" if part in _MARKS else re.escape(part)
        for part in re.findall(rf"\s+|[{_MARKS}]|[^\s{_MARKS}]+", words)
    )
    match = re.search(pattern, text, re.IGNORECASE) if pattern else None
    if match is None:
        return ": copy the words from the text"
    return f", but {match.group()!r} at {match.start()}–{match.end()}: copy the words as they stand"
