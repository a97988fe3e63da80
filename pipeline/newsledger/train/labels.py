"""Maps the labels of the name corpora to ours.

Dates are left out: rules read them, which also know what they mean.
"""

from __future__ import annotations

import re

from newsledger.annotate.model import NAME_LABELS
from newsledger.train.passages import Passage, Span
from newsledger.train.places import is_country, place_label

LABELS = NAME_LABELS
"""The labels that a name can have: those of the packaged pipeline."""

_NEWSWIRE = {
    "Person": "PERSON",
    "Organization": "ORG",
    "NORP": "NORP",
    "Facility": "FAC",
    "Money": "MONEY",
    "Product": "PRODUCT",
    "Miscellaneous": "MISC",
    "Misc": "MISC",
}
_GMB = {"per": "PERSON", "org": "ORG", "art": "MISC", "nat": "MISC", "eve": "MISC"}
_RE3D = {
    "Person": "PERSON",
    "Organisation": "ORG",
    "Nationality": "NORP",
    "Weapon": "WEAPON",
    "MilitaryPlatform": "PRODUCT",
    "Vehicle": "PRODUCT",
    "Money": "MONEY",
    "DocumentReference": "MISC",
}

_TITLES_WORDS = """
president vice prime minister foreign defence defense interior secretary deputy general gen
lieutenant lt lt-gen maj major col colonel capt captain sgt sergeant spc admiral commander
commodore mr mrs ms dr prof sir king queen prince sheikh sheik ayatollah pope senator sen rep
congressman judge justice chief chancellor premier ambassador envoy spokesman spokeswoman
spokesperson press special advisor adviser assistant under state of navy army air force petty
officer class 1st 2nd first former acting the a an he his her fco office iraqi syrian us u.s
american british russian turkish israeli iranian french palestinian afghan pakistani
"""
TITLES = frozenset(_TITLES_WORDS.split())
"""Words that stand before a person's name and are no part of it."""

_ARTICLES = frozenset(("the", "a", "an", "his", "her", "our", "their"))

_PARTICLES_WORDS = """
of the and for in on de la el al bin ibn van von al- ad- i o e du da
"""
_PARTICLES = frozenset(_PARTICLES_WORDS.split())

WEAPON_TERMS = re.compile(
    r"\b(?:AK-?47s?|Kalashnikovs?|M-?16 rifles?|(?:assault |sniper |automatic |hunting )?rifles?|"
    r"shotguns?|handguns?|pistols?|revolvers?|(?:heavy |light )?machine[- ]?guns?|"
    r"submachine guns?|firearms?|hand grenades?|rocket[- ]propelled grenades?|RPGs?|grenades?|"
    r"(?:ballistic |cruise |anti-tank |surface-to-air |anti-aircraft )?missiles?|"
    r"(?:Katyusha |Qassam |Grad |artillery )?rockets?|mortar(?: bombs?| rounds?| shells?)?s?|"
    r"artillery(?: shells?)?|howitzers?|barrel bombs?|car bombs?|truck bombs?|cluster bombs?|"
    r"cluster munitions?|petrol bombs?|roadside bombs?|suicide (?:vests?|belts?)|"
    r"explosive (?:devices?|belts?|vests?)|improvised explosive devices?|V?BIEDs?|IEDs?|"
    r"land ?mines?|dynamite|TNT|C-4|explosives|bombs?|(?:chemical |nuclear |biological )weapons?|"
    r"sarin|chlorine gas|mustard gas|nerve (?:agent|gas)|UAVs?|drones?|ammunition|munitions?|"
    r"machetes?|knife|knives)\b",
    re.IGNORECASE,
)
"""Plain words for weapons. The name corpora leave them unlabelled; re3d labels them."""

_NOT_WEAPONS = re.compile(
    r"\b(?:air ?)?strikes?\b|bombardment|attacks?|assault$|raids?", re.IGNORECASE
)


_FACILITY_WORDS = re.compile(
    r"\b(?:base|airfield|airport|camp|fort|museum|gate|bridge|prison|hospital|mosque)\b",
    re.IGNORECASE,
)
_ROLE_WORDS = re.compile(
    r"\b(?:command|commander|representative|commissioner|group|director|office|affairs|envoy|"
    r"minister|operator|brig)\b",
    re.IGNORECASE,
)
_SLIPS = re.compile(r"\W*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|\d{4}")
_PRONOUNS_WORDS = """
i we you he she it they our my me us them this that there here
"""
_PRONOUNS = frozenset(_PRONOUNS_WORDS.split())


