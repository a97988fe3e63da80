"""spaCy's dependency parser, with the arithmetic of its steps done for all texts at once.

spaCy 3.8's own loop finds the best piece of each hidden unit one by one, and each time it takes
and gives back Python's lock: four fifths of its time. Here a step of all texts is a few array
operations. Weights, moves, training and what is found are those of spaCy's `parser`.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found]
from spacy.pipeline.dep_parser import DependencyParser  # type: ignore[import-not-found]
from thinc.api import NumpyOps, set_dropout_rate

from newsledger.annotate.asides import asides_of, close_up, put_back, without

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc
    from thinc.api import Model


@Language.factory(
    "newsledger_parser",
    assigns=["token.dep", "token.head", "token.is_sent_start", "doc.sents"],
    default_config={"min_action_freq": 30},
    default_score_weights={"dep_uas": 0.5, "dep_las": 0.5, "sents_f": 0.0},
)
def make_parser(
    nlp: Language, name: str, model: Model[list[Doc], Any], min_action_freq: int
) -> Parser:
    """Make the component over a `spacy.TransitionBasedParser` of kind `parser` with `use_upper`.

    `min_action_freq`: dependencies seen less often than this in training become `dep`.
    """
    parser = Parser(nlp.vocab, model, name, min_action_freq=min_action_freq)
    parser.pipeline = nlp
    return parser


class Parser(DependencyParser):  # type: ignore[misc]  # a Cython class
    """Sets heads, dependencies and sentence starts as spaCy's `parser` does, in half the time.

    Names, abbreviations and numbers in brackets are not read (`asides.py`).
    """

    pipeline: Language | None = None
    """Whose `tok2vec` gives the vectors."""

    def greedy_parse(self, docs: list[Doc], drop: float = 0.0) -> list[Any]:
        """Return the final state of each text."""
        if not isinstance(self.model.ops, NumpyOps):  # on a GPU as spaCy does it
            return super().greedy_parse(docs, drop)  # type: ignore[no-any-return]
        self._ensure_labels_are_added(docs)
        set_dropout_rate(self.model, drop)
        docs = close_up(docs, list(map(asides_of, docs)), self._vectors_of)
        finished: list[Any] = self.moves.init_batch(docs)
        steps = _Steps(self.model, docs)
        states = [state for state in finished if not state.is_final()]
        while states:
            states = self.transition_states(states, steps.scores(states))
        return finished

    def _vectors_of(self, docs: list[Doc]) -> list[Any]:
        if self.pipeline is None:
            raise ValueError("The parser is in no pipeline: it has no vectors to read with.")
        tok2vec: Any = self.pipeline.get_pipe("tok2vec")
        return tok2vec.predict(docs)  # type: ignore[no-any-return]

    def set_annotations(self, docs: list[Doc], states: list[Any]) -> None:
        """Set what the final states say; words in brackets that were not read hang on the name."""
        for doc, state in zip(docs, states, strict=True):
            asides = asides_of(doc)
            read = without(doc, asides)
            super().set_annotations([read], [state])
            if asides:
                put_back(doc, read, asides)


class _Steps:
    """The scores of moves, from the vectors of the tokens that a state looks at.

    What a token contributes is known beforehand for each of the `features` places where it may
    stand (top of the stack, next word, …), so that a state's hidden layer is a sum of rows.
    """

    def __init__(self, model: Model[list[Doc], Any], docs: list[Doc]) -> None:
        vectors, lower, upper = model.layers
        contributions = lower.predict(vectors.predict(docs))
        _, self.features, self.hidden, self.pieces = contributions.shape
        self.rows = contributions.reshape(-1, self.hidden * self.pieces)  # the first: no token
        self.place = np.arange(self.features, 2 * self.features, dtype=np.int32)
        self.hidden_bias = np.asarray(lower.get_param("b")).reshape(-1)
        self.weights = np.ascontiguousarray(np.asarray(upper.get_param("W")).T)
        self.bias = np.asarray(upper.get_param("b"))
        self.shape = SimpleNamespace(state2vec=SimpleNamespace(nF=self.features))

    def scores(self, states: list[Any]) -> NDArray[np.float32]:
        """Score each move for each state: an array of states x moves."""
        tokens = ParserStepModel.get_token_ids(self.shape, states)  # -1: no token there
        rows = np.maximum(tokens, -1) * self.features + self.place
        summed = self.rows[rows].sum(axis=1)
        summed += self.hidden_bias
        pieces = summed.reshape(len(states), self.hidden, self.pieces)
        best = pieces[:, :, 0]
        for piece in range(1, self.pieces):
            best = np.maximum(best, pieces[:, :, piece])
        result: NDArray[np.float32] = best @ self.weights
        result += self.bias
        return result
