"""Ships are known by what stands at their names, and are no places of attacks on them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _ships(found: Extraction) -> list[str]:
    return [e.text for e in found.entities if e.label == "PRODUCT" and e.mention_type == "name"]


@pytest.mark.parametrize(
    ("text", "ship"),
    [
        ("A missile hit the Antigua-flagged Norderney in the Gulf of Aden.", "Norderney"),
        ("Rebels attacked the Greek-owned tanker Sounion off Hodeida on Wednesday.", "Sounion"),
        ("A drone hit the Verbena, a bulk carrier, off the coast.", "Verbena"),
        ("Gunmen boarded the cargo ship Ruen Friday and took it to Somalia.", "Ruen"),
        ("The Liberian-flagged True Confidence was hit, killing three crew.", "True Confidence"),
        ("The frigate HMS Richmond shot down two drones.", "HMS Richmond"),
    ],
)
def test_a_ship_is_named(extraction: Extract, text: str, ship: str) -> None:
    assert _ships(extraction(text)) == [ship]


@pytest.mark.parametrize(
    "text",
    [
        "The tanker Iran seized in May was freed on Sunday.",
        "Rebels fired at the ship Tuesday.",
        "A fishing boat sank off Latakia. Survivors swam ashore.",
    ],
)
def test_who_stands_behind_a_ship_is_not_its_name(extraction: Extract, text: str) -> None:
    assert _ships(extraction(text)) == []


def test_an_attack_on_a_ship_is_where_the_sea_is(extraction: Extract) -> None:
    found = extraction(
        "Houthi rebels fired two missiles at the Antigua-flagged Norderney in the Gulf of Aden. "
        "The Norderney caught fire."
    )
    (event,) = found.events
    place = next(e for e in found.entities if e.entity_id == event.place_entity_id)
    assert place.text == "Gulf of Aden"
    assert _ships(found) == ["Norderney", "Norderney"]
