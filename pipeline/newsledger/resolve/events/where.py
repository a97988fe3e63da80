"""Where an event was, weighed over all that the article says of it.

The rules attach a place to a mention and hand it on along the mentions of one event. Which of the
places of the article it was after all, or none, is weighed for the whole event: its mentions, the
words around each place, what lies in what. How much each counts is learned from labelled articles
(`newsledger.evaluate.learning`); the rules' place is left only for one that is clearly likelier.
"""

from __future__ import annotations

import dataclasses
import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from newsledger.extract.another import opens_with_elsewhere
from newsledger.extract.events.aside_clauses import aside_around
from newsledger.lexicons import words
from newsledger.records import Event, Extraction
from newsledger.resolve.events.candidate_places import (
    Place,
    own_features,
    places_of,
    top_country,
)
from newsledger.resolve.events.course import Course
from newsledger.resolve.events.filling import root_of
from newsledger.resolve.events.headings import BASIS as HEADING
from newsledger.resolve.events.home import is_dateline
from newsledger.resolve.events.manner import manner_of
from newsledger.resolve.events.ordering import is_answer
from newsledger.resolve.events.own_words import is_where_said
from newsledger.resolve.events.several_places import Lists
from newsledger.resolve.events.surroundings import beside
from newsledger.resolve.events.whole import Whole, likelier, steps_away
from newsledger.resolve.events.widths import PRECISION, TOPIC_WIDTH, are_far
from newsledger.weights import load_weights, score

MODEL = "event_place"
BASIS = "article"
"""The `place_basis` of a place that was weighed."""
_SURE = 0.6
"""Log odds by which a place must be likelier than none, and none than the rules' place.

Even odds would win more places than they lose, but a place that is wrong is worse than none."""
_SCENE_CASES = words("in at near on outside inside")
_ATTACHED = ("attached", "target")
_FROM_AFAR = words("airstrike drone_strike missile_attack rocket_attack shelling attack")
"""Kinds of what may be done far from what it answers."""
_COUNT = re.compile(r"\b\d+\s(?:[\w-]+\s){0,2}$")
_COME_FROM = re.compile(r"\bfrom\s(?:the\s)?(?:[\w-]+\s){0,3}$")
_SAME_WIDE = re.compile(
    r"\bin\sthe\ssame\s(?:district|county|province|region|valley)\b", re.IGNORECASE
)
_BREAK = re.compile(r"\n\s*")
_PARAGRAPHS = 3
_OWNER = 40
"""Characters in which "from the hamlet of" leads to a name."""


