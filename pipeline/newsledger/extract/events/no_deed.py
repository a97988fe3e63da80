"""Killings and hits that are no deed: accidents, losses that are summed up, shoot-outs in sport."""

from __future__ import annotations

import itertools

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import voice
from newsledger.extract.events.evidence import has_kind, weapon_row
from newsledger.extract.events.lexicon import noun_triggers
from newsledger.extract.events.ramming import RAMMING, lost_control
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_MISHAPS = words(
    "crash crashes wreck wrecks collision collisions pileup pileups accident accidents earthquake "
    "earthquakes quake quakes flood floods flooding hurricane hurricanes storm storms tornado "
    "tornadoes tornados avalanche avalanches landslide landslides mudslide mudslides wildfire "
    "wildfires typhoon typhoons cyclone cyclones tsunami tsunamis stampede stampedes cave-in "
    "cave-ins blizzard blizzards heatwave derailment derailments shipwreck shipwrecks"
)
_LOST = words("lost lose loses losing")
_LIST = 9
"""Tokens from a verb of losing to how the lost fared: "lost 35 men, killed and wounded"."""
_SPORTS = words(
    "penalty penalties goalkeeper goalkeepers keeper spot-kick spot-kicks semifinal semifinals "
    "semi-final quarterfinal quarter-final overtime midfielder striker footballer goal goals"
)
_DUELS = frozenset({"shootout", "shoot-out", "shootouts", "shoot-outs", "shoot out"})
_SCORING = words("score scores scored scoring")
_ABOARD = words(
    "crew crews crewmen crewmembers sailors seafarers mariners survivors wounded injured"
)
_RESCUERS = words(
    "ship ships vessel vessels boat boats lifeboat lifeboats helicopter helicopters tug tugs "
    "frigate tanker ferry coastguard coastguards rescuers navy"
)
_HELPERS = words(
    "firefighters firefighter divers paramedics medics volunteers climbers workers crews police"
)
_PULLING = frozenset({"take off", "pull off", "pull from", "drag from", "drag out", "take from"})
_LAUNCHING = frozenset({"launch"})
_MANY = words("volley volleys salvo salvos barrage barrages swarm swarms wave waves hail series")
_DOWNING = frozenset({"bring down", "down"})
_FAILINGS = _MISHAPS | words(
    "fault faults failure failures malfunction malfunctions defect defects weather fog ice icing "
    "wind winds lightning turbulence error errors bird birds fatigue jamming glitch snow rain"
)
"""What brings down aircraft without anybody."""
_FLIGHT = 9
"""Tokens behind a launch in which stands where to."""
_SEAS = words("sea seas ocean")
_COLLIDING = words(
    "collided collides overturned overturns plunged derailed capsized skidded swerved careered"
)
_DRIVING = words("careless dangerous reckless drunken drink-")
_PLANTS = words(
    "boiler methane firedamp fireworks firecracker firecrackers propane leak leaking short-circuit"
)
_BLOWING_UP = frozenset({"blow up", "explode", "go off", "detonate"})
_BURSTING = words("boiler boilers transformer transformers stove heater fireworks geyser firework")
_GAS_WARE = words("main mains cylinder cylinders canister canisters bottle bottles tank pipe stove")
_UNMEANT = (
    ("gas", "leak"),
    ("gas", "main"),
    ("short", "circuit"),
    ("coal", "mine"),
    ("gas", "explosion"),
    ("gas", "cylinder"),
)
_SALVO = words("fire launch shell bombard pound strike hit target attack drop lob")

_STATES = words("left still already ablaze")
"""What stands before "burning" where something burns and nobody sets it on fire."""


