"""Joins names to the nouns beside them that are part of them: "Israeli military", "Erbil airport".

The corpora on which the names are trained cut such names short, or leave the noun out when it is in
small letters. What is added here goes by words alone, whatever model found the name.
"""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc, Span

from newsledger import gazetteer
from newsledger.gazetteer import normal
from newsledger.lexicons import words

_ORGAN = re.compile(
    r"(?:armed forces|air force|coast ?guard|national guard|navy|army|military|police|government|"
    r"parliament|supreme court|(?:national |federal |border |military |riot )police|"
    r"(?:defen[cs]e|foreign|interior|health|justice|information|finance|energy|oil|education|"
    r"transport|culture|migration|home) ministry|"
    r"ministry of (?:the )?(?:foreign affairs|interior|health|justice|information|defen[cs]e)|"
    r"state department|defen[cs]e department|general staff|central bank)\b(?!-)",
    re.IGNORECASE,
)
"""Organs of a state that with its adjective are a name: "the Israeli military said"."""
_FACILITY = re.compile(
    r"(?:(?:military |international |domestic |civilian )?airport|air ?base|air ?field|"
    r"(?:military|naval|army|marine) base|naval station|"
    r"(?:refugee|displacement|displaced persons|IDP|detention|prison|training) camp|prison|jail|"
    r"(?:border |land )?crossing|border post|road|highway|motorway|bridge|dam|refinery|"
    r"(?:nuclear |thermal |hydroelectric )?power (?:plant|station)|nuclear (?:plant|site|facility)|"
    r"(?:gas|oil) ?field|junction|barracks|substation|railway station)\b(?!-)",
    re.IGNORECASE,
)
_FACILITY_OF_NAME = re.compile(
    r"(?:hospital|medical cent(?:er|re)|clinic|mosque|church|camp|base|square|stadium|university|"
    r"school|market|neighbou?rhood mosque)\b(?!-)",
    re.IGNORECASE,
)
"""After a town these say what is there ("a Kohat mosque"); after another name, which one."""
_MISSION = re.compile(r"(?:embassy|consulate|consulate general)\b(?!-)", re.IGNORECASE)
_DIVISION = re.compile(r"(?:province|governorate|oblast|region)\b(?!-)", re.IGNORECASE)
_DIVISION_NAME = re.compile(r"(?:State|Province|Governorate|County|Oblast)\b(?![- ][A-Z])")
_OF_STATE = re.compile(r" of (?:the )?")
_ORGAN_BEFORE_OF = re.compile(
    r"(?:(?:Federal )?Government|(?:Federal )?Ministry of .+|Armed Forces|Parliament|Supreme Court|"
    r"(?:General|Border|Security|State Security) Service|Central Bank|Prosecutor[ -]General)$"
)
_NATIONS = words("us u.s. u.k. uk")
_PLACES = frozenset({"GPE", "LOC"})
_SPEAKERS = words("spokesman spokeswoman spokesperson spokesmen spokespeople chief statement")
_MEMBERS = words(
    "officer officers soldier soldiers personnel man men woman women captain colonel general "
    "sergeant major lieutenant troops recruits recruit commander commanders cadets veteran veterans"
)
_FOLLOWS = 4
"""Words after a name that are looked at."""

