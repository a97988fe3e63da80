"""The table of word classes, built from a few words written for the test."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsledger.annotate.word_classes import STORED, short_hash
from newsledger.train import classes

CLUSTERS = {"Mosul": 1446, "mosul": 0, "army": 70, "Army": 71, "ARMY": 0}
CHANCES = {"Mosul": -14.0, "mosul": -17.0, "army": -10.0, "Army": -12.0, "xqz": -19.0, "!": -4.0}


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, int] | None]:
    def read(path: Path) -> dict[str, float]:
        return dict(CLUSTERS if "cluster" in path.name else CHANCES)

    monkeypatch.setattr(classes, "_read", read)
    monkeypatch.setattr(classes, "_places", lambda: {"mosul": 2, "aleppo": 6})
    built = classes.build_word_classes.__wrapped__()
    rows = dict(zip(built.keys.tolist(), built.columns.tolist(), strict=True))
    return {
        word: dict(zip(STORED, rows[short_hash(word)], strict=True))
        if short_hash(word) in rows
        else None
        for word in ("mosul", "army", "aleppo", "xqz", "!")
    }


def test_each_form_keeps_its_cluster(table: dict[str, dict[str, int] | None]) -> None:
    army = table["army"]
    assert army is not None
    assert (army["small"], army["capital"], army["capitals"]) == (70, 71, 0)


def test_the_usual_form_is_the_one_written_most_often(
    table: dict[str, dict[str, int] | None],
) -> None:
    mosul, army = table["mosul"], table["army"]
    assert mosul is not None
    assert army is not None
    assert mosul["usual"] == 1446
    assert army["usual"] == 70
    assert mosul["places"] == 2


def test_places_are_in_even_if_no_list_of_words_has_them(
    table: dict[str, dict[str, int] | None],
) -> None:
    assert table["aleppo"] == dict.fromkeys(STORED, 0) | {"places": 6}


def test_rare_words_and_marks_stay_out(table: dict[str, dict[str, int] | None]) -> None:
    assert table["xqz"] is None
    assert table["!"] is None
