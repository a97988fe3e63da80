"""Columns of old papers part words at the end of a line."""

from __future__ import annotations

import pytest

from newsledger.ingest.hyphens import join_parted


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (
            "The insur-\ngents fired at the bat-\ntalion.",
            "The insurgents\nfired at the battalion.\n",
        ),
        # as it stands elsewhere in the text, and behind what always has a hyphen
        (
            "A battle-cruiser sank; the battle-\ncruiser had anti-\naircraft guns.",
            "A battle-cruiser sank; the battle-cruiser\nhad anti-aircraft\nguns.",
        ),
        # one alone is no column, and a dash before a name none of a word
        ("A well-\nknown man fled.", "A well-\nknown man fled."),
        (
            "- one\n- two\nGao-\nTimbuktu and Gao-\nKidal",
            "- one\n- two\nGao-\nTimbuktu and Gao-\nKidal",
        ),
    ],
)
def test_parted_words_are_whole(text: str, joined: str) -> None:
    assert join_parted(text) == joined
