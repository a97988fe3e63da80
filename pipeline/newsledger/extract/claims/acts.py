"""What a source does with its words, where the cue alone does not tell.

The lexicon gives a cue's usual act; the content decides between a statement and a claim of
responsibility, between a promise and a threat, between a question and a request.
"""

from __future__ import annotations

import re

from newsledger.extract.claims.cues import VerbCue

DEED = re.compile(
    r"\b(?:attacks?|bombings?|blasts?|explosions?|raids?|strikes?|airstrikes?|killings?|assaults?|"
    r"shootings?|ambush(?:es)?|massacres?|assassinations?|murders?|operations?|abductions?|"
    r"kidnappings?|hijackings?|stabbings?|beheadings?|executions?|rockets?|shelling|incidents?)\b",
    re.IGNORECASE,
)
"""Nouns of deeds that sides claim or deny."""
_HOSTILE = re.compile(
    r"\bto (?:\w+ly )?(?:retaliate|avenge|revenge|strike|attack|respond|punish|destroy|kill|crush|"
    r"eradicate|wipe out|hit|fight|bomb|target|continue (?:fighting|attack\w*|"
    r"the (?:war|attack\w*|struggle|jihad))|step up|intensify|escalate|take revenge|"
    r"make \w+ pay)\b",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(
    r"^(?:that )?(?:it|they|we|he|she|its \w+|their \w+|his \w+)(?: \w+){0,4}? "
    r"(?:behind|responsible for|carried out|perpetrated)\b",
    re.IGNORECASE,
)
_OTHERS_DEED = re.compile(
    r"\b(?:is|are|was|were|be|been) (?:behind|responsible for|to blame for)\b|\bcarried out by\b",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(
    r"\bnot\b|\bno (?:indication|evidence|sign|proof|reason)\b|"
    r"\bwho (?:was|were|is|are|had|might)\b|\bwhether\b|\btoo (?:early|soon)\b",
    re.IGNORECASE,
)
_DONE = (
    r"(?:struck|hit|targeted|fired|attacked|destroyed|killed|shelled|carried out|launched|bombed|"
    r"shot down|annihilated|downed|ambushed|raided|hunted|eliminated|neutrali[sz]ed|blew up)"
)
_OWN_STRIKE = re.compile(
    r"^[\"“«‘']?(?:that )?(?:it|they|we|its (?:\w+ ){1,2}|their (?:\w+ ){1,2}|our (?:\w+ ){1,2})\s*"
    rf"(?:[\"“«]?(?:had|has|have|did|also|\w+ly) )*[\"“«‘']?(?:{_DONE}|begun striking|carry out)\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"\s(?:no|none|neither|nothing|nobody)\b", re.IGNORECASE)
_OWN_STRIKE_INFINITIVE = re.compile(rf"^to have (?:\w+ly )?{_DONE}\b", re.IGNORECASE)
_ORDINAL = re.compile(r"^(?:only )?the (?:first|second|third|latest|other)\b", re.IGNORECASE)
_UNTRUE = re.compile(
    r"\b(?:false|untrue|fabricat\w+|baseless|unfounded|staged|lies?|inflated|fanciful|propaganda|"
    r"devoid of truth|groundless|fake|bogus|exaggerat\w+)\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:is|are|was|were) (?:simply |completely |never |not )?[\"“«‘']?"
    r"(?:false|untrue|wrong|fabricated|baseless|unfounded|groundless|fake|lies)\b|\bnot true\b|"
    r"\bno (?:hand|part|role|involvement) in\b|"
    r"\bnothing to do with|"
    r"\b(?:there (?:is|are|was|were|had been)|had seen|saw) no (?:soldiers?|fighters?|armed|"
    r"weapons?|militants?|gunmen|troops|terrorists?|bombing|raid|strike|attack)\b|"
    r"\bnever (?:happened|took place)|"
    r"^(?:that )?no \w+ (?:\w+ )?(?:was|were|lived|had|came|took)\b"
    r"(?! (?:been )?(?:\w+ly )?(?:hurt|injured|wounded|killed|harmed|damaged|hit)\b[^.;]*\bbut\b)|"
    r"\b(?:did|does|do|had|has|was|were) not "
    r"(?:carr\w+ out|fir\w+|str\w+|attack\w*|target\w*|aware)",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"(?:\w+ ){0,3}(?:reports?|claims?|allegations?|accusations?|charges?|rumou?rs?|suggestions?) ",
    re.IGNORECASE,
)
_NAMING = frozenset(
    {"call", "describe", "dub", "label", "term", "judge", "consider", "deem", "name"}
)
_OPENING = 90  # characters in which a denial says that it is one
_QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})
_PROMISES = frozenset({"vow", "pledge", "promise", "swear", "threaten"})
_DECLINING = frozenset({"refuse", "decline"})
_ACCEPTING = re.compile(r"(?:to )?(?:accept|believe|acknowledge|recogni[sz]e|concede|admit)\b")
"""What is denied where somebody refuses it: "refused to accept that the rocket was its own"."""
_AFFIRMING = frozenset({"state", "confirm", "deny", "accuse", "claim_responsibility", "predict"})


def speech_act(cue: VerbCue, rule: str, content: str) -> str:
    """Return the speech act of a cue verb with its content.

    "claimed the attack" -> claim_responsibility; "vowed to strike back" -> threaten; "did not
    confirm" -> other.
    """
    act, lemma = cue.row.speech_act, cue.row.phrase
    if cue.negated:
        return "other" if act in _AFFIRMING else act
    if lemma == "claim" and rule in ("object", "passive") and DEED.search(content):
        return "claim_responsibility"
    if lemma in _PROMISES and rule == "infinitive" and _HOSTILE.match(content):
        return "threaten"
    if lemma == "ask" and content.split(" ", 1)[0].lower() in _QUESTIONS:
        return "other"
    if lemma in _DECLINING and not _ACCEPTING.match(content):
        return "other"  # "refused to condemn the attack" says nothing of who did it
    by_content = _by_content(lemma, act, rule, content)
    if by_content is not None:
        return by_content
    if act in ("state", "confirm") and rule in ("clause", "floating"):
        if _OWN_DEED.match(content):
            return "claim_responsibility"
        if _OTHERS_DEED.search(content) and DEED.search(content):
            return act if _UNDECIDED.search(content) else "accuse"
    return act


def _by_content(lemma: str, act: str, rule: str, content: str) -> str | None:
    """Return the act that the words said do by themselves: "said it had struck the base"."""
    if lemma in _NAMING and rule in ("object", "gap", "verb_preposition"):
        return "deny" if _UNTRUE.search(content) else None
    if lemma in ("find", "claim") and rule == "object":
        if content.startswith(("no ", "nothing", "otherwise")):
            return "deny"
        return "claim_responsibility" if lemma == "claim" and _ORDINAL.match(content) else None
    if rule == "infinitive" and lemma in ("claim", "affirm", "say"):
        return "claim_responsibility" if _OWN_STRIKE_INFINITIVE.match(content) else None
    if act == "state" and rule in ("object", "clause") and _REPORTED.match(content):
        return (
            "deny" if _NOT_SO.search(content) else None
        )  # "said reports that it fired were false"
    if act != "state" or rule not in ("clause", "surface_clause", "floating", "inverted"):
        return None
    own = _OWN_STRIKE.match(content)
    if own is not None:  # "said it had carried out no strikes"
        return "deny" if _NONE.match(content, own.end()) else "claim_responsibility"
    return "deny" if _NOT_SO.search(content[:_OPENING]) else None
