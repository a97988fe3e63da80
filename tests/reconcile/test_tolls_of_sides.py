"""Tolls where each side has its own: boasts, rebels' dead, figures taken back, a second victim."""

from __future__ import annotations

from spacy.language import Language
from tests.reconcile.test_incidents_from_text import incidents

POST = (
    "BOGOTA - Leftist rebels overran a police post in the southern Colombian town of San Vicente "
    "on Sunday, killing seven police officers, the army said. Eighteen guerrillas were also "
    "killed, it said."
)
BOAST = (
    "The Revolutionary Armed Forces of Colombia said in a communique that its fighters had killed "
    "12 policemen in Sunday's attack on San Vicente."
)
LATER = (
    "BOGOTA - Eight policemen died when rebels attacked the town of San Vicente on Sunday, the "
    "last of them in a Bogota hospital on Friday, the police said."
)


def test_the_dead_of_who_attacked_stand_apart(nlp: Language) -> None:
    (row,) = incidents(nlp, (19, POST))
    assert (row.killed_low, row.killed_best, row.killed_high) == (7, 7, 7)


def test_a_boast_does_not_outweigh_a_later_count(nlp: Language) -> None:
    (row,) = incidents(nlp, (19, POST), (20, BOAST), (24, LATER))
    assert (row.killed_low, row.killed_best, row.killed_high) == (7, 8, 12)


def test_whom_somebody_killed_was_the_target(nlp: Language) -> None:
    text = "Soldiers killed nine rebels in a raid on a camp near San Vicente on Sunday."
    (row,) = incidents(nlp, (19, text))
    assert row.killed_best == 9


BLASTS = (
    "BRUSSELS - The death toll from Tuesday's bombings at the airport in Brussels has risen to 35, "
    "officials said."
)
REVISED = (
    "BRUSSELS - The government revised the death toll from Tuesday's bombings at the airport in "
    "Brussels to 32, down from 35, saying three victims had been counted twice."
)


def test_a_figure_that_is_taken_back_is_not_the_best(nlp: Language) -> None:
    (row,) = incidents(nlp, (22, BLASTS), (23, REVISED))
    assert (row.killed_low, row.killed_best, row.killed_high) == (32, 32, 35)


def test_a_figure_that_was_raised_is_not_the_best(nlp: Language) -> None:
    text = (
        "KANO - Forty people were killed in Friday's attack on a mosque in Kano, doctors said, "
        "raising the toll from 31."
    )
    (row,) = incidents(nlp, (25, text))
    assert (row.killed_low, row.killed_best, row.killed_high) == (31, 40, 40)


def test_a_second_victim_meets_the_report_of_the_first(nlp: Language) -> None:
    first = (
        "BELFAST - A soldier was shot dead and two others were wounded when their patrol came "
        "under fire near Crossmaglen, County Armagh, yesterday."
    )
    second = (
        "BELFAST - A second soldier has died after Tuesday's gun attack on an army patrol near "
        "Crossmaglen, bringing the death toll to two."
    )
    (row,) = incidents(nlp, (7, first), (9, second))
    assert (row.killed_low, row.killed_best, row.killed_high) == (1, 2, 2)


def test_the_dead_are_not_of_the_huts_that_were_burned_too(nlp: Language) -> None:
    text = (
        "Gunmen stormed a village near Gusau on Monday, setting houses on fire. Nine people were "
        'wounded. "We have buried 14 people," a village head said.'
    )
    rows = incidents(nlp, (20, text))
    assert [row.killed_best for row in rows if row.event_type == "arson"] in ([], [None])
    assert 14 in [row.killed_best for row in rows]


MISSILE = (
    "ADEN - A Houthi missile hit a camp in Marib on Wednesday, killing at least six soldiers, a "
    "military official said."
)
COUNTS = (
    "ADEN - Yemen's government said on Saturday that 23 soldiers had died in Wednesday's missile "
    "attack on a camp in Marib. The Houthis claimed they had killed more than 60."
)


def test_a_boast_hides_no_count_beside_it(nlp: Language) -> None:
    (row,) = incidents(nlp, (15, MISSILE), (17, COUNTS))
    assert (row.killed_low, row.killed_best, row.killed_high) == (6, 23, 61)


def test_the_losses_that_who_did_it_counts_stand_apart(nlp: Language) -> None:
    text = (
        "Rebels ambushed a convoy near San Vicente on Sunday, killing 14 soldiers, the army said. "
        "The rebels put their own losses at two."
    )
    (row,) = incidents(nlp, (19, text))
    assert (row.killed_low, row.killed_best, row.killed_high) == (14, 14, 14)


def test_the_losses_of_who_was_attacked_are_those_of_the_attack(nlp: Language) -> None:
    text = (
        "Rebels ambushed an army convoy near San Vicente on Sunday. Officials spoke of 14 soldiers "
        "killed. The army put its losses at nine."
    )
    (row,) = incidents(nlp, (19, text))
    assert row.killed_low == 9
