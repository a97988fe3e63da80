"""When an event was, weighed over all that the article says of it: as `where.py` weighs places."""

from __future__ import annotations

import dataclasses
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from newsledger.extract.events.counted import is_not_its_own
from newsledger.lexicons import words
from newsledger.records import Event, Extraction
from newsledger.resolve.events.candidate_days import Day, days_of, own_features
from newsledger.resolve.events.course import Course
from newsledger.resolve.events.filling import root_of, same_day, span_of
from newsledger.resolve.events.headings import BASIS as HEADING
from newsledger.resolve.events.kin_days import kin_features, kin_of
from newsledger.resolve.events.own_words import (
    has_another_day,
    has_another_day_than_beside,
    is_of_coming_to_say,
    is_of_saying,
)
from newsledger.resolve.events.whole import Whole, likelier, steps_away
from newsledger.weights import load_weights, score

MODEL = "event_day"
BASIS = "article"
"""The `date_basis` of a day that was weighed."""
_ATTACHED = ("attached", "target")
_BOUNDS = words("since until")
"""What bounds how long something lasted, and is no day on which something else was."""
_CASES = words("on in at since until by from before after during for of to between around about")


class Calendar(Whole):
    """An article with its events and the days that it tells."""

    def __init__(self, found: Extraction, told: Sequence[Event], filled: Sequence[Event]) -> None:
        """Take `told` with the days of their own words, `filled` with all by the rules."""
        super().__init__(found, told, filled)
        self.days = days_of(found)
        self.day_of = {row: day for day in self.days for row in day.ids}
        self.holders: dict[int, list[Event]] = defaultdict(list)
        later = {e.event_id: e for e in filled}
        for event in told:
            day = self.day_of.get(event.date_id or "")
            if day is not None and event.date_basis in _ATTACHED:
                self.holders[day.number].append(later[event.event_id])
        self.attached: dict[int, set[str]] = defaultdict(set)
        for held, events in self.holders.items():
            self.attached[held] = {root_of(event) for event in events}
        self.told_in = [self.sentences_of(day.mentions) for day in self.days]
        self.kin = kin_of(self.days)
        self.own = [frozenset(own_features(day, found, self.number)) for day in self.days]

    def tells_once(self, root: str, day: Day) -> bool:
        """Tell whether an event is told once, with a day that its own words attach."""
        chain = self.chains[root]
        own = self.told[chain[0].event_id]
        return len(chain) == 1 and own.date_id in day.ids and own.date_basis == "attached"

    @cached_property
    def course(self) -> Course:
        """The course of the article, with the days that the rules give."""
        ruled = {root: self.ruled(root) for root in self.chains}
        return Course(self.found, self.chains, self.days, ruled, self.main)

    def is_of_another(self, root: str, day: Day) -> bool:
        """Tell whether each mention of a day is of what else is told of an event: of its toll.

        Or of what was so many days after it.
        """
        first = self.chains[root][0]
        own = {self.told[event.event_id].date_id for event in self.chains[root]}
        bounds = all(_case(self.text, row.start) in _BOUNDS for row in day.mentions)
        if bounds and not own & day.ids:
            return True  # "in answer to 40 attacks since 17 October"
        if not own & day.ids and (has_another_day(first, self.found) or self.is_reason(root)):
            return True
        if self.is_days_before_main(root, day, own):
            return True
        if any(
            row.sentence_id == event.sentence_id and row.end <= event.start
            for event in self.chains[root]
            for row in day.mentions
            if has_another_day_than_beside(event, self.found)
        ):
            return True
        if any(
            is_of_coming_to_say(row, claim, self.text)
            for row in day.mentions
            for claim in self.found.claims
            if len(day.mentions) == 1
        ):
            return True
        beside = [
            is_not_its_own(self.text, (event.start, event.end), (row.start, row.end))
            for event in self.chains[root]
            for row in day.mentions
            if row.sentence_id == event.sentence_id
        ]
        return bool(beside) and all(beside)

    def is_days_before_main(self, root: str, day: Day, own: set[str | None]) -> bool:
        """Tell whether a day is that of the main event, which was days after another.

        "The raid came in Tahoua, a day after soldiers clashed with rebels"; `own`: the days that
        the words of the event give it.
        """
        if root == self.main or self.main is None or own & day.ids:
            return False
        if not has_another_day_than_beside(self.chains[root][0], self.found):
            return False
        return self.ruled(self.main) is day

    def ruled(self, root: str) -> Day | None:
        """Return the day that the rules give most mentions of an event."""
        counts = Counter(
            self.day_of[e.date_id].number for e in self.chains[root] if e.date_id in self.day_of
        )
        return self.days[counts.most_common(1)[0][0]] if counts else None


