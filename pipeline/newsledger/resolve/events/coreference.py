"""Which mentions in an article are of the same event: definite mentions look back, others rarely.

Precise before complete: "the attack" takes the last compatible event; an indefinite mention ("an
attack", "another strike") never looks back; a verb only where day, place or target agree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from newsledger.lexicons import words
from newsledger.records import Date, Entity, Event, Extraction
from newsledger.resolve.events.families import GENERIC, compatible

_DEFINITE = words("the this that these those said same")


_INDEFINITE = words(
    "a an another two three four five six several some many other separate second third no "
    "any more fresh new further previous earlier past similar such each every"
)
_PREPOSITIONS = words("of in on by for from with to at after before and or during")
_SKIPPED_WORDS = words("the a an of in on at and s its their his her some")
_REACH = 12
"""How many events back a definite mention looks."""
_NEAR_SENTENCES = 6
_NEAR_CLUSTERS = 4
_OTHER = words(
    "another second third separate other previous earlier similar past further different"
)
_ELSEWHERE = words(
    "meanwhile elsewhere separately earlier previously another separate also later similarly"
)
_NUMBERS = words(
    "one two three four five six seven eight nine ten eleven twelve dozen dozens several scores "
    "hundreds both"
)
_FADING = 0.4
"""What each event between takes from the agreement with an earlier one."""


@dataclass(slots=True)
class _Cluster:
    """The mentions of one event so far, with what is known of it."""

    first: Event
    members: list[Event] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Lookup:
    dates: dict[str, Date]
    entities: dict[str, Entity]
    sentence_no: dict[str, int]
    sentence_start: dict[str, int]
    text: str


def link_coreference(found: Extraction, events: list[Event]) -> dict[str, str]:
    """Map the event_id of each later mention to that of its event's first mention."""
    look = _Lookup(
        {d.date_id: d for d in found.dates},
        {e.entity_id: e for e in found.entities},
        {s.sentence_id: s.sentence_no for s in found.sentences},
        {s.sentence_id: s.start for s in found.sentences},
        found.article.text,
    )
    clusters: list[_Cluster] = []
    for event in events:
        if event.modality != "actual":
            continue
        cluster = _antecedent(event, clusters, look)
        if cluster is None:
            clusters.append(_Cluster(event, [event]))
        else:
            cluster.members.append(event)
            clusters.remove(cluster)
            clusters.append(cluster)  # the last mentioned is the first looked at
    return {
        member.event_id: cluster.first.event_id
        for cluster in _completed(clusters, look)
        for member in cluster.members
        if member is not cluster.first
    }


def _completed(clusters: list[_Cluster], look: _Lookup) -> list[_Cluster]:
    """Merge what goes on telling of one event: same kind, near in the text, nothing against it.

    "Gunmen opened fire on a bus. Six passengers were shot." Plurals stay by themselves, and so does
    what is told as another event.
    """
    done: list[_Cluster] = []
    for cluster in sorted(clusters, key=lambda c: c.first.start):
        for earlier in reversed(done[-_NEAR_CLUSTERS:]):
            if _goes_on(cluster, earlier, look):
                earlier.members.extend(cluster.members)
                break
        else:
            done.append(cluster)
    return done


def _goes_on(cluster: _Cluster, earlier: _Cluster, look: _Lookup) -> bool:
    first = cluster.first
    if any(_is_plural_noun(m) for m in (*cluster.members, *earlier.members)):
        return False
    if first.event_type != earlier.first.event_type and not (
        {first.event_type, earlier.first.event_type} & GENERIC
    ):
        return False
    if _told_as_other(first, look):
        return False
    numbers = [look.sentence_no[m.sentence_id] for m in earlier.members]
    if look.sentence_no[first.sentence_id] - max(numbers) > _NEAR_SENTENCES:
        return False
    if any(_conflict(m, earlier, look) for m in cluster.members):
        return False
    return not any(
        _numbers_differ(m.target, other.target)
        for m in cluster.members
        for other in earlier.members
    )


def _is_plural_noun(event: Event) -> bool:
    return event.rule.startswith("noun:") and _plural(event.text)


def _told_as_other(event: Event, look: _Lookup) -> bool:
    """Tell whether a mention is introduced as another event: "in a separate attack"."""
    start = look.sentence_start[event.sentence_id]
    before = re.findall(r"[\w'’-]+", look.text[start : event.start].lower())
    near = set(before[-4:]) if event.rule.startswith("noun:") else set()
    return bool(near & _OTHER) or bool(set(before[:4]) & _ELSEWHERE)


def _numbers_differ(one: str | None, other: str | None) -> bool:
    first, second = _words(one) & _NUMBERS, _words(other) & _NUMBERS
    return bool(first) and bool(second) and not first & second


def _antecedent(event: Event, clusters: list[_Cluster], look: _Lookup) -> _Cluster | None:
    is_noun = event.rule.startswith("noun:")
    manner = _determiner(event, look.text) if is_noun else "verb"
    best: tuple[float, _Cluster] | None = None
    for back, cluster in enumerate(reversed(clusters[-_REACH:])):
        if back == 0 and _outcome_of_same(event, cluster, look):
            return cluster
        if _conflict(event, cluster, look):
            continue
        if back == 0 and _told_by_the_dead(event, cluster.members[-1], look):
            return cluster
        agreement = _agreement(event, cluster, look)
        apart = look.sentence_no[event.sentence_id] - min(
            look.sentence_no[event.sentence_id],
            max(look.sentence_no[m.sentence_id] for m in cluster.members),
        )
        needed = {"definite": 0, "bare": 2, "verb": 2, "indefinite": 4}[manner]
        if manner == "definite" and event.event_type != cluster.first.event_type:
            needed = 0 if event.event_type in GENERIC or apart <= 3 else 1
        if manner == "bare" and not _plural(event.text) and apart <= 2:
            needed = 1
        weight = agreement - _FADING * back
        if agreement >= needed and (best is None or weight > best[0]):
            best = (weight, cluster)
    return best[1] if best else None


