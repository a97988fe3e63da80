"""Which mentions in an article are of the same event: definite mentions look back, others rarely.

Precise before complete: an indefinite mention ("another strike") never looks back, a verb only
where day, place, target or means agree. "The attack" is the last one told when that is near, else
the one that the article is about: the first.
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
    is_old,
)
from newsledger.resolve.events.families import GENERIC

_DEFINITE = words("the said same")
_POINTING = words("this that these those")
_OTHER = words(
    "another second third fourth separate other previous earlier similar past further different "
    "subsequent unrelated distinct new fresh more"
)
_INDEFINITE = words(
    "a an two three four five six several some many no any such each every dozens scores"
)
_PREPOSITIONS = words("of in on by for from with to at after before and or during into against")
_ELSEWHERE = words(
    "meanwhile elsewhere separately another separate similarly unrelated distinct second"
)
_NUMBERS = words(
    "one two three four five six seven eight nine ten eleven twelve dozen dozens several scores "
    "hundreds both"
)
_NEEDED = {"pointing": 0.0, "definite": 0.0, "bare": 1.3, "verb": 1.3, "indefinite": 3.0}
"""What must agree, by the manner of the mention, for it to be one told before."""
_MAIN = 0.6
"""What speaks for the event that the article is about, where a definite noun looks back."""
_FADING = 0.1
"""What each event between takes from the agreement with an earlier one."""
_NEAR = 1.0
"""The same for the event told just before in the paragraph."""
_KILLING = frozenset({"verb:kill", "verb:wound", "verb:injure", "verb:slay", "verb:martyr"})
_DOERS = words("gunmen gunman attackers attacker assailants bandits militants raiders fighters men")
_OWN = words("its our their his her it we they he she")
_REPORTS = re.compile(r"\breports?\b(?:\s+\w+){0,4}?\s+of\s+an?\b[^.]*$", re.IGNORECASE)
_LEAD = 500
"""Characters of the lead below a headline."""
_LONG_LINE = 160


def link_coreference(found: Extraction, events: list[Event]) -> dict[str, str]:
    """Map the event_id of each later mention to that of its event's first mention."""
    look = Lookup(
        {d.date_id: d for d in found.dates},
        {e.entity_id: e for e in found.entities},
        {s.sentence_id: s.sentence_no for s in found.sentences},
        {s.sentence_id: s.start for s in found.sentences},
        found.article.text,
        found.article.published_date,
    )
    sources = {c.claim_id: c.source for c in found.claims}
    look_at = {e.event_id: _manner(e, look, sources.get(e.claim_id or ""), found) for e in events}
    clusters: list[Cluster] = []
    for event in events:
        if event.modality != "actual":
            continue
        cluster = _antecedent(event, clusters, look, look_at[event.event_id])
        if cluster is None:
            clusters.append(Cluster(event, [event]))
        else:
            cluster.members.append(event)
            clusters.remove(cluster)
            clusters.append(cluster)  # the last mentioned is the first looked at
    return {
        member.event_id: cluster.first.event_id
        for cluster in clusters
        for member in cluster.members
        if member is not cluster.first
    }


def _manner(event: Event, look: Lookup, source: str | None, found: Extraction) -> str:
    """Return how a mention is put; what tells of an event already told is as good as definite.

    "A guard was killed", of those who died in it; "the group said it killed 40", of its own deed;
    "reports are coming in of an explosion", in a text that tells the latest first.
    """
    manner = manner_of(event, look.text)
    own = event.date_basis == "attached" or event.place_basis == "attached"
    if manner == "verb" and not own:
        actor = (event.actor or "").lower().split()
        doers = actor[:1] == ["the"] and actor[-1] in _DOERS
        if event.rule in _KILLING and (not actor or actor[0] in _OWN or doers):
            return "definite"
        if source is not None and actor[:1] and actor[0] in _OWN:
            return "definite"
    if manner in ("indefinite", "bare") and source is not None and not own:
        actor = (event.actor or "").lower().split()
        if actor[:1] and actor[0] in _OWN:
            return "definite"  # "the army said its jets carried out a precise strike"
    if manner == "indefinite" and _REPORTS.search(
        look.text[max(0, event.start - 60) : event.start]
    ):
        return "definite"
    return manner


