"""All mentions of an event are of one date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from newsledger.records import Extraction

Resolve = Callable[..., Extraction]


def _days(found: Extraction) -> list[str | None]:
    told = {d.date_id: d.text for d in found.dates}
    return [told.get(e.date_id or "") for e in found.events]


def test_an_hour_told_again_gives_way_to_the_day(resolved: Resolve) -> None:
    found = resolved(
        "A man was killed in a shooting in Toledo on Sunday night. The shooting happened at about "
        "11:15 p.m. on Elm Street, police said.",
        published=date(2024, 5, 7),
    )
    assert set(_days(found)) == {"Sunday night"}


def test_an_hour_of_another_event_stays(resolved: Resolve) -> None:
    found = resolved(
        "A man was killed in a shooting in Toledo on Sunday night. In Lima, a second man was "
        "stabbed at about 11:15 p.m., police said.",
        published=date(2024, 5, 7),
    )
    assert _days(found)[-1] == "about 11:15 p.m."
