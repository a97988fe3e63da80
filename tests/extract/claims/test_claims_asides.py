"""Sources that stand apart from their cue, and sources within sources."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Between March and the end of May, the army claimed twenty attacks.", "the army"),
        ("A day after the blasts, the minister Thursday said that they would go on.", "minister"),
        ("Army officials late on Sunday said the ambush had killed four.", "Army officials"),
        ("The ministry on Tuesday evening confirmed that two guards died.", "The ministry"),
        (
            "The governor, in a speech hours after the raid began, said people had suffered.",
            "The governor",
        ),
        ("The ministry, in its latest report, said the base had been hit.", "The ministry"),
        ("The ministry in a statement said the base had been hit.", "The ministry"),
        # what a day is the name of speaks
        ("The Sunday paper said that the bridge had been blown up.", "The Sunday paper"),
    ],
)
def test_neither_a_time_nor_an_aside_speaks(claims_of, text, source):
    sources = [claim.source for claim in claims_of(text)]
    assert len(sources) == 1
    assert sources[0].endswith(source)


def test_a_day_is_no_agent(claims_of):
    assert not any(c.source for c in claims_of("A decision is expected by early February."))
    assert claims_of("A decision is expected by the mayor.")[0].source == "the mayor"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "According to the same sources, the rebels, who wore uniforms, stopped his truck.",
            "the same sources",
            "the rebels, who wore uniforms, stopped his truck",
        ),
        (
            "In the east, according to the available data, the army lost 87 men.",
            "the available data",
            "In the east, according to the available data, the army lost 87 men",
        ),
        (
            "According to OCHA, 40 people, or half of the village, need help.",
            "OCHA",
            "40 people, or half of the village, need help",
        ),
        (
            "According to the monitor, a group based in London, the strike killed two.",
            "the monitor, a group based in London",
            "the strike killed two",
        ),
    ],
)
def test_a_source_ends_where_the_statement_begins(claim_of, text, source, content):
    claim = claim_of(text)
    assert (claim.source, claim.content) == (source, content)


@pytest.mark.parametrize(
    ("text", "citing", "cited", "content"),
    [
        ("Two men were held, state TV said, citing the police.", "state TV", "the police", "held"),
        ("The mission, citing witnesses, said 40 died.", "The mission", "witnesses", "died"),
        ("The agency said, quoting a source, that 40 died.", "The agency", "a source", "died"),
    ],
)
def test_who_is_cited_says_it_too(claims_of, text, citing, cited, content):
    inner, outer = sorted(claims_of(text), key=lambda claim: claim.rule != "cited")
    assert (inner.source, outer.source) == (cited, citing)
    assert inner.parent_claim_id == outer.claim_id
    assert inner.content == outer.content
    assert inner.content.endswith(content)


def test_a_reason_is_no_source(claims_of):
    found = claims_of("The mission suspended its work, citing the release of prisoners.")
    assert "cited" not in {claim.rule for claim in found}


@pytest.mark.parametrize(
    "text",
    [
        "“The raid has failed,” he was quoted as saying.",
        "The minister was quoted as saying that the raid had failed.",
        "The minister was quoted by the agency as saying the raid had failed.",
        "State media quoted the minister as saying that the raid had failed.",
    ],
)
def test_who_is_quoted_speaks(claims_of, text):
    (said,) = [claim for claim in claims_of(text) if claim.cue == "saying"]
    assert said.source.lower() in ("he", "the minister")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The army said it had won, a claim the rebels denied.", "the rebels", "a claim"),
        ("The mayor blamed the rebels, an accusation they rejected.", "they", "an accusation"),
    ],
)
def test_what_was_said_is_disputed_behind_it(claims_of, text, source, content):
    (denial,) = [claim for claim in claims_of(text) if claim.speech_act == "deny"]
    assert (denial.source, denial.content) == (source, content)
    assert not any(claim.parent_claim_id == denial.claim_id for claim in claims_of(text))


def test_a_subject_behind_said_is_no_object(claims_of):
    text = "The army denounced the raids and said 16 people, including civilians, were killed."
    said = next(claim for claim in claims_of(text) if claim.cue == "said")
    assert said.content == "16 people, including civilians, were killed"


def test_denials_and_claims_of_deeds_are_kept_in_the_present(claims_of):
    text = "Washington blames Tehran, which denies involvement. The rebels claim responsibility."
    assert [c.speech_act for c in claims_of(text)] == ["accuse", "deny", "claim_responsibility"]


@pytest.mark.parametrize(
    "text",
    [
        "The army declined to say who was behind the attacks.",
        "The ministry does not say how many were fighters.",
        "Timeline: the crisis between the two countries",
        "A group calling itself the Resistance fired the rockets.",
    ],
)
def test_nothing_is_said(claims_of, text):
    assert claims_of(text) == []


def test_something_is_said(claims_of):
    assert [c.cue for c in claims_of("The army did not say that the raid had failed.")]
    assert [c.cue for c in claims_of("The mayor called the raid a crime.")] == ["called"]
    assert [c.cue for c in claims_of("Army: two soldiers killed in an ambush")] == [":"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("He said there was no indication that it was carried out by rebels, an attack.", "state"),
        ("He said the attack was carried out by rebels.", "accuse"),
    ],
)
def test_who_did_it_must_be_said_to_accuse(claims_of, text, act):
    assert claims_of(text)[0].speech_act == act


def test_a_bullet_is_no_part_of_a_statement(claim_of):
    assert claim_of("• Two rockets fell, the army says").content == "Two rockets fell"


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        (
            'The army said its men "cleared" the town, while the rebels denied losing anybody.',
            "denied",
            "the rebels",
        ),
        (
            "The group's spokesman denied that it was involved, calling the report a lie.",
            "calling",
            "The group's spokesman",
        ),
    ],
)
def test_the_subject_is_the_verbs_own(claims_of, text, cue, source):
    assert next(c.source for c in claims_of(text) if c.cue == cue) == source


def test_a_quotation_to_its_full_stop_ends_the_sentence(claims_of):
    text = 'The governor said that "those responsible will pay." The mayor told us that it hurt.'
    assert [c.content for c in claims_of(text)] == ['"those responsible will pay."', "it hurt"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The army said last Thursday the wounded were well.", "the wounded were well"),
        ("The army said last year's attack was the worst.", "last year's attack was the worst"),
        ("Two rockets fell at about 7:35 p.m. Wednesday, the army said.", "Wednesday"),
    ],
)
def test_a_time_belongs_to_the_saying_or_to_what_is_said(claim_of, text, content):
    assert claim_of(text).content.endswith(content)
