"""Runs the stages over a dump: ingest, shards, reconcile. Resumes where it stopped."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter, process_time
from typing import Any

from newsledger.config import Config
from newsledger.errors import ConfigError
from newsledger.ingest.sources import discover
from newsledger.run.collate import Collation, collate, finished_collation
from newsledger.run.executors import make_executor
from newsledger.run.ingest_task import IngestResult, finished_ingest, run_ingest
from newsledger.run.inputs import load_plan
from newsledger.run.parts import ROW_TABLES
from newsledger.run.plan import IngestTask, Shard, plan_ingest
from newsledger.run.progress import Progress
from newsledger.run.reconcile_task import run_reconcile
from newsledger.run.shard import ShardResult, finished_shard, run_shard, shard_keys
from newsledger.run.storage import WORK, Storage


@dataclass(frozen=True, slots=True)
class Options:
    """How to run, as opposed to what the result is: none of this changes a table."""

    workers: int = 1
    executor: str | None = None
    part_of: tuple[int, int] | None = None
    """(i, n): only every n-th shard, from the i-th on, counted from 0; for job arrays."""
    quiet: bool = False


@dataclass(slots=True)
class RunReport:
    """What a run did; `run.json` has the same."""

    output: str
    rows: dict[str, int] = field(default_factory=dict)
    n_records: int = 0
    n_over_limit: int = 0
    tasks_run: int = 0
    tasks_total: int = 0
    failed_articles: int = 0
    errors: list[str] = field(default_factory=list)
    seconds: dict[str, dict[str, float]] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether nothing was lost: no shard failed, no article failed in a stage."""
        return not self.errors and not self.failed_articles

    def add_time(self, stage: str, wall: float, cpu: float) -> None:
        """Add seconds to a stage; with several workers their wall times are added up too."""
        entry = self.seconds.setdefault(stage, {"wall": 0.0, "cpu": 0.0})
        entry["wall"] += wall
        entry["cpu"] += cpu


def run_stages(
    storage: Storage, config: Config, options: Options, *, first: str, last: str
) -> RunReport:
    """Run the stages from `first` to `last` on a folder whose plan is saved.

    Work that a fingerprint shows to be done is not done again.
    """
    stages = ("ingest", "annotate", "extract", "resolve", "reconcile")
    todo = stages[stages.index(first) : stages.index(last) + 1]
    report = RunReport(storage.url)
    if "ingest" in todo:
        collation = _ingest(storage, config, options, report)
        if collation is None:
            return report
    else:
        collation = _collated(storage)
    shards = collation.shards
    if options.part_of is not None:
        index, count = options.part_of
        shards = shards[index::count]
    shard_stages = [stage for stage in todo if stage in ("annotate", "extract", "resolve")]
    if shard_stages:
        results = _shards(shards, storage, config, options, report, until=shard_stages[-1])
        for result in results:
            for table, count in result.rows.items():
                report.rows[table] = report.rows.get(table, 0) + count
    report.n_records, report.n_over_limit = collation.n_records, collation.n_over_limit
    complete = options.part_of is None and not report.errors
    if "resolve" in todo and complete:
        _remove_stale(storage, collation, config)
    if "reconcile" in todo and complete:
        _reconcile(collation, storage, config, report)
    return report


def _collated(storage: Storage) -> Collation:
    collation = finished_collation(storage)
    if collation is None:
        raise ConfigError(f"{storage.url} has no articles yet: run `newsledger ingest` first.")
    return collation


def _execute(
    function: Callable[[Any], Any],
    tasks: Sequence[Any],
    storage: Storage,
    options: Options,
    report: RunReport,
    label: str,
    name: Callable[[Any], str],
) -> list[Any]:
    results = []
    if tasks:
        storage.remove("run.json")  # it tells of a folder that is no longer as it was
    executor = make_executor(options.executor, options.workers, len(tasks))
    with Progress(label, len(tasks), quiet=options.quiet) as progress:
        for outcome in executor.run(function, tasks):
            if outcome.error is not None:
                report.errors.append(f"{label} of {name(outcome.task)} failed: {outcome.error}")
            else:
                results.append(outcome.result)
            progress.advance()
    return results


