"""What is done to people in somebody's hands: shot one by one, beaten until they confess."""

from __future__ import annotations

import itertools

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

SHOOTING = frozenset({"shoot", "shoot dead", "shoot and kill", "shoot to death", "gun down"}) | {
    "machine-gun",
    "machinegun",
    "mow down",
    "cut down",
}
_PUT_DOWN = SHOOTING | {"murder", "kill", "slay"}
_HELD = words(
    "unarmed captured captive surrendered blindfolded bound handcuffed shackled detained "
    "imprisoned jailed kneeling"
)
_CAPTIVES = words(
    "prisoner prisoners captive captives detainee detainees hostage hostages pow pows inmate"
)
_IN_TURN = (
    ("one", "by", "one"),
    ("one", "after", "another"),
    ("one", "after", "the", "other"),
)
_SQUAD = (("firing", "squad"), ("firing", "squads"))
_FROM_BEHIND = (
    ("back", "of", "the", "head"),
    ("back", "of", "the", "neck"),
    ("nape", "of", "the", "neck"),
    ("in", "the", "neck"),
)
_TIED = words("bound tied cuffed")
_LIMBS = words("hands wrists arms eyes feet ankles")
_BLINDFOLDED = words("blindfolded handcuffed shackled kneel knelt kneeling")
_SEIZING = words("abduct kidnap seize capture drag pull haul line tie bind blindfold march lead")
_WITH_PARTICLE = {"take": words("away off from out"), "order": words("out off"), "round": {"up"}}
_KNOT = 6
"""Tokens from tying to what was tied."""
_SPANS = words("minutes hours days weeks months years day week month year shortly soon")
_BE = words("being was were been")
_WERE = _BE | words("they he she having had")
_ESCAPES = words("escape escaping escaped flee fleeing fled")
_REACH = 10
"""Tokens from a verb of seizing to what followed it."""
_THEM = words("them him her")
_BEATINGS = frozenset({"beat", "beating", "beat up", "whip", "flog", "suffocate"})
_SIGNING = words("signed sign talk talked told gave give named admitted")
_PAINS = words("shocks current electrodes electrocuted hoses cables whips")
_CONFESSING = words(
    "confess confessed confesses confessing confession confessions interrogation interrogations "
    "interrogated interrogators"
)
_CUSTODY = words(
    "detention custody internment captivity prison jail cell cells detainee detainees prisoner "
    "prisoners captive captives interrogation interrogated guards colony"
)
_HUNG = frozenset({"hang", "string up"})
_HUNG_BY = words("wrists wrist arms ankles feet hands thumbs legs")


def is_defenceless(victim: Token) -> bool:
    """Tell whether somebody shot was in the hands of the shooter: prisoners, unarmed men."""
    if victim.lower_ in _CAPTIVES:
        return True
    return any(c.lower_ in _HELD for c in syntax.children(victim, "amod"))


def is_execution(candidate: Candidate, roles: Roles) -> bool:
    """Tell whether those shot or killed were in the hands of who did it.

    "Tied six men to a fence and shot them", "shot one after another", "by firing squad".
    """
    phrase = candidate.trigger.phrase
    if _runs_away(candidate):
        return False
    if phrase in _PUT_DOWN and any(is_defenceless(t) for t in roles.targets[:1]):
        return True
    if not candidate.is_verb or phrase not in SHOOTING:
        return False
    return (
        _holds(_after(candidate), _IN_TURN)
        or by_firing_squad(candidate)
        or (_are_several(roles) and _holds(_after(candidate), _FROM_BEHIND))
        or _are_bound(candidate.head)
        or _was_seized_before(candidate.head, roles)
        or _are_lined_up(candidate)
    )


def _runs_away(candidate: Candidate) -> bool:
    """Tell whether who is shot is getting away: "prisoners were shot while trying to escape"."""
    after = _after(candidate)
    return bool(_ESCAPES & set(after)) and bool({"while", "as", "when"} & set(after))


def _are_lined_up(candidate: Candidate) -> bool:
    """Tell whether they had been lined up, or seized: "after they were lined up in the square"."""
    doc, end = candidate.head.doc, sent_end(candidate.head)
    told = iter(doc[candidate.end : end])
    after = next((t for t in told if t.lower_ == "after"), None)
    if after is None or after.nbor(-1).lower_ in _SPANS:
        return False  # "was found shot dead hours after he was abducted"
    verb = next((t for t in told if t.lower_ not in _WERE), None)
    return verb is not None and verb.nbor(-1).lower_ in _BE and _seizes(verb)


