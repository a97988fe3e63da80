"""Finds names token by token: a tag for each (begin, in, last, unit, out), then the best sequence.

spaCy's own `ner` decides transition by transition, and asks after each whether each of its moves
is allowed; that costs more than the network. Here the network speaks once for each token, and the
best sequence that is well formed is looked for in a few array operations for all texts at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.pipeline.trainable_pipe import TrainablePipe  # type: ignore[import-not-found]
from spacy.tokens import Doc, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from numpy.typing import NDArray
    from spacy.training import Example
    from thinc.api import Model

_SURELY_OUT = 0.999
"""A token that is out with this probability parts the text: names are looked for in between."""

_KINDS = "BILU"
_NEVER = -1e9


@Language.factory(
    "newsledger_ner",
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0},
)
def make_name_tagger(nlp: Language, name: str, model: Model[list[Doc], list[Any]]) -> NameTagger:
    """Make the component over `model`, which gives a row of probabilities for each token."""
    return NameTagger(nlp.vocab, model, name)


class NameTagger(TrainablePipe):  # type: ignore[misc]  # a Cython class
    """Sets `doc.ents`. Tags are `O`, then B, I, L, U of each label in the order of `labels`."""

    def __init__(self, vocab: Any, model: Model[list[Doc], list[Any]], name: str) -> None:
        """Take the model; its labels come with `initialize` or from disk."""
        self.vocab = vocab
        self.model = model
        self.name = name
        self.cfg: dict[str, Any] = {"labels": []}
        self.scorer = None

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels of names, in the order of the model's output."""
        return tuple(self.cfg["labels"])

    @property
    def label_data(self) -> list[str]:
        """What `initialize` takes to skip collecting the labels."""
        return list(self.labels)

    def add_label(self, label: str) -> int:
        """Add a label before the model is initialized; 1 if it is new, else 0."""
        if label in self.labels:
            return 0
        self._allow_extra_label()
        self.cfg["labels"].append(label)
        self.vocab.strings.add(label)
        return 1

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        labels: list[str] | None = None,
    ) -> None:
        """Take the labels from the examples and give the model its size."""
        examples = list(get_examples())
        if labels is None:
            labels = sorted(
                {span.label_ for example in examples for span in example.reference.ents}
            )
        for label in labels:
            self.add_label(label)
        docs = [example.predicted for example in examples[:10]]
        size = 1 + len(_KINDS) * len(self.labels)
        self.model.initialize(X=docs, Y=[self.model.ops.alloc2f(len(doc), size) for doc in docs])

    def predict(self, docs: list[Doc]) -> list[list[tuple[int, int, int]]]:
        """Give the names of each text: first token, token after the last, number of the label."""
        if not any(len(doc) for doc in docs):
            return [[] for _ in docs]
        return decode(self.model.predict(docs), len(self.labels))

    def set_annotations(self, docs: list[Doc], scores: list[list[tuple[int, int, int]]]) -> None:
        """Write the names; what stood there gives way.

        A name ends with its sentence, and neither begins nor ends with white space.
        """
        labels = self.labels
        for doc, names in zip(docs, scores, strict=True):
            spans = []
            for first, end, label in names:
                first, end = _within(doc, first, end)
                if first < end:
                    spans.append(Span(doc, first, end, label=labels[label]))
            doc.set_ents(spans)

    def get_loss(
        self, examples: list[Example], scores: list[NDArray[np.float32]]
    ) -> tuple[float, list[NDArray[np.float32]]]:
        """Cross entropy; tokens without annotation of names count nothing."""
        number = {label: index for index, label in enumerate(self.labels)}
        loss = 0.0
        gradients = []
        for example, guess in zip(examples, scores, strict=True):
            wanted, known = _wanted(example.reference, number, guess.shape[1])
            gradient = (guess - wanted) * known[:, None]
            loss += float((gradient**2).sum())
            gradients.append(gradient)
        return loss, gradients


def _within(doc: Doc, first: int, end: int) -> tuple[int, int]:
    for number in range(first + 1, end):
        if doc[number].is_sent_start:
            end = number
            break
    while first < end and doc[first].is_space:
        first += 1
    while first < end and doc[end - 1].is_space:
        end -= 1
    return first, end


