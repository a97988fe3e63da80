"""The shape of the pipeline: which components, how large, with which features."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import spacy

from newsledger.annotate import agreement as _agreement  # noqa: F401  # registers it
from newsledger.annotate import components as _components  # noqa: F401  # registers the tag map
from newsledger.annotate import name_tagger as _name_tagger  # noqa: F401  # registers it
from newsledger.annotate import parsing as _parsing  # noqa: F401  # registers it
from newsledger.annotate import tok2vec as _tok2vec  # noqa: F401  # registers it
from newsledger.annotate.word_classes import set_word_classes
from newsledger.train.classes import build_word_classes

if TYPE_CHECKING:
    from spacy.language import Language

WIDTH = 96
_RAREST_DEPENDENCY = 15  # below, the parser learns `dep` instead: csubj:outer, rare crossing arcs
SYNTAX_DEPTH = 5
NAMES_DEPTH = 4

# Rows and width of the table of each attribute. Normal form, affixes and shape say what a word is;
# whether a space follows and whether the token is white space itself tell line breaks from sentence
# ends. A prefix is one letter: few rows do.
_SYNTAX_TABLES = {
    "NORM": (3000, 96),
    "PREFIX": (300, 24),
    "SUFFIX": (2000, 64),
    "SHAPE": (500, 48),
    "SPACY": (20, 8),
    "IS_SPACE": (20, 8),
    "CLUSTER": (1000, 64),
    "CLUSTER_AS_WRITTEN": (1000, 32),
    "CLUSTER_10": (500, 32),
    "CLUSTER_6": (100, 16),
    "FREQUENCY": (300, 24),
}
_NAMES_TABLES = _SYNTAX_TABLES | {
    "NORM": (6000, 96),
    "PLACES": (200, 24),
    "ELSEWHERE_BEFORE": (1000, 32),
    "ELSEWHERE_AFTER": (1000, 32),
    "ELSEWHERE_FORM": (20, 8),
}
_PARSER_HIDDEN = 64
_SYNTAX_UNKNOWN = 0.03
_NAMES_UNKNOWN = 0.12


def tok2vec_model(
    tables: dict[str, tuple[int, int]], *, unknown: float, depth: int, width: int = WIDTH
) -> dict[str, Any]:
    """Give the settings of one token-to-vector model with these tables of attributes."""
    return {
        "@architectures": "newsledger.Tok2Vec.v1",
        "embed": {
            "@architectures": "newsledger.WordClassEmbed.v1",
            "width": width,
            "attrs": list(tables),
            "rows": [rows for rows, _ in tables.values()],
            "widths": [width for _, width in tables.values()],
            "hidden": unknown,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": width,
            "depth": depth,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _listener() -> dict[str, Any]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "tok2vec"}


def syntax_pipeline() -> Language:
    """Make the untrained tagger and parser over one shared token-to-vector model."""
    nlp = _blank()
    model = tok2vec_model(_SYNTAX_TABLES, unknown=_SYNTAX_UNKNOWN, depth=SYNTAX_DEPTH)
    nlp.add_pipe("tok2vec", config={"model": model})
    nlp.add_pipe(
        "tagger",
        config={"model": {"@architectures": "spacy.Tagger.v2", "nO": None, "tok2vec": _listener()}},
    )
    nlp.add_pipe(
        "newsledger_parser",
        name="parser",
        config={
            "model": _transitions("parser", _PARSER_HIDDEN, 2, _listener()),
            "min_action_freq": _RAREST_DEPENDENCY,
        },
    )
    return nlp


def names_pipeline(*, width: int = WIDTH, depth: int = NAMES_DEPTH) -> Language:
    """Make the untrained name finder; it sees other corpora and has a tok2vec of its own."""
    nlp = _blank()
    model = tok2vec_model(_NAMES_TABLES, unknown=_NAMES_UNKNOWN, depth=depth, width=width)
    output = {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": True, "tok2vec": model}
    nlp.add_pipe("newsledger_ner", name="ner", config={"model": output})
    return nlp


def _blank() -> Language:
    nlp = spacy.blank("en")
    set_word_classes(nlp.vocab, build_word_classes())
    return nlp


def _transitions(kind: str, hidden: int, pieces: int, tok2vec: dict[str, Any]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": hidden,
        "maxout_pieces": pieces,
        "use_upper": True,
        "nO": None,
        "tok2vec": tok2vec,
    }
