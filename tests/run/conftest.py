"""A small dump and a quick way to run it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsledger.config import load_config
from newsledger.run.inputs import all_inputs, save_plan
from newsledger.run.pipeline import Options, RunReport, run_stages, write_run_json
from newsledger.run.storage import WORK, Storage

PLACES = ("Hasakah", "Kirkuk", "Marib", "Goma", "Kherson", "Khan Younis", "Gao", "El Fasher")
WEAPONS = ("rockets", "a drone", "mortar shells", "a car bomb")
SMALL = {"run": {"shard_chars": 1_000, "ingest_bytes": 1_024}}


def story(number: int) -> str:
    place, weapon = PLACES[number % len(PLACES)], WEAPONS[number % len(WEAPONS)]
    return (
        f"{place.upper()}, 3 May 2023 -- At least {number + 2} people were killed and dozens were "
        f"wounded when {weapon} hit a market in {place} on Tuesday, the governor said.\n\n"
        f"A spokesman for the army denied that it had carried out attack number {number}. "
        "It was unclear whether any soldiers were among the dead. "
        f"Residents of quarter {number * 7 % 31} said that the shelling went on until dawn.\n"
    )


@pytest.fixture(scope="session")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with text files, a JSONL file with a broken line, and an empty file."""
    folder = tmp_path_factory.mktemp("input") / "dump"
    folder.mkdir()
    for number in range(8):
        (folder / f"story-{number:02d}.txt").write_text(story(number), encoding="utf-8")
    lines = [json.dumps({"text": story(n), "date": "2023-05-04"}) for n in range(8, 20)]
    lines.insert(3, '{"text": "broken')
    (folder / "wire.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    return folder


def table_bytes(folder: Path) -> dict[str, str]:
    """Return a hash of every table file of an output folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.glob("*/*.parquet"))
        if WORK not in path.parts
    }


@pytest.fixture
def run_dump() -> Callable[..., RunReport]:
    """Run a dump in this process: `run_dump(dump, out, options=…, settings=…)`."""

    def run(
        dump: Path | str,
        out: Path | str,
        *,
        options: Options | None = None,
        settings: dict[str, dict[str, Any]] | None = None,
    ) -> RunReport:
        config = load_config(None, SMALL | (settings or {}))
        storage = Storage(str(out))
        storage.claim()
        with storage.lock():
            save_plan(storage, all_inputs(storage, [str(dump)]), config)
            report = run_stages(
                storage,
                config,
                options or Options(1, "serial", quiet=True),
                first="ingest",
                last="reconcile",
            )
            write_run_json(storage, report, {})
        return report

    return run
