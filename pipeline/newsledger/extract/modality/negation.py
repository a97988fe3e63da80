"""What denies a predicate: its verb group, "without", a subject such as "nobody"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.modality.verb_groups import NOT
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_NEGATIVE_SUBJECTS = words("nobody none neither no")
_EXCEPTING = words("but except less more other besides beyond")
_COMPARED = words("fewer less more later longer other only just merely simply solely")


def _compares(negator: Token) -> bool:
    """Tell whether a negation belongs to a comparison: "no fewer than", "not only"."""
    after = negator.i + 1
    return after < len(negator.doc) and negator.doc[after].lower_ in _COMPARED


def _excepts(nothing: Token) -> bool:
    """Tell whether "nothing" is all but something: "raided nothing but a shop"."""
    after = nothing.i + 1
    return after < len(nothing.doc) and nothing.doc[after].lower_ in _EXCEPTING


def _misses(verb: Token) -> bool:
    """Tell whether what hit nothing was fired all the same: "opened up but hit nothing"."""
    return verb.lemma_.lower() in ("hit", "strike")


def negated(predicate: Token, group: list[Token]) -> Token | None:
    """Return the word that denies a predicate; `group` is its verb group."""
    for token in group:
        if token.lower_ in NOT and not _compares(token):
            return token
    before = predicate.nbor(-1) if predicate.i > sent_start(predicate) else None
    if before is not None and before.lower_ == "without" and predicate.tag_ == "VBG":
        return before  # "went off without killing anyone"
    own = syntax.negation(predicate)
    if own is not None and own.lower_ != "no" and not _compares(own):
        return own  # "no" belongs to a noun, whatever the parse says
    for argument in syntax.children(predicate, "nsubj", "nsubj:pass", "obj"):
        if argument.lower_ in _NEGATIVE_SUBJECTS:
            return argument
        if argument.lower_ == "nothing" and not _excepts(argument) and not _misses(predicate):
            return argument
        for child in syntax.children(argument, "det", "advmod", "cc"):
            if child.lower_ in ("no", "neither", "not") and not _compares(child):
                between = argument.doc[child.i + 1 : argument.i]
                if all(token.pos_ not in ("NOUN", "ADP", "VERB") for token in between):
                    return child
    return None
