"""Gives what has neither day nor place of its own those of the main event of the article."""

from __future__ import annotations

import re

from newsledger.records import Date, Entity, Event, Extraction
from newsledger.resolve.events.agreement import is_several
from newsledger.resolve.events.families import compatible
from newsledger.resolve.events.filling import (
    LOOSE_DAYS,
    is_old,
    is_short,
    root_of,
    same_day,
    span_of,
    wants,
    with_day,
    with_place,
)
from newsledger.resolve.events.headings import is_of_another
from newsledger.resolve.events.home import called_to, home_of
from newsledger.resolve.events.manner import manner_of, opens_another
from newsledger.resolve.events.own_words import (
    has_another_day_than_beside,
    tells_another_day,
    tells_another_place,
)
from newsledger.resolve.events.sections import Sections
from newsledger.resolve.events.widths import (
    PRECISION,
    TOPIC_WIDTH,
    are_far,
    is_spread,
    topic_place,
    width_of,
)

_PERFECT = re.compile(r"\b(?:has|have)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
_LEANS = re.compile(
    r"(?:the\s)?(?:next|following|previous|same)\b|.*\b(?:later|earlier|before|after)$",
    re.IGNORECASE,
)
"""Days that lean on another that was told: "the next morning", "two days later"."""
_LATER = re.compile(
    r"\W*(?:[\w-]+\s){0,2}(?:minutes|hours?|days?|weeks?|months?)\s(?:later|afterwards|earlier|"
    r"before|after)\b",
    re.IGNORECASE,
)
"""How another deed opens: "Hours later, missiles struck"."""
_NEXT = 4
"""Mentions in which the day of the main event is looked for."""
_SOON = 5
"""Sentences behind the lead in which its place is told."""
_BEFORE = 40
"""Characters before a verb in which its auxiliary stands."""


def from_main(found: Extraction, events: list[Event], sections: Sections) -> list[Event]:
    """Let what has neither day nor place of its own be of the day and place of the main event.

    The main event is the first that is no background; what the article tells as another event, or
    of many, stays without.
    """
    dates = {d.date_id: d for d in found.dates}
    recent = [e for e in events if e.modality == "actual" and not is_old(e, found, dates)]
    main = next((e for e in recent if not is_several(e, found.article.text)), None)
    if main is None:
        return events
    # where several are told of first, they share a scene, but each has its day
    day = dates.get(_day_of(main, recent, found) or "") if main is recent[0] else None
    place = _narrowed(main, events, found, dates) or _first_place(recent, found)
    place = place or _topic(main, events, found)
    basis = "main"
    if place is None:
        place, basis = home_of(found, main) or (None, "main")
    scene_called = called_to(found)
    if scene_called is not None and _is_wider(place, scene_called, found):
        wide_place, place, basis = place, scene_called.entity_id, "police"
        events = [
            with_place(e, place, basis)
            if root_of(e) == root_of(main) and e.place_entity_id == wide_place
            else e
            for e in events
        ]
    others = {e.event_id for e in events if e.coreference is None and opens_another(e, found)}
    scene = next((e for e in found.entities if e.entity_id == place), None)
    narrow = _detailed(main, place, events, found)
    if not narrow and scene is not None:
        town = _town_of(main, scene, found)
        if town is not None:
            (place, basis), narrow = town, True
            scene = next(e for e in found.entities if e.entity_id == place)
    rows: list[Event] = []
    for event in events:
        alone = event.date_id is None or same_day(dates.get(event.date_id), day)
        wide = root_of(event) == root_of(main) and event.place_entity_id == main.place_entity_id
        if narrow and wide:
            event = with_place(event, place, basis)
        own = root_of(event) not in others and not is_of_another(event, main, sections)
        if wants(event, found) and own:
            here = alone or not (
                is_old(event, found, dates)
                or span_of(dates[event.date_id or ""]) > LOOSE_DAYS
                or (
                    _is_days_before(dates[event.date_id or ""], day)
                    and root_of(event) != root_of(main)
                    and not _is_one_of_counted(rows, event, main, found)
                )
            )
            fits = scene is not None and not tells_another_place(event, scene, found)
            # "came days after a bomb killed ten", "in retaliation for the killing of a general"
            fits = fits and not has_another_day_than_beside(event, found)
            if here and event.place_entity_id is None and fits:
                event = with_place(event, place, basis)
            new = event.date_id is None and day is not None
            if (
                new
                and day is not None
                and (
                    tells_another_day(event, day, found)
                    or has_another_day_than_beside(event, found)
                )
            ):
                pass
            elif alone and day is not None and is_short(day.earliest, day.latest):
                same = event.place_entity_id in (None, place) or _is_told(event, found.article.text)
                event = with_day(event, day.date_id, "main") if same else event
        rows.append(event)
    return rows


def _day_of(main: Event, recent: list[Event], found: Extraction) -> str | None:
    """Return the day of the main event, or of the next like it: "the blasts were on Friday"."""
    if main.date_id is not None:
        return main.date_id
    alike = (e for e in recent[1:_NEXT] if compatible(e.event_type, main.event_type))
    leaning = {d.date_id for d in found.dates if _LEANS.match(d.text)}
    dated = (e.date_id for e in alike if e.date_id is not None and e.date_id not in leaning)
    return next(dated, None)


def _first_place(recent: list[Event], found: Extraction) -> str | None:
    """Return the town or site of what is told first, though it be several: "air strikes on"."""
    entities = {e.entity_id: e for e in found.entities}
    place = entities.get(recent[0].place_entity_id or "")
    narrow = place is not None and width_of(place, found.article.text) <= TOPIC_WIDTH
    return place.entity_id if place is not None and narrow else None


def _topic(main: Event, events: list[Event], found: Extraction) -> str | None:
    """Return the place that an article is about, where none is told of its main event.

    Not that of what is told behind as another deed: "Hours later, missiles struck a block in".
    """
    place = topic_place(found)
    chain = next((e.chain or e.entity_id for e in found.entities if e.entity_id == place), None)
    ids = {e.entity_id for e in found.entities if (e.chain or e.entity_id) == chain}
    holder = next((e for e in events if e.place_entity_id in ids), None)
    if holder is None or root_of(holder) == root_of(main):
        return place
    start = next(s.start for s in found.sentences if s.sentence_id == holder.sentence_id)
    return None if _LATER.match(found.article.text[start : holder.start]) else place


def _narrowed(
    main: Event, events: list[Event], found: Extraction, dates: dict[str, Date]
) -> str | None:
    """Return the place of the main event; of a country or a province the site named in it later.

    "Fighting at a prison in Ecuador left 12 dead … Gunfire was heard in the Litoral prison".
    """
    entities = {e.entity_id: e for e in found.entities}
    place, text = entities.get(main.place_entity_id or ""), found.article.text
    if place is None or width_of(place, text) <= TOPIC_WIDTH or is_spread(place, text):
        return main.place_entity_id
    for event in events:
        inner = entities.get(event.place_entity_id or "")
        if inner is None or event.modality != "actual" or is_old(event, found, dates):
            continue
        if root_of(event) != root_of(main) and has_another_day_than_beside(event, found):
            continue  # "attacked villages, a day after soldiers fought rebels near Tillia"
        day = dates.get(event.date_id or "")
        same = day is None or main.date_id is None or same_day(day, dates.get(main.date_id))
        near = inner.country is None or place.country is None or inner.country == place.country
        if (
            same
            and near
            and width_of(inner, text) <= TOPIC_WIDTH
            and not opens_another(event, found)
        ):
            return event.place_entity_id
    return main.place_entity_id


def _detailed(main: Event, place: str | None, events: list[Event], found: Extraction) -> bool:
    """Tell whether what follows the main event tells where in its country it was.

    "Gunmen stormed a mine in southwest Pakistan … They shot the men near Dukki".
    """
    entities = {e.entity_id: e for e in found.entities}
    wide = entities.get(main.place_entity_id or "")
    if wide is None or place == main.place_entity_id or wide.country is None:
        return False
    if wide.place_precision not in ("country", "province", "region"):
        return False
    number = {s.sentence_id: s.sentence_no for s in found.sentences}
    teller = next((e for e in events if e.place_entity_id == place), None)
    if teller is None or entities[place or ""].country != wide.country:
        return False
    near = number[teller.sentence_id] - number[main.sentence_id] <= _SOON
    return near and compatible(teller.event_type, main.event_type)


def _is_wider(place: str | None, site: Entity, found: Extraction) -> bool:
    """Tell whether a place is the town that a site may lie in, or there is none."""
    text = found.article.text
    own = next((e for e in found.entities if e.entity_id == place), None)
    return own is None or (width_of(own, text) > width_of(site, text) and not are_far(own, site))


def _town_of(main: Event, wide: Entity, found: Extraction) -> tuple[str, str] | None:
    """Return the town of a local report whose police are named by their state: "police in Ohio"."""
    if main.place_basis != "sentence" or width_of(wide, found.article.text) < PRECISION["province"]:
        return None
    home = home_of(found, main)
    town = next((e for e in found.entities if home is not None and e.entity_id == home[0]), None)
    return home if town is not None and town.country == wide.country else None


def _is_days_before(own: Date, main: Date | None) -> bool:
    """Tell whether a day lies more than one before that of the main event: it is another scene."""
    if main is None or own.latest is None or main.earliest is None:
        return False
    return (main.earliest - own.latest).days > 1


def _is_one_of_counted(before: list[Event], event: Event, main: Event, found: Extraction) -> bool:
    """Tell whether the sentence before an event says that the main one was not the first there.

    "It was the second strike on the town in four days. On Saturday a drone hit the fire station."
    """
    last = before[-1] if before else None
    if last is None or root_of(last) != root_of(main):
        return False
    number = {s.sentence_id: s.sentence_no for s in found.sentences}
    next_to = number[event.sentence_id] - number[last.sentence_id] == 1
    return next_to and manner_of(last, found.article.text) == "pointing"


def _is_told(event: Event, text: str) -> bool:
    """Tell whether a verb tells what happened then, not what often has: "have bombed it"."""
    return event.rule.startswith("verb:") and not _PERFECT.search(
        text[max(0, event.start - _BEFORE) : event.start]
    )
