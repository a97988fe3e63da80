"""An attack, and what befell the attacker, are two events."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Resolve = Callable[..., Extraction]


def _is_one(found: Extraction) -> bool:
    first, *rest = found.events
    return any(e.coreference == first.event_id for e in rest)


@pytest.mark.parametrize(
    "text",
    [
        "A van ploughed into shoppers in Oberhausen, killing two. Officers shot the driver dead.",
        "A gunman opened fire in a mosque in Kano, killing six. Soldiers shot the attacker dead.",
        "A man attacked passengers on a train near Bonn. The attacker was shot dead by police.",
        "An attacker beheaded a woman in Nice on Thursday. He was shot by officers.",
    ],
)
def test_an_attacker_shot_is_no_victim_of_his_attack(resolved: Resolve, text: str) -> None:
    found = resolved(text)
    assert not _is_one(found)
    assert found.events[-1].event_type == "shooting"


def test_a_deed_that_others_came_after_is_not_theirs(resolved: Resolve) -> None:
    found = resolved(
        "An attacker beheaded a woman in Nice on Thursday. The murder came two weeks after the "
        "beheading of a teacher near Paris."
    )
    last = next(e for e in found.events if e.text == "beheading")
    assert last.coreference is None


def test_a_driver_may_be_whom_an_attack_befell(resolved: Resolve) -> None:
    found = resolved(
        "A gunman shot a taxi driver in Kano on Friday. The driver was shot in the head, police "
        "said."
    )
    assert _is_one(found)


def test_what_follows_in_the_capital_is_there(resolved: Resolve) -> None:
    found = resolved(
        "KIGALI, Jan 9 - Militiamen killed hundreds in a church at Kibeho.\n\nClashes broke out "
        "again in the capital between troops and rebels. Shells hit the main hospital, killing "
        "three."
    )
    names = {e.entity_id: e.text for e in found.entities}
    assert [names.get(e.place_entity_id or "") for e in found.events] == [
        "Kibeho",
        "the capital",
        "the capital",
    ]
