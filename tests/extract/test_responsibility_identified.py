"""Who is named as the doer: by sources, by both sides of each other, by courts; who is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]

_HOUSE = "A house was bombed in Rafah on Tuesday, killing nine people. "
_BAR = "Three people were shot dead in a bar in Leeds on Friday. "


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility if row.stance != "asserted"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            _HOUSE + "All sources identified the belligerent as the Israeli military.",
            {("the Israeli military", "accused")},
        ),
        (
            _HOUSE + "One source identified Israel as being responsible.",
            {("Israel", "accused")},
        ),
        (
            _HOUSE + "All sources attributed the strike(s) to the Israeli military.",
            {("the Israeli military", "accused")},
        ),
        (
            _HOUSE + "The army and the rebels accused each other.",
            {("The army", "accused"), ("the rebels", "accused")},
        ),
        (
            "A mortar round struck a wedding and wounded nine guests; the army and the Taliban "
            "each accused the other of firing it.",
            {("the army", "accused"), ("the Taliban", "accused")},
        ),
        (
            "Villagers hold the Wagner fighters to be the culprits of the massacre.",
            {("the Wagner fighters", "accused")},
        ),
        (
            "The killing of the mayor was laid at the door of the Shining Path.",
            {("the Shining Path", "accused")},
        ),
        (
            "Officials said Hezbollah, along with Syria and Iran, was responsible for the bombing.",
            {("Hezbollah", "accused")},
        ),
        (
            _BAR + "The sheriff's office announced charges against Carl Brent and Owen Marsh.",
            {("Carl Brent", "accused"), ("Owen Marsh", "accused")},
        ),
        (
            "Records show Carl Brent was being held on murder charges in the shooting of a guard.",
            {("Carl Brent", "suspected")},
        ),
        (
            "Prosecutors have issued warrants for two members of the brigade over the killing of "
            "four villagers.",
            {("two members of the brigade", "suspected")},
        ),
    ],
)
def test_who_is_named_as_the_doer(
    extraction: Extract, text: str, rows: set[tuple[str, str]]
) -> None:
    assert _rows(extraction(text)) == rows


@pytest.mark.parametrize(
    "text",
    [
        _BAR + "Police identified one of the dead as a student.",
        _BAR + "The coroner named two of the dead as the authors of a report.",
        _BAR + "The inspector said that the attack was over a debt and that politics had nothing "
        "to do with it.",
        "Tom Hart was being held on drug charges on Friday. A shooting in the town killed one.",
    ],
)
def test_who_is_named_for_something_else_did_nothing(extraction: Extract, text: str) -> None:
    assert not _rows(extraction(text))


def _doers(found: Extraction) -> list[tuple[str, str | None]]:
    return [(event.text, event.actor) for event in found.events]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Three soldiers died in an IRA landmine attack in 1979.", [("attack", "IRA")]),
        ("Ten fighters were killed in a U.S. helicopter raid in Khost.", [("raid", "U.S.")]),
        (
            "Two rebels died in an exchange of fire with troops near Gao.",
            [("exchange of fire", "troops")],
        ),
        (
            "Police fear people all across the city are firing shots at each other.",
            [("firing", "people")],
        ),
        # nobody is told: an embassy is no doer, and a helicopter that was hit is none
        ("Twelve people died in the U.S. Embassy bombing in August.", [("bombing", None)]),
    ],
)
def test_whose_attack_it_was(
    extraction: Extract, text: str, doers: list[tuple[str, str | None]]
) -> None:
    assert _doers(extraction(text)) == doers
