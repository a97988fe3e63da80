"""Scores dates: spans, TIMEX3 values, intervals."""

from __future__ import annotations

from newsledger.evaluate.align import overlap, pair
from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.measures import ArticleScore, matched
from newsledger.evaluate.scoring.tell import Pairing, Shown, count_rows, count_slot, interval
from newsledger.records import Extraction

MEASURES = {
    "dates.strict": "expressions with exactly the labelled span",
    "dates.relaxed": "expressions that overlap a labelled one",
    "dates.value": "of these, with equal value (as in TempEval-3)",
    "dates.type": "overlapping expressions: type equal",
    "dates.interval": "overlapping dates and times: first and last day equal, or both without",
    "dates.interval_f1": "expressions with an interval: overlapping, first and last day equal",
}


def score_dates(gold: GoldArticle, found: Extraction, score: ArticleScore) -> None:
    """Add the tallies and misses of `dates`; nothing where they were not labelled."""
    if gold.dates is None:
        return
    wanted, made = gold.dates, found.dates
    pairing = Pairing(
        [Shown(w.start, w.end, f"{w.type} {w.value}") for w in wanted],
        [Shown(f.start, f.end, f"{f.type} {f.value}") for f in made],
        *pair(wanted, made, overlap),
    )
    extents = Pairing(
        [Shown(w.start, w.end, w.text) for w in wanted],
        [Shown(f.start, f.end, f.text) for f in made],
        pairing.pairs,
        pairing.missed,
        pairing.spurious,
    )

    def exact(i: int, j: int) -> bool:
        return (wanted[i].start, wanted[i].end) == (made[j].start, made[j].end)

    count_rows(score, "dates.strict", extents, right=exact)
    count_rows(score, "dates.relaxed", pairing, tell_left=True)
    count_rows(score, "dates.value", pairing, right=lambda i, j: wanted[i].value == made[j].value)
    same_days = 0
    for i, j in pairing.pairs:
        w, f = wanted[i], made[j]
        count_slot(score, "dates.type", w, w.type == f.type, f"type {w.type}", f"type {f.type}")
        equal = (w.earliest, w.latest) == (f.earliest, f.latest)
        same_days += equal and w.earliest is not None
        if w.type in ("DATE", "TIME"):
            count_slot(
                score,
                "dates.interval",
                w,
                equal,
                interval(w.earliest, w.latest),
                interval(f.earliest, f.latest),
            )
    score.add(
        "dates.interval_f1",
        matched(
            same_days,
            sum(f.earliest is not None or f.latest is not None for f in made),
            sum(w.earliest is not None or w.latest is not None for w in wanted),
        ),
    )
