"""Towns that the model takes for persons or firms, known by the words beside them.

"Clashes around Bambari": only a place can stand there, and the gazetteer knows a Bambari. Villages
that the model has never read of get any label, and events lose their place with them. Where a noun
says what a name is of, "the hamlet of Savien", "Savien, a hamlet", no gazetteer has to know it.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Span

from newsledger.gazetteer import actors, cities, country_of_people, normal
from newsledger.lexicons import words

_MISTAKEN = frozenset({"PERSON", "ORG", "NORP", "MISC"})
_WHERE = words("in near outside around")
_OF_TOWNS = words("town city village district suburb outskirts municipality post commune")
_SETTLEMENTS = words(
    "town city village hamlet settlement township suburb kibbutz neighbourhood neighborhood slum "
    "farmstead islet island camp encampment"
)
_CALLED = words("called named")
_APPOSED = frozenset({"DT", "JJ", "JJS", "VBN", "RB", "HYPH", "NN", "CD", "POS", "NNP"})
_APPOSITION = 6
"""Tokens of an apposition up to its noun: ", a small fishing village"."""
_ROADS = words("road highway way track axis")
_ASSEMBLIES = words("congress parliament senate assembly")
"""Towns of the gazetteer too, but bodies in the news."""


def is_town(ent: Span) -> bool:
    """Tell whether a name with another label stands as a town.

    "near Bambari", "at Bambari in the north", "the village of Bambari", "the road to Bambari".
    """
    if ent.label_ not in _MISTAKEN or ent.start < 2:
        return False
    doc, at = ent.doc, ent.start - 1
    while at > 0 and doc[at].is_space:
        at -= 1
    before, above = doc[at].lower_, doc[max(0, at - 1)].lower_
    after = doc[ent.end] if ent.end < len(doc) else None
    if _is_said_to_be_one(ent, before, above):
        return True
    leads = (
        before in _WHERE
        or (before == "at" and after is not None and after.lower_ == "in")
        or (before == "of" and above in _OF_TOWNS)
        or (before in ("to", "between") and above in _ROADS)
    )
    if not leads or (after is not None and after.tag_ in ("NNP", "NNPS", "POS", "NN", "NNS")):
        return False  # "in Chelsea colours"
    return _known(ent.text)


def _is_said_to_be_one(ent: Span, before: str, above: str) -> bool:
    """Tell whether a noun says that a name is of a settlement, whatever its label.

    "The hamlet of Savien", "a village called Savien", "Savien, a farming village near the river".
    """
    doc = ent.doc
    beyond = doc[ent.end + 1].tag_ if ent.end + 1 < len(doc) else ""
    if above in _SETTLEMENTS and (before == "of" or before in _CALLED):
        after = doc[ent.end] if ent.end < len(doc) else None
        return after is None or after.tag_ not in ("POS", "NN", "NNS", "NNP", "NNPS")
    if beyond != "DT" or doc[ent.end].text != ",":
        return False
    for token in doc[ent.end + 2 : ent.end + 2 + _APPOSITION]:
        if token.lower_ in _SETTLEMENTS and token.tag_ == "NN":
            after = doc[token.i + 1] if token.i + 1 < len(doc) else None
            return after is None or after.tag_ not in ("NN", "NNS", "NNP", "POS", "HYPH")
        if token.tag_ not in _APPOSED:
            return False
    return False


@cache
def _bodies() -> frozenset[str]:
    return frozenset(normal(row.name) for row in actors())


def _known(name: str) -> bool:
    if len(name) < 4 or name.lower() in _ASSEMBLIES or normal(name) in _bodies():
        return False
    return country_of_people(name) is None and bool(cities(name))