def newswire_label(label: str, text: str) -> str | None:
    """Map a label of the Worldwide Newswire corpus; None drops the span, as it does for slips."""
    if _SLIPS.fullmatch(text):
        return None
    return place_label(text) if label == "Location" else _NEWSWIRE.get(label)


def gmb_label(label: str, text: str) -> str | None:
    """Map a label of the GMB news; its `gpe` are nationalities and, now and then, states."""
    if label in ("geo", "gpe"):
        if is_country(text) or label == "geo":
            return place_label(text)
        return "GPE" if place_label(text) == "GPE" and not looks_like_people(text) else "NORP"
    if label == "org" and is_country(text):
        return "GPE"
    if label == "org" and looks_like_people(text):
        return "NORP"
    return _GMB.get(label)


def re3d_label(label: str, text: str) -> str | None:
    """Map a label of re3d for a mention already cut by `name_part`."""
    if label == "Location" and _FACILITY_WORDS.search(text):
        return "FAC"
    if label == "Location" or (label == "Organisation" and is_country(text)):
        return place_label(text)
    if label == "Organisation" and looks_like_people(text):
        return "NORP"
    if label == "Person" and _ROLE_WORDS.search(text):
        return None
    if label == "Weapon" and _NOT_WEAPONS.search(text):
        return None
    return _RE3D.get(label)


def split_places(text: str, start: int) -> list[Span]:
    """Cut a list of places at its commas, which the newswire corpus labels as one.

    >>> [(span.start, span.end, span.label) for span in split_places("Basra, Iraq", 10)]
    [(10, 15, 'GPE'), (17, 21, 'GPE')]
    """
    return [
        Span(start + part.start(1), start + part.end(1), place_label(part[1]))
        for part in re.finditer(r"(?:^|, *)(?:(?:in|of) )?(?:the )?([^,]*[^\s,])", text)
    ]


def looks_like_people(text: str) -> bool:
    """Guess from its ending whether one word names a people or faith ("Iraqis", "Sunni")."""
    return (
        bool(
            re.search(
                r"(?:ese|ians?|ish|[^aeiou]is?|ans|qis?|lis?|nis?|nnis?|slims?|ites?|urds?|rabs?|"
                r"french|dutch|greeks?|tians?)$",
                text.lower(),
            )
        )
        and " " not in text.strip()
    )


def name_part(text: str, *, person: bool = False) -> tuple[int, int] | None:
    """Cut articles (and titles, of a person) off a mention; None when no proper name is left.

    >>> mention = "Iraqi President Fuad Masum"
    >>> mention[slice(*name_part(mention, person=True))]
    'Fuad Masum'
    >>> name_part("an ISIL tactical unit") is None
    True
    """
    words = list(re.finditer(r"\S+", text))
    before_name = TITLES if person else _ARTICLES
    while words and _plain(words[0][0]) in before_name:
        words = words[1:]
    if not words or (len(words) == 1 and _plain(words[0][0]) in _PRONOUNS):
        return None
    if words[0][0] == "for":  # "Minister for the Middle East"
        return None
    for word in words:
        core = word[0].strip("“”\"'’(),.")
        if core and not core[0].isupper() and not core[0].isdigit():
            lead = core.lower().split("-")[0]
            if lead not in _PARTICLES:
                return None
    if not any(word[0][:1].isupper() for word in words):
        return None
    end = words[-1].end()
    while end and text[end - 1] in ",;:":
        end -= 1
    return words[0].start(), end


def _plain(word: str) -> str:
    return word.strip("“”\"'’(),.").lower()


def add_weapons(passage: Passage) -> Passage:
    """Label plain words for weapons outside all other spans, so that the corpora agree on them."""
    taken = [(span.start, span.end) for span in passage.spans]
    found = [
        Span(match.start(), match.end(), "WEAPON")
        for match in WEAPON_TERMS.finditer(passage.text)
        if not any(match.start() < end and start < match.end() for start, end in taken)
    ]
    spans = tuple(sorted((*passage.spans, *found), key=lambda span: span.start))
    return Passage(passage.text, passage.words, spans, passage.paragraph)
