"""What is an event by all that is seen of it, where the rules of a clause leave it open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels shelled the town of Sarmin. Several men wounded a watchman there.", "wounded"),
        (
            "Clashes broke out as the general, Karim Sadeghi, was killed on January 2, 2020 "
            "near Damascus International Airport.",
            "killed",
        ),
        (
            "Tensions grew after the rebel colonel, Omar Haddad, was killed on Monday near Homs.",
            "killed",
        ),
    ],
)
def test_who_was_harmed_may_be_an_event_of_its_own(
    extraction: Extract, text: str, trigger: str
) -> None:
    assert trigger in [event.text for event in extraction(text).events]


@pytest.mark.parametrize(
    "text",
    [
        "The minister fired off a volley of questions at the board.",
        "The coach came under fire from the fans after the game.",
        "The senator attacked the plan and fought hard to keep the tax in place.",
        "Three tourists were killed on Monday when their bus overturned near Homs.",
        "Found in the shed were three rockets that had failed to fire.",
    ],
)
def test_where_nothing_tells_of_violence_there_is_none(extraction: Extract, text: str) -> None:
    assert extraction(text).events == []


def test_what_did_not_hit_is_told(extraction: Extract) -> None:
    text = "Two rockets were fired at the camp on Monday. They did not impact the camp."
    fired, landing = extraction(text).events
    assert (fired.text, landing.text, landing.outcome) == ("fired", "impact", "missed")


def test_what_is_denied_is_told(extraction: Extract) -> None:
    text = "Rebels shelled a town, killing six. The army denies deliberately targeting civilians."
    assert extraction(text).events[-1].modality == "denied"


def test_they_whom_nobody_told_of_are_no_party(extraction: Extract) -> None:
    assert extraction("They attacked a village on Monday.").responsibility == []
