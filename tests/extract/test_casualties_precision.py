"""Words that look like a toll and are none, and sums that look like one attack."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    "text",
    [
        "He fired one shot at the door and ran.",
        "Neighbours heard just one shot.",
        "The guard took one shot at the lock.",
        "The envoy spoke of the political death of the movement.",
        "Three students were nearly killed.",
        "She was practically kidnapped by her uncle.",
        "The customers fled when a shot rang out.",
        "The other inmates fled.",
        "The gunshot victims were taken to a hospital.",
        "The remains of the mayor were taken to the hospital.",
        "Wherever the troops went, the Karen disappeared.",
        "Soldiers were being taken away from the border.",
        "Rebels say two suspects have not been arrested.",
        "In the war zone, a former officer was arrested on suspicion of genocide.",
        "The senator, who died in 2014, had a flat there.",
        "The professor passed away on Friday at his villa.",
        "The city logged 4,375 new infections and three related deaths.",
        "One man was named by relatives to be among those killed.",
        "The territory leads in opioid deaths.",
        "A long-shot candidate joined them.",
        "The fund paid the first 32 death claims.",
        "Eighteen virus patients are in critical condition.",
    ],
)
def test_nobody_was_hurt_by_anybody(extraction: Extract, text: str) -> None:
    assert not extraction(text).casualties


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("The attackers left one shot and two stabbed.", "casualties"),
        ("Three villagers were taken away by gunmen.", "captured"),
        ("Residents fled the shelling.", "displaced"),
        ("A nurse died on Monday after the shelling.", "killed"),
        ("The driver was transferred to the hospital.", "injured"),
        ("Cholera killed 30 people in the camp of those displaced by the war.", "killed"),
    ],
)
def test_what_stands_beside_such_words_stays(extraction: Extract, text: str, harm: str) -> None:
    assert extraction(text).casualties[0].harm == harm


@pytest.mark.parametrize(
    "text",
    [
        "Forty-eight of our drivers have been killed in 60 days.",
        "At least 30 people were killed in ten days of raids.",
        "Fifty-one people were killed in clashes in recent days.",
        "Only two people were killed by guns last year in the city.",
        "The army suffered a record 39 deaths in the valley last year.",
        "Last year 65 miners were killed.",
        "Hundreds of civilians were killed over the next few months.",
        "Some 40 million people are displaced worldwide.",
        "Commanders count 53 clashes and 37 guerrillas killed.",
    ],
)
def test_a_span_of_time_or_many_attacks_sums_up(extraction: Extract, text: str) -> None:
    assert {row.scope for row in extraction(text).casualties} == {"cumulative"}


@pytest.mark.parametrize(
    "text",
    [
        "The bomb killed four people, the second such attack in three months.",
        "Four soldiers were killed last year in an ambush near the dam.",
        "In all, 142 people were killed in a blast in 1987.",
        "A gunman killed 13 people at the base in 2009.",
        "Of raids around the world, the first was that on a school, where 12 were killed.",
    ],
)
def test_a_time_of_something_else_does_not(extraction: Extract, text: str) -> None:
    assert {row.scope for row in extraction(text).casualties} == {"incident"}


@pytest.mark.parametrize(
    "text",
    [
        "Since May they have killed 2,000 people, 2,500 wounded.",
        "So far 900 soldiers have been killed. The army has suffered the loss of 110 officers.",
        "Since May 80 farmers have been killed. Also, 24 officials have been wounded.",
    ],
)
def test_what_goes_on_with_a_sum_is_one(extraction: Extract, text: str) -> None:
    assert [row.scope for row in extraction(text).casualties] == ["cumulative"] * 2


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The group denied involvement in the bombing that killed 12 people.", "asserted"),
        ("The militia denied carrying out the attack that left 20 dead.", "asserted"),
        ("The office denied any role in a raid in which three monks were killed.", "asserted"),
        ("The bishop rejected the escalation now that priests have been killed.", "asserted"),
        ("The army denied that ten villagers had been killed.", "denied"),
        ("The ministry denied reports that 20 people were killed.", "denied"),
        ("It rejected the claim by rebels that they had killed 40 soldiers.", "denied"),
        ("One more casualty would have had bad effects.", "hypothetical"),
        ("Twelve deaths could have been prevented.", "asserted"),
    ],
)
def test_what_a_denial_or_a_modal_takes_for_granted(
    extraction: Extract, text: str, modality: str
) -> None:
    assert [row.modality for row in extraction(text).casualties] == [modality]


def test_not_reported_is_no_zero_of_its_own(extraction: Extract) -> None:
    (row,) = extraction("The police have not reported any casualties.").casualties
    assert (row.count_min, row.count_max, row.count_basis) == (0, 0, "none_reported")


@pytest.mark.parametrize("quotes", ["“”", '""', "«»"])
def test_a_number_in_quotation_marks_counts_the_noun_behind(
    extraction: Extract, quotes: str
) -> None:
    text = (
        f"He said that {quotes[0]}at least 26{quotes[1]} people from his village had been killed."
    )
    (row,) = extraction(text).casualties
    assert (row.count_min, row.count_max) == (26, None)


def test_those_bereaved_are_not_those_killed(extraction: Extract) -> None:
    text = "The mayor met a teacher and relatives of two men killed in the raid."
    assert [(row.count_min, row.count_max) for row in extraction(text).casualties] == [(2, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "The army urged residents not to leave their homes.",
        "The rebels do not kill priests.",
        "He said that he hoped they would not be wounded.",
        "A driver would not have been killed with a helmet.",
    ],
)
def test_a_harm_that_is_only_asked_hoped_or_a_habit_is_no_zero(
    extraction: Extract, text: str
) -> None:
    assert not [row for row in extraction(text).casualties if row.count_max == 0]


@pytest.mark.parametrize(
    "text", ["The driver was not hurt.", "The driver appears not to have been hurt."]
)
def test_a_harm_that_did_not_happen_is_a_zero(extraction: Extract, text: str) -> None:
    assert [row.count_max for row in extraction(text).casualties] == [0]


def test_wounds_are_not_the_wounded(extraction: Callable[..., Extraction]) -> None:
    text = "They found a man with multiple gunshot wounds, who was pronounced dead at a hospital."
    assert all(c.count_min == 1 for c in extraction(text).casualties)


def test_who_strikes_others_is_not_the_victim(extraction: Callable[..., Extraction]) -> None:
    text = "In another encounter, security forces successfully neutralised five khwarij."
    assert all("forces" not in (c.victims or "") for c in extraction(text).casualties)


@pytest.mark.parametrize(
    "text",
    [
        "The group threatened to kill two hostages.",
        "Gunmen had vowed to murder three officials.",
        "The police uncovered a plan to abduct a judge.",
        "Two cousins were convicted of plotting to kill a general.",
    ],
)
def test_what_somebody_only_means_to_do_is_no_figure(extraction: Extract, text: str) -> None:
    assert not extraction(text).casualties


@pytest.mark.parametrize(
    "text",
    [
        "The missile could kill two guards.",
        "The group threatened more attacks after it had killed two hostages.",
        "The police foiled a plot to blow up a bridge and detained two rebels in the war zone.",
    ],
)
def test_a_threat_beside_a_harm_takes_nothing_from_it(extraction: Extract, text: str) -> None:
    assert len(extraction(text).casualties) == 1
