"""Towns that the model takes for persons or firms, known by the words before them.

"Clashes around Bambari": only a place can stand there, and the gazetteer knows a Bambari. Villages
that the model has never read of get any label, and events lose their place with them.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Span

from newsledger.gazetteer import actors, cities, country_of_people, normal
from newsledger.lexicons import words

_MISTAKEN = frozenset({"PERSON", "ORG", "NORP", "MISC"})
_WHERE = words("in near outside around")
_OF_TOWNS = words("town city village district suburb outskirts municipality post commune")
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
    leads = (
        before in _WHERE
        or (before == "at" and after is not None and after.lower_ == "in")
        or (before == "of" and above in _OF_TOWNS)
        or (before in ("to", "between") and above in _ROADS)
    )
    if not leads or (after is not None and after.tag_ in ("NNP", "NNPS", "POS", "NN", "NNS")):
        return False  # "in Chelsea colours"
    return _known(ent.text)


@cache
def _bodies() -> frozenset[str]:
    return frozenset(normal(row.name) for row in actors())


def _known(name: str) -> bool:
    if len(name) < 4 or name.lower() in _ASSEMBLIES or normal(name) in _bodies():
        return False
    return country_of_people(name) is None and bool(cities(name))
