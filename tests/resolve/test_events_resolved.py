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


def roots(found: Extraction) -> list[str]:
    return [event.coreference or event.event_id for event in found.events]


def test_all_mentions_have_the_type_and_outcome_that_the_article_tells(resolved: Resolve) -> None:
    found = resolved(
        "An attack on a market in Kabul killed ten people on Monday. The suicide bombing was the "
        "worst this year. Police said the attack came at noon.",
        published=date(2024, 8, 14),
    )
    assert len(set(roots(found))) == 1
    assert {event.event_type for event in found.events} == {"suicide_bombing"}
    assert {event.outcome for event in found.events} == {"hit"}
    assert {event.plover for event in found.events} == {"ASSAULT:suicide-attack"}


def test_the_attack_is_the_main_event_not_the_last_one_named(resolved: Resolve) -> None:
    found = resolved(
        "Gunmen ambushed a convoy near Gao on Monday.\n\nIn May 2019 rebels shelled a camp in "
        "Kidal.\n\nNo group has claimed the ambush.",
        published=date(2024, 8, 14),
    )
    first, old, last = roots(found)
    assert last == first
    assert old != first


def test_what_is_told_of_years_ago_is_another_event(resolved: Resolve) -> None:
    found = resolved(
        "A drone hit a hangar in Erbil on Monday. In April 2021 a drone hit a hangar in Erbil.",
        published=date(2024, 8, 14),
    )
    assert len(set(roots(found))) == 2


def test_a_toll_of_many_attacks_is_not_the_attack(resolved: Resolve) -> None:
    found = resolved(
        "Rebels attacked a base on Monday. Rebels have attacked the base 58 times this year.",
        published=date(2024, 8, 14),
    )
    assert len(set(roots(found))) == 2


def test_those_killed_in_it_are_of_the_same_event(resolved: Resolve) -> None:
    found = resolved(
        "Gunmen stormed a school in Minna on Monday. A guard was killed by the gunmen.",
        published=date(2024, 8, 14),
    )
    assert len(set(roots(found))) == 1


def test_what_a_side_says_of_its_deed_is_the_deed_told(resolved: Resolve) -> None:
    found = resolved(
        "Gunmen ambushed a convoy near Gao on Monday. The group said its fighters killed 40 "
        "soldiers.",
        published=date(2024, 8, 14),
    )
    assert len(set(roots(found))) == 1


def test_the_smallest_place_of_the_mentions_is_that_of_all(resolved: Resolve) -> None:
    found = resolved(
        "An air strike hit a school in Syria on Monday. The strike in Idlib killed nine pupils.",
        published=date(2024, 8, 14),
    )
    names = {e.entity_id: e.text for e in found.entities}
    assert {names[event.place_entity_id or ""] for event in found.events} == {"Idlib"}


def test_a_party_has_one_row_for_an_event_told_often(resolved: Resolve) -> None:
    found = resolved(
        "Hezbollah attacked the base on Monday. Hezbollah's attack killed two soldiers.",
        published=date(2024, 8, 14),
    )
    assert len(found.events) == 2
    assert [row.stance for row in found.responsibility] == ["asserted"]


def test_an_army_that_tells_of_its_troops_claims_the_deed(resolved: Resolve) -> None:
    for text, stance in (
        ("The military said Israeli jets struck a house near Gaza.", "claimed"),
        ("The Pentagon said Russian warplanes bombed a camp near Damascus.", "asserted"),
        ("Witnesses said soldiers shot two men near Gao.", "asserted"),
    ):
        assert [row.stance for row in resolved(text).responsibility] == [stance]


def test_a_vessel_is_the_tanker_told_before(resolved: Resolve) -> None:
    found = resolved(
        "A missile struck a tanker in the Red Sea on Monday. Farmers met in the town. The vessel "
        "was hit by a missile at dawn.",
        published=date(2024, 8, 14),
    )
    assert len(set(roots(found))) == 1


def test_a_deed_of_another_year_is_never_the_one_told(resolved: Resolve) -> None:
    found = resolved(
        "A bomb killed nine people at a mosque in Kohat on Friday. The bombing of a mosque in "
        "Peshawar in January 2023 killed eighty people. The bombing on Friday wounded thirty.",
        published=date(2024, 10, 18),
    )
    marks = roots(found)
    assert marks[0] == marks[-1]
    assert len(set(marks)) == 2


def test_the_attack_just_told_in_the_paragraph_comes_first(resolved: Resolve) -> None:
    found = resolved(
        "Guerrillas killed eleven farmers near Lima on Tuesday.\n\nMeanwhile a car bomb exploded "
        "outside a bank in Cali on Wednesday. No group has claimed the attack.",
        published=date(2024, 10, 18),
    )
    first, blast, attack = roots(found)
    assert attack == blast != first


def test_other_counts_are_other_events(resolved: Resolve) -> None:
    found = resolved(
        "The mission counted 120 explosions in Donetsk on Monday. It counted 85 explosions in "
        "Luhansk.",
        published=date(2024, 10, 18),
    )
    assert len(set(roots(found))) == len(found.events)


def test_a_denied_deed_is_the_one_told(resolved: Resolve) -> None:
    found = resolved(
        "Shelling hit the village of Amal on Monday. The army denied that it shelled the village.",
        published=date(2024, 8, 14),
    )
    assert len(set(roots(found))) == 1
