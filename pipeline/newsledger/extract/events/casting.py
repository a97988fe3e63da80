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

from spacy.tokens import Span, Token

from newsledger.extract import syntax
from newsledger.extract.events import doers, surface, voice
from newsledger.extract.events.brought_down import is_shooting_down
from newsledger.extract.events.carriers import MADE_SAFE, is_munition
from newsledger.extract.events.clause_subject import subject_of_clause
from newsledger.extract.events.denials import denier
from newsledger.extract.events.evidence import has_kind, weapon_row
from newsledger.extract.events.judged import judges
from newsledger.extract.events.no_doer import drop_false_doers
from newsledger.extract.events.nominal import is_charged, modifier_span
from newsledger.extract.events.owners import sender_of
from newsledger.extract.events.parts import Part, Stage, parts_of
from newsledger.extract.events.party import party_of
from newsledger.extract.events.reading import Reading
from newsledger.extract.events.roles import is_time
from newsledger.extract.events.sifting import Found
from newsledger.extract.syntax import sent_end
from newsledger.lexicons import words
from newsledger.weights import crossed_weights, score
from newsledger.word_groups import word_group

MODELS = {"actor": "event_actor", "target": "event_target"}
_HARM = words("death deaths killing wounding injury injuries capture abduction")
_HARMED = words("killed injured wounded hurt maimed slain died perished captured displaced")
_AIMS = words("target targets destination base town city site")
_SURE = 0.5
"""Log odds by which something else must be likelier than what the rules give."""


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
    """Return what speaks for nobody, and for each of the parts, in a role of an event.

    What speaks for a part counts once more by the kind of the trigger (`weights.crossed_weights`).
    """
    candidate = item.candidate
    kind = stage.setting_of(item).kind
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
        rows.append([*stage.seen(part, item), *_in_role(part, item, stage, role)])
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
            if role == "actor" and item.candidate.trigger.phrase in MADE_SAFE:
                continue  # who made a bomb safe did not lay it
            if role == "actor" and item.roles.actors and denier(item.candidate.head):
                continue  # "denied bombing towns and accused the rebels": not the rebels
            if role == "target" and (_is_brought_down(item) or _is_received(item)):
                continue
            weights = crossed_weights(model, stage.setting_of(item).kind)
            scores = [score(weights, names) for names in choices_for(item, stage, parts, role)]
            own = ruled_choice(item, parts, role)
            best = max(range(len(scores)), key=scores.__getitem__)
            if not best and own and _is_told_whose(parts[own - 1].head, item, stage):
                continue
            if best != own and scores[best] > scores[own] + _SURE:
                chosen[role] = parts[best - 1] if best else None
        for role, part in chosen.items():
            if role == "actor" and part is not None and _is_its_munition(part, item):
                continue
            if role == "actor" and part is not None and _plainly_suffers(part.head, item):
                continue
            if role == "target" and part is not None and _is_of_next(part.head, item, reading):
                continue
            if role == "target" and part is not None and not _may_be_brought_down(part.head, item):
                continue
            if role == "target" and part is not None and _is_no_aim(part.head, item):
                continue
            if doers.accused_of(item.candidate.head):
                continue  # the accused are neither nobody nor whom it befell
            _fill(item, role, part)
    for item in kept:
        doer = subject_of_clause(item.candidate.head) if item.candidate.is_verb else None
        if doer is not None and doer not in item.roles.actors:
            item.roles.actors, item.roles.actor_span = [doer], None
        if not item.candidate.is_verb:
            noun = item.candidate.head
            item.roles.actors = [
                t for t in item.roles.actors if not _is_harmed(t) and not judges(t, noun)
            ]
            if is_charged(noun):  # "a charge of murder against the driver"
                item.roles.targets = [
                    t for t in item.roles.targets if syntax.preposition(t) != "against"
                ]
        drop_false_doers(item, reading.mentions)


def _is_its_munition(part: Part, item: Found) -> bool:
    """Tell whether a word before an attack says by what it was: "an IRA landmine attack"."""
    row = weapon_row(part.head) if part.is_modifier else None
    return row is not None and part.head == item.roles.weapon and bool(item.roles.actors)


def _is_harmed(noun: Token) -> bool:
    """Tell whether people are whom it befell: "17 people were killed in the fighting"."""
    verb = noun.head
    suffers = noun.dep_ in ("nsubj", "nsubj:pass") and verb.lower_ in _HARMED
    return suffers and (verb.lower_ in ("died", "perished") or voice.is_passive(verb))


def _is_no_aim(noun: Token, item: Found) -> bool:
    """Tell whether a noun only says where something came from, or who is blamed for it.

    "Fired from rebel positions", "blamed the strike on the army".
    """
    if is_time(noun) and _of_age(noun) == noun:
        return True
    if surface.is_blamed_on(item.candidate.head, noun):
        return True
    if item.candidate.is_verb and surface.is_whence(item.candidate.head, noun):
        return True
    while noun.dep_ == "nmod" and noun.head.i < noun.i:
        noun = noun.head  # "from rebel positions on the hill"
    return noun.head == item.candidate.head and syntax.preposition(noun) == "from"


def _may_be_brought_down(head: Token, item: Found) -> bool:
    """Tell whether a noun can be what was shot down: "reached its target" tells of no drone."""
    if item.candidate.trigger.event_type != "interception":
        return True
    return head.lower_ not in _AIMS


def _is_brought_down(item: Found) -> bool:
    """Tell whether what is intercepted flew: "two rockets were intercepted" has no other target."""
    downed = is_shooting_down(item.candidate, item.roles)
    if item.candidate.trigger.event_type != "interception" and not downed:
        return False
    return any(is_munition(t) for t in item.roles.targets[:1])


