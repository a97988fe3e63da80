"""The type of an event from its victims, its aim and the rest of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _kind(found: Extraction, text: str) -> str:
    return next(e.event_type for e in found.events if e.text.lower() == text)


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        # an office or a rank
        ("Thousands mourned after the murder of the mayor of Leticia.", "murder", "assassination"),
        ("The killing of Gen. Okoro in January shook the army.", "killing", "assassination"),
        ("The killing of two farmers in January shook the town.", "killing", "attack"),
        ("The killing of a leader's brother in May shook the town.", "killing", "attack"),
        # what is fired on ships
        ("Rebels fired on a cargo vessel in the strait.", "fired", "attack"),
        ("Rebels fired on a crowd in the square.", "fired", "shooting"),
        # drones that fire, boats that are drones, an air force that raids
        ("Drones fired two missiles at a house near the border.", "fired", "drone_strike"),
        ("An uncrewed surface vessel struck a tanker in the strait.", "struck", "drone_strike"),
        ("The air force killed nine people in a raid on the town.", "raid", "airstrike"),
        # how a bomb was made
        ("Rebels detonated a device by command wire under a lorry.", "detonated", "ied"),
        (
            "Jets struck a camp near the border. No one was hurt in a similar bombing in May.",
            "bombing",
            "airstrike",
        ),
        # the means of a barrage, an aerial attack and raids
        (
            "Two missiles hit a power station in the north. It was the largest barrage in weeks.",
            "barrage",
            "missile_attack",
        ),
        ("Guns thundered on the hills. The barrage hit an army post.", "barrage", "shelling"),
        (
            "Drones hit a depot near the port. The aerial attack was the third this week.",
            "aerial attack",
            "drone_strike",
        ),
        (
            "Jets bombed a camp in the valley. The raids killed nine rebels, the army said.",
            "raids",
            "airstrike",
        ),
        ("Gunmen stormed a village. The raids killed nine people.", "raids", "raid"),
    ],
)
def test_the_type_is_what_the_words_tell(
    extraction: Extract, text: str, trigger: str, kind: str
) -> None:
    assert _kind(extraction(text), trigger) == kind
