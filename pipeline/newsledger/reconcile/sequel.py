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
_BLASTS = frozenset({"bombing", "suicide_bombing", "ied", "explosion"})
_ON_FOOT = frozenset({"raid", "shooting", "attack", "armed_clash", "ambush"})
_GUNMEN = re.compile(
    r"(?i)\b(gunmen|attackers|assailants|fighters|militants|insurgents|rebels|others?|men|they)\b"
)
_THEN = re.compile(r"(?i)\b(and|before|then|after which|while)\b[^.;]{0,40}$")
"""What leads from a blast to those who come after it."""
_OTHERS = frozenset(
    {"main", "paragraph", "coreference", "police", "dateline", "article", "heading"}
)
"""Bases of days and places that a mention has from others."""
_SUMS_UP = re.compile(
    r",\s(?:an?|their|its|his|the (?:second|third|fourth|fifth|first|latest)(?: such)?)\s"
    r"(?:[\w'’-]+\s){0,2}$"
)
"""What stands before a noun that names what its clause told: "…, an ambush that"."""
_MEANWHILE = re.compile(r"(?i)\b(?:during|in the course of)\s(?:[\w'’-]+\s){1,4}$")
"""What stands before an act in which another was done: "shot two in the course of an"."""
_HOURS_APART = re.compile(r"(?i)^[^.;]{0,30}\b(?:hours|days|weeks|months) (?:later|earlier)\b")
_OF_THOSE_TOLD = re.compile(
    r"(?i)(?:the|them|their|his|her|its|him|it|both|two|three|four|five|\d)"
)
"""How a target begins that the act before has made plain."""
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


def belongs_to(before: Mapping[str, Any], act: Mapping[str, Any], text: str) -> bool:
    """Tell whether an act is part of the one told just before it, whatever day either is given.

    What its doers went on to do in the sentence ("stormed a hamlet and shot six men"), what befell
    people next ("…; two guards were killed"), what sums it up ("…, an attack that") and in the
    course of which it was done.
    """
    between = text[before["end"] : act["start"]] if text else ""
    if not between or len(between) > _MOST_BETWEEN:
        return False
    one_sentence = before["sentence_id"] == act["sentence_id"]
    if one_sentence and _stormed_after(before, act, between):
        return True
    if act["rule"].startswith("noun:"):
        names_it = _SUMS_UP.search(between) or _MEANWHILE.search(between)
        return one_sentence and names_it is not None
    if _APART.search(between) or _ANSWERED.search(act["text"] or ""):
        return False
    if one_sentence and before["actor"] and before["actor"] == act["actor"]:
        return _done_next(before, act, text)
    if act["actor"] or _own(act["date_basis"]) or _own(act["place_basis"]):
        return False
    target = act["target"] or ""
    if not one_sentence and (not target or target not in between):
        return False  # who suffers it stands before it: not "a drone hit a car"
    attacked = act["rule"] == "verb:come under fire" and _ANOTHER.match(target)
    return not attacked and len(_NEW_SENTENCE.findall(between)) < 2


def _stormed_after(before: Mapping[str, Any], act: Mapping[str, Any], between: str) -> bool:
    """Tell whether gunmen came after a blast: "a bomb went off and gunmen stormed inside"."""
    if before["event_type"] not in _BLASTS or act["event_type"] not in _ON_FOOT:
        return False
    if not act["actor"] or not _GUNMEN.search(act["actor"]) or _own(act["place_basis"]):
        return False
    target = act["target"] or ""
    return _THEN.search(between) is not None and not _ANOTHER.match(target)


def _done_next(before: Mapping[str, Any], act: Mapping[str, Any], text: str) -> bool:
    """Tell whether the doers of an act did the next one there, to those who were there."""
    placed = _own(before["place_basis"]) and _own(act["place_basis"])
    if placed and before["place_entity_id"] != act["place_entity_id"]:
        return False
    if _HOURS_APART.match(text[act["end"] : act["end"] + _MOST_BETWEEN]):
        return False
    target = act["target"] or ""
    made_of_acts = before["event_type"] in _MADE_OF_ACTS
    alike = before["event_type"] == act["event_type"] and not _ANOTHER.match(target)
    return made_of_acts or alike or not target or _OF_THOSE_TOLD.match(target) is not None


def _own(basis: str | None) -> bool:
    return basis is not None and basis not in _OTHERS
