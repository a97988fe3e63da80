"""Who did it and who suffered it: voice, coordination, lost subjects."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Event, Extraction

Extract = Callable[..., Extraction]


def _of(found: Extraction, text: str) -> Event:
    return next(e for e in found.events if e.text == text)


@pytest.mark.parametrize(
    ("sentence", "trigger", "actor", "target"),
    [
        (
            "The army today attacked by land and air the guerrillas who had occupied a suburb.",
            "attacked",
            "The army",
            "the guerrillas",
        ),
        (
            "The navy shelled by mistake a fishing boat, killing four.",
            "shelled",
            "The navy",
            "a fishing boat",
        ),
        (
            "The port was attacked by night by rebels from the hills.",
            "attacked",
            "rebels from the hills",
            "The port",
        ),
        (
            "Saudi-led forces and Yemeni troops attacked Houthi positions near the port.",
            "attacked",
            "Saudi-led forces and Yemeni troops",
            "Houthi positions",
        ),
        (
            "A Palestinian teenager was shot and killed by Israeli troops on Monday.",
            "shot and killed",
            "Israeli troops",
            "A Palestinian teenager",
        ),
        (
            "An officer was stabbed and seriously wounded by a rebel on Monday.",
            "stabbed",
            "a rebel",
            "An officer",
        ),
        (
            "Two traders were shot dead and another abducted near the border.",
            "abducted",
            None,
            "another",
        ),
        (
            "The military said troops had opened fire at suspects who hurled a grenade at them.",
            "hurled",
            "suspects",
            "them",
        ),
        (
            "A survivor said the assailants, numbering about 20, stormed the church and began to "
            "shoot at worshippers.",
            "shoot",
            "the assailants",
            "worshippers",
        ),
        (
            "A priest was kidnapped outside Enugu on Sunday, police said, by men in uniform.",
            "kidnapped",
            "men",
            "A priest",
        ),
        (
            "It was the first such attack in Kandahar since May, when rebels hit a mosque.",
            "hit",
            "rebels",
            "a mosque",
        ),
        (
            "Gunmen on motorcycles abducted 20 students from a school.",
            "abducted",
            "Gunmen",
            "20 students",
        ),
        (
            "Residents said the attackers, who came on two motorcycles, opened fire on a bus.",
            "opened fire",
            "the attackers",
            "a bus",
        ),
        (
            "Turkish troops shelled areas near the border on Sunday.",
            "shelled",
            "Turkish troops",
            "areas",
        ),
        (
            "Gunmen have shot and killed a nun in the capital.",
            "shot and killed",
            "Gunmen",
            "a nun",
        ),
        (
            "The mass kidnapping of schoolgirls by Boko Haram caused outrage.",
            "kidnapping",
            "Boko Haram",
            "schoolgirls",
        ),
        (
            "The killing of two farmers by soldiers angered the village.",
            "killing",
            "soldiers",
            "two farmers",
        ),
    ],
)
def test_actor_and_target(
    extraction: Extract, sentence: str, trigger: str, actor: str | None, target: str
) -> None:
    event = _of(extraction(sentence), trigger)
    assert event.actor == actor
    assert event.target is not None
    assert event.target.startswith(target)


def test_the_dead_of_a_mine_are_nobody_s_attackers(extraction: Extract) -> None:
    found = extraction(
        "Six soldiers were killed and five wounded on Sunday when their lorry ran over a landmine."
    )
    assert [(e.event_type, e.actor) for e in found.events if e.text == "ran over"] == [
        ("ied", None)
    ]
    assert all(e.actor is None for e in found.events)
    assert found.responsibility == []


def test_soldiers_stationed_in_a_barracks_do_not_storm_it(extraction: Extract) -> None:
    found = extraction(
        "Rebels stormed a barracks in which 200 soldiers were based and captured most of them."
    )
    assert all("soldiers" not in (e.actor or "") for e in found.events)


def test_a_verb_that_says_an_attack_failed_is_no_attack(extraction: Extract) -> None:
    found = extraction("Rebels raided the town on Monday. Troops repelled the assault.")
    assert "repelled" not in {e.text for e in found.events}
    assert "Troops" not in {r.party for r in found.responsibility}


@pytest.mark.parametrize(
    ("sentence", "kind", "target"),
    [
        ("A hospital was hit by shelling on Sunday.", "shelling", "A hospital"),
        ("An explosion tore through a wedding hall on Monday.", "explosion", "a wedding hall"),
        ("The army convoy came under fire from tribesmen.", "shooting", "The army convoy"),
        ("The chief's house was set on fire by the gunmen.", "arson", "The chief's house"),
        ("Israeli planes bombed three targets in Gaza.", "airstrike", "three targets"),
        ("A man was hurt when his vehicle hit a mine.", "ied", "his vehicle"),
    ],
)
def test_ways_of_telling(extraction: Extract, sentence: str, kind: str, target: str) -> None:
    rows = [e for e in extraction(sentence).events if e.event_type == kind]
    assert len(rows) == 1
    assert (rows[0].target or "").startswith(target)


def test_a_pronoun_lands_where_its_rockets_did(extraction: Extract) -> None:
    found = extraction("Four rockets were fired at the air base. They did not impact the base.")
    row = _of(found, "impact")
    assert (row.event_type, row.outcome, row.actor, row.weapon) == (
        "rocket_attack",
        "missed",
        None,
        "rockets",
    )


def test_open_areas_are_a_miss(extraction: Extract) -> None:
    found = extraction("Militants fired rockets at the town; the rockets landed in open areas.")
    assert _of(found, "landed").outcome == "missed"


def test_a_test_is_no_attack(extraction: Extract) -> None:
    assert extraction("The country test-fired several long-range missiles.").events == []


def test_bounds_stay_with_their_number(extraction: Extract) -> None:
    found = extraction("Rebels killed at least 20 villagers on Monday.")
    assert found.events[0].target == "at least 20 villagers"


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen killed four people and wounded six near Gao.",
        "A bomb killed four people and wounded six near Gao.",
    ],
)
def test_who_is_wounded_too_is_of_the_same_deed(extraction: Extract, sentence: str) -> None:
    found = extraction(sentence)
    assert [e.text for e in found.events] == ["killed"]
    assert {c.event_id for c in found.casualties} == {found.events[0].event_id}
