"""Ages behind whom they are told of: "the mayor, 57, and his wife", "the mayor (57)"."""

from __future__ import annotations

from collections.abc import Sequence


def past_age(words: Sequence[str], at: int, end: int) -> int:
    """Return where a text goes on behind an age that starts at `at`, at most at `end`.

    That is past the bracket of "(57)", and at the comma after ", 57"; `at` where there is no age.
    """
    behind = words[at : min(at + 3, end)]
    if len(behind) < 3 or not behind[1].isdigit() or len(behind[1]) > 2:
        return at
    if (behind[0], behind[2]) == ("(", ")"):
        return at + 3
    return at + 2 if behind[0] == "," and behind[2] in (",", "and") else at
