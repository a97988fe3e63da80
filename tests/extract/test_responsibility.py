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
        assert row.stance in {"claimed", "accused", "suspected", "denied"}
