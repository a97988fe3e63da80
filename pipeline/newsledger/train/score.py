"""Scores a trained pipeline on held-back corpora, as they are and in capitals."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

from newsledger.train.augment import PLAIN, Rates, roughen
from newsledger.train.examples import make_example, owners
from newsledger.train.loop import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from newsledger.train.passages import Passage

CAPITALS = replace(PLAIN, upper=1.0)
"""All text in capitals, otherwise as it is."""

WRAPPED = replace(PLAIN, wrapped=1.0)
"""Lines broken at 50 to 80 characters, paragraphs parted by blank lines or indents."""


def windows(
    documents: Sequence[Sequence[Passage]], rates: Rates, *, seed: int = 1
) -> list[Passage]:
    """Cut documents into windows of several sentences, the same for the same seed."""
    rng = Random(seed)
    cuts = [window for document in documents for window in cut(document, rng)]
    return [roughen(window, rates, rng) for window in cuts]


def count_syntax(nlp: Language, passages: Sequence[Passage]) -> Iterator[Counter[str]]:
    """Yield the counts that the scores of trees rest on, passage by passage.

    Tokens are spaCy's, white space left out (spaCy's own scorer counts it as missed); lemmas and
    parts of speech are counted where a token is one treebank word (`whole`).
    """
    examples = [make_example(nlp, passage) for passage in passages]
    docs = nlp.pipe((example.predicted for example in examples), disable=["ner"])
    for doc, example, passage in zip(docs, examples, passages, strict=True):
        hits: Counter[str] = Counter()
        for token, wanted, owner in zip(
            doc, example.reference, owners(doc, passage.words), strict=True
        ):
            if token.is_space or owner is None:
                continue
            same_head = token.head.i == wanted.head.i
            hits["tokens"] += 1
            hits["tag_acc"] += token.tag_ == wanted.tag_
            hits["dep_uas"] += same_head
            hits["dep_las"] += same_head and token.dep_ == wanted.dep_
            word = passage.words[owner]
            if (word.start, word.end) == (token.idx, token.idx + len(token)):
                hits["whole"] += 1
                hits["pos_acc"] += token.pos_ == word.pos
                hits["lemma_acc"] += token.lemma_.lower() == word.lemma.lower()
        found = {(sent.start, sent.end) for sent in doc.sents}
        true = {(sent.start, sent.end) for sent in example.reference.sents}
        hits["sents_right"] += len(found & true)
        hits["sents_found"] += len(found)
        hits["sents_wanted"] += len(true)
        yield hits


def score_syntax(nlp: Language, passages: Sequence[Passage]) -> dict[str, float]:
    """Score tags, parts of speech, lemmas, dependencies (marks included) and sentences."""
    hits: Counter[str] = Counter()
    for counts in count_syntax(nlp, passages):
        hits.update(counts)
    sents = hits["sents_found"] + hits["sents_wanted"]
    return {
        "tag_acc": _round(hits["tag_acc"] / hits["tokens"]),
        "pos_acc": _round(hits["pos_acc"] / hits["whole"]),
        "lemma_acc": _round(hits["lemma_acc"] / hits["whole"]),
        "dep_uas": _round(hits["dep_uas"] / hits["tokens"]),
        "dep_las": _round(hits["dep_las"] / hits["tokens"]),
        "sents_f": _round(2 * hits["sents_right"] / sents),
    }


def score_names(
    nlp: Language, passages: Sequence[Passage], relabel: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Score labelled spans, exact bounds; `relabel` maps our labels to those of the corpus.

    With `relabel`, labels that it lacks are left out.
    """
    counts: dict[str, list[int]] = {}  # label -> right, predicted, wanted

    def spans(doc: Doc) -> set[tuple[int, int, str]]:
        found = {(ent.start, ent.end, ent.label_) for ent in doc.ents}
        if relabel is None:
            return found
        return {(start, end, relabel[label]) for start, end, label in found if label in relabel}

    examples = [make_example(nlp, passage) for passage in passages]
    others = [pipe for pipe in nlp.pipe_names if pipe not in ("ner", "newsledger_agreement")]
    docs = nlp.pipe((example.predicted for example in examples), disable=others)
    for doc, example in zip(docs, examples, strict=True):
        predicted = spans(doc)
        wanted = {(ent.start, ent.end, ent.label_) for ent in example.reference.ents}
        for _, _, label in predicted & wanted:
            counts.setdefault(label, [0, 0, 0])[0] += 1
        for group, index in ((predicted, 1), (wanted, 2)):
            for _, _, label in group:
                counts.setdefault(label, [0, 0, 0])[index] += 1
    total = [sum(column) for column in zip(*counts.values(), strict=True)] or [0, 0, 0]
    return {
        **_prf(*total),
        "per_label": {label: _prf(*counts[label]) for label in sorted(counts)},
    }


def _prf(right: int, predicted: int, wanted: int) -> dict[str, float]:
    precision = right / predicted if predicted else 0.0
    recall = right / wanted if wanted else 0.0
    f1 = 2 * right / (predicted + wanted) if right else 0.0
    return {"p": _round(precision), "r": _round(recall), "f": _round(f1)}


def _round(value: float) -> float:
    return round(value, 4)


PLAIN_AND_ROUGH = {"plain": PLAIN, "capitals": CAPITALS, "wrapped": WRAPPED}
"""The three ways in which each held-back corpus is scored."""
