"""The command line: one human sentence and exit 2 for what is wrong, data on standard output."""

from __future__ import annotations

import json
import shlex
import sys

import pytest

from newsledger import __version__, commands
from newsledger.cli import app, main
from newsledger.evaluate.formats import FORMATS


@pytest.fixture
def newsledger(monkeypatch, capsys):
    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["newsledger", *words])
        with pytest.raises(SystemExit) as stopped:
            main()
        out, err = capsys.readouterr()
        return int(stopped.value.code or 0), out, err

    return run


@pytest.fixture
def dump(tmp_path):
    folder = tmp_path / "dump"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "GAO, 3 May 2023 -- At least 13 soldiers were killed when militants attacked a convoy near "
        "Gao on Tuesday, the army said. No group has claimed responsibility.\n"
    )
    return folder


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "Name a command, for example `newsledger run DUMP -o outputs/first`."),
        (["rum"], "No such command 'rum'"),
        (["run"], "Missing argument 'DUMP'. See `newsledger run --help`."),
        (["run", "{dump}"], "Missing option '--output' / '-o'. See `newsledger run --help`."),
        (["run", "{dump}", "-o", "{new}", "--colour"], "No such option: --colour"),
        (["run", "nowhere", "-o", "{new}"], "There is no file or folder 'nowhere'."),
        (["run", "{dump}", "-o", "{dump}"], "is not empty and was not written by newsledger"),
        (["run", "{dump}", "-o", "{new}", "--model", "xx"], "There is no spaCy pipeline 'xx'"),
        (["run", "{dump}", "-o", "{new}", "--executor", "dask"], "There is no executor 'dask'"),
        (["run", "{dump}", "-o", "{new}", "--workers", "0"], "'--workers'"),
        (["run", "{dump}", "-o", "{new}", "--published", "3 May"], "'--published'"),
        (["run", "{dump}", "-o", "{new}", "--config", "no.toml"], "Cannot read the configuration"),
        (["annotate", "{dump}"], "is not a newsledger output folder"),
        (["resolve", "{dump}"], "is not a newsledger output folder"),
        (["validate", "{dump}"], "is not a newsledger output folder"),
        (["inspect", "{dump}"], "is not a newsledger output folder"),
        (["evaluate"], "Name either a folder of labelled articles or --suite NAME"),
        (["evaluate", "{dump}", "--suite", "timebank"], "Name either a folder"),
        (["evaluate", "nowhere"], "There is no file or folder 'nowhere'."),
        (["evaluate", "{dump}"], "newsledger: "),
        (["evaluate", "{dump}", "--format", "conll"], "There is no format 'conll': choose one of"),
        (["evaluate", "--suite", "muc"], "There is no suite 'muc': choose one of timebank"),
        (["evaluate", "{dump}", "--baseline", "no.json"], "Cannot read the baseline 'no.json'"),
        (["evaluate", "--suite", "all", "--baseline", "x"], "--baseline compares with one folder"),
        (["export", "{dump}", "-o", "{new}"], "is not a newsledger output folder"),
        (["export", "{dump}", "-o", "{new}", "--format", "xml"], "There is no format 'xml'"),
        (["convert", "nowhere", "{new}"], "There is no nowhere"),
        (["convert", "{dump}", "{new}", "--to", "conll"], "'conll'"),
        (["schema", "deaths"], "There is no table 'deaths': choose one of articles, sentences"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_exit_2(newsledger, dump, tmp_path, words, sentence):
    places = {"{dump}": str(dump), "{new}": str(tmp_path / "new")}
    code, out, err = newsledger(*(places.get(word, word) for word in words))
    assert code == 2
    assert sentence in err
    assert err.startswith("newsledger: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert out == ""
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "words",
    [["--help"], *([name, "--help"] for name in commands.NAMES)],
    ids=" ".join,
)
def test_every_command_has_help(newsledger, words):
    code, out, _ = newsledger(*words)
    assert code == 0
    assert "Usage:" in out


def test_help_names_the_formats_of_labels_that_there_are(newsledger):
    _, text, _ = newsledger("convert", "--help")
    assert all(name in text for name in FORMATS)


def test_the_commands_are_those_that_hints_know():
    assert {c.name or c.callback.__name__ for c in app.registered_commands} == set(commands.NAMES)


def test_the_version_is_told(newsledger):
    assert newsledger("--version") == (0, f"newsledger {__version__}\n", "")


def test_a_run_and_what_is_read_of_it(newsledger, dump, tmp_path):
    out = str(tmp_path / "out")
    code, text, err = newsledger("run", str(dump), "-o", out, "--workers", "1")
    assert (code, err) == (0, "")
    assert "articles" in text
    assert "pd.read_parquet" in text
    code, text, _ = newsledger("run", str(dump), "-o", out, "--workers", "1")
    assert "Nothing to do" in text
    code, text, _ = newsledger("validate", out)
    assert (code, "valid" in text) == (0, True)
    code, text, _ = newsledger("inspect", out)
    assert code == 0
    assert "At least 13 soldiers were killed" in text
    assert "count_min=13" in text
    code, text, _ = newsledger("run", str(dump), "-o", out, "--json")
    assert json.loads(text)["n_records"] == 1
    code, text, _ = newsledger("report", out)
    assert "index.html" in text
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "13–…" in page
    assert "http" not in page


def test_a_statement_on_responsibility_stands_beside_its_own_words(newsledger, tmp_path):
    (tmp_path / "a.txt").write_text(
        "A bomb killed five soldiers near Gao on 3 May 2023. The army blamed the Northern Front. "
        "No group has claimed responsibility."
    )
    out = str(tmp_path / "out")
    newsledger("run", str(tmp_path / "a.txt"), "-o", out, "--workers", "1", "--quiet")
    _, text, _ = newsledger("inspect", out)
    bomb, blame, *_ = text.split("[1]")[0], text.split("[1]")[1].split("[2]")[0]
    assert "stance=accused" in blame
    assert "stance=accused" not in bomb


def test_a_folder_that_was_not_finished_says_so(newsledger, dump, tmp_path):
    out = str(tmp_path / "out")
    newsledger("ingest", str(dump), "-o", out, "--workers", "1", "--quiet")
    code, _, err = newsledger("inspect", out)
    assert (code, "has no articles" in err) == (2, True)
    code, _, err = newsledger("export", out, "-o", str(tmp_path / "csv"))
    assert (code, "has no tables yet" in err) == (2, True)


def test_an_export_of_a_run_that_did_not_end_says_so(newsledger, dump, tmp_path):
    out = str(tmp_path / "out")
    newsledger("run", str(dump), "-o", out, "--workers", "1", "--quiet")
    code, _, err = newsledger("export", out, "-o", str(tmp_path / "whole"))
    assert (code, err) == (0, "")
    (tmp_path / "out" / "run.json").unlink()  # as where a later run was killed
    code, _, err = newsledger("export", out, "-o", str(tmp_path / "part"))
    assert (code, "did not end: these are its tables so far" in err) == (0, True)


def test_what_to_type_next_can_be_typed(newsledger, dump, tmp_path):
    out = str(tmp_path / "my run")
    _, text, _ = newsledger("run", str(dump), "-o", out, "--workers", "1")
    [line] = [line for line in text.splitlines() if "newsledger inspect" in line]
    assert shlex.split(line, comments=True) == ["newsledger", "inspect", out]


def test_ctrl_c_is_told_in_one_sentence(newsledger, dump, tmp_path, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "run", interrupted)
    code, out, err = newsledger("run", str(dump), "-o", str(tmp_path / "out"))
    assert (code, out) == (130, "")
    assert err == "newsledger: stopped; run the same command again to go on where it stopped.\n"


def test_a_dry_run_writes_nothing(newsledger, dump, tmp_path):
    code, text, _ = newsledger("run", str(dump), "-o", str(tmp_path / "new"), "--dry-run")
    assert code == 0
    assert text.startswith("1 files, ")
    assert not (tmp_path / "new").exists()


def test_validate_finds_a_table_that_was_tampered_with(newsledger, dump, tmp_path):
    out = tmp_path / "out"
    newsledger("run", str(dump), "-o", str(out), "--workers", "1", "--quiet")
    (out / "rejects" / "part-00000.parquet").write_bytes(
        (out / "sentences" / "part-00000.parquet").read_bytes()
    )
    code, _, err = newsledger("validate", str(out))
    assert code == 1
    assert "rejects: the schema differs" in err
    (out / "dates" / "part-00000.parquet").unlink()
    (out / "claims" / "part-00000.parquet").write_bytes(
        (out / "sentences" / "part-00000.parquet").read_bytes()
    )
    code, _, err = newsledger("validate", str(out))
    assert code == 1
    assert "dates/part-00000.parquet is missing" in err
    assert "claims: the schema differs" in err


def test_the_dictionary_is_printed_for_people_and_programs(newsledger):
    code, text, _ = newsledger("schema", "casualties")
    assert code == 0
    assert "| `count_min` | int64 | yes |" in text
    code, text, _ = newsledger("schema", "--json")
    assert json.loads(text)["tables"][0]["table"] == "articles"


def test_standard_input_is_a_dump_too(newsledger, tmp_path, monkeypatch):
    import io

    line = json.dumps(
        {"text": "Four civilians were killed in shelling near Kherson on 3 May 2023."}
    )
    stdin = io.TextIOWrapper(io.BytesIO(line.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    code, text, _ = newsledger("run", "-", "-o", str(tmp_path / "out"), "--json", "--workers", "1")
    assert code == 0
    assert json.loads(text)["n_records"] == 1
