"""Headlines and paragraphs end sentences; wrapped lines do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.annotate.layout import is_wrapped, line_borders

WIRE = (
    "SAN SALVADOR, 3 JAN 90 -- THE BATTALION COMMAND HAS REPORTED THAT ABOUT 20\n"
    "PEASANTS WERE TAKEN FROM THEIR HOMES BY ARMED MEN IN THE DEPARTMENT OF\n"
    "MORAZAN.  ACCORDING TO THE GARRISON, IT TOOK PLACE AT NIGHT NEAR A FARM IN\n"
    "THE NORTH.\n\n   MEANWHILE, THREE REBELS WERE KILLED."
)


def test_a_headline_is_a_sentence_of_its_own(nlp):
    text = (
        "Army: no injuries in rocket attack\n"
        "Two rockets hit a base in eastern Syria on Monday, the army said.\n"
        "Nobody was hurt."
    )
    sentences = [sent.text.strip() for sent in nlp(text).sents]
    assert sentences == text.split("\n")


@pytest.mark.parametrize(
    "dateline",
    ["GAO, Mali, 3 May 2023 - ", "SAN SALVADOR, 3 JAN 90 -- ", "Gao (Example Agency) ", "KABUL — "],
)
def test_a_dateline_is_a_sentence_of_its_own(nlp, dateline):
    body = "The army said that two soldiers were killed near the town."
    sentences = [sent.text.strip() for sent in nlp(dateline + body).sents]
    assert sentences == [dateline.strip(), body]


def test_a_line_break_after_an_abbreviation_does_not_end_the_sentence(nlp):
    text = (
        "Troops had left the base by then. Regarding the convoy, Gen.\n"
        "Smith said that it had not been hit by the rockets that were fired on Monday."
    )
    assert len(list(nlp(text).sents)) == 2


def test_wrapped_wire_copy_breaks_at_paragraphs_only():
    assert is_wrapped(WIRE)
    starts = [offset for offset, border in line_borders(WIRE).items() if border]
    assert starts == [WIRE.index("MEANWHILE")]


@pytest.mark.parametrize("text", ["", "\n", "One line.", "a\nb", "\n\nA\n\n"])
def test_odd_layouts_do_not_matter(text):
    assert all(0 < offset < len(text) for offset in line_borders(text))


@given(st.text(alphabet="Ab. ,\n\t“", max_size=200))
def test_borders_stand_at_words_after_a_break(text):
    for offset in line_borders(text):
        assert not text[offset].isspace()
        assert "\n" in text[:offset]


@pytest.mark.parametrize(
    "text",
    [
        "Four men were in a lounge early Sunday when a passing car fired into the building.",
        "The agency was quoting a statement of the group that the raid had failed.",
    ],
)
def test_no_sentence_starts_with_a_small_letter_inside_a_line(nlp, text):
    assert [sent.text for sent in nlp(text).sents] == [text]


@pytest.mark.parametrize(
    ("text", "word", "starts"),
    [
        ("Two rockets fell at 7:35 p.m. Wednesday, the army said.", "Wednesday", False),
        ("Two rockets fell at 7:35 p.m. The army said so.", "The", True),
        ("Sept. 14: Drones hit the depot.", "14", False),
    ],
)
def test_a_full_stop_of_an_abbreviation_ends_no_sentence(nlp, text, word, starts):
    token = next(token for token in nlp(text) if token.text == word)
    assert bool(token.is_sent_start) is starts
