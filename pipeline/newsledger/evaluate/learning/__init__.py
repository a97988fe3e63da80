"""Learns the weights of the linear models of events from labelled articles.

    python -m newsledger.evaluate.learning corpus/gold/dev.jsonl models/rules ../shared/corpora

One model after the other, for each reads what the ones before it find: which candidates are events,
who did them to whom, which mentions are of one event, of what kind it is, where and when it was,
how it ended, which readings of harm are figures, which reports of several articles are of one
incident. Only the weights are kept, no text.
"""

from __future__ import annotations

import dataclasses
import gzip
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.tokens import Doc

from newsledger.annotate.model import load_nlp
from newsledger.config import ResolveConfig
from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.learning import (
    coreference,
    days,
    ends,
    figures,
    frequencies,
    incidents,
    kinds,
    places,
    roles,
    verdict,
)
from newsledger.evaluate.learning.short import sentences_of
from newsledger.evaluate.predict import predict, predicted_article
from newsledger.evaluate.reading import read_gold
from newsledger.evaluate.suites.news_labels import SENTENCES, read_news
from newsledger.evaluate.suites.shootings import read_shootings, with_copies
from newsledger.evaluate.suites.suite import read_rows
from newsledger.extract.events.casting import MODELS as ROLES
from newsledger.extract.events.verdict import MODEL as VERDICT
from newsledger.extract.stage import extract_article
from newsledger.reconcile.matching import MODEL as INCIDENT
from newsledger.reconcile.wording import FREQUENCIES
from newsledger.records import Article, Extraction
from newsledger.resolve.casualties.verdict import MODEL as FIGURES
from newsledger.resolve.claims import resolve_claims
from newsledger.resolve.dates import resolve_dates
from newsledger.resolve.entities import resolve_entities
from newsledger.resolve.events import resolve_events
from newsledger.resolve.events.coreference import MODEL as COREFERENCE
from newsledger.resolve.events.ends import MODEL as OUTCOME
from newsledger.resolve.events.kinds import MODEL as KIND
from newsledger.resolve.events.when import MODEL as DAY
from newsledger.resolve.events.where import MODEL as PLACE
from newsledger.train.choices import Example
from newsledger.train.claims import write_weights
from newsledger.weights import load_weights

_OTHER = (
    "claims/polnear.train.jsonl.gz",
    "dates/timebank_aquaint.jsonl.gz",
    "syntax/en_ewt-ud-train.conllu.gz",
)
"""Texts and single sentences that are mostly not of violence, relative to the corpora."""
STORIES = Path("corpus/stories/dev.jsonl")
"""Stories of our own writing labelled for events, responsibility and figures."""
_OWN = 2
"""Times that a fixture counts."""
_SENTENCE = "# text = "


def train(labels: Path, folder: Path, corpora: Path) -> None:
    """Learn all models from our labelled articles, real ones and real sentences; write them.

    The fixtures are few but of more countries, desks and manners, so each counts several times.
    """
    own, stories = (read_gold(path).articles for path in (labels, STORIES))
    longer = [*own * _OWN, *stories, *read_news(corpora, "dev")]
    articles = [*longer, *read_news(corpora, "dev", SENTENCES)]
    docs = list(load_nlp().pipe(article.text for article in articles))
    alone = [
        piece
        for pair in zip(longer, docs[: len(longer)], strict=True)
        for piece in sentences_of(*pair)
    ]
    parsed = list(load_nlp().pipe(article.text for article in alone))
    read = [*_read(articles, docs), *_read(alone, parsed)]
    _keep(folder, VERDICT, verdict.train(read, _other_texts(corpora)))
    read = [*_read(articles, docs), *_read(alone, parsed)]
    learned = {model: roles.train(read, role) for role, model in ROLES.items()}
    for model, weights in learned.items():
        _keep(folder, model, weights)
    found = [unlinked(rows) for rows in extracted(articles, docs)]
    _keep(folder, COREFERENCE, coreference.train(zip(articles, found, strict=True)))
    _keep(folder, KIND, kinds.train(zip(articles, found, strict=True)))
    _keep(folder, PLACE, places.train(zip(articles, found, strict=True)))
    _keep(folder, DAY, days.train(zip(articles, found, strict=True)))
    _keep(folder, OUTCOME, ends.train(zip(articles, found, strict=True)))
    short = [unlinked(rows) for rows in extracted(alone, parsed)]
    for rows in (*found, *short):
        rows.events = resolve_events(rows)
    texts = [*articles, *alone]
    _keep(folder, FIGURES, figures.train(zip(texts, [*found, *short], strict=True)))
    _keep(folder, FREQUENCIES, frequencies.count(corpora))
    _keep(folder, INCIDENT, incidents.train(_pairs_of_reports((own, stories), corpora)))


def _pairs_of_reports(
    told: Iterable[Sequence[GoldArticle]], corpora: Path
) -> Iterator[Iterator[Example]]:
    """Yield the pairs of reports of each set of articles that tells of incidents, read in full."""
    for articles in told:
        found = predict(articles, load_nlp())
        judge = incidents.by_events(zip(articles, found, strict=True))
        yield incidents.examples(found, judge)
    read = read_shootings(corpora)
    found = with_copies(predict([article for _, article in read], load_nlp()))
    named = {
        one.article.article_id: row["incident"] for (row, _), one in zip(read, found, strict=True)
    }
    yield incidents.examples(found, incidents.by_articles(named))


def _read(
    articles: Sequence[GoldArticle], docs: Sequence[Doc]
) -> Iterator[tuple[GoldArticle, Doc, Extraction]]:
    return zip(articles, docs, extracted(articles, docs), strict=True)


def _other_texts(corpora: Path) -> Iterator[tuple[Doc, Extraction]]:
    """Yield unlabelled news texts, parsed, with their extracted rows."""
    for name in _OTHER:
        texts = list(dict.fromkeys(_texts_of(corpora / name)))
        for number, doc in enumerate(load_nlp().pipe(texts)):
            yield doc, extract_article(doc, Article(f"{name}/{number}", name, number, doc.text))


def _texts_of(corpus: Path) -> Iterator[str]:
    if ".conllu" not in corpus.suffixes:
        yield from (row["text"] for row in read_rows(corpus))
        return
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(_SENTENCE):
                yield line.removeprefix(_SENTENCE).strip()


def extracted(articles: Sequence[GoldArticle], docs: Sequence[Doc]) -> list[Extraction]:
    """Return the extracted rows of labelled articles, from their parses."""
    return [
        extract_article(doc, predicted_article(article, number))
        for number, (article, doc) in enumerate(zip(articles, docs, strict=True))
    ]


def unlinked(found: Extraction) -> Extraction:
    """Return the rows of an article resolved as far as the linking of its events needs."""
    done = dataclasses.replace(found)
    done.dates = resolve_dates(done, date_order=ResolveConfig().date_order)
    done.entities = resolve_entities(done)
    done.claims = resolve_claims(done)
    return done


def _keep(folder: Path, name: str, weights: dict[str, float]) -> None:
    """Write a model; where the folder is that of the models in use, the next reads it."""
    write_weights(folder / f"{name}.csv", weights)
    load_weights.cache_clear()
