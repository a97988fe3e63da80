"""What labelled articles teach about mentions of the same event.

Each mention found is one choice: a new event, or one of those told before it, as the labels hold
them together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsledger.evaluate.gold import GoldArticle
from newsledger.evaluate.scoring.partners import event_roots, pair_events
from newsledger.records import Extraction
from newsledger.resolve.events.coreference import LINKED, choices_for, lookup
from newsledger.resolve.events.mention import Mention, read_mentions
from newsledger.train.choices import Example, learn

EXPECTED = {
    "kind:differs": -8.0, "kind:other means": -2.0, "kind:other deed": -3.0, "kind:same": 0.5,
    "kind:telling": 0.5, "kind:general noun": 0.4, "kind:told closer": -0.3,
    "stem:definite": 0.5, "stem:other": 0.3,
    "date:differs": -9.0, "date:may differ": -1.5, "date:same": 0.8, "date:agrees": 0.3,
    "old:differs": -8.0, "old:undated": -2.0, "old:left": -1.0,
    "past:differs": -0.5,
    "place:differs": -3.0, "country:differs": -6.0, "place:same": 0.7,
    "place:far": -3.0, "place:other name": -0.5,
    "target:differs": -1.0, "target:same": 0.8, "target:shared": 0.5, "target:kind same": 0.5,
    "target:kind differs": -0.3,
    "actor:differs": -1.5, "actor:other words": -0.5, "actor:same": 0.4,
    "actor:known": 0.3,
    "weapon:same": 0.3,
    "munitions:differ": -0.5, "deeds:two": -2.0,
    "number:differs": -3.5, "number:counted otherwise": -5.0, "number:noun and verb:definite": -2.0,
    "number:noun and verb:other": -1.0,
    "number:both several:other": -0.3, "number:several:general": -1.5, "new:general": 0.7,
    "number:several:attack": -1.0, "number:several:doer": -0.5, "number:several:own": -0.5,
    "order:answer:deeds": -4.0, "order:answer:deaths": -2.0, "order:follows:deeds": -1.5,
    "order:while:deeds": -0.5, "order:after:deeds": -1.5, "order:apart:deeds": -4.0,
    "order:apart:deaths": -2.0, "order:after:deaths behind": -4.0,
    "roles:swapped": -3.0, "replies:other": -1.5, "replies:definite": -1.0, "replies:before": -0.7,
    "number:one of several": -1.0, "whom named:new": -0.7, "whom named:known": 0.5,
    "alien 1:definite": -0.4, "alien 2:definite": -0.9, "alien 3:definite": -1.4,
    "alien 1:other": -0.2, "alien 2:other": -0.5, "alien 3:other": -0.8,
    "over time:differs": -4.0, "over time:left": -3.0,
    "section:other": -3.0,
    "scene:differs": -1.5, "scene:same": 0.5, "scene:opens": -0.5, "it:near": 1.5,
    "main:one of many": -0.3,
    "side:differs": -1.5, "side:same": 0.3,
    "toll:same": 0.5, "toll:differs": -0.5,
    "just told:definite": 0.7, "just told by itself:definite": 0.5,
    "pointing:near": 1.0,
    "paragraph:definite": 0.3,
    "last:definite": 0.4,
    "main:definite": 0.7, "main:known": 0.3, "main:sight": 0.5, "main:pointing": 0.3,
    "main:own": 0.7,
    "own day:definite": -0.7, "own place:definite": -0.7, "own place:other": -0.7,
    "own day:other": -0.3, "own:main": 0.5,
    "title:main": 0.5,
    "lead": 0.7,
    "landing": 1.0,
    "of the dead": 0.7,
    "heading": 6.0,
    "killing:near": 0.4,
    "between:more": -0.4,
    "distance far:other": -0.3,
    "nothing shared:other": -1.5,
    "much shared:other": 0.3,
    "new:several": 0.3, "new:counted": 0.7, "new:elsewhere": 3.0, "new:also": 1.5, "new:other": 5.0,
    "new:indefinite": 1.0,
    "new:verb": 0.5,
}  # fmt: skip
"""What a reader expects of the features: the articles are few, and move the weights from there."""
_FIRM = ("date:differs", "old:differs", "new:other")
"""What holds whatever the labels show: days are misread more often than one event has two, and
"another attack" is another."""
_PENALTY = 2.0


def examples(article: GoldArticle, found: Extraction) -> Iterator[Example]:
    """Yield what each mention of an article teaches; the more an event is told, the more often."""
    wanted = article.events or ()
    roots = event_roots(wanted)
    pairs, _, _ = pair_events(wanted, found.events)
    event_at = {found.events[j].event_id: roots[wanted[i].id] for i, j in pairs}
    look = lookup(found)
    known = [e for e in found.events if e.modality in LINKED and e.event_id in event_at]
    clusters: dict[str, list[Mention]] = {}
    for mention in read_mentions(found, known, look):
        root = event_at[mention.event.event_id]
        choices = choices_for(mention, list(clusters.values()), look)
        right = len(clusters) - list(clusters).index(root) if root in clusters else 0
        members = clusters.pop(root, [])
        sizes = [len(members)] if members else [1, *map(len, clusters.values())]
        if len(choices) > 1:
            yield from [Example(choices, right)] * round(max(sizes) ** 0.5)
        clusters[root] = [*members, mention]


def train(read: Iterable[tuple[GoldArticle, Extraction]]) -> dict[str, float]:
    """Learn the weights from labelled articles and their rows before mentions are linked."""
    rows = [row for pair in read for row in examples(*pair)]
    weights = learn(rows, least=4, penalty=_PENALTY, prior=EXPECTED)
    return weights | {name: max(weights.get(name, 0.0), EXPECTED[name], key=abs) for name in _FIRM}
