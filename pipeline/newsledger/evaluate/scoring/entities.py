"""Scores entities: names, chains of mentions, links to places and countries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from newsledger.evaluate.align import Spanned, overlap, pair
from newsledger.evaluate.gold import GoldArticle, GoldEntity
from newsledger.evaluate.measures import ArticleScore, Tally, matched
from newsledger.evaluate.scoring.tell import Pairing, Shown, count_rows, count_slot, tell
from newsledger.gazetteer import kilometres
from newsledger.records import Entity, Extraction

MEASURES = {
    "entities.strict": "names with exactly the labelled span and label",
    "entities.relaxed": "names that overlap a labelled one of the same label",
    "entities.unlabelled": "names with exactly the labelled span, whatever the label",
    "entities.chains": "mentions of one thing held together (B³); one not found has no recall",
    "entities.country": "overlapping names with a labelled country: country equal",
    "entities.linked": "names with labelled coordinates: linked to a place (recall)",
    "entities.place": "of these: near enough to the labelled place, and in its country",
}
"""`entities.strict.GPE` … is `entities.strict` for the rows of one label."""

_REACH = {"site": 25.0, "city": 25.0, "district": 25.0, "province": 120.0, "region": 400.0}
"""How far from the labelled point a place of a precision may lie, in kilometres."""


def score_entities(gold: GoldArticle, found: Extraction, score: ArticleScore) -> None:
    """Add the tallies and misses of `entities`; nothing where they were not labelled.

    Only names count as found or missed. Nominal mentions count for chains.
    """
    if gold.entities is None:
        return
    _score_names(
        [row for row in gold.entities if row.mention_type == "name"],
        [row for row in found.entities if row.mention_type == "name"],
        score,
    )
    pairs, _, _ = pair(gold.entities, found.entities, overlap)
    partner = {i: found.entities[j] for i, j in pairs}
    _score_chains(gold.entities, partner, score)
    for i, row in enumerate(gold.entities):
        if row.mention_type == "name":
            _score_link(row, partner.get(i), score)


def _score_names(
    wanted: Sequence[GoldEntity], found: Sequence[Entity], score: ArticleScore
) -> None:
    def is_exact(one: Spanned, other: Spanned) -> bool:
        return (one.start, one.end) == (other.start, other.end)

    # all measures of names in one pairing: same label first, then the best overlap
    def likeness(w: GoldEntity, f: Entity) -> float:
        shared = overlap(w, f)
        return shared + (w.label == f.label) if shared else 0.0

    pairing = Pairing(
        [Shown(w.start, w.end, f"{w.label} {w.text}") for w in wanted],
        [Shown(f.start, f.end, f"{f.label} {f.text}") for f in found],
        *pair(wanted, found, likeness),
    )

    def same_label(i: int, j: int) -> bool:
        return wanted[i].label == found[j].label

    strict = [
        (i, j) for i, j in pairing.pairs if same_label(i, j) and is_exact(wanted[i], found[j])
    ]
    count_rows(score, "entities.strict", pairing, right=lambda i, j: (i, j) in strict)
    count_rows(score, "entities.relaxed", pairing, right=same_label, tell_left=True)
    extents = pair(wanted, found, lambda w, f: float(is_exact(w, f)))[0]
    score.add("entities.unlabelled", matched(len(extents), len(found), len(wanted)))
    right = Counter(wanted[i].label for i, _ in strict)
    in_found, in_wanted = Counter(f.label for f in found), Counter(w.label for w in wanted)
    for label in sorted(in_found | in_wanted):
        tally = matched(right[label], in_found[label], in_wanted[label])
        score.add(f"entities.strict.{label}", tally)


def b_cubed(
    wanted: Sequence[Hashable], found: Sequence[Hashable | None]
) -> list[tuple[float, float] | None]:
    """Return the B³ precision and recall of each item, given its cluster on both sides.

    An item that was not found (None) has none: it counts as wanted, with a recall of 0, and not as
    found. Were it held to be a cluster of its own, nothing found would be half right.

    >>> b_cubed(["a", "a", "b"], [1, 1, 1])
    [(0.6666666666666666, 1.0), (0.6666666666666666, 1.0), (0.3333333333333333, 1.0)]
    """
    credits: list[tuple[float, float] | None] = []
    sizes_wanted, sizes_found = Counter(wanted), Counter(found)
    both = Counter(zip(wanted, found, strict=True))
    for w, f in zip(wanted, found, strict=True):
        shared = both[w, f]
        credits.append(None if f is None else (shared / sizes_found[f], shared / sizes_wanted[w]))
    return credits


def _score_chains(
    wanted: Sequence[GoldEntity], partner: dict[int, Entity], score: ArticleScore
) -> None:
    first = {row.id: row.chain or row.id for row in wanted}
    clusters = [first.get(first[row.id], first[row.id]) for row in wanted]
    made = [
        (partner[i].chain or partner[i].entity_id) if i in partner else None
        for i in range(len(wanted))
    ]
    credits = b_cubed(clusters, made)
    precision = sum(c[0] for c in credits if c)
    recall = sum(c[1] for c in credits if c)
    score.add("entities.chains", Tally(precision, len(partner), recall, len(wanted)))
    texts = {row.id: row.text for row in wanted}
    for i, (row, credit) in enumerate(zip(wanted, credits, strict=True)):
        have = partner.get(i)
        if credit == (1.0, 1.0) or (have is None and row.mention_type == "name"):
            continue  # a name that was not found is told as such already
        want = Shown(row.start, row.end, f"{row.text} = {texts.get(clusters[i], clusters[i])}")
        if have is None:
            tell(score, "entities.chains", "missed", row, want, None)
        else:
            made_text = Shown(have.start, have.end, f"{have.text} = {have.name or have.text}")
            tell(score, "entities.chains", "wrong", row, want, made_text)


def _score_link(wanted: GoldEntity, found: Entity | None, score: ArticleScore) -> None:
    if found is not None and wanted.country is not None:
        count_slot(
            score,
            "entities.country",
            wanted,
            wanted.country == found.country,
            f"country {wanted.country}",
            f"country {found.country or 'none'}",
        )
    if wanted.latitude is None or wanted.longitude is None:
        return
    linked = found is not None and found.latitude is not None and found.longitude is not None
    where = f"{wanted.latitude:.2f}, {wanted.longitude:.2f} ({wanted.precision or 'place'})"
    count_slot(score, "entities.linked", wanted, linked, where, "no place")
    if found is None or found.latitude is None or found.longitude is None:
        return
    away = kilometres(wanted.latitude, wanted.longitude, found.latitude, found.longitude)
    right = away <= _REACH.get(wanted.precision or "city", _REACH["region"])
    right = right and wanted.country in (None, found.country)
    made = (
        f"{found.latitude:.2f}, {found.longitude:.2f} ({found.place_precision or 'place'}, "
        f"{found.country or 'no country'}, {away:.0f} km away)"
    )
    count_slot(score, "entities.place", wanted, right, where, made)
