"""Which deed a bare claim, a denial or a charge is of, and who a weapon accuses."""

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


def test_a_bare_claim_is_of_no_deed_of_the_police(nlp):
    found = read(
        nlp,
        "A bomb killed five people in Quetta. Police later killed two suspects in a raid.\n\n"
        "The Baluch Liberation Army claimed responsibility.",
    )
    assert rows(found, "claimed") == [("The Baluch Liberation Army", "killed")]


def test_a_denial_is_not_of_what_the_denier_says_next(nlp):
    found = read(
        nlp,
        "The army shelled the market on Monday, residents said. The army denied involvement and "
        "said rebels had fired the mortars.",
    )
    assert rows(found, "denied") == [("The army", "shelled")]


def test_who_owns_a_mine_claims_nothing(nlp):
    text = "Lonmin, which owns the mine, said it regretted the loss of life in the attack."
    assert rows(read(nlp, text), "claimed") == []
    assert rows(read(nlp, "The group owned the attack."), "claimed") == [("The group", "attack")]


@pytest.mark.parametrize(
    "text",
    [
        "The army blamed the blast on a misfired rocket of Hamas.",
        "The army blamed the blast on a failed rocket launch by Hamas, which denied it.",
    ],
)
def test_whose_rocket_is_blamed_is_accused(nlp, text):
    found = read(nlp, text)
    assert rows(found, "accused") == [("Hamas", "blast")]
    assert found.events[0].target is None


def test_who_denies_is_the_side_named_last(nlp):
    text = "The army blamed the blast on a failed rocket launch by Hamas, which denied it."
    assert rows(read(nlp, text), "denied") == [("Hamas", "blast")]


def test_who_is_blamed_for_a_strike_is_not_whom_it_hit(nlp):
    (strike,) = read(nlp, "The ministry blamed the strike on Ukrainian forces.").events
    assert strike.target is None
    (strike,) = read(nlp, "The ministry condemned the strike on Ukrainian forces.").events
    assert strike.target == "Ukrainian forces"


def test_the_ship_that_fired_is_not_the_ministry(nlp):
    found = read(
        nlp, "The ministry said the ship was hit before it fired two missiles at the boats."
    )
    assert [row.party_entity_id for row in found.responsibility if row.party == "it"] == [None]


def test_a_side_owns_up_for_its_weapons(nlp):
    found = read(nlp, "Moscow said its high-precision weapons had hit a rocket plant in Dnipro.")
    assert rows(found, "claimed") == [("its high-precision weapons", "hit")]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("It blames Hamas for civilian deaths, saying the group hides among them.", []),
        ("It blamed Hamas for the civilian deaths.", [("Hamas", "air strike")]),
    ],
)
def test_who_is_blamed_for_deaths_at_large_is_not_blamed_for_the_last(nlp, text, accused):
    found = read(nlp, f"An air strike hit a school in Gaza City, killing 14 people. {text}")
    assert rows(found, "accused") == accused


def test_whom_a_spokesman_speaks_for_is_not_what_somebody_is_blamed_for(nlp):
    found = read(
        nlp,
        "A bomb exploded in Kidapawan, killing eight people. The army blamed the Moro Islamic "
        "Liberation Front, but a spokesman for the group denied involvement.",
    )
    assert rows(found, "accused") == [("the Moro Islamic Liberation Front", "exploded")]
    assert rows(found, "denied") == [("the group", "exploded")]


@pytest.mark.parametrize(
    ("text", "suspected"),
    [
        ("Police were looking into whether Abu Sayyaf rebels had planted the device.", True),
        ("It was unclear whether Abu Sayyaf rebels had planted the device.", False),
    ],
)
def test_whom_they_look_into_is_suspected(nlp, text, suspected):
    found = read(nlp, f"A bomb killed eight people in Kidapawan. {text}")
    parties = [party for party, _ in rows(found, "suspected")]
    assert parties == (["Abu Sayyaf rebels"] if suspected else [])
