from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def triggers(found: Extraction) -> list[str]:
    return [event.text for event in found.events]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Gunmen attacked a bus on Sunday. The army condemned the incident.", "incident"),
        ("Rebels ambushed a convoy. Six soldiers died in this attack.", "attack"),
        ("Rebels shelled the town. The governor said the assault lasted an hour.", "assault"),
    ],
)
def test_a_definite_noun_points_back(extraction: Extract, text: str, word: str) -> None:
    assert word in triggers(extraction(text))


def test_without_an_event_before_a_vague_noun_is_none(extraction: Extract) -> None:
    assert triggers(extraction("The senator regretted the incident at the debate.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Eight soldiers were killed when rebels attacked their convoy on Sunday.",
        "EIGHT SOLDIERS WERE KILLED WHEN REBELS ATTACKED THEIR CONVOY ON SUNDAY.",
        "Rebels attacked their convoy on Sunday, killing eight soldiers.",
    ],
)
def test_a_killing_in_an_act_is_that_act(extraction: Extract, text: str) -> None:
    (event,) = extraction(text).events
    assert event.text.lower() == "attacked"
    assert event.outcome == "hit"


def test_the_toll_of_years_is_no_event(extraction: Extract) -> None:
    found = extraction(
        "Gunmen attacked a prison on Sunday. More than 400 inmates have been killed since 2021."
    )
    assert triggers(found) == ["attacked"]


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The rocket came down on a house in the suburb.", "came down", "rocket_attack"),
        ("A missile tore into the hull of a tanker.", "tore into", "missile_attack"),
        ("Two drones approached. The second hit a depot.", "hit", "drone_strike"),
        ("Two bombs fell on a market at noon.", "fell on", "airstrike"),
        ("A landmine, laid by rebels years ago, went off under a bus.", "went off", "ied"),
    ],
)
def test_munitions_that_land(extraction: Extract, text: str, word: str, kind: str) -> None:
    found = extraction(text)
    assert (word, kind) in {(event.text, event.event_type) for event in found.events}


@pytest.mark.parametrize(
    "text",
    [
        "Gunfire broke out at a car wash on Sunday.",
        "Gunfire and explosions were heard in the prison on Tuesday.",
    ],
)
def test_what_is_heard_has_happened(extraction: Extract, text: str) -> None:
    assert extraction(text).events


def test_a_headline_s_participle_is_passive(extraction: Extract) -> None:
    (event,) = extraction("Mayor shot dead in southern Mexico, police say.").events
    assert (event.actor, event.target, event.event_type) == (None, "Mayor", "assassination")


def test_hostages_seized_are_abducted(extraction: Extract) -> None:
    (event,) = extraction("Gunmen seized nine hostages on Monday.").events
    assert event.event_type == "abduction"


@pytest.mark.parametrize(
    "text",
    [
        "Two drones hit a base that hosts allied forces in the north late on Thursday.",
        "On Thursday, aircraft and a destroyer engaged and shot down three drones.",
    ],
)
def test_the_day_of_the_clause(extraction: Extract, text: str) -> None:
    found = extraction(text)
    days = {d.date_id: d.text for d in found.dates}
    assert "Thursday" in days[found.events[0].date_id or ""]


def test_the_day_of_the_claim_is_not_the_day_of_the_attack(extraction: Extract) -> None:
    found = extraction(
        "Gunmen attacked a bus. A group claimed the attack in a message on Saturday."
    )
    assert found.events[-1].text == "attack"
    assert found.events[-1].date_basis != "attached"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Tank fire killed six people queuing for flour in Jabalia.", "Jabalia"),
        ("The helicopter was hit by small-arms fire near Goma.", "Goma"),
        ("A bomb killed two guards at a post near Gao, in northern Mali.", "Gao"),
    ],
)
def test_the_place_of_the_clause(extraction: Extract, text: str, place: str) -> None:
    found = extraction(text)
    names = {e.entity_id: e.text for e in found.entities}
    assert names[found.events[0].place_entity_id or ""] == place


@pytest.mark.parametrize(
    "text",
    [
        "The army denies deliberately targeting civilians in the war.",
        "No comment came from the army, which has repeatedly denied shelling hospitals.",
    ],
)
def test_a_denied_deed_is_denied_by_its_doer(extraction: Extract, text: str) -> None:
    found = extraction("Rebels shelled a town, killing six civilians. " + text)
    event = found.events[-1]
    assert event.modality == "denied"
    assert "army" in (event.actor or "")


def test_whose_missile_it_was_is_who_did_it(extraction: Extract) -> None:
    (event,) = extraction("A Russian missile hit an apartment block in Kyiv on Monday.").events
    assert event.actor == "Russian"


def test_a_strike_is_aimed_at_what_stands_behind_it(extraction: Extract) -> None:
    found = extraction("An air strike on a hospital killed 19 people on Monday.")
    assert found.events[0].target == "a hospital"


@pytest.mark.parametrize(
    "text",
    [
        "Two rockets were fired at the base. None reached it.",
        "A helicopter fired rockets into empty fields, hurting nobody.",
    ],
)
def test_what_fell_short_has_missed(extraction: Extract, text: str) -> None:
    assert extraction(text).events[0].outcome == "missed"


def test_a_page_of_figures_of_speech_has_no_events(extraction: Extract) -> None:
    found = extraction(
        "The finance bill survived an ambush on the floor. Shares were massacred at the opening "
        "bell. The home side survived a late assault in the cup. Readers bombarded the editor "
        "with letters. The champion promised to murder his rival in the ring. Critics took aim "
        "at the minister, who came under fire over taxes. Both camps kept up their barrage of "
        "slogans."
    )
    assert found.events == []
