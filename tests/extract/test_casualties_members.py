"""Who belongs to a figure and who does not: its members, those in a list, the subject lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def told(found: Extraction) -> list[tuple[str, int | None, bool]]:
    return [(row.harm, row.count_max, row.part_of is not None) for row in found.casualties]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Two civilians, a farmer and his daughter, were killed in the crossfire.",
            [("killed", 2, False), ("killed", 2, True)],
        ),
        (
            "Two soldiers, a farmer and his daughter were killed in the crossfire.",
            [("killed", 2, False), ("killed", 2, False)],
        ),
        ("The army lost a captain and two soldiers.", [("killed", 1, False), ("killed", 2, False)]),
        ("The army lost a captain and two tanks.", []),
        ("The club lost a captain and two defenders.", []),
        (
            "The first bomb killed 10 people and the second, an hour later, three soldiers.",
            [("killed", 10, False), ("killed", 3, False)],
        ),
        (
            "The first bomb killed 10 people and the second, which hit a crowd, went off at noon.",
            [("killed", 10, False)],
        ),
    ],
)
def test_each_is_counted_once(
    extraction: Extract, text: str, figures: list[tuple[str, int, bool]]
) -> None:
    assert told(extraction(text)) == figures


def test_who_raises_a_toll_did_not_die(extraction: Extract) -> None:
    text = (
        "Prosecutors later raised the death toll to 11 after three of the wounded died overnight."
    )
    assert sorted(row.count_max or 0 for row in extraction(text).casualties) == [3, 11]
