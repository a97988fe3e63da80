"""That "shot" is a verb where it is one, and has its subject."""

from __future__ import annotations

import pytest

from newsledger.annotate.model import load_nlp


def _shot(text: str) -> tuple[str, str | None]:
    """Return the tag of "shot" and the word that its subject is."""
    word = next(t for t in load_nlp()(text) if t.lower_ == "shot")
    subject = next((c.text for c in word.children if c.dep_ in ("nsubj", "nsubj:pass")), None)
    return word.tag_, subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Multiple people were shot, two fatally.", "people"),
        ("Four Shot in Riverside Car Park", "Four"),
        ("Medics found a person shot at around 2:10 a.m. by the dam.", "person"),
        ("The man was fatally shot outside a bar.", "man"),
        ("Two men shot and killed in Detroit on Friday", "men"),
    ],
)
def test_who_was_shot(text: str, subject: str) -> None:
    assert _shot(text) == ("VBN", subject)


@pytest.mark.parametrize(
    "text",
    [
        "A second guard shot the thief twice with a rifle.",
        "Five individuals shot to death a watchman at the farm.",
        "A man came up and shot at them from a car.",
        "Soldiers shot and killed a teenager near Jenin.",
        "Officers shot and wounded two men.",
    ],
)
def test_who_shot(text: str) -> None:
    assert _shot(text)[0] == "VBD"


@pytest.mark.parametrize(
    "text",
    [
        "The jump shot at the buzzer won the game.",
        "She treated a gun shot wound in the leg.",
        "The first shot hit a wall.",
        "He got a flu shot on Monday.",
    ],
)
def test_a_shot(text: str) -> None:
    assert _shot(text)[0] == "NN"
