"""The place of an event: its target's, what hangs on the event, then the words behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.events.aside_clauses import aside_around
from newsledger.extract.events.attach import governs, head_of, sets_scene, steps_up
from newsledger.extract.events.clauses import in_other_clause, is_talked_about
from newsledger.extract.events.en_route import is_close, road_places
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.landmarks import past_landmark
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.naming import (
    PLACES,
    is_nation,
    is_owned,
    is_owner,
    is_place,
    is_told,
    named,
)
from newsledger.extract.events.place_nouns import place_noun
from newsledger.extract.events.refuges import in_refuge, is_refuge
from newsledger.extract.events.relatives import place_of_where
from newsledger.extract.events.scene import own_verbs, scene_of, smallest
from newsledger.extract.events.standing import place_of_standing
from newsledger.extract.events.surface import opens_reason
from newsledger.extract.events.tellers import home_of, is_blamed, is_of_speaker, tells_origin
from newsledger.extract.events.wars import is_of_war_at_large
from newsledger.extract.syntax import sent_end, sent_start, text_of
from newsledger.lexicons import words
from newsledger.records import Entity

_CASES = words(
    "in at near outside inside around on across over within throughout into towards toward through "
    "north south east west off"
)
_NEAR_CASES = words("in at near outside inside around")
_TARGET_CASES = words("in at near outside inside around within of between on")
_HAPPENED = words("happened occurred unfolded erupted broke took place")
"""Verbs after which "on" leads to a street: "the shooting happened on Broadway"."""
_BEHIND = 7
"""Tokens between a place without a name and the name of where it is."""
_NESTED = 3
"""Places that one phrase names one behind the other: quarter, town, province."""
_OPENING = 3
"""Tokens of a sentence among which the place that opens it begins."""

Here = list[tuple[int, int, Entity]]


def attach_place(
    anchors: Sequence[Token],
    trigger: Token,
    targets: Sequence[Token],
    modifiers: Sequence[Token],
    mentions: Mentions,
    others: Iterable[int],
    actor: Iterable[int],
) -> tuple[Entity | None, str | None]:
    """Return the place of an event with its basis; tokens in `actor` are no places of it.

    "Rockets hit the embassy in Baghdad" -> Baghdad.
    """
    for token in modifiers:
        entity = mentions.entity_at.get(token.i)
        if entity is not None:
            return entity, "attached"
    unnamed: Entity | None = None
    others = set(others)
    road = road_places(trigger, mentions)
    for target in targets:
        entity = _in_phrase(target, mentions, others)
        if entity is not None and not any(
            at in road and e is entity for at, _, e in mentions.entities
        ):
            entity = named(entity, mentions)
            if is_told(entity, mentions):
                narrow = _smallest(entity, mentions.entities, mentions)
                return past_landmark(narrow, mentions.entities, mentions), "target"
            unnamed = unnamed or entity
    first, last = sent_start(trigger), sent_end(trigger)
    here = [
        e
        for e in mentions.entities
        if first <= e[0] < last
        and e[0] not in road
        and is_place(e[2], e[0], e[1], mentions.doc)
        and not (is_nation(e[2]) and _stands_before_noun(mentions, e[1]))
        and not is_owner(mentions.doc, e[0])
        and not tells_origin(mentions.doc, e[0])
        and not is_blamed(mentions.doc, e[0])
        and not is_of_war_at_large(trigger, head_of(mentions.doc, e[0], e[1]))
        and not _is_aside(mentions.doc, e[2], trigger)
        and not is_of_speaker(mentions, e, trigger)
        and not any(opens_reason(t) for t in mentions.doc[trigger.i + 1 : e[0]])
    ]
    if not here:
        return (unnamed, "target") if unnamed is not None else (None, None)
    where = place_of_where(trigger, here)
    if where is not None:
        return _smallest(where, here, mentions), "attached"
    taken = set(actor)
    anchor_ids = {token.i for token in anchors}
    blocked = others - anchor_ids
    found, basis = _by_parse(anchor_ids, blocked, trigger, here, mentions, taken)
    if found is None or _opens(found, here, trigger):
        lent = own_verbs(trigger, anchors)
        own = [e for e in here if not is_talked_about(trigger, head_of(mentions.doc, e[0], e[1]))]
        if lent is None:  # "are investigating a shooting in Leeds": what stands behind is its own
            own = [e for e in own if e[0] > trigger.i]
        behind = scene_of(trigger, trigger.i + 1, own, blocked, lent, taken)
        if found is None:
            found, basis = behind, "sentence"
        elif behind is not None and is_told(named(behind, mentions), mentions):
            found = behind  # not "in Sindh, gunmen killed a driver at the market"
    if found is None:
        found, basis = place_of_standing(trigger, here) or home_of(trigger, here), "sentence"
    found = _told_behind(named(found, mentions), here, mentions) if found is not None else None
    found = past_landmark(found, here, mentions) if found is not None else None
    if unnamed is not None and (found is None or not is_told(found, mentions)):
        return unnamed, "target"
    return (found, basis) if found is not None else (None, None)


def _opens(place: Entity, here: Here, trigger: Token) -> bool:
    """Tell whether a place opens the sentence of an event, and may hold a narrower one behind it.

    "In Sindh, gunmen killed a driver at Khairpur" -> Khairpur.
    """
    start = next((start for start, _, entity in here if entity is place), trigger.i)
    first = sent_start(trigger)
    first = max((t.i + 1 for t in trigger.doc[first:start] if t.text == ":"), default=first)
    return start < trigger.i and start - first <= _OPENING  # also "DRONE STRIKE: In Kurram,"


def _by_parse(
    anchors: set[int],
    blocked: set[int],
    trigger: Token,
    here: Here,
    mentions: Mentions,
    taken: Collection[int],
) -> tuple[Entity | None, str | None]:
    """Return the place that hangs on an event, else the nearest that its clause governs."""
    doc, first, last = mentions.doc, sent_start(trigger), sent_end(trigger)
    best: tuple[int, int, Entity] | None = None
    near: list[tuple[int, Entity]] = []
    for start, end, entity in here:
        if start in taken:
            continue
        head = head_of(doc, start, end)
        case = syntax.preposition(head)
        if case is None and start:
            before = doc[start - 1]
            case = before.lower_ if before.tag_ == "IN" or before.lower_ in _NEAR_CASES else None
        if case == "close" or (start and is_close(doc[start - 1])):
            case = "near"
        if case not in _CASES and not (case == "on" and head.head.lower_ in _HAPPENED):
            continue
        steps = steps_up(head, anchors, blocked, through_sites=True)
        if steps is not None:
            key = (steps + (10 if entity.mention_type != "name" else 0), abs(start - trigger.i))
            if best is None or key < (best[0], best[1]):
                best = (*key, entity)
        low, high = sorted((start, trigger.i))
        clear = not any(low < other < high for other in blocked)
        alone = len(here) == 1 and not any(first <= b < last for b in blocked)
        over = governs(head, trigger) or (alone and sets_scene(head, trigger, mentions))
        apart = in_other_clause(head, trigger, causes=False) or is_talked_about(trigger, head)
        if is_refuge(entity, text_of(doc)) or in_refuge(head) or apart:
            continue  # the wounded were taken there
        if clear and over and case in _NEAR_CASES:
            near.append((abs(start - trigger.i), entity))
    if best is None and not near:
        return None, None
    found = best[2] if best is not None else min(near, key=lambda pair: pair[0])[1]
    return _smallest(found, here, mentions), "attached" if best is not None else "sentence"


def _smallest(place: Entity, here: Here, mentions: Mentions) -> Entity:
    """Return the smallest of the places named one behind the other, else the place itself.

    "In the town of Suhayla in eastern Khan Yunis in the Gaza Strip" -> Suhayla.
    """
    for _ in range(_NESTED):
        at = next((start for start, _, entity in here if entity is place), None)
        if at is None:
            return place
        narrow = smallest(mentions.doc, at, mentions.entity_at)
        if narrow is None or narrow.label not in PLACES:
            return place  # not "the Anza family in Khuzaa"
        narrow = named(narrow, mentions)
        if not is_told(narrow, mentions):
            return place
        if any(e is narrow and is_owner(mentions.doc, at) for at, _, e in mentions.entities):
            return place
        place = narrow
    return place


def _told_behind(place: Entity, here: Here, mentions: Mentions) -> Entity:
    """Return the name that says where a place without one is, else the place.

    "Near the airport in the Kurdish capital Erbil", "at the US base in Shaddadi".
    """
    if is_told(place, mentions):
        return place
    doc = mentions.doc
    at = next((end for _, end, entity in here if entity is place), None)
    if at is None:
        return place
    for start, _, entity in here:
        between = doc[at:start]
        if start < at or entity.end <= place.end:
            continue
        if len(between) > _BEHIND or any(t.tag_[:2] == "VB" or t.text == ";" for t in between):
            break
        found = named(entity, mentions)
        if is_told(found, mentions) and any(t.lower_ in _TARGET_CASES for t in between):
            return found
    return place


def _span(entity: Entity, token: Token, mentions: Mentions) -> tuple[int, int]:
    start, end = token.i, token.i + 1
    while start and mentions.entity_at.get(start - 1) is entity:
        start -= 1
    while mentions.entity_at.get(end) is entity:
        end += 1
    return start, end


def _stands_before_noun(mentions: Mentions, end: int) -> bool:
    """Tell whether a noun follows that a nation says the kind of: "at US and British warships".

    Also "on U.S. and coalition forces".
    """
    doc = mentions.doc
    name = doc[end - 1]
    joined = end < len(doc) and doc[end].tag_ == "CC"
    if joined and name.dep_ == "compound" and name.head.i > end and name.head.tag_[:2] == "NN":
        return not place_noun(name.head.lower_, "town", "quarter")
    if end + 2 < len(doc) and doc[end].tag_ == "CC" and doc[end + 1].ent_type_ == "NORP":
        after = doc[end + 2]
        return after.tag_ in ("NN", "NNS") and not place_noun(after.lower_, "town", "quarter")
    return end < len(doc) and doc[end].tag_ in ("NN", "NNS")


def _in_phrase(target: Token, mentions: Mentions, others: Collection[int]) -> Entity | None:
    """Return the place that a target is or stands in: "the embassy in Baghdad" -> Baghdad.

    Not that of what it did or is to do: "struck militants who had fired rockets at Sderot".
    """
    own = mentions.entity_at.get(target.i)
    if own is not None and is_place(own, *_span(own, target, mentions), target.doc):
        if is_told(own, mentions):
            return own
        inside = named(own, mentions)  # "the Sabreen market in Omdurman"
        if inside.mention_type == "name" and inside.end <= own.end:
            return inside
    for token in target.subtree:
        if token.i > target.i and opens_reason(token):
            break
        entity = mentions.entity_at.get(token.i)
        if token.i <= target.i or entity is None:
            continue
        if not is_place(entity, *_span(entity, token, mentions), target.doc):
            continue
        if tells_origin(target.doc, _span(entity, token, mentions)[0]):
            continue
        if aside_around(text_of(target.doc), entity.start, entity.end) is not None:
            continue  # "two nurses, who came to Goma on Monday, were killed"
        if _is_of_its_deed(token, target, others) or is_of_war_at_large(target, token):
            continue
        case = syntax.preposition(token) or syntax.preposition(_top_of(entity, token))
        owns = case == "of" and _top_of(entity, token).head == target
        owns = owns and (is_owned(target.lower_) or has_kind(target, "force", "armed"))
        first = token.i
        while first and target.doc[first - 1].idx >= entity.start:
            first -= 1
        owns = owns or is_owner(target.doc, first)
        if case in _TARGET_CASES and not owns:
            found = named(entity, mentions)
            if is_told(found, mentions) and (found is not entity or found is not own):
                return found
    owner = next(iter(syntax.children(target, "nmod:poss")), None)
    whose = mentions.entity_at.get(owner.i) if owner is not None else None
    if whose is not None and whose.label == "GPE" and has_kind(target, "site"):
        return whose  # "the city's station", "Peshawar's central prison"
    if own is not None and own.label in PLACES:
        return own
    return None


def _is_of_its_deed(token: Token, target: Token, deeds: Collection[int]) -> bool:
    """Tell whether a word stands in what a target did: "rebels who had raided the town"."""
    within = list(takewhile(lambda above: above != target, token.ancestors))
    if not within or not within[-1].dep_.startswith("acl") or syntax.is_passive(within[-1]):
        return False
    return target.i not in deeds and any(t.i in deeds and t.pos_ == "VERB" for t in within)


def _is_aside(doc: Doc, place: Entity, token: Token) -> bool:
    """Tell whether a place is of what an aside tells of somebody, and a word stands behind it."""
    aside = aside_around(text_of(doc), place.start, place.end)
    return aside is not None and token.idx >= aside[1]


def _top_of(entity: Entity, token: Token) -> Token:
    while token.head != token and entity.start <= token.head.idx < entity.end:
        token = token.head
    return token
