"""The course of an article around an event: what days or places its neighbours have, the last told.

What has no day of its own mostly is of the day that the text is at, of that of most of what it
tells, or of none, as what is told at large; how it is put tells which. So it is with places.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from newsledger.records import Event, Extraction
from newsledger.resolve.events.agreement import is_plural
from newsledger.resolve.events.candidate_days import Day
from newsledger.resolve.events.candidate_places import Place
from newsledger.resolve.events.filling import root_of
from newsledger.resolve.events.manner import manner_of
from newsledger.resolve.events.words_around import tense_of

Choice = Day | Place

_BLANK_LINE = re.compile(r"\n\s*\n")
_LINE = re.compile(r"\n")
_FEW = 3
"""Paragraphs from which on blank lines part them; else each line is one."""
_AT = ((1, "0"), (3, "1-2"), (7, "3-6"), (15, "7-14"))
_SHARES = ((0.2, "few"), (0.5, "some"))
_PARTS = 5
_MOST_DAYS = 4


class Course:
    """The events of an article in text order, with the days or places that the rules give."""

    def __init__(
        self,
        found: Extraction,
        chains: Mapping[str, list[Event]],
        choices: Sequence[Choice],
        ruled: Mapping[str, Choice | None],
        main: str | None,
    ) -> None:
        """Take the mentions of each event, all days or all places, and the main event."""
        self._text = found.article.text
        self._published = found.article.published_date is not None
        self._chains, self._ruled, self._choices = chains, ruled, choices
        self._main = ruled.get(main) if main is not None else None
        self._number = {s.sentence_id: s.sentence_no for s in found.sentences}
        self._events = sorted((e for c in chains.values() for e in c), key=lambda e: e.start)
        self._places = {e.event_id: number for number, e in enumerate(self._events)}
        self._breaks = _breaks(self._text)
        told = sorted((row.start, one.number) for one in choices for row in one.mentions)
        self._starts, self._told = [at for at, _ in told], [number for _, number in told]
        actual = [root for root, chain in chains.items() if chain[0].modality == "actual"]
        counts = Counter(one.number for root in actual if (one := ruled[root]) is not None)
        self._share = {number: count / len(actual) for number, count in counts.items()}
        self._most = counts.most_common(1)[0][0] if counts else None

    def of_none(self, root: str) -> Iterator[str]:
        """Yield what speaks for an event being of none that is told."""
        chain = self._chains[root]
        first = chain[0]
        form = self._form(first)
        at = self._number[first.sentence_id]
        yield f"none:form:{form}"
        yield f"none:type:{first.event_type}"
        yield f"none:at:{next((name for end, name in _AT if at < end), '15+')}"
        yield f"none:part:{min(_PARTS - 1, _PARTS * at // max(1, len(self._number)))}"
        yield f"none:told:{min(_MOST_DAYS, len(self._choices))}"
        yield f"none:published:{self._published}"
        yield f"none:most:{self._most is not None}"
        for name, has in (
            ("actor", any(e.actor for e in chain)),
            ("target", any(e.target for e in chain)),
            ("place", any(e.place_entity_id for e in chain)),
            ("claim", first.claim_id),
        ):
            yield f"none:{name}" if has else f"none:no {name}"
        if self._ruled[root] is None:
            yield f"none:unruled:{first.modality}:{form}"

    def of_choice(self, root: str, choice: Choice) -> set[str]:
        """Return how a day or place stands to an event in the course of the article."""
        first = self._chains[root][0]
        form = self._form(first)
        course = set(self._neighbours(first, choice, form))
        course.update(self._last_told(first, choice, form))
        course.update(self._shares(root, choice))
        if self._main is choice:
            course |= {"as main", f"as main:{form}", f"as main:{first.modality}"}
        if first.modality != "actual":
            course |= {f"not actual:{name}" for name in course}
        if self._most == choice.number:
            course |= {"most", f"most:{first.modality}", f"most:{form}"}
        return course

    def _form(self, event: Event) -> str:
        """Return how a mention is put: a verb by its tense, a noun as known or new, one or more."""
        if not event.rule.startswith("noun:"):
            return tense_of(event, self._text[: event.start])
        manner = manner_of(event, self._text)
        return f"{manner} many" if is_plural(event.text) else manner

    def _neighbours(self, event: Event, choice: Choice, form: str) -> Iterator[str]:
        """Yield where the nearest events stand that have a day or place, if it is this one."""
        for side, other in zip(("prev", "next"), self._nearest(event), strict=True):
            if other is None or self._ruled[root_of(other)] is not choice:
                continue
            where = self._distance(event, other.start)
            if other.sentence_id == event.sentence_id:
                where = "sentence"
            yield from (f"{side}:{where}", f"{side}:{where}:{form}")
            if other.event_type == event.event_type:
                yield f"{side}:type:{where}"

    def _nearest(self, event: Event) -> tuple[Event | None, Event | None]:
        """Return the last event before one and the first behind it that the rules give one."""
        at, root = self._places[event.event_id], root_of(event)

        def is_known(other: Event) -> bool:
            return root_of(other) != root and self._ruled[root_of(other)] is not None

        before = (e for e in reversed(self._events[:at]) if is_known(e))
        return next(before, None), next((e for e in self._events[at + 1 :] if is_known(e)), None)

    def _last_told(self, event: Event, choice: Choice, form: str) -> Iterator[str]:
        """Yield whether it is the last one told before an event, and how near."""
        number = bisect.bisect_left(self._starts, event.start)
        if number and self._told[number - 1] == choice.number:
            where = self._distance(event, self._starts[number - 1])
            yield from (f"last told:{where}", f"last told:{where}:{form}")
        else:
            yield "told before" if choice.number in self._told[:number] else "not yet told"

    def _shares(self, root: str, choice: Choice) -> Iterator[str]:
        """Yield how many of the events are of a day or place."""
        share = self._share.get(choice.number)
        many = next((name for most, name in _SHARES if share is not None and share < most), "most")
        many = "none" if share is None else many
        yield from (
            f"share:{many}",
            f"share:{many}:{'unruled' if self._ruled[root] is None else 'ruled'}",
        )

    def _distance(self, event: Event, start: int) -> str:
        here, there = (bisect.bisect(self._breaks, at) for at in (event.start, start))
        return (
            ("paragraph", "next paragraph")[abs(here - there)] if abs(here - there) < 2 else "far"
        )


def _breaks(text: str) -> list[int]:
    """Return where the paragraphs end; in a text without blank lines each line is one."""
    blank = [match.end() for match in _BLANK_LINE.finditer(text)]
    return blank if len(blank) >= _FEW - 1 else [match.end() for match in _LINE.finditer(text)]
