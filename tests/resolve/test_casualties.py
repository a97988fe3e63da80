from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from newsledger.records import Article, Casualty, Date, Entity, Event, Extraction
from newsledger.resolve.casualties import resolve_casualties

TEXT = "A rocket hit the base. Three American soldiers were wounded on Friday in Homs."
ARTICLE = Article("a", "a.txt", 0, TEXT)


def casualty(**changes: object) -> Casualty:
    start = TEXT.index("Three")
    row = Casualty(
        casualty_id="a-cas00001",
        article_id="a",
        sentence_id="a-s00002",
        start=start,
        end=start + 36,
        text=TEXT[start : start + 36],
        harm="injured",
        count_min=3,
        count_max=3,
        count_basis="exact",
        scope="incident",
        modality="asserted",
        rule="act.subject",
        victims="Three American soldiers",
        victims_start=start,
        victims_end=start + 23,
    )
    return replace(row, **changes)  # type: ignore[arg-type]


def day(number: int, value: date | None, sentence: str = "a-s00002") -> Date:
    return Date(
        f"a-date{number:05d}", "a", sentence, 0, 1, "x", "DATE", "x", earliest=value, latest=value
    )


def entity(number: int, word: str, **changes: object) -> Entity:
    start = TEXT.index(word)
    row = Entity(f"a-ent{number:05d}", "a", "a-s00002", start, start + len(word), word, "GPE")
    return replace(row, **changes)  # type: ignore[arg-type]


def event(number: int, **changes: object) -> Event:
    row = Event(f"a-event{number:05d}", "a", "a-s00001", 2, 8, "rocket", "rocket_attack", "actual",
                "hit", "noun")  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def resolve_one(
    row: Casualty,
    *,
    dates: list[Date] | None = None,
    entities: list[Entity] | None = None,
    events: list[Event] | None = None,
) -> Casualty:
    found = Extraction(
        ARTICLE, dates=dates or [], entities=entities or [], events=events or [], casualties=[row]
    )
    (done,) = resolve_casualties(found)
    return done


FRIDAY, JUNE = date(2024, 8, 16), date(2024, 6, 28)


def test_the_day_of_the_own_sentence_goes_first() -> None:
    row = casualty(date_id="a-date00001", event_id="a-event00001")
    done = resolve_one(
        row,
        dates=[day(1, FRIDAY), day(2, JUNE)],
        events=[event(1, date_id="a-date00002")],
    )
    assert (done.date_earliest, done.date_latest, done.date_basis) == (FRIDAY, FRIDAY, "sentence")


@pytest.mark.parametrize(
    ("first", "second", "basis"),
    [("a-date00002", None, "event"), (None, "a-date00002", "event's first mention")],
)
def test_else_the_day_of_the_event(first: str | None, second: str | None, basis: str) -> None:
    row = casualty(event_id="a-event00001")
    events = [
        event(1, date_id=first, coreference="a-event00002"),
        event(2, date_id=second),
    ]
    done = resolve_one(row, dates=[day(2, JUNE, "a-s00001")], events=events)
    assert (done.date_earliest, done.date_basis) == (JUNE, basis)


def test_a_cumulative_figure_takes_no_day_from_an_event() -> None:
    row = casualty(scope="cumulative", event_id="a-event00001")
    done = resolve_one(row, dates=[day(2, JUNE)], events=[event(1, date_id="a-date00002")])
    assert done.date_earliest is None
    assert done.date_basis == "cumulative: no date in the sentence"


def test_no_date_is_invented() -> None:
    assert resolve_one(casualty()).date_basis == "no date told"
    unresolved = resolve_one(casualty(date_id="a-date00001"), dates=[day(1, None)])
    assert (unresolved.date_earliest, unresolved.date_basis) == (None, "unresolved date")


def test_place_of_the_sentence_else_of_the_event() -> None:
    homs = entity(1, "Homs", place_id="geonames:1")
    done = resolve_one(casualty(place_entity_id="a-ent00001"), entities=[homs])
    assert done.place_id == "geonames:1"
    done = resolve_one(casualty(event_id="a-event00001"), events=[event(1, place_id="site:base")])
    assert done.place_id == "site:base"


def test_country_of_the_victims_from_a_name_in_their_words() -> None:
    american = entity(1, "American", label="NORP", country="USA")
    homs = entity(2, "Homs", country="SYR")
    assert resolve_one(casualty(), entities=[american, homs]).victims_country == "USA"
    assert resolve_one(casualty(), entities=[homs]).victims_country is None


def test_dates_and_events_of_a_text(resolved: Callable[..., Extraction]) -> None:
    text = (
        "Three soldiers were killed in a drone attack on June 28. No other injuries were reported."
    )
    rows = resolved(text, published=date(2021, 7, 20)).casualties
    assert [row.harm for row in rows] == ["killed", "injured"]
    assert rows[0].date_earliest == date(2021, 6, 28)
    assert rows[0].cause == "a drone attack"
    assert rows[0].event_id is not None
    assert rows[1].event_id is not None


