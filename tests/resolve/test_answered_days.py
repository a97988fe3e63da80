"""Days of what a deed answers, ships given up, and whose claim nobody has made."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction


def _days(found: Extraction) -> list[str | None]:
    told = {d.date_id: d.text for d in found.dates}
    return [told.get(e.date_id or "") for e in found.events]


def test_a_day_is_of_what_is_repaid(resolved: Callable[..., Extraction]) -> None:
    days = _days(
        resolved(
            "The militia shelled the camp in revenge for the assassination of its commander "
            "in an ambush near Basra on 4 May."
        )
    )
    assert days[0] is None
    assert days[-1] == "4 May"


def test_a_day_before_the_answer_is_its_own(resolved: Callable[..., Extraction]) -> None:
    days = _days(
        resolved("The militia shelled the camp on 9 May in revenge for the killing of its chief.")
    )
    assert days[0] == "9 May"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The ship was hit by a missile on Monday, was abandoned and sank.", "hit"),
        ("The raid on the fort on Monday was abandoned.", "foiled"),
    ],
)
def test_what_is_abandoned(resolved: Callable[..., Extraction], text: str, outcome: str) -> None:
    assert resolved(text).events[0].outcome == outcome


def test_what_nobody_claims_is_no_search_by_police(resolved: Callable[..., Extraction]) -> None:
    found = resolved(
        "Two rockets hit the base on Monday night. On Tuesday security forces seized a truck with "
        "eight rockets in Haditha. No group has claimed responsibility."
    )
    (row,) = [r for r in found.responsibility if r.stance == "unclaimed"]
    assert row.event_id == found.events[0].event_id


def test_what_foiled_an_attack_is_another_deed(resolved: Callable[..., Extraction]) -> None:
    found = resolved("The spokesman said that the raid on the camp foiled an attack on the port.")
    assert [e.coreference for e in found.events] == [None] * len(found.events)
    assert [e.outcome for e in found.events if e.text == "raid"] != ["foiled"]


def test_a_number_parted_over_two_places_is_in_neither(
    resolved: Callable[..., Extraction],
) -> None:
    found = resolved("There have been 66 attacks on the troops: 32 in Iraq and 34 in Syria.")
    assert [e.place_entity_id for e in found.events] == [None]
    found = resolved("There have been 66 attacks on the troops in Iraq since October.")
    assert [e.place_entity_id is not None for e in found.events] == [True]
