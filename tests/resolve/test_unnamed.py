"""One doer told in several common nouns is one row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Resolve = Callable[..., Extraction]


def parties(found: Extraction) -> list[tuple[str | None, str]]:
    return [(row.party, row.stance) for row in found.responsibility]


def test_the_gunman_is_the_man_told_before(resolved: Resolve) -> None:
    text = (
        "A man opened fire on a crowd in Leeds on Friday, killing two. The gunman shot at a bus as "
        "he fled. The shooter then fired at police."
    )
    assert sum(stance == "asserted" for _, stance in parties(resolved(text))) <= 2
    assert parties(resolved(text))[0] == ("A man", "asserted")


def test_who_is_named_stays(resolved: Resolve) -> None:
    text = (
        "A gunman killed two in Leeds on Friday. Police arrested Kevin Marsh, 22, after the "
        "shooting. The suspect was arrested at his home."
    )
    held = [party for party, stance in parties(resolved(text)) if stance == "suspected"]
    assert len(held) == 1
    assert "Kevin Marsh" in (held[0] or "")


@pytest.mark.parametrize("second", ["Another gunman", "A second gunman"])
def test_one_more_is_another(resolved: Resolve, second: str) -> None:
    text = f"A gunman shot at a bus in Leeds on Friday. {second} opened fire on a guard."
    assert (second, "asserted") in parties(resolved(text))


def test_a_side_told_in_other_words_is_one_doer(resolved: Resolve) -> None:
    text = "Rebels shelled the town of Gao on Monday. The shelling by the fighters killed two."
    assert parties(resolved(text)) == [("Rebels", "asserted")]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("A caller said the group had carried out the attack on the ferry.", "claimed"),
        ("The rebels said the movement had fired a missile at the ferry.", "claimed"),
        ("Detectives said the group had carried out the attack on the ferry.", "asserted"),
    ],
)
def test_who_speaks_for_a_group_claims_what_it_did(
    resolved: Resolve, text: str, stance: str
) -> None:
    assert [row.stance for row in resolved(text).responsibility] == [stance]


def test_craft_of_another_kind_is_another_doer(resolved: Resolve) -> None:
    text = "A jet bombed Thayet in Myanmar on Friday. {} then strafed those who fled the bombing."
    told = parties(resolved(text.format("A helicopter gunship")))
    assert ("A helicopter gunship", "asserted") in told
    assert parties(resolved(text.format("The plane"))) == [("A jet", "asserted")]


def test_craft_that_strike_together_are_one_party(resolved: Resolve) -> None:
    text = "Israeli jets and artillery pounded the edge of Deir al-Balah overnight."
    assert len(parties(resolved(text))) == 1
