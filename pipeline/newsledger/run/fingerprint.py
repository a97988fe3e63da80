"""What a stage's result depends on, as a short hash: code, lexicons, model, settings, libraries."""

from __future__ import annotations

import hashlib
import importlib.metadata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from newsledger.config import Config
from newsledger.errors import ConfigError
from newsledger.resources import models_dir

_PACKAGE = Path(__file__).resolve().parent.parent
# The code a stage's result depends on; that of the stages before it comes with their results.
_CODE = {
    "ingest": ("ingest", "records.py", "tables", "checks.py", "lexicons.py"),
    "annotate": (
        "annotate",
        "ingest/dateline.py",
        "headings.py",
        "gazetteer",
        "lexicons.py",
        "ranks.py",
    ),
    "extract": (
        "extract",
        "records.py",
        "tables",
        "checks.py",
        "gazetteer",
        "lexicons.py",
        "ranks.py",
        "weights.py",
        "word_groups.py",
    ),
    "resolve": (
        "resolve",
        "records.py",
        "tables",
        "checks.py",
        "gazetteer",
        "headings.py",
        "lexicons.py",
        "ranks.py",
        "weights.py",
        "word_groups.py",
    ),
    "reconcile": (
        "reconcile",
        "records.py",
        "tables",
        "checks.py",
        "gazetteer",
        "lexicons.py",
        "weights.py",
    ),
}
# What annotate looks names up in; the other lexicons are rules, and changed rules must not cost a
# new annotation.
_NAME_LISTS = ("actors", "sites", "regions", "weapons", "ranks")
_LIBRARIES = {
    "ingest": (
        "trafilatura",
        "charset-normalizer",
        "ftfy",
        "py3langid",
        "dateparser",
        "datasketch",
    ),
    "annotate": ("spacy", "thinc"),
    "extract": ("spacy",),
    "resolve": ("spacy", "rapidfuzz", "dateparser"),
    "reconcile": ("rapidfuzz",),
}


def digest(*parts: str | bytes) -> str:
    """Return 16 hex digits for a sequence of strings; ("a", "bc") and ("ab", "c") differ."""
    state = hashlib.blake2b(digest_size=8)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.hexdigest()


def file_digest(path: Path) -> str:
    """Return 32 hex digits for the contents of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


def _folder_digest(folder: Path, patterns: Iterable[str] = ("*",)) -> str:
    paths = sorted({p for pattern in patterns for p in folder.rglob(pattern) if p.is_file()})
    parts = [
        part
        for path in paths
        if "__pycache__" not in path.parts
        for part in (path.relative_to(folder).as_posix(), file_digest(path))
    ]
    return digest(*parts)


@cache
def _code_digest(stage: str) -> str:
    paths = [_PACKAGE / name for name in _CODE[stage]]
    code = [_folder_digest(p, ("*.py",)) if p.is_dir() else file_digest(p) for p in paths]
    versions = [f"{name}={importlib.metadata.version(name)}" for name in _LIBRARIES[stage]]
    return digest(*code, *versions)


@cache
def _knowledge_digest() -> str:
    folder = models_dir()
    return digest(*(_folder_digest(folder / name) for name in ("lexicons", "rules", "gazetteer")))


@cache
def _names_digest() -> str:
    folder = models_dir() / "lexicons"
    lists = (file_digest(folder / f"{name}.csv") for name in _NAME_LISTS)
    return digest(_folder_digest(models_dir() / "gazetteer", ("*.csv", "*.parquet")), *lists)


@cache
def model_digest(model: str | None) -> str:
    """Return the hash of a spaCy pipeline: its files, or name and version of its package."""
    path = models_dir() / "en_newsledger" if model is None else Path(model)
    if path.is_dir():
        return _folder_digest(path)
    assert model is not None
    try:
        return digest(model, importlib.metadata.version(model))
    except importlib.metadata.PackageNotFoundError:
        raise ConfigError(
            f"There is no spaCy pipeline {model!r}: give --model the name of an installed package "
            "or the path of a folder."
        ) from None


def stage_fingerprint(stage: str, config: Config) -> str:
    """Return the hash of everything but its input that a stage's result depends on.

    `stage` is one of ingest, annotate, extract, resolve, reconcile.
    """
    parts = [stage, _code_digest(stage)]
    if stage == "ingest":
        parts.append(config.ingest.model_dump_json())
    elif stage == "annotate":
        parts += [model_digest(config.annotate.model), _names_digest()]
    elif stage in ("extract", "resolve"):
        parts.append(_knowledge_digest())
    if stage == "resolve":
        parts.append(config.resolve.model_dump_json())
    return digest(*parts)
