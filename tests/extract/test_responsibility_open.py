"""Who did it where nobody says so for certain, or says it of a deed told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
_BOMB = "A bomb killed nine people in Quetta. "


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    "text",
    [
        "The minister said he had no evidence that the massacre was committed by the army.",
        "There is no proof that the militia fired the rocket, the general said.",
        "It would be premature to say that soldiers carried out executions, the office said.",
        _BOMB + "There is no evidence that the separatists were responsible for the bombing.",
        _BOMB + "There was no indication that India was behind the bombing, the minister said.",
        _BOMB + "It is too early to blame the separatists for the bombing, police said.",
    ],
)
def test_what_is_not_proven_is_said_of_nobody(extraction: Extract, text: str) -> None:
    assert not [row for row in extraction(text).responsibility if row.party is not None]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "There is no doubt that the militia fired the rocket, the general said.",
            ("the militia", "asserted"),
        ),
        (
            "The general said there is evidence that the militia fired the rocket.",
            ("the militia", "asserted"),
        ),
        # what is not ruled out
        (
            _BOMB + "The army said it could not rule out that the rebels had carried out the raid.",
            ("the rebels", "suspected"),
        ),
        (
            _BOMB + "Officials did not rule out the involvement of the rebels.",
            ("the rebels", "suspected"),
        ),
        (
            _BOMB + "Shining Path involvement in the bombing was not ruled out.",
            ("Shining Path", "suspected"),
        ),
        (
            _BOMB + "The army ruled out involvement of the separatists in the bombing.",
            ("the separatists", "denied"),
        ),
        # whom everybody suspects
        (_BOMB + "Bandits were the likely culprits, an officer said.", ("Bandits", "suspected")),
        (_BOMB + "The prime suspect is a militia.", ("a militia", "suspected")),
        (
            "Dissident republicans are the main line of inquiry in the shooting of an officer.",
            ("Dissident republicans", "suspected"),
        ),
        (_BOMB + "Delhi sees the hand of Islamabad in the bombing.", ("Islamabad", "suspected")),
        (
            "All the evidence suggests that a militia fired the rockets.",
            ("a militia", "suspected"),
        ),
        # alleged deeds
        (
            "Eight people were killed after an alleged airstrike by the Israeli military.",
            ("the Israeli military", "suspected"),
        ),
        (
            "The house was allegedly hit by Israeli airstrikes on Monday.",
            ("Israeli", "suspected"),
        ),
        ("The house was hit by Israeli airstrikes on Monday.", ("Israeli", "asserted")),
        # the deed told before
        (
            _BOMB + "It was carried out by a suicide bomber, the governor said.",
            ("a suicide bomber", "asserted"),
        ),
        (_BOMB + "It was the work of a splinter group.", ("a splinter group", "asserted")),
        # what is known is not suspected
        (
            "He appeared in a video praising a leader killed by a U.S. air strike.",
            ("U.S.", "asserted"),
        ),
        # whose words are in another phrase
        (
            "The lights went out after the sabotage actions carried out by the rebels.",
            ("the rebels", "asserted"),
        ),
        (
            "Two bomb attacks on oil pipelines carried out by ELN rebels caused damage.",
            ("ELN rebels", "asserted"),
        ),
        (
            "Fighting broke out between the rebels and government troops near Tokar.",
            ("the rebels and government troops", "asserted"),
        ),
        ("Waves of fighters then stormed the police post.", ("Waves of fighters", "asserted")),
    ],
)
def test_who_is_held_to_have_done_it(extraction: Extract, text: str, row: tuple[str, str]) -> None:
    assert _rows(extraction(text)) == {row}


@pytest.mark.parametrize(
    "text",
    [
        "Clashes erupted on Friday between noon and dusk near Homs.",
        "A woman was stabbed on Saturday in the country's third killing this week.",
        "An attack on a base built by the army killed two men.",
    ],
)
def test_when_and_where_are_nobody(extraction: Extract, text: str) -> None:
    assert _rows(extraction(text)) == set()


def test_nobody_did_it_where_nobody_admits_it(extraction: Extract) -> None:
    text = "Two rockets hit the base. Nobody admitted firing the rockets."
    assert _rows(extraction(text)) == {(None, "unclaimed")}


def test_what_nobody_has_said_they_did_is_unclaimed(extraction: Extract) -> None:
    text = (
        "A truck bomb went off outside a mill in Jowhar. Police said a second bombing hit a "
        "market two hours later. No group has said it carried out the attack."
    )
    found = extraction(text)
    (row,) = found.responsibility
    assert (row.party, row.stance) == (None, "unclaimed")
    (event,) = [e for e in found.events if e.event_id == row.event_id]
    assert event.text == "attack"
    assert event.actor is None
    army = extraction("The army said it carried out the attack on the mill.")
    assert _rows(army) == {("it", "claimed")}


_STORMED = "Gunmen stormed the consulate in Benghazi. "


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The minister first blamed loyalists of the old leader, then Ansar al-Sharia.",
            {("loyalists of the old leader", "accused"), ("Ansar al-Sharia", "accused")},
        ),
        ("A spokesman for the brigade denied that it had taken part.", {("it", "denied")}),
        (
            "A spokesman for the brigade denied taking part in the attack.",
            {("the brigade", "denied")},
        ),
        ("The brigade said its men had not taken part in it.", {("its men", "denied")}),
        ("The brigade denied taking part in the talks.", set()),
        ("The brigade took part in the election.", set()),
        ("The premier said Egypt bore responsibility.", {("Egypt", "accused")}),
        ("The council bears responsibility for roads.", set()),
        (
            "A spokesman refused to confirm or deny that the brigade was responsible for the raid.",
            set(),
        ),
    ],
)
def test_who_else_is_named_or_answers(
    extraction: Extract, text: str, rows: set[tuple[str | None, str]]
) -> None:
    assert _rows(extraction(_STORMED + text)) - {("Gunmen", "asserted")} == rows
