"""The model of token vectors: trained as spaCy's, read as `frozen` has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.util import registry
from thinc.api import Model, NumpyOps
from thinc.layers.chain import forward as train_layers
from thinc.layers.chain import init

from newsledger.annotate.frozen import FrozenTok2Vec

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc


def word_class_tok2vec(
    embed: Model[list[Doc], list[Any]], encode: Model[list[Any], list[Any]]
) -> Model[list[Doc], list[Any]]:
    """Chain `embed` and `encode` as `spacy.Tok2Vec.v2` does; predict with `FrozenTok2Vec`.

    `embed` is `newsledger.WordClassEmbed.v1`, `encode` spaCy's `MaxoutWindowEncoder.v2` with a
    window of 1. Registered as `newsledger.Tok2Vec.v1`.
    """
    model: Model[list[Doc], list[Any]] = Model(
        "word_class_tok2vec",
        _Forward(),
        init=init,
        layers=[embed, encode],
        dims={"nO": encode.get_dim("nO") if encode.has_dim("nO") else None},
    )
    model.set_ref("embed", embed)
    model.set_ref("encode", encode)
    return model


class _Forward:
    """Runs the layers in training; else predicts with weights that are frozen until they change."""

    def __init__(self) -> None:
        self.signature: list[float] = []
        self.frozen: FrozenTok2Vec | None = None

    def __call__(
        self, model: Model[list[Doc], list[Any]], docs: list[Doc], is_train: bool
    ) -> tuple[list[Any], Callable[[list[Any]], list[Doc]]]:
        if is_train or not isinstance(model.ops, NumpyOps):
            return train_layers(model, docs, is_train)
        signature = [
            float(np.asarray(node.get_param(name)).flat[0])
            for node in model.walk()
            for name in node.param_names
        ]
        if self.frozen is None or signature != self.signature:
            self.frozen = FrozenTok2Vec(model.get_ref("embed"), model.get_ref("encode"))
            self.signature = signature
        return self.frozen(docs), lambda _: []


registry.architectures("newsledger.Tok2Vec.v1")(word_class_tok2vec)