_ARM_HEADS = words(
    "system systems missile missiles rocket rockets drone drones rifle rifles machinegun "
    "machineguns launcher launchers shell shells grenade grenades mortar mortars bomb bombs "
    "battery batteries gun guns howitzer howitzers round rounds warhead warheads projectile "
    "projectiles torpedo torpedoes mine mines"
)
_ARM_BEFORE = re.compile(
    r"(?:(?:(?-i:[A-Z]\w*-(?:\d\w*|[A-Z])|[A-Z]{1,4}\d+\w*)|explosively|unmanned|one-way attack|"
    r"high-precision|precision|"
    r"\d+(?:\.\d+)?[- ]?(?:mm|millimet(?:er|re)s?|cm|kg|kilogram|pound|ton(?:ne)?)|"
    r"\.?\w+-(?:laden|guided|borne|made|way|ship|tank|personnel|aircraft|missile|range|packed|rigged|"
    r"filled|fired|launched|propelled|calib(?:er|re)|powered|piercing|barrel(?:l?ed)?|aerial|"
    r"controlled|mounted)|"
    r"(?:surface|air|ground|sea)-to-(?:surface|air|ground|sea|ship)|"
    r"multiple[- ]launch|multiple[- ]rocket|"
    r"guided|unguided|ballistic|cruise|hypersonic|homemade|makeshift|improvised|anti|armed|explosive|"
    r"booby-trapped|commercial|kamikaze|loitering|heavy|light|automatic|semi-automatic|assault|"
    r"sniper|hunting|hand|petrol|gasoline|nail|pipe|roadside|barrel|cluster|incendiary|thermobaric|"
    r"glide|gliding|incendiary|phosphorus|bunker-buster|dirty|aerial|suicide|sticky|magnetic|"
    r"tank|artillery|mortar|naval|land|sea|limpet|tear gas|stun|smoke|sound|attack|surveillance|"
    r"reconnaissance|quadcopter|FPV|first-person-view|underwater|naval)[ \n]+)+$",
    re.IGNORECASE,
)
_ARM_REACH = 45
_COUNTING = frozenset({"CD", "DT", "PRP$", "PDT"})
_ABOUT = words("about around some nearly almost at least more than over only several of and")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def widen(doc: Doc, text: str) -> list[Span] | None:
    """Return the entities of `doc` with the nouns that are part of them; None if all stay.

    `text` is that of `doc`, which spaCy puts together anew each time.
    """
    changed = False
    ents: list[Span] = []
    known = list(doc.ents)
    skip = 0
    for i, ent in enumerate(known):
        if ent.start < skip:
            continue
        after = known[i + 1] if i + 1 < len(known) else None
        if ent.label_ == "WEAPON":
            new = _weapon(doc, text, ent, skip)
        else:
            new = _name(doc, text, ent, after)
        if new is None:
            ents.append(ent)
            continue
        changed = True
        for span in new:
            # what a longer name runs into is part of it
            while ents and ents[-1].end > span.start:
                ents.pop()
            ents.append(span)
            skip = span.end
    return ents if changed else None


def _name(doc: Doc, text: str, ent: Span, after: Span | None) -> list[Span] | None:
    label = ent.label_
    if label == "ORG":
        of = after is not None and _OF_STATE.fullmatch(text, ent.end_char, after.start_char)
        if of and after is not None and after.label_ == "GPE" and _ORGAN_BEFORE_OF.search(ent.text):
            return [Span(doc, ent.start, after.end, label="ORG")]
    if ent.end >= len(doc) or not ent[-1].whitespace_:
        return None
    following = doc[ent.end].idx
    stop = min(ent.end + _FOLLOWS, len(doc)) - 1
    tail = text[following : doc[stop].idx + len(doc[stop])]
    if label == "NORP" or (label == "GPE" and _is_nation(ent)):
        if _MISSION.match(tail):
            return _to(doc, ent, _MISSION, tail, "FAC")
        if _ORGAN.match(tail) and (label == "GPE" or gazetteer.country_of_people(ent.text)):
            return _to(doc, ent, _ORGAN, tail, "ORG")
    if label in ("NORP", "WEAPON", "MONEY", "MISC"):
        return None
    sited = label in _PLACES or label == "FAC"
    if _FACILITY.match(tail) and (sited or not tail[0].islower() or _is_place(ent.text)):
        return _to(doc, ent, _FACILITY, tail, "FAC")
    if sited and _FACILITY_OF_NAME.match(tail) and _has_article(ent) and not _is_town(ent.text):
        return _to(doc, ent, _FACILITY_OF_NAME, tail, "FAC")
    if label == "GPE" and _DIVISION_NAME.match(tail):
        return _to(doc, ent, _DIVISION_NAME, tail, "GPE")
    if label in _PLACES and _DIVISION.match(tail) and _is_division(ent.text):
        return _to(doc, ent, _DIVISION, tail, "GPE")
    return None


