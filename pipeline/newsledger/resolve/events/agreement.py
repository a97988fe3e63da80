"""What speaks for and against two mentions being of one event: day, place, parties, numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from newsledger.lexicons import words
from newsledger.records import Date, Entity, Event
from newsledger.resolve.events.families import GENERIC, compatible, same_deed

_SKIPPED_WORDS = words("the a an of in on at and s its their his her some near")
_TIMES = re.compile(
    r"\b(?:(?:\d+|many|several|dozens of|scores of|hundreds of|multiple) times|repeatedly)\b",
    re.IGNORECASE,
)
# Plurals of what is heard or counted in one event.
_COUNTS_VICTIMS = words(
    "explosions blasts clashes shots gunshots homicides killings murders slayings deaths"
)
_OLD = 45
"""Days before publication from which on an event is background."""
_TELLING = frozenset(
    {"suicide_bombing", "missile_attack", "drone_strike", "rocket_attack", "ambush", "abduction"}
) | {"assassination", "airstrike", "ied"}
"""Types that an article seldom tells two events of without saying so."""
_LANDINGS = frozenset(
    f"verb:{phrase}"
    for phrase in ("hit", "strike", "impact", "explode", "land", "fall", "come down", "go off")
)
_PARTIES = frozenset({"GPE", "NORP", "ORG"})


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
    published: date | None = None


def is_plural(text: str) -> bool:
    """Tell whether a trigger noun is a plural, by its ending."""
    word = text.lower()
    return word.endswith("s") and not word.endswith("ss")


def conflicts(event: Event, cluster: Cluster, look: Lookup) -> bool:
    """Tell whether something says that the mention is of another event."""
    return reason(event, cluster, look) is not None


def reason(event: Event, cluster: Cluster, look: Lookup) -> str | None:
    """Return what says that the mention is of another event; None: nothing does."""
    if not _numbers_agree(event, cluster, look):
        return "number"
    if is_old(event, look) and not _same_day(event, cluster, look):
        return "old"
    for member in cluster.members:
        if not compatible(event.event_type, member.event_type) or not same_deed(event, member):
            return "type"
        if not _dates_agree(event, member, look):
            return "date"
        if not _places_agree(event, member, look):
            return "place"
        if not _targets_agree(event, member):
            return "target"
        if not _parties_agree(event, member, look):
            return "actor"
        if _munitions_differ(event, member):
            return "munitions"
    return None


def _munitions_differ(one: Event, other: Event) -> bool:
    """Tell whether both say exactly how many, and differ; one of several is no contradiction."""
    first, second = one.munitions_min, other.munitions_min
    if first is None or second is None:
        return False
    if 1 in (first, second) and {one.rule, other.rule} & _LANDINGS:
        return False  # one of the two that were fired
    exact = first == one.munitions_max and second == other.munitions_max
    return exact and first != second and max(first, second) < 10


def is_old(event: Event, look: Lookup) -> bool:
    """Tell whether a day of its own puts an event well before publication: it is background."""
    if look.published is None or event.date_basis not in ("attached", "sentence"):
        return False
    interval = _interval(event, look)
    return interval is not None and interval[1] < look.published - timedelta(days=_OLD)


def _same_day(event: Event, cluster: Cluster, look: Lookup) -> bool:
    """Tell whether a mention of the cluster has a day that agrees."""
    return any(
        _interval(m, look) is not None and _dates_agree(event, m, look) for m in cluster.members
    )


def is_several(event: Event, text: str) -> bool:
    """Tell whether a mention is of several events: "attacks", "were attacked 58 times"."""
    if event.rule.startswith("noun:"):
        return is_plural(event.text)
    before = text[max(0, event.start - 70) : event.start].rpartition(". ")[2]
    return bool(_TIMES.search(text[event.end : event.end + 45]) or _TIMES.search(before))


def _numbers_agree(event: Event, cluster: Cluster, look: Lookup) -> bool:
    """Tell whether both are one event or both several: "the attacks" is not one told by a verb."""
    if event.text.lower() in _COUNTS_VICTIMS:
        return True
    several = is_several(event, look.text)
    plain = [m for m in cluster.members if m.text.lower() not in _COUNTS_VICTIMS]
    plural = [is_several(m, look.text) for m in plain]
    if not plural:
        return True
    return all(plural) if several else not all(plural)


def _interval(event: Event, look: Lookup) -> tuple[date, date] | None:
    row = look.dates.get(event.date_id or "")
    if row is None or row.earliest is None or row.latest is None:
        return None
    return row.earliest, row.latest


def _dates_agree(one: Event, other: Event, look: Lookup) -> bool:
    first, second = _interval(one, look), _interval(other, look)
    a, b = look.dates.get(one.date_id or ""), look.dates.get(other.date_id or "")
    if a is None or b is None or a.date_id == b.date_id:
        return True
    if first is None or second is None:
        # no calendar day for one of them: "last Thursday" may be "Thursday", not "late January"
        words_a, words_b = content_words(a.text), content_words(b.text)
        return words_a <= words_b or words_b <= words_a
    if _hours_differ(a, b):
        return False
    return first[0] <= second[1] and second[0] <= first[1]


def _hours_differ(one: Date, other: Date) -> bool:
    """Tell whether two clock times are of different hours."""
    first, second = (one.value or "").partition("T")[2], (other.value or "").partition("T")[2]
    if not (first[:2].isdigit() and second[:2].isdigit()):
        return False
    return first[:2] != second[:2] and first.endswith("Z") == second.endswith("Z")


def _places_agree(one: Event, other: Event, look: Lookup) -> bool:
    first = look.entities.get(one.place_entity_id or "")
    second = look.entities.get(other.place_entity_id or "")
    if first is None or second is None or same_entity(first, second):
        return True
    if "nominal" in (first.mention_type, second.mention_type):
        return True
    if first.country and second.country and first.country != second.country:
        return False
    if first.place_precision != second.place_precision:
        return True  # a town in the district, a site in the town
    if first.place_precision == "region":
        return True
    # a street in the town named elsewhere, but not another street
    return first.label != second.label


def same_entity(one: Entity, other: Entity) -> bool:
    """Tell whether two mentions are of one place."""
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
    "girl soldiers soldier friend officer officers members son daughter brother sister others "
    "residents worshippers passengers students pupils villagers mourners troops forces police "
    "policemen guards army target targets positions area areas site sites point houses inhabitants"
)
PRONOUNS = words("they he she it we i you who which that them him her us")
_AGES = re.compile(r"\b\d{1,2}-(?:year|month)")
_SITES = words(
    "school hospital mosque church market bus car truck convoy station hotel airport bridge prison "
    "checkpoint ship tanker clinic university stadium restaurant bar cafe club ministry embassy "
    "helicopter plane train wedding funeral funerals bakery mall theatre orchard van minibus"
)


def _parties_agree(event: Event, member: Event, look: Lookup) -> bool:
    first, second = content_words(event.actor), content_words(member.actor)
    if not first or not second or first <= PRONOUNS or second <= PRONOUNS or first & second:
        return True
    a = look.entities.get(event.actor_entity_id or "")
    b = look.entities.get(member.actor_entity_id or "")
    if a is None or b is None or (a.chain and a.chain == b.chain):
        return True
    if a.country and a.country == b.country:
        return True
    return not (a.label in _PARTIES and b.label in _PARTIES)


def _targets_agree(event: Event, member: Event) -> bool:
    """Tell whether two targets can be the same: "a school" is not "a car", but may be "people"."""
    first = content_words(event.target) - PRONOUNS
    second = content_words(member.target) - PRONOUNS
    if not first or not second or first & second:
        return not (_ages(event.target) and _ages(member.target)) or bool(
            _ages(event.target) & _ages(member.target)
        )
    return not (first & _SITES and second & _SITES)


def _ages(phrase: str | None) -> set[str]:
    return set(_AGES.findall((phrase or "").lower()))


def agreement(event: Event, cluster: Cluster, look: Lookup) -> float:
    """Return how much agrees: day, place, target, actor, means, the trigger's own words."""
    members = cluster.members
    points = _day_agreement(event, members, look)
    if _is_pronoun(event.target) or _is_pronoun(event.actor):
        # "Two men died … They were killed in an air strike"
        last = members[-1]
        apart = look.sentence_no[event.sentence_id] - look.sentence_no[last.sentence_id]
        points += 2.0 if apart == 1 and last.target else 0.0
    place = look.entities.get(event.place_entity_id or "")
    if place is not None and any(
        same_entity(place, other)
        for m in members
        if (other := look.entities.get(m.place_entity_id or "")) is not None
    ):
        points += 1.0
    points += _target_agreement(event, members)
    actor = content_words(event.actor) - PRONOUNS
    if actor and any(len(actor & content_words(m.actor)) * 2 > len(actor) for m in members):
        points += 1.0
    weapon = content_words(event.weapon)
    if weapon and any(weapon & content_words(m.weapon) for m in members):
        points += 0.7
    specific = event.event_type not in GENERIC
    if specific and any(event.event_type == m.event_type for m in members):
        points += 1.3 if event.event_type in _TELLING else 0.7
    if any(event.rule == m.rule for m in members):
        points += 0.4
    return points


