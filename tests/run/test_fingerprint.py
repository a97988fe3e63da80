"""A stage's fingerprint changes with what its result depends on, and with nothing else."""

from __future__ import annotations

import pytest

from newsledger.config import load_config
from newsledger.errors import ConfigError
from newsledger.run.fingerprint import digest, model_digest, stage_fingerprint

STAGES = ("ingest", "annotate", "extract", "resolve", "reconcile")


def changed(overrides):
    before, after = load_config(None), load_config(None, overrides)
    return {s for s in STAGES if stage_fingerprint(s, before) != stage_fingerprint(s, after)}


def test_settings_touch_their_own_stage_alone():
    assert changed({"ingest": {"min_letters": 99}}) == {"ingest"}
    assert changed({"resolve": {"date_order": "dmy"}}) == {"resolve"}
    assert changed({"run": {"shard_chars": 5_000}}) == set()


def test_another_model_means_another_annotation(tmp_path):
    (tmp_path / "meta.json").write_text("{}")
    assert changed({"annotate": {"model": str(tmp_path)}}) == {"annotate"}


def test_a_model_that_is_not_there_is_named():
    with pytest.raises(ConfigError, match="There is no spaCy pipeline 'en_nowhere'"):
        model_digest("en_nowhere")


def test_the_borders_of_parts_count():
    assert digest("a", "bc") != digest("ab", "c")
