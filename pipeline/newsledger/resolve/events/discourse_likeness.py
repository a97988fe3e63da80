"""What the places of two mentions in the text, and how they are told, say for one event."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from newsledger.resolve.events.agreement import Lookup, places_agree
from newsledger.resolve.events.days import dates_agree
from newsledger.resolve.events.mention import KILLING, Mention
from newsledger.resolve.events.telling_apart import manner_of

_LANDINGS = frozenset({"verb:impact", "verb:come down", "verb:land", "verb:explode", "verb:fall"})


def position_features(
    mention: Mention, members: Sequence[Mention], *, back: int, is_main: bool, many: bool
) -> Iterator[str]:
    """Yield what the places of two mentions in the text say."""
    apart = mention.sentence - max(m.sentence for m in members)
    manner = manner_of(mention)
    reach = "0" if apart <= 0 else "1" if apart == 1 else "2" if apart <= 3 else "far"
    yield f"distance {reach}:{manner}"
    if mention.manner == "pointing":
        yield "pointing:near" if apart <= 1 else "pointing:far"
    if mention.paragraph == members[-1].paragraph:
        yield f"paragraph:{manner}"
    first = members[0]
    if first.paragraph == mention.paragraph and not first.is_definite:
        yield f"just told:{manner}"
        if first.elsewhere or {first.event.date_basis, first.event.place_basis} & {"attached"}:
            yield f"just told by itself:{manner}"  # the paragraph is about another event
    if back == 0:
        yield f"last:{manner}"
    else:
        yield "between:one" if back == 1 else "between:more"
    if is_main:
        yield f"main:{mention.manner}"
    if is_main and mention.is_definite and many:
        yield "main:one of many"
    if mention.takes_up:
        yield "it:near" if apart <= 2 and back == 0 else "it:far"
    if mention.event.rule in KILLING:
        yield "killing:near" if apart <= 1 else "killing:far"


def story_features(
    mention: Mention,
    members: Sequence[Mention],
    look: Lookup,
    *,
    back: int,
    is_main: bool,
    many: bool,
) -> Iterator[str]:
    """Yield what the way two mentions are told says."""
    if mention.title and is_main:
        yield "title:main" if any(m.title for m in members) else "title:not main"
    if mention.title and not is_main and many:
        yield "title:other"
    if is_main and mention.lead and members[0].sentence == 0 and not members[0].lead:
        yield "lead"
    if mention.own and (is_main or back == 0):
        yield "own:main" if is_main else "own:last"
    if back == 0:
        if _is_landing(mention, members[-1]):
            yield "landing"
        if _tells_of_the_dead(mention, members, look):
            yield "of the dead"
    others = mention.manner == "other" and members[0].manner == "other" and len(members) == 1
    if others and mention.sentence - members[0].sentence == 1:
        yield "heading"  # "Second strike", then "A second strike hit the bridge"
    if len(members) >= 3:
        yield "told often"


def _is_landing(mention: Mention, last: Mention) -> bool:
    """Tell whether a mention says what became of munitions just fired: "It missed the base"."""
    event, before = mention.event, last.event
    if "interception" in (event.event_type, before.event_type):
        return False
    if mention.sentence - last.sentence > 1:
        return False
    if before.munitions_min is None and before.weapon is None:
        return False
    follows = event.outcome == "missed" or event.rule in _LANDINGS
    dated = event.date_basis == "attached" and event.date_id != before.date_id
    number = before.munitions_min == event.munitions_min or event.munitions_min in (None, 1)
    return follows and before.event_type == event.event_type and not dated and number


def _tells_of_the_dead(mention: Mention, members: Sequence[Mention], look: Lookup) -> bool:
    """Tell whether an event is how those just counted died: "two were killed when a jet struck"."""
    event, last = mention.event, members[-1]
    before = last.event
    if before.actor is not None or before.rule not in KILLING or event.rule in KILLING:
        return False
    if before.sentence_id == event.sentence_id:
        between = set(re.findall(r"\w+", look.text[before.end : event.start].lower()))
        return bool(between & {"when", "after", "in", "as"})
    if mention.sentence - last.sentence != 1 or not event.rule.startswith("verb:"):
        return False
    if mention.elsewhere or len(members) > 1 or mention.paragraph != last.paragraph:
        return False  # "Eight were killed on Monday. Gunmen ambushed their convoy"
    whole = dataclasses.replace(event, target=None)
    return dates_agree(whole, before, look) and places_agree(whole, before, look)
