"""What is done with a vehicle, taken by force, or done by a munition that moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _kinds(found: Extraction) -> list[str]:
    return [event.event_type for event in found.events]


@pytest.mark.parametrize(
    "text",
    [
        "A man drove a lorry into a crowd at a Christmas market, killing nine people.",
        "A driver ploughed his car into pedestrians in Melbourne on Thursday.",
        "A man rammed a van into a bus stop in Jerusalem.",
    ],
)
def test_people_are_rammed(extraction: Extract, text: str) -> None:
    assert _kinds(extraction(text)) == ["attack"]


@pytest.mark.parametrize(
    "text",
    [
        "A driver lost control and drove his car into pedestrians; nobody was hurt.",
        "An elderly woman drove her car into a bakery after mixing up the pedals.",
        "They drove a truck into the city to sell melons.",
    ],
)
def test_mishaps_and_journeys_are_no_ramming(extraction: Extract, text: str) -> None:
    assert not extraction(text).events


@pytest.mark.parametrize(
    "text",
    [
        "A van packed with explosives was driven into the gate of the police station.",
        "Two men drove a truck packed with explosives into the barracks.",
        "A suicide car bomb hit a convoy of foreign troops near Jalalabad.",
    ],
)
def test_loaded_vehicles_are_suicide_bombs(extraction: Extract, text: str) -> None:
    assert _kinds(extraction(text)) == ["suicide_bombing"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Islamist fighters took the town of Palma in March 2021.", "raid"),
        ("The army retook the police station the same morning.", "raid"),
        ("Two aid workers were taken by armed men near Dadaab.", "abduction"),
        ("Masked men took nine passengers off a minibus near Sibi.", "abduction"),
    ],
)
def test_what_armed_men_take(extraction: Extract, text: str, kind: str) -> None:
    assert _kinds(extraction(text)) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The company took the city to court over the tax.",
        "The children were taken by soldiers to a hospital.",
        "The party took the town council from its rivals in May.",
        "Soldiers took the village children to school.",
    ],
)
def test_what_is_taken_otherwise(extraction: Extract, text: str) -> None:
    assert not extraction(text).events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two shells came through the roof of the school.", "shelling"),
        ("A missile came through the roof of the workshop, killing two.", "missile_attack"),
        ("A shell punched through the roof of a children's ward.", "shelling"),
        ("A mine tore a police jeep in two near the village.", "ied"),
    ],
)
def test_munitions_that_move_are_deeds(extraction: Extract, text: str, kind: str) -> None:
    assert _kinds(extraction(text)) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "A ball came through the window of the school.",
        "The rocket went up at dawn with a weather satellite.",
        "The storm tore the roof off the school.",
        "Prices went up in the market after the bomb squad left.",
    ],
)
def test_other_things_that_move_are_none(extraction: Extract, text: str) -> None:
    assert not extraction(text).events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen lying in wait beside the road opened fire on the convoy.", "ambush"),
        ("Rebels fell upon a patrol near Kutkai.", "ambush"),
        ("Militants bound the men's hands and shot them in the head.", "execution"),
        ("Gunmen killed 43 farmers in a rice field in Borno.", "massacre"),
        ("Gunmen killed 43 soldiers in a base in Borno.", "shooting"),
        ("A knifeman attacked shoppers in Bondi, killing six.", "stabbing"),
        ("The attacker, armed with an axe, struck two officers.", "stabbing"),
        ("Israel bombed a residential block in Khan Younis overnight.", "airstrike"),
        ("Separatists bombed a police station in Bastia overnight.", "bombing"),
        ("A destroyer engaged two drones in the Red Sea.", "interception"),
        ("A destroyer fired on rebel positions on the coast.", "shelling"),
        ("Iran fired about 180 ballistic missiles at Israel.", "missile_attack"),
    ],
)
def test_kind_by_manner_and_object(extraction: Extract, text: str, kind: str) -> None:
    assert _kinds(extraction(text)) == [kind]


def test_plans_that_are_approved_are_no_deeds(extraction: Extract) -> None:
    text = "Officials said plans had been approved for strikes on Iranian personnel in Syria."
    assert [e.modality for e in extraction(text).events] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "Rockets land near US embassy in Baghdad",
        "A bomb blew up in the hands of a clerk at the ministry.",
        "Heavy fighting raged on the outskirts of Aleppo.",
        "Detectives took over the murder investigation on Friday.",
    ],
)
def test_deeds_that_were_lost(extraction: Extract, text: str) -> None:
    assert len(extraction(text).events) == 1


@pytest.mark.parametrize(
    "text",
    ["The plan blew up in his face.", "The rates of murder charges fell.", "Land near US border"],
)
def test_words_that_only_look_so(extraction: Extract, text: str) -> None:
    assert not extraction(text).events


@pytest.mark.parametrize(
    "text",
    [
        "Wildfires tore through a suburb of Athens, burning dozens of houses.",
        "Rescuers pulled two children from the rubble of a house.",
        "She was killed when her car collided with a lorry on the motorway.",
        "A lorry driver was jailed for killing a cyclist by careless driving.",
        "A gas leak caused a blast that flattened a house in Baltimore.",
        "An explosion at a fireworks factory in Gujarat killed 11 workers.",
        "The army unveiled a drone that can strike targets 2,000 km away.",
        "The senator came under fire from colleagues over his remarks about the court.",
        "North Korea launched two ballistic missiles into the sea, Seoul said.",
        "Drivers defied the strike call on Monday.",
    ],
)
def test_mishaps_help_and_words_are_no_deeds(extraction: Extract, text: str) -> None:
    assert not extraction(text).events


@pytest.mark.parametrize(
    "text",
    [
        "A rocket tore through a suburb of Homs on Monday.",
        "Gunmen pulled two children from a bus near Maradun.",
        "She was killed when a gunman shot at her car on the motorway.",
        "A bomb caused a blast that flattened a house in Aleppo.",
        "The patrol came under fire from insurgents over the river.",
        "North Korea launched two missiles at a fishing boat.",
    ],
)
def test_deeds_beside_such_words(extraction: Extract, text: str) -> None:
    assert extraction(text).events


@pytest.mark.parametrize(
    "text",
    [
        "The bomber detonated his vest at the gate.",
        "A man detonated his explosive belt among worshippers.",
    ],
)
def test_who_sets_off_his_own_vest(extraction: Extract, text: str) -> None:
    assert _kinds(extraction(text)) == ["suicide_bombing"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Robbers held up a bus on the mountain road.", "other"),
        ("Electronic warfare suppressed three drones over Kaluga.", "interception"),
        ("A policeman took a bullet in the leg on Monday.", "shooting"),
        ("A tanker was shot at with a missile off Aden.", "missile_attack"),
        ("Rioters burned a police post in the old town.", "arson"),
    ],
)
def test_robbers_jammers_and_rioters(extraction: Extract, text: str, kind: str) -> None:
    assert _kinds(extraction(text)) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Traffic was held up by a broken-down bus.",
        "She held up a sign at the rally.",
        "The government suppressed the report on drones.",
        "He said he would take a bullet for the prime minister.",
    ],
)
def test_other_senses_of_holding_up_and_suppressing(extraction: Extract, text: str) -> None:
    assert not extraction(text).events
