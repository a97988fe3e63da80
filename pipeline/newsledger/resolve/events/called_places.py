"""Names that the words beside them say are of a place, whatever label the model gave them.

A hamlet or a camp of no list is taken for a person or a body, and what happened there would be
nowhere: "the site, known as Lodu", "Abu Wad, a cluster of farms", "the Kavan post", "sacked Sorel".
"""

from __future__ import annotations

import re

from newsledger.lexicons import words
from newsledger.records import Entity

_UNKNOWN = frozenset({"PERSON", "ORG", "MISC"})
"""Labels that villages of no list are given."""
_KIND = (
    r"(?:villages?|towns?|hamlets?|settlements?|suburbs?|townships?|quarters?|neighbou?rhoods?|"
    r"camps?|sites?|farms?|posts?|outposts?|barracks|barriers?|checkpoints?|junctions?|crossings?|"
    r"ranch(?:es)?|mines?|plantations?|spots?|places?|localit(?:y|ies)|islands?|islets?)"
)
_CALLED = re.compile(
    rf"\b{_KIND},?\s(?:\w+\s)?(?:known\sas|called|named)\s$|\b(?:the|an?|her|his|their)\s{_KIND},\s$",
    re.IGNORECASE,
)
_APPOSED = re.compile(rf",\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}{_KIND}(?=[\s,.;])(?!\s[a-z]+s\b)")
_KIND_BEHIND = re.compile(rf"\s{_KIND}(?=[\s,.;])(?!\s[a-z]+s\b)")
_TAKEN = re.compile(
    r"\b(?:storm|sack|loot|reach|enter|besieg|bombard|encircl|ransack|pillag)(?:ed|ing)\s$|"
    r"\b(?:came|come|went|go|marched|moved|advanced)\s(?:down|up|out|back)\sto\s$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"['’]s\b|[\s-](?!(?:and|in|on|at|with|by|from|while|when|during|as|before|after|for|early|late|"
    r"last|again|twice|to)\b)[a-z]"
)
"""What follows a name that is only the first part of a phrase: "stormed Belu barracks"."""
_BODIES = words(
    "party battalion brigade police army union company group mission organization organisation "
    "movement front council agency times news hospital"
)
_BEFORE = 40
"""Characters before a name in which it is said what it is of."""


def is_called_place(row: Entity, text: str) -> bool:
    """Tell whether the words beside a name say that it is of a place.

    Either a noun does, or that it was sacked or reached, which people are not; they are attacked.
    """
    if row.label not in _UNKNOWN or row.mention_type != "name":
        return False
    if row.actor_id is not None or _is_body(row.text):
        return False
    before = text[max(0, row.start - _BEFORE) : row.start]
    if _CALLED.search(before) or _APPOSED.match(text, row.end):
        return True
    if before.lower().endswith("the "):
        return _KIND_BEHIND.match(text, row.end) is not None
    return _TAKEN.search(before) is not None and not _GOES_ON.match(text, row.end)


def _is_body(name: str) -> bool:
    """Tell whether a name says itself that it is of people: "the Aid Mission", an acronym."""
    return name.isupper() or not _BODIES.isdisjoint(name.lower().split())
