"""Whether who tells of dead and hurt is who did it, and whose dead they are."""

from __future__ import annotations

import re

from newsledger.lexicons import words
from newsledger.reconcile.columns import Source
from newsledger.reconcile.figures import Figure

ANYBODY = words(
    "the a an of in on at and by s u its his her their people person man men woman women boy teen "
    "suspect driver forces force group members member state city county national local town "
    "unidentified armed security two three four five several some one"
)
"""Words that who did it shares with sources that have nothing to do with it."""
_PEOPLE = re.compile(r"(?<=\w{3})(?:ians?|ia|ans?|a|e|ns?|is?|s)$")
"""Endings by which a people is named after its country: Iran, Iranian; Russia, Russian."""
_OURS = re.compile(r"\bour (forces|fighters|men|troops|units|comrades|soldiers|heroes|brothers)\b")
_ITS_LOSSES = re.compile(r"(?i)\b(?:its|their|his) (?:own |side['’]s )?(?:loss|losses|dead)\b")


def is_of_a_doer(source: Source | None, doers: frozenset[str]) -> bool:
    """Tell whether a source is who did it, by words of its name: "Iranian television", of Iran."""
    said = (source.words or "").lower() if source is not None else ""
    words = {form for word in re.findall(r"\w+", said) for form in (word, _PEOPLE.sub("", word))}
    return bool((doers | {_PEOPLE.sub("", d) for d in doers}) & words) or bool(_OURS.search(said))


def counts_its_own(figure: Figure, doers: frozenset[str]) -> bool:
    """Tell whether who did it counts the dead of its own side: "the group put its losses at four".

    The losses of who was attacked are those of the attack.
    """
    if _ITS_LOSSES.search(figure.text) is None:
        return False
    return is_of_a_doer(figure.source, doers - ANYBODY)