def test_a_figure_is_of_the_event_that_its_paragraph_tells(
    resolved: Callable[..., Extraction],
) -> None:
    text = (
        "A rocket hit a market in Homs on Tuesday.\n\n"
        "On Friday gunmen attacked a bus near Aleppo. It burned out. Six passengers died."
    )
    found = resolved(text, published=date(2024, 8, 18))
    events = {event.event_id: event.text for event in found.events}
    (row,) = found.casualties
    assert events[row.event_id or ""] == "attacked"
    assert row.date_earliest == date(2024, 8, 16)


def test_else_of_the_event_that_the_article_is_about(resolved: Callable[..., Extraction]) -> None:
    text = (
        "Gunmen attacked a market in Homs on Tuesday.\n\n"
        "The town has 40,000 inhabitants.\n\nSix people are in intensive care, a doctor said."
    )
    (row,) = resolved(text, published=date(2024, 8, 18)).casualties
    assert row.event_id is not None
    assert row.date_earliest == date(2024, 8, 13)


def test_a_figure_of_another_day_is_not_of_the_main_event() -> None:
    row = casualty(date_id="a-date00001")
    done = resolve_one(
        row,
        dates=[day(1, FRIDAY), day(2, JUNE, "a-s00001")],
        events=[event(1, date_id="a-date00002")],
    )
    assert done.event_id is None


def test_a_toll_is_dated_by_its_event() -> None:
    row = casualty(date_id="a-date00001", event_id="a-event00001", rule="toll.toll")
    done = resolve_one(
        row,
        dates=[day(1, FRIDAY), day(2, JUNE, "a-s00001")],
        events=[event(1, date_id="a-date00002")],
    )
    assert (done.date_earliest, done.date_basis) == (JUNE, "event")


def test_since_opens_the_days_of_a_sum() -> None:
    text = "Ten people have died since the war began in May."
    start = text.index("May")
    told = replace(day(1, date(2024, 5, 1)), start=start, end=start + 3, text="May")
    row = casualty(
        start=0, end=20, text=text[:20], scope="cumulative", date_id="a-date00001",
        victims=None, victims_start=None, victims_end=None,
    )  # fmt: skip
    article = Article("a", "a.txt", 0, text, published_date=date(2024, 8, 18))
    (done,) = resolve_casualties(Extraction(article, dates=[told], casualties=[row]))
    assert (done.date_earliest, done.date_latest) == (date(2024, 5, 1), date(2024, 8, 18))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Gunmen stormed a camp near Kalat overnight, killing at least seven labourers and "
            "abducting three others.",
            "stormed",
        ),
        (
            "Bandits attacked the market on Monday. They set fire to forty shops. A cook was "
            "wounded.",
            "attacked",
        ),
        (
            "Iran fired missiles at the base in retaliation for the killing of a general. No "
            "soldiers died.",
            "fired",
        ),
        ("Raiders abducted nine pupils. Eight of them were killed in the abduction.", "abducted"),
    ],
)
def test_nobody_dies_of_what_only_stands_beside(
    resolved: Callable[..., Extraction], text: str, event: str
) -> None:
    found = resolved(text)
    texts = {row.event_id: row.text for row in found.events}
    roots = {row.event_id: row.coreference or row.event_id for row in found.events}
    hurt = [row for row in found.casualties if row.harm in ("killed", "injured")]
    assert texts[roots[hurt[-1].event_id or ""]] == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Rebels shot dead four farmers in Bunia on Monday.\n\nLast week two drones were "
            "brought down by a jammer over the town; nobody was hurt.",
            "brought down",
        ),
        (
            "Gunmen killed nine people at a market on Monday.\n\nOn Tuesday a mob set fire to a "
            "post office in the town. No one was hurt.",
            "set fire to",
        ),
        (
            "The rebels fired two missiles at the port on Monday. One was shot down. No one was "
            "hurt.",
            "fired",
        ),
    ],
)
def test_that_nobody_was_hurt_is_told_of_the_act_just_before(
    resolved: Callable[..., Extraction], text: str, event: str
) -> None:
    found = resolved(text)
    texts = {row.event_id: row.text for row in found.events}
    (nobody,) = [row for row in found.casualties if row.count_max == 0]
    assert texts[nobody.event_id or ""] == event


@pytest.mark.parametrize(
    ("text", "is_part"),
    [
        ("The toll of the market bombing rose to 13 after three of the wounded died.", True),
        ("The toll of the raid climbed to nine on Monday when two of the injured died.", True),
        ("A shell killed two boys, and three of those wounded in May died on Sunday.", False),
    ],
)
def test_who_died_of_wounds_is_part_of_the_toll(
    resolved: Callable[..., Extraction], text: str, is_part: bool
) -> None:
    whole, died = [row for row in resolved(text).casualties if row.harm == "killed"]
    assert died.part_of == (whole.casualty_id if is_part else None)
