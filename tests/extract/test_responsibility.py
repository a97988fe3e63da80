from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.extract.responsibility.lexicon import BlameCue
from newsledger.lexicons import load_lexicon
from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("sentence", "party", "stance"),
    [
        (
            "Hezbollah claimed responsibility for the rocket attack on the base.",
            "Hezbollah",
            "claimed",
        ),
        ("The army blamed the rebels for the rocket attack.", "the rebels", "accused"),
        ("The suicide bombing was blamed on the rebels.", "the rebels", "accused"),
        ("Police attributed the car bombing to the separatists.", "the separatists", "accused"),
        ("The rebels denied responsibility for the suicide bombing.", "The rebels", "denied"),
        ("The army accused the rebels of the kidnapping.", "the rebels", "accused"),
    ],
)
def test_party_and_stance(extraction: Extract, sentence: str, party: str, stance: str) -> None:
    rows = extraction(sentence).responsibility
    assert (party, stance) in {(row.party, row.stance) for row in rows}


def test_nobody_has_claimed_it(extraction: Extract) -> None:
    rows = extraction("No group has claimed responsibility for the suicide bombing.").responsibility
    assert [(row.party, row.party_start, row.stance) for row in rows] == [(None, None, "unclaimed")]


def test_the_actor_in_the_article_s_voice_is_asserted(extraction: Extract) -> None:
    found = extraction("Rebels ambushed an army patrol in the hills.")
    (row,) = found.responsibility
    assert (row.party, row.stance, row.claim_id) == ("Rebels", "asserted", None)
    assert row.event_id == found.events[0].event_id


def test_a_threat_is_nobody_s_deed_yet(extraction: Extract) -> None:
    assert extraction("Militants threatened to attack the army base.").responsibility == []


def test_a_video_is_blamed_but_did_nothing(extraction: Extract) -> None:
    rows = extraction("The minister blamed the video for the rocket attack.").responsibility
    assert rows == []


def test_every_cue_has_a_known_slot_and_stance() -> None:
    slots = {"subject", "on", "to", "at", "object_for", "object_of", "object_with"}
    for row in load_lexicon("blame", BlameCue):
        assert row.party in slots
        assert row.stance in {"asserted", "claimed", "accused", "suspected", "denied"}


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Gunmen attacked a village on Monday.", "Gunmen"),
        ("The attackers opened fire on a bus.", "The attackers"),
        ("A mob lynched two men in the market.", "A mob"),
        ("Air defences shot down two drones over the city.", "Air defences"),
    ],
)
def test_whoever_did_the_deed_is_its_party(extraction: Extract, sentence: str, party: str) -> None:
    rows = extraction(sentence).responsibility
    assert [(row.party, row.stance) for row in rows] == [(party, "asserted")]


def test_a_pronoun_is_no_party(extraction: Extract) -> None:
    assert extraction("They attacked a village on Monday.").responsibility == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Al-Shabaab said its fighters attacked the base.", "its fighters", "Al-Shabaab"),
        (
            "Hezbollah said it fired ten rockets at the base on Monday.",
            "it",
            "Hezbollah",
        ),
    ],
)
def test_a_side_claims_its_own_deed(
    extraction: Extract, text: str, words: str, speaker: str
) -> None:
    found = extraction(text)
    (row,) = found.responsibility
    assert (row.party, row.stance) == (words, "claimed")
    names = {e.entity_id: e.text for e in found.entities}
    assert names[row.party_entity_id or ""] == speaker


@pytest.mark.parametrize(
    ("text", "party", "stance"),
    [
        ("The militia denied any part in the rocket attack.", "The militia", "denied"),
        ("The movement had nothing to do with the car bombing.", "The movement", "denied"),
        ("The rebels had no hand in the suicide bombing.", "The rebels", "denied"),
        ("The front disavowed the car bombing.", "The front", "denied"),
        ("Officers arrested a man in connection with the bombing.", "a man", "suspected"),
        ("The car bombing was the work of the rebels.", "the rebels", "asserted"),
    ],
)
def test_denials_arrests_and_handiwork(
    extraction: Extract, text: str, party: str, stance: str
) -> None:
    rows = extraction(text).responsibility
    assert (party, stance) in {(row.party, row.stance) for row in rows}


def test_blame_without_its_deed_is_for_the_event_told_before(extraction: Extract) -> None:
    found = extraction(
        "Fifty prisoners died in an explosion at the camp. Kyiv holds Russian forces responsible."
    )
    assert ("Russian forces", "accused") in {(r.party, r.stance) for r in found.responsibility}


def test_blame_for_another_thing_is_none(extraction: Extract) -> None:
    rows = extraction(
        "Rebels attacked a base on Sunday, and Washington has blamed Tehran for arming them."
    ).responsibility
    assert [(row.party, row.stance) for row in rows] == [("Rebels", "asserted")]


def test_gunmen_of_a_named_side_are_a_party(extraction: Extract) -> None:
    (row,) = extraction("Boko Haram gunmen attacked a village on Monday.").responsibility
    assert (row.party, row.stance) == ("Boko Haram gunmen", "asserted")


def test_each_of_two_parties_has_a_row(extraction: Extract) -> None:
    rows = extraction("Rebel fighters and Yemeni troops attacked the barracks.").responsibility
    assert [row.party for row in rows] == ["Rebel fighters", "Yemeni troops"]


@pytest.mark.parametrize(
    ("text", "party", "stance"),
    [
        (
            "The Islamic State group said it was behind the bombing of the market.",
            "it",
            "claimed",
        ),
        (
            "A bomb killed a guard. Officials suspect Al-Shabaab, which claimed similar attacks.",
            "Al-Shabaab",
            "suspected",
        ),
        (
            "Gunmen attacked a village. Officials suspect the local branch of Islamic State.",
            "the local branch of Islamic State",
            "suspected",
        ),
        (
            "An airstrike hit a school. Officials blamed the coalition for the deaths.",
            "the coalition",
            "accused",
        ),
        (
            "Police said suspected al-Shabaab militants ambushed a bus.",
            "al-Shabaab militants",
            "suspected",
        ),
    ],
)
def test_who_is_held_to_have_done_it(
    extraction: Extract, text: str, party: str, stance: str
) -> None:
    found = extraction(text)
    rows = [r for r in found.responsibility if r.event_id == found.events[0].event_id]
    assert (stance, True) in {(r.stance, (r.party or "").endswith(party)) for r in rows}


def test_neither_nor_is_no_claim(extraction: Extract) -> None:
    rows = extraction(
        "Neither the rebels nor any other group have claimed responsibility for the bombing."
    ).responsibility
    assert [(row.party, row.stance) for row in rows] == [(None, "unclaimed")]
