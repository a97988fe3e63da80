"""Learns the weights of the claims: which drafts are attributions, and where contents end.

    python -m newsledger.train.claims ../shared/corpora/claims/polnear.train.jsonl.gz models/rules

Two linear models over the features that `newsledger.extract.claims` reads off a parsed page,
learned from PolNeAR's attributions. Only the weights are kept, no text.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from newsledger.annotate.model import load_nlp
from newsledger.extract.claims import acceptance, boundaries, draft_claims
from newsledger.extract.claims.draft import Draft, Page, read_page
from newsledger.extract.claims.selection import candidates
from newsledger.train.choices import Example, learn

Spans = list[tuple[int, int]]


def read_attributions(record: dict[str, Any]) -> list[tuple[Spans, Spans]]:
    """Return cue and content of each attribution of a PolNeAR document that has a cue."""
    rows = []
    for row in record["attributions"]:
        cue, content = ([tuple(p) for part in row[name] for p in part] for name in _PARTS)
        if cue:
            rows.append((cue, content))
    return rows


def examples(
    page: Page, attributions: Sequence[tuple[Spans, Spans]]
) -> Iterator[tuple[str, Example]]:
    """Yield what each draft of a page teaches: the name of its model, choices and the right one."""
    for draft, nested, quoted in candidates(page, draft_claims(page)):
        wanted = _partner(draft, attributions)
        if draft.rule != "certainty":
            features = acceptance.draft_features(page, draft, nested=nested, quoted=quoted)
            # the second choice has no features: to leave the draft out
            yield acceptance.MODEL, Example([features, []], 1 if wanted is None else 0)
        if wanted is not None and draft.stretch is not None:
            places = boundaries.end_places(page, draft.stretch)
            last = _last_token(page, draft, wanted[1])
            if draft.stretch.rule in boundaries.KINDS and last in places:
                features_of = boundaries.end_features(page, draft.stretch, places)
                yield boundaries.MODEL, Example(features_of, places.index(last))


def _partner(draft: Draft, rows: Sequence[tuple[Spans, Spans]]) -> tuple[Spans, Spans] | None:
    first, last = draft.cue
    touching = [row for row in rows if any(a < last and first < b for a, b in row[0])]
    return max(touching, key=lambda row: _common(draft.parts, row[1]), default=None)


def _common(one: Spans, other: Spans) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def _last_token(page: Page, draft: Draft, content: Spans) -> int | None:
    """Return the last token of a labelled content that is a word or closes a quotation."""
    assert draft.stretch is not None
    start, end = draft.stretch.start, draft.stretch.end
    stop = max((b for _, b in content), default=0)
    inside = [n for n in range(start, end) if page.starts[n] < stop]
    while inside and not any(letter.isalnum() for letter in page.doc[inside[-1]].text):
        inside.pop()
    if not inside:
        return None
    speech = page.speech_at.get(inside[-1])
    closes = speech is not None and speech.last <= inside[-1] + 2
    return speech.last if speech is not None and closes and speech.last < end else inside[-1]


def write_weights(path: Path, weights: dict[str, float]) -> None:
    """Write a model, largest weights first within a kind of feature."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("feature", "weight"))
        for feature in sorted(weights):
            writer.writerow((feature, f"{weights[feature]:.2f}"))


def train(corpus: Path, folder: Path) -> None:
    """Learn both models from a corpus and write them into a folder."""
    with gzip.open(corpus, "rt", encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    docs = load_nlp().pipe(record["text"] for record in records)
    learned: dict[str, list[Example]] = {name: [] for name in _LEAST}
    for record, doc in zip(records, docs, strict=True):
        for name, example in examples(read_page(doc), read_attributions(record)):
            learned[name].append(example)
    for name, rows in learned.items():
        write_weights(folder / f"{name}.csv", learn(rows, least=_LEAST[name]))


_PARTS = ("cue", "content")
_LEAST = {acceptance.MODEL: 8, boundaries.MODEL: 60}
"""How often a feature must be seen to get a weight."""

if __name__ == "__main__":
    train(Path(sys.argv[1]), Path(sys.argv[2]))
