"""Which mentions in an article are of the same event.

Mentions are read in order. Each is either the first of a new event or of one told before, whatever
its features weigh most for (`likeness.py`); the weights are learned from the labelled articles
(`newsledger.evaluate.learning`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence

from newsledger.extract.events.counted import is_recalled
from newsledger.extract.events.lexicon import evidence_words
from newsledger.lexicons import words
from newsledger.records import Event, Extraction
from newsledger.resolve.events.agreement import (
    PRONOUNS,
    Lookup,
    content_words,
    targets_agree,
)
from newsledger.resolve.events.families import by_other_means
from newsledger.resolve.events.held_for import done_by_others, held_by_event
from newsledger.resolve.events.joined import comes_after, joined_with
from newsledger.resolve.events.left_behind import left_behind
from newsledger.resolve.events.likeness import features, new_features
from newsledger.resolve.events.mention import KILLING, Mention, read_mentions
from newsledger.resolve.events.ordering import is_counted_from, is_said_to_be_another
from newsledger.resolve.events.resumed import resumed_by
from newsledger.resolve.events.sections import Sections
from newsledger.resolve.events.stems import kinds_of
from newsledger.resolve.events.telling_apart import manner_of
from newsledger.resolve.events.two_sides import are_of_two_sides, is_the_other_one
from newsledger.weights import load_weights, score

MODEL = "event_coreference"

LINKED = frozenset({"actual", "denied"})
"""What is planned or threatened is never a deed told."""
_MADE_SAFE = frozenset({"verb:defuse"})
"""A bomb made safe is not one that went off before."""
_SUFFERED = frozenset(f"verb:{what}" for what in words("hit destroy damage injure wound shatter"))
_AFTER = re.compile(
    r"^(?:\s[\w'’-]+){0,6}\s(?:(?:hours|minutes|days|shortly|soon)\s)?after\s(?:the|an?)\s$"
)
_AHEAD = 90
"""Characters behind a mention in which it may say that it was elsewhere."""
_FIRM = frozenset(
    {
        "kind:differs", "kind:other means", "kind:other deed", "date:differs", "old:differs",
        "country:differs", "section:other",
    }
)  # fmt: skip
"""What a name that both have does not make good."""
_UNLIKE = "nothing shared:other"
_SAME_KIND = "kind:same"
_DOUBT = 0.36
"""How likely a link must be: less than even, for a lost one splits an event that is told often.
"""


def link_coreference(found: Extraction, events: list[Event]) -> dict[str, str]:
    """Map the event_id of each later mention to that of its event's first mention."""
    weights = load_weights(MODEL)
    look = lookup(found)
    held = held_by_event(found.responsibility)
    clusters: list[list[Mention]] = []
    for mention in read_mentions(found, [e for e in events if e.modality in LINKED], look):
        barred = {
            n
            for n, c in enumerate(reversed(clusters), start=1)
            if are_of_two_sides(mention, c)
            or is_the_other_one(mention, c)
            or any(by_other_means(mention.event, m.event) for m in c)
            or _came_to_nothing(mention, c)
            or comes_after(mention, c, look)
        }
        barred |= left_behind(mention, clusters, look)
        barred |= done_by_others(mention, clusters, held, look)
        choices = choices_for(mention, clusters, look)
        called = _called_so(mention, clusters, look) - barred
        if called:
            barred |= set(range(1, len(choices))) - called
        best = resumed_by(mention, clusters, look) or joined_with(mention, clusters, look)
        scores = [score(weights, names) for names in choices]
        if _tells_where_and_whom(mention):
            # with a scene of its own it must be likelier of what it shares nothing with than new
            barred |= {
                n for n, names in enumerate(choices) if _UNLIKE in names and scores[n] < scores[0]
            }
        best = best or _best(scores, clusters, barred)
        if not best and len(called) == 1 and not _FIRM & set(choices[min(called)]):
            best = min(called)
        if not best and mention.known_doer and mention.event.rule in KILLING:
            # "the attackers killed a guard": in the deed that they are known by
            best = _best([-math.inf, *scores[1:]], clusters, barred) if len(scores) > 1 else 0
            best = 0 if _FIRM & set(choices[best]) else best
        if best and is_another(mention, clusters[-best], look):
            best = 0
        if best == 0 or mention.event.rule in _MADE_SAFE:
            clusters.append([mention])
        else:
            cluster = clusters.pop(-best)
            clusters.append([*cluster, mention])  # the last mentioned is the first looked at
    return {
        member.event.event_id: cluster[0].event.event_id
        for cluster in clusters
        for member in cluster[1:]
    }


