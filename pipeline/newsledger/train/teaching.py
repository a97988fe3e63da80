"""Teaches one name finder what several have learned, on text that nobody has labelled.

Name finders of different seeds and sizes err in different places; together they are better than
each. What they agree on in raw news is the last one's training matter, beside the labelled corpora.
"""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING, cast

from spacy.tokens import Doc

from newsledger.annotate.name_tagger import NameTagger, decode
from newsledger.train.passages import Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from spacy.language import Language

UNLABELLED = (
    "claims/polnear.train.jsonl.gz",
    "dates/timebank_aquaint.jsonl.gz",
    "dates/wikiwars.train.jsonl.gz",
    "incidents/us_shootings.dev.jsonl.gz",
    "incidents/gaza_strikes.dev.jsonl.gz",
)
"""Corpora whose bare text is read; their own labels, of other things, are not looked at."""

_LONGEST = 6000
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘']?[A-Z])|\n\s*\n")


def raw_texts(corpora: Path, *, most: int = 600) -> Iterator[str]:
    """Yield each text of the unlabelled corpora that are there once, `most` of each corpus.

    Wire copy in capitals is left out, unless its corpus has restored the mixed case: names are
    found with more certainty there, and augmentation sets them in capitals again.
    """
    seen: set[str] = set()
    for name in UNLABELLED:
        path = corpora / name
        if not path.exists():
            continue
        taken = 0
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                text = (row.get("text_mixed_case") or row["text"])[:_LONGEST]
                if text in seen or taken == most or _is_shouted(text):
                    continue
                seen.add(text)
                taken += 1
                yield text


def _is_shouted(text: str) -> bool:
    return sum(map(str.isupper, text)) > sum(map(str.islower, text))


def label_together(teachers: Sequence[Language], texts: Sequence[str]) -> list[list[Passage]]:
    """Label names by the mean of the teachers' probabilities; a document is its sentences."""
    pipes = [cast("NameTagger", teacher.get_pipe("ner")) for teacher in teachers]
    labels = pipes[0].labels
    if any(pipe.labels != labels for pipe in pipes):
        raise ValueError("the teachers have different labels")
    documents = []
    for text in texts:
        docs = [teacher.make_doc(text) for teacher in teachers]
        tables = [pipe.model.predict([doc])[0] for pipe, doc in zip(pipes, docs, strict=True)]
        (names,) = decode([sum(tables) / len(tables)], len(labels))
        documents.append(_sentences(docs[0], names, labels))
    return documents


def _sentences(
    doc: Doc, names: list[tuple[int, int, int]], labels: tuple[str, ...]
) -> list[Passage]:
    """Cut a labelled text after full stops and at blank lines, never inside a name."""
    text = doc.text
    spans = [
        Span(doc[first].idx, doc[end - 1].idx + len(doc[end - 1]), labels[label])
        for first, end, label in names
    ]
    cuts = [0]
    for match in _SENTENCE_END.finditer(text):
        if not any(span.start < match.end() and match.start() < span.end for span in spans):
            cuts.append(match.end())
    passages = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        own = text[start:end].rstrip()
        if own:
            inside = tuple(
                Span(span.start - start, span.end - start, span.label)
                for span in spans
                if start <= span.start and span.end <= start + len(own)
            )
            opens = not start or "\n\n" in text[max(0, start - 4) : start]
            passages.append(Passage(own, spans=inside, paragraph=opens))
    return passages
