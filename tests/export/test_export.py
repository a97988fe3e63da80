from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import make_article

from newsledger.checks import to_arrow
from newsledger.errors import ConfigError
from newsledger.export import acled, ged
from newsledger.export.stage import export
from newsledger.records import (
    Casualty,
    Claim,
    Entity,
    Event,
    Incident,
    IncidentReport,
)
from newsledger.run.storage import Storage
from newsledger.tables import BY_NAME, get_table

ARTICLE = make_article('Rebels shelled Gao on Tuesday, "killing six".', date(2024, 8, 15))
ID = ARTICLE.article_id
DAY = date(2024, 8, 13)


def entity(number: int, text: str, label: str, **more: object) -> Entity:
    row = Entity(f"{ID}-ent{number:05d}", ID, f"{ID}-sent1", 0, len(text), text, label, name=text)
    for name, value in more.items():
        object.__setattr__(row, name, value)
    return row


def incident(**more: object) -> Incident:
    values = dict.fromkeys(Incident.__dataclass_fields__)
    values |= {
        "incident_id": "0" * 16,
        "event_type": "shelling",
        "date_earliest": DAY,
        "date_latest": DAY,
        "date_prec": 1,
        "place_id": "p:gao",
        "country": "MLI",
        "latitude": 16.27,
        "longitude": -0.04,
        "where_prec": 1,
        "killed_low": 4,
        "killed_best": 6,
        "killed_high": 9,
        "n_articles": 1,
        "n_independent": 1,
        "parties": ("Front of the North",),
        "disputed": False,
    }
    return Incident(**values | more)  # type: ignore[arg-type]


@pytest.fixture
def storage(tmp_path: Path) -> Storage:
    """An output folder with one incident that is told, and one of which nothing is."""
    event = Event(
        f"{ID}-event00001", ID, f"{ID}-sent1", 7, 14, "shelled", "shelling", "actual", "hit", "r",
        actor_entity_id=f"{ID}-ent00001", target_entity_id=f"{ID}-ent00002",
        place_entity_id=f"{ID}-ent00003", acled_sub_event="Shelling/artillery/missile attack",
    )  # fmt: skip
    figure = Casualty(
        f"{ID}-cas00001", ID, f"{ID}-sent1", 0, 3, "six", "killed", 6, 6, "exact", "incident",
        "asserted", "r", event_id=event.event_id, claim_id=f"{ID}-claim00001",
    )  # fmt: skip
    claim = Claim(
        f"{ID}-claim00001", ID, f"{ID}-sent1", 0, 3, "the\nmayor", 0, 3, None, "official", "said",
        0, 3, "say", "state", "six", 0, 3, ((0, 3),), "indirect", "r",
    )  # fmt: skip
    rows = {
        "articles": [ARTICLE],
        "events": [event],
        "entities": [
            entity(1, "Front of the North", "ORG"),
            entity(2, "a market", "FAC", mention_type="nominal"),
            entity(3, "Gao", "GPE", place_id="p:gao"),
        ],
        "casualties": [figure],
        "claims": [claim],
        "incidents": [
            incident(civilians_killed_best=6),
            Incident(
                "1" * 16, "attack", *[None] * 18, n_articles=1, n_independent=1, parties=(),
                disputed=False,
            ),
        ],
        "incident_reports": [IncidentReport("0" * 16, ID, event.event_id, 1.0, "founds it")],
    }  # fmt: skip
    made = Storage(str(tmp_path / "out"))
    made.claim()
    for name in BY_NAME:
        made.write_table(
            f"{name}/part-00000.parquet", to_arrow(get_table(name), rows.get(name, []))
        )
    return made


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_ged_has_the_columns_of_the_dataset(storage: Storage, tmp_path: Path) -> None:
    assert export(storage, "ged", tmp_path / "ged.csv") == 2
    told, untold = read(tmp_path / "ged.csv")
    assert tuple(told) == ged.COLUMNS
    assert len(ged.COLUMNS) == 49
    assert (told["low"], told["best"], told["high"]) == ("4", "6", "9")
    assert (told["deaths_civilians"], told["deaths_unknown"]) == ("6", "0")
    assert (told["date_start"], told["date_prec"], told["where_prec"]) == ("2024-08-13", "1", "1")
    assert (told["side_a"], told["side_b"]) == ("Front of the North", "Civilians")
    assert (told["source_original"], told["event_clarity"]) == ("the mayor", "1")
    assert (told["country"], told["where_coordinates"]) == ("Mali", "Gao")
    assert told["geom_wkt"] == "POINT (-0.04 16.27)"
    assert told["conflict_new_id"] == told["deaths_a"] == told["type_of_violence"] == ""
    assert {key for key, value in untold.items() if value} == {
        "id", "event_clarity", "number_of_sources",
    }  # fmt: skip


