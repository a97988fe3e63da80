"""Clauses set off by commas that say who somebody is: "the Taliban, who seized Kabul in 2021, hit".

Where and when they tell of is not where and when the main clause was. What goes on beside it is:
"the men, who were sitting outside a bar in Leeds, were shot".
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from newsledger.lexicons import words

_OPENS = re.compile(r",\s(?:who|which)\s", re.IGNORECASE)
_ENDS = re.compile(r"[.;:!?]\s|\n|[\"“”]")
_WORD = re.compile(r"[\w'’-]+")
_CLOSES = re.compile(r",\s(?=[a-z])")
_REACH = 90
"""Characters from a mention to where such a clause opens, and to where it closes."""
_ADVERBS = words("also already still once now then later first only recently previously since")
_STATES = words(
    "was were is are be been lies lay lie sits sat sit stands stood stand stretches borders "
    "straddles remains remained overlooks links connects leads serves houses includes can could "
    "may might will would contains"
)
"""Verbs that say where something is, and auxiliaries of what goes on or was done meanwhile."""
_MADE = words(
    "founded formed created established born elected appointed set fired dismissed sacked hired "
    "suspended discharged released freed paroled convicted jailed"
)
"""What befell somebody before the deed that is told of."""
_HAVE = words("has have had")
_GOES_ON = words(
    "and or but nor when where while after before as in on at near by from with for to of a an the "
    "his her its their some about around including especially mostly mainly then who which whose "
    "a two three four five six seven eight nine ten because although though since until against"
)
"""Words behind a comma that go on with the clause rather than come back to the main one."""


def aside_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the clause about somebody that a mention stands in; None: in none.

    >>> aside_around("The man, who came to Leeds in 2015, stabbed two.", 30, 34)
    (7, 34)
    """
    before = text[max(0, start - _REACH) : start]
    cut = [match.end() for match in _ENDS.finditer(before)]
    opens = [match for match in _OPENS.finditer(before) if not cut or match.start() >= cut[-1]]
    if not opens or not _tells_who(
        _WORD.findall(text[start - len(before) + opens[-1].end() : end])
    ):
        return None
    after = text[end : end + _REACH]
    close = _CLOSES.search(after)
    if close is None or _ENDS.search(after, 0, close.start()):
        return None
    word = _WORD.search(after, close.end())
    if word is None or word[0] in _GOES_ON or word[0].endswith("ing"):
        return None
    return start - len(before) + opens[-1].start(), end + close.start()


def _tells_who(said: list[str]) -> bool:
    """Tell whether the words of a clause are of an earlier deed, and not of what goes on."""
    said = [word.lower() for word in said]
    while said and (said[0] in _ADVERBS or said[0].endswith("ly")):
        said = said[1:]
    if len(said) > 1 and said[0] in _HAVE:
        said = said[1:]
        if said[0] == "been":
            return len(said) > 1 and said[1] in _MADE
    if not said:
        return False
    if said[0] in _STATES:
        return len(said) > 1 and said[1] in _MADE
    return True


def is_of_dismissal(start: int, trigger: Token) -> bool:
    """Tell whether a day is of what befell the doer before: "a clerk fired in May shot three"."""
    doc, at = trigger.doc, start - 1
    while at > 0 and doc[at].tag_ in ("IN", "DT", "RB", "JJ"):
        at -= 1
    if at < 1 or at == trigger.i or trigger.i < start or doc[at].lower_ not in _MADE:
        return False
    before = doc[at - 1].lower_
    if doc[at].lower_ == "set" or not trigger.sent.start < at:
        return False
    return before in ("was", "were", "been", "being") or doc[at].dep_ in ("acl", "acl:relcl")
