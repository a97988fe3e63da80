"""The annotate stage: texts to parsed Docs, kept as one DocBin a shard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from newsledger.annotate.model import assigns
from newsledger.records import Article, Reject

_ATTRIBUTES = ("ORTH", "TAG", "POS", "MORPH", "LEMMA", "DEP", "ENT_IOB", "ENT_TYPE")


def _attributes(nlp: Language) -> list[str]:
    # spaCy derives sentences from heads and refuses to store both
    return [*_ATTRIBUTES, "HEAD" if assigns(nlp, "token.dep") else "SENT_START"]


def _annotated(nlp: Language, texts: Sequence[str], batch_size: int) -> Iterator[Doc | Exception]:
    """Yield a Doc for each text, or the error that it alone raised.

    With trainable components, one failing text drops its whole batch; that batch is run again text
    by text, so that only the culprit is lost.
    """
    for first in range(0, len(texts), batch_size):
        batch = texts[first : first + batch_size]
        try:
            docs: list[Doc | Exception] = list(nlp.pipe(batch, batch_size=batch_size))
        except Exception:  # what a component may raise cannot be known
            docs = []
            for text in batch:
                try:
                    docs.append(nlp(text))
                except Exception as error:  # reported by the caller as a row of `rejects`
                    docs.append(error)
        yield from docs


def annotate_articles(
    nlp: Language, articles: Sequence[Article], *, batch_size: int = 32
) -> tuple[DocBin, list[Reject]]:
    """Return the Docs of the articles in their order, and a row for each that failed.

    A failed article has an empty Doc in its place.
    """
    if not articles:
        return DocBin(), []
    docbin = DocBin(attrs=_attributes(nlp), store_user_data=False)
    rejects = []
    docs = _annotated(nlp, [article.text for article in articles], batch_size)
    for article, doc in zip(articles, docs, strict=True):
        if isinstance(doc, Exception):
            detail = f"{type(doc).__name__}: {doc}"
            rejects.append(
                Reject(article.source_path, article.record_no, "annotate", "failed", detail)
            )
            doc = Doc(nlp.vocab)
        docbin.add(doc)
    return docbin, rejects
