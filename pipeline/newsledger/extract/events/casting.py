"""Who did it and to whom, weighed over all noun phrases of the sentence.

The rules read the roles of an event from its own clause. Where the parse is wrong, or the doer
stands a clause further ("a driver turned away from a wedding came back and opened fire"), they give
nobody or somebody else. Which noun phrase it is after all, or none, is weighed: how it stands to
the trigger, what kind of word it is, what the rules have made of it. How much each counts is
learned from labelled articles (`newsledger.evaluate.learning`); the rules' answer is left only for
one that is clearly likelier.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from newsledger.extract import syntax
from newsledger.extract.events import voice
from newsledger.extract.events.evidence import kinds_of
from newsledger.extract.events.nominal import modifier_span
from newsledger.extract.events.party import party_of
from newsledger.extract.events.reading import Reading
from newsledger.extract.events.sifting import Found
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words
from newsledger.weights import load_weights, score
from newsledger.word_groups import word_group

MODELS = {"actor": "event_actor", "target": "event_target"}
_SURE = 0.5
"""Log odds by which something else must be likelier than what the rules give."""
_INSIDE = frozenset({"compound", "amod", "flat", "nummod", "det", "nmod:poss", "case"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 4
_REACH = 40
_DISTANCES = ((1, "1"), (3, "2-3"), (6, "4-6"), (12, "7-12"), (24, "13-24"))
_CASES = words("by of with on against from between in at for to after during as near into upon")
_KINDS = ("armed", "force", "civilian", "site", "facility", "weapon", "harm")


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A noun phrase that may fill a role: its head word."""

    head: Token
    is_modifier: bool
    """It stands before an event noun: "Israeli strikes"."""


class Stage:
    """What the roles of all events of a text are weighed against."""

    def __init__(self, reading: Reading, kept: list[Found]) -> None:
        """Index once per article what the rules have made of each word."""
        self.mentions = reading.mentions
        self.triggers = {i for f in kept for i in range(f.candidate.start, f.candidate.end)}
        self.actors = {t.i for f in kept for t in f.roles.actors}
        self.targets = {t.i for f in kept for t in f.roles.targets}
        self.seen: dict[tuple[int, int], tuple[str, ...]] = {}
        """What speaks for a word whatever the role: by its place and that of the trigger."""


def parts_of(item: Found, stage: Stage) -> list[Part]:
    """Return the noun phrases of the sentence of an event, those that the rules took first."""
    candidate, roles = item.candidate, item.roles
    found = [Part(t, _is_modifier(t, item)) for t in (*roles.actors[:1], *roles.targets[:1])]
    taken = {part.head.i for part in found}
    head, doc = candidate.head, candidate.head.doc
    first = max(sent_start(head), head.i - _REACH)
    last = min(sent_end(head), head.i + _REACH)
    for token in doc[first:last]:
        if token.i in taken or candidate.start <= token.i < candidate.end:
            continue
        if token.i in stage.mentions.date_at or token.lower_ in word_group("times"):
            continue
        if _is_head(token) or _is_modifier(token, item):
            found.append(Part(token, _is_modifier(token, item)))
            taken.add(token.i)
    return found


def words_of(part: Part, item: Found, stage: Stage, role: str) -> Span | None:
    """Return the words of a noun phrase in a role."""
    roles = item.roles
    if role == "actor" and roles.actors and part.head == roles.actors[0] and roles.actor_span:
        return roles.actor_span
    if part.is_modifier and role == "actor":
        return modifier_span(part.head, item.candidate)
    heads = [part.head, *[t for t in syntax.conjuncts(part.head)[1:] if t.i > part.head.i]]
    others = [*roles.targets, item.candidate.head]
    return party_of(item.candidate, heads, stage.mentions, others, is_actor=role == "actor")


