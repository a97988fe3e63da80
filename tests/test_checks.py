"""What breaks a table's contract is found, and named."""

from __future__ import annotations

import dataclasses

import pyarrow as pa
import pytest

from newsledger.checks import check_table, from_arrow, to_arrow
from newsledger.errors import TableError
from newsledger.records import Casualty, Claim, Date, Sentence
from newsledger.tables import get_table

TEXT = "Two soldiers were killed near Hasakah."
TEXTS = {"a": TEXT}
KNOWN = {"articles.article_id": {"a"}, "sentences.sentence_id": {"a-s00001"}}
DATE = Date("a-date00001", "a", "a-s00001", 0, 3, "Two", "DATE", "{}", rule="test")
CASUALTY = Casualty(
    casualty_id="a-cas00001",
    article_id="a",
    sentence_id="a-s00001",
    start=0,
    end=24,
    text="Two soldiers were killed",
    harm="killed",
    count_min=2,
    count_max=2,
    count_basis="exact",
    scope="incident",
    modality="asserted",
    rule="test",
    victims="Two soldiers",
    victims_start=0,
    victims_end=12,
)


def check(name, *rows, **options):
    table = get_table(name)
    check_table(table, to_arrow(table, rows), texts=TEXTS, known=KNOWN, **options)


def test_sound_rows_pass():
    check("casualties", CASUALTY)
    check("sentences", Sentence("a-s00001", "a", 0, 0, len(TEXT)))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": "Two soldiers were hurt"}, "text is 'Two soldiers were hurt', but the article"),
        ({"end": 400}, "start..end is 0..400"),
        ({"start": 24, "end": 24, "text": ""}, "start..end is 24..24"),
        ({"harm": "vanished"}, "'vanished' is not one of killed, injured"),
        ({"harm": None}, "casualties.harm: 1 required values missing"),
        ({"article_id": "b"}, "casualties.article_id: b is not in articles.article_id"),
        ({"sentence_id": "a-s00009"}, "a-s00009 is not in sentences.sentence_id"),
        ({"victims_end": None}, "victims_start..victims_end is 0..None"),
        ({"count_min": "two"}, "casualties.count_min"),
    ],
)
def test_a_broken_row_is_named(change, message):
    with pytest.raises(TableError, match=message):
        check("casualties", dataclasses.replace(CASUALTY, **change))


def test_repeated_and_unsorted_keys_are_found():
    with pytest.raises(TableError, match=r"key .*a-cas00001.* stands twice"):
        check("casualties", CASUALTY, CASUALTY)
    later = dataclasses.replace(CASUALTY, casualty_id="a-cas00002")
    with pytest.raises(TableError, match="not sorted"):
        check("casualties", later, CASUALTY)


def test_a_record_of_another_table_is_refused():
    with pytest.raises(TableError, match="differ in"):
        to_arrow(get_table("casualties"), [DATE])


def test_another_schema_is_refused():
    table = get_table("sentences")
    data = to_arrow(table, []).append_column("extra", pa.array([], pa.string()))
    with pytest.raises(TableError, match="schema differs"):
        check_table(table, data)


def test_rows_survive_the_way_through_arrow():
    claim = Claim(
        claim_id="a-claim00001",
        article_id="a",
        sentence_id="a-s00001",
        start=0,
        end=3,
        source=None,
        source_start=None,
        source_end=None,
        source_entity_id=None,
        source_type="author",
        cue="Two",
        cue_start=0,
        cue_end=3,
        cue_lemma="two",
        speech_act="state",
        content=None,
        content_start=None,
        content_end=None,
        content_parts=((0, 1), (2, 3)),
        quotation="mixed",
        rule="test",
        certainty_low=0.8,
    )
    [back] = from_arrow(to_arrow(get_table("claims"), [claim]), Claim)
    assert [list(part) for part in back.content_parts] == [[0, 1], [2, 3]]
    assert dataclasses.replace(back, content_parts=claim.content_parts) == claim
