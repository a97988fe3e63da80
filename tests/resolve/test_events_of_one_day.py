"""Mentions whose days are told in different words, and events told both as one and as many."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Event, Extraction

Resolved = Callable[..., Extraction]


def _chains(found: Extraction) -> list[list[str]]:
    chains: dict[str, list[Event]] = {}
    for event in found.events:
        chains.setdefault(event.coreference or event.event_id, []).append(event)
    return [[event.text for event in events] for events in chains.values()]


@pytest.mark.parametrize(
    "text",
    [
        # a clock time alone leaves the day to the story
        "Eight people were killed in Thursday's bombing of a bus near Vavuniya, officials said.\n\n"
        "The bomb went off at about 7:15 a.m., the army said.",
        # no publication date: "yesterday" may be the day that another report names
        "A family of six was killed in an air strike on their house in Rafah on 24 October.\n\n"
        "A local agency said the house was destroyed in the air strike yesterday.",
    ],
)
def test_days_told_in_other_words_may_be_one(resolved: Resolved, text: str) -> None:
    assert len(_chains(resolved(text))) == 1


def test_named_days_that_differ_are_two(resolved: Resolved) -> None:
    text = (
        "A family of six was killed in an air strike on a house in Rafah on Tuesday.\n\n"
        "On Friday an air strike destroyed a bakery in Deir al-Balah."
    )
    assert len(_chains(resolved(text))) == 2


def test_what_the_year_had_is_told_behind_a_colon(resolved: Resolved) -> None:
    text = (
        "The trial of the nine men opened on Tuesday.\n\nThere has been one fatal attack on the "
        "force this year: in February a sergeant was killed in the attack on a post at Karzan."
    )
    found = resolved(text, published=date(2016, 6, 21))
    (chain,) = [c for c in _chains(found) if c[-1] == "attack"]
    assert len(chain) > 1


def test_soldiers_on_foot_are_no_air_strike(resolved: Resolved) -> None:
    text = "An air strike hit a house in Jenin on Friday. Soldiers raided the camp at night."
    assert len(_chains(resolved(text))) == 2


def test_one_of_many_strikes_is_not_all_of_them(resolved: Resolved) -> None:
    text = (
        "The air force carried out dozens of air strikes on Tuesday. One strike brought down a "
        "block of flats in Khan Younis, killing four people."
    )
    assert len(_chains(resolved(text))) == 2
