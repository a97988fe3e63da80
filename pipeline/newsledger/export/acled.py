"""Incidents with the columns of ACLED (codebook 2023).

What news text does not give stays null. That is all of: `assoc_actor_1`, `assoc_actor_2`, `inter1`,
`inter2` and `interaction` (ACLED's list of actors decides them), `iso`, `region`, `admin1`,
`admin2`, `admin3`, `source_scale`, `notes`, `tags` and `timestamp`.
"""

from __future__ import annotations

from typing import Any

from newsledger.export.ged import country_name
from newsledger.export.stories import Story, first

COLUMNS = (
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
)
"""In the order of the dataset."""

_EVENT_TYPES = {
    "Armed clash": "Battles",
    "Air/drone strike": "Explosions/Remote violence",
    "Chemical weapon": "Explosions/Remote violence",
    "Grenade": "Explosions/Remote violence",
    "Remote explosive/landmine/IED": "Explosions/Remote violence",
    "Shelling/artillery/missile attack": "Explosions/Remote violence",
    "Suicide bomb": "Explosions/Remote violence",
    "Abduction/forced disappearance": "Violence against civilians",
    "Attack": "Violence against civilians",
    "Sexual violence": "Violence against civilians",
    "Mob violence": "Riots",
    "Violent demonstration": "Riots",
    "Disrupted weapons use": "Strategic developments",
    "Looting/property destruction": "Strategic developments",
}
"""ACLED sub-event type -> event type (codebook 2023, table 2)."""
_DISORDER = {
    "Riots": "Political violence",
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Strategic developments": "Strategic developments",
}
_TIME = {1: 1, 2: 2, 3: 2, 4: 3}
"""UCDP date precision -> ACLED's: 1 day, 2 week, 3 month; longer: null."""
_PLACE = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 6: 3}
"""UCDP place precision -> ACLED's: 1 the town, 2 near it or its district, 3 the region."""


def acled_row(story: Story) -> dict[str, Any]:
    """Return the row of one incident; columns that are not in it are null.

    `event_date` is the first day it can be, and `time_precision` says how sure it is. `actor1` is
    the name of who is said to have done it, `actor2` that of whom it was done to, or "Civilians"
    where all of the dead are. `fatalities` is `killed_best`: null, not 0, where no toll is told.
    `sub_event_type` is that of most mentions, and "Attack" on fighters is not told from one on
    civilians. `civilian_targeting` is set where all of the dead are civilians.
    """
    row = story.incident
    day = row["date_earliest"]
    sub_event = first(story.sub_events)
    event_type = _EVENT_TYPES.get(sub_event or "")
    civilians = row["civilians_killed_best"]
    all_civilian = bool(civilians) and civilians == row["killed_best"]
    outlets = dict.fromkeys(source.outlet for source in story.sources if source.outlet)
    return {
        "event_id_cnty": row["incident_id"],
        "event_date": day,
        "year": day.year if day is not None else None,
        "time_precision": _TIME.get(row["date_prec"] or 0),
        "disorder_type": _DISORDER.get(event_type or ""),
        "event_type": event_type,
        "sub_event_type": sub_event,
        "actor1": first(story.actors),
        "actor2": first(story.targets) or ("Civilians" if all_civilian else None),
        "civilian_targeting": "Civilian targeting" if all_civilian else None,
        "country": country_name(row["country"]),
        "location": first(story.places),
        "latitude": row["latitude"],
        "longitude": row["longitude"],
        "geo_precision": _PLACE.get(row["where_prec"] or 0),
        "source": "; ".join(outlets) or None,
        "fatalities": row["killed_best"],
    }
