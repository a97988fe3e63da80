"""Which event a figure is of, and what one blow has done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "After an ambush near Gao in which six soldiers died, the army bombed two camps.",
            "ambush",
        ),
        (
            "In response to the attack on Blida, in which two civilians were killed, they shelled "
            "a barracks.",
            "attack",
        ),
        ("The army bombed two camps near Gao, killing six herders.", "bombed"),
        (
            "A drone slammed into a base near Gao, wounding three soldiers, in the latest of "
            "more than 130 attacks on foreign troops.",
            "slammed into",
        ),
        (
            "Police stormed a flat in Gao, killing three men accused of having taken part in an "
            "ambush.",
            "stormed",
        ),
        ("Police stormed a flat in Gao, killing three men in an ambush.", "ambush"),
        (
            "The group, which attacked a hotel in Gao on Sunday, killing five people, said that it "
            "had planted a bomb.",
            "attacked",
        ),
    ],
)
def test_a_figure_is_of_the_event_whose_clause_it_stands_in(
    extraction: Extract, text: str, event: str
) -> None:
    found = extraction(text)
    events = {row.event_id: row.text for row in found.events}
    assert [events.get(row.event_id or "") for row in found.casualties] == [event]


@pytest.mark.parametrize(
    "text",
    [
        "Drones targeted a tanker and a container ship on Monday. Both were hit directly.",
        "The army shelled two hospitals in Gao. Two were hit on Monday and one on Tuesday.",
    ],
)
def test_ships_and_houses_that_are_hit_are_not_hurt(extraction: Extract, text: str) -> None:
    assert extraction(text).casualties == []


def test_people_who_are_hit_are_hurt(extraction: Extract) -> None:
    found = extraction("The brothers ran when the shooting began. Both were hit, one in the leg.")
    assert ("injured", 2, 2) in {(c.harm, c.count_min, c.count_max) for c in found.casualties}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("In 2017 a truck bomb killed nearly 600 people in the capital.", "incident"),
        ("In 2017 rebels killed nearly 600 people in the province.", "cumulative"),
    ],
)
def test_one_blow_of_a_year_is_one_incident(extraction: Extract, text: str, scope: str) -> None:
    assert [row.scope for row in extraction(text).casualties] == [scope]
