"""Fighting that goes on somewhere, and participles that go on with a list, are events."""

from __future__ import annotations

import pytest

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict


def triggers(nlp, text: str) -> list[str]:
    (found,) = predict([GoldArticle("a", text)], nlp)
    return [event.text for event in found.events]


@pytest.mark.parametrize(
    "text",
    [
        "Fighting continued in Khartoum on Thursday.",
        "Clashes erupted in Goma on Thursday.",
        "Fighting raged in Bakhmut for a third day.",
    ],
)
def test_fighting_that_goes_on_in_a_town_is_an_event(nlp, text):
    assert len(triggers(nlp, text)) == 1


def test_a_quarrel_that_goes_on_is_none(nlp):
    assert triggers(nlp, "Clashes between the parties over the budget continued in Berlin.") == []


def test_a_participle_governs_dozens(nlp):
    text = "Gunmen raided two villages, killing 16 people and abducting dozens more."
    assert triggers(nlp, text) == ["raided", "abducting"]


def test_tolls_of_months_are_no_events(nlp):
    first = "The army said it had killed the rebel leader as he tried to flee. "
    toll = "The agency has estimated that 700 civilians were killed between January 20 and May 7."
    assert triggers(nlp, first + toll) == ["killed"]
    deed = "Two men were killed between March 3 and March 5 when rebels shelled the town."
    assert triggers(nlp, deed) == ["shelled"]
