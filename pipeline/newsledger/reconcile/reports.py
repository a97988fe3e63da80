"""One report for each event of an article: its mentions, day, place, parties, figures together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pyarrow as pa

from newsledger.lexicons import words
from newsledger.reconcile.acts import (
    HARMED,
    days_apart,
    link_figures,
    own_losses,
    with_harm,
    without_recalled,
    without_sums,
)
from newsledger.reconcile.columns import NEEDS, OWN, Lookups, rows
from newsledger.reconcile.figures import Figure, read_figures
from newsledger.reconcile.mentions import Mentions, Place, read_mentions
from newsledger.reconcile.parts import join_parts, told_as_many
from newsledger.reconcile.tolls import Toll, civilian_toll, injured_toll, killed_toll
from newsledger.resolve.events.families import GENERIC

STOP = words(
    "the a an of in on at and or to for with from by as is was were be been are its their his "
    "her he she they it that this after over two three four five six men man people say says "
    "said"
)
USUAL = words(
    "shooting shoots shoot shootings killed kills kill killing dead dies died death deadly fatal "
    "fatally injured injures injuries hurt wounded wounds wounding injuring injury police cops "
    "officer officers suspect suspects suspected charged arrested accused victim victims teen "
    "teenager girl child children father mother gunman gunmen attack attacks bomb bombing blast "
    "strike strikes drone rocket rockets missile missiles explosion news update updated video "
    "accidental accidentally drive murder homicide investigation investigating investigate near "
    "home house party night year years what when more than least into during local reports report "
    "city county soldiers troops army militants rebels forces state people family found identified "
    "search seek sought arrest others other while himself herself self held hold weekend hospital "
    "hospitalized self-inflicted shot shots fired charges faces trial court judge jailed jail "
    "sentenced guilty brother sister friend friends authorities sheriff deputies deputy women "
    "woman leaves leaving critical condition serious seriously three four five seven eight nine "
    "released release named names being dozens several from with over about after before left boys "
    "toddler apartment complex side high valley downtown neighborhood "
    "overnight quadruple triple double station street road avenue park west east north south "
    "northwest northeast southwest southeast fatal identity identified multiple "
    "hunting accident accidents incident custody wanted "
    "girls students student school college weather sports center bar club nightclub"
)
_ANYBODY = words(
    "gunman gunmen attacker attackers assailant assailants bomber bombers shooter shooters sniper "
    "killer killers kidnapper kidnappers man men woman women people person persons youth youths "
    "boy boys girl teenager teenagers suspect suspects mob crowd driver others individuals robbers "
    "who which he she it they we someone somebody"
)
_WARD = re.compile(
    r"\b(hospital|medical cent(er|re)|clinic|infirmary|morgue|courthouse|office|department)\b"
)
"""Names of sites to which the hurt of many incidents are brought, or that speak of them."""
_AGE = re.compile(r"\b\d{1,2}(?=[- ](?:year|month|day)s?[- ]old)|(?<=aged )\d{1,2}\b")
_OWN = frozenset({"attached", "target", "sentence", "heading"})
"""Bases of days and places that a mention has from its sentence, or from what stands over it."""
_SPECIFIC = {"site": 0, "city": 1, "district": 2, "province": 3, "region": 4, "country": 5}


@dataclass(frozen=True, slots=True)
class Report:
    """What one article tells of one event."""

    article_id: str
    ordinal: int
    """Number of the first mention among the article's events: part of the incident's id."""
    group: str
    published: date | None
    event_ids: tuple[str, ...]
    event_type: str
    interval: tuple[date, date] | None
    place: Place | None
    parties: tuple[str, ...]
    doers: frozenset[str]
    """Words of those who did it or claim it: their figures weigh less."""
    actor_words: frozenset[str]
    target_words: frozenset[str]
    names: frozenset[str]
    """Full names of people in the sentences of the mentions."""
    involved: frozenset[str]
    """Those of them who did it or suffered it."""
    spots: frozenset[str]
    """Names of towns and sites in the sentences of the mentions."""
    towns: frozenset[str]
    """Names of towns anywhere in the article, of its main report."""
    marks: frozenset[str]
    """Names of people, streets and sites anywhere in the article, of its main report."""
    ages: frozenset[str]
    """Of those hurt."""
    title_words: frozenset[str]
    named_words: frozenset[str]
    """Words of the names of people and places."""
    weapon: str | None
    sentences: tuple[str, ...]
    """Those that tell it or give its figures."""
    main: bool
    """It is what the article tells most of."""
    figures: tuple[Figure, ...]
    killed: Toll | None
    injured: Toll | None
    civilians: Toll | None
    """Of the killed."""
    parts: frozenset[str] = frozenset()
    """Mentions of other acts that are parts of the incident."""
    kinds: frozenset[str] = frozenset()
    """Kinds of all its acts: a bomb, then shots."""
    several: bool = False
    """Told as many from its first mention on: "hundreds of air strikes"."""
    day_sure: bool = True
    """Its day stands in the sentence of a mention, or over it: nothing lent it."""
    place_sure: bool = True
    """The same for its place."""
    lead: bool = True
    """What its article tells first."""

    @property
    def key(self) -> tuple[date, str, int]:
        """Order of reports: earliest publication first; undated last."""
        return (self.published or date.max, self.article_id, self.ordinal)


def _words(*phrases: str | None) -> frozenset[str]:
    found = {w for p in phrases if p for w in re.findall(r"\w+", p.lower())}
    return frozenset(w for w in found if w not in STOP)


def _title_words(title: str | None) -> frozenset[str]:
    """Return the words of a title that few other titles have: names, mostly.

    What stands after the last dash or bar is the outlet: "Two shot in Springfield - Channel 6".
    """
    head, separator, tail = re.sub(r"\s[-–|«]\s", "\n", title or "").rpartition("\n")
    title = head.split("\n")[0] if separator and len(head) >= len(tail) else title
    return frozenset(
        w for w in _words(title) if len(w) > 3 and not w[0].isdigit() and w not in USUAL
    )


def read_reports(tables: Mapping[str, pa.Table], look: Lookups) -> list[Report]:
    """Return the reports of all articles, sorted by `Report.key`.

    Only events that are told as having happened count. A bare mention without day, place, party or
    figure makes a report only where its article has no better one.
    """
    mentions: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    denied: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows(tables["events"], NEEDS["events"]):
        if row["modality"] == "actual":
            root = row["coreference"] or row["event_id"]
            mentions[row["article_id"]][root].append(row)
        elif row["modality"] == "denied" and row["coreference"]:
            denied[row["article_id"]][row["event_id"]] = row["coreference"]
    figures = read_figures(tables["casualties"], look)
    mentioned = read_mentions(tables)
    texts = _texts(tables["articles"], {a for a, groups in mentions.items() if len(groups) > 1})
    reports: list[Report] = []
    for article_id in sorted(mentions):
        groups = with_harm(days_apart(mentions[article_id], look.intervals))
        told = figures.get(article_id, [])
        sound = [figure for figure in told if not figure.over_time]
        groups = join_parts(
            groups, sound, look.intervals, mentioned.places, texts.get(article_id, "")
        )
        linked = link_figures(groups, told, denied[article_id])
        found = [
            _report(root, sorted(group, key=lambda r: str(r["event_id"])), linked, look, mentioned)
            for root, group in sorted(groups.items())
        ]
        telling = [r for r in found if _tells(r)] or found[:1]
        main = max(telling, key=lambda r: (len(r.event_ids), not r.several, -r.ordinal))
        first = min(report.ordinal for report in telling)
        placed = (replace(report, lead=report.ordinal == first) for report in telling)
        reports.extend(_as_main(r, mentioned) if r.ordinal == main.ordinal else r for r in placed)
    return sorted(reports, key=lambda r: r.key)


def _texts(articles: pa.Table, wanted: set[str]) -> dict[str, str]:
    """Return the texts of the articles that tell several acts."""
    return {
        row["article_id"]: row["text"] or ""
        for row in rows(articles, ("article_id", "text"))
        if row["article_id"] in wanted
    }


def _as_main(report: Report, mentioned: Mentions) -> Report:
    """Add the names of the whole article to the report of what it tells most of."""
    sentences = mentioned.sentences.get(report.article_id, ())
    people, towns, sites = (
        frozenset[str]().union(*(index.get(sentence, ()) for sentence in sentences))
        for index in (mentioned.persons, mentioned.towns, mentioned.sites)
    )
    sites = frozenset(s for s in sites if not _WARD.search(s) or _words(s) <= report.target_words)
    return replace(report, main=True, towns=towns, marks=people | sites)


def _ages(figures: list[Figure]) -> frozenset[str]:
    return frozenset(age for f in figures for age in _AGE.findall((f.victims or "").lower()))


def _is_side(name: str, column: str, entity_id: str, mentioned: Mentions) -> bool:
    """Tell whether a name is a party's and not just of those hurt: no "gunmen", "12 people"."""
    if entity_id in mentioned.named:
        return True
    inner = name.split()[1:]
    if any(word[0].isupper() for word in inner) and not name.isupper():
        return True  # "suspected Boko Haram militants"
    return column == "actor_entity_id" and name.lower().split()[-1] not in _ANYBODY


