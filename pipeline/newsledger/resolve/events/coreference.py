"""Which mentions in an article are of the same event: definite mentions look back, others rarely.

Precise before complete: "the attack" takes the last compatible event; an indefinite mention ("an
attack", "another strike") never looks back; a verb only where day, place or target agree.
"""

from __future__ import annotations

import dataclasses
import re

from newsledger.lexicons import words
from newsledger.records import Event, Extraction
from newsledger.resolve.events.agreement import (
    Cluster,
    Lookup,
    agreement,
    conflicts,
    content_words,
    is_plural,
)
from newsledger.resolve.events.families import GENERIC

_DEFINITE = words("the this that these those said same")


_INDEFINITE = words(
    "a an another two three four five six several some many other separate second third no "
    "any more fresh new further previous earlier past similar such each every"
)
_PREPOSITIONS = words("of in on by for from with to at after before and or during")
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


def link_coreference(found: Extraction, events: list[Event]) -> dict[str, str]:
    """Map the event_id of each later mention to that of its event's first mention."""
    look = Lookup(
        {d.date_id: d for d in found.dates},
        {e.entity_id: e for e in found.entities},
        {s.sentence_id: s.sentence_no for s in found.sentences},
        {s.sentence_id: s.start for s in found.sentences},
        found.article.text,
    )
    clusters: list[Cluster] = []
    for event in events:
        if event.modality != "actual":
            continue
        cluster = _antecedent(event, clusters, look)
        if cluster is None:
            clusters.append(Cluster(event, [event]))
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


def _completed(clusters: list[Cluster], look: Lookup) -> list[Cluster]:
    """Merge what goes on telling of one event: same kind, near in the text, nothing against it.

    "Gunmen opened fire on a bus. Six passengers were shot." Plurals stay by themselves, and so does
    what is told as another event.
    """
    done: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda c: c.first.start):
        for earlier in reversed(done[-_NEAR_CLUSTERS:]):
            if _goes_on(cluster, earlier, look):
                earlier.members.extend(cluster.members)
                break
        else:
            done.append(cluster)
    return done


def _goes_on(cluster: Cluster, earlier: Cluster, look: Lookup) -> bool:
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
    if any(conflicts(m, earlier, look) for m in cluster.members):
        return False
    return not any(
        _numbers_differ(m.target, other.target)
        for m in cluster.members
        for other in earlier.members
    )


def _is_plural_noun(event: Event) -> bool:
    return event.rule.startswith("noun:") and is_plural(event.text)


def _told_as_other(event: Event, look: Lookup) -> bool:
    """Tell whether a mention is introduced as another event: "in a separate attack"."""
    start = look.sentence_start[event.sentence_id]
    before = re.findall(r"[\w'’-]+", look.text[start : event.start].lower())
    near = set(before[-4:]) if event.rule.startswith("noun:") else set()
    return bool(near & _OTHER) or bool(set(before[:4]) & _ELSEWHERE)


def _numbers_differ(one: str | None, other: str | None) -> bool:
    first, second = content_words(one) & _NUMBERS, content_words(other) & _NUMBERS
    return bool(first) and bool(second) and not first & second


def _antecedent(event: Event, clusters: list[Cluster], look: Lookup) -> Cluster | None:
    is_noun = event.rule.startswith("noun:")
    manner = _determiner(event, look.text) if is_noun else "verb"
    best: tuple[float, Cluster] | None = None
    for back, cluster in enumerate(reversed(clusters[-_REACH:])):
        if back == 0 and _outcome_of_same(event, cluster, look):
            return cluster
        # the target of the one is the dead, of the other the place that was hit
        untargeted = dataclasses.replace(event, target=None)
        by_the_dead = back == 0 and _told_by_the_dead(event, cluster.members[-1], look)
        if by_the_dead and not conflicts(untargeted, cluster, look):
            return cluster
        if conflicts(event, cluster, look):
            continue
        agreed = agreement(event, cluster, look)
        apart = look.sentence_no[event.sentence_id] - min(
            look.sentence_no[event.sentence_id],
            max(look.sentence_no[m.sentence_id] for m in cluster.members),
        )
        needed = {"definite": 0, "bare": 2, "verb": 2, "indefinite": 4}[manner]
        if manner == "definite" and event.event_type != cluster.first.event_type:
            needed = 0 if event.event_type in GENERIC or apart <= 3 else 1
        if manner == "bare" and not is_plural(event.text) and apart <= 2:
            needed = 1
        weight = agreed - _FADING * back
        if agreed >= needed and (best is None or weight > best[0]):
            best = (weight, cluster)
    return best[1] if best else None


def _told_by_the_dead(event: Event, last: Event, look: Lookup) -> bool:
    """Tell whether an event is how those just counted died: "two were killed when a jet struck"."""
    if last.sentence_id != event.sentence_id or last.actor is not None:
        return False
    if last.rule not in ("verb:kill", "verb:wound", "verb:injure"):
        return False
    between = look.text[last.end : event.start].lower().split()
    return any(word in between for word in ("when", "after", "in", "as"))


def _outcome_of_same(event: Event, cluster: Cluster, look: Lookup) -> bool:
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