def _antecedent(event: Event, clusters: list[Cluster], look: Lookup, manner: str) -> Cluster | None:
    """Return the cluster that a mention belongs to; None: it is told for the first time."""
    if not clusters:
        return None
    last = clusters[-1]
    if _outcome_of_same(event, last, look) or _told_by_the_dead(event, last, look):
        return last
    if manner == "other":
        return last if _heads(last, event, look) else None
    if event.rule.startswith("verb:") and _told_as_other(event, look):
        return None
    recent = [c for c in clusters if not is_old(c.first, look)] or clusters
    main = min(recent, key=lambda c: c.first.start)
    best: tuple[float, Cluster] | None = None
    for back, cluster in enumerate(reversed(clusters)):
        if conflicts(event, cluster, look):
            continue
        weight = agreement(event, cluster, look) - _FADING * back
        weight += _salience(event, cluster, manner, look, is_main=cluster is main)
        if weight >= _needed(event, cluster, manner, look) and (best is None or weight > best[0]):
            best = (weight, cluster)
    return best[1] if best else None


def _heads(cluster: Cluster, event: Event, look: Lookup) -> bool:
    """Tell whether the same other event stands in the line above: "Second strike", a heading."""
    last = cluster.members[-1]
    if len(cluster.members) > 1 or manner_of(last, look.text) != "other":
        return False
    apart = look.sentence_no[event.sentence_id] - look.sentence_no[last.sentence_id]
    return apart == 1 and not conflicts(event, cluster, look)


def _is_lead(event: Event, cluster: Cluster, look: Lookup) -> bool:
    """Tell whether a mention stands in the lead below the headline that told of an event."""
    end = _headline_end(look.text)
    return cluster.first.end <= end <= event.start < end + _LEAD


def _needed(event: Event, cluster: Cluster, manner: str, look: Lookup) -> float:
    """Return the weight a mention needs; a definite one with its own day or place must match."""
    needed = _NEEDED[manner]
    if manner == "indefinite" and _is_lead(event, cluster, look):
        needed = _NEEDED["bare"]  # the headline has told it in short
    if manner == "definite" and event.rule.startswith("noun:"):
        if event.date_id is not None and event.date_basis == "attached":
            dated = any(m.date_id is not None for m in cluster.members)
            needed += 1.0 if dated else 0.3
        if event.place_entity_id is not None and event.place_basis == "attached":
            placed = any(m.place_entity_id is not None for m in cluster.members)
            needed += 1.0 if placed else 0.3
    return needed


def _salience(event: Event, cluster: Cluster, manner: str, look: Lookup, *, is_main: bool) -> float:
    """Return what speaks for a cluster by where it was told: just before, or as the main event."""
    at = look.sentence_no[event.sentence_id]
    apart = at - max(n for m in cluster.members if (n := look.sentence_no[m.sentence_id]) <= at)
    if manner == "pointing" and apart <= 1:
        return 1.5
    points = 0.0
    if manner in ("definite", "pointing"):
        if _same_paragraph(event, cluster, look):
            points += _NEAR if apart <= 1 else _NEAR * 0.7 if apart <= 2 else 0.0
        if is_main:
            points += _MAIN
        if event.event_type in GENERIC or event.event_type == cluster.first.event_type:
            points += 0.4
        return points
    if is_main and _is_lead(event, cluster, look):
        points += 1.5  # the lead tells what the headline told
    if _is_bare(event) and apart <= 3:
        points += 0.7
    return points


def _is_bare(event: Event) -> bool:
    """Tell whether a mention has nothing of its own that could tell it from others."""
    own = (event.date_id, event.place_entity_id, event.target, event.actor)
    return all(value is None for value in own)


def _headline_end(text: str) -> int:
    """Return where a headline above the text ends; 0: there is none."""
    first, separator, _ = text.lstrip().partition("\n\n")
    line = first.partition("\n")[0] if len(first) > _LONG_LINE else first
    if not separator or len(line) > _LONG_LINE or line.rstrip().endswith("."):
        return 0
    return len(text) - len(text.lstrip()) + len(line)


