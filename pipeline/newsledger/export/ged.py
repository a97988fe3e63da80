"""Incidents with the columns of the UCDP Georeferenced Event Dataset (codebook 24.1).

What news text does not give stays null. That is all of: `relid`, `active_year`, `code_status`,
`type_of_violence` and the ids and names of conflict, dyad and sides that UCDP keeps lists of
(`conflict_*`, `dyad_*`, `side_a_dset_id`, `side_a_new_id`, `side_b_dset_id`, `side_b_new_id`,
`country_id`, `gwnoa`, `gwnob`), `where_description`, `adm_1`, `adm_2`, `region`, `deaths_a` and
`deaths_b`: who of the dead fought for whom is not told reliably, so that fighters are in
`deaths_unknown`.
"""

from __future__ import annotations

import math
from typing import Any

from newsledger.export.stories import Story, first
from newsledger.gazetteer import countries

COLUMNS = (
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
)
"""In the order of the dataset."""
_WEEK = 3
"""UCDP date precision of a week."""


def ged_row(story: Story) -> dict[str, Any]:
    """Return the row of one incident; columns that are not in it are null.

    `best`, `high` and `low` are the incident's `killed_best`, `killed_high` and `killed_low`.
    `side_a` is the name of who is said to have done it, `side_b` that of whom it was done to, or
    "Civilians" where all of the dead are. `event_clarity` is 1 where day or week and the place are
    known, else 2. `number_of_sources` counts syndicated copies once. `source_original` is who gives
    the figures, in the words of the articles.
    """
    row = story.incident
    start, end = row["date_earliest"], row["date_latest"]
    civilians = row["civilians_killed_best"]
    all_civilian = bool(civilians) and civilians == row["killed_best"]
    clear = (row["date_prec"] or 9) <= _WEEK and row["place_id"] is not None
    return {
        "id": row["incident_id"],
        "year": start.year if start is not None and start.year == end.year else None,
        "side_a": first(story.actors),
        "side_b": first(story.targets) or ("Civilians" if all_civilian else None),
        "number_of_sources": row["n_independent"],
        "source_article": _joined(
            ",".join(str(part) for part in (s.outlet, s.published, s.title) if part)
            for s in story.sources
        ),
        "source_office": _joined(s.outlet for s in story.sources),
        "source_date": _joined(s.published and s.published.isoformat() for s in story.sources),
        "source_headline": _joined(s.title for s in story.sources),
        "source_original": _joined(story.told_by),
        "where_prec": row["where_prec"],
        "where_coordinates": first(story.places),
        "latitude": row["latitude"],
        "longitude": row["longitude"],
        "geom_wkt": point(row["latitude"], row["longitude"]),
        "priogrid_gid": priogrid(row["latitude"], row["longitude"]),
        "country": country_name(row["country"]),
        "event_clarity": 1 if clear else 2,
        "date_prec": row["date_prec"],
        "date_start": start,
        "date_end": end,
        "deaths_civilians": civilians,
        "deaths_unknown": _rest(row["killed_best"], civilians),
        "best": row["killed_best"],
        "high": row["killed_high"],
        "low": row["killed_low"],
    }


def _joined(parts: Any) -> str | None:
    """Join what is told, each once, as the dataset does."""
    return ";".join(dict.fromkeys(str(part) for part in parts if part)) or None


def _rest(killed: int | None, civilians: int | None) -> int | None:
    return None if killed is None else max(killed - (civilians or 0), 0)


def country_name(code: str | None) -> str | None:
    """Return the name of an ISO 3166 alpha-3 country; null for a code that is not listed."""
    country = countries().get(code or "")
    return country.name if country is not None else None


def point(latitude: float | None, longitude: float | None) -> str | None:
    """Return a point as well-known text.

    >>> point(33.5, 44.25)
    'POINT (44.25 33.5)'
    """
    if latitude is None or longitude is None:
        return None
    return f"POINT ({longitude:g} {latitude:g})"


def priogrid(latitude: float | None, longitude: float | None) -> int | None:
    """Return the PRIO-GRID cell: half degrees, counted from the south-west corner, 720 a row.

    >>> priogrid(-89.9, -179.9), priogrid(-89.4, -179.9), priogrid(0.1, 0.1)
    (1, 721, 129961)
    """
    if latitude is None or longitude is None:
        return None
    row = min(math.floor((latitude + 90) * 2), 359)
    column = min(math.floor((longitude + 180) * 2), 719)
    return row * 720 + column + 1
