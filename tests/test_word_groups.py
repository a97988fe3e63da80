"""Groups of words of the field: each has words and an example, and the rules ask for no others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import newsledger
from newsledger.errors import ConfigError
from newsledger.lexicons import load_lexicon
from newsledger.word_groups import WordGroup, word_group

ROWS = load_lexicon("word_groups", WordGroup)
CODE = [
    path.read_text(encoding="utf-8")
    for path in sorted(Path(newsledger.__file__).parent.rglob("*.py"))
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.group)
def test_a_group_has_words_and_an_example_that_holds_one(row):
    assert row.words
    assert len(set(row.words)) == len(row.words)
    assert all(word == word.lower() for word in row.words)
    assert any(re.search(rf"\b{re.escape(word)}\b", row.example.lower()) for word in row.words)
    assert word_group(row.group) == set(row.words)


def test_no_group_stands_twice():
    assert len({row.group for row in ROWS}) == len(ROWS)


def test_the_rules_ask_for_groups_that_there_are_and_for_all_of_them():
    asked = {name for code in CODE for name in re.findall(r'word_group\("([^"]+)"\)', code)}
    known = {row.group for row in ROWS}
    assert asked <= known
    assert all(any(f'"{name}"' in code for code in CODE) for name in known - asked)


def test_an_unknown_group_is_named():
    with pytest.raises(ConfigError, match=r"no group .flowers. in lexicons/word_groups\.csv"):
        word_group("flowers")
