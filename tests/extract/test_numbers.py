from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from newsledger.extract.numbers import find_counts
from newsledger.extract.numbers.cardinals import TENS, UNITS, read_cardinal
from newsledger.extract.numbers.phrases import CountPhrase
from newsledger.lexicons import load_lexicon

Bounds = tuple[int | None, int | None, str]
_SMALL = {value: word for word, value in UNITS.items()}
_ROUND = {value: word for word, value in TENS.items() if word != "fourty"}


_BLANK = spacy.blank("en")


@pytest.fixture(scope="module")
def tokenizer() -> Language:
    return _BLANK


def counts(tokenizer: Language, text: str) -> list[tuple[str, *Bounds]]:
    doc = tokenizer(text)
    return [
        (doc[c.start_token : c.end_token].text, c.min, c.max, c.basis) for c in find_counts(doc)
    ]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "basis"),
    [
        ("Two rockets hit the base.", "Two", 2, 2, "exact"),
        ("1,200 people fled.", "1,200", 1200, 1200, "exact"),
        ("Some 1.2 million people fled.", "Some 1.2 million", 1200000, 1200000, "about"),
        ("At least 13 people died.", "At least 13", 13, None, "at_least"),
        ("No fewer than nine people died.", "No fewer than nine", 9, None, "at_least"),
        ("More than 13 people died.", "More than 13", 14, None, "more_than"),
        ("Up to 50 people died.", "Up to 50", None, 50, "at_most"),
        ("As many as 50 people died.", "As many as 50", None, 50, "at_most"),
        ("Fewer than ten people died.", "Fewer than ten", None, 9, "at_most"),
        ("Some 50 people died.", "Some 50", 50, 50, "about"),
        ("Between 20 and 30 people died.", "Between 20 and 30", 20, 30, "range"),
        ("20 to 30 people died.", "20 to 30", 20, 30, "range"),
        ("20-30 people died.", "20-30", 20, 30, "range"),
        ("20–30 people died.", "20–30", 20, 30, "range"),
        ("Two or three people died.", "Two or three", 2, 3, "range"),
        ("Two to three dozen people died.", "Two to three dozen", 24, 36, "range"),
        ("Two to three million people fled.", "Two to three million", 2000000, 3000000, "range"),
        ("About 20 to 30 people died.", "About 20 to 30", 20, 30, "range"),
        ("A dozen people died.", "A dozen", 12, 12, "exact"),
        ("Two dozen people died.", "Two dozen", 24, 24, "exact"),
        ("Half a dozen people died.", "Half a dozen", 6, 6, "exact"),
        ("More than a dozen people died.", "More than a dozen", 13, None, "more_than"),
        ("Dozens of people died.", "Dozens", 24, None, "vague"),
        ("Scores of people died.", "Scores", 40, None, "vague"),
        ("Hundreds of people died.", "Hundreds", 200, None, "vague"),
        ("Tens of thousands of people fled.", "Tens of thousands", 20000, None, "vague"),
        ("Hundreds of thousands fled.", "Hundreds of thousands", 200000, None, "vague"),
        ("A couple of people died.", "A couple of", 2, 2, "exact"),
        ("Several people died.", "Several", 3, None, "vague"),
        ("Several hundred people died.", "Several hundred", 300, None, "vague"),
        ("One hundred and twenty-five men.", "One hundred and twenty-five", 125, 125, "exact"),
        ("Fifty or more people died.", "Fifty or more", 50, None, "at_least"),
        ("A dozen or so people died.", "A dozen or so", 12, 12, "about"),
        ("Five (5) people died.", "Five (5)", 5, 5, "exact"),
        ("The toll rose from 12 to 15.", "15", 15, 15, "exact"),
        ("An unknown number of people died.", "An unknown number of", None, None, "unknown"),
        ("Two barrel bombs fell.", "Two", 2, 2, "exact"),
        ("They fired 20 rounds.", "20", 20, 20, "exact"),
    ],
)
def test_reads_counts_with_their_bounds(
    tokenizer: Language, text: str, words: str, low: int | None, high: int | None, basis: str
) -> None:
    assert counts(tokenizer, text) == [(words, low, high, basis)]


@pytest.mark.parametrize(
    "text",
    [
        "A 12-year-old boy was there.",
        "A 9 -year-old boy was there.",
        "A boy younger than 12 was there.",
        "Children under the age of 10 were there.",
        "The guard, 34, was there.",
        "The guard (34) was there.",
        "The boys, 14 and 15, were there.",
        "Children aged 7 to 12 were there.",
        "On June 28 the base was hit.",
        "On 28 June the base was hit.",
        "It began in 2014.",
        "It lasted five days.",
        "It fell 12 km away.",
        "It cost $50,000.",
        "It rose 5 percent.",
        "Task Force 51 was there.",
        "The 3rd Brigade was there.",
        "Flight 370 was lost.",
        "A five-member team came.",
        "A .50-caliber gun and 155 mm shells.",
        "Call 911 now.",
        "They won 3-2.",
        "At 937 Main Road.",
        "No one was there.",
        "Resolution 1701 was adopted.",
    ],
)
def test_leaves_out_numbers_that_count_nothing(tokenizer: Language, text: str) -> None:
    assert counts(tokenizer, text) == []


def test_line_breaks_do_not_part_a_count(tokenizer: Language) -> None:
    assert counts(tokenizer, "AT LEAST\nTWO DOZEN MEN") == [
        ("AT LEAST\nTWO DOZEN", 24, None, "at_least")
    ]


def test_every_phrase_is_read_in_its_example(tokenizer: Language) -> None:
    renamed = {"less_than": "at_most"}
    for row in load_lexicon("counts", CountPhrase):
        found = find_counts(tokenizer(row.example))
        assert renamed.get(row.basis, row.basis) in [count.basis for count in found], row


def in_words(number: int, joiner: str) -> str:
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tail = f"-{_SMALL[number % 10]}" if number % 10 else ""
        return _ROUND[number - number % 10] + tail
    if number < 1000:
        tail = f" {joiner}{in_words(number % 100, joiner)}" if number % 100 else ""
        return f"{_SMALL[number // 100]} hundred{tail}"
    rest = number % 1000
    link = joiner if rest < 100 else ""
    tail = f" {link}{in_words(rest, joiner)}" if rest else ""
    return f"{in_words(number // 1000, joiner)} thousand{tail}"


@given(st.integers(0, 999_999), st.sampled_from(["", "and "]))
def test_reads_any_cardinal_in_words(number: int, joiner: str) -> None:
    words = in_words(number, joiner).replace("-", " - ").split()
    assert read_cardinal([*words, "people"], 0) == (number, len(words))


@given(st.integers(0, 999_999))
def test_reads_any_cardinal_in_digits(number: int) -> None:
    assert read_cardinal([str(number), "people"], 0) == (number, 1)
    assert read_cardinal([f"{number:,}", "people"], 0) == (number, 1)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*"0123456789,.-–$%() \n", "at least ", "two ", "dozen ", "of ",
                                 "between ", "and ", "to ", "people "]), max_size=40))  # fmt: skip
def test_never_overlaps_nor_raises(parts: list[str]) -> None:
    doc = _BLANK("".join(parts))
    last = 0
    for count in find_counts(doc):
        assert last <= count.start_token <= count.number_token < count.end_token <= len(doc)
        assert count.min is None or count.max is None or count.min <= count.max
        last = count.end_token
