"""Violence told in plain words: fired on, shot in the leg, placed a bomb, fighting between."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _rows(found: Extraction) -> list[tuple[str, str, str | None]]:
    return [(e.text.lower(), e.event_type, e.actor) for e in found.events]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # a participle that is a finite verb: who fires stands right before
        (
            "A nurse was wounded when a gunman fired on a group of marchers.",
            ("fired", "shooting", "a gunman"),
        ),
        (
            "A driver was killed when an army helicopter fired at a car near the river.",
            ("fired", "airstrike", "an army helicopter"),
        ),
        ("Two missiles fired at the base killed a guard.", ("killed", "missile_attack", None)),
        # a verb that a hyphen parts
        (
            "Three wardens were machine-gunned at the gate on Monday.",
            ("machine-gunned", "shooting", None),
        ),
        # the object stands before what is done to death
        (
            "Raiders hacked five farmers to death with machetes near Beni.",
            ("hacked five farmers to death", "stabbing", "Raiders"),
        ),
        ("Gunmen waylaid a bus of soldiers near Sukhna.", ("waylaid", "ambush", "Gunmen")),
        (
            "Snipers mowed down 34 villagers on the road to the river.",
            ("mowed down", "shooting", "Snipers"),
        ),
        # a gerund that is the subject of the verb behind it
        ("Shelling hit the village of Amal on Monday.", ("shelling", "shelling", None)),
        # words for a raid, a hit from afar, a sentence carried out
        (
            "Raiders fell upon a bus of conscripts outside Marib.",
            ("fell upon", "ambush", "Raiders"),
        ),
        ("A warden was picked off by a sniper in Homs.", ("picked off", "shooting", "a sniper")),
        ("Commandos swooped on a rebel camp at dawn.", ("swooped on", "raid", "Commandos")),
        ("The hangings took place at dawn in the yard.", ("hangings", "execution", None)),
        # firing without an aim
        (
            "Troops ringed the square. Soldiers kept firing for an hour.",
            ("firing", "shooting", "Soldiers"),
        ),
        (
            "The clerk was closing up when a masked gunman came in and started shooting.",
            ("shooting", "shooting", "a masked gunman"),
        ),
        # the body tells that a shot is one
        (
            "The girl was dead at the scene after being shot in the head.",
            ("shot", "shooting", None),
        ),
        ("A boy was grazed in the arm by a bullet on Sunday.", ("grazed", "shooting", None)),
        # "shot at" has an aim and no passive
        (
            "Gunmen shot at a group of seven French nationals near the border.",
            ("shot", "shooting", "Gunmen"),
        ),
        ("Unknown men shot at the plane on its approach.", ("shot", "shooting", "Unknown men")),
        ("A policeman shot at the driver, who sped off.", ("shot", "shooting", "A policeman")),
        ("Troops shot at the house from a hill.", ("shot", "shooting", "Troops")),
        ("Two men shot at a bar in the harbour were brothers.", ("shot", "shooting", None)),
        # who is held to be somebody is not that somebody
        (
            "Police cordoned off a town where gunmen believed to be rebels have taken 20 hostage.",
            ("taken 20 hostage", "abduction", "gunmen"),
        ),
        # bombs are placed and activated
        ("Guerrillas placed a bomb under the bridge.", ("placed", "bombing", "Guerrillas")),
        (
            "The car bomb was activated by remote control as the patrol drove by.",
            ("activated", "bombing", None),
        ),
        # light verbs with an event noun
        (
            "Minutes later a second suicide bomber triggered another explosion at the market.",
            ("explosion", "suicide_bombing", "a second suicide bomber"),
        ),
        (
            "Rebels carried out hit and run attacks on army posts.",
            ("hit and run attacks", "attack", None),
        ),
        # both sides of a fight act
        (
            "Fighting between the army and rebels killed nine people.",
            ("fighting", "armed_clash", "the army and rebels"),
        ),
        # a noun before a verb in the present
        ("The bombing shatters weeks of calm in the city.", ("bombing", "bombing", None)),
        # the means of a charge
        (
            "A soldier is held for allegedly killing two other servicemen.",
            ("killing", "attack", "A soldier"),
        ),
        ("The battalion was attacked near its headquarters.", ("attacked", "attack", None)),
        ("The enemy targeted a house near the mosque.", ("targeted", "attack", "The enemy")),
    ],
)
def test_plain_words_of_violence(extraction: Extract, text: str, row: tuple[str, str, str]) -> None:
    assert row in _rows(extraction(text))


def test_capitals_taken_for_an_adjective(extraction: Extract) -> None:
    found = extraction("THE BRIGADE'S BATTALION TROOPS CLASHED WITH GUERRILLAS NEAR THE RIVER.")
    assert [e.event_type for e in found.events] == ["armed_clash"]


@pytest.mark.parametrize(
    "text",
    [
        "The company was accused of killing jobs.",
        "The minister fired a volley of questions at the board.",
        "The mayor placed a bet on the match.",
        "The police placed the documents in a safe.",
        "The board fired the coach on Monday.",
        "The night fell upon the valley.",
        "Critics set upon the budget.",
    ],
)
def test_no_violence(extraction: Extract, text: str) -> None:
    assert extraction(text).events == []


def test_an_election_in_a_report_of_violence_is_no_politics(extraction: Extract) -> None:
    text = (
        "Gunmen attacked a police post four days before the election, killing three "
        "officers. Soldiers said the attack was the work of rebels, who have denied it. The murder "
        "of a candidate had shocked the town."
    )
    found = extraction(text)
    assert {"attacked", "murder", "attack"} <= {e.text for e in found.events}


def test_who_was_murdered_earlier(extraction: Extract) -> None:
    found = extraction("A vote was held to replace a lawmaker murdered earlier this year.")
    assert [(e.actor, e.target) for e in found.events] == [(None, "a lawmaker")]


def test_whom_an_aside_tells_of(extraction: Extract) -> None:
    found = extraction("Two aid workers, kidnapped near Gao in March, were freed on Sunday.")
    assert [(e.actor, e.target) for e in found.events] == [(None, "Two aid workers")]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels killed seven labourers before abducting three others.", "abducting"),
        ("The militia set two houses on fire near the river.", "set two houses on fire"),
        ("The militia was accused of having fired mortars at the town.", "fired"),
        ("Two blasts killed twelve at a school.", "blasts"),
        ("A policeman was also killed in a car bombing south of the capital.", "car bombing"),
        ("He ran after somebody in a car shot at him, killing his brother.", "shot"),
        ("A roadside bomb south of Baghdad killed two contractors.", "killed"),
        ("Rebels shelled a town. It is not known who fired on the hospital.", "fired"),
        (
            "Rebels shelled a town. The air force said its defences destroyed 11 of the missiles.",
            "destroyed",
        ),
        ("Troops shelled two villages. A second hamlet had been burned.", "burned"),
    ],
)
def test_triggers_the_parse_hides(extraction: Extract, text: str, trigger: str) -> None:
    assert trigger in [e.text for e in extraction(text).events]


def test_the_injured_are_counted_and_no_event(extraction: Extract) -> None:
    found = extraction("A missile hit a block in the capital. Forty people were injured, he said.")
    assert [e.text for e in found.events] == ["hit"]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("A shooting left two dead and four others wounded.", ["shooting"]),
        ("Shells hit a camp. The clinic received 23 wounded by Sunday evening.", ["hit"]),
        ("There was a clash on Saturday in which six troops were killed.", ["clash"]),
        ("Bandits killed 58 people in the state in the first two weeks of January.", []),
        ("Rebels bombed a bus. The rebels have fought since 1983 for a state.", ["bombed"]),
        ("Rebels bombed a bus. More than 70,000 people have been killed.", ["bombed"]),
        ("Troops found four rockets that had failed to fire.", []),
    ],
)
def test_what_is_told_by_another_act_or_counted_over_a_war(
    extraction: Extract, text: str, triggers: list[str]
) -> None:
    assert [e.text for e in extraction(text).events] == triggers


def test_a_noun_with_an_apposition_is_whom_the_next_verb_harms(extraction: Extract) -> None:
    found = extraction(
        "Raids and clashes multiplied after the Egyptian president, Anwar Sadat, was killed on "
        "October 6, 1981 in Cairo. Rocket attacks followed."
    )
    killed = next(event for event in found.events if event.text == "killed")
    assert killed.target in ("the Egyptian president", "Sadat", "Anwar Sadat")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "The fighting took place on Tuesday near a village in the south of the province.",
            "fighting",
        ),
        ("It was not clear what had motivated the attack.", "attack"),
    ],
)
def test_what_a_single_sentence_tells_of_an_event(
    extraction: Extract, text: str, trigger: str
) -> None:
    assert [event.text for event in extraction(text).events] == [trigger]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The minister said the alliance has a plan to strike Yemen.", "strike"),
        ("The ministry broke up a plot to attack several embassies in the capital.", "attack"),
    ],
)
def test_a_plot_is_a_planned_attack(extraction: Extract, text: str, trigger: str) -> None:
    (event,) = extraction(text).events
    assert (event.text, event.modality) == (trigger, "planned")


@pytest.mark.parametrize(
    "text",
    [
        "The senator has a plan to attack the deficit.",
        "The union has a plan to strike on Monday.",
    ],
)
def test_a_plan_for_something_else_is_none(extraction: Extract, text: str) -> None:
    assert extraction(text).events == []


def test_what_a_noun_of_an_act_did_is_told_once(extraction: Extract) -> None:
    found = extraction("Shelling hit the village of Amal on Monday.")
    assert [event.text for event in found.events] == ["Shelling"]


@pytest.mark.parametrize("verb", ["halt", "end", "cease", "suspend"])
def test_what_is_ended_goes_on_and_is_theirs_who_end_it(extraction: Extract, verb: str) -> None:
    text = f"Envoys said the rebels must {verb} attacks on barges near Mopti."
    (attacks,) = extraction(text).events
    assert attacks.modality == "actual"
    assert attacks.actor == "the rebels"
