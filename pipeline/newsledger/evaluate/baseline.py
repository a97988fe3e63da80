"""Compares scores with those of an earlier run: which have fallen, which are gone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsledger.errors import ConfigError
from newsledger.evaluate.measures import Score

TOLERANCE = 0.005
"""A fall by less, and by one row more, is none: other processors round other digits, and a name on
the border flips."""


def read_baseline(path: Path) -> dict[str, float]:
    """Return measure -> F1 of a scores.json; what is not one is a ConfigError."""
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(f"Cannot read the baseline {str(path)!r}: {error}.") from error
    scores = data.get("scores") if isinstance(data, dict) else None
    if not isinstance(scores, dict):
        raise ConfigError(
            f"The baseline {str(path)!r} has no 'scores': give a scores.json "
            "that `newsledger evaluate` wrote."
        )
    kept: dict[str, float] = {}
    for name, row in scores.items():
        f1 = row.get("f1") if isinstance(row, dict) else None
        if isinstance(f1, int | float) and not isinstance(f1, bool):
            kept[name] = float(f1)
        elif not isinstance(row, dict) or row.get("f1", 0) is not None:
            raise ConfigError(f"The baseline {str(path)!r} has no number scores.{name}.f1.")
    return kept


def fallen(
    baseline: Mapping[str, float], scores: Mapping[str, Score], tolerance: float = TOLERANCE
) -> list[str]:
    """Return one sentence for each measure that has fallen or is gone, in baseline order."""
    lines = []
    for name, before in baseline.items():
        score = scores.get(name)
        if score is None or score.f1 is None:
            lines.append(f"{name} is no longer measured; it was {100 * before:.1f}.")
        elif score.f1 < before - tolerance - 1 / max(score.wanted, 1):
            lines.append(f"{name} has fallen from {100 * before:.1f} to {100 * score.f1:.1f}.")
    return lines
