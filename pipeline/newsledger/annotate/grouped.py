"""Token vectors worked out a few texts at a time, so that they stay in the processor's cache.

The layers of a small convolutional network are fast; what costs is to carry their intermediate
results of a whole batch to main memory and back. Texts do not depend on each other there, so the
result is the same, in about half the time.
"""

from __future__ import annotations

from itertools import chain as chained
from typing import TYPE_CHECKING, Any

from spacy.util import registry
from thinc.api import Model, chain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc

_GROUP_TOKENS = 1000
"""A group is closed when it has so many: three times the width of 96 in floats is about 1 MB."""


def grouped_tok2vec(
    embed: Model[list[Doc], list[Any]], encode: Model[list[Any], list[Any]]
) -> Model[list[Doc], list[Any]]:
    """Chain `embed` and `encode` as `spacy.Tok2Vec.v2` does; predict in groups of whole texts.

    Registered as `newsledger.GroupedTok2Vec.v1`.
    """
    inner: Model[list[Doc], list[Any]] = chain(embed, encode)
    model: Model[list[Doc], list[Any]] = Model(
        "grouped_tok2vec",
        _forward,
        init=_initialize,
        layers=[inner],
        dims={"nO": encode.get_dim("nO") if encode.has_dim("nO") else None},
    )
    model.set_ref("embed", embed)
    model.set_ref("encode", encode)
    return model


def _initialize(
    model: Model[list[Doc], list[Any]],
    X: list[Doc] | None = None,  # noqa: N803  # thinc passes them by name
    Y: list[Any] | None = None,  # noqa: N803
) -> None:
    inner = model.layers[0]
    inner.initialize(X=X, Y=Y)
    if inner.has_dim("nO"):
        model.set_dim("nO", inner.get_dim("nO"))


def _forward(
    model: Model[list[Doc], list[Any]], docs: list[Doc], is_train: bool
) -> tuple[list[Any], Callable[[list[Any]], list[Doc]]]:
    inner = model.layers[0]
    if is_train:
        return inner(docs, is_train)
    vectors = chained.from_iterable(inner.predict(group) for group in _groups(docs))
    return list(vectors), lambda _: []


def _groups(docs: list[Doc]) -> Iterator[list[Doc]]:
    group: list[Doc] = []
    size = 0
    for doc in docs:
        group.append(doc)
        size += len(doc)
        if size >= _GROUP_TOKENS:
            yield group
            group, size = [], 0
    if group:
        yield group


registry.architectures("newsledger.GroupedTok2Vec.v1")(grouped_tok2vec)
