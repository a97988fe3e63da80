from __future__ import annotations

import dataclasses

import pytest
from tests.evaluate.scoring.answers import misses, perfect, perfect_incidents
from tests.evaluate.scoring.two_articles import both

from newsledger.evaluate.gold import Gold
from newsledger.evaluate.measures import ArticleScore, score_all
from newsledger.evaluate.scoring.incidents import score_incidents
from newsledger.records import Incident, IncidentReport


def scores(
    gold: Gold, incidents: list[Incident], reports: list[IncidentReport]
) -> list[ArticleScore]:
    return score_incidents(
        gold, [perfect(article) for article in gold.articles], incidents, reports
    )


def regrouped(
    reports: list[IncidentReport], names: dict[tuple[str, str], str | None]
) -> list[IncidentReport]:
    """Give the events named (article's gold incident, end of the event id) another incident."""
    made = []
    for row in reports:
        name = names.get((row.incident_id, row.event_id[-3:]), row.incident_id)
        if name is not None:
            made.append(dataclasses.replace(row, incident_id=name))
    return made


def test_an_incident_torn_apart_and_one_not_found():
    gold = both()
    incidents, reports = perfect_incidents(gold)
    # the checkpoint of the second article founds an incident of its own; no rockets
    second = perfect(gold.articles[1]).article.article_id
    torn = [
        dataclasses.replace(row, incident_id="nurse")
        if row.article_id == second and row.incident_id == "checkpoint"
        else row
        for row in reports
        if row.incident_id != "rockets"
    ]
    total = score_all(scores(gold, incidents, torn))
    # reports: checkpoint and rockets in the first, checkpoint and nurse in the second
    assert total["incidents.b3"].precision == pytest.approx((1 + 0.5 + 0.5) / 3)
    assert total["incidents.b3"].recall == pytest.approx((0.5 + 0 + 0.5 + 1) / 4)
    assert total["incidents.pairs"].f1 == 0.0
    assert (total["incidents.pairs"].found, total["incidents.pairs"].wanted) == (1, 1)
    # two traps: checkpoint and nurse in the second article (joined), and over the articles, of one
    # day in one country (apart)
    assert total["incidents.traps"].f1 == pytest.approx(0.5)
    assert total["incidents.traps"].wanted == 2


def test_the_majority_of_mentions_decides():
    gold = both()
    incidents, reports = perfect_incidents(gold)
    # one of the three mentions in the first article went astray
    astray = regrouped(reports, {("checkpoint", "ev4"): "rockets"})
    assert score_all(scores(gold, incidents, astray))["incidents.b3"].f1 == 1.0
    astray = regrouped(
        reports, {("checkpoint", "ev4"): "rockets", ("checkpoint", "ev2"): "rockets"}
    )
    assert score_all(scores(gold, incidents, astray))["incidents.b3"].precision == 0.75


def test_a_merged_trap_is_told():
    gold = both()
    incidents, reports = perfect_incidents(gold)
    merged = [dataclasses.replace(row, incident_id="checkpoint") for row in reports]
    first, second = scores(gold, incidents, merged)
    total = score_all([first, second])
    # rockets and checkpoint, checkpoint and nurse in one article each, checkpoint and nurse of one
    # day over both articles
    assert total["incidents.traps"].wanted == 3
    assert total["incidents.traps"].f1 == 0.0
    assert total["incidents.pairs"].precision == pytest.approx(1 / 6)
    assert misses(first, "incidents.traps") == [
        (
            "wrong",
            "rockets: not checkpoint of checkpoint-dispatch",
            "rockets: one with checkpoint of checkpoint-dispatch",
        )
    ]
    assert [m.measure for m in second.misses].count("incidents.traps") == 2


def test_another_day_or_country_is_no_trap():
    gold = both()
    incidents, reports = perfect_incidents(gold)
    rows = tuple(
        dataclasses.replace(row, country="SYR") if row.incident == "nurse" else row
        for row in gold.incidents
    )
    total = score_all(scores(dataclasses.replace(gold, incidents=rows), incidents, reports))
    assert total["incidents.traps"].wanted == 2, "those within one article are left"


def test_tolls():
    gold = both()
    incidents, reports = perfect_incidents(gold)
    incidents[0] = dataclasses.replace(incidents[0], killed_low=6, injured_high=None)
    made = scores(gold, incidents, reports)
    total = score_all(made)
    # killed is told of three incidents, injured of two
    assert total["incidents.killed"].f1 == pytest.approx(2 / 3)
    assert total["incidents.killed"].wanted == pytest.approx(3)
    assert total["incidents.killed_low"].f1 == pytest.approx(2 / 3)
    assert total["incidents.killed_best"].f1 == 1.0
    assert total["incidents.injured"].f1 == pytest.approx(1 / 2)
    assert total["incidents.injured_high"].f1 == pytest.approx(1 / 2)
    assert misses(made[0], "incidents.killed") == [
        ("wrong", "checkpoint: 5–6–6", "checkpoint: 6–6–6")
    ]


def test_a_toll_of_an_incident_that_was_not_found_is_not_counted():
    gold = both()
    incidents, reports = perfect_incidents(gold)
    found = [row for row in reports if row.incident_id == "nurse"]
    total = score_all(scores(gold, incidents, found))
    assert total["incidents.killed"].wanted == 1
    assert "incidents.injured" not in total


def test_the_order_of_the_scores_is_that_of_the_articles():
    gold = both()
    made = scores(gold, *perfect_incidents(gold))
    assert [score.article for score in made] == [article.id for article in gold.articles]
