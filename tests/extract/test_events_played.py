"""What is only played is no event, and what is stopped, hung or shot down in words is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
REAL = " Rebels attacked a police post in Gao, killing two officers."


@pytest.mark.parametrize(
    "sentence",
    [
        "Police took part in an exercise simulating a gun attack on a shopping centre in Leeds.",
        "The drill involved a simulated chemical attack on the metro station.",
        "The navy fired two missiles at a target ship in an exercise off the coast on Friday.",
        "The junta held a parade, simulating an attack with tanks and fireworks.",
        "In the game, players attack rival clans and burn their villages.",
        "In the novel, a gunman kills a senator at a rally in Ohio.",
        "The film tells of a soldier who shoots his commander.",
        "The takeover bid was shot down by regulators.",
        "Gunmen hung banners from a bridge in the city.",
        "Wildfires destroyed 40 houses near Athens.",
        "A lorry crashed into a bus near Lyon, killing four.",
        "The doctor was intercepted on his way home.",
    ],
)
def test_it_befell_nobody(extraction: Extract, sentence: str) -> None:
    assert [e.text for e in extraction(sentence + REAL).events] == ["attacked"]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Rebels shelled an army camp during an exercise near Gao.", "shelled"),
        ("The film tells of soldiers who were killed in the siege of Sarajevo.", "siege"),
        ("Protesters in Bago threw petrol bombs at a police station.", "threw"),
        ("A helicopter came under fire over the town of Gao.", "came under fire"),
        ("Three men were hanged from a bridge by gunmen in the city.", "hanged"),
        ("Two drones were shot down near the port.", "shot down"),
    ],
)
def test_it_befell_somebody(extraction: Extract, sentence: str, trigger: str) -> None:
    told = [e.text for e in extraction(sentence).events]
    assert any(trigger in text or text in trigger for text in told)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("A court sentenced a man to death in the Kano bombing case.", "actual"),
        ("The army will hold the bridge in case of an attack on the town.", "hypothetical"),
    ],
)
def test_a_case_in_court_is_of_what_was_done(
    extraction: Extract, sentence: str, modality: str
) -> None:
    (event,) = extraction(sentence).events
    assert event.modality == modality


def test_the_day_of_a_trial_is_not_that_of_the_deed(extraction: Extract) -> None:
    (event,) = extraction("The trial in the Kano bombing case opened on Monday.").events
    assert event.date_id is None
