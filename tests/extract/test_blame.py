"""Who is held to have done it: the further words of blame, suspicion and denial."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.extract.responsibility.lexicon import BlameCue
from newsledger.lexicons import load_lexicon
from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize("cue", load_lexicon("blame", BlameCue), ids=lambda cue: cue.pattern)
def test_the_words_of_a_cue_stand_in_its_example(cue: BlameCue) -> None:
    rest = cue.pattern.split()[1:]
    words = cue.example.lower().replace(".", " ").replace(",", " ").split()
    assert all(word in words for word in rest)


@pytest.mark.parametrize(
    ("text", "party", "stance"),
    [
        (
            "Rebels ambushed a convoy. The ministry laid the blame on the clan for the ambush.",
            "the clan",
            "accused",
        ),
        ("Police linked the bombing to separatists.", "separatists", "suspected"),
        (
            "A grenade wounded two teachers. Suspicion fell on the separatists.",
            "the separatists",
            "suspected",
        ),
        (
            "The mayor was killed by gunmen believed to be members of the cartel.",
            "the cartel",
            "suspected",
        ),
        (
            "The court jailed a former guard for his alleged role in the massacre.",
            "a former guard",
            "suspected",
        ),
        (
            "Shelling killed five people. The army rejected allegations that it shelled the town.",
            "The army",
            "denied",
        ),
        (
            "A bomb killed six. A group calling itself the Northern Front claimed responsibility.",
            "A group calling itself the Northern Front",
            "claimed",
        ),
        (
            "A bomb killed six. The group, which officials blame for a dozen bombings, denied it.",
            "The group",
            "accused",
        ),
    ],
)
def test_other_words_of_blame(extraction: Extract, text: str, party: str, stance: str) -> None:
    rows = extraction(text).responsibility
    assert (party, stance) in {(row.party, row.stance) for row in rows}


@pytest.mark.parametrize(
    "text",
    [
        "The inquiry implicated two officers and a businessman in the bombing.",
        "The judge accused two officers and a businessman of the bombing.",
    ],
)
def test_each_of_those_blamed_has_a_row(extraction: Extract, text: str) -> None:
    rows = extraction(text).responsibility
    assert {(row.party, row.stance) for row in rows} == {
        ("two officers", "accused"),
        ("a businessman", "accused"),
    }


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("The minister blamed a foreign preacher for orchestrating the bombings.", True),
        ("The minister blamed the coalition for carrying out the bombings.", True),
        ("The minister blamed a neighbour for funding the bombings.", False),
    ],
)
def test_blame_for_the_deed_or_for_help(extraction: Extract, text: str, blamed: bool) -> None:
    rows = extraction(text).responsibility
    assert any(row.stance == "accused" for row in rows) is blamed


@pytest.mark.parametrize(
    "text",
    [
        "Troops raided the town, arresting eight militants suspected of involvement in smuggling.",
        "A missile hit a tanker. The company denied any relation to the enemy.",
        "Rebels fired on vessels that have nothing to do with the war.",
        "Two brothers were arrested after the ambush on suspicion of sheltering thieves.",
        "The party blamed the government for the crisis after a bombing killed two people.",
        "Police raided an office, seizing accounts linked to the company.",
    ],
)
def test_what_is_about_another_thing_is_no_statement_on_the_deed(
    extraction: Extract, text: str
) -> None:
    rows = extraction(text).responsibility
    assert {row.stance for row in rows} <= {"asserted"}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The rebels said they shot down a helicopter near the town.", "claimed"),
        ("Residents said they bombed the town.", "asserted"),
        ("A mayor was killed. Prosecutors said the cartel ordered the killing.", "asserted"),
        ("A source considered it unlikely that the factions launched the rockets.", "denied"),
        ("Officials said it was very likely that the militia fired the rockets.", "suspected"),
    ],
)
def test_the_stance_of_a_doer_told_by_others(extraction: Extract, text: str, stance: str) -> None:
    rows = extraction(text).responsibility
    assert {row.stance for row in rows} == {stance}


def test_those_named_again_after_a_comma_are_no_third_party(extraction: Extract) -> None:
    rows = extraction(
        "Prosecutors said the killing was ordered by two officers and a guard, members of the clan."
    ).responsibility
    assert len(rows) == 2


def test_nobody_has_come_forward_for_what_the_article_tells(extraction: Extract) -> None:
    found = extraction(
        "Gunmen abducted forty pupils from a school on Monday.\n\nA patrol was ambushed later. The "
        "school is old. It has two yards. Parents waited at its gate. As of this morning no group "
        "had come forward."
    )
    (row,) = [row for row in found.responsibility if row.stance == "unclaimed"]
    assert row.event_id == found.events[0].event_id
