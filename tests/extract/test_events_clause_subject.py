"""Doers of a clause that a conjunction opens behind another deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _actors(found: Extraction) -> dict[str, str]:
    return {e.text: e.actor or "" for e in found.events}


@pytest.mark.parametrize(
    "crowd", ["hundreds of heavily armed gunmen of the cartel", "dozens of masked gunmen"]
)
def test_who_stands_before_the_verb_of_a_clause_did_it(extraction: Extract, crowd: str) -> None:
    found = extraction(
        "Mexican security forces on Thursday captured and then released a son of a jailed drug "
        f"lord after {crowd} overran the city of Culiacan, firing on soldiers and police."
    )
    actors = _actors(found)
    assert "gunmen" in actors["overran"]
    assert "gunmen" in actors["firing"]


def test_who_goes_on_with_what_follows_did_both(extraction: Extract) -> None:
    actors = _actors(extraction("Soldiers stormed the house and shot two men after a long siege."))
    assert actors["stormed"] == actors["shot"] == "Soldiers"


def test_a_fighting_patrol_is_no_fighting(extraction: Extract) -> None:
    found = extraction("Troops on fighting patrol in Zamfara killed four bandits.")
    assert all(e.text != "fighting" for e in found.events)
