"""What the words right beside a mention say of it: of a reply, of one of several, of whom."""

from __future__ import annotations

import re

from newsledger.records import Event
from newsledger.resolve.events.agreement import content_words

_NEW = re.compile(
    r"(?:an?|another|two|three|four|five|six|seven|eight|nine|ten|several|\d+)\s", re.IGNORECASE
)
_REACH = 40
"""Code points behind a noun in which whom it befell is told."""
_ONE = re.compile(
    r"(?:\b(?:an?|one|first|second|third|fourth|another|other)\s(?:[\w-]+\s){0,3}"
    r"(?:missile|rocket|bomb|drone|shell|mine|device|charge|mortar|grenade|projectile|one)\b|"
    r"\bone of (?:the|them)\b)(?:\s[^.,;]*)?$",
    re.IGNORECASE,
)
_ONE_NOUN = re.compile(r"(?:^|[^\w-])one\s(?:such\s)?$", re.IGNORECASE)
_WHOM = re.compile(r"^\s(?:of|on|against)\s")
_KNOWN_BY = re.compile(r"((?:[\w'’-]+\s){1,3})$")
_BACK = re.compile(r"^\s(?:back|in return)\b", re.IGNORECASE)
_RETURN = re.compile(r"\breturn(?:ed|ing|s)?\s$|\b(?:counter-?|retaliatory\s)$", re.IGNORECASE)
"""What says that a deed answers another: "shot back", "returned fire", "a retaliatory raid"."""


def is_one_of(event: Event, before: str) -> bool:
    """Tell whether a verb is of one munition, or of one of those told: "the second bomb hit".

    So is a noun: "one strike brought down a block".
    """
    if event.rule.startswith("verb:"):
        return bool(_ONE.search(before))
    return not event.text.lower().endswith("s") and bool(_ONE_NOUN.search(before))


def names_whom(event: Event, after: str) -> bool:
    """Tell whether a noun has whom it befell right behind it: "the killing of the general"."""
    return bool(_WHOM.match(after)) and bool(event.target)


def befell_somebody_new(event: Event, text: str) -> bool:
    """Tell whether whom it befell is told behind the noun, and for the first time."""
    if not event.target or not _NEW.match(event.target):
        return False
    between, found, _ = text[event.end : event.end + _REACH + len(event.target)].partition(
        event.target
    )
    return bool(found) and between.endswith((" of ", " on ", " against "))


def known_by(event: Event, before: str, after: str) -> frozenset[str]:
    """Return the words right before a noun that may tell which one is meant: "airport attack".

    None before "at the hotel killing two people", which only looks like a noun.
    """
    if not event.rule.startswith("noun:") or (event.target and after[1:].startswith(event.target)):
        return frozenset()
    found = _KNOWN_BY.search(before)
    return content_words(found.group(1)) if found else frozenset()


def is_reply(event: Event, before: str, after: str) -> bool:
    """Tell whether a deed answers another: "shot back", "returned fire"."""
    said = event.text.lower()
    counter = said.startswith(("counter", "return")) or said.endswith(" back")
    return counter or bool(_BACK.match(after) or _RETURN.search(before[-20:]))
