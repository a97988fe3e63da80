"""Doers, targets and kinds as local papers, wires and monitors word them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsledger.records import Extraction

Extract = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "target"),
    [
        # who came up and fired, taken for whom it befell
        (
            "The officer was sitting in his car at about 2 a.m. when a suspect approached on "
            "foot and fired at the officer, striking him.",
            "fired",
            "a suspect",
            "the officer",
        ),
        # the source, taken for whom it befell
        (
            "According to Mercer County First Assistant Prosecutor Dan Ross, a total of five "
            "teenagers were shot at a party.",
            "shot",
            None,
            "a total of five teenagers",
        ),
        ("3 found shot dead after home invasion", "shot dead", None, "3"),
        ("They died as a result of their house being bombed.", "bombed", None, "their house"),
        # what an editor put in
        (
            "On Monday [Israeli] warplanes struck a house.",
            "struck",
            "[Israeli] warplanes",
            "a house",
        ),
        # where, and when, but not whom
        ("The shooting on Harbour Parkway wounded four.", "shooting", None, "four"),
        ("The device went off at 0230 and hurt nobody.", "went off", None, None),
        # the accused is not the victim, the town no killer
        ("A charge of murder against the driver was filed after the attack.", "murder", None, None),
        ("Gunmen shot a boy; it was the city's 12th murder this year.", "murder", None, None),
    ],
)
def test_roles(
    extraction: Extract, text: str, trigger: str, actor: str | None, target: str | None
) -> None:
    roles = [(e.actor, e.target) for e in extraction(text).events if e.text == trigger]
    assert roles == [(actor, target)]


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("A boy was playing when two men in a van pulled up and shot him.", "shot", "shooting"),
        ("Rebels pulled a driver from his lorry and shot him.", "shot", "execution"),
        ("He was cleaning a rifle when it went off, hitting a friend.", "went off", "shooting"),
        ("The bomb was in a bag when it went off in the market.", "went off", "bombing"),
    ],
)
def test_kinds(extraction: Extract, text: str, trigger: str, kind: str) -> None:
    assert [e.event_type for e in extraction(text).events if e.text == trigger] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The gun was dropped into a storm drain and was later recovered.",
        "He threw the pistol into the river.",
        "The general was discharged from the army after the attack.",
        "They would open up a discussion with the rebels.",
        "A committee of mothers of murdered teachers met the minister.",
        "A bitter dispute exploded in the town when the council met.",
    ],
)
def test_no_deeds(extraction: Extract, text: str) -> None:
    found = {e.text for e in extraction(text).events}
    assert not found & {"dropped", "threw", "discharged", "open up", "murdered", "exploded"}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Militants threw grenades at the post.", "threw"),
        ("Mourners carried the bodies of three murdered teachers.", "murdered"),
        ("They hit the floor when they heard gunfire.", "gunfire"),
    ],
)
def test_deeds(extraction: Extract, text: str, trigger: str) -> None:
    assert [e.text for e in extraction(text).events] == [trigger]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("This is not the first shooting to happen at the store.", "actual"),
        ("It was not the only attack on the base.", "actual"),
        ("There was no attack on the base.", "denied"),
        ("We must respond because the rebels are attacking civilians.", "actual"),
        ("The bomb could explode, killing dozens.", "hypothetical"),
        ("The regime has committed further attacks on hospitals.", "actual"),
        ("There were further atrocities against the villagers.", "actual"),
        ("Officers responding to a stabbing found two men.", "actual"),
        ("The threshold for responding to attacks is high.", "hypothetical"),
    ],
)
def test_modality(extraction: Extract, text: str, modality: str) -> None:
    assert {e.modality for e in extraction(text).events} == {modality}