class Scene(Whole):
    """An article with its events and the places that it names."""

    def __init__(self, found: Extraction, told: Sequence[Event], filled: Sequence[Event]) -> None:
        """Take `told` with the places of their own words, `filled` with all by the rules."""
        super().__init__(found, told, filled)
        self.places = places_of(found, self.sections)
        self.place_of = {entity: place for place in self.places for entity in place.ids}
        self.holders: dict[str, list[Event]] = defaultdict(list)
        later = {e.event_id: e for e in filled}
        for event in told:
            place = self.place_of.get(event.place_entity_id or "")
            if place is not None and event.place_basis in _ATTACHED:
                self.holders[place.name].append(later[event.event_id])
        self.attached: dict[str, set[str]] = defaultdict(set)
        for held, events in self.holders.items():
            self.attached[held] = {root_of(event) for event in events}
        self.told_in = {place.name: self.sentences_of(place.mentions) for place in self.places}
        self.breaks = [match.start() for match in _BREAK.finditer(self.text)]
        self.beside = {
            m.entity_id: beside(self.text, m.start, m.end)
            for place in self.places
            for m in place.mentions
        }
        self._said: dict[str, bool] = {}
        self.lists = Lists(self.places, self.text)
        top = top_country(found)
        self.own = {place.name: frozenset(self._own(place, top)) for place in self.places}

    @cached_property
    def course(self) -> Course:
        """The course of the article, with the places that the rules give."""
        ruled = {root: self.ruled(root) for root in self.chains}
        return Course(self.found, self.chains, self.places, ruled, self.main)

    def _own(self, place: Place, top: str | None) -> Iterator[str]:
        """Yield what speaks for a place whatever the event; `top`: see `top_country`."""
        yield from own_features(place, self.found, self.number, top)
        if self.attached[place.name]:
            yield "attached to some"
        if not {self.beside[m.entity_id].case for m in place.mentions} & _SCENE_CASES:
            yield "never as scene"
        for mention in place.mentions:
            yield f"led:{self.beside[mention.entity_id].lead}"

    def paragraph(self, at: int) -> int:
        """Return the number of the paragraph, or line, that a character stands in."""
        return bisect_right(self.breaks, at)

    def is_only_of_others(self, root: str, place: Place) -> bool:
        """Tell whether a place is named once, elsewhere, as that of another event alone."""
        told_in = {e.sentence_id for e in self.chains[root]}
        others = self.attached[place.name] - {root}
        alone = len(place.mentions) == 1 and place.mentions[0].sentence_id not in told_in
        return alone and bool(others) and root not in self.attached[place.name]

    def is_of_victims(self, root: str, place: Place) -> bool:
        """Tell whether a place is only of what those hit had done: "killed men who raided Kobo"."""
        hit = {e.target_entity_id for e in self.chains[root]} - {None}
        holders = self.holders[place.name]
        return (
            len(place.mentions) == 1
            and bool(holders)
            and all(e.actor_entity_id in hit and root_of(e) != root for e in holders)
        )

    def is_aside(self, root: str, place: Place) -> bool:
        """Tell whether a place is only named where a clause says who somebody is."""
        for m in place.mentions:
            aside = aside_around(self.text, m.start, m.end)
            here = [e.start for e in self.chains[root] if e.sentence_id == m.sentence_id]
            if aside is None or any(start < aside[1] for start in here):
                return False  # also "the bombing, which killed 29 in Omagh, came after"
        return True

    def is_origin(self, root: str, place: Place) -> bool:
        """Tell whether a place is only where those come from who did it or were hit by it.

        "A woman from Cali was murdered": where she was, it does not say.
        """
        parties = [(e.sentence_id, p) for e in self.chains[root] for p in (e.actor, e.target) if p]
        for m in place.mentions:
            come = _COME_FROM.search(self.text[max(0, m.start - _OWNER) : m.start])
            told = come is not None and any(
                m.sentence_id == sentence and come[0].strip() + " " + m.text in " ".join(p.split())
                for sentence, p in parties
            )
            if not told:
                return False
        return True

    def is_only_where_said(self, root: str, place: Place) -> bool:
        """Tell whether a place is only where others speak, in sentences that tell no such event."""
        told_in = {e.sentence_id for e in self.chains[root]}
        return (
            self.said_in(place.name)
            and root not in self.attached[place.name]
            and not any(m.sentence_id in told_in for m in place.mentions)
        )

    def said_in(self, name: str) -> bool:
        """Tell whether every mention of a place is where somebody spoke."""
        if name not in self._said:
            rows = next(place.mentions for place in self.places if place.name == name)
            self._said[name] = all(is_where_said(row, self.found) for row in rows)
        return self._said[name]

    def is_only_around(self, root: str, place: Place) -> bool:
        """Tell whether a place is the country of the town or site that the rules give an event."""
        ruled = self.ruled(root)
        if ruled is None or ruled is place or place.width < PRECISION["country"]:
            return False
        return ruled.width <= TOPIC_WIDTH and ruled.country == place.country is not None

    def is_answered(self, root: str, place: Place) -> bool:
        """Tell whether a place is only of what an event from afar answers.

        "Gunmen attacked a post in Arbu. In response, jets bombed a camp": not in Arbu.
        """
        first = min(self.chains[root], key=lambda e: e.start)
        if first.event_type not in _FROM_AFAR or first.place_basis == HEADING:
            return False
        start = next(s.start for s in self.found.sentences if s.sentence_id == first.sentence_id)
        told_in = {e.sentence_id for e in self.chains[root]}
        here = any(m.sentence_id in told_in for m in place.mentions)
        return not here and is_answer(self.text[start : first.start])

    def is_left(self, root: str, place: Place) -> bool:
        """Tell whether a sentence tells an event as of another place: "Elsewhere, two were shot".

        What lies around both may be told before.
        """
        first = min(self.chains[root], key=lambda e: e.start)
        start = next(s.start for s in self.found.sentences if s.sentence_id == first.sentence_id)
        told_here = any(m.sentence_id == first.sentence_id for m in place.mentions)
        if told_here or place.width >= PRECISION["country"]:
            return False
        return opens_with_elsewhere(self.text[start : first.start])

    def is_in_same_wide(self, root: str, place: Place) -> bool:
        """Tell whether an event is told to have been in the region of others: not in their town."""
        if place.width > TOPIC_WIDTH or self.attached[place.name] & {root}:
            return False
        told = self.chains[root][0]
        row = next(s for s in self.found.sentences if s.sentence_id == told.sentence_id)
        nearest = [e.start for e in self.events if told.end < e.start < row.end]
        behind = self.text[told.end : min(nearest, default=row.end)]
        opens = not any(row.start <= e.start < told.start for e in self.events)
        ahead = self.text[row.start : told.start] if opens else ""
        return any(_SAME_WIDE.search(words) for words in (ahead, behind))

    def ruled(self, root: str) -> Place | None:
        """Return the place that the rules give most mentions of an event."""
        counts = Counter(
            self.place_of[e.place_entity_id].name
            for e in self.chains[root]
            if e.place_entity_id in self.place_of
        )
        name = counts.most_common(1)[0][0] if counts else None
        return next((place for place in self.places if place.name == name), None)

    def rules(self, root: str) -> int:
        """Return the number of the choice that the rules make for an event; 0: none."""
        ruled = self.ruled(root)
        return ruled.number + 1 if ruled is not None else 0