def _ingest(
    storage: Storage, config: Config, options: Options, report: RunReport
) -> Collation | None:
    wall, cpu = perf_counter(), process_time()
    inputs, _ = load_plan(storage)
    sources, found_rejects = discover(inputs)
    tasks = plan_ingest(sources, config)
    waiting = [task for task in tasks if finished_ingest(storage, task.key) is None]
    report.tasks_total += len(tasks)
    report.tasks_run += len(waiting)
    _execute(
        partial(run_ingest, storage=storage, config=config),
        waiting,
        storage,
        options,
        report,
        "ingest",
        lambda task: task.sources[0].source_path,
    )
    if report.errors:
        return None  # the shards can only be cut when all articles are known
    collation = collate(_in_order(tasks, storage), found_rejects, storage=storage, config=config)
    storage.remove_others(f"{WORK}/ingest", {task.key for task in tasks})
    report.add_time("ingest", perf_counter() - wall, process_time() - cpu)
    return collation


def _in_order(tasks: Sequence[IngestTask], storage: Storage) -> list[IngestResult]:
    results = [finished_ingest(storage, task.key) for task in tasks]
    return [result for result in results if result is not None]


def _shards(
    shards: Sequence[Shard],
    storage: Storage,
    config: Config,
    options: Options,
    report: RunReport,
    *,
    until: str,
) -> list[ShardResult]:
    waiting = [s for s in shards if finished_shard(s, storage, config) is None]
    report.tasks_total += len(shards)
    report.tasks_run += len(waiting)
    # the largest first, so that no worker is left with it at the end
    waiting.sort(key=lambda shard: (-shard.chars, shard.no))
    results = _execute(
        partial(run_shard, storage=storage, config=config, until=until),
        waiting,
        storage,
        options,
        report,
        until if until != "resolve" else "shards",
        lambda shard: shard.part,
    )
    for result in results:
        for stage, (wall, cpu) in result.seconds.items():
            report.add_time(stage, wall, cpu)
    done = {result.shard.no: result for result in results}
    for shard in shards:
        if shard.no not in done and (old := finished_shard(shard, storage, config)) is not None:
            done[shard.no] = old
    report.failed_articles = sum(result.failed for result in done.values())
    return [done[no] for no in sorted(done)]


def _reconcile(collation: Collation, storage: Storage, config: Config, report: RunReport) -> None:
    wall, cpu = perf_counter(), process_time()
    report.tasks_total += 1
    report.tasks_run += run_reconcile(collation, storage=storage, config=config)
    report.add_time("reconcile", perf_counter() - wall, process_time() - cpu)


def _remove_stale(storage: Storage, collation: Collation, config: Config) -> None:
    """Remove parts and intermediate files that the present plan does not have."""
    parts = {shard.part for shard in collation.shards}
    for table in ("articles", *ROW_TABLES):
        storage.remove_others(f"{table}", parts)
    n = len(collation.shards)
    storage.remove_others("rejects", {f"part-{no:05d}.parquet" for no in range(n + 1)})
    storage.remove_others(f"{WORK}/articles", parts)
    storage.remove_others(f"{WORK}/shards", {f"{s.no:05d}.json" for s in collation.shards})
    keys = [shard_keys(shard, storage, config) for shard in collation.shards]
    storage.remove_others(f"{WORK}/extract", {key.extract for key in keys})
    kept = {f"{key.annotate}{end}" for key in keys for end in (".spacy", "-rejects.parquet")}
    storage.remove_others(f"{WORK}/annotate", kept)


def write_run_json(storage: Storage, report: RunReport, info: dict[str, Any]) -> None:
    """Write what the run did; the only file with times of day in it."""
    data = {**info, **dataclasses.asdict(report)}
    storage.write_bytes("run.json", json.dumps(data, indent=2, default=str).encode())
