"""Events that stand without their noun, or in words that reports of other desks use."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _told(found: Extraction) -> list[tuple[str, str]]:
    return [(e.text, e.event_type) for e in found.events]


def test_another_stands_for_the_noun_before(resolved: Extract) -> None:
    found = resolved(
        "An air strike on a family home in Tyre killed 16. "
        "Another on a tent camp in Nabatieh left seven dead."
    )
    first, second = found.events
    assert (second.text, second.event_type) == ("Another", "airstrike")
    assert second.coreference is None
    assert second.target == "a tent camp in Nabatieh"
    dead = {c.count_min: c.event_id for c in found.casualties}
    assert dead == {16: first.event_id, 7: second.event_id}


def test_the_one_beside_it_is_another(resolved: Extract) -> None:
    found = resolved(
        "No one was hurt in the rocket attack on Camp Cedar, but three soldiers were wounded "
        "in the one on Camp Larch."
    )
    first, second = found.events
    assert second.text == "one"
    assert second.coreference is None
    assert {c.count_min: c.event_id for c in found.casualties} == {
        0: first.event_id,
        3: second.event_id,
    }


def test_the_last_of_several(extraction: Extract) -> None:
    found = extraction(
        "Militants have carried out three suicide bombings this month. "
        "The last, on a bus in Haifa on Wednesday, killed 15 people."
    )
    assert ("last", "suicide_bombing") in _told(found)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb attack destroyed a school. Another on Main Street was closed for repairs.",
        "He won the first race. The second, in Rome, left him injured.",
        "Gunmen attacked a bank. One in five robberies ends with nobody hurt.",
    ],
)
def test_what_is_no_event_stands_for_none(extraction: Extract, text: str) -> None:
    words = {e.text.lower() for e in extraction(text).events}
    assert not words & {"another", "second", "one"}


def test_a_bomb_by_its_day_is_the_deed(extraction: Extract) -> None:
    found = extraction("Two more victims of Tuesday's motorcycle bomb in Yarang died yesterday.")
    assert _told(found) == [("motorcycle bomb", "bombing")]
    found = extraction("Troops shot a teacher minutes after an insurgent bomb at Nambol on Monday.")
    assert ("bomb", "bombing") in _told(found)


def test_a_bomb_that_is_shown_is_none(extraction: Extract) -> None:
    assert not extraction("The museum showed a motorcycle bomb in its hall.").events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "He linked the raid to Katyusha fire that slightly injured a woman in Kiryat Shmona.",
            "rocket_attack",
        ),
        ("Two shepherds were killed by the helicopters' fire, the police said.", "airstrike"),
    ],
)
def test_fire_of_a_weapon(extraction: Extract, text: str, kind: str) -> None:
    assert kind in {e.event_type for e in extraction(text).events}


@pytest.mark.parametrize(
    "text", ["Fire destroyed the gun shop.", "The fire alarm rang in the museum."]
)
def test_fire_that_burns_is_none(extraction: Extract, text: str) -> None:
    assert not [e for e in extraction(text).events if e.rule == "noun:fire"]


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        (
            "Residents say soldiers descended on the quarter in the evening and started burning "
            "houses. They shot nine men.",
            "burning",
            "arson",
        ),
        (
            "Two men had been picked up from their homes two days before and tortured. "
            "Nine others were shot.",
            "tortured",
            "torture",
        ),
        (
            "A mob burnt seven shops in the town after word of the deaths got round. "
            "Police shot two men.",
            "burnt",
            "arson",
        ),
    ],
)
def test_verbs_taken_for_adjectives(extraction: Extract, text: str, word: str, kind: str) -> None:
    assert (word, kind) in _told(extraction(text))


def test_who_is_attacked_and_killed_does_not_do_it(extraction: Extract) -> None:
    found = extraction(
        "In a second strike, a drone hit a mortar position; when fighters came back, they were "
        "attacked again and killed."
    )
    assert not [e for e in found.events if e.actor == "fighters"]


@pytest.mark.parametrize("called", ["a mistake", "an error"])
def test_a_regretted_deed_is_no_false_report(extraction: Extract, called: str) -> None:
    found = extraction(f"The raid killed nine people, in what the army called {called}.")
    assert [(c.count_min, c.modality) for c in found.casualties] == [(9, "asserted")]


def test_a_figure_called_a_lie_is_denied(extraction: Extract) -> None:
    found = extraction("The raid killed nine people, in what the army called a lie.")
    assert [(c.count_min, c.modality) for c in found.casualties] == [(9, "denied")]


def test_whom_a_place_sides_with_is_not_where_it_is(resolved: Extract) -> None:
    found = resolved(
        "Washington carried out strikes on Iran-linked facilities in eastern Syria on Sunday."
    )
    places = {e.entity_id: e.text for e in found.entities}
    assert "Iran" not in {places.get(e.place_entity_id or "") for e in found.events}
