"""Figures in their context: parts, tolls, doubts, scope, the day they belong to, whose they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Casualty, Extraction

Extract = Callable[..., Extraction]
PUBLISHED = date(2024, 8, 18)


def only(extraction: Extract, text: str) -> Casualty:
    (row,) = extraction(text).casualties
    return row


def counts(extraction: Extract, text: str) -> list[tuple[str, int | None, int | None]]:
    return [(row.harm, row.count_min, row.count_max) for row in extraction(text).casualties]


@pytest.mark.parametrize(
    ("text", "number", "role"),
    [
        ("Twelve people were killed. Seven of the dead were soldiers.", 7, "military"),
        ("Twelve people were killed. Five of those killed were children.", 5, "civilian"),
        ("Twelve people were killed. Three soldiers were also among the dead.", 3, "military"),
        ("Troops killed 23 people in the village on 3 March, including four children.", 4,
         "civilian"),
        ("Two people were killed by a landmine, one of them a child.", 1, "civilian"),
        ("Ten people were killed when a shell hit a bus, among them two nurses.", 2, "medical"),
        ("The death toll was 15 civilians, including six children.", 6, "civilian"),
    ],
)  # fmt: skip
def test_a_part_told_later_points_at_its_whole(
    extraction: Extract, text: str, number: int, role: str
) -> None:
    whole, part = extraction(text).casualties
    assert (part.count_min, part.count_max, part.victims_role) == (number, number, role)
    assert part.part_of == whole.casualty_id


def test_a_part_of_two_possible_wholes_points_at_none(extraction: Extract) -> None:
    text = "Ten soldiers and nine civilians were killed. Among the dead were two doctors."
    assert extraction(text).casualties[-1].part_of is None


def test_how_many_of_the_dead_is_unknown(extraction: Extract) -> None:
    row = only(extraction, "It was not immediately clear how many of the dead were fighters.")
    assert (row.count_min, row.count_max, row.count_basis) == (None, None, "unknown")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The death toll from the shelling of a market has risen to 17 from 13.", 17),
        ("The death toll from the attack on the church has gone up to 44.", 44),
        ("The toll rose by 12 to 41.", 41),
        ("The raid was condemned, bringing to 300 the number of people killed.", 300),
        ("Gunmen kill 8, abduct teacher in village raid", 8),
        ("Two of our servicemen gave their lives.", 2),
    ],
)
def test_the_toll_is_the_last_number(extraction: Extract, text: str, number: int) -> None:
    row = extraction(text).casualties[0]
    assert (row.harm, row.count_min, row.count_max) == ("killed", number, number)


def test_hostages_who_are_killed_are_killed(extraction: Extract) -> None:
    assert counts(extraction, "Two hostages had been killed.") == [("killed", 2, 2)]
    assert counts(extraction, "About 116 hostages remain there.") == [("captured", 116, 116)]


def test_one_number_for_two_nouns(extraction: Extract) -> None:
    row = only(extraction, "More than 8,000 men and boys were killed in the town.")
    assert (row.count_min, row.victims) == (8001, "More than 8,000 men and boys")


def test_ages_do_not_part_a_list_of_victims(extraction: Extract) -> None:
    text = "The mayor, 54, and two guards were killed."
    assert counts(extraction, text) == [("killed", 1, 1), ("killed", 2, 2)]


def test_a_point_of_a_list_is_no_range(extraction: Extract) -> None:
    rows = extraction("Army puts figure at four\n- Seven people were killed in the raid").casualties
    assert [(row.count_min, row.count_max) for row in rows] == [(7, 7)]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Five people died, the army said. The figure could not be independently verified.",
         "hedged"),
        ("The army said five people died, a claim that could not be verified.", "hedged"),
        ("The army says it killed 30 rebels, but the rebels dispute that figure.", "disputed"),
        ("Rebels shelled a camp, killing 18. The front denied the accusation.", "asserted"),
        ("Reports that 30 people died are false.", "denied"),
        ("The mission found no evidence for the rebels' claim of 40 dead.", "disputed"),
        ("Envoys cast doubt on the army's claim that 60 rebels were killed.", "disputed"),
        ("No evidence was found at the house in which 40 people died.", "asserted"),
        ("The army rejected reports that ten villagers were killed.", "denied"),
        ("The officer said three people died. Videos of the raid could not be found.", "asserted"),
    ],
)  # fmt: skip
def test_doubts_of_the_text_itself(extraction: Extract, text: str, modality: str) -> None:
    assert extraction(text).casualties[0].modality == modality


@pytest.mark.parametrize(
    ("text", "disputed"),
    [
        ("The rebels said 25 people had died, while the government put the toll at eight.", True),
        ("Police said 12 people died, but doctors said 20 people had been killed.", True),
        ("The army said it killed 30 rebels, while the rebels said they killed 12 soldiers.",
         False),
        ("Police said two people died in Homs, while doctors said five died in Hama.", False),
    ],
)  # fmt: skip
def test_two_sources_with_two_figures(extraction: Extract, text: str, disputed: bool) -> None:
    rows = extraction(text).casualties
    assert len(rows) == 2
    assert {row.modality for row in rows} == ({"disputed"} if disputed else {"asserted"})


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("The strike killed 12 people in a conflict that has cost 40,000 lives since 2014.",
         ["incident", "cumulative"]),
        ("The group killed 14 people, the deadliest attack since the war began in 2014.",
         ["incident"]),
        ("Between 3 May and 14 June, 43 people were killed in attacks.", ["cumulative"]),
        ("In 2019, 300 people were killed in similar attacks.", ["cumulative"]),
        ("In 2019, 30 people were killed in a bombing at the market.", ["incident"]),
        ("Some 100 rebels have been killed since Thursday.", ["cumulative"]),
        ("One child is killed every ten minutes.", ["cumulative"]),
    ],
)  # fmt: skip
def test_scope_of_the_clause(extraction: Extract, text: str, scopes: list[str]) -> None:
    assert [row.scope for row in extraction(text).casualties] == scopes


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # the day of the statement is not the day of the harm
        ("The ministry said on Friday that three soldiers were killed.", (None, None)),
        ("Three soldiers were killed, the ministry said on Friday.", (None, None)),
        ("The ministry said three soldiers were killed on Friday.",
         (date(2024, 8, 16), date(2024, 8, 16))),
        # another clause, a date of a life
        ("The war, which has killed 40,000 people, entered its second year in April.",
         (None, None)),
        ("A man born in 1970 was killed.", (None, None)),
        # since opens an interval
        ("More than 300 people have been killed since January 2024.",
         (date(2024, 1, 1), PUBLISHED)),
    ],
)  # fmt: skip
def test_the_day_of_the_harm(
    resolved: Extract, text: str, days: tuple[date | None, date | None]
) -> None:
    (row,) = resolved(text, published=PUBLISHED).casualties
    assert (row.date_earliest, row.date_latest) == days


@pytest.mark.parametrize(
    "text",
    [
        "The former president died at the age of 92 after a long illness.",
        "The bishop died of a heart attack.",
        "He died peacefully at home, his family said.",
        '"They kill people and they burn villages," a resident said.',
        "The missile is designed to kill people.",
        "Children die every day.",
    ],
)
def test_who_was_not_hurt_by_anybody(extraction: Extract, text: str) -> None:
    assert counts(extraction, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "His father died in prison at the age of 60.",
        "At least 12 people have died of cholera in the camp.",
        "Gunmen kill villagers in night raid",
        "He is the third reporter to die in the town.",
    ],
)
def test_harm_that_stays(extraction: Extract, text: str) -> None:
    row = extraction(text).casualties[0]
    assert (row.harm, row.modality) == ("killed", "asserted")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The government put the toll at eight.", "The government"),
        ("Bomb blast kills five people in the capital: police", "police"),
        ("Troops killed 23 people in the village, residents told investigators.", "residents"),
        ("At least 12 civilians killed in airstrike, says army", "army"),
        ("The spokesman confirmed the raid but said only three persons were killed.",
         "The spokesman"),
        ('"We received 17 bodies. Forty people were wounded," said the hospital director.',
         "the hospital director"),
    ],
)  # fmt: skip
def test_whose_figure_it_is(extraction: Extract, text: str, source: str) -> None:
    found = extraction(text)
    sources = {claim.claim_id: claim.source for claim in found.claims}
    assert found.casualties
    assert [sources.get(row.claim_id or "") for row in found.casualties] == [source] * len(
        found.casualties
    )


def test_suspected_gunmen_say_nothing(extraction: Extract) -> None:
    row = only(extraction, "Gunmen suspected to be rebels killed eight persons in the town.")
    assert row.claim_id is None


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The ten-year conflict has cost the country more than 30,000 lives.", "cumulative"),
        ("The civil war, which began in the north, has left 45,000 people dead.", "cumulative"),
        ("The regime murdered 20,000 villagers.", "unknown"),
        ("The blast in the capital wounded 1,200 people.", "incident"),
        ("The blast in the capital killed 120 people.", "incident"),
    ],
)
def test_a_thousand_deaths_are_not_taken_for_one_incident(
    extraction: Extract, text: str, scope: str
) -> None:
    assert [row.scope for row in extraction(text).casualties] == [scope]


def test_who_says_that_nobody_was_hurt_is_kept(extraction: Extract) -> None:
    found = extraction("No soldiers were hurt, a police spokesman said on Tuesday.")
    (row,) = found.casualties
    (claim,) = found.claims
    assert (row.count_max, row.claim_id) == (0, claim.claim_id)
    assert row.date_id is None  # the day is of the saying


def test_a_charge_that_is_denied_is_not_in_the_deniers_words(extraction: Extract) -> None:
    found = extraction("Shells killed four people at a market, a charge the army denied.")
    (row,) = found.casualties
    assert row.claim_id is None


def test_the_day_of_a_count_is_not_that_of_the_harm(extraction: Extract) -> None:
    found = extraction(
        "A bomb went off in Mogadishu on Saturday. The death toll rose to 27 on Sunday, with 30 "
        "injured."
    )
    hurt = next(c for c in found.casualties if c.harm == "injured")
    assert hurt.date_id is None


@pytest.mark.parametrize(
    ("text", "victims", "role", "least"),
    [
        ("Gunmen took 12 villagers hostage in Kaduna.", "12 villagers", "civilian", 12),
        ("Rebels took three soldiers prisoner.", "three soldiers", "military", 3),
        ("Militants held a teacher captive for a month.", "a teacher", "worker", 1),
    ],
)
def test_those_taken_hostage_are_who_they_were(
    extraction: Extract, text: str, victims: str, role: str, least: int
) -> None:
    row = only(extraction, text)
    assert (row.harm, row.victims, row.victims_role, row.count_min) == (
        "captured",
        victims,
        role,
        least,
    )
