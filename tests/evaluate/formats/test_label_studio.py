from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from tests.evaluate.formats.full import GOLD, fault

from newsledger.evaluate.formats import FORMATS
from newsledger.evaluate.formats.labels import LABELS
from newsledger.evaluate.gold import (
    Gold,
    GoldArticle,
    GoldCasualty,
    GoldClaim,
    GoldEntity,
    GoldSpan,
)


def studio(tmp_path: Path, text: str, *results: dict[str, object]) -> Path:
    path = tmp_path / "export.json"
    task = {
        "id": 7,
        "data": {"text": text},
        "annotations": [
            {"id": 1, "was_cancelled": True, "result": [{"type": "ignored"}]},
            {"id": 2, "was_cancelled": False, "result": list(results)},
        ],
        "predictions": [],
    }
    path.write_text(json.dumps([task]), encoding="utf-8")
    return path


def region(key: str, start: int, end: int, label: str, text: str) -> dict[str, object]:
    return {
        "id": key,
        "from_name": "ner",
        "to_name": "text",
        "type": "labels",
        "origin": "manual",
        "value": {"start": start, "end": end, "text": text, "labels": [label]},
    }


def control(key: str, name: str, kind: str, **value: object) -> dict[str, object]:
    return {"id": key, "from_name": name, "to_name": "text", "type": kind, "value": value}


# 🚑 is one code point and two UTF-16 units; é is here e and a combining accent, one unit each:
# code points  0 🚑  1 🚑  2 space  3 Cafe´ (3–8)  8 space  9 five (9–13)  13 space  14 died
# UTF-16       0     2     4        5 (5–10)       10       11 (11–15)     15        16
RESCUE = "🚑🚑 Cafe\u0301 five died"


def test_label_studio_counts_in_utf16(tmp_path):
    labels = (GoldEntity("e1", 3, 8, "Cafe\u0301", "FAC"), GoldEntity("e2", 1, 3, "🚑 ", "MISC"))
    path = tmp_path / "tasks.json"
    FORMATS["label-studio"].write(Gold((GoldArticle("a", RESCUE, entities=labels),)), path)
    (task,) = json.loads(path.read_text(encoding="utf-8"))
    values = [result["value"] for result in task["annotations"][0]["result"]]
    assert values == [
        {"start": 5, "end": 10, "text": "Cafe\u0301", "labels": ["FAC"]},
        {"start": 2, "end": 5, "text": "🚑 ", "labels": ["MISC"]},
    ]


def test_label_studio_export_made_by_hand_is_read(tmp_path):
    text = f"{RESCUE},\nmedics said."
    path = studio(
        tmp_path,
        text,
        region("aK3", 11, 15, "casualty:killed", "five"),
        control("aK3", "casualty_count_min", "number", start=11, end=15, number=5),
        control("aK3", "casualty_scope", "choices", start=11, end=15, choices=["incident"]),
        region("bL4", 29, 33, "claim_cue", "said"),
        # a line end in the words of a region is exported as a backslash and an n
        region("cM5", 11, 28, "claim_content", "five died,\\nmedics"),
        {"type": "relation", "from_id": "cM5", "to_id": "bL4", "labels": ["content"]},
        {
            "type": "relation",
            "from_id": "bL4",
            "to_id": "aK3",
            "direction": "left",
            "labels": ["said_by"],
        },
    )
    (article,) = FORMATS["label-studio"].read(path).articles
    assert article.id == "7"
    assert article.casualties == (
        GoldCasualty(
            "aK3",
            9,
            13,
            "five",
            "killed",
            5,
            None,
            "unknown",
            "incident",
            "asserted",
            said_by="bL4",
        ),
    )
    assert article.claims == (
        GoldClaim(
            "bL4",
            GoldSpan(27, 31, "said"),
            content=(GoldSpan(9, 26, "five died,\nmedics"),),
        ),
    )
    assert article.dates is None
    assert article.events is None


