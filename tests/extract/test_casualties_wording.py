"""Figures in the many ways in which desks put them: zeros, unknowns, tolls, parts, other words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]

ZEROS = [
    ("The shell landed in a field and hurt nobody.", "injured"),
    ("A rocket struck the wall, hurting no one.", "injured"),
    ("No bystander was wounded.", "injured"),
    ("Not a single villager was hurt.", "injured"),
    ("They did not wound a single soldier.", "injured"),
    ("There were no deaths or injuries.", "casualties"),
    ("The missile fell into the sea, causing no damage or injuries.", "injured"),
    ("The attack caused neither casualties nor damage.", "casualties"),
    ("The mine blew up without causing casualties.", "casualties"),
    ("No wounded have been registered.", "injured"),
    ("Fortunately there were no victims.", "casualties"),
    ("The ship was hit, but the crew were safe.", "injured"),
    ("The pilot escaped unharmed.", "injured"),
    ("All 14 crew members were unhurt.", "injured"),
    ("Neither soldier was injured.", "injured"),
    ("There were no immediate reports of damage or injuries.", "injured"),
    ("There were no early reports about damage or casualties.", "casualties"),
    ("The governor escaped injury when a bomb hit his convoy.", "injured"),
]

UNKNOWN = [
    ("There was no word on victims.", "casualties"),
    ("The agency reported two raids without giving casualties.", "casualties"),
    ("The statement said nothing of dead or wounded.", "casualties"),
    ("No word yet on the number of wounded.", "injured"),
    ("It was not clear if police were among the victims.", "casualties"),
    ("Neither source could say whether foreigners were among the wounded.", "injured"),
    ("The extent of casualties was not clear.", "casualties"),
    ("The number of dead was not known.", "killed"),
]

FIGURES = [
    # tolls
    ("A deputy put the number of the missing at between 20 and 25.", [("missing", 20, 25)]),
    ("The bombing brought to 14 the number of soldiers killed.", [("killed", 14, 14)]),
    ("The number of farmers killed by mines exceeded 200.", [("killed", 201, None)]),
    ("The hospital put the dead at nine.", [("killed", 9, 9)]),
    ("A number of farmers were killed.", [("killed", 2, None)]),
    (
        "The number of people killed in the ambush has risen to 24, up from an initial 14.",
        [("killed", 24, 24), ("killed", 14, 14)],
    ),
    (
        "Officials put the toll at 14 dead and more than 50 wounded.",
        [("killed", 14, 14), ("injured", 51, None)],
    ),
    # numbers that repeat a harm, and parts
    ("Police first spoke of two dead, then of five.", [("killed", 2, 2), ("killed", 5, 5)]),
    (
        "The army said it killed 12 fighters; the rebels said three.",
        [("killed", 12, 12), ("killed", 3, 3)],
    ),
    ("Five of the dead were older than 60.", [("killed", 5, 5)]),
    ("Of the ten dead, six were women.", [("killed", 10, 10), ("killed", 6, 6)]),
    ("Nine people died, a teacher among them.", [("killed", 9, 9), ("killed", 1, 1)]),
    ("Five people were hurt, among them a child.", [("injured", 5, 5), ("injured", 1, 1)]),
    ("A guard was killed and his brother wounded.", [("killed", 1, 1), ("injured", 1, 1)]),
    (
        "Three were killed instantly; a fourth died on the way.",
        [("killed", 3, 3), ("killed", 1, 1)],
    ),
    (
        "They counted 12 corpses: seven in the yard, three in a shed and two in a well.",
        [("killed", 12, 12), ("killed", 7, 7), ("killed", 3, 3), ("killed", 2, 2)],
    ),
    # relatives in one phrase
    ("The rocket killed a mother and her four children.", [("killed", 5, 5)]),
    ("A man and his two sons died.", [("killed", 3, 3)]),
    # who is meant, over clauses and asides
    ("His eldest son, who was 15, was killed at the market.", [("killed", 1, 1)]),
    ("The boy, seven, died on the way.", [("killed", 1, 1)]),
    ("A child aged about 10 was hurt.", [("injured", 1, 1)]),
    ("A man who had walked to the well with his wife was killed.", [("killed", 1, 1)]),
    ("Three people pulled alive from the rubble have since died.", [("killed", 3, 3)]),
    ("Three of them, police said, died later.", [("killed", 3, 3)]),
    ("A driver, wounded in both legs, died on Friday.", [("killed", 1, 1)]),
    ("A grenade went off, wounding four people, officials said.", [("injured", 4, 4)]),
    ("The convoy, escorted by 60 troops, was hit.", []),
    ("The soldiers also seized the following weapons.", []),
    # other words for it
    ("The old man breathed his last on Saturday.", [("killed", 1, 1)]),
    ("A teacher lost both legs.", [("injured", 1, 1)]),
    ("Two sailors have burns.", [("injured", 2, 2)]),
    ("Three workers were taken to hospital with wounds.", [("injured", 3, 3)]),
    ("Two children are on ventilators.", [("injured", 2, 2)]),
    ("Twelve girls could not be found.", [("missing", 12, 12)]),
    ("Two brothers have not been seen since.", [("missing", 2, 2)]),
    ("The fate of three miners is still unknown.", [("missing", 3, 3)]),
    ("Armed men whisked away scores of pilgrims.", [("captured", 40, None)]),
    ("The rebels took five soldiers prisoner.", [("captured", 5, 5)]),
    ("Villagers buried eleven people on Friday.", [("killed", 11, 11)]),
    ("Seven soldiers fell in the fighting.", [("killed", 7, 7)]),
    ("The price of bread fell and the team lost two players.", []),
    ("The police shot four demonstrators dead.", [("killed", 4, 4)]),
    ("Some 8,000 villagers have been away from their homes.", [("displaced", 8000, 8000)]),
]


def figures(extraction: Extract, text: str) -> list[tuple[str, int | None, int | None]]:
    return [(row.harm, row.count_min, row.count_max) for row in extraction(text).casualties]


@pytest.mark.parametrize(("text", "harm"), ZEROS)
def test_nobody_was_harmed(extraction: Extract, text: str, harm: str) -> None:
    rows = extraction(text).casualties
    assert [(row.harm, row.count_min, row.count_max) for row in rows] == [(harm, 0, 0)]
    assert rows[0].count_basis in ("none", "none_reported")


@pytest.mark.parametrize(("text", "harm"), UNKNOWN)
def test_how_many_were_harmed_is_not_told(extraction: Extract, text: str, harm: str) -> None:
    rows = extraction(text).casualties
    assert [(row.harm, row.count_min, row.count_max) for row in rows] == [(harm, None, None)]
    assert rows[0].count_basis == "unknown"


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_the_figure_in_other_words(
    extraction: Extract, text: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    assert figures(extraction, text) == expected


def test_arrests_count_in_a_conflict_only(extraction: Extract) -> None:
    war = "Troops arrested five men after the rocket attack."
    assert figures(extraction, war) == [("captured", 5, 5)]
    assert figures(extraction, "Police arrested five men over the burglary.") == []


def test_parts_of_what_was_told_before(extraction: Extract) -> None:
    rows = extraction("The clinic saw 46 wounded, eight of whom died.").casualties
    assert [(row.harm, row.count_min) for row in rows] == [("injured", 46), ("killed", 8)]
    assert rows[1].part_of == rows[0].casualty_id


def test_a_corrected_figure_is_denied(extraction: Extract) -> None:
    rows = extraction("The toll stands at two dead, not three as we wrote.").casualties
    assert [(row.count_min, row.modality) for row in rows] == [(2, "asserted"), (3, "denied")]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The figure of 45 dead is wrong, he said.", "denied"),
        ("Messages that a child had been killed are untrue.", "denied"),
        ("Aid groups say 900 people died, a figure that the army calls inflated.", "disputed"),
        ("Should a rocket kill ten people, the army would strike back.", "hypothetical"),
        ("There were reports of dead civilians.", "hedged"),
        ("Correction: an earlier post said that five people had died.", "denied"),
        ("It is false, as the army claims, that we lost ten fighters.", "denied"),
    ],
)
def test_what_is_said_about_a_figure(extraction: Extract, text: str, modality: str) -> None:
    assert [row.modality for row in extraction(text).casualties] == [modality]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The raid killed 12 soldiers and wounded 30.", ["military", "military"]),
        ("The number of soldiers killed rose to 24.", ["military"]),
        ("A monk and four others were killed.", ["religious", "unknown"]),
        ("One policeman was killed and two others were hurt.", ["police", "police"]),
    ],
)
def test_a_bare_number_takes_the_role_told_before(
    extraction: Extract, text: str, roles: list[str]
) -> None:
    assert [row.victims_role for row in extraction(text).casualties] == roles


def test_a_figure_after_a_sum_over_time_is_one_too(extraction: Extract) -> None:
    text = "There have been 60 attacks on the base since 4 May. Forty soldiers have been hurt."
    (row,) = extraction(text).casualties
    assert row.scope == "cumulative"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("There were no reports of deaths, injuries or damage.", [("killed", 0), ("injured", 0)]),
        ("Feuding with a rival clan that killed more than 100 people went on.", [("killed", 101)]),
        ("The army captured three al-Qaida in Iraq leaders.", [("captured", 3)]),
        ("Two years of raids have killed nearly 2,00,000 people.", [("killed", 200_000)]),
        ("More than two lakh people fled their homes.", [("displaced", 200_001)]),
        ("The motive for the senator's killing is not clear.", [("killed", 1)]),
        ("The rebels were killed in a gun fight on Saturday.", []),  # how many was told before
        ("The toll may rise since many of the wounded are in danger.", [("injured", 3)]),
    ],
)
def test_figures_that_stand_in_lists_names_and_clauses(
    extraction: Extract, text: str, figures: list[tuple[str, int]]
) -> None:
    assert [(row.harm, row.count_min) for row in extraction(text).casualties] == figures


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Troops killed 14 rebels in separate clashes.", "cumulative"),
        ("Thirteen guerrillas were killed in two encounters.", "cumulative"),
        ("The group killed hundreds of monks in recent years.", "cumulative"),
        ("Agents seized farmers there in the 1970s.", "cumulative"),
        ("Troops killed 14 rebels in a separate clash.", "incident"),
    ],
)
def test_several_attacks_are_not_one(extraction: Extract, text: str, scope: str) -> None:
    assert [row.scope for row in extraction(text).casualties] == [scope]
