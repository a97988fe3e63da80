"""What a suite is: a public corpus, the measures taken on it, and how its files are read."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from spacy.language import Language

from newsledger.errors import NewsledgerError
from newsledger.evaluate.measures import ArticleScore

CORPORA = Path("../shared/corpora")
"""Where the corpora are looked for unless told otherwise, from the working directory."""


class SuiteMissing(NewsledgerError):  # noqa: N818  # nothing went wrong
    """Raised when a suite's data are not there: the suite is left out, others go on."""

    def __init__(self, path: Path) -> None:
        """Keep the missing file beside the sentence."""
        super().__init__(
            f"{path} is missing: the corpora are not part of newsledger; name the folder that "
            "has them with --corpora."
        )
        self.path = path

    def __reduce__(self) -> tuple[type[SuiteMissing], tuple[Path]]:
        """Keep the file when the error crosses a process boundary."""
        return (SuiteMissing, (self.path,))


@dataclass(frozen=True, slots=True)
class Suite:
    """One corpus and the measures taken on it.

    `files` are relative to the folder of corpora; `measures` stand in the order in which they are
    printed, the one that sums the suite up first. `score` takes the folder, the spaCy pipeline and
    the most documents to go on with (None: all) and returns one score a document.
    """

    name: str
    description: str
    files: tuple[str, ...]
    measures: tuple[str, ...]
    score: Callable[[Path, Language, int | None], list[ArticleScore]]

    def run(self, corpora: Path, nlp: Language, limit: int | None = None) -> list[ArticleScore]:
        """Score the pipeline; SuiteMissing names the first file that is not there."""
        for name in self.files:
            if not (corpora / name).exists():
                raise SuiteMissing(corpora / name)
        return self.score(corpora, nlp, limit)


def read_rows(path: Path, limit: int | None = None) -> Iterator[dict[str, Any]]:
    """Yield the records of a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, limit):
            yield json.loads(line)
