from __future__ import annotations

from pathlib import Path

import pytest
from tests.evaluate.formats.full import GOLD, fault

from newsledger.evaluate.formats import FORMATS
from newsledger.evaluate.gold import (
    Gold,
    GoldArticle,
    GoldCasualty,
    GoldClaim,
    GoldEntity,
    GoldEvent,
    GoldSpan,
)


def brat(tmp_path: Path, text: str, *lines: str) -> Path:
    (tmp_path / "gao.txt").write_text(text, encoding="utf-8", newline="")
    (tmp_path / "gao.ann").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return tmp_path


RAID = "Gunmen shot dead two men in Gao,\nofficials in the\ncity said."


def test_brat_folder_made_by_hand_is_read(tmp_path):
    folder = brat(
        tmp_path,
        RAID,
        "T1\tevent-shooting 7 16\tshot dead",
        "T2\tevent_actor 0 6\tGunmen",
        "T3\tcasualty-killed 17 24\ttwo men",
        # brat breaks an annotation at the end of a line
        "T4\tclaim_source 33 49;50 54\tofficials in the city",
        "T5\tclaim_cue 55 59\tsaid",
        "T6\tGPE 28 31\tGao",
        "T7\tGPE 50 54\tcity",
        "E1\tevent-shooting:T1 actor:T2",
        "R1\tevent Arg1:T3 Arg2:E1",
        "R2\tsource Arg1:T5 Arg2:T4",
        "*\tEquiv T6 T7",
        "A1\tevent_modality E1 planned",
        "A2\tentity_mention_type T7 nominal",
        "N1\tReference T6 Wikidata:Q1\tGao",
        "#1\tAnnotatorNotes T6\tcheck this one",
        '#2\tAnnotatorNotes T3\t{"count_min": 2, "count_max": 2}',
    )
    (article,) = FORMATS["brat"].read(folder).articles
    assert article == GoldArticle(
        "gao",
        RAID,
        entities=(
            GoldEntity("e1", 28, 31, "Gao", "GPE"),
            GoldEntity("e2", 50, 54, "city", "GPE", "nominal", "e1"),
        ),
        claims=(
            GoldClaim("cl1", GoldSpan(55, 59, "said"), GoldSpan(33, 54, "officials in the\ncity")),
        ),
        events=(
            GoldEvent(
                "ev1",
                7,
                16,
                "shot dead",
                "shooting",
                "planned",
                "unknown",
                actor=GoldSpan(0, 6, "Gunmen"),
            ),
        ),
        casualties=(
            GoldCasualty(
                "c1",
                17,
                24,
                "two men",
                "killed",
                2,
                2,
                "unknown",
                "unknown",
                "asserted",
                event="ev1",
            ),
        ),
    )


def test_brat_shows_an_interrupted_content_as_one_annotation(tmp_path):
    article = GoldArticle(
        "a",
        "“It fell”, he said, “at noon.\nNobody saw it.”",
        claims=(
            GoldClaim(
                "cl1",
                GoldSpan(14, 18, "said"),
                content=(
                    GoldSpan(0, 9, "“It fell”"),
                    GoldSpan(20, 45, "“at noon.\nNobody saw it.”"),
                ),
            ),
        ),
    )
    assert article.text[20:45] == "“at noon.\nNobody saw it.”"
    FORMATS["brat"].write(Gold((article,)), tmp_path)
    assert (tmp_path / "a.ann").read_text(encoding="utf-8").splitlines() == [
        "T1\tclaim_cue 14 18\tsaid",
        "T2\tclaim_content 0 9;20 29;30 45\t“It fell” “at noon. Nobody saw it.”",
        "R1\tcontent Arg1:T1 Arg2:T2",
        '#1\tAnnotatorNotes T1\t{"id": "cl1"}',
    ]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (
            ["T1\tGPE 28 31\tGao", "T2\tCity 28 31\tGao"],
            "line 2, article 'gao': there is no label 'City'; choose one of",
        ),
        (["T1\tGPE 27 30\tGao"], "line 1: at its offsets stands ' Ga', not 'Gao': correct the"),
        (["T1\tGPE 28 99\tGao"], "line 1: offsets 28–99 are no stretch of the text."),
        (["T1 GPE 28 31 Gao"], "line 1: 'T1 GPE 28 31 Gao' is no line of brat: write T1, tab,"),
        (["", "X1\tGPE"], "line 2: 'X1\\tGPE' is no line of brat: write one of T, R, E, A"),
        (["R1\tchain T1 T2"], "line 1: 'R1\\tchain T1 T2' is no line of brat: write R1, tab"),
        (["A1\tsure T1"], "line 1: 'T1' is not there: remove the line."),
        (["T1\tGPE 28 31\tGao", "A1\tsure T1"], "line 2: there is no attribute 'sure'; choose"),
        (
            ["T1\tGPE 28 31\tGao", '#1\tAnnotatorNotes T1\t{"country" "MLI"}'],
            "line 2: the note is no valid JSON (",
        ),
        (
            ["T1\tGPE 28 31\tGao", '#1\tAnnotatorNotes T1\t{"land": "MLI"}'],
            "article 'gao', row 'e1' of entities: there is no key 'land';",
        ),
        (
            ["T1\tcasualty-killed 17 20;21 24\ttwo men"],
            "line 1, article 'gao': 'casualty:killed' is in 2 pieces, which only claim_content",
        ),
        (
            ["T1\tclaim_source 33 42\tofficials"],
            "line 1, article 'gao': 'claim_source' at 33–42 belongs to no claim: label its head",
        ),
        (
            [
                "T1\tclaim_cue 55 59\tsaid",
                "T2\tclaim_source 33 42\tofficials",
                "T3\tclaim_source 50 54\tcity",
            ],
            "line 3, article 'gao': row 'cl1' has two spans 'claim_source': link each to its own",
        ),
        (
            ["T1\tresponsibility-accused 0 6\tGunmen"],
            "article 'gao', row 'r1' of responsibility: the key 'event' is missing: add it.",
        ),
    ],
)
def test_a_brat_file_that_cannot_be_used_says_why(tmp_path, lines, reason):
    folder = brat(tmp_path, RAID, *lines)
    assert fault("brat", folder).startswith(f"{folder / 'gao.ann'}, {reason}")


def test_brat_texts_missing_or_new_are_told_apart(tmp_path):
    FORMATS["brat"].write(Gold((GoldArticle("b", "Quiet."), GoldArticle("a", "Calm."))), tmp_path)
    (tmp_path / "new.txt").write_text("Here.", encoding="utf-8")
    assert [a.id for a in FORMATS["brat"].read(tmp_path).articles] == ["b", "a", "new"]
    (tmp_path / "b.txt").unlink()
    assert fault("brat", tmp_path) == (
        f"{tmp_path / 'articles.jsonl'}, line 1: there is no b.txt: bring it back, or remove the "
        "line."
    )


def test_brat_configuration_has_names_that_brat_takes(tmp_path):
    FORMATS["brat"].write(GOLD, tmp_path)
    lines = (tmp_path / "annotation.conf").read_text(encoding="utf-8").splitlines()
    types = lines[lines.index("[entities]") + 1 : lines.index("[relations]") - 1]
    assert [name for name in types if not name.replace("-", "").replace("_", "").isalnum()] == []
    assert {"casualty-killed", "date-DATE", "GPE", "claim_cue"} <= set(types)
    assert "claim_quotation\tArg:claim_cue, Value:direct|indirect|mixed" in lines
    labels = (tmp_path / "visual.conf").read_text(encoding="utf-8").splitlines()
    assert "casualty-killed | casualty:killed" in labels
