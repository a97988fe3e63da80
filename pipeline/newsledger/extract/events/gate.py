"""Decides whether a candidate is a violent event here, by the strength of its trigger."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.brought_down import is_shooting_down
from newsledger.extract.events.captives import is_torture
from newsledger.extract.events.carriers import is_recalled
from newsledger.extract.events.evidence import Surroundings, content_head, has_kind, kinds_of, score
from newsledger.extract.events.killing import human, killing_is_violent
from newsledger.extract.events.let_off import has_failed, is_let_go, is_set_alight, only_begun
from newsledger.extract.events.manifold import MANIFOLD
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.noun_gate import ENOUGH, noun_is_violent
from newsledger.extract.events.ramming import is_ramming
from newsledger.extract.events.roles import CREWED, Roles
from newsledger.extract.events.surface import in_the_body
from newsledger.extract.events.tolls import is_toll
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_FIRED = frozenset({"fire", "fire upon", "open fire", "return fire"})
# Verbs that are violent only when a munition stands in their clause.
_NEEDS_WEAPON = words(
    "launch lob hurl throw toss drop plant place activate graze land blow explode impact set rain "
    "riddle spray pepper mine gas crater rip tear slam smash go fall detonate step drive roll "
    "tread discharge"
)
# Verbs with so many other senses that the text's subject is not enough.
_NEEDS_PARTY = words(
    "seize capture fight battle beat burn club hang level fall crash loot destroy damage "
    "demolish engage invade hold break burst eliminate take wipe neutralize knock bring down "
    "poison raze retaliate flatten sink butcher slash knife target pound pummel batter hammer "
    "snatch disappear recapture storm sack ransack execute blast hijack repel besiege run ram "
    "plow plough downing intercept annihilate overrun obliterate board"
)
_TAKING = frozenset({"seize", "snatch", "capture", "take", "whisk", "lead", "drag", "carry"})
_KILLINGS = frozenset(
    {"murder", "assassinate", "behead", "abduct", "kidnap", "gun down", "shoot and kill"}
)
_CAPTURES = frozenset({"capture", "take"})
_FIGHTERS = words(
    "soldier soldiers marine marines troop fighter fighters militant militants rebel rebels "
    "combatant combatants serviceman servicemen insurgent insurgents pilot pilots officer officers"
)
_NEUTRALISING = words("neutralise neutralize neutralised neutralized eliminate liquidate")
_RUINED = frozenset({"destroy", "demolish", "flatten", "level", "raze"})
_HANDLING = words("place drop throw toss hurl lob plant land fall")
_GUNS = words(
    "gun guns pistol pistols rifle rifles handgun handguns revolver shotgun firearm weapon"
)
_READY = frozenset({"ready", "prepared", "poised", "readied"})
_GOING_OFF = frozenset({"explode", "go", "detonate"})
_SETTING_OFF = words("explode detonate plant place activate defuse") | {"go off", "set off"}
_FLYING = words("plane planes airliner aircraft helicopter helicopters balloon balloons jet jets")
_ACTING = words(
    "group groups organization organisation government state party leader regime side sides cell "
    "defences defenses authorities wing branch network elements individuals others coalition "
    "airliner car truck pair plane planes aircraft helicopter helicopters vessel vessels boat "
    "boats ship ships warship warships frigate destroyer escort convoy patrol crew crews"
)
_WHOM = words("him her them he she they himself herself who others another")


def is_violent(
    candidate: Candidate, roles: Roles, mentions: Mentions, around: Surroundings
) -> bool:
    """Tell whether a candidate names a violent event."""
    trigger = candidate.trigger
    points = score(
        candidate,
        actors=roles.actors,
        targets=roles.targets,
        weapon=roles.weapon,
        labels=mentions.labels,
        around=around,
    )
    if not candidate.is_verb:
        return noun_is_violent(candidate, roles, mentions, around, points)
    if trigger.phrase in _KILLINGS and roles.targets and is_toll(candidate.head):
        return False
    if trigger.phrase == "fight" and not roles.targets and is_toll(candidate.head):
        return False  # "they have fought since 1983 for a state of their own"
    if trigger.strength == "strong":
        return points > 0 or not (around.political or around.doubtful)
    if trigger.phrase == "disappear" and not (
        syntax.children(candidate.head, "obj") or syntax.is_passive(candidate.head)
    ):
        return False  # drones "disappeared from radar"
    if trigger.phrase in _CAPTURES and _makes_prisoner(roles):
        return False  # a soldier captured is a prisoner, no attack
    if roles.actors and not any(_can_act(t, mentions) for t in roles.actors):
        if not syntax.is_passive(candidate.head):
            return False
        roles.actors = []
    if is_ramming(candidate, roles):
        return True
    if trigger.phrase in MANIFOLD:
        return True  # the others were not read
    first = trigger.phrase.split()[0]
    if trigger.phrase == "bomb" and any(
        has_kind(t, "site", "civilian") or mentions.labels.get(t.i) in ("GPE", "FAC")
        for t in roles.targets
    ):
        return True
    if trigger.event_type == "arson" and not any(
        has_kind(t, "site", "force", "civilian") for t in roles.targets
    ):
        # "the soldiers burned it"
        again = any(t.lower_ in ("it", "them") for t in roles.targets) and around.violent
        return again and any(has_kind(t, "force", "armed") for t in roles.actors)
    if has_failed(candidate, roles) or is_let_go(candidate, roles):
        return False
    armed = _armed(roles, mentions)
    if is_torture(candidate) and human(roles.targets, mentions):
        return True
    if trigger.strength == "kill":
        return killing_is_violent(candidate, roles, mentions, around)
    if is_shooting_down(candidate, roles):
        return True
    if trigger.strength == "destroy":
        forces = any(has_kind(t, "force") or t.lower_ in CREWED for t in roles.actors)
        struck = any(has_kind(t, "site", "weapon", "force", "armed") for t in roles.targets)
        if forces and struck and not around.political:
            return True
        passive = syntax.is_passive(candidate.head) and trigger.phrase in _RUINED
        if passive and around.violent and not around.political and _is_harmed(roles, mentions):
            return True  # "the building was destroyed"
        return roles.weapon is not None or any(has_kind(t, "armed") for t in roles.actors)
    needs = first in _NEEDS_WEAPON and trigger.event_type != "arson"
    needs = needs or trigger.phrase == "come down"
    if trigger.object == "munition" and candidate.head.head.lower_ in _READY:
        return False  # missiles "that were ready to be launched"
    if only_begun(candidate) and roles.actors:
        return points > 0 or around.violent  # "the men began firing"
    if trigger.phrase == "graze" and in_the_body(candidate.head):
        return around.violent or points > 0
    if trigger.phrase in _FIRED or trigger.object == "munition" or needs:
        if roles.weapon is not None and _is_munition_role(candidate, roles):
            return points >= ENOUGH or first in _GOING_OFF
        fired_at = trigger.phrase in _FIRED and bool(roles.targets)
        shot_at = around.violent and (
            human(roles.targets, mentions) or any(has_kind(t, "site") for t in roles.targets)
        )
        return fired_at and points >= ENOUGH and (armed or shot_at)
    if trigger.event_type == "interception":  # of munitions and aircraft; cars are stopped
        if any(is_recalled(t) for t in roles.targets):
            return True
        return any(has_kind(t, "weapon") or t.lower_ in _FLYING for t in roles.targets)
    if first in _TAKING and any(has_kind(t, "civilian") for t in roles.targets):
        return points >= ENOUGH and not around.political
    hanged = first in ("execute", "hang") and candidate.head.lower_ != "hung"
    if hanged and human(roles.targets, mentions):
        return not around.political
    if first in _NEUTRALISING and not around.political and _are_members(roles, mentions):
        return True
    if first in _NEEDS_PARTY:
        pronoun = any(t.tag_ == "PRP" for t in roles.actors)
        held = any(has_kind(t, "force", "site") for t in roles.targets)
        armed = armed or (pronoun and held and (around.clear or around.violent))
        armed = armed or is_set_alight(candidate, roles, around)
        aimed = trigger.phrase == "target" and syntax.is_passive(candidate.head)
        armed = armed or (aimed and around.violent and _is_harmed(roles, mentions))
        sides = any(mentions.labels.get(t.i) in ("ORG", "NORP") for t in roles.actors)
        armed = armed or (sides and around.clear and first in ("fight", "battle"))
        return armed and points >= ENOUGH
    if trigger.phrase == "shoot":
        return _shooting_is_violent(candidate, roles, mentions, points)
    crowd = trigger.phrase == "attack" and any(has_kind(t, "person") for t in roles.actors)
    if crowd and not around.political and any(has_kind(t, "force") for t in roles.targets):
        points += 1  # "supporters attacked the police"
    struck = syntax.is_passive(candidate.head) and not around.political
    struck = struck and any(has_kind(t, "site", "force") for t in roles.targets)
    if struck and trigger.phrase == "attack":
        points += 1  # "the bus was attacked on Friday"
    return points >= ENOUGH and (armed or bool(roles.targets) or around.violent)


def _are_members(roles: Roles, mentions: Mentions) -> bool:
    """Tell whether those neutralised are of a group: "four PKK members were neutralised"."""
    for token in roles.targets[:1]:
        of = [*syntax.children(token, "compound", "nmod", "amod")]
        named = any(mentions.labels.get(t.i) in ("ORG", "NORP") for t in of)
        if token.lower_ in ("members", "member", "elements") and named:
            return True
    return False


def _makes_prisoner(roles: Roles) -> bool:
    """Tell whether who is captured fights, or the police or an army arrests somebody."""
    for token in roles.targets[:1]:
        if token.lower_ in _FIGHTERS:
            return True
        person = has_kind(token, "armed", "person", "rank") and not has_kind(token, "site")
        return person and any(has_kind(t, "force") for t in roles.actors)
    return False


def _armed(roles: Roles, mentions: Mentions) -> bool:
    """Tell whether an armed party, a force or a weapon stands in a role of the event."""
    if roles.weapon is not None:
        return True
    if any(has_kind(t, "armed", "force") for t in [*roles.actors, *roles.targets[:1]]):
        return True
    if any(t.lower_ in CREWED for t in roles.actors):
        return True
    return any(mentions.labels.get(t.i) in ("ORG", "NORP", "GPE") for t in roles.actors) and any(
        has_kind(t, "site", "civilian") or mentions.labels.get(t.i) in ("GPE", "LOC", "FAC")
        for t in roles.targets
    )


def _is_harmed(roles: Roles, mentions: Mentions) -> bool:
    """Tell whether somebody or a building is among the targets: "their home was targeted"."""
    site = any(has_kind(t, "site", "facility") for t in roles.targets)
    return site or human(roles.targets, mentions)


def _can_act(token: Token, mentions: Mentions) -> bool:
    """Tell whether a noun is somebody, a force or a weapon, and not a service or a report."""
    token = content_head(token)  # "members of the militia"
    if has_kind(token, "armed", "force", "civilian", "person", "weapon") or token.pos_ == "PRON":
        return True
    if mentions.labels.get(token.i) in ("PERSON", "ORG", "NORP", "GPE", "WEAPON"):
        return True
    if token.lower_.endswith(("men", "man", "women", "woman")) and token.tag_[:2] == "NN":
        return True
    named = token.text.istitle() and token.i > sent_start(token)  # "killed by Loyalists"
    return (
        named or token.tag_ in ("NNP", "NNPS", "CD", "WP", "DT", "PRP") or token.lower_ in _ACTING
    )


def _is_munition_role(candidate: Candidate, roles: Roles) -> bool:
    # "mines" and "devices" and "charges" are dropped and launched without harm
    row = roles.weapon_evidence
    if row is None or roles.weapon is None:
        return False
    if candidate.trigger.phrase in _HANDLING and roles.weapon.lower_ in _GUNS:
        return False  # a gun is placed under the seat, or thrown into a river
    single = " " not in row.word
    if single and roles.weapon.lower_ in (
        "device",
        "devices",
        "charge",
        "charges",
        "weapons",
        "weapon",
    ):
        return candidate.trigger.phrase in _SETTING_OFF
    return True


def _shooting_is_violent(
    candidate: Candidate, roles: Roles, mentions: Mentions, points: int
) -> bool:
    if in_the_body(candidate.head) or _was_shot(candidate.head):
        return True  # "was shot in the leg"
    for token in roles.targets:
        label = mentions.labels.get(token.i)
        if label == "PERSON" or has_kind(token, "civilian", "force", "armed", "person"):
            return True
        if token.lower_ in _WHOM:
            return True
        if kinds_of(token) and points >= ENOUGH:
            return True
        if token.tag_ in ("CD", "NN", "NNP", "NNS") and points >= ENOUGH:
            return True
    return bool(roles.actors) and points > ENOUGH


def _was_shot(verb: Token) -> bool:
    """Tell whether somebody is said to have got or been shot, whoever: "after being shot"."""
    before = verb.nbor(-1).lower_ if verb.i > sent_start(verb) else ""
    return verb.lower_ == "shot" and before in ("being", "got", "get", "getting")
