"""One word of harm with the figures of whom it befell."""

from __future__ import annotations

from dataclasses import dataclass

from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger


@dataclass(slots=True)
class Finding:
    """One word of harm with the figures of its victims, and the rule that paired them."""

    sentence: Sentence
    trigger: Trigger
    figures: list[Figure]
    rule: str
