"""Runs the pipeline on labelled articles, in process and without files."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import pyarrow as pa
from spacy.language import Language

from newsledger.annotate.model import blank_vocab
from newsledger.annotate.stage import annotate_articles
from newsledger.checks import to_arrow
from newsledger.config import Config
from newsledger.errors import ShardError
from newsledger.evaluate.gold import GoldArticle
from newsledger.extract.stage import extract_article
from newsledger.ingest.dateline import find_dateline
from newsledger.reconcile.stage import NEEDS, reconcile_tables
from newsledger.records import Article, Extraction, Incident, IncidentReport
from newsledger.resolve.stage import resolve_article
from newsledger.tables import get_table


def predicted_article(gold: GoldArticle, record_no: int = 0) -> Article:
    """Return a labelled article as ingest would hand it on, its text untouched.

    Ingest would clean the text; the labels count in it as it stands. The id hangs on the gold id
    alone, so that it stays when a word is mended.
    """
    dateline = find_dateline(gold.text)
    day = gold.published or dateline.day
    basis = "text" if day else None
    return Article(
        article_id=hashlib.blake2b(gold.id.encode(), digest_size=8).hexdigest(),
        source_path=f"gold/{gold.id}",
        record_no=record_no,
        text=gold.text,
        title=gold.title,
        published_date=day,
        published_basis="metadata" if gold.published else basis,
        dateline=dateline.text,
    )


def predict(
    articles: Sequence[GoldArticle], nlp: Language, *, config: Config | None = None
) -> list[Extraction]:
    """Return the resolved rows of each article, in their order.

    The Docs go through a DocBin as between the stages of a run: what it does not keep, extract does
    not see here either. ShardError names an article that the spaCy pipeline cannot read.
    """
    config = config or Config()
    made = [predicted_article(gold, no) for no, gold in enumerate(articles)]
    docbin, rejects = annotate_articles(nlp, made, batch_size=config.annotate.batch_size)
    if rejects:
        raise ShardError(f"{rejects[0].source_path}: cannot be annotated: {rejects[0].detail}.")
    docs = docbin.get_docs(blank_vocab())
    return [
        resolve_article(extract_article(doc, article), config.resolve)
        for doc, article in zip(docs, made, strict=True)
    ]


def predict_incidents(found: Sequence[Extraction]) -> tuple[list[Incident], list[IncidentReport]]:
    """Return the incidents over all articles and their links, as reconcile makes them."""
    return reconcile_tables(read_by_reconcile(found))


def read_by_reconcile(found: Sequence[Extraction]) -> dict[str, pa.Table]:
    """Return the columns that reconcile reads, of the rows of some articles."""
    rows = {
        "articles": [extraction.article for extraction in found],
        **{
            name: [row for extraction in found for row in getattr(extraction, name)]
            for name in NEEDS
            if name != "articles"
        },
    }
    return {
        name: to_arrow(get_table(name), rows[name]).select(list(columns))
        for name, columns in NEEDS.items()
    }
