"""Organs of a state without its name are those of the one country that an article is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Resolve = Callable[[str], Extraction]


@pytest.mark.parametrize(
    ("text", "noun", "actor_id"),
    [
        ("In Mali, the army killed nine men in Moura.", "the army", "actor:state-mli-military"),
        (
            "Junta troops burned a village in Myanmar.",
            "Junta troops",
            "actor:state-mmr-military",
        ),
        (
            "Government forces shelled Saraqib. Syria has been at war since 2011.",
            "Government forces",
            "actor:state-syr-military",
        ),
        # two armies may be meant
        (
            "The army shelled the border. Armenia and Azerbaijan have fought over it.",
            "The army",
            None,
        ),
        (
            "NAIROBI - Ethiopian soldiers crossed into Kenya and shot two. The army denied it.",
            "The army",
            None,
        ),
        # of Gaza, no army is its own
        ("The army bombed a school in Gaza City, in Gaza.", "The army", None),
        # anybody's
        ("Soldiers shot two men in Mali.", "Soldiers", None),
        ("The army bombed a school.", "The army", None),
    ],
)
def test_the_army_is_that_of_the_one_country(
    resolved: Resolve, text: str, noun: str, actor_id: str | None
) -> None:
    rows = {e.text: e.actor_id for e in resolved(text).entities}
    assert rows[noun] == actor_id


def test_the_army_and_the_rebels_of_a_country_are_two_sides(resolved: Resolve) -> None:
    found = resolved(
        "In Colombia, the army attacked a camp on Monday. The ELN attacked a barracks on Monday."
    )
    first, second = found.events
    assert (first.coreference or first.event_id) != (second.coreference or second.event_id)
