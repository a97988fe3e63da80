"""Places what no list has by what stands around it: "a hospital in Gao", "Kohat's police lines".

A name that means nothing by itself may still lie somewhere, or belong to a state, by the words
beside it, or because the article speaks of one country alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from newsledger import gazetteer
from newsledger.gazetteer import normal
from newsledger.records import Entity
from newsledger.resolve.entities.cities import KNOWN, city_link
from newsledger.resolve.entities.link import Context, Link
from newsledger.resolve.entities.places import DIVISION

_WITHIN = re.compile(
    r"\)?,?\s+(?P<in>(?:in|at|near|outside)\s+)?(?:the\s+)?"
    r"(?:(?:[\w-]+ern|central|downtown|coastal)\s+)?(?:(?:city|town|village|district|neighbou?rhood|area|province|outskirts)\s+of\s+)?",
    re.IGNORECASE,
)
"""Between a thing and the place where it lies: "the clinic in the town of Bama"."""
_WHOSE = re.compile(r"['’]s\s+(?:\w+\s+)?", re.IGNORECASE)
_ROAD = re.compile(r"\b(?:road|highway|motorway)$", re.IGNORECASE)
_MISSION = re.compile(r"\b(?:embassy|consulate)$", re.IGNORECASE)
_SITE = re.compile(
    r"\b(?:hospital|clinic|medical cent(?:er|re)|university|school|college|prison|jail|"
    r"penitentiary|(?:correctional|detention|convention|community|shopping|medical) cent(?:er|re)|"
    r"mosque|masjid|church|cathedral|temple|synagogue|market|hotel|mall|airport|barracks|camp|street|avenue|bar|pub|"
    r"station|stadium|square|police lines|headquarters|neighbou?rhood)\b",
    re.IGNORECASE,
)
_ORGAN = re.compile(
    r"\b(?:army|armed forces|air force|navy|military|police|gendarmerie|guard|guards|brigade|"
    r"division|battalion|regiment|corps|rangers|ministry|department|directorate|parliament|"
    r"congress|senate|assembly|house|council|court|tribunal|prosecutor(?:['’]s office)?|"
    r"prosecutors['’] office|attorney general(?:['’]s office)?|office|agency|authority|commission|"
    r"committee|service|services|command|cell|centre|center|bureau|customs|civil defen[cs]e|"
    r"resistance|factions|ombudsman|governorate|municipality|city hall|secretariat|unit|institute|"
    r"foundation|association|union|party|front|movement|radio|television|tv|agency|project)\b",
    re.IGNORECASE,
)
"""What a state or a country's society has: without another country, that of the article."""
_WORLDWIDE = re.compile(
    r"\b(?:world|international|global|united nations|un|u\.n\.|european|eu|african union|"
    r"arab league|nato|human rights watch|amnesty|red cross|red crescent|reuters|interpol|"
    r"security council|"
    r"médecins|medecins|without borders|save the children|oxfam|general assembly)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\b(?:airport|airbase|base|camp|barracks|prison|jail|penitentiary|crossing|border)\b",
    re.IGNORECASE,
)
"""These seldom lie in the town that is spoken of beside them."""
_SET_IN = re.compile(r"(?:\A|[.!?\"”]\s|\n)\s*In $")
_MOST = 0.6
"""Share of the places of an article from which it is about one country."""
_ENOUGH = 3
_DATELINE = 3
"""Characters before the first name of an article with a dateline, at most."""


def place_by_surroundings(
    rows: Sequence[Entity], links: list[Link | None], text: str, sentence_of: Sequence[str]
) -> None:
    """Fill in links of names that have none, or no coordinates, by the words around them."""
    names = [index for index, row in enumerate(rows) if row.mention_type == "name"]
    mentions = [link for index in names if (link := links[index]) is not None and _is_town(link)]
    towns = {link.place_id: link for link in mentions}
    home = _home(rows, links)
    for position, index in enumerate(names):
        row, link = rows[index], links[index]
        sited = row.label == "FAC" or (row.label == "ORG" and bool(_SITE.search(row.text)))
        if row.label not in ("FAC", "ORG", "GPE", "LOC"):
            continue
        around = _stated(rows, links, text, names, position)
        if link is not None and (link.country or link.actor_id or link.place_id):
            # another hospital of that name than the one that is listed
            away = around is not None and around.country != link.country
            if not (row.label == "FAC" and away and sited and around and _is_town(around)):
                continue
        if row.label != "FAC" and _WORLDWIDE.search(row.text):
            continue
        if around is None and sited:
            around = _in_name(row.text, towns)
        if around is None and _MISSION.search(row.text):
            around = next((town for town in mentions if _is_seat(town, home)), None)
        elif around is None and row.label == "FAC" and not _ROAD.search(row.text):
            around = _named_after(row.text, home)
        if around is None and _SITE.search(row.text) and not _OUTSIDE.search(row.text):
            here = [links[other] for other in names if sentence_of[other] == sentence_of[index]]
            around = _main([town for town in here if town in mentions], 1.0)
            around = around or _main(mentions, _MOST)
        if around is not None and sited and _is_town(around) and not _ROAD.search(row.text):
            links[index] = replace(
                around, key="", basis=f"lies in {around.basis}", kind="site", actor_id=None
            )
            continue
        country = around.country if around is not None else None
        if country is None and row.label in ("GPE", "LOC"):
            country = _of_all_towns(row.text, links)
        if country is None and row.label == "ORG" and _ORGAN.search(row.text):
            together = [other for other in names if sentence_of[other] == sentence_of[index]]
            country = _set_in(rows, links, text, together) or home
        elif country is None and row.label != "ORG":
            country = home
        if country is not None and not _elsewhere(row, country):
            links[index] = _of_country(row, country, "words beside" if around else "article")


