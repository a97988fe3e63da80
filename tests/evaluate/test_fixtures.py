"""The scores on the hand-labelled articles have not fallen."""

from __future__ import annotations

from pathlib import Path

from newsledger.evaluate.baseline import fallen, read_baseline
from newsledger.evaluate.stage import evaluate_gold

GOLD = Path(__file__).parents[2] / "corpus" / "gold"


def test_no_score_on_the_fixtures_has_fallen_below_the_baseline(nlp):
    # after a change that raises scores: `newsledger evaluate corpus/gold`, and copy its scores.json
    done = evaluate_gold(GOLD, nlp)
    assert len(done.articles) >= 30
    assert fallen(read_baseline(GOLD / "baseline.json"), done.scores) == []
