"""Which mention names a place: the noun itself, or the name that it holds or leads to."""

from __future__ import annotations

from spacy.tokens import Doc

from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.place_nouns import names_site, place_noun
from newsledger.gazetteer import (
    cities,
    country_named,
    country_of_people,
    division_names,
    normal,
)
from newsledger.lexicons import words
from newsledger.records import Entity

PLACES = frozenset({"GPE", "LOC", "FAC"})
_MISTAKEN = frozenset({"PERSON", "ORG", "MISC"})
"""Labels that names of streets and quarters get: "the Taamir quarter"."""
_INSTITUTIONS = words(
    "house home homes office offices center centre bank station ministry parliament embassy "
    "consulate university college academy hospital headquarters court"
)
"""What speaks and acts as well: "announced at the White House"."""
NATIONAL = words("hospital school university church cemetery club cathedral market")
"""What is called after a nation: "the Kuwaiti hospital"; the Kuwaiti base is whose it is."""
_EMBASSIES = words("embassy embassies consulate consulates")
_PEOPLES = ("ites", "ists", "ians")
_LEADING = words("in at near outside inside around on of to from")
_NEAR = words("in near outside inside around at")
_BEFORE_NAMES = words("the in at on near of outside around")
_CITY = 200_000
_HYPHENS = ("-", "‐", "‑", "–")
_JOINED = frozenset({"VBN", "VBD", "JJ", "VBG"})
_LINKS = words("of to called named between")
_HOMES = words("family families home homes house houses residence clan apartment")
_FAMILIES = words("family families clan clans tribe tribes")
_OWNED = words(
    "embassy embassies consulate consulates mission citizen citizens national nationals president "
    "king queen minister ministers ambassador diplomat diplomats government army navy ally allies"
)
"""What is "of" a country is elsewhere, too: the embassy of Japan in Lima."""
_PROVINCES = words("province provinces governorate state oblast region county department territory")
_WATERS = words("sea ocean gulf lake")
"""What a town lies by: "the Black Sea city"."""
_SIDES = words(
    "north south east west northern southern eastern western central northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern old new greater upper lower"
)


def is_place(entity: Entity, start: int, end: int, doc: Doc) -> bool:
    """Tell whether something can happen at what a mention names: also a school with staff."""
    if entity.label in PLACES:
        return not _is_people(entity, doc, start) and not _names_family(entity, doc, start, end)
    if entity.label not in _MISTAKEN:
        return False
    if entity.mention_type != "name":
        return entity.label == "ORG" and _holds_name(doc, start, end)
    if entity.label == "MISC" and place_noun(entity.text.split()[-1], "road"):
        return True  # "on Smart Road"
    if entity.label == "ORG" and names_site(entity.text):
        return entity.text.split()[-1].lower() not in _INSTITUTIONS
    before = doc[start - 1].lower_ if start else ""
    if _is_told_as_place(doc, start, end):
        return True
    if before == "of" and place_noun(doc[start - 2].lower_, "town", "quarter"):
        return entity.label != "PERSON" or doc[start - 2].lower_ != "community"
    follows = end < len(doc) and place_noun(doc[end].text, "quarter", "road")
    return follows and before in _BEFORE_NAMES


def _is_told_as_place(doc: Doc, start: int, end: int) -> bool:
    """Tell whether what follows a name says that it is a place, whatever its label.

    "Bombs fell on Daw Ngay, a village in Demoso", "a house in Chekka, northern Lebanon".
    """
    case = doc[start - 1].lower_ if start else ""
    if end + 1 >= len(doc) or doc[end].text != "," or case not in _LEADING:
        return False
    at = end + 1
    if doc[at].tag_ == "DT":
        while at + 1 < len(doc) and doc[at].tag_ in ("DT", "JJ", "RB", "VBN", "HYPH", "NNP"):
            at += 1
        return place_noun(doc[at].lower_, "town", "quarter")
    at += doc[at].lower_ in _SIDES
    return at < len(doc) and doc[at].ent_type_ == "GPE" and case in _NEAR


