"""Which town "the capital" is, and towns without a name that are others than those told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Resolve = Callable[..., Extraction]


def _towns(found: Extraction) -> list[str | None]:
    places = {e.entity_id: e for e in found.entities}
    rows = [places.get(e.place_entity_id or "") for e in found.events]
    return [row.place_id if row is not None else None for row in rows]


@pytest.mark.parametrize(
    ("nation", "town"),
    [("Afghan", "geonames:1138958"), ("Somali", "geonames:53654")],
)
def test_a_nations_capital_is_known_without_its_name(
    resolved: Resolve, nation: str, town: str
) -> None:
    found = resolved(f"Rebels said a bomb killed two people in the {nation} capital on Friday.")
    assert _towns(found) == [town]


def test_two_capitals_are_two_places(resolved: Resolve) -> None:
    found = resolved(
        "KABUL - A bomb killed two people in the Afghan capital on Friday. Gunmen attacked a bank "
        "in the Somali capital on Monday."
    )
    assert _towns(found) == ["geonames:1138958", "geonames:53654"]


@pytest.mark.parametrize(
    "where", ["the provincial capital", "a nearby village", "another town", "the Chechen capital"]
)
def test_another_town_is_not_the_capital(resolved: Resolve, where: str) -> None:
    found = resolved(
        "A bomb killed two people in Moscow on Friday. Gunmen attacked a bank in "
        f"{where} on Monday."
    )
    assert _towns(found)[1] is None


def test_a_capital_where_only_talks_are_held_is_no_scene(resolved: Resolve) -> None:
    found = resolved(
        "The militias had held their fire since the talks in Paris.\n\n"
        "Wednesday's attack on a barracks of the French army broke the calm.\n\n"
        "The agreement signed in Paris last month spoke of a withdrawal, diplomats in Paris said."
    )
    assert _towns(found) == [None]


def test_a_capital_where_something_happened_is_the_scene_of_what_is_told_on(
    resolved: Resolve,
) -> None:
    found = resolved(
        "Gunmen killed two soldiers at a barracks in Paris on Wednesday.\n\n"
        "The gunmen had been seen in Paris for weeks. A third soldier was hurt in the attack."
    )
    assert set(_towns(found)) == {"geonames:2988507"}
