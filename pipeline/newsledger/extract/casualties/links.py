"""Ties a figure to the event, date and place in its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.another import is_in_others, opens_another_deed
from newsledger.extract.casualties.boundaries import parted
from newsledger.extract.casualties.reasons import (
    REASON,
    recalls_others,
    takes_up,
    tells_reason,
)
from newsledger.extract.claims.lookup import content_spans
from newsledger.lexicons import words
from newsledger.records import Claim, Date, Entity, Event, Extraction

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_PREPOSITIONS = words(
    "in at near outside inside around across on from of between into through within"
)
_BEFORE_PLACES = words(
    "the neighboring neighbouring northern southern eastern western central north south east west "
    "downtown nearby northeastern northwestern southeastern southwestern village town city "
    "province district suburb capital region area"
)

# Words that tell of the time of writing, not of the harm
_NO_DAYS = words("now currently still recently recent today's currently")
_SUSPECTED = words("suspected believed thought presumed alleged")
_OPENERS = words("since in during between from over for")
_PARTS_BEFORE = words("after before since while because although though despite following as if")
_PARTS_AFTER = words("before while although though despite but if")
_ASIDE = re.compile(r",\s(?:which|who|whose|where)\b[^;:]*$")
_DEEDS_OF_THE_DEAD = re.compile(
    r"(?i)\b(?:accused of|suspected of|blamed for|wanted (?:for|over|in)|linked to|convicted of|"
    r"in connection with|responsible for|involved in|(?:took|taken|taking|with) (?:a )?part in)\b"
    r"[^.;]*$"
)
"""What leads from people harmed to what they are held to have done."""
_COUNTED = re.compile(
    r"(?i)\b(?:toll|count|tally|number|figure)s?\b[^.;]{0,60}?\b(?:rose|risen|rises|rising|climb\w*|"
    r"stood|stands|jumped|grew|grown|reached|reaches|soared|went up|was (?:put|raised|revised))\b"
    r"[^.;,]{0,40}?\bon $"
)
"""What stands before the day on which the dead were counted, and not that on which they died."""
_IN_WHICH = re.compile(r"(?i)^[^;.]{0,60}\b(?:in|during) which\b[^,;.]*$")
_RESULT = re.compile(
    r"(?i)^[^;:]*?(?:, |\b(?:by|and)\s)?\b(?:killing|wounding|injuring|leaving|claiming|maiming)\b"
    r"[^;:.]{0,90}$"
)
"""What leads from an event to the figures of its outcome."""
_IN_IT = re.compile(r"(?i)^\s(?:in|during)\s(?:an?|the|two|three|separate)\b[^,;.]{0,40}$")
"""What leads from a figure to the act in which it came about: "killing three in an ambush"."""
_OF_A_PART = re.compile(
    r"(?i),\s(?:including|among them)\b[^,;.]*\b(?:hit|shot|killed|wounded|struck|hurt|injured|"
    r"caught|stabbed|died|who|whose)\b[^,;.]*$"
)
"""What leads from a figure to what befell only some: ", including two guards hit in a raid"."""
_AFTER = re.compile(r"(?i)\b(?:after|following)\s(?:[\w'’-]+\s){0,4}$")
_RELATIVE = re.compile(r"(?i),?\s(?:that|which|who|in which)\b")
_AND = re.compile(r"(?i)^[^;:]*?\b(?:and|but|while)\b[^,;:]*$")
_LED = 48
_NEXT_PART = re.compile(r"(?i),\s(?:and|but|while|though|although)\s")
_JOINED = re.compile(r"(?i);|,\s(?:and|but|while)\s")
_DYING = words("died dies dead death deaths")
_NEAR = 700  # code points
_BEHIND = 40


class Neighbourhood:
    """The events, dates and places of an article by sentence."""

    def __init__(self, found: Extraction) -> None:
        """Group the rows that are already there."""
        self._text = found.article.text
        self.claims = [claim for claim in found.claims if not _describes(claim, self._text)]
        """The claims of somebody who says something."""
        self._by_id = {event.event_id: event for event in found.events}
        self._events: dict[str, list[Event]] = {}
        self._dates: dict[str, list[Date]] = {}
        self._places: dict[str, list[Entity]] = {}
        ids = [sentence.sentence_id for sentence in found.sentences]
        self._sentences = {s.sentence_id: (s.start, s.end) for s in found.sentences}
        self._before = dict(zip(ids[1:], ids, strict=False))
        for event in found.events:
            self._events.setdefault(event.sentence_id, []).append(event)
        for date in found.dates:
            if date.type in ("DATE", "TIME"):
                self._dates.setdefault(date.sentence_id, []).append(date)
        for entity in found.entities:
            if entity.label in _PLACES and entity.mention_type == "name":
                self._places.setdefault(entity.sentence_id, []).append(entity)

    def before(self, sentence_id: str) -> str:
        """Return the words of the sentence before."""
        start, end = self._sentences.get(self._before.get(sentence_id, ""), (0, 0))
        return self._text[start:end]

    def quiet(self, start: int, harms: Sequence[int], reach: int = _NEAR) -> bool:
        """Tell whether neither an event nor a harm done by somebody (`harms`) is told near."""
        if any(abs(at - start) < reach for at in harms):
            return False
        return not any(
            abs(event.start - start) < reach
            for events in self._events.values()
            for event in events
            if event.modality == "actual" and event.text.lower() not in _DYING
        )

    def acts(self, sentence_id: str) -> Sequence[Event]:
        """Return the events of a sentence."""
        return self._events.get(sentence_id, ())

    def event_of(self, event_id: str | None) -> Event | None:
        """Return the event with an id."""
        return self._by_id.get(event_id or "")

    def event(
        self,
        sentence_id: str,
        start: int,
        end: int,
        cause: tuple[int, int] | None = None,
        *,
        alone: bool = False,
        head: int | None = None,
    ) -> str | None:
        """Return the event nearest to the span in its sentence; what follows it is nearer.

        The event told by the words of the `cause` goes first: "A strike kills an officer blamed
        for raids".

        A sentence without events speaks of the last one of the sentence before it: "Rockets were
        fired at the base. No injuries were reported." `alone`: look in the own sentence only.
        `head`: where the word stands of which the harm is told as the outcome.
        """
        events = [
            event
            for event in self._events.get(sentence_id, ())
            if event.start < end or not _OF_A_PART.search(self._text[end : event.start])
        ]
        governing = [e for e in events if head is not None and e.start <= head < e.end]
        inside = any(_IN_IT.match(self._text[end : e.start]) for e in events if e.start >= end)
        if governing and not inside:
            return governing[0].event_id
        if not events and (alone or self._is_of_another(sentence_id, start, end)):
            return None
        if not events:
            before = self._events.get(self._before.get(sentence_id, ""), ())
            actual = [event for event in before if event.modality == "actual"]
            if not takes_up(self._text[end : end + _LED]):
                actual = [e for e in actual if not recalls_others(self._text, e.start, e.end)]
            told = [event for event in actual if not self._is_reason(event)] or actual
            return told[-1].event_id if told else None
        causes = [e for e in events if cause and cause[0] <= e.start and e.end <= cause[1]]
        if len(causes) == 1:
            return causes[0].event_id
        near = [event for event in events if self._joined(event, start, end)]
        near = [e for e in near if not self._is_closed_reason(e, start, end)] or near
        held = self._holding(near, start)
        if held is not None:
            return held.event_id
        near = self._outside_asides(near, start) or near
        near = self._of_its_clause(near, start, end) or near
        near = [e for e in near if self._text.find(";", *_between(e, start, end)) < 0] or near
        best = min(near, key=lambda e: _distance(e.start, e.end, start, end), default=None)
        return None if best is None else self._led_by(best, events, start).event_id

    def _is_of_another(self, sentence_id: str, start: int, end: int) -> bool:
        """Tell whether a sentence says that it tells of no deed before: "Elsewhere, two died"."""
        first, last = self._sentences.get(sentence_id, (start, end))
        return opens_another_deed(self._text[first:start]) or is_in_others(self._text[end:last])

    def _outside_asides(self, events: Sequence[Event], start: int) -> list[Event]:
        """Leave out what an aside tells that is closed before a figure.

        "The attack, which he called an answer to raids, caused no deaths": none in the attack.
        """
        before = [event for event in events if event.end <= start]
        inside = [
            event
            for event in before
            for first in [min(e.start for e in before)]
            if first < event.start
            and _ASIDE.search(self._text[first : event.start])
            and "," in self._text[event.end : start]
            and "," not in self._text[first : event.start].rpartition(", wh")[2]
        ]
        return [event for event in events if event not in inside]

    def _led_by(self, event: Event, events: Sequence[Event], start: int) -> Event:
        """Return the deed before a figure that came after another one, in place of that one.

        "Soldiers fired on a market after an ambush, and eleven people died": not in the ambush.
        """
        led = _AFTER.search(self._text[: event.start], max(0, event.start - _LED))
        if led is None or event.end > start or _RELATIVE.match(self._text[event.end : start]):
            return event
        if not _AND.search(self._text[event.end : start]):
            return event
        told = [e for e in events if e.end <= led.start() and e.modality == "actual"]
        return told[-1] if told else event

    def _of_its_clause(self, events: Sequence[Event], start: int, end: int) -> list[Event]:
        """Leave out what a clause joined behind a figure tells, where it is of what stands before.

        "Fired on a convoy, leaving five dead, and a mine then went off": the five are of the shots.
        """
        before = [event for event in events if event.end <= start]
        if not any(_RESULT.search(self._text[event.end : end]) for event in before):
            return []
        return [e for e in events if e.start < end or not _JOINED.search(self._text[end : e.start])]

    def _holding(self, events: Sequence[Event], start: int) -> Event | None:
        """Return the event in whose relative clause a figure stands.

        "After an ambush in which six soldiers died, the army bombed two camps": of the ambush.
        """
        before = [event for event in events if event.end <= start]
        last = max(before, key=lambda event: event.end, default=None)
        if last is None or _IN_WHICH.search(self._text[last.end : start]) is None:
            return None
        return last

    def _is_closed_reason(self, event: Event, start: int, end: int) -> bool:
        """Tell whether an event is only why another came, and a figure stands in no part with it.

        "Fired in retaliation for strikes, but nobody was hurt": by the fire.
        """
        beside = event.start >= end or _NEXT_PART.search(self._text[event.end : start])
        return bool(beside) and self._is_reason(event)

    def _is_reason(self, event: Event) -> bool:
        """Tell whether an event is only why another came: "in retaliation for the killing"."""
        first, _ = self._sentences.get(event.sentence_id, (event.start, event.end))
        before = self._text[first : event.start]
        return tells_reason(before)

    def _joined(self, event: Event, start: int, end: int) -> bool:
        """Tell whether no clause boundary parts an event from the figure.

        "Talks ended after three guards were killed" has another event than the one they died in;
        "three guards were killed after a bomb exploded" has theirs.
        """
        if event.end <= start:
            between = self._text[event.end : start].lower().split()
            return not _PARTS_BEFORE.intersection(between)
        behind = self._text[end : event.start]
        if _DEEDS_OF_THE_DEAD.search(behind):
            return False
        return not _PARTS_AFTER.intersection(behind.lower().split())

    def date(
        self, sentence_id: str, start: int, end: int, claim: Claim | None, verb: int
    ) -> tuple[str | None, str, str]:
        """Return the date nearest to the span in its clause, with the word before it and its own.

        What is told in a claim is dated inside its content: "police said on Friday that three
        people were killed" tells the day of the statement. Nor does the date of another clause
        count: "the war, which has killed 40,000 people, entered its second year in April". Before
        the `verb`, the day is of what the people are described by: "two men hurt on Monday died".
        """
        sentence = self._sentences.get(sentence_id)
        if sentence is None:
            return None, "", ""
        first, last = sentence
        text = self._text[first:last]
        fit = [
            date
            for date in self._dates.get(sentence_id, ())
            if date.text.lower() not in _NO_DAYS
            and self._inside(claim, date)
            and not _COUNTED.search(text[: date.start - first])
            and not (date.end <= start and REASON.search(self._text[date.end : start]))
            and not parted(text, start - first, end - first, date.start - first, date.end - first)
        ]
        behind = [d for d in fit if verb <= d.start < end + _BEHIND]
        if behind and all(start <= d.start < verb for d in fit if d not in behind):
            fit = behind
        best = min(fit, key=lambda d: _distance(d.start, d.end, start, end), default=None)
        if best is None:
            return None, "", ""
        before = self._text[max(first, best.start - 20) : best.start].lower().split()
        return best.date_id, before[-1] if before else "", best.text

    def _inside(self, claim: Claim | None, date: Date) -> bool:
        if claim is None:
            return True
        spans = content_spans(claim)
        if any(start <= date.start < end for start, end in spans):
            return True
        if not spans or not claim.cue_end <= spans[0][0] < spans[-1][1] <= date.start:
            return False
        # "reported ten deaths in the province since Sunday": a content that is a bare object
        before = self._text[max(0, date.start - 20) : date.start].lower().split()
        return claim.rule == "object" and bool(before) and before[-1] in _OPENERS

    def place(
        self, sentence_id: str, start: int, end: int, victims: tuple[int, int] | None
    ) -> str | None:
        """Return the place nearest to the span in its sentence, the victims' own words left out.

        Only a place in a place's position counts: "in Homs", not "Syria said".
        """
        places: Sequence[Entity] = self._places.get(sentence_id, ())
        fit = [
            entity
            for entity in places
            if not (victims and victims[0] <= entity.start < victims[1]) and self._locative(entity)
        ]
        best = min(fit, key=lambda e: _distance(e.start, e.end, start, end), default=None)
        return None if best is None else best.entity_id

    def _locative(self, entity: Entity) -> bool:
        before = self._text[max(0, entity.start - 60) : entity.start].lower().split()
        words = [word.strip(",'\"“") for word in before]
        while words and words[-1] in _BEFORE_PLACES:
            words.pop()
        return bool(words) and words[-1] in _PREPOSITIONS


def outcome_of(predicate: Token) -> int | None:
    """Return where the deed stands of which a participle tells the outcome: "hit it, killing six".

    The parse has it as the head.
    """
    if predicate.tag_ != "VBG" or predicate.dep_ not in ("advcl", "acl"):
        return None
    if predicate.i < predicate.head.i or syntax.children(predicate, "mark", "case"):
        return None  # "gunned down five after murdering his wife"
    joined = [t for t in syntax.children(predicate.head, "conj") if t.i < predicate.i]
    return (joined[-1] if joined else predicate.head).idx  # "burst in and shot, killing two"


def _describes(claim: Claim, text: str) -> bool:
    """Tell whether a cue only describes somebody: "gunmen suspected to be rebels (killed six)"."""
    cue = text[claim.cue_start : claim.cue_end].lower()
    return cue in _SUSPECTED and text.startswith(" to be", claim.cue_end)


def _between(event: Event, start: int, end: int) -> tuple[int, int]:
    """Return where the words between an event and a figure begin and end."""
    return (event.end, start) if event.end <= start else (end, event.start)


def _distance(start: int, end: int, span_start: int, span_end: int) -> int:
    if start >= span_end:
        return start - span_end
    if end <= span_start:
        return (span_start - end) * 2 + 1  # what stands before the harm is often of another clause
    return 0
