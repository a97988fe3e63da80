"""Who claims a deed: the side that tells of it, and tells of it first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Resolve = Callable[..., Extraction]


def parties(found: Extraction) -> list[tuple[str | None, str]]:
    return [(row.party, row.stance) for row in found.responsibility]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The military said soldiers shot two rebels in the hills.", ("soldiers", "claimed")),
        ("Soldiers shot two rebels in the hills, the military said.", ("Soldiers", "asserted")),
        (
            "Police said a patrol was pinned down by snipers at a canal.",
            ("snipers", "asserted"),
        ),
        (
            "Pakistan said the truce was over. Its military said Indian troops had shelled a post.",
            ("Indian troops", "asserted"),
        ),
        (
            "The front vowed revenge. Its forces stormed a trench line near Kobo, residents said.",
            ("Its forces", "asserted"),
        ),
        (
            "The rebels' spokesman said the rebels had struck two ships with missiles.",
            ("the rebels", "claimed"),
        ),
        (
            "The army said the rebels had struck two ships with missiles.",
            ("the rebels", "asserted"),
        ),
        ("Police said that officers who gave chase returned fire.", ("officers", "asserted")),
        (
            "Military sources confirmed that the army was clashing with guerrillas in two towns.",
            ("the army", "asserted"),
        ),
        (
            "The RSF, at war with the army since April, said that the army had bombed a market.",
            ("the army", "asserted"),
        ),
        (
            "The defence argued that the man had been beaten by state troops to make him confess.",
            ("state troops", "asserted"),
        ),
        (
            "The defence ministry said troops had shelled a depot near the port.",
            ("troops", "claimed"),
        ),
        (
            "The guerrillas promised to refrain from attacks of any kind on the mayor.",
            ("The guerrillas", "asserted"),
        ),
    ],
)
def test_a_side_claims_what_it_tells_first(
    resolved: Resolve, text: str, row: tuple[str, str]
) -> None:
    assert row in parties(resolved(text))


@pytest.mark.parametrize("second", ["Officers", "A soldier"])
def test_who_serves_is_none_of_the_gunmen(resolved: Resolve, second: str) -> None:
    text = (
        f"A gunman opened fire on shoppers in Leeds on Friday, killing two. {second} shot the "
        "gunman twice."
    )
    found = resolved(text)
    assert ("A gunman", "asserted") in parties(found)
    assert second.lower() in {(row.party or "").lower() for row in found.responsibility}
