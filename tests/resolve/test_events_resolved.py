from __future__ import annotations

from collections.abc import Callable
from datetime import date

from newsledger.records import Extraction
from newsledger.resolve.events.families import compatible

Resolve = Callable[..., Extraction]


def test_the_attack_is_the_one_told_before(resolved: Resolve) -> None:
    found = resolved(
        "A drone attack killed three soldiers on Monday. The attack was the first this year.",
        published=date(2024, 8, 15),
    )
    first, second = found.events
    assert first.coreference is None
    assert second.coreference == first.event_id
    assert second.date_id is not None


def test_another_attack_is_another_event(resolved: Resolve) -> None:
    found = resolved(
        "A suicide bombing killed ten people in Kabul. Another suicide bombing killed four people."
    )
    assert [event.coreference for event in found.events] == [None, None]


def test_different_days_are_different_events(resolved: Resolve) -> None:
    found = resolved(
        "Rebels shelled the village on Monday. Rebels shelled the village on Thursday.",
        published=date(2024, 8, 16),
    )
    assert [event.coreference for event in found.events] == [None, None]


def test_a_missed_rocket_is_the_rocket_fired(resolved: Resolve) -> None:
    found = resolved("One rocket was fired at the base. The rocket did not impact the base.")
    fired, impact = found.events
    assert impact.coreference == fired.event_id


def test_a_plan_is_never_the_deed(resolved: Resolve) -> None:
    found = resolved("Rebels shelled the town. Rebels plan to attack the town.")
    assert all(event.coreference is None for event in found.events)


def test_means_that_exclude_each_other_are_not_one_event() -> None:
    assert not compatible("drone_strike", "rocket_attack")
    assert compatible("attack", "rocket_attack")
    assert compatible("explosion", "bombing")
    assert not compatible("abduction", "shooting")


def test_days_that_no_calendar_can_tell_still_differ_in_words(resolved: Resolve) -> None:
    found = resolved(
        "A drone attack in early May killed two guards. "
        "Last Thursday's attack on the base killed nobody."
    )
    assert {event.coreference for event in found.events} == {None}
