"""Tolls and bare numbers: what a source puts, admits or corrects."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
Figures = list[tuple[str, int | None, int | None]]


def told(extraction: Extract, text: str) -> Figures:
    return [(row.harm, row.count_min, row.count_max) for row in extraction(text).casualties]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The number of people killed when a bus blew up in the capital has climbed to 21.",
            [("killed", 21, 21)],
        ),
        (
            "The number of herders hacked to death here on Friday has risen to 12.",
            [("killed", 12, 12)],
        ),
        ("The army put insurgent losses at 30.", [("killed", 30, 30)]),
        (
            "Officials put at 11 the number of people killed by tank fire in the town.",
            [("killed", 11, 11)],
        ),
        ("Officials put at 11 the number of seats lost by the party.", []),
        (
            "The first bomb killed six people and the second, an hour later, killed four soldiers.",
            [("killed", 6, 6), ("killed", 4, 4)],
        ),
        ("A spokesman puts his side's dead at four.", [("killed", 4, 4)]),
        ("The report puts the dead of the raid, two days later, at 13.", [("killed", 13, 13)]),
        ("The death roll of the week-end stood at seven last night.", [("killed", 7, 7)]),
        ("The city's homicide count stands at 163.", [("killed", 163, 163)]),
        (
            "Two were found with their throats slit, bringing to eight those murdered there.",
            [("killed", 2, 2), ("killed", 8, 8)],
        ),
        ("The number of people killed fell, while oil climbed to 90 dollars.", []),
        ("The army put the dead on a lorry at nine o'clock.", []),
        ("The governor put his side's case at length.", []),
    ],
)
def test_the_figure_of_a_toll_may_stand_behind_a_clause(
    extraction: Extract, text: str, figures: Figures
) -> None:
    assert told(extraction, text) == figures


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Guerrillas killed eleven pickers. The army's figure is 14.", 14),
        ("The group put the dead at 25; the police count is seven.", 7),
        ("Soldiers killed five gunmen. The police gave a lower figure, two.", 2),
        ("Twenty-four people were killed, though the state admits to 17.", 17),
        ("Thirty people were killed. The army has not altered its figure of nine.", 9),
        ("The army puts the dead at five, correcting the four it gave before noon.", 4),
    ],
)
def test_a_bare_number_said_to_be_a_figure_is_of_the_same_harm(
    extraction: Extract, text: str, more: int
) -> None:
    assert told(extraction, text)[-1] == ("killed", more, more)


@pytest.mark.parametrize(
    "text",
    [
        "Guerrillas killed eleven pickers. The price of a kilo is 14.",
        "Soldiers killed five gunmen. The police gave a longer list, two pages.",
        "Soldiers killed five gunmen. The road that leads to nine was cut.",
    ],
)
def test_a_number_of_something_else_is_not(extraction: Extract, text: str) -> None:
    assert len(told(extraction, text)) == 1


def test_himself_beside_its_verb_stands_for_the_subject(extraction: Extract) -> None:
    (row,) = extraction("The gunman was himself killed in a clash with soldiers.").casualties
    assert row.victims == "The gunman"


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("There were no losses on our side.", "casualties"),
        ("There was no loss of life.", "killed"),
        ("The bridge was struck without human losses.", "killed"),
    ],
)
def test_no_losses_are_neither_dead_nor_hurt(extraction: Extract, text: str, harm: str) -> None:
    assert told(extraction, text) == [(harm, 0, 0)]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Two men were shot dead. The city's homicide count stands at 51.", "cumulative"),
        ("The death toll of the raid stands at 51.", "incident"),
    ],
)
def test_a_count_of_crimes_sums_up(extraction: Extract, text: str, scope: str) -> None:
    assert extraction(text).casualties[-1].scope == scope


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The death toll could rise, as 99 of the roughly 300 injured are in danger.",
            {("injured", 99), ("injured", 300)},
        ),
        ("The death toll was given as 20 by the ministry.", {("killed", 20)}),
        ("The death toll has risen to 20.", {("killed", 20)}),
    ],
)
def test_who_may_yet_die_is_no_toll(
    extraction: Extract, text: str, told: set[tuple[str, int]]
) -> None:
    assert {(row.harm, row.count_min) for row in extraction(text).casualties} == told


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("The general, whom rebels killed in Baghdad on Friday, was buried.", "The general"),
        ("The two men whom police shot dead on Monday were brothers.", "The two men"),
        (
            "The teacher, to whom rebels showed the body, fled. Rebels killed two guards.",
            "two guards",
        ),
    ],
)
def test_whom_somebody_killed_stands_before_the_clause(
    extraction: Extract, text: str, victims: str
) -> None:
    (row,) = extraction(text).casualties
    assert row.victims == victims


def test_nobody_hurt_between_two_hours_is_of_one_attack(extraction: Extract) -> None:
    found = extraction(
        "The army said 22 missiles were fired between 01:45 and 02:15 and that no Iraqis were hurt."
    )
    assert [(row.count_max, row.scope) for row in found.casualties] == [(0, "incident")]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Bandits killed no fewer than 58 people in the first two weeks of May.", "cumulative"),
        ("The fighting left 63 dead in the province in January alone.", "cumulative"),
        ("Bandits killed 58 people in the first two raids of the gang.", "incident"),
        ("The bomb left 63 dead in the old quarter alone.", "incident"),
    ],
)
def test_sums_of_weeks_and_of_a_month_alone(extraction: Extract, text: str, scope: str) -> None:
    assert [row.scope for row in extraction(text).casualties] == [scope]