def _wanted(
    doc: Doc, number: dict[str, int], size: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    tags = np.zeros(len(doc), dtype=np.int64)
    for span in doc.ents:
        if span.label_ not in number:
            continue
        base = 1 + len(_KINDS) * number[span.label_]
        if len(span) == 1:
            tags[span.start] = base + _KINDS.index("U")
        else:
            tags[span.start] = base + _KINDS.index("B")
            tags[span.start + 1 : span.end - 1] = base + _KINDS.index("I")
            tags[span.end - 1] = base + _KINDS.index("L")
    wanted = np.zeros((len(doc), size), dtype=np.float32)
    wanted[np.arange(len(doc)), tags] = 1.0
    known = np.array([token.ent_iob != 0 for token in doc], dtype=np.float32)
    return wanted, known


def decode(
    probabilities: list[NDArray[np.float32]], labels: int
) -> list[list[tuple[int, int, int]]]:
    """Find the most probable well-formed sequence of tags in each text.

    `probabilities` are arrays of tokens by `1 + 4 * labels` tags; a name is the first token, the
    token after the last and the number of its label.
    """
    found: list[list[tuple[int, int, int]]] = [[] for _ in probabilities]
    runs = [
        (text, first, end)
        for text, table in enumerate(probabilities)
        for first, end in _runs(table[:, 0] < _SURELY_OUT)
    ]
    runs.sort(key=lambda run: run[1] - run[2])  # the longest first: one table of falling lengths
    if not runs:
        return found
    lengths = np.array([end - first for _, first, end in runs])
    tags = 1 + len(_KINDS) * labels
    padded = np.zeros((lengths[0], len(runs), tags), dtype=np.float32)
    for row, (text, first, end) in enumerate(runs):
        padded[: end - first, row] = probabilities[text][first:end]
    np.log(np.maximum(padded, 1e-12), out=padded)
    best = _best_sequences(padded, lengths, labels)
    for row, (text, first, end) in enumerate(runs):
        found[text] += _names(best[: end - first, row], first)
    for names in found:
        names.sort()
    return found


def _runs(inside: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], inside, [False]]).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def _best_sequences(
    scores: NDArray[np.float32], lengths: NDArray[np.int64], labels: int
) -> NDArray[np.int64]:
    """Viterbi over runs of falling lengths; `scores` is position by run by tag, in logarithms.

    Only two things can precede a tag: the end of anything (before O, B and U), or the begin or
    inside of the same label (before I and L).
    """
    steps, runs, _ = scores.shape
    out = scores[:, :, :1]
    kinds = scores[:, :, 1:].reshape(steps, runs, labels, len(_KINDS))
    begin, inside, last, unit = (kinds[..., kind] for kind in range(len(_KINDS)))
    closed_from = np.zeros((steps, runs), dtype=np.int64)  # the tag that best closes here
    went_on = np.zeros((steps, runs, labels), dtype=bool)  # open label comes from an inside
    closed = np.zeros(runs, dtype=np.float32)  # best score of anything closed before this step
    opened = np.full((runs, labels), _NEVER, dtype=np.float32)  # of a begin or inside before it
    for step in range(steps):
        live = int(np.searchsorted(-lengths, -step, side="left"))
        before, within = closed[:live, None], opened[:live]
        ends = np.concatenate(
            [
                before + out[step, :live],
                before + unit[step, :live],
                within + last[step, :live],
            ],
            axis=1,
        )
        starts, goes_on = before + begin[step, :live], within + inside[step, :live]
        choice = ends.argmax(axis=1)
        closed_from[step, :live] = choice
        went_on[step, :live] = goes_on > starts
        closed[:live] = ends[np.arange(live), choice]  # `before` is a view of it: used up by now
        opened[:live] = np.maximum(starts, goes_on)
    return _backwards(closed_from, went_on, lengths, labels)


def _backwards(
    closed_from: NDArray[np.int64],
    went_on: NDArray[np.bool_],
    lengths: NDArray[np.int64],
    labels: int,
) -> NDArray[np.int64]:
    steps, runs = closed_from.shape
    tags = np.zeros((steps, runs), dtype=np.int64)
    for run in range(runs):
        position = int(lengths[run]) - 1
        while position >= 0:
            choice = int(closed_from[position, run])
            if choice == 0:  # out
                position -= 1
                continue
            label = (choice - 1) % labels
            base = 1 + len(_KINDS) * label
            if choice <= labels:
                tags[position, run] = base + _KINDS.index("U")
                position -= 1
                continue
            tags[position, run] = base + _KINDS.index("L")
            position -= 1
            while went_on[position, run, label]:
                tags[position, run] = base + _KINDS.index("I")
                position -= 1
            tags[position, run] = base + _KINDS.index("B")
            position -= 1
    return tags


def _names(tags: NDArray[np.int64], offset: int) -> Iterator[tuple[int, int, int]]:
    first = 0
    for position, tag in enumerate(tags.tolist()):
        if not tag:
            continue
        label, kind = divmod(tag - 1, len(_KINDS))
        if _KINDS[kind] in "BU":
            first = position
        if _KINDS[kind] in "LU":
            yield offset + first, offset + position + 1, label
