"""Figures that stand in one list: what is told of one, and by whom, and of the next."""

from __future__ import annotations

from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.finding import Finding
from newsledger.lexicons import words

_LISTING = words("and or , both also")


def next_of_list(finding: Finding, figure: Figure) -> bool:
    """Tell whether a figure is the next of a list: "a monk and three novices".

    Whoever tells of the first tells of the next, where the parse has the statement end between.
    """
    before = [f for f in finding.figures if f.end <= figure.start]
    if not before or figure.part:
        return False
    between = finding.sentence.words[max(f.end for f in before) : figure.start]
    return bool(between) and all(word in _LISTING for word in between)


def beside_nobody(finding: Finding, figure: Figure) -> bool:
    """Tell whether it is others whom the harm spared: "ten militants and no civilian died"."""
    words = finding.sentence.words
    others = [f for f in finding.figures if f.basis == "none" and f.start >= figure.end]
    return any(words[figure.end : f.start] in (["and"], ["but"], [",", "but"]) for f in others)
