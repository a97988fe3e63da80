"""What the wording of two mentions says for and against one event.

Most is learned word by word: "the massacre" takes up a deed in which many died, "the shots" one
that was a shooting; what is told as "had been hit" is seldom the latest news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsledger.resolve.events.agreement import Lookup
from newsledger.resolve.events.mention import KILLING, Mention
from newsledger.resolve.events.telling_apart import manner_of

_MANY_DEAD = 4
_IN_WHICH = re.compile(r"\b(?:in|during)\swhich\b", re.IGNORECASE)
_JOINTS = (
    ("in a deed", re.compile(r"\b(?:in|during|by)\san?\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)),
    ("in the deed", re.compile(r"\b(?:in|during|by)\sthe\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)),
    ("colon", re.compile(r"[:;–—]")),
    ("by", re.compile(r"\b(?:by|without|while)\s$", re.IGNORECASE)),
    ("who", re.compile(r"\s(?:who|that|which|whom)\s", re.IGNORECASE)),
    ("comma and", re.compile(r",\sand\b", re.IGNORECASE)),
    ("and", re.compile(r"\band\b", re.IGNORECASE)),
    ("comma", re.compile(r",")),
)


def new_wording(mention: Mention) -> Iterator[str]:
    """Yield what the words in and before a mention say of its being the first of its event."""
    yield f"new:tense:{mention.words.tense}"
    yield f"new:word:{mention.stem}"
    for steps, word in enumerate(mention.words.before, start=1):
        yield f"new:before {steps}:{word}"
    if mention.event.modality == "denied":
        yield "new:denied"
    if mention.event.claim_id:
        yield f"new:said:{manner_of(mention)}"


def wording_features(mention: Mention, members: Sequence[Mention], look: Lookup) -> Iterator[str]:
    """Yield what the wording of a mention says of its being of the event with these members."""
    event, last = mention.event, members[-1]
    yield from _tense(mention, members)
    yield f"types:{last.event.event_type}|{event.event_type}"
    yield f"words:{members[0].stem}|{mention.stem}"
    if len(members) > 1:
        yield f"words last:{last.stem}|{mention.stem}"
    yield f"told as:{last.event.modality}|{event.modality}"
    if last.event.sentence_id == event.sentence_id:
        yield from _joint(last, mention, look)
    if event.rule.startswith("noun:"):
        yield f"noun:{mention.stem}:{_deadliness(members)}"
    yield from _told(mention, members)
    yield from _chains(mention, members, look)


def _tense(mention: Mention, members: Sequence[Mention]) -> Iterator[str]:
    own, others = mention.words.tense, {m.words.tense for m in members}
    how = "same" if own in others else "had" if "had" in others else "other"
    yield f"tense:{own}:{how}"


def _joint(last: Mention, mention: Mention, look: Lookup) -> Iterator[str]:
    """Yield how two mentions of a sentence are joined: "massacre in which gunmen mowed down"."""
    between = look.text[last.event.end : mention.event.start]
    if _IN_WHICH.search(between):
        how = "in which"
    else:
        how = next((name for name, joint in _JOINTS if joint.search(between)), "plain")
    yield f"joined:{how}"
    yield f"joined:{how}:{_part(last)} {_part(mention)}"


def _part(mention: Mention) -> str:
    if mention.event.rule.startswith("noun:"):
        return "noun"
    return "killing" if mention.event.rule in KILLING else "verb"


def _deadliness(members: Sequence[Mention]) -> str:
    dead = max((low for m in members for harm, low, _ in m.tolls if harm == "killed"), default=0)
    if dead >= _MANY_DEAD:
        return "many dead"
    if dead:
        return "some dead"
    return "killed" if any(m.event.rule in KILLING for m in members) else "none dead"


def _told(mention: Mention, members: Sequence[Mention]) -> Iterator[str]:
    """Yield whether other sentences of the event tell of whom it befell and of who did it."""
    manner, own = manner_of(mention), mention.words
    elsewhere = [m for m in members if m.event.sentence_id != mention.event.sentence_id]
    heads = {m.words.head for m in elsewhere} - {""}
    if own.head and heads:
        yield f"head:{'same' if own.head in heads else 'differs'}:{manner}"
    if not elsewhere:
        return
    # who died in a deed is often not told before
    target = frozenset() if mention.event.rule in KILLING else own.target
    actor = frozenset() if mention.known_doer else own.actor
    told = frozenset().union(*(m.words.sentence for m in elsewhere))
    for slot, stems in (("target", target), ("actor", actor)):
        if stems:
            yield f"{slot} told:{min(2, len(stems & told))}:{manner}"


def _chains(mention: Mention, members: Sequence[Mention], look: Lookup) -> Iterator[str]:
    """Yield whether whom it befell and who did it are those of the event, or swapped."""
    target, actor = (
        _chain(look, e) for e in (mention.event.target_entity_id, mention.event.actor_entity_id)
    )
    targets = {_chain(look, m.event.target_entity_id) for m in members} - {None}
    actors = {_chain(look, m.event.actor_entity_id) for m in members} - {None}
    if target and targets:
        yield f"target chain:{'same' if target in targets else 'differs'}"
    if actor and actors and not mention.known_doer:
        yield f"actor chain:{'same' if actor in actors else 'differs'}"
    if (target and target in actors) or (actor and actor in targets):
        yield "chain:swapped"


def _chain(look: Lookup, entity_id: str | None) -> str | None:
    entity = look.entities.get(entity_id or "")
    return None if entity is None else entity.chain or entity.entity_id
