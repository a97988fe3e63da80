"""The formats of labelled articles: our own, and those of labelling tools."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from newsledger.errors import ConfigError
from newsledger.evaluate.formats.brat import read_brat, write_brat
from newsledger.evaluate.formats.doccano import read_doccano, write_doccano
from newsledger.evaluate.formats.label_studio import read_label_studio, write_label_studio
from newsledger.evaluate.formats.prodigy import read_prodigy, write_prodigy
from newsledger.evaluate.gold import Gold
from newsledger.evaluate.reading import read_gold
from newsledger.evaluate.writing import write_gold


@dataclass(frozen=True, slots=True)
class Format:
    """One format: how to read and write it, and what a path of it is."""

    read: Callable[[Path], Gold]
    write: Callable[[Gold, Path], None]
    path: str


FORMATS: dict[str, Format] = {
    "newsledger": Format(read_gold, write_gold, "a .jsonl file, or a folder of them"),
    "brat": Format(read_brat, write_brat, "a folder"),
    "label-studio": Format(read_label_studio, write_label_studio, "a .json file"),
    "doccano": Format(read_doccano, write_doccano, "a .jsonl file"),
    "prodigy": Format(read_prodigy, write_prodigy, "a .jsonl file"),
}


def convert(source: Path, source_format: str, target: Path, target_format: str) -> int:
    """Convert labelled articles and return how many there were; ConfigError where it cannot be.

    A target that exists is left alone: it may hold the labels of somebody's hand.
    """
    for name in (source_format, target_format):
        if name not in FORMATS:
            raise ConfigError(f"There is no format {name!r}: choose one of {', '.join(FORMATS)}.")
    if not source.exists():
        raise ConfigError(f"There is no {source}: give {FORMATS[source_format].path}.")
    if target.is_file() or (target.is_dir() and any(target.iterdir())):
        raise ConfigError(f"{target} exists: name a new one, for it may hold labels made by hand.")
    gold = FORMATS[source_format].read(source)
    try:
        FORMATS[target_format].write(gold, target)
    except OSError as error:
        raise ConfigError(f"Cannot write {target}: {error.strerror}.") from error
    return len(gold.articles)
