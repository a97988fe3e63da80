"""What is violence and what is not, by what stands beside a word; plots that came to nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "A truck was blown up by a radio-controlled landmine near Argun.",
            ("blown up", "ied", "actual", "hit"),
        ),
        (
            "Shells fell at dawn. The market was hit three times.",
            ("hit", "attack", "actual", "hit"),
        ),
        ("Four shells crashed near the palace.", ("crashed", "shelling", "actual", "hit")),
        (
            "Four PKK members were neutralised in the Gara region of northern Iraq.",
            ("neutralised", "attack", "actual", "hit"),
        ),
        (
            "Its forces destroyed two Ukrainian drones headed for Crimea.",
            ("destroyed", "interception", "actual", "intercepted"),
        ),
        (
            "A drone boat launched by the group was destroyed before it could reach the ship.",
            ("destroyed", "interception", "actual", "intercepted"),
        ),
        (
            "Troops thwarted an attempt to attack an oil refinery in Volgograd.",
            ("attack", "attack", "actual", "foiled"),
        ),
        (
            "A bomb left in a van was defused by army experts.",
            ("defused", "bombing", "actual", "foiled"),
        ),
        (
            "A mine planted on the road was found and defused.",
            ("planted", "ied", "actual", "foiled"),
        ),
        (
            "Commanders denied that their troops had attacked civilians.",
            ("attacked", "attack", "denied", "unknown"),
        ),
        # the elders are dead: only who did it is denied
        (
            "A spokesman denied that the movement had killed the elders.",
            ("killed", "attack", "actual", "hit"),
        ),
        (
            "A spokesman denied that the movement had killed civilians.",
            ("killed", "attack", "denied", "unknown"),
        ),
        # the bomb went off: only who laid it is denied
        (
            "The militia denied that its men had laid the bomb.",
            ("laid", "ied", "actual", "unknown"),
        ),
        (
            "They had been seized by heavily armed men on Thursday.",
            ("seized", "abduction", "actual", "hit"),
        ),
        (
            "Ten people were hurt when police baton-charged students in Dhaka.",
            ("baton-charged", "attack", "actual", "hit"),
        ),
        (
            "The rebels said they had repulsed an army assault on Mullaitivu.",
            ("assault", "attack", "actual", "foiled"),
        ),
        (
            "Hitmen killed a councilwoman in Buenaventura on Monday.",
            ("killed", "assassination", "actual", "hit"),
        ),
        (
            "Israeli jets rocketed a guerrilla base in the valley on Monday.",
            ("rocketed", "airstrike", "actual", "hit"),
        ),
        (
            "Guerrillas rocketed an army base in the valley on Monday.",
            ("rocketed", "rocket_attack", "actual", "hit"),
        ),
        (
            "An attempt by the rebels to carry out a terrorist attack on the port was foiled.",
            ("terrorist attack", "attack", "actual", "foiled"),
        ),
        (
            "Men threw a grenade into a nightclub in Cali. The device failed to explode.",
            ("threw", "bombing", "actual", "foiled"),
        ),
        (
            "Men threw a grenade into a nightclub in Cali. The device was not of their making.",
            ("threw", "bombing", "actual", "unknown"),
        ),
        (
            "A merchant vessel was struck by an uncrewed aerial system on Monday.",
            ("struck", "drone_strike", "actual", "hit"),
        ),
        ("Rebels seized the town on Thursday.", ("seized", "raid", "actual", "hit")),
        (
            "Monitors recorded 312 explosions in the Donetsk region over the weekend.",
            ("explosions", "explosion", "actual", "unknown"),
        ),
    ],
)
def test_one_event(extraction: Extract, sentence: str, row: tuple[str, str, str, str]) -> None:
    found = extraction(sentence)
    rows = [(e.text, e.event_type, e.modality, e.outcome) for e in found.events]
    assert row in rows
    assert len([r for r in rows if r[0] == row[0]]) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "A find was blown up by sappers in a controlled blast.",
        "The housing market was hit by a fall in prices.",
        "A plane crashed near the palace.",
        "A plane that carried arms crashed in Honduras.",
        "Marines captured a cartel lieutenant in Culiacan.",
        "A company's website was attacked by hackers.",
        "The minister defused tensions with the unions.",
        "Police lobbed teargas shells at the marchers.",
        "Police fired tear gas canisters at the marchers.",
        "Student activists staged a flash strike in Yangon, banging pots.",
        "Passengers boarded the vessel in the port.",
        "Militants who are killed, captured or surrender are called neutralised.",
        "The currency took a beating, and the minister came under fire over the budget.",
        "The town recorded 27 homicides this year.",
    ],
)
def test_no_event(extraction: Extract, sentence: str) -> None:
    assert extraction(sentence).events == []


def test_live_rounds_are_fired_after_tear_gas(extraction: Extract) -> None:
    found = extraction("Police fired tear gas and then live rounds at the marchers, killing two.")
    assert "fired" in [e.text for e in found.events]


def test_fire_that_only_says_how_is_no_second_event(extraction: Extract) -> None:
    found = extraction("A bus was raked with gunfire near San Miguel.")
    assert [e.text for e in found.events] == ["raked"]
    found = extraction("Gunfire hit the school near San Miguel on Monday, wounding a teacher.")
    assert [e.text for e in found.events] == ["Gunfire"]
