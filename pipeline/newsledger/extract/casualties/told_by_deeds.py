"""Words of harm that only the event says: "led two drivers away", "gunned them down", "shot down".

The particle of such a verb stands behind whom it is done to, or its words say something else of
things: drones are shot down, too.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from newsledger.extract.casualties.lexicon import harm_forms
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.numbers.view import View
from newsledger.lexicons import words
from newsledger.records import Event, Extraction

_KILLING = frozenset({"shooting", "execution", "massacre", "assassination", "stabbing"})
_AWAY = words("away off out from")
_DOWN = ("down",)
_THEM = words("them him her")
_ROUNDS = words("bullet bullets round rounds shot shots")
_RUINS = words("rubble ruins debris wreckage wreck flames water river")
_FELLED = words("shot executed killed hanged beheaded murdered slaughtered butchered stabbed beat")
_REACH = 4
_CLAUSE = 10
"""Words behind a taking in which stands what became of whom."""
_SHOT_DOWN = ["shot", "down"]


def told_by_deeds(view: View, found: Extraction, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Return the triggers in their order, with those that only the events of a text tell."""
    taken = {at for trigger in triggers for at in range(trigger.start, trigger.end)}
    told = list(triggers)
    for event in found.events:
        if event.modality != "actual":
            continue
        span = view.doc.char_span(event.start, event.end, alignment_mode="expand")
        if span is None:
            continue
        start, end = view.position[span.start], view.position[span.end]
        if taken.isdisjoint(range(start, end)):
            told += _of_deed(event, view.words, start, end)
    return sorted(told, key=lambda trigger: trigger.start)


def _are_killed(after: Sequence[str]) -> bool:
    """Tell whether who was taken is dead or hurt in the same breath: "and shot them"."""
    pairs = itertools.pairwise(after)
    return any(verb in _FELLED and whom in _THEM for verb, whom in pairs)


def _of_deed(event: Event, words: Sequence[str], start: int, end: int) -> list[Trigger]:
    said = words[start:end]
    if len(said) < 2:
        return []
    rescued = _RUINS & set(words[end : end + _REACH])  # "pulled his wife from the rubble"
    taken = event.event_type == "abduction" and said[-1] in _AWAY and len(said) > 2
    if taken and not rescued and not _are_killed(words[end : end + _CLAUSE]):
        return [Trigger(start, start + 1, "captured", "act")]
    if event.event_type not in _KILLING:
        return []
    if said == _SHOT_DOWN:
        return [Trigger(start, end, "killed", "act")]
    if said[-1] in _DOWN and said[1] in _THEM:
        known = any(form == (said[0], "down") for form, _ in harm_forms().get(said[0], ()))
        return [Trigger(start, start + 1, "killed", "act")] if known else []
    if said[-1] == "into" and _ROUNDS & set(said):
        return [Trigger(end - 1, end, "casualties", "act")]
    return []
