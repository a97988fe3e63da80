from __future__ import annotations

from datetime import date

import pytest
from tests.evaluate.scoring.answers import change, misses, perfect, scored
from tests.evaluate.scoring.two_articles import dispatch

from newsledger.evaluate.align import Extent
from newsledger.evaluate.scoring import score_article
from newsledger.evaluate.scoring.words import heads_match, occurrences, same_words
from newsledger.records import Extraction


def test_triggers_pair_by_overlap():
    found = perfect(dispatch())
    fire = found.events[0]
    change(found.events, 0, start=fire.start + 7, text="fire")
    del found.events[1]
    trigger = scored(dispatch(), found)["events.trigger"]
    assert (trigger.precision, trigger.recall) == (1.0, 4 / 5)


def test_values_are_shares_of_the_pairs():
    found = perfect(dispatch())
    change(found.events, 0, event_type="attack", modality="denied")
    change(found.events, 1, event_type="attack", outcome="unknown")
    change(found.events, 2, munitions_max=None)
    change(found.events, 3, munitions_min=1, munitions_max=1)
    total = scored(dispatch(), found)
    assert total["events.type"].f1 == pytest.approx(3 / 5)
    assert total["events.modality"].f1 == pytest.approx(4 / 5)
    assert total["events.outcome"].f1 == pytest.approx(4 / 5)
    assert total["events.munitions"].f1 == 0.0
    assert total["events.munitions"].wanted == 2


def test_parties_are_right_when_their_main_words_are():
    found = perfect(dispatch())
    change(found.events, 0, target="a police checkpoint", actor="police")
    change(found.events, 1, actor="Gunmen")
    change(found.events, 2, target=None, weapon="two rockets")
    score = score_article(dispatch(), found)
    total = scored(dispatch(), found)
    assert total["events.actor"].f1 == pytest.approx(3 / 5)
    assert total["events.target"].f1 == pytest.approx(4 / 5)
    assert total["events.weapon"].f1 == 1.0
    assert misses(score, "events.actor") == [
        ("wrong", "actor: Gunmen", "actor: police"),
        ("wrong", "actor: none", "actor: Gunmen"),
    ]


def test_a_place_is_right_at_any_of_its_mentions():
    found = perfect(dispatch())
    upper = found.entities[0].entity_id  # KIRKUK, of the same chain
    change(found.events, 0, place_entity_id=upper)
    change(found.events, 1, place_entity_id=found.entities[4].entity_id)  # Erbil
    change(found.events, 2, place_entity_id=None)
    total = scored(dispatch(), found)
    assert total["events.place"].f1 == pytest.approx(3 / 5)


def test_a_date_is_right_by_its_words_or_by_its_days():
    found = perfect(dispatch())
    found.dates.append(found.dates[0])
    change(found.dates, -1, date_id="elsewhere", start=0, end=6, text="KIRKUK")
    change(found.events, 0, date_id="elsewhere")
    assert scored(dispatch(), found)["events.date"].f1 == 1.0
    change(found.dates, -1, latest=date(2024, 5, 7))
    change(found.events, 1, date_id=None)
    change(found.events, 2, date_id=found.dates[0].date_id)
    assert scored(dispatch(), found)["events.date"].f1 == pytest.approx(2 / 5)


def test_said_by():
    found = perfect(dispatch())
    change(found.events, 0, claim_id=found.claims[1].claim_id)
    change(found.events, 4, claim_id=None)  # a judgement of the article is the article's voice
    assert scored(dispatch(), found)["events.said_by"].f1 == pytest.approx(4 / 5)


def test_coreference_counts_links():
    found = perfect(dispatch())
    # wanted: ev1 ev2 ev4, three links; found: ev1 ev2 and ev3 ev4
    change(found.events, 3, coreference=found.events[2].event_id)
    score = score_article(dispatch(), found)
    tally = score.tallies["events.coreference"]
    assert (tally.right_found, tally.found, tally.wanted) == (1, 2, 3)
    assert misses(score, "events.coreference") == [
        ("missed", "the same event as: opened fire", None),
        ("missed", "the same event as: attack", None),
        ("spurious", None, "the same event as: struck"),
    ]


def test_links_of_a_mention_that_was_not_found_are_missed():
    found = perfect(dispatch())
    del found.events[3]
    tally = score_article(dispatch(), found).tallies["events.coreference"]
    assert (tally.right_found, tally.found, tally.wanted) == (1, 1, 3)


TEXT = "Two masked army soldiers who had come over the old bridge shot the driver of a car."


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        ("Two masked army soldiers", "soldiers", True),
        ("the driver of a car", "driver", True),
        ("Two masked army", "army soldiers", True),
        # less than half of the shorter, but the last word of the one that ends first
        ("Two masked army soldiers", "soldiers who had come over the old bridge", True),
        ("soldiers who had come over the old bridge", "Two masked army soldiers", True),
        ("Two masked army soldiers who", "soldiers", True),
        ("Two masked army sold", "ldiers who had come over the", False),
        ("Two masked army soldiers", "the driver", False),
    ],
)
def test_phrases_match_by_their_main_part(wanted, found, right):
    spans = [Extent(at := TEXT.index(words), at + len(words)) for words in (wanted, found)]
    assert heads_match(*spans, TEXT) is right


def test_occurrences_are_whole_words():
    text = "The men said: men\nof war, womenfolk and MEN of war."
    assert [text[p.start : p.end] for p in occurrences("men of war", text, Extent(0, 99))] == [
        "men\nof war",
        "MEN of war",
    ]
    assert len(occurrences("men", text, Extent(0, 12))) == 1
    assert occurrences(" ", text, Extent(0, 99)) == []


def test_words_are_the_same_but_for_case_spacing_and_article():
    assert same_words("The  army\nchief", "army chief")
    assert not same_words("army", "navy")
    assert same_words(None, None)
    assert not same_words(None, "army")


def test_nothing_found_but_an_odd_row_does_no_harm():
    found = perfect(dispatch())
    odd = Extraction(found.article, events=found.events)
    change(odd.events, 0, place_entity_id="gone", date_id="gone", claim_id="gone")
    assert scored(dispatch(), odd)["events.trigger"].f1 == 1.0