def _told_by_the_dead(event: Event, last: Event, look: _Lookup) -> bool:
    """Tell whether an event is how those just counted died: "two were killed when a jet struck"."""
    if last.sentence_id != event.sentence_id or last.actor is not None:
        return False
    if last.rule not in ("verb:kill", "verb:wound", "verb:injure"):
        return False
    between = look.text[last.end : event.start].lower().split()
    return any(word in between for word in ("when", "after", "in", "as"))


def _outcome_of_same(event: Event, cluster: _Cluster, look: _Lookup) -> bool:
    """Tell whether a mention says what became of munitions just fired: "It missed the base"."""
    last = cluster.members[-1]
    apart = look.sentence_no[event.sentence_id] - look.sentence_no[last.sentence_id]
    follows = event.outcome in ("missed", "intercepted") or event.rule == "verb:impact"
    return (
        follows
        and apart <= 1
        and last.munitions_min is not None
        and (last.munitions_min == event.munitions_min or event.munitions_min is None)
    )


def _determiner(event: Event, text: str) -> str:
    """Read the words before a noun, nearest first, up to a preposition or the phrase's start."""
    before = re.split(r"[.;:!?\n“”\"(]", text[max(0, event.start - 40) : event.start])[-1]
    for word in reversed(before.lower().split()[-4:]):
        word = word.strip(",")
        if word in _PREPOSITIONS:
            break
        if word in _INDEFINITE:
            return "indefinite"
        if word in _DEFINITE or word.endswith(("'s", "’s", "s'", "s’")):
            return "definite"
    return "bare"


def _plural(text: str) -> bool:
    word = text.lower()
    return word.endswith("s") and not word.endswith("ss")


def _conflict(event: Event, cluster: _Cluster, look: _Lookup) -> bool:
    """Tell whether something says that the mention is of another event."""
    first = cluster.first
    if event.rule.startswith("noun:"):
        several = _plural(event.text)
        if first.rule.startswith("noun:"):
            if several != _plural(first.text):
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


def _interval(event: Event, look: _Lookup) -> tuple[date, date] | None:
    row = look.dates.get(event.date_id or "")
    if row is None or row.earliest is None or row.latest is None:
        return None
    return row.earliest, row.latest


def _dates_agree(one: Event, other: Event, look: _Lookup) -> bool:
    first, second = _interval(one, look), _interval(other, look)
    if first is None or second is None:
        a, b = look.dates.get(one.date_id or ""), look.dates.get(other.date_id or "")
        if a is None or b is None:
            return True
        # no calendar day for one of them: "last Thursday" may be "Thursday", not "late January"
        words_a, words_b = _words(a.text), _words(b.text)
        return words_a <= words_b or words_b <= words_a
    if _hours_differ(look.dates[one.date_id or ""], look.dates[other.date_id or ""]):
        return False
    return first[0] <= second[1] and second[0] <= first[1]


def _hours_differ(one: Date, other: Date) -> bool:
    """Tell whether two clock times are of different hours."""
    first, second = (one.value or "").partition("T")[2], (other.value or "").partition("T")[2]
    return first[:2].isdigit() and second[:2].isdigit() and first[:2] != second[:2]


def _places_agree(one: Event, other: Event, look: _Lookup) -> bool:
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


def _words(phrase: str | None) -> set[str]:
    if not phrase:
        return set()
    return {w for w in re.findall(r"[\w]+", phrase.lower()) if w not in _SKIPPED_WORDS}


_ANYBODY = words(
    "people person persons man men woman women victim victims others civilians child children boy "
    "girl him them her soldiers soldier friend officer officers members son daughter brother sister"
)
_PRONOUNS = words("they he she it we i you who which that")


def _parties_agree(
    one: str | None, other: str | None, look: _Lookup, event: Event, member: Event
) -> bool:
    if one is None or other is None:
        return True
    first, second = _words(one), _words(other)
    if first <= _PRONOUNS or second <= _PRONOUNS or first & second:
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
    first, second = _words(one) - _PRONOUNS, _words(other) - _PRONOUNS
    if not first or not second:
        return True
    numbers = {w for w in first if w.isdigit()}, {w for w in second if w.isdigit()}
    if all(numbers) and not numbers[0] & numbers[1]:
        return False
    return bool(first & second) or bool((first | second) & _ANYBODY)


def _agreement(event: Event, cluster: _Cluster, look: _Lookup) -> int:
    """Return how many things agree: day, place, target, actor, the trigger's own words."""
    points = 0
    if event.target and event.target.lower() in _PRONOUNS | {"them", "him", "her", "us"}:
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
        said = _words(look.dates[event.date_id].text) if event.date_id in look.dates else set()
        for member in cluster.members:
            other_day = look.dates.get(member.date_id or "")
            if other_day is not None and said <= _words(other_day.text):
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
    target = _words(event.target) - _PRONOUNS
    if target and any(len(target & _words(m.target)) * 2 > len(target) for m in cluster.members):
        points += 1
    if len(target) > 1 and any(
        target <= _words(m.target) or target >= _words(m.target) > set() for m in cluster.members
    ):
        points += 1
    actor = _words(event.actor) - _PRONOUNS
    if actor and any(len(actor & _words(m.actor)) * 2 > len(actor) for m in cluster.members):
        points += 1
    if any(event.rule == m.rule for m in cluster.members):
        points += 1
    return points
