"""Kinds of source, acts that the words said show, may and might."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A spokesman for the rebel group said the road was open.", "person"),
        ("A spokesman for the defence ministry said the road was open.", "official"),
        ("A former general said the road was open.", "person"),
        ("A street vendor, 51, said the market was empty.", "witness"),
        ("An official who declined to be named said the road was open.", "anonymous"),
        ("A news site wrote that the road was open.", "media"),
        ("A banner at the gate said that the road was open.", "document"),
        ("UKMTO said the ship was hit.", "organization"),
    ],
)
def test_kinds_of_source(claims_of, text, kind):
    assert kind in {c.source_type for c in claims_of(text)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The army said it had shelled two depots.", "claim_responsibility"),
        ("The ministry said the group had no part in the raid.", "deny"),
        ("The ministry called the footage a fabrication.", "deny"),
        ("The ministry holds the rebels responsible for the raid.", "accuse"),
        ("The group claimed responsibility for the raid.", "claim_responsibility"),
        ("The aid group said it had counted two depots.", "state"),
    ],
)
def test_the_words_said_show_the_act(claim_of, text, act):
    assert claim_of(text).speech_act == act


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Local radio says the mayor may have been wounded.", "may"),
        ("More mines may lie under the road.", "may"),
        ("Police said the gunman might be among the dead.", "might"),
        ("Police think it very likely that the raid was planned.", "very likely"),
        ("A new truce is a remote possibility.", "remote possibility"),
    ],
)
def test_judgements_of_what_is_or_was_so(claims_of, text, phrase):
    assert phrase in {c.certainty_phrase for c in claims_of(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The talks may resume next week.",
        "Two people might have survived if help had come.",
        "Patients may leave the camp with a permit.",
        "The rockets could reach the coast.",
    ],
)
def test_the_future_ability_and_permission_judge_nothing(claims_of, text):
    assert [c for c in claims_of(text) if c.certainty_phrase] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A spokesman for the ELN said the ambush had failed.", "person"),
        ("An al-Shabaab spokesman said the fighters were well.", "person"),
        ("An army spokesman said the fighters were well.", "official"),
        # who governs speaks as an authority
        ("A Taliban spokesman in Kabul said the border was shut.", "official"),
        ("Xinhua reported that the bridge had fallen.", "media"),
    ],
)
def test_lists_tell_who_speaks_for_no_state(claim_of, text, kind):
    assert claim_of(text).source_type == kind
