"""An article with its events, as the weighing of places and days sees it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

from newsledger.lexicons import words
from newsledger.records import Date, Entity, Event, Extraction
from newsledger.resolve.events.agreement import is_several
from newsledger.resolve.events.filling import is_old, root_of
from newsledger.resolve.events.ordering import ordered
from newsledger.resolve.events.own_words import has_been, is_told_as_reason
from newsledger.resolve.events.sections import Sections

RowT = TypeVar("RowT", Date, Entity)

_SURE = 0.5
"""Log odds by which something else must be likelier than what the rules give."""
_BROKEN = re.compile(r"[;:]|, (?:who|which|where|but)\b")
_EARLIER = frozenset({"after", "follows", "answer"})
_NEAR, _MID = 30, 90
"""Characters between an event and a word in its sentence."""
_MAIN_KINDS = words("width told count behind before police called block dateline filled span age")
_SEVERAL_KINDS = words("width span filled")
_OTHER_KINDS = words("width span filled same")


class Whole:
    """The events of an article, before and after the rules have handed places and days on."""

    def __init__(self, found: Extraction, told: Sequence[Event], filled: Sequence[Event]) -> None:
        """Take `told` with what their own words say, `filled` with all that the rules give."""
        self.found = found
        self.text = found.article.text
        self.sections = Sections(found)
        self.number = {s.sentence_id: s.sentence_no for s in found.sentences}
        self.told = {event.event_id: event for event in told}
        self.events = list(filled)
        self.dates = {d.date_id: d for d in found.dates}
        self.chains: dict[str, list[Event]] = defaultdict(list)
        for event in filled:
            self.chains[root_of(event)].append(event)
        self.several = {
            root for root, chain in self.chains.items() if is_several(chain[0], self.text)
        }
        self.main = next(
            (
                root_of(e)
                for e in filled
                if e.modality == "actual"
                and not is_old(e, found, self.dates)
                and not is_several(e, self.text)
            ),
            None,
        )

    def of_none(self, root: str, near: int, *, ruled: bool) -> Iterator[str]:
        """Yield what speaks for an event having none; `near`: how many stand in its sentences."""
        chain = self.chains[root]
        first = chain[0]
        yield from ("none", f"none:{first.modality}", f"none:size:{min(3, len(chain))}")
        yield f"none:{'main' if root == self.main else 'not main'}"
        yield f"none:{first.rule.split(':')[0]}"
        yield f"none:near:{min(2, near)}"
        if root in self.several:
            yield "none:several"
        if is_old(first, self.found, self.dates):
            yield "none:old"
        if all(has_been(event, self.text) for event in chain):
            yield "none:has been"
        if not ruled:
            yield "none:ruled"
        if self.sections.at(first.start) is not None:
            yield "none:section"

    def in_section(self, root: str, rows: Sequence[RowT]) -> Iterator[str]:
        """Yield how a day or place stands to the item of a round-up that tells an event."""
        how = self.sections.relation(self.chains[root][0].start, [row.start for row in rows])
        if how is not None:
            yield f"section:{how}"

    def sentences_of(self, rows: Sequence[Event] | Sequence[RowT]) -> frozenset[int]:
        """Return the numbers of the sentences that events, days or places are told in."""
        return frozenset(self.number[row.sentence_id] for row in rows)

    def nearest(
        self, chain: Sequence[Event], rows: Sequence[RowT]
    ) -> list[tuple[Event, RowT, int]]:
        """Return mentions of an event and of a day or place that share a sentence.

        Where there are none, the nearest two. With them goes how many sentences the day or place
        stands behind the event.
        """
        pairs = [
            (event, row, self.number[row.sentence_id] - self.number[event.sentence_id])
            for event in chain
            for row in rows
        ]
        here = [pair for pair in pairs if not pair[2]]
        return here or [min(pairs, key=lambda pair: abs(pair[2]) + (pair[2] < 0) / 2)]

    def in_sentence(self, event: Event, start: int, end: int) -> Iterator[str]:
        """Yield how words in the sentence of an event stand to it."""
        low, high = (event.end, start) if event.start < start else (end, event.start)
        between, root = self.text[low:high], root_of(event)
        side = "behind" if start > event.start else "before"
        steps = "near" if len(between) < _NEAR else "mid" if len(between) < _MID else "far"
        others = any(
            low <= e.start < high and e is not event and root_of(e) != root for e in self.events
        )
        yield f"same:{side}:{steps}"
        yield "same:broken" if _BROKEN.search(between) else "same:whole"
        yield f"same:others:{others}"

    def is_reason(self, root: str) -> bool:
        """Tell whether an event is only told as why another was: "in revenge for the murder"."""
        return all(is_told_as_reason(e, self.found) for e in self.chains[root])

    def is_before(self, root: str, holders: Sequence[Event]) -> bool:
        """Tell whether a day or place is that of what came before an event, told behind it.

        "Clashes grew after a general was killed on Friday near the airport": the clashes have
        neither. `holders` are the events that the day or place is attached to.
        """
        return any(
            event.start < holder.start
            and event.sentence_id == holder.sentence_id
            and root_of(holder) != root
            and ordered(event, holder, self.text) in _EARLIER
            for event in self.chains[root]
            for holder in holders
        )

    def crossed(self, root: str, features: set[str]) -> set[str]:
        """Return features again for the main event, for several in one and for what is no fact."""
        first, more = self.chains[root][0], set()
        if root == self.main:
            more |= _crossed("main", features, _MAIN_KINDS)
        if root in self.several:
            more |= _crossed("several", features, _SEVERAL_KINDS)
        if first.modality != "actual":
            more |= _crossed("not actual", features, _OTHER_KINDS)
        return more


def likelier(
    scores: Sequence[float], own: int, *, sure: float = _SURE, sure_of_none: float | None = None
) -> int:
    """Return the number of the best choice where it is clearly likelier than that of the rules.

    `sure` are the log odds by which it must be, `sure_of_none` those for the first choice, none.
    """
    best = max(range(len(scores)), key=scores.__getitem__)
    least = sure_of_none if best == 0 and sure_of_none is not None else sure
    return best if scores[best] > scores[own] + least else own


def steps_away(away: int) -> str:
    """Return how many sentences behind or before an event something stands."""
    side = "behind" if away > 0 else "before"
    return f"{side}:{'1' if abs(away) == 1 else '2-3' if abs(away) <= 3 else 'far'}"


def _crossed(kind: str, features: set[str], kinds: frozenset[str]) -> set[str]:
    return {f"{kind}:{name}" for name in features if name.split(":")[0].split(" ")[0] in kinds}
