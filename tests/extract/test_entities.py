"""Mentions: names with exact bounds, nouns that stand for actors and places, pronouns."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsledger.extract.entities.names import clean


def mentions(found, kind):
    return [e.text for e in found.entities if e.mention_type == kind]


def labelled(found):
    return {(e.text, e.label) for e in found.entities}


def cleaned(name):
    bounds = clean(name, 0, len(name))
    return None if bounds is None else name[slice(*bounds)]


def test_articles_quotes_and_possessive_endings_are_cut_off():
    assert cleaned("the Kremlin's") == "Kremlin"
    assert cleaned("“Hezbollah”") == "Hezbollah"
    assert cleaned("Iraq’s") == "Iraq"
    assert cleaned("Baghdad,") == "Baghdad"


def test_an_article_that_belongs_to_the_name_stays():
    assert cleaned("The Hague") == "The Hague"
    assert cleaned("The Gambia") == "The Gambia"


def test_abbreviations_keep_their_full_stops():
    assert cleaned("U.S.") == "U.S."
    assert cleaned("Washington, D.C.") == "Washington, D.C."


def test_a_name_ends_where_a_headline_ends():
    assert cleaned("Baghdad\nThe war") == "Baghdad"


def test_a_name_goes_on_over_the_end_of_a_wrapped_line():
    line = "The rebels met in the mountains to the north of the town of San\nSalvador"
    bounds = clean(line, line.index("San"), len(line))
    assert bounds is not None
    assert line[slice(*bounds)] == "San\nSalvador"


def test_what_names_nothing_is_dropped():
    assert cleaned("“”") is None
    assert cleaned("--") is None


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_clean_bounds_lie_inside_the_bounds_given(before, name, after):
    text = before + name + after
    bounds = clean(text, len(before), len(before) + len(name))
    if bounds is not None:
        assert len(before) <= bounds[0] < bounds[1] <= len(before) + len(name)


def test_listed_names_get_their_labels(extraction):
    found = extraction("Kataib Hezbollah fired rockets at Ain al-Assad air base in Iraq on Monday.")
    assert {
        ("Kataib Hezbollah", "ORG"),
        ("rockets", "WEAPON"),
        ("Ain al-Assad air base", "FAC"),
        ("Iraq", "GPE"),
    } <= labelled(found)


def test_groups_officials_and_places_are_nominal_mentions(extraction):
    found = extraction(
        "A military spokesman said the group attacked the base. The villagers fled to the town."
    )
    nominals = mentions(found, "nominal")
    for phrase in ("A military spokesman", "the group", "the base", "The villagers", "the town"):
        assert phrase in nominals


def test_a_nominal_covers_the_name_in_it(extraction):
    found = extraction("The army said that three American soldiers were wounded.")
    assert "three American soldiers" in mentions(found, "nominal")
    assert "American" in mentions(found, "name")


def test_the_first_noun_of_a_compound_is_no_mention(extraction):
    found = extraction("A bomb exploded at the police station.")
    assert "the police station" in mentions(found, "nominal")
    assert not any(text.endswith("police") for text in mentions(found, "nominal"))


def test_pronouns_are_mentions_where_they_are_subjects(extraction):
    found = extraction("The officer said that he saw the men before they were shot.")
    assert {"he", "they"} <= {text.lower() for text in mentions(found, "pronoun")}


def test_a_capital_that_acts_is_an_organisation(extraction):
    found = extraction("Tehran accused Washington of arming the rebels. The talks were in Tehran.")
    tehran = [e.label for e in found.entities if e.text == "Tehran"]
    assert tehran == ["ORG", "GPE"]


def test_an_influence_of_a_capital_is_that_of_its_government(extraction):
    found = extraction("The deal will increase the influence of Moscow in the region.")
    assert ("Moscow", "ORG") in labelled(found)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_rows_of_any_text_are_exact_and_in_order(extraction, text):
    found = extraction(text)
    starts = [e.start for e in found.entities]
    assert starts == sorted(starts)
    assert len({(e.start, e.end) for e in found.entities}) == len(found.entities)
    for e in found.entities:
        assert e.text == text[e.start : e.end]
        assert e.text.strip()


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Gunmen took 12 villagers hostage in Kaduna.", "12 villagers"),
        ("Militants held a teacher captive for a month.", "a teacher"),
        ("Gunmen killed a British hostage in Kaduna.", "a British hostage"),
    ],
)
def test_what_people_are_taken_for_is_no_part_of_them(extraction, text, mention):
    found = extraction(text)
    assert mention in [e.text for e in found.entities if e.mention_type == "nominal"]
    assert mention in [e.target for e in found.events]


def test_a_listed_name_before_a_noun_is_a_mention(extraction):
    found = extraction("A Saudi-led coalition air strike killed nine people.")
    assert "Saudi-led coalition" in mentions(found, "nominal")
    found = extraction("Iraqi military officials met at a military base.")
    assert "Iraqi military" not in mentions(found, "nominal")


def test_a_noun_phrase_ends_before_a_verb_taken_for_an_adjective(extraction):
    found = extraction("The army blamed FARC dissidents for the car bomb in Cali.")
    assert "FARC dissidents" in mentions(found, "nominal")


def test_a_country_and_its_province_are_two_names(extraction):
    found = extraction("Soldiers killed nine people in Ethiopia's Amhara region.")
    assert {("Ethiopia", "GPE"), ("Amhara", "GPE")} <= labelled(found)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("In July Serb forces shelled the enclave.", "Serb forces"),
        ("On Friday gunmen stormed a hotel in Beledweyne.", "gunmen"),
        ("On 19 November gunmen killed five farmers.", "gunmen"),
        ("Over the past few days gunmen ambushed two convoys near Gao.", "gunmen"),
        ("The October 7 attackers killed 30 people.", "The October 7 attackers"),
    ],
)
def test_a_day_before_a_noun_is_no_part_of_who(extraction, sentence, who):
    found = extraction(sentence)
    assert who in mentions(found, "nominal")
    assert found.events[0].actor == who


def test_a_dash_between_spaces_parts_a_heading_from_who(extraction):
    found = extraction("Mar 3 - Kirkuk - Gunmen killed a policeman.")
    assert "Gunmen" in mentions(found, "nominal")
    assert "pro-government forces" in mentions(
        extraction("On Monday pro-government forces shelled the town."), "nominal"
    )
