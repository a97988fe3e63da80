"""Deeds of two kinds in one report that are never one event."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict
from newsledger.records import Event


@pytest.fixture
def events(nlp: Language) -> Callable[[str], list[Event]]:
    def run(text: str) -> list[Event]:
        (found,) = predict([GoldArticle("a", text, published=date(2021, 8, 27))], nlp)
        return found.events

    return run


def test_a_murder_is_no_kidnapping(events: Callable[[str], list[Event]]) -> None:
    murder, kidnapping = events("The murder and kidnapping of students has alarmed the town.")
    assert (murder.event_type, kidnapping.event_type) == ("attack", "abduction")
    assert kidnapping.coreference is None


def test_who_shot_an_officer_and_later_himself(events: Callable[[str], list[Event]]) -> None:
    text = (
        "A suspect opened fire on an officer in Leeds early on Thursday, police said.\n\n"
        "Half an hour later officers found a man who had shot himself in a yard."
    )
    assert all(e.coreference is None for e in events(text) if e.target == "himself")


def test_a_child_who_shot_himself_is_told_again(events: Callable[[str], list[Event]]) -> None:
    text = (
        "A boy of four accidentally shot himself in Leeds on Thursday, police said.\n\n"
        "The shooting happened at a house in the north of the city."
    )
    first, second = events(text)
    assert second.coreference == first.event_id
