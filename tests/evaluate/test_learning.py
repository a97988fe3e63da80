"""What a labelled article teaches the models of events."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest

from newsledger.evaluate.gold import (
    GoldArticle,
    GoldCasualty,
    GoldDate,
    GoldEvent,
    GoldSpan,
)
from newsledger.evaluate.learning import (
    days,
    ends,
    figures,
    frequencies,
    incidents,
    kinds,
    places,
    roles,
    unlinked,
)
from newsledger.evaluate.learning.lesson import lessons
from newsledger.evaluate.learning.short import sentences_of
from newsledger.evaluate.predict import predict
from newsledger.records import Extraction
from newsledger.resolve.events.kinds import MODEL as KIND
from newsledger.weights import load_weights

Extract = Callable[..., Extraction]
TEXT = "A bomb went off in Gao on Monday, killing two. The attack was the first in Mali this year."


def span(words: str) -> GoldSpan:
    start = TEXT.index(words)
    return GoldSpan(start, start + len(words), words)


def labelled() -> GoldArticle:
    place, day = span("Gao"), span("Monday")
    at, later = span("went off"), span("attack")
    events = tuple(
        GoldEvent(
            f"ev{n}", s.start, s.end, s.text, "bombing", "actual", "hit",
            place=place, date="d1", coreference="ev1" if n > 1 else None,
        )
        for n, s in enumerate((at, later), start=1)
    )  # fmt: skip
    dates = (GoldDate("d1", day.start, day.end, day.text, "DATE"),)
    return GoldArticle("gao", TEXT, dates=dates, events=events)


def test_an_event_teaches_its_place_day_and_end(extraction: Extract) -> None:
    found, gold = unlinked(extraction(TEXT)), labelled()
    for model in (places, days, ends):
        rows = list(model.examples(gold, found))
        assert rows
        assert all(0 <= row.right < len(row.choices) for row in rows)
    # the first choice is none at all, the labelled place and day are others
    assert all(row.right > 0 for row in places.examples(gold, found))
    assert all(row.right > 0 for row in days.examples(gold, found))
    assert all(row.right == 0 for row in ends.examples(gold, found))


def test_a_kind_is_learned_where_there_is_a_choice(extraction: Extract) -> None:
    rows = list(kinds.examples(labelled(), unlinked(extraction(TEXT))))
    assert rows
    assert all(len(row.choices) > 1 for row in rows)


def test_a_figure_that_nobody_labelled_teaches_to_leave_it_out(extraction: Extract) -> None:
    two = span("two")
    row = GoldCasualty(
        "c1", two.start, two.end, "two", "killed", 2, 2, "exact", "incident", "asserted"
    )
    found = unlinked(extraction(TEXT))
    for gold, right in (((row,), 0), ((), 1)):
        rows = list(figures.examples(dataclasses.replace(labelled(), casualties=gold), found))
        assert [example.right for example in rows] == [right]
    assert list(figures.examples(labelled(), found)) == []


def test_an_event_teaches_who_did_it(nlp, extraction: Extract) -> None:
    text = "Rebels shelled a market in Gao."
    first = GoldEvent(
        "ev1", 7, 14, "shelled", "shelling", "actual", "hit",
        actor=GoldSpan(0, 6, "Rebels"), target=GoldSpan(15, 23, "a market"),
    )  # fmt: skip
    gold = GoldArticle("gao", text, events=(first,))
    for role in ("actor", "target"):
        (row,) = roles.examples(gold, nlp(text), extraction(text), role)
        assert "rule" in row.choices[row.right]
    nobody = dataclasses.replace(first, actor=None)
    gold = dataclasses.replace(gold, events=(nobody,))
    (row,) = roles.examples(gold, nlp(text), extraction(text), "actor")
    assert row.right == 0


def test_of_equals_the_rules_have_it() -> None:
    choices = [["none"], ["a"], ["b"]]
    assert {row.right for row in lessons(choices, Counter({1: 2, 2: 2}), 2)} == {2}
    assert {row.right for row in lessons(choices, Counter({1: 2, 2: 2}), 0)} == {1}
    assert len(list(lessons(choices, Counter({1: 9}), 0))) == 3


def test_each_sentence_is_a_text_of_its_own(nlp) -> None:
    pieces = list(sentences_of(labelled(), nlp(TEXT)))
    assert [piece.text.split()[0] for piece in pieces] == ["A", "The"]
    assert [len(piece.events or ()) for piece in pieces] == [1, 1]
    for piece in pieces:
        for event in piece.events or ():
            assert piece.text[event.start : event.end] == event.text


def test_what_is_told_outweighs_what_is_told_elsewhere() -> None:
    weights = load_weights(KIND)
    assert weights["rule"] > 0 > weights["told elsewhere"]


def reports(nlp, incident: str) -> tuple[list[GoldArticle], list[Extraction]]:
    """Return two articles on a bomb in Gao; what incident that of the second is, one may say."""
    told = {"one": "k1", "other": incident}
    texts = {
        "one": "A bomb went off in Gao on Monday, killing two people.",
        "other": "Two people were killed when a bomb went off at a market in Gao on Monday.",
    }
    articles = []
    for name, text in texts.items():
        start = text.index("went off")
        event = GoldEvent(
            "ev1", start, start + 8, "went off", "bombing", "actual", "hit", incident=told[name]
        )  # fmt: skip
        day = date(2024, 8, 13)
        articles.append(GoldArticle(name, text, published=day, events=(event,)))
    return articles, predict(articles, nlp)


@pytest.mark.parametrize(("incident", "right"), [("k1", 1), ("k2", 0)])
def test_two_reports_teach_whether_they_are_of_one_incident(nlp, incident: str, right: int) -> None:
    articles, found = reports(nlp, incident)
    judge = incidents.by_events(zip(articles, found, strict=True))
    (row,) = incidents.examples(found, judge)
    assert row.right == right
    assert row.choices[0] == []  # not to join them
    assert {"day:same", "main:day:same", "toll:killed:same few"} <= set(row.choices[1])


def test_of_articles_of_one_incident_only_their_main_reports_are_known(nlp) -> None:
    _, found = reports(nlp, "k1")
    named = [row.article.article_id for row in found]
    same = incidents.by_articles(dict.fromkeys(named, "k1"))
    apart = incidents.by_articles(dict(zip(named, ("k1", "k2"), strict=True)))
    assert [row.right for row in incidents.examples(found, same)] == [1]
    assert [row.right for row in incidents.examples(found, apart)] == [0]


def test_a_word_of_one_desk_is_its_own() -> None:
    desks = [["The mayor of Gao spoke."] * 4, ["A mayor, and another mayor"], ["mayor", "rain"]]
    assert frequencies.shares(desks) == {"mayor": round((1000 + 1000 + 500) / 3, 1)}
