"""The training loop: fresh augmentation in every epoch, a fixed number of steps, one seed."""

from __future__ import annotations

import logging
import time
from itertools import chain, islice
from random import Random
from typing import TYPE_CHECKING, cast

import numpy as np
from thinc.api import Adam, fix_random_seed, warmup_linear

from newsledger.annotate.model import use_plain_blas
from newsledger.train.augment import Rates, roughen
from newsledger.train.examples import make_example

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.pipeline import TrainablePipe
    from spacy.training import Example
    from thinc.api import Optimizer

    from newsledger.train.passages import Passage

logger = logging.getLogger(__name__)

_SHUFFLED = 512  # windows drawn ahead, so that a batch mixes documents and lengths
_LEARNING_RATE = 0.002
_WARM_UP = 200
_DROPOUT = 0.15


def fit(
    nlp: Language,
    documents: Sequence[Sequence[Passage]],
    *,
    steps: int,
    batch_words: int,
    rates: Rates,
    seed: int,
    rate: float = _LEARNING_RATE,
    go_on: bool = False,
    check: Callable[[int], object] | None = None,
    check_every: int = 1000,
) -> dict[str, float]:
    """Train all components of `nlp` for `steps` batches; give the mean losses of the last tenth.

    With `go_on` the components keep what they have learned, else they are initialized.
    `check` is called now and then with the step, to log scores; it does not steer the training.
    """
    fix_random_seed(seed)
    rng = Random(seed)
    examples = stream(nlp, documents, rates=rates, rng=rng)
    first = list(islice(examples, 400))
    if not go_on:
        _initialize(nlp, documents, first)
    use_plain_blas(nlp)
    optimizer = Adam(
        warmup_linear(rate, _WARM_UP, steps),  # type: ignore[arg-type]  # is a generator
        L2=0.01,
        L2_is_weight_decay=True,
        grad_clip=1.0,
        use_averages=False,  # the falling rate does the averaging
    )
    batches = _batches(chain(first, examples), batch_words)
    tail: list[dict[str, float]] = []
    began = time.monotonic()
    for step, batch in enumerate(islice(batches, steps), start=1):
        losses: dict[str, float] = {}
        _update(nlp, batch, optimizer, losses)
        optimizer.step_schedules()
        if step > steps * 0.9:
            tail.append(losses)
        if step % check_every == 0 or step == steps:
            logger.info(
                "step %d of %d, %.0f s, losses %s%s", step, steps, time.monotonic() - began,
                {name: round(loss, 1) for name, loss in losses.items()},
                f", {check(step)}" if check and step != steps else "",
            )  # fmt: skip
    return {name: float(np.mean([loss[name] for loss in tail])) for name in (tail or [{}])[0]}


def _initialize(
    nlp: Language, documents: Sequence[Sequence[Passage]], first: list[Example]
) -> None:
    sample = first + [make_example(nlp, passage) for passage in _every_label(documents)]
    if "parser" in nlp.pipe_names:  # it turns labels that are rare in the sample into `dep`
        sample += [make_example(nlp, passage) for document in documents for passage in document]
    nlp.initialize(lambda: sample)


def _update(
    nlp: Language, batch: list[Example], optimizer: Optimizer, losses: dict[str, float]
) -> None:
    """Update on one batch; a lone component directly, which saves a fifth of the time."""
    if len(nlp.components) == 1:
        pipe = cast("TrainablePipe", nlp.components[0][1])
        pipe.update(batch, drop=_DROPOUT, losses=losses, sgd=optimizer)
    else:
        nlp.update(batch, drop=_DROPOUT, losses=losses, sgd=optimizer)


def stream(
    nlp: Language, documents: Sequence[Sequence[Passage]], *, rates: Rates, rng: Random
) -> Iterator[Example]:
    """Yield examples for ever: each epoch cuts the documents anew into windows of sentences."""
    while True:
        buffer: list[Passage] = []
        order = list(documents)
        rng.shuffle(order)
        windows = [window for document in order for window in cut(document, rng)]
        rng.shuffle(windows)
        for window in windows:
            buffer.append(roughen(window, rates, rng))
            if len(buffer) >= _SHUFFLED:
                yield from _examples(nlp, buffer)
                buffer = []
        yield from _examples(nlp, buffer)


def _examples(nlp: Language, passages: Iterable[Passage]) -> Iterator[Example]:
    for passage in passages:
        if passage.text.strip():
            yield make_example(nlp, passage)


def cut(
    document: Sequence[Passage], rng: Random, *, longest: int = 1500
) -> Iterator[list[Passage]]:
    """Cut a document into windows of one to nine sentences, `longest` characters at most."""
    window: list[Passage] = []
    size = 0
    wanted = _window_length(rng)
    for sentence in document:
        if window and (len(window) >= wanted or size + len(sentence.text) > longest):
            yield window
            window, size, wanted = [], 0, _window_length(rng)
        window.append(sentence)
        size += len(sentence.text)
    if window:
        yield window


def _window_length(rng: Random) -> int:
    return rng.choice((1, 1, 2, 3, 3, 4, 5, 7, 9))


def _batches(examples: Iterable[Example], batch_words: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    size = 0
    for example in examples:
        batch.append(example)
        size += len(example.reference)
        if size >= batch_words:
            yield batch
            batch, size = [], 0


def _every_label(documents: Sequence[Sequence[Passage]]) -> Iterator[Passage]:
    seen: set[str] = set()
    for document in documents:
        for passage in document:
            labels = {word.tag for word in passage.words} | {word.dep for word in passage.words}
            labels |= {span.label for span in passage.spans}
            if labels - seen:
                seen |= labels
                yield passage
