"""Headlines: present tense taken for plural nouns, countries before the deed, claims."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extract.placing import placed_at

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("headline", "doer", "target"),
    [
        ("Israel strikes Beirut suburb", "Israel", "Beirut suburb"),
        ("Israel bombs Rafah homes", "Israel", "Rafah homes"),
        ("Boko Haram raids village in Borno", "Boko Haram", "village in Borno"),
        ("Russia shells Kherson market", "Russia", "Kherson market"),
        ("US strikes Houthi targets in Yemen", "US", "Houthi targets in Yemen"),
        ("US strikes kill five in Yemen", "US", "five"),
        ("Israel strikes on Gaza kill 12", "Israel", "Gaza"),
        ("Soldiers killed in Mali ambush", None, "Soldiers"),
        ("UN peacekeeper killed in eastern DRC ambush", None, "UN peacekeeper"),
    ],
)
def test_who_does_it_in_headlines(
    extraction: Extract, headline: str, doer: str | None, target: str
) -> None:
    assert [(e.actor, e.target) for e in extraction(headline).events] == [(doer, target)]


def test_what_is_fired_in_a_headline_tells_the_kind(extraction: Extract) -> None:
    (event,) = extraction("Hamas fires rockets at Ashkelon").events
    assert (event.event_type, event.actor) == ("rocket_attack", "Hamas")


@pytest.mark.parametrize(
    ("headline", "trigger", "place"),
    [
        ("Turkey raids PKK camps in Iraq", "raids", "Iraq"),
        ("UN peacekeeper killed in eastern DRC ambush", "ambush", "DRC"),
        ("Israel strikes Beirut suburb, killing commander", "strikes", "Beirut"),
    ],
)
def test_where_headlines_are_of(
    extraction: Extract, headline: str, trigger: str, place: str
) -> None:
    assert placed_at(extraction(headline), trigger) == place


def test_a_claim_of_a_deed_not_told_before(extraction: Extract) -> None:
    found = extraction("The Houthis claimed a missile attack on a US destroyer in the Red Sea.")
    assert [(r.party, r.stance) for r in found.responsibility] == [("The Houthis", "claimed")]
