"""Tolls of a time that stand beside one deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Resolved = Callable[..., Extraction]
_CLASH = "Gunmen exchanged fire with officers in Zaria on Sunday, killing two of them.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "About 1,000 people have been killed in the northwest since December.",
        "More than 300 people have been kidnapped across the state this year.",
    ],
)
def test_a_toll_of_a_time_is_not_of_the_deed_told_before(resolved: Resolved, text: str) -> None:
    found = resolved(_CLASH + text)
    event_of = {row.count_min: row.event_id for row in found.casualties}
    assert event_of.pop(2) == found.events[0].event_id
    assert set(event_of.values()) == {None}


def test_a_toll_of_many_attacks_is_theirs(resolved: Resolved) -> None:
    found = resolved("At least 120 civilians have died in attacks on buses since January.")
    (row,) = found.casualties
    assert row.event_id == found.events[0].event_id


def test_what_a_side_has_done_over_months_claims_no_deed_told(resolved: Resolved) -> None:
    found = resolved(
        "Nine gunmen stormed a school in Peshawar on Tuesday. The army, which says it has killed "
        "1,800 fighters since June, sent helicopters."
    )
    assert all(row.stance != "claimed" for row in found.responsibility)


def test_who_was_wounded_on_another_day_was_not_in_it(resolved: Resolved) -> None:
    found = resolved(
        "On 1 November 2023, two explosions near Kidal injured 15 peacekeepers; seven more were "
        "wounded on 4 November."
    )
    event_of = {row.count_min: row.event_id for row in found.casualties}
    assert event_of[15] is not None
    assert event_of[7] is None


def test_who_was_wounded_on_its_day_was_in_it(resolved: Resolved) -> None:
    found = resolved(
        "A blast near Kidal on 1 November 2023 killed two peacekeepers; seven more were wounded."
    )
    assert len({row.event_id for row in found.casualties}) == 1
