from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from tests.evaluate.formats.full import FULL, GOLD, SUFFIX
from tests.evaluate.labelled import golds

from newsledger.errors import ConfigError
from newsledger.evaluate.formats import FORMATS, convert
from newsledger.evaluate.formats.labels import DEFAULTS, PARTS, SLOTS
from newsledger.evaluate.slots import POINTERS, RECORDS


@pytest.mark.parametrize("name", FORMATS)
def test_every_layer_and_slot_comes_back(tmp_path, name):
    path = tmp_path / f"gold{SUFFIX[name]}"
    FORMATS[name].write(GOLD, path)
    assert FORMATS[name].read(path) == GOLD


def test_the_article_of_that_test_fills_every_slot():
    empty = [
        f"{layer}.{field}"
        for layer, record in RECORDS.items()
        for field in record.__dataclass_fields__
        if not any(getattr(row, field) for row in getattr(FULL, layer))
    ]
    assert empty == []


@pytest.mark.parametrize("name", FORMATS)
@given(golds())
def test_any_labels_come_back(name, gold):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"gold{SUFFIX[name]}"
        FORMATS[name].write(gold, path)
        assert FORMATS[name].read(path) == gold


def test_every_field_of_a_row_has_its_place():
    for layer, record in RECORDS.items():
        given_by_label = {"type", "label", "event_type", "harm", "stance", "cue", "party"}
        told = {name for of, name in POINTERS if of == layer} | set(PARTS[layer])
        told |= set(SLOTS[layer]) | {"id", "start", "end", "text"} | given_by_label
        assert set(record.__dataclass_fields__) <= told


def test_defaults_fill_what_a_row_must_have():
    assert {layer: set(slots) <= set(SLOTS[layer]) for layer, slots in DEFAULTS.items()} == {
        "events": True,
        "casualties": True,
    }


def test_labels_go_through_all_tools_and_come_back(tmp_path):
    first = tmp_path / "first.jsonl"
    FORMATS["newsledger"].write(GOLD, first)
    source, source_format = first, "newsledger"
    for name in ("brat", "label-studio", "doccano", "prodigy", "newsledger"):
        target = tmp_path / f"{name}-out{SUFFIX[name]}"
        assert convert(source, source_format, target, name) == 3
        source, source_format = target, name
    assert source.read_bytes() == first.read_bytes()
    assert FORMATS["newsledger"].read(source) == GOLD


def test_converting_leaves_what_is_there_alone(tmp_path):
    source = tmp_path / "a.jsonl"
    source.write_text('{"id": "a", "text": "Quiet."}\n', encoding="utf-8")
    target = tmp_path / "labels.json"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"labels\.json exists: name a new one"):
        convert(source, "newsledger", target, "label-studio")
    with pytest.raises(ConfigError, match="exists: name a new one"):
        convert(source, "newsledger", tmp_path, "brat")
    assert target.read_text(encoding="utf-8") == "mine"


def test_converting_names_formats_and_sources_that_are_not_there(tmp_path):
    with pytest.raises(ConfigError, match="There is no format 'labelstudio': choose one of newsl"):
        convert(tmp_path, "newsledger", tmp_path / "x", "labelstudio")
    with pytest.raises(ConfigError, match=r"There is no .*missing: give a \.json file\."):
        convert(tmp_path / "missing", "label-studio", tmp_path / "x", "brat")


def test_brat_files_have_the_names_of_articles_where_a_file_can(tmp_path):
    FORMATS["brat"].write(GOLD, tmp_path)
    names = ["Quiet.txt", "article-0001.txt", "article-0002.txt"]
    assert sorted(path.name for path in tmp_path.glob("*.txt")) == names
