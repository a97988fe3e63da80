"""Deeds that the grammar of a sentence makes one, and those that it makes two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Resolve = Callable[[str], Extraction]


def _are_one(found: Extraction, one: str, other: str) -> bool:
    rows = [next(e for e in found.events if e.text.lower() == what) for what in (one, other)]
    first, second = (e.coreference or e.event_id for e in rows)
    return first == second


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The attack took place on Sunday near the town, where gunmen opened fire on a bus.",
            "attack",
            "opened fire",
        ),
        (
            "A man was shot dead in what police described as an encounter at Nowgam.",
            "shot dead",
            "encounter",
        ),
        (
            "The minister recalled an attack in January in which seven officers were shot dead.",
            "attack",
            "shot dead",
        ),
        (
            "A cargo ship was set ablaze in the gulf after two missiles struck the vessel.",
            "set ablaze",
            "struck",
        ),
    ],
)
def test_the_sentence_tells_one_deed_twice(
    resolved: Resolve, text: str, one: str, other: str
) -> None:
    assert _are_one(resolved(text), one, other)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "The raid came hours after an attack on a convoy near the border.",
            "raid",
            "attack",
        ),
        (
            "Jets bombed a camp. The air strike followed a suicide bombing that killed nine.",
            "air strike",
            "suicide bombing",
        ),
        (
            "A depot was set on fire hours after drones struck a bridge in the next town.",
            "set on fire",
            "struck",
        ),
        (
            "Houses were burned after gunmen attacked the village.",
            "burned",
            "attacked",
        ),
    ],
)
def test_the_sentence_tells_two_deeds(resolved: Resolve, text: str, one: str, other: str) -> None:
    assert not _are_one(resolved(text), one, other)
