"""When somebody was arrested, tried or buried, or called, is not when the event was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Extraction

Resolve = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("A suspect in the Kabul bombing was arrested in Peshawar on Monday.", "bombing", None),
        ("Three men accused of the killing of a judge were jailed on Tuesday.", "killing", None),
        ("A man shot in a robbery on Monday was charged on Tuesday.", "shot", "Monday"),
        ("He contacted police Saturday morning to say he also got shot.", "shot", None),
        # what stands in the phrase of the event, and what was done on one day, keep it
        ("A suspect in Monday's bombing was arrested on Tuesday.", "bombing", "Monday"),
        ("Two people were shot dead and nine were arrested on Monday.", "shot dead", "Monday"),
    ],
)
def test_what_became_of_somebody_has_a_day_of_its_own(
    resolved: Resolve, text: str, trigger: str, day: str | None
) -> None:
    found = resolved(text, published=date(2024, 3, 14))
    event = next(e for e in found.events if e.text == trigger)
    assert {d.date_id: d.text for d in found.dates}.get(event.date_id or "") == day
