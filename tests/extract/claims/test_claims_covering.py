"""Spans that cover spans, against the plain definition."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsledger.extract.claims.covering import covering

SPANS = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 10)).map(lambda s: (s[0], s[0] + s[1])), max_size=8
)


@given(SPANS, SPANS)
def test_covering_is_what_it_says(spans, inner):
    expected = [
        [number for number, (a, b) in enumerate(spans) if a <= start and end <= b]
        for start, end in inner
    ]
    assert covering(spans, inner) == expected
