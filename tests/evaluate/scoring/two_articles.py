"""Two short labelled articles about one incident, and two others of the same day."""

from __future__ import annotations

from datetime import date
from typing import Any

from newsledger.evaluate.gold import Gold, GoldArticle, GoldIncident, Toll
from newsledger.evaluate.parsing import Place, parse_article

DISPATCH: dict[str, Any] = {
    "id": "checkpoint-dispatch",
    "tags": ["dispatch", "iraq"],
    "title": "Gunmen attack checkpoint",
    "published": "2024-05-08",
    "text": (
        "KIRKUK, Iraq — Gunmen opened fire on a police checkpoint near Kirkuk on Monday, "
        "killing at least five officers, two of them captains, and wounding about 12 people, "
        "the governor said. The attack came hours after two rockets struck the airport in Erbil; "
        "no one was hurt there. The interior ministry blamed the Islamic State for the shooting, "
        "and analysts said it was very likely that the group had carried it out. "
        "“We will hunt them down,” a ministry spokesman said, “wherever they hide.” "
        "No group has claimed the rockets. Some 40 officers have been killed in the past 12 "
        "months, the ministry says the governor told it. More strikes are likely."
    ),
    "dates": [
        {
            "id": "d1",
            "text": "Monday",
            "type": "DATE",
            "value": "2024-05-06",
            "earliest": "2024-05-06",
            "latest": "2024-05-06",
        },
        {"id": "d2", "text": "the past 12 months", "type": "DURATION", "value": "P12M"},
    ],
    "entities": [
        {
            "id": "e1",
            "text": "KIRKUK",
            "label": "GPE",
            "country": "IRQ",
            "latitude": 35.47,
            "longitude": 44.39,
            "precision": "city",
        },
        {"id": "e2", "text": "Iraq", "label": "GPE", "country": "IRQ"},
        {
            "id": "e3",
            "text": "Kirkuk",
            "label": "GPE",
            "chain": "e1",
            "country": "IRQ",
            "latitude": 35.47,
            "longitude": 44.39,
            "precision": "city",
        },
        {"id": "e4", "text": "rockets", "nth": 1, "label": "WEAPON"},
        {
            "id": "e5",
            "text": "Erbil",
            "label": "GPE",
            "country": "IRQ",
            "latitude": 36.19,
            "longitude": 44.01,
            "precision": "city",
        },
        {"id": "e6", "text": "Islamic State", "label": "ORG"},
        {
            "id": "e7",
            "text": "the group",
            "label": "ORG",
            "mention_type": "nominal",
            "chain": "e6",
        },
        {"id": "e8", "text": "rockets", "nth": 2, "label": "WEAPON"},
    ],
    "claims": [
        {
            "id": "cl1",
            "cue": {"text": "said", "nth": 1},
            "source": {"text": "the governor", "nth": 1},
            "content": [
                "Gunmen opened fire on a police checkpoint near Kirkuk on Monday, killing at "
                "least five officers, two of them captains, and wounding about 12 people"
            ],
            "source_type": "official",
            "speech_act": "state",
            "quotation": "indirect",
        },
        {
            "id": "cl2",
            "cue": "blamed",
            "source": "The interior ministry",
            "content": ["the Islamic State for the shooting"],
            "source_type": "organization",
            "speech_act": "accuse",
            "quotation": "indirect",
        },
        {
            "id": "cl3",
            "cue": {"text": "said", "nth": 2},
            "source": "analysts",
            "content": ["it was very likely that the group had carried it out"],
            "source_type": "person",
            "speech_act": "state",
            "quotation": "indirect",
            "certainty_phrase": "very likely",
            "certainty_low": 0.80,
            "certainty_high": 0.95,
        },
        {
            "id": "cl4",
            "cue": {"text": "said", "nth": 3},
            "source": "a ministry spokesman",
            "content": ["“We will hunt them down,”", "“wherever they hide.”"],
            "source_type": "official",
            "speech_act": "threaten",
            "quotation": "direct",
        },
        {
            "id": "cl5",
            "cue": "says",
            "source": {"text": "the ministry"},
            "content": ["the governor told it"],
            "source_type": "organization",
            "speech_act": "state",
            "quotation": "indirect",
        },
        {
            "id": "cl6",
            "cue": "told",
            "source": {"text": "the governor", "nth": 2},
            "content": ["Some 40 officers have been killed in the past 12 months"],
            "source_type": "official",
            "speech_act": "state",
            "quotation": "indirect",
            "parent": "cl5",
        },
        {
            "id": "cl7",
            "cue": {"text": "likely", "nth": 2},
            "content": ["More strikes are likely"],
            "source_type": "author",
            "speech_act": "predict",
            "quotation": "indirect",
            "certainty_phrase": {"text": "likely", "nth": 2},
            "certainty_low": 0.55,
            "certainty_high": 0.80,
        },
    ],
    "events": [
        {
            "id": "ev1",
            "text": "opened fire",
            "event_type": "shooting",
            "modality": "actual",
            "outcome": "hit",
            "actor": "Gunmen",
            "target": "a police checkpoint near Kirkuk",
            "place": "Kirkuk",
            "date": "d1",
            "said_by": "cl1",
            "incident": "checkpoint",
        },
        {
            "id": "ev2",
            "text": "attack",
            "event_type": "shooting",
            "modality": "actual",
            "outcome": "hit",
            "place": "Kirkuk",
            "date": "d1",
            "coreference": "ev1",
        },
        {
            "id": "ev3",
            "text": "struck",
            "event_type": "rocket_attack",
            "modality": "actual",
            "outcome": "hit",
            "target": "the airport in Erbil",
            "weapon": {"text": "rockets", "nth": 1},
            "munitions_min": 2,
            "munitions_max": 2,
            "place": "Erbil",
            "incident": "rockets",
        },
        {
            "id": "ev4",
            "text": "shooting",
            "event_type": "shooting",
            "modality": "actual",
            "outcome": "hit",
            "place": "Kirkuk",
            "date": "d1",
            "said_by": "cl2",
            "coreference": "ev1",
        },
        {
            "id": "ev5",
            "text": "strikes",
            "event_type": "attack",
            "modality": "hypothetical",
            "outcome": "unknown",
            "said_by": "cl7",
        },
    ],
    "casualties": [
        {
            "id": "c1",
            "text": "at least five officers",
            "harm": "killed",
            "count_min": 5,
            "count_max": None,
            "count_basis": "at_least",
            "scope": "incident",
            "modality": "asserted",
            "victims_role": "police",
            "said_by": "cl1",
            "event": "ev1",
            "date_earliest": "2024-05-06",
            "date_latest": "2024-05-06",
        },
        {
            "id": "c2",
            "text": "two of them",
            "harm": "killed",
            "count_min": 2,
            "count_max": 2,
            "count_basis": "exact",
            "scope": "incident",
            "modality": "asserted",
            "victims_role": "police",
            "part_of": "c1",
            "said_by": "cl1",
            "event": "ev1",
            "date_earliest": "2024-05-06",
            "date_latest": "2024-05-06",
        },
        {
            "id": "c3",
            "text": "about 12 people",
            "harm": "injured",
            "count_min": 12,
            "count_max": 12,
            "count_basis": "about",
            "scope": "incident",
            "modality": "asserted",
            "said_by": "cl1",
            "event": "ev1",
            "date_earliest": "2024-05-06",
            "date_latest": "2024-05-06",
        },
        {
            "id": "c4",
            "text": "no one",
            "harm": "injured",
            "count_min": 0,
            "count_max": 0,
            "count_basis": "none",
            "scope": "incident",
            "modality": "asserted",
            "event": "ev3",
        },
        {
            "id": "c5",
            "text": "Some 40 officers",
            "harm": "killed",
            "count_min": 40,
            "count_max": 40,
            "count_basis": "about",
            "scope": "cumulative",
            "modality": "asserted",
            "victims_role": "police",
            "said_by": "cl6",
        },
    ],
    "responsibility": [
        {"id": "r1", "event": "ev1", "party": "Gunmen", "stance": "asserted", "said_by": "cl1"},
        {
            "id": "r2",
            "event": "ev1",
            "party": "the Islamic State",
            "stance": "accused",
            "said_by": "cl2",
        },
        {
            "id": "r3",
            "event": "ev1",
            "party": "the group",
            "stance": "suspected",
            "said_by": "cl3",
        },
        {"id": "r4", "event": "ev3", "party": None, "stance": "unclaimed"},
    ],
}

