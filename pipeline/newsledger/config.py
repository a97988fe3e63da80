"""The settings of a run: newsledger.toml, checked, with the command line's options laid over it."""

from __future__ import annotations

import difflib
import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from newsledger.errors import ConfigError


class Section(BaseModel):
    """A part of the configuration: unknown keys are errors, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class IngestConfig(Section):
    """How bytes become articles."""

    published: date | None = Field(
        None, description="Publication day of articles that do not tell theirs."
    )
    mapping: dict[str, str] = Field(
        default_factory=dict,
        description="Article column -> field of the record (dots reach into nested JSON).",
    )
    date_order: Literal["mdy", "dmy", "ymd"] = Field(
        "mdy", description="Order of numeric publication dates such as 03/04/2024."
    )
    max_chars: int = Field(1_000_000, ge=1_000, description="Longest article, in characters.")
    min_letters: int = Field(20, ge=1, description="Fewest letters an article has.")
    max_record_bytes: int = Field(
        32 * 2**20, ge=1_024, description="Largest record (line, page, member), in bytes."
    )
    max_members: int = Field(200_000, ge=1, description="Most members of one archive.")
    max_unpacked_bytes: int = Field(
        8 * 2**30, ge=2**20, description="Most bytes that one compressed file may unpack to."
    )
    max_ratio: int = Field(
        250, ge=2, description="Highest compression ratio of a member larger than 1 MiB."
    )
    html_seconds: float = Field(10.0, gt=0, description="Longest time for one HTML page.")
    languages: tuple[str, ...] = Field(("en",), description="ISO 639-1 codes that are kept.")
    near_duplicate: float = Field(
        0.8, gt=0, le=1, description="Jaccard similarity from which two texts are one text."
    )


class AnnotateConfig(Section):
    """Which spaCy pipeline reads the articles."""

    model: str | None = Field(
        None, description="Name or path of a spaCy pipeline; none: the one that comes along."
    )
    batch_size: int = Field(64, ge=1, description="Articles in one batch.")


class ResolveConfig(Section):
    """What words mean where a convention decides."""

    date_order: Literal["mdy", "dmy"] = Field(
        "mdy", description="Order of ambiguous numeric dates in the text."
    )


class RunConfig(Section):
    """How the work is cut up."""

    shard_chars: int = Field(
        500_000, ge=1_000, description="Characters of text in one shard, about."
    )
    limit: int | None = Field(None, ge=1, description="Articles to go on with, for a quick look.")
    ingest_bytes: int = Field(
        2**20, ge=1_024, description="Bytes of input in one ingest task, about."
    )


class Config(Section):
    """All settings."""

    ingest: IngestConfig = IngestConfig()
    annotate: AnnotateConfig = AnnotateConfig()
    resolve: ResolveConfig = ResolveConfig()
    run: RunConfig = RunConfig()


def _key_paths(model: type[BaseModel], prefix: str = "") -> list[str]:
    paths = []
    for name, info in model.model_fields.items():
        kind = info.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            paths += _key_paths(kind, f"{prefix}{name}.")
        paths.append(f"{prefix}{name}")
    return paths


def _sentence(error: ValidationError, source: str) -> str:
    first = error.errors()[0]
    path = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        near = difflib.get_close_matches(path, _key_paths(Config), n=1, cutoff=0.5)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        return f"{source}: there is no setting {path!r}.{hint}"
    return f"{source}: {path}: {first['msg']} (got {first['input']!r})."


def load_config(path: Path | None, overrides: dict[str, dict[str, Any]] | None = None) -> Config:
    """Return the settings of a TOML file (none: the defaults) with `overrides` laid over them.

    `overrides` maps section -> key -> value; None values are left out. ConfigError names the key
    path and the closest valid key.
    """
    settings: dict[str, Any] = {}
    source = "the command line"
    if path is not None:
        source = str(path)
        try:
            settings = tomllib.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise ConfigError(f"Cannot read the configuration {path}: {error.strerror}.") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigError(f"{path} is not valid TOML: {error}.") from error
    for section, values in (overrides or {}).items():
        given = {key: value for key, value in values.items() if value is not None}
        if given and isinstance(settings.setdefault(section, {}), dict):
            settings[section] = settings[section] | given
    try:
        return Config.model_validate(settings)
    except ValidationError as error:
        raise ConfigError(_sentence(error, source)) from error
