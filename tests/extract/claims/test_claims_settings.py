"""Times, places and phrases between a source, its cue and what it says."""

from __future__ import annotations

import pytest

from newsledger.extract.claims.lookup import content_spans


def told(text, claims):
    return [
        (c.source, c.cue.split()[-1], " | ".join(text[a:b] for a, b in content_spans(c)))
        for c in claims
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The mayor had said in a radio interview taped before the raid that the town was safe.",
            ("The mayor", "said", "the town was safe"),
        ),
        (
            "The army spokesman said on Sunday evening in a televised statement that two died.",
            ("The army spokesman", "said", "two died"),
        ),
        (
            "The bureau concluded this month that the guard had been careless.",
            ("The bureau", "concluded", "the guard had been careless"),
        ),
        (
            "The group said the following day that it had sunk the boat.",
            ("The group", "said", "it had sunk the boat"),
        ),
        (
            "The group claimed on its Telegram channel to have shot down a drone.",
            ("The group", "claimed", "to have shot down a drone"),
        ),
        (
            "The council called again for the rebels to leave.",
            ("The council", "for", "the rebels to leave"),
        ),
        (
            "He had served two years with the ferry line, the ferry line said Thursday.",
            ("the ferry line", "said", "He had served two years with the ferry line"),
        ),
        (
            "A raid hit the port, Northern Command (NORCOM) said on social media platform X.",
            ("Northern Command (NORCOM)", "said", "A raid hit the port"),
        ),
        (
            "Two missiles were struck, the navy said Thursday, hours after a ship was hit.",
            ("the navy", "said", "Two missiles were struck"),
        ),
        (
            "Aides believe if they can hold the bridge, the town is safe.",
            ("Aides", "believe", "if they can hold the bridge, the town is safe"),
        ),
        (
            "The truce was a step they believe could help the wounded.",
            ("they", "believe", "a step | could help the wounded"),
        ),
        (
            "The agency also quotes the minister as saying the port is ready to reopen.",
            ("the minister", "saying", "the port is ready to reopen"),
        ),
        (
            "The guards were told that the gate was mined.",
            (None, "told", "the gate was mined"),
        ),
    ],
)
def test_a_setting_does_not_hide_the_content(claims_of, text, row):
    assert row in told(text, claims_of(text))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Moments after the speech, an opposition senator said it was void.", "an opposition"),
        ("Speaking on the quay, the head of the port said the crane was damaged.", "the head"),
        ("The union Friday said that the port was shut.", "The union"),
        ("A judge, the eldest of three, ordered the men released on Friday.", "A judge"),
    ],
)
def test_the_source_is_who_speaks(claims_of, text, source):
    sources = [c.source for c in claims_of(text)]
    assert any(found is not None and found.startswith(source) for found in sources), sources


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Experts at the interior ministry found that the shell was old.", "official"),
        ("The head of the border police said the gate was closed.", "official"),
        ("Several of them told us that the shots came from the hill.", "person"),
        ("The autopsy showed that the man was strangled.", "document"),
    ],
)
def test_post_and_number_show_the_kind_of_source(claim_of, text, kind):
    assert claim_of(text).source_type == kind


def test_a_title_does_not_end_the_attribution(claim_of):
    text = '"The crew is calm," said the master of the St. George. "The harbour is safe."'
    assert [text[a:b] for a, b in content_spans(claim_of(text))] == [
        '"The crew is calm,"',
        '"The harbour is safe."',
    ]


def test_who_asks_did_not_say_the_quotation(claims_of):
    text = 'The minister said, "Nobody may be left outside," when a reporter asked about the camps.'
    rows = told(text, claims_of(text))
    assert ("The minister", "said", '"Nobody may be left outside,"') in rows


def test_what_somebody_else_says_ends_an_object(claims_of):
    text = "The group denied any role, and the mission of the north said the port was not hit."
    assert ("The group", "denied", "any role") in told(text, claims_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Terrorism suspects held at the base were moved.",
        "Revenue declined 8% to 85 million dollars.",
    ],
)
def test_nouns_and_falling_figures_attribute_nothing(claims_of, text):
    assert claims_of(text) == []


def test_sources_at_the_end_of_a_headline_speak(claims_of):
    text = "Rockets hit the port, two hurt - sources\n\nFive rockets hit the port on Tuesday."
    assert ("sources", "-", "Rockets hit the port, two hurt") in told(text, claims_of(text))