class Near:
    """Places told within some reach of an event."""

    __slots__ = ("name", "names", "starts", "widths")

    def __init__(self, name: str, places: Sequence[Place]) -> None:
        """Sort once what each of the places is ranked by."""
        self.name = name
        self.names = {place.name for place in places}
        self.widths = sorted({place.width for place in places})
        self.starts = sorted(place.first.start for place in places)


def choices_for(scene: Scene, root: str) -> list[list[str]]:
    """Return what speaks for no place, and for each of the article's, as the place of an event."""
    chain, ruled = scene.chains[root], scene.ruled(root)
    numbers = scene.sentences_of(chain)
    around = numbers | {n - 1 for n in numbers} | {n + 1 for n in numbers}
    same = Near("same", [p for p in scene.places if scene.told_in[p.name] & numbers])
    groups = (
        same,
        Near("next", [p for p in scene.places if scene.told_in[p.name] & around]),
        Near("all", scene.places),
    )
    none = set(scene.of_none(root, len(same.names), ruled=ruled is not None))
    rows = [sorted(none.union(scene.course.of_none(root)))]
    for place in scene.places:
        features = set(scene.own[place.name])
        features.update(_relation(scene, chain, place))
        features.update(_against(place, ruled, chain))
        features.add(_paragraphs(scene, chain, place))
        if place is not ruled:
            features.update(_as_party(scene, numbers, place))
        features.update(_rank(place, groups))
        features.update(_under_heading(scene, root, place))
        hits = len(scene.told_in[place.name] & numbers)
        features.add(f"hits:{min(hits, 3)}")
        if hits == len(numbers):
            features.add("hits:all")
        others = scene.attached[place.name] - {root}
        if others:
            features.add("of others:main" if scene.main in others else "of others")
        features |= scene.crossed(root, features)
        features |= scene.course.of_choice(root, place)
        rows.append(sorted(features))
    return rows


def weigh_places(found: Extraction, told: Sequence[Event], filled: Sequence[Event]) -> list[Event]:
    """Return the events, each with the place that is likeliest by all that is said of it."""
    scene = Scene(found, told, filled)
    if not scene.places:
        return list(filled)
    weights = load_weights(MODEL)
    chosen: dict[str, str | None] = {}
    for root in scene.chains:
        best = _pick(scene, root, weights)
        if best != scene.rules(root):
            chosen[root] = _best_mention(scene.places[best - 1]) if best else None
    return [_moved(event, scene, chosen) for event in filled]


def _pick(scene: Scene, root: str, weights: dict[str, float]) -> int:
    """Return the number of the likeliest choice of place for an event; 0: none."""
    own = scene.rules(root)
    scores = [score(weights, features) for features in choices_for(scene, root)]
    for number, place in enumerate(scene.places, start=1):
        if _is_apart(scene, root, place, is_ruled=number == own):
            scores[number] = -math.inf
    if any(e.place_basis == HEADING for e in scene.chains[root]):
        scores[0] = -math.inf  # all in a round-up is of its place, or of another told
    # a place for what the rules give none is a guess, unless it is clearly likelier
    best = likelier(scores, own, sure=0.0 if own else _SURE, sure_of_none=_SURE)
    return _of_several(scene, root, best)


def _is_apart(scene: Scene, root: str, place: Place, *, is_ruled: bool) -> bool:
    """Tell whether a place cannot be that of an event, whatever speaks for it."""
    if (
        scene.is_in_same_wide(root, place)
        or scene.is_left(root, place)
        or scene.is_answered(root, place)
    ):
        return True
    return not is_ruled and (
        scene.is_before(root, scene.holders[place.name])
        or scene.is_only_of_others(root, place)
        or scene.is_aside(root, place)
        or scene.is_only_where_said(root, place)
        or scene.is_only_around(root, place)
        or all(is_dateline(row, scene.text) for row in place.mentions)
        or scene.is_of_victims(root, place)
        or scene.is_reason(root)
        or scene.is_origin(root, place)
    )


