"""A bad lexicon file is named with line and column."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsledger.errors import ConfigError
from newsledger.lexicons import read_lexicon
from newsledger.resources import models_dir


@dataclass(frozen=True, slots=True)
class Entry:
    lemma: str
    low: float | None
    forms: tuple[str, ...]
    rare: bool
    source: str
    example: str


HEAD = "lemma,low,forms,rare,source,example\n"


def read(tmp_path: Path, text: str) -> tuple[Entry, ...]:
    path = tmp_path / "words.csv"
    path.write_text(text, encoding="utf-8")
    return read_lexicon(path, Entry)


def test_cells_become_typed_values(tmp_path):
    text = (
        HEAD + 'likely,0.55,likely|probable,yes,ICD 203,"It is likely, we think."\nmay,,,,own,x\n'
    )
    first, second = read(tmp_path, text)
    assert first == Entry(
        "likely", 0.55, ("likely", "probable"), True, "ICD 203", "It is likely, we think."
    )
    assert second.low is None
    assert second.forms == ()
    assert second.rare is False


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1: the columns must be"),
        ("lemma,low\n", "line 1: the columns must be"),
        (HEAD + "likely,high,,,x,y\n", "line 2, column low: 'high'"),
        (HEAD + "likely,,,maybe,x,y\n", "line 2, column rare: 'maybe'"),
        (HEAD + ",,,,x,y\n", "line 2, column lemma: ''"),
        (HEAD + "a,,,,x,y\nb,,\n", "line 3: 3 cells"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path, text, message):
    with pytest.raises(ConfigError) as raised:
        read(tmp_path, text)
    assert message in str(raised.value)
    assert "words.csv" in str(raised.value)


@pytest.mark.parametrize("path", sorted(models_dir().glob("lexicons/*.csv")), ids=lambda p: p.stem)
def test_every_lexicon_names_sources_and_examples(path):
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for number, row in enumerate(rows, start=2):
        assert row["source"], f"line {number} names no source"
        assert "example" in row
