"""Who is behind a munition or a craft: who sent it, whose it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("A rocket launched by Hamas hit a house in Sderot.", "hit", "Hamas"),
        ("The army said a drone sent by Hezbollah struck a base.", "struck", "Hezbollah"),
        ("A shell fired by mistake hit a house in the port.", "hit", None),
        ("Russian missiles hit a hotel.", "hit", "Russian"),
        ("Russian tourists saw missiles hit a hotel.", "hit", None),
        ("Three women were killed by army helicopters.", "killed", "army helicopters"),
        ("Israel killed two members of Hezbollah in Tyre.", "killed", "Israel"),
        ("IS militants beheaded four people in Palmyra.", "beheaded", "IS militants"),
    ],
)
def test_the_doer_is_whoever_sent_it(
    extraction: Extract, text: str, trigger: str, actor: str | None
) -> None:
    actors = {e.text: e.actor for e in extraction(text).events}
    assert actors[trigger] == actor


def test_a_craft_that_crashed_killed_nobody_by_force(extraction: Extract) -> None:
    found = extraction("A mechanic was killed by an army helicopter that crashed.")
    assert not found.events
