"""What labelled articles teach about how their events ended."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.scoring.partners import pair_events
from newsledger.records import Extraction
from newsledger.resolve.events import settled_events
from newsledger.resolve.events.chains import chains_of
from newsledger.resolve.events.ends import is_open, main_of, outcomes_for
from newsledger.resolve.events.filling import root_of
from newsledger.train.choices import Example, learn

EXPECTED = {"told": 2.0}
"""What the mentions tell holds where nothing is learned."""
_PENALTY = 5.0
_LEAST = 4


def examples(gold: GoldArticle, found: Extraction) -> Iterator[Example]:
    """Yield each event of an article with the outcome that most of its mentions have."""
    events = settled_events(found)
    chains = chains_of(events)
    longest = main_of(chains)
    wanted: dict[str, Counter[str]] = defaultdict(Counter)
    for i, j in pair_events(gold.events or (), events)[0]:
        wanted[root_of(events[j])][(gold.events or ())[i].outcome] += 1
    for root, counts in wanted.items():
        if not is_open(chains[root]):
            continue
        choices = outcomes_for(chains[root], found, is_main=root == longest)
        outcome, count = counts.most_common(1)[0]
        right = next((n for n, choice in enumerate(choices) if choice.outcome == outcome), None)
        if right is not None:
            yield from [Example([c.features for c in choices], right)] * round(count**0.5)


def train(read: Iterable[tuple[GoldArticle, Extraction]]) -> dict[str, float]:
    """Learn the weights from labelled articles and their rows before mentions are linked."""
    rows = [row for pair in read for row in examples(*pair)]
    return learn(rows, least=_LEAST, penalty=_PENALTY, prior=EXPECTED)