def _is_people(entity: Entity, doc: Doc, start: int) -> bool:
    """Tell whether a name with a place's label is of people: "clashes with the Alawites"."""
    if entity.label != "GPE" or entity.mention_type != "name" or " " in entity.text:
        return False
    people = entity.text.lower().endswith(_PEOPLES) and country_named(entity.text) is None
    return people and start > 0 and doc[start - 1].lower_ == "the"


def _names_family(entity: Entity, doc: Doc, start: int, end: int) -> bool:
    """Tell whether a name is that of a family or a tribe: "the home of the Asla family".

    "A Memphis family" is called after its town.
    """
    if entity.mention_type != "name" or end == len(doc) or doc[end].lower_ not in _FAMILIES:
        return False
    return not (start and doc[start - 1].lower_ in ("a", "an"))


def is_told(entity: Entity, mentions: Mentions) -> bool:
    """Tell whether a mention names its place: a name, or a common noun with a name of its own.

    "The US base" says whose it is: it is no name.
    """
    if entity.mention_type == "name":
        return not _is_generic(entity)
    at = next((i for i, (_, _, row) in enumerate(mentions.entities) if row is entity), None)
    if at is None:
        return False
    start, end, _ = mentions.entities[at]
    return _holds_name(mentions.doc, start, end)


def _is_generic(entity: Entity) -> bool:
    first, *rest = entity.text.split()
    if not rest or entity.label not in ("FAC", "ORG"):
        return False
    if rest[-1].lower() in _EMBASSIES:  # "the U.S. embassy in Nairobi" was hit, in Nairobi
        return _is_nation_word(first) or country_named(" ".join((first, *rest[:-1]))) is not None
    if not all(word.islower() for word in rest):
        return False
    if not place_noun(rest[-1], "site") or rest[-1] in _OWNED:
        return False
    return _is_nation_word(first)


def _is_nation_word(word: str) -> bool:
    """Tell whether a word says whose something is: U.S., UN, American."""
    letters = word.replace(".", "")
    nation = letters.isalpha() and letters.isupper() and len(letters) <= 3
    return nation or country_of_people(word) is not None


def _is_linked(doc: Doc, end: int) -> bool:
    """Tell whether a name says with whom something sides: "Iran-linked facilities"."""
    return end + 1 < len(doc) and doc[end].text in _HYPHENS and doc[end + 1].tag_ in _JOINED


def named(place: Entity, mentions: Mentions) -> Entity:
    """Return the name that a common noun for a place holds or leads to, else the noun.

    "the town of Bunia", "the road to Goma", "the capital, Bamako", "the West Bank town of Jenin" ->
    the names behind; "the Rimal neighbourhood" -> the name in it; "the Sheikh Maqsoud district of
    Aleppo" -> itself, for the name in it is no row.
    """
    if place.mention_type == "name":
        return place
    at = next((i for i, (_, _, entity) in enumerate(mentions.entities) if entity is place), None)
    if at is None:
        return place
    start, end, _ = mentions.entities[at]
    doc = mentions.doc
    noun = doc[end - 1].lower_
    behind = _behind(mentions, end)
    leads = place_noun(noun, "town", "quarter") and _leads_on(doc, end, noun)
    if behind is not None and leads:
        return behind
    homes = bool(set(place.text.lower().split()) & _HOMES)  # "the Asla family house"
    inside = [
        e
        for _, last, e in mentions.entities[at + 1 : at + 4]
        if not homes
        and not _is_linked(doc, last)
        and e.start < place.end
        and e.label in PLACES
        and e.mention_type == "name"
        and not is_nation(e)  # "the U.S. embassies"
        # "Nigeria's capital", "the United States embassies"
        and not ((noun == "capital" or noun in _OWNED) and country_named(e.text) is not None)
        and not (e.text.split()[-1].lower() in _WATERS and place_noun(noun, "town"))
    ]
    if inside and place_noun(noun, "site") and _lies_in_other(mentions, end, inside[-1]):
        return place  # "the Aleppo market in Azaz"
    if inside:
        return inside[-1]
    if noun in _OWNED or _holds_name(doc, start, end):
        return place
    return behind or place


