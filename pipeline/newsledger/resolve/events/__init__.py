"""Events: same event told twice; kind, place, day and outcome completed; places linked."""

from __future__ import annotations

import dataclasses

from newsledger.records import Event, Extraction
from newsledger.resolve.events.chain_slots import with_days_of_hours
from newsledger.resolve.events.chains import share
from newsledger.resolve.events.completion import complete
from newsledger.resolve.events.coreference import link_coreference
from newsledger.resolve.events.ends import weigh_ends
from newsledger.resolve.events.outcomes import settle
from newsledger.resolve.events.when import weigh_days
from newsledger.resolve.events.where import weigh_places


def resolve_events(found: Extraction) -> list[Event]:
    """Return the events with coreference, completed dates and places, outcomes, linked places."""
    places = {e.entity_id: e.place_id for e in found.entities}
    return [
        _linked(e, e.coreference, places.get(e.place_entity_id or ""))
        for e in weigh_ends(found, settled_events(found))
    ]


def settled_events(found: Extraction) -> list[Event]:
    """Return the events as the rules and the weighing of kind, place and day leave them."""
    told, filled = filled_events(found)
    weighed = weigh_days(found, told, weigh_places(found, told, filled))
    return settle(found, with_days_of_hours(found, weighed))


def filled_events(found: Extraction) -> tuple[list[Event], list[Event]]:
    """Return the events with what their own words tell, and with all that the rules hand on."""
    told = share(linked_events(found), found)
    return told, complete(found, told)


def linked_events(found: Extraction) -> list[Event]:
    """Return the events, each later mention with the id of its event's first."""
    links = link_coreference(found, found.events)
    return [_linked(e, links.get(e.event_id), e.place_id) for e in found.events]


def _linked(event: Event, coreference: str | None, place_id: str | None) -> Event:
    """Return an event with its links; most have none, and stay as they are."""
    if (event.coreference, event.place_id) == (coreference, place_id):
        return event
    return dataclasses.replace(event, coreference=coreference, place_id=place_id)
