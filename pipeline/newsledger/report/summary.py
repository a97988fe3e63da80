"""What a run prints when it ends: what was written, what was rejected, how to read it."""

from __future__ import annotations

import shlex
from collections import Counter

from newsledger.run.storage import Storage
from newsledger.tables import TABLES


def count_rows(storage: Storage) -> dict[str, int]:
    """Return the number of rows of every table of a folder."""
    counts = {}
    for table in TABLES:
        key = table.key[0]
        counts[table.name] = sum(
            storage.read_table(name, [key]).num_rows for name in storage.names(table.name)
        )
    return counts


def count_rejects(storage: Storage) -> dict[str, int]:
    """Return the number of rejects by reason, the most frequent first."""
    reasons: Counter[str] = Counter()
    for name in storage.names("rejects"):
        reasons.update(storage.read_table(name, ["reason"]).column("reason").to_pylist())
    return dict(reasons.most_common())


def summary_text(storage: Storage, *, tasks_run: int, seconds: float) -> str:
    """Return a few lines for a person: tables, rejects, and the first thing to type next."""
    rows = count_rows(storage)
    width = max(len(name) for name in rows)
    lines = [f"{storage.url}:"]
    lines += [f"  {name:<{width}}  {count:>9,}" for name, count in rows.items()]
    rejects = count_rejects(storage)
    if rejects:
        told = ", ".join(f"{count} {reason}" for reason, count in rejects.items())
        lines.append(f"Rejected: {told}.")
    if tasks_run:
        lines.append(f"Done in {seconds:.1f} s.")
    else:
        lines.append("Nothing to do: everything was up to date.")
    lines += [
        "Read it:",
        "  import pandas as pd",
        f'  pd.read_parquet("{storage.url}/casualties", dtype_backend="pyarrow")',
        *_aligned(
            (f"  newsledger inspect {shlex.quote(storage.url)}", "rows beside their sentences"),
            ("  newsledger schema casualties", "what each column means"),
        ),
    ]
    return "\n".join(lines)


def _aligned(*commands: tuple[str, str]) -> list[str]:
    width = max(len(command) for command, _ in commands)
    return [f"{command:<{width}}  # {what}" for command, what in commands]
