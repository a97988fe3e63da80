"""Weights of the linear models that rank what the grammar rules leave open.

They are learned (`newsledger.train.claims`) and stored as `models/rules/NAME.csv`: one feature and
its weight a line, so that one can read what speaks for a choice and what against it.
"""

from __future__ import annotations

import csv
from functools import cache
from itertools import repeat

from newsledger.errors import ConfigError
from newsledger.resources import resource


@cache
def load_weights(name: str) -> dict[str, float]:
    """Return the weights of a model by feature, read once a process; ConfigError on a bad line."""
    path = resource(f"rules/{name}.csv")
    weights: dict[str, float] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for number, cells in enumerate(csv.reader(file), start=1):
            if number == 1:
                continue  # feature,weight
            try:
                feature, weight = cells
                weights[feature] = float(weight)
            except ValueError as error:
                raise ConfigError(
                    f"{path}, line {number}: must be a feature and a weight."
                ) from error
    return weights


@cache
def crossed_weights(name: str, kind: str) -> dict[str, float]:
    """Return the weights of a model in which a feature counts alone and once more by kind.

    That of `path` is what `path` and `kind:path` weigh together, so that one looks up one name.
    """
    weights, prefix = load_weights(name), f"{kind}:"
    both = dict(weights)
    for feature, weight in weights.items():
        if feature.startswith(prefix):
            alone = feature.removeprefix(prefix)
            both[alone] = weights.get(alone, 0.0) + weight
    return both


def cross(kind: str, features: list[str]) -> list[str]:
    """Return the features alone and by kind, as they are learned."""
    return [*features, *(f"{kind}:{name}" for name in features)]


def score(weights: dict[str, float], features: list[str]) -> float:
    """Return the sum of the weights of the features; one without weight counts nothing."""
    return sum(map(weights.get, features, repeat(0.0)))
