"""Who did nothing but was used, struck back by words, or held for a part in what was told."""

from __future__ import annotations

import pytest

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.predict import predict
from newsledger.records import Extraction


def read(nlp, text: str) -> Extraction:
    (found,) = predict([GoldArticle("a", text)], nlp)
    return found


def rows(found: Extraction, stance: str) -> list[tuple[str | None, str]]:
    triggers = {e.event_id: e.text for e in found.events}
    return [
        (row.party, triggers[row.event_id]) for row in found.responsibility if row.stance == stance
    ]


def test_who_strikes_what_was_used_did_not_use_it(nlp):
    found = read(nlp, "US jets bombed artillery near Erbil after it was used to shell troops.")
    assert {e.text: e.actor for e in found.events} == {"bombed": "US jets", "shell": None}


def test_who_used_it_did_it(nlp):
    (event,) = read(nlp, "The hill was used by rebels to shell the town.").events
    assert (event.text, event.actor, event.modality) == ("shell", "rebels", "actual")


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The rebels said they had shot down the jet. The Pentagon denied that.", []),
        ("The rebels said they had hit a base. An official denied that, saying none was.", []),
        (
            "Residents said the army had shelled the clinic. The army denied that.",
            [("The army", "shelled")],
        ),
    ],
)
def test_who_disputes_what_others_claim_denies_no_deed_of_his(nlp, text, denied):
    assert rows(read(nlp, text), "denied") == denied


@pytest.mark.parametrize(
    ("text", "suspected"),
    [
        ("Six officers have been detained on suspicion of taking part.", True),
        ("Six officers were arrested on suspicion of involvement.", True),
        ("Six officers were arrested on suspicion of involvement in smuggling.", False),
    ],
)
def test_who_is_held_for_a_part_is_suspected_of_what_was_told(nlp, text, suspected):
    found = read(nlp, f"Hooded men kidnapped the mayor on Sunday. {text}")
    assert rows(found, "suspected") == ([("Six officers", "kidnapped")] if suspected else [])


def test_whom_the_parse_joins_to_the_verb_of_blame_is_named_without_it(nlp):
    found = read(
        nlp,
        "Twenty policemen died when gunmen attacked their convoy. The Interior Ministry denied it "
        "was friendly fire and blamed fighters loyal to a field commander.",
    )
    parties = [party for party, _ in rows(found, "accused")]
    assert parties == ["fighters loyal to a field commander"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Militias killed the governor hours after he accused them of theft.", "the governor"),
        ("Rebels shot a priest minutes before the service began.", "a priest"),
        ("Soldiers killed two men days after the vote.", "two men"),
    ],
)
def test_when_it_was_is_not_whom_it_befell(nlp, text, target):
    assert [e.target for e in read(nlp, text).events] == [target]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The missile hit the warship, killing 37 sailors.", "military"),
        ("The missile hit the tanker, killing three sailors.", "worker"),
    ],
)
def test_sailors_of_a_warship_are_of_the_navy(nlp, text, role):
    assert [c.victims_role for c in read(nlp, text).casualties] == [role]
