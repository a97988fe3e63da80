"""Deeds that are only told as why another was done: whose dead, place and day are their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Extraction

Resolved = Callable[..., Extraction]
_PRINTED = date(2020, 1, 10)


def _deaths(found: Extraction) -> dict[int | None, str]:
    """Return the words of the first mention of the event of each figure of dead."""
    events = {e.event_id: e for e in found.events}
    roots = {key: events[e.coreference or key] for key, e in events.items()}
    return {r.count_min: roots[r.event_id].text for r in found.casualties if r.event_id}


@pytest.mark.parametrize(
    ("text", "deaths"),
    [
        (
            "Iran fired missiles at two bases on Wednesday in retaliation for the killing of one "
            "general. State television claimed that 80 soldiers had been killed.",
            {1: "killing", 80: "fired"},
        ),
        (
            "The army shelled a village on Friday in revenge for the murder of two officers. Three "
            "farmers were killed, residents said.",
            {2: "murder", 3: "shelled"},
        ),
        (
            "Jets bombed the harbour hours after the killing of one general. Two sailors were "
            "killed.",
            {1: "killing", 2: "bombed"},
        ),
        # the attack that a man was arrested for is what the report is about
        (
            "A man was arrested on Friday, two days after an attack on a mosque in Kano. Ten "
            "people were killed.",
            {10: "attack"},
        ),
    ],
)
def test_the_dead_are_of_the_answer_or_of_what_it_answers(
    resolved: Resolved, text: str, deaths: dict[int, str]
) -> None:
    assert _deaths(resolved(text, published=_PRINTED)) == deaths


def test_the_killing_that_an_old_strike_answered_is_not_that_of_today(resolved: Resolved) -> None:
    found = resolved(
        "Rockets struck an air base at Taji on Wednesday, wounding a guard.\n\nIn January 2018 the "
        "militia fired missiles at the base in retaliation for the killing of its leader.",
        published=_PRINTED,
    )
    killing = next(e for e in found.events if e.text == "killing")
    assert killing.coreference is None
    assert killing.date_id is None


def test_what_is_answered_has_not_the_place_of_the_answer(resolved: Resolved) -> None:
    found = resolved(
        "Iran fired missiles at a base in Erbil on Wednesday.\n\nGuards said that it was in "
        "retaliation for the killing of a general.",
        published=_PRINTED,
    )
    fired, killing = found.events
    assert fired.place_entity_id is not None
    assert killing.place_entity_id is None
