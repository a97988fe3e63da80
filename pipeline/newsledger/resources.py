"""Where the files under models/ are: in the wheel as `newsledger/_models`, else in the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newsledger.errors import ConfigError


def find_models(package: Path) -> Path:
    """Return the models folder that belongs to the package folder; ConfigError without one.

    An editable install has no `_models` (build hooks do not copy there), so the checkout is next.
    """
    for folder in (package / "_models", package.parent.parent / "models"):
        if (folder / "lexicons").is_dir():
            return folder
    raise ConfigError(
        f"No models folder beside {package}: install newsledger again, "
        "or run it from a complete checkout."
    )


@cache
def models_dir() -> Path:
    """Return the folder with the trained pipeline, lexicons, rules and gazetteer."""
    return find_models(Path(__file__).resolve().parent)


def resource(name: str) -> Path:
    """Return the path of one file or folder under models/, for example `lexicons/harm.csv`."""
    path = models_dir() / name
    if not path.exists():
        raise ConfigError(f"{path} is missing: install newsledger again.")
    return path
