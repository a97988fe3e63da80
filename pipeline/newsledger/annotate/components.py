"""Cheap components of the trained pipeline: parts of speech and lemmas, looked up, not computed.

spaCy's attribute ruler finds parts of speech by matching patterns, at a fifth of the pipeline's
time, and its English lemmatizer reads the features of each base form anew, at another fifth.
What either says about a token is the same each time the word comes with the same tag.
"""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

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
            token.set_morph(found[1])  # type: ignore[attr-defined]  # the stubs lack it
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
        return json.dumps(self.table, ensure_ascii=False).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> TagMap:
        """Load the table."""
        self.set_table(json.loads(data))
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the table to `path/table.json`."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.table, ensure_ascii=False, indent=0)
        (folder / "table.json").write_text(text + "\n", encoding="utf-8")

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> TagMap:
        """Read the table from `path/table.json`."""
        self.set_table(json.loads((Path(path) / "table.json").read_text(encoding="utf-8")))
        return self


@Language.factory(
    "newsledger_lemmatizer",
    assigns=["token.lemma"],
    requires=["token.tag", "token.pos", "token.morph"],
)
def make_lemmatizer(nlp: Language, name: str) -> RememberingLemmatizer:
    """Make a rule lemmatizer; its tables are loaded with the pipeline or set by `initialize`."""
    return RememberingLemmatizer(nlp.vocab, None, name, mode="rule")


class RememberingLemmatizer(EnglishLemmatizer):
    """spaCy's English rule lemmatizer, asked once for each word with its tag.

    A listed exception counts before the rules, where spaCy's own leaves the order to chance:
    *hoping* has the lemma *hope*, not *hop*.
    """

    def rule_lemmatize(self, token: Token) -> list[str]:
        """Give the lemma of one token, in a list."""
        lower = token.text.lower()
        exceptions = self.lookups.get_table("lemma_exc", {})
        if token.pos_ in ("VERB", "AUX"):
            known = exceptions.get("aux", {}).get(lower)
            if known == ["be"]:  # "there are": a verb whose present tense is no base form
                return ["be"]
        known = exceptions.get(token.pos_.lower(), {}).get(lower)
        if known and len(known) == 1 and not self.is_base_form(token):
            return list(known)
        return super().rule_lemmatize(token)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document in place."""
        rows = doc.to_array(["ORTH", "TAG", "POS"]).tolist()
        for token, row in zip(doc, rows, strict=True):
            key = tuple(row)
            lemma = self._remembered.get(key)
            if lemma is None:
                text = self.rule_lemmatize(token)[0]
                lemma = self._remembered[key] = self.vocab.strings.add(text)
            token.lemma = lemma
        return doc

    @cached_property
    def _remembered(self) -> dict[tuple[int, ...], int]:
        return {}