def _came_to_nothing(mention: Mention, cluster: Sequence[Mention]) -> bool:
    """Tell whether one was only tried and the other done: "tried to burn it … shot two guards"."""
    verbs = [m.event for m in (mention, *cluster) if m.event.rule.startswith("verb:")]
    if mention.event not in verbs or len(verbs) < 2:
        return False
    own, others = mention.event.outcome, {e.outcome for e in verbs if e is not mention.event}
    return (own == "foiled" and others == {"hit"}) or (own == "hit" and others == {"foiled"})


def _tells_where_and_whom(mention: Mention) -> bool:
    """Tell whether a mention has a target and a place of its own words."""
    return bool(mention.target) and mention.event.place_basis in ("attached", "target")


def is_another(mention: Mention, cluster: Sequence[Mention], look: Lookup) -> bool:
    """Tell whether a mention's own sentence says that it is of another event than those before."""
    event = mention.event
    start = look.sent_start[event.sentence_id]
    before = look.text[start : event.start]
    known = any(m.target & mention.target for m in cluster)
    new = not known or mention.manner == "verb"
    if mention.target and new and is_counted_from(before):
        return True  # "the murders came a week after the killing of a teacher"
    if any(
        _comes_after(m, mention, look.text) or _answers(m, mention, look.text) for m in cluster
    ) or _is_on_another(mention, cluster):
        return True
    here = [m.event for m in cluster if m.event.sentence_id == event.sentence_id]
    if any(is_recalled(look.text[e.end : event.start]) for e in here):
        return True
    if here:
        return False
    if _is_one_more(mention, cluster):
        return True
    after = look.text[event.end : event.end + _AHEAD]
    definite = mention.manner in ("pointing", "definite")
    return is_said_to_be_another(before, after, definite=definite)


def _comes_after(one: Mention, other: Mention, text: str) -> bool:
    """Tell whether a deed followed one told behind it: "stormed in after the blast".

    "Ten were killed after the blast" may be of one.
    """
    first, second = one.event, other.event
    if first.sentence_id != second.sentence_id or not first.rule.startswith("verb:"):
        return False
    if first.rule in KILLING or first.rule in _SUFFERED or not second.rule.startswith("noun:"):
        return False
    return bool(_AFTER.search(text[first.end : second.start]))


def _answers(one: Mention, other: Mention, text: str) -> bool:
    """Tell whether some were killed for what they did: "killed four gunmen after they fired"."""
    first, second = one.event, other.event
    if first.sentence_id != second.sentence_id or not second.rule.startswith("verb:"):
        return False
    if first.rule not in KILLING or not first.actor or not first.target or not second.actor:
        return False
    if " after " not in text[first.end : second.start]:
        return False
    doers, whom = content_words(second.actor), content_words(first.target)
    return bool(doers & whom) or (second.actor.lower() in PRONOUNS and any(map(_is_armed, whom)))


def _is_armed(word: str) -> bool:
    return any(row.kind == "armed" for _, row in evidence_words().get(word, ()))


