"""Learning which mentions are of the same event."""

from __future__ import annotations

from collections.abc import Callable

from newsledger.evaluate.gold import GoldArticle, GoldEvent
from newsledger.evaluate.learning import unlinked
from newsledger.evaluate.learning.coreference import EXPECTED, examples
from newsledger.records import Extraction
from newsledger.resolve.events.coreference import MODEL
from newsledger.weights import load_weights

TEXT = "A bomb exploded at a market in Gao on Monday. Rebels shelled a camp. The bombing killed 2."


def labelled(*words: tuple[str, str | None]) -> GoldArticle:
    rows = []
    for number, (word, first) in enumerate(words, start=1):
        at = TEXT.index(word)
        rows.append(
            GoldEvent(
                f"ev{number}", at, at + len(word), word, "bombing", "actual", "hit",
                coreference=first,
            )
        )  # fmt: skip
    return GoldArticle("market", TEXT, events=tuple(rows))


def test_a_mention_teaches_which_event_it_is_of(extraction: Callable[..., Extraction]) -> None:
    article = labelled(("exploded", None), ("shelled", None), ("bombing", "ev1"))
    rows = list(examples(article, unlinked(extraction(TEXT))))
    # the first mention has no choice; the last mentioned event stands right after "a new one"
    assert [(len(row.choices), row.right) for row in rows] == [(2, 0), (3, 2)]
    assert rows[0].choices[0][0] == "new"


def test_an_event_told_often_teaches_often(extraction: Callable[..., Extraction]) -> None:
    text = "A bomb exploded in Gao. " + "The bombing shook the town. " * 5
    found = unlinked(extraction(text))
    starts = [e.start for e in found.events]
    rows = tuple(
        GoldEvent(
            f"ev{n}", at, at + 4, text[at : at + 4], "bombing", "actual", "hit",
            coreference="ev0" if n else None,
        )
        for n, at in enumerate(starts)
    )  # fmt: skip
    lessons = list(examples(GoldArticle("often", text, events=rows), found))
    assert len(lessons) > len(starts) - 1


def test_contradictions_speak_against_one_event() -> None:
    weights = load_weights(MODEL)
    for name in ("kind:differs", "date:differs", "old:differs", "place:differs", "number:differs"):
        assert weights[name] < -1
        assert EXPECTED[name] < 0
