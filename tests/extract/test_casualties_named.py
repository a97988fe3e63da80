"""Victims told by name after their number: rolls of names, and names beside kin and trades."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]

ROLLS: list[tuple[str, list[str]]] = [
    (
        "Three clerks were killed on Monday. Police identified the victims as Carl Redd, 21, Dan "
        "Moore, 18, and Ted Lowe, 16.",
        ["Carl Redd", "Dan Moore", "Ted Lowe"],
    ),
    (
        "Three soldiers were killed by a drone. The army named the soldiers as Sgt. Carl Redd, 46, "
        "of Carrollton, Georgia; Spc. Dana Moore, 24, of Waycross; and Spc. Ted Lowe.",
        ["Sgt. Carl Redd", "Spc. Dana Moore", "Spc. Ted Lowe"],
    ),
    (
        "Two hikers were hurt. They were identified as Ann Hill, who lives in Leeds, and Bob Day.",
        ["Ann Hill", "Bob Day"],
    ),
    (
        "A boy was killed on Monday. Relatives identified him as Jim Cole, a student of law.",
        ["Jim Cole"],
    ),
    (
        "Three men were killed. The army named the dead as a cook and two members of a militia.",
        ["a cook", "two members of a militia"],
    ),
]


@pytest.mark.parametrize(("text", "names"), ROLLS)
def test_a_roll_of_names_is_part_of_the_figure(
    resolved: Extract, text: str, names: list[str]
) -> None:
    whole, *rest = resolved(text).casualties
    assert [row.victims for row in rest] == names
    assert {row.harm for row in rest} == {whole.harm}
    if len(rest) > 1:
        assert {row.part_of for row in rest} == {whole.casualty_id}


@pytest.mark.parametrize(
    "text",
    [
        "Three clerks were killed on Monday. Police identified the gunman as Carl Redd, 21.",
        "Police identified the victims as Carl Redd, 21, and Dan Moore, 18.",  # of what?
        "A clerk was killed and two were wounded. Police identified her as Ann Hill.",
        "Two clerks were killed. The firm listed losses as Redd Bank and Moore Bank.",
    ],
)
def test_who_else_is_named_is_no_victim(extraction: Extract, text: str) -> None:
    told = extraction(text).casualties
    assert not [
        row for row in told if row.victims and row.victims[0].isupper() and "Redd" in row.victims
    ]
    assert not [row for row in told if row.victims and "Hill" in row.victims]


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("The court heard of the murder of her husband, Hans Weller.", "her husband, Hans Weller"),
        (
            "A miner was killed along with his wife, 49-year-old Mariam Qasem, on Friday.",
            "his wife, 49-year-old Mariam Qasem",
        ),
        ("Rebels killed a local judge, Bill Smith said on Friday.", "a local judge"),
    ],
)
def test_the_name_beside_one_victim_is_told_with_it(
    extraction: Extract, text: str, victims: str
) -> None:
    assert extraction(text).casualties[-1].victims == victims