def _lies_in_other(mentions: Mentions, end: int, inside: Entity) -> bool:
    """Tell whether a building that is called after a town is said to be in another one."""
    doc = mentions.doc
    if end >= len(doc) or doc[end].lower_ != "in":
        return False
    for start, last, entity in mentions.entities:
        if not end < start <= end + 2 or entity.label != "GPE":
            continue
        other = entity.text.lower() != inside.text.lower()
        return other and not is_province(entity, doc, last)
    return False


def is_province(place: Entity, doc: Doc, end: int) -> bool:
    """Tell whether a name that ends at a token is of a province or a country, and of no town."""
    if end < len(doc) and doc[end].lower_ in _PROVINCES:
        return True
    if place.text.split()[-1].lower() in _PROVINCES or country_named(place.text) is not None:
        return True
    return normal(place.text) in division_names() and not cities(place.text)


def _behind(mentions: Mentions, end: int) -> Entity | None:
    """Return the place named right behind a phrase: "of X", ", X" behind a town, or "X" itself."""
    doc = mentions.doc
    if end >= len(doc):
        return None
    told = doc[end].text == "," and place_noun(doc[end - 1].lower_, "town")
    if told or doc[end].lower_ in _LINKS:
        end += 1
    elif not place_noun(doc[end - 1].lower_, "town"):
        return None
    while end < len(doc) and doc[end].tag_ in ("DT", "JJ"):
        end += 1
    found = mentions.entity_at.get(end)
    if found is None or found.mention_type != "name":
        return None
    last = end + 1
    while mentions.entity_at.get(last) is found:
        last += 1
    return found if is_place(found, end, last, doc) else None


def _leads_on(doc: Doc, end: int, noun: str) -> bool:
    """Tell whether what follows is the name of the place and not that of a wider one.

    "The suburb of Douma", "the capital Erbil"; but "the Kamdesh district of Nuristan".
    """
    if not place_noun(noun, "quarter"):
        return True
    at = end - 2
    if end == len(doc) or doc[end].lower_ not in _LINKS or not doc[at].text[:1].isupper():
        return True
    if place_noun(noun, "town") and doc[at].ent_type_ == "GPE":
        return True  # "the Damascus suburb of Douma"
    if doc[at].ent_type_ == "GPE" and any(c.population >= _CITY for c in cities(doc[at].text)):
        return True  # "the Sarajevo neighbourhood of Dobrinja"
    while at and doc[at].text[:1].isupper():
        at -= 1
    return doc[at].lower_ in _SIDES  # "the eastern Baghdad district of Sadr City"


def _holds_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a phrase has a name of its own before its noun: "the Kamdesh district"."""
    if not place_noun(doc[end - 1].lower_, "quarter", "site", "road"):
        return False
    before = doc[end - 2] if end - 2 >= start else doc[start]
    if before.lower_.endswith("day"):
        return False  # "the Monday market"
    if place_noun(doc[end - 1].lower_, "road") and before.text[:1].isdigit():
        return True  # "the 20th Street"
    if doc[end - 1].lower_ in NATIONAL and country_of_people(before.text) is not None:
        return not before.is_upper
    told = before.tag_ in ("NNP", "NNPS") or (before.text[:1].isupper() and start < before.i)
    if not told or (before.is_upper and doc[end - 1].is_upper):
        return False
    return before.ent_type_ != "NORP" and before.lower_ not in _SIDES


def is_nation(entity: Entity) -> bool:
    """Tell whether a name before a site says whose it is and not where: U.S., UK, UN."""
    letters = entity.text.replace(".", "")
    return letters.isupper() and len(letters) <= 3


def is_owner(doc: Doc, start: int) -> bool:
    """Tell whether a name says whose something is: "outside embassies of the United States"."""
    at = start - 1
    at -= at >= 0 and doc[at].lower_ == "the"
    if at > 1 and doc[at].lower_ == "and" and doc[at - 1].tag_ in ("NNP", "NNPS"):
        while at > 1 and (doc[at].tag_ in ("NNP", "NNPS") or doc[at].lower_ in ("and", "the", ",")):
            at -= 1  # "the embassies of France and (Germany)"
    return at > 0 and doc[at].lower_ == "of" and doc[at - 1].lower_ in _OWNED


def is_owned(word: str) -> bool:
    """Tell whether a noun is for what a country has elsewhere, too."""
    return word.lower() in _OWNED
