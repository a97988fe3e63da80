"""A run is complete, repeatable, incremental, and the same with any executor."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest
import spacy

from newsledger.errors import ConfigError
from newsledger.run import fingerprint, shard
from newsledger.run.pipeline import Options
from newsledger.run.storage import WORK, Storage
from newsledger.run.validate import validate_folder
from tests.run.conftest import table_bytes


@pytest.fixture(scope="module")
def done(dump, tmp_path_factory):
    from tests.run.conftest import run_dump

    out = tmp_path_factory.mktemp("runs") / "done"
    report = run_dump.__wrapped__()(dump, out)
    return out, report


def copy_of(done, tmp_path):
    return Path(shutil.copytree(done[0], tmp_path / "copy"))


def test_every_record_is_an_article_or_a_reject(done):
    out, report = done
    articles = pd.read_parquet(out / "articles")
    rejects = pd.read_parquet(out / "rejects")
    assert len(articles) == 20
    assert sorted(rejects["reason"]) == ["broken_record", "empty"]
    assert report.n_records == 22
    assert report.complete


def test_a_finished_run_is_valid(done):
    findings = validate_folder(Storage(str(done[0])))
    assert findings.faults == []
    assert findings.rows["sentences"] >= 60


def test_every_table_is_written_even_when_it_has_no_rows(done):
    from newsledger.tables import TABLES

    for table in TABLES:
        assert list((done[0] / table.name).glob("part-*.parquet")), table.name


def test_processes_give_the_same_bytes_as_one_process(dump, done, run_dump, tmp_path):
    run_dump(dump, tmp_path / "out", options=Options(2, "processes", quiet=True))
    assert table_bytes(tmp_path / "out") == table_bytes(done[0])


def test_a_second_run_does_nothing(dump, done, run_dump, tmp_path):
    copy = copy_of(done, tmp_path)
    before = {p: p.stat().st_mtime_ns for p in copy.rglob("*.*") if p.name != "run.json"}
    report = run_dump(dump, copy)
    assert report.tasks_run == 0
    after = {p: p.stat().st_mtime_ns for p in copy.rglob("*.*") if p.name != "run.json"}
    assert {p.name for p in after if after[p] != before.get(p)} == set()


def test_a_lost_part_file_is_made_again(dump, done, run_dump, tmp_path):
    copy = copy_of(done, tmp_path)
    (copy / "casualties" / "part-00001.parquet").unlink()
    report = run_dump(dump, copy)
    assert set(report.seconds) == {"ingest", "resolve", "reconcile"}
    assert table_bytes(copy) == table_bytes(done[0])


def test_a_changed_rule_does_not_annotate_again(dump, done, run_dump, tmp_path, monkeypatch):
    copy = copy_of(done, tmp_path)
    real = fingerprint.stage_fingerprint
    monkeypatch.setattr(
        shard,
        "stage_fingerprint",
        lambda stage, config: real(stage, config) + ("x" if stage == "extract" else ""),
    )
    report = run_dump(dump, copy)
    assert "extract" in report.seconds
    assert "annotate" not in report.seconds
    assert table_bytes(copy) == table_bytes(done[0])
    assert len(list((copy / WORK / "extract").iterdir())) == len(list((copy / "dates").iterdir()))


def test_a_grown_dump_reads_and_annotates_only_what_is_new(dump, done, run_dump, tmp_path):
    copy = copy_of(done, tmp_path)
    grown = Path(shutil.copytree(dump, tmp_path / "dump"))
    old = {p.name for p in (copy / WORK / "annotate").iterdir()}
    (grown / "zz-new.txt").write_text("Two soldiers were killed near Gao on Monday, 5 June 2023.")
    run_dump(dump, tmp_path / "direct")
    shutil.move(dump, tmp_path / "aside")
    try:
        shutil.move(grown, dump)
        report = run_dump(dump, copy)
    finally:
        shutil.rmtree(dump, ignore_errors=True)
        shutil.move(tmp_path / "aside", dump)
    new = {p.name for p in (copy / WORK / "annotate").iterdir()}
    assert report.n_records == 23
    assert len(new - old) <= 4 < len(old)


def test_one_failing_article_is_rejected_and_no_other_suffers(
    dump, done, run_dump, tmp_path, monkeypatch
):
    real = shard.extract_article

    def fail_on_gao(doc, article):
        if "number 6." in article.text:
            raise RuntimeError("odd text")
        return real(doc, article)

    monkeypatch.setattr(shard, "extract_article", fail_on_gao)
    report = run_dump(dump, tmp_path / "out")
    rejects = pd.read_parquet(tmp_path / "out" / "rejects")
    failed = rejects[rejects["reason"] == "failed"]
    assert list(failed["detail"]) == ["RuntimeError: odd text"]
    assert list(failed["stage"]) == ["extract"]
    assert len(pd.read_parquet(tmp_path / "out" / "articles")) == 19
    assert report.failed_articles == 1
    assert not report.complete
    assert validate_folder(Storage(str(tmp_path / "out"))).faults == []


def test_an_article_whose_rows_break_the_contract_is_rejected(
    dump, run_dump, tmp_path, monkeypatch
):
    import dataclasses

    real = shard.resolve_article

    def break_one(found, config):
        resolved = real(found, config)
        if "number 6." in found.article.text:
            first = dataclasses.replace(resolved.sentences[0], end=10**6)
            resolved.sentences = [first, *resolved.sentences[1:]]
        return resolved

    monkeypatch.setattr(shard, "resolve_article", break_one)
    run_dump(dump, tmp_path / "out")
    rejects = pd.read_parquet(tmp_path / "out" / "rejects")
    [detail] = rejects[rejects["reason"] == "failed"]["detail"]
    assert "start..end is 0..1000000" in detail
    assert validate_folder(Storage(str(tmp_path / "out"))).faults == []


def test_a_job_array_gives_the_same_bytes(dump, done, run_dump, tmp_path):
    from newsledger import commands

    out = tmp_path / "out"
    config = tmp_path / "c.toml"
    config.write_text("[run]\nshard_chars = 1000\ningest_bytes = 1024\n")
    commands.run([str(dump)], output=str(out), config_file=config, last="ingest", quiet=True)
    for part in ("2/3", "1/3", "3/3"):
        commands.stage("resolve", str(out), shard=part, executor="serial", quiet=True)
    assert commands.stage("reconcile", str(out), quiet=True) == 0
    assert table_bytes(out) == table_bytes(done[0])


def test_any_spacy_pipeline_can_take_the_models_place(dump, run_dump, tmp_path):
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "plain")
    model = {"annotate": {"model": str(tmp_path / "plain")}}
    report = run_dump(dump, tmp_path / "out", settings=model)
    assert report.complete
    assert validate_folder(Storage(str(tmp_path / "out"))).faults == []


def test_a_pipeline_without_sentences_is_refused(dump, run_dump, tmp_path):
    spacy.blank("en").to_disk(tmp_path / "plain")
    with pytest.raises(ConfigError, match="needs a parser, senter or sentencizer"):
        run_dump(
            dump,
            tmp_path / "out",
            settings={"annotate": {"model": str(tmp_path / "plain")}},
        )


def test_an_output_at_a_uri_holds_the_same_bytes(dump, done, run_dump, tmp_path):
    url = f"memory://{tmp_path.name}/out"
    run_dump(dump, url)
    storage = Storage(url)
    for name in table_bytes(done[0]):
        assert storage.read_bytes(name) == (done[0] / name).read_bytes()
    assert validate_folder(storage).faults == []