def _of_several(scene: Scene, root: str, best: int) -> int:
    """Return the choice instead of a place that is told with others: what they lie in, or none.

    None only for many events: "more than 40 attacks in Marnek and Tolvo since May".
    """
    chain = scene.chains[root]
    around = scene.lists.around(scene.places[best - 1], chain) if best else None
    if around is None:
        return best
    if around[0] is not None:
        return scene.places.index(around[0]) + 1
    first = chain[0]
    counted = _COUNT.search(scene.text[max(0, first.start - _OWNER) : first.start])
    known = not counted and manner_of(first, scene.text) in ("definite", "pointing")
    spread = root in scene.several and not known
    return 0 if spread else best


def _best_mention(place: Place) -> str:
    """Return the id of the mention that says most: linked to the gazetteer, else a name."""
    ranked = max(place.mentions, key=lambda m: (m.place_id is not None, m.mention_type == "name"))
    return ranked.entity_id


def _moved(event: Event, scene: Scene, chosen: dict[str, str | None]) -> Event:
    root = root_of(event)
    if root not in chosen:
        return event
    place = chosen[root]
    had = scene.place_of.get(event.place_entity_id or "")
    if had is not None and place in had.ids:
        return event
    return dataclasses.replace(
        event, place_entity_id=place, place_basis=BASIS if place is not None else None
    )


def _relation(scene: Scene, chain: list[Event], place: Place) -> Iterator[str]:
    """Yield how the nearest mentions of a place stand to those of an event."""
    for event in chain:
        own = scene.told[event.event_id]
        if own.place_entity_id in place.ids:
            yield f"rule:{own.place_basis}"
    for event, mention, away in scene.nearest(chain, place.mentions):
        around = scene.beside[mention.entity_id]
        yield f"lead:{around.lead}"
        if away:
            yield f"lead:away:{around.lead}"
            yield from (steps_away(away), f"case:{around.case}", f"next:{around.follows}")
            continue
        side = "behind" if mention.start > event.start else "before"
        yield from scene.in_sentence(event, mention.start, mention.end)
        yield from (f"same:case:{around.case}:{side}", f"same:next:{around.follows}")


def _paragraphs(scene: Scene, chain: list[Event], place: Place) -> str:
    """Return how many paragraphs a place is named from an event; by its width in the same."""
    told = {scene.paragraph(event.start) for event in chain}
    named = {scene.paragraph(mention.start) for mention in place.mentions}
    away = min(abs(one - other) for one in told for other in named)
    return f"paragraph:{min(away, _PARAGRAPHS)}" if away else f"paragraph:0:{min(place.width, 3)}"


def _under_heading(scene: Scene, root: str, place: Place) -> Iterator[str]:
    """Yield how a place stands to the item of a round-up, of those in the heading by width."""
    for name in scene.in_section(root, place.mentions):
        yield name
        if name == "section:heading":
            yield f"{name}:{min(place.width, 3)}"


def _as_party(scene: Scene, numbers: frozenset[int], place: Place) -> Iterator[str]:
    """Yield whether a place only stands for who governs it; `numbers`: sentences of an event."""
    if all(scene.beside[m.entity_id].as_party for m in place.mentions):
        yield "only as party"
    here = [m for m in place.mentions if scene.number[m.sentence_id] in numbers]
    if here and all(scene.beside[m.entity_id].as_party for m in here):
        yield "here as party"


def _against(place: Place, ruled: Place | None, chain: list[Event]) -> Iterator[str]:
    """Yield how a place stands to that of the rules."""
    if ruled is None:
        return
    if place is ruled:
        basis = next(e.place_basis for e in chain if e.place_entity_id in place.ids)
        yield from ("filled", f"filled:{basis}", f"filled:width:{place.width}")
        return
    yield f"instead:{min(place.width, 3)}:{min(ruled.width, 3)}"
    wider = place.width - ruled.width
    yield f"instead:{'narrower' if wider < 0 else 'wider' if wider else 'as wide'}"
    if ruled.name in place.around:
        yield "instead:inside"
    if place.name in ruled.around:
        yield "instead:around"
    if place.country and ruled.country and place.country != ruled.country:
        yield "instead:abroad"
    if are_far(place.first, ruled.first):
        yield "instead:far"


def _rank(place: Place, groups: Sequence[Near]) -> Iterator[str]:
    """Yield whether a place is the narrowest, and the first, of those told near."""
    for group in groups:
        if place.name not in group.names:
            continue
        rank = min(2, bisect_left(group.widths, place.width))
        yield f"rank:{group.name}:{rank}"
        if group.name != "all":
            order = min(2, bisect_left(group.starts, place.first.start))
            yield from (
                f"rank:{group.name}:{rank}:{place.width}",
                f"order:{group.name}:{order}",
            )
