"""The place of an event: its target's, what hangs on the event, then the words behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.events.attach import governs, head_of, sets_scene, steps_up
from newsledger.extract.events.clauses import in_other_clause, is_talked_about
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.relatives import place_of_where
from newsledger.extract.events.scene import in_refuge, is_refuge, own_verbs, scene_of, smallest
from newsledger.lexicons import words
from newsledger.records import Entity

PLACES = frozenset({"GPE", "LOC", "FAC"})
_CASES = words(
    "in at near outside inside around on across over within throughout into towards toward through "
    "north south east west off"
)
_NEAR_CASES = words("in at near outside inside around")
_TARGET_CASES = words("in at near outside inside around within of between on")
_LINKS = words("of to called named between")
_NEIGHBOURS = words("residents resident villagers inhabitants locals neighbours neighbors")
_OWNED = words(
    "embassy embassies consulate consulates mission citizen citizens national nationals president "
    "king queen minister ministers ambassador diplomat diplomats government army navy ally allies"
)
"""What is "of" a country is elsewhere, too: the embassy of Japan in Lima."""
_HOMES = words("family families home homes house houses residence clan apartment")
"""What is called by those who live there."""
_SETTLEMENTS = words("capital city town village district province suburb neighbourhood region")
_SITES = words(
    "school church mosque temple synagogue prison penitentiary market hotel bar stadium mall"
)
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
    for target in targets:
        entity = _in_phrase(target, mentions)
        if entity is not None:
            entity = named(entity, mentions)
            if entity.mention_type == "name":
                return entity, "target"
            unnamed = unnamed or entity
    sentence = trigger.sent
    here = [
        e
        for e in mentions.entities
        if sentence.start <= e[0] < sentence.end
        and _is_place(e[2])
        and not (_is_nation(e[2]) and _stands_before_noun(mentions, e[1]))
        and not _is_owner(mentions.doc, e[0])
    ]
    if not here:
        return (unnamed, "target") if unnamed is not None else (None, None)
    where = place_of_where(trigger, here)
    if where is not None:
        return _smallest(where, here, mentions), "attached"
    taken = set(actor)
    anchor_ids = {token.i for token in anchors}
    blocked = set(others) - anchor_ids
    found, basis = _by_parse(anchor_ids, blocked, trigger, here, mentions, taken)
    if found is None or _opens(found, here, trigger):
        lent = own_verbs(trigger, anchors)
        own = [e for e in here if not is_talked_about(trigger, head_of(mentions.doc, e[0], e[1]))]
        if lent is None:  # "are investigating a shooting in Leeds": what stands behind is its own
            own = [e for e in own if e[0] > trigger.i]
        behind = scene_of(trigger, trigger.i + 1, own, blocked, lent, taken)
        if found is None or (behind is not None and behind is not found):
            found, basis = behind, "sentence" if found is None else basis
    if found is None:
        found, basis = _home(trigger, here), "sentence"
    found = named(found, mentions) if found is not None else None
    if unnamed is not None and (found is None or found.mention_type != "name"):
        return unnamed, "target"
    return (found, basis) if found is not None else (None, None)


def _is_place(entity: Entity) -> bool:
    """Tell whether something can happen at what a mention names: also a school with staff."""
    if entity.label in PLACES:
        return True
    name = entity.label == "ORG" and entity.mention_type == "name"
    return name and " " in entity.text and entity.text.split()[-1].lower() in _SITES


def _opens(place: Entity, here: Here, trigger: Token) -> bool:
    """Tell whether a place opens the sentence of an event, and may hold a narrower one behind it.

    "In Sindh, gunmen killed a driver at Khairpur" -> Khairpur.
    """
    start = next((start for start, _, entity in here if entity is place), trigger.i)
    return start < trigger.i and start - trigger.sent.start <= _OPENING


def _by_parse(
    anchors: set[int],
    blocked: set[int],
    trigger: Token,
    here: Here,
    mentions: Mentions,
    taken: Collection[int],
) -> tuple[Entity | None, str | None]:
    """Return the place that hangs on an event, else the nearest that its clause governs."""
    doc, sentence = mentions.doc, trigger.sent
    best: tuple[int, int, Entity] | None = None
    near: list[tuple[int, Entity]] = []
    for start, end, entity in here:
        if start in taken:
            continue
        head = head_of(doc, start, end)
        case = syntax.preposition(head)
        if case is None and start:
            before = doc[start - 1]
            case = before.lower_ if before.tag_ == "IN" else None
        if case not in _CASES:
            continue
        steps = steps_up(head, anchors, blocked, through_sites=True)
        if steps is not None:
            key = (steps + (10 if entity.mention_type != "name" else 0), abs(start - trigger.i))
            if best is None or key < (best[0], best[1]):
                best = (*key, entity)
        low, high = sorted((start, trigger.i))
        clear = not any(low < other < high for other in blocked)
        alone = len(here) == 1 and not any(sentence.start <= b < sentence.end for b in blocked)
        over = governs(head, trigger) or (alone and sets_scene(head, trigger, mentions))
        apart = in_other_clause(head, trigger, causes=False) or is_talked_about(trigger, head)
        if is_refuge(entity) or in_refuge(head) or apart:
            continue  # the wounded were taken there
        if clear and over and case in _NEAR_CASES:
            near.append((abs(start - trigger.i), entity))
    if best is None and not near:
        return None, None
    found = best[2] if best is not None else min(near, key=lambda pair: pair[0])[1]
    return _smallest(found, here, mentions), "attached" if best is not None else "sentence"


def _smallest(place: Entity, here: Here, mentions: Mentions) -> Entity:
    """Return the smaller place named right before a place, else the place itself."""
    at = next((start for start, _, entity in here if entity is place), None)
    if at is None:
        return place
    narrow = smallest(mentions.doc, at, mentions.entity_at)
    if narrow is None or narrow.label not in PLACES:
        return place
    owner = any(e is narrow and _is_owner(mentions.doc, first) for first, _, e in mentions.entities)
    return place if owner else narrow


def named(place: Entity, mentions: Mentions) -> Entity:
    """Return the name that a common noun for a place holds or leads to, else the noun.

    "the town of Bunia", "the Rimal neighbourhood", "the road to Goma", "the capital, Bamako" ->
    the names.
    """
    if place.mention_type == "name":
        return place
    at = next((i for i, (_, _, entity) in enumerate(mentions.entities) if entity is place), None)
    if at is None:
        return place
    _, end, _ = mentions.entities[at]
    inside = [
        e
        for _, _, e in mentions.entities[at + 1 : at + 4]
        if e.start < place.end
        and e.label in PLACES
        and e.mention_type == "name"
        and not _is_nation(e)  # "the U.S. embassies"
    ]
    if inside:
        return inside[-1]
    doc = mentions.doc
    told = end < len(doc) and doc[end].text == "," and doc[end - 1].lower_ in _SETTLEMENTS
    if doc[end - 1].lower_ in _OWNED:
        return place
    if end < len(doc) and (told or doc[end].lower_ in _LINKS):
        end += 1
        while end < len(doc) and doc[end].tag_ in ("DT", "JJ"):
            end += 1
        after = mentions.entity_at.get(end)
        if after is not None and after.label in PLACES and after.mention_type == "name":
            return after
    return place


def _is_nation(entity: Entity) -> bool:
    """Tell whether a name before a site says whose it is and not where: U.S., UK, UN."""
    letters = entity.text.replace(".", "")
    return letters.isupper() and len(letters) <= 3


def _stands_before_noun(mentions: Mentions, end: int) -> bool:
    return end < len(mentions.doc) and mentions.doc[end].tag_ in ("NN", "NNS")


def _is_owner(doc: Doc, start: int) -> bool:
    """Tell whether a name says whose something is: "outside embassies of the United States"."""
    at = start - 1
    at -= at >= 0 and doc[at].lower_ == "the"
    return at > 0 and doc[at].lower_ == "of" and doc[at - 1].lower_ in _OWNED


def _home(trigger: Token, here: Here) -> Entity | None:
    """Return where those live who tell of it: "residents of Sartana said a man had been shot"."""
    doc = trigger.doc
    for start, end, entity in here:
        if end > trigger.i or start - 2 < trigger.sent.start or entity.mention_type != "name":
            continue
        people, link = doc[start - 2], doc[start - 1]
        if people.lower_ in _NEIGHBOURS and link.lower_ in ("of", "in", "from"):
            return entity
    return None


def _in_phrase(target: Token, mentions: Mentions) -> Entity | None:
    """Return the place that a target is or stands in: "the embassy in Baghdad" -> Baghdad."""
    own = mentions.entity_at.get(target.i)
    if own is not None and _is_place(own):
        if own.mention_type == "name":
            return own
        inside = named(own, mentions)  # "the Sabreen market in Omdurman"
        homes = set(own.text.lower().split()) & _HOMES
        if inside.mention_type == "name" and inside.end <= own.end and not homes:
            return inside
    for token in target.subtree:
        entity = mentions.entity_at.get(token.i)
        if token.i <= target.i or entity is None or entity.label not in PLACES:
            continue
        case = syntax.preposition(token) or syntax.preposition(_top_of(entity, token))
        owns = case == "of" and _top_of(entity, token).head == target
        owns = owns and (target.lower_ in _OWNED or has_kind(target, "force", "armed"))
        first = token.i
        while first and target.doc[first - 1].idx >= entity.start:
            first -= 1
        owns = owns or _is_owner(target.doc, first)
        if entity.mention_type == "name" and case in _TARGET_CASES and not owns:
            return entity
    owner = next(iter(syntax.children(target, "nmod:poss")), None)
    whose = mentions.entity_at.get(owner.i) if owner is not None else None
    if whose is not None and whose.label == "GPE" and has_kind(target, "site"):
        return whose  # "the city's station", "Peshawar's central prison"
    if own is not None and own.label in PLACES:
        return own
    return None


def _top_of(entity: Entity, token: Token) -> Token:
    while token.head != token and entity.start <= token.head.idx < entity.end:
        token = token.head
    return token
