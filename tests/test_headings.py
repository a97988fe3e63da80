"""Headings by layout: days, months and years at the head of a line."""

from __future__ import annotations

import pytest

from newsledger.headings import find_headings


def _headings(text: str) -> list[str]:
    return [text[row.start : row.end] for row in find_headings(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Timeline\n\nOctober 17, 2023\n\nA drone hit it.\n\n8 Nov. 2023\n\nA rocket fell.",
            ["October 17, 2023", "8 Nov. 2023"],
        ),
        (
            "2011 - Protests begin.\n\nAugust 2013 - Gas kills hundreds.\n\n7 April 2018: It ends.",
            ["2011", "August 2013", "7 April 2018"],
        ),
        (
            "Monday, 4 March:\n- Shells fell.\n\nTuesday, 5 March:\n- A drone fell.",
            ["Monday, 4 March", "Tuesday, 5 March"],
        ),
        ("2023 was the worst year.\n\nMarch has been quiet.\n\nMay was not.", []),
        ("March 5, 2024\n\nA drone hit a depot on Monday, killing two.", []),
    ],
)
def test_times_at_the_head_of_a_line(text: str, found: list[str]) -> None:
    assert _headings(text) == found


def test_a_heading_may_say_what_its_place_is_and_span_days() -> None:
    text = (
        "1. Mirka road, Soran, 28 October. A missile hit a car.\n\n"
        "2. Soran, 9 September. Shells fell.\n\n"
        "3. Boga and Tchabi, 30 May to 1 June. Men came at night."
    )
    assert _headings(text) == [
        "Mirka road, Soran, 28 October",
        "Soran, 9 September",
        "Boga and Tchabi, 30 May to 1 June",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "(Kirkuk, 3 March) Gunmen shot two.\n\n(Mosul, 2 March) A bomb went off.\n\n"
            "(Hit, 1 March) A man fled.",
            ["Kirkuk, 3 March", "Mosul, 2 March", "Hit, 1 March"],
        ),
        ("(Agency) Gunmen shot two.\n\n(Agency) A bomb fell.\n\n(Agency) A man fled.", []),
        ("(Kirkuk, 3 March) Gunmen shot two.\n\nA bomb went off in Mosul.", []),
    ],
)
def test_a_place_and_a_day_in_brackets_head_an_item(text: str, found: list[str]) -> None:
    assert _headings(text) == found
