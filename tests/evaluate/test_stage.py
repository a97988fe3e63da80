"""`newsledger evaluate` from labels to files, on two articles of this file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsledger.errors import ConfigError
from newsledger.evaluate.stage import (
    evaluate_gold,
    evaluate_suite,
    publish,
    select_suites,
    write_evaluation,
)
from newsledger.evaluate.suites import SUITES, SuiteMissing

TEXT = "At least 13 soldiers were killed near Gao on Tuesday, the army said."
CASUALTY = {
    "id": "c1",
    "text": "At least 13 soldiers",
    "harm": "killed",
    "count_min": 13,
    "count_max": None,
    "count_basis": "at_least",
    "scope": "incident",
    "modality": "asserted",
    "victims_role": "military",
    "said_by": None,
}
DATE = {
    "id": "d1",
    "text": "Tuesday",
    "type": "DATE",
    "value": "2024-08-13",
    "earliest": "2024-08-13",
    "latest": "2024-08-13",
}


def article(name: str, **changes: object) -> dict[str, object]:
    return {
        "id": name,
        "published": "2024-08-17",
        "text": TEXT,
        "tags": ["mali"],
        "dates": [DATE],
        "casualties": [CASUALTY],
        **changes,
    }


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    folder = tmp_path / "labelled"
    folder.mkdir()
    wrong = {**CASUALTY, "count_max": 13, "count_basis": "exact"}
    rows = [
        article("right"),
        article("wrong", casualties=[wrong], tags=["mali", "trap"]),
        article("held-back", split="test", dates=[]),
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "articles.jsonl").write_text(lines)
    return folder


def test_labels_that_agree_score_one_and_a_wrong_bound_is_shown(nlp, labelled):
    done = evaluate_gold(labelled, nlp)
    assert [score.article for score in done.articles] == ["right", "wrong"]
    assert done.scores["dates.interval"].f1 == 1
    assert done.scores["casualties.rows"].f1 == 1
    assert done.scores["casualties.bounds"].f1 == pytest.approx(0.5)
    assert done.by_tag["trap"]["casualties.bounds"].f1 == 0
    misses = [miss for score in done.articles for miss in score.misses]
    assert {miss.measure for miss in misses} >= {"casualties.bounds"}


def test_an_unlabelled_layer_is_not_scored(nlp, labelled):
    scores = evaluate_gold(labelled, nlp).scores
    assert not any(name.startswith(("claims.", "entities.", "events.")) for name in scores)


def test_splits_and_tags_choose_articles(nlp, labelled):
    assert len(evaluate_gold(labelled, nlp, split="all").articles) == 3
    assert len(evaluate_gold(labelled, nlp, split="test").articles) == 1
    assert len(evaluate_gold(labelled, nlp, tags=["trap"]).articles) == 1
    with pytest.raises(ConfigError, match="no articles of the split 'dev' with the tags flood"):
        evaluate_gold(labelled, nlp, tags=["flood"])


def test_files_are_written_and_written_again(nlp, labelled, tmp_path, capsys):
    done = evaluate_gold(labelled, nlp)
    for _ in range(2):
        assert publish(done, tmp_path / "out", {}, as_json=False) == []
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["errors.html", "scores.json"]
    assert "casualties.bounds" in capsys.readouterr().out
    assert "At least 13 soldiers" in (tmp_path / "out" / "errors.html").read_text()


def test_a_folder_with_other_things_is_left_alone(nlp, labelled):
    before = sorted(labelled.iterdir())
    with pytest.raises(ConfigError, match="holds other things than an evaluation"):
        write_evaluation(evaluate_gold(labelled, nlp), labelled)
    assert sorted(labelled.iterdir()) == before


def test_a_score_below_the_baseline_is_named(nlp, labelled, tmp_path):
    done = evaluate_gold(labelled, nlp)
    before = {"casualties.rows": 1.0, "claims.cue": 0.9}
    fallen = publish(done, tmp_path / "out", before, as_json=True)
    assert fallen == ["claims.cue is no longer measured; it was 90.0."]


def test_suites_are_chosen_by_name():
    assert select_suites(["wikiwars", "timebank", "wikiwars"]) == ["wikiwars", "timebank"]
    assert select_suites(["all"]) == list(SUITES)
    with pytest.raises(ConfigError, match="There is no suite 'time'"):
        select_suites(["time"])


def test_a_suite_without_its_corpus_says_which_file_is_missing(nlp, tmp_path):
    with pytest.raises(SuiteMissing, match="timebank_aquaint"):
        evaluate_suite("timebank", tmp_path, nlp)
