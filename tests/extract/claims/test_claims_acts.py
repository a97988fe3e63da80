"""Speech acts: denial, accusation, claim of responsibility, threat, and what is none of them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "act", "source"),
    [
        ("The ministry confirmed that the drone was lost.", "confirm", "The ministry"),
        ("The ministry denied that its forces had shelled the hospital.", "deny", "The ministry"),
        ("Russia has denied involvement in the raid.", "deny", "Russia"),
        ("The government blamed the rebels for the bombing.", "accuse", "The government"),
        ("The envoy accused the army of breaking the truce.", "accuse", "The envoy"),
        (
            "The group claimed responsibility for the bombing.",
            "claim_responsibility",
            "The group",
        ),
        ("The group claimed the attack on the mosque.", "claim_responsibility", "The group"),
        ("The strike was claimed by the rebels.", "claim_responsibility", "the rebels"),
        ("The group said it was behind the bombing.", "claim_responsibility", "The group"),
        ('The group said it had "directly hit" the base.', "claim_responsibility", "The group"),
        ('The army said reports that it shelled a camp were "false".', "deny", "The army"),
        ("The army neither confirmed nor denied that it had shelled it.", "other", "The army"),
        ("The minister said the rebels were behind the bombing.", "accuse", "The minister"),
        ("The mayor warned that the dam could burst.", "warn", "The mayor"),
        ("Iran threatened to close the strait.", "threaten", "Iran"),
        ("The government vowed to retaliate.", "threaten", "The government"),
        ("The agency predicted that the talks would fail.", "predict", "The agency"),
        ("Residents believe that the fire was set.", "believe", "Residents"),
        ("The council demanded the withdrawal of the troops.", "request", "The council"),
    ],
)
def test_speech_act(claims_of, text, act, source):
    claim = claims_of(text)[0]
    assert (claim.speech_act, claim.source) == (act, source)


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the attack.",
        "No one claimed responsibility for the blast.",
        "Nobody immediately claimed responsibility.",
        "There was no immediate claim of responsibility.",
        "None of the groups claimed responsibility for the blast.",
    ],
)
def test_nobody_claims_nothing(claims_of, text):
    assert [c for c in claims_of(text) if c.speech_act == "claim_responsibility"] == []


def test_a_negated_cue_does_not_confirm(claims_of):
    claims = claims_of("The ministry has not confirmed that the drone was lost.")
    assert [c.speech_act for c in claims] == ["other"]


def test_an_unknown_accuser_leaves_the_source_open(claim_of):
    claim = claim_of("The attack was blamed on the Taliban.")
    assert (claim.source, claim.source_type, claim.speech_act) == (None, "unspecified", "accuse")


def test_an_attack_is_no_accusation(claims_of):
    assert claims_of("Militants attacked a checkpoint and hit two trucks.") == []


def test_what_is_believed_has_no_source(claim_of):
    claim = claim_of("The group is believed to have killed at least 20 people.")
    assert (claim.source, claim.speech_act) == (None, "believe")
    assert "to have killed at least 20 people" in claim.content


def test_reportedly_attributes_to_nobody(claim_of):
    claim = claim_of("Two officers were reportedly hurt in the raid.")
    assert (claim.cue, claim.source_type, claim.speech_act) == (
        "reportedly",
        "unspecified",
        "state",
    )
