"""Which of the words of violence in a text are events of their own, seen beside the others."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.carriers import LANDINGS, MADE_SAFE, launched_before
from newsledger.extract.events.evidence import Surroundings
from newsledger.extract.events.killing import is_told_by_another
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.outcome import falls_on_nothing, outcome_of
from newsledger.extract.events.recalled import points_back
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.events.verbal import agents_of, is_passive
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_ENDS = frozenset({"land", "fall", "impact", "come down", "hit", "fall on"})
_VOLLEYS = frozenset({"salvo", "volley", "barrage", "wave"})
_LANDINGS = frozenset({"impact", "hit", "land", "miss", "strike", "explode", "fall on"})
_ORDINALS = words("first second third fourth latter former")
_WOUNDING = frozenset({"wound", "injure"})
_FIRE = frozenset({"gunfire", "shellfire", "shots"})
_DEFENDING = frozenset({"repel", "repulse", "fight off", "beat back", "beat off", "fend off"})
_OWNING_UP = words("deny denies denied admit admits admitted conceded acknowledged claimed claims")
_PRONOUNS = frozenset({"they", "it", "both", "neither", "which", "that", "one", "two", "others"})


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A candidate with its roles."""

    candidate: Candidate
    roles: Roles


def without_results(read: list[Found], told: list[Found]) -> list[Found]:
    """Leave out the killings that another act in the sentence did; the dead are its targets."""
    dropped: list[Found] = []
    for item in read:
        if item.candidate.trigger.strength != "kill":
            continue
        rest = [f.candidate for f in told if f is not item and f not in dropped]
        act = is_told_by_another(item.candidate, rest)
        owner = next((f for f in told if f.candidate is act), None)
        if owner is None:
            continue
        dropped.append(item)
        owner.roles.targets = owner.roles.targets or item.roles.targets
        if is_passive(item.candidate.head) or _is_led_into(item.candidate, owner.candidate):
            # "an attack in which two were killed by rebels", "rebels killed two in an ambush"
            owner.roles.actors = owner.roles.actors or item.roles.actors
        owner.roles.anchors.append(item.candidate.head)
        if owner.roles.outcome in (None, "unknown"):
            owner.roles.outcome = "hit"
    told = [f for f in told if f not in dropped]
    for item in told:
        first = _killed_too(item, told)
        if first is not None:
            first.roles.anchors.append(item.candidate.head)
            dropped.append(item)
    told = [f for f in told if f not in dropped]
    for item in told:
        laid = _laid_before(item, told)
        if laid is not None:
            laid.roles.outcome = "foiled"
            dropped.append(item)
    told = [f for f in told if f not in dropped]
    return [f for f in told if not (_only_launches(f, told) or _only_ends(f, told))]


def _killed_too(item: Found, told: list[Found]) -> Found | None:
    """Return the killing that a wounding goes on with: "killed four people and wounded six"."""
    verb = item.candidate.head
    if item.candidate.trigger.phrase not in _WOUNDING or verb.dep_ != "conj":
        return None
    if syntax.children(verb, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS):
        return None
    first = syntax.first_conjunct(verb)
    deadly = (f for f in told if f.candidate.trigger.strength == "kill")
    return next((f for f in deadly if f.candidate.head == first and f is not item), None)


def _laid_before(item: Found, told: list[Found]) -> Found | None:
    """Return the laying of a bomb that a verb says was made safe: "a mine laid was defused"."""
    if item.candidate.trigger.phrase not in MADE_SAFE:
        return None
    bomb, first = item.roles.weapon, sent_start(item.candidate.head)
    same = (f for f in told if f is not item and f.roles.weapon == bomb)
    return next((f for f in same if first <= f.candidate.head.i < item.candidate.head.i), None)


