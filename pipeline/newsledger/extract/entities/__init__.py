"""Mentions: names, nouns that stand for actors, victims, sources and places, and pronouns."""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.extract.entities.days_before import without_day
from newsledger.extract.entities.mention import Mention
from newsledger.extract.entities.names import find_names
from newsledger.extract.entities.nominals import find_nominals
from newsledger.extract.entities.pronouns import find_pronouns
from newsledger.extract.entities.ships import with_ships
from newsledger.extract.entities.sites import with_sites
from newsledger.records import Entity, Extraction

__all__ = ["extract_entities"]


def extract_entities(doc: Doc, found: Extraction) -> list[Entity]:
    """Return the mentions of an article in text order; a name may stand inside a nominal.

    "US troops" is a nominal that covers the name "US". No two mentions have the same span.
    """
    text = found.article.text
    names = with_sites(text, with_ships(text, find_names(doc)))
    taken = {(mention.start, mention.end) for mention in names}
    mentions = [*names]
    nominals = [without_day(mention, text, found.dates) for mention in find_nominals(doc, names)]
    for mention in (*nominals, *find_pronouns(doc)):
        if (mention.start, mention.end) not in taken:
            taken.add((mention.start, mention.end))
            mentions.append(mention)
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    return [_row(mention, number, text, found) for number, mention in enumerate(mentions, 1)]


def _row(mention: Mention, number: int, text: str, found: Extraction) -> Entity:
    return Entity(
        entity_id=found.row_id("ent", number),
        article_id=found.article.article_id,
        sentence_id=found.sentence_id_at(mention.start),
        start=mention.start,
        end=mention.end,
        text=text[mention.start : mention.end],
        label=mention.label,
        mention_type=mention.type,
    )
