from __future__ import annotations

import pickle

import pytest

from newsledger.evaluate.measures import score_all
from newsledger.evaluate.suites import CORPORA, SUITES, SuiteMissing

QUICK = ("timebank", "wikiwars", "polnear-dev", "us-shootings", "gaza-strikes", "muc-dev")


def test_every_suite_of_the_issue_is_there_under_its_own_name():
    wanted = {"timebank", "wikiwars", "polnear-dev", "newswire-dev", "syntax", "us-shootings"}
    wanted |= {"gaza-strikes", "muc-dev", "muc-tst3"}
    assert wanted <= set(SUITES)
    assert all(name == suite.name for name, suite in SUITES.items())


@pytest.mark.parametrize("name", SUITES)
def test_absent_data_are_named(name, tmp_path, nlp):
    suite = SUITES[name]
    with pytest.raises(SuiteMissing, match=suite.files[0]) as raised:
        suite.run(tmp_path, nlp)
    assert raised.value.path == tmp_path / suite.files[0]


def test_the_exception_crosses_a_process_boundary(tmp_path):
    assert pickle.loads(pickle.dumps(SuiteMissing(tmp_path / "x"))).path == tmp_path / "x"


@pytest.mark.parametrize("name", QUICK)
def test_the_first_documents_of_the_real_corpus_have_the_measures_promised(name, nlp):
    suite = SUITES[name]
    if not all((CORPORA / file).exists() for file in suite.files):
        pytest.skip(f"no corpora at {CORPORA}: they are not part of newsledger")
    articles = suite.run(CORPORA, nlp, 2)
    assert len(articles) == 2
    scores = score_all(articles, suite.measures)
    assert set(scores) <= set(suite.measures)
    assert all(0 <= miss.start <= miss.end for one in articles for miss in one.misses)
    assert all(
        0 <= score.f1 <= 1 and score.found >= 0 for score in scores.values() if score.f1 is not None
    )
