"""Who is held by the law to have done it, without a verb of arrest or blame."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
_SHOT = "A woman was shot dead in Tulsa on Friday. "


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("A teenager turned himself in on Tuesday.", ("A teenager", "suspected")),
        ("A man of 30 surrendered to police on Sunday.", ("A man of 30", "suspected")),
        ("Three men from the estate are awaiting trial.", ("Three men", "suspected")),
        ("A judge has accepted murder charges against her brother.", ("her brother", "accused")),
        (
            "The sheriff announced charges against two teenagers.",
            ("two teenagers", "accused"),
        ),
        ("The husband was indicted on two counts of murder.", ("The husband", "accused")),
        (
            "Her husband was booked into the county jail on a murder charge.",
            ("Her husband", "suspected"),
        ),
        (
            "Police are searching for the alleged shooter, Karl Brand, 35.",
            ("Karl Brand", "suspected"),
        ),
        (
            "One of the attackers was identified as a student of 23.",
            ("a student", "suspected"),
        ),
        (
            "Interpol has issued red notices for two men over the killing.",
            ("two men", "suspected"),
        ),
    ],
)
def test_who_is_held_to_have_done_it(extraction: Extract, text: str, row: tuple[str, str]) -> None:
    rows = _rows(extraction(_SHOT + text))
    assert any(party is not None and party.startswith(row[0]) for party, _ in rows)
    assert {stance for _, stance in rows} == {row[1]}


@pytest.mark.parametrize(
    "text",
    [
        "Her brother turned to the crowd and wept.",
        "Two protests in the city centre turned violent.",
        "The driver turned himself around in the road.",
        "The neighbours await news of the woman's family.",
        "Prosecutors dropped charges against her brother.",
        "The residents brought no charges against the city.",
        "Her husband was booked into a hotel for the night.",
        "The mayor was indicted on two counts of fraud.",
        "One of the dead was identified as a student of 23.",
        "The union issued notices for two men over unpaid fees.",
    ],
)
def test_who_is_not_held_to_have_done_it(extraction: Extract, text: str) -> None:
    assert extraction(_SHOT + text).responsibility == []


def test_rebels_who_lay_down_arms_are_no_suspects(extraction: Extract) -> None:
    found = extraction("A bomb killed nine in Quetta. Fifty rebels surrendered on Sunday.")
    assert found.responsibility == []


def test_a_message_claims_nothing_by_itself(extraction: Extract) -> None:
    found = extraction(
        "A bomb killed nine in Quetta. A spokesman disowned a message owning up to the attack."
    )
    assert "claimed" not in {row.stance for row in found.responsibility}


@pytest.mark.parametrize(
    "text",
    [
        "A wave of anti-Chinese attacks shook the city.",
        "He wants to end the anti-Israeli attacks.",
    ],
)
def test_whom_a_deed_was_against_did_not_do_it(extraction: Extract, text: str) -> None:
    found = extraction(text)
    assert found.events
    assert found.responsibility == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Anti-Balaka fighters attacked the village.", "Anti-Balaka fighters"),
        ("An anti-Israeli attack by gunmen left two dead.", "gunmen"),
        ("Anti-government rebels attacked the village.", "Anti-government rebels"),
    ],
)
def test_who_is_against_somebody_may_have_done_it(
    extraction: Extract, text: str, party: str
) -> None:
    assert _rows(extraction(text)) == {(party, "asserted")}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("He contemplated killing the family for some time.", "planned"),
        ("The rebels considered bombing the bridge.", "planned"),
        ("The rebels stopped bombing the bridge on Monday.", "actual"),
        ("The rebels began bombing the bridge on Monday.", "actual"),
    ],
)
def test_what_is_only_thought_of_was_not_done(
    extraction: Extract, text: str, modality: str
) -> None:
    (event,) = extraction(text).events
    assert event.modality == modality
    assert bool(extraction(text).responsibility) == (modality == "actual")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("If the army continues to shell the town, thousands will flee.", "hypothetical"),
        ("If troops begin to attack the camp, thousands will flee.", "hypothetical"),
        ("The army continued to shell the town on Monday.", "actual"),
        ("The rebels managed to kill two guards.", "actual"),
    ],
)
def test_what_goes_on_only_if_it_does(extraction: Extract, text: str, modality: str) -> None:
    assert extraction(text).events[0].modality == modality


def test_a_deed_is_no_doer(extraction: Extract) -> None:
    found = extraction("The town saw attacks by armed groups, murder and other activities.")
    assert {row.party for row in found.responsibility} <= {"armed groups"}


def test_whoever_is_looked_for_is_nobody_yet(extraction: Extract) -> None:
    found = extraction(_SHOT + "Police are looking for the person who shot her.")
    assert "suspected" not in {row.stance for row in found.responsibility}
    known = extraction(_SHOT + "Police are looking for a man of 30.")
    assert "suspected" in {row.stance for row in known.responsibility}
