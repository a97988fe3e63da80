"""Figures that a reader finds and a list of nouns and verbs does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.extract.casualties.lexicon import KinRow, NoPeopleRow
from newsledger.lexicons import load_lexicon
from newsledger.records import Extraction

Extract = Callable[..., Extraction]
Figures = list[tuple[str, int | None, int | None]]

UNLISTED: list[tuple[str, Figures]] = [
    ("A noodle hawker was killed by a stray shell.", [("killed", 1, 1)]),
    ("Two noodle hawkers from the village were kidnapped on Monday.", [("captured", 2, 2)]),
    ("The shell killed a bell ringer and an oboist.", [("killed", 1, 1), ("killed", 1, 1)]),
    ("Police are looking into the murder of a bell ringer.", [("killed", 1, 1)]),
    ("The shell killed a goat and three cows.", []),
    ("Senators killed a proposal on tariffs.", []),
]

SHARES: list[tuple[str, Figures]] = [
    (
        "Gunmen killed 40 people, most of them civilians.",
        [("killed", 40, 40), ("killed", None, None)],
    ),
    ("Half of the dead were children.", [("killed", None, None)]),
    ("At least a third of those killed were women.", [("killed", None, None)]),
    ("Forty per cent of the wounded were guards.", [("injured", None, None)]),
    ("The clashes left 12 dead, all of them fighters.", [("killed", 12, 12)]),
    ("Nine people were hurt, none of them seriously.", [("injured", 9, 9)]),
    ("Ten people have died, eight of them Americans.", [("killed", 10, 10), ("killed", 8, 8)]),
    (
        "The mission counted 219 injuries, 130 of them caused by mines.",
        [("injured", 219, 219), ("injured", 130, 130)],
    ),
    ("Two guards, one of them badly, were hurt.", [("injured", 2, 2), ("injured", 1, 1)]),
]

COMPANY: list[tuple[str, Figures]] = [
    (
        "The commander died in the strike, along with three bodyguards.",
        [("killed", 1, 1), ("killed", 3, 3)],
    ),
    (
        "Over 700 civilians died that autumn, as well as 79 soldiers.",
        [("killed", 701, None), ("killed", 79, 79)],
    ),
    ("He was abducted with his interpreter.", [("captured", 1, 1), ("captured", 1, 1)]),
    ("A nurse was among those who died.", [("killed", 1, 1)]),
    (
        "The wounded were two guards and a cook.",
        [("injured", 2, 2), ("injured", 1, 1)],
    ),
    ("The dead were buried on Friday.", []),
]

VOICE: list[tuple[str, Figures]] = [
    ("Bombings on Aug. 7 killed 258 people.", [("killed", 258, 258)]),
    ("The shelling wounded 40 people.", [("injured", 40, 40)]),
    ("Both were killed.", [("killed", 2, 2)]),
    ("Both escaped unhurt.", [("injured", 0, 0)]),
    ("Policeman killed, two hurt in market attack", [("killed", 1, 1), ("injured", 2, 2)]),
    ("Teenager shot dead at checkpoint", [("killed", 1, 1)]),
    ("The president himself was captured on 13 December.", [("captured", 1, 1)]),
    ("A woman selling tea was killed.", [("killed", 1, 1)]),
    ("The constable killed in the blast was laid to rest.", [("killed", 1, 1)]),
    ("Some 230 villagers are being held in a mosque.", [("captured", 230, 230)]),
    ("Three suspects are being held for questioning.", []),
    ("A farmer stepped on a mine and lost a foot.", [("injured", 1, 1)]),
]

GROUPS: list[tuple[str, Figures]] = [
    ("Some 800 men, women and children were slaughtered.", [("killed", 800, 800)]),
    ("Hundreds of villagers and herders were killed.", [("killed", 200, None)]),
    ("No guards or passengers were hurt.", [("injured", 0, 0)]),
    ("No U.S. or coalition personnel were injured.", [("injured", 0, 0)]),
    ("The parents of two officers killed there filed a lawsuit.", [("killed", 2, 2)]),
    ("Seven of the nine were later found shot dead.", [("killed", 7, 7)]),
    ("Eight villagers belonging to two families were killed.", [("killed", 8, 8)]),
    ("The bodies of a couple and their three children were found.", [("killed", 5, 5)]),
    ("She lost her husband, two sons and her home.", [("killed", 1, 1), ("killed", 2, 2)]),
    ("The siege killed one in ten.", []),
    ("Of 130 houses, 52 were burned.", []),
]

NOUNS: list[tuple[str, Figures]] = [
    ("The unrest has caused hundreds of deaths.", [("killed", 200, None)]),
    ("The country saw 700 political assassinations.", [("killed", 700, 700)]),
    ("The ministry gave no figure for casualties.", [("casualties", None, None)]),
    ("Neither side gave casualty figures.", [("casualties", None, None)]),
    ("Casualties among the attackers were not known.", [("casualties", None, None)]),
    ("They made no reference to casualties.", [("casualties", None, None)]),
    ("The command is not aware of any civilian casualties.", [("casualties", 0, 0)]),
    ("The mission mourned the loss of a peacekeeper.", [("killed", 1, 1)]),
    (
        "The toll, initially given as nine, was later raised to 13.",
        [("killed", 9, 9), ("killed", 13, 13)],
    ),
]

CONTEXT: list[tuple[str, Figures]] = [
    (
        "Two people were killed. The victims were a farmer and his son.",
        [("killed", 2, 2), ("killed", 2, 2)],
    ),
    (
        "Nine people died in the fire. At least four of the victims were children.",
        [("killed", 9, 9), ("killed", 4, None)],
    ),
    ("It was unclear whether foreigners were among the victims.", [("casualties", None, None)]),
    ("Three Taliban were shot dead.", [("killed", 3, 3)]),
    ("They paraded the bodies of seven soldiers.", [("killed", 7, 7)]),
    ("He put the losses of the other side at 50.", [("killed", 50, 50)]),
    ("Pirates are still holding 33 seamen.", [("captured", 33, 33)]),
]

WORDS: list[tuple[str, Figures]] = [
    ("The shelling cost a shopkeeper his life.", [("killed", 1, 1)]),
    ("The mine cost him a leg.", [("injured", 1, 1)]),
    ("The blast left a guard with a broken arm.", [("injured", 1, 1)]),
    ("The bishop escaped with scratches.", [("injured", 1, 1)]),
    ("Fighting forced 7000 people from their homes.", [("displaced", 7000, 7000)]),
    ("The offensive sent 80000 people fleeing.", [("displaced", 80000, 80000)]),
    ("A truck with six men aboard hasn't been located.", [("missing", 6, 6)]),
]


@pytest.mark.parametrize(
    ("text", "figures"),
    UNLISTED + SHARES + COMPANY + VOICE + GROUPS + NOUNS + CONTEXT + WORDS,
)
def test_a_figure_is_found(extraction: Extract, text: str, figures: Figures) -> None:
    rows = extraction(text).casualties
    assert [(row.harm, row.count_min, row.count_max) for row in rows] == figures


@pytest.mark.parametrize("row", load_lexicon("no_people", NoPeopleRow), ids=lambda r: r.forms[0])
def test_no_people_are_counted(extraction: Extract, row: NoPeopleRow) -> None:
    found = extraction(row.example).casualties
    told = {word for figure in found for word in (figure.victims or "").lower().split()}
    assert not told.intersection(row.forms)


@pytest.mark.parametrize("row", load_lexicon("kin", KinRow), ids=lambda r: r.forms[0])
def test_relatives_count_in_one_phrase(extraction: Extract, row: KinRow) -> None:
    (figure,) = extraction(row.example).casualties
    assert (figure.count_min or 0) > 1


def test_any_denied_is_some_denied(extraction: Extract) -> None:
    (row,) = extraction("The army denied that any soldiers had died.").casualties
    assert (row.count_min, row.count_basis, row.modality) == (2, "indefinite", "denied")


def test_whoever_is_the_worst_since_is_no_sum(extraction: Extract) -> None:
    text = "The clashes, the worst since January, left three officers injured."
    (row,) = extraction(text).casualties
    assert row.scope == "incident"


def test_who_is_with_someone_told_is_of_one_role(extraction: Extract) -> None:
    whole, part = extraction("Gunmen killed 40 people, most of them civilians.").casualties
    assert (part.victims_role, part.part_of) == ("civilian", whole.casualty_id)


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Rebels hacked five farmers to death with machetes.", "five farmers"),
        (
            "Five soldiers were pulled off a lorry near Mongbwalu and executed.",
            "Five soldiers",
        ),
        ("Six passengers had their throats cut.", "Six passengers"),
        ("Four soldiers sacrificed their lives.", "Four soldiers"),
    ],
)
def test_who_is_killed_stands_before_a_place_or_within_the_verb(
    extraction: Extract, text: str, victims: str
) -> None:
    assert [
        (row.victims, row.harm) for row in extraction(text).casualties if row.harm == "killed"
    ] == [(victims, "killed")]
