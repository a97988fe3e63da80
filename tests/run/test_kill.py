"""A run killed at any moment is finished by the next one, with the bytes of an undisturbed run."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsledger.run.storage import WORK
from tests.run.conftest import table_bytes

MOMENTS = {
    "before anything is written": lambda out: out.exists(),
    "while reading": lambda out: any(out.glob(f"{WORK}/ingest/*/*")),
    "while annotating": lambda out: any(out.glob(f"{WORK}/annotate/*.spacy")),
    "between the tables of a shard": lambda out: any(out.glob("dates/*.parquet")),
    "with half the shards done": lambda out: len(list(out.glob(f"{WORK}/shards/*.json"))) >= 4,
    "before the last file": lambda out: any(out.glob("incidents/*.parquet")),
}


def start(dump: Path, out: Path, config: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "newsledger", "run", str(dump), "-o", str(out)]
    # a shell that starts the tests in the background has Ctrl-C ignored by all below it
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(
            [*command, "--workers", "2", "--config", str(config), "--quiet"],
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="module")
def config(tmp_path_factory):
    path = tmp_path_factory.mktemp("config") / "newsledger.toml"
    path.write_text("[run]\nshard_chars = 1000\ningest_bytes = 1024\n")
    return path


@pytest.fixture(scope="module")
def undisturbed(dump, config, tmp_path_factory):
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    process = start(dump, out, config)
    _, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors.decode()
    return table_bytes(out)


@pytest.mark.slow
@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_and_run_again(moment, dump, config, undisturbed, tmp_path):
    out = tmp_path / "out"
    process = start(dump, out, config)
    deadline = time.monotonic() + 120
    while process.poll() is None and not MOMENTS[moment](out):
        assert time.monotonic() < deadline, "the moment never came"
        time.sleep(0.002)
    with contextlib.suppress(ProcessLookupError):  # a fast machine may be done already
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    again = start(dump, out, config)
    _, errors = again.communicate(timeout=300)
    assert again.returncode == 0, errors.decode()
    assert table_bytes(out) == undisturbed
    assert not list(out.glob(f"{WORK}/tmp/*"))


@pytest.mark.slow
def test_workers_end_when_their_parent_is_killed(dump, config, tmp_path):
    out = tmp_path / "out"
    process = start(dump, out, config)
    deadline = time.monotonic() + 120
    while process.poll() is None and not any(out.glob(f"{WORK}/annotate/*.spacy")):
        assert time.monotonic() < deadline, "the moment never came"
        time.sleep(0.01)
    process.kill()  # the parent alone, not its group
    process.wait()
    process.stderr.close()
    while time.monotonic() < deadline:
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGKILL)
    pytest.fail("workers outlived the run")


@pytest.mark.slow
@pytest.mark.parametrize("wait", [0.0, 0.5, 1.0])
def test_ctrl_c_with_workers_is_one_sentence(wait, dump, config, tmp_path):
    out = tmp_path / "out"
    process = start(dump, out, config)
    deadline = time.monotonic() + 120
    while process.poll() is None and not (out / WORK / "plan.json").exists():
        assert time.monotonic() < deadline, "the moment never came"
        time.sleep(0.002)
    time.sleep(wait)  # workers that start, import, work
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 130, errors.decode()
    assert errors.decode().strip() == (
        "newsledger: stopped; run the same command again to go on where it stopped."
    )