def choices_for(calendar: Calendar, root: str) -> list[list[str]]:
    """Return what speaks for no day, and for each of the article's, as the day of an event."""
    chain, ruled = calendar.chains[root], calendar.ruled(root)
    numbers = calendar.sentences_of(chain)
    near = [day.number for day in calendar.days if calendar.told_in[day.number] & numbers]
    none = set(calendar.of_none(root, len(near), ruled=ruled is not None))
    rows = [sorted(none.union(calendar.course.of_none(root)))]
    for day in calendar.days:
        features = set(calendar.own[day.number])
        features.update(_relation(calendar, chain, day))
        features.update(_against(day, ruled, chain))
        features.update(calendar.in_section(root, day.mentions))
        hits = len(calendar.told_in[day.number] & numbers)
        features.add(f"hits:{min(hits, 3)}")
        if hits:
            features.add(f"order:{min(2, near.index(day.number))}")
            features.add("alone" if len(near) == 1 else "not alone")
        if calendar.attached[day.number]:
            features.add("attached to some")
        others = calendar.attached[day.number] - {root}
        if others:
            features.add("of others:main" if calendar.main in others else "of others")
        features |= calendar.crossed(root, features)
        features |= calendar.course.of_choice(root, day)
        features.update(_kin(calendar, root, day, ruled))
        rows.append(sorted(features))
    return rows


def weigh_days(found: Extraction, told: Sequence[Event], filled: Sequence[Event]) -> list[Event]:
    """Return the events, each with the day that is likeliest by all that is said of it."""
    calendar = Calendar(found, told, filled)
    if not calendar.days:
        return list(filled)
    weights = load_weights(MODEL)
    chosen: dict[str, Day | None] = {}
    for root in calendar.chains:
        ruled = calendar.ruled(root)
        if ruled is not None and calendar.tells_once(root, ruled):
            continue
        own = ruled.number + 1 if ruled is not None else 0
        scores = [score(weights, features) for features in choices_for(calendar, root)]
        for day in calendar.days:
            if day is not ruled and (
                calendar.is_before(root, calendar.holders[day.number])
                or calendar.is_of_another(root, day)
            ):
                scores[day.number + 1] = -math.inf
        if any(e.date_basis == HEADING for e in calendar.chains[root]):
            scores[0] = -math.inf  # all in a round-up is of its day, or of another told
        best = likelier(scores, own)
        if best != own:
            chosen[root] = calendar.days[best - 1] if best else None
    return [_moved(event, chosen) for event in filled]


def _moved(event: Event, chosen: dict[str, Day | None]) -> Event:
    root = root_of(event)
    if root not in chosen:
        return event
    day = chosen[root]
    if day is None:
        return dataclasses.replace(event, date_id=None, date_basis=None)
    if event.date_id in day.ids:
        return event
    return dataclasses.replace(event, date_id=day.best.date_id, date_basis=BASIS)


def _relation(calendar: Calendar, chain: list[Event], day: Day) -> Iterator[str]:
    """Yield how the nearest mentions of a day stand to those of an event."""
    for event in chain:
        own = calendar.told[event.event_id]
        if own.date_id in day.ids:
            yield f"rule:{own.date_basis}"
    for event, row, away in calendar.nearest(chain, day.mentions):
        case = _case(calendar.text, row.start)
        if away:
            yield from (steps_away(away), f"case:{case}")
            continue
        side = "behind" if row.start > event.start else "before"
        yield from calendar.in_sentence(event, row.start, row.end)
        yield f"same:case:{case}:{side}"
        if is_of_saying(row, calendar.found):
            yield "same:of saying"


def _kin(calendar: Calendar, root: str, day: Day, ruled: Day | None) -> Iterator[str]:
    """Yield how a day stands to those that share a day with it."""
    kin, told = calendar.kin[day.number], calendar.sentences_of(calendar.chains[root])
    return kin_features(
        day,
        kin,
        ruled,
        attached=any(root in calendar.attached[other.number] for other in kin),
        here=any(calendar.told_in[other.number] & told for other in kin),
    )


def _case(text: str, start: int) -> str:
    before = text[max(0, start - 30) : start].lower().removesuffix("the ").split()
    if before[-2:] == ["as", "of"]:
        return "as of"
    return before[-1] if before and before[-1] in _CASES else "none"


def _against(day: Day, ruled: Day | None, chain: list[Event]) -> Iterator[str]:
    """Yield how a day stands to that of the rules."""
    if ruled is None:
        return
    if day is ruled:
        basis = next(e.date_basis for e in chain if e.date_id in day.ids)
        yield from ("filled", f"filled:{basis}")
        return
    if not (day.is_known and ruled.is_known):
        yield "instead:unknown"
        return
    meet = same_day(day.best, ruled.best)
    longer = span_of(day.best) - span_of(ruled.best)
    yield f"instead:{'meets' if meet else 'apart'}"
    yield f"instead:{'shorter' if longer < 0 else 'longer' if longer else 'as long'}"
    if not meet and day.best.latest is not None and ruled.best.latest is not None:
        yield f"instead:{'later' if day.best.latest > ruled.best.latest else 'earlier'}"
