"""What speaks for and against a mention being of an event told before, as named features.

Each feature has a weight in `models/rules/event_coreference.csv`; those of "it is a new event"
are weighed against those of each event told so far.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsledger.records import Entity
from newsledger.resolve.events.agreement import (
    ANYBODY,
    PRONOUNS,
    TELLING,
    Lookup,
    munitions_differ,
    parties_agree,
    places_agree,
    same_entity,
    targets_agree,
)
from newsledger.resolve.events.discourse_likeness import position_features, story_features
from newsledger.resolve.events.families import GENERIC, are_near, compatible, same_deed
from newsledger.resolve.events.manner import numbers_differ
from newsledger.resolve.events.mention import Mention
from newsledger.resolve.events.telling_apart import manner_of, numbers_of, order_of, times_of
from newsledger.resolve.events.widths import are_far
from newsledger.resolve.events.wording_likeness import new_wording, wording_features

_SHARED = frozenset(
    {
        "kind:telling", "stem:other", "stem:definite", "date:same", "place:same", "target:same",
        "target:shared", "target:kind same", "target:pronoun near", "actor:same", "weapon:same",
        "toll:same", "pointing:near", "killing:near", "lead", "own:main", "own:last", "landing",
        "of the dead", "heading",
    }
)  # fmt: skip
"""What by itself makes it likely that two mentions are of one event."""


def new_features(mention: Mention) -> list[str]:
    """Return what speaks for and against a mention being the first of its event."""
    event = mention.event
    own = (event.actor, event.target, event.place_entity_id, event.date_id)
    told = {
        "elsewhere": mention.elsewhere and not mention.is_definite,
        "also": mention.also,
        "old": mention.old,
        "past": mention.past,
        "own": mention.own,
        "several": mention.several,
        "general": mention.general,
        "counted": mention.count is not None and not mention.is_definite,
        "dated": event.date_basis == "attached",
        "placed": event.place_basis == "attached",
        "bare": all(value is None for value in own),
        "doer": bool(mention.actor) and not mention.own,
        "whole": bool(mention.actor and mention.target) and not mention.own,
    }
    plain = (f"new:{name}" for name, on in told.items() if on)
    return ["new", f"new:{mention.manner}", *plain, *new_wording(mention)]


def features(
    mention: Mention,
    members: Sequence[Mention],
    look: Lookup,
    *,
    back: int,
    is_main: bool,
    many: bool,
) -> list[str]:
    """Return what speaks for and against a mention being of the event with these members.

    `back` counts the events told since, `is_main` is the one that the article is about, `many`
    says that there are others.
    """
    found = [
        *_kind(mention, members),
        *times_of(mention, members, look),
        *_place(mention, members, look),
        *_scene(mention, members, look, is_main=is_main),
        *_item(mention, members, look),
        *_target(mention, members),
        *_doer(mention, members, look),
        *numbers_of(mention, members),
        *order_of(mention, members, look),
        *position_features(mention, members, back=back, is_main=is_main, many=many),
        *story_features(mention, members, look, back=back, is_main=is_main, many=many),
    ]
    alien = _alien(mention, found)
    if alien:
        found.append(f"alien {min(alien, 3)}:{manner_of(mention)}")
    shared = sum(name in _SHARED for name in found)
    agree = ("date:same", "date:agrees", "place:same")
    if mention.event.date_basis == "attached" and not any(name in agree[:2] for name in found):
        found.append(f"own day:{manner_of(mention)}")
    if mention.event.place_basis == "attached" and agree[2] not in found:
        found.append(f"own place:{manner_of(mention)}")
    word = "nothing" if not shared else "much" if shared > 1 else "little"
    worded = wording_features(mention, members, look)
    return [*found, f"{word} shared:{manner_of(mention)}", *worded]


def _alien(mention: Mention, found: Sequence[str]) -> int:
    """Return how much a mention tells by its own words that no member tells: whom, who, where."""
    event = mention.event
    told = set(found)
    alike = (
        (bool(mention.target), {"target:same", "target:shared", "target:kind same"}),
        (
            bool(mention.actor) and not (mention.own or mention.known_doer),
            {"actor:same", "side:same"},
        ),
        (bool(mention.weapon), {"weapon:same"}),
        (event.place_basis == "attached", {"place:same"}),
        (event.date_basis == "attached", {"date:same", "date:agrees"}),
    )
    return sum(own and not told & names for own, names in alike)


def _kind(mention: Mention, members: Sequence[Mention]) -> Iterator[str]:
    event, others = mention.event, [m.event for m in members]
    generic = event.event_type in GENERIC
    verb = event.rule.startswith("verb:")
    if any(not compatible(event.event_type, o.event_type) for o in others):
        near = all(are_near(event.event_type, o.event_type) for o in others)
        yield "kind:other means" if near else "kind:differs"
    elif any(not same_deed(event, o) for o in others):
        yield "kind:other deed"
    elif not generic and any(o.event_type == event.event_type for o in others):
        yield "kind:same"
        if event.event_type in TELLING:
            yield "kind:telling"
    elif generic:
        yield "kind:general verb" if verb else "kind:general noun"
    elif all(o.event_type in GENERIC for o in others):
        yield "kind:told closer"
    if any(m.stem == mention.stem for m in members):
        yield f"stem:{manner_of(mention)}"


def _place(mention: Mention, members: Sequence[Mention], look: Lookup) -> Iterator[str]:
    place = look.entities.get(mention.event.place_entity_id or "")
    placed = [m.event for m in members if m.event.place_entity_id in look.entities]
    if place is None or not placed:
        return
    if any(same_entity(place, look.entities[o.place_entity_id or ""]) for o in placed):
        yield "place:same"
    elif not all(places_agree(mention.event, other, look) for other in placed):
        countries = {look.entities[o.place_entity_id or ""].country for o in placed} - {None}
        abroad = place.country is not None and countries and place.country not in countries
        yield "country:differs" if abroad else "place:differs"
    else:
        others = [look.entities[o.place_entity_id or ""] for o in placed]
        if any(are_far(place, other) for other in others if _is_point(other)) and _is_point(place):
            yield "place:far"  # a site and a town that it does not lie in
        elif _is_point(place) and all(_is_point(other) for other in others):
            yield "place:other name"


def _is_point(place: Entity) -> bool:
    """Tell whether a place is a name and no wide area: what no list has may be a village."""
    wide = ("country", "region", "province")
    return place.mention_type == "name" and place.place_precision not in wide


def _scene(
    mention: Mention, members: Sequence[Mention], look: Lookup, *, is_main: bool
) -> Iterator[str]:
    """Yield whether the place that the sentence opens with is one of the event."""
    if mention.scene is None:
        return
    own = mention.scene
    named = [m.scene for m in members if m.scene is not None]
    named += [look.entities[p] for m in members if (p := m.event.place_entity_id) in look.entities]
    if any(same_entity(own, place) for place in named):
        yield "scene:same"
    else:
        yield "scene:differs" if named or is_main else "scene:opens"


def _item(mention: Mention, members: Sequence[Mention], look: Lookup) -> Iterator[str]:
    """Yield whether the items of a round-up in which both are told are one."""
    own = look.sections.at(mention.event.start)
    others = {look.sections.at(m.event.start) for m in members}
    if own is not None:
        yield "section:same" if own in others else "section:other"
    elif others - {None}:
        yield "section:left"


def _target(mention: Mention, members: Sequence[Mention]) -> Iterator[str]:
    others = [m.target for m in members if m.target]
    kinds = [m.kinds for m in members if m.kinds]
    target = mention.target
    if any(not targets_agree(mention.event, m.event) for m in members):
        yield "target:differs"
    elif target and any(target <= other or other <= target for other in others):
        yield "target:same"
    elif any((target & other) - ANYBODY for other in others):
        yield "target:shared"
    elif mention.kinds and kinds:
        alike = any(mention.kinds & other for other in kinds)
        yield "target:kind same" if alike else "target:kind differs"
    if _is_second_deed(mention, members[-1]):
        yield "deeds:two"
    if numbers_differ(mention.event.target, members[-1].event.target):
        yield "target:number"
    if (mention.event.target or "").lower() in PRONOUNS:
        near = mention.sentence - members[-1].sentence <= 1 and members[-1].event.target
        yield "target:pronoun near" if near else "target:pronoun"


def _is_second_deed(mention: Mention, last: Mention) -> bool:
    """Tell whether one doer did two things in a breath: "killed two guards and burned the post"."""
    one, other = last.event, mention.event
    if one.sentence_id != other.sentence_id or not one.actor or one.actor != other.actor:
        return False
    verbs = one.rule.startswith("verb:") and other.rule.startswith("verb:")
    return verbs and bool(last.target) and bool(mention.target) and not last.target & mention.target


def _doer(mention: Mention, members: Sequence[Mention], look: Lookup) -> Iterator[str]:
    event = mention.event
    actor = look.entities.get(event.actor_entity_id or "")
    named = (look.entities.get(m.event.actor_entity_id or "") for m in members)
    chains = {e.chain or e.entity_id for e in named if e is not None}
    words = [m.actor for m in members if m.actor]
    if any(not parties_agree(event, m.event, look) for m in members):
        yield "actor:differs"
    elif (actor is not None and (actor.chain or actor.entity_id) in chains) or any(
        mention.actor & other for other in words
    ):
        yield "actor:same"
    elif mention.known_doer:
        yield "actor:known"
    elif mention.actor and words and not mention.own:
        yield "actor:other words"
    sides = [m.side for m in members if m.side]
    if mention.side and sides:
        same = any(mention.side & side for side in sides)
        yield "side:same" if same else "side:differs"
    weapons = [m.weapon for m in members if m.weapon]
    if mention.weapon and weapons:
        same = any(mention.weapon & other for other in weapons)
        yield "weapon:same" if same else "weapon:other words"
    if any(munitions_differ(event, m.event) for m in members):
        yield "munitions:differ"
