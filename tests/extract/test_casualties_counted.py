"""Figures that a word beside them sets right: no fewer, only, not including, nobody's body."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def told(found: Extraction) -> list[tuple[str, int | None, int | None]]:
    return [(row.harm, row.count_min, row.count_max) for row in found.casualties]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "No fewer than 40 people were killed when gunmen attacked the market.",
            [("killed", 40, None)],
        ),
        ("No people were killed when gunmen attacked the market.", [("killed", 0, 0)]),
        (
            "Gunmen stormed the village, killing at least 14 people and abducting dozens of "
            "others, police said.",
            [("killed", 14, None), ("captured", 24, None)],
        ),
        (
            "The rebels said their fighters had killed 12 policemen and that they had lost only "
            "two guerrillas.",
            [("killed", 12, 12), ("killed", 2, 2)],
        ),
        ("The soldiers who went after them lost a man to a landmine.", [("killed", 1, 1)]),
        ("The party lost a man to a rival.", []),
        (
            "Two soldiers were killed and a third injured when rebels ambushed a patrol.",
            [("killed", 2, 2), ("injured", 1, 1)],
        ),
        (
            "The dead in the strike included the owner of the house, his wife, two sons and a "
            "niece.",
            [("killed", 1, 1), ("killed", 1, 1), ("killed", 3, 3)],
        ),
        ("Four shepherds were found with their throats slit.", [("killed", 4, 4)]),
    ],
)
def test_figures(
    extraction: Extract, text: str, figures: list[tuple[str, int | None, int | None]]
) -> None:
    assert told(extraction(text)) == figures


@pytest.mark.parametrize(
    "text",
    [
        "The army said it had killed nine rebels in the clash, but no bodies were recovered.",
        "The army said it had killed nine rebels in the clash. No body has been found.",
    ],
)
def test_that_no_body_was_found_is_no_zero(extraction: Extract, text: str) -> None:
    assert told(extraction(text)) == [("killed", 9, 9)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The death toll from the bombings has risen to 35, not including three attackers.",
            [("killed", 35, 35), ("killed", 3, 3)],
        ),
        (
            "Nineteen people, not counting the two gunmen, died in the raid.",
            [("killed", 19, 19), ("killed", 2, 2)],
        ),
        ("The blast killed 12 people, not including those missing.", [("killed", 12, 12)]),
    ],
)
def test_who_is_counted_apart_is_no_part(
    extraction: Extract, text: str, figures: list[tuple[str, int | None, int | None]]
) -> None:
    found = extraction(text)
    assert told(found) == figures
    assert not any(row.part_of for row in found.casualties)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Police denied on Tuesday that 100 people had died in the attack.", "denied"),
        ("The ministry denied in a statement that civilians had been killed.", "denied"),
        ("The ministry denied on Tuesday any part in the raid that killed ten.", "asserted"),
    ],
)
def test_what_is_denied_on_a_day_is_denied(extraction: Extract, text: str, modality: str) -> None:
    (row,) = extraction(text).casualties
    assert row.modality == modality


def test_a_whole_year_is_no_incident(extraction: Extract) -> None:
    (row,) = extraction("In the whole of 2023, bandits killed 130 people in the state.").casualties
    assert row.scope == "cumulative"


def test_a_sum_is_of_the_event_of_those_who_raise_it(extraction: Extract) -> None:
    found = extraction(
        "Two more passengers of the bus have been found with their throats slit, bringing to "
        "eight those murdered there."
    )
    first, second = found.casualties
    assert (first.count_min, second.count_min) == (2, 8)
    assert first.event_id == second.event_id is not None


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Police spoke of 11 dead in the raid. The priest gave a higher figure, 24.",
            [("killed", 11, 11), ("killed", 24, 24)],
        ),
        ("A guard, 24, was killed in the raid.", [("killed", 1, 1)]),
        (
            "Eleven fighters died in the raid. The ministry says six. A monitor has gone up to 14.",
            [("killed", 11, 11), ("killed", 6, 6), ("killed", 14, 14)],
        ),
        (
            "Eleven fighters died in the raid. The ministry says six. The price has gone to 14 "
            "dollars.",
            [("killed", 11, 11), ("killed", 6, 6)],
        ),
        (
            "The ambush killed four soldiers according to the army and 17 according to the rebels.",
            [("killed", 4, 4), ("killed", 17, 17)],
        ),
        (
            "Four hostages were freed on Monday. The governor gave a lower figure, three.",
            [("captured", 4, 4)],
        ),
        (
            "Seven men died in the blast and an eighth succumbed on Sunday.",
            [("killed", 7, 7), ("killed", 1, 1)],
        ),
        ("He lost a brother in the massacre.", [("killed", 1, 1)]),
        ("He lost a brother to cancer.", []),
        ("Soldiers shot 14 men in cold blood behind the store.", [("killed", 14, 14)]),
        ("Soldiers shot 14 men behind the store.", [("casualties", 14, 14)]),
        ("Raiders slit the throats of three herders.", [("killed", 3, 3)]),
    ],
)
def test_figures_of_other_voices_and_other_words(
    extraction: Extract, text: str, figures: list[tuple[str, int | None, int | None]]
) -> None:
    assert told(extraction(text)) == figures
