"""Reports that meet though their day, their kind or a boast would keep them apart."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.reconcile.test_incidents_from_text import incidents

from newsledger.reconcile.columns import Source
from newsledger.reconcile.doers import is_of_a_doer

STRIKE = (
    "KABUL - A US air strike hit a hospital run by a medical charity in the Afghan city of Kunduz "
    "on Saturday, killing at least nine staff members, the charity said."
)


def test_a_toll_raised_months_later_meets_the_first_report(nlp: Language) -> None:
    later = (
        "A medical charity on Saturday raised the death toll from a US air strike on its hospital "
        "in Kunduz to 42. The strike hit the hospital by night, the charity said."
    )
    (row,) = incidents(nlp, (3, STRIKE), (31, later))
    assert (row.killed_low, row.killed_best, row.killed_high) == (9, 42, 42)


def test_another_strike_on_the_town_stays_apart(nlp: Language) -> None:
    later = (
        "A US air strike destroyed a fuel depot in Kunduz, killing 42 insurgents, the army said. "
        "The depot had stood outside the town."
    )
    assert len(incidents(nlp, (3, STRIKE), (31, later))) == 2


RAID = (
    "Rebels killed 19 villagers with machetes in the village of Beu in eastern Congo's Beni "
    "territory on Friday, the army said."
)


@pytest.mark.parametrize(
    ("other", "number"),
    [
        (
            "A monitor recorded at least 19 villagers killed and 11 abducted in an attack by "
            "rebels on the village of Beu in Beni territory on Friday.",
            1,
        ),
        (
            "A monitor recorded 11 villagers abducted in an attack by rebels on the village of Beu "
            "in Beni territory on Friday.",
            2,
        ),
    ],
)
def test_a_raid_is_told_by_its_dead_or_by_those_taken(
    nlp: Language, other: str, number: int
) -> None:
    assert len(incidents(nlp, (16, RAID), (17, other))) == number


def test_a_boast_does_not_part_two_reports(nlp: Language) -> None:
    one = (
        "Iran fired ballistic missiles at Ain al-Asad air base in Iraq on Wednesday. Iranian state "
        "television said that 80 American soldiers had been killed."
    )
    other = (
        "Eleven American soldiers were treated for concussion after Iran's missile attack on Ain "
        "al-Asad air base in Iraq on Wednesday, the US army said. No one was killed."
    )
    (row,) = incidents(nlp, (14, one), (16, other))
    assert (row.killed_low, row.killed_best, row.killed_high) == (0, 0, 80)


@pytest.mark.parametrize(
    ("words", "kind", "doers", "is_one"),
    [
        ("Iranian state television", "media", "iran", True),
        ("the Russian defence ministry", "organization", "russia", True),
        ("Houthi-run television", "media", "houthis", True),
        ("Iraqi officials", "official", "iran", False),
        ("officials", "official", "office", False),
    ],
)
def test_a_people_speaks_for_its_country(words: str, kind: str, doers: str, is_one: bool) -> None:
    assert is_of_a_doer(Source(words, kind), frozenset({doers})) is is_one


AMBUSH = "GAO - Six soldiers were killed on Saturday when their convoy was ambushed near Ansongo, "


def test_a_boast_of_who_did_it_and_his_own_dead_do_not_outdo_the_toll(nlp: Language) -> None:
    flash = f"{AMBUSH}the army said. It said 14 attackers were killed in the response."
    boast = (
        "BAMAKO - JNIM said it killed 40 soldiers in Saturday's ambush near Ansongo and lost two "
        "of its own. The army, which had first spoken of six dead, now puts its losses at nine."
    )
    (row,) = incidents(nlp, (10, flash), (11, boast))
    assert (row.killed_low, row.killed_best, row.killed_high) == (6, 9, 40)
    later = (
        "ANSONGO - Ten soldiers died in the ambush of a convoy near Ansongo on August 10, the UN "
        "mission said. It found no evidence for the group's claim of 40 dead."
    )
    (row,) = incidents(nlp, (10, flash), (11, boast), (25, later))
    assert (row.killed_best, row.killed_high) == (10, 40)


def test_one_more_who_died_raises_the_toll_told_before(nlp: Language) -> None:
    first = "MOSUL, Iraq - A roadside bomb killed three policemen in Mosul on Friday, police said."
    later = (
        "MOSUL, Iraq - A fourth policeman has died after a roadside bomb blast in Mosul, police "
        "said on Monday."
    )
    (row,) = incidents(nlp, (3, first), (6, later))
    assert (row.killed_low, row.killed_best, row.killed_high) == (3, 4, 4)


@pytest.mark.parametrize(
    ("toll", "best"),
    [
        ("lowering an earlier toll of 69", 62),
        ("These figures replace the provisional toll of 69 deaths", 62),
        ("The health ministry gave a toll of 69 deaths", 69),
    ],
)
def test_a_toll_given_up_is_not_the_best(nlp: Language, toll: str, best: int) -> None:
    text = (
        "NAIROBI, Kenya - Gunmen killed 62 people in a mall in Nairobi on Saturday, the Red Cross "
        f"said. {toll[0].upper()}{toll[1:]}."
    )
    (row,) = incidents(nlp, (23, text))
    assert row.killed_best == best
