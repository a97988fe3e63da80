"""Settlements and divisions that the words themselves or those around them tell."""

from __future__ import annotations

import pytest

from newsledger.annotate.model import load_nlp


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen shot dead two farmers in Tchabol, northern Cameroon, on Friday.", "Tchabol"),
        ("Shells fell on Umm Zarka, a village in Idlib province, the monitors said.", "Umm Zarka"),
        ("The raiders crossed into Zamfara State after nightfall, police said.", "Zamfara State"),
        ("A patrol was ambushed outside Castlederg, Co Tyrone, the army said.", "Castlederg"),
        ("Jets bombed Pruhso Township twice in the same week, residents said.", "Pruhso Township"),
    ],
)
def test_what_is_said_to_be_a_place_is_one(text: str, name: str) -> None:
    labels = {ent.text: ent.label_ for ent in load_nlp()(text).ents}
    assert labels.get(name) in ("GPE", "LOC"), labels


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ten people lost their lives at Zarkan Bala and 21 were injured.", "Zarkan Bala"),
        ("Jets bombed the market of Qesmun, in Saada province, at noon.", "Qesmun"),
        ("Riders burned her village, Abu Rimal, and shot her grandfather.", "Abu Rimal"),
        ("The others escaped and trekked to Maradul, residents said.", "Maradul"),
        ("Gunmen hid in the area of Ormosk, south of the river.", "Ormosk"),
        ("Troops shelled rebels in Antioquia Department on Monday.", "Antioquia Department"),
        ("Mortar fire on Tarva Pani killed two women, the army said.", "Tarva Pani"),
        ("A jet dropped two bombs on Thazin Kone, where villagers were asleep.", "Thazin Kone"),
        ("Iranian gunners shelled Sidakin for two days.", "Sidakin"),
        ("The bombardment of Wadajar killed three children.", "Wadajar"),
        ("The freighter was hit 38 nautical miles west of Mokhar.", "Mokhar"),
    ],
)
def test_what_is_used_as_a_place_is_one(text: str, name: str) -> None:
    labels = {ent.text: ent.label_ for ent in load_nlp()(text).ents}
    assert labels.get(name) in ("GPE", "LOC"), labels


@pytest.mark.parametrize(
    "text",
    [
        "Investors had no confidence in Petrosul, Petrosul said.",
        "The raid was planned by Jundara, which said it would strike at Jundara's foes.",
    ],
)
def test_who_speaks_is_no_place(text: str) -> None:
    labels = {ent.text: ent.label_ for ent in load_nlp()(text).ents}
    assert not {"GPE", "LOC"} & set(labels.values()), labels


@pytest.mark.parametrize(
    "text",
    [
        "Fighters of Islamic State took the town, and Islamic State said so itself.",
        "The Secretary of State met the Welfare State party's leaders on Monday.",
    ],
)
def test_a_state_that_is_none_is_no_place(text: str) -> None:
    labels = {ent.text: ent.label_ for ent in load_nlp()(text).ents}
    assert not any(label == "GPE" for name, label in labels.items() if "State" in name), labels


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two gunmen were later shot dead in a school in Zarkhili on Monday.", "Zarkhili"),
        ("A mine exploded near Tupo-Tupo on the island, the army said.", "Tupo-Tupo"),
        ("Troops searched houses in the suburb of Dabaral after the attack.", "Dabaral"),
        ("ORMOSKA, Ukraine (agency) - Weeping, the women buried five men.", "ORMOSKA"),
        ("Mebelat, Ethiopia – The new mill was opened on Monday.", "Mebelat"),
        ("Gunners pounded Kansara, in Idlib province, for three hours.", "Kansara"),
        ("Rockets were fired towards Metulla, apparently in revenge.", "Metulla"),
    ],
)
def test_a_village_that_no_list_has_is_found_where_it_stands_as_a_place(
    text: str, name: str
) -> None:
    labels = {ent.text: ent.label_ for ent in load_nlp()(text).ents}
    assert labels.get(name) in ("GPE", "LOC"), labels


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The leaflet was written in Inuktitut, the mayor said.", "Inuktitut"),
        ("The minister spoke in Hindi to the crowd on Monday.", "Hindi"),
        ("The rebels had plans for the Arab world, the report said.", "Arab"),
        ("Rockets Hit School In Overnight Raid On Capital", "Overnight"),
        ("The law was passed in Dec. 1829, the historian said.", "Dec."),
        ("BAGRAM AIRFIELD, Afghanistan (Agency) - Two soldiers died.", "BAGRAM AIRFIELD"),
    ],
)
def test_a_language_a_people_or_a_common_word_is_no_place(text: str, name: str) -> None:
    labels = {ent.text: ent.label_ for ent in load_nlp()(text).ents}
    assert labels.get(name) != "GPE", labels


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army shelled Hezbollah in the south.", "Hezbollah"),
        ("The club sacked Durante after the match.", "Durante"),
        ("Fire on Rahimani came from the hills.", "Rahimani"),
    ],
)
def test_who_is_fired_on_is_no_place(text: str, name: str) -> None:
    labels = {ent.text: ent.label_ for ent in load_nlp()(text).ents}
    assert labels.get(name) != "GPE", labels


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen burst into the town of Cabaret at dawn and killed nine people.", "Cabaret"),
        ("Soldiers shelled the village of Hope on Friday, killing two.", "Hope"),
        ("Two men were shot dead in the Tabaris quarter of Beirut on Sunday.", "Tabaris"),
        ("A bus driver was hacked to death at Kolenga the same night.", "Kolenga"),
        ("An air strike on Urgal district killed five on Monday.", "Urgal"),
        ("Monitors who got to Bradosh at noon counted nine bodies.", "Bradosh"),
        ("People from Dorsanka fled to the coast, the agency said.", "Dorsanka"),
    ],
)
def test_a_name_of_no_list_is_a_place_by_its_place(text: str, name: str) -> None:
    labels = {ent.text: ent.label_ for ent in load_nlp()(text).ents}
    assert labels.get(name) in ("GPE", "LOC"), labels


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He works at Sarvo and was shot on his way home on Monday.", "Sarvo"),
        ("A colleague at Zorvex said he had been shot on his way home.", "Zorvex"),
        ("Troops in the Andean province of Huanta killed two men.", "Andean"),
        ("They met her uncle, according to a Facebook post by the police.", "Facebook"),
    ],
)
def test_a_body_or_a_people_is_no_place_by_it(text: str, name: str) -> None:
    labels = {ent.text: ent.label_ for ent in load_nlp()(text).ents}
    assert labels.get(name) != "GPE", labels


def test_a_common_word_that_opens_a_sentence_is_not_the_town() -> None:
    doc = load_nlp()("Soldiers shelled the village of Hope on Friday. Hope is fading for many.")
    assert [ent.sent.start for ent in doc.ents if ent.text == "Hope"] == [0]
