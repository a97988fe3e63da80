"""Token vectors of a trained model, worked out in a few arrays that stay in the processor's cache.

What a small convolutional network costs is less its arithmetic than the memory that passes by:
thinc makes new arrays for each layer of each batch. A trained model does not change any more, so
here the vectors of words are remembered before they are read in their sentence, the layers run
over blocks of some hundred tokens, always in the same arrays, and the bias is a row of the
weights. The result is that of the layers, to rounding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from spacy.tokens import Doc
    from thinc.api import Model

    Floats = NDArray[np.float32]

_BLOCK = 512
"""Tokens of a block: three times their vectors of width 96 are 600 kB."""

_REMEMBERED = 50_000
"""Words remembered, then all are forgotten: of width 96, 25 MB, as the array doubles."""

_EPSILON = 1e-8  # thinc's, in the variance of a layer


class FrozenTok2Vec:
    """Predicts what `chain(embed, encode)` would, for an embedding by `word_class_embed`.

    `encode` is spaCy's `MaxoutWindowEncoder.v2` with a window of 1.
    """

    def __init__(self, embed: Model[list[Doc], Any], encode: Model[Any, Any]) -> None:
        """Take the weights as they are now; they are not looked at again."""
        self.extract = embed.get_ref("extract")
        self.words = _Words(embed.get_ref("tables"), embed.get_ref("mix"))
        self.encoder = _Encoder(encode)

    def __call__(self, docs: Sequence[Doc]) -> list[Floats]:
        """Give an array of tokens x width for each text."""
        features = self.extract.predict(docs)
        pad = self.encoder.reach
        starts = pad + np.cumsum([0] + [len(text) + pad for text in features])
        vectors = np.zeros((int(starts[-1]), self.words.width), dtype=np.float32)
        flat = self.words(np.concatenate(features)) if features else vectors
        done = 0
        for start, text in zip(starts, features, strict=False):
            vectors[start : start + len(text)] = flat[done : done + len(text)]
            done += len(text)
        encoded = self.encoder(vectors)
        return [
            encoded[start : start + len(text)]
            for start, text in zip(starts, features, strict=False)
        ]


class _Words:
    """Vectors of words by their features alone, each worked out once."""

    def __init__(self, tables: Model[Any, Any], mix: Model[Any, Any]) -> None:
        self.tables, self.mix = tables, mix
        self.width: int = mix.get_dim("nO")
        self.known: dict[int, int] = {}
        self.vectors = np.empty((1024, self.width), dtype=np.float32)

    def __call__(self, features: NDArray[np.uint64]) -> Floats:
        """Give the vectors of tokens that come as rows of features."""
        keys = _keys(features)
        rows = [self.known.get(key, -1) for key in keys]
        if -1 in rows:
            if len(self.known) > _REMEMBERED:
                self.known.clear()
            self._learn(features, keys)
            rows = [self.known[key] for key in keys]
        return self.vectors[rows]

    def _learn(self, features: NDArray[np.uint64], keys: list[int]) -> None:
        new = {key: index for index, key in enumerate(keys) if key not in self.known}
        size = len(self.known)
        while len(self.vectors) < size + len(new):
            self.vectors = np.concatenate([self.vectors, np.empty_like(self.vectors)])
        self.vectors[size : size + len(new)] = self.mix.predict(
            self.tables.predict(features[list(new.values())])
        )
        self.known.update(zip(new, range(size, size + len(new)), strict=True))


def _keys(features: NDArray[np.uint64]) -> list[int]:
    """Hash rows of features: those of one word are the same wherever it stands."""
    factors = np.random.default_rng(0).integers(1 << 62, size=features.shape[1], dtype=np.uint64)
    mixed = (features ^ (features >> np.uint64(29))) * (factors | np.uint64(1))
    keys: list[int] = np.bitwise_xor.reduce(mixed ^ (mixed >> np.uint64(31)), axis=1).tolist()
    return keys


class _Encoder:
    """The layers: each adds to a token's vector what it makes of the vector and its neighbours'."""

    def __init__(self, encode: Model[Any, Any]) -> None:
        maxouts = [node for node in encode.walk() if node.name == "maxout"]
        norms = [node for node in encode.walk() if node.name == "layernorm"]
        self.layers = [
            (_weights(maxout), _floats(norm, "G"), _floats(norm, "b"))
            for maxout, norm in zip(maxouts, norms, strict=True)
        ]
        self.reach = len(self.layers)
        self.pieces, width = maxouts[0].get_dim("nP"), maxouts[0].get_dim("nO")
        rows = _BLOCK + 2 * self.reach
        self.around = np.ones((rows, 3 * width + 1), dtype=np.float32)  # the last: for the bias
        self.parts = np.empty((rows, self.pieces * width), dtype=np.float32)
        self.best = np.empty((rows, width), dtype=np.float32)
        self.mean = np.full(width, 1 / width, dtype=np.float32)

    def __call__(self, vectors: Floats) -> Floats:
        """Give the vectors of tokens in their texts, which `reach` rows of zeros part."""
        count = len(vectors)
        result = np.empty_like(vectors)
        for start in range(0, count, _BLOCK):
            end = min(start + _BLOCK, count)
            first, last = max(start - self.reach, 0), min(end + self.reach, count)
            block = vectors[first:last].copy()
            for layer in self.layers:
                self._apply(block, *layer)
            result[start:end] = block[start - first : end - first]
        return result

    def _apply(self, block: Floats, weights: Floats, gain: Floats, bias: Floats) -> None:
        count, width = block.shape
        around, parts, best = self.around[:count], self.parts[:count], self.best[:count]
        around[0, :width] = 0
        around[1:, :width] = block[:-1]
        around[:, width : 2 * width] = block
        around[:-1, 2 * width : -1] = block[1:]
        around[-1, 2 * width : -1] = 0
        np.dot(around, weights, out=parts)
        np.maximum(parts[:, :width], parts[:, width : 2 * width], out=best)
        for piece in range(2, self.pieces):
            np.maximum(best, parts[:, piece * width : (piece + 1) * width], out=best)
        best -= (best @ self.mean)[:, None]
        variance = np.einsum("ij,ij->i", best, best) / np.float32(width) + np.float32(_EPSILON)
        best /= np.sqrt(variance)[:, None]
        best *= gain
        best += bias
        block += best


def _weights(maxout: Model[Any, Any]) -> Floats:
    """Turn weights of units x pieces x inputs: inputs and one for the bias x pieces x units."""
    weights, bias = _floats(maxout, "W"), _floats(maxout, "b")
    turned = weights.transpose(2, 1, 0).reshape(weights.shape[2], -1)
    return np.ascontiguousarray(np.concatenate([turned, bias.T.reshape(1, -1)]))


def _floats(node: Model[Any, Any], name: str) -> Floats:
    return np.asarray(node.get_param(name), dtype=np.float32)
