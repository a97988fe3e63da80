"""Charges nobody made, denials nobody gave, and who only passed on what was claimed."""

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
        # who charges nobody
        ("The premier did not accuse Tehran of carrying out the strikes.", set()),
        ("The premier refused to accuse Tehran of bombing the pipeline.", set()),
        ("The ministry stopped short of openly blaming Pakistan for the attack.", set()),
        ("A bomb killed two at a fair. No government accused Iraq.", set()),
        (
            "The premier not only accused Tehran of bombing the pipeline but recalled his envoy.",
            {("Tehran", "accused")},
        ),
        ("A bomb killed two at a fair. Two governments accused Iraq.", {("Iraq", "accused")}),
        # who will not condemn it has not denied it
        ("The radical coalition Verdant Rock refused to condemn the ambush.", set()),
        ("The party declined to condemn the Israeli strike.", {("Israeli", "asserted")}),
        (
            "The party refused to accept that the rocket was fired by Islamic Jihad.",
            {("Islamic Jihad", "denied")},
        ),
        # who only passed it on
        (
            "A group claimed responsibility in a videotape broadcast by Al-Jazeera for the "
            "bombing that killed the minister.",
            {("A group", "claimed")},
        ),
        # who denies that it was claimed
        (
            "The front denied a report by state television that it had claimed responsibility "
            "for the attack.",
            set(),
        ),
        (
            "State television said the front had claimed responsibility for the attack.",
            {("the front", "claimed")},
        ),
        # whose part is denied
        (
            "The council of elders denied any Druze involvement in the bombing.",
            {("Druze", "denied")},
        ),
        (
            "The council of elders denied any involvement in the bombing.",
            {("The council of elders", "denied")},
        ),
        # one of two
        ("Either the army or the rebels shelled the village.", {("the army", "suspected")}),
        (
            "The army and the rebels shelled the village.",
            {("The army", "asserted"), ("the rebels", "asserted")},
        ),
        # what somebody else is said to believe
        (
            "An official said Washington believed Russia fired the missile.",
            {("Russia", "suspected")},
        ),
        (
            "An official said Washington knew Russia fired the missile.",
            {("Russia", "asserted")},
        ),
        # a claim dismissed by who is blamed, and by who is not
        (
            "A blast killed six. Moscow blamed Kyiv. Ukraine dismissed the claim as propaganda.",
            {("Kyiv", "accused"), ("Ukraine", "denied")},
        ),
        (
            "A car bomb killed six soldiers. The rebels claimed the attack. The army rejected the "
            "claim as propaganda.",
            {("The rebels", "claimed")},
        ),
        # what is only told of a report
        (
            "A drone was shot down over the fort. The White House said allegations that "
            'Washington was behind it were "ludicrous".',
            set(),
        ),
        (
            "Bombs killed nine. The party's leader said the front was not responsible and "
            "pointed to a rival militia.",
            {("the front", "denied")},
        ),
        # a part alone
        (
            "A bomb killed six. An adviser accused Israel of having a role.",
            {("Israel", "accused")},
        ),
        (
            "The army of liberation said it was not involved and condemned the bombing.",
            {("it", "denied")},
        ),
    ],
)
def test_only_what_somebody_says_of_a_doer_is_a_row(
    extraction: Extract, text: str, rows: set[tuple[str | None, str]]
) -> None:
    assert _rows(extraction(text)) == rows


def test_whom_nobody_accused_is_no_actor(extraction: Extract) -> None:
    found = extraction("The ministry stopped short of accusing Tehran of firing the missiles.")
    assert [event.actor for event in found.events] == [None]
    found = extraction("The ministry accused Tehran of firing the missiles.")
    assert [event.actor for event in found.events] == ["Tehran"]


def test_what_was_laid_is_of_the_blast_and_not_of_an_air_raid(extraction: Extract) -> None:
    found = extraction(
        "An explosion levelled a block, killing nine. A caller said it was revenge for air raids "
        "on villages. Critics have alleged the security service planted the explosives."
    )
    texts = {event.event_id: event.text for event in found.events}
    assert [(r.party, r.stance, texts[r.event_id]) for r in found.responsibility] == [
        ("the security service", "accused", "explosion")
    ]


def test_a_name_that_is_a_month_is_no_auxiliary(extraction: Extract) -> None:
    found = extraction("Prime Minister Theresa May told parliament that Russia was behind it.")
    assert [(claim.source, claim.cue) for claim in found.claims][:1] == [
        ("Prime Minister Theresa May", "told")
    ]