@pytest.mark.parametrize(
    ("results", "reason"),
    [
        (
            [region("a", 11, 15, "victims", "five")],
            "task 1, result 1, article '7': there is no label 'victims'; choose one of",
        ),
        (
            [region("a", 11, 15, "casualty:kiled", "five")],
            "task 1, result 1, article '7': there is no label 'casualty:kiled'; did you mean "
            "'casualty:killed'?",
        ),
        (
            [region("a", 1, 4, "MISC", "🚑")],
            "task 1, result 1: start 1 is no offset in the text, or in the middle of a character.",
        ),
        (
            [region("a", 9, 13, "casualty:killed", "five")],
            "task 1, result 1: its words are 'five', but at its offsets stands '\u0301 fi'.",
        ),
        (
            [
                region("a", 11, 15, "casualty:killed", "five"),
                control("a", "casualty_scop", "choices", choices=["incident"]),
            ],
            "task 1, result 2: there is no slot 'casualty_scop'; did you mean 'casualty_scope'?",
        ),
        (
            [
                region("a", 11, 15, "casualty:killed", "five"),
                control("a", "casualty_scope", "choices", choices=["incident", "unknown"]),
            ],
            "task 1, result 2: 'casualty_scope' has 2 values: keep one.",
        ),
        (
            [
                region("a", 11, 15, "casualty:killed", "five"),
                control("a", "casualty_scope", "choices", choices=["day"]),
            ],
            "task 1, article '7', row 'a' of casualties, field 'scope': there is no value 'day';",
        ),
        (
            [
                region("a", 11, 15, "casualty:killed", "five"),
                region("b", 16, 20, "claim_cue", "died"),
                {"type": "relation", "from_id": "b", "to_id": "a", "labels": ["said_by"]},
            ],
            "task 1, result 3, article '7': the link 'said_by' leads from claims to casualties: "
            "draw it from events to claims or from casualties to claims or from responsibility "
            "to claims.",
        ),
        (
            [
                region("a", 11, 15, "GPE", "five"),
                {"type": "relation", "from_id": "a", "to_id": "z", "labels": ["chain"]},
            ],
            "task 1, result 2, article '7': the link 'chain' leads to 'z', which is not there: "
            "remove it.",
        ),
        (
            [control("a", "casualty_scope", "choices", choices=["incident"])],
            "task 1: a slot is filled for region 'a', which has no label.",
        ),
    ],
)
def test_a_label_studio_export_that_cannot_be_used_says_why(tmp_path, results, reason):
    path = studio(tmp_path, RESCUE, *results)
    assert fault("label-studio", path).startswith(f"{path}, {reason}")


def test_label_studio_shows_every_label_and_slot(tmp_path):
    path = tmp_path / "tasks.json"
    FORMATS["label-studio"].write(GOLD, path)
    root = ET.parse(tmp_path / "tasks.xml").getroot()
    assert {label.get("value") for label in root.iter("Label")} == set(LABELS)
    names = {
        node.get("name"): node.tag for node in root.iter() if node.tag not in ("Labels", "Text")
    }
    assert names["casualty_count_min"] == "Number"
    assert names["casualty_scope"] == "Choices"
    assert names["date_value"] == "TextArea"
    shown = {view.get("whenLabelValue") for view in root.iter("View")}
    assert "date:DATE,date:TIME,date:DURATION,date:SET" in shown


def test_label_studio_notes_the_first_of_a_chain(tmp_path):
    first = GoldEntity("e1", 0, 3, "Gao", "GPE", chain="e1")
    again = GoldEntity("e2", 5, 13, "the city", "GPE", "nominal", "e1")
    article = GoldArticle("a", "Gao, the city", entities=(first, again))
    path = tmp_path / "tasks.json"
    FORMATS["label-studio"].write(Gold((article,)), path)
    (task,) = json.loads(path.read_text(encoding="utf-8"))
    results = task["annotations"][0]["result"]
    assert results[0]["meta"] == {"text": ["chain: itself"]}
    links = [(one["from_id"], one["to_id"]) for one in results if one["type"] == "relation"]
    assert links == [("e2", "e1")]
    assert FORMATS["label-studio"].read(path).articles == (article,)
