"""Every rule and word list row applies to its own example; offsets and speed on any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.extract.dates import _passes, find_expressions
from newsledger.extract.dates.expression import Expression
from newsledger.extract.dates.grammar import Rule
from newsledger.extract.dates.lexer import DateWord, Holiday, clusters
from newsledger.extract.dates.vetoes import Veto
from newsledger.lexicons import load_lexicon

RULES = {rule.name: rule for one_pass in _passes() for rule in one_pass.rules}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_each_rule_applies_to_its_example(rule: Rule) -> None:
    used = set()
    for items in clusters(rule.example):
        for one_pass in _passes():
            items = one_pass.apply(items, rule.example)
            used |= {item.rule for item in items}
    assert rule.name in used


def test_each_word_helps_an_expression_in_its_example() -> None:
    for row in load_lexicon("date_words", DateWord):
        assert row.form in row.example.lower()
        if row.kind not in ("old", "age"):  # these make an amount of time an age
            assert list(find_expressions(row.example)), row


def test_each_holiday_is_found_in_its_example() -> None:
    for row in load_lexicon("date_holidays", Holiday):
        found = [item.expression for item in find_expressions(row.example)]
        assert row.name in [expression.name for expression in found if expression], row


def test_each_veto_word_keeps_its_number_from_being_a_year() -> None:
    for row in load_lexicon("date_vetoes", Veto):
        assert not list(find_expressions(row.example)), row


WORDS = [
    "May",
    "march",
    "June",
    "28",
    "28th",
    "2",
    "14",
    "1990",
    "1990s",
    "'98",
    "of",
    "the",
    "last",
    "next",
    "this",
    "that",
    "week",
    "days",
    "year",
    "years",
    "ago",
    "earlier",
    "later",
    "three",
    "a",
    "an",
    "and",
    "to",
    "-",
    ",",
    ".",
    "from",
    "between",
    "early",
    "late",
    "end",
    "beginning",
    "Monday",
    "Sunday",
    "night",
    "morning",
    "yesterday",
    "10:30",
    "p.m.",
    "GMT",
    "1600",
    "Ramadan",
    "Easter",
    "quarter",
    "third",
    "second",
    "half",
    "every",
    "now",
    "more",
    "than",
    "at",
    "least",
    "in",
    "on",
    "at",
    "per",
    "old",
    "BC",
    "century",
    "decade",
    "weekend",
    "fiscal",
    "spring",
    "\n",
    "\n\n",
    "1/2/2019",
    "2019-04-05",
    "3-4",
    "years'",
    "year's",
    "“",
    "”",
    "'",
    '"',
    "killed",
    "people",
    "$",
    "%",
]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_spans_are_in_order_and_match_whatever_the_words(text: str) -> None:
    last = 0
    for item in find_expressions(text):
        assert item.expression is not None
        assert last <= item.start < item.end
        assert item.word == text[item.start : item.end]
        assert item.word == item.word.strip()
        assert Expression.from_json(item.expression.to_json()) == item.expression
        last = item.end


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_odd_text_never_raises(text: str) -> None:
    for item in find_expressions(text):
        assert item.word == text[item.start : item.end]


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["7", "May ", '"', "May 5 and 6, ", "1990-", "\n ", "eid ", "a year ago ", "jan.", "1/"]
)
def test_hostile_input_stays_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        for _ in find_expressions(text):
            pass
        return time.process_time() - start

    seconds(10_000)
    # 8 times the text; a quadratic scan would take 64 times as long
    assert seconds(400_000) < 25 * max(seconds(50_000), 0.01)
