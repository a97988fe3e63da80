"""What each command of the command line does; heavy imports wait until a command needs them."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from newsledger import __version__
from newsledger.config import Config, load_config
from newsledger.errors import ConfigError

if TYPE_CHECKING:
    from newsledger.run.pipeline import RunReport
    from newsledger.run.storage import Storage

NAMES = (
    "run",
    "ingest",
    "annotate",
    "extract",
    "resolve",
    "reconcile",
    "report",
    "validate",
    "schema",
    "inspect",
    "export",
    "evaluate",
    "convert",
    "train",
)


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


def report(folder: str) -> str:
    """Write the HTML page of a run; return its place."""
    from newsledger.report.page import write_page
    from newsledger.run.storage import Storage

    storage = Storage(folder)
    storage.require_ours()
    write_page(storage)
    return f"{storage.url}/index.html"


def validate(folder: str, *, as_json: bool = False) -> int:
    """Check a finished run; return the exit code."""
    from newsledger.run.storage import Storage
    from newsledger.run.validate import validate_folder

    findings = validate_folder(Storage(folder))
    if as_json:
        print(json.dumps({"rows": findings.rows, "faults": findings.faults}, indent=2))
    else:
        for fault in findings.faults:
            print(f"newsledger: {fault}", file=sys.stderr)
        total = sum(findings.rows.values())
        verdict = f"{len(findings.faults)} faults" if findings.faults else "valid"
        print(f"{folder}: {verdict}, {total:,} rows in {len(findings.rows)} tables.")
    return 1 if findings.faults else 0


def schema(table: str | None, *, as_json: bool = False) -> str:
    """Return the data dictionary of one or all tables."""
    from newsledger.report.dictionary import dictionary_json, dictionary_markdown, table_markdown
    from newsledger.tables import BY_NAME

    if table is not None and table not in BY_NAME:
        raise ConfigError(f"There is no table {table!r}: choose one of {', '.join(BY_NAME)}.")
    if as_json:
        return dictionary_json(table)
    return table_markdown(BY_NAME[table]) if table else dictionary_markdown()


def inspect(folder: str, article: str, *, limit: int) -> Iterator[str]:
    """Yield lines that show articles with their rows."""
    from newsledger.report.inspection import article_ids, inspect_article
    from newsledger.run.storage import Storage

    storage = Storage(folder)
    storage.require_ours()
    for article_id, part in islice(article_ids(storage, article), limit):
        yield from inspect_article(storage, article_id, part)
        yield ""


def export(folder: str, output: Path, *, target_format: str) -> str:
    """Write a run's tables in another form; return what was done."""
    from newsledger.export.stage import export as export_rows
    from newsledger.run.storage import Storage

    number = export_rows(Storage(folder), target_format, output)
    return f"{number:,} rows written to {output} ({target_format})."


def evaluate(
    labelled: Path | None,
    *,
    suites: Sequence[str],
    output: Path | None,
    source_format: str,
    split: str,
    tags: Sequence[str],
    corpora: Path,
    model: str | None,
    limit: int | None,
    baseline: Path | None,
    against: Path | None = None,
    as_json: bool = False,
) -> int:
    """Score the pipeline on labelled articles or on suites; return the exit code."""
    from newsledger.annotate.model import load_nlp
    from newsledger.evaluate.baseline import read_baseline
    from newsledger.evaluate.stage import (
        evaluate_gold,
        evaluate_labels,
        evaluate_suite,
        publish,
        select_suites,
    )
    from newsledger.evaluate.suites import SuiteMissing

    if (labelled is None) == (not suites):
        raise ConfigError(
            "Name either a folder of labelled articles or --suite NAME, "
            "for example `newsledger evaluate corpus/gold`."
        )
    names = select_suites(suites)
    if baseline is not None and len(names) > 1:
        raise ConfigError("--baseline compares with one folder or one suite, not with several.")
    before = read_baseline(baseline) if baseline is not None else {}
    folder = Path("outputs/evaluation") if output is None else output
    chosen = {"source_format": source_format, "split": split}
    if against is not None:
        if labelled is None:
            raise ConfigError("--against needs the labelled articles that it is compared with.")
        done = evaluate_labels(labelled, against, tags=tags, **chosen)
        own = folder / against.stem if output is None else folder
        return _told(publish(done, own, before, as_json=as_json))
    nlp = load_nlp(model) if model else load_nlp()
    worse: list[str] = []
    if labelled is not None:
        done = evaluate_gold(labelled, nlp, tags=tags, **chosen)
        own = folder / labelled.resolve().stem if output is None else folder
        worse += publish(done, own, before, as_json=as_json)
    for name in names:
        own = folder / name if output is None or len(names) > 1 else folder
        try:
            done = evaluate_suite(name, corpora, nlp, limit=limit)
        except SuiteMissing as missing:
            print(f"newsledger: the suite {name} is skipped: {missing}", file=sys.stderr)
            continue
        worse += publish(done, own, before, as_json=as_json)
    return _told(worse)


def _told(worse: Sequence[str]) -> int:
    for line in worse:
        print(f"newsledger: {line}", file=sys.stderr)
    return 1 if worse else 0


def convert(source: Path, target: Path, *, source_format: str, target_format: str) -> str:
    """Bring labelled articles from one format into another; return what was done."""
    from newsledger.evaluate.formats import convert as convert_labels

    number = convert_labels(source, source_format, target, target_format)
    return f"{number} articles written to {target} ({target_format})."


def train(
    corpora: Path, output: Path, *, seed: int, open_data_only: bool, max_steps: int | None
) -> str:
    """Train the English pipeline; return what was done as JSON."""
    from newsledger.train.build import train as train_pipeline

    if not corpora.is_dir():
        raise ConfigError(f"There is no folder {str(corpora)!r}: give one with syntax/ and ner/.")
    done = train_pipeline(
        corpora, output, seed=seed, open_data_only=open_data_only, max_steps=max_steps
    )
    return done.as_json()
