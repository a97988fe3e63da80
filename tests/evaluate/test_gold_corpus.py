from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from newsledger.evaluate.gold import LAYERS, Gold, GoldArticle, GoldCasualty
from newsledger.evaluate.reading import read_gold

FOLDER = Path(__file__).parents[2] / "corpus" / "gold"
GUIDELINES = (FOLDER / "guidelines.md").read_text(encoding="utf-8")

MANNERS = {
    "dispatch",
    "analysis",
    "press-release",
    "local",
    "live-blog",
    "rights-report",
    "capitals",
    "bullets",
    "translated",
}
REGIONS = {
    "iraq",
    "syria",
    "yemen",
    "gaza",
    "ukraine",
    "sahel",
    "sudan",
    "latin-america",
    "south-asia",
    "usa",
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@pytest.fixture(scope="module")
def gold() -> Gold:
    return read_gold(FOLDER)


def reports(gold: Gold) -> dict[str, dict[str, list[GoldCasualty]]]:
    """Return the whole tolls that each article gives of each incident it tells of."""
    told: dict[str, dict[str, list[GoldCasualty]]] = defaultdict(dict)
    for article in gold.articles:
        incident_of = {event.id: event.incident for event in article.events or ()}
        for incident in {name for name in incident_of.values() if name is not None}:
            told[incident][article.id] = [
                row
                for row in article.casualties or ()
                if row.part_of is None
                and row.event is not None
                and incident_of[row.event] == incident
            ]
    return told


def tolls(rows: list[GoldCasualty], harm: str) -> frozenset[tuple[int | None, int | None]]:
    return frozenset((row.count_min, row.count_max) for row in rows if row.harm == harm)


def guideline_tags() -> set[str]:
    lines = re.findall(r"^- (?:Manner|Region|Traps): (.*)$", GUIDELINES, re.MULTILINE)
    return {tag for line in lines for run in re.findall(r"`([^`]+)`", line) for tag in run.split()}


def test_a_folder_holds_enough_articles_of_a_length_that_news_has(gold: Gold) -> None:
    lengths = {article.id: len(article.text.split()) for article in gold.articles}

    assert len(lengths) >= 40
    assert {name: words for name, words in lengths.items() if not 100 <= words <= 900} == {}


def test_article_ids_are_unique_over_both_files(gold: Gold) -> None:
    ids = Counter(article.id for article in gold.articles)

    assert ids.most_common(1)[0][1] == 1


def test_about_a_quarter_of_the_articles_is_set_aside(gold: Gold) -> None:
    splits = Counter(article.split for article in gold.articles)

    assert 0.2 < splits["test"] / len(gold.articles) < 0.3


@pytest.mark.parametrize("split", ["dev", "test"])
def test_each_file_holds_the_split_it_is_named_for(split: str) -> None:
    articles = read_gold(FOLDER / f"{split}.jsonl").articles

    assert {article.split for article in articles} == {split}


def test_every_layer_is_labelled_in_every_article(gold: Gold) -> None:
    unlabelled = [
        (article.id, layer)
        for article in gold.articles
        for layer in LAYERS
        if getattr(article, layer) is None
    ]

    assert unlabelled == []


def test_tags_are_those_of_the_guidelines(gold: Gold) -> None:
    used = {tag for article in gold.articles for tag in article.tags}

    assert used == guideline_tags()


def test_every_manner_and_region_occurs(gold: Gold) -> None:
    used = {tag for article in gold.articles for tag in article.tags}

    assert used >= MANNERS | REGIONS
    assert any({"usa", "shooting"} <= set(article.tags) for article in gold.articles)


def test_ten_incidents_are_told_by_several_articles_with_differing_figures(gold: Gold) -> None:
    differing = [
        incident
        for incident, articles in reports(gold).items()
        if any(
            len({tolls(rows, harm) for rows in articles.values()} - {frozenset()}) > 1
            for harm in ("killed", "injured")
        )
    ]

    assert len(differing) >= 10


def test_no_incident_is_told_in_both_splits(gold: Gold) -> None:
    splits: dict[str, set[str]] = defaultdict(set)
    for article in gold.articles:
        for event in article.events or ():
            if event.incident is not None:
                splits[event.incident].add(article.split)

    assert {incident for incident, where in splits.items() if len(where) > 1} == set()


def test_every_described_incident_is_told_by_an_article(gold: Gold) -> None:
    assert {row.incident for row in gold.incidents} == set(reports(gold))


def bare_weekdays(article: GoldArticle) -> list[tuple[str, date, str]]:
    """Return id, day and text of the dates that are nothing but the name of a weekday."""
    return [
        (row.id, date.fromisoformat(row.value[:10]), row.text.lower())
        for row in article.dates or ()
        if row.text.lower() in WEEKDAYS and row.type != "SET" and row.value is not None
    ]


def test_a_bare_weekday_falls_on_that_day_of_the_week(gold: Gold) -> None:
    dated = [
        (article.id, name, day.weekday() == WEEKDAYS.index(text))
        for article in gold.articles
        for name, day, text in bare_weekdays(article)
    ]

    assert len(dated) > 30
    assert [row for row in dated if not row[2]] == []


def test_the_interval_of_a_night_holds_the_next_day(gold: Gold) -> None:
    nights = [
        (article.id, row.id, (row.latest - row.earliest).days)
        for article in gold.articles
        for row in article.dates or ()
        if (row.value or "").endswith("TNI") and row.earliest is not None and row.latest is not None
    ]

    assert len(nights) > 20
    assert [row for row in nights if row[2] != 1] == []


def test_a_later_mention_of_an_event_repeats_the_first(gold: Gold) -> None:
    differing = []
    for article in gold.articles:
        events = {event.id: event for event in article.events or ()}
        for event in events.values():
            if event.coreference is None:
                continue
            first = events[event.coreference]
            if first.start > event.start or first.coreference is not None:
                differing.append((article.id, event.id, "is not led to the first mention"))
            for slot in ("event_type", "place", "date", "incident"):
                if getattr(event, slot) != getattr(first, slot):
                    differing.append((article.id, event.id, slot))

    assert differing == []


def test_rows_are_said_by_others_than_the_author(gold: Gold) -> None:
    own = []
    for article in gold.articles:
        authors = {claim.id for claim in article.claims or () if claim.source_type == "author"}
        for layer in ("events", "casualties", "responsibility"):
            rows = getattr(article, layer)
            own += [(article.id, row.id) for row in rows if row.said_by in authors]

    assert own == []


def test_names_are_flat(gold: Gold) -> None:
    nested = []
    for article in gold.articles:
        rows = sorted(article.entities or (), key=lambda row: (row.start, row.end))
        nested += [
            (article.id, left.text, right.text)
            for left, right in pairwise(rows)
            if right.start < left.end
        ]

    assert nested == []
