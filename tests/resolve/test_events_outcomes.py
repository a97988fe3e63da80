"""How events ended, as far as the words around them tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


def _outcome(found: Extraction, trigger: str) -> str:
    return next(e.outcome for e in found.events if e.text.lower() == trigger)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A spokesman denied that there had been any shelling of the town.", "shelling"),
        ("If the rebels shell the town, soldiers will kill them, the governor said.", "shell"),
    ],
)
def test_what_did_not_happen_hit_nothing(resolved: Extract, text: str, trigger: str) -> None:
    assert _outcome(resolved(text), trigger) == "unknown"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Overnight, soldiers raided a village near Hebron and arrested two men.", "raided"),
        ("Clashes broke out in Nablus between troops and gunmen on Monday.", "clashes"),
        ("Gunmen fired on a police car near Gao on Tuesday, damaging the windshield.", "fired"),
        ("Jets dropped 24 bombs on the village of Krynky, destroying 16 houses.", "dropped"),
        ("Two were wounded on Monday when gunmen attacked a bus near Gao.", "attacked"),
        ("Three soldiers were killed in an ambush near Gao, the army said.", "ambush"),
        ("Shelling of Siversk on Wednesday killed a married couple, police said.", "shelling"),
    ],
)
def test_who_did_harm_or_got_there_hit(resolved: Extract, text: str, trigger: str) -> None:
    assert _outcome(resolved(text), trigger) == "hit"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A bomb went off beside an army truck in Gao, police said. Nobody was hurt.", "went off"),
        ("A shell exploded near the airport of Goma. It caused no casualties.", "exploded"),
    ],
)
def test_what_went_off_and_hurt_nobody_is_open(resolved: Extract, text: str, trigger: str) -> None:
    assert _outcome(resolved(text), trigger) == "unknown"


def test_what_hurt_nobody_but_did_damage_hit(resolved: Extract) -> None:
    text = "A bomb exploded and destroyed a bridge near Gao on Sunday. Nobody was hurt."
    assert _outcome(resolved(text), "exploded") == "hit"


def test_what_was_fired_is_intercepted_when_the_next_sentence_says_so(resolved: Extract) -> None:
    text = (
        "Militants fired one missile from Yemen toward the Gulf of Aden on Monday. The missile was "
        "shot down by a destroyer. There were no injuries."
    )
    assert [e.outcome for e in resolved(text).events] == ["intercepted", "intercepted"]


def test_one_of_several_shot_down_does_not_stop_the_others(resolved: Extract) -> None:
    text = (
        "Militants fired three missiles at the port of Aden on Monday, killing a sailor. One of "
        "the missiles was shot down by a destroyer."
    )
    assert resolved(text).events[0].outcome == "hit"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Rebels launched 20 rockets at the port; two of them fell short.", "unknown"),
        ("Rebels launched two rockets at the port; both fell short.", "missed"),
        ("Militants fired a rocket at the base, which fell short.", "missed"),
    ],
)
def test_what_became_of_some_is_not_what_became_of_all(
    resolved: Callable[..., Extraction], text: str, outcome: str
) -> None:
    assert [e.outcome for e in resolved(text).events] == [outcome]
