from __future__ import annotations

import copy
import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.evaluate.labelled import golds

from newsledger.errors import ConfigError, GoldError
from newsledger.evaluate.gold import (
    Gold,
    GoldArticle,
    GoldDate,
    GoldEntity,
    GoldEvent,
    GoldIncident,
    GoldSpan,
    Toll,
)
from newsledger.evaluate.reading import read_gold
from newsledger.evaluate.writing import write_gold

TEXT = "A drone hit Kirkuk on Sunday. Police in Kirkuk said five people died, one a child."

ARTICLE: dict[str, Any] = {
    "id": "kirkuk-drone",
    "split": "dev",
    "tags": ["dispatch", "iraq"],
    "published": "2024-01-29",
    "text": TEXT,
    "dates": [
        {
            "id": "d1",
            "text": "Sunday",
            "type": "DATE",
            "value": "2024-01-28",
            "earliest": "2024-01-28",
            "latest": "2024-01-28",
        }
    ],
    "entities": [
        {"id": "e1", "text": "Kirkuk", "nth": 1, "label": "GPE", "country": "IRQ"},
        {"id": "e2", "start": 40, "end": 46, "text": "Kirkuk", "label": "GPE", "chain": "e1"},
    ],
    "claims": [
        {
            "id": "cl1",
            "cue": "said",
            "source": "Police in Kirkuk",
            "content": [{"text": "five people died"}, "one a child"],
            "source_type": "official",
            "speech_act": "state",
            "quotation": "indirect",
            "certainty_low": 0.55,
            "certainty_high": 0.8,
        }
    ],
    "events": [
        {
            "id": "ev1",
            "text": "hit",
            "event_type": "drone_strike",
            "modality": "actual",
            "outcome": "hit",
            "target": {"text": "Kirkuk", "nth": 1},
            "weapon": "drone",
            "munitions_min": 1,
            "munitions_max": 1,
            "date": "d1",
            "incident": "kirkuk-sunday",
        }
    ],
    "casualties": [
        {
            "id": "c1",
            "text": "five people",
            "harm": "killed",
            "count_min": 5,
            "count_max": 5,
            "count_basis": "exact",
            "scope": "incident",
            "modality": "asserted",
            "said_by": "cl1",
            "event": "ev1",
        },
        {
            "id": "c2",
            "text": "a child",
            "harm": "killed",
            "count_min": 1,
            "count_max": 1,
            "count_basis": "exact",
            "scope": "incident",
            "modality": "asserted",
            "part_of": "c1",
        },
    ],
    "responsibility": [{"id": "r1", "event": "ev1", "stance": "unclaimed", "party": None}],
}
INCIDENT: dict[str, Any] = {"incident": "kirkuk-sunday", "country": "IRQ", "killed": [5, 5, None]}


def write_lines(path: Path, *objects: Any) -> Path:
    path.write_text("".join(json.dumps(one) + "\n" for one in objects), encoding="utf-8")
    return path


def changed(where: str, value: Any) -> dict[str, Any]:
    """The article with one value changed; `claims.0.cue` is a place, "" takes the key away."""
    article = copy.deepcopy(ARTICLE)
    *way, key = where.split(".")
    at: Any = article
    for step in way:
        at = at[int(step)] if isinstance(at, list) else at[step]
    last = int(key) if isinstance(at, list) else key
    if value == "":
        del at[last]
    else:
        at[last] = value
    return article


def fault(path: Path) -> str:
    with pytest.raises(GoldError) as caught:
        read_gold(path)
    return str(caught.value)


# a good line first, so that the line number says something
GOOD = {"id": "good", "text": "Nothing happened."}


def fault_of(tmp_path: Path, article: Any) -> str:
    path = write_lines(tmp_path / "dev.jsonl", GOOD, article)
    message = fault(path)
    assert message.startswith(f"{path}, line 2")
    return message.removeprefix(f"{path}, line 2")


