"""Quotations: pairing of marks of every shape, over paragraphs, with marks missing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.extract.claims.paragraphs import paragraph_starts
from newsledger.extract.claims.quotes import find_quotes


def quoted(text):
    return [text[quote.start : quote.end] for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("«", "»"), ("‘", "’"), ("'", "'")],
)
def test_every_shape_of_mark_is_paired(opening, closing):
    speech = f"{opening}The road is closed,{closing}"
    assert quoted(f"{speech} the mayor said.") == [speech]


def test_two_quotations_in_one_paragraph_stay_apart():
    text = "“It began at dawn,” she said. “It was over by noon.”"
    assert quoted(text) == ["“It began at dawn,”", "“It was over by noon.”"]


def test_a_quotation_that_the_next_paragraph_reopens_continues():
    text = "“It began at dawn.\n\n“It was over by noon,” she said."
    first, second = find_quotes(text)
    assert (first.closed, first.continues) == (False, True)
    assert text[first.start : first.end] == "“It began at dawn."
    assert second.closed


def test_a_mark_that_is_never_closed_ends_with_its_paragraph():
    text = "The mayor said: “The road is closed.\n\nTraffic was light. “Go home,” he said."
    assert quoted(text) == ["“The road is closed.", "“Go home,”"]


def test_a_stray_mark_in_mid_sentence_opens_nothing():
    assert quoted("The so-called “army left the town.\n\nNobody was hurt.") == []


def test_apostrophes_are_no_marks():
    assert quoted("The soldiers' families didn't know. It's the troops' fault.") == []


def test_an_apostrophe_inside_single_marks_does_not_close_them():
    text = "‘The soldiers’ families didn’t know,’ he said."
    assert quoted(text) == ["‘The soldiers’ families didn’t know,’"]


def test_inches_are_no_marks():
    assert quoted('The barrel is 20" long and the crate is 60" wide.') == []


def test_lines_of_wrapped_copy_are_no_paragraphs():
    wrapped = "AN ATTACK ON A BANK IN THE CAPITAL\nWOUNDED TWO GUARDS.\n\n   POLICE SAID SO."
    assert paragraph_starts(wrapped) == [0, wrapped.index("POLICE")]
    assert paragraph_starts("A headline\nA paragraph of an article.") == [0, 11]


@given(st.text(alphabet="aB .,\n\"'“”‘’«»`[]", max_size=120))
def test_quotations_never_overlap_nor_leave_the_text(text):
    position = 0
    for quote in find_quotes(text):
        assert position <= quote.start < quote.end <= len(text)
        position = quote.end
