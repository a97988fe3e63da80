"""The road that those hit were on, and what a deed was revenge for: neither is its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _place(found: Extraction, trigger: str) -> str | None:
    event = next(e for e in found.events if e.text == trigger)
    place = next((e for e in found.entities if e.entity_id == event.place_entity_id), None)
    return place.text if place is not None else None


@pytest.mark.parametrize(
    "road",
    ["travelling between Gao and Ansongo", "travelling from Gao to Ansongo", "heading to Gao"],
)
def test_those_on_the_road_were_hit_at_the_scene(extraction: Extract, road: str) -> None:
    found = extraction(f"A convoy {road} was ambushed by militants near the town of Labbezanga.")
    assert _place(found, "ambushed") == "Labbezanga"


def test_where_no_scene_is_told_a_place_before_stays(extraction: Extract) -> None:
    found = extraction("A convoy in Gao was ambushed by militants on Monday.")
    assert _place(found, "ambushed") == "Gao"


def test_where_it_was_revenge_for_is_not_the_place(extraction: Extract) -> None:
    found = extraction(
        "Gunmen stormed a school. They said the assault was revenge for a push in Waziristan."
    )
    assert _place(found, "assault") is None