def _is_received(item: Found) -> bool:
    """Tell whether the subject is whom it befell: "troops came under fire after spotting men"."""
    verb = item.candidate.head
    subjects = syntax.children(verb, *syntax.SUBJECTS)
    received = item.candidate.trigger.object == "receive"
    return received and any(t in subjects for t in item.roles.targets[:1])


def _plainly_suffers(noun: Token, item: Found) -> bool:
    """Tell whether it befell the subject: "troops came under fire", "forces were attacked by"."""
    verb = item.candidate.head
    if not item.candidate.is_verb or noun not in item.roles.targets[:1]:
        return False
    if item.candidate.trigger.object == "receive":
        return noun in syntax.children(verb, *syntax.SUBJECTS)
    passive = any(t.dep_ == "aux:pass" for t in verb.children)
    return passive and noun in syntax.children(verb, "nsubj:pass") and noun.i < verb.i


def _is_told_whose(doer: Token, item: Found, stage: Stage) -> bool:
    """Tell whether whose it was is said outright: "their attacks", "Russian missiles hit"."""
    if doer.tag_ == "PRP$":
        return True
    weapon = item.roles.weapon
    named = stage.mentions.labels.get(doer.i) in ("NORP", "ORG")
    if weapon is None:
        return False
    if sender_of(weapon) == doer and (weapon.i < doer.i):
        return True
    return named and doer.i < weapon.i <= item.candidate.head.i


def ruled_choice(item: Found, parts: list[Part], role: str) -> int:
    """Return the number of the choice that the rules made; 0: nobody."""
    ruled = _ruled(item, role)
    return next((n for n, part in enumerate(parts, start=1) if part.head == ruled), 0)


def _of_age(noun: Token) -> Token:
    """Return who is told by an age: "a 17-year-old" -> old, "an 8-year-old boy" -> boy."""
    if noun.lower_ not in ("year", "month") or noun.i + 2 >= sent_end(noun):
        return noun
    if noun.nbor(1).text != "-" or noun.nbor(2).lower_ not in ("old", "olds"):
        return noun
    aged = noun.nbor(2)
    whose = aged.head
    inside = aged.dep_ in ("amod", "compound") and whose.i > aged.i
    apart = any(t.is_punct for t in noun.doc[aged.i : whose.i])
    # of "the 53-year-old mayor of the town" the town is not where it befell him
    return whose if inside and not apart and not syntax.children(whose, "nmod") else aged


def _fill(item: Found, role: str, part: Part | None) -> None:
    roles = item.roles
    head = _whose_harm(part.head) if part is not None and role == "target" else None
    head = head or (part.head if part is not None else None)
    head = _of_age(head) if head is not None else None
    heads = [] if head is None else [t for t in syntax.conjuncts(head) if t.i >= head.i]
    if part is not None and head not in (
        part.head,
        _of_age(part.head),
    ):  # "the death of one rebel and the recovery of"
        people = ("civilian", "force", "armed", "person")
        heads = [t for t in heads if t == head or has_kind(t, *people) or t.tag_ == "NNP"]
    if role == "actor":
        roles.actors = heads
        span = modifier_span(part.head, item.candidate) if part and part.is_modifier else None
        roles.actor_span = span
        roles.targets = [t for t in roles.targets if t not in heads]
    else:
        roles.targets = heads
        if set(heads) & set(roles.actors):
            roles.actors, roles.actor_span = [], None


def _is_of_next(noun: Token, item: Found, reading: Reading) -> bool:
    """Tell whether a noun is what the verb joined to an event befell, or means of a clash.

    "Shooting sporadically and setting houses ablaze": nobody is told to have been shot; but "fired
    a gun and struck a boy" is of the boy.
    """
    kind = item.candidate.trigger.event_type
    if kind == "armed_clash" and item.roles.weapon is not None:
        return weapon_row(noun) is not None and not has_kind(noun, "armed", "force")
    if _is_of_clause_behind(noun, item, reading):
        return True
    if kind != "shooting" or not has_kind(noun, "site"):
        return False
    verb = noun.head
    joined = item.candidate.is_verb and verb.dep_ == "conj" and verb.head == item.candidate.head
    return (
        joined
        and noun.dep_ == "obj"
        and noun.i > verb.i
        and any(f.candidate.head == verb for f in reading.read)
    )


def _is_of_clause_behind(noun: Token, item: Found, reading: Reading) -> bool:
    """Tell whether a noun is what another deed befell: "raids on the strip after a shell hit it".

    That deed is a clause of its own, which says when the first was.
    """
    verb = noun.head
    if noun.dep_ not in ("obj", "nsubj:pass") or verb == item.candidate.head:
        return False
    marks = [t for t in syntax.children(verb, "mark") if t.lower_ in ("after", "before", "since")]
    if not any(item.candidate.head.i < mark.i < noun.i for mark in marks):
        return False
    return any(f.candidate.head == verb and f.candidate.is_verb for f in reading.kept)


def _whose_harm(noun: Token) -> Token | None:
    """Return whom a harm befell: "resulted in the death of one rebel" -> rebel."""
    if noun.lower_ not in _HARM:
        return None
    whose = [t for t in syntax.children(noun, "nmod") if syntax.preposition(t) == "of"]
    return whose[0] if whose else None


def _ruled(item: Found, role: str) -> Token | None:
    found = item.roles.actors if role == "actor" else item.roles.targets
    return found[0] if found else None


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
