"""What speaks for and against two mentions being of one event: day, place, parties, numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from newsledger.lexicons import words
from newsledger.records import Date, Entity, Event
from newsledger.resolve.events.sections import Sections
from newsledger.resolve.events.widths import is_part

_SKIPPED_WORDS = words("the a an of in on at and s its their his her some near")
_AGAINST = re.compile(r"\b(?:anti|counter)-\w+")
"""An anti-ship missile is no ship."""
_TIMES = re.compile(
    r"\b(?:(?:\d+|many|several|dozens of|scores of|hundreds of|multiple) times|repeatedly|"
    r"in \d{2,} (?:areas|districts|settlements|localities|locations|places|villages))\b",
    re.IGNORECASE,
)
_LONG = re.compile(r"\b(?:days|weeks|months|years|nights|a\s(?:week|month|year))\sof\s(?:\w+\s)?$")
"""What goes on for weeks is many events: "in six weeks of shelling"."""
# Plurals of what is heard or counted in one event.
COUNTS_VICTIMS = words(
    "explosions blasts clashes shots gunshots homicides killings murders slayings deaths"
)
TELLING = frozenset(
    {"suicide_bombing", "missile_attack", "drone_strike", "rocket_attack", "ambush", "abduction"}
) | {"assassination", "airstrike", "ied"}
"""Types that an article seldom tells two events of without saying so."""
_LANDINGS = frozenset(
    f"verb:{phrase}"
    for phrase in ("hit", "strike", "impact", "explode", "land", "fall", "come down", "go off")
)
_PARTIES = frozenset({"GPE", "NORP", "ORG"})


@dataclass(frozen=True, slots=True)
class Lookup:
    """Rows of an article by id, and its text."""

    dates: dict[str, Date]
    entities: dict[str, Entity]
    sentence_no: dict[str, int]
    sent_start: dict[str, int]
    text: str
    sections: Sections
    published: date | None = None


def is_plural(text: str) -> bool:
    """Tell whether a trigger noun is a plural, by its ending."""
    word = text.lower()
    return word.endswith("s") and not word.endswith("ss")


def munitions_differ(one: Event, other: Event) -> bool:
    """Tell whether both say exactly how many, and differ; one of several is no contradiction."""
    first, second = one.munitions_min, other.munitions_min
    if first is None or second is None:
        return False
    if 1 in (first, second) and {one.rule, other.rule} & _LANDINGS:
        return False  # one of the two that were fired
    exact = first == one.munitions_max and second == other.munitions_max
    return exact and first != second and max(first, second) < 10


def is_several(event: Event, text: str) -> bool:
    """Tell whether a mention is of several events: "attacks", "were attacked 58 times".

    Who was shot or stabbed several times was so once.
    """
    if event.rule.startswith("noun:"):
        return is_plural(event.text) or bool(
            _LONG.search(text[max(0, event.start - 30) : event.start])
        )
    if event.event_type in ("shooting", "stabbing"):
        return False
    before = text[max(0, event.start - 70) : event.start].rpartition(". ")[2]
    return bool(_TIMES.search(text[event.end : event.end + 45]) or _TIMES.search(before))


def places_agree(one: Event, other: Event, look: Lookup) -> bool:
    """Tell whether two mentions can be of one place: a street in the town, not another street."""
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
    if is_part(first, look.text) or is_part(second, look.text):
        return True
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


@lru_cache(maxsize=20_000)
def content_words(phrase: str | None) -> frozenset[str]:
    """Return the words of a phrase without articles and the like, in small letters."""
    if not phrase:
        return frozenset()
    found = re.findall(r"\w+", _AGAINST.sub("", phrase.lower()))
    return frozenset(found) - _SKIPPED_WORDS


ANYBODY = words(
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


def parties_agree(event: Event, member: Event, look: Lookup) -> bool:
    """Tell whether two actors can be one: named states and groups of different names cannot."""
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


def targets_agree(event: Event, member: Event) -> bool:
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
