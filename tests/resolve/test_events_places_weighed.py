"""Which of the places that an article names an event was at, or that it is not told."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date

import pytest

from newsledger.records import Event, Extraction
from newsledger.resolve.events.called_places import is_called_place

Resolve = Callable[..., Extraction]


def place(found: Extraction, event: Event) -> str | None:
    names = {row.entity_id: row.text for row in found.entities}
    return names.get(event.place_entity_id or "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two attacks in Goma and Bukavu killed nine on Friday.", None),
        ("The army counted 41 attacks in Goma and Bukavu last year.", None),
        ("The army counted 41 attacks in Goma last year.", "Goma"),
        ("Gunmen attacked a bar in Goma, in North Kivu province, on Friday.", "Goma"),
        # what they lie in is told
        (
            "Clashes broke out in Marneka and Tolvo, in Chalatenango department, on Friday.",
            "Chalatenango",
        ),
        # a corner is one spot
        ("A man was shot at the corner of Elm Street and Ninth Avenue on Friday.", "Elm Street"),
    ],
)
def test_many_acts_in_several_places_are_in_none_of_them(
    resolved: Resolve, text: str, expected: str | None
) -> None:
    found = resolved(text, published=date(2019, 5, 5))
    assert place(found, found.events[0]) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("In response, jets bombed a camp of the group on Saturday, killing 20.", None),
        ("The air force responded with air strikes on three depots of the group.", None),
        ("In response, jets bombed a camp of the group near Ansongo on Saturday.", "Ansongo"),
        ("Soldiers returned fire and killed two of them.", "Tillaberi"),
    ],
)
def test_a_strike_is_not_where_what_it_answers_was(
    resolved: Resolve, answer: str, expected: str | None
) -> None:
    attack = "Gunmen killed six soldiers at a checkpoint near Tillaberi on Friday, the army said."
    found = resolved(f"{attack} {answer}", published=date(2019, 5, 5))
    assert place(found, found.events[1]) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They had reached Haouch Belal, a cluster of farms, after dark.", True),
        ("The site, known as Haouch Belal, lies on a ridge.", True),
        ("The Haouch Belal post had been warned.", True),
        ("Rebels sacked Haouch Belal, killing nine shepherds.", True),
        ("They had met Haouch Belal, a shepherd, after dark.", False),
        ("The man, known as Haouch Belal, lived on a ridge.", False),
        ("They attacked Haouch Belal.", False),
        ("They sacked Haouch Belal's office.", False),
    ],
)
def test_a_name_is_a_place_where_it_is_called_one(
    extraction: Resolve, text: str, told: bool
) -> None:
    found = extraction(text)
    start = text.index("Haouch")
    name = dataclasses.replace(
        next(e for e in found.entities if e.start == start or "Haouch" in e.text),
        start=start,
        end=start + len("Haouch Belal"),
        text="Haouch Belal",
        label="PERSON",
        mention_type="name",
    )
    assert is_called_place(name, text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the Aid Mission on Friday, killing nine.",
        "Rebels attacked Belo fighters on Friday, killing nine.",
    ],
)
def test_who_was_attacked_is_no_village(resolved: Resolve, text: str) -> None:
    found = resolved(text, published=date(2019, 5, 5))
    assert place(found, found.events[0]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A convoy taking food to the besieged town of Djibo was ambushed on Saturday close to "
            "Natiara.",
            "Natiara",
        ),
        ("Lorries carrying cement to Gao were set on fire near Ansongo on Monday.", "Ansongo"),
        ("Gunmen attacked a convoy taking food to a camp in Djibo on Monday.", "Djibo"),
    ],
)
def test_a_convoy_is_hit_where_it_is_told_and_not_where_it_went(
    resolved: Resolve, text: str, expected: str
) -> None:
    found = resolved(text, published=date(2019, 5, 5))
    assert place(found, found.events[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In July gunmen shot dead a village chief in the same region.", None),
        ("In July gunmen shot dead a village chief in the same town.", "Djibo"),
        ("In July gunmen shot dead a chief there, and a bus was hit in the same region.", "Djibo"),
    ],
)
def test_what_was_in_the_same_region_was_not_in_its_town(
    resolved: Resolve, text: str, expected: str | None
) -> None:
    attack = "Gunmen attacked a police post in Djibo on Sunday, killing 20 people. "
    found = resolved(attack + text, published=date(2023, 8, 14))
    shot = next(e for e in found.events if e.text == "shot dead")
    assert place(found, shot) == expected


def test_a_second_deed_places_no_first(resolved: Resolve) -> None:
    text = (
        "A powerful blast hit the bridge linking Crimea to Russia on Saturday, killing three "
        "people, investigators said. The explosion took place just after 6 a.m.\n\n"
        "Hours later, missiles struck an apartment block in Zaporizhzhia, killing 12, the city's "
        "acting mayor said."
    )
    found = resolved(text, published=date(2022, 10, 8))
    blast, *_, block = found.events
    assert place(found, blast) in (None, "Crimea")
    assert place(found, block) == "Zaporizhzhia"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("In Oslo, the envoy condemned the attack.", None),
        ("The envoy told reporters in Oslo that he condemned the attack.", None),
        ("In Oslo, gunmen attacked a bank, the police said.", "Oslo"),
    ],
)
def test_where_somebody_speaks_nothing_else_happened(
    resolved: Resolve, said: str, expected: str | None
) -> None:
    found = resolved(
        f"{said}\n\nOn April 18, a bomb killed nine people at the embassy.",
        published=date(2019, 5, 5),
    )
    assert {place(found, e) for e in found.events} <= {None, expected}
    assert expected is None or place(found, found.events[0]) == expected


def test_there_is_where_the_deed_before_it_was(resolved: Resolve) -> None:
    found = resolved(
        "Gunmen shot dead three traders in Kisumu on Sunday.\n\nIn the capital, gangs with "
        "machetes fought in the Mathare slum. Four men were hacked to death there on Tuesday.",
        published=date(2008, 1, 3),
    )
    assert [place(found, e) for e in found.events] == ["Kisumu", "Mathare", "Mathare"]
