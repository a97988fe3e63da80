"""Fires that were lit, munitions that did not go off or were made safe, firing that begins.

And who was fired from a job.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import voice
from newsledger.extract.events.evidence import Surroundings, has_kind, weapon_row
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.events.verbal import agents_of
from newsledger.extract.syntax import FINITE, sent_end, sent_start
from newsledger.lexicons import words

_BURNING = frozenset({"burn", "burn down", "raze", "torch", "set on fire", "set alight"})
_GOES_OFF = frozenset({"explode", "go off", "detonate", "fire"})
_BEGUN = words("began begin begins begun started start starts kept keep keeps continued resumed")
_CLEARED = frozenset({"blow up", "destroy", "detonate", "set off"})
_SAPPERS = words(
    "sappers engineers deminers sapper engineer experts technicians robot ordnance disposal"
)
_AIMED = words("at on upon into towards toward back")
_PERSONS = words("he she who they man woman gunman shooter suspect")
_DAYS = words("day days week weeks month months year years hour hours earlier before previously")
_SAFELY = words("harmlessly safely controlled")


def is_made_safe(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether a find was blown up to clear it: "sappers blew up the mine", "harmlessly"."""
    if candidate.trigger.phrase not in _CLEARED:
        return False
    verb = candidate.head
    doers = [*roles.actors, *agents_of(verb), *syntax.subjects(verb)]
    near = verb.doc[max(sent_start(verb), verb.i - 2) : sent_end(verb)][:12]
    if any(t.lower_ in _SAFELY and not (t.i and t.nbor(-1).text == "-") for t in near):
        return True  # "in a controlled blast", not "by a radio-controlled landmine"
    return any(_SAPPERS & {t.lower_, *(c.lower_ for c in t.children)} for t in doers)


def is_set_alight(candidate: Candidate, roles: Roles, around: Surroundings) -> bool:
    """Tell whether somebody burned what was burnt: "a second hamlet had been burned"."""
    if candidate.trigger.phrase not in _BURNING or not syntax.is_passive(candidate.head):
        return False
    sited = any(has_kind(t, "site") for t in roles.targets)
    return sited and around.violent and not around.political


def has_failed(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether a munition did not go off: "rockets that had failed to fire"."""
    verb = candidate.head
    if candidate.trigger.phrase not in _GOES_OFF or roles.targets or roles.weapon is None:
        return False
    if syntax.negation(verb) is not None:
        return True
    return verb.dep_ == "xcomp" and verb.head.lower_ in ("failed", "fail", "fails")


def is_let_go(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether somebody lost a job: "a clerk who was fired in May", not "shots were fired"."""
    verb = candidate.head
    if candidate.trigger.phrase != "fire" or roles.weapon is not None:
        return False
    after = verb.nbor(1).lower_ if verb.i + 1 < sent_end(verb) else ""
    aside = _set_aside(verb)
    if after in _AIMED or not (aside is not None or voice.is_passive(verb)):
        return False
    if aside is not None:
        return weapon_row(aside) is None
    kinds = ("civilian", "person", "rank", "force")
    people = [*roles.targets[:1], *(t for t in voice.patients(verb) if t.dep_ != "obj")]
    return any(
        has_kind(t, *kinds) or t.lower_ in _PERSONS or t.ent_type_ == "PERSON" for t in people
    )


def _set_aside(verb: Token) -> Token | None:
    """Return whom a participle between commas is about: "the clerk, fired the day before, shot"."""
    doc, first, end = verb.doc, sent_start(verb), sent_end(verb)
    if verb.i - 2 < first or verb.i + 1 >= end or doc[verb.i - 1].text != ",":
        return None
    close = next((t for t in doc[verb.i + 1 : end] if t.text == ","), None)
    if close is None or close.i + 1 >= end or doc[close.i + 1].tag_ not in FINITE | {"VBN"}:
        return None
    within = doc[verb.i + 1 : close.i]
    noun = doc[verb.i - 2]
    timed = within[0].tag_ == "IN" or any(t.lower_ in _DAYS for t in within)
    return noun if timed and noun.tag_[:2] == "NN" else None


def only_begun(candidate: Candidate) -> bool:
    """Tell whether firing has no aim but a beginning: "a suspect began firing", "kept shooting"."""
    verb = candidate.head
    if candidate.trigger.phrase not in ("fire", "shoot") or verb.tag_ != "VBG":
        return False
    return verb.i > sent_start(verb) and verb.nbor(-1).lower_ in _BEGUN
