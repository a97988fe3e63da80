"""Sums, shares of them, what is only supposed, and whom nobody has seen hurt."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction


def test_some_of_a_sum_are_a_sum(extraction: Callable[..., Extraction]) -> None:
    found = extraction(
        "Since October 17, at least 56 soldiers have been injured. "
        "More than two dozen of them suffered brain injuries."
    )
    assert [c.scope for c in found.casualties] == ["cumulative", "cumulative"]
    assert found.casualties[1].part_of == found.casualties[0].casualty_id


def test_what_follows_a_sum_may_be_one_deed(extraction: Callable[..., Extraction]) -> None:
    found = extraction(
        "Since 2012 nine farmers have been shot, three of them fatally. "
        "A girl was killed on Monday by a mine."
    )
    assert found.casualties[-1].scope == "incident"


@pytest.mark.parametrize(
    "text",
    [
        "The military had not seen any indication that civilians were hurt.",
        "We have not seen reports that anyone was wounded in the strikes.",
    ],
)
def test_no_sign_of_harm_is_a_zero(extraction: Callable[..., Extraction], text: str) -> None:
    assert [c.count_max for c in extraction(text).casualties] == [0]


def test_a_sign_of_harm_is_no_zero(extraction: Callable[..., Extraction]) -> None:
    found = extraction("The military had seen reports that six civilians were hurt.")
    assert all(c.count_max != 0 for c in found.casualties)


def test_the_dead_of_a_supposed_attack_are_none(extraction: Callable[..., Extraction]) -> None:
    found = extraction("He warned that an attack that killed sailors would bring a response.")
    assert not [c for c in found.casualties if c.modality == "asserted"]
    found = extraction("An attack that killed six sailors on Monday brought a response.")
    assert [c.modality for c in found.casualties] == ["asserted"]


def test_who_died_in_a_crash_hours_after_strikes(extraction: Callable[..., Extraction]) -> None:
    found = extraction(
        "The plane crashed after taking off hours after the strikes, killing all 176 on board."
    )
    assert not found.casualties
    found = extraction("The plane crashed after a missile struck it, killing all 176 on board.")
    assert [c.count_max for c in found.casualties] == [176]


@pytest.mark.parametrize(
    ("victims", "role"),
    [
        ("four Kataib Hezbollah members", "militant"),
        ("two members of Hamas", "militant"),
        ("two members of parliament", "unknown"),
    ],
)
def test_members_of_armed_groups(
    extraction: Callable[..., Extraction], victims: str, role: str
) -> None:
    found = extraction(f"The strike killed {victims} on Monday.")
    assert [c.victims_role for c in found.casualties] == [role]


def test_a_guard_general_is_a_soldier(extraction: Callable[..., Extraction]) -> None:
    found = extraction("The strike killed Revolutionary Guard General Qassem Soleimani.")
    assert [c.victims_role for c in found.casualties] == ["military"]


def test_a_sum_since_something_happened(extraction: Callable[..., Extraction]) -> None:
    found = extraction("Since the U.S. ended combat operations in May, 30 soldiers have died.")
    assert [c.scope for c in found.casualties] == ["cumulative"]
    found = extraction("Since the bomb went off near the bank, police said, 30 people were hurt.")
    assert [c.scope for c in found.casualties] == ["incident"]


def test_soldiers_of_two_nations_are_one_figure(extraction: Callable[..., Extraction]) -> None:
    found = extraction("A bomb killed French and Malian soldiers on Monday.")
    (row,) = found.casualties
    assert (row.victims, row.victims_role) == ("French and Malian soldiers", "military")
    found = extraction("A bomb killed a Frenchman and two Malian soldiers on Monday.")
    assert [c.count_min for c in found.casualties] == [1, 2]


def test_who_was_burned_alive_is_dead(extraction: Callable[..., Extraction]) -> None:
    found = extraction("Militiamen burned six worshippers alive on Friday.")
    assert [c.harm for c in found.casualties] == ["killed"]
    found = extraction("The blast burned six worshippers on Friday.")
    assert "killed" not in [c.harm for c in found.casualties]
