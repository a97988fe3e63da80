"""Whether the sentence of an event speaks of another day or place than those it would be given.

What it names may not be attached to the event, and still it is a warning: "In El Fasher, which has
been besieged since May, a shell exploded" is not in the town that the article began with.
"""

from __future__ import annotations

import re

from newsledger.extract.events.counted import is_answered, is_of_repaid
from newsledger.extract.events.refuges import is_refuge
from newsledger.records import Claim, Date, Entity, Event, Extraction
from newsledger.resolve.events.filling import same_day
from newsledger.resolve.events.ordering import is_counted_from, is_elsewhere, is_of_another_day
from newsledger.resolve.events.widths import width_of

_SCENE = re.compile(
    r"\b(?:in|at|near|outside|inside|around|off|on|across|over)\s(?:the\s)?(?:[a-z-]+\s){0,2}$",
    re.IGNORECASE,
)
_OTHER_TOWN = re.compile(
    r"\b(?:in|at|near|outside|on)\s(?:the\s(?:provincial|regional|state|district|departmental|"
    r"neighbou?ring|next)|an(?:other|\sadjacent|\sadjoining)|a\s(?:nearby|neighbou?ring|different|"
    r"second|third|remote))\s(?:\w+\s)?"
    r"(?:capital|town|city|village|hamlet|suburb|district|province|settlement)\b",
    re.IGNORECASE,
)
_STATIONED = re.compile(r"\b(?:based|stationed|headquartered|born|living)\s\w+\s", re.I)
_HOSPITAL = re.compile(r"\b(?:hospital|clinic|morgue)\s\w+\s(?:the\s)?$", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?<!to )(?:has|have)\s(?:been\s)?(?:[a-z]+\s){0,2}$", re.IGNORECASE)
_OPENS = re.compile(r"\W*(?:in|IN|In)\s(?:the\s)?", re.IGNORECASE)
_SAID_IN = re.compile(
    r"\s(?:(?:reporters|journalists|lawmakers|parliament|a|the|press|news|conference|briefing|"
    r"television|on|at|in|by|telephone|yesterday|today|\w+day)\s){0,6}in\s",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"[.;:\n]|\bwhere\b")
_SAYING = 18
"""Characters between a verb of saying and its date: "told reporters on Friday"."""
_TO_SAY = " to "
_LEAD = 30
_BEHIND = 90
_BEFORE = 30


def tells_another_day(event: Event, day: Date, found: Extraction) -> bool:
    """Tell whether its sentence has a date that is not this day, and not that of who speaks.

    Also what "has" been done, without a day, and is no news: "they have sunk ships"; and what other
    days are counted from: "two weeks after a strike".
    """
    text = found.article.text
    if has_been(event, text) or has_another_day(event, found):
        return True
    beside = day.sentence_id == event.sentence_id and day.end <= event.start
    if beside and has_another_day_than_beside(event, found):
        return True
    for row in found.dates:
        if row.sentence_id != event.sentence_id or row.type not in ("DATE", "TIME"):
            continue
        if row.earliest is None or is_of_saying(row, found):
            continue
        if same_day(row, day) and not is_of_repaid(found.article.text[event.end : row.start]):
            continue
        return True
    return False


def has_another_day(event: Event, found: Extraction) -> bool:
    """Tell whether what was told last was days after an event: "it came a week after the blast"."""
    return is_counted_from(_before(event, found))


def has_another_day_than_beside(event: Event, found: Extraction) -> bool:
    """Tell whether what its sentence tells before was days after an event, or its answer.

    "Struck on Friday, a week after the blast", "struck on Friday in retaliation for the raid".
    """
    return is_of_another_day(_before(event, found))


def is_told_as_reason(event: Event, found: Extraction) -> bool:
    """Tell whether an event is told as why another was: "in revenge for the murder of a guard"."""
    return is_answered(_before(event, found))


