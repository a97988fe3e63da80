"""Weights of the learned rankings: by feature, and by feature and kind at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.extract.events.casting import MODELS
from newsledger.weights import cross, crossed_weights, load_weights, score


def _learned(model: str) -> list[str]:
    """Return features of a model as they stand alone, a hundred of them."""
    alone = sorted(name.partition(":")[2] for name in load_weights(model) if name[:5] == "noun:")
    return alone[:: max(len(alone) // 100, 1)]


@pytest.mark.parametrize("model", sorted(MODELS.values()))
def test_the_learned_features_are_crossed_with_the_kind(model: str) -> None:
    assert len(_learned(model)) > 50


@given(data=st.data(), model=st.sampled_from(sorted(MODELS.values())))
def test_crossed_weights_count_a_feature_alone_and_by_kind(data: st.DataObject, model: str) -> None:
    features = data.draw(st.lists(st.sampled_from([*_learned(model), "unheard of"]), unique=True))
    kind = data.draw(st.sampled_from(["noun", "active", "passive"]))
    both = score(load_weights(model), cross(kind, features))
    assert score(crossed_weights(model, kind), features) == pytest.approx(both)
