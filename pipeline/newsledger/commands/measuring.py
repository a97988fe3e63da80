"""Commands for labelled articles and corpora: scores, other formats, a pipeline trained anew."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from newsledger.errors import ConfigError


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
