"""Every place a word of certainty can stand in: predicates, phrases, chances, percentages."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "phrase", "low"),
    [
        ("Probably the shells came from the northern bank.", "Probably", 0.55),
        ("The device, probably a grenade, was thrown over the wall.", "probably", 0.55),
        ("The pumping station was hit at dawn, probably by a drone.", "probably", 0.55),
        ("A rocket, most likely a Grad, landed beside the school.", "most likely", 0.80),
        ("In all likelihood the rebels will come back.", "In all likelihood", 0.80),
        ("The rebels almost surely withdrew at night.", "almost surely", 0.95),
        ("A return to fighting is likely.", "likely", 0.55),
        ("The truce seems likely to collapse within days.", "likely", 0.55),
        ("The truce does not look likely to hold.", "not look likely", 0.20),
        ("A negotiated end to the siege is highly unlikely.", "highly unlikely", 0.05),
        ("The truce is all but certain to collapse.", "all but certain", 0.95),
        ("The army is unlikely, on this evidence, to have fired.", "unlikely", 0.20),
        ("The most likely explanation is that a shell cooked off.", "most likely", 0.55),
        ("Chances are that the hostages were moved weeks ago.", "Chances are", 0.55),
        ("The odds are against a quick settlement.", "The odds are against", 0.20),
        ("There is no realistic chance of a ceasefire.", "no realistic chance", 0.01),
        ("The militia stands little chance of holding the town.", "little chance", 0.05),
        ("The chances of a ceasefire before the feast are slim.", "slim", 0.05),
        ("The likelihood of a wider war remains high.", "high", 0.80),
        ("The odds of a settlement are better than even.", "better than even", 0.55),
        ("There is a 60 percent chance that the dam will fail.", "60 percent chance", 0.60),
        ("There is a 60 to 70 percent chance that it fails.", "60 to 70 percent chance", 0.60),
        ("Perhaps the driver did not see the barrier.", "Perhaps", 0.20),
        ("The fire could have been started by sparks.", "could", 0.20),
        ("There may be more bodies under the slabs.", "may", 0.20),
    ],
)
def test_the_author_judges_in_many_forms(claims_of, text, phrase, low):
    found = {c.certainty_phrase: c for c in claims_of(text) if c.certainty_low is not None}
    assert list(found) == [phrase]
    assert found[phrase].certainty_low == pytest.approx(low)
    assert found[phrase].source_type == "author"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The mission deems an early withdrawal unlikely.", "unlikely"),
        ("Rebels probably behind market bomb, officials say", "probably"),
        ("The engineers put the chance of a breach at 70 percent.", "70 percent"),
        ("Two guards are missing and probably dead, the mayor said.", "probably"),
    ],
)
def test_a_source_judges(claims_of, text, phrase):
    assert phrase in [c.certainty_phrase for c in claims_of(text) if c.source is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Perhaps 20 men stood at the gate.",
        "We heard the plane for an hour, perhaps more.",
        "She was perhaps the best general of her time.",
        "It was not possible to reach the village.",
        "The crews will leave as soon as possible.",
        "He is a likely candidate for the council.",
        "The guards could have saved them.",
        "The offer could not have come at a better time.",
        "The council may have to pay for the repairs.",
        "Perhaps the talks will resume.",
    ],
)
def test_numbers_attributes_and_the_future_have_no_bounds(claims_of, text):
    assert [c.certainty_phrase for c in claims_of(text) if c.certainty_low is not None] == []
