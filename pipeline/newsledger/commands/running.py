"""Commands that turn a dump into tables: all stages, or those up to one."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from newsledger import __version__
from newsledger.config import Config, load_config
from newsledger.errors import ConfigError

if TYPE_CHECKING:
    from newsledger.run.pipeline import RunReport
    from newsledger.run.storage import Storage


def _cpus() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(
    dump: Sequence[str],
    *,
    output: str,
    config_file: Path | None = None,
    published: date | None = None,
    model: str | None = None,
    workers: int | None = None,
    executor: str | None = None,
    limit: int | None = None,
    dry_run: bool = False,
    as_json: bool = False,
    force: bool = False,
    quiet: bool = False,
    last: str = "reconcile",
) -> int:
    """Run the stages from ingest to `last`; return the exit code."""
    from newsledger.ingest.fields import check_mapping
    from newsledger.ingest.sources import discover
    from newsledger.run.executors import check_executor
    from newsledger.run.fingerprint import stage_fingerprint
    from newsledger.run.inputs import all_inputs, save_plan, start_anew
    from newsledger.run.pipeline import Options
    from newsledger.run.storage import Storage

    config = load_config(
        config_file,
        {
            "ingest": {"published": published},
            "annotate": {"model": model},
            "run": {"limit": limit},
        },
    )
    check_executor(executor)
    check_mapping(config.ingest.mapping)
    stage_fingerprint("annotate", config)  # a model that is not there is found out now, not later
    storage = Storage(output)
    if dry_run:
        return _dry_run(dump, storage, config)
    if "-" not in dump:
        discover(dump)  # an input that is not there leaves no half-made folder
    storage.claim()
    with storage.lock():
        if force:
            start_anew(storage)
        save_plan(storage, all_inputs(storage, dump), config)
        options = Options(workers or _cpus(), executor, quiet=quiet)
        return _run_stages(storage, config, options, "ingest", last, as_json=as_json)


def _dry_run(dump: Sequence[str], storage: Storage, config: Config) -> int:
    from newsledger.ingest.sources import discover
    from newsledger.run.ingest_task import finished_ingest
    from newsledger.run.plan import plan_ingest

    sources, rejects = discover(dump)
    tasks = plan_ingest(sources, config)
    done = sum(finished_ingest(storage, task.key) is not None for task in tasks)
    size = sum(source.size for source in sources)
    print(
        f"{len(sources)} files, {size / 2**20:.1f} MiB, in {len(tasks)} ingest tasks, {done} of "
        f"them done; {len(rejects)} entries that cannot be read. Nothing was written."
    )
    return 0


def stage(
    name: str,
    folder: str,
    *,
    workers: int | None = None,
    executor: str | None = None,
    shard: str | None = None,
    as_json: bool = False,
    quiet: bool = False,
) -> int:
    """Bring a folder up to one stage; return the exit code."""
    from newsledger.run.inputs import load_plan
    from newsledger.run.pipeline import Options
    from newsledger.run.storage import Storage

    storage = Storage(folder)
    _, config = load_plan(storage)
    options = Options(workers or _cpus(), executor, _part_of(shard), quiet)
    first = "reconcile" if name == "reconcile" else "annotate"
    with storage.lock(shared=shard is not None):
        return _run_stages(storage, config, options, first, name, as_json=as_json)


def _part_of(shard: str | None) -> tuple[int, int] | None:
    if shard is None:
        return None
    index, _, count = shard.partition("/")
    if not (index.isdigit() and count.isdigit() and 1 <= int(index) <= int(count)):
        raise ConfigError(f"--shard is {shard!r}: give I/N with I from 1 to N, for example 1/8.")
    return int(index) - 1, int(count)


def _run_stages(
    storage: Storage, config: Config, options: Any, first: str, last: str, *, as_json: bool
) -> int:
    from newsledger.report.page import write_page
    from newsledger.report.summary import summary_text
    from newsledger.run.pipeline import run_stages, write_run_json

    started = datetime.now(UTC)
    clock = perf_counter()
    done = run_stages(storage, config, options, first=first, last=last)
    seconds = perf_counter() - clock
    finished = last == "reconcile" and not done.errors
    if finished and (done.tasks_run or not storage.exists("run.json")):
        write_page(storage)
        info = {
            "newsledger": __version__,
            "started": started.isoformat(timespec="seconds"),
            "wall_seconds": round(seconds, 2),
            "workers": options.workers,
            "config": config.model_dump(mode="json"),
        }
        write_run_json(storage, done, info)
    if as_json:
        print(json.dumps(_as_dict(done), indent=2))
    elif finished and not options.quiet:
        print(summary_text(storage, tasks_run=done.tasks_run, seconds=seconds))
    elif not options.quiet:
        print(f"{storage.url}: {done.tasks_run} of {done.tasks_total} tasks run up to {last}.")
    for message in done.errors:
        print(f"newsledger: {message}", file=sys.stderr)
    if done.failed_articles:
        print(
            f"newsledger: {done.failed_articles} articles failed in a stage: "
            "see the rows of rejects with the reason 'failed'.",
            file=sys.stderr,
        )
    return 0 if done.complete else 1


def _as_dict(done: RunReport) -> dict[str, Any]:
    import dataclasses

    return dataclasses.asdict(done)