def test_short_form_is_filled_with_offsets(tmp_path):
    gold = read_gold(write_lines(tmp_path / "dev.jsonl", ARTICLE))
    (article,) = gold.articles
    assert article.published == date(2024, 1, 29)
    assert article.tags == ("dispatch", "iraq")
    assert article.dates == (
        GoldDate(
            "d1", 22, 28, "Sunday", "DATE", "2024-01-28", date(2024, 1, 28), date(2024, 1, 28)
        ),
    )
    assert article.entities is not None
    assert [(row.start, row.end) for row in article.entities] == [(12, 18), (40, 46)]
    assert article.claims is not None
    assert article.claims[0].content == (
        GoldSpan(52, 68, "five people died"),
        GoldSpan(70, 81, "one a child"),
    )
    assert article.events is not None
    assert article.events[0].target == GoldSpan(12, 18, "Kirkuk")
    assert article.casualties is not None
    assert article.casualties[1].victims_role == "unknown"


def test_an_absent_layer_is_not_labelled_and_an_empty_one_is(tmp_path):
    path = write_lines(tmp_path / "dev.jsonl", {"id": "a", "text": "Quiet.", "dates": []})
    (article,) = read_gold(path).articles
    assert article.dates == ()
    assert article.entities is None


def test_overlapping_places_count(tmp_path):
    row = {"id": "e1", "text": "ana", "nth": 2, "label": "MISC"}
    path = write_lines(tmp_path / "a.jsonl", {"id": "a", "text": "banana", "entities": [row]})
    assert read_gold(path).articles[0].entities == (GoldEntity("e1", 3, 6, "ana", "MISC"),)


def test_a_folder_is_read_in_the_order_of_names(tmp_path):
    write_lines(tmp_path / "test.jsonl", {"id": "last", "text": "x"})
    write_lines(tmp_path / "dev-b.jsonl", {"id": "second", "text": "x"})
    write_lines(tmp_path / "dev-a.jsonl", ARTICLE, {"id": "first", "text": "x"})
    write_lines(tmp_path / "incidents.jsonl", INCIDENT)
    (tmp_path / "guidelines.md").write_text("not read", encoding="utf-8")
    gold = read_gold(tmp_path)
    assert [a.id for a in gold.articles] == ["kirkuk-drone", "first", "second", "last"]
    assert gold.incidents == (
        GoldIncident("kirkuk-sunday", country="IRQ", killed=Toll(5, 5, None)),
    )


def test_a_single_file_is_read_without_the_incidents_of_its_folder(tmp_path):
    write_lines(tmp_path / "incidents.jsonl", {"incident": "another"})
    gold = read_gold(write_lines(tmp_path / "dev.jsonl", ARTICLE))
    assert gold.incidents == ()


def test_byte_order_mark_blank_lines_and_line_separators_do_no_harm(tmp_path):
    path = tmp_path / "dev.jsonl"
    line = json.dumps({"id": "a", "text": "one\u2028two\x85three"}, ensure_ascii=False)
    path.write_bytes(b"\xef\xbb\xbf" + line.encode() + b"\r\n\r\n")
    assert read_gold(path).articles[0].text == "one\u2028two\x85three"


@pytest.mark.parametrize(
    ("where", "value", "reason"),
    [
        ("tag", ["x"], "there is no key 'tag'; did you mean 'tags'?"),
        ("casualty", [], "there is no key 'casualty'; did you mean 'casualties'?"),
        ("text", "", "the key 'text' is missing: add it."),
        ("text", 5, "field 'text': must be words in quotation marks, not 5."),
        ("text", None, "field 'text': must not be null: give a value."),
        ("text", "half \ud83d", "field 'text': holds half of a surrogate pair: write the "),
        ("tags", "iraq", "field 'tags': must be a list, not 'iraq'."),
        ("tags", [1], "field 'tags': must be words in quotation marks, not 1."),
        ("split", "train", "field 'split': there is no value 'train'; choose one of dev, test."),
        ("published", "29/01/2024", "field 'published': '29/01/2024' is no day of the calendar"),
        ("published", "2024-02-30", "field 'published': '2024-02-30' is no day of the calendar"),
        ("dates", {}, "field 'dates': must be a list of rows, not {}."),
    ],
)
def test_a_malformed_article_says_field_and_reason(tmp_path, where, value, reason):
    message = fault_of(tmp_path, changed(where, value))
    place = ", article 'kirkuk-drone'"
    assert message.startswith((f"{place}, {reason}", f"{place}: {reason}"))


