"""The shape of the pipeline: which components, how large, with which features."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import spacy

from newsledger.annotate import components as _components  # noqa: F401  # registers the tag map

if TYPE_CHECKING:
    from spacy.language import Language

WIDTH = 96
_RAREST_DEPENDENCY = 15  # below, the parser learns `dep` instead: csubj:outer, rare crossing arcs
DEPTH = 4

# Normal form, affixes and shape say what a word is; whether a space follows and whether the token
# is white space itself tell line breaks from sentence ends.
_ATTRIBUTES = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]
_ROWS = [300, 2000, 500, 20, 20]  # a prefix is one letter: few rows do


def tok2vec_model(*, words: int) -> dict[str, Any]:
    """Give the settings of one token-to-vector model with `words` rows for normal forms."""
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": WIDTH,
            "attrs": _ATTRIBUTES,
            "rows": [words, *_ROWS],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": WIDTH,
            "depth": DEPTH,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _listener() -> dict[str, Any]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "tok2vec"}


def syntax_pipeline() -> Language:
    """Make the untrained tagger and parser over one shared token-to-vector model."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": tok2vec_model(words=4000)})
    nlp.add_pipe(
        "tagger",
        config={"model": {"@architectures": "spacy.Tagger.v2", "nO": None, "tok2vec": _listener()}},
    )
    nlp.add_pipe(
        "parser",
        config={
            "model": _transitions("parser", 64, 2, _listener()),
            "min_action_freq": _RAREST_DEPENDENCY,
        },
    )
    return nlp


def names_pipeline() -> Language:
    """Make the untrained name finder; it sees other corpora and has a tok2vec of its own."""
    nlp = spacy.blank("en")
    nlp.add_pipe("ner", config={"model": _transitions("ner", 64, 2, tok2vec_model(words=9000))})
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
