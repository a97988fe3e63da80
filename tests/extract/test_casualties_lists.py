"""Wholes told far before their verb, and figures of which the verb is left out or turned round."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
Figures = list[tuple[str, int | None, int | None, bool]]
"""Harm, bounds, and whether the figure is a part of another."""

WHOLES: list[tuple[str, Figures]] = [
    (
        "Six traders, including three women and a boy of nine, all from one village, were killed.",
        [("killed", 6, 6, False), ("killed", 3, 3, True), ("killed", 1, 1, True)],
    ),
    (
        "At least two guards, including a young man named by the mayor, were reportedly killed.",
        [("killed", 2, None, False), ("killed", 1, 1, True)],
    ),
    (
        "At least 26 members of the clan – spanning three generations and including at least "
        "seven women and 14 children – were killed.",
        [("killed", 26, None, False), ("killed", 7, None, True), ("killed", 14, 14, True)],
    ),
    (
        "Two brothers - a baker and a driver, as well as their uncle, a nurse, were killed.",
        [
            ("killed", 2, 2, False),
            ("killed", 1, 1, True),
            ("killed", 1, 1, True),
            ("killed", 1, 1, False),
        ],
    ),
    (
        "Four soldiers, identified as a captain and three privates, were shot dead.",
        [("killed", 4, 4, False), ("killed", 1, 1, True), ("killed", 3, 3, True)],
    ),
    (
        "Three students who had joined a march, among them a girl, were wounded by police.",
        [("injured", 3, 3, False), ("injured", 1, 1, True)],
    ),
    (
        "Six workers at the depot, three of them women, were hurt by flying glass.",
        [("injured", 6, 6, False), ("injured", 3, 3, True)],
    ),
    (
        "At dawn, 17 farmers across three generations of one family died.",
        [("killed", 17, 17, False)],
    ),
    ("Nine miners - members of one family - died.", [("killed", 9, 9, False)]),
    ("Two soldiers, the army said, were killed by a mine.", [("killed", 2, 2, False)]),
    (
        "Two nurses, three doctors and a driver, who had stayed behind, were killed.",
        [("killed", 2, 2, False), ("killed", 3, 3, False), ("killed", 1, 1, False)],
    ),
]

BOUNDS: list[tuple[str, Figures]] = [
    ("At least 15 and up to 25 villagers were killed.", [("killed", 15, 25, False)]),
    (
        "At least 12 villagers, including four women, and up to 20 villagers were killed.",
        [("killed", 12, 20, False), ("killed", 4, 4, True)],
    ),
    ("All but two of the 30 passengers perished.", [("killed", None, None, False)]),
    ("A 12-man patrol was wiped out.", [("killed", 12, 12, False)]),
    ("The 19-strong crew was killed.", [("killed", 19, 19, False)]),
    ("One family was wiped out.", [("killed", 2, None, False)]),
    ("Neither the driver nor his passenger was hurt.", [("injured", 0, 0, False)]),
]

AGREEING: list[tuple[str, Figures]] = [
    (
        "A reporter of the local radio and his aunt were killed.",
        [("killed", 1, 1, False), ("killed", 1, 1, False)],
    ),
    (
        "The commander of the third brigade and two of his men were wounded.",
        [("injured", 1, 1, False), ("injured", 2, 2, False)],
    ),
    (
        "An engineer working for the ministry and his bodyguard were killed.",
        [("killed", 1, 1, False), ("killed", 1, 1, False)],
    ),
    (
        "The wife of the chairman – once a singer – and three other guests were killed.",
        [("killed", 1, 1, False), ("killed", 3, 3, False)],
    ),
    (
        "The raid killed a poet alongside her son and ten members of another family.",
        [("killed", 1, 1, False), ("killed", 1, 1, False), ("killed", 10, 10, False)],
    ),
]

GAPS: list[tuple[str, Figures]] = [
    (
        "Eight people were killed in Kharkiv, five in Sumy and one in Odesa.",
        [("killed", 8, 8, False), ("killed", 5, 5, False), ("killed", 1, 1, False)],
    ),
    (
        "Three soldiers died in the north and two in the south.",
        [("killed", 3, 3, False), ("killed", 2, 2, False)],
    ),
    (
        "One guard was killed instantly, another as he ran for cover.",
        [("killed", 1, 1, False), ("killed", 1, 1, False)],
    ),
    (
        "Four were wounded by shrapnel and seven by flying glass.",
        [("injured", 4, 4, False), ("injured", 7, 7, False)],
    ),
    (
        "Three people were killed in clashes between rebels and 200 soldiers near the town.",
        [("killed", 3, 3, False)],
    ),
    (
        "Eight people were killed, five in the port and three in the market.",
        [("killed", 8, 8, False), ("killed", 5, 5, True), ("killed", 3, 3, True)],
    ),
]

TURNED: list[tuple[str, Figures]] = [
    ("Also wounded in the blast were six pupils.", [("injured", 6, 6, False)]),
    ("Missing are two divers and a boatman.", [("missing", 2, 2, False), ("missing", 1, 1, False)]),
    ("Killed in the crash was the deputy minister.", [("killed", 1, 1, False)]),
    ("Four neighbours were named as having been killed in the fire.", [("killed", 4, 4, False)]),
    ("A clerk was reported as being killed by the shell.", [("killed", 1, 1, False)]),
]

MEANT: list[tuple[str, Figures]] = [
    ("Gunmen dragged six labourers off a bus and executed them.", [("killed", 6, 6, False)]),
    (
        "Militiamen abducted three elders and later killed them.",
        [("captured", 3, 3, False), ("killed", 3, 3, False)],
    ),
    ("Three gunmen chased the guards and killed them.", []),
]

LABELS: list[tuple[str, Figures]] = [
    ("Killed: 12.", [("killed", 12, 12, False)]),
    ("The injured: at least 31.", [("injured", 31, None, False)]),
    ("Killed: two soldiers, one civilian", [("killed", 2, 2, False), ("killed", 1, 1, False)]),
    ("Wounded: none", [("injured", 0, 0, False)]),
    ("Casualties: unknown.", [("casualties", None, None, False)]),
    ("The dead numbered at least 30.", [("killed", 30, None, False)]),
    ("The governor gave no casualty figures.", [("casualties", None, None, False)]),
    ("No casualty figures were released.", [("casualties", None, None, False)]),
]

NOUNS: list[tuple[str, Figures]] = [
    ("The bomb claimed 12 victims.", [("casualties", 12, 12, False)]),
    (
        "Among the casualties is a lieutenant and two sergeants.",
        [("casualties", 1, 1, False), ("casualties", 2, 2, False)],
    ),
    ("The rebels abandoned 27 of their dead comrades.", [("killed", 27, 27, False)]),
    ("The remains of 13 soldiers were returned.", [("killed", 13, 13, False)]),
    (
        "A number of deaths and injuries were reported.",
        [("killed", 2, None, False), ("injured", 2, None, False)],
    ),
    ("The army has lost over 6,000 dead and wounded.", [("casualties", 6001, None, False)]),
    ("The army lost 450 men, killed and wounded, in May.", [("casualties", 450, 450, False)]),
    ("A shell hit the patrol, killing and wounding eight.", [("casualties", 8, 8, False)]),
    (
        "Shells fell on the square, killing or injuring several traders.",
        [("casualties", 3, None, False)],
    ),
    (
        "A shell hit the patrol, killing four and wounding eight.",
        [("killed", 4, 4, False), ("injured", 8, 8, False)],
    ),
    (
        "The 14 dead include a mayor and two judges.",
        [("killed", 14, 14, False), ("killed", 1, 1, True), ("killed", 2, 2, True)],
    ),
    ("That brings to 44 the number of aid workers killed this year.", [("killed", 44, 44, False)]),
    ("Up to 60 soldiers were destroyed.", [("killed", None, 60, False)]),
    ("Up to 60 trucks were destroyed.", []),
    ("Three more victims showed up at local hospitals.", [("injured", 3, 3, False)]),
    ("The body of a 15-year-old basketball star was identified.", [("killed", 1, 1, False)]),
]


@pytest.mark.parametrize(
    ("text", "figures"),
    WHOLES + BOUNDS + AGREEING + GAPS + TURNED + MEANT + LABELS + NOUNS,
)
def test_figures_far_from_their_verb(extraction: Extract, text: str, figures: Figures) -> None:
    found = extraction(text).casualties
    assert [(r.harm, r.count_min, r.count_max, r.part_of is not None) for r in found] == figures


def test_adjectives_of_two_nations_are_one_figure(extraction: Extract) -> None:
    found = extraction("Nine Chadian and Sudanese traders were killed in the ambush.")
    assert [(c.victims, c.count_min) for c in found.casualties] == [
        ("Nine Chadian and Sudanese traders", 9)
    ]


def test_who_says_so_is_no_victim(extraction: Extract) -> None:
    found = extraction("According to the police, the deceased was stabbed to death.")
    assert found.casualties == []
    found = extraction("According to the police, a driver was stabbed to death.")
    assert [c.victims for c in found.casualties] == ["a driver"]


def test_whom_the_harm_spared_makes_nobody_else_unharmed(extraction: Extract) -> None:
    found = extraction("The base in the south says ten militants and no civilian were killed.")
    assert [(c.count_min, c.count_max) for c in found.casualties] == [(10, 10), (0, 0)]
    found = extraction("The base says that ten militants were not killed.")
    assert [c.count_min for c in found.casualties if c.modality == "asserted"] in ([], [0])


def test_who_tells_of_the_first_of_a_list_tells_of_the_next(extraction: Extract) -> None:
    found = extraction(
        "Naval guns shelled two villages there on Tuesday, and a resident said a monk and three "
        "novices had died in a monastery."
    )
    assert [c.count_min for c in found.casualties] == [1, 3]
    assert len({c.claim_id for c in found.casualties}) == 1
    assert found.casualties[1].claim_id is not None
