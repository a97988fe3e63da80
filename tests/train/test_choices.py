"""Learning to choose by features."""

from __future__ import annotations

from newsledger.train.choices import Example, learn


def test_what_the_right_choices_share_gets_weight():
    examples = [Example([["comma"], ["stop"]], 1), Example([["stop", "far"], ["comma"]], 0)] * 5
    weights = learn(examples)
    assert weights["stop"] > 0 > weights["comma"]


def test_rare_features_get_no_weight():
    examples = [Example([["a"], ["b"]], 0)] * 3 + [Example([["a", "rare"], ["b"]], 0)]
    assert "rare" not in learn(examples, least=2)


def test_equal_examples_make_equal_weights():
    examples = [Example([["x", "y"], ["z"]], 0), Example([["x"], ["y", "z"]], 1)]
    assert learn(examples) == learn(examples)


def test_what_is_expected_holds_where_examples_are_silent():
    examples = [Example([["comma"], ["stop"]], 1)] * 5
    weights = learn(examples, prior={"dash": 2.0, "stop": -1.0})
    assert weights["dash"] == 2.0
    assert weights["stop"] > -1.0