def _is_led_into(killing: Candidate, act: Candidate) -> bool:
    """Tell whether who killed did the act: "militants killed two in an ambush on a convoy"."""
    if act.is_verb or act.start <= killing.end:
        return False
    start = act.head.left_edge.i
    case = act.head.doc[start].lower_ if start < act.start else ""
    before = act.head.doc[start - 1].lower_
    return start > killing.head.i and "in" in (case, before)


def _only_ends(item: Found, told: list[Found]) -> bool:
    """Tell whether a landing only says where what was fired ended: "the other fell in a field"."""
    head, weapon = item.candidate.head, item.roles.weapon
    if weapon is None or item.candidate.trigger.phrase not in _ENDS or not falls_on_nothing(head):
        return False
    first = sent_start(head.doc[sent_start(head) - 1]) if sent_start(head) else 0
    return any(
        first <= f.candidate.head.i < head.i and f.roles.weapon is not None
        for f in told
        if f is not item
    )


def is_manner(item: Found, read: list[Found]) -> bool:
    """Tell whether a noun only says how it was done: "struck the base with a large salvo".

    Also "was hit by small-arms fire", "raked the wagons with machine-gun fire".
    """
    noun = item.candidate.head
    phrase = item.candidate.trigger.phrase
    fire = phrase.endswith(" fire") or phrase in _FIRE
    if fire:
        hits = [f.candidate for f in read if f.candidate.trigger.phrase in ("hit", "strike")]
        named = phrase.endswith(" fire")
        hits = [v for v in hits if v.is_verb and (named or is_passive(v.head))]
        if any(noun in agents_of(v.head) for v in hits):
            return True
    elif item.candidate.trigger.phrase not in _VOLLEYS:
        return False
    if item.candidate.start < sent_start(noun) + 2:
        return False
    at = item.candidate.start - 1
    while at > sent_start(noun) and noun.doc[at].tag_ in ("DT", "JJ", "CD"):
        at -= 1
    if noun.doc[at].lower_ not in (("with",) if fire else ("with", "in")):
        return False
    return any(
        f.candidate.is_verb
        and sent_start(noun) <= f.candidate.head.i < at
        and at - f.candidate.end < 9
        for f in read
    )


def _only_launches(item: Found, told: list[Found]) -> bool:
    """Tell whether a launch only says where a munition came from: "a missile fired from a hill".

    The munition lands in the same sentence and does not miss.
    """
    head, weapon = item.candidate.head, item.roles.weapon
    if weapon is None or launched_before(head) != weapon or item.roles.targets:
        return False
    return any(
        f.roles.weapon == weapon
        and f.candidate.head.i > head.i
        and f.candidate.trigger.phrase in LANDINGS
        and outcome_of(f.candidate.head, negated=False) != "missed"
        for f in told
    )


def with_recalled(
    read: list[Found], told: list[Found], around: Surroundings, mentions: Mentions
) -> list[Found]:
    """Add the nouns that point back to an event told: "the attack", "the incident"."""
    if not told:
        return told
    before = [f.candidate for f in told]
    return [
        f
        for f in read
        if f in told
        or (
            not f.candidate.is_verb
            and points_back(f.candidate, f.roles, before, around, mentions.labels)
        )
    ]


def is_result(item: Found) -> bool:
    """Tell whether a verb only counts the victims: "hit a school on Saturday, killing thirty"."""
    return item.candidate.trigger.strength == "kill" and item.candidate.head.tag_ == "VBG"


def munition_before(item: Found, read: list[Found]) -> Found | None:
    """Return the launch that a pronoun points back to: "Two rockets were fired. They missed".

    The launch stands in the sentence before and has a munition.
    """
    verb, phrase = item.candidate.head, item.candidate.trigger.phrase
    if not item.candidate.is_verb or phrase not in _LANDINGS:
        return None
    subjects = syntax.subjects(verb)[:1]
    if not subjects or subjects[0].lower_ not in _PRONOUNS or _owns_up(subjects[0]):
        return None
    first = sent_start(verb)
    before = sent_start(verb.doc[first - 1]) if first else 0
    for other in reversed(read):
        if other.candidate.head.i >= verb.i:
            continue
        if other.candidate.head.i < before:
            break
        row, weapon = other.roles.weapon_evidence, other.roles.weapon
        several = weapon is not None and weapon.tag_ == "NNS" and subjects[0].lower_ == "it"
        if row is not None and row.event_type not in (None, "shooting") and not several:
            return other
    return None


