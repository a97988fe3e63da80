"""What holds for any reports: order, copies and splits change nothing, bounds are in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.test_reconcile import DAY, report, together
from tests.reconcile.test_tolls import figure
from tests.reconcile.test_tolls import report as toll_report

from newsledger.reconcile.columns import Source
from newsledger.reconcile.incident_tolls import IncidentToll, incident_toll
from newsledger.reconcile.reports import Report
from newsledger.reconcile.stage import reconcile_tables
from newsledger.records import Incident

PHRASES = ("people", "three soldiers", "the bodies", "a man", "two others", "nobody", "9 children")
SOURCES = (None, Source("the army", "organization"), Source("a resident", "witness"))


@st.composite
def figures(draw: st.DrawFn) -> Any:
    basis = draw(st.sampled_from(("exact", "at_least", "at_most", "vague", "indefinite", "none")))
    number = 0 if basis == "none" else draw(st.integers(1, 60))
    return figure(
        None if basis == "at_most" else number,
        draw(st.sampled_from(PHRASES)),
        high=number if basis in ("exact", "at_most", "none") else None,
        basis=basis,
        harm=draw(st.sampled_from(("killed", "injured", "casualties"))),
        sentence_id=draw(st.sampled_from(("s1", "s2", "s3"))),
        source=draw(st.sampled_from(SOURCES)),
        disputed=draw(st.booleans()),
        fighter=draw(st.booleans()),
        part=draw(st.booleans()),
    )


REPORTS = st.lists(st.lists(figures(), max_size=5), min_size=1, max_size=4).map(
    lambda told: [
        toll_report(*some, article=f"a{n}", day=n // 2, doers="army" if n == 1 else "")
        for n, some in enumerate(told)
    ]
)


def tolls(reports: list[Report]) -> list[IncidentToll]:
    return [incident_toll(reports, lambda r: r.killed), incident_toll(reports, lambda r: r.injured)]


@given(REPORTS)
def test_bounds_are_in_order(reports: list[Report]) -> None:
    for toll in tolls(reports):
        told = [n for n in (toll.low, toll.best, toll.high) if n is not None]
        assert told == sorted(told)


@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_no_toll(reports: list[Report], random: Any) -> None:
    mixed = random.sample(reports, len(reports))
    assert tolls(mixed) == tolls(reports)


@given(REPORTS, st.integers(0, 3), st.integers(0, 9))
def test_a_copy_changes_no_toll(reports: list[Report], which: int, days: int) -> None:
    first = reports[which % len(reports)]
    assert first.published is not None
    later = first.published + timedelta(days=days)
    copy = replace(first, article_id="z", published=later)  # of the same duplicate group
    assert tolls([*reports, copy]) == tolls(reports)


ARTICLES = st.lists(
    st.fixed_dictionaries(
        {
            "place": st.sampled_from(("p:1", "p:2", None)),
            "day": st.sampled_from((DAY, DAY + timedelta(days=1), None)),
            "killed": st.sampled_from((None, 0, 3, 4, 12)),
            "kind": st.sampled_from(("bombing", "shooting", "attack")),
            "published": st.sampled_from((DAY + timedelta(days=1), DAY + timedelta(days=4))),
            "title": st.sampled_from((None, "Bombing rocks Varnholt market", "Talks resume")),
        }
    ),
    min_size=1,
    max_size=12,
)


def articles(made: list[dict[str, Any]]) -> list[Mapping[str, list[dict[str, Any]]]]:
    return [report(f"{n:016x}", **values) for n, values in enumerate(made)]


def joined(*dumps: dict[str, pa.Table]) -> dict[str, pa.Table]:
    return {name: pa.concat_tables([dump[name] for dump in dumps]) for name in dumps[0]}


@settings(max_examples=40, deadline=None)
@given(ARTICLES, st.randoms(use_true_random=False), st.integers(0, 12))
def test_shuffled_and_split_dumps_give_the_same_incidents(
    made: list[dict[str, Any]], random: Any, cut: int
) -> None:
    parts = articles(made)
    whole = reconcile_tables(together(*parts))
    mixed = random.sample(parts, len(parts))
    assert reconcile_tables(together(*mixed)) == whole
    assert reconcile_tables(joined(together(*mixed[:cut]), together(*mixed[cut:]))) == whole


def bounds(incidents: list[Incident]) -> list[tuple[object, ...]]:
    return sorted(
        (i.event_type, i.date_earliest or date.min, i.killed_low, i.killed_best, i.killed_high)
        for i in incidents
        if i.killed_low is not None
    )


@settings(max_examples=40, deadline=None)
@given(ARTICLES)
def test_a_copied_article_changes_no_incident_s_toll(made: list[dict[str, Any]]) -> None:
    alone = articles([{**made[0], "group": "0" * 16}])
    copied = [*alone, report("f" * 16, **{**made[0], "group": "0" * 16})]
    assert set(bounds(reconcile_tables(together(*copied))[0])) == set(
        bounds(reconcile_tables(together(*alone))[0])
    )
