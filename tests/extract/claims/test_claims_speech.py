"""Claims of speech: source, cue and content of direct, indirect and floating quotation."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "“The road is closed,” the mayor said.",
            "the mayor",
            "said",
            "“The road is closed,”",
        ),
        (
            "“The road is closed,” said a spokesman for the ministry, which runs the bridge.",
            "a spokesman for the ministry, which runs the bridge",
            "said",
            "“The road is closed,”",
        ),
        (
            'The governor told reporters: "We will rebuild the bridge."',
            "The governor",
            "told",
            '"We will rebuild the bridge."',
        ),
        (
            "The ministry said that two rockets had hit the base.",
            "The ministry",
            "said",
            "two rockets had hit the base",
        ),
        (
            "The road was closed, police said.",
            "police",
            "said",
            "The road was closed",
        ),
        (
            "According to the police, a bomb exploded near the embassy.",
            "the police",
            "According to",
            "a bomb exploded near the embassy",
        ),
        (
            "Twelve people were killed, according to the monitor, a group based in London.",
            "the monitor, a group based in London",
            "according to",
            "Twelve people were killed",
        ),
        (
            "The official, who spoke on condition of anonymity, said a missile hit the convoy.",
            "The official",
            "said",
            "a missile hit the convoy",
        ),
        (
            "The envoy called for a ceasefire in the valley.",
            "The envoy",
            "called for",
            "a ceasefire in the valley",
        ),
        (
            "Police identified the driver. A claim by the group that it shot down a drone "
            "could not be verified.",
            "the group",
            "claim",
            "it shot down a drone",
        ),
    ],
)
def test_source_cue_and_content(claims_of, text, source, cue, content):
    claim = next(c for c in claims_of(text) if c.cue == cue)
    assert (claim.source, claim.content) == (source, content)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "The army said it had killed 12 fighters but a resident said civilians were hurt.",
            "said",
            "it had killed 12 fighters",
        ),
        (
            "A councillor asked whether the bridge was safe, and the mayor said that it was.",
            "asked",
            "whether the bridge was safe",
        ),
        (
            "The ministry said the road was closed, adding that it would open on Friday.",
            "said",
            "the road was closed",
        ),
        (
            "As the mayor announced on Friday, the road will stay closed.",
            "announced",
            "the road will stay closed",
        ),
    ],
)
def test_a_content_ends_where_another_begins(claims_of, text, cue, content):
    claim = next(c for c in claims_of(text) if c.cue == cue)
    assert claim.content == content


def test_a_second_cue_has_the_source_of_the_first(claims_of):
    text = 'A spokesman said the town "is likely to fall" and warned of "severe consequences".'
    assert {c.source for c in claims_of(text)} == {"A spokesman"}


def test_a_participle_goes_on_with_the_source(claims_of):
    text = "The ministry said the road was closed, adding that it would open on Friday."
    assert {c.cue: c.source for c in claims_of(text)}["adding"] == "The ministry"


def test_a_source_behind_its_cue_keeps_its_apposition(claim_of):
    text = "“It was dark,” said a teacher, a resident of the village north of the river."
    assert claim_of(text).source == "a teacher, a resident of the village north of the river"


def test_the_source_is_no_part_of_the_content(claims_of):
    text = "The strike was condemned by the United Nations. “It was dark,” the boy said."
    for claim in claims_of(text):
        assert claim.source not in claim.content


def test_a_quotation_around_its_cue_has_two_parts(claim_of):
    text = '"It began at dawn," the mayor said. "It was over by noon."'
    claim = claim_of(text)
    assert [text[a:b] for a, b in claim.content_parts] == [
        '"It began at dawn,"',
        '"It was over by noon."',
    ]
    assert claim.quotation == "direct"


def test_a_quotation_over_paragraphs_has_one_speaker(claim_of):
    text = "“We heard three blasts,” the teacher said. “It was dark.\n\n“Then it was quiet.”"
    assert len(claim_of(text).content_parts) == 3


def test_a_clause_with_marks_inside_is_mixed(claim_of):
    claim = claim_of('The minister said the militants had been "neutralized" in the raid.')
    assert claim.quotation == "mixed"


def test_the_addressee_is_kept_apart(claim_of):
    claim = claim_of("The minister told reporters in Ankara that the raid was over.")
    assert claim.addressee == "reporters"
    assert claim.content == "the raid was over"


def test_a_label_in_a_headline_is_a_source(claims_of):
    text = "Army to Radio Sample: No losses in clashes near Gao and Kidal\nBamako."
    claim = claims_of(text)[0]
    assert (claim.source, claim.addressee) == ("Army", "Radio Sample")
    assert claim.content == "No losses in clashes near Gao and Kidal"


def test_a_speaker_in_brackets_is_a_source(claims_of):
    text = 'THE ARMY SPOKE TODAY.\n\n   [GARCIA] "WE HAVE CAPTURED SIX GUERRILLAS."'
    claim = next(c for c in claims_of(text) if c.rule == "speaker")
    assert (claim.source, claim.content) == ("GARCIA", '"WE HAVE CAPTURED SIX GUERRILLAS."')


def test_upper_case_copy_is_read(claim_of):
    claim = claim_of("THE ARMED FORCES REPORTED TODAY THAT FOUR SOLDIERS WERE KILLED.")
    assert claim.source == "THE ARMED FORCES"
    assert claim.content == "FOUR SOLDIERS WERE KILLED"


def test_a_claim_inside_a_claim_names_its_parent(claims_of):
    text = "The newspaper said the army denied that its forces had shelled the hospital."
    outer, inner = claims_of(text)
    assert (outer.cue_lemma, inner.cue_lemma) == ("say", "deny")
    assert inner.parent_claim_id == outer.claim_id
    assert outer.parent_claim_id is None


def test_a_mere_attitude_inside_words_is_no_claim(claims_of):
    claims = claims_of("The mayor said he hopes to see the bridge again.")
    assert [claim.cue_lemma for claim in claims] == ["say"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Villagers said the shelling lasted an hour.", "witness"),
        ("The army said the shelling lasted an hour.", "organization"),
        ("An army spokesman said the shelling lasted an hour.", "official"),
        ("The report said the shelling lasted an hour.", "document"),
        ("The newspaper said the shelling lasted an hour.", "media"),
        ("A source said the shelling lasted an hour.", "anonymous"),
        ("An unnamed officer said the shelling lasted an hour.", "anonymous"),
        ("He said the shelling lasted an hour.", "person"),
    ],
)
def test_the_kind_of_source(claim_of, text, kind):
    assert claim_of(text).source_type == kind
