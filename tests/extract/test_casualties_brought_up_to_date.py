"""Tolls told again, equal numbers, shares of those hurt before, and figures that are rejected."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict
from newsledger.records import Casualty, Extraction

Extract = Callable[..., Extraction]
Figure = tuple[str, int | None, int | None]


def told(rows: list[Casualty]) -> list[Figure]:
    return [(row.harm, row.count_min, row.count_max) for row in rows]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "A bomb exploded on Monday. The death toll, first given as 12, now stands at 17.",
            [("killed", 12, 12), ("killed", 17, 17)],
        ),
        (
            "A bomb exploded on Monday. The death toll climbed to 23, up from the 15 announced "
            "earlier.",
            [("killed", 23, 23), ("killed", 15, 15)],
        ),
        (
            "A bomb exploded on Monday, killing 12. By evening the figure had grown to 17.",
            [("killed", 12, 12), ("killed", 17, 17)],
        ),
        (
            "Medics counted 60 dead after the strike on the camp. The army admitted to only 22.",
            [("killed", 60, 60), ("killed", 22, 22)],
        ),
        (
            "A bomb exploded on Monday, killing 12. By evening the price had grown to 17.",
            [("killed", 12, 12)],
        ),
    ],
)
def test_a_toll_is_told_again(
    extraction: Extract, text: str, figures: list[tuple[str, int, int]]
) -> None:
    assert told(extraction(text).casualties) == figures


def test_a_number_is_closer_to_another(extraction: Extract) -> None:
    (row,) = extraction("The army put the number of rebel dead at closer to 40.").casualties
    assert (row.count_min, row.count_max, row.count_basis) == (40, 40, "about")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Five soldiers were killed and as many wounded in the ambush.",
            [("killed", 5, 5), ("injured", 5, 5)],
        ),
        (
            "The bombing killed at least 12 people and left as many injured.",
            [("killed", 12, None), ("injured", 12, None)],
        ),
        (
            "An ambush killed four gendarmes and wounded an equal number.",
            [("killed", 4, 4), ("injured", 4, 4)],
        ),
        ("Two guards were killed in the third attack in as many days.", [("killed", 2, 2)]),
        ("Gunmen shot dead as many people as they could find.", []),
        ("Three guards died and twice as many were injured.", [("killed", 3, 3)]),
        ("As many as 20 people were killed.", [("killed", None, 20)]),
    ],
)
def test_as_many_are_the_number_told_before(
    extraction: Extract, text: str, figures: list[Figure]
) -> None:
    assert told(extraction(text).casualties) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("None of the 30 girls abducted last week has been found.", [("captured", 30, 30)]),
        ("Neither of two farmers abducted on Monday has been freed.", [("captured", 2, 2)]),
        ("None of 40 passengers hurt in bus bombing", [("injured", 0, 0)]),
        ("None of the 40 passengers was hurt in the bombing.", [("injured", 0, 0)]),
    ],
)
def test_none_of_those_taken_is_back(extraction: Extract, text: str, figures: list[Figure]) -> None:
    assert told(extraction(text).casualties) == figures


@pytest.mark.parametrize(
    ("text", "figures", "parts"),
    [
        (
            "Two of the five wounded in Monday's shooting died overnight.",
            [("killed", 2, 2), ("injured", 5, 5)],
            [True, False],
        ),
        (
            "Of the eleven wounded, four later died of their injuries.",
            [("injured", 11, 11), ("killed", 4, 4)],
            [False, True],
        ),
        (
            "Four of the seven guards abducted on Friday were found dead.",
            [("killed", 4, 4), ("captured", 7, 7)],
            [True, False],
        ),
        (
            "Of the 23 people on the bus, 19 were killed.",
            [("killed", 19, 19)],
            [False],
        ),
        (
            "A guard wounded in Tuesday's bombing died of his wounds on Friday.",
            [("killed", 1, 1)],
            [False],
        ),
    ],
)
def test_some_of_those_hurt_died(
    extraction: Extract, text: str, figures: list[Figure], parts: list[bool]
) -> None:
    rows = extraction(text).casualties
    assert told(rows) == figures
    assert [row.part_of is not None for row in rows] == parts


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Two men kidnapped on Friday were found dead on Sunday.", ["Friday", "Sunday"]),
        ("Two men kidnapped on Friday were found dead.", ["Friday", "Friday"]),
    ],
)
def test_the_day_behind_the_verb_is_that_of_the_death(
    extraction: Extract, text: str, days: list[str]
) -> None:
    found = extraction(text)
    dates = {date.date_id: date.text for date in found.dates}
    assert [dates[row.date_id or ""] for row in found.casualties] == days


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The group rejected reports that fishermen were among those killed.", "denied"),
        ("There is no truth in reports that 20 soldiers died in the ambush.", "denied"),
        ("The group confirmed reports that 20 soldiers died in the ambush.", "asserted"),
    ],
)
def test_rejected_reports_are_rows(nlp: Language, text: str, modality: str) -> None:
    (found,) = predict([GoldArticle("a", text)], nlp)
    (row,) = found.casualties
    assert row.modality == modality


def test_members_of_one_family_taken_out_and_shot(extraction: Extract) -> None:
    found = extraction("Gunmen dragged four members of a family from a house and shot them dead.")
    assert told(found.casualties) == [("killed", 4, 4)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Shells killed 42 people, of whom 13 were women.",
            [("killed", 42, 42, None), ("killed", 13, 13, "civilian")],
        ),
        (
            "Officials put the number of injured at 542, of whom 336 were children.",
            [("injured", 542, 542, None), ("injured", 336, 336, "civilian")],
        ),
        (
            "Shells killed 42 people, of whom 13 were buried on Monday.",
            [("killed", 42, 42, None)],
        ),
        (
            "Police held 42 voters, of whom 13 were women, and shells killed nine.",
            [("killed", 9, 9, None)],
        ),
    ],
)
def test_of_whom_some_were_women(
    extraction: Extract, text: str, figures: list[tuple[str, int, int, str | None]]
) -> None:
    rows = extraction(text).casualties
    assert [
        (row.harm, row.count_min, row.count_max, row.victims_role if row.part_of else None)
        for row in rows
    ] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Nine gunmen were killed and three taken alive.", [("killed", 9, 9), ("captured", 3, 3)]),
        ("Thirty-nine were admitted with injuries.", [("injured", 39, 39)]),
    ],
)
def test_taken_alive_and_admitted(extraction: Extract, text: str, figures: list[Figure]) -> None:
    assert told(extraction(text).casualties) == figures


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nineteen people were still in hospital on Tuesday.", None),
        ("Nineteen people were taken to hospital on Tuesday.", "Tuesday"),
    ],
)
def test_the_day_on_which_people_are_still_hurt_is_not_that_of_the_harm(
    extraction: Extract, text: str, day: str | None
) -> None:
    found = extraction(text)
    (row,) = found.casualties
    dates = {date.date_id: date.text for date in found.dates}
    assert dates.get(row.date_id or "") == day


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Nearly 300 persons have now died in the present troubles.", "cumulative"),
        ("Three persons died in Monday's disturbance.", "incident"),
    ],
)
def test_the_dead_of_the_troubles_are_of_years(extraction: Extract, text: str, scope: str) -> None:
    (row,) = extraction(text).casualties
    assert row.scope == scope


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Shelling took the lives of 16 people, three women and five children among them.", 2),
        ("The bomb killed 16 people, a priest and two nuns among them.", 2),
        ("Shelling killed 16 soldiers, three women and five children.", 0),
    ],
)
def test_some_among_them_are_parts(extraction: Extract, text: str, parts: int) -> None:
    rows = extraction(text).casualties
    assert (len(rows), sum(row.part_of is not None for row in rows)) == (3, parts)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (
            "The number of people killed in Sunday's raids on three villages has reached 137.",
            "incident",
        ),
        (
            "The number of people killed in raids on three villages this year has reached 137.",
            "cumulative",
        ),
    ],
)
def test_a_toll_over_numbers_of_other_things(extraction: Extract, text: str, scope: str) -> None:
    (row,) = extraction(text).casualties
    assert (row.count_min, row.count_max, row.scope) == (137, 137, scope)
