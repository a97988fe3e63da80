"""Where contents begin and end: coordination, what is counted, gaps, semicolons, line breaks."""

from __future__ import annotations

import pytest

from newsledger.extract.claims.lookup import content_spans


def contents(text, claims, cue):
    claim = next(c for c in claims if c.cue == cue)
    return [text[a:b] for a, b in content_spans(claim)]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "The coalition said that the strike had hit a depot, and that nobody was hurt.",
            "said",
            ["the strike had hit a depot, and that nobody was hurt"],
        ),
        (
            "The clinic reported 30 wounded, two of whom were in a coma.",
            "reported",
            ["30 wounded, two of whom were in a coma"],
        ),
        (
            "The army denied that there had been a raid; the statement makes no mention of troops.",
            "denied",
            ["there had been a raid"],
        ),
        (
            "Villagers told a local reporter they had seen a plane.",
            "told",
            ["they had seen a plane"],
        ),
        ("The bishop denied it in a speech that was shown on Friday.", "denied", ["it"]),
        (
            "The opposition rejected the result, a vote that the ministry praised.",
            "rejected",
            ["the result"],
        ),
    ],
)
def test_a_content_has_all_that_was_said_and_no_more(claims_of, text, cue, content):
    assert contents(text, claims_of(text), cue) == content


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        (
            "The army fired missiles which, residents said, landed in a field.",
            "said",
            "residents",
            ["which", "landed in a field"],
        ),
        (
            "The group repeated an allegation that the ministry denies.",
            "denies",
            "the ministry",
            ["an allegation"],
        ),
    ],
)
def test_a_content_stands_before_its_cue_in_a_relative_clause(
    claims_of, text, cue, source, content
):
    claims = claims_of(text)
    assert contents(text, claims, cue) == content
    assert next(c for c in claims if c.cue == cue).source == source


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "The civil defence now puts the toll at nine dead and more than 70 hurt.",
            "puts",
            "the toll at nine dead and more than 70 hurt",
        ),
        (
            "The police on Monday raised to 31 the number of people killed in the fire.",
            "raised",
            "to 31 the number of people killed in the fire",
        ),
        (
            "A doctor gave a figure of 12 dead children.",
            "gave",
            "a figure of 12 dead children",
        ),
    ],
)
def test_who_gives_a_toll_claims_it(claims_of, text, cue, content):
    assert contents(text, claims_of(text), cue) == [content]


def test_lines_that_break_off_in_a_sentence_are_no_paragraphs(claims_of):
    text = (
        "The police command said that four\nstudents had been found near the\nriver on Monday, and "
        "that two\nof them were hurt by the\ngunmen who had taken them.\nNo group has come forward."
    )
    claim = next(c for c in claims_of(text) if c.cue == "said")
    assert claim.content.endswith("gunmen who had taken them")


def test_a_quotation_goes_on_from_a_statement(claims_of):
    text = 'The figure is wrong, the mayor said. "We have counted ten bodies."'
    claim = next(c for c in claims_of(text) if c.cue == "said")
    assert claim.content.endswith('"We have counted ten bodies."')
    assert claim.quotation == "mixed"


def test_what_stands_in_marks_altogether_is_direct(claim_of):
    claim = claim_of('The ministry said that "the bridge is closed".')
    assert (claim.content, claim.quotation) == ('"the bridge is closed"', "direct")


def test_any_verb_after_a_quotation_names_its_speaker(claims_of):
    claims = claims_of('"The road is shut," confides a guard of the depot.')
    assert [(c.source, c.cue) for c in claims] == [("a guard of the depot", "confides")]
