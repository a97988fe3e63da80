"""What a slot of a labelled row may hold: values of the table contract, rows of another layer."""

from __future__ import annotations

from newsledger.evaluate.gold import (
    GoldCasualty,
    GoldClaim,
    GoldDate,
    GoldEntity,
    GoldEvent,
    GoldResponsibility,
)
from newsledger.tables import get_table

GoldRow = GoldDate | GoldEntity | GoldClaim | GoldEvent | GoldCasualty | GoldResponsibility

RECORDS: dict[str, type[GoldRow]] = {
    "dates": GoldDate,
    "entities": GoldEntity,
    "claims": GoldClaim,
    "events": GoldEvent,
    "casualties": GoldCasualty,
    "responsibility": GoldResponsibility,
}

SPLITS = ("dev", "test")


def _values(table: str, column: str) -> tuple[str, ...]:
    return tuple(get_table(table).column(column).values or ())


VALUES: dict[tuple[str, str], tuple[str, ...]] = {
    ("dates", "type"): _values("dates", "type"),
    ("entities", "label"): _values("entities", "label"),
    ("entities", "mention_type"): _values("entities", "mention_type"),
    ("entities", "precision"): _values("entities", "place_precision"),
    **{
        (table, column): _values(table, column)
        for table, columns in {
            "claims": ("source_type", "speech_act", "quotation"),
            "events": ("event_type", "modality", "outcome"),
            "casualties": ("harm", "count_basis", "scope", "modality", "victims_role"),
            "responsibility": ("stance",),
        }.items()
        for column in columns
    },
    ("incidents", "event_type"): _values("incidents", "event_type"),
    ("articles", "split"): SPLITS,
}
"""The values of a slot with closed values, by layer and field."""

POINTERS: dict[tuple[str, str], str] = {
    ("entities", "chain"): "entities",
    ("claims", "parent"): "claims",
    ("events", "date"): "dates",
    ("events", "said_by"): "claims",
    ("events", "coreference"): "events",
    ("casualties", "part_of"): "casualties",
    ("casualties", "said_by"): "claims",
    ("casualties", "event"): "events",
    ("responsibility", "event"): "events",
    ("responsibility", "said_by"): "claims",
}
"""The layer of the row that a slot names by its id, by layer and field."""

NOT_ITSELF = {("claims", "parent"), ("casualties", "part_of")}
"""Pointers to a whole. A first mention may well name itself as the first of its chain."""

NULL_SPEAKS = {("dates", "value"), ("claims", "source"), ("responsibility", "party")}
"""Slots with a default whose null is a label of its own, and so is written out."""

BOUNDS: tuple[tuple[str, str, str], ...] = (
    ("dates", "earliest", "latest"),
    ("claims", "certainty_low", "certainty_high"),
    ("events", "munitions_min", "munitions_max"),
    ("casualties", "count_min", "count_max"),
    ("casualties", "date_earliest", "date_latest"),
    ("incidents", "date_earliest", "date_latest"),
)
"""Slots of which the first must not be greater than the second."""

RANGES: dict[tuple[str, str], tuple[float, float]] = {
    ("claims", "certainty_low"): (0, 1),
    ("claims", "certainty_high"): (0, 1),
    ("entities", "latitude"): (-90, 90),
    ("entities", "longitude"): (-180, 180),
}
