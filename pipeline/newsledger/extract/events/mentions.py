"""The dates and names of an article by token, for whoever asks what a word stands in."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Doc, Token

from newsledger.extract.events.lately import ends_now
from newsledger.extract.syntax import text_of
from newsledger.lexicons import words
from newsledger.records import Date, Entity, Extraction
from newsledger.word_groups import word_group

_LOOSE_DATES = words("currently recently recent now previously future past once nowadays formerly")
_GROUP_LABELS = frozenset({"ORG", "NORP", "MISC", "PERSON"})
_POINTS = re.compile(r"(?:the|that|this)(?: very| same)? (?:time|moment)")
"""Times that are those of the event itself: "asleep at the time of the shooting"."""
_TYPES = frozenset({"DATE", "TIME"})


class Mentions:
    """Rows of dates and entities by token."""

    __slots__ = ("cues", "date_at", "dates", "doc", "entities", "entity_at", "labels", "lately")

    def __init__(self, doc: Doc, found: Extraction) -> None:
        """Index the rows once per article."""
        self.doc = doc
        offsets = doc.to_array("IDX").tolist()
        starts = {idx: i for i, idx in enumerate(offsets)}
        self.dates: list[tuple[int, int, Date]] = []
        self.entities: list[tuple[int, int, Entity]] = []
        self.lately: list[tuple[int, int, Date]] = []
        self.date_at: dict[int, Date] = {}
        self.entity_at: dict[int, Entity] = {}
        self.labels: dict[int, str] = {}
        self.cues: set[int] = {starts[c.cue_start] for c in found.claims if c.cue_start in starts}
        for row in found.dates:
            loose = row.text.lower().removeprefix("the ") in _LOOSE_DATES
            if _POINTS.fullmatch(row.text.lower()):
                continue
            span = _tokens(offsets, row.start, row.end)
            if span and ends_now(row) and doc[max(0, span[0] - 1)].lower_ != "for":
                self.lately.append((*span, row))
            if span and row.type in _TYPES and not loose:
                self.dates.append((*span, row))
                for i in range(*span):
                    self.date_at[i] = row
        towns = _place_names(found)
        for entity in found.entities:
            span = _tokens(offsets, entity.start, entity.end)
            if span:
                self.entities.append((*span, entity))
                for i in range(*span):
                    self.entity_at[i] = entity
                    self.labels[i] = "GPE" if entity.text in towns else entity.label

    def entity_of(self, head: Token) -> Entity | None:
        """Return the mention at the head of a noun phrase; of "the group Hezbollah" the name."""
        named = self.name_behind(head)
        return named[2] if named is not None else self.entity_at.get(head.i)

    def name_behind(self, head: Token) -> tuple[int, int, Entity] | None:
        """Return the name that a noun for a group is put before: "the rebel group M23".

        First token, the one after the last, and the row.
        """
        own, name = self.entity_at.get(head.i), self.entity_at.get(head.i + 1)
        if own is None or name is None or head.lower_ not in word_group("named_bodies"):
            return None
        if name.label not in _GROUP_LABELS or name.mention_type != "name":
            return None
        if name.start < own.end or "\n" in text_of(self.doc)[own.end : name.start]:
            return None
        end = head.i + 1
        while self.entity_at.get(end) is name:
            end += 1
        return head.i + 1, end, name


def _tokens(offsets: list[int], start: int, end: int) -> tuple[int, int] | None:
    """Return the tokens of some characters; None where no token starts with the first."""
    first = bisect_left(offsets, start)
    if first == len(offsets) or offsets[first] != start:
        return None
    return first, max(bisect_left(offsets, end), first + 1)


def _place_names(found: Extraction) -> set[str]:
    """Return the names that the text has as a place elsewhere: "the Kunduz blast", "in Kunduz"."""
    places = {e.text for e in found.entities if e.label in ("GPE", "LOC")}
    others = [e.text for e in found.entities if e.label in ("ORG", "NORP", "PERSON")]
    named = [e.text for e in found.entities if e.label in ("GPE", "LOC")]
    return {name for name in places if named.count(name) >= others.count(name) > 0}
