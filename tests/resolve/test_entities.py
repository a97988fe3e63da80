"""What mentions mean: actors, places, countries, chains. Rows are made by hand: no model needed."""

from __future__ import annotations

import re

import pytest

from newsledger.records import Article, Entity, Extraction, Sentence
from newsledger.resolve.entities import resolve_entities
from newsledger.resolve.entities.actors import state_link


def resolved_rows(marked: str) -> dict[str, Entity]:
    """Resolve a text with mentions marked as [words|LABEL] or [words|LABEL|nominal].

    Brackets nest: "[[US|GPE] troops|ORG|nominal]". The last mention of equal words is returned;
    with "#2" the second from the start.
    """
    text, spans, stack = "", [], []
    for piece in re.split(r"(\[|\|[A-Z]+(?:\|[a-z]+)?\])", marked):
        if piece == "[":
            stack.append(len(text))
        elif piece.startswith("|"):
            label, *kind = piece.strip("|]").split("|")
            spans.append((stack.pop(), len(text), label, kind[0] if kind else "name"))
        else:
            text += piece
    article = Article("0123456789abcdef", "test.txt", 0, text)
    found = Extraction(article)
    for number, match in enumerate(re.finditer(r"[^.!?]+[.!?]*\s*", text)):
        found.sentences.append(
            Sentence(found.row_id("s", number + 1), article.article_id, number, *match.span())
        )
    spans.sort(key=lambda span: (span[0], -span[1]))
    found.entities = [
        Entity(
            entity_id=found.row_id("ent", number),
            article_id=article.article_id,
            sentence_id=found.sentence_id_at(start),
            start=start,
            end=end,
            text=text[start:end],
            label=label,
            mention_type=kind,
        )
        for number, (start, end, label, kind) in enumerate(spans, 1)
    ]
    rows: dict[str, Entity] = {}
    counts: dict[str, int] = {}
    for row in resolve_entities(found):
        counts[row.text] = counts.get(row.text, 0) + 1
        rows[f"{row.text}#{counts[row.text]}"] = rows[row.text] = row
    return rows


@pytest.mark.parametrize(
    "name",
    ["Al Asad Air Base", "Ain al-Assad", "Ayn al-Asad", "Ain al-Asad airbase", "Ayn Al Asad"],
)
def test_one_base_in_all_its_spellings(name):
    row = resolved_rows(f"Rockets hit [{name}|FAC].")[name]
    assert row.place_id == "site:ayn-al-asad"
    assert row.country == "IRQ"
    assert row.place_precision == "site"
    assert row.latitude == pytest.approx(33.8, abs=0.1)


def test_actors_are_found_by_alias_and_spelling():
    rows = resolved_rows("[Kata’ib Hizballah|ORG] and [Ansar Allah|ORG] denied it.")
    assert rows["Kata’ib Hizballah"].actor_id == "actor:kataib-hezbollah"
    assert rows["Ansar Allah"].actor_id == "actor:ansarullah"


def test_an_acronym_of_two_actors_goes_by_the_countries_spoken_of():
    rows = resolved_rows("In [Syria|GPE], [Syrian|NORP] towns fell to the [SNA|ORG].")
    assert rows["SNA"].actor_id == "actor:sna"
    rows = resolved_rows("In [Somalia|GPE], [Somali|NORP] towns fell to the [SNA|ORG].")
    assert rows["SNA"].actor_id == "actor:state-som-military"
    assert resolved_rows("The [SNA|ORG] met.")["SNA"].actor_id is None


@pytest.mark.parametrize(
    ("phrase", "country", "actor"),
    [
        ("American soldiers", "USA", "actor:state-usa-military"),
        ("Iraqi federal police", "IRQ", "actor:state-irq-police"),
        ("the Iraqi government", "IRQ", "actor:state-irq-government"),
        ("Turkish warplanes", "TUR", "actor:state-tur-military"),
    ],
)
def test_forces_of_states_are_linked_by_country_and_noun(phrase, country, actor):
    link = state_link(phrase, country)
    assert link is not None
    assert link.actor_id == actor


def test_backed_by_a_country_is_not_of_it():
    assert state_link("Iranian-backed forces", "IRN") is None
    rows = resolved_rows("[[Iran|GPE]-backed militias|ORG|nominal] fired.")
    assert rows["Iran-backed militias"].country is None


