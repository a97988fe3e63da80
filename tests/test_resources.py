"""The models folder is found in a wheel and in a checkout."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from newsledger.errors import ConfigError
from newsledger.resources import find_models, resource

ROOT = Path(__file__).parents[1]


def test_a_wheel_brings_its_models_in_the_package(tmp_path):
    package = tmp_path / "site-packages" / "newsledger"
    (package / "_models" / "lexicons").mkdir(parents=True)
    (tmp_path / "models" / "lexicons").mkdir(parents=True)
    assert find_models(package) == package / "_models"


def test_a_checkout_has_them_beside_the_source_root(tmp_path):
    (tmp_path / "models" / "lexicons").mkdir(parents=True)
    assert find_models(tmp_path / "pipeline" / "newsledger") == tmp_path / "models"


def test_without_models_one_sentence_says_what_to_do(tmp_path):
    with pytest.raises(ConfigError, match="install newsledger again"):
        find_models(tmp_path / "pipeline" / "newsledger")


def test_a_missing_file_is_named():
    with pytest.raises(ConfigError, match=r"none\.csv is missing"):
        resource("lexicons/none.csv")


def test_the_wheel_takes_the_models_along_and_names_the_components():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {"models": "newsledger/_models"}
    factories = project["project"]["entry-points"]["spacy_factories"]
    assert {"newsledger_dates", "newsledger_claims", "newsledger_casualties"} <= set(factories)
