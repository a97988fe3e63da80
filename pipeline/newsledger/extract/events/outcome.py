"""What became of an attack and whether it happened: outcome and modality of an event."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.attempts import over_deed, was_tried
from newsledger.extract.events.denials import (
    denial_of,
    is_denied_any,
    is_denied_that,
    is_nobodys,
    is_not_found,
)
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.factuality import event_stance, modality_of
from newsledger.extract.events.falsehoods import is_called_false
from newsledger.extract.events.lexicon import Trigger, outcome_cues
from newsledger.extract.events.prevented import PREVENTED, is_prevented
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.supporting import top_of
from newsledger.extract.events.voice import patients
from newsledger.extract.modality import Stance
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_SOME = words("some several most many one few half others another")
_ALL_OF_THEM = words("none neither it they both all")
_THE_BOMB = words("device devices bomb bombs grenade grenades explosive explosives shell missile")
_MADE_SAFE = words("defused disarmed deactivated defuse defuses")
_PLANS = words("attempt attempts plot plots plan plans bid conspiracy")
_CRIMES = words("murder killing homicide")
_FLIES = words(
    "fire launch land fall impact explode detonate crash drop come shoot loose lob burst"
)
_LANDED = frozenset({"landed", "fell", "impacted", "land", "fall"})
_HARM_STEMS = ("kill", "wound", "injur", "destroy", "damag", "dead", "died", "hurt")
_EMPTY = words(
    "sea water waters desert river fields farmland stream wasteland scrubland woods forest"
)
_LANDING = words(
    "impact hit strike reach damage land miss overshoot veer misfire fall explode detonate"
)


def outcome_of(verb: Token, *, negated: bool) -> str | None:
    """Return what an outcome verb says: "did not impact" -> missed, "shot down" -> intercepted."""
    words = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 7]]
    for rest, outcome in outcome_cues("negated" if negated else "plain").get(verb.lower_, ()):
        at = 0
        for word in rest:
            if word not in words[at:]:
                break
            at = words.index(word, at) + 1
        else:
            return outcome
    return None


def read_stance(trigger: Trigger, head: Token, roles: Roles) -> tuple[str, str]:
    """Return modality and outcome of an event.

    "The rocket did not impact the base": it was fired, so it is actual, and missed.
    """
    is_verb = trigger.pos == "verb"
    denial = denial_of(head)
    if denial is not None and syntax.shares_negation(denial):
        return "hypothetical", "unknown"  # "declined to confirm or deny bombing the school"
    untold = is_denied_any(head) or is_denied_that(head) or is_called_false(head)
    untold = untold or (is_nobodys(head) if is_verb else is_not_found(head))
    if denial is not None or untold:
        return "denied", "unknown"
    stance = event_stance(head, roles)
    modality = modality_of(stance)
    outcome = roles.outcome
    if outcome is None and stance.modality == "planned" and _is_averted(_plan_of(head, stance)):
        outcome = "foiled"
    if was_tried(head, stance):
        return "actual", outcome or _end_of_attempt(trigger)
    if is_verb and stance.modality == "negated":
        failed = outcome_of(head, negated=True)
        physical = (
            roles.weapon is not None or trigger.object == "munition" or (trigger.phrase == "impact")
        )
        if failed is not None and physical:
            return "actual", failed
    if outcome in ("foiled", "intercepted"):
        if modality in ("hypothetical", "denied"):
            averted = stance.cue is None or stance.modality == "hypothetical"
            modality = "planned" if averted and _is_past(stance.cue) else modality
        return modality, outcome
    if modality != "actual":
        return modality, "unknown"
    if trigger.event_type == "interception":
        return modality, "intercepted"
    if outcome is None and not is_verb:
        outcome = _clause_outcome(head)
    if outcome is None and is_verb:
        outcome = _following(head)
    if outcome is None and is_verb and outcome_of(head, negated=False) == "missed":
        outcome = "missed"  # "the rockets landed in open areas"
    if outcome is None:
        outcome = trigger.outcome
    return modality, outcome


def _end_of_attempt(trigger: Trigger) -> str:
    """Return what became of what was tried; who is charged with attempted murder may have hit."""
    return "unknown" if trigger.phrase in _CRIMES else "foiled"


def _plan_of(head: Token, stance: Stance) -> Token | None:
    """Return the plan that a deed is under: "an attempt by rebels to carry out a raid"."""
    if stance.cue is not None and stance.cue.tag_[:2] == "NN":
        return stance.cue
    return over_deed(head, lambda token: token.lower_ in _PLANS)


def _is_averted(cue: Token | None) -> bool:
    """Tell whether a plan came to nothing: "thwarted an attempt to attack", "foiled a plot to"."""
    if cue is None or cue.tag_[:2] != "NN" or cue.dep_ not in ("obj", "nsubj:pass"):
        return False
    verb = cue.head
    passive = cue.dep_ == "nsubj:pass"
    told = verb.tag_ in ("VBD", "VBN") and (passive or syntax.negation(verb) is None)
    return told and outcome_of(verb, negated=False) == "foiled"


def _is_past(cue: Token | None) -> bool:
    return cue is not None and cue.tag_ in ("VBD", "VBN")


def _clause_outcome(noun: Token) -> str | None:
    top = top_of(noun)
    verb = top.head
    if verb == top or verb.pos_ != "VERB":
        return None
    negated = syntax.negation(verb) is not None
    if negated and verb.lemma_.lower() not in _LANDING:
        return None
    if top.dep_ in ("nsubj", "nsubj:pass", "obj") or syntax.is_passive(verb):
        found = outcome_of(verb, negated=negated)
        if found == "hit" and top.dep_ == "obj":
            return None
        if found in PREVENTED and not is_prevented(verb):
            return None
        if (
            found in ("foiled", "intercepted")
            and top.dep_ == "nsubj"
            and verb.lemma_.lower() != "fail"
            and syntax.children(verb, "obj")
        ):
            return None  # "the operation foiled the attack"
        if found in ("missed", "foiled", "intercepted", "hit") and top.dep_.startswith("nsubj"):
            return found
        return found if found != "hit" else None
    return None


def _following(verb: Token) -> str | None:
    """Read what a verb's own clauses add: "fired two rockets, which missed the base".

    Also the verb of the munition that was fired: "a rocket fired at the post overshot its mark",
    and the sentence behind: "None reached the base".
    """
    hit = patients(verb)
    fired = all(has_kind(t, "weapon") for t in hit) if hit else verb.lemma_.lower() in _FLIES
    if (fired and falls_on_nothing(verb)) or _falls_beside(verb):
        return "missed"  # not "two men were gunned down in a forest", "attacked a ship at sea"
    if verb.dep_ == "acl" and verb.head.head != verb.head:
        over = syntax.conjuncts(verb.head.head)
        if any(t.lower_ in _MADE_SAFE and syntax.negation(t) is None for t in over):
            return "foiled"  # "a mine planted on the road was found and defused"
        found = outcome_of(verb.head.head, negated=syntax.negation(verb.head.head) is not None)
        if found in ("missed", "intercepted"):
            return found
    after = _sentence_behind(verb)
    if after is not None:
        return after
    for child in verb.subtree:
        if child.i <= verb.i or child.pos_ != "VERB" or child.dep_ not in ("acl:relcl", "conj"):
            continue
        if _is_of_some(child):
            continue  # "fired 20 rockets; two of them fell short"
        if child.lemma_.lower() in _LANDING or child.lower_ in ("intercepted", "downed", "missed"):
            found = outcome_of(child, negated=syntax.negation(child) is not None)
            if found is not None and child.dep_ == "acl:relcl":
                return found
            if found in ("missed", "foiled", "intercepted"):
                return found
    return None


def _is_of_some(verb: Token) -> bool:
    """Tell whether the subject is some of what was told: "two of 17 did not explode"."""
    own = syntax.children(verb, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS)
    return any(
        (t.tag_ == "CD" or t.lower_ in _SOME) and t.i > sent_start(verb) and t.i < verb.i
        for t in own
    )


def falls_on_nothing(verb: Token) -> bool:
    """Tell whether nothing was there to be hit: "fired rockets into empty fields"."""
    after = verb.doc[verb.i + 1 : min(verb.i + 8, sent_end(verb))]
    for i, token in enumerate(after):
        if token.is_punct:
            return False
        if token.lower_ in ("in", "into", "on", "onto") and i + 1 < len(after):
            rest = [t.lower_ for t in after[i + 1 : i + 5]]
            if rest[:1] in (["empty"], ["uninhabited"], ["vacant"]):
                return True
            if any(word in _EMPTY for word in rest[:3]):
                return True
    return False


def _falls_beside(verb: Token) -> bool:
    """Tell whether something landed beside its aim and did no harm: "a rocket landed near the"."""
    if verb.lower_ not in _LANDED or verb.i + 1 >= sent_end(verb):
        return False
    if verb.nbor(1).lower_ not in ("near", "close", "beside"):
        return False
    return not any(t.lower_.startswith(_HARM_STEMS) for t in verb.sent)


def _sentence_behind(verb: Token) -> str | None:
    """Read what the next sentence says became of the munitions: "None reached the base"."""
    doc, start = verb.doc, sent_end(verb)
    while start < len(doc) and doc[start].is_space:
        start += 1
    if start + 2 < len(doc) and doc[start].lower_ == "the" and doc[start + 1].lower_ in _THE_BOMB:
        return _of_the_bomb(doc[start + 1])
    if start >= len(doc) or doc[start].lower_ not in _ALL_OF_THEM:
        return None
    sentence = doc[start].sent
    for token in doc[start + 1 : min(start + 8, sentence.end)]:
        if token.tag_ not in ("VBD", "VBN", "VB"):
            continue
        none = doc[start].lower_ in ("none", "neither")
        negated = none or any(t.lower_ in ("not", "n't", "never") for t in doc[start : token.i])
        found = outcome_of(token, negated=negated)
        if found is not None:
            return found if found in ("missed", "intercepted", "foiled") else None
    return None


def _of_the_bomb(bomb: Token) -> str | None:
    """Read that a bomb did not go off: "The device failed to explode"."""
    for token in bomb.doc[bomb.i + 1 : min(bomb.i + 7, sent_end(bomb))]:
        failed = token.dep_ == "xcomp" and token.head.lemma_ == "fail"
        if failed or syntax.negation(token) is not None:
            found = outcome_of(token, negated=True)
            return found if found == "foiled" else None
    return None
