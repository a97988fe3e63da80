from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.extract.events.forms import noun_forms, verb_forms
from newsledger.extract.events.lexicon import (
    Evidence,
    OutcomeCue,
    Support,
    Trigger,
    TypeCodes,
    Veto,
    type_codes,
)
from newsledger.lexicons import load_lexicon
from newsledger.records import Extraction
from newsledger.tables.events import EVENT_TYPES

Extract = Callable[..., Extraction]


def test_the_trigger_lexicon_is_large_and_has_no_doubles() -> None:
    rows = load_lexicon("event_triggers", Trigger)
    assert len(rows) >= 250
    assert len({(row.phrase, row.pos) for row in rows}) == len(rows)


def test_every_type_is_one_of_the_table() -> None:
    types = {row.event_type for row in load_lexicon("event_triggers", Trigger)}
    types |= {row.event_type for row in load_lexicon("event_triggers_evidence", Evidence)} - {None}
    assert types <= set(EVENT_TYPES)
    assert {row.event_type for row in load_lexicon("event_triggers_types", TypeCodes)} == set(
        EVENT_TYPES
    )


def test_a_row_without_its_own_codes_has_those_of_its_type() -> None:
    codes = type_codes()
    for row in load_lexicon("event_triggers", Trigger):
        if row.event_type in ("explosion", "interception", "other"):
            assert row.plover == codes[row.event_type].plover


def test_the_other_lexicons_load() -> None:
    assert load_lexicon("event_vetoes", Veto)
    assert load_lexicon("outcomes", OutcomeCue)
    assert load_lexicon("event_triggers_supports", Support)


def test_most_examples_are_found_by_the_row_that_claims_them(
    extraction: Callable[..., Extraction],
) -> None:
    # one sentence alone says little of its text, and the parser is small: most, not all
    rows = load_lexicon("event_triggers", Trigger)
    found = 0
    for row in rows:
        rules = {event.rule for event in extraction(row.example).events}
        found += f"{row.pos}:{row.phrase}" in rules
    assert found / len(rows) >= 0.75


def test_no_veto_example_of_a_phrase_is_an_event(extraction: Callable[..., Extraction]) -> None:
    rows = [row for row in load_lexicon("event_vetoes", Veto) if row.kind == "phrase"]
    wrong = [row.example for row in rows if extraction(row.example).events]
    assert wrong == []


def test_forms_of_irregular_verbs() -> None:
    assert {"struck", "striking", "strikes"} <= set(verb_forms("strike"))
    assert "striked" not in verb_forms("strike")
    assert {"stabbed", "stabbing"} <= set(verb_forms("stab"))
    assert noun_forms("atrocity") == ("atrocity", "atrocities")


def test_a_short_vowel_doubles_the_last_letter() -> None:
    assert {"slapped", "slapping"} <= set(verb_forms("slap"))
    assert {"flogged", "dragged"} <= {*verb_forms("flog"), *verb_forms("drag")}


MATCH = (
    "The striker scored twice in the first match of the tournament. The coach praised the attack, "
    "and the goalkeeper saved a penalty. A midfielder shot over the goal before half of the "
    "stadium had sat down."
)
WALKOUT = (
    "The union said the strike at the shipyard would go on. Management offered the workforce "
    "higher wages and more pay, but the union called the strike fair."
)


@pytest.mark.parametrize("text", [MATCH, WALKOUT])
def test_a_text_on_a_match_or_a_walkout_has_no_strikes(extraction: Extract, text: str) -> None:
    assert extraction(text).events == []


def test_violence_at_a_match_is_told(extraction: Extract) -> None:
    text = (
        f"{MATCH} Gunmen attacked the crowd with grenades, killing three fans and wounding a "
        "policeman; the attack was claimed by rebels. Soldiers shot two of the attackers dead."
    )
    assert [e.text for e in extraction(text).events if e.event_type != "other"]
