"""Who holds an office, so that killing him is an assassination."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_OFFICES = words(
    "candidate mayor mayoress minister president governor judge magistrate prosecutor lawmaker "
    "senator councillor councilor councilman councilwoman assemblyman assemblywoman alderman "
    "ambassador bishop archbishop politician deputy congressman legislator commissioner "
    "administrator headman"
)
_RANKS = words("gen general col colonel adm admiral sen rep gov commander chief leader")
_HEADS = words("chief head commander leader elder secretary")
_OF_THE_STATE = words(
    "police security intelligence army district village provincial party union opposition deputy "
    "tribal municipal town ward"
)
_OFFICERS = words("major colonel general brigadier admiral")
_FORMER = words("retired former ex")
_NO_OFFICE = words("sheriff patrol")
_TITLE = 4
"""Tokens of an office before its last word: "the deputy head of the district"."""


def is_office(victim: Token) -> bool:
    """Tell whether a noun is of somebody in office: "a judge", "the police chief"."""
    word = victim.lower_
    before = [t.lower_ for t in victim.doc[max(sent_start(victim), victim.i - 3) : victim.i]]
    if word == "deputy":
        return not _NO_OFFICE & set(before)  # "a sheriff's deputy"
    if word in _HEADS:
        return bool(before) and before[-1] in _OF_THE_STATE
    if word in _OFFICERS:
        return bool(_FORMER & set(before))
    return word in _OFFICES


def holds_office(victim: Token) -> bool:
    """Tell whether an office or a rank stands in the words of a victim: "the killing of Gen. X"."""
    before = victim.doc[max(sent_start(victim), victim.i - _TITLE) : victim.i + 1]
    owned = max((t.i for t in before if t.tag_ == "POS"), default=-1)  # "a leader's brother"
    own = [t.lower_.rstrip(".") for t in before if t.i > owned]
    return any(word in _OFFICES or word in _RANKS for word in own)
