"""Sets settlements right by the gazetteer: datelines, wrong labels, names that were missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from newsledger import gazetteer
from newsledger.annotate.brackets import places_in_brackets
from newsledger.annotate.datelines import dateline_places
from newsledger.annotate.placed import placed_names
from newsledger.annotate.told import (
    DOUBTFUL,
    PLACE_BEFORE,
    TAKEN,
    is_division,
    is_told,
)
from newsledger.annotate.unlabelled import unlabelled_names
from newsledger.gazetteer import normal
from newsledger.lexicons import words

_IN = words("in near outside around")
_KIND_OF = words(
    "mayor governor outskirts resident residents town city village district capital province "
    "neighbourhood neighborhood suburb suburbs commissioner prefect garrison inhabitants villagers "
    "streets hamlet settlement municipality prefecture locality commune"
)
_AREAS = words(
    "area district region sector neighbourhood neighborhood province governorate subdistrict "
    "prefecture municipality"
)
"""What a town's name stands before: "in the Johan area"."""
_LOC_WORDS = words(
    "north south east west northern southern eastern western central river sea ocean lake gulf bay "
    "strait channel canal mount mountain mountains hill hills valley desert forest peninsula "
    "island islands coast border delta basin plateau strip bank region area road street avenue "
    "highway park beach cape reef camp zone corridor"
)
_SURE = 15_000
_SURE_ELSEWHERE = 5_000
"""Inhabitants from which a place is known by its name where only the words around tell."""
_SITES = words(
    "base airbase airfield airport camp prison jail plant depot refinery barracks garrison outpost "
    "position positions checkpoint post station hospital port crossing stationed deployed based"
)
WITH_SURNAMES = words(
    "USA GBR CAN AUS NZL IRL ESP PRT ITA FRA DEU NLD BEL ARG BOL BRA CHL COL CRI CUB DOM ECU GTM "
    "HND MEX NIC PAN PER PRI PRY SLV URY VEN PHL ZAF JAM"
)
"""Countries whose towns share their names with many people."""


def places_by_words(
    doc: Doc, text: str, *, shouted: bool, vocabulary: frozenset[str]
) -> list[Span] | None:
    """Return the entities of `doc` with settlements set right and added; None if all stay.

    `text` is that of `doc`. `vocabulary` holds the common words of English: in upper-case copy only
    other words are names.
    """
    ents = {(ent.start, ent.end): ent for ent in doc.ents}
    before = dict(ents)
    for ent in before.values():
        if (ent.label_ in ("LOC", "FAC") or ent.label_ in DOUBTFUL) and _is_settlement(
            doc, ent, shouted
        ):
            ents[ent.start, ent.end] = Span(doc, ent.start, ent.end, label="GPE")
    datelines = dateline_places(doc, text, shouted=shouted)
    told = {ent.text.lower() for ent in before.values() if is_told(doc, ent)}
    unlabelled = [] if shouted else unlabelled_names(doc, vocabulary)
    placed = placed_names((*before.values(), *unlabelled), shouted=shouted)
    told |= placed
    towns = _towns(doc, ents.values(), datelines) | told
    for key, ent in list(ents.items()):
        name = ent.text.lower()
        if (ent.label_ in DOUBTFUL and name in towns) or (ent.label_ == "NORP" and name in placed):
            ents[key] = Span(doc, ent.start, ent.end, label="GPE")
    for span in unlabelled:
        if span.text.lower() in placed:
            ents[span.start, span.end] = Span(doc, span.start, span.end, label="GPE")
    taken = {i for start, end in ents for i in range(start, end)}
    missed = _missed(doc, taken, towns, vocabulary, shouted=shouted)
    for start, end in (*datelines, *places_in_brackets(doc, text), *missed):
        inside = [key for key in ents if key[0] < end and start < key[1]]
        if any(ents[key].label_ == "GPE" and key == (start, end) for key in inside):
            continue
        for key in inside:
            del ents[key]
        ents[start, end] = Span(doc, start, end, label="GPE")
    if ents == before:
        return None
    return sorted(ents.values(), key=lambda ent: ent.start)


def _towns(doc: Doc, ents: Iterable[Span], datelines: Sequence[tuple[int, int]]) -> frozenset[str]:
    """Return the lower-cased names of known towns that the text means wherever it names them.

    Those of datelines, and those that are called a place more often than anything else.
    """
    places: Counter[str] = Counter()
    for ent in ents:
        places[ent.text.lower()] += 1 if ent.label_ == "GPE" else -1
        if ent.label_ == "PERSON":
            for token in ent:
                places[token.lower_] -= 1
    towns = {name for name, count in places.items() if count > 0 and _is_known(name)}
    towns |= {doc[start:end].text.lower() for start, end in datelines}
    return frozenset(name for name in towns if normal(name) not in gazetteer.actor_spellings())


