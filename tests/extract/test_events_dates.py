"""Which dates of a sentence are those of the deed, and which name something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _day(found: Extraction, trigger: str) -> str | None:
    event = next(e for e in found.events if e.text.lower() == trigger)
    dates = {d.date_id: d.text for d in found.dates}
    return dates.get(event.date_id or "")


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        (
            "Rebels have stepped up attacks on the army ahead of the June 30 handover of power.",
            "attacks",
        ),
        ("Militants carried out the attack despite the March 3 truce with the army.", "attack"),
        ("The attack broke Monday's truce, the rebels said.", "attack"),
    ],
)
def test_a_date_may_say_which_deal_is_meant(
    extraction: Extract, sentence: str, trigger: str
) -> None:
    assert _day(extraction(sentence), trigger) is None


@pytest.mark.parametrize(
    ("sentence", "trigger", "day"),
    [
        (
            "The minister condemned today's brutal, senseless attack on the refugee camp.",
            "attack",
            "today",
        ),
        ("A man was held over last year's deadly suicide bombing in Kabul.", "suicide bombing", ""),
        ("Tuesday morning's rocket attack killed two soldiers.", "rocket attack", "Tuesday"),
        ("The March 3 attack killed two soldiers in Gao.", "attack", "March 3"),
    ],
)
def test_a_date_before_the_deed_is_its_own(
    extraction: Extract, sentence: str, trigger: str, day: str
) -> None:
    found = _day(extraction(sentence), trigger)
    assert found is not None
    assert day in found


def test_once_before_is_no_other_time(extraction: Extract) -> None:
    found = extraction(
        "The building was hit once before, in March 2022, when a shell tore through the roof."
    )
    assert _day(found, "hit") == "March 2022"


def test_who_searches_the_site_does_so_on_a_day_of_their_own(extraction: Extract) -> None:
    found = extraction(
        "On April 8 police searched the site of the shooting once more and found a rifle."
    )
    assert _day(found, "shooting") is None


def test_the_day_of_a_report_is_not_that_of_what_it_tells(extraction: Extract) -> None:
    found = extraction(
        "It was officially reported today that on 10 March guerrillas murdered a family in Huanuco."
    )
    assert _day(found, "murdered") == "10 March"


def test_an_arrest_joined_to_a_killing_is_of_its_day(extraction: Extract) -> None:
    found = extraction(
        "Coalition forces killed six insurgents and captured 54 suspects early Sunday near Qaim."
    )
    assert _day(found, "killed") == "early Sunday"
    found = extraction(
        "Coalition forces killed six insurgents, and the police captured ten suspects on Sunday."
    )
    assert _day(found, "killed") is None


@pytest.mark.parametrize(
    ("sentence", "trigger", "day"),
    [
        ("Last night the front said its men had carried out the shooting.", "shooting", None),
        ("On Friday the army said rebels had carried out the bombing.", "bombing", None),
        ("On Friday the army said its jets had bombed a camp near Kidal.", "bombed", "Friday"),
        ("Last night gunmen carried out the shooting, police said.", "shooting", "Last night"),
    ],
)
def test_the_day_of_a_statement_is_not_that_of_a_known_deed(
    extraction: Extract, sentence: str, trigger: str, day: str | None
) -> None:
    assert _day(extraction(sentence), trigger) == day


@pytest.mark.parametrize(
    ("sentence", "trigger", "day"),
    [
        ("Police shot a man on Friday, a day after four attempted bombings.", "bombings", None),
        ("Police shot a man on Friday, a day after four attempted bombings.", "shot", "Friday"),
        ("A day after the vote, gunmen attacked a bus.", "attacked", "A day after"),
    ],
)
def test_what_a_day_is_counted_from_is_not_of_it(
    extraction: Extract, sentence: str, trigger: str, day: str | None
) -> None:
    assert _day(extraction(sentence), trigger) == day
