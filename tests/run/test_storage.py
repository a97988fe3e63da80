"""The output folder: ours or not at all; files whole or not at all."""

from __future__ import annotations

import pickle

import pytest

from newsledger.errors import ConfigError
from newsledger.run.storage import WORK, Storage


def test_an_empty_or_new_folder_becomes_ours(tmp_path):
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "new" / "deep", tmp_path / "empty"):
        storage = Storage(str(folder))
        storage.claim()
        storage.claim()
        storage.require_ours()


def test_a_folder_with_other_files_is_left_alone(tmp_path):
    (tmp_path / "thesis.docx").write_text("x")
    with pytest.raises(ConfigError, match="not empty and was not written by newsledger"):
        Storage(str(tmp_path)).claim()
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_file_is_no_folder(tmp_path):
    path = tmp_path / "x"
    path.write_text("x")
    with pytest.raises(ConfigError, match="is a file"):
        Storage(str(path)).claim()


def test_a_foreign_folder_is_refused(tmp_path):
    with pytest.raises(ConfigError, match="newsledger run DUMP"):
        Storage(str(tmp_path)).require_ours()


def test_a_second_run_at_the_same_time_is_refused(tmp_path):
    storage = Storage(str(tmp_path))
    storage.claim()
    with storage.lock(), pytest.raises(ConfigError, match="Another newsledger run"):
        storage.lock().__enter__()
    with storage.lock(shared=True), storage.lock(shared=True):
        pass


def test_what_a_killed_run_left_half_written_goes(tmp_path):
    storage = Storage(str(tmp_path))
    storage.claim()
    half = tmp_path / WORK / "tmp" / "1-dates-part-00000.parquet"
    half.parent.mkdir(exist_ok=True)
    half.write_bytes(b"PAR1")
    with storage.lock():
        assert not half.exists()


@pytest.mark.parametrize("kind", ["local", "memory"])
def test_files_are_named_read_and_removed_anywhere(kind, tmp_path):
    url = str(tmp_path / "out") if kind == "local" else f"memory://{tmp_path.name}/out"
    storage = pickle.loads(pickle.dumps(Storage(url)))
    storage.claim()
    storage.write_bytes("dates/part-00000.parquet", b"one")
    storage.write_bytes("dates/part-00000.parquet", b"two")
    assert storage.read_bytes("dates/part-00000.parquet") == b"two"
    assert storage.names("dates") == ["dates/part-00000.parquet"]
    assert storage.exists("dates/part-00000.parquet")
    assert storage.names("claims") == []
    storage.remove("dates/part-00000.parquet")
    storage.remove("dates/part-00000.parquet")
    assert not storage.exists("dates/part-00000.parquet")
