"""Tolls: what one article says of the dead and hurt, and low, best and high over all reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from newsledger.reconcile.acts import own_losses, without_recalled, without_sums
from newsledger.reconcile.columns import Source
from newsledger.reconcile.figures import (
    Figure,
    counts_all,
    is_definite,
    kinds_of,
    ordinal_of,
)
from newsledger.reconcile.incident_tolls import incident_toll
from newsledger.reconcile.reports import Report
from newsledger.reconcile.tolls import article_toll, injured_toll, killed_toll

DAY = date(2024, 8, 15)
ARMY, REBELS = Source("the army", "organization"), Source("the rebels", "organization")
WITNESS = Source("a resident", "witness")


def figure(low: int | None, victims: str = "people", **more: Any) -> Figure:
    values: dict[str, Any] = {
        "casualty_id": f"{victims}{low}",
        "sentence_id": "s1",
        "event_id": None,
        "harm": "killed",
        "low": low,
        "high": low,
        "basis": "exact",
        "civilian": False,
        "part": False,
        "source": None,
        "victims": victims,
        "counts_all": counts_all(victims),
    }
    return Figure(**values | more)


def report(*figures: Figure, day: int = 0, article: str = "a", doers: str = "") -> Report:
    values: dict[str, Any] = dict.fromkeys(Report.__dataclass_fields__)
    values |= {
        "article_id": article,
        "ordinal": 1,
        "group": article,
        "published": DAY + timedelta(days=day),
        "doers": frozenset(doers.split()),
        "killed": killed_toll(figures),
        "injured": injured_toll(figures, killed_toll(figures)),
    }
    return Report(**values)


def killed(*reports: Report) -> tuple[int | None, int | None, int | None]:
    toll = incident_toll(reports, lambda r: r.killed)
    return toll.low, toll.best, toll.high


def injured(*reports: Report) -> tuple[int | None, int | None, int | None]:
    toll = incident_toll(reports, lambda r: r.injured)
    return toll.low, toll.best, toll.high


def test_the_later_figure_replaces_the_earlier_and_low_remembers_it() -> None:
    first = report(figure(12), article="a")
    second = report(figure(15), article="b", day=1)
    assert killed(first, second) == (12, 15, 15)
    # "the toll rose to 15 from 12"
    assert killed(report(figure(15), figure(12, sentence_id="s2"))) == (12, 15, 15)


def test_two_tolls_of_one_source_in_one_sentence_are_not_added() -> None:
    # "announced 38 dead and raised the figure to 52 a week later"
    assert killed(report(figure(38, "38"), figure(52, "52"))) == (38, 52, 52)


def test_kinds_of_victims_in_one_sentence_are_added() -> None:
    assert killed(report(figure(1, "a guard"), figure(4, "four drivers"))) == (5, 5, 5)


def test_attackers_who_died_stand_apart() -> None:
    told = report(figure(6, "six policemen"), figure(2, "two gunmen", fighter=True))
    assert killed(told) == (6, 6, 6)
    assert killed(report(figure(2, "two gunmen", fighter=True))) == (2, 2, 2)


def test_who_did_it_is_believed_last() -> None:
    told = report(
        figure(14, "14", source=ARMY),
        figure(40, "40", source=REBELS, sentence_id="s2"),
        doers="rebels",
    )
    assert killed(told) == (14, 14, 40)


def test_officials_come_before_witnesses() -> None:
    told = report(figure(3, source=ARMY), figure(9, source=WITNESS, sentence_id="s2"))
    assert killed(told) == (3, 3, 9)


def test_a_contradicted_figure_of_some_kind_counts_for_low() -> None:
    soldiers = {"sentence_id": "s2", "kinds": frozenset({"soldiers"})}
    whole = figure(9)
    assert killed(report(whole, figure(2, "two soldiers", disputed=True, **soldiers)))[0] == 2
    assert killed(report(whole, figure(2, "two soldiers", **soldiers)))[0] == 9


def test_a_contradicted_figure_counts_for_high_and_not_for_best() -> None:
    told = report(figure(4), figure(60, "60", disputed=True, sentence_id="s2"))
    assert killed(told) == (4, 4, 60)
    assert incident_toll([told], lambda r: r.killed).disputed


@pytest.mark.parametrize(
    ("basis", "low", "high", "want"),
    [
        ("at_least", 13, None, (13, 13, 13)),
        ("vague", 24, None, (24, None, None)),
        ("range", 4, 6, (4, None, 6)),
        ("at_most", None, 12, (None, None, 12)),
        ("none", 0, 0, (0, 0, 0)),
    ],
)
def test_bounds_are_those_of_the_words(
    basis: str, low: int | None, high: int | None, want: tuple[int | None, ...]
) -> None:
    assert killed(report(figure(low, high=high, basis=basis))) == want


def test_not_mentioned_is_null() -> None:
    assert killed(report(figure(3, harm="injured"))) == (None, None, None)


def test_nobody_hurt_says_that_nobody_died() -> None:
    told = report(figure(0, "", harm="casualties", basis="none"))
    assert killed(told) == injured(told) == (0, 0, 0)


def test_none_of_some_kind_is_no_toll_of_all() -> None:
    told = report(figure(3), figure(0, "no policemen", basis="none", sentence_id="s2"))
    assert killed(told) == (3, 3, 3)
    told = report(figure(3), figure(0, "nobody", basis="none", sentence_id="s2", source=ARMY))
    assert killed(told) == (0, 3, 3)  # the army's first word


def test_the_third_victim_is_one_of_three() -> None:
    told = article_toll([figure(1, "a third man", number_of=3)])
    assert told is not None
    assert told.best == 3


@pytest.mark.parametrize(
    ("who", "kinds", "best"),
    [("a second suspect", {"suspect"}, 1), ("a fifth victim", {"victim"}, 5)],
)
def test_a_second_suspect_alone_is_no_second_victim(who: str, kinds: set[str], best: int) -> None:
    told = article_toll([figure(1, who, number_of=ordinal_of(who), kinds=frozenset(kinds))])
    assert told is not None
    assert told.best == best


def test_a_second_suspect_is_one_more_beside_another_dead() -> None:
    first = figure(1, "a suspect", casualty_id="a1", kinds=frozenset({"suspect"}))
    second = figure(1, "a second suspect", casualty_id="a2", number_of=2, sentence_id="s2")
    told = article_toll([first, second])
    assert told is not None
    assert told.best == 2


@pytest.mark.parametrize(
    ("later", "as_toll", "best"), [(3, False, 19), (20, False, 20), (12, True, 16)]
)
def test_a_smaller_number_in_one_sentence_goes_on_counting(
    later: int, as_toll: bool, best: int
) -> None:
    there = figure(16, "16 people", casualty_id="a1", span=(0, 14))
    more = figure(later, "three", casualty_id="a2", span=(20, 35), bare=True, told_as_toll=as_toll)
    told = article_toll([there, more])
    assert told is not None
    assert told.best == best


def test_a_sum_over_a_time_counts_where_the_event_has_no_toll_of_its_own() -> None:
    month, own = figure(35, over_time=True), figure(4)
    assert without_sums([month], several=False) == [month]
    assert without_sums([month, own], several=False) == [own]
    assert without_sums([month], several=True) == []


def test_a_report_of_one_victim_does_not_lower_the_toll() -> None:
    first = report(figure(3), article="a")
    later = report(figure(1, "a nurse"), article="b", day=5)
    assert killed(first, later) == (1, 3, 3) or killed(first, later) == (3, 3, 3)


@pytest.mark.parametrize(
    ("hurt", "dead", "others"),
    [
        ("a girl", "she", 0),
        ("the 9-year-old boy", "a young boy", 0),
        ("a woman", "a man", 1),
        ("a 19-year-old", "a 40-year-old", 1),
        ("another man", "a man", 1),
        ("Officer Varga", "Officer Lund", 1),
    ],
)
def test_who_was_hurt_and_died_is_not_counted_as_injured(hurt: str, dead: str, others: int) -> None:
    wounded = figure(1, hurt, harm="injured", besides="another" in hurt)
    died = figure(1, dead, sentence_id="s2")
    toll = injured_toll([wounded, died], killed_toll([died]))
    assert (toll.best if toll else 0) == others


def test_a_pronoun_is_nobody_more() -> None:
    told = [figure(1, "a boy", harm="injured"), figure(1, "he", harm="injured")]
    toll = injured_toll(told, None)
    assert toll is not None
    assert toll.best == 1


def test_others_shot_are_besides_the_dead() -> None:
    dead = figure(1, "a clerk")
    shot = figure(3, "three others", harm="casualties", sentence_id="s2", besides=True)
    toll = injured_toll([dead, shot], killed_toll([dead]))
    assert toll is not None
    assert toll.best == 3


def some(low: int, victims: str, **more: Any) -> Figure:
    """Return a figure of some kind of people, marked as figures of tables are."""
    return figure(low, victims, kinds=kinds_of(victims), definite=is_definite(victims), **more)


def test_a_part_of_the_victims_does_not_lower_the_toll() -> None:
    total = figure(31, "31 people")
    for part in ("nine children", "the nine bodies", "nine of the dead", "his nine sons"):
        counted = some(9, part, sentence_id="s2", basis="at_least", counts_all=counts_all(part))
        assert killed(report(total, counted)) == (31, 31, 31), part


def test_an_earlier_count_of_the_same_kind_of_people_is_the_low() -> None:
    told = report(some(24, "24 soldiers"), some(14, "14 soldiers", sentence_id="s2"))
    assert killed(told) == (14, 24, 24)


def test_names_in_common_do_not_make_a_count_of_the_same_people() -> None:
    # the family's name stands in the total and in a list of two of its sons
    total = some(9, "nine members of the Corbel family")
    two = some(2, "Corbel brothers", sentence_id="s2")
    assert killed(report(total, two)) == (9, 9, 9)


def test_counts_of_two_towns_are_parts_of_their_sum() -> None:
    told = [
        figure(40, "40 people"),
        figure(31, "31 people", sentence_id="s2"),
        figure(9, "9 people", sentence_id="s3"),
    ]
    assert killed(report(*told)) == (40, 40, 40)


def test_that_there_were_dead_hides_no_number() -> None:
    # "a teenager is dead"; "families of those killed wept"
    dead = figure(2, "those killed", high=None, basis="indefinite", sentence_id="s2")
    assert killed(report(figure(1, "a teenager"), dead)) == (1, 1, 1)


def test_a_contradicted_count_of_some_is_the_high() -> None:
    # "nobody was killed, though the ministry at first spoke of two dead repairmen"
    told = report(
        figure(0, "nobody", basis="none"),
        some(2, "two repairmen", disputed=True, source=ARMY),
    )
    assert killed(told) == (0, 0, 2)


def test_militants_whom_a_strike_killed_are_its_dead() -> None:
    told = [figure(2, "two boys"), figure(3, "three militants", fighter=True)]
    struck = own_losses(told, "airstrike", frozenset(), frozenset())
    assert killed(report(*struck)) == (5, 5, 5)
    ambushed = own_losses(told, "ambush", frozenset({"gunmen"}), frozenset({"boys"}))
    assert killed(report(*ambushed)) == (2, 2, 2)
    raided = own_losses(told, "raid", frozenset({"army"}), frozenset())
    assert killed(report(*raided)) == (5, 5, 5)


def test_a_later_copy_of_a_text_is_no_later_report() -> None:
    first = report(figure(12), article="a")
    second = report(figure(15), article="b", day=1)
    copy = replace(report(figure(12), article="c", day=3), group="a")
    assert killed(first, second, copy) == killed(first, second) == (12, 15, 15)
    updated = replace(report(figure(17), article="d", day=3), group="a")
    assert killed(first, second, updated) == (12, 17, 17)


def test_who_did_it_does_not_outdo_another_report() -> None:
    first = report(figure(8, source=ARMY), article="a", doers="rebels")
    claim = report(figure(27, source=REBELS), article="b", day=1)
    assert killed(first, claim) == (8, 8, 27)
    ours = report(figure(27, source=Source("our forces", "organization")), article="b", day=1)
    assert killed(replace(first, doers=frozenset()), ours) == (8, 8, 27)


def test_a_later_report_of_some_of_the_victims_leaves_the_toll() -> None:
    first = report(figure(6, "six people"), article="a")
    later = report(some(2, "two nurses"), article="b", day=4)
    assert killed(first, later) == (6, 6, 6)
    # on the first day it may be all that is known
    early = report(some(2, "two nurses"), article="a", day=-1)
    assert killed(early, first) == (2, 6, 6)


@pytest.mark.parametrize(
    ("phrase", "number"),
    [("a fourth man", 4), ("third victim", 3), ("the fourth man", None), ("a man", None)],
)
def test_the_fourth_man_was_told_before(phrase: str, number: int | None) -> None:
    # "four were shot; the fourth man died"
    assert ordinal_of(phrase) == number


def test_dead_recalled_of_years_ago_are_not_of_the_event() -> None:
    # "Five were killed on Thursday … In 2009 eight people died at the same club"
    five = figure(5, casualty_id="c1")
    eight = figure(8, casualty_id="c2", sentence_id="s2", day=date(2009, 5, 3))
    assert without_recalled([five, eight], (DAY, DAY)) == [five]
    assert without_recalled([five, eight], None) == [five, eight]
    lead = replace(eight, casualty_id="c0")
    assert without_recalled([lead, five], (DAY, DAY)) == [lead, five]
    block = replace(eight, day=date(1700, 12, 31))  # "in the 1700 block"
    assert without_recalled([five, block], (DAY, DAY)) == [five, block]
