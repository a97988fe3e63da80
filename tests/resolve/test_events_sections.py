"""Round-ups: what an item tells happened where, and when, its heading says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Extraction
from newsledger.resolve.events.sections import Sections

Resolve = Callable[..., Extraction]

_ROUND_UP = (
    "BAGHDAD (Agency) - Following are security developments in Iraq on Sunday.\n\n"
    "KIRKUK - Gunmen killed a policeman outside his home.\n\n"
    "MOSUL - A roadside bomb wounded two soldiers. A second bomb killed a shepherd.\n\n"
    "BAQUBA - Two mortar rounds landed on a house, wounding a child.\n\n"
    "TIKRIT - Gunmen kidnapped a teacher.\n"
)


def _placed(found: Extraction) -> list[tuple[str, str | None, str | None]]:
    names = {e.entity_id: e.text for e in found.entities}
    return [(e.text, names.get(e.place_entity_id or ""), e.place_basis) for e in found.events]


def test_the_heading_is_the_place(resolved: Resolve) -> None:
    found = resolved(_ROUND_UP, published=date(2007, 5, 6))
    assert [place for _, place, _ in _placed(found)] == [
        "KIRKUK",
        "MOSUL",
        "MOSUL",
        "BAQUBA",
        "TIKRIT",
    ]


def test_no_event_is_told_in_two_items(resolved: Resolve) -> None:
    found = resolved(_ROUND_UP, published=date(2007, 5, 6))
    sections = Sections(found)
    rows = {e.event_id: e for e in found.events}
    linked = [(e, rows[e.coreference]) for e in found.events if e.coreference]
    assert all(sections.at(one.start) == sections.at(other.start) for one, other in linked)


def test_the_narrower_of_two_places(resolved: Resolve) -> None:
    text = (
        "NIGER, DIFFA. Gunmen shot a herder at a well.\n\n"
        "MALI, MOPTI. Raiders burned two villages and shot a farmer.\n\n"
        "NIGERIA, MAIDUGURI. A mine killed three women.\n"
    )
    places = [place for _, place, _ in _placed(resolved(text, published=date(2021, 1, 20)))]
    assert set(places) == {"DIFFA", "MOPTI", "MAIDUGURI"}


def test_the_heading_is_the_day(resolved: Resolve) -> None:
    text = (
        "Monday. Gunmen shot a guard in Tripoli.\n\n"
        "Tuesday. Two shells killed a baker in Zahle.\n\n"
        "Thursday. A car bomb went off in Sidon, killing four people.\n"
    )
    found = resolved(text, published=date(2011, 5, 6))
    days = {d.date_id: d.earliest for d in found.dates}
    assert [days.get(e.date_id or "") for e in found.events][:3] == [
        date(2011, 5, 2),
        date(2011, 5, 3),
        date(2011, 5, 5),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # three paragraphs that begin with a name, and no headings
        "The U.S. struck a depot on Sunday.\n\nThe U.S. denied it.\n\nThe U.S. said no more.\n",
        "KIRKUK - Gunmen killed a policeman.\n\nHe was on his way home, police said.\n",
        "Kirkuk was calm. Police said so.\n\nMosul was not. Gunmen shot two men.\n",
    ],
)
def test_is_no_round_up(resolved: Resolve, text: str) -> None:
    assert Sections(resolved(text, published=date(2007, 5, 6))).rows == []


def test_a_figure_is_of_its_own_item(resolved: Resolve) -> None:
    text = (
        "KIRKUK - Gunmen attacked a minibus, wounding two policemen.\n\n"
        "MOSUL - Two policemen were wounded.\n\n"
        "TIKRIT - A roadside bomb killed a baker.\n"
    )
    found = resolved(text, published=date(2007, 5, 6))
    attacked = next(e for e in found.events if e.text == "attacked")
    rows = [c.event_id for c in found.casualties if c.harm == "injured"]
    assert rows[0] == attacked.event_id
    assert rows[1] != attacked.event_id


def test_the_day_above_is_that_of_all_items(resolved: Resolve) -> None:
    found = resolved(_ROUND_UP, published=date(2007, 5, 6))
    days = {d.date_id: d.earliest for d in found.dates}
    assert {days.get(e.date_id or "") for e in found.events} == {date(2007, 5, 6)}
