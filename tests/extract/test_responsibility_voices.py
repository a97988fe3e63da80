"""Who is held to have done it by whose words: denials of others, mutual blame, owners of arms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # whose part is denied
        (
            "Iran's mission to the United Nations denied that Tehran had any part in the attack.",
            ("Tehran", "denied"),
        ),
        (
            "The government blamed the blast on the Tamil Tigers, who denied involvement.",
            ("the Tamil Tigers", "denied"),
        ),
        # whose munition it was
        ("Houthi missiles hit a tanker in the Red Sea.", ("Houthi", "asserted")),
        ("A rebel rocket hit the hotel.", ("rebel", "asserted")),
        ("Russian Kalibr missiles crashed into an oil depot.", ("Russian", "asserted")),
        ("The army acknowledged that its shells had hit the school.", ("its shells", "claimed")),
        ("The army denied that its shells had hit the school.", ("its shells", "denied")),
        # held to be a side, held for trial, held by a court
        (
            "Six men were killed by gunmen thought to belong to the Islamic State group.",
            ("the Islamic State group", "suspected"),
        ),
        (
            "The killing may have been carried out by the guerrillas, a minister said.",
            ("the guerrillas", "suspected"),
        ),
        (
            "Three men from Portadown are awaiting trial for the murders.",
            ("Three men from Portadown", "accused"),
        ),
        (
            "A 19-year-old man was arrested on suspicion of wounding after a student was stabbed.",
            ("A 19-year-old man", "suspected"),
        ),
        (
            "Dissident republicans were blamed for the shooting.",
            ("Dissident republicans", "accused"),
        ),
        # what it is called, what it was done with
        (
            "The governor called the killings the work of people sent from abroad.",
            ("people", "accused"),
        ),
        (
            "Shells fell on the town on Sunday. Officials accused Azerbaijan of using cluster "
            "munitions.",
            ("Azerbaijan", "accused"),
        ),
        (
            "The brigade sent reporters a message saying its men were behind the assault.",
            ("its men", "claimed"),
        ),
    ],
)
def test_who_stands_how_to_it(extraction: Extract, text: str, row: tuple[str, str]) -> None:
    assert row in _rows(extraction(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia blamed each other for the shelling of the prison.",
        "Ukraine and Russia each accused the other of shelling the prison.",
    ],
)
def test_each_blames_the_other(extraction: Extract, text: str) -> None:
    assert _rows(extraction(text)) == {("Ukraine", "accused"), ("Russia", "accused")}


def test_the_deed_may_be_told_before(extraction: Extract) -> None:
    text = "Shells hit a market on Tuesday. The army and the RSF blamed each other."
    assert _rows(extraction(text)) == {("The army", "accused"), ("the RSF", "accused")}


def test_an_admission_in_a_call_is_one(extraction: Extract) -> None:
    text = "The Provisional IRA admitted the killing in a call to a radio station."
    assert _rows(extraction(text)) == {("The Provisional IRA", "claimed")}


def test_who_each_other_are_is_not_guessed(extraction: Extract) -> None:
    text = "Both sides blamed each other for the shelling of the market."
    assert _rows(extraction(text)) == set()


def test_another_faction_is_not_each_other(extraction: Extract) -> None:
    text = "The army blamed the other faction for the bombing."
    assert _rows(extraction(text)) == {("the other faction", "accused")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Police suspect the Naxalites of having blown up the railway track.",
            {("the Naxalites", "suspected")},
        ),
        (
            "The RUC said it believed that loyalists were responsible for the murder.",
            {("loyalists", "suspected")},
        ),
        (
            "Rebels are accused of murdering thousands of villagers and raping others.",
            {("Rebels", "accused")},
        ),
        # the village is no party, and who is accused does not claim
        (
            "Local residents blame Fulani herders for the raid on the village.",
            {("Fulani herders", "accused")},
        ),
        (
            "Kinshasa said Kigali shelled a camp; residents accuse it of having bombed a market.",
            None,
        ),
    ],
)
def test_the_statement_goes_before_the_plain_doer(
    extraction: Extract, text: str, rows: set[tuple[str, str]] | None
) -> None:
    found = _rows(extraction(text))
    assert found == rows if rows is not None else "claimed" not in {stance for _, stance in found}


def test_a_deed_told_after_the_arrest_is_told(extraction: Extract) -> None:
    found = _rows(extraction("A man of 34 was arrested after shooting a guard, police said."))
    assert "asserted" in {stance for _, stance in found}


def test_a_quoted_it_is_not_the_speaker(extraction: Extract) -> None:
    found = _rows(
        extraction('"It had nothing to do with the bombing," a police chief said of the arrest.')
    )
    assert "denied" not in {stance for _, stance in found}
    found = _rows(extraction("The ministry said it had nothing to do with the bombing."))
    assert ("it", "denied") in found


def test_a_number_of_groups_did_it(extraction: Extract) -> None:
    found = _rows(extraction("A number of militias attacked oil installations near Warri."))
    assert found == {("A number of militias", "asserted")}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The army blamed the rebels for the blast. They denied any role.", "rebels"),
        ("Kiev accused Moscow of shelling the village; it denied it.", "Moscow"),
        ("The army shelled a village. It denied hitting a school.", "army"),
    ],
)
def test_who_is_accused_denies(extraction: Extract, text: str, meant: str) -> None:
    found = extraction(text)
    row = next(r for r in found.responsibility if r.stance == "denied")
    entity = next(e for e in found.entities if e.entity_id == row.party_entity_id)
    assert meant in entity.text


def test_a_claim_is_of_the_whole_deed(extraction: Extract) -> None:
    found = extraction(
        "Gunmen stormed a hotel in Mumbai, taking guests hostage. A new group claimed "
        "responsibility."
    )
    row = next(r for r in found.responsibility if r.stance == "claimed")
    assert row.event_id == next(e.event_id for e in found.events if e.text == "stormed")


def test_those_killed_in_a_fight_are_no_party_to_it(extraction: Extract) -> None:
    found = extraction("At least 17 people were killed and 367 injured in the fighting.")
    assert found.responsibility == []
    assert all(e.actor is None for e in found.events)


def test_onlookers_answer_for_nobody(extraction: Extract) -> None:
    said = "The army said militants had fired mortars from the school, a charge {} rejected."
    assert ("the UN", "denied") not in _rows(extraction(said.format("the UN")))
    assert ("the group", "denied") in _rows(extraction(said.format("the group")))


def test_a_charge_of_no_deed_is_denied_of_none(extraction: Extract) -> None:
    found = extraction(
        "Rebels shelled Goma on Monday. Kinshasa accuses Kigali of sending troops; Rwanda denies "
        "it."
    )
    assert "denied" not in {r.stance for r in found.responsibility}


def test_they_before_the_source_are_not_the_source(extraction: Extract) -> None:
    found = extraction("Gunmen killed five men near Gao as they attacked a post, the army said.")
    assert {r.stance for r in found.responsibility} == {"asserted"}
    claimed = extraction("The rebels said they attacked a post near Gao on Tuesday.")
    assert [r.stance for r in claimed.responsibility] == ["claimed"]
