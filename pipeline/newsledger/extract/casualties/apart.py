"""People whom a figure leaves out: "35 dead, not including three attackers"."""

from __future__ import annotations

from newsledger.extract.casualties.chains import chain_right, figures_of
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.sentence import Sentence

_OPENERS = (
    ["not", "including"],
    ["not", "counting"],
    ["without", "counting"],
    ["apart", "from"],
    ["aside", "from"],
    ["in", "addition", "to"],
    ["excluding"],
)
_REACH = 14


def left_out(sentence: Sentence, figure: Figure, harm_starts: set[int]) -> list[Figure]:
    """Return those whom the words behind a figure set apart: they suffered the same."""
    for at in range(figure.end, min(figure.end + _REACH, sentence.end - 1)):
        if sentence.words[at] in (";", ".", "and", "but"):
            return []
        opener = next((o for o in _OPENERS if sentence.words[at : at + len(o)] == o), None)
        if opener is None:
            continue
        start = at + len(opener)
        first = sentence.group(start) if start < sentence.end else None
        if first is None or first.start != start or not first.human:
            return []
        told = figures_of(sentence, chain_right(sentence, first, harm_starts))
        return [f for f in told if f.basis not in ("indefinite", "none", "anybody")]
    return []
