"""The extract stage for one article: every extractor in its order."""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.extract.asked import forget_answers
from newsledger.extract.casualties import extract_casualties
from newsledger.extract.claims import extract_claims
from newsledger.extract.dates import extract_dates
from newsledger.extract.entities import extract_entities
from newsledger.extract.events import extract_events
from newsledger.extract.responsibility import extract_responsibility, without_denied_doers
from newsledger.extract.sentences import extract_sentences
from newsledger.extract.syntax import keep_text
from newsledger.records import Article, Extraction


def extract_article(doc: Doc, article: Article) -> Extraction:
    """Return all rows of an article; a later extractor may read the rows of an earlier one.

    `doc` is the parsed `article.text`, character for character.
    """
    forget_answers(doc)  # the parse may have been changed since
    keep_text(doc, article.text)
    found = Extraction(article)
    found.sentences = extract_sentences(doc, found)
    found.dates = extract_dates(doc, found)
    found.entities = extract_entities(doc, found)
    found.claims = extract_claims(doc, found)
    found.events = extract_events(doc, found)
    found.casualties = extract_casualties(doc, found)
    found.responsibility = extract_responsibility(doc, found)
    found.events = without_denied_doers(found)
    forget_answers(doc)
    return found
