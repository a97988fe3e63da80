"""Who did not do it: the harmed, helpers, mourners, who judged or heard of it, who lost a job."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _rows(found: Extraction) -> set[tuple[str | None, str]]:
    return {(row.party, row.stance) for row in found.responsibility}


@pytest.mark.parametrize(
    "text",
    [
        # who was harmed
        "The channel first reported about 40 civilians killed and 150 civilians injured in a raid.",
        "The outlet identified the second man killed in the strike as a baker from the camp.",
        "The exact number of civilians killed and injured in the strike is unclear.",
        # who told of it
        "At least twelve people were reported killed by family and friends posting online.",
        "Most sources indicated shelling as the main cause of the deaths.",
        "The statement on the raid by the ministry said four had died.",
        # who helped
        "A boy was carried off by medics after the blast.",
        "The wounded man was carried off by ambulance crews.",
        # who mourns
        "The nephew of the judge acknowledged the killing of his uncle in a post.",
        "The Ministry of Information acknowledged the killing of the reporter and his family.",
        "The party acknowledged the killing of its deputy leader.",
        "The attack also claimed the life of a reporter with the crossings authority.",
        # nobody in particular
        "No sources identified the alleged perpetrator of the attack.",
        "The strike could be attributed to either conflict party.",
        "Sources did not name the belligerent who carried out the strike.",
        # who was told of it
        "The minister was told of the attack by an aide.",
        "The families were informed of the killing by the police.",
    ],
)
def test_nobody_is_held_to_have_done_it(extraction: Extract, text: str) -> None:
    found = extraction(text)
    assert found.events
    assert found.responsibility == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The gunmen killed and wounded at least nine villagers in the raid.",
            {("The gunmen", "asserted")},
        ),
        (
            "Militants killed at least six people in the attack on the hotel.",
            {("Militants", "asserted")},
        ),
        (
            "A policeman wounded three protesters in the shooting at the gate.",
            {("A policeman", "asserted")},
        ),
        (
            "The deceased had stabbed a woman, the prosecutor said.",
            {("The deceased", "asserted")},
        ),
        ("Two nurses shot a guard and escaped.", {("Two nurses", "asserted")}),
        (
            "Volunteers attacked a checkpoint outside Mariupol, killing two soldiers.",
            {("Volunteers", "asserted")},
        ),
        (
            "The victims were attacked by a mob outside the mosque.",
            {("a mob", "asserted")},
        ),
        ("Four miners were reported killed by gunmen on Monday.", {("gunmen", "asserted")}),
        (
            "Seven guards were reported killed by a rival gang on Sunday.",
            {("a rival gang", "asserted")},
        ),
        (
            "The report on the attack by Boko Haram was published on Monday.",
            {("Boko Haram", "asserted")},
        ),
        (
            "The inquiry into the shelling of the town by government troops began in May.",
            {("government troops", "asserted")},
        ),
        (
            "Hamas acknowledged the killing of its commander in an Israeli strike.",
            {("Israeli", "asserted")},
        ),
        (
            "The army acknowledged the killing of two reporters in a raid.",
            {("The army", "claimed")},
        ),
        (
            "The ministry of defence acknowledged the strike on the school.",
            {("The ministry of defence", "claimed")},
        ),
        (
            "The Islamic Courts Union acknowledged the attack on the base.",
            {("The Islamic Courts Union", "claimed")},
        ),
        (
            "A father admitted the killing of his two sons, prosecutors said.",
            {("A father", "claimed")},
        ),
        # who judges stands behind a "by", too
        (
            "The militia was blamed for the massacre by the government.",
            {("The militia", "accused")},
        ),
        (
            "The gang was accused of the kidnapping by the mayor.",
            {("The gang", "accused")},
        ),
        (
            "The army was condemned for the shelling of the town by the United Nations.",
            {("The army", "accused")},
        ),
        (
            "The president was briefed on the attack by the rebels on the barracks.",
            {("the rebels", "asserted")},
        ),
    ],
)
def test_who_is_held_to_have_done_it(
    extraction: Extract, text: str, rows: set[tuple[str, str]]
) -> None:
    assert _rows(extraction(text)) == rows


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The guards believed the boy to be armed and shot him.", "The guards"),
        ("Soldiers thought the fishermen to be smugglers and shot at them.", "Soldiers"),
        ("Officers believed the driver to be reaching for a gun and opened fire.", "Officers"),
        ("Troops ordered the driver to stop and shot him when he did not.", "Troops"),
    ],
)
def test_who_takes_somebody_for_armed_shoots_him(
    extraction: Extract, text: str, actor: str
) -> None:
    found = extraction(text)
    (event,) = found.events
    assert (event.actor, event.modality) == (actor, "actual")
    assert _rows(found) == {(actor, "asserted")}


def test_who_is_believed_to_belong_to_a_group_is_suspected(extraction: Extract) -> None:
    found = extraction("Gunmen believed to belong to the militia shot two traders on Monday.")
    assert "asserted" not in {row.stance for row in found.responsibility}


def test_whom_police_killed_is_no_policeman(extraction: Extract) -> None:
    found = extraction("The man whom police killed on the spot had attacked a church.")
    event = next(e for e in found.events if e.text == "killed")
    assert (event.actor, event.target) == ("police", "The man")


@pytest.mark.parametrize(
    "text",
    [
        "A clerk who was fired in May shot three people at the office.",
        "The gunman, who was fired from the plant last year, shot three people at the office.",
    ],
)
def test_who_lost_a_job_was_not_fired_at(extraction: Extract, text: str) -> None:
    (event,) = extraction(text).events
    assert (event.text, event.target, event.date_id) == ("shot", "three people", None)


def test_who_was_let_go_between_commas_opened_fire(extraction: Extract) -> None:
    found = extraction("The clerk, fired the day before, opened fire in the canteen.")
    assert [event.text for event in found.events] == ["opened fire"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The gunman was fired on by police and fled.", "fired"),
        ("A soldier was fired upon by snipers.", "fired upon"),
        ("Rockets were fired at the base on Monday.", "fired"),
        ("The rocket, fired the day before, had missed the base.", "fired"),
    ],
)
def test_who_was_fired_at_was(extraction: Extract, text: str, trigger: str) -> None:
    (event,) = extraction(text).events
    assert event.text == trigger


def test_the_day_of_a_deed_told_after_a_relative_clause_stays(extraction: Extract) -> None:
    found = extraction("A clerk who was fired in May shot three people at the office on Friday.")
    event = next(e for e in found.events if e.text == "shot")
    assert next(d for d in found.dates if d.date_id == event.date_id).text == "Friday"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Police said a man was stabbed by his wife, 41, during a row.", "his wife"),
        ("Police say the boy was shot by his father's friend.", "his father's friend"),
        (
            "A teenager was shot and killed on Monday by his stepbrother, police say.",
            "his stepbrother",
        ),
    ],
)
def test_whose_kin_did_it_claims_nothing(extraction: Extract, text: str, party: str) -> None:
    (row,) = extraction(text).responsibility
    assert (row.party, row.stance) == (party, "asserted")


def test_whose_men_did_it_claims_it(extraction: Extract) -> None:
    (row,) = extraction("The commander said his men had shot two intruders.").responsibility
    assert (row.party, row.stance) == ("his men", "claimed")


@pytest.mark.parametrize(
    "text",
    [
        "The minister condemned this criminal attack on the people.",
        "Prosecutors added a charge of criminal homicide against the boy.",
    ],
)
def test_what_is_criminal_is_no_doer(extraction: Extract, text: str) -> None:
    found = extraction(text)
    assert [event.actor for event in found.events] == [None]
    assert found.responsibility == []


def test_a_criminal_gang_is_a_doer(extraction: Extract) -> None:
    (row,) = extraction("A criminal gang attacked the village.").responsibility
    assert row.party == "A criminal gang"


def test_who_tells_it_is_not_whom_it_befell(extraction: Extract) -> None:
    found = extraction(
        "According to police chief Ann Hale, a 9-year-old, named by relatives as Tom, was shot."
    )
    (event,) = found.events
    assert event.target is None or "9-year-old" in event.target
    assert [claim.source for claim in found.claims] == ["police chief Ann Hale"]


def test_an_apposition_to_the_source_stays(extraction: Extract) -> None:
    found = extraction("According to the monitor, a group based in London, the strike killed nine.")
    assert [claim.source for claim in found.claims] == ["the monitor, a group based in London"]


@pytest.mark.parametrize(
    "text",
    [
        "Her death became Tulsa's third homicide within the first week of 2015.",
        "It was Memphis's 40th homicide of the year.",
        "A girl was shot on Monday. Police would not say whether the driver was arrested.",
    ],
)
def test_a_town_and_who_may_not_be_held_are_no_doers(extraction: Extract, text: str) -> None:
    assert extraction(text).responsibility == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Russia's third attack on the port in a week killed two.", "Russia"),
        ("Hezbollah's third shooting of a villager this week angered many.", "Hezbollah"),
    ],
)
def test_a_side_whose_deeds_are_counted_is_one(extraction: Extract, text: str, party: str) -> None:
    assert _rows(extraction(text)) == {(party, "asserted")}


def test_whom_people_think_the_best_is_no_suspect(extraction: Extract) -> None:
    text = (
        "Each month we ask twelve smart political types who they think is the strongest candidate "
        "in the field, and in the wake of the Lyon bomb attacks, the answer is clear."
    )
    assert extraction(text).responsibility == []


def test_the_words_of_a_party_are_never_none(extraction: Extract) -> None:
    text = "Each month we ask twelve types who they think is the strongest rebel in the field, and "
    text += "in the wake of the Lyon bomb attacks, which we blamed fighters for, it is clear."
    rows = extraction(text).responsibility
    assert all(row.party is None or row.party_start != row.party_end for row in rows)