def by_firing_squad(candidate: Candidate) -> bool:
    """Tell whether somebody was shot as a sentence has it: "shot by firing squad"."""
    return _holds(_after(candidate), _SQUAD)


def _after(candidate: Candidate) -> list[str]:
    doc = candidate.head.doc
    return [t.lower_ for t in doc[candidate.head.i : sent_end(candidate.head)]]


def _holds(told: list[str], phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(
        tuple(told[i : i + len(phrase)]) == phrase
        for phrase in phrases
        for i in range(len(told) - len(phrase) + 1)
    )


def _are_several(roles: Roles) -> bool:
    """Tell whether more than one was shot: a single man shot in the neck is a murder like any."""
    return any(t.tag_ in ("NNS", "CD") or t.lower_ in ("all", "they") for t in roles.targets[:1])


def _are_bound(verb: Token) -> bool:
    """Tell whether the sentence says that they were tied: "their hands bound", "made to kneel"."""
    told = [t.lower_ for t in verb.doc[sent_start(verb) : sent_end(verb)]]
    if _BLINDFOLDED & set(told):
        return True
    if any(a in _LIMBS and b in _TIED for a, b in itertools.pairwise(told)):
        return True
    # "bound the hands of three men and shot them", "tied the boys' wrists"
    return any(a in _TIED and _LIMBS & set(told[n : n + _KNOT]) for n, a in enumerate(told))


def _was_seized_before(verb: Token, roles: Roles) -> bool:
    """Tell whether who is shot was seized in the clause before: "were dragged out and shot"."""
    same = not roles.targets or any(
        t.lower_ in _THEM or any(c.lower_ in _THEM for c in syntax.children(t, "nmod"))
        for t in roles.targets[:1]
    )
    shared = syntax.is_passive(verb) and not syntax.children(verb, "nsubj", "nsubj:pass")
    participle = verb.tag_ == "VBN" and not syntax.children(verb, "nsubj", "nsubj:pass", "obj")
    if _was_seized_and(verb):
        return True
    if verb.dep_ != "conj" or not (same or shared or participle):
        return False
    first = verb.head
    chain = [first, *(t for t in syntax.conjuncts(first) if t.i < verb.i)]
    return any(_seizes(t) for t in chain)


def _was_seized_and(verb: Token) -> bool:
    """Tell the same by the order of the words: "were dragged from their homes and shot"."""
    before = verb.doc[max(sent_start(verb), verb.i - _REACH) : verb.i]
    if len(before) < 2 or before[-1].lower_ != "and":
        return False
    last = next((t for t in reversed(before) if t.tag_[:2] == "VB"), None)
    return last is not None and syntax.is_passive(last) and _seizes(last)


def _seizes(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma in ("line", "lead", "march", "pull", "haul") and verb.tag_[:2] != "VB":
        return False
    moves = lemma in ("pull", "march", "lead") and not syntax.children(verb, "obj")
    if moves and not syntax.is_passive(verb):
        return False  # "pulled up beside him and shot him"
    if lemma in _SEIZING:
        return True
    after = {t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 5, sent_end(verb))]}
    return bool(after & _WITH_PARTICLE.get(lemma, frozenset()))


def is_torture(candidate: Candidate) -> bool:
    """Tell whether somebody held is beaten, or hung up: "beaten into confessing"."""
    phrase = candidate.trigger.phrase
    if phrase in _HUNG and candidate.is_verb:
        after = _after(candidate)[:5]
        return "by" in after and bool(_HUNG_BY & set(after))
    if phrase not in _BEATINGS:
        return False
    sentence = candidate.head.sent
    if any(t.lower_ in _CONFESSING for t in sentence) or _until_signed(candidate):
        return True
    beaten = _beaten(candidate.head)
    return any(t.lower_ in _CUSTODY and t not in beaten for t in sentence)


def _until_signed(candidate: Candidate) -> bool:
    """Tell whether the beating was to make somebody speak or sign: "until he signed a paper".

    Beatings with cables, or beside electric shocks, are too.
    """
    after = _after(candidate)
    if _PAINS & set(after):
        return True
    told = iter(after)
    return any(t == "until" for t in told) and bool(_SIGNING & set(list(told)[:4]))


def _beaten(head: Token) -> set[Token]:
    """Return the guards that are beaten, who hold nobody: "one of its guards was beaten"."""
    found = {t for t in head.subtree if t.lower_ == "guards"}
    return found if head.pos_ == "VERB" and syntax.is_passive(head) else set()
