"""Words of estimative probability, on the yardstick of ICD 203."""

from __future__ import annotations

import pytest

from newsledger.extract.claims.lexicon import CertaintyRow
from newsledger.lexicons import load_lexicon

ICD_203 = {
    (0.01, 0.05),
    (0.05, 0.20),
    (0.20, 0.45),
    (0.45, 0.55),
    (0.55, 0.80),
    (0.80, 0.95),
    (0.95, 0.99),
    (0.20, 0.80),  # possible, may, might
}


@pytest.mark.parametrize(
    ("text", "phrase", "low", "high"),
    [
        ("It is highly likely that they will strike again.", "highly likely", 0.80, 0.95),
        ("Attacks on the bases are likely to intensify.", "likely", 0.55, 0.80),
        ("The army will almost certainly lower the threshold.", "almost certainly", 0.95, 0.99),
        ("The talks will probably fail.", "probably", 0.55, 0.80),
        ("The chances are slim that the truce will hold.", "slim", 0.05, 0.20),
        ("The chances are that the truce will hold.", "The chances are", 0.55, 0.80),
        ("Chances are good that the road will open.", "good", 0.55, 0.80),
        ("It is unlikely that the group will disarm.", "unlikely", 0.20, 0.45),
        ("It is very unlikely that the group will disarm.", "very unlikely", 0.05, 0.20),
        (
            "There is a roughly even chance that the talks resume.",
            "roughly even chance",
            0.45,
            0.55,
        ),
        ("There is almost no chance that the talks resume.", "almost no chance", 0.01, 0.05),
        ("It is possible that China will call for talks.", "possible", 0.20, 0.80),
    ],
)
def test_the_author_judges(claims_of, text, phrase, low, high):
    claim = next(c for c in claims_of(text) if c.rule == "certainty")
    assert claim.source is None
    assert claim.source_type == "author"
    assert (claim.certainty_phrase, claim.certainty_low, claim.certainty_high) == (
        phrase,
        low,
        high,
    )


def test_the_content_of_a_judgement_leaves_the_word_out(claim_of):
    text = "Attacks on the bases are likely to grow in the coming weeks."
    claim = claim_of(text)
    assert [text[a:b] for a, b in claim.content_parts] == [
        "Attacks on the bases",
        "to grow in the coming weeks",
    ]
    assert claim.speech_act == "predict"


def test_inside_a_claim_the_word_belongs_to_the_source(claim_of):
    claim = claim_of("Officials say it is very likely that the missile was fired from Yemen.")
    assert claim.source == "Officials"
    assert (claim.certainty_phrase, claim.certainty_low) == ("very likely", 0.80)


@pytest.mark.parametrize(
    "text",
    [
        "Men are more likely to be stopped at the border than women.",
        "The likely winner of the vote lives in the capital.",
    ],
)
def test_comparisons_and_attributes_judge_nothing(claims_of, text):
    assert [c for c in claims_of(text) if c.certainty_phrase] == []


def test_bounds_are_steps_of_the_yardstick():
    for row in load_lexicon("certainty", CertaintyRow):
        assert (row.low, row.high) in ICD_203 | {(None, None)}, row.phrase