def test_a_nominal_has_the_country_of_the_adjective_in_it():
    rows = resolved_rows("[three [American|NORP] soldiers|PERSON|nominal] were hurt.")
    assert rows["three American soldiers"].country == "USA"
    assert rows["three American soldiers"].actor_id == "actor:state-usa-military"


def test_a_nominal_that_is_listed_as_a_whole_is_linked():
    rows = resolved_rows("[the [Saudi|NORP]-led coalition|ORG|nominal] denied it.")
    assert rows["the Saudi-led coalition"].actor_id == "actor:saudi-coalition"


def test_a_scholar_of_a_country_need_not_be_of_it():
    rows = resolved_rows("[an [Iran|GPE] researcher|PERSON|nominal] said so.")
    assert rows["an Iran researcher"].country is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("[Tripoli|GPE], [Lebanon|GPE] was calm.", "LBN"),
        ("[Libyan|NORP] forces hold [Tripoli|GPE]. [Libya|GPE] is tense.", "LBY"),
        ("[Lebanese|NORP] troops left [Tripoli|GPE]. [Lebanon|GPE] is tense.", "LBN"),
    ],
)
def test_a_city_goes_by_the_country_beside_it_or_spoken_of(text, country):
    assert resolved_rows(text)["Tripoli"].country == country


def test_a_city_of_many_places_stays_open_without_context():
    row = resolved_rows("It happened in [Springfield|GPE].")["Springfield"]
    assert row.place_id is None
    assert row.latitude is None


def test_a_country_is_a_place_with_its_code():
    row = resolved_rows("It happened in [Iraq|GPE].")["Iraq"]
    assert (row.place_id, row.country, row.place_precision) == ("country:IRQ", "IRQ", "country")


def test_a_province_is_told_from_the_city_of_its_name():
    rows = resolved_rows("In [Syria|GPE] jets bombed [Homs|GPE] and [Idlib|GPE] province.")
    assert rows["Homs"].place_precision == "city"
    assert rows["Idlib"].place_id == "region:syr-idlib"


def test_a_city_is_known_under_another_spelling_than_that_of_its_province():
    row = resolved_rows("[Iraqi|NORP] troops left [Basra|GPE].")["Basra"]
    assert row.place_precision == "city"


def test_a_capital_that_acts_is_the_government():
    row = resolved_rows("[Tehran|ORG] denied it.")["Tehran"]
    assert row.actor_id == "actor:state-irn-government"
    assert (row.label, row.basis, row.place_precision) == ("GPE", "metonym", "city")
    assert resolved_rows("It lies in [Tehran|GPE].")["Tehran"].actor_id is None


def test_surnames_join_the_full_name():
    rows = resolved_rows("[Maria Torres Jr|PERSON] spoke. Later [Torres|PERSON] left.")
    assert rows["Torres"].chain == rows["Maria Torres Jr"].chain
    assert rows["Torres"].name == "Maria Torres Jr"


def test_a_surname_of_two_people_joins_neither():
    rows = resolved_rows(
        "[Maria Torres|PERSON] and [Jorge Torres|PERSON] spoke. [Torres|PERSON] left."
    )
    assert rows["Torres"].chain == rows["Torres"].entity_id


def test_an_acronym_in_brackets_joins_the_name_before():
    rows = resolved_rows(
        "The [Border Relief Committee|ORG] ([BRC|ORG]) left. The [BRC|ORG] was tired."
    )
    assert rows["BRC"].chain == rows["Border Relief Committee"].chain


def test_the_group_is_the_armed_group_named_last():
    rows = resolved_rows("[Hamas|ORG] fired rockets. [the group|ORG|nominal] denied it.")
    assert rows["the group"].chain == rows["Hamas"].chain
    assert rows["the group"].actor_id == "actor:hamas"


def test_the_group_stays_open_where_two_were_named_together():
    rows = resolved_rows("[Hamas|ORG] fought [Fatah|ORG]. [the group|ORG|nominal] denied it.")
    assert rows["the group"].actor_id is None


def test_the_base_is_the_base_named_last():
    rows = resolved_rows(
        "Shells fell near [Al Asad Air Base|FAC]. They missed [the base|FAC|nominal]."
    )
    assert rows["the base"].place_id == "site:ayn-al-asad"


