"""Reports without places or days in common meet by names and words that few articles have."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count
from typing import Any

import pyarrow as pa

from newsledger.reconcile.columns import read_lookups
from newsledger.reconcile.matching import match
from newsledger.reconcile.reports import read_reports
from newsledger.reconcile.stage import NEEDS, reconcile_tables
from newsledger.reconcile.wording import Likeness, read_wording
from newsledger.records import Incident
from newsledger.tables import get_table

DAY = date(2024, 8, 15)


def article(
    number: int, text: str, *, names: tuple[tuple[str, str], ...] = (), day: int = 0
) -> Any:
    """Return the rows of an article of one shooting that has no place and no day."""
    key = f"{number:016x}"
    sentence = {"sentence_id": f"{key}-s", "article_id": key, "start": 0, "end": len(text)}
    ids = count(1)
    return {
        "articles": [
            {"article_id": key, "published_date": DAY + timedelta(days=day), "text": text}
        ],
        "sentences": [sentence],
        "events": [
            {
                "event_id": f"{key}-event00001",
                "article_id": key,
                "sentence_id": f"{key}-s",
                "event_type": "shooting",
                "modality": "actual",
                "rule": "r",
                "target": "a clerk",
            }
        ],
        "entities": [
            {
                "entity_id": f"{key}-ent{next(ids)}",
                "article_id": key,
                "sentence_id": f"{key}-s",
                "text": name,
                "name": name,
                "label": label,
                "mention_type": "name",
            }
            for label, name in names
        ],
    }


def as_tables(parts: Sequence[Any]) -> dict[str, pa.Table]:
    tables = {}
    for name, columns in NEEDS.items():
        schema = pa.schema([get_table(name).schema.field(column) for column in columns])
        rows = [row for part in parts for row in part.get(name, [])]
        tables[name] = pa.table(
            {f.name: pa.array([row.get(f.name) for row in rows], f.type) for f in schema},
            schema=schema,
        )
    return tables


def reconcile(*parts: Any) -> list[Incident]:
    return reconcile_tables(as_tables(parts))[0]


def reasons(*parts: Any) -> tuple[str, ...]:
    """Return what speaks for the two reports that articles make being of one incident."""
    tables = as_tables(parts)
    one, other = read_reports(tables, read_lookups(tables))
    return match(one, other, Likeness).reasons


def points(*parts: Any, marks: frozenset[str]) -> float:
    """Return the points of two reports whose articles share these marks, and no words."""
    tables = as_tables(parts)
    one, other = read_reports(tables, read_lookups(tables))
    return match(one, other, lambda: Likeness(marks=marks)).points


def shared_marks(*parts: Any) -> frozenset[str]:
    """Return the telling names that the two reports of articles share."""
    tables = as_tables(parts)
    one, other = read_reports(tables, read_lookups(tables))
    return one.marks & other.marks


ONE = (
    "A clerk was shot behind the counter of the Juniper Hollow bakery on Tansy Street when a "
    "customer quarrelled over a wedding cake, deputies of Merrow County said."
)
SAME = (
    "Deputies in Merrow County arrested a customer who shot a clerk at the Juniper Hollow bakery "
    "on Tansy Street. The quarrel was about the icing of a wedding cake."
)
OTHER = (
    "A clerk was shot in the car park of a hardware store near the Dunlin railway bridge by two "
    "masked riders who fled toward the quarry, troopers said."
)
NAMES = (("FAC", "Tansy Street"), ("GPE", "Juniper Hollow"))


def test_an_unlinked_town_and_a_street_join_reports() -> None:
    (incident,) = reconcile(article(1, ONE, names=NAMES), article(2, SAME, names=NAMES, day=2))
    assert incident.n_articles == 2


def test_other_words_and_towns_keep_reports_apart() -> None:
    other = article(2, OTHER, names=(("GPE", "Dunlin"),), day=1)
    assert len(reconcile(article(1, ONE, names=NAMES), other)) == 2


def test_the_place_of_one_report_named_in_the_other_speaks_for_one_incident() -> None:
    placed = article(1, ONE, names=NAMES[1:])
    town = placed["entities"][0]
    town |= {"place_id": "p1", "country": "XXA", "place_precision": "city"}
    told = []
    for place in (None, town["entity_id"]):
        placed["events"][0]["place_entity_id"] = place
        later = article(2, ONE, names=NAMES[1:])
        later["entities"][0]["sentence_id"] += "2"  # named in another sentence than the shooting
        told.append("place within place" in reasons(placed, later))
    assert told == [False, True]


def test_like_words_of_long_ago_keep_apart() -> None:
    parts = article(1, ONE, names=NAMES[1:]), article(2, OTHER, names=NAMES[1:], day=200)
    assert len(reconcile(*parts)) == 2


def test_the_order_of_articles_does_not_matter() -> None:
    parts = [
        article(1, ONE, names=NAMES),
        article(2, SAME, names=NAMES, day=2),
        article(3, OTHER, names=(("GPE", "Dunlin"),)),
        article(4, ONE.replace("clerk", "cook"), names=NAMES, day=1),
    ]
    assert reconcile(*parts) == reconcile(*reversed(parts)) == reconcile(*parts[2:], *parts[:2])


def test_an_undated_follow_up_a_week_later_is_compared() -> None:
    (incident,) = reconcile(article(1, ONE, names=NAMES), article(2, SAME, names=NAMES, day=6))
    assert incident.n_articles == 2


TRIAL = (
    "A jury in Merrow heard on Tuesday how the customer quarrelled with the clerk of the Juniper "
    "Hollow bakery over the icing of a wedding cake before he shot her behind the counter."
)


def test_a_trial_a_year_later_is_of_the_shooting_whose_rare_words_it_shares() -> None:
    later = article(2, TRIAL, names=NAMES[1:], day=400)
    later["events"][0]["target"] = "the clerk"
    (incident,) = reconcile(article(1, ONE, names=NAMES), later)
    assert incident.n_articles == 2
    assert len(reconcile(article(1, ONE, names=NAMES), article(2, OTHER, day=400))) == 2


WALLED = (
    "A clerk was shot behind the counter of the Dunlin bakery. The sheriff said deputies of "
    "Merrow County looked for a customer."
)
LATER = 6
SHERIFF = (("PERSON", "the sheriff"), ("GPE", "Dunlin"))


def spoken(number: int, text: str, *, day: int = 0, kind: str) -> Any:
    rows = article(number, text, names=SHERIFF, day=day)
    source = {
        "article_id": f"{number:016x}",
        "source": "The sheriff of Merrow",
        "source_type": kind,
    }
    return {**rows, "claims": [{**source, "claim_id": f"{number:016x}-claim"}]}


def test_an_official_who_speaks_is_no_mark_of_an_incident() -> None:
    pair = [spoken(n, WALLED, day=day, kind="person") for n, day in ((1, 0), (2, LATER))]
    assert shared_marks(*pair) == {"the sheriff"}
    assert points(*pair, marks=shared_marks(*pair)) > points(*pair, marks=frozenset())
    pair = [spoken(n, WALLED, day=day, kind="official") for n, day in ((1, 0), (2, LATER))]
    assert shared_marks(*pair) == frozenset()


def test_the_hospital_of_the_hurt_is_no_mark_of_an_incident() -> None:
    street = (("FAC", "Tansy Street"), ("GPE", "Dunlin"))
    ward = (("FAC", "Quarry Hospital"), ("GPE", "Dunlin"))
    both = [article(n, WALLED, names=street, day=d) for n, d in ((1, 0), (2, LATER))]
    assert shared_marks(*both) == {"tansy street"}
    both = [article(n, WALLED, names=ward, day=d) for n, d in ((1, 0), (2, LATER))]
    assert shared_marks(*both) == frozenset()


def test_a_link_says_that_a_mention_is_of_a_part() -> None:
    told = article(1, ONE)
    first = told["events"][0]
    again = first | {"event_id": first["event_id"][:-1] + "2", "coreference": first["event_id"]}
    other = first | {"event_id": first["event_id"][:-1] + "3", "target": "another clerk"}
    told["events"] += [again, other]
    _, links = reconcile_tables(as_tables([told]))
    assert [link.reason.split(" ")[0] for link in links] == ["founds", "same", "part"]


FLOOD = "Officials asked people on Tuesday to help those who had lost their houses in the flood."


def rare(one: str, other: str) -> int:
    made = as_tables([article(1, one), article(2, other)])
    return read_wording(made, read_reports(made, read_lookups(made))).likeness(0, 1).rare


def test_usual_words_are_not_rare_in_a_dump_of_two() -> None:
    assert rare(f"{ONE} {FLOOD}", f"{OTHER} {FLOOD}") == rare(ONE, OTHER)
    names = "It was in Hrabove, by the Quennell orchard of the Tolvajs."
    assert rare(f"{ONE} {names}", f"{OTHER} {names}") == rare(ONE, OTHER) + 4
