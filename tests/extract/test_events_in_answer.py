"""Deeds that are the answer expected to others, what was fired, participles closed by a verb."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Analysts expect Washington to answer with strikes on the militia.", "hypothetical"),
        ("The militia vowed to respond with attacks on American bases.", "planned"),
        ("Israel could retaliate with air strikes on the ports.", "hypothetical"),
        # what was done, and what is known
        ("The rebels answered with a rocket attack on the town.", "actual"),
        ("The strait would reopen with the attacks on ships of last week forgotten.", "actual"),
        ("By dusk gunfire and shelling could still be heard in the port.", "actual"),
    ],
)
def test_how_something_may_be_answered_is_no_fact(
    extraction: Extract, text: str, modality: str
) -> None:
    assert {e.modality for e in extraction(text).events} == {modality}


@pytest.mark.parametrize(
    "text",
    [
        "Two Katyushas had struck inside the perimeter.",
        "A barrage of 18 rockets hit the camp on Monday.",
        "Two salvoes hit the base on Monday.",
    ],
)
def test_what_was_fired_is_no_doer(extraction: Extract, text: str) -> None:
    found = extraction(text)
    assert found.events
    assert [e.actor for e in found.events if e.actor] == []
    assert [row.party for row in found.responsibility] == []


def test_two_men_before_a_verb_are_doers(extraction: Extract) -> None:
    (event,) = extraction("Two gunmen struck inside the compound.").events
    assert event.actor == "Two gunmen"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The villages shelled are home to farmers, the mayor said.", "The villages"),
        ("The factory bombed had made toys.", "The factory"),
    ],
)
def test_a_participle_before_the_verb_of_its_noun_has_it_as_target(
    extraction: Extract, text: str, target: str
) -> None:
    (event,) = extraction(text).events
    assert (event.actor, event.target) == (None, target)


def test_a_clause_about_what_was_fired_has_its_own_subject(extraction: Extract) -> None:
    first, _ = extraction("The missiles Iran fired hit a base in Iraq.").events
    assert first.actor == "Iran"


def test_groups_that_were_hit_hit_nobody(extraction: Extract) -> None:
    found = extraction("An Iranian official said the groups hit had no ties to Tehran.")
    assert [e.actor for e in found.events if e.actor] == []