def is_no_deed(candidate: Candidate) -> bool:
    """Tell whether nobody did to anybody what a candidate says."""
    if candidate.trigger.strength == "kill" and candidate.is_verb:
        return _by_mishap(candidate.head) or _is_of_the_lost(candidate.head)
    if candidate.trigger.phrase == "discharge" and voice.has_auxiliary(candidate.head):
        return any(_is_somebody(t) for t in syntax.subjects(candidate.head))
    if candidate.trigger.phrase in _PULLING and _by_rescuers(candidate.head):
        return True
    if candidate.trigger.phrase == "take off":
        return _is_rescued(candidate.head)
    before = candidate.head.doc[max(0, candidate.start - 1)].lower_
    if candidate.trigger.phrase in ("burn", "burning") and before in _STATES:
        return True  # "hit by a missile and left burning"
    if candidate.trigger.phrase in _LAUNCHING:
        return _is_test(candidate) or _starts_deeds(candidate.head)
    if candidate.trigger.phrase in _DOWNING:
        return _by_itself(candidate.head)
    if candidate.trigger.phrase == "rig":
        return _is_outfit(candidate.head)
    if candidate.trigger.phrase in _DUELS:
        return any(t.lower_ in _SPORTS for t in candidate.head.sent)
    if candidate.trigger.phrase in RAMMING and lost_control(candidate.head):
        return True
    if _is_industrial(candidate):
        return True
    return _among_mishaps(candidate) or _is_scored(candidate)


def _is_somebody(noun: Token) -> bool:
    """Tell whether it is people who are discharged: from an army, from a hospital."""
    person = has_kind(noun, "person", "civilian", "rank", "force") or noun.ent_type_ == "PERSON"
    return person or noun.lower_ in ("he", "she", "they", "who") or noun.tag_ == "CD"


def _is_outfit(verb: Token) -> bool:
    """Tell whether a participle says what flies loaded: "another drone, rigged with explosives"."""
    if verb.dep_ != "acl" or verb.head.i > verb.i:
        return False
    carried = weapon_row(verb.head)
    return carried is not None and carried.event_type in ("drone_strike", "missile_attack")


def _is_rescued(verb: Token) -> bool:
    """Tell whether people were brought to safety: "the crew were taken off by another ship"."""
    if not voice.is_passive(verb):
        return False
    by = [*syntax.children(verb, "obl:agent"), *syntax.children(verb, "obl")]
    doers = [t for t in by if any(c.lower_ == "by" for c in syntax.children(t, "case"))]
    if any(has_kind(t, "armed", "force") for t in doers):
        return False
    aboard = any(t.lower_ in _ABOARD for t in syntax.subjects(verb))
    return aboard or any(t.lower_ in _RESCUERS for t in doers)


def _by_rescuers(verb: Token) -> bool:
    """Tell whether help came: "rescuers pulled two children from the rubble"."""
    return any(t.lower_ in _RESCUERS | _HELPERS for t in voice.agents(verb))


def _starts_deeds(verb: Token) -> bool:
    """Tell whether what is launched are deeds, which the noun names: "launched 87 assaults"."""
    launched = [t for t in syntax.patients(verb)[:1] if t.i > verb.i and t.lower_ not in _MANY]
    return any(t.lower_ in noun_triggers() and weapon_row(t) is None for t in launched)


def _by_itself(verb: Token) -> bool:
    """Tell whether what came down was brought down by nobody: "by bad weather", "by a fault"."""
    by = [t for t in syntax.obliques(verb, "by") if t.i > verb.i]
    return voice.is_passive(verb) and bool(by) and by[0].lower_ in _FAILINGS


def _is_test(candidate: Candidate) -> bool:
    """Tell whether what was launched went into the sea: "launched two missiles into the sea"."""
    head = candidate.head
    behind = head.doc[candidate.end : min(candidate.end + _FLIGHT, sent_end(head))]
    told = [t.lower_ for t in behind]
    into = next((n for n, t in enumerate(told) if t in ("into", "toward", "towards")), None)
    if into is None or any(t in ("at", "on", "against") for t in told[:into]):
        return False
    return bool(_SEAS & set(told[into + 1 : into + 4]))