def _is_settlement(doc: Doc, ent: Span, shouted: bool) -> bool:
    """Tell whether a name that has another label is that of a town here.

    A LOC whose words name no water, hill or region; another where the words before say so: "in
    Erbil", "the town of Harir".
    """
    name = ent.text
    if len(name.split()) > 4 or any(token.lower_ in _LOC_WORDS for token in ent):
        return False
    if ent.label_ == "LOC":
        settled = bool(gazetteer.cities(name)) or normal(name) in gazetteer.division_names()
        return settled and normal(name) not in _landscapes()
    if ent.label_ == "FAC":
        return _is_known(name) and normal(name) not in _site_names()
    if is_division(ent) or is_told(doc, ent):
        return True
    if not ent.start or (name.isupper() and len(name) < 5):
        return False
    if (
        shouted
        and " " in name
        and normal(name) not in gazetteer.actor_spellings()
        and _is_known(name)
    ):
        return True  # "TINGO MARIA"
    previous = doc[ent.start - 1]
    if previous.lower_ == "of" and ent.start > 1 and doc[ent.start - 2].lower_ in _KIND_OF:
        return ent.label_ != "ORG" or bool(gazetteer.cities(name))
    if ent.label_ == "PERSON" and len(ent) == 1 and (_is_area(doc, ent) or _ends_road(doc, ent)):
        return True
    of_site = previous.lower_ == "at" and ent.start > 1 and doc[ent.start - 2].lower_ in _SITES
    taken = previous.lower_ in TAKEN and ent.label_ != "PERSON"
    placed = previous.lower_ in _IN or of_site or taken or _is_beside_town(doc, ent)
    if not placed or (name.isupper() and not shouted):
        return False
    if ent.end < len(doc) and doc[ent.end].lower_ in ("'s", "’s", "-"):
        return False
    return normal(name) not in gazetteer.actor_spellings() and _is_known(name)


def _is_area(doc: Doc, ent: Span) -> bool:
    """Tell whether a kind of area is called by the name: "the Johan area"."""
    named = doc[ent.start - 1].lower_ == "the" and ent.end < len(doc)
    return named and doc[ent.end].lower_ in _AREAS


def _ends_road(doc: Doc, ent: Span) -> bool:
    """Tell whether a town opens the stretch that the name closes: "between Gossi and Hombori"."""
    link = ent.start - 1
    if link < 2 or doc[link].lower_ not in ("and", "to") or doc[link - 1].ent_type_ != "GPE":
        return False
    return doc[link - 2].lower_ in ("between", "from")


def _is_beside_town(doc: Doc, ent: Span) -> bool:
    """Tell whether a town of the same country is coordinated before it: "Bokkos and Mangu"."""
    link = ent.start - 1
    if doc[link].lower_ not in ("and", "or", ",") or link < 1 or doc[link - 1].ent_type_ != "GPE":
        return False
    first = link - 1
    while first and doc[first].ent_iob_ == "I":
        first -= 1
    here = {place.country for place in gazetteer.cities(ent.text)}
    return bool(here & {place.country for place in gazetteer.cities(doc[first:link].text)})


def _is_known(name: str) -> bool:
    key = normal(name)
    found = gazetteer.cities(name)
    # another name of a town is as good as its own where no other country has one: "Kupiansk"
    alone = len(name) > 5 and len({place.country for place in found}) == 1
    return any(
        place.place_id.startswith("locality:")
        or (place.population >= _SURE and normal(place.name) == key)
        or (
            place.population >= _SURE_ELSEWHERE
            and place.country not in WITH_SURNAMES
            and (alone or normal(place.name) == key)
        )
        for place in found
    )


def _missed(
    doc: Doc,
    taken: set[int],
    towns: frozenset[str],
    vocabulary: frozenset[str],
    *,
    shouted: bool,
) -> list[tuple[int, int]]:
    """Return names of places that no entity covers, as token bounds.

    Towns named elsewhere in the text; known ones after a preposition of place. No common word is
    one ("in March", "AT NIGHT"), so that without a vocabulary none of the latter are looked for.
    """
    found: list[tuple[int, int]] = []
    for token in doc[:-1]:
        if token.i not in taken and token.text[:1].isupper() and token.lower_ in towns:
            opens = token.is_sent_start and token.lower_ in vocabulary and not _is_known(token.text)
            if opens:
                continue  # "Hope is fading", but "Tank has seen worse"
            if len(token) > 3 and _stands_alone(doc, token.i, shouted):
                found.append((token.i, token.i + 1))
            continue
        if not vocabulary or token.lower_ not in PLACE_BEFORE or token.i + 1 in taken:
            continue
        first = token.i + 1
        last = first
        while last < len(doc) and last - first < 3 and last not in taken and _may_name(doc, last):
            last += 1
        for end in range(last, first, -1):
            name = doc[first:end].text
            if name.lower() in vocabulary:
                continue
            if (
                len(name) > 3
                and _is_known(name)
                and normal(name) not in gazetteer.actor_spellings()
            ):
                if end < len(doc) and not shouted and doc[end].text[:1].isupper():
                    continue  # "in Santos Brothers' shop"
                found.append((first, end))
                break
    return found


def _stands_alone(doc: Doc, i: int, shouted: bool) -> bool:
    if shouted:
        return True
    before = doc[i - 1].text[:1].isupper() and i > 0 and not doc[i].is_sent_start
    after = i + 1 < len(doc) and doc[i + 1].text[:1].isupper()
    return not before and not after


def _may_name(doc: Doc, i: int) -> bool:
    token = doc[i]
    return token.text[:1].isupper() and token.is_alpha


@cache
def _landscapes() -> frozenset[str]:
    """Return the names of regions, waters and mountains that are no divisions."""
    rows = [
        row for row in gazetteer.regions() if row.kind not in ("province", "district", "village")
    ]
    return frozenset(normal(name) for row in rows for name, _ in gazetteer.spellings(row))


@cache
def _site_names() -> frozenset[str]:
    return frozenset(
        normal(name) for row in gazetteer.sites() for name, _ in gazetteer.spellings(row)
    )


def english_words(nlp: Language) -> frozenset[str]:
    """Return the base forms that the pipeline's lemmatizer knows; none if it has no such list."""
    for _, pipe in nlp.components:
        lookups = getattr(pipe, "lookups", None)
        if lookups is not None and lookups.has_table("lemma_index"):
            tables = lookups.get_table("lemma_index").values()
            return frozenset(word for table in tables for word in table)
    return frozenset()
