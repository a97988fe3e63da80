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
        # they are none of those named
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


def test_the_noun_before_a_name_is_of_its_chain(resolved: Resolve) -> None:
    found = resolved("The army blamed the rebel group M23 for the massacre.")
    (row,) = found.responsibility
    chains = {e.text: e.chain for e in found.entities}
    assert (row.party, row.stance) == ("the rebel group M23", "accused")
    assert chains["the rebel group"] == chains["M23"]
