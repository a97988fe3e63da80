"""Who is held, sought, alleged or said to have done it, and who is named beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]
_RAID = "Two soldiers died in an attack on a checkpoint near Gao. "


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # alleged and supposed doers
        (_RAID + "The alleged mastermind was arrested.", ("The alleged mastermind", "suspected")),
        (
            _RAID + "The alleged mastermind of the attack fled to Niamey.",
            ("The alleged mastermind", "suspected"),
        ),
        (
            "One of the suspected bombers in the attacks on the metro is being extradited.",
            ("One of the suspected bombers", "suspected"),
        ),
        (
            _RAID + "The man said to have ordered the attack has never been caught.",
            ("The man", "suspected"),
        ),
        (
            _RAID + "The assailants, who officials suspect were herders from Niger, fled.",
            ("herders from Niger", "suspected"),
        ),
        # the accused and the wanted
        (
            "A man accused of opening fire at a packing house was caught, the sheriff said.",
            ("A man", "accused"),
        ),
        (
            "Two militants wanted for the attack at Damhal were found in a barn.",
            ("Two militants", "suspected"),
        ),
        (
            "The former mayor is facing charges of being an accomplice to three bombings.",
            ("The former mayor", "accused"),
        ),
        (
            "The court issued a warrant for the commander over the killing of 40 worshippers.",
            ("the commander", "suspected"),
        ),
        (
            "The suspect was remanded in custody over the killing of a lawmaker.",
            ("The suspect", "suspected"),
        ),
        (
            "The Shining Path was suspected in the killing of the mayor.",
            ("The Shining Path", "suspected"),
        ),
        ("Police suspect that militants fired the rocket.", ("militants", "suspected")),
        (
            "A court sentenced a 34-year-old man to life in prison for the murder of a nurse.",
            ("a 34-year-old man", "asserted"),
        ),
        (
            "Two women were shot dead. Police identified the suspect as a former soldier.",
            ("a former soldier", "suspected"),
        ),
        (
            "Two women were shot dead. The gunman was named as a former soldier.",
            ("a former soldier", "suspected"),
        ),
        (
            "A bomb killed four guards. Two groups each said it was their work.",
            ("Two groups", "claimed"),
        ),
        (
            "Ukraine's security service was behind the killing of a general.",
            ("Ukraine's security service", "asserted"),
        ),
        # another side, another charge, another noun
        ("Two of the women say that their captors raped them.", ("their captors", "asserted")),
        (
            "India accused Pakistan of backing the gunmen who killed 26 tourists.",
            ("the gunmen", "asserted"),
        ),
        (
            "SANAA/MANILA – American aircraft bombed three radar stations at Salif.",
            ("American aircraft", "asserted"),
        ),
        (
            "The attack was carried out by a student, whose brother was arrested on Sunday.",
            ("a student", "asserted"),
        ),
    ],
)
def test_who_is_named(extraction: Extract, text: str, row: tuple[str, str]) -> None:
    assert _rows(extraction(text)) == {row}


def test_a_charge_of_others_is_no_claim(extraction: Extract) -> None:
    text = "The Taliban denied a charge by the UN that its men had executed 40 prisoners."
    assert "claimed" not in {stance for _, stance in _rows(extraction(text))}


def test_what_is_denied_stands_before(extraction: Extract) -> None:
    found = extraction(
        "An Israeli airstrike hit the hospital. Israel denied this and said that a rocket fired by "
        "militants had fallen short."
    )
    texts = {event.event_id: event.text for event in found.events}
    denied = [row for row in found.responsibility if row.stance == "denied"]
    assert [(row.party, texts[row.event_id]) for row in denied] == [("Israel", "airstrike")]


@pytest.mark.parametrize(
    "text",
    [
        "A minibus blew up at a junction in Mogadishu on Tuesday, killing 21 people.",
        "A bomb went off in Lagos. The former mayor is facing charges of fraud.",
        "A bomb went off in Lagos. A judge signed a warrant for the search of a house.",
        "A bomb went off in Lagos. A banner attributed to the gang hung from a bridge.",
        "A bomb went off in Lagos. A man was in custody over unpaid fines.",
        "A British soldier was cleared of murdering two men in Londonderry in 1972.",
        "Two women were shot dead. The victims were identified as two sisters from Jackson.",
    ],
)
def test_things_and_other_matters_are_no_party(extraction: Extract, text: str) -> None:
    assert _rows(extraction(text)) == set()
