"""Figures of headlines, bullets and short notes, and harm told in uncommon words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
Figures = list[tuple[str, int | None, int | None]]

HEADLINES: list[tuple[str, Figures]] = [
    ("Father, son shot dead in market", [("killed", 1, 1), ("killed", 1, 1)]),
    ("Blast in mosque leaves dozens dead, injured", [("casualties", 24, None)]),
    ("Landmine kills, injures farmers", [("killed", 2, None), ("injured", 2, None)]),
    ("4 killed (2 soldiers, 2 civilians)", [("killed", 4, 4), ("killed", 2, 2), ("killed", 2, 2)]),
    ("ONE SOLDIER KIA, THREE WIA", [("killed", 1, 1), ("injured", 3, 3)]),
    ("Two Kia cars were seen near the gate.", []),
    ("Hundreds flee village", [("displaced", 200, None)]),
    (
        "Dead inside the house were a teacher, 30; her two sons; and a guest.",
        [("killed", 1, 1), ("killed", 2, 2), ("killed", 1, 1)],
    ),
    (
        "Among the wounded: a deputy governor and his two guards.",
        [("injured", 1, 1), ("injured", 2, 2)],
    ),
]

WORDS: list[tuple[str, Figures]] = [
    ("A stray bullet hit a girl of seven in the arm.", [("injured", 1, 1)]),
    ("A bullet hit the wall.", []),
    ("Orderlies took away 14 wounded.", [("injured", 14, 14)]),
    ("Raiders took away 14 herders.", [("captured", 14, 14)]),
    ("The blast wounded at least 20, the mayor and the clinic said.", [("injured", 20, None)]),
    ("The blast wounded a cook, a driver and a clerk.", [("injured", 1, 1)] * 3),
    ("The mission wished the wounded a swift recovery.", []),
    ("Seventeen displaced people died in the hall.", [("killed", 17, 17)]),
    ("Seventeen displaced people sleep in the hall.", [("displaced", 17, 17)]),
    ("The sister of one of the dead weavers kept his letters.", []),
    ("A weaver, one of the dead, kept pigeons.", [("killed", 1, 1)]),
    ("Three guards who kept pigeons were among the dead.", [("killed", 3, 3)]),
    ("The loom that broke was among the dead man's things.", []),
    ("The column had lost no one, its leader said.", [("killed", 0, 0)]),
    ("A mine went off near the ford without killing anyone.", [("killed", 0, 0)]),
    ("A mine went off near the ford without hurting anyone.", [("injured", 0, 0)]),
    ("The mine did not hurt anyone.", [("injured", 0, 0)]),
    ("The flood could hurt someone.", []),
    ("Nurses treated the herders for burns.", []),
    ("Three herders hurt in May died on Sunday.", [("killed", 3, 3)]),
    ("Two nurses were treated for burns.", [("injured", 2, 2)]),
    ("Raiders slit the throats of nine herders.", [("killed", 9, 9)]),
    ("Two takfiri elements were killed.", [("killed", 2, 2)]),
    ("The cadets were killed near the dam, the letter said.", []),
    ("Cadets were killed near the dam, the letter said.", [("killed", 2, None)]),
    ("The group admitted losing two.", [("killed", 2, 2)]),
    ("The shell killed its own crew of three.", [("killed", 3, 3)]),
    ("There was no official death toll.", [("killed", None, None)]),
    ("The agencies did not provide a number of injuries.", []),
    (
        "One source put the number of dead at 12, another at 19.",
        [("killed", 12, 12), ("killed", 19, 19)],
    ),
    ("The couple, both in their 60s, were found dead.", [("killed", 2, 2)]),
    ("The siblings, aged four and six, died of burns.", [("killed", 2, None)]),
    ("A boy who stayed up late to watch television was killed.", [("killed", 1, 1)]),
    ("Doctors treated him for a wound to the leg.", []),
    (
        "The cook was killed in the yard, as was a guard.",
        [("killed", 1, 1), ("killed", 1, 1)],
    ),
    (
        "Those injured were a judge – the son of a farmer – and two boys.",
        [("injured", 1, 1), ("injured", 2, 2)],
    ),
]


@pytest.mark.parametrize(("text", "figures"), HEADLINES + WORDS)
def test_what_a_short_text_tells(extraction: Extract, text: str, figures: Figures) -> None:
    rows = extraction(text).casualties
    assert [(row.harm, row.count_min, row.count_max) for row in rows] == figures


def test_what_may_be_is_hedged(extraction: Extract) -> None:
    (row,) = extraction("There might be many people wounded.").casualties
    assert row.modality == "hedged"
