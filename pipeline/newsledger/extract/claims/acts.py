"""What a source does with its words, where the cue alone does not tell.

The lexicon gives a cue's usual act; the content decides between a statement and a claim of
responsibility, between a promise and a threat, between a question and a request.
"""

from __future__ import annotations

import re

from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Page

_DEED = re.compile(
    r"\b(?:attacks?|bombings?|blasts?|explosions?|raids?|strikes?|airstrikes?|killings?|assaults?|"
    r"shootings?|ambush(?:es)?|massacres?|assassinations?|murders?|operations?|abductions?|"
    r"kidnappings?|hijackings?|stabbings?|beheadings?|executions?|rockets?|shelling|incidents?)\b",
    re.IGNORECASE,
)
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
_QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})
_PROMISES = frozenset({"vow", "pledge", "promise", "swear", "threaten"})
_AFFIRMING = frozenset({"state", "confirm", "deny", "accuse", "claim_responsibility", "predict"})


def speech_act(page: Page, cue: VerbCue, rule: str, content: str) -> str:
    """Return the speech act of a cue verb with its content.

    "claimed the attack" -> claim_responsibility; "vowed to strike back" -> threaten; "did not
    confirm" -> other.
    """
    act, lemma = cue.row.speech_act, cue.row.phrase
    if cue.negated:
        return "other" if act in _AFFIRMING else act
    if lemma == "claim" and rule in ("object", "passive") and _DEED.search(content):
        return "claim_responsibility"
    if lemma in _PROMISES and rule == "infinitive" and _HOSTILE.match(content):
        return "threaten"
    if lemma == "ask" and content.split(" ", 1)[0].lower() in _QUESTIONS:
        return "other"
    if act in ("state", "confirm") and rule in ("clause", "floating"):
        if _OWN_DEED.match(content):
            return "claim_responsibility"
        if _OTHERS_DEED.search(content) and _DEED.search(content):
            return "accuse" if " not " not in content else act
    return act
