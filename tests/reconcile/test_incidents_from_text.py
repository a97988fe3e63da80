"""Incidents from the words on: reports of one incident meet, distinct attacks of a day do not."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from spacy.language import Language
from tests.conftest import make_article

from newsledger.checks import to_arrow
from newsledger.extract.stage import extract_article
from newsledger.reconcile.stage import NEEDS, reconcile_tables
from newsledger.records import Incident
from newsledger.resolve.stage import resolve_article
from newsledger.tables import get_table

AUGUST = 2024, 8


def incidents(nlp: Language, *reports: tuple[int, str]) -> list[Incident]:
    """Reconcile texts, each published on a day of August 2024."""
    read = []
    for n, (day, text) in enumerate(reports):
        article = make_article(text, date(*AUGUST, day))
        article = dataclasses.replace(article, article_id=f"{n:016x}")
        read.append(resolve_article(extract_article(nlp(text), article)))
    tables = {}
    for name in NEEDS:
        rows = [f.article for f in read] if name == "articles" else []
        if name != "articles":
            rows = [row for f in read for row in getattr(f, name)]
        tables[name] = to_arrow(get_table(name), rows).select(list(NEEDS[name]))
    return list(reconcile_tables(tables)[0])


@pytest.mark.parametrize(
    ("one", "other", "killed"),
    [
        (
            (
                16,
                "KABUL - At least 20 worshippers were killed when a suicide bomber blew himself up "
                "in a mosque in Kabul on Friday, police said. Forty others were wounded.",
            ),
            (
                17,
                "KABUL - The death toll from Friday's suicide bombing at a Kabul mosque has risen "
                "to 26, the health ministry said on Saturday.",
            ),
            (20, 26, 26),
        ),
        (
            (
                15,
                "QUETTA - Six soldiers were killed and five wounded on Thursday when their truck "
                "hit a landmine near Quetta, Pakistani officials said.",
            ),
            (
                16,
                "QUETTA - Seven Pakistani soldiers died when a landmine exploded under their truck "
                "near Quetta on Thursday, the army said on Friday. Five soldiers were injured in "
                "the blast.",
            ),
            (6, 7, 7),
        ),
        (
            (
                10,
                "GAZA - An Israeli airstrike hit a school sheltering displaced people in Khan "
                "Younis on Saturday, killing at least 30 people, the civil defence agency said.",
            ),
            (
                11,
                "GAZA - The death toll from Saturday's Israeli strike on a school in Khan Younis "
                "rose to 41, health officials said on Sunday.",
            ),
            (30, 41, 41),
        ),
    ],
)
def test_reports_with_differing_figures_meet(
    nlp: Language, one: tuple[int, str], other: tuple[int, str], killed: tuple[int, int, int]
) -> None:
    (incident,) = incidents(nlp, one, other)
    assert incident.n_articles == 2
    assert (incident.killed_low, incident.killed_best, incident.killed_high) == killed
    assert incident.date_earliest == incident.date_latest
    assert incident.place_id is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "MOGADISHU - A car bomb exploded outside a hotel in Mogadishu on Tuesday morning, "
            "killing four people, police said.",
            "MOGADISHU - A suicide bomber attacked a military academy in Mogadishu on Tuesday, "
            "killing 11 recruits and injuring 20 others, the army said.",
        ),
        (
            "CALI - Gunmen on motorcycles shot dead a policeman in Cali on Tuesday.",
            "CALI - A journalist was shot dead by gunmen in Cali on Tuesday, a press group said.",
        ),
        (
            "KHARKIV - A Russian missile hit an apartment block in Kharkiv on Tuesday, killing "
            "three residents, the mayor said.",
            "KHARKIV - Two rescue workers were killed in Kharkiv on Tuesday when shelling hit a "
            "fire station, the governor said.",
        ),
    ],
)
def test_distinct_attacks_of_one_day_in_one_town_stay_apart(
    nlp: Language, one: str, other: str
) -> None:
    found = incidents(nlp, (13, one), (13, other))
    assert len(found) > 1
    assert {incident.n_articles for incident in found} == {1}


def test_victims_are_no_parties(nlp: Language) -> None:
    (incident,) = incidents(
        nlp, (13, "CALI - A journalist was shot dead by gunmen in Cali on Tuesday.")
    )
    assert list(incident.parties) == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "GAO - Hizbullah fighters ambushed Malian soldiers near Gao on Tuesday.",
            ["Hezbollah", "Malian Armed Forces"],
        ),
        ("ADEN - The air defences of Aden shot down two rockets over Aden on Tuesday.", []),
        (
            "KIDAL - The defence ministry of Mali said on Tuesday that its forces had attacked a "
            "rebel camp near Kidal.",
            ["The defence ministry of Mali"],
        ),
    ],
)
def test_parties_are_sides_under_one_name(nlp: Language, text: str, parties: list[str]) -> None:
    (incident,) = incidents(nlp, (13, text))
    assert list(incident.parties) == parties


def test_a_raid_may_be_told_by_its_killings_and_by_its_abductions(nlp: Language) -> None:
    (row,) = incidents(
        nlp,
        (
            18,
            "MINNA - Gunmen stormed a school near Minna on Saturday night, killing seven guards "
            "and wounding five pupils, police said.",
        ),
        (
            19,
            "MINNA - Gunmen abducted 30 pupils from a school near Minna on Saturday night, the "
            "governor said on Monday. Seven guards were killed and five pupils wounded in the "
            "abduction.",
        ),
    )
    assert (row.n_articles, row.killed_best) == (2, 7)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        (
            "OSH - Six people were shot, one of them fatally, outside a bar in Osh on Friday, "
            "police said. A man in a grey coat opened fire from a van. Another man was hit in the "
            "leg. All six victims were taken to hospital.",
            1,
            5,
        ),
        (
            "BASRA - Seven shoppers were killed on Friday when a mortar round hit a market in "
            "Basra, police said. Shrapnel struck a bus, too. A doctor said seven people had been "
            "killed in the shelling.",
            7,
            None,
        ),
    ],
)
def test_an_article_on_one_attack_gives_one_incident(
    nlp: Language, text: str, killed: int, injured: int | None
) -> None:
    (row,) = incidents(nlp, (17, text))
    assert (row.killed_best, row.injured_best) == (killed, injured)


def test_the_toll_of_a_month_is_that_of_its_massacre(nlp: Language) -> None:
    (row,) = incidents(
        nlp, (20, "TIBU - In July 2024 gunmen massacred 60 villagers at Vetas in several days.")
    )
    assert row.killed_best == 60


def test_the_toll_of_many_attacks_is_no_toll_of_one(nlp: Language) -> None:
    found = incidents(
        nlp,
        (
            20,
            "GAO - Gunmen attacked a convoy near Gao on Monday. Attacks in the region have killed "
            "310 people in the last two weeks, the United Nations said.",
        ),
    )
    assert 310 not in {row.killed_best for row in found}


VILLAGE = (
    "ABUJA - Gunmen shot dead nine farmers in Kwalidu, a village in Katsina state, on Monday, "
    "police said."
)


def test_reports_of_a_village_that_no_list_has_meet(nlp: Language) -> None:
    (row,) = incidents(
        nlp,
        (20, VILLAGE),
        (
            21,
            "LAGOS - Residents of Kwalidu buried 14 people on Tuesday. The farmers had been shot "
            "dead by gunmen in Kwalidu, a village in Katsina state, on Monday.",
        ),
    )
    assert row.n_articles == 2
    assert row.place_id is None


def test_reports_of_two_villages_that_no_list_has_stay_apart(nlp: Language) -> None:
    found = incidents(
        nlp,
        (20, VILLAGE),
        (
            20,
            "KADUNA - Three traders were shot dead by gunmen in Dogondawa Gari, a village in "
            "Kaduna state, on Monday, residents said.",
        ),
    )
    assert {row.n_articles for row in found} == {1}


def test_nobody_hit_is_the_toll_of_the_shots(nlp: Language) -> None:
    found = incidents(
        nlp,
        (
            21,
            "GAO - Snipers fired at a checkpoint in Gao on Tuesday; nobody was hit. In Kidal a "
            "mortar shell killed two people on Monday.",
        ),
    )
    assert (0, 0, 0) in {(r.injured_low, r.injured_best, r.injured_high) for r in found}
