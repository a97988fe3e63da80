"""Deeds that a force admits, denials of what was reported, and whose deed a clause tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The Pentagon acknowledged that a strike in Kabul on 29 August killed ten civilians.",
            {("The Pentagon", "claimed")},
        ),
        (
            "The army admitted that an air strike on Tuesday had killed 22 villagers.",
            {("The army", "claimed")},
        ),
        ("The army acknowledged that a drone strike had killed three of its soldiers.", set()),
        ("The mayor admitted that a strike had killed four of his neighbours.", set()),
        ("The health ministry acknowledged that a strike had killed ten villagers.", set()),
    ],
)
def test_who_admits_what_a_strike_did_claims_it(
    extraction: Extract, text: str, rows: set[tuple[str | None, str]]
):
    assert _rows(extraction(text)) == rows


def test_to_deny_the_report_is_to_deny_the_deed(extraction: Extract):
    found = extraction(
        "Local media said Russian troops had shelled the village, killing five. "
        "Moscow denied the report."
    )
    assert ("Moscow", "denied") in _rows(found)


def test_to_deny_a_report_of_something_else_is_not(extraction: Extract):
    found = extraction("A bomb killed six people. The hospital denied reports of a higher toll.")
    assert "denied" not in {stance for _, stance in _rows(found)}


def test_outlaws_can_be_blamed(extraction: Extract):
    found = extraction(
        "The chief was killed on Monday near Bamenda. "
        "The governor condemned his killing and blamed it on outlaws."
    )
    assert ("outlaws", "accused") in _rows(found)


def test_whom_somebody_killed_is_who_did_what_follows(extraction: Extract):
    found = extraction("The man whom police killed on the spot had stabbed two clerks in Utrecht.")
    assert [(e.text, e.actor) for e in found.events] == [
        ("killed", "police"),
        ("stabbed", "The man"),
    ]


def test_whom_somebody_says_that_others_killed_killed_nobody(extraction: Extract):
    found = extraction("They buried a boy whom they said American forces had cut down in a field.")
    assert {e.actor for e in found.events} <= {"American forces", None}


def test_a_toll_of_a_year_is_no_shooting(extraction: Extract):
    found = extraction(
        "A man was shot dead in Baltimore on Friday. At least 707 people have been shot and "
        "killed so far this year in the city."
    )
    assert [event.text for event in found.events] == ["shot dead"]


def test_a_police_report_is_one_source(extraction: Extract):
    found = extraction("Two men were shot in Sylhet on Friday, according to a police report.")
    assert [claim.source for claim in found.claims] == ["a police report"]
