"""The gazetteer and the name lists: what is in them, and that nothing impossible is."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger import gazetteer
from newsledger.gazetteer import normal, sound


def test_one_name_in_different_spellings_has_one_normal_form():
    assert normal("Deir ez-Zor") == normal("DEIR EZ ZOR")
    assert normal("Bogotá") == normal("Bogota")
    assert normal("N’Djamena") == normal("N'Djamena")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ayn al-Asad", "Ain al-Assad"),
        ("Hudaydah", "al-Hudeida"),
        ("Kata'ib Hizballah", "Kataib Hizbalah"),
        ("Shaykh Zuwayd", "Sheikh Zuweid"),
    ],
)
def test_transliterations_of_one_name_sound_the_same(one, other):
    assert sound(one) == sound(other)


def test_different_names_do_not_sound_the_same():
    assert sound("Ansar al-Sharia") != sound("Ansar al-Sunna")
    assert sound("Mosul") != sound("Marsal")


@given(st.text(max_size=40))
def test_normal_forms_never_fail_and_stay_as_they_are(name):
    assert normal(normal(name)) == normal(name)
    sound(name)


def test_cities_are_found_by_name_and_other_names_most_populous_first():
    assert gazetteer.cities("Baghdad")[0].place_id == "geonames:98182"
    tripoli = gazetteer.cities("Tripoli")
    assert [place.country for place in tripoli[:2]] == ["LBY", "LBN"]
    assert gazetteer.cities("Kobani")[0].country == "SYR"
    assert gazetteer.cities("no such place at all") == ()


def test_countries_are_found_by_names_and_people():
    assert gazetteer.country_named("the United States") == "USA"
    assert gazetteer.country_named("DR Congo") == "COD"
    assert gazetteer.country_named("Türkiye") == "TUR"
    assert gazetteer.country_of_people("Iraqis") == "IRQ"
    assert gazetteer.country_of_people("Salvadoran") == "SLV"
    assert gazetteer.country_named("Baghdad") is None


def test_the_pronoun_us_is_no_country():
    assert gazetteer.country_named("us") is None
    assert gazetteer.country_of_people("us") is None
    assert gazetteer.country_named("US") == "USA"


def test_the_lists_are_as_long_as_promised():
    assert len(gazetteer.actors()) >= 600
    assert sum(site.latitude is not None for site in gazetteer.sites()) >= 150
    names = {name for weapon in gazetteer.weapons() for name, _ in gazetteer.spellings(weapon)}
    assert len(names) >= 300


@pytest.mark.parametrize("rows", [gazetteer.actors, gazetteer.sites, gazetteer.regions])
def test_ids_are_unique_and_countries_exist(rows):
    assert [id_ for id_, n in Counter(row.id for row in rows()).items() if n > 1] == []
    known = gazetteer.countries()
    assert {row.country for row in rows() if row.country} <= set(known)


@pytest.mark.parametrize("rows", [gazetteer.sites, gazetteer.weapons])
def test_a_sure_name_means_one_thing(rows):
    owners: dict[str, set[str]] = {}
    for row in rows():
        for name, sure in gazetteer.spellings(row):
            if sure:
                owners.setdefault(normal(name), set()).add(row.name)
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


def test_sure_names_of_two_actors_lie_in_two_countries():
    owners: dict[str, list[str | None]] = {}
    for actor in gazetteer.actors():
        for name in {normal(name) for name, sure in gazetteer.spellings(actor) if sure}:
            owners.setdefault(name, []).append(actor.country)
    clashes = {name: found for name, found in owners.items() if len(found) != len(set(found))}
    assert clashes == {}


def test_coordinates_are_possible_and_come_in_pairs():
    for site in gazetteer.sites():
        assert (site.latitude is None) == (site.longitude is None), site.id
        if site.latitude is not None and site.longitude is not None:
            assert -90 <= site.latitude <= 90, site.id
            assert -180 <= site.longitude <= 180, site.id
    for division in gazetteer.divisions().values():
        assert -90 <= division.latitude <= 90
        assert -180 <= division.longitude <= 180


def test_every_division_belongs_to_a_region():
    assert set(gazetteer.divisions()) <= {region.id for region in gazetteer.regions()}


def test_seats_of_government_lie_in_countries():
    assert {row.country for row in gazetteer.metonyms()} <= set(gazetteer.countries())


def test_a_first_look_up_takes_less_than_a_second():
    gazetteer.cities.cache_clear()
    gazetteer.places._places.cache_clear()
    start = time.process_time()
    assert gazetteer.cities("Mosul")
    assert time.process_time() - start < 1


def test_places_made_by_hand_lie_near_the_others_of_their_country():
    known = set(gazetteer.countries())
    for row in gazetteer.localities():
        assert row.country in known, row.name
        assert -90 <= row.latitude <= 90, row.name
        assert -180 <= row.longitude <= 180, row.name
    names = [(row.country, row.name) for row in gazetteer.localities()]
    assert len(names) == len(set(names))


def test_every_spelling_of_a_place_made_by_hand_finds_it():
    for row in gazetteer.localities():
        for name, _ in gazetteer.spellings(row):
            found = {place.place_id for place in gazetteer.cities(name)}
            key = normal(row.name).replace(" ", "-")
            assert f"locality:{row.country.lower()}-{key}" in found, name


def test_a_town_known_to_geonames_is_found_by_the_names_added_by_hand():
    assert any(place.country == "SYR" for place in gazetteer.cities("Maarat al-Numaan"))
    assert gazetteer.cities("Jadriya") == gazetteer.cities("Jadiriyah")
