"""Learns a linear model that picks one of several choices by their features."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

_ROUNDS = 300
_SMALLEST = 0.05


@dataclass(frozen=True, slots=True)
class Example:
    """Several choices, each with its features, and the number of the right one."""

    choices: list[list[str]]
    right: int


def learn(
    examples: Sequence[Example],
    *,
    least: int = 1,
    penalty: float = 3.0,
    prior: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """Return the weights under which the right choices are likeliest (softmax, L2, full batch).

    Features seen fewer than `least` times get none, small weights are left out. The penalty is for
    leaving `prior`, where that names a weight, else for leaving 0.
    """
    prior = prior or {}
    seen = Counter(f for example in examples for choice in example.choices for f in set(choice))
    often = {f for f, count in seen.items() if count >= least}
    index = {f: n for n, f in enumerate(sorted(often | prior.keys()))}
    columns: list[int] = []
    rows: list[int] = []
    groups: list[int] = []
    right: list[int] = []
    for number, example in enumerate(examples):
        right.append(len(groups) + example.right)
        for choice in example.choices:
            known = [index[f] for f in sorted(set(choice)) if f in index]
            columns += known
            rows += [len(groups)] * len(known)
            groups.append(number)
    column, row, group = np.array(columns), np.array(rows), np.array(groups)
    first = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    target = np.zeros(len(group))
    target[right] = 1.0

    expected = np.array([prior.get(f, 0.0) for f in index])
    weights = expected.copy()
    step, spread = np.zeros_like(weights), np.zeros_like(weights)
    for number in range(1, _ROUNDS + 1):
        scores = np.bincount(row, weights[column], minlength=len(group))
        scores = np.exp(scores - np.maximum.reduceat(scores, first)[group])
        chance = scores / np.add.reduceat(scores, first)[group]
        error = np.bincount(column, (chance - target)[row], minlength=len(index))
        slope = error + penalty * (weights - expected)
        step = 0.9 * step + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope**2
        rate = 0.15 * (1 - number / (_ROUNDS + 1))
        scale = np.sqrt(spread / (1 - 0.999**number)) + 1e-8
        weights -= rate * step / (1 - 0.9**number) / scale
    return {f: float(weights[n]) for f, n in index.items() if abs(weights[n]) >= _SMALLEST}
