"""The page of a run: one HTML file, no network, with counts, incidents, casualties and rejects."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from typing import Any

from newsledger.report.dictionary import type_name
from newsledger.report.summary import count_rejects, count_rows
from newsledger.run.storage import Storage
from newsledger.tables import TABLES

_MOST_ROWS = 200

_STYLE = """
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
table { border-collapse: collapse; width: 100%; } .wide { overflow-x: auto; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem;
  border-bottom: 1px solid #8884; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
mark { background: #f5c84299; color: inherit; } small { opacity: .7; }
"""


def _cell(value: Any) -> str:
    if value is None:
        return "<td><small>–</small></td>"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f'<td class="number">{value:,}</td>'
    if isinstance(value, list):
        value = ", ".join(str(item) for item in value)
    return f"<td>{html.escape(str(value))}</td>"


def _table(head: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    cells = "".join(f"<th>{html.escape(name)}</th>" for name in head)
    body = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    return f'<div class="wide"><table><tr>{cells}</tr>{body}</table></div>'


def _bounds(low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return "unknown"
    if low == high:
        return f"{low:,}"
    return f"{'?' if low is None else f'{low:,}'}–{'…' if high is None else f'{high:,}'}"


def _incidents(storage: Storage) -> str:
    columns = ["event_type", "date_earliest", "date_latest", "country", "killed_low", "killed_best"]
    columns += ["killed_high", "injured_best", "n_articles", "parties"]
    rows: list[dict[str, Any]] = []
    for name in storage.names("incidents"):
        rows += storage.read_table(name, columns).to_pylist()
    rows.sort(key=lambda row: (-(row["killed_best"] or 0), str(row["date_earliest"])))
    del rows[_MOST_ROWS:]
    return _table(columns, ([_cell(row[name]) for name in columns] for row in rows))


def _casualties(storage: Storage) -> str:
    """Return casualty rows, each marked in its sentence."""
    rows: list[list[str]] = []
    for name in storage.names("casualties"):
        part = name.partition("/")[2]
        data = storage.read_table(name).to_pylist()
        articles = storage.read_table(f"articles/{part}", ["article_id", "text"])
        texts = dict(
            zip(
                articles.column("article_id").to_pylist(),
                articles.column("text").to_pylist(),
                strict=True,
            )
        )
        sentences = {
            row["sentence_id"]: row for row in storage.read_table(f"sentences/{part}").to_pylist()
        }
        for row in data[: _MOST_ROWS - len(rows)]:
            sentence = sentences[row["sentence_id"]]
            text = texts[row["article_id"]]
            end = max(sentence["end"], row["end"])
            marked = (
                f"<td>{html.escape(text[sentence['start'] : row['start']])}"
                f"<mark>{html.escape(row['text'])}</mark>"
                f"{html.escape(text[row['end'] : end])}</td>"
            )
            count = _bounds(row["count_min"], row["count_max"])
            about = [row["harm"], count, row["count_basis"], row["scope"], row["modality"]]
            rows.append([*map(_cell, about), marked])
        if len(rows) >= _MOST_ROWS:
            break
    return _table(["harm", "people", "basis", "scope", "modality", "in its sentence"], rows)


def write_page(storage: Storage) -> None:
    """Write index.html into the folder of a run."""
    counts = count_rows(storage)
    rejects = count_rejects(storage)
    sections = [
        "<h1>newsledger</h1><p>Who was hurt, when, where, by whom, and who says so.</p>",
        "<h2>Tables</h2>",
        _table(
            ["table", "rows", "one row is"],
            ([_cell(t.name), _cell(counts[t.name]), _cell(t.description)] for t in TABLES),
        ),
        f"<h2>Incidents</h2><p>At most {_MOST_ROWS}, by people killed.</p>",
        _incidents(storage),
        f"<h2>Casualties</h2><p>The first {_MOST_ROWS} at most.</p>",
        _casualties(storage),
        "<h2>Rejected records</h2>",
        _table(["reason", "records"], ([_cell(r), _cell(n)] for r, n in rejects.items())),
        "<h2>Columns</h2>",
        *(
            f"<h3>{table.name}</h3>"
            + _table(
                ["column", "type", "meaning"],
                (
                    [_cell(c.name), _cell(type_name(c.type)), _cell(c.description)]
                    for c in table.columns
                ),
            )
            for table in TABLES
        ),
    ]
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>newsledger</title>'
        f"<style>{_STYLE}</style></head><body>{''.join(sections)}</body></html>\n"
    )
    storage.write_bytes("index.html", page.encode())
