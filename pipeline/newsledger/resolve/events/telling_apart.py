"""What tells two mentions apart: their days, their numbers, their order in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsledger.lexicons import words
from newsledger.records import Event
from newsledger.resolve.events.agreement import (
    COUNTS_VICTIMS,
    PRONOUNS,
    Lookup,
    content_words,
)
from newsledger.resolve.events.days import dates_agree, interval_of
from newsledger.resolve.events.mention import KILLING, Mention
from newsledger.resolve.events.ordering import ordered
from newsledger.resolve.events.told_day import meet

_WORD = re.compile(r"[a-z0-9]+")
_FIRM = frozenset({"attached", "sentence"})
"""Bases of a day that the sentence of a mention tells."""
_NEARNESS = words("last this past on the s")


def manner_of(mention: Mention) -> str:
    """Return whether a mention is definite: it counts more that it can be one told before."""
    return "definite" if mention.is_definite else "other"


def numbers_of(mention: Mention, members: Sequence[Mention]) -> Iterator[str]:
    """Yield whether counts of deeds and tolls agree: "three raids" and "the raid" do not."""
    plain = [m for m in members if m.event.text.lower() not in COUNTS_VICTIMS]
    if mention.count and any(m.count and m.count != mention.count for m in members):
        yield "number:counted otherwise"
    elif plain and mention.event.text.lower() not in COUNTS_VICTIMS:
        yield from _several(mention, plain)
    tolls = {toll for m in members for toll in m.tolls}
    exact = {(harm, low) for harm, low, high in tolls if low == high}
    if mention.tolls & tolls:
        yield "toll:same"
    elif any(
        low == high and any(harm == h and low != n for h, n in exact)
        for harm, low, high in mention.tolls
    ):
        yield "toll:differs"


def _several(mention: Mention, members: Sequence[Mention]) -> Iterator[str]:
    if mention.several and any(m.several for m in members):
        yield f"number:both several:{manner_of(mention)}"
        if not members[0].several:
            yield f"number:again of several:{mention.stem}"
    elif mention.several or any(m.several for m in members):
        if any(m.several for m in members) and not all(m.several for m in members):
            yield f"number:told as both:{manner_of(mention)}"
            return
        if mention.several:
            # "the strikes" of an air raid may be the one told, "attacks" seldom are
            yield f"number:several:{mention.stem}"
            yield f"number:several:{mention.manner}"
            if mention.actor:
                yield "number:several:doer"
            if mention.general:
                yield "number:several:general"
            if mention.event.place_basis == "attached" or mention.target:
                yield "number:several:own"
        if mention.several and any(m.maybe_several for m in members):
            yield f"number:of several:{manner_of(mention)}"
            return
        if mention.one_of:
            yield "number:one of several"
        nouns = {m.event.rule.startswith("noun:") for m in (mention, *members)}
        mixed = f"number:noun and verb:{manner_of(mention)}"
        yield mixed if len(nouns) == 2 else "number:differs"


def order_of(mention: Mention, members: Sequence[Mention], look: Lookup) -> Iterator[str]:
    """Yield how the sentence tells a mention apart from the last of an event."""
    last = members[-1]
    over_time = {m.over_time for m in members}
    if len(over_time) == 1 and mention.over_time not in over_time:
        yield "over time:differs" if mention.over_time else "over time:left"
    if last.event.sentence_id == mention.event.sentence_id:
        how = ordered(last.event, mention.event, look.text)
        if how == "after" and _is_answer(last.event, mention.event):
            yield "order:answer:deeds"
        elif how:
            yield f"order:{how}:{_deaths(last, mention)}"
        if _are_swapped(last.event, mention.event):
            yield "roles:swapped"
    if mention.names_whom and mention.event.date_basis != "attached":
        known = any(m.target & mention.target for m in members)
        yield "whom named:known" if known else "whom named:new"
    if mention.replies and not any(m.replies for m in members):
        yield f"replies:{manner_of(mention)}"
    elif not mention.replies and not mention.is_definite and last.replies:
        yield "replies:before"


def _are_swapped(one: Event, other: Event) -> bool:
    """Tell whether one deed befell the doer of the other: "killed two men who opened fire"."""
    if not one.actor or not other.actor or one.actor == other.actor:
        return False
    first, second = content_words(one.actor), content_words(other.actor)
    if first & second:
        return False
    hit, hits = content_words(one.target), content_words(other.target)
    return bool(second & hit - PRONOUNS) or bool(first & hits - PRONOUNS)


def _is_answer(first: Event, second: Event) -> bool:
    """Tell whether who kills suffered what is told behind: "killed two after a post was raided"."""
    whole = first.actor is not None and first.target is not None
    suffered = second.actor is None and second.target is not None
    shared = content_words(first.target) & content_words(second.target)
    return whole and suffered and second.rule.startswith("verb:") and not shared


def _deaths(first: Mention, second: Mention) -> str:
    """Return which of two mentions tells of a death: "was killed after men attacked" is one deed.

    "Clashes grew after a general was killed" are two.
    """
    if first.event.rule in KILLING:
        return "deaths"
    return "deaths behind" if second.event.rule in KILLING else "deeds"


def times_of(mention: Mention, members: Sequence[Mention], look: Lookup) -> Iterator[str]:
    """Yield whether days agree, and whether one of the two is told as long past."""
    event = mention.event
    dated = [m.event for m in members if m.event.date_id in look.dates]
    other_days: list[Event] = []
    if event.date_id in look.dates and dated:
        other_days = [o for o in dated if not dates_agree(event, o, look)]
        if other_days:
            own_day = event.date_basis == "attached"
            firm = own_day and any(o.date_basis in _FIRM for o in other_days)
            yield "date:differs" if firm else "date:may differ"
        elif any(_same_day(event, other, look) for other in dated):
            yield "date:same"
        else:
            yield "date:agrees"
    old = any(m.old for m in members)
    past = all(m.past for m in members)
    near = mention.sentence - members[-1].sentence <= 1 and mention.is_definite
    if mention.old and not old:
        if other_days or (not dated and _hit_another(mention, members)):
            yield "old:differs"
        elif not dated:
            yield "old:undated"
    if (old or past) and not mention.old and not near:
        yield "old:left"
    if mention.past and not past:
        yield "past:differs"
    days = [m.day for m in members if m.day is not None]
    if mention.day is not None and days:
        met = any(meet(mention.day, day) for day in days)
        yield f"told day:{'same' if met else 'differs'}:{manner_of(mention)}"


def _hit_another(mention: Mention, members: Sequence[Mention]) -> bool:
    """Tell whether whom a mention befell is in no sentence of an event: "the bombing of Omagh"."""
    own = mention.words.target
    return bool(own) and not any(own & m.words.sentence for m in members)


def _same_day(one: Event, other: Event, look: Lookup) -> bool:
    """Tell whether two mentions are of one day, also of one whose date nobody knows.

    "last Thursday's attack" and "Thursday's attack" in a text without a day of its own.
    """
    first, second = interval_of(one, look), interval_of(other, look)
    if first is not None or second is not None:
        return first == second
    told = [set(_WORD.findall(look.dates[e.date_id or ""].text.lower())) for e in (one, other)]
    return told[0] - _NEARNESS == told[1] - _NEARNESS and bool(told[0] - _NEARNESS)
