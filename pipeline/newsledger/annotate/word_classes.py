"""What is known of a word before it is read in its sentence: its Brown clusters, how often it has a
capital, whether it names a place.

The facts stand in one table of the vocabulary (`vocab.lookups`), so that they are saved and loaded
with the pipeline, and are an input of its token vectors beside the word's own form. A word in
capitals has the facts of its usual form: *BAGHDAD* those of *Baghdad*.
"""

from __future__ import annotations

import lzma
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import numpy as np
from spacy.attrs import intify_attr  # type: ignore[import-not-found]  # a Cython module
from spacy.strings import get_string_id
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from spacy.lookups import Lookups
    from spacy.tokens import Doc, Token
    from spacy.vocab import Vocab

TABLE = "newsledger_word_classes"
"""Name of the table among the vocabulary's lookups."""

STORED = ("small", "capital", "capitals", "usual", "frequency", "places")
"""Columns of the stored table, a row for each word in small letters.

Brown clusters of the word in small letters, with a capital, in capitals and as it stands most
often; how often it is used and how often with a capital; which lists of places have it (bits).
"""

STATE = 1
"""The bit of the column `places` for names of states and of their first-level parts."""

FEATURES = (
    "CLUSTER", "CLUSTER_AS_WRITTEN", "CLUSTER_10", "CLUSTER_6", "FREQUENCY", "PLACES",
    "ELSEWHERE_BEFORE", "ELSEWHERE_AFTER", "ELSEWHERE_FORM",
)  # fmt: skip
"""What the model sees of them; the last three say where else in its text a word stands."""

_ASKED = ("LOWER", "ORTH", "IS_UPPER", "IS_ALPHA")
_FORM = ("NORM",)
_CLUSTERS = ("CLUSTER", "CLUSTER_AS_WRITTEN", "CLUSTER_10", "CLUSTER_6")
_PLACES = ("PLACES",)
_COMMON = 5  # words that are so frequent are not looked for elsewhere

_decoded: WeakKeyDictionary[Lookups, WordClasses] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class WordClasses:
    """The table in memory: sorted hashes of words, and what is known of each."""

    keys: NDArray[np.uint32]
    columns: NDArray[np.uint16]

    def features(
        self, tokens: NDArray[np.uint64], texts: NDArray[np.int64] | None = None
    ) -> NDArray[np.uint64]:
        """Give `FEATURES` of tokens that come as `_ASKED`, with the numbers of their texts.

        Words that are not in the table get zeros. Without `texts` none is looked for elsewhere.
        """
        if not len(self.keys) or not len(tokens):
            return np.zeros((len(tokens), len(FEATURES)), dtype=np.uint64)
        wanted = _short(tokens[:, 0])
        rows = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        known = self.columns[rows]
        known[self.keys[rows] != wanted] = 0
        small, capital, capitals, usual, frequency, places = known.T
        is_small = tokens[:, 0] == tokens[:, 1]
        written = np.where(is_small, small, np.where(tokens[:, 2] > 0, capitals, capital))
        form = np.where(is_small, 1, np.where(tokens[:, 2] > 0, 3, 2))
        none = np.zeros_like(usual)
        elsewhere: tuple[NDArray[Any], ...] = (none, none, none)
        if texts is not None:
            looked_for = _is_rare(frequency) & (tokens[:, 3] > 0)
            elsewhere = _elsewhere(wanted, texts, usual, form, looked_for)
        columns = (usual, written, usual & 1023, usual & 63, frequency, places, *elsewhere)
        return np.stack(columns, axis=1).astype(np.uint64)

    def to_table(self) -> dict[str, Any]:
        """Pack for `Lookups.add_table`, byte planes apart so that they compress well."""
        steps = np.diff(self.keys, prepend=np.uint32(0)).astype("<u4")
        return {
            "words": len(self.keys),
            "keys": _packed(steps.view(np.uint8).reshape(-1, 4)),
            "columns": _packed(self.columns.astype("<u2").view(np.uint8).reshape(len(steps), -1)),
        }

    @classmethod
    def from_table(cls, table: Any) -> WordClasses:
        """Unpack what `to_table` has packed."""
        words = table["words"]
        steps = _unpacked(table["keys"], words).view("<u4")[:, 0]
        columns = _unpacked(table["columns"], words).view("<u2")
        return cls(np.cumsum(steps, dtype=np.uint32), columns.astype(np.uint16))