@pytest.mark.parametrize(
    ("where", "value", "row", "reason"),
    [
        # keys
        ("dates.0.valeu", "x", "'d1'", "there is no key 'valeu'; did you mean 'value'?"),
        ("casualties.0.scope", "", "'c1'", "the key 'scope' is missing: add it."),
        ("casualties.0.count_max", "", "'c1'", "the key 'count_max' is missing: add it."),
        ("entities.0.id", "", "number 1", "the key 'id' is missing: add it."),
        ("claims.0", "said", "number 1", "must be an object in braces, not 'said'."),
        # types
        ("claims.0.content", "died", "'cl1', field 'content'", "must be a list, not 'died'."),
        ("claims.0.cue", None, "'cl1', field 'cue'", "must not be null: give a value."),
        ("claims.0.cue", 7, "'cl1', field 'cue'", "must be an object in braces, not 7."),
        (
            "casualties.0.count_min",
            "5",
            "'c1', field 'count_min'",
            "must be a whole number from 0, not '5'.",
        ),
        (
            "casualties.0.count_min",
            True,
            "'c1', field 'count_min'",
            "must be a whole number from 0, not True.",
        ),
        (
            "casualties.0.count_min",
            -1,
            "'c1', field 'count_min'",
            "must be a whole number from 0, not -1.",
        ),
        (
            "claims.0.certainty_low",
            "high",
            "'cl1', field 'certainty_low'",
            "must be a number, not 'high'.",
        ),
        # words and offsets
        (
            "entities.1.start",
            41,
            "'e2', field 'text'",
            "at 41–46 stands 'irkuk', not 'Kirkuk'; it stands at 12–18, 40–46: correct start "
            "and end.",
        ),
        (
            "entities.1.text",
            "Mosul",
            "'e2', field 'text'",
            "at 40–46 stands 'Kirkuk', not 'Mosul'; it stands nowhere in the article: copy the "
            "words from the text.",
        ),
        (
            "entities.1.end",
            400,
            "'e2', field 'text'",
            "offsets 40–400 are no stretch of the article, which has 82 characters",
        ),
        (
            "entities.1.end",
            40,
            "'e2', field 'text'",
            "offsets 40–40 are no stretch of the article",
        ),
        (
            "entities.1.start",
            -5,
            "'e2', field 'text'",
            "offsets -5–46 are no stretch of the article",
        ),
        ("entities.1.end", "", "'e2', field 'text'", "give both 'start' and 'end', or 'nth' alone"),
        (
            "entities.1.nth",
            2,
            "'e2', field 'text'",
            "give both 'start' and 'end', or 'nth' alone",
        ),
        (
            "entities.1.end",
            46.0,
            "'e2', field 'text'",
            "start, end and nth must be whole numbers, not 46.0.",
        ),
        (
            "entities.0.nth",
            "",
            "'e1', field 'text'",
            "'Kirkuk' stands 2 times in the article, (1) 'A drone hit Kirkuk on Sunday. ' "
            "(2) '. Police in Kirkuk said five p': add \"nth\" (1 to 2).",
        ),
        (
            "entities.0.nth",
            3,
            "'e1', field 'text'",
            "'Kirkuk' stands 2 times in the article, so it has no place 3: give an nth from 1 "
            "to 2.",
        ),
        ("entities.0.nth", 0, "'e1', field 'text'", "'Kirkuk' stands 2 times in the article, so"),
        (
            "claims.0.source",
            "The police",
            "'cl1', field 'source'",
            "'The police' stands nowhere in the article: copy the words from the text.",
        ),
        (
            "claims.0.source",
            "police  in\nKirkuk",
            "'cl1', field 'source'",
            "'police  in\\nKirkuk' stands nowhere in the article, but 'Police in Kirkuk' at "
            "30–46: copy the words as they stand.",
        ),
        (
            "claims.0.source",
            {"txt": "Police"},
            "'cl1', field 'source'",
            "there is no key 'txt'; did you mean 'text'?",
        ),
        (
            "claims.0.source",
            {"start": 1, "end": 2},
            "'cl1', field 'source'",
            "the words of the span are missing: give them as 'text'.",
        ),
        # values of the tables
        (
            "casualties.0.harm",
            "kiled",
            "'c1', field 'harm'",
            "there is no value 'kiled'; did you mean 'killed'?",
        ),
        ("casualties.0.count_basis", "abut", "'c1', field 'count_basis'", "there is no value"),
        ("casualties.0.scope", "total", "'c1', field 'scope'", "there is no value 'total'"),
        ("casualties.0.modality", "said", "'c1', field 'modality'", "there is no value 'said'"),
        ("casualties.0.victims_role", "kid", "'c1', field 'victims_role'", "there is no value"),
        ("claims.0.source_type", "nurse", "'cl1', field 'source_type'", "there is no value"),
        ("claims.0.speech_act", "sing", "'cl1', field 'speech_act'", "there is no value 'sing'"),
        ("claims.0.quotation", "x", "'cl1', field 'quotation'", "there is no value 'x'"),
        ("events.0.event_type", "war", "'ev1', field 'event_type'", "there is no value 'war'"),
        ("events.0.modality", "real", "'ev1', field 'modality'", "there is no value 'real'"),
        ("events.0.outcome", "bad", "'ev1', field 'outcome'", "there is no value 'bad'"),
        ("responsibility.0.stance", "x", "'r1', field 'stance'", "there is no value 'x'"),
        ("entities.0.label", "CITY", "'e1', field 'label'", "there is no value 'CITY'"),
        ("entities.0.mention_type", "nam", "'e1', field 'mention_type'", "there is no value"),
        ("entities.0.precision", "town", "'e1', field 'precision'", "there is no value 'town'"),
        ("dates.0.type", "Date", "'d1', field 'type'", "there is no value 'Date'"),
        # bounds
        (
            "casualties.0.count_min",
            6,
            "'c1', field 'count_min'",
            "6 is more than count_max 5: swap or correct them.",
        ),
        (
            "dates.0.latest",
            "2024-01-27",
            "'d1', field 'earliest'",
            "2024-01-28 is more than latest 2024-01-27: swap or correct them.",
        ),
        (
            "claims.0.certainty_low",
            0.9,
            "'cl1', field 'certainty_low'",
            "0.9 is more than certainty_high 0.8: swap or correct them.",
        ),
        (
            "claims.0.certainty_high",
            80,
            "'cl1', field 'certainty_high'",
            "80 is not within 0 to 1.",
        ),
        ("events.0.munitions_max", 0, "'ev1', field 'munitions_min'", "1 is more than munitions"),
        (
            "entities.0.country",
            "Iraq",
            "'e1', field 'country'",
            "'Iraq' is no country code: give three capitals (ISO 3166 alpha-3).",
        ),
        ("entities.0.latitude", 91, "'e1', field 'latitude'", "91 is not within -90 to 90."),
        # ids and pointers
        (
            "entities.1.id",
            "e1",
            "'e1', field 'id'",
            "'e1' is already the id of a row of entities: ids are unique in an article",
        ),
        (
            "claims.0.id",
            "d1",
            "'d1', field 'id'",
            "'d1' is already the id of a row of dates",
        ),
        (
            "casualties.0.said_by",
            "cl2",
            "'c1', field 'said_by'",
            "there is no row 'cl2' in claims; did you mean 'cl1'?",
        ),
        (
            "casualties.0.said_by",
            "e1",
            "'c1', field 'said_by'",
            "'e1' is a row of entities: give the id of a row of claims.",
        ),
        ("casualties.0.event", "d1", "'c1', field 'event'", "'d1' is a row of dates: give the id"),
        ("casualties.1.part_of", "ev1", "'c2', field 'part_of'", "'ev1' is a row of events"),
        ("casualties.1.part_of", "c2", "'c2', field 'part_of'", "the row points to itself"),
        ("claims.0.parent", "c1", "'cl1', field 'parent'", "'c1' is a row of casualties"),
        ("events.0.date", "e1", "'ev1', field 'date'", "'e1' is a row of entities"),
        ("events.0.said_by", "d1", "'ev1', field 'said_by'", "'d1' is a row of dates"),
        ("events.0.coreference", "c1", "'ev1', field 'coreference'", "'c1' is a row of casual"),
        ("entities.1.chain", "d1", "'e2', field 'chain'", "'d1' is a row of dates"),
        ("responsibility.0.event", "ev9", "'r1', field 'event'", "there is no row 'ev9' in events"),
        ("responsibility.0.said_by", "c1", "'r1', field 'said_by'", "'c1' is a row of casualties"),
    ],
)
def test_a_malformed_row_says_row_field_and_reason(tmp_path, where, value, row, reason):
    message = fault_of(tmp_path, changed(where, value))
    layer = where.split(".")[0]
    row, comma, field = row.partition(", ")
    place = f", article 'kirkuk-drone', row {row} of {layer}{comma}{field}: "
    assert message.startswith(place)
    assert message.removeprefix(place).startswith(reason)


