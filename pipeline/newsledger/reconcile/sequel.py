"""Which act is the next thing that happened in one attack: "a mine went off; they then fired".

Only what stands in one breath counts: the next act of the paragraph, told by a verb, with the day
of the one before it and no place of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_MOST_BETWEEN = 300
"""Code points between two acts that are told in one breath."""
_APART = re.compile(
    r"(?i)\b(later|earlier|after|afterwards|hours|next|also|elsewhere|meanwhile|another|"
    r"separate(ly)?|previous(ly)?|following|followed|since|other|while|ago|as well|response|"
    r"retaliation|reprisal|revenge|denied|accused|claimed|but|would have|"
    r"and an?(?! (third|fourth|fifth) ))\b|[?“\"«]|\n\s*\n|\bhad( been| themselves)?\s*$"
)
"""Words that set an act apart from the one before it: another hour, place, voice or attack."""
_ANOTHER = re.compile(r"(?i)an? ")
"""How a target begins that was not told before: "a plane came under fire"."""
_MADE_OF_ACTS = frozenset({"raid", "ambush"})
"""Kinds whose next act is part of them, whomever it hits: "troops raided a camp; a drone hit"."""
_ANSWERED = re.compile(
    r"(?i)\b(return(ed|ing)? fire|fired? back)\b|\b(sources?|triggermen|attackers|assailants|"
    r"launchers?|launch (site|pad)s?|firing (point|position)s?)\b"
)
"""What answers an attack and is none of it: "returned fire", "fired at the launchers"."""
_AFTER_IT = re.compile(r"(?i)\bafter\b[^,;.]*$")
"""What stands before an act that the next one came after: "jets called in after a post was hit"."""
_NEW_SENTENCE = re.compile(r"[.!?][\"”']?\s+(?=[A-Z\d])")
_SHARED = frozenset({"attached", "sentence", "paragraph", "coreference", "heading"})
"""Bases of a day that is told where the act is told."""


def goes_on(before: Mapping[str, Any], act: Mapping[str, Any], text: str) -> bool:
    """Tell whether an act is the sequel of the one that the article tells just before it."""
    if not text or not act["rule"].startswith("verb:") or act["date_basis"] not in _SHARED:
        return False
    if _ANOTHER.match(act["target"] or "") and before["event_type"] not in _MADE_OF_ACTS:
        return False
    if _ANSWERED.search(act["text"] or "") or _ANSWERED.search(act["target"] or ""):
        return False
    if _AFTER_IT.search(text[max(0, before["start"] - _MOST_BETWEEN) : before["start"]]):
        return False
    between = text[before["end"] : act["start"]]
    if not between or len(between) > _MOST_BETWEEN or _APART.search(between):
        return False
    return len(_NEW_SENTENCE.findall(between)) < 2
