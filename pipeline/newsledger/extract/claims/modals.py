"""May, might and could where they judge what is or was so: "may have been killed".

Of the future, of ability and of permission they judge nothing: "the talks may resume", "patients
may leave", "the rockets could reach the coast".
"""

from __future__ import annotations

from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.lexicon import CertaintyRow
from newsledger.lexicons import words

_BETWEEN = words("not n't n’t also well still even yet in fact already have")
_STATES = words(
    "lie constitute amount exist contain know involve belong represent reflect mean indicate "
    "number exceed stem violate account"
)
_SITUATIONS = words(
    "trapped buried involved linked connected related hidden stranded held alive dead behind among "
    "responsible part about missing underneath inside to"
)
_COMING = words(
    "tomorrow soon next if unless until once will would later coming eventually future able"
)
_UNREAL = words("if unless otherwise")
_CAUSED = words(
    "caused fired launched started triggered planted laid begun sparked set hit struck used killed "
    "shot detonated come originated ignited due carried targeted aimed involved"
)
_PARTICIPLES = words("VBN VBD VBG JJ")
_NOT = words("not n't n’t")
_PERIODS = words("hours days weeks months years")
_REACH = 14

MODALS = words("may might could")
MODAL = CertaintyRow("may", "modal", 0.20, 0.80, "ICD 203: roughly even and around", "")


def is_judgement(page: Page, number: int, start: int, end: int) -> bool:
    """Tell whether the modal at a token of a sentence judges what is or was so."""
    word = page.lower[number]
    if word not in MODALS or not page.tags[number].startswith(("MD", "VB")):
        return False
    if number == 0 or page.tags[number - 1] in ("IN", "TO"):
        return False
    at = page.past_space(number + 1)
    perfect = False
    while at < end and (page.lower[at] in _BETWEEN or page.tags[at] in ("RB", "_SP")):
        perfect = perfect or page.lower[at] == "have"
        at += 1
    if at >= end:
        return False
    around = page.lower[max(start, number - _REACH) : min(end, number + _REACH)]
    if perfect:
        if _UNREAL.intersection(around) or page.tags[at] not in _PARTICIPLES:
            return False
        if word == "could" and _NOT.intersection(page.lower[number + 1 : at]):
            return False  # "could not have come at a better time"
        # "could have been fired from the hill", but "could have saved them"
        return word != "could" or _CAUSED.intersection(page.lower[at : at + 2]) != frozenset()
    if _COMING.intersection(around):
        return False
    if page.lower[at] == "be":
        following = page.past_space(at + 1)
        if following >= end:
            return False
        if page.lower[following] in _SITUATIONS:
            return page.lower[following] != "to"
        tag = page.tags[following]
        if page.lower[number - 1] == "there":
            return tag != "VBN" and word != "could"
        if tag == "NNS" and page.lower[following] not in _PERIODS:
            return True
        return tag == "VBG" or (word != "could" and tag in ("DT", "IN", "CD", "NN", "NNS", "NNP"))
    return page.lower[at] in _STATES
