"""Texts that break off anywhere are read all the same: a cut teaser loses no article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]

SENTENCES = (
    "Israel struck a Beirut suburb of Haret Hreik on Monday, killing the commander and his wife.",
    "But analysts say it is unlikely that the rebels will hold the town with high confidence to.",
    "The ministry warned, in a veiled manner, that the three of them were women and two were boys.",
    "At least two of those were under 18, and the chances are slim that the truce will hold.",
    "Gunmen of the Allied Democratic Forces (ADF), aged 20, shot a farmer, 61, his son, 9, in.",
    "Neither side claimed the attack, which police blamed on a group calling itself the Hawks.",
    "“There is no doubt,” the governor said, “that it was a car bomb,” a charge the army denied.",
    "Of the 14 wounded, three died overnight, bringing the toll to five, including a girl of nine.",
    "Had the missiles hit the base, dozens would have died, the general told reporters in Baghdad.",
    "Between 20 and 25 soldiers went missing near Gao after, among others, the 3rd Brigade fell.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_beginning_of_a_sentence_is_read(resolved: Extract, sentence: str) -> None:
    words = sentence.split()
    for count in range(1, len(words) + 1):
        text = " ".join(words[:count]).rstrip(".,;:”")
        assert resolved(text).article.text == text