def test_a_pointer_into_a_layer_without_rows_says_so(tmp_path):
    assert fault_of(tmp_path, changed("dates", "")).endswith(
        "row 'ev1' of events, field 'date': there is no row 'd1' in dates; the article has no "
        "dates: add it."
    )


def test_invalid_json_names_line_and_column(tmp_path):
    path = tmp_path / "dev.jsonl"
    path.write_text('{"id": "a", "text": "x"}\n\n{"id": "b" "text": "x"}\n', encoding="utf-8")
    assert fault(path) == (
        f"{path}, line 3: no valid JSON, Expecting ',' delimiter (column 12): correct it."
    )


def test_a_key_given_twice_stops(tmp_path):
    path = tmp_path / "dev.jsonl"
    path.write_text('{"id": "a", "text": "x", "id": "b"}\n', encoding="utf-8")
    assert fault(path) == f"{path}, line 1: the key 'id' stands twice in one object: keep one."


def test_a_line_that_is_no_object_stops(tmp_path):
    assert fault_of(tmp_path, [1]) == ": must be an object in braces, not [1]."


def test_nan_is_no_number(tmp_path):
    message = fault_of(tmp_path, changed("claims.0.certainty_low", float("nan")))
    assert message.endswith("field 'certainty_low': must be a number, not nan.")


