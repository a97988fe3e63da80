"""Ties a figure to the event, date and place in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.lexicons import words
from newsledger.records import Date, Entity, Event, Extraction

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_PREPOSITIONS = words(
    "in at near outside inside around across on from of between into through within"
)
_BEFORE_PLACES = words(
    "the neighboring neighbouring northern southern eastern western central north south east west "
    "downtown nearby northeastern northwestern southeastern southwestern village town city "
    "province district suburb capital region area"
)

_PARTS_BEFORE = words("after before since while because although though despite following as if")
_PARTS_AFTER = words("before while although though despite but if")


class Neighbourhood:
    """The events, dates and places of an article by sentence."""

    def __init__(self, found: Extraction) -> None:
        """Group the rows that are already there."""
        self._text = found.article.text
        self._events: dict[str, list[Event]] = {}
        self._dates: dict[str, list[Date]] = {}
        self._places: dict[str, list[Entity]] = {}
        ids = [sentence.sentence_id for sentence in found.sentences]
        self._before = dict(zip(ids[1:], ids, strict=False))
        for event in found.events:
            self._events.setdefault(event.sentence_id, []).append(event)
        for date in found.dates:
            if date.type in ("DATE", "TIME"):
                self._dates.setdefault(date.sentence_id, []).append(date)
        for entity in found.entities:
            if entity.label in _PLACES and entity.mention_type == "name":
                self._places.setdefault(entity.sentence_id, []).append(entity)

    def event(self, sentence_id: str, start: int, end: int) -> str | None:
        """Return the event nearest to the span in its sentence; what follows it is nearer.

        A sentence without events speaks of the last one of the sentence before it: "Rockets were
        fired at the base. No injuries were reported."
        """
        events = self._events.get(sentence_id, ())
        if not events:
            before = self._events.get(self._before.get(sentence_id, ""), ())
            actual = [event for event in before if event.modality == "actual"]
            return actual[-1].event_id if actual else None
        near = [event for event in events if self._joined(event, start, end)]
        best = min(near, key=lambda e: _distance(e.start, e.end, start, end), default=None)
        return None if best is None else best.event_id

    def _joined(self, event: Event, start: int, end: int) -> bool:
        """Tell whether no clause boundary parts an event from the figure.

        "Talks ended after three guards were killed" has another event than the one they died in;
        "three guards were killed after a bomb exploded" has theirs.
        """
        if event.end <= start:
            between = self._text[event.end : start].lower().split()
            return not _PARTS_BEFORE.intersection(between)
        between = self._text[end : event.start].lower().split()
        return not _PARTS_AFTER.intersection(between)

    def date(self, sentence_id: str, start: int, end: int) -> str | None:
        """Return the date nearest to the span in its sentence."""
        dates = self._dates.get(sentence_id, ())
        best = min(dates, key=lambda d: _distance(d.start, d.end, start, end), default=None)
        return None if best is None else best.date_id

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


def _distance(start: int, end: int, span_start: int, span_end: int) -> int:
    if start >= span_end:
        return start - span_end
    if end <= span_start:
        return (span_start - end) * 2 + 1  # what stands before the harm is often of another clause
    return 0
