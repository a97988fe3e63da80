from __future__ import annotations

import json

import pytest
from tests.evaluate.formats.full import FULL, fault, lines_of

from newsledger.evaluate.formats import FORMATS
from newsledger.evaluate.gold import (
    Gold,
    GoldArticle,
    GoldCasualty,
    GoldClaim,
    GoldEntity,
    GoldSpan,
)


@pytest.mark.parametrize("key", ["label", "labels"])
def test_doccano_export_of_spans_is_read(tmp_path, key):
    line = f'{{"id": 4, "text": "🚑 Five died in Gao.", "{key}": [[15, 18, "GPE"], [2, 6, '
    path = lines_of(tmp_path, line + '"casualty:killed"]]}')
    assert FORMATS["doccano"].read(path).articles == (
        GoldArticle(
            "4",
            "🚑 Five died in Gao.",
            entities=(GoldEntity("e1", 15, 18, "Gao", "GPE"),),
            casualties=(
                GoldCasualty(
                    "c1", 2, 6, "Five", "killed", None, None, "unknown", "unknown", "asserted"
                ),
            ),
        ),
    )


def test_doccano_ids_may_change_and_labels_come_and_go(tmp_path):
    path = tmp_path / "gold.jsonl"
    FORMATS["doccano"].write(Gold((FULL,)), path)
    record = json.loads(path.read_text(encoding="utf-8"))
    record["id"] = 12
    for entity in record["entities"]:
        entity["id"] += 1000
    for relation in record["relations"]:
        relation |= {"from_id": relation["from_id"] + 1000, "to_id": relation["to_id"] + 1000}
    record["Comments"] = []
    path.write_text(json.dumps(record), encoding="utf-8")
    assert FORMATS["doccano"].read(path).articles == (FULL,)

    gone = next(e["id"] for e in record["entities"] if e["label"] == "casualty:injured")
    record["entities"] = [e for e in record["entities"] if e["id"] != gone]
    record["relations"] = [r for r in record["relations"] if r["from_id"] != gone]
    record["entities"].append({"id": 1, "start_offset": 2, "end_offset": 3, "label": "MISC"})
    path.write_text(json.dumps(record), encoding="utf-8")
    (article,) = FORMATS["doccano"].read(path).articles
    assert FULL.casualties is not None
    assert FULL.entities is not None
    assert article.casualties == FULL.casualties[:1]
    # e1 and e2 are taken
    assert article.entities == (*FULL.entities, GoldEntity("e3", 2, 3, "“", "MISC"))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (
            '{"text": "Gao", "label": [[0, 3, "GPE"], [0, 3, "CITY"]]}',
            "line 1, entity 2, article 'export.jsonl, line 1': there is no label 'CITY'; choose",
        ),
        ('{"text": "Gao", "label": [[0, 3]]}', "line 1, entity 1: must be [start, end, label]"),
        (
            '{"id": 1, "text": "Gao", "label": [[0, 4, "GPE"]]}',
            "line 1, article '1', row 'e1' of entities, field 'text': offsets 0–4 are no stretch",
        ),
        (
            '{"text": "Gao", "entities": [{"id": 1, "label": "GPE", "start_offset": "0"}]}',
            "line 1, entity 1, field 'start_offset': must be a whole number, not '0'.",
        ),
        ('{"data": "Gao"}', "line 1, field 'text': must be words in quotation marks, not None."),
    ],
)
def test_a_doccano_line_that_cannot_be_used_says_why(tmp_path, line, reason):
    path = lines_of(tmp_path, line)
    assert fault("doccano", path).startswith(f"{path}, {reason}")


def test_parts_without_relations_belong_to_the_nearest_cue(tmp_path):
    text = "A nurse said five died. Police denied it."
    labels = [
        [24, 30, "claim_source"],
        [31, 37, "claim_cue"],
        [8, 12, "claim_cue"],
        [0, 7, "claim_source"],
        [13, 22, "claim_content"],
        [38, 40, "claim_content"],
    ]
    path = lines_of(tmp_path, json.dumps({"text": text, "label": labels}))
    (article,) = FORMATS["doccano"].read(path).articles
    assert article.claims == (
        GoldClaim(
            "cl1",
            GoldSpan(31, 37, "denied"),
            GoldSpan(24, 30, "Police"),
            (GoldSpan(38, 40, "it"),),
        ),
        GoldClaim(
            "cl2",
            GoldSpan(8, 12, "said"),
            GoldSpan(0, 7, "A nurse"),
            (GoldSpan(13, 22, "five died"),),
        ),
    )
