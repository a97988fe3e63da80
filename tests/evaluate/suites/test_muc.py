from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.evaluate.measures import ArticleScore, score_all
from newsledger.evaluate.suites import SUITES
from newsledger.evaluate.suites.muc import head, same_name, score_slot
from newsledger.evaluate.suites.muc_fills import Found, found_fills
from newsledger.evaluate.suites.muc_keys import Fill, read_key

TEMPLATE = {
    "MESSAGE: TEMPLATE": ["1"],
    "PERP: INDIVIDUAL ID": ['? "UNKNOWN MEN" / "MEN"'],
    "PERP: ORGANIZATION ID": ['"SHINING PATH" / "THE \\"SENDERO\\""'],
    "PERP: ORGANIZATION CONFIDENCE": ['SUSPECTED OR ACCUSED BY AUTHORITIES: "SHINING PATH"'],
    "PHYS TGT: ID": ['"POWER STATION"'],
    "INCIDENT: INSTRUMENT ID": ['"DYNAMITE" / "DYNAMITE CHARGES"'],
    "HUM TGT: NAME": [],
    "HUM TGT: DESCRIPTION": ['"GUARDS"', '"THE JUDGE": "A NAME"'],
    "HUM TGT: NUMBER": ['3: "GUARDS"', '- : "CLERKS"'],
    "HUM TGT: EFFECT OF INCIDENT": ['DEATH: "GUARDS"', 'NO INJURY: "-"'],
}


def key(*templates):
    return read_key(templates).slots


def test_alternatives_options_and_values_of_a_template_are_read():
    slots = key(TEMPLATE)
    assert slots["perpetrator_org"] == (Fill(frozenset({"SHINING PATH", 'THE "SENDERO'})),)
    assert slots["perpetrator_individual"] == (
        Fill(frozenset({"UNKNOWN MEN", "MEN"}), optional=True),
    )
    (confidence,) = slots["confidence"]
    assert confidence.values == {"accused", "suspected"}
    assert slots["victim"] == (Fill(frozenset({"GUARDS"})),)  # the judge has a name
    assert slots["victim_number"] == (Fill(frozenset({"GUARDS"}), frozenset({"3..3"})),)
    assert slots["effect"] == (
        Fill(frozenset({"GUARDS"}), frozenset({"killed"})),
        Fill(frozenset(), frozenset({"unhurt"})),
    )


def test_a_fill_of_two_templates_stands_once_and_is_required_where_one_requires_it():
    optional = TEMPLATE | {"MESSAGE: TEMPLATE": ["2 (OPTIONAL)"]}
    other = TEMPLATE | {"INCIDENT: INSTRUMENT ID": ['"DYNAMITE"', '"GRENADES"']}
    assert [fill.optional for fill in key(optional, TEMPLATE)["weapon"]] == [False]
    assert [fill.optional for fill in key(optional)["weapon"]] == [True]
    assert len(key(TEMPLATE, other)["weapon"]) == 2


def test_a_story_without_templates_has_empty_slots():
    assert set(key().values()) == {()}


@pytest.mark.parametrize(
    ("one", "other", "proper", "same"),
    [
        ("two Jesuit priests", "PRIESTS", False, True),
        ("THE BODYGUARD OF THE MAYOR", "bodyguards", False, True),
        ("POLICE STATION", "POLICE", False, False),
        ("National Liberation Front", "LORENZO ZELAYA FRONT", True, False),
        ("Salvadoran Army", "ARMY", True, True),
        ("the Shining Path group", "SHINING PATH", True, True),
        ("the group", "TERRORIST GROUP", True, False),
    ],
)
def test_names_by_head(one, other, proper, same):
    assert same_name(one, other, proper=proper) is same


@given(st.text(max_size=40))
def test_any_words_have_a_head(text):
    assert head(text) == head(text)
    assert len(head(text)) <= len(text.lower())


def test_hand_computed_slot():
    wanted = (
        Fill(frozenset({"CAR BOMB", "BOMB"})),
        Fill(frozenset({"RIFLES"})),
        Fill(frozenset({"KNIFE"}), optional=True),
        Fill(frozenset({"GRENADE"}), optional=True),
    )
    found = [Found(text, 0, 1) for text in ("a bomb", "THE CAR BOMB", "knife", "stones", "a stone")]
    score = ArticleScore("a", "RIFLES")
    score_slot("weapon", wanted, found, score)
    tally = score.tallies["muc.weapon"]
    # right: bomb (said twice), knife; wrong: stones (said twice); missed: rifles, not the grenade
    assert (tally.right_found, tally.found, tally.wanted) == (2, 3, 3)
    assert [(m.kind, m.wanted, m.found, m.start, m.end) for m in score.misses] == [
        ("missed", "RIFLES", None, 0, 6),
        ("spurious", None, "stones", 0, 1),
    ]


def test_the_number_has_to_be_right_and_plural_is_any_open_number():
    wanted = (
        Fill(frozenset({"GUARDS"}), frozenset({"3..3"})),
        Fill(frozenset({"CLERKS"}), frozenset({"2.."})),
    )
    found = [Found("three guards", 0, 1, "3..3"), Found("dozens of clerks", 0, 1, "24..")]
    score = ArticleScore("a", "")
    score_slot("victim_number", wanted, [found[0], Found("clerks", 0, 1, "24..")], score)
    assert score.tallies["muc.victim_number"].right_found == 2
    score = ArticleScore("a", "")
    score_slot("victim_number", wanted, [Found("guards", 0, 1, "2..2")], score)
    assert score.tallies["muc.victim_number"].right_found == 0


@pytest.mark.parametrize("perfect", [True, False])
def test_perfect_and_empty_predictions(perfect):
    slots = key(TEMPLATE)
    score = ArticleScore("a", "")
    for slot, wanted in slots.items():
        found = [
            Found(min(fill.names, default="nobody"), 0, 1, min(fill.values, default=None))
            for fill in wanted
        ]
        score_slot(slot, wanted, found if perfect else [], score)
    scores = score_all([score]).values()
    assert {row.f1 for row in scores if row.wanted} == {float(perfect)}


def test_tables_as_fills(resolved):
    found = resolved(
        "Gunmen attacked a power station on Monday and killed three guards. "
        "A car bomb exploded near the bank on Tuesday."
    )
    fills = {slot: {fill.text for fill in rows} for slot, rows in found_fills(found).items()}
    assert any("guards" in text for text in fills["victim"])
    assert any("bomb" in text.lower() for text in fills["weapon"])
    assert any("power station" in text for text in fills["target"])
    assert ("three guards", "3..3") in {
        (f.text, f.value) for f in found_fills(found)["victim_number"]
    }


def test_the_record_keeps_no_misses_of_the_last_test_set(write_rows, nlp):
    record = {"id": "one", "text": "REBELS BLEW UP A POWER STATION.", "templates": [TEMPLATE]}
    empty = {"id": "two", "text": "TALKS BEGAN TODAY.", "templates": []}
    dev = SUITES["muc-dev"].run(write_rows(SUITES["muc-dev"].files[0], record, empty), nlp)
    tst3 = SUITES["muc-tst3"].run(write_rows(SUITES["muc-tst3"].files[0], record, empty), nlp)
    assert [score.tags for score in dev] == [("templates",), ("no-templates",)]
    assert any(score.misses for score in dev)
    assert not any(score.misses or score.text for score in tst3)
    assert [score.tallies for score in tst3] == [score.tallies for score in dev]
