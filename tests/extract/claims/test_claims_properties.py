"""No text loses the room: random marks, brackets and line breaks never raise nor shift offsets."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsledger.extract.claims.lookup import content_spans

TEXT = (
    "“We heard three blasts,” the teacher said. “It was dark.”\n"
    "The ministry denied that its forces had shelled the hospital, according to a statement.\n"
    "It is highly likely that the group will claim responsibility for the attack.\n"
    "Police to residents: stay at home"
)
MARKS = st.sampled_from(
    ['"', "“", "”", "''", "'", "‘", "’", "[", "]", "(", ")", "\n", "\n\n", ":", ""]
)


def holds(claims, text):
    for claim in claims:
        assert 0 <= claim.start <= claim.cue_start < claim.cue_end <= claim.end <= len(text)
        assert claim.cue == text[claim.cue_start : claim.cue_end]
        if claim.source is not None:
            assert claim.source == text[claim.source_start : claim.source_end]
            assert claim.start <= claim.source_start < claim.source_end <= claim.end
        if claim.content is not None:
            assert claim.content == text[claim.content_start : claim.content_end]
        for start, end in content_spans(claim):
            assert claim.start <= start < end <= claim.end
    assert [c.start for c in claims] == sorted(c.start for c in claims)
    assert len({c.claim_id for c in claims}) == len(claims)
    assert {c.parent_claim_id for c in claims} - {None} <= {c.claim_id for c in claims}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, 2), MARKS), max_size=8))
def test_broken_marks_never_raise_and_never_leave_the_article(claims_of, edits):
    text = TEXT
    for offset, deleted, mark in edits:
        text = text[:offset] + mark + text[offset + deleted :]
    holds(claims_of(text), text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_any_text_is_read(claims_of, text):
    holds(claims_of(text), text)


def test_no_words_no_claims(claims_of):
    assert claims_of("") == []
    assert claims_of(" \n ") == []
