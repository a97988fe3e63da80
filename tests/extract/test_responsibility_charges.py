"""Charges, and what those say of them whom they are made against."""

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
            "A spokesman said allegations that soldiers had killed 30 villagers were baseless.",
            {("soldiers", "denied")},
        ),
        (
            "The junta said reports that its jets had bombed a school were false.",
            {("its jets", "denied")},
        ),
        (
            "The minister rejected accusations that his troops had shelled the hospital.",
            {("his troops", "denied")},
        ),
        (
            'The general called reports that his men had executed prisoners "a fabrication".',
            {("his men", "denied")},
        ),
        (
            "There is no truth in the claim that our forces shelled the school, the minister said.",
            {("our forces", "denied")},
        ),
        (
            "It is not true that the army bombed the camp, a spokeswoman said.",
            {("the army", "denied")},
        ),
        (
            "It is true that the army bombed the camp, a spokeswoman said.",
            {("the army", "asserted")},
        ),
        (
            "Allegations that soldiers raped displaced women in November could not be verified.",
            {("soldiers", "accused")},
        ),
        # whoever is blamed for it did it, not who blames
        (
            "The military blamed the rebels for burning a church.",
            {("the rebels", "accused")},
        ),
        (
            "The gunmen used a truck for attacking the base.",
            {("The gunmen", "asserted")},
        ),
        # neither said nor denied
        ("The army neither confirmed nor denied that it had carried out the strike.", set()),
        ("The army would neither confirm nor deny that its jets had bombed the camp.", set()),
        ("The army declined to confirm or deny bombing the school.", set()),
        (
            "The army denied that its jets had bombed the camp.",
            {("its jets", "denied")},
        ),
        # a known deed, and who did not do it
        ("The army did not carry out the attack.", {("The army", "denied")}),
        (
            "A spokeswoman said the United States did not conduct the strike in Damascus.",
            {("the United States", "denied")},
        ),
        (
            "The group said its fighters had not committed the massacre.",
            {("its fighters", "denied")},
        ),
        ("The army did not only carry out the attack.", {("The army", "asserted")}),
        # of all that was said, behind a comma
        (
            "Ukraine said Russian troops had shelled the dam, which Moscow denies.",
            {("Russian troops", "asserted"), ("Moscow", "denied")},
        ),
        # nobody owns up
        ("Nobody has yet admitted carrying out the bombing.", {(None, "unclaimed")}),
        ("The attack on the mosque went unclaimed.", {(None, "unclaimed")}),
        ("The bodies went unclaimed for weeks after the shelling.", set()),
        # without the deed, and with doubt
        (
            "A bomb killed three. The government denied that the guard was responsible.",
            {("the guard", "denied")},
        ),
        (
            "The blast killed three. The front said it had no link to it.",
            {("it", "denied")},
        ),
        (
            "The Desert Brigade was very likely behind the attack on the base, an official said.",
            {("The Desert Brigade", "suspected")},
        ),
    ],
)
def test_charge(extraction: Extract, text: str, rows: set[tuple[str | None, str]]) -> None:
    assert _rows(extraction(text)) == rows


def test_a_denied_charge_was_made_before(extraction: Extract) -> None:
    found = extraction(
        "Kyiv said Russian forces had blown up the bridge. "
        "The Kremlin called the accusation a lie and said Ukraine had shelled the dam for months."
    )
    events = {e.event_id: e.text for e in found.events}
    denied = [events[r.event_id] for r in found.responsibility if r.stance == "denied"]
    assert denied == ["blown up"]


def test_who_did_not_do_it_is_no_doer(extraction: Extract) -> None:
    (event,) = extraction("The army said it did not carry out the attack on the mosque.").events
    assert (event.modality, event.actor) == ("actual", None)


def test_a_claim_is_of_the_attack_not_of_what_was_shot_down(extraction: Extract) -> None:
    found = extraction(
        "Two drones struck the base; a third was intercepted. The militia claimed responsibility."
    )
    events = {e.event_id: e.text for e in found.events}
    claimed = [events[r.event_id] for r in found.responsibility if r.stance == "claimed"]
    assert claimed == ["struck"]
