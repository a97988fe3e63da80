"""What an output folder was made from: its inputs and settings, kept for the next run."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from newsledger.config import Config
from newsledger.errors import ConfigError
from newsledger.ingest.sources import STDIN, discover
from newsledger.run.fingerprint import file_digest
from newsledger.run.storage import WORK, Storage
from newsledger.tables import BY_NAME

_PLAN = f"{WORK}/plan.json"


def save_plan(storage: Storage, inputs: Sequence[str], config: Config) -> None:
    """Keep inputs and settings in the output folder, for the later stages and the next run."""
    plan = {"inputs": list(inputs), "config": config.model_dump(mode="json")}
    data = json.dumps(plan, indent=1).encode()
    if not storage.exists(_PLAN) or storage.read_bytes(_PLAN) != data:
        storage.write_bytes(_PLAN, data)


def load_plan(storage: Storage) -> tuple[list[str], Config]:
    """Return the inputs and settings of the folder's last run; ConfigError when there is none."""
    storage.require_ours()
    if not storage.exists(_PLAN):
        raise ConfigError(f"{storage.url} holds no plan yet: run `newsledger ingest` first.")
    plan = json.loads(storage.read_bytes(_PLAN))
    return plan["inputs"], Config.model_validate(plan["config"])


def all_inputs(storage: Storage, given: Sequence[str]) -> list[str]:
    """Return the inputs given now and those that the folder was made from before.

    Paths are made absolute, standard input becomes a file in the work folder, so that a later run
    finds them again.
    """
    earlier = load_plan(storage)[0] if storage.exists(_PLAN) else []
    named = []
    for name in given:
        if name == STDIN:
            named.append(_keep_stdin(storage))
        else:
            named.append(name if "://" in name else str(Path(name).absolute()))
    for name in earlier:
        if name not in named and "://" not in name and not Path(name).exists():
            raise ConfigError(
                f"{name}, read into {storage.url} by an earlier run, is gone: "
                "bring it back, or give --force to start the folder anew."
            )
    return sorted({*earlier, *named})


def _keep_stdin(storage: Storage) -> str:
    if storage.local is None:
        raise ConfigError("Standard input needs a local --output folder.")
    [spooled], _ = discover([STDIN])
    folder = storage.local / WORK / "stdin"
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"stdin-{file_digest(Path(spooled.path))[:16]}"
    shutil.copyfile(spooled.path, target)
    return str(target)


def start_anew(storage: Storage) -> None:
    """Remove everything that newsledger has written into the folder."""
    for folder in (*BY_NAME, WORK):
        for name in storage.names(folder):
            if name not in (f"{WORK}/owner", f"{WORK}/lock"):
                storage.remove(name)
    for name in ("run.json", "index.html"):
        storage.remove(name)