def test_a_file_that_is_not_utf8_stops(tmp_path):
    path = tmp_path / "dev.jsonl"
    path.write_bytes(b'{"id": "a", "text": "caf\xe9"}')
    assert fault(path) == f"{path} is not UTF-8 (byte 24): save it as UTF-8."


def test_duplicate_articles_over_files_stop(tmp_path):
    one = write_lines(tmp_path / "dev-1.jsonl", GOOD)
    two = write_lines(tmp_path / "dev-2.jsonl", ARTICLE, GOOD)
    assert fault(tmp_path) == (
        f"{two}, line 2, article 'good', field 'id': the id is taken by the article of "
        f"{one}, line 1: give another one."
    )


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("killed", [5, 4, 6], "[5, 4, 6] does not rise: give [low, best, high]."),
        ("killed", [5, 6], "must be a list [low, best, high], not [5, 6]."),
        ("killed", 5, "must be a list [low, best, high], not 5."),
        ("injured", [5, "6", 7], "must be a whole number from 0, not '6'."),
        ("country", "irq", "'irq' is no country code: give three capitals"),
        ("event_type", "strike", "there is no value 'strike'; "),
        ("date_earliest", "2024-05", "'2024-05' is no day of the calendar"),
    ],
)
def test_a_malformed_incident_says_field_and_reason(tmp_path, key, value, reason):
    write_lines(tmp_path / "dev.jsonl", ARTICLE)
    path = write_lines(tmp_path / "incidents.jsonl", INCIDENT | {key: value})
    place = f"{path}, line 1, row 'kirkuk-sunday' of incidents, field '{key}': "
    assert fault(tmp_path).startswith(place + reason)