def choices_for(item: Found, stage: Stage, parts: list[Part], role: str) -> list[list[str]]:
    """Return what speaks for nobody, and for each of the parts, in a role of an event."""
    candidate = item.candidate
    kind = _voice(item)
    ruled = _ruled(item, role)
    strength = candidate.trigger.strength
    rows = [
        [
            "none",
            f"none:{kind}",
            f"none:{'ruled' if ruled is not None else 'not ruled'}",
            f"none:{kind}:{'ruled' if ruled is not None else 'not ruled'}",
            f"none:type:{candidate.trigger.event_type}",
            f"none:{kind}:{strength}",
            f"none:word:{candidate.trigger.phrase}",
        ]
    ]
    for part in parts:
        own = {*_in_role(part, item, stage, role)}
        either = _in_any_role(part, item, stage, kind)
        rows.append(sorted({*own, *(f"{kind}:{name}" for name in own), *either}))
    return rows


def weigh_roles(reading: Reading, kept: list[Found]) -> None:
    """Give each event the doer and the target that are likeliest."""
    stage = Stage(reading, kept)
    for item in kept:
        # "has used gas in the past" had no target
        item.roles.targets = [t for t in item.roles.targets if t.lower_ not in word_group("times")]
        if item.candidate.trigger.event_type == "armed_clash" and item.roles.actors:
            continue  # both sides act, and each is whom the other fought
        parts = parts_of(item, stage)
        chosen: dict[str, Part | None] = {}
        for role, model in MODELS.items():
            weights = load_weights(model)
            scores = [score(weights, names) for names in choices_for(item, stage, parts, role)]
            own = ruled_choice(item, parts, role)
            best = max(range(len(scores)), key=scores.__getitem__)
            if not best and own and parts[own - 1].head.tag_ == "PRP$":
                continue  # "their attacks": whose they are is told
            if best != own and scores[best] > scores[own] + _SURE:
                chosen[role] = parts[best - 1] if best else None
        for role, part in chosen.items():
            _fill(item, role, part)


def ruled_choice(item: Found, parts: list[Part], role: str) -> int:
    """Return the number of the choice that the rules made; 0: nobody."""
    ruled = _ruled(item, role)
    return next((n for n, part in enumerate(parts, start=1) if part.head == ruled), 0)


def _fill(item: Found, role: str, part: Part | None) -> None:
    roles = item.roles
    heads = [] if part is None else [t for t in syntax.conjuncts(part.head) if t.i >= part.head.i]
    if role == "actor":
        roles.actors = heads
        span = modifier_span(part.head, item.candidate) if part and part.is_modifier else None
        roles.actor_span = span
        roles.targets = [t for t in roles.targets if t not in heads]
    else:
        roles.targets = heads
        if set(heads) & set(roles.actors):
            roles.actors, roles.actor_span = [], None


def _ruled(item: Found, role: str) -> Token | None:
    found = item.roles.actors if role == "actor" else item.roles.targets
    return found[0] if found else None


def _voice(item: Found) -> str:
    if not item.candidate.is_verb:
        return "noun"
    return "passive" if voice.is_passive(item.candidate.head) else "active"


def _is_head(token: Token) -> bool:
    if token.tag_[:2] not in ("NN", "PR") and token.tag_ != "CD":
        return False
    if token.tag_ in ("PRP$", "WP$"):
        return False
    inside = token.dep_ in _INSIDE and token.head.i > token.i and token.head.tag_[:2] == "NN"
    return not (inside or (token.tag_ == "CD" and token.dep_ == "nummod"))


def _is_modifier(token: Token, item: Found) -> bool:
    """Tell whether a word stands in the phrase of an event noun: "the army's shelling"."""
    if item.candidate.is_verb or token.i >= item.candidate.start:
        return False
    return token.dep_ in ("compound", "amod", "nmod:poss") and token.head == item.candidate.head


def _in_role(part: Part, item: Found, stage: Stage, role: str) -> Iterator[str]:
    token, roles = part.head, item.roles
    ruled = _ruled(item, role)
    if token == ruled:
        yield "rule"
    elif ruled is not None:
        yield "instead"
    other = _ruled(item, "target" if role == "actor" else "actor")
    if token == other:
        yield "other role"
    if token == roles.weapon:
        yield "weapon"
    if token not in roles.actors and token not in roles.targets:
        if token.i in stage.actors:
            yield "acts elsewhere"
        if token.i in stage.targets:
            yield "target elsewhere"


