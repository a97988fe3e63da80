"""Deeds that never were: aims, rules and plays, and what is denied by other words than "not"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("If the army attacks the village again, the truce is over.", "attacks", "hypothetical"),
        ("The army attacks the village every night.", "attacks", "actual"),
        ("He vowed to quickly and decisively bomb the rebels.", "bomb", "planned"),
        ("They came with the intention of kidnapping the banker.", "kidnapping", "planned"),
        ("They were accused of kidnapping the banker.", "kidnapping", "actual"),
        ("He was the first Briton to be kidnapped there.", "kidnapped", "actual"),
        ("It would be the first country to bomb the rebels.", "bomb", "hypothetical"),
        ("The planners not only of this attack, but of others, were named.", "attack", "actual"),
        ("Troops raided nothing, the sheriff said.", "raided", "denied"),
        ("Troops raided nothing but the barracks.", "raided", "actual"),
        ("Gunners opened fire on the ship but hit nothing.", "opened fire", "actual"),
        ("A bomb attack on a school turned out to be a hoax.", "bomb attack", "denied"),
        ("The attack on the school proved to be the work of one man.", "attack", "actual"),
        ("The treaty forbids the shelling of towns.", "shelling", "hypothetical"),
        ("The envoy condemned the shelling of towns.", "shelling", "actual"),
        ("Anyone who kidnaps a child faces prison.", "kidnaps", "hypothetical"),
        ("Deliberate attacks on hospitals are war crimes.", "attacks", "hypothetical"),
        ("The attacks on the hospitals are war crimes.", "attacks", "actual"),
        (
            "Violations of the truce would be answered by air strikes.",
            "air strikes",
            "hypothetical",
        ),
        (
            "They helped to prepare an ambush that cost five officers their lives.",
            "ambush",
            "actual",
        ),
        ("They helped to prepare an ambush that could cost lives.", "ambush", "planned"),
        ("The family struggled to live on following the murder of a guard.", "murder", "actual"),
    ],
)
def test_what_never_was_is_not_actual(
    extraction: Callable[..., Extraction], text: str, word: str, modality: str
) -> None:
    """Tell aims, rules and conditions from deeds."""
    found = [e.modality for e in extraction(text).events if text[e.start : e.end] == word]
    assert found == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "The senator clashed with the minister during a hearing on Tuesday.",
        "The candidates exchanged shots in a debate in the capital.",
        "The office was bombarded with sell orders at the close.",
        "Critics bombarded her with praise.",
        "The film opens as a convoy is ambushed in a gorge.",
        "Troops held an exercise, in which paratroopers seized an airfield from an enemy.",
        "A gas cylinder blew up in a restaurant on Sunday.",
        "A lorry ploughed into a bus queue after its brakes failed.",
        "The union said police had attacked the right to assemble.",
    ],
)
def test_words_plays_and_mishaps_are_no_events(
    extraction: Callable[..., Extraction], text: str
) -> None:
    """Find no violence in debates, films, exercises and accidents."""
    assert not extraction(text).events


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Protesters clashed with riot police during a debate in parliament.", "clashed"),
        ("Rebels bombarded the town with mortars.", "bombarded"),
        ("The army held a drill in which a shell hit a tent and wounded two soldiers.", "hit"),
        ("Rebels blew up a gas main on Sunday.", "blew up"),
        ("Police attacked the marchers with clubs.", "attacked"),
    ],
)
def test_violence_beside_such_words_stays(
    extraction: Callable[..., Extraction], text: str, word: str
) -> None:
    """Keep the deeds that stand beside the same words."""
    assert word in [text[e.start : e.end] for e in extraction(text).events]
