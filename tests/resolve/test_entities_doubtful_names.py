"""Names that mean several things: whose they are by the place, the men or the word beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Resolve = Callable[[str], Extraction]


@pytest.mark.parametrize(
    ("text", "name", "actor_id"),
    [
        # the towns tell which
        ("The RSF shelled a hospital in El Fasher.", "RSF", "actor:rsf-sudan"),
        ("The Basque separatist group ETA set off a bomb in Burgos.", "ETA", "actor:eta"),
        ("The IRA bombed a bank in Belfast.", "IRA", "actor:ira"),
        # their men tell it
        ("STC fighters shot two guards.", "STC", "actor:stc-yemen"),
        ("IS gunmen shot two guards at the gate.", "IS", "actor:islamic-state"),
        # words that are taken into the name
        ("Suspected Tamil Tigers shot a mayor.", "Suspected Tamil Tigers", "actor:ltte"),
        ("Kurdish YPG fighters killed a guard.", "Kurdish YPG", "actor:ypg"),
        # others are called so
        ("The press freedom group RSF condemned a shooting in Mexico City.", "RSF", None),
        ("Savers in Ohio may put money into an IRA.", "IRA", None),
        ("The Iraqi National Guard shot two men in Basra.", "Iraqi National Guard", None),
        (
            "In Macedonia, the National Liberation Army ambushed a convoy near Tetovo.",
            "National Liberation Army",
            "actor:nla-macedonia",
        ),
        (
            "In Colombia, the National Liberation Army ambushed a convoy near Arauca.",
            "National Liberation Army",
            "actor:eln-colombia",
        ),
        ("The popular forces of El Salvador attacked a bridge.", "The popular forces", None),
    ],
)
def test_a_doubtful_name_is_linked_by_what_is_beside_it(
    resolved: Resolve, text: str, name: str, actor_id: str | None
) -> None:
    rows = {e.text: e.actor_id for e in resolved(text).entities}
    assert rows[name] == actor_id


@pytest.mark.parametrize(
    ("country", "actor_id"),
    [
        ("India's Chhattisgarh state", "actor:cpi-maoist"),
        ("Nepal", "actor:cpn-maoist"),
        ("Peru", "actor:sendero"),
        ("Belgium", None),
    ],
)
def test_maoists_are_those_of_the_country(
    resolved: Resolve, country: str, actor_id: str | None
) -> None:
    found = resolved(f"Maoist rebels killed nine policemen in {country}.")
    (event,) = found.events
    ids = {e.entity_id: e.actor_id for e in found.entities}
    assert ids[event.actor_entity_id or ""] == actor_id


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Gunmen attacked a police post in Fort-Liberte, Haiti.", "Fort-Liberte", "HTI"),
        ("A sergeant shot a guard at Fort Liberty.", "Fort Liberty", "USA"),
        ("Rockets were fired at Ain al Assad.", "Ain al Assad", "IRQ"),
    ],
)
def test_only_names_of_other_scripts_are_found_by_their_sound(
    resolved: Resolve, text: str, name: str, country: str
) -> None:
    assert [e.country for e in resolved(text).entities if e.text == name] == [country]