def test_the_official_is_the_official_met_before():
    rows = resolved_rows(
        "[A defense official|PERSON|nominal] spoke. [the official|PERSON|nominal] added this."
    )
    assert rows["the official"].chain == rows["A defense official"].chain


def test_two_groups_of_soldiers_are_not_one():
    rows = resolved_rows(
        "[two [US|GPE] soldiers|PERSON|nominal] died. [five [US|GPE] soldiers|PERSON|nominal] left."
    )
    assert rows["two US soldiers"].chain != rows["five US soldiers"].chain


def test_he_is_the_one_person_near():
    rows = resolved_rows("[Ana Lopez|PERSON] spoke. [she|PERSON|pronoun] left.")
    assert rows["she"].chain == rows["Ana Lopez"].chain
    rows = resolved_rows("[Ana Lopez|PERSON] met [Eva Ruiz|PERSON]. [she|PERSON|pronoun] left.")
    assert rows["she"].chain == rows["she"].entity_id


def test_a_named_person_is_not_the_actor_that_he_speaks_for():
    rows = resolved_rows(
        "[the [Iraqi|NORP] army spokesman|PERSON|nominal] [Ali Karim|PERSON] spoke."
    )
    assert rows["Ali Karim"].chain == rows["the Iraqi army spokesman"].chain
    assert rows["Ali Karim"].actor_id is None
    assert rows["Ali Karim"].country == "IRQ"


def test_offsets_and_order_stay():
    rows = list(resolved_rows("[Iraq|GPE] and [Iran|GPE] met [Iraqi|NORP] men.").values())
    assert all(row.chain and row.name for row in rows)


def test_a_small_town_that_is_not_listed_is_no_large_city_elsewhere():
    rows = resolved_rows("A pipeline in [Sui|GPE] in [Pakistan|GPE] was hit.")
    assert rows["Sui"].place_id is None
    assert resolved_rows("Crowds met in [Rangoon|GPE].")["Rangoon"].country == "MMR"


def test_a_small_place_is_the_one_in_a_country_that_the_article_speaks_of():
    row = resolved_rows("[Karma|GPE] lies in [Iraq|GPE].")["Karma"]
    assert (row.country, row.place_precision) == ("IRQ", "city")
    assert resolved_rows("[Karma|GPE] is far.")["Karma"].place_id is None


def test_a_quarter_that_geonames_lacks_is_on_the_list():
    row = resolved_rows("A rocket fell on [Jadiriyah|GPE] in [Baghdad|GPE].")["Jadiriyah"]
    assert row.place_id == "locality:irq-jadiriyah"
    assert row.place_precision == "district"
    assert row.latitude == pytest.approx(33.28)


def test_of_towns_of_one_name_the_one_in_a_province_spoken_of_is_meant():
    rows = resolved_rows("In [Newark|GPE], [N.J.|GPE], and in [Irvington|GPE] it rained.")
    assert rows["Irvington"].latitude == pytest.approx(40.73, abs=0.1)


def test_seas_and_regions_have_a_middle():
    row = resolved_rows("It sank in the [Gulf of Aden|LOC].")["Gulf of Aden"]
    assert row.place_precision == "region"
    assert row.country is None
    assert row.longitude == pytest.approx(47.5)


@pytest.mark.parametrize(
    "text",
    [
        "They were taken to [Saint Anne Clinic|FAC] in [Mopti|GPE].",
        "Near [Mopti|GPE]'s [Saint Anne Clinic|FAC] it was quiet.",
        "[Mopti|GPE] was quiet, but [Saint Anne Clinic|FAC] was full.",
    ],
)
def test_a_site_that_no_list_has_lies_in_its_town(text):
    row = resolved_rows(text)["Saint Anne Clinic"]
    assert (row.country, row.place_precision) == ("MLI", "city")
    assert (row.basis or "").startswith("lies in")


def test_a_listed_hospital_is_another_where_the_article_says_so():
    row = resolved_rows("The [Al-Shifa Hospital|FAC] in [Idlib|GPE] in [Syria|GPE] is full.")
    assert row["Al-Shifa Hospital"].country == "SYR"


