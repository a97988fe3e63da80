"""errors.html: every miss in its sentence, by measure; one file, no network, no script."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterator

from newsledger.evaluate.measures import ArticleScore, Miss
from newsledger.evaluate.summary import Evaluation, summary_lines

_MOST = 2000
"""Misses of one measure on the page: a browser still opens it; the counts are of all."""

_REACH = 240
"""Characters shown at most on either side of a miss."""

_BREAK = re.compile(r"(?<=[.!?])[\"'”’)]*\s+|\n\s*\n")

_KINDS = {
    "missed": "missed: wanted, not found",
    "spurious": "spurious: found, not wanted",
    "wrong": "wrong: found with another value",
}

_STYLE = """
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
pre { overflow-x: auto; font-size: 13px; line-height: 1.35; }
summary { cursor: pointer; padding: .2rem 0; } details details { margin-left: 1rem; }
table { border-collapse: collapse; width: 100%; }
td { vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #8884; }
td:first-child { white-space: nowrap; } td:nth-child(3) { min-width: 24rem; }
mark { background: #f5c84299; color: inherit; } small, .no { opacity: .7; }
"""


def _window(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence round a span, as plain punctuation shows them."""
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    for found in _BREAK.finditer(text, first, start):
        first = found.end()
    after = _BREAK.search(text, max(end - 1, start), last)
    return first, after.start() if after else last


def _in_sentence(text: str, miss: Miss) -> str:
    first, last = _window(text, miss.start, miss.end)
    return (
        f"{'…' if first else ''}{html.escape(text[first : miss.start])}"
        f"<mark>{html.escape(text[miss.start : miss.end])}</mark>"
        f"{html.escape(text[miss.end : last])}"
    )


def _row(article: ArticleScore, miss: Miss) -> str:
    values = "<br>".join(
        f"<small>{word}</small> {html.escape(value)}"
        for word, value in (("wanted", miss.wanted), ("found", miss.found))
        if value is not None
    )
    name = html.escape(article.article)
    return f"<tr><td>{name}</td><td>{values}</td><td>{_in_sentence(article.text, miss)}</td></tr>"


def _sections(evaluation: Evaluation) -> Iterator[str]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    numbers: dict[tuple[str, str], int] = defaultdict(int)
    for article in evaluation.articles:
        for miss in article.misses:
            numbers[miss.measure, miss.kind] += 1
            if numbers[miss.measure, miss.kind] <= _MOST:
                found[miss.measure][miss.kind].append(_row(article, miss))
    table = None
    order = [*evaluation.scores, *(name for name in found if name not in evaluation.scores)]
    for measure in order:
        if measure not in found:
            continue
        if measure.partition(".")[0] != table:
            table = measure.partition(".")[0]
            yield f"<h2>{html.escape(table)}</h2>"
        kinds = sorted(found[measure], key=list(_KINDS).index)
        total = sum(numbers[measure, kind] for kind in kinds)
        yield f"<details><summary>{html.escape(measure)}: {total}</summary>"
        for kind in kinds:
            number = numbers[measure, kind]
            more = f", the first {_MOST} shown" if number > _MOST else ""
            yield f"<details><summary>{_KINDS[kind]}: {number}{more}</summary><table>"
            yield from found[measure][kind]
            yield "</table></details>"
        yield "</details>"


def errors_page(evaluation: Evaluation) -> str:
    """Return the page as HTML; everything that comes from texts is escaped."""
    name = html.escape(evaluation.name)
    table = html.escape("\n".join(summary_lines(evaluation)))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{name}: misses</title>'
        f"<style>{_STYLE}</style></head><body><h1>{name}: what was missed</h1>"
        f"<details><summary>scores</summary><pre>{table}</pre></details>"
        f"{''.join(_sections(evaluation))}</body></html>\n"
    )
