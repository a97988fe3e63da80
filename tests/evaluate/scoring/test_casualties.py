from __future__ import annotations

from datetime import date

import pytest
from tests.evaluate.scoring.answers import change, misses, perfect, scored
from tests.evaluate.scoring.two_articles import dispatch

from newsledger.evaluate.scoring import score_article


def test_a_wrong_harm_is_one_wrong_row():
    found = perfect(dispatch())
    change(found.casualties, 2, harm="killed")  # about 12 people
    score = score_article(dispatch(), found)
    total = scored(dispatch(), found)
    assert total["casualties.rows"].f1 == pytest.approx(4 / 5)
    assert total["casualties.harm"].f1 == pytest.approx(4 / 5)
    assert total["casualties.bounds"].wanted == 4
    assert misses(score, "casualties.rows") == [
        (
            "wrong",
            "injured 12..12 about incident asserted",
            "killed 12..12 about incident asserted",
        )
    ]


def test_each_slot_is_a_share_of_the_pairs():
    found = perfect(dispatch())
    change(found.casualties, 0, count_max=5, count_basis="exact")
    change(found.casualties, 1, scope="cumulative", victims_role="military")
    change(found.casualties, 3, modality="denied", event_id=None)
    change(found.casualties, 2, date_earliest=date(2024, 5, 7), date_latest=date(2024, 5, 7))
    total = scored(dispatch(), found)
    assert total["casualties.rows"].f1 == 1.0
    for slot in ("bounds", "basis", "scope", "role", "modality"):
        assert total[f"casualties.{slot}"].f1 == pytest.approx(4 / 5), slot
    assert total["casualties.full"].f1 == pytest.approx(2 / 5)
    assert total["casualties.dates"].f1 == pytest.approx(2 / 3)
    assert total["casualties.event"].f1 == pytest.approx(3 / 4)
    assert total["casualties.span"].f1 == 1.0


def test_rows_are_paired_by_their_victims_or_else_by_their_whole_span():
    found = perfect(dispatch())
    five = found.casualties[0]
    start = dispatch().text.index("killing")
    change(found.casualties, 0, start=start, text=dispatch().text[start : five.end])
    assert scored(dispatch(), found)["casualties.span"].f1 == 1.0
    change(found.casualties, 0, victims=None, victims_start=None, victims_end=None)
    total = scored(dispatch(), found)
    assert total["casualties.rows"].f1 == 1.0
    assert total["casualties.span"].f1 == pytest.approx(4 / 5)


def test_of_two_rows_at_one_figure_the_one_of_the_same_harm_and_count_is_taken():
    found = perfect(dispatch())
    people = found.casualties[2]
    for harm, count in (("killed", 12), ("injured", 3)):
        found.casualties.insert(0, people)
        change(found.casualties, 0, casualty_id=f"{harm}{count}", harm=harm, count_min=count)
    total = scored(dispatch(), found)
    assert total["casualties.rows"].precision == pytest.approx(5 / 7)
    assert total["casualties.bounds"].f1 == 1.0


def test_the_voice_may_be_another_claim_of_the_same_source():
    found = perfect(dispatch())
    governor, blame, author = (found.claims[n].claim_id for n in (0, 1, 6))
    change(found.claims, 0, cue_start=0, cue_end=1)  # not paired by its cue any more
    total = scored(dispatch(), found)
    assert total["casualties.said_by"].f1 == 1.0
    change(found.casualties, 0, claim_id=blame)  # the ministry, not the governor
    change(found.casualties, 1, claim_id=None)  # the article
    change(found.casualties, 3, claim_id=author)  # a judgement of the article: its own voice
    assert found.casualties[2].claim_id == governor
    score = score_article(dispatch(), found)
    assert score.tallies["casualties.said_by"].right_found == 3
    assert misses(score, "casualties.said_by") == [
        ("wrong", "said by: the governor (said)", "said by: The interior ministry (blamed)"),
        ("wrong", "said by: the governor (said)", "said by: the article"),
    ]


def test_parts_are_counted_as_links():
    found = perfect(dispatch())
    change(found.casualties, 2, part_of=found.casualties[0].casualty_id)
    part = scored(dispatch(), found)["casualties.part_of"]
    assert (part.precision, part.recall) == (0.5, 1.0)
    change(found.casualties, 1, part_of=found.casualties[4].casualty_id)
    assert scored(dispatch(), found)["casualties.part_of"].f1 == 0.0


def test_any_mention_of_the_event_is_the_event():
    found = perfect(dispatch())
    shooting, rockets = found.events[3].event_id, found.events[2].event_id
    change(found.casualties, 0, event_id=shooting)
    assert scored(dispatch(), found)["casualties.event"].f1 == 1.0
    change(found.casualties, 0, event_id=rockets)
    assert scored(dispatch(), found)["casualties.event"].f1 == pytest.approx(3 / 4)


def test_a_mention_that_is_not_labelled_stands_for_its_first_mention():
    found = perfect(dispatch())
    killing = dispatch().text.index("killing")
    found.events.append(found.events[0])
    change(
        found.events,
        -1,
        event_id="killing",
        start=killing,
        end=killing + 7,
        text="killing",
        coreference=found.events[0].event_id,
    )
    change(found.casualties, 0, event_id="killing")
    assert scored(dispatch(), found)["casualties.event"].f1 == 1.0