def _elsewhere(
    words: NDArray[np.uint32],
    texts: NDArray[np.int64],
    clusters: NDArray[np.uint16],
    forms: NDArray[np.int64],
    looked_for: NDArray[np.bool_],
) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Find where else in its text a word stands: the clusters around it there, its form there.

    That is the first place, or, seen from the first, the last.
    """
    count = len(words)
    keys = (texts.astype(np.uint64) << np.uint64(32)) | words.astype(np.uint64)
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    opens = np.concatenate([[True], ordered[1:] != ordered[:-1]])
    group = np.cumsum(opens) - 1
    first = order[np.flatnonzero(opens)]
    last = order[np.concatenate([np.flatnonzero(opens)[1:] - 1, [count - 1]])]
    place = np.empty(count, dtype=np.int64)
    place[order] = np.where(order == first[group], last[group], first[group])
    found = looked_for & (place != np.arange(count))
    before, after = np.maximum(place - 1, 0), np.minimum(place + 1, count - 1)
    return (
        np.where(found & (texts[before] == texts) & (place > 0), clusters[before] + 1, 0),
        np.where(found & (texts[after] == texts) & (place < count - 1), clusters[after] + 1, 0),
        np.where(found, forms[place], 0),
    )


def _is_rare(frequency: NDArray[Any]) -> NDArray[np.bool_]:
    rare: NDArray[np.bool_] = (np.maximum(frequency, 1) - 1) % 8 < _COMMON
    return rare


def _short(hashes: NDArray[np.uint64]) -> NDArray[np.uint32]:
    return (hashes & np.uint64(0xFFFFFFFF)).astype(np.uint32)


def _packed(planes: NDArray[np.uint8]) -> bytes:
    return lzma.compress(np.ascontiguousarray(planes.T).tobytes(), preset=9)


def _unpacked(data: bytes, words: int) -> NDArray[np.uint8]:
    flat = np.frombuffer(lzma.decompress(data), dtype=np.uint8)
    return np.ascontiguousarray(flat.reshape(-1, words).T)


def short_hash(word: str) -> int:
    """Give the key of a word in small letters."""
    return int(get_string_id(word)) & 0xFFFFFFFF


def word_classes(vocab: Vocab) -> WordClasses:
    """Give the table of a vocabulary, unpacked once; without one, an empty table."""
    lookups = vocab.lookups
    found = _decoded.get(lookups)
    if found is None:
        if not lookups.has_table(TABLE):
            return WordClasses(np.zeros(0, np.uint32), np.zeros((0, len(STORED)), np.uint16))
        found = _decoded[lookups] = WordClasses.from_table(lookups.get_table(TABLE))
    return found


def is_state(token: Token) -> bool:
    """Tell whether a word alone names a state or one of its first-level parts."""
    classes = word_classes(token.vocab)
    key = np.uint32(token.lower & 0xFFFFFFFF)
    row = int(np.searchsorted(classes.keys, key))
    if row == len(classes.keys) or classes.keys[row] != key:
        return False
    return bool(classes.columns[row, STORED.index("places")] & STATE)


def set_word_classes(vocab: Vocab, classes: WordClasses) -> None:
    """Put the table into a vocabulary, to be saved with it."""
    if vocab.lookups.has_table(TABLE):
        vocab.lookups.remove_table(TABLE)
    vocab.lookups.add_table(TABLE, classes.to_table())
    _decoded[vocab.lookups] = classes


def word_class_embed(
    width: int, attrs: Sequence[str], rows: Sequence[int], widths: Sequence[int], hidden: float
) -> Model[list[Doc], list[Any]]:
    """Embed tokens by spaCy attributes and by `FEATURES`, each in a table of its own size.

    `attrs` names both kinds; `rows` and `widths` give the size of each table. In training a share
    `hidden` of the words has no form, so that the rest learns to do without. Registered as
    `newsledger.WordClassEmbed.v1`.
    """
    if not len(attrs) == len(rows) == len(widths):
        raise ValueError(f"{len(attrs)} attrs, {len(rows)} rows and {len(widths)} widths differ")
    tables: list[Model[Any, Any]] = [
        HashEmbed(size, row, column=column, seed=7 + column, dropout=0.0)
        for column, (row, size) in enumerate(zip(rows, widths, strict=True))
    ]
    extract = _extract(attrs, hidden)
    looked_up: Model[Any, Any] = concatenate(*tables)
    mix: Model[Any, Any] = Maxout(width, sum(widths), nP=3, dropout=0.0, normalize=True)
    model: Model[list[Doc], list[Any]] = chain(
        extract, list2ragged(), with_array(looked_up), with_array(mix), ragged2list()
    )
    for name, layer in (("extract", extract), ("tables", looked_up), ("mix", mix)):
        model.set_ref(name, layer)
    return model


def _extract(attrs: Sequence[str], hidden: float) -> Model[list[Doc], list[Any]]:
    return Model("extract_word_classes", _forward, attrs={"columns": list(attrs), "hidden": hidden})


def _forward(
    model: Model[list[Doc], list[Any]], docs: list[Doc], is_train: bool
) -> tuple[list[Any], Callable[[list[Any]], list[Doc]]]:
    columns = model.attrs["columns"]
    own = [intify_attr(name) for name in columns if name not in FEATURES]
    asked = [*map(intify_attr, _ASKED), *own]
    order = [
        len(_ASKED) + [c for c in columns if c not in FEATURES].index(name)
        if name not in FEATURES
        else len(_ASKED) + len(own) + FEATURES.index(name)
        for name in columns
    ]
    arrays = [doc.to_array(asked).reshape(len(doc), len(asked)) for doc in docs]
    output: list[Any] = []
    if docs:
        whole: NDArray[np.uint64] = np.concatenate(arrays)
        texts = None
        if any(name.startswith("ELSEWHERE") for name in columns):
            texts = np.repeat(np.arange(len(docs)), [len(array) for array in arrays])
        facts = word_classes(docs[0].vocab).features(whole, texts)
        rare = _is_rare(facts[:, FEATURES.index("FREQUENCY")]) & (whole[:, 3] > 0)
        shown: Any = np.concatenate([whole, facts], axis=1)[:, order]
        if is_train:
            _hide(shown, columns, rare, model.attrs["hidden"])
        ends = np.cumsum([len(array) for array in arrays])
        parts: list[Any] = np.split(shown, ends[:-1])
        output = [model.ops.asarray2i(part, dtype="uint64") for part in parts]
    return output, lambda _: []


def _hide(
    tokens: NDArray[np.uint64], columns: list[str], rare: NDArray[np.bool_], share: float
) -> None:
    """Hide the form of some rare words, more rarely their classes, as if they were unknown."""
    for names, chance in ((_FORM, share), (_CLUSTERS, share / 3), (_PLACES, share / 3)):
        hidden = rare & (np.random.uniform(size=len(tokens)) < chance)  # thinc's seed is numpy's
        for column, name in enumerate(columns):
            if name in names:
                tokens[hidden, column] = 0


registry.architectures("newsledger.WordClassEmbed.v1")(word_class_embed)
