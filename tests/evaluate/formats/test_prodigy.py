from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evaluate.formats.full import FULL, fault, lines_of
from tests.evaluate.labelled import spans, texts

from newsledger.evaluate.formats import FORMATS
from newsledger.evaluate.formats.tokens import tokens_of
from newsledger.evaluate.gold import (
    Gold,
    GoldArticle,
    GoldCasualty,
    GoldClaim,
    GoldEntity,
    GoldSpan,
)


def test_prodigy_export_made_by_hand_is_read(tmp_path):
    path = lines_of(
        tmp_path,
        '{"text": "passed over", "spans": [{"start": 0, "end": 1, "label": "odd"}], '
        '"answer": "reject"}',
        '{"text": "Five died in Gao, a nurse said.", "meta": {"source": "x"}, "_task_hash": 5, '
        '"spans": [{"start": 13, "end": 16, "label": "GPE", "token_start": 3, "token_end": 3}, '
        '{"start": 0, "end": 4, "label": "casualty:killed"}, '
        '{"start": 26, "end": 30, "label": "claim_cue"}], '
        '"relations": [{"head": 0, "child": 7, "label": "said_by", '
        '"head_span": {"start": 0, "end": 4, "label": "casualty:killed"}, '
        '"child_span": {"start": 26, "end": 30, "label": "claim_cue"}}], "answer": "accept"}',
    )
    assert FORMATS["prodigy"].read(path).articles == (
        GoldArticle(
            "export.jsonl, line 2",
            "Five died in Gao, a nurse said.",
            entities=(GoldEntity("e1", 13, 16, "Gao", "GPE"),),
            claims=(GoldClaim("cl1", GoldSpan(26, 30, "said")),),
            casualties=(
                GoldCasualty(
                    "c1",
                    0,
                    4,
                    "Five",
                    "killed",
                    None,
                    None,
                    "unknown",
                    "unknown",
                    "asserted",
                    said_by="cl1",
                ),
            ),
        ),
    )


def test_prodigy_spans_and_relations_stand_on_tokens(tmp_path):
    path = tmp_path / "gold.jsonl"
    FORMATS["prodigy"].write(Gold((FULL,)), path)
    record = json.loads(path.read_text(encoding="utf-8"))
    tokens = record["tokens"]
    for span in record["spans"]:
        assert tokens[span["token_start"]]["start"] == span["start"]
        assert tokens[span["token_end"]]["end"] == span["end"]
    for relation in record["relations"]:
        assert tokens[relation["head"]]["end"] == relation["head_span"]["end"]
        assert tokens[relation["child"]]["end"] == relation["child_span"]["end"]


@given(st.data(), texts)
def test_tokens_give_back_the_text_and_fit_the_marks(data, text):
    marks = [(s.start, s.end) for s in data.draw(st.lists(spans(text), max_size=4))]
    tokens = tokens_of(text, marks)
    assert "".join(text[t.start : t.end] + " " * t.space for t in tokens) == text
    assert {start for start, _ in marks} <= {t.start for t in tokens}
    assert {end for _, end in marks} <= {t.end for t in tokens}


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        (
            '"spans": [{"start": 0, "end": 3, "label": "TOWN"}]',
            "line 1, span 1, article '9': there is no label 'TOWN'; choose one of",
        ),
        ('"spans": [{"start": 0, "label": "GPE"}]', "line 1, span 1, field 'end': must be a whole"),
        (
            '"spans": [{"start": 0, "end": 3, "label": "GPE", "row": [1]}]',
            "line 1, article '9', row number 1 of entities, field 'id': must be words in quota",
        ),
        (
            '"spans": [{"start": 0, "end": 3, "label": "GPE"}], "relations": [{"label": "chain", '
            '"head_span": {"start": 0, "end": 2}, "child_span": {"start": 0, "end": 3}}]',
            "line 1, relation 1: its head at 0–2 is no labelled span: label it, or link another",
        ),
        (
            '"spans": [{"start": 0, "end": 3, "label": "GPE"}, {"start": 0, "end": 2, "label": '
            '"ORG"}], "relations": [{"label": "owns", "head_span": {"start": 0, "end": 2}, '
            '"child_span": {"start": 0, "end": 3}}]',
            "line 1, relation 1, article '9': there is no link 'owns'; choose one of",
        ),
    ],
)
def test_a_prodigy_line_that_cannot_be_used_says_why(tmp_path, rest, reason):
    path = lines_of(tmp_path, f'{{"text": "Gao", "meta": {{"id": 9}}, {rest}}}')
    assert fault("prodigy", path).startswith(f"{path}, {reason}")
