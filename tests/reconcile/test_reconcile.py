from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pyarrow as pa
import pytest

from newsledger.reconcile.acts import with_harm
from newsledger.reconcile.incidents import date_precision
from newsledger.reconcile.stage import NEEDS, reconcile_tables
from newsledger.tables import get_table

DAY = date(2024, 8, 15)


def tables(rows: Mapping[str, list[dict[str, Any]]]) -> dict[str, pa.Table]:
    made = {}
    for name, columns in NEEDS.items():
        fields = [get_table(name).schema.field(column) for column in columns]
        data = {f.name: [row.get(f.name) for row in rows.get(name, [])] for f in fields}
        made[name] = pa.table(
            {f.name: pa.array(data[f.name], type=f.type) for f in fields}, schema=pa.schema(fields)
        )
    return made


def report(
    article: str,
    *,
    place: str | None = "p:1",
    day: date | None = DAY,
    kind: str = "bombing",
    killed: int | None = None,
    published: date = DAY + timedelta(days=1),
    group: str | None = None,
    title: str | None = None,
    modality: str = "actual",
    source: str | None = None,
    role: str = "unknown",
    number: int = 1,
) -> dict[str, list[dict[str, Any]]]:
    event, tail = f"{article}-event{number:05d}", f"{article}-{number:05d}"
    rows: dict[str, list[dict[str, Any]]] = {
        "articles": [
            {
                "article_id": article,
                "published_date": published,
                "duplicate_group": group,
                "title": title,
            }
        ],
        "events": [
            {
                "event_id": event,
                "article_id": article,
                "sentence_id": f"{tail}-s",
                "event_type": kind,
                "modality": modality,
                "rule": "noun:bombing",
                "place_entity_id": f"{tail}-ent" if place else None,
                "date_id": f"{tail}-date" if day else None,
            }
        ],
        "entities": [],
        "dates": [],
        "casualties": [],
        "claims": [],
    }
    if place:
        rows["entities"].append(
            {
                "entity_id": f"{tail}-ent",
                "article_id": article,
                "sentence_id": f"{tail}-s",
                "text": "Town",
                "label": "GPE",
                "mention_type": "name",
                "name": f"Town {place}",
                "place_id": place,
                "country": "XXA",
                "place_precision": "city",
            }
        )
    if day:
        rows["dates"].append({"date_id": f"{tail}-date", "earliest": day, "latest": day})
    if source:
        rows["claims"].append({"claim_id": f"{tail}-claim", "source": source})
    if killed is not None:
        rows["casualties"].append(
            {
                "casualty_id": f"{tail}-cas",
                "article_id": article,
                "sentence_id": f"{tail}-s",
                "harm": "killed",
                "count_min": killed,
                "count_max": killed,
                "count_basis": "exact",
                "scope": "incident",
                "modality": "asserted",
                "victims_role": role,
                "event_id": event,
                "claim_id": f"{tail}-claim" if source else None,
            }
        )
    return rows


def together(*parts: Mapping[str, list[dict[str, Any]]]) -> dict[str, pa.Table]:
    rows: dict[str, list[dict[str, Any]]] = {}
    for part in parts:
        for name, some in part.items():
            for row in some:
                if name != "articles" or row not in rows.get(name, []):
                    rows.setdefault(name, []).append(row)
    return tables(rows)


def test_no_articles_give_no_incidents() -> None:
    assert reconcile_tables(tables({})) == ([], [])


def test_an_event_alone_is_an_incident() -> None:
    incidents, links = reconcile_tables(together(report("a" * 16, killed=4)))
    (incident,) = incidents
    assert (incident.killed_low, incident.killed_best, incident.killed_high) == (4, 4, 4)
    assert incident.injured_best is None
    assert (incident.date_earliest, incident.date_latest, incident.date_prec) == (DAY, DAY, 1)
    assert (incident.where_prec, incident.country) == (1, "XXA")
    assert incident.best_rule == "single_report"
    assert [link.event_id for link in links] == ["a" * 16 + "-event00001"]


def test_what_did_not_happen_is_no_incident() -> None:
    assert reconcile_tables(together(report("a" * 16, modality="planned"))) == ([], [])


def test_two_reports_of_one_bombing_are_one_incident() -> None:
    incidents, links = reconcile_tables(
        together(
            report("a" * 16, killed=12),
            report("b" * 16, killed=15, published=DAY + timedelta(days=2)),
        )
    )
    (incident,) = incidents
    assert (incident.killed_low, incident.killed_best, incident.killed_high) == (12, 15, 15)
    assert incident.best_rule == "latest_reports"
    assert not incident.disputed
    assert (incident.n_articles, incident.n_independent) == (2, 2)
    assert all("same day" in link.reason for link in links)


def test_syndicated_copies_count_once() -> None:
    incidents, _ = reconcile_tables(
        together(
            report("a" * 16, killed=12, group="a" * 16), report("b" * 16, killed=12, group="a" * 16)
        )
    )
    assert (incidents[0].n_articles, incidents[0].n_independent) == (2, 1)


def test_figures_of_one_day_that_differ_are_a_dispute() -> None:
    incidents, _ = reconcile_tables(
        together(report("a" * 16, killed=12), report("b" * 16, killed=14))
    )
    assert len(incidents) == 1
    assert incidents[0].disputed


