"""The stories of our own writing: their rows are whole, and their incidents keep to one split."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from spacy.language import Language

from newsledger.evaluate.gold import Gold, GoldArticle, GoldDate
from newsledger.evaluate.predict import predict
from newsledger.evaluate.reading import read_gold
from newsledger.evaluate.scoring import score_article

FOLDER = Path(__file__).parents[2] / "corpus" / "stories"


@pytest.fixture(scope="module")
def stories() -> Gold:
    return read_gold(FOLDER)


def test_an_incident_is_told_in_one_split(stories: Gold) -> None:
    splits: dict[str, set[str]] = defaultdict(set)
    for article in stories.articles:
        for event in article.events or ():
            if event.incident is not None:
                splits[event.incident].add(article.split)
    assert [name for name, found in splits.items() if len(found) > 1] == []
    assert {incident.incident for incident in stories.incidents} == set(splits)


def test_many_incidents_are_told_by_several_reports(stories: Gold) -> None:
    reports: dict[str, set[str]] = defaultdict(set)
    for article in stories.articles:
        for event in article.events or ():
            if event.incident is not None:
                reports[event.incident].add(article.id)
    assert sum(len(found) > 1 for found in reports.values()) >= 60


def test_mentions_of_one_event_agree(stories: Gold) -> None:
    for article in stories.articles:
        first = {event.id: event for event in article.events or ()}
        for event in article.events or ():
            if event.coreference is not None:
                root = first[event.coreference]
                assert root.coreference is None, (article.id, event.id)
                alike = ("event_type", "modality", "outcome", "incident")
                assert all(getattr(event, k) == getattr(root, k) for k in alike), event.id


def test_a_second_reader_labelled_some_of_those_held_back(stories: Gold) -> None:
    second = read_gold(FOLDER / "second" / "labels.jsonl")
    held_back = {a.id: a.text for a in stories.articles if a.split == "test"}
    assert {a.id: a.text for a in second.articles}.items() <= held_back.items()


def test_a_layer_that_only_others_point_to_is_not_scored(nlp: Language) -> None:
    text = "Gunmen shot two ferrymen near Mopti on Friday, as they had in May."
    day = GoldDate("d1", text.index("Friday"), text.index("Friday") + 6, "Friday", "DATE")
    whole = GoldArticle("a", text, dates=(day,), events=())
    part = GoldArticle("a", text, dates=(day,), events=(), partial=("dates", "events.trigger"))
    (found,) = predict([whole], nlp)
    assert "dates.strict" in score_article(whole, found).tallies
    scored = score_article(part, found)
    assert not {"dates.strict", "events.trigger"} & set(scored.tallies)
    assert all(miss.measure != "events.trigger" for miss in scored.misses)
