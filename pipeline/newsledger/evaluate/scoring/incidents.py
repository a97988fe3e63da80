"""Scores incidents over a set of articles: what is grouped, what is kept apart, the tolls."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsledger.evaluate.align import Extent
from newsledger.evaluate.gold import Gold, GoldArticle, GoldIncident, Toll
from newsledger.evaluate.measures import ArticleScore, Tally
from newsledger.evaluate.scoring.entities import b_cubed
from newsledger.evaluate.scoring.partners import find_partners
from newsledger.evaluate.scoring.tell import Shown, tell
from newsledger.records import Extraction, Incident, IncidentReport

_ENDS = ("low", "best", "high")
MEASURES = {
    "incidents.b3": "articles' reports grouped as labelled (B³); one not found has no recall",
    "incidents.pairs": "pairs of reports of one incident, as pairs grouped together",
    "incidents.traps": "found pairs of distinct incidents in one article, or of one day in one "
    "country: kept apart",
    **{
        name: text
        for harm in ("killed", "injured")
        for name, text in (
            (f"incidents.{harm}", f"found incidents: {harm}, low, best and high all equal"),
            *((f"incidents.{harm}_{end}", f"found incidents: {harm}_{end} equal") for end in _ENDS),
        )
    },
}


@dataclass(frozen=True, slots=True)
class _Report:
    """What one article tells of one labelled incident; `cluster` is None where it is not found."""

    article: int
    incident: str
    where: Extent
    cluster: str | None


def score_incidents(
    gold: Gold,
    found: Sequence[Extraction],
    incidents: Sequence[Incident],
    reports: Sequence[IncidentReport],
) -> list[ArticleScore]:
    """Score the grouping over all articles; `found` are their rows, in the order of the articles.

    Returns a score for each article. A pair of reports counts half in each of its articles, an
    incident in equal parts in all of its articles, so that sums over articles are whole.
    """
    scores = [ArticleScore(article.id, article.text, article.tags) for article in gold.articles]
    cluster_of = {row.event_id: row.incident_id for row in reports}
    items = [
        item
        for no, (article, extraction) in enumerate(zip(gold.articles, found, strict=True))
        for item in _article_reports(no, article, extraction, cluster_of)
    ]
    known = {row.incident: row for row in gold.incidents}
    _score_b_cubed(items, scores)
    _score_pairs(items, known, scores)
    _score_tolls(items, known, {row.incident_id: row for row in incidents}, scores)
    return scores


def _article_reports(
    no: int, article: GoldArticle, extraction: Extraction, cluster_of: Mapping[str, str]
) -> list[_Report]:
    """Return the reports of an article; a mention has the incident of its first mention."""
    partners = find_partners(article, extraction)
    named = {event.id: event.incident for event in article.events or ()}
    found_at = {gold_id: found_id for found_id, gold_id in partners.event.items()}
    where: dict[str, Extent] = {}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for event in article.events or ():
        incident = event.incident or named.get(partners.roots[event.id])
        if incident is None:
            continue
        where.setdefault(incident, Extent(event.start, event.end))
        cluster = cluster_of.get(found_at.get(event.id, ""))
        if cluster is not None:
            votes[incident][cluster] += 1
    return [
        _Report(
            no, incident, span, votes[incident].most_common(1)[0][0] if votes[incident] else None
        )
        for incident, span in where.items()
    ]


def _score_b_cubed(items: Sequence[_Report], scores: Sequence[ArticleScore]) -> None:
    credits = b_cubed([item.incident for item in items], [item.cluster for item in items])
    for item, credit in zip(items, credits, strict=True):
        score = scores[item.article]
        if credit is None:
            score.add("incidents.b3", Tally(0, 0, 0, 1))
            text = Shown(item.where.start, item.where.end, f"incident {item.incident}")
            tell(score, "incidents.b3", "missed", item.where, text, None)
        else:
            score.add("incidents.b3", Tally(credit[0], 1, credit[1], 1))


def _score_pairs(
    items: Sequence[_Report], known: Mapping[str, GoldIncident], scores: Sequence[ArticleScore]
) -> None:
    for one, other in itertools.combinations(items, 2):
        link = one.incident == other.incident
        both = one.cluster is not None and other.cluster is not None
        held = both and one.cluster == other.cluster
        trap = not link and both and _is_trap(one, other, known)
        for item in (one, other):
            score = scores[item.article]
            if link or held:
                right = (link and held) / 2
                score.add("incidents.pairs", Tally(right, held / 2, right, link / 2))
            if trap:
                apart = (not held) / 2
                score.add("incidents.traps", Tally(apart, 0.5, apart, 0.5))
        if both and link != held:
            _tell_pair(one, other, link, trap, scores)


def _is_trap(one: _Report, other: _Report, known: Mapping[str, GoldIncident]) -> bool:
    if one.article == other.article:
        return True
    first, second = known.get(one.incident), known.get(other.incident)
    if first is None or second is None or first.date_earliest is None:
        return False
    same_day = first.date_earliest == second.date_earliest
    return same_day and (
        first.country is None or second.country is None or first.country == second.country
    )


def _tell_pair(
    one: _Report, other: _Report, link: bool, trap: bool, scores: Sequence[ArticleScore]
) -> None:
    score, first = scores[other.article], scores[one.article].article
    where = other.where
    joined = Shown(where.start, where.end, f"{other.incident}: one with {one.incident} of {first}")
    apart = Shown(where.start, where.end, f"{other.incident}: not {one.incident} of {first}")
    want, have = (joined, apart) if link else (apart, joined)
    tell(score, "incidents.traps" if trap else "incidents.pairs", "wrong", where, want, have)


def _score_tolls(
    items: Sequence[_Report],
    known: Mapping[str, GoldIncident],
    found: Mapping[str, Incident],
    scores: Sequence[ArticleScore],
) -> None:
    by_incident: dict[str, list[_Report]] = defaultdict(list)
    for item in items:
        by_incident[item.incident].append(item)
    for name, group in by_incident.items():
        votes = Counter(item.cluster for item in group if item.cluster is not None)
        gold = known.get(name)
        if gold is None or not votes:
            continue
        row = found[votes.most_common(1)[0][0]]
        killed = Toll(row.killed_low, row.killed_best, row.killed_high)
        injured = Toll(row.injured_low, row.injured_best, row.injured_high)
        for harm, want, have in (
            ("killed", gold.killed, killed),
            ("injured", gold.injured, injured),
        ):
            if want is not None:
                _score_toll(f"incidents.{harm}", name, want, have, group, scores)


def _score_toll(
    measure: str,
    name: str,
    want: Toll,
    have: Toll,
    group: Sequence[_Report],
    scores: Sequence[ArticleScore],
) -> None:
    part = 1 / len(group)
    for item in group:
        score = scores[item.article]
        score.add(measure, Tally(part * (want == have), part, part * (want == have), part))
        for end in _ENDS:
            right = part * (getattr(want, end) == getattr(have, end))
            score.add(f"{measure}_{end}", Tally(right, part, right, part))
    if want != have:
        where = group[0].where
        texts = [Shown(where.start, where.end, f"{name}: {_toll(toll)}") for toll in (want, have)]
        tell(scores[group[0].article], measure, "wrong", where, *texts)


def _toll(toll: Toll) -> str:
    return "–".join("?" if n is None else str(n) for n in (toll.low, toll.best, toll.high))
