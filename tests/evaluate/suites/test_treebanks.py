from __future__ import annotations

import gzip

from newsledger.evaluate.measures import score_all
from newsledger.evaluate.suites import SUITES

SENTENCES = """\
# newdoc id = one
# text = The guards slept.
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tguards\tguard\tNOUN\tNNS\t_\t3\tnsubj\t_\t_
3\tslept\tsleep\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# text = It rained.
1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\trained\train\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def test_both_treebanks_are_counted_by_window(tmp_path, nlp):
    suite = SUITES["syntax"]
    for name in suite.files:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(gzip.compress(SENTENCES.encode()))
    articles = suite.run(tmp_path, nlp)
    assert {tag for article in articles for tag in article.tags} == {"ewt", "gum"}
    scores = score_all(articles, suite.measures)
    assert set(scores) == set(suite.measures)
    assert scores["syntax.ewt.las"].wanted == 7
    assert scores["syntax.ewt.sents"].wanted == 2
    assert scores["syntax.gum.upos"].wanted == 7
    assert scores["syntax.gum.upos"].f1 > 0.5
    assert len(suite.run(tmp_path, nlp, 1)) == 2  # one window of each treebank
