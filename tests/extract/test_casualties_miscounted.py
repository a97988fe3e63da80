"""Numbers and nouns beside words of harm that count nobody: ages, hospitals, vehicles, idioms."""

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
            "Her aunt, aged either 40 or 41, was also killed in the strike.",
            [("killed", 1, 1)],
        ),
        (
            "Four people aged from 18 to 71 were injured by a shell on the quay.",
            [("injured", 4, 4)],
        ),
        (
            "Gunmen fired on a bakery. Six people were taken to two hospitals with gunshot wounds.",
            [("injured", 6, 6)],
        ),
        (
            "Gunmen fired on a bakery. Two hospitals took in 14 people with gunshot wounds.",
            [("injured", 14, 14)],
        ),
        (
            "The bomber is in hospital under guard in critical condition.",
            [("injured", 1, 1)],
        ),
    ],
)
def test_ages_and_hospitals_are_nobody_hurt(
    extraction: Extract, text: str, figures: Figures
) -> None:
    assert told(extraction, text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("About 40 raiders fell on the convoy and burned it.", []),
        ("Several hundred horsemen fell upon the villages of Lik and Man.", []),
        ("Two soldiers fell on Monday near the bridge.", [("killed", 2, 2)]),
        ("Nine soldiers fell on the field of honour.", [("killed", 9, 9)]),
        ('The mayor blamed "villagers blinded by grief" for the shooting.', []),
        ("Two boys were blinded by the blast.", [("injured", 2, 2)]),
        ("The inquest found that the soldiers had died from injuries in the blast.", []),
        (
            "The blast caused injuries of various degrees to a guard and two cooks.",
            [("injured", 1, 1), ("injured", 2, 2)],
        ),
        ("He was jailed for reckless injury to a child after the shooting.", []),
    ],
)
def test_to_fall_upon_is_not_to_die(extraction: Extract, text: str, figures: Figures) -> None:
    assert told(extraction, text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two drones were shot down over the valley; the army admitted the loss of one.", []),
        ("The rebels shot down three helicopters; the army admitted losing two.", []),
        (
            "Five fighters attacked a post; the group admitted the loss of two of its men.",
            [("killed", 2, 2)],
        ),
        (
            "The report puts the civilian dead at between 90 and 110.",
            [("killed", 90, 110)],
        ),
        ("The raid on the farm left the civilian dead.", [("killed", 1, 1)]),
    ],
)
def test_losses_of_vehicles_are_no_dead(extraction: Extract, text: str, figures: Figures) -> None:
    assert told(extraction, text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Shells hit a camp. The dead rose to 41 overnight.", [("killed", 41, 41)]),
        ("Shells hit a camp. The wounded have risen to 70.", [("injured", 70, 70)]),
        ("Shells hit a camp. The missing rose from the rubble.", []),
        ("More people died in the raid than in the whole war.", []),
        ("Nine more people died in the raid.", [("killed", 9, 9)]),
        (
            "A fire in the casino killed 36. Police said none of the victims had gunshot wounds.",
            [("killed", 36, 36)],
        ),
        ("Shots were fired at the post. None of the guards had wounds.", [("injured", 0, 0)]),
    ],
)
def test_tolls_that_rise(extraction: Extract, text: str, figures: Figures) -> None:
    assert told(extraction, text) == figures


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Shells hit the port. 31 people have died since the offensive began.", "cumulative"),
        ("Since the campaign opened in the hills, 31 guards have died.", "cumulative"),
        ("Gunmen hold a hotel. Four guards have died since the attack began.", "incident"),
    ],
)
def test_since_a_campaign_began_sums_up(extraction: Extract, text: str, scope: str) -> None:
    (row,) = extraction(text).casualties
    assert row.scope == scope


def test_parts_of_the_hospitalised_and_of_sums(extraction: Extract) -> None:
    text = (
        "A fire was set in a casino. Fifty-four were hospitalised, three of them in critical "
        "condition, many treated for smoke inhalation."
    )
    whole, *parts = extraction(text).casualties
    assert whole.part_of is None
    assert all(part.part_of == whole.casualty_id for part in parts)

    text = (
        "The minister said 558 people had been killed since Monday morning in air strikes. "
        "Two porters, a father and his son, were among the dead."
    )
    whole, *parts = extraction(text).casualties
    assert parts[0].part_of == whole.casualty_id
    assert None not in {part.part_of for part in parts}
    assert {part.scope for part in parts} == {"cumulative"}