def _same_paragraph(event: Event, cluster: Cluster, look: Lookup) -> bool:
    before = max(m.end for m in cluster.members)
    return "\n\n" not in look.text[before : event.start]


def opens_another(event: Event, found: Extraction) -> bool:
    """Tell whether a mention is told as another event than those before: "in a second attack"."""
    text = found.article.text
    if manner_of(event, text) == "other":
        return True
    start = next(s.start for s in found.sentences if s.sentence_id == event.sentence_id)
    return _is_elsewhere(text[start : event.start])


def _told_as_other(event: Event, look: Lookup) -> bool:
    return _is_elsewhere(look.text[look.sentence_start[event.sentence_id] : event.start])


def _is_elsewhere(before: str) -> bool:
    """Tell whether a sentence opens another event: "In a separate attack, gunmen shot …"."""
    return bool(set(re.findall(r"[\w'’-]+", before.lower())[:5]) & _ELSEWHERE)


def _told_by_the_dead(event: Event, cluster: Cluster, look: Lookup) -> bool:
    """Tell whether an event is how those just counted died: "two were killed when a jet struck"."""
    last = cluster.members[-1]
    if last.actor is not None or last.rule not in _KILLING or event.rule in _KILLING:
        return False
    if last.sentence_id == event.sentence_id:
        between = look.text[last.end : event.start].lower().split()
        return any(word in between for word in ("when", "after", "in", "as"))
    apart = look.sentence_no[event.sentence_id] - look.sentence_no[last.sentence_id]
    if apart != 1 or not event.rule.startswith("verb:") or _told_as_other(event, look):
        return False  # "Eight were killed on Monday. Gunmen ambushed their convoy"
    same = _same_paragraph(event, cluster, look) and len(cluster.members) == 1
    return same and not conflicts(dataclasses.replace(event, target=None), cluster, look)


def _outcome_of_same(event: Event, cluster: Cluster, look: Lookup) -> bool:
    """Tell whether a mention says what became of munitions just fired: "It missed the base"."""
    last = cluster.members[-1]
    if "interception" in (event.event_type, last.event_type):
        return False
    apart = look.sentence_no[event.sentence_id] - look.sentence_no[last.sentence_id]
    if apart > 1 or (last.munitions_min is None and last.weapon is None):
        return False
    follows = event.outcome == "missed" or event.rule in (
        "verb:impact",
        "verb:come down",
        "verb:land",
        "verb:explode",
        "verb:fall",
    )
    same = last.event_type == event.event_type
    return (
        follows
        and same
        and not (event.date_basis == "attached" and event.date_id != last.date_id)
        and (last.munitions_min == event.munitions_min or event.munitions_min in (None, 1))
    )


def manner_of(event: Event, text: str) -> str:
    """Return how a mention is put: verb, pointing, definite, bare, indefinite or other.

    Read from the words before a noun, nearest first, up to a preposition or the phrase's start.
    """
    if not event.rule.startswith("noun:"):
        return "verb"
    before = re.split(r"[.;:!?\n“”\"(]", text[max(0, event.start - 40) : event.start])[-1]
    manner = "bare"
    for word in reversed(before.lower().split()[-4:]):
        word = word.strip(",")
        if word in _PREPOSITIONS:
            break
        if word in _OTHER:
            return "other"
        if word in _INDEFINITE or word in _NUMBERS:
            manner = "indefinite"
            break
        if word in _POINTING:
            return "pointing"
        if word in _DEFINITE or word.endswith(("'s", "’s", "s'", "s’")):
            manner = "definite"
            break
    return manner


def numbers_differ(one: str | None, other: str | None) -> bool:
    """Tell whether two phrases count differently: "two men", "six passengers"."""
    first, second = content_words(one) & _NUMBERS, content_words(other) & _NUMBERS
    return bool(first) and bool(second) and not first & second


__all__ = ["link_coreference", "manner_of", "numbers_differ"]