def _owns_up(it: Token) -> bool:
    """Tell whether a side speaks of its own deed: "the ministry denied it had struck it"."""
    before = it.doc[max(sent_start(it), it.i - 3) : it.i]
    return it.lower_ == "it" and any(t.lower_ in _OWNING_UP for t in before)


def is_support(item: Found, read: list[Found]) -> bool:
    """Tell whether a launch is that of a deed, which is the event: "warplanes launched raids"."""
    candidate = item.candidate
    if not candidate.is_verb or candidate.trigger.phrase != "launch":
        return False
    nouns = [f.candidate for f in read if not f.candidate.is_verb]
    deeds = {n.head.i for n in nouns if n.trigger.phrase not in _VOLLEYS}
    return any(t.i in deeds for t in syntax.children(candidate.head, "obj"))


def is_defence(item: Found, read: list[Found]) -> bool:
    """Tell whether a verb only says that an attack failed: "troops repelled the assault"."""
    if item.candidate.trigger.phrase not in _DEFENDING:
        return False
    nouns = {f.candidate.head.i for f in read if not f.candidate.is_verb}
    return any(t.i in nouns for t in item.roles.targets)


def give_to_nouns(read: list[Found]) -> None:
    """Let an event noun that is the agent of a verb have the verb's target: "15 strikes hit"."""
    nouns = {f.candidate.head.i: f for f in read if not f.candidate.is_verb}
    for item in read:
        if not item.candidate.is_verb or item.candidate.trigger.strength == "strong":
            continue
        for token in agents_of(item.candidate.head):
            noun = nouns.get(token.i)
            if noun is None:
                continue
            noun.roles.absorbed.append(item.candidate.head)
            noun.roles.anchors.append(item.candidate.head)
            noun.roles.targets = noun.roles.targets or item.roles.targets
            noun.roles.outcome = noun.roles.outcome or "hit"


def unname_ordinals(read: list[Found]) -> None:
    """Take "the first" for no doer where deeds were counted: "two blasts; the first hit a van"."""
    for n, item in enumerate(read):
        roles = item.roles
        if not roles.actors or roles.actors[0].lower_ not in _ORDINALS:
            continue
        first = sent_start(item.candidate.head)
        first = sent_start(item.candidate.head.doc[first - 1]) if first else 0
        before = [f.candidate for f in read[:n] if f.candidate.head.i >= first]
        if any(not c.is_verb and c.head.tag_ == "NNS" for c in before):
            roles.actors, roles.actor_span = [], None


def share_objects(read: list[Found]) -> None:
    """Give a verb the target of the verb joined to it: "stoned and set on fire two men".

    Both are active, and nothing stands between them but "and" or "then".
    """
    for item, after in itertools.pairwise(read):
        verb, other = item.candidate, after.candidate
        if item.roles.targets or not (verb.is_verb and other.is_verb and after.roles.targets):
            continue
        if verb.trigger.object != "target" or is_passive(verb.head) or is_passive(other.head):
            continue
        between = [t.lower_ for t in verb.head.doc[verb.end : other.start]]
        behind = all(t.i > other.head.i for t in after.roles.targets)
        if between in (["and"], ["or"], ["then"], ["and", "then"]) and behind:
            item.roles.targets = list(after.roles.targets)


def is_absorbed(item: Found, absorbed: set[int]) -> bool:
    """Tell whether a verb only tells what an event noun did: "the attack killed two"."""
    strong = item.candidate.trigger.strength == "strong"
    return item.candidate.head.i in absorbed and not strong
