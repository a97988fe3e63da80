"""Loads the spaCy pipeline: one per process, the one that comes along or any other."""

from __future__ import annotations

import logging
from functools import cache

import spacy
from spacy.language import Language
from spacy.vocab import Vocab

from newsledger.annotate.abbreviations import keep_titles_whole
from newsledger.annotate.signs import read_signs_as_punctuation
from newsledger.errors import ConfigError
from newsledger.resources import models_dir

PACKAGED_MODEL = "en_newsledger"
NAME_LABELS = (
    "PERSON", "ORG", "NORP", "GPE", "LOC", "FAC", "WEAPON", "MONEY", "PRODUCT", "MISC",
)  # fmt: skip
"""Labels of names that the packaged pipeline gives and the rules ask for."""
_UNIVERSAL = frozenset({"obl", "nsubj:pass"})  # dependencies without which rules read no passive

logger = logging.getLogger(__name__)


def use_plain_blas(nlp: Language) -> None:
    """Switch off py-blis in a pipeline's layers.

    It falls back to its generic kernel on common x86 servers: 1.3-1.7 times slower than numpy's
    OpenBLAS with one thread, with the same output.
    """
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        for node in model.walk() if model is not None else ():
            if hasattr(node.ops, "use_blis"):
                node.ops.use_blis = False


def assigns(nlp: Language, attribute: str) -> bool:
    """Tell whether a component of a pipeline sets an attribute: `token.dep`."""
    return any(attribute in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names)


def missing_from(nlp: Language) -> list[str]:
    """Return what the rules miss in a pipeline that is not the packaged one, a sentence each."""
    known = {label for labels in nlp.pipe_labels.values() for label in labels}
    messages = []
    lacking = [label for label in NAME_LABELS if label not in known]
    if lacking:
        names = ", ".join(lacking)
        messages.append(f"It has no names of {names}: these come from rules and gazetteers alone.")
    if not assigns(nlp, "token.dep"):
        messages.append("It has no parser: most claims, events and roles will be missed.")
    elif not known >= _UNIVERSAL:
        messages.append("It does not give Universal Dependencies: many roles will be missed.")
    return messages


@cache
def load_nlp(model: str | None = None) -> Language:
    """Return the spaCy pipeline called `model` (name or path; None: the one that comes along).

    Loaded once per process; what another pipeline lacks is logged as warnings. ConfigError when
    there is none, or when it finds no sentences.
    """
    path = str(models_dir() / PACKAGED_MODEL) if model is None else model
    try:
        nlp = spacy.load(path)
    except OSError as error:
        raise ConfigError(
            f"There is no spaCy pipeline {path!r}: give --model the name of an installed package "
            "or the path of a folder."
        ) from error
    if not assigns(nlp, "token.is_sent_start"):
        raise ConfigError(
            f"The spaCy pipeline {path!r} finds no sentences: "
            "it needs a parser, senter or sentencizer."
        )
    if model is not None:
        for message in missing_from(nlp):
            logger.warning("The spaCy pipeline %r: %s", model, message)
    use_plain_blas(nlp)
    keep_titles_whole(nlp)
    read_signs_as_punctuation(nlp)
    if not nlp.has_pipe("newsledger_layout"):
        nlp.add_pipe("newsledger_layout", first=True)
    if nlp.has_pipe("newsledger_tag_map") and not nlp.has_pipe("newsledger_participles"):
        nlp.add_pipe("newsledger_participles", before="newsledger_tag_map")
    if not nlp.has_pipe("newsledger_names"):
        nlp.add_pipe("newsledger_names")
    return nlp


@cache
def blank_vocab() -> Vocab:
    """Return a vocabulary for Docs read from disk; they bring all strings but the language's."""
    return spacy.blank("en").vocab