def _in_any_role(part: Part, item: Found, stage: Stage, kind: str) -> tuple[str, ...]:
    """Return what speaks for a noun phrase in either role, once for both."""
    key = (item.candidate.start, part.head.i)
    if key not in stage.seen:
        names = set(_features(part, item, stage))
        stage.seen[key] = (*names, *(f"{kind}:{name}" for name in names))
    return stage.seen[key]


def _features(part: Part, item: Found, stage: Stage) -> Iterator[str]:
    token, candidate, roles = part.head, item.candidate, item.roles
    head = candidate.head
    yield f"path:{path(head, token)}"
    if roles.predicate != head:
        yield f"predicate:{path(roles.predicate, token)}"
    over = syntax.governing_verb(head)
    if over is not None and over.i not in stage.triggers:
        way = path(over, token)
        yield f"over:{way}"
        yield f"over:{head.dep_}:{way}"
        cases = f"{_preposition_or(head)}:{_preposition_or(token)}"
        yield f"via:{over.lemma_}:{head.dep_}:{way}:{cases}"
        yield f"via:{over.lemma_}:{way}"
    if token.head.pos_ == "VERB" and token.head.i not in stage.triggers:
        yield f"own verb:{token.head.lemma_}:{token.dep_}"
    yield f"dep:{token.dep_}"
    yield f"tag:{token.tag_[:3]}"
    label = stage.mentions.labels.get(token.i, "-")
    yield f"label:{label}"
    known = {row.kind for row in kinds_of(token)}
    kinds = [kind for kind in _KINDS if kind in known]
    yield from (f"kind:{kind}" for kind in kinds)
    if not kinds and label == "-":
        yield "kind:-"
    yield f"word:{token.lower_}"
    yield f"type:{candidate.trigger.event_type}:{label}:{kinds[0] if kinds else '-'}"
    if part.is_modifier:
        yield "modifier"
        yield f"modifier:{token.dep_}"
    yield from _order(token, item, stage)
    case = syntax.preposition(token)
    yield f"case:{case if case in _CASES else 'other' if case else '-'}"
    if "weapon" in known:
        yield "is weapon"
    if token.tag_ in ("NNP", "NNPS"):
        yield "name"
    determiner = next((t.lower_ for t in token.children if t.dep_ == "det"), "-")
    yield f"det:{determiner}"


def _order(token: Token, item: Found, stage: Stage) -> Iterator[str]:
    """Yield how the words between a noun phrase and the trigger read."""
    candidate, doc = item.candidate, token.doc
    before = token.i < candidate.start
    low, high = (token.i + 1, candidate.start) if before else (candidate.end, token.i)
    between = doc[low:high]
    side = "before" if before else "behind"
    steps = next((name for most, name in _DISTANCES if len(between) < most), "25+")
    yield f"{side}:{steps}"
    verbs = sum(t.tag_ in _FINITE for t in between)
    yield f"{side}:verbs:{min(verbs, 2)}"
    nouns = sum(t.tag_[:2] in ("NN", "PR") for t in between)
    yield f"{side}:nouns:{min(nouns, 3)}"
    if any(t.i in stage.triggers for t in between):
        yield f"{side}:over trigger"
    if any(t.text in (";", ":", '"', "“", "”") for t in between):
        yield f"{side}:over mark"
    if any(t.text == "," for t in between):
        yield f"{side}:over comma"
    if low < high:
        yield f"{side}:next:{_plain(doc[low] if before else doc[high - 1])}"


def _preposition_or(token: Token) -> str:
    return syntax.preposition(token) or "-"


def _plain(token: Token) -> str:
    return token.lower_ if len(token) <= _LONGEST else token.tag_[:3]


def path(start: Token, end: Token) -> str:
    """Return the way through the parse from one word to another: "^conj _nsubj"."""
    ups = [start, *start.ancestors]
    index = {t.i: n for n, t in enumerate(ups)}
    downs = []
    at = end
    while at.i not in index:
        downs.append(at.dep_)
        if at.head == at or len(downs) > _LONGEST:
            return "far"
        at = at.head
    steps = [f"^{t.dep_}" for t in ups[: index[at.i]]] + [f"_{d}" for d in reversed(downs)]
    return " ".join(steps) if len(steps) <= _LONGEST else "far"
