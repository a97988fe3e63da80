"""People whose harm is told with that of others: over a place, a clause, a day or an aside."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
Figures = list[tuple[str, int | None, int | None]]


def told(found: Extraction) -> Figures:
    return [(row.harm, row.count_min, row.count_max) for row in found.casualties]


AMONG: list[tuple[str, Figures]] = [
    ("Among the dead of Sunday's attack were two nurses.", [("killed", 2, 2)]),
    ("Among those killed in Tuesday's raid was a baker.", [("killed", 1, 1)]),
    ("Among those killed in the raid of Tuesday was a baker.", [("killed", 1, 1)]),
    ("Among the dead civilians were three teachers.", [("killed", 3, 3)]),
    ("Among the injured, according to hospital staff, were two drivers.", [("injured", 2, 2)]),
    ("Among the dead, the mayor said, she counted many friends.", []),
    ("Among the ruins of Sunday's market stood two traders.", []),
]

LATER: list[tuple[str, Figures]] = [
    (
        "Six soldiers died that night and a cook 20 days later.",
        [("killed", 6, 6), ("killed", 1, 1)],
    ),
    (
        "Two miners were killed at once and another a week later.",
        [("killed", 2, 2), ("killed", 1, 1)],
    ),
    (
        "Four men were killed on Sunday, and a fifth, who had lost both legs, in August.",
        [("killed", 4, 4), ("killed", 1, 1)],
    ),
    ("Six soldiers died that night and the army left two days later.", [("killed", 6, 6)]),
    ("Six soldiers died that night and 20 tanks a week later.", [("killed", 6, 6)]),
    ("Three people were killed in the raid and a woman fled an hour later.", [("killed", 3, 3)]),
]

LISTED: list[tuple[str, Figures]] = [
    ("A waitress and a clerk from the next town died.", [("killed", 1, 1), ("killed", 1, 1)]),
    (
        "A cook on her way to work and two guards were killed.",
        [("killed", 1, 1), ("killed", 2, 2)],
    ),
    (
        "A teacher, who had been praying, and four pupils were killed by the shell.",
        [("killed", 1, 1), ("killed", 4, 4)],
    ),
    (
        "The mayor, who was in town, met two envoys and four guards were killed.",
        [("killed", 4, 4)],
    ),
    ("A lawyer for the family and two witnesses were heard by the court.", []),
    ("The bandits killed 100 people at Danga and Soro.", [("killed", 100, 100)]),
]

WHO_DIED: list[tuple[str, Figures]] = [
    ("A fourth man, a father of five, died in hospital.", [("killed", 1, 1)]),
    ("The general, a father of five, killed three prisoners.", [("killed", 3, 3)]),
    (
        "Three villagers were hurt, one of whom, a cook, died on Sunday.",
        [("injured", 3, 3), ("killed", 1, 1)],
    ),
    ("The last of the hostages was killed on Thursday.", [("killed", 1, 1)]),
    ("The last of the victims was buried on Thursday.", []),
    ("A guard was stabbed at the gate. Two days later he died.", [("killed", 1, 1)]),
    (
        "A guard was stabbed at the gate. His father died in 2010.",
        [("casualties", 1, 1), ("killed", 1, 1)],
    ),
]

WORDS: list[tuple[str, Figures]] = [
    ("A soldier was hit by a sniper near the bridge.", [("injured", 1, 1)]),
    ("A soldier was hit by a scandal.", []),
    ("Two shopkeepers were pistol-whipped by militiamen.", [("injured", 2, 2)]),
    ("Three workers jumped to their deaths as the factory burned.", [("killed", 3, 3)]),
    ("The currency plunged to its death, traders joked.", []),
]

SHOT: list[tuple[str, Figures]] = [
    ("Police said they shot four rebels near the river.", [("killed", 4, 4)]),
    ("The army said its men shot four rebels near the river.", [("killed", 4, 4)]),
    ("Soldiers shot three rebels in the legs.", [("injured", 3, 3)]),
    ("Police said gunmen shot six fighters of a rival group.", [("casualties", 6, 6)]),
    ("Police said they had shot one suspect.", [("casualties", 1, 1)]),
]

PARTS: list[tuple[str, Figures]] = [
    (
        "Ten people died, two of them children, and 57 were injured.",
        [("killed", 10, 10), ("killed", 2, 2), ("injured", 57, 57)],
    ),
    (
        "Two women, a nurse and 57 miners were injured.",
        [("injured", 2, 2), ("injured", 1, 1), ("injured", 57, 57)],
    ),
    (
        "Our teams documented the killing of 41 civilians in Kano, 17 of them women.",
        [("killed", 41, 41), ("killed", 17, 17)],
    ),
    ("The shell killed a trader from Kano, 17 of Sule Street.", [("killed", 1, 1)]),
]

FIGURES_OF: list[tuple[str, Figures]] = [
    (
        "How many were killed in the raid is still argued over. The villagers' figure of 60 was "
        "no nearer the truth.",
        [("killed", None, None), ("killed", 60, 60)],
    ),
    (
        "How many people were killed is not known. The figure of 60 is for tents.",
        [("killed", None, None)],
    ),
]


@pytest.mark.parametrize(
    ("text", "figures"), AMONG + LATER + LISTED + WHO_DIED + WORDS + SHOT + PARTS + FIGURES_OF
)
def test_who_is_told_with_others(extraction: Extract, text: str, figures: Figures) -> None:
    assert told(extraction(text)) == figures
