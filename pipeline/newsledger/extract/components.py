"""The extractors as spaCy components, for use in anybody's own pipeline.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> _ = nlp.add_pipe("sentencizer")
>>> _ = nlp.add_pipe("newsledger_dates")
>>> doc = nlp("Shelling began on 3 May 2023.")
>>> [(span.text, span.label_) for span in doc.spans["dates"]]
[('3 May 2023', 'DATE')]

Each puts its rows as a span group into `doc.spans`; the tables with all columns come from
`newsledger run` or from `newsledger.extract.stage.extract_article`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from newsledger.extract.asked import forget_answers
from newsledger.extract.casualties import extract_casualties
from newsledger.extract.claims import extract_claims
from newsledger.extract.dates import extract_dates
from newsledger.extract.entities import extract_entities
from newsledger.extract.events import extract_events
from newsledger.extract.sentences import extract_sentences
from newsledger.records import Article, Extraction

_NEEDS = ["token.sent_start"]
_PARSE = ["token.sent_start", "token.dep", "token.head", "token.tag", "token.pos", "token.lemma"]
_ORDER: tuple[tuple[str, Callable[[Doc, Extraction], list[Any]]], ...] = (
    ("sentences", extract_sentences),
    ("dates", extract_dates),
    ("entities", extract_entities),
    ("claims", extract_claims),
    ("events", extract_events),
    ("casualties", extract_casualties),
)
_LABEL = {
    "dates": "type",
    "entities": "label",
    "claims": "speech_act",
    "events": "event_type",
    "casualties": "harm",
}


def _add_spans(doc: Doc, name: str, rows: Iterable[Any]) -> None:
    spans = (
        doc.char_span(row.start, row.end, label=getattr(row, _LABEL[name]), alignment_mode="expand")
        for row in rows
    )
    doc.spans[name] = SpanGroup(doc, name=name, spans=[s for s in spans if s is not None])


def _component(name: str) -> Callable[[Doc], Doc]:
    def annotate(doc: Doc) -> Doc:
        found = Extraction(Article(article_id="doc", source_path="", record_no=0, text=doc.text))
        for table, extract in _ORDER:
            setattr(found, table, extract(doc, found))
            if table == name:
                break
        forget_answers(doc)
        _add_spans(doc, name, getattr(found, name))
        return doc

    return annotate


@Language.factory("newsledger_dates", requires=_NEEDS, assigns=["doc.spans"])
def make_dates(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that finds temporal expressions."""
    return _component("dates")


@Language.factory("newsledger_entities", requires=["doc.ents"], assigns=["doc.spans"])
def make_entities(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that finds mentions."""
    return _component("entities")


@Language.factory("newsledger_claims", requires=_PARSE, assigns=["doc.spans"])
def make_claims(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that finds claims."""
    return _component("claims")


@Language.factory("newsledger_events", requires=_PARSE, assigns=["doc.spans"])
def make_events(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that finds violent events."""
    return _component("events")


@Language.factory("newsledger_casualties", requires=_PARSE, assigns=["doc.spans"])
def make_casualties(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that finds casualty figures."""
    return _component("casualties")
