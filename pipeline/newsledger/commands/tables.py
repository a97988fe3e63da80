"""Commands that show, check and export the tables of a run."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from newsledger.errors import ConfigError


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

    storage = Storage(folder)
    number = export_rows(storage, target_format, output)
    if not storage.exists("run.json"):
        print(
            f"newsledger: the last run of {folder} did not end: these are its tables so far.",
            file=sys.stderr,
        )
    return f"{number:,} rows written to {output} ({target_format})."