def test_an_incident_described_twice_stops(tmp_path):
    write_lines(tmp_path / "dev.jsonl", ARTICLE)
    path = write_lines(tmp_path / "incidents.jsonl", INCIDENT, INCIDENT)
    assert fault(tmp_path) == (
        f"{path}, line 2, field 'incident': 'kirkuk-sunday' is described already "
        f"({path}, line 1): keep one of them."
    )


def test_an_event_of_an_incident_that_no_file_describes_stops(tmp_path):
    path = write_lines(tmp_path / "dev.jsonl", GOOD, ARTICLE)
    write_lines(tmp_path / "incidents.jsonl", INCIDENT | {"incident": "kirkuk-sundays"})
    assert fault(tmp_path) == (
        f"{path}, line 2, article 'kirkuk-drone', row 'ev1' of events, field 'incident': no "
        "incidents file describes 'kirkuk-sunday'; did you mean 'kirkuk-sundays'?"
    )


def test_empty_files_and_folders_without_articles_stop(tmp_path):
    empty = tmp_path / "empty.jsonl"
    assert fault(empty) == f"There is no {empty}: give a .jsonl file or a folder of them."
    assert fault(tmp_path) == (
        f"{tmp_path} holds no .jsonl file: give a folder of labelled articles."
    )
    empty.write_text("\n", encoding="utf-8")
    assert fault(tmp_path) == (
        f"{empty} is empty: write one JSON object a line, or remove the file."
    )
    empty.unlink()
    write_lines(tmp_path / "incidents.jsonl", INCIDENT)
    assert fault(tmp_path) == (
        f"{tmp_path} holds no articles: add a .jsonl file with one article a line."
    )


def test_gold_errors_are_configuration_errors():
    assert issubclass(GoldError, ConfigError)  # exit 2 on the command line


def test_writing_is_canonical(tmp_path):
    event = GoldEvent("ev1", 2, 7, "drone", "drone_strike", "actual", "hit", incident="k")
    article = GoldArticle(
        "é", "A drone", dates=(GoldDate("d1", 0, 1, "A", "SET"),), events=(event,), entities=()
    )
    path = tmp_path / "out" / "all.jsonl"
    write_gold(Gold((article,), (GoldIncident("k", killed=Toll(1, None, None)),)), path)
    assert path.read_text(encoding="utf-8") == (
        '{"id": "é", "text": "A drone", '
        '"dates": [{"id": "d1", "start": 0, "end": 1, "text": "A", "type": "SET", "value": null}], '
        '"entities": [], '
        '"events": [{"id": "ev1", "start": 2, "end": 7, "text": "drone", '
        '"event_type": "drone_strike", "modality": "actual", "outcome": "hit", "incident": "k"}]}\n'
    )
    assert path.with_name("incidents-all.jsonl").read_text(encoding="utf-8") == (
        '{"incident": "k", "killed": [1, null, null]}\n'
    )


def test_writing_over_takes_earlier_incidents_away(tmp_path):
    article = GoldArticle("a", "Quiet.")
    write_gold(Gold((article,), (GoldIncident("k"),)), tmp_path / "all.jsonl")
    write_gold(Gold((article,)), tmp_path / "all.jsonl")
    assert read_gold(tmp_path) == Gold((article,))


@given(golds())
def test_what_is_written_reads_back_equal_and_writes_equal(gold):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gold.jsonl"
        write_gold(gold, path)
        again = read_gold(path)
        first = path.read_bytes()
        write_gold(again, path)
        assert again == gold
        assert path.read_bytes() == first
        assert read_gold(Path(folder)) == gold


def test_what_is_partial_must_be_a_layer(tmp_path: Path) -> None:
    file = tmp_path / "dev.jsonl"
    file.write_text(json.dumps({**ARTICLE, "partial": ["days"]}) + "\n", encoding="utf-8")
    with pytest.raises(GoldError, match="there is no layer 'days'"):
        read_gold(file)
