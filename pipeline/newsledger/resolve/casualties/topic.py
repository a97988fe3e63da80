"""The event that a figure is told of where its own sentence names none: what the text is about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta

from newsledger.extract.another import is_in_others, opens_another_deed
from newsledger.extract.casualties.reasons import REASON, recalls_others, takes_up
from newsledger.extract.dates.expression import Expression
from newsledger.records import Casualty, Date, Event, Extraction
from newsledger.resolve.casualties.acts import (
    HARMLESS,
    carried_people,
    is_harm,
    is_told_of,
    main_of,
    touches,
)
from newsledger.resolve.events.families import compatible
from newsledger.resolve.events.sections import Sections

_AFTERMATH = timedelta(days=30)
_NEAR = 90
_FRONT = 12
"""Characters before a date that opens a sentence: "On the night of"."""
_BLANK = re.compile(r"\n\s*\n")
_NO_CAUSES = frozenset({"arson", "sexual_violence", "other", "abduction", "interception"})
_NOT_BY = {
    **dict.fromkeys(("killed", "injured", "casualties"), _NO_CAUSES),
    "missing": _NO_CAUSES - {"abduction"},
    "captured": frozenset(
        {"airstrike", "drone_strike", "rocket_attack", "missile_attack", "shelling", "bombing"}
        | {"suicide_bombing", "ied", "interception", "arson", "explosion"}
    ),
}
"""Harms with the kinds of acts that they do not come from, where these only stand beside them."""


class Topics:
    """Which event the sentences of an article speak of."""

    def __init__(self, found: Extraction) -> None:
        """Arrange the actual events by sentence and paragraph."""
        self._text = found.article.text
        self._places = {entity.entity_id: entity.place_id for entity in found.entities}
        self._order = {s.sentence_id: no for no, s in enumerate(found.sentences)}
        self._starts = {s.sentence_id: s.start for s in found.sentences}
        self._ends = {s.sentence_id: s.end for s in found.sentences}
        self._paragraph = _paragraphs(found)
        actual = [event for event in found.events if event.modality == "actual"]
        self._by_id = {event.event_id: event for event in found.events}
        self._in_sentence: dict[int, list[Event]] = {}
        for event in actual:
            self._in_sentence.setdefault(self._order.get(event.sentence_id, -1), []).append(event)
        self._main = main_of(actual)
        self.sections = Sections(found)
        self._deeds: dict[str, Event] = {}
        """The acts of which other events only tell the harm."""

    def event_of(self, row: Casualty, dates: Mapping[str, Date]) -> Event | None:
        """Return the event of a figure whose sentence names none; None: the text has none.

        The last one told before it in its paragraph, else the one that the article is about.
        """
        here = self._order.get(row.sentence_id)
        if here is None:
            return None
        if self._is_of_another(row):
            return None
        zero = row.count_max == 0
        beside = frozenset[str]() if zero else _NOT_BY.get(row.harm, frozenset[str]())
        at, last = here, None
        while at >= 0 and self._paragraph[at] == self._paragraph[here]:
            fit = [
                event
                for event in self._in_sentence.get(at, ())
                if (zero or event.outcome not in HARMLESS or carried_people(event))
                and (at < here or event.end <= row.start)
            ]
            fit = [e for e in fit if not self._is_reason(e)] or fit
            if at < here and not takes_up(self._text[row.end : row.end + _NEAR]):
                fit = [e for e in fit if not recalls_others(self._text, e.start, e.end)]
            deeds = [e for e in fit if e.event_type not in beside or carried_people(e)]
            if deeds:  # not of the huts that were burned, too
                return self._deeds.get(deeds[-1].event_id, deeds[-1])
            last = fit[-1] if fit and last is None else last
            at -= 1
        if last is not None:
            return last if row.harm != "captured" else None
        main = self._main
        if main is None or not self.share_item(row, main) or not self._may_be_of(row, main, dates):
            return None
        if row.harm == "captured" and main.event_type in beside:
            return None  # nobody is captured by a shell
        if main.rule.startswith("verb:") and row.rule == "act.active" and row.end < main.start:
            return None  # "a lorry drove into them, killing 12. The driver was shot dead"
        return main

    def _is_of_another(self, row: Casualty) -> bool:
        """Tell whether a figure is of none told before: "36 were killed in other violence"."""
        opening = self._text[self._starts.get(row.sentence_id, row.start) : row.start]
        after = self._text[row.end : row.end + _NEAR]
        return is_in_others(after) or opens_another_deed(opening)

    def sentence(self, row: Casualty) -> tuple[int, int]:
        """Return where the sentence of a figure begins and ends."""
        first = self._starts.get(row.sentence_id, row.start)
        return first, self._ends.get(row.sentence_id, row.end)

    def share_item(self, row: Casualty, other: Casualty | Event) -> bool:
        """Tell whether a round-up tells both in one item, or is none."""
        return self.sections.at(row.start) == self.sections.at(other.start)

    def _may_be_of(self, row: Casualty, event: Event, dates: Mapping[str, Date]) -> bool:
        """Tell whether a figure with a day of its own can be of the event.

        The wounded die, bodies are found and tolls rise for weeks after the deed.
        """
        own = dates.get(row.date_id or "")
        days = [dates.get(m.date_id or "") for m in (event, *self.mentions(event))]
        day = next((day for day in days if day is not None and day.earliest is not None), None)
        if own is None or day is None or own.earliest is None or own.latest is None:
            return True
        assert day.earliest is not None
        last = day.latest or day.earliest
        return own.earliest <= last + _AFTERMATH and day.earliest <= own.latest

    def cause_of(self, row: Casualty, event: Event) -> Event | None:
        """Return the act that a verb of harm only tells the outcome of.

        "A jet dropped two bombs. Four people were killed outright.": they died in the bombing. That
        nobody was hurt is told of any act: "a hut was set alight; nobody was hurt".
        """
        if event.sentence_id != row.sentence_id:
            event = self._deeds.get(event.event_id, event)
        zero, carried = row.count_max == 0, carried_people(event)
        if row.harm == "captured" and event.event_type in _NOT_BY["captured"]:
            # nobody is captured by a shell; who is held for one is told beside it
            return event if event.sentence_id == row.sentence_id else None
        if event.event_type == "interception" and not carried:
            return self._attack_of(event, alone=zero) or event
        apart = event.event_type in _NOT_BY.get(row.harm, ()) and not carried
        if apart and not zero and not (touches(row, event) or self._came_of(row, event)):
            return self._deed_of(row) or event
        inside = row.start <= event.start and event.end <= row.end
        if self._is_of_another(row):
            return event
        if not inside or row.cause is not None or not row.rule.endswith(".subject"):
            return event
        if any(is_told_of(mention) for mention in (event, *self.mentions(event))):
            return event
        deed = self._last_deed(row, self._starts.get(row.sentence_id, 0), harm=False)
        deed = deed or self._main_deed(row, event) or event
        if deed.sentence_id != row.sentence_id and self._are_apart(row, deed):
            deed = event
        self._deeds[event.event_id] = deed
        return deed

    def _are_apart(self, row: Casualty, deed: Event) -> bool:
        """Tell whether a figure and a deed are told of two places: "In Donetsk three died"."""
        own = self._places.get(row.place_entity_id or "")
        its = self._places.get(deed.place_entity_id or "")
        return own is not None and its is not None and own != its

    def _main_deed(self, row: Casualty, event: Event) -> Event | None:
        """Return what the text is about, where a verb of harm alone may tell its outcome."""
        main = self._main
        if main is None or is_harm(main) or not self.share_item(row, main):
            return None
        return main if compatible(event.event_type, main.event_type) else None

    def _came_of(self, row: Casualty, event: Event) -> bool:
        """Tell whether a participle says what an act came to: "burned two homes, killing nine"."""
        first = row.text.split(" ", 1)[0].lower()
        if event.sentence_id != row.sentence_id or not first.endswith("ing"):
            return False
        between = self._text[event.end : row.start]
        earlier = [e for e in self._in_sentence.get(self._order[row.sentence_id], ()) if e != event]
        alone = not any(e.start < row.start for e in earlier)
        return alone and between.rstrip().endswith(",")

    def _deed_of(self, row: Casualty) -> Event | None:
        """Return the last act before a figure that people die of, else what the text is about.

        "Gunmen stormed a camp, killing seven and abducting three": not the abduction.
        """
        main = self._main
        told = main if main is not None and main.event_type not in _NO_CAUSES else None
        told = told if told is not None and self.share_item(row, told) else None
        return self._last_deed(row, row.end) or told

    def _last_deed(self, row: Casualty, end: int, *, harm: bool = True) -> Event | None:
        """Return the last act before `end`, in the paragraph of a figure, that people die of.

        `harm`: it may be told by its harm alone.
        """
        here = self._order.get(row.sentence_id, 0)
        for at in range(here, -1, -1):
            if self._paragraph[at] != self._paragraph[here]:
                break
            for event in reversed(self._in_sentence.get(at, ())):
                harmful = event.outcome not in HARMLESS and event.event_type not in _NO_CAUSES
                harmful = harmful and (harm or not is_harm(event))
                if harmful and event.start < end and not self._is_reason(event):
                    return event
        return None

    def _is_reason(self, event: Event) -> bool:
        """Tell whether an event is only why another came: "in reprisal for the killing of four"."""
        opening = self._text[self._starts.get(event.sentence_id, event.start) : event.start]
        return REASON.search(opening) is not None

    def _attack_of(self, interception: Event, *, alone: bool) -> Event | None:
        """Return what was intercepted: its harm is that of the attack, not of the defence.

        Of one that is told `alone` in its paragraph nobody is hurt: "jammers brought down two".
        """
        here = self._order.get(interception.sentence_id, 0)
        near = [
            event
            for at, events in self._in_sentence.items()
            if at >= 0 and self._paragraph[at] == self._paragraph[here]
            for event in events
            if event.event_type not in _NO_CAUSES
        ]
        before = [event for event in near if event.start < interception.start]
        before = [event for event in before if not self._is_reason(event)] or before
        if before:
            return max(before, key=lambda e: e.start)
        if near or alone:
            return near[0] if near else None
        return self._main

    def date_before(self, row: Casualty, dates: Mapping[str, Date]) -> Date | None:
        """Return the last date that opens a sentence before a figure in its paragraph.

        "On May 5 they met. The bomb went off …": such a date holds for what follows; one that
        stands inside a sentence does not.
        """
        here = self._order.get(row.sentence_id)
        best: Date | None = None
        for date in dates.values():
            at = self._order.get(date.sentence_id, -1)
            if here is None or at < 0 or date.start >= row.start:
                continue
            if self._paragraph[at] != self._paragraph[here] or at == here:
                continue
            if date.earliest is None or date.type not in ("DATE", "TIME"):
                continue
            if _is_of_statement(date) or not self._opens(date):
                continue
            if best is None or date.start > best.start:
                best = date
        return best

    def date_beside(self, event: Event, dates: Mapping[str, Date]) -> Date | None:
        """Return the only day told in the paragraph of an event; None: several, or none."""
        place = self._order.get(event.sentence_id)
        if place is None:
            return None
        paragraph = self._paragraph[place]
        days = [
            date
            for date in dates.values()
            if date.sentence_id in self._order
            if self._paragraph[self._order[date.sentence_id]] == paragraph
            if date.type in ("DATE", "TIME") and date.earliest is not None
            if not _is_of_statement(date) and _is_short(date)
        ]
        told = {(day.earliest, day.latest) for day in days}
        return days[0] if len(told) == 1 else None

    def _opens(self, date: Date) -> bool:
        start = self._starts.get(date.sentence_id)
        return start is not None and date.start - start <= _FRONT

    def mentions(self, event: Event) -> list[Event]:
        """Return the other mentions of an event, the first one first."""
        root = event.coreference or event.event_id
        return [
            other
            for other in self._by_id.values()
            if other is not event and (other.coreference or other.event_id) == root
        ]


def _is_short(date: Date) -> bool:
    """Tell whether a date is no longer than a month: a period is that of a toll."""
    return date.earliest is None or date.latest is None or date.latest - date.earliest <= _AFTERMATH


def _is_of_statement(date: Date) -> bool:
    """Tell whether a date says when something was said: "officials said Wednesday"."""
    return bool(Expression.from_json(date.expression).saying)


def _paragraphs(found: Extraction) -> list[int]:
    text = found.article.text
    breaks = [match.start() for match in _BLANK.finditer(text)]
    if len(breaks) < 2:
        breaks = [match.start() for match in re.finditer(r"\n", text)]
    numbers: list[int] = []
    paragraph = 0
    for sentence in found.sentences:
        while paragraph < len(breaks) and breaks[paragraph] <= sentence.start:
            paragraph += 1
        numbers.append(paragraph)
    return numbers