def _tells(report: Report) -> bool:
    return bool(
        report.interval is not None
        or report.place is not None
        or report.figures
        or report.actor_words
        or report.target_words
    )


def _report(
    root: str,
    group: list[dict[str, Any]],
    linked: Mapping[str, list[Figure]],
    look: Lookups,
    mentioned: Mentions,
) -> Report:
    article_id = group[0]["article_id"]
    kinds = [row["event_type"] for row in group]
    specific = [kind for kind in kinds if kind not in GENERIC and kind != "explosion"]
    kind = (specific or kinds)[0]
    intervals = [look.intervals[r["date_id"]] for r in group if r["date_id"] in look.intervals]
    places = [
        mentioned.places[r["place_entity_id"]]
        for r in group
        if r["place_entity_id"] in mentioned.places
    ]
    parties: list[str] = []
    names: set[str] = set()
    spots: set[str] = set()
    for row in group:
        for column in ("actor_entity_id", "target_entity_id"):
            name = mentioned.parties.get(row[column] or "")
            if name and name.lower().split()[0] in OWN:  # "its forces": whose, who says so tells
                name = next(iter(look.doers.get(row["event_id"], ())), None)
            if name and name not in parties and _is_side(name, column, row[column], mentioned):
                parties.append(name)
        names.update(mentioned.persons.get(row["sentence_id"], ()))
        spots.update(mentioned.towns.get(row["sentence_id"], ()))
        spots.update(mentioned.sites.get(row["sentence_id"], ()))
    doers = [party for row in group for party in look.doers.get(row["event_id"], ())]
    actor_words = _words(*(row["actor"] for row in group))
    target_words = _words(*(row["target"] for row in group))
    # of the first act alone: those whom its victims shot in return did attack
    first = [row for row in group if (row["coreference"] or row["event_id"]) == root]
    # "18 guerrillas were also killed": whoever killed them did not make them a target
    deeds = [row for row in first if row["actor"] or row["rule"] not in HARMED] or first
    side, other = (_words(*(row[side] for row in deeds)) for side in ("actor", "target"))
    interval = min(intervals, key=lambda i: (i[1] - i[0], i[0])) if intervals else None
    place = min(
        places,
        key=lambda p: (not p.listed, _SPECIFIC.get(p.precision or "", 6), places.index(p)),
        default=None,
    )
    of_doers = _words(*doers) | actor_words
    told = without_sums(linked.get(root, []), several=told_as_many(group[0]))
    told = without_recalled(told, interval)
    figures = own_losses(told, kind, side, other, of_doers)
    killed = killed_toll(figures)
    parts = actor_words | target_words | _words(*(figure.victims for figure in figures))
    return Report(
        article_id=article_id,
        ordinal=int(root.rsplit("event", 1)[-1]),
        group=look.group.get(article_id, article_id),
        published=look.published.get(article_id),
        event_ids=tuple(row["event_id"] for row in group),
        event_type=kind,
        interval=interval,
        place=place,
        parties=tuple(parties),
        doers=of_doers,
        actor_words=actor_words,
        target_words=target_words,
        names=frozenset(names),
        involved=frozenset(name for name in names if name.rsplit(" ", 1)[-1] in parts),
        spots=frozenset(spots),
        towns=frozenset(),
        marks=frozenset(),
        ages=_ages(figures),
        named_words=_words(*sorted(names), *sorted(spots)),
        title_words=_title_words(look.titles.get(article_id)),
        weapon=next((row["weapon"].lower() for row in group if row["weapon"]), None),
        sentences=tuple(
            sorted({r["sentence_id"] for r in group} | {f.sentence_id for f in figures})
        ),
        main=False,
        figures=tuple(figures),
        killed=killed,
        injured=injured_toll(figures, killed),
        civilians=civilian_toll(figures),
        parts=frozenset(row["event_id"] for row in group if row not in first),
        kinds=frozenset(kinds),
        several=told_as_many(group[0]),
        day_sure=interval is None
        or any(
            row["date_basis"] in _OWN and look.intervals.get(row["date_id"]) == interval
            for row in group
        ),
        place_sure=place is None
        or any(
            row["place_basis"] in _OWN and mentioned.places.get(row["place_entity_id"]) == place
            for row in group
        ),
    )