def test_acled_has_the_columns_of_the_dataset(storage: Storage, tmp_path: Path) -> None:
    assert export(storage, "acled", tmp_path / "acled.csv") == 2
    told, untold = read(tmp_path / "acled.csv")
    assert tuple(told) == acled.COLUMNS
    assert len(acled.COLUMNS) == 31
    assert (told["event_date"], told["time_precision"], told["geo_precision"]) == (
        "2024-08-13", "1", "1",
    )  # fmt: skip
    assert told["event_type"] == "Explosions/Remote violence"
    assert (told["actor1"], told["actor2"]) == ("Front of the North", "Civilians")
    assert (told["civilian_targeting"], told["fatalities"]) == ("Civilian targeting", "6")
    assert untold["fatalities"] == ""  # not told is not 0


def test_csv_has_every_table_as_it_is(storage: Storage, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    assert export(storage, "csv", folder) == 10
    assert {path.name for path in folder.iterdir()} == {f"{name}.csv" for name in BY_NAME}
    for name, table in BY_NAME.items():
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [column.name for column in table.columns]
    assert read(folder / "articles.csv")[0]["text"] == ARTICLE.text
    assert read(folder / "claims.csv")[0]["content_parts"] == "[[0, 3]]"
    assert read(folder / "incidents.csv")[0]["disputed"] == "false"
    assert export(storage, "csv", folder) == 10  # its own folder, again


def test_the_same_tables_give_the_same_bytes(storage: Storage, tmp_path: Path) -> None:
    for name in ("one.csv", "two.csv"):
        export(storage, "ged", tmp_path / name)
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def test_an_unknown_format_names_those_there_are(storage: Storage, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no format 'xml': choose one of ged, acled, csv\."):
        export(storage, "xml", tmp_path / "x")


def test_other_peoples_folders_are_left_alone(storage: Storage, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(ConfigError, match="holds other things than tables"):
        export(storage, "csv", folder)
    with pytest.raises(ConfigError, match="is a folder: name a file"):
        export(storage, "ged", folder)
    with pytest.raises(ConfigError, match="not a newsledger output folder"):
        export(Storage(str(folder)), "ged", tmp_path / "x.csv")
    assert [path.name for path in folder.iterdir()] == ["thesis.txt"]


def test_without_incidents_it_says_what_to_run(storage: Storage, tmp_path: Path) -> None:
    storage.remove("incidents/part-00000.parquet")
    with pytest.raises(ConfigError, match="newsledger reconcile"):
        export(storage, "acled", tmp_path / "x.csv")


def test_a_folder_without_tables_is_not_exported_as_empty_ones(
    storage: Storage, tmp_path: Path
) -> None:
    storage.remove("articles/part-00000.parquet")
    with pytest.raises(ConfigError, match="has no tables yet"):
        export(storage, "csv", tmp_path / "tables")
    assert not (tmp_path / "tables").exists()
    storage.write_bytes("run.json", b"{}")  # it ended, and nothing in it was an article
    assert export(storage, "csv", tmp_path / "tables") == 9
