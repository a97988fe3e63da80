"""Tolls told again: by another voice, as first given, as they stand now."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def counts(found: Extraction) -> list[int | None]:
    return [row.count_max for row in found.casualties if row.harm == "killed"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The mayor gave the number of dead as 20.", [20]),
        ("The toll could rise, as 20 of the injured are in danger.", []),
        ("The dead number 11, the police said.", [11]),
        ("The dead now number 11 and the wounded 30, the police said.", [11]),
        ("The dead number plates 11 and 12 were found in a ditch.", []),
        ("The death toll in the clashes, which police had put at four, has reached nine.", [4, 9]),
        ("The death toll, which may rise, stands at nine.", [9]),
        ("The number of fatalities in the strike, first given as three, rose to eight.", [3, 8]),
        ("The raid left nine dead, the mayor said. The count now stands at 14.", [9, 14]),
        (
            "The raid left 25 dead, the mayor said. The true figure, an inquiry found, was 16.",
            [25, 16],
        ),
        ("The raid left 22 dead. The initial report of 16 left out the farms.", [22, 16]),
        ("The raid left 22 dead. The initial report of 16 June was wrong.", [22]),
    ],
)
def test_a_toll_is_read_wherever_its_figure_stands(
    extraction: Extract, text: str, figures: list[int]
) -> None:
    assert counts(extraction(text)) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The army spoke of 18 dead, the rebels of 40.", [18, 40]),
        ("Police reported 12 dead and medics 15.", [12, 15]),
        ("The ministry put the dead at 18, the opposition at 40.", [18, 40]),
        ("Police reported three dead and the driver, 40, in custody.", [3]),
        ("Police reported 12 dead and the village 30 miles away was sealed off.", [12]),
    ],
)
def test_another_voice_shares_the_verb(extraction: Extract, text: str, figures: list[int]) -> None:
    assert counts(extraction(text)) == figures


def test_what_another_voice_says_is_not_said_by_the_first(extraction: Extract) -> None:
    first, second = extraction("Police reported 12 dead and medics 15.").casualties
    assert first.claim_id is not None
    assert second.claim_id is None


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Gunmen killed 12 people in Dori, police said. The market had only reopened in "
            "January. The first communique spoke of 21.",
            [12, 21],
        ),
        (
            "Gunmen killed 12 people in Dori, police said. Their families waited outside. The "
            "governor gave a lower figure, nine.",
            [12, 9],
        ),
        ("Gunmen killed 12 people in Dori. The province stopped counting at seven.", [12, 7]),
        ("Gunmen killed 12 people in Dori. The mayor confirmed only seven.", [12, 7]),
        ("Gunmen killed 12 people in Dori. The sexton says he buried 15.", [12, 15]),
        ("Gunmen killed 12 people in Dori. An inquiry settles on 16.", [12, 16]),
        (
            "The raid killed 12 people. The army, having first given five, now says eight.",
            [12, 5, 8],
        ),
        ("Five were killed according to first reports, seven in the final count.", [5, 7]),
        ("A cook makes 13 the number killed in the blast.", [13]),
        ("The death toll has risen to 13. It had stood at 11 on Tuesday.", [13, 11]),
        # what speaks of no toll repeats none
        (
            "Gunmen killed 12 people in Dori. The market had only reopened in January. The "
            "guards fled in three.",
            [12],
        ),
        ("Gunmen killed 12 people in Dori. The court settled on 16 June for the trial.", [12]),
        ("Gunmen killed 12 people in Dori. The state buried 15 cows.", [12]),
    ],
)
def test_a_bare_number_repeats_a_toll_where_words_speak_of_figures(
    extraction: Extract, text: str, figures: list[int]
) -> None:
    assert counts(extraction(text)) == figures


@pytest.mark.parametrize(
    ("text", "number", "scope"),
    [
        (
            "A second soldier died, bringing to 15 the number of soldiers killed in last "
            "Tuesday's ambush near Dori.",
            15,
            "incident",
        ),
        (
            "A second soldier died, bringing to 15 the number of soldiers killed in the north "
            "this year.",
            15,
            "cumulative",
        ),
    ],
)
def test_the_number_killed_in_one_ambush_is_of_one_incident(
    extraction: Extract, text: str, number: int, scope: str
) -> None:
    assert [r.scope for r in extraction(text).casualties if r.count_max == number] == [scope]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A loader of 27 died on Tuesday.", [1]),
        ("A girl of nine died on Tuesday.", [1]),
        ("A cluster of 27 died on Tuesday.", [27]),
    ],
)
def test_an_age_counts_nobody(extraction: Extract, text: str, figures: list[int]) -> None:
    assert counts(extraction(text)) == figures
