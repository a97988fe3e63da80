"""What speaks for and against two mentions being of one event: day, place, parties, numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from newsledger.lexicons import words
from newsledger.records import Date, Entity, Event
from newsledger.resolve.events.families import compatible

_SKIPPED_WORDS = words("the a an of in on at and s its their his her some")


@dataclass(slots=True)
class Cluster:
    """The mentions of one event so far, with what is known of it."""

    first: Event
    members: list[Event] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Lookup:
    """Rows of an article by id, and its text."""

    dates: dict[str, Date]
    entities: dict[str, Entity]
    sentence_no: dict[str, int]
    sentence_start: dict[str, int]
    text: str


def is_plural(text: str) -> bool:
    """Tell whether a trigger noun is a plural, by its ending."""
    word = text.lower()
    return word.endswith("s") and not word.endswith("ss")


def conflicts(event: Event, cluster: Cluster, look: Lookup) -> bool:
    """Tell whether something says that the mention is of another event."""
    first = cluster.first
    if event.rule.startswith("noun:"):
        several = is_plural(event.text)
        if first.rule.startswith("noun:"):
            if several != is_plural(first.text):
                return True
        elif several:
            return True  # "the attacks" are not one of the things told before by a verb
    for member in cluster.members:
        if not compatible(event.event_type, member.event_type):
            return True
        if not _dates_agree(event, member, look):
            return True
        if not _places_agree(event, member, look):
            return True
        if not _targets_agree(event.target, member.target):
            return True
        if not _parties_agree(event.actor, member.actor, look, event, member):
            return True
        counts = event.munitions_min, member.munitions_min
        if None not in counts and counts[0] != counts[1]:
            return True
    return False


def _interval(event: Event, look: Lookup) -> tuple[date, date] | None:
    row = look.dates.get(event.date_id or "")
    if row is None or row.earliest is None or row.latest is None:
        return None
    return row.earliest, row.latest


def _dates_agree(one: Event, other: Event, look: Lookup) -> bool:
    first, second = _interval(one, look), _interval(other, look)
    if first is None or second is None:
        a, b = look.dates.get(one.date_id or ""), look.dates.get(other.date_id or "")
        if a is None or b is None:
            return True
        # no calendar day for one of them: "last Thursday" may be "Thursday", not "late January"
        words_a, words_b = content_words(a.text), content_words(b.text)
        return words_a <= words_b or words_b <= words_a
    if _hours_differ(look.dates[one.date_id or ""], look.dates[other.date_id or ""]):
        return False
    return first[0] <= second[1] and second[0] <= first[1]


def _hours_differ(one: Date, other: Date) -> bool:
    """Tell whether two clock times are of different hours."""
    first, second = (one.value or "").partition("T")[2], (other.value or "").partition("T")[2]
    return first[:2].isdigit() and second[:2].isdigit() and first[:2] != second[:2]


def _places_agree(one: Event, other: Event, look: Lookup) -> bool:
    if one.place_entity_id is None or other.place_entity_id is None:
        return True
    first = look.entities.get(one.place_entity_id)
    second = look.entities.get(other.place_entity_id)
    if first is None or second is None or _same_entity(first, second):
        return True
    if first.country and second.country and first.country != second.country:
        return False
    wide = ("country", "region", "province")
    if first.place_precision in wide or second.place_precision in wide:
        return first.place_precision != second.place_precision or "province" not in (
            first.place_precision,
            second.place_precision,
        )
    # a site in the town named elsewhere
    return first.label != second.label and "FAC" in (first.label, second.label)


def _same_entity(one: Entity, other: Entity) -> bool:
    if one.place_id and one.place_id == other.place_id:
        return True
    if one.chain and one.chain == other.chain:
        return True
    return one.text.lower() == other.text.lower()


def content_words(phrase: str | None) -> set[str]:
    """Return the words of a phrase without articles and the like, in small letters."""
    if not phrase:
        return set()
    return {w for w in re.findall(r"[\w]+", phrase.lower()) if w not in _SKIPPED_WORDS}


_ANYBODY = words(
    "people person persons man men woman women victim victims others civilians child children boy "
    "girl him them her soldiers soldier friend officer officers members son daughter brother sister"
)
PRONOUNS = words("they he she it we i you who which that")


def _parties_agree(
    one: str | None, other: str | None, look: Lookup, event: Event, member: Event
) -> bool:
    if one is None or other is None:
        return True
    first, second = content_words(one), content_words(other)
    if first <= PRONOUNS or second <= PRONOUNS or first & second:
        return True
    a = look.entities.get(event.actor_entity_id or "")
    b = look.entities.get(member.actor_entity_id or "")
    if a is None or b is None:
        return True
    if a.chain and a.chain == b.chain:
        return True
    return not (a.label in ("GPE", "NORP", "ORG") and b.label in ("GPE", "NORP", "ORG"))


def _targets_agree(one: str | None, other: str | None) -> bool:
    """Tell whether two targets can be the same: "a 16-year-old boy" is not "a 22-year-old man"."""
    first, second = content_words(one) - PRONOUNS, content_words(other) - PRONOUNS
    if not first or not second:
        return True
    numbers = {w for w in first if w.isdigit()}, {w for w in second if w.isdigit()}
    if all(numbers) and not numbers[0] & numbers[1]:
        return False
    return bool(first & second) or bool((first | second) & _ANYBODY)


def agreement(event: Event, cluster: Cluster, look: Lookup) -> int:
    """Return how many things agree: day, place, target, actor, the trigger's own words."""
    points = 0
    if event.target and event.target.lower() in PRONOUNS | {"them", "him", "her", "us"}:
        # "Two men died … They were killed in an air strike"
        last = cluster.members[-1]
        if (
            last.target
            and last.sentence_id != event.sentence_id
            and (look.sentence_no[event.sentence_id] - look.sentence_no[last.sentence_id] == 1)
        ):
            points += 4
    day = _interval(event, look)
    if day is None and event.date_id is not None:
        said = (
            content_words(look.dates[event.date_id].text) if event.date_id in look.dates else set()
        )
        for member in cluster.members:
            other_day = look.dates.get(member.date_id or "")
            if other_day is not None and said <= content_words(other_day.text):
                points += 1
                break
    if day is not None and any(_interval(m, look) == day for m in cluster.members):
        points += 2 if day[0] == day[1] else 1
    place = look.entities.get(event.place_entity_id or "")
    if place is not None:
        for member in cluster.members:
            other = look.entities.get(member.place_entity_id or "")
            if other is not None and _same_entity(place, other):
                points += 1
                break
    target = content_words(event.target) - PRONOUNS
    if target and any(
        len(target & content_words(m.target)) * 2 > len(target) for m in cluster.members
    ):
        points += 1
    if len(target) > 1 and any(
        target <= content_words(m.target) or target >= content_words(m.target) > set()
        for m in cluster.members
    ):
        points += 1
    actor = content_words(event.actor) - PRONOUNS
    if actor and any(len(actor & content_words(m.actor)) * 2 > len(actor) for m in cluster.members):
        points += 1
    if any(event.rule == m.rule for m in cluster.members):
        points += 1
    return points
