"""What looks like an attribution and is none; verbs that the tagger takes for nouns."""

from __future__ import annotations

import pytest

from newsledger.errors import ConfigError
from newsledger.extract.claims.tags import mended_tags
from newsledger.weights import load_weights, score


@pytest.mark.parametrize(
    "text",
    [
        "We send our sincere condolences to the relatives of the victims.",
        "The cabinet declared a state of emergency in the province.",
        "It is not known whether the pilot escaped.",
        "The minister said nothing about the hostages.",
        "The rebels did not claim the ambush.",
        "Shops in the old town observed a strike on Sunday.",
    ],
)
def test_courtesies_deeds_and_silence_are_no_claims(claims_of, text):
    assert claims_of(text) == []


def test_the_conditions_of_a_talk_are_no_claims(claims_of):
    claims = claims_of("An officer, who asked not to be named, said the base was empty.")
    assert [(c.cue, c.source_type) for c in claims] == [("said", "anonymous")]


def test_who_asked_is_not_told(claims_of):
    claims = claims_of("Asked about the raid, the minister said the army would answer.")
    assert [c.cue for c in claims] == ["said"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The United States strongly condemns the attack on the hospital.", "condemns"),
        ("The army now claims full control of the town.", "claims"),
        ("The navy maintains that it sank a boat.", "maintains"),
        ("Half of the town has fled, the agency estimates.", "estimates"),
    ],
)
def test_present_tense_cues_are_found(claims_of, text, cue):
    assert cue in {c.cue for c in claims_of(text)}


@pytest.mark.parametrize(
    ("lower", "told", "mended"),
    [
        ("the army claims that it won", "DT NN NNS IN PRP VBD", "VBZ"),
        ("the group denies any role", "DT NN NNS DT NN", "VBZ"),
        ("the claims of the group", "DT NNS IN DT NN", None),
        ("rebel claims that were made", "NN NNS WDT VBD VBN", None),
        ("in three points of the plan", "IN CD NNS IN DT NN", None),
    ],
)
def test_tags_are_mended_by_their_neighbours(lower, told, mended):
    tags = mended_tags(told.split(), tuple(lower.split()))
    changed = [new for new, old in zip(tags, told.split(), strict=True) if new != old]
    assert changed == ([mended] if mended else [])


def test_weights_are_numbers_by_feature(tmp_path, monkeypatch):
    assert score({"a": 1.5, "b": -0.5}, ["a", "b", "unknown"]) == 1.0
    path = tmp_path / "broken.csv"
    path.write_text("feature,weight\na,heavy\n")
    monkeypatch.setattr("newsledger.weights.resource", lambda name: path)
    with pytest.raises(ConfigError, match=r"broken.csv, line 2"):
        load_weights("broken")


@pytest.mark.parametrize("name", ["claim_acceptance", "claim_boundaries"])
def test_the_learned_weights_are_there(name):
    assert len(load_weights(name)) > 500
