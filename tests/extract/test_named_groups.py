"""Groups told with their abbreviation, their creed, their unit: the whole phrase is the doer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        (
            "Kurdistan Workers' Party (PKK) fighters attacked an army post in Hakkari.",
            "Kurdistan Workers' Party (PKK) fighters",
        ),
        (
            "Four soldiers were killed by Allied Democratic Forces (ADF) rebels in Beni.",
            "Allied Democratic Forces (ADF) rebels",
        ),
        ("Islamic State (IS) militants killed four soldiers.", "Islamic State (IS) militants"),
        (
            "Kata'ib Hezbollah (KH) militiamen fired four rockets at the base.",
            "Kata'ib Hezbollah (KH) militiamen",
        ),
        (
            "ISIS (Islamic State of Iraq and Syria) militants beheaded the hostage.",
            "ISIS (Islamic State of Iraq and Syria) militants",
        ),
        (
            "Islamic State West Africa Province (ISWAP) terrorists ambushed a convoy.",
            "Islamic State West Africa Province (ISWAP) terrorists",
        ),
        (
            "Fighters from the Islamic State of Iraq and the Levant took the town, killing nine.",
            "Fighters from the Islamic State of Iraq and the Levant",
        ),
        ("A fisherman, 40, stabbed a guard to death.", "A fisherman"),
    ],
)
def test_the_doer_is_the_whole_phrase(resolved: Extract, sentence: str, doer: str) -> None:
    found = resolved(sentence)
    assert [event.actor for event in found.events] == [doer]
    assert [row.party for row in found.responsibility] == [doer]


def test_a_mention_of_fighters_holds_the_name_before_the_brackets(resolved: Extract) -> None:
    found = resolved("Allied Democratic Forces (ADF) rebels killed two farmers.")
    names = [row.text for row in found.entities]
    assert "Allied Democratic Forces (ADF) rebels" in names
    assert "Allied Democratic Forces" in names


def test_who_is_blamed_for_a_deed_ends_before_it(resolved: Extract) -> None:
    found = resolved("The army blamed Allied Democratic Forces (ADF) rebels for the raid.")
    assert [row.party for row in found.responsibility] == ["Allied Democratic Forces (ADF) rebels"]


def test_a_group_with_its_name_in_brackets_opens_no_dateline(resolved: Extract) -> None:
    found = resolved("ISIS (Islamic State of Iraq and Syria) militants beheaded the hostage.")
    assert {row.text: row.label for row in found.entities}["ISIS"] == "ORG"
    assert [event.place_entity_id for event in found.events] == [None]


def test_what_a_weapon_is_called_is_told_whole(resolved: Extract) -> None:
    found = resolved("U.S. forces shot down 10 one-way attack unmanned aerial vehicles.")
    assert [event.target for event in found.events] == [
        "10 one-way attack unmanned aerial vehicles"
    ]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Gunmen killed the mayor (57) and his wife (54).", [("killed", 2)]),
        ("Gunmen killed the mayor, 57, and his wife, 54.", [("killed", 2)]),
        ("A vlogger was shot dead in Tirana.", [("killed", 1)]),
        ("The film was shot in Jordan.", []),
        ("Rebels killed a nurse, 12 farmers and a cook.", [("killed", n) for n in (1, 12, 1)]),
    ],
)  # fmt: skip
def test_ages_do_not_part_the_victims(
    extraction: Extract, sentence: str, figures: list[tuple[str, int]]
) -> None:
    found = extraction(sentence).casualties
    assert [(row.harm, row.count_min) for row in found] == figures


def test_shot_in_a_limb_told_with_its_side(extraction: Extract) -> None:
    found = extraction("The barman was shot in the lower right leg, police said.")
    assert [event.event_type for event in found.events] == ["shooting"]
