"""Titles with a full stop that is no end of a sentence: "Spc. <name>", "Cmdr. <name>"."""

from __future__ import annotations

from spacy.language import Language

from newsledger.lexicons import load_lexicon
from newsledger.ranks import RankRow


def keep_titles_whole(nlp: Language) -> None:
    """Let the tokenizer keep the abbreviated titles of the lexicon of ranks in one token.

    spaCy's own rules for English know "Gen." and "Sen.", but cut "Spc." in two, and a parser takes
    the full stop for the end of a sentence.
    """
    for form in _abbreviations():
        for written in (form.capitalize(), form.upper()):
            nlp.tokenizer.add_special_case(written, [{"ORTH": written}])  # type: ignore[union-attr]


def _abbreviations() -> list[str]:
    return sorted(
        form
        for rank in load_lexicon("ranks", RankRow)
        for form in rank.forms
        if form.endswith(".") and " " not in form and "-" not in form
    )
