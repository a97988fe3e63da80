"""Whom evidence, suspicion, arrests and denials point to, of the deed told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Rockets hit the base on Monday. Fragments found there pointed to the Salt Front.",
            ("the Salt Front", "suspected"),
        ),
        (
            "Rebels killed ten villagers. The front denied any part in the killings and pointed to "
            "a rival militia.",
            ("a rival militia", "accused"),
        ),
        (
            "Seven workers were shot dead. The Salt Front, which police suspect, has said nothing.",
            ("The Salt Front", "suspected"),
        ),
        (
            "A car bomb killed 31 people. The Americans think the Salt Front, a network that later "
            "split, was behind it.",
            ("the Salt Front", "suspected"),
        ),
        (
            "Five men were shot dead in a barn. The police are holding four clansmen.",
            ("four clansmen", "suspected"),
        ),
        (
            "Police arrested and charged a tailor of 21 in connection to a shooting in Nogales.",
            ("a tailor of 21", "suspected"),
        ),
        (
            "A bomb killed three soldiers. Two small groups, the Salt Front and the Reed Army, "
            "each said it was their work.",
            ("Two small groups", "claimed"),
        ),
    ],
)
def test_who_is_held_for_it(extraction: Extract, text: str, row: tuple[str | None, str]):
    assert row in _rows(extraction(text))


@pytest.mark.parametrize(
    "text",
    [
        "Rockets hit the base on Monday. The mayor pointed to the broken windows of the town hall.",
        "Five men were shot dead in a barn. The police are holding four rifles.",
    ],
)
def test_things_are_held_for_nothing(extraction: Extract, text: str):
    assert not {stance for _, stance in _rows(extraction(text))} & {"suspected", "accused"}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Iran rejected as baseless reports that linked it to the attack on the base.",
            ("Iran", "denied"),
        ),
        (
            "A bus was set on fire. Party leaders deny that pickets were involved.",
            ("pickets", "denied"),
        ),
        (
            "Gunmen burnt a police station on Monday. The Salt Front said it knew nothing of it.",
            ("it", "denied"),
        ),
    ],
)
def test_who_denies_a_part(extraction: Extract, text: str, row: tuple[str | None, str]):
    assert row in _rows(extraction(text))


def test_witnesses_who_know_nothing_deny_nothing(extraction: Extract):
    found = extraction("A bomb killed four people. Residents said they knew nothing of it.")
    assert not found.responsibility


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Three soldiers were killed by a mine laid by the rebels.", "the rebels"),
        (
            "Four workers were wounded by explosives that had been placed by rebels in a school.",
            "rebels",
        ),
        ("Three soldiers were killed by a mine laid by mistake.", None),
    ],
)
def test_whose_munition_it_was_is_who_did_it(extraction: Extract, text: str, actor: str | None):
    assert extraction(text).events[0].actor == actor
