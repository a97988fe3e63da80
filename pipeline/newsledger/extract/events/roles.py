"""The roles of one event: who did what to whom with what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.events.evidence import content_head, has_kind, weapon_row
from newsledger.extract.events.lexicon import Evidence
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_NO_ACTORS = words(
    "which that plot plan plans plots attempt bid decision order threat effort operation "
    "mission intention conspiracy incident attack attacks explosion blast war this these what "
    "victim victims body bodies debris wreckage fragments shrapnel campaign offensive dispute feud "
    "quarrel argument row march rally ceremony election standoff pursuit chase manhunt reason "
    "motive airstrike airstrikes barrage barrages salvo salvos salvoes volley volleys hail"
)
AIRCRAFT = words(
    "jet jets warplane warplanes plane planes aircraft helicopter helicopters gunship "
    "gunships tank tanks force artillery"
)
_DRONES = words("drone drones uav uavs quadcopter quadcopters")
_FIRING = words("drop fire launch strafe bomb shell shoot rake")
_ORDERS = words("first last again back twice once")
_CLOCK = re.compile(r"[0-2]\d[0-5]\d$")
_SAID = words(
    "said says saying claimed claims claiming announced announces maintains maintained stated "
    "admitted admits conceded denied denies told tells declared confirmed acknowledged insists "
    "insisted added adds reported boasted"
)
PLANES = AIRCRAFT - words("tank tanks force artillery")
CREWED = AIRCRAFT - {"artillery"}
"""Aircraft and vehicles with a crew are who did it, not with what."""
_TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday night day morning evening afternoon "
    "week month year dawn noon midnight today yesterday tonight tomorrow minutes hours nights days "
    "mornings evenings weeks months years decades"
)


@dataclass(slots=True)
class Roles:
    """Tokens that fill the roles of one event."""

    predicate: Token
    """The word whose clause says whether it happened."""
    actors: list[Token] = field(default_factory=list)
    targets: list[Token] = field(default_factory=list)
    weapon: Token | None = None
    weapon_evidence: Evidence | None = None
    anchors: list[Token] = field(default_factory=list)
    """Words whose dependents date and place the event."""
    outcome: str | None = None
    actor_span: Span | None = None
    """Set where the actor is a part of a noun phrase: "Iran-backed militia attacks"."""
    place_modifiers: list[Token] = field(default_factory=list)
    facilities: list[Token] = field(default_factory=list)
    """Sites before an event noun ("nightclub shooting"): its target where no other is told."""
    weapon_first: Token | None = None
    """First of two coordinated weapons."""
    mixed: bool = False
    """Two kinds of weapon: the type stays open."""
    absorbed: list[Token] = field(default_factory=list)
    """Verbs that only lend this event its arguments and are no events of their own."""
    single: bool = False
    """One of the munitions named before: "the second hit a depot"."""

    def add_weapon(self, token: Token) -> bool:
        """Take the token as the weapon when it is one and there is none yet."""
        row = weapon_row(token)
        if row is None:
            return False
        if self.weapon is None:
            token = content_head(token)
            self.weapon, self.weapon_evidence = token, row
        return True

    def add_actors(self, tokens: list[Token]) -> None:
        """Take actors; weapons among them become the weapon, aircraft and bombers both."""
        for token in tokens:
            if token.tag_ == "DT" and token.i + 1 < sent_end(token):
                token = surface.noun_after(token) or token  # the parser took the article
            is_weapon = self.add_weapon(token)
            acts = not is_weapon or token.lower_ in AIRCRAFT or has_kind(token, "armed")
            acts = acts or _drops(token, self.predicate)
            acts = acts and not (token.lower_ == "it" and not speaks(token))
            acts = acts and not _is_firing_squad(token)
            if acts and token not in self.actors and token.lower_ not in _NO_ACTORS:
                self.actors.append(token)

    def add_targets(self, tokens: list[Token]) -> None:
        """Take targets, each once."""
        for token in tokens:
            adverb = token.tag_ == "RB" and token.lower_ in _ORDERS  # "were fired on first"
            if token not in self.targets and not adverb and not _is_clock_time(token):
                self.targets.append(token)


def _drops(drone: Token, verb: Token) -> bool:
    """Tell whether a drone has munitions of its own: "drones dropped grenades on the post"."""
    return drone.lower_ in _DRONES and verb.lemma_.lower() in _FIRING


def _is_firing_squad(noun: Token) -> bool:
    """Tell whether a noun says how somebody was put to death, not by whom."""
    return noun.lower_ in ("squad", "squads") and noun.i > 0 and noun.nbor(-1).lower_ == "firing"


def speaks(it: Token) -> bool:
    """Tell whether "it" may be a side that tells of its own deed: "the army said it struck"."""
    before = [t.lower_ for t in it.doc[max(sent_start(it), it.i - 14) : it.i]]
    return bool(set(before) & _SAID)


def has_preposition(token: Token, *words: str) -> bool:
    """Tell whether a noun is introduced by one of the prepositions, "out of", "next to" too."""
    return any(case.lower_ in words for case in syntax.children(token, "case"))


def is_time(token: Token) -> bool:
    """Tell whether a noun is a day, a part of it, or was tagged as a date."""
    timed = token.ent_type_ in ("DATE", "TIME") or token.lower_ in _TIMES
    return timed or _is_clock_time(token)


def _is_clock_time(token: Token) -> bool:
    """Tell whether a number is an hour: "went off at 0230"."""
    before = token.nbor(-1).lower_ if token.i else ""
    return bool(_CLOCK.match(token.text)) and before in ("at", "by", "until")
