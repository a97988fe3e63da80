"""A wrong setting stops at once, with one sentence that names it."""

from __future__ import annotations

import pytest

from newsledger.config import Config, load_config
from newsledger.errors import ConfigError


def write(tmp_path, text):
    path = tmp_path / "newsledger.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold():
    assert load_config(None) == Config()


def test_options_lie_over_the_file(tmp_path):
    path = write(tmp_path, "[ingest]\nmin_letters = 5\nmax_chars = 5000\n")
    config = load_config(path, {"ingest": {"max_chars": 9000, "published": None}})
    assert config.ingest.min_letters == 5
    assert config.ingest.max_chars == 9000
    assert config.ingest.published is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[ingest]\nmax_char = 5",
            "there is no setting 'ingest.max_char'. Did you mean 'ingest.max_chars'?",
        ),
        ("[ingset]\n", "there is no setting 'ingset'. Did you mean 'ingest'?"),
        ("[ingest]\nmax_chars = 'many'", "ingest.max_chars: "),
        ("[ingest]\nmax_chars = 1", "ingest.max_chars: "),
        ("[ingest", "is not valid TOML"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path, text, message):
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as raised:
        load_config(path)
    assert message in str(raised.value)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ConfigError, match=r"Cannot read the configuration .*none\.toml"):
        load_config(tmp_path / "none.toml")
