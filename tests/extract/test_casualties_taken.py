"""Who is taken, and who is counted behind a clause or before the name of a court."""

from __future__ import annotations

from collections.abc import Callable

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _told(found: Extraction) -> set[tuple[str, int | None, int | None]]:
    return {(row.harm, row.count_min, row.count_max) for row in found.casualties}


def test_a_town_that_is_taken_is_no_captive(extraction: Extract):
    assert _told(extraction("Fighters captured Merawi and held it for two days.")) == set()


def test_an_officer_who_is_taken_is_one(extraction: Extract):
    told = _told(extraction("The rebels captured Colonel Ibrahim near the bridge."))
    assert ("captured", 1, 1) in told


def test_a_number_before_a_court_counts_its_judges(extraction: Extract):
    found = extraction("More than 100 people died, among them 11 Supreme Court judges.")
    assert ("killed", 11, 11) in _told(found)


def test_a_number_before_a_road_counts_nobody(extraction: Extract):
    assert _told(extraction("A man was shot dead at 937 Main Road.")) == {("killed", 1, 1)}


def test_who_abducted_somebody_did_not_die_of_it(extraction: Extract):
    found = extraction("A driver whom gunmen abducted in May was killed on Sunday.")
    assert not any(row.victims == "gunmen" for row in found.casualties)


def test_two_whom_others_seized_were_shot(extraction: Extract):
    found = extraction("Two guards, whom rebels had seized in June, were shot dead on Friday.")
    assert ("killed", 2, 2) in _told(found)
