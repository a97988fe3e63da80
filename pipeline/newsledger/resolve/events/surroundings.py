"""The words around a place: the preposition before it and what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsledger.lexicons import words

_CASE = re.compile(
    r"(?:^|\s)(\w+)(?:\s(?:the|a|an|this|its|their|his|her))?"
    r"(?:\s(?:(?:north|south|east|west)(?:ern|east|west|eastern|western)?|central|nearby|downtown|"
    r"suburban|capital|city|town|village|hamlet|suburb|settlement|district|province|port|besieged"
    r"|of)){0,3}\s$",
    re.IGNORECASE,
)
_CASES = words(
    "in at near on of to from outside inside across against over by for between and with"
)
_ALIKE = {
    "towards": "to",
    "toward": "to",
    "into": "to",
    "around": "near",
    "throughout": "across",
    "through": "across",
}
_SPEAKS = re.compile(
    r"^(?:'s|’s)?\s?(?:\w+\s){0,2}(?:said|says|told|announced|condemned|accused|reported)\b",
    re.IGNORECASE,
)
_FOLLOWS = (
    ("possessive", re.compile(r"(?:'s|’s)")),
    ("comma and name", re.compile(r"\s*,\s*[A-Z]")),
    ("speaks", _SPEAKS),
    (
        "force",
        re.compile(
            r"\s(?:police|officers|sheriff|deputies|authorities|officials|government|army|military|"
            r"forces|troops|mayor|county|spokes)",
            re.IGNORECASE,
        ),
    ),
    (
        "wide noun",
        re.compile(
            r"\s(?:province|state|county|region|district|department|governorate|territory)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "narrow noun",
        re.compile(
            r"\s(?:neighbou?rhood|area|suburb|quarter|camp|village|town|city|street|road|avenue)\b",
            re.IGNORECASE,
        ),
    ),
)
_PLAIN = words(
    "and or on in at when where which who that after before during by with to for from as but was "
    "were is has had have are while near of because since last this around about late early "
    "shortly just killed killing left leaving injured said the a an will would could until between "
    "over if than it he she they we his her their its also then according"
)
"""Words after a place that go on with the sentence, and are no noun that it stands before."""
_BACK, _ON = 60, 40
_CLAUSE_ENDS = re.compile(r"[.;:]\s|\n")
_WORD = re.compile(r"[a-z][a-z'’-]+|,|\d[\d,.]*")
_PASSED = words(
    "the a an of in at on near to from and or by with for its their his her this that was were is "
    "are be been has have had it he she they who which some about around between outside inside "
    "into as but also just still then all one two three over across after before when while during "
    "not central nearby town city village district province"
)
_SIDE = re.compile(r"(?:north|south|east|west)\w*")
_FAR_BACK = 80
"""Characters before a place in which the word stands that its preposition hangs on."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands around one mention of a place; see `case_before` and `what_follows`."""

    case: str
    follows: str
    as_party: bool
    """The place stands for who governs it: "led by Paris", "Tehran said"."""
    lead: str
    """The last word of content before the place: see `lead_word`."""


def beside(text: str, start: int, end: int) -> Beside:
    """Return what stands around a mention of a place.

    >>> beside("led by Paris, the ministry said", 7, 12)
    Beside(case='by', follows='else', as_party=True, lead='led')
    """
    case, follows = case_before(text, start), what_follows(text, end)
    acts = follows in ("speaks", "force") or text[end : end + 2] in ("-b", "-l", "-a", "-r")
    party = acts or case in ("by", "with", "between")
    return Beside(case, follows, party, lead_word(text, start))


def lead_word(text: str, start: int) -> str:
    """Return the word that leads to a place, past prepositions: what is there, or was done there.

    "comma", "number" or "start" where it is no word.

    >>> lead_word("told reporters in Kabul", 18), lead_word("a hospital in the city of Herat", 26)
    ('reporters', 'hospital')
    """
    clause = _CLAUSE_ENDS.split(text[max(0, start - _FAR_BACK) : start])[-1].lower()
    for word in reversed(_WORD.findall(clause)):
        if word == ",":
            return "comma"
        if word[0].isdigit():
            return "number"
        if word not in _PASSED and not _SIDE.fullmatch(word):
            return str(word)
    return "start"


def case_before(text: str, start: int) -> str:
    """Return the preposition before a place, "comma" or "other".

    >>> case_before("was shot in the northern ", 25), case_before("at the bar, ", 12)
    ('in', 'comma')
    """
    before = text[max(0, start - _BACK) : start]
    if before.rstrip()[-1:] in (",", "("):
        return "comma"
    match = _CASE.search(before)
    word = match[1].lower() if match else ""
    word = _ALIKE.get(word, word)
    return word if word in _CASES else "other"


def what_follows(text: str, end: int) -> str:
    """Return what stands behind a place: "possessive", "speaks", "noun", "end" and the like.

    >>> what_follows("Kabul police came", 5), what_follows("Kabul.", 5)
    ('force', 'end')
    """
    after = text[end : end + _ON]
    for name, pattern in _FOLLOWS:
        if pattern.match(after):
            return name
    word = re.match(r"\s([a-z]+)", after)
    if word and word[1] not in _PLAIN:
        return "noun"
    if re.match(r"\s*[.;:!?]", after):
        return "end"
    return "and" if re.match(r"\s*(?:and|or)\b", after) else "else"
