"""The innermost claim around a span."""

from __future__ import annotations

import dataclasses

import pytest

from newsledger.extract.claims.lookup import content_spans, innermost_claim
from newsledger.records import Claim


def claim(name, start, end, parts=None):
    return Claim(
        claim_id=name,
        article_id="a",
        sentence_id="a-s00001",
        start=0,
        end=100,
        source=None,
        source_start=None,
        source_end=None,
        source_entity_id=None,
        source_type="unspecified",
        cue="said",
        cue_start=0,
        cue_end=4,
        cue_lemma="say",
        speech_act="state",
        content="",
        content_start=start,
        content_end=end,
        content_parts=parts,
        quotation="indirect",
        rule="test",
    )


def test_the_shortest_content_around_a_span_wins():
    outer, inner = claim("outer", 10, 90), claim("inner", 40, 60)
    assert innermost_claim([outer, inner], 45, 50).claim_id == "inner"
    assert innermost_claim([outer, inner], 20, 25).claim_id == "outer"
    assert innermost_claim([outer, inner], 95, 99) is None


def test_what_stands_between_two_parts_is_not_said():
    parted = claim("parted", 10, 90, ((10, 30), (60, 90)))
    assert innermost_claim([parted], 40, 45) is None
    assert innermost_claim([parted], 65, 70).claim_id == "parted"


def test_a_span_over_two_parts_is_said():
    parted = claim("parted", 10, 90, ((10, 30), (60, 90)))
    assert innermost_claim([parted], 25, 65).claim_id == "parted"


@pytest.mark.parametrize("start", [None, 10])
def test_a_claim_without_content_holds_nothing(start):
    empty = dataclasses.replace(claim("empty", 10, 20), content_start=start, content_end=None)
    assert content_spans(empty) == ()
    assert innermost_claim([empty], 12, 15) is None
