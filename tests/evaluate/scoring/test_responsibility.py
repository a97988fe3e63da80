from __future__ import annotations

import re

import pytest
from spacy.language import Language
from tests.evaluate.scoring.answers import change, misses, perfect, scored
from tests.evaluate.scoring.two_articles import dispatch

from newsledger.evaluate.gold import GoldArticle, GoldEvent, GoldResponsibility, GoldSpan
from newsledger.evaluate.predict import predict
from newsledger.evaluate.scoring import score_article


def test_party_and_stance():
    found = perfect(dispatch())
    change(found.responsibility, 1, stance="claimed")  # the Islamic State, accused
    del found.responsibility[0]
    score = score_article(dispatch(), found)
    total = scored(dispatch(), found)
    assert (total["responsibility.rows"].precision, total["responsibility.rows"].recall) == (
        2 / 3,
        2 / 4,
    )
    assert (total["responsibility.party"].precision, total["responsibility.party"].recall) == (
        1.0,
        3 / 4,
    )
    assert misses(score, "responsibility.rows") == [
        ("wrong", "the Islamic State accused", "the Islamic State claimed"),
        ("missed", "Gunmen asserted", None),
    ]


def test_nobody_is_right_only_for_the_same_event():
    found = perfect(dispatch())
    change(found.responsibility, 3, event_id=found.events[1].event_id)
    total = scored(dispatch(), found)
    assert total["responsibility.rows"].f1 == pytest.approx(3 / 4)
    assert total["responsibility.party"].f1 == pytest.approx(3 / 4)


def test_event_and_voice_are_shares_of_right_rows():
    found = perfect(dispatch())
    change(found.responsibility, 0, event_id=found.events[2].event_id)  # the rockets
    change(found.responsibility, 1, event_id=found.events[3].event_id)  # the shooting: the same
    change(found.responsibility, 2, claim_id=None)
    total = scored(dispatch(), found)
    assert total["responsibility.rows"].f1 == 1.0
    assert total["responsibility.event"].f1 == pytest.approx(2 / 3)
    assert total["responsibility.said_by"].f1 == pytest.approx(3 / 4)


def test_a_doer_repeated_at_each_mention_counts_once():
    found = perfect(dispatch())
    for no in (1, 3):
        found.responsibility.append(found.responsibility[0])
        change(
            found.responsibility,
            -1,
            responsibility_id=f"again{no}",
            event_id=found.events[no].event_id,
        )
    assert scored(dispatch(), found)["responsibility.rows"].f1 == 1.0
    change(found.responsibility, -1, stance="denied")
    assert scored(dispatch(), found)["responsibility.rows"].precision == pytest.approx(4 / 5)


def test_a_wrong_party_repeated_counts_once_as_spurious():
    found = perfect(dispatch())
    airport = dispatch().text.index("the airport")
    for no in (0, 1):
        found.responsibility.append(found.responsibility[0])
        change(
            found.responsibility,
            -1,
            responsibility_id=f"airport{no}",
            party="the airport",
            party_start=airport,
            party_end=airport + 11,
        )
    score = score_article(dispatch(), found)
    assert score.tallies["responsibility.rows"].found == 5
    assert misses(score, "responsibility.rows") == [("spurious", None, "the airport asserted")]


def test_a_party_found_at_another_mention_of_the_same_words_is_the_party():
    found = perfect(dispatch())
    change(found.responsibility, 1, party="Islamic State", party_start=0, party_end=3)
    assert scored(dispatch(), found)["responsibility.rows"].f1 == 1.0
    change(found.responsibility, 1, party="Islamic Jihad")
    assert scored(dispatch(), found)["responsibility.rows"].f1 == pytest.approx(3 / 4)


def test_without_labelled_names_the_actors_of_an_event_are_its_one_doer():
    text = "Rebels shelled Bamako. The fighters shelled it again, and soldiers shelled Gao."
    spans = {
        words: GoldSpan(text.index(words), text.index(words) + len(words), words)
        for words in ("Rebels", "The fighters", "soldiers")
    }

    def event(name: str, nth: int, actor: str, first: str | None = None) -> GoldEvent:
        start = [m.start() for m in re.finditer("shelled", text)][nth]
        return GoldEvent(
            name, start, start + 7, "shelled", "shelling", "actual", "hit",
            actor=spans[actor], coreference=first,
        )  # fmt: skip

    gold = GoldArticle(
        "gao",
        text,
        events=(
            event("ev1", 0, "Rebels"),
            event("ev2", 1, "The fighters", "ev1"),
            event("ev3", 2, "soldiers"),
        ),
        responsibility=(GoldResponsibility("r1", "ev1", "asserted", spans["Rebels"]),),
    )
    found = perfect(gold)
    for words, f1 in (("The fighters", 1.0), ("soldiers", 0.0)):
        at = spans[words]
        change(found.responsibility, 0, party=words, party_start=at.start, party_end=at.end)
        assert scored(gold, found)["responsibility.rows"].f1 == f1


def test_without_labelled_names_a_pronoun_is_whom_its_row_points_to(nlp: Language) -> None:
    text = "Hezbollah said on Monday that it shelled the post at Metula."
    start = text.index("shelled")
    gold = GoldArticle(
        "metula",
        text,
        events=(GoldEvent("ev1", start, start + 7, "shelled", "shelling", "actual", "hit"),),
        responsibility=(
            GoldResponsibility("r1", "ev1", "claimed", GoldSpan(0, 9, "Hezbollah")),
        ),
    )  # fmt: skip
    (found,) = predict([gold], nlp)
    (row,) = found.responsibility
    assert row.party == "it"
    assert scored(gold, found)["responsibility.rows"].f1 == 1.0
    change(found.responsibility, 0, party_entity_id=None)
    assert scored(gold, found)["responsibility.rows"].f1 == 0.0


def test_an_article_before_a_party_tells_nothing(nlp: Language) -> None:
    text = "Late on Monday the PKK said that it had shelled the post at Metina."
    start, party = text.index("shelled"), text.index("the PKK")
    gold = GoldArticle(
        "metina",
        text,
        events=(GoldEvent("ev1", start, start + 7, "shelled", "shelling", "actual", "hit"),),
        responsibility=(
            GoldResponsibility("r1", "ev1", "claimed", GoldSpan(party, party + 7, "the PKK")),
        ),
    )  # fmt: skip
    (found,) = predict([gold], nlp)
    assert [row.party for row in found.responsibility] == ["it"]
    assert scored(gold, found)["responsibility.rows"].f1 == 1.0


def test_a_doer_repeated_with_another_article_counts_once():
    found = perfect(dispatch())
    found.responsibility.append(found.responsibility[0])
    again = f"The {(found.responsibility[0].party or '').lower()}"
    change(found.responsibility, -1, responsibility_id="again", party=again)
    change(found.responsibility, -1, event_id=found.events[3].event_id)
    assert scored(dispatch(), found)["responsibility.rows"].f1 == 1.0
