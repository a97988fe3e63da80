"""Kinds of what is done to the held, to those in office, with mines and in assaults."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        # shot by who held them
        ("Soldiers tied six villagers to a fence and shot them.", "shot", "execution"),
        ("Gunmen lined four farmers up against a wall and shot them.", "shot", "execution"),
        ("Troops shot the traders one after another beside a road.", "shot", "execution"),
        ("The court has had nine people shot by firing squad.", "shot", "execution"),
        ("All three men had been shot in the back of the head.", "shot", "execution"),
        ("Two men were dragged from their homes and shot.", "shot", "execution"),
        ("Rebels shot nine villagers after they were lined up.", "shot", "execution"),
        ("A man with his hands tied was found shot near the river.", "shot", "execution"),
        ("Rebels shot nine villagers after they captured the hamlet.", "shot", "shooting"),
        ("A trader was found shot dead hours after he was abducted.", "shot dead", "shooting"),
        ("A prisoner was shot while trying to escape.", "shot", "shooting"),
        ("A man was shot in the back of the head near a bar in Leeds.", "shot", "shooting"),
        ("Gunmen abducted a trader and shot his guard dead.", "shot his guard dead", "shooting"),
        # many at once
        ("The army killed 25 unarmed peasants near the river.", "killed", "massacre"),
        ("A band of terrorists murdered 17 peasants in a hamlet.", "murdered", "massacre"),
        ("Armed men slit the throats of 22 villagers.", "slit the throats", "massacre"),
        ("The court has had 15 people shot by firing squad.", "shot", "execution"),
        # beaten in custody, or to confess
        ("Soldiers beat the teacher until he signed a confession.", "beat", "torture"),
        ("Two suspects were hung by the wrists for two nights.", "hung", "torture"),
        ("Rebels hanged two traders from a bridge.", "hanged", "execution"),
        ("He was beaten in prison, his lawyer said.", "beaten", "torture"),
        ("Officers beat a student with batons during the march.", "beat", "attack"),
        # who holds an office
        ("The police chief of the town was gunned down.", "gunned down", "assassination"),
        ("Gunmen shot dead a retired major near his home.", "shot dead", "assassination"),
        ("A village head was shot dead by rebels.", "shot dead", "assassination"),
        ("A sheriff's deputy was shot dead at a traffic stop.", "shot dead", "shooting"),
        ("A bomb under a car killed a judge in the capital.", "killed", "bombing"),
        # mines, and bombs on the way
        ("Rebels blew up a patrol car with a mine.", "blew up", "ied"),
        ("A mine planted by rebels blew up under an army truck.", "blew up", "ied"),
        ("Their lead vehicle set off a bomb buried in the track.", "set off", "ied"),
        ("Their jeep ran over an explosive device near the border.", "ran over", "ied"),
        ("A bomb planted by the roadside hit a convoy.", "hit", "ied"),
        ("A bomb hit a convoy near the market.", "hit", "bombing"),
        ("Rebels blew up a police post with dynamite.", "blew up", "bombing"),
        # guns, drones and assaults
        ("Rebels opened up with mortars on the town.", "opened up", "shelling"),
        ("Rebels opened up with rifles on the bus.", "opened up", "shooting"),
        ("Missiles from a drone flattened a house near the border.", "flattened", "drone_strike"),
        ("A pilotless aircraft fired a missile at a house.", "fired", "drone_strike"),
        ("Unmanned aircraft attacked the depot overnight.", "attacked", "drone_strike"),
        ("Warplanes attacked the depot overnight.", "attacked", "airstrike"),
        ("The rebels assaulted the army garrison at dawn.", "assaulted", "raid"),
        ("The rebels cut down nine villagers beside the well.", "cut down", "shooting"),
    ],
)
def test_the_kind_is_told_by_who_it_befell_and_how(
    extraction: Extract, text: str, trigger: str, kind: str
) -> None:
    kinds = [e.event_type for e in extraction(text).events if e.text.lower() == trigger]
    assert kinds == [kind]


def test_a_vehicle_on_a_mine_is_its_target(extraction: Extract) -> None:
    (event,) = extraction("Their jeep ran over an explosive device near the border.").events
    assert (event.actor, event.target, event.weapon) == (None, "Their jeep", "explosive device")


def test_shaheds_are_brought_down(extraction: Extract) -> None:
    (event,) = extraction("All four Shaheds were downed over the sea, the air force said.").events
    assert event.event_type == "interception"


def test_a_bus_that_runs_somebody_over_attacks_nobody(extraction: Extract) -> None:
    assert not extraction("The bus ran over a pedestrian on Main Street and fled.").events


@pytest.mark.parametrize(
    "text",
    [
        "The guards were beaten 2-0 by the prison staff in the final.",
        "Army beat Police 3-1 in the cup final.",
    ],
)
def test_a_game_that_is_won_is_no_beating(extraction: Extract, text: str) -> None:
    assert not extraction(text).events


def test_who_was_found_shot_did_not_do_it(extraction: Extract) -> None:
    (event,) = extraction("A man with his hands tied was found shot dead near a bridge.").events
    assert (event.actor, event.target) == (None, "A man")


def test_a_toll_behind_a_killing_does_not_hide_it(extraction: Extract) -> None:
    text = "Two men were found beheaded on Friday, bringing to 20 those slain there since May."
    assert "beheaded" in [e.text for e in extraction(text).events]