def _day_agreement(event: Event, members: list[Event], look: Lookup) -> float:
    row = look.dates.get(event.date_id or "")
    if row is None:
        return 0.0
    day = _interval(event, look)
    best = 0.0
    for member in members:
        other = look.dates.get(member.date_id or "")
        if other is None:
            continue
        own = _interval(member, look)
        if row.date_id == other.date_id:
            best = max(best, 0.7)
        elif day is not None and own is not None:
            short = day[1] - day[0] <= timedelta(days=2) and own[1] - own[0] <= timedelta(days=2)
            best = max(best, 1.5 if day == own and short else 0.8)
        elif content_words(row.text) <= content_words(other.text):
            best = max(best, 1.0)
    return best


def _target_agreement(event: Event, members: list[Event]) -> float:
    target = content_words(event.target) - PRONOUNS
    if not target:
        return 0.0
    best = 0.0
    for member in members:
        other = content_words(member.target) - PRONOUNS
        shared = target & other
        if not shared:
            continue
        if shared & _SITES or target <= other or other <= target:
            best = max(best, 2.0)
        elif len(shared) * 2 > len(target):
            best = max(best, 1.5)
        elif not shared <= _ANYBODY:
            best = max(best, 0.7)
    return best


def _is_pronoun(phrase: str | None) -> bool:
    return phrase is not None and phrase.lower() in PRONOUNS