def _before(event: Event, found: Extraction) -> str:
    start = next(s.start for s in found.sentences if s.sentence_id == event.sentence_id)
    return found.article.text[start : event.start]


def has_been(event: Event, text: str) -> bool:
    """Tell whether a verb says what has been done, whenever: "they have sunk ships"."""
    return bool(_PERFECT.search(text[max(0, event.start - _BEFORE) : event.start]))


def tells_another_place(event: Event, place: Entity, found: Extraction) -> bool:
    """Tell whether its sentence names a scene of its own, not where somebody speaks."""
    text = found.article.text
    named = [
        row
        for row in found.entities
        if row.sentence_id == event.sentence_id and row.mention_type == "name"
    ]
    if any(_is_same(row, place) for row in named):
        return False
    if is_elsewhere(text[event.end : event.end + _BEHIND]) or _in_another_town(event, found):
        return True
    for row in named:
        if row.label not in ("GPE", "LOC", "FAC"):
            continue
        if width_of(row, text) > width_of(place, text):
            continue
        before = text[max(0, row.start - _LEAD) : row.start]
        if is_refuge(row, text) or _HOSPITAL.search(before):
            continue
        if any(e.place_entity_id == row.entity_id for e in found.events if e is not event):
            continue
        if _SCENE.search(before) and not _STATIONED.search(before) and not _speaks(row, found):
            return True
    return False


def _in_another_town(event: Event, found: Extraction) -> bool:
    """Tell whether its clause says that it was in a town without a name that is another one."""
    text = found.article.text
    start = next(s.start for s in found.sentences if s.sentence_id == event.sentence_id)
    ahead = re.split(r"[;:]|,\s(?:and|but|while)\s", text[start : event.start])[-1]
    behind = re.split(r"[.;:]|,\s(?:and|but|while)\s", text[event.end : event.end + _BEHIND])[0]
    return bool(_OTHER_TOWN.search(ahead) or _OTHER_TOWN.search(behind))


def is_of_saying(row: Date, found: Extraction) -> bool:
    """Tell whether a date is when somebody spoke: "police said on Friday"."""
    text = found.article.text
    return any(
        0 <= row.start - claim.cue_end <= _SAYING
        or 0 <= claim.cue_start - row.end <= 2
        or is_of_coming_to_say(row, claim, text)
        for claim in found.claims
    )


def is_of_coming_to_say(row: Date, claim: Claim, text: str) -> bool:
    """Tell whether a date is when somebody came to say it: "called police on Friday to say"."""
    return text[row.end : claim.cue_start] == _TO_SAY


def is_where_said(row: Entity, found: Extraction) -> bool:
    """Tell whether a place is where somebody spoke: "In Oslo, the envoy condemned the raid".

    Also "told reporters in Oslo". Who opens "In Kobo, the mayor said" may tell of Kobo: that is for
    the same sentence to say.
    """
    text = found.article.text
    start = next(s.start for s in found.sentences if s.sentence_id == row.sentence_id)
    opens = _OPENS.fullmatch(text[start : row.start]) and text[row.end : row.end + 1] == ","
    for claim in found.claims:
        if claim.cue_end <= row.start:
            if _SAID_IN.fullmatch(text[claim.cue_end : row.start]):
                return True
        elif opens and claim.source_start is not None and row.end <= claim.source_start:
            between = text[row.end : claim.cue_start]
            told = any(row.end <= e.start < claim.cue_start for e in found.events)
            if claim.cue_start > row.end and not told and not _BROKEN.search(between):
                return True
    return False


def _is_same(one: Entity, other: Entity) -> bool:
    return (one.chain or one.entity_id) == (other.chain or other.entity_id) or (
        one.text.lower() == other.text.lower()
    )


def _speaks(place: Entity, found: Extraction) -> bool:
    return any(
        claim.source_start is not None
        and claim.source_end is not None
        and claim.source_start <= place.start < claim.source_end
        for claim in found.claims
    )
