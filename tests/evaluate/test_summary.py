"""The printed table, scores.json, the page of misses, and the comparison with a baseline."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest

from newsledger.errors import ConfigError
from newsledger.evaluate.baseline import fallen, read_baseline
from newsledger.evaluate.measures import ArticleScore, Miss, matched, score_measure, share
from newsledger.evaluate.page import errors_page
from newsledger.evaluate.summary import scores_json, summarize, summary_lines

TEXT = (
    "The army denied it. At least 13 <people> & a dog were hurt near Gao, officials said.\n\n"
    "It rained."
)


def evaluation(**changes):
    start = TEXT.index("13 <people>")
    article = ArticleScore(
        "mali-dispatch",
        TEXT,
        ("mali",),
        {"casualties.rows": matched(1, 2, 4), "casualties.bounds": share(1, 1)},
        [Miss("casualties.rows", "missed", start, start + 11, "injured <13>..", None)],
    )
    other = ArticleScore("other", "x", (), {"casualties.rows": matched(2, 2, 2)})
    return summarize("gold (dev)", "en_small-1.0", [article, other])


def test_the_table_shows_percent_counts_and_tags():
    lines = "\n".join(summary_lines(evaluation()))
    assert "gold (dev): 2 articles, model en_small-1.0" in lines
    row = next(line for line in lines.splitlines() if line.startswith("casualties.rows"))
    assert row.split()[1:4] == ["75.0", "50.0", "60.0"]
    assert row.split()[-2:] == ["4", "6"]


def test_a_share_is_shown_once():
    row = next(x for x in summary_lines(evaluation()) if x.startswith("casualties.bounds"))
    assert row.split()[1:] == ["100.0", "1", "1"]


def test_scores_json_holds_scores_and_tags_and_no_time():
    data = json.loads(scores_json(evaluation()))
    assert data["scores"]["casualties.rows"]["f1"] == 0.6
    assert data["tags"]["mali"]["casualties.rows"]["f1"] == pytest.approx(1 / 3, abs=1e-4)
    assert scores_json(evaluation()) == scores_json(evaluation())


class _Balanced(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.tags = [], set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_a_miss_is_shown_escaped_in_its_sentence():
    page = errors_page(evaluation())
    assert "At least <mark>13 &lt;people&gt;</mark> &amp; a dog were hurt near Gao" in page
    assert "injured &lt;13&gt;.." in page
    assert "The army denied it" not in page
    assert "It rained" not in page


def test_the_page_is_one_well_formed_file_without_script_or_network():
    page = errors_page(evaluation())
    parser = _Balanced()
    parser.feed(page)
    assert parser.open == []
    assert not parser.tags & {"script", "link", "img", "iframe"}
    assert "http" not in page


def test_a_score_that_fell_is_named(tmp_path):
    path = tmp_path / "scores.json"
    path.write_text(scores_json(evaluation()))
    baseline = read_baseline(path)
    assert fallen(baseline, evaluation().scores) == []
    worse = {**evaluation().scores, "casualties.rows": score_measure("x", [matched(1, 2, 4)])}
    assert fallen(baseline, worse) == ["casualties.rows has fallen from 60.0 to 33.3."]
    del worse["casualties.bounds"]
    assert "casualties.bounds is no longer measured; it was 100.0." in fallen(baseline, worse)


def test_a_fall_by_one_row_is_none():
    assert fallen({"x": 0.9}, {"x": score_measure("x", [share(8, 10)])}) == []
    assert fallen({"x": 0.9}, {"x": score_measure("x", [share(7, 10)])}) != []
    assert fallen({"x": 0.9}, {"x": score_measure("x", [share(800, 1000)])}) != []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "Cannot read the baseline"),
        ("[]", "has no 'scores'"),
        ('{"scores": {"x": {"f1": "high"}}}', "has no number scores.x.f1"),
        ('{"scores": {"x": 3}}', "has no number scores.x.f1"),
    ],
)
def test_a_file_that_is_no_baseline_is_a_clear_error(tmp_path, content, reason):
    path = tmp_path / "scores.json"
    path.write_text(content)
    with pytest.raises(ConfigError, match=reason):
        read_baseline(path)
