"""Roads, blocks and venues by their noun, and the landmarks that something was only near to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extract.placing import placed_at

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _names(found: Extraction, label: str) -> set[str]:
    return {e.text for e in found.entities if e.label == label and e.mention_type == "name"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("A lorry driver was shot dead on Highway 66 near Koro on Saturday.", "Highway 66"),
        ("The army bombed Sector 7 of Khan Younis overnight.", "Sector 7"),
        ("Artillery fire hit Camp 4 near Cox's Bazar, killing a child.", "Camp 4"),
        ("A gunman killed four people at the Budget Inn in Reno.", "Budget Inn"),
        ("Two men were stabbed at Club Paradise in Leeds early on Sunday.", "Club Paradise"),
        ("GUERRILLAS ATTACKED A CONVOY ON HIGHWAY 5 NEAR USULUTAN.", "HIGHWAY 5"),
    ],
)
def test_roads_blocks_and_venues_are_named(extraction: Extract, sentence: str, name: str) -> None:
    assert name in _names(extraction(sentence), "FAC")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Police in Port St. Lucie said a man was shot dead on Monday.", "Port St."),
        ("Ward 3 Councilman Dale said a man was shot dead on Monday.", "Ward 3"),
        ("He walked to the Monday Club meeting after the shooting in Leeds.", "Monday Club"),
        ("Gunmen closed Route 5,000 metres from the town and shot a driver.", "Route 5"),
    ],
)
def test_what_only_looks_like_a_road_is_none(extraction: Extract, sentence: str, name: str) -> None:
    assert name not in _names(extraction(sentence), "FAC")


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        ("An airstrike hit a house near the Noor Mosque in Rafah.", "airstrike", "Rafah"),
        (
            "A car bomb exploded next to the Turkish embassy in Mogadishu, killing nine.",
            "exploded",
            "Mogadishu",
        ),
        (
            "Rebels were shot dead beside the Ibn Sina mosque in the town of Al-Bab.",
            "shot dead",
            "Al-Bab",
        ),
        # a crossing of roads is where it happened
        (
            "Two men were shot near the Zhovten bridge in Kherson on Monday.",
            "shot",
            "Zhovten bridge",
        ),
        # a province is wider than what lies in it
        (
            "Militants attacked a post near the Kajaki Dam in Helmand province.",
            "attacked",
            "Kajaki Dam",
        ),
        ("A shell hit the Al-Shifa Hospital in Gaza City.", "hit", "Al-Shifa Hospital"),
        # a market that is called after one town lies in another
        ("A shell hit the Aleppo market in Azaz on Monday.", "hit", "the Aleppo market"),
        ("A shell hit the Aleppo market on Monday.", "hit", "Aleppo"),
    ],
)
def test_what_was_near_a_landmark_was_in_its_town(
    extraction: Extract, sentence: str, trigger: str, place: str
) -> None:
    assert placed_at(extraction(sentence), trigger) == place


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        ("The home of the Homs family was bombed in Hama.", "bombed", "Hama"),
        ("Gunmen shot two members of the Gaza clan.", "shot", None),
        ("Gunmen opened fire on a Memphis family.", "opened fire", "Memphis"),
    ],
)
def test_nothing_happens_in_a_family(
    extraction: Extract, sentence: str, trigger: str, place: str | None
) -> None:
    assert placed_at(extraction(sentence), trigger) == place
