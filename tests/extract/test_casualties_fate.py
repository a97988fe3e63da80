"""What became of those who were shot, stabbed or blown up, told in the same words or the next."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def told(found: Extraction) -> list[tuple[str, int | None, int | None]]:
    return [(row.harm, row.count_min, row.count_max) for row in found.casualties]


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("A guard was shot in the chest as he shut the gate and died in the ambulance.", "killed"),
        ("A mayor was shot outside his home on Friday; he died hours later.", "killed"),
        ("Two gunmen shot a clerk at his desk on Friday, killing him instantly.", "killed"),
        ("An inmate stabbed a warder with a sharpened spoon, wounding him slightly.", "injured"),
        ("A porter was stabbed the same evening and survived.", "injured"),
        ("The feud began with the stabbing of a trader at the market; he survived.", "injured"),
        ("A prosecutor was blown up in his car on Friday. He is in intensive care.", "injured"),
        ("A prosecutor was shot in his car on Friday. The victim is in intensive care.", "injured"),
    ],
)
def test_what_became_of_somebody_is_his_harm(extraction: Extract, text: str, harm: str) -> None:
    assert told(extraction(text)) == [(harm, 1, 1)]


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("A policeman was shot and his attacker died.", {"casualties", "killed"}),
        ("Gunmen shot a judge in a market, killing his driver.", {"casualties", "killed"}),
        (
            "A boy was stabbed on Friday. The man was in a critical condition.",
            {"casualties", "injured"},
        ),
        ("A nurse was shot as she ran and would have died but for a colleague.", {"casualties"}),
    ],
)
def test_what_became_of_others_or_might_have_is_not(
    extraction: Extract, text: str, harms: set[str]
) -> None:
    assert {row.harm for row in extraction(text).casualties} == harms
