"""Whether an event took place: its modality, from how its predicate is put forward."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.foreseen import foreseen
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.supporting import top_of
from newsledger.extract.modality import Stance, stance_of
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_MODALITY = {
    "asserted": "actual",
    "hedged": "actual",
    "hypothetical": "hypothetical",
    "unknown": "hypothetical",
    "planned": "planned",
    "threatened": "threatened",
    "negated": "denied",
}
_ORDERED = words("ordered planned organized organised prepared authorized authorised approved")
_ORDERING = words("ordering directing commanding overseeing")
_TRIED = words(
    "sentence convict jail imprison condemn accuse charge try indict guilty year years life prison "
    "prosecute"
)
_ANSWERING = words("blame help suspect admit confess deny arrest detain")
_PERHAPS = frozenset({"may", "might", "could", "must"})
# What stands over an event noun without saying that there was one: "the threshold for
# responding to attacks", "fears of attacks", "to deter attacks".
_GENERIC_VERBS = words(
    "respond responding deter deterring prevent preventing counter countering against combat "
    "discourage discouraging avoid avoiding responds de-escalate de-escalating escalate avert "
    "forestall"
)
_GENERIC_NOUNS = words(
    "threat threats risk risks fear fears possibility danger likelihood threshold prospect "
    "prevention defense defence protection deterrence type kind definition act acts"
)
_HARMING = words("kill wound injure cost claim leave destroy maim devastate damage")
_TO_COME = words("will would could may might")
_PERCEIVED = words("heard seen felt")
"""What is told of what was: "gunshots could be heard"."""
_KNOWN = words("the this that these those")
_PAST_DAYS = words(
    "last yesterday monday tuesday wednesday thursday friday saturday sunday earlier recent"
)
_FORECAST = frozenset({"likely", "expected", "unlikely", "bound", "set", "certain", "poised"})


def modality_of(stance: Stance) -> str:
    """Return the modality of an event row for the stance of its predicate."""
    perhaps = stance.cue is not None and stance.cue.lower_ in _PERHAPS
    if stance.modality == "hedged" and perhaps:
        return "hypothetical"
    return _MODALITY.get(stance.modality, "actual")


def event_stance(head: Token, roles: Roles) -> Stance:
    """Return how an event is put forward: what stands over its noun and a forecast count too."""
    stance = stance_of(head) if head.pos_ not in ("NOUN", "PROPN") else _noun_stance(head, roles)
    if _is_presupposed(head, stance):
        return Stance("asserted")
    if stance.modality == "asserted":
        stance = foreseen(head) or stance
    if stance.modality == "planned" and (_forecast(head) or _forecast(roles.predicate)):
        return Stance("hypothetical", stance.cue)
    return stance


def _is_presupposed(noun: Token, stance: Stance) -> bool:
    """Tell whether only its doer or cause is open: "may have carried out the attack"."""
    cue = stance.cue
    if cue is None or cue.lower_ not in _PERHAPS or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    perfect = any(t.lower_ == "have" for t in syntax.children(cue.head, "aux"))
    known = any(t.lower_ in _KNOWN for t in syntax.children(noun, "det"))
    return perfect and known and cue.head.tag_ == "VBN"


def _noun_stance(head: Token, roles: Roles) -> Stance:
    stance = stance_of(head)
    if _is_of_past_day(head) or _has_done_harm(head):
        return Stance("asserted")
    definite = any(
        c.lower_ in ("the", "this", "that", "these", "those", "last")
        for c in syntax.children(head, "det", "amod")
    )
    loose = stance.cue is not None and stance.cue.tag_[:2] == "NN"
    if stance.cue is not None and _is_guilt(stance.cue):
        return Stance("asserted")
    if definite and stance.cue is not None and stance.modality != "asserted":
        deed = stance.cue.lower_ in _ORDERED or stance.modality == "negated"
        if deed and stance.cue.head != head:
            return Stance("asserted")  # "who ordered the killing", "not from the bombing"
        if stance.modality == "planned" and _is_charged(stance.cue):
            return Stance("asserted")  # "blamed them for helping to plan the raid"
    if stance.modality != "asserted" and not (definite and loose):
        return stance  # "warning of the attack": the attack was; "threat of attacks": was not
    if roles.predicate != head:
        above = stance_of(roles.predicate)
        if above.modality != "asserted":
            return above
    if definite:
        return Stance("asserted")
    top = top_of(head)
    over = top.head
    before = head.doc[head.left_edge.i - 1] if head.left_edge.i > sent_start(head) else None
    last = head.nbor(-1) if head.i > sent_start(head) else None
    for word in (over if over != top else None, before, last):
        told = word is not None and word.dep_ != "compound"  # not "153 combat clashes"
        if word is not None and told and word.lower_ in _GENERIC_VERBS:
            if word.lower_.startswith("respond") and _is_single(head):
                return stance  # "officers responding to a stabbing"
            return Stance("hypothetical", word)
    if over != top:
        if over.lower_ in _GENERIC_NOUNS and top.dep_ == "nmod":
            return Stance("hypothetical", over)
        if top.dep_ in ("nsubj", "nsubj:pass") and (
            _foretells(over)
            or (any(c.lower_ in _TO_COME for c in over.children) and over.lower_ not in _PERCEIVED)
        ):
            return Stance("hypothetical", over)
    if over != top and over.tag_[:2] == "NN" and over.dep_ == "nsubj" and _in_future(over.head):
        return Stance("hypothetical", over.head)  # "the increase in attacks will create"
    return stance


def _is_charged(plan: Token) -> bool:
    """Tell whether somebody answers for a plan: "accused of planning", "helped to plan"."""
    if plan.tag_ not in ("VB", "VBG"):
        return False
    above = [t for t in plan.ancestors if t.i < plan.i]
    return any(t.lemma_.lower() in _TRIED or t.lemma_.lower() in _ANSWERING for t in above)


def _is_of_past_day(noun: Token) -> bool:
    """Tell whether something follows a known deed or one of a day gone by: "since last year's".

    Also "following the killing of a judge".
    """
    if syntax.preposition(noun) not in ("following", "after", "since"):
        return False
    if any(t.lower_ in _KNOWN for t in syntax.children(noun, "det")):
        return True  # "they struggle to live on following the murder of her husband"
    days = [c for c in syntax.children(noun, "nmod:poss", "nmod") if c.i < noun.i]
    return any(t.lower_ in _PAST_DAYS for day in days for t in day.subtree)


def _has_done_harm(noun: Token) -> bool:
    """Tell whether a clause on a deed tells its harm: "helped to prepare an ambush that cost five".

    In the past and of the deed itself: "a raid that killed nine", no "raid that would have", and
    no "a raid that killed troops would be answered".
    """
    over = noun.head if noun.dep_.startswith("nsubj") else noun
    if any(t.tag_ == "MD" for t in syntax.children(over, "aux")):
        return False
    for verb in syntax.children(noun, "acl:relcl"):
        subjects = syntax.children(verb, "nsubj")
        past = verb.tag_ == "VBD" or verb.lower_ == "cost"
        told = past and not syntax.children(verb, "aux") and verb.lemma_.lower() in _HARMING
        if told and any(t.lower_ in ("that", "which") for t in subjects):
            return syntax.negation(verb) is None
    return False


def _is_single(noun: Token) -> bool:
    return any(t.lower_ in ("a", "an", "one") for t in syntax.children(noun, "det", "nummod"))


def _is_guilt(cue: Token) -> bool:
    """Tell whether to have ordered a deed is what somebody answers for: "jailed for ordering a".

    Who is tried for an order is tried for what was done on it; a plot may have come to nothing.
    """
    if cue.lower_ not in _ORDERING:
        return False
    marked = any(t.lower_ in ("for", "of") for t in syntax.children(cue, "mark", "case"))
    return marked and cue.head.lemma_.lower() in _TRIED


def _foretells(word: Token) -> bool:
    """Tell whether a word says what is to come: "is set to begin", not "set fire to a camp"."""
    return word.lower_ in _FORECAST and not syntax.children(word, "obj")


def _in_future(verb: Token) -> bool:
    return any(c.lower_ in ("will", "would", "could") for c in verb.children)


def _forecast(verb: Token) -> bool:
    """Tell whether a future is somebody's estimate: "it is likely that the US will launch"."""
    above, seen = verb, 0
    while above.head != above and seen < 6:
        above, seen = above.head, seen + 1
        if above.lower_ in _FORECAST or above.lower_ in ("possible", "probable", "conceivable"):
            return True
    return any(t.lower_ in ("likely", "probably", "possibly") for t in verb.children)
