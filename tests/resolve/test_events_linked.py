"""Mentions of one event, and words that say that two deeds are two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Resolve = Callable[..., Extraction]


def _links(found: Extraction) -> list[int | None]:
    """Return for each mention the number of the first mention of its event, None for a first."""
    order = [event.event_id for event in found.events]
    return [order.index(e.coreference) if e.coreference else None for e in found.events]


@pytest.mark.parametrize(
    "text",
    [
        "Jets struck the port hours after an attack on a tanker.",
        "The army bombed the camp in retaliation for the shelling of a village.",
        "Rebels shelled a village, prompting an air strike on their camp.",
        "A rocket hit a bus in the town. Rebels have launched more than 40 attacks since May.",
        "A bomb hit a bank in the town. The rebels also blew up two bridges.",
        "Gunmen shot at a judge on Monday. The last attack on a judge was in May.",
        "In Mosul, gunmen shot two guards. In Tikrit, a bomb exploded near a bank.",
        "A shell hit a market in Omdurman as army jets renewed their raids on Nyala.",
    ],
)
def test_two_deeds_are_two_events(resolved: Resolve, text: str) -> None:
    found = resolved(text)
    assert len(found.events) >= 2
    assert _links(found)[:2] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "A missile slammed into a school at dawn. The attack killed nine pupils.",
        "Gunmen stormed the hotel on Sunday. The raid lasted three hours.",
        "Warplanes struck two depots near the port. The strikes killed six guards.",
        "A car bomb exploded outside a bank on Friday. The blast wounded ten people.",
    ],
)
def test_one_deed_told_twice_is_one_event(resolved: Resolve, text: str) -> None:
    assert _links(resolved(text))[:2] == [None, 0]