FOLLOW_UP: dict[str, Any] = {
    "id": "checkpoint-follow-up",
    "tags": ["iraq"],
    "published": "2024-05-09",
    "text": (
        "Six policemen died in the ambush near Kirkuk on 6 May. "
        "In Baghdad, a bomb killed a nurse the same day."
    ),
    "dates": [
        {
            "id": "d1",
            "text": "6 May",
            "type": "DATE",
            "value": "2024-05-06",
            "earliest": "2024-05-06",
            "latest": "2024-05-06",
        },
        {
            "id": "d2",
            "text": "the same day",
            "type": "DATE",
            "value": "2024-05-06",
            "earliest": "2024-05-06",
            "latest": "2024-05-06",
        },
    ],
    "events": [
        {
            "id": "ev1",
            "text": "ambush",
            "event_type": "ambush",
            "modality": "actual",
            "outcome": "hit",
            "target": "Six policemen",
            "place": "Kirkuk",
            "date": "d1",
            "incident": "checkpoint",
        },
        {
            "id": "ev2",
            "text": "killed",
            "event_type": "bombing",
            "modality": "actual",
            "outcome": "hit",
            "target": "a nurse",
            "weapon": "a bomb",
            "place": "Baghdad",
            "date": "d2",
            "incident": "nurse",
        },
    ],
}

INCIDENTS = (
    GoldIncident(
        "checkpoint",
        "shooting",
        date(2024, 5, 6),
        date(2024, 5, 6),
        "IRQ",
        Toll(5, 6, 6),
        Toll(12, 12, 12),
    ),
    GoldIncident(
        "rockets", "rocket_attack", None, None, "IRQ", Toll(None, None, None), Toll(0, 0, 0)
    ),
    GoldIncident(
        "nurse", "bombing", date(2024, 5, 6), date(2024, 5, 6), "IRQ", Toll(1, 1, 1), None
    ),
)


def dispatch() -> GoldArticle:
    return parse_article(DISPATCH, Place("dispatch"))


def follow_up() -> GoldArticle:
    return parse_article(FOLLOW_UP, Place("follow-up"))


def both() -> Gold:
    return Gold((dispatch(), follow_up()), INCIDENTS)
