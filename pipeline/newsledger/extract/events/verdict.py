"""Whether a candidate is an event of its own: the rules' answer, weighed with all else seen.

The rules of `gate.py` and `sifting.py` read one clause. What stands around it (is it the first of
its kind, what other events does the sentence tell, how is it said) weighs as well; how much is
learned from labelled articles (`newsledger.evaluate.learning`).
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.carriers import LANDINGS, MADE_SAFE
from newsledger.extract.events.criticism import is_only_talk
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.harm_alone import is_harm_alone
from newsledger.extract.events.kinds import event_type_of
from newsledger.extract.events.let_off import has_failed, is_let_go
from newsledger.extract.events.no_deed import is_no_deed
from newsledger.extract.events.noun_gate import counts_how_died
from newsledger.extract.events.played import is_played
from newsledger.extract.events.ramming import is_ramming
from newsledger.extract.events.reading import Reading
from newsledger.extract.events.sifting import Found
from newsledger.extract.events.tolls import is_toll
from newsledger.extract.events.verbal import is_passive
from newsledger.extract.events.verdict_features import features_of, points_feature, told_with
from newsledger.lexicons import words
from newsledger.weights import load_weights
from newsledger.weights import score as weigh
from newsledger.word_groups import word_group

MODEL = "event_verdict"

_DOUBT = -0.2
"""Log odds from which on a candidate is kept: an event lost splits the chain it stands in."""
_ALONE = 1.75
"""The same for a candidate without any evidence in a text where the rules find no event."""
_WEAK = 0.2
"""The same for one in such a text whose word mostly means something else: "came under fire"."""
_OTHERS = words("another other others second third fourth rest")
_NAMING = words("call describe term label deem consider")
_LIQUIDATING = words("eliminate liquidate")
_MADE_HARMLESS = words("neutralise neutralize") | {"render ineffective"}


def events_of(reading: Reading) -> list[Found]:
    """Return the candidates that are events, in text order."""
    if not reading.read:
        return []
    weights = load_weights(MODEL)
    features = features_of(reading)
    return [
        item
        for item, names in zip(reading.read, features, strict=True)
        if _is_event(item, weigh(weights, names), reading) or _is_told_in_full(item, reading)
    ]


def _is_event(item: Found, weight: float, reading: Reading) -> bool:
    """Tell whether what speaks for a candidate is enough: more of it in a text without violence."""
    if _is_out(item, reading):
        return False
    if reading.kept:
        return weight > _DOUBT
    if points_feature(item, reading) == "none":
        return weight > _ALONE
    return weight > (_WEAK if item.candidate.trigger.strength == "weak" else _DOUBT)


def _is_told_in_full(item: Found, reading: Reading) -> bool:
    """Tell whether an act is told in so many words that the rules' answer stands.

    A killing with whom by name, the day and the place: "The president, Anwar Sadat, was killed on
    October 6, 1981 in Cairo"; munitions that were shot down: "Nine drones were destroyed".
    """
    if is_harm_alone(item, reading.read, reading.kept):
        return not _is_out(item, reading)
    if item not in reading.kept:
        return False
    if _is_of_another_round(item) or _is_find_made_safe(item) or _is_landing_alone(item):
        return True
    if _is_liquidation(item, reading):
        return True
    if is_ramming(item.candidate, item.roles):
        return True
    if item.candidate.is_verb and event_type_of(item.candidate, item.roles) == "interception":
        return not is_no_deed(item.candidate)
    named = item.candidate.head.dep_ in ("xcomp", "amod")  # "are called neutralised"
    if item.candidate.trigger.phrase in _MADE_HARMLESS and not named:
        # "six terrorists were neutralised" is what came of an act told before
        return all(f.candidate.head.i >= item.candidate.head.i for f in reading.kept)
    if item.candidate.trigger.strength != "kill":
        return False
    return item.candidate.is_verb and {"passive:day:place", "passive:named"} <= {
        *told_with(item, reading)
    }


def _is_of_another_round(item: Found) -> bool:
    """Tell whether the second of two munitions came down: "and another landed in a courtyard"."""
    if item.candidate.trigger.phrase not in LANDINGS or item.roles.weapon is None:
        return False
    subjects = syntax.children(item.candidate.head, *syntax.SUBJECTS)
    return any(t.lower_ in _OTHERS for t in subjects) and bool(item.roles.targets)


def _is_landing_alone(item: Found) -> bool:
    """Tell whether all a sentence says is where munitions came down, the verb a participle.

    "Two rockets impacted inside the perimeter", of which the parse makes a noun with its clause.
    """
    verb, weapon = item.candidate.head, item.roles.weapon
    if item.candidate.trigger.phrase not in LANDINGS or verb.dep_ != "acl" or verb.tag_ != "VBN":
        return False
    return weapon is not None and weapon == verb.head and weapon == weapon.sent.root


def _is_liquidation(item: Found, reading: Reading) -> bool:
    """Tell whether a force is said to have killed fighters, and by no other act of the sentence."""
    candidate, roles = item.candidate, item.roles
    if candidate.trigger.phrase not in _LIQUIDATING or not (roles.actors and roles.targets):
        return False
    if is_passive(candidate.head) or candidate.head.tag_ != "VBD":
        return False
    sentence = candidate.head.sent
    acts = (f.candidate for f in reading.kept if f is not item)
    return not any(c.head.sent == sentence and c.head.i < candidate.head.i for c in acts)


def _is_find_made_safe(item: Found) -> bool:
    """Tell whether a munition not told before was made safe: "a mine was found and defused"."""
    bomb = item.roles.weapon
    if item.candidate.trigger.phrase not in MADE_SAFE or bomb is None:
        return False
    return any(t.lower_ in ("a", "an") or t.tag_ == "CD" for t in syntax.phrase(bomb)[:2])


def _is_out(item: Found, reading: Reading) -> bool:
    """Tell whether a candidate is none, however it is told: it failed, or sums up a war."""
    if has_failed(item.candidate, item.roles) or is_let_go(item.candidate, item.roles):
        return True
    if is_no_deed(item.candidate) or counts_how_died(item.candidate):
        return True
    if is_only_talk(item.candidate):
        return True
    if _is_general(item) or is_played(item.candidate) or _stops_somebody(item):
        return True
    # "more than 70,000 people have been killed"
    verb = item not in reading.kept and item.candidate.is_verb
    return verb and is_toll(item.candidate.head)


def _is_of_any_such(verb: Token, item: Found) -> bool:
    """Tell whether a participle says of what kind people are: "mothers of murdered teachers"."""
    whose = verb.head
    if not item.candidate.is_verb or whose.tag_ != "NNS" or whose.i != verb.i + 1:
        return False
    of = whose.dep_ == "nmod" and syntax.preposition(whose) == "of"
    told = syntax.children(whose, "det", "nummod", "nmod:poss", "acl:relcl", "nmod")
    return of and not told and whose.head.lower_ in word_group("bereaved")


def _stops_somebody(item: Found) -> bool:
    """Tell whether it is people who were intercepted: "the doctor was intercepted by two men"."""
    candidate = item.candidate
    stopped = candidate.is_verb and candidate.trigger.phrase == "intercept"
    people = ("civilian", "person", "rank")
    return stopped and any(
        t.lower_ in ("he", "she", "him", "her") or has_kind(t, *people) or t.ent_type_ == "PERSON"
        for t in item.roles.targets[:1]
    )


def _is_general(item: Found) -> bool:
    """Tell whether a clause says of whom something holds: "militants who are killed or surrender".

    In the present, of a plural that nothing counts or points to.
    """
    verb = item.candidate.head
    if verb.dep_ == "xcomp" and verb.tag_ == "VBN" and verb.head.lemma_.lower() in _NAMING:
        return True  # "are called neutralised"
    if verb.dep_ == "amod" and _is_of_any_such(verb, item):
        return True
    if verb.dep_ == "acl:relcl" and verb.tag_ == "VB":
        # "a drone that can strike targets 2,000 km away"
        able = any(t.lower_ == "can" for t in syntax.children(verb, "aux"))
        return able and has_kind(verb.head, "weapon")
    if verb.dep_ != "acl:relcl" or verb.tag_ != "VBN":
        return False
    aux = syntax.children(verb, "aux:pass")
    whose = verb.head
    if not any(t.lower_ == "are" for t in aux) or whose.tag_ != "NNS":
        return False
    if any(t.lower_ == "being" for t in aux):
        return False
    return not syntax.children(whose, "det", "nummod", "nmod:poss")