def _to(doc: Doc, ent: Span, noun: re.Pattern[str], tail: str, label: str) -> list[Span]:
    """Return the span from a name to the end of the noun after it, if no other noun follows."""
    match = noun.match(tail)
    assert match is not None
    end = doc[ent.end].idx + match.end()
    last = ent.end
    while last < len(doc) and doc[last].idx < end:
        last += 1
    if label == "ORG" and _qualifies(doc, last):
        return [ent]
    return [Span(doc, ent.start, last, label=label)]


def _qualifies(doc: Doc, i: int) -> bool:
    """Tell whether the organ's noun is part of another: "military strikes", "police officers"."""
    if i >= len(doc) or doc[i].tag_ not in ("NN", "NNS"):
        return False
    if doc[i - 1].lower_ == "military":
        return doc[i].lower_ not in _SPEAKERS
    return doc[i].lower_ in _MEMBERS


def _is_nation(ent: Span) -> bool:
    return ent.text.lower() in _NATIONS or gazetteer.country_named(ent.text) is not None


def _has_article(ent: Span) -> bool:
    """Tell whether a name has the Arabic article, as names of hospitals and mosques have."""
    return bool(re.match(r"(?:al|el|ash?|ar)[- ]", ent.text, re.IGNORECASE))


def _is_place(name: str) -> bool:
    return bool(gazetteer.cities(name))


def _is_town(name: str) -> bool:
    return any(place.population >= 20_000 for place in gazetteer.cities(name))


def _is_division(name: str) -> bool:
    return normal(name) in _divisions()


def _divisions() -> frozenset[str]:
    return gazetteer.division_names()


@cache
def _armed() -> frozenset[str]:
    return frozenset(
        normal(name) for row in gazetteer.actors() for name, _ in gazetteer.spellings(row)
    )


def _weapon(doc: Doc, text: str, ent: Span, least: int) -> list[Span] | None:
    """Return a weapon with the words that say which, and without what is no part of it.

    "107-mm rocket", "one-way drones", "C-RAM system"; of "four rifles" the rifles.
    """
    start, end = ent.start, ent.end
    owner = doc[start].text
    if end - start > 1 and doc[start].whitespace_ and owner[0].isupper():
        people = gazetteer.country_of_people(owner) is not None
        if people or normal(owner) in _armed():  # "a Houthi drone"
            label = "NORP" if people else "ORG"
            weapon = Span(doc, start + 1, end, label="WEAPON")
            return [Span(doc, start, start + 1, label=label), weapon]
    for i in range(end - 1, start, -1):
        if doc[i].tag_ in _FINITE and i + 1 < end:
            # "drones dropped explosives"
            return [Span(doc, start, i, label="WEAPON"), Span(doc, i + 1, end, label="WEAPON")]
    while start + 1 < end and _counts(doc, start):
        if not doc[start].whitespace_:
            break  # "one-way"
        start += 1
    while end < len(doc) and doc[end].lower_ in _ARM_HEADS and doc[end - 1].whitespace_:
        if doc[end].tag_ not in ("NN", "NNS", "NNP", "NNPS"):
            break
        end += 1
    begin = doc[start].idx
    match = _ARM_BEFORE.search(text, max(0, begin - _ARM_REACH), begin)
    if match and start == ent.start:
        first = start
        while first > least and doc[first - 1].idx >= match.start():
            first -= 1
        if doc[first].idx >= match.start():
            start = first
    if start - 2 >= least and doc[start - 1].text == "-" and not doc[start - 1].whitespace_:
        start -= 2  # "high-precision weapons"
    if (start, end) == (ent.start, ent.end):
        return None
    return [Span(doc, start, end, label="WEAPON")]


def _counts(doc: Doc, i: int) -> bool:
    return doc[i].is_lower and (doc[i].tag_ in _COUNTING or doc[i].lower_ in _ABOUT)
