"""Deeds in two countries are two; what only bounds or owns is no day or place of a deed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict
from newsledger.records import Event, Extraction


@pytest.fixture
def told(nlp: Language) -> Callable[[str], Extraction]:
    def run(text: str) -> Extraction:
        (found,) = predict([GoldArticle("a", text, published=date(2024, 8, 12))], nlp)
        return found

    return run


def place(found: Extraction, event: Event) -> str | None:
    return next((e.text for e in found.entities if e.entity_id == event.place_entity_id), None)


def test_rockets_at_bases_in_two_countries_are_two_deeds(told):
    found = told(
        "One rocket was fired at a support site in the Euphrates region of Syria. The rocket did "
        "not impact the base. In Iraq, two rockets were fired at Al Asad Air Base."
    )
    first, landing, second = found.events
    assert landing.coreference == first.event_id
    assert second.coreference is None
    assert (place(found, first), place(found, second)) == ("Euphrates region", "Al Asad Air Base")


def test_a_region_has_the_country_it_is_named_with(told):
    found = told("Gunmen shelled a post in the Euphrates region of Syria on Sunday.")
    region = next(e for e in found.entities if e.text == "Euphrates region")
    assert region.country == "SYR"


def test_whose_embassy_it_is_is_not_where_it_was(told):
    found = told("The bomb blasts killed four guards outside embassies of the United States.")
    assert [place(found, event) for event in found.events] == [None]
    found = told("The blasts killed four guards outside embassies of the United States in Kenya.")
    assert [place(found, event) for event in found.events] == ["Kenya"]


def test_a_day_up_to_which_is_counted_is_not_that_of_the_deed(told):
    found = told("As of Monday, 45 people had died in the shelling of Kherson.")
    (event,) = [event for event in found.events if event.text == "shelling"]
    assert event.date_id is None


@pytest.mark.parametrize("how", ["Terrorist bombings", "terrorist bombings"])
def test_terror_says_how_and_not_who(told, how):
    found = told(f"{how} at two embassies in Kenya killed 12 guards.")
    assert [event.actor for event in found.events] == [None]
    assert found.responsibility == []


def day(found: Extraction, event: Event) -> str | None:
    return next((d.text for d in found.dates if d.date_id == event.date_id), None)


def root(event: Event) -> str:
    return event.coreference or event.event_id


def test_who_was_killed_before_did_not_die_in_what_followed(told):
    found = told(
        "Clashes in the east grew after the rebel general, Anwar Sadri, was killed on 2 August "
        "near the airport of Goma."
    )
    clashes, killed = found.events
    assert root(clashes) != root(killed)
    assert (day(found, clashes), day(found, killed)) == (None, "2 August")
    assert place(found, clashes) is None


def test_what_a_text_looks_back_on_is_not_the_attack_it_is_about(told):
    found = told(
        "Since a car bomb in March killed four guards, the factions have held back. But last "
        "Thursday's attack on two posts raised questions.\n\nThe motive of the attack is not "
        "known. Thursday's attack came a day after talks. Since then nobody has spoken."
    )
    bomb, attack, *again = [e for e in found.events if e.text in ("car bomb", "killed", "attack")]
    assert [root(event) for event in again] == [root(attack)] * len(again)
    assert root(bomb) != root(attack)
    assert len(again) == 2


def test_the_same_people_told_again_died_in_the_same_attack(told):
    found = told(
        "A drone killed three British medics in March. Militias have been quiet, analysts say.\n\n"
        "The halt in raids by the militias on bases came after an answer by the army, after three "
        "British medics were killed."
    )
    first, again = [row for row in found.casualties if row.harm == "killed"]
    assert first.event_id is not None
    assert again.event_id == first.event_id


def test_a_place_told_of_another_attack_alone_is_not_handed_on(told):
    found = told(
        "A drone attack in January killed three medics on the border triangle near Rukban.\n\n"
        "Last Thursday's attack on two posts of the alliance raised questions, analysts say."
    )
    first, second = [e for e in found.events if e.text in ("drone attack", "attack")]
    assert place(found, first) is not None
    assert place(found, second) is None


def test_who_was_hit_and_then_hits_did_another_deed(told):
    found = told("Border guards killed two smugglers who opened fire near a ford in Hatay.")
    first, second = found.events
    assert root(second) != root(first)
    doers = {(row.party, row.event_id) for row in found.responsibility}
    assert ("Border guards", first.event_id) in doers
    assert ("two smugglers", second.event_id) in doers


def test_a_return_of_fire_is_no_part_of_the_attack(told):
    found = told(
        "Raiders opened fire on a customs post near Hatay on Friday, wounding a clerk. "
        "The guards shot back from the roof."
    )
    attack, reply = [e for e in found.events if e.text in ("opened fire", "shot back")]
    assert root(reply) != root(attack)


def test_it_was_the_third_such_raid_is_of_the_raid_told(told):
    found = told(
        "Raiders stormed a customs post near Hatay on Friday and killed a clerk. "
        "It was the third such raid this month."
    )
    raid = next(e for e in found.events if e.text == "raid")
    assert root(raid) == root(found.events[0])


def test_the_killing_of_somebody_new_is_another_deed_with_its_own_day_and_place(told):
    found = told(
        "A bomb went off in the bus station of Hatay at the height of Friday's rush, wounding "
        "nine people. A caller said the bombing was revenge for the killing last week of a local "
        "leader in Homs."
    )
    bomb, bombing, killing = [
        e for e in found.events if e.text in ("went off", "bombing", "killing")
    ]
    assert root(bombing) == root(bomb) != root(killing)
    assert place(found, killing) == "Homs"
    assert place(found, bombing) != "Homs"


def test_a_day_that_leans_on_another_is_not_that_of_the_main_event(told):
    found = told(
        "Militiamen butchered hundreds of civilians in a church at Nyarubuye. Five soldiers were "
        "executed at Butare the next morning."
    )
    first = found.events[0]
    assert first.date_id is None
    found = told(
        "Militiamen butchered hundreds of civilians in a church at Nyarubuye. Five soldiers were "
        "executed at Butare on Sunday."
    )
    assert found.events[0].date_id is not None


def test_a_bomb_made_safe_is_not_the_one_that_went_off(told):
    found = told(
        "A bomb killed four people at the market in Kirkuk on Sunday. A second bomb near the gate "
        "was defused by police."
    )
    first, second = found.events
    assert (second.text, second.outcome, second.coreference) == ("defused", "foiled", None)
    assert first.outcome == "hit"


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Rebels burned the town hall. They also burned a petrol station.", False),
        ("Jets bombed the airport at dawn. They also bombed a bridge.", False),
        ("Jets bombed the airport at dawn. The airport was also bombed, residents said.", True),
    ],
)
def test_what_is_also_hit_is_another_deed(told, text: str, one: bool):
    first, second = told(text).events
    assert (second.coreference == first.event_id) is one


def test_who_fires_on_the_attackers_did_not_attack(told):
    found = told(
        "Militants beheaded dozens of people in Palma on Friday. Helicopters fired on the "
        "attackers."
    )
    deed, answer = found.events
    assert answer.coreference is None
    assert deed.event_type != answer.event_type


def test_a_beating_is_no_shooting(told):
    found = told(
        "Gunmen shot two guards at a depot near Gao on Tuesday. The shooting went on for an hour. "
        "One of the guards was beaten with a belt."
    )
    shot, shooting, beating = found.events
    assert shooting.coreference == shot.event_id
    assert beating.coreference is None
    assert beating.event_type != "shooting"


def test_what_followed_a_blast_is_not_the_blast(told):
    found = told("Gunmen in uniform stormed the barracks at Gao after the blast, the army said.")
    assert [(e.text, e.coreference) for e in found.events] == [("stormed", None), ("blast", None)]


def test_a_clock_time_counts_no_devices(told):
    found = told("At 0340 an explosive device detonated beneath a lorry near Gao.")
    assert [e.munitions_min for e in found.events] == [1]


def test_air_defence_is_its_own_doer(told):
    found = told("Aviation struck a depot at Gao, and air defence shot down eleven drones.")
    assert [e.actor for e in found.events] == ["Aviation", "air defence"]


def test_jets_brought_down_in_a_raid_are_not_the_raid(told):
    found = told("Two warplanes were shot down during the raid on Gao, the rebels claim.")
    assert [(e.text, e.coreference) for e in found.events] == [("shot down", None), ("raid", None)]
