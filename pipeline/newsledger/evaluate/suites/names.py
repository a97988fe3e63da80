"""The suites newswire-dev and uner-ewt: names with exact bounds and label."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path

from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.measures import ArticleScore, Miss, matched
from newsledger.evaluate.predict import predict
from newsledger.evaluate.suites.suite import Suite
from newsledger.train.labels import LABELS
from newsledger.train.names import in_dev, read_newswire, read_universal_ner
from newsledger.train.passages import Passage, Span, join

_UNIVERSAL = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
"""Our labels in those of Universal NER; the others it does not label."""


def score_spans(
    wanted: Iterable[Span],
    found: Iterable[Span],
    score: ArticleScore,
    measure: str,
    *,
    labels: bool,
) -> None:
    """Add a measure: bounds and label equal; with `labels`, one of each label, too."""
    gold, ours = set(wanted), set(found)
    score.add(f"{measure}.strict", matched(len(gold & ours), len(ours), len(gold)))
    if not labels:
        return
    for label in {span.label for span in gold | ours}:
        mine = {span for span in ours if span.label == label}
        theirs = {span for span in gold if span.label == label}
        score.add(f"{measure}.{label}", matched(len(mine & theirs), len(mine), len(theirs)))
    _note_misses(gold - ours, ours - gold, score, f"{measure}.strict")


def _note_misses(missed: set[Span], spurious: set[Span], score: ArticleScore, measure: str) -> None:
    def told(span: Span) -> str:
        return f"{span.label}: {score.text[span.start : span.end]}"

    left = sorted(spurious, key=lambda span: (span.start, span.end))
    for span in sorted(missed, key=lambda span: (span.start, span.end)):
        near = next((s for s in left if s.start < span.end and span.start < s.end), None)
        if near is not None:
            left.remove(near)
        kind, read = ("missed", None) if near is None else ("wrong", told(near))
        score.misses.append(Miss(measure, kind, span.start, span.end, told(span), read))
    for span in left:
        score.misses.append(Miss(measure, "spurious", span.start, span.end, None, told(span)))


def _relabelled(spans: Iterable[Span], labels: Mapping[str, str] | None) -> list[Span]:
    if labels is None:
        return list(spans)
    return [Span(s.start, s.end, labels[s.label]) for s in spans if s.label in labels]


def score_names(
    documents: Sequence[tuple[str, Passage]], nlp: Language, labels: Mapping[str, str] | None
) -> list[ArticleScore]:
    """Score the names of the entities table, and beside them those of the trained model alone.

    `labels` turns our labels into the corpus's; spans with other labels are left out.
    """
    articles = [GoldArticle(name, passage.text) for name, passage in documents]
    # the component that lays rules and gazetteer over the model's names
    texts = (article.text for article in articles)
    alone = nlp.pipe(texts, batch_size=64, disable=["newsledger_names"])
    scores = []
    for (name, passage), one, doc in zip(documents, predict(articles, nlp), alone, strict=True):
        score = ArticleScore(name, passage.text)
        rows = [
            Span(row.start, row.end, row.label)
            for row in one.entities
            if row.mention_type == "name"
        ]
        ents = [Span(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
        score_spans(passage.spans, _relabelled(rows, labels), score, "entities", labels=True)
        score_spans(passage.spans, _relabelled(ents, labels), score, "model", labels=False)
        scores.append(score)
    return scores


def _newswire(corpora: Path, nlp: Language, limit: int | None) -> list[ArticleScore]:
    held_back = (
        (name, join(passages, ["\n"] * (len(passages) - 1)))
        for name, passages in read_newswire(corpora / _NEWSWIRE)
        if in_dev(name)
    )
    return score_names(list(islice(held_back, limit)), nlp, None)


def _universal(corpora: Path, nlp: Language, limit: int | None) -> list[ArticleScore]:
    sentences = read_universal_ner(corpora / _UNER, split="test")
    documents = [(f"test-{no}", only[0]) for no, only in enumerate(islice(sentences, limit))]
    return score_names(documents, nlp, _UNIVERSAL)


_NEWSWIRE = "ner/worldwide_newswire.train.jsonl.gz"
_UNER = "ner/uner_ewt.jsonl.gz"

NEWSWIRE = Suite(
    "newswire-dev",
    "names in the tenth of the Worldwide Newswire documents that training holds back",
    (_NEWSWIRE,),
    ("entities.strict", "model.strict", *(f"entities.{label}" for label in LABELS)),
    _newswire,
)

UNIVERSAL = Suite(
    "uner-ewt",
    "names in Universal NER's test sentences of EWT (web text)",
    (_UNER,),
    ("entities.strict", "model.strict", "entities.PER", "entities.ORG", "entities.LOC"),
    _universal,
)
