"""Denials: by whom, of what, and what is only told beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # what others call a lie the teller has not denied
        (
            "Kremlin officials said a Ukrainian missile had probably hit the flats. Kyiv called "
            "this a lie.",
            {("Ukrainian", "suspected")},
        ),
        # the time of a denial is no part of it
        (
            "Hamas denied using schools for military ends after an Israeli strike killed nine.",
            {("Israeli", "asserted")},
        ),
        (
            "The army said the shelling of the market was the work of the militia, which rejected "
            "the charge.",
            {("the militia", "asserted"), ("the militia", "denied")},
        ),
        (
            "The general said he had nothing to do with the massacre of the villagers.",
            {("he", "denied")},
        ),
        (
            "The guerrillas said it was not they who had blown up the bridge.",
            {("they", "denied")},
        ),
        # who speaks for others, and who did say so
        (
            "A police spokeswoman said he had nothing to do with the shooting of the guard.",
            set(),
        ),
        (
            "The guerrillas said it was they who had blown up the bridge.",
            {("they", "claimed")},
        ),
        (
            "The army denied that its jets had bombed a school in Gao after the ceasefire.",
            {("its jets", "denied")},
        ),
    ],
)
def test_who_denies_what(extraction: Extract, text: str, rows: set[tuple[str | None, str]]) -> None:
    assert _rows(extraction(text)) == rows
