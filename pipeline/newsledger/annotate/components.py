"""The tag map: universal parts of speech from Penn tags and dependencies, by table.

spaCy's attribute ruler does the same by matching patterns, at a fifth of the pipeline's time;
reading one small table costs next to nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import srsly
from spacy.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

_MORPHS = {
    "NN": "Number=Sing",
    "NNP": "Number=Sing",
    "NNS": "Number=Plur",
    "NNPS": "Number=Plur",
    "JJ": "Degree=Pos",
    "JJR": "Degree=Cmp",
    "JJS": "Degree=Sup",
    "RBR": "Degree=Cmp",
    "RBS": "Degree=Sup",
    "VB": "VerbForm=Inf",
    "VBD": "Tense=Past|VerbForm=Fin",
    "VBG": "Tense=Pres|VerbForm=Part",
    "VBN": "Tense=Past|VerbForm=Part",
    "VBP": "Tense=Pres|VerbForm=Fin",
    "VBZ": "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "MD": "VerbForm=Fin",
}


@Language.factory(
    "newsledger_tag_map",
    assigns=["token.pos", "token.morph"],
    requires=["token.tag", "token.dep"],
)
def make_tag_map(nlp: Language, name: str) -> TagMap:
    """Make a tag map; its table is loaded with the pipeline or set with `set_table`."""
    return TagMap(nlp, name)


class TagMap:
    """Sets `token.pos` and `token.morph` by table, tokens that have no tag left alone.

    The table's keys are `TAG`, `TAG|dep` and `TAG|dep|lower-cased word`; the longest that is there
    counts. Morphological features are the few that the tag itself fixes.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        """Start with an empty table."""
        self.name = name
        self.vocab = nlp.vocab
        self.table: dict[str, str] = {}
        self._words: frozenset[int] = frozenset()
        self._cache: dict[tuple[int, int, int], tuple[int, int]] = {}

    def set_table(self, table: dict[str, str]) -> None:
        """Exchange the table."""
        self.table = dict(table)
        words = {key.rsplit("|", 1)[1] for key in table if key.count("|") == 2}
        self._words = frozenset(self.vocab.strings.add(word) for word in words)
        self._cache = {}

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document in place."""
        rows = doc.to_array(["TAG", "DEP", "LOWER"]).tolist()
        cache, words = self._cache, self._words
        for token, (tag, dep, lower) in zip(doc, rows, strict=True):
            key = (tag, dep, lower if lower in words else 0)
            found = cache.get(key)
            if found is None:
                found = cache[key] = self._look_up(*key)
            token.pos = found[0]
            token.set_morph(found[1])
        return doc

    def _look_up(self, tag: int, dep: int, lower: int) -> tuple[int, int]:
        strings = self.vocab.strings
        parts = [strings[tag], strings[dep], strings[lower] if lower else ""]
        pos = ""
        for length in (3, 2, 1):
            pos = pos or self.table.get("|".join(parts[:length]), "")
        morph = self.vocab.morphology.add(_MORPHS.get(parts[0], ""))
        return strings.add(pos) if pos else 0, morph

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterable[Doc]:
        """Annotate a stream of documents."""
        for doc in stream:
            yield self(doc)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Serialize the table."""
        return bytes(srsly.msgpack_dumps(self.table))

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> TagMap:
        """Load the table."""
        self.set_table(srsly.msgpack_loads(data))
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the table to `path/table.json`."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        srsly.write_json(folder / "table.json", self.table)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> TagMap:
        """Read the table from `path/table.json`."""
        table: Any = srsly.read_json(Path(path) / "table.json")
        self.set_table(table)
        return self
