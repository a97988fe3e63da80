"""Which town "the capital" is: the capital that the article names, of the country that is meant."""

from __future__ import annotations

from collections import Counter
from functools import cache

from newsledger.gazetteer import metonyms
from newsledger.lexicons import words
from newsledger.records import Entity, Extraction
from newsledger.resolve.entities.cities import CAPITAL

_PLAIN = words("the this that its their nation's country's nation’s country’s city old")
"""Words before "capital" that leave it the nation's, unlike "the provincial capital"."""


def capital_meant(place: Entity, found: Extraction) -> str | None:
    """Return the named capital that a common noun stands for: "the Guatemalan capital".

    Where none is named and the noun tells the country, the noun itself. None where neither tells
    the town, or several are named and no country tells which.
    """
    if "capital" not in place.text.lower().split():
        return None
    named = {
        e.text.lower(): e
        for e in reversed(found.entities)
        if e.mention_type == "name" and e.label == "GPE" and e.text.lower() in _capitals()
    }
    within = [
        e.country
        for e in found.entities
        if place.start <= e.start
        and e.end <= place.end
        and e.label in ("NORP", "GPE")
        and e.country
    ]
    before = place.text.lower().partition("capital")[0].split()
    if not within and not _PLAIN.issuperset(before):
        return None  # "the provincial capital", "the Chechen capital"
    country = within[0] if within else _country_of(found)
    named = {name: e for name, e in named.items() if _capitals()[name] == country}
    if not named and place.basis == CAPITAL:
        same = (e for e in found.entities if e.place_id == place.place_id)
        return next((e.entity_id for e in same if e.mention_type == "name"), place.entity_id)
    return next(iter(named.values())).entity_id if len(named) == 1 else None


def _country_of(found: Extraction) -> str | None:
    """Return the country that an article speaks of most."""
    told = Counter(
        e.country for e in found.entities if e.country and e.label in ("GPE", "LOC", "FAC", "NORP")
    )
    return max(told, key=lambda country: (told[country], country), default=None)


@cache
def _capitals() -> dict[str, str]:
    return {row.name.lower(): row.country for row in metonyms() if row.kind == "capital"}