def _by_mishap(verb: Token) -> bool:
    """Tell whether an accident killed: "two were killed in the crash", "floods killed nine"."""
    if _in_traffic(verb):
        return True
    if not voice.is_passive(verb):
        return any(_is_mishap(t) for t in syntax.subjects(verb))
    for token in verb.doc[verb.i + 1 : sent_end(verb)]:
        if token.lower_ in ("in", "by", "from") and token.i < verb.i + 3:
            noun = token.head
            return noun.i > token.i and _is_mishap(noun)
    return False


def _in_traffic(verb: Token) -> bool:
    """Tell whether somebody died on the road: "when her car collided", "by careless driving"."""
    clause = [t.lower_ for t in verb.doc[verb.i + 1 : sent_end(verb)]]
    when = next((n for n, t in enumerate(clause[:6]) if t in ("when", "after", "as")), None)
    if when is not None and _COLLIDING & set(clause[when : when + _LIST]):
        return True
    return any(a in _DRIVING and b == "driving" for a, b in itertools.pairwise(clause))


def _is_industrial(candidate: Candidate) -> bool:
    """Tell whether a blast came of gas, fireworks or a boiler, and of no bomb."""
    if candidate.is_verb:
        return candidate.trigger.phrase in _BLOWING_UP and _is_plant(candidate.head)
    if candidate.trigger.event_type != "explosion":
        return False
    told = [t.lower_ for t in candidate.head.sent]
    if any((row := weapon_row(t)) and row.event_type for t in candidate.head.sent):
        return False
    return bool(_PLANTS & set(told)) or any(pair in _UNMEANT for pair in itertools.pairwise(told))


def _is_plant(verb: Token) -> bool:
    """Tell whether what blew up of itself is no munition: "a gas main blew up under a street".

    "Rebels blew up a gas main" is a deed, and so is "a booby-trapped gas cylinder exploded".
    """
    if syntax.children(verb, "obj") or voice.is_passive(verb):
        return False
    for subject in syntax.children(verb, "nsubj"):
        before = [t.lower_ for t in syntax.children(subject, "compound", "amod")]
        gas = any(t in ("gas", "propane", "oxygen", "cooking") for t in before)
        if subject.lower_ in _BURSTING or (gas and subject.lower_ in _GAS_WARE):
            return not any(
                t in ("booby-trapped", "rigged", "trapped", "improvised") for t in before
            )
    return False


def _is_mishap(noun: Token) -> bool:
    if noun.lower_ in _MISHAPS:
        return True
    # fire of arms has no such article
    before = [t.lower_ for t in syntax.children(noun, "det")]
    return noun.lower_ in ("fire", "blaze") and ("a" in before or noun.lower_ == "blaze")


def _is_of_the_lost(verb: Token) -> bool:
    """Tell whether a participle says how those lost fared: "lost up to 35 men, killed and hurt"."""
    if voice.has_auxiliary(verb) or verb.tag_ not in ("VBN", "VBD"):
        return False
    before = list(verb.doc[max(sent_start(verb), verb.i - _LIST) : verb.i])
    lost = next((t for t in before if t.lower_ in _LOST), None)
    return lost is not None and any(t.tag_ == "CD" for t in before if t.i > lost.i)


def _among_mishaps(candidate: Candidate) -> bool:
    """Tell whether a blast stands in a list of accidents: "explosions, cave-ins and floods"."""
    if candidate.is_verb or candidate.trigger.event_type != "explosion":
        return False
    first = syntax.first_conjunct(candidate.head)
    return any(_is_mishap(t) for t in (first, *syntax.conjuncts(first)))


def _is_scored(candidate: Candidate) -> bool:
    """Tell whether a hit is what came of a salvo: "fired ten rounds, scoring direct hits"."""
    if candidate.trigger.phrase != "direct hit":
        return False
    doc = candidate.head.doc
    before = doc[sent_start(candidate.head) : candidate.start]
    return any(t.lower_ in _SCORING for t in before[-3:]) and any(
        t.lemma_.lower() in _SALVO for t in before
    )