def _is_on_another(mention: Mention, cluster: Sequence[Mention]) -> bool:
    """Tell whether a known building was hit, and no such one by a deed that hit another.

    "They abducted girls from a school hours after a bomb tore through a bus station. … The attack
    on the school" is not the bomb.
    """
    if mention.manner not in ("pointing", "definite"):
        return False
    told = [m.event for m in cluster if m.event.target]
    known = frozenset().union(*(m.words.sentence for m in cluster if m.event.target is None))
    apart = bool(told) and not any(targets_agree(mention.event, e) for e in told)
    return apart and not content_words(mention.event.target) & known


def _is_one_more(mention: Mention, cluster: Sequence[Mention]) -> bool:
    """Tell whether something else is hit besides: "They also burned a petrol station".

    Who "also killed" somebody may have done so in the deed that was told.
    """
    event = mention.event
    if not mention.also or not event.rule.startswith("verb:") or event.rule in KILLING:
        return False
    own = content_words(event.target) - PRONOUNS
    told = [content_words(m.event.target) - PRONOUNS for m in cluster]
    return bool(own) and any(told) and not any(own & words for words in told)


def _called_so(mention: Mention, clusters: Sequence[list[Mention]], look: Lookup) -> set[int]:
    """Return the numbers of the events that a noun can mean, as it names what was hit, or where.

    "The airport attack" is that on the airport, whatever was told since. None where it names none.
    """
    if mention.manner not in ("pointing", "definite") or not mention.called:
        return set()
    told = [frozenset().union(*(_scene_words(m, look) for m in c)) for c in reversed(clusters)]
    return {n for n, words in enumerate(told, start=1) if words & mention.called}


def _scene_words(mention: Mention, look: Lookup) -> frozenset[str]:
    """Return the words of where it was, and of what was hit as far as they tell of what kind."""
    place = look.entities.get(mention.event.place_entity_id or "")
    hit = frozenset(word for word in mention.target if kinds_of(word))
    called = frozenset(word for word in mention.called if kinds_of(word))
    return hit | called | content_words(place.text if place else None)


def _best(
    scores: Sequence[float], clusters: Sequence[list[Mention]], barred: Collection[int]
) -> int:
    """Return the number of the choice that gains most and is not barred; 0: a new event.

    A link counts for more where more mentions hang on it: it is one to each of them.
    """
    scores = [-math.inf if n in barred else value for n, value in enumerate(scores)]
    highest = max(scores)
    chances = [math.exp(value - highest) for value in scores]
    whole = sum(chances)
    gains = [0.0] + [
        -1.0 if n in barred else len(clusters[-n]) ** 0.5 * (chances[n] / whole - _DOUBT)
        for n in range(1, len(scores))
    ]
    return max(range(len(gains)), key=gains.__getitem__)


def lookup(found: Extraction) -> Lookup:
    """Return the rows of an article by id."""
    return Lookup(
        {d.date_id: d for d in found.dates},
        {e.entity_id: e for e in found.entities},
        {s.sentence_id: s.sentence_no for s in found.sentences},
        {s.sentence_id: s.start for s in found.sentences},
        found.article.text,
        Sections(found),
        found.article.published_date,
    )


def choices_for(
    mention: Mention, clusters: Sequence[list[Mention]], look: Lookup
) -> list[list[str]]:
    """Return the features of a new event and of each event so far, the last mentioned first."""
    main = _main(clusters)
    choices = [
        new_features(mention),
        *(
            features(
                mention, members, look, back=back, is_main=members is main, many=len(clusters) > 1
            )
            for back, members in enumerate(reversed(clusters))
        ),
    ]
    if any(_SAME_KIND in names for names in choices):
        choices[0].append(f"new:rival:{manner_of(mention)}")
        for names in choices[1:]:
            if _SAME_KIND not in names:
                names.append(f"rival:{manner_of(mention)}")  # another is of its very kind
    return choices


def _main(clusters: Sequence[list[Mention]]) -> list[Mention] | None:
    """Return the event that the article is about: that of the headline, else the first told."""
    recent = [c for c in clusters if not any(m.old for m in c)] or clusters
    return min(
        recent,
        key=lambda c: (not any(m.title for m in c), c[0].several, c[0].event.start),
        default=None,
    )
