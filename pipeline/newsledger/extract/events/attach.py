"""Attaches dates and places to events: by the parse, else the nearest in the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.scene import day_in_clause, is_refuge, own_verbs, scene_of, smallest
from newsledger.lexicons import words
from newsledger.records import Date, Entity

PLACES = frozenset({"GPE", "LOC", "FAC"})
_PLACE_TYPES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
_THINGS = ("site", "force", "armed", "civilian")
_CLAUSAL = frozenset({"ccomp", "acl", "acl:relcl", "parataxis", "advcl"})
# Nouns between an event and the name of its place.
_RELATIONAL = words(
    "area areas town city village district province region part parts outskirts suburb "
    "suburbs border north south east west northwest northeast southwest southeast center "
    "centre capital vicinity neighborhood neighbourhood state county municipality department "
    "territory end side morning evening night afternoon hours day dawn eve street road avenue "
    "block street highway edge perimeter zone sector quarter road axis route coast shore banks "
    "foot compound hills mountains kilometres kilometers miles km"
)
_PLACE_CASES = words(
    "in at near outside inside around on from of across over to within throughout into "
    "towards toward against through north south east west between off"
)


_BOUNDING = words("since until till by")
_SCENES = frozenset({"in", "at", "outside", "inside", "near", "on"})


def attach_date(
    anchors: Sequence[Token], trigger: Token, mentions: Mentions, others: Iterable[int]
) -> tuple[Date | None, str | None]:
    """Return the date of an event with its basis; `others` are the heads of the other events.

    "On Monday militants attacked the post that troops had left in May" -> Monday.
    """
    sentence = trigger.sent
    here = [d for d in mentions.dates if sentence.start <= d[0] < sentence.end]
    if not here:
        return None, None
    here = [d for d in here if not _bounds_a_period(mentions._doc, d[0], d[2])]
    if not here:
        return None, None
    anchor_ids = {token.i for token in anchors}
    blocked = set(others) - anchor_ids
    best: tuple[int, int, Date] | None = None
    for start, end, row in here:
        steps = _steps(_head(mentions._doc, start, end), anchor_ids, blocked, through_things=True)
        if steps is not None:
            key = (steps, abs(start - trigger.i))
            if best is None or key < (best[0], best[1]):
                best = (*key, row)
    if best is not None:
        return best[2], "attached"
    lone = len(here) == 1 and not blocked & set(range(sentence.start, sentence.end))
    if lone and _sets_scene(_head(mentions._doc, *here[0][:2]), trigger, mentions):
        return here[0][2], "sentence"
    free = []
    for start, end, row in here:
        low, high = sorted((start, trigger.i))
        if any(low < other < high for other in blocked):
            continue
        if _nearest(start, [trigger.i, *blocked]) == trigger.i and _governs(
            _head(mentions._doc, start, end), trigger
        ):
            free.append((abs(start - trigger.i), row))
    if free:
        return min(free, key=lambda pair: pair[0])[1], "sentence"
    lent = own_verbs(trigger, anchors)
    if lent is None:
        return None, None
    at = day_in_clause(trigger, [d[0] for d in here], blocked - lent, lent)
    found = next((row for start, _, row in here if start == at), None)
    return (found, "sentence") if found is not None else (None, None)


def _bounds_a_period(doc: Doc, start: int, row: Date) -> bool:
    """Tell whether a date only bounds a time: "the deadliest since May", "by Friday noon"."""
    at = start - 1
    while at >= 0 and doc[at].tag_ in ("DT", "_SP"):
        at -= 1
    word = doc[at].lower_ if at >= 0 else ""
    return word in _BOUNDING or (word in ("after", "before") and row.type == "DATE")


def _sets_scene(mention: Token, trigger: Token, mentions: Mentions) -> bool:
    """Tell whether the only date or place of a sentence is that of its only event.

    Not where it stands in a clause of its own or after a verb of saying: "police said Monday".
    """
    token = mention
    for _ in range(5):
        if token.dep_ in ("acl", "acl:relcl") or token.head == token:
            break
        token = token.head
    if token.dep_ in ("acl", "acl:relcl") and trigger.i not in {t.i for t in token.subtree}:
        return False
    first_verb = next((t.i for t in mention.sent if t.tag_ in ("VBD", "VBZ", "VBP", "MD")), -1)
    if mention.i < first_verb:
        return True
    above = mention.head
    if above.tag_ in ("NN", "NNS") and above.lower_ not in _RELATIONAL:
        return has_kind(above, *_THINGS) or above == trigger
    verb = next((t for t in mention.ancestors if t.tag_[:2] == "VB"), token)
    return verb.i not in mentions.cues and mention.head.i not in mentions.cues


def _governs(mention: Token, trigger: Token) -> bool:
    """Tell whether a date or place stands in the clause of an event or in one above it."""
    verb = mention
    for _ in range(4):
        if verb.head == verb or verb.dep_ in _CLAUSAL:
            break
        verb = verb.head
        if verb.tag_[:2] == "VB" or verb.pos_ == "AUX":
            break
        if verb.tag_ in ("NN", "NNS") and verb.lower_ not in _RELATIONAL:
            return False
    token = trigger
    for _ in range(8):
        if token == verb:
            return True
        if token.head == token or token.dep_ in ("acl", "acl:relcl", "ccomp", "parataxis"):
            return False
        token = token.head
    return False


def _head(doc: Doc, start: int, end: int) -> Token:
    root: Token = doc[start:end].root
    return root


def _nearest(at: int, places: Sequence[int]) -> int:
    return min(places, key=lambda p: (abs(p - at), p))


def _steps(
    token: Token,
    anchors: set[int],
    blocked: set[int],
    *,
    through_things: bool = False,
    through_sites: bool = False,
) -> int | None:
    """Return how many arcs lead up from a mention to an anchor; None: something stands between.

    Another event between, another clause, or a noun that is no place: "after a meeting in the
    capital" does not place the attack. `through_things`: nouns for people and sites may stand
    between a date and its event, for the parser hangs dates on the last noun. `through_sites`:
    "blew himself up in a mosque in the capital".
    """
    for steps in range(6):
        if token.i in anchors:
            return steps
        if token.i in blocked or token.head == token or token.dep_ in _CLAUSAL:
            return None
        above = token.head
        if above.i not in anchors and above.tag_[:2] == "VB":
            return None
        if above.i not in anchors and above.lower_ not in _RELATIONAL:
            named = above.tag_ in ("NNP", "NNPS", "CD") or above.ent_type_ in _PLACE_TYPES
            thing = through_things and has_kind(above, *_THINGS)
            site = through_sites and above.tag_[:2] == "NN" and has_kind(above, "site")
            if not (named or thing or (site and syntax.preposition(above) in _SCENES)):
                return None
        token = above
    return None


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
    for target in targets[:2]:
        entity = _in_phrase(target, mentions)
        if entity is not None:
            return entity, "target"
    sentence = trigger.sent
    here = [
        e
        for e in mentions.entities
        if sentence.start <= e[0] < sentence.end and e[2].label in PLACES
    ]
    if not here:
        return None, None
    taken = set(actor)
    anchor_ids = {token.i for token in anchors}
    blocked = set(others) - anchor_ids
    best: tuple[int, int, Entity] | None = None
    near: list[tuple[int, Entity]] = []
    for start, end, entity in here:
        if start in taken:
            continue
        head = _head(mentions._doc, start, end)
        case = syntax.preposition(head)
        if case is None and start:
            before = mentions._doc[start - 1]
            case = before.lower_ if before.tag_ == "IN" else None
        if case not in _PLACE_CASES or case in ("of", "to", "from", "between", "against"):
            continue
        steps = _steps(head, anchor_ids, blocked, through_sites=True)
        if steps is not None:
            key = (steps + (10 if entity.mention_type != "name" else 0), abs(start - trigger.i))
            if best is None or key < (best[0], best[1]):
                best = (*key, entity)
        low, high = sorted((start, trigger.i))
        clear = not any(low < other < high for other in blocked)
        alone = len(here) == 1 and not blocked & set(range(sentence.start, sentence.end))
        governs = _governs(head, trigger) or (alone and _sets_scene(head, trigger, mentions))
        if is_refuge(entity):
            continue  # the wounded were taken there
        if clear and governs and case in ("in", "at", "near", "outside", "inside", "around"):
            near.append((abs(start - trigger.i), entity))
    if best is not None or near:
        found = best[2] if best is not None else min(near, key=lambda pair: pair[0])[1]
        at = next(start for start, _, entity in here if entity is found)
        narrow = smallest(mentions._doc, at, mentions.entity_at)
        if narrow is not None and narrow.label in PLACES:
            found = narrow
        return found, "attached" if best is not None else "sentence"
    lent = own_verbs(trigger, anchors)
    if lent is None:
        return None, None
    scene = scene_of(trigger, trigger.i + 1, here, blocked, lent, taken)
    return (scene, "sentence") if scene is not None else (None, None)


def _head_of(entity: Entity, token: Token) -> Token:
    while token.head != token and entity.start <= token.head.idx < entity.end:
        token = token.head
    return token


def _in_phrase(target: Token, mentions: Mentions) -> Entity | None:
    """Return the place that a target is or stands in: "the embassy in Baghdad" -> Baghdad."""
    own = mentions.entity_at.get(target.i)
    if own is not None and own.label in PLACES and own.mention_type == "name":
        return own
    for token in target.subtree:
        entity = mentions.entity_at.get(token.i)
        if token.i <= target.i or entity is None or entity.label not in PLACES:
            continue
        case = syntax.preposition(token) or syntax.preposition(_head_of(entity, token))
        if entity.mention_type == "name" and case in ("in", "at", "near", "outside", "of"):
            return entity
    if own is not None and own.label in PLACES:
        return own
    return None