def test_an_organ_of_a_state_is_of_the_one_country_of_the_article():
    text = "In [Niamey|GPE], [Agadez|GPE] and [Zinder|GPE] the [National Guard|ORG] met."
    assert resolved_rows(text)["National Guard"].country == "NER"
    text = "In [Niamey|GPE] and [Bamako|GPE] the [National Guard|ORG] met."
    assert resolved_rows(text)["National Guard"].country is None


@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("The [Ministry of Defence of Latvia|ORG] left.", "Ministry of Defence of Latvia", "lva"),
        ("It rained. Latvia's [Defence Ministry|ORG] left.", "Defence Ministry", "lva"),
        ("The [Latvian army|ORG] left.", "Latvian army", "lva"),
        ("The [Ghana Armed Forces|ORG] left.", "Ghana Armed Forces", "gha"),
    ],
)
def test_organs_of_states_have_their_country(text, name, actor):
    row = resolved_rows(text)[name]
    assert row.actor_id == f"actor:state-{actor}-military"
    assert row.country == actor.upper()


def test_a_doubtful_acronym_counts_where_the_actor_is_active():
    assert resolved_rows("[ADF|ORG] left [Bunia|GPE] in [Congo|GPE].")["ADF"].country == "UGA"
    assert resolved_rows("[ADF|ORG] left [Sydney|GPE].")["ADF"].country == "AUS"
    assert resolved_rows("[ADF|ORG] left [Lisbon|GPE].")["ADF"].actor_id is None


def test_the_ministry_is_the_one_named_last():
    rows = resolved_rows("The [Malian Health Ministry|ORG] spoke. [The ministry|ORG|nominal] knew.")
    assert rows["The ministry"].chain == rows["Malian Health Ministry"].chain


def test_a_shorter_name_is_the_one_longer_name_that_ends_in_it():
    rows = resolved_rows("The [Harbour Traffic Board|ORG] met. The [Traffic Board|ORG] left.")
    assert rows["Traffic Board"].chain == rows["Harbour Traffic Board"].chain


def test_the_embassy_is_the_embassy_named_last():
    rows = resolved_rows(
        "They shot at the [Danish embassy|FAC]. [The embassy|FAC|nominal] is shut."
    )
    assert rows["The embassy"].chain == rows["Danish embassy"].chain


def test_the_army_is_the_one_army_that_was_named():
    rows = resolved_rows("The [Latvian army|ORG] left. [the army|ORG|nominal] was tired.")
    assert rows["the army"].chain == rows["Latvian army"].chain
    rows = resolved_rows(
        "The [Latvian army|ORG] met the [Polish army|ORG]. [the army|ORG|nominal] was tired."
    )
    assert rows["the army"].chain == rows["the army"].entity_id


def test_a_site_lies_where_its_name_says_and_not_where_others_are():
    text = "In [Bulawayo|GPE], [Zimbabwe|GPE], they spoke of [Beitbridge border post|FAC]."
    row = resolved_rows(text)["Beitbridge border post"]
    assert row.latitude == pytest.approx(-22.2, abs=0.1)
    text = "In [Bulawayo|GPE], [Zimbabwe|GPE], they spoke of [Old Mill border post|FAC]."
    assert resolved_rows(text)["Old Mill border post"].place_id is None


def test_a_noun_is_what_the_name_behind_it_calls():
    rows = resolved_rows(
        "[Bogota|GPE] was calm. Men fired in [the city|GPE|nominal] of [Cali|GPE], [Colombia|GPE]."
    )
    assert rows["the city"].chain == rows["Cali"].chain != rows["Bogota"].chain
    rows = resolved_rows("Men fired in [the capital|GPE|nominal] of [Mali|GPE].")
    assert rows["the capital"].chain != rows["Mali"].chain


def test_an_organ_belongs_to_the_country_that_its_sentence_is_set_in():
    told = "[Poland|GPE] and [Warsaw|GPE] met [Polish|NORP] envoys in [Krakow|GPE]. "
    rows = resolved_rows(told + "In [Moscow|GPE], the [Defense Ministry|ORG] said no.")
    assert rows["Defense Ministry"].country == "RUS"
    rows = resolved_rows(told + "Off to [Moscow|GPE], the [Defense Ministry|ORG] said.")
    assert rows["Defense Ministry"].country != "RUS"