@pytest.mark.parametrize(
    "other",
    [
        {"day": DAY + timedelta(days=1)},
        {"place": "p:2"},
        {"kind": "abduction"},
        {"killed": 90},
    ],
)
def test_what_contradicts_keeps_incidents_apart(other: dict[str, Any]) -> None:
    first = report("a" * 16, killed=12)
    second = report("b" * 16, **{"killed": 12, **other})
    if "place" in other:
        for row in second["entities"]:
            row["country"] = "XXB"
    incidents, _ = reconcile_tables(together(first, second))
    assert len(incidents) == 2


def test_two_events_of_one_article_are_never_merged() -> None:
    incidents, _ = reconcile_tables(
        together(report("a" * 16, killed=3), report("a" * 16, killed=3, number=2))
    )
    assert len(incidents) == 2


def test_linkage_is_complete() -> None:
    # the undated report fits both days, but the two days do not fit each other
    parts = [
        report("a" * 16, killed=12, day=DAY),
        report("b" * 16, killed=12, day=None),
        report("c" * 16, killed=12, day=DAY + timedelta(days=1)),
    ]
    incidents, _ = reconcile_tables(together(*parts))
    assert len(incidents) >= 2


def test_the_result_does_not_depend_on_the_order_of_rows() -> None:
    parts = [
        report(f"{n:016x}", killed=n % 5, place=f"p:{n % 7}", day=DAY + timedelta(days=n % 3))
        for n in range(60)
    ]
    first = together(*parts)
    mixed = {
        name: table.take(
            pa.array(random.Random(7).sample(range(len(table)), len(table)), pa.int64())
        )
        for name, table in first.items()
    }
    assert reconcile_tables(first) == reconcile_tables(mixed)


def test_the_id_stays_when_later_articles_come() -> None:
    first = report("a" * 16, killed=12)
    later = report("b" * 16, killed=15, published=DAY + timedelta(days=3))
    alone, _ = reconcile_tables(together(first))
    grown, _ = reconcile_tables(together(first, later))
    assert [i.incident_id for i in alone] == [i.incident_id for i in grown]


def test_civilian_dead_are_counted_beside_all_dead() -> None:
    incidents, _ = reconcile_tables(together(report("a" * 16, killed=6, role="civilian")))
    assert incidents[0].civilians_killed_best == 6
    assert (
        reconcile_tables(together(report("a" * 16, killed=6)))[0][0].civilians_killed_best is None
    )


@pytest.mark.parametrize(("days", "code"), [(1, 1), (3, 2), (7, 3), (30, 4), (300, 5)])
def test_date_precision(days: int, code: int) -> None:
    assert date_precision((DAY, DAY + timedelta(days=days - 1))) == code
    assert date_precision(None) is None


def test_those_shot_less_the_dead_are_injured() -> None:
    parts = report("a" * 16, killed=1)
    shot = {**parts["casualties"][0], "casualty_id": "z", "harm": "casualties"}
    shot["count_min"] = shot["count_max"] = 5
    parts["casualties"].append(shot)
    incidents, _ = reconcile_tables(together(parts))
    assert (incidents[0].killed_best, incidents[0].injured_best) == (1, 4)


def test_a_figure_without_an_event_goes_to_the_article_s_main_event() -> None:
    parts = report("a" * 16, killed=3)
    parts["casualties"][0]["event_id"] = None
    parts["casualties"][0]["sentence_id"] = "elsewhere"
    incidents, _ = reconcile_tables(together(parts))
    assert incidents[0].killed_best == 3


def test_a_part_is_not_added_to_its_whole() -> None:
    parts = report("a" * 16, killed=12)
    whole = parts["casualties"][0]
    parts["casualties"].append(
        {**whole, "casualty_id": "z", "count_min": 3, "count_max": 3, "part_of": "x"}
    )
    incidents, _ = reconcile_tables(together(parts))
    assert incidents[0].killed_best == 12


def test_articles_with_one_incident_in_common_share_what_else_they_tell() -> None:
    def told(article: str, killed: int) -> list[dict[str, list[dict[str, Any]]]]:
        main = report(article, killed=killed, title="Bombing rocks Varnholt market")
        return [main, report(article, kind="airstrike", place=None, number=2)]

    apart = reconcile_tables(together(*told("a" * 16, 12), *told("b" * 16, 90)))[0]
    assert [i.n_articles for i in apart] == [1, 1, 1, 1]
    joined = reconcile_tables(together(*told("a" * 16, 12), *told("b" * 16, 12)))[0]
    assert [i.n_articles for i in joined] == [2, 2]


def mention(event: str, rule: str, kind: str, sentence: str = "s") -> dict[str, Any]:
    return {"event_id": event, "rule": rule, "event_type": kind, "sentence_id": sentence}


def test_words_of_harm_belong_to_the_act_of_their_sentence() -> None:
    shot, hurt = mention("e1", "verb:shoot", "shooting"), mention("e2", "verb:injure", "attack")
    assert with_harm({"e1": [shot], "e2": [hurt]}) == {"e1": [hurt, shot]}
    # two words of harm and no act are one event, too
    dead = mention("e1", "verb:kill", "attack")
    assert list(with_harm({"e1": [dead], "e2": [hurt]})) == ["e1"]
    # "they took nine and killed two" are two deeds, as are acts of other sentences
    took = mention("e1", "verb:abduct", "abduction")
    assert len(with_harm({"e1": [took], "e2": [hurt]})) == 2
    far = mention("e1", "verb:shoot", "shooting", "t")
    assert len(with_harm({"e1": [far], "e2": [hurt]})) == 2
    blast = mention("e3", "noun:blast", "explosion")
    assert len(with_harm({"e1": [shot], "e2": [hurt], "e3": [blast]})) == 3
