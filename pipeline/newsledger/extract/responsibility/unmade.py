"""Charges that nobody made: "did not accuse the rebels of it", "stopped short of blaming them"."""

from __future__ import annotations

import re

from newsledger.lexicons import words
from newsledger.records import Claim

_CHARGING = words("accuse blame charge indict implicate fault")
_NOT_MADE = re.compile(
    r"(?:\b(?:not|never|nor|neither|without)|n['’]t|"
    r"\b(?:refus|declin|fail|hesitat|refrain|reluctan|unwilling|unable)\w*\s(?:to|from)|"
    r"\bshort\sof|\btoo\s(?:early|soon|hasty)\sto)\s(?:be\s)?(?:\w+ly\s)?(?:\w+\s)?$",
    re.IGNORECASE,
)
_SHORT_OF_ONLY = re.compile(r"\bnot\s(?:only|just)\s(?:\w+\s)?$", re.IGNORECASE)
_NO_ONE = re.compile(r"(?:no|none|nobody|neither)\b", re.IGNORECASE)
_REACH = 40


def is_unmade(claim: Claim, text: str) -> bool:
    """Tell whether a source charges nobody: "the premier refused to accuse the army of it"."""
    if claim.cue_lemma.split(" ", 1)[0] not in _CHARGING:
        return False
    if _NO_ONE.match(claim.source or ""):
        return True
    cue = text[claim.cue_start : claim.cue_end].split()
    verb = text.rfind(cue[-1], claim.cue_start, claim.cue_end) if cue else claim.cue_start
    before = text[max(0, verb - _REACH) : verb].replace("\n", " ")
    return bool(_NOT_MADE.search(before)) and not _SHORT_OF_ONLY.search(before)
