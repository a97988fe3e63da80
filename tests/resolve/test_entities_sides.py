"""Whose men a noun says they are, and the body that a name behind a noun is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Resolve = Callable[[str], Extraction]


@pytest.mark.parametrize(
    ("text", "actor", "actor_id"),
    [
        (
            "The militant group Hezbollah attacked the post on Monday.",
            "The militant group Hezbollah",
            "actor:hezbollah",
        ),
        (
            "Three FARC dissidents attacked a post in Cauca.",
            "Three FARC dissidents",
            "actor:farc-dissidents",
        ),
        (
            "The Palestinian faction Islamic Jihad fired rockets at Ashkelon.",
            "The Palestinian faction Islamic Jihad",
            "actor:pij",
        ),
        (
            "Two soldiers were killed by the jihadist group JNIM on Friday.",
            "the jihadist group JNIM",
            "actor:jnim",
        ),
        (
            "Fighters of the Lord's Resistance Army killed nine villagers near Dungu.",
            "Fighters of the Lord's Resistance Army",
            "actor:lra",
        ),
        (
            "Rebels from the FARC ambushed an army patrol.",
            "Rebels from the FARC",
            "actor:farc",
        ),
        (
            "Members of the Kurdistan Workers' Party killed two guards.",
            "Members of the Kurdistan Workers' Party",
            "actor:pkk",
        ),
        ("LTTE cadres ambushed a patrol near Vavuniya.", "LTTE cadres", "actor:ltte"),
        (
            "Nigerian air force jets bombed a camp.",
            "Nigerian air force jets",
            "actor:state-nga-military",
        ),
        ("Hamas's armed wing fired rockets at Sderot.", "Hamas's armed wing", "actor:hamas"),
        ("Rwandan-backed M23 rebels seized Goma.", "Rwandan-backed M23 rebels", "actor:m23"),
        (
            "Militants from the al-Qaeda-linked JNIM attacked a camp in Djibo.",
            "Militants from the al-Qaeda-linked JNIM",
            "actor:jnim",
        ),
        (
            "Mercenaries from Russia's Wagner group opened fire on miners.",
            "Mercenaries from Russia's Wagner group",
            "actor:wagner",
        ),
        (
            "Gunmen who belong to al-Shabaab attacked a bus near Mandera.",
            "Gunmen",
            "actor:al-shabaab",
        ),
        (
            "The guerrillas, members of the FARC, ambushed a patrol.",
            "The guerrillas, members of the FARC",
            "actor:farc",
        ),
        ("Anti-Balaka fighters killed nine traders.", "Anti-Balaka fighters", "actor:anti-balaka"),
        (
            "Hezbollah's Radwan fighters attacked a border post.",
            "Hezbollah's Radwan fighters",
            "actor:hezbollah",
        ),
        (
            "The Saudi-led coalition's warplanes bombed a hall in Sanaa.",
            "The Saudi-led coalition's warplanes",
            "actor:saudi-coalition",
        ),
        (
            "A Saudi-led coalition air strike killed nine people in Saada.",
            "Saudi-led coalition",
            "actor:saudi-coalition",
        ),
        (
            "Syrian regime warplanes bombed a bakery in Idlib.",
            "Syrian regime warplanes",
            "actor:state-syr-government",
        ),
        (
            "Fighters from the Lebanese militia Hezbollah ambushed a patrol.",
            "Fighters from the Lebanese militia Hezbollah",
            "actor:hezbollah",
        ),
        (
            "Planes of the Saudi-led coalition struck a water plant in Hajjah.",
            "Planes of the Saudi-led coalition",
            "actor:saudi-coalition",
        ),
        ("PKK members shot a judge in Van.", "PKK members", "actor:pkk"),
        (
            "Iraqi government forces shelled Falluja.",
            "Iraqi government forces",
            "actor:state-irq-military",
        ),
        # they are none of those named
        (
            "A breakaway faction of the FARC blew up a pipeline.",
            "A breakaway faction of the FARC",
            None,
        ),
        ("Dissident ELN rebels blew up a pipeline.", "Dissident ELN rebels", None),
        ("Hamas rivals killed two guards in Gaza.", "Hamas rivals", None),
        ("Anti-Taliban fighters killed four militants.", "Anti-Taliban fighters", None),
        ("Former FARC fighters killed a mayor in Cauca.", "Former FARC fighters", None),
        ("Al-Qaeda-linked militants attacked a hotel.", "Al-Qaeda-linked militants", None),
        # a name further on is another's
        (
            "Soldiers from the base attacked by Hezbollah shelled the village.",
            "Soldiers from the base",
            None,
        ),
        ("Rebels from the town of Kidal shot two soldiers.", "Rebels from the town of Kidal", None),
    ],
)
def test_the_doer_is_linked_to_its_side(
    resolved: Resolve, text: str, actor: str, actor_id: str | None
) -> None:
    found = resolved(text)
    event = next(e for e in found.events if e.actor == actor)
    ids = {e.entity_id: e.actor_id for e in found.entities}
    assert ids.get(event.actor_entity_id or "") == actor_id


@pytest.mark.parametrize(
    ("text", "actor", "country"),
    [
        ("Israeli warplanes struck a house in Rafah.", "Israeli warplanes", "ISR"),
        ("Turkish F-16s bombed a camp in the mountains.", "Turkish F-16s", "TUR"),
        ("Azerbaijan's artillery shelled the town.", "Azerbaijan's artillery", "AZE"),
        ("Russian missiles hit a hotel in Kramatorsk.", "Russian", "RUS"),
        ("Iran-made rockets hit a hotel in Basra.", None, None),
    ],
)
def test_machines_are_of_the_country_before_them(
    resolved: Resolve, text: str, actor: str | None, country: str | None
) -> None:
    found = resolved(text)
    (event,) = found.events
    countries = {e.entity_id: e.country for e in found.entities}
    assert (event.actor, countries.get(event.actor_entity_id or "")) == (actor, country)


def test_the_unit_of_a_group_is_its_own(resolved: Resolve) -> None:
    found = resolved("Hezbollah's rocket unit claimed responsibility for the attack on the base.")
    (row,) = found.responsibility
    ids = {e.entity_id: e.actor_id for e in found.entities}
    assert (row.stance, ids[row.party_entity_id or ""]) == ("claimed", "actor:hezbollah")


def test_the_noun_before_a_name_is_of_its_chain(resolved: Resolve) -> None:
    found = resolved("The army blamed the rebel group M23 for the massacre.")
    (row,) = found.responsibility
    chains = {e.text: e.chain for e in found.entities}
    assert (row.party, row.stance) == ("the rebel group M23", "accused")
    assert chains["the rebel group"] == chains["M23"]