def _set_in(
    rows: Sequence[Entity], links: Sequence[Link | None], text: str, here: Sequence[int]
) -> str | None:
    """Return the country of the town that a sentence is set in: "In Moscow, the ministry said"."""
    link = links[here[0]] if here else None
    if link is None or link.kind not in ("city", "government") or not link.country:
        return None
    row = rows[here[0]]
    opens = _SET_IN.search(text, max(0, row.start - 6), row.start)
    return link.country if opens and text[row.end : row.end + 1] == "," else None


def _of_country(row: Entity, country: str, basis: str) -> Link:
    return Link("", f"country by {basis}", country=country, kind="in country")


def _of_all_towns(name: str, links: Sequence[Link | None]) -> str | None:
    """Return the country of all towns of a name, if it is large or the article speaks of it.

    "Peoria" is in the United States, whichever it is.
    """
    found = gazetteer.cities(name) or gazetteer.cities(DIVISION.sub("", name))
    countries = {place.country for place in found}
    if len(countries) != 1:
        return None
    country = found[0].country
    spoken_of = any(link is not None and link.country == country for link in links)
    return country if spoken_of or found[0].population >= KNOWN / 2 else None


def _elsewhere(row: Entity, country: str) -> bool:
    """Tell whether a place that was not linked is a large city of another country."""
    if row.label == "ORG":
        return False
    cities = gazetteer.cities(row.text)
    return (
        bool(cities)
        and all(place.country != country for place in cities[:3])
        and (cities[0].population >= 50_000)
    )


def _named_after(name: str, country: str | None) -> Link | None:
    """Return the town of the article's country with whose name that of a site begins.

    "Beitbridge border post", "Gao airport"
    """
    words = name.split()
    if country is None:
        return None
    context = Context(Counter({country: 1}))
    for size in range(min(3, len(words) - 1), 0, -1):
        town = city_link(" ".join(words[:size]), context)
        if town is not None and town.country == country:
            return town
    return None


def _main(towns: Sequence[Link | None], share: float) -> Link | None:
    """Return the town that has at least this share of the mentions of towns."""
    counts = Counter(town.place_id for town in towns if town is not None)
    if not counts:
        return None
    place, count = counts.most_common(1)[0]
    if count < share * sum(counts.values()):
        return None
    return next(town for town in towns if town is not None and town.place_id == place)


def _is_seat(town: Link, country: str | None) -> bool:
    if country is None or town.country != country:
        return False
    seats = {normal(row.name) for row in gazetteer.metonyms() if row.country == country}
    key = (town.place_id or "").removeprefix("geonames:")
    return any(place.place_id.endswith(key) for seat in seats for place in gazetteer.cities(seat))


def _is_town(link: Link) -> bool:
    return link.precision in ("city", "district") and link.latitude is not None


def _stated(
    rows: Sequence[Entity],
    links: Sequence[Link | None],
    text: str,
    names: Sequence[int],
    position: int,
) -> Link | None:
    """Return the place that the words right after or before say: "X in Y", "Y's X"."""
    row = rows[names[position]]
    if position + 1 < len(names):
        other = names[position + 1]
        gap = text[row.end : rows[other].start]
        within = _WITHIN.fullmatch(gap) if len(gap) < 40 else None
        if rows[other].label in ("GPE", "LOC") and within:
            found = links[other]
            beside = within["in"] or ("," in gap and row.label == "FAC")
            if found is not None and found.country and beside:
                return found
    if position:
        other = names[position - 1]
        gap = text[rows[other].end : row.start]
        if rows[other].label in ("GPE", "ORG") and len(gap) < 20 and _WHOSE.fullmatch(gap):
            found = links[other]
            if found is not None and found.country:
                return found
    return None


def _in_name(name: str, towns: dict[str | None, Link]) -> Link | None:
    """Return the town whose name stands in the name of a site: "Mosul General Hospital"."""
    if _ROAD.search(name):
        return None
    words = name.split()
    for size in (3, 2, 1):
        for first in range(len(words) - size + 1):
            part = normal(" ".join(words[first : first + size]).strip(","))
            for place in gazetteer.cities(part):
                if place.place_id in towns:
                    return towns[place.place_id]
    return None


def _home(rows: Sequence[Entity], links: Sequence[Link | None]) -> str | None:
    """Return the country that the article is about: in which nearly all its places lie.

    Of several that are spoken of, that of the dateline when none is named more; else None.
    """
    counts: Counter[str] = Counter()
    for row, link in zip(rows, links, strict=True):
        if row.mention_type != "name" or link is None or not link.country:
            continue
        if row.label in ("GPE", "LOC", "FAC") and link.place_id is not None:
            if link.basis != "metonym":
                counts[link.country] += 2
        elif row.label in ("ORG", "NORP"):
            counts[link.country] += 1
    if not counts:
        return None
    country, count = counts.most_common(1)[0]
    if count >= max(_ENOUGH, _MOST * sum(counts.values())):
        return country
    opening = links[0] if rows and rows[0].start <= _DATELINE and rows[0].label == "GPE" else None
    told_from = opening.country if opening is not None else None
    return told_from if told_from and counts[told_from] >= max(_ENOUGH, count) else None
