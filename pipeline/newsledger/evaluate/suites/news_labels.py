"""Labels of real news: offsets and kinds alone, for texts that are read where they lie.

The articles of `corpus/news/labels.jsonl` belong to others and are no part of newsledger: a line
names the corpus and the record, and counts its offsets there. What stands at an offset is filled in
when the text is at hand.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newsledger.errors import GoldError
from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.parsing import Place, parse_article
from newsledger.evaluate.suites.suite import SuiteMissing, read_rows
from newsledger.train.detokenize import detokenize

LABELS = Path("corpus/news/labels.jsonl")
"""The labels of articles, from the project's root."""
SENTENCES = Path("corpus/news/sentences.jsonl")
"""The labels of single sentences, each a text of its own."""
CORPUS_FILES = (
    "claims/polnear.train.jsonl.gz",
    "dates/timebank_aquaint.jsonl.gz",
    "incidents/gaza_strikes.dev.jsonl.gz",
    "incidents/muc34.dev.jsonl.gz",
    "incidents/us_shootings.dev.jsonl.gz",
    "ner/re3d.train.jsonl.gz",
    "ner/worldwide_newswire.train.jsonl.gz",
)
"""The files that the labelled articles lie in, relative to the folder of corpora."""
SENTENCE_FILES = ("ner/gmb_voa.jsonl.gz",)
"""The files that the labelled sentences lie in."""
_HERE = ("corpus", "record", "length")
"""Fields of a line that say where its text lies."""
_LAYERS = ("dates", "events", "casualties", "responsibility")
"""A layer that a line does not have was not labelled."""
_SPANS = ("actor", "target", "place", "party")


def read_news(corpora: Path, split: str, labels: Path = LABELS) -> list[GoldArticle]:
    """Return the labelled articles of a split, with their texts.

    SuiteMissing names a file that is not there; GoldError a text that is not the labelled one.
    """
    lines = [line for line in _lines(labels) if line["split"] == split]
    wanted: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        wanted[line["corpus"]].add(line["record"])
    records: dict[tuple[str, str], Mapping[str, Any]] = {}
    for corpus, ids in wanted.items():
        if not (corpora / corpus).exists():
            raise SuiteMissing(corpora / corpus)
        for row in _texts(corpora / corpus):
            if row["id"] in ids:
                records.setdefault((corpus, row["id"]), row)
    return [_article(line, records, labels) for line in lines]


def _texts(corpus: Path) -> Iterator[Mapping[str, Any]]:
    """Yield the texts of a corpus; tokens are put together again, a sentence a line.

    Of a corpus of sentences that belong to no document each is a text.
    """
    documents: dict[str, list[str]] = defaultdict(list)
    for row in read_rows(corpus):
        if "text" in row:
            yield row
        else:
            documents[row.get("doc", row["id"])].append(detokenize(row["tokens"])[0])
    for name, sentences in documents.items():
        yield {"id": name, "text": "\n".join(sentences)}


def _lines(labels: Path) -> Iterator[dict[str, Any]]:
    if not labels.exists():
        raise SuiteMissing(labels)
    with labels.open(encoding="utf-8") as rows:
        for row in rows:
            yield json.loads(row)


def _article(
    line: dict[str, Any], records: Mapping[tuple[str, str], Mapping[str, Any]], labels: Path
) -> GoldArticle:
    record = records.get((line["corpus"], line["record"]))
    if record is None or len(record["text"]) != line["length"]:
        raise GoldError(
            f"{labels}: the text of {line['id']!r} is not that of record {line['record']!r} in "
            f"{line['corpus']}: the labels are of another version of it."
        )
    text = record["text"]
    layers = {
        layer: [_with_words(row, text) for row in line[layer]] for layer in _LAYERS if layer in line
    }
    plain = {k: v for k, v in line.items() if k not in _HERE and k not in layers}
    published = record.get("published") or record.get("dct")
    raw = {
        **plain,
        **layers,
        "split": "dev",
        "text": text,
        "title": record.get("title"),
        "published": published[:10] if published else None,
    }
    return parse_article(raw, Place(str(labels)))


def _with_words(row: dict[str, Any], text: str) -> dict[str, Any]:
    """Return a row of labels with the words that stand at its offsets."""
    filled = dict(row)
    if "start" in row:
        filled["text"] = text[row["start"] : row["end"]]
    for name in _SPANS:
        if name in row:
            start, end = row[name]
            filled[name] = {"start": start, "end": end, "text": text[start:end]}
    return filled
