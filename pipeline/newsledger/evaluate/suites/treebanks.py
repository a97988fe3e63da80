"""The suite syntax: parts of speech, trees, lemmas and sentences on the treebanks' dev parts."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from pathlib import Path

from spacy.language import Language

from newsledger.evaluate.measures import ArticleScore, Tally, share
from newsledger.evaluate.suites.suite import Suite
from newsledger.train.augment import PLAIN
from newsledger.train.score import count_syntax, windows
from newsledger.train.treebanks import read_treebank

_TREEBANKS = {
    "ewt": "syntax/en_ewt-ud-dev.conllu.gz",
    "gum": "syntax/en_gum_open-ud-dev.conllu.gz",
}
_SHARES = {
    "upos": ("pos_acc", "whole"),
    "las": ("dep_las", "tokens"),
    "uas": ("dep_uas", "tokens"),
    "lemma": ("lemma_acc", "whole"),
}
"""Measure -> the counts of hits and of all."""


def _tallies(counts: Counter[str]) -> dict[str, Tally]:
    tallies = {name: share(counts[hits], counts[all_]) for name, (hits, all_) in _SHARES.items()}
    right = counts["sents_right"]
    tallies["sents"] = Tally(right, counts["sents_found"], right, counts["sents_wanted"])
    return tallies


def _score(corpora: Path, nlp: Language, limit: int | None) -> list[ArticleScore]:
    scores = []
    for treebank, name in _TREEBANKS.items():
        # the same windows as on the model's card
        passages = windows(list(read_treebank(corpora / name)), PLAIN)
        kept = list(islice(passages, limit))
        for no, (passage, counts) in enumerate(zip(kept, count_syntax(nlp, kept), strict=True)):
            score = ArticleScore(f"{treebank}-{no}", passage.text, (treebank,))
            for measure, tally in _tallies(counts).items():
                score.add(f"syntax.{treebank}.{measure}", tally)
            scores.append(score)
    return scores


SYNTAX = Suite(
    "syntax",
    "tags, trees, lemmas and sentences on the dev parts of EWT (web) and GUM (news, wiki, talk …)",
    tuple(_TREEBANKS.values()),
    tuple(
        f"syntax.{treebank}.{measure}"
        for treebank in _TREEBANKS
        for measure in ("las", "upos", "uas", "lemma", "sents")
    ),
    _score,
)
