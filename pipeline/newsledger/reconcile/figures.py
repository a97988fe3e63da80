"""Casualty figures that can count for the toll of an incident."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from newsledger.lexicons import words
from newsledger.reconcile.columns import NEEDS, Lookups, Source, rows

_CIVILIAN = frozenset(
    {"civilian", "journalist", "aid_worker", "medical", "worker", "student", "religious"}
)
_FIGHTERS = frozenset({"militant", "suspect"})
NOBODY = frozenset({"none", "none_reported"})
"""Bases of figures that say 0."""
_ESTIMATED = frozenset({"at_least", "more_than", "at_most", "about", "range", "vague"})
_ANYONE = words(
    "people person persons dead death deaths killed slain body bodies corpses victim victims "
    "casualty casualties fatality fatalities martyr martyrs martyred life lives injured wounded "
    "injuries injury hurt loss losses toll no one nobody none anyone all in of the were was "
    "reported died perished immediate reports indications loss shot more than at least about some "
    "around nearly almost over up to as many fewer less between and or several dozens scores "
    "hundreds thousands hundred thousand a an killing wounding injuring hurting hurts wounds "
    "injures kills left leaves rose rises risen dies die is are has have been had stands stood"
)
"""Words of a figure that counts whoever was hit, not some kind of them."""
NUMBERS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_OTHERS = words("other others")
_DEFINITE = words("the these those his her their its our my all both")
"""First words of figures that speak again of people already told: "the four bodies"."""
_EMPTY = words(
    "the these those this that his her their its our my all both each every s him he she they who "
    "whom which also too more another additional second third fourth fifth only just later as by "
    "for to with on from new old young few number total toll count group year month day aged age "
    "men man unarmed innocent unidentified other others"
)
"""Words that name no kind of people."""
_BESIDES = words("other others another more additional second third fourth fifth also too")
_ORDINALS = {
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
}
_WORD = re.compile(r"[^\W\d]+")
_COUNTED = _ANYONE | NUMBERS
_COUNTED_HURT = _COUNTED | _OTHERS
_KINDLESS = _COUNTED | _EMPTY
_SOME_OF = re.compile(r"(?i)\bof (the|them|those|these|whom|which)\b|\b(many|numerous|large)\b")
_MORE_THAN = re.compile(r"(?i)\b(no )?more than\b")
_IN_CARE = re.compile(
    r"(?i)\b(critical(ly)?|serious|grave|stable|intensive|remain(ed|s|ing)?|still)\b[^.;]*"
    r"\b(conditions?|state|care|hospitals?|ill)\b|\bintensive care\b"
)
_OF_ITS_OWN = re.compile(r"(?i)\bof (its|their|his|her) own\b")
_OWN = frozenset({"casualties"})
_MONTH = timedelta(days=31)
_BEFORE = re.compile(r"(?i)\bfrom (?:about |some |at least )?[\w,-]+$")


@dataclass(frozen=True, slots=True)
class Figure:
    """One casualty row that counts for a toll."""

    casualty_id: str
    sentence_id: str
    event_id: str | None
    harm: str
    low: int | None
    high: int | None
    basis: str
    civilian: bool
    part: bool
    """Of a larger figure of the same harm."""
    source: Source | None
    victims: str | None = None
    fighter: bool = False
    own: bool = False
    """Dead of whoever tells of them: "three of its own"."""
    disputed: bool = False
    counts_all: bool = False
    """Counts whoever was hit ("31 dead", "nobody"), not some kind of people."""
    bare: bool = False
    """A number and no noun: "that was seven at first, then 12"."""
    estimated: bool = False
    besides: bool = False
    """Of people besides those told before: "two others", "another man"."""
    number_of: int | None = None
    """Which of the victims this one is: "a third man died" is of at least three."""
    definite: bool = False
    """Of people already told, or no number: "the four bodies", "four of the dead", "many"."""
    in_care: bool = False
    """Of those hurt who are in hospital still, or in such a state: "five are in intensive care"."""
    kinds: frozenset[str] = frozenset()
    """Words of what the people are: "two night guards" are night, guards."""
    day: date | None = None
    """The last day that its own sentence tells."""
    told_as_toll: bool = False
    """Told as the number that a toll is at: "put the toll at 12", "rose to 15"."""
    over_time: bool = False
    """Sums up a time: "in a week of clashes", "the last 48 hours"."""
    overtaken: bool = False
    """Told as what it was before: "32, down from 35", "raising the toll from 81"."""
    text: str = ""
    span: tuple[int, int] = (0, 0)
    """Where its words stand; those of figures under one verb overlap."""
    role: str = "unknown"
    """What the people are: `VICTIM_ROLES`."""


def read_figures(casualties: pa.Table, look: Lookups) -> dict[str, list[Figure]]:
    """Return the figures of each article, dead or hurt, and not withdrawn.

    Those over a time are of an event of that time, or left out.

    Figures that the text denies or supposes are left out; those that others contradict count for
    low and high.
    """
    columns = {n: casualties.column(n).cast(pa.string()) for n in ("scope", "modality", "harm")}
    keep = pc.and_(
        pc.is_in(columns["scope"], pa.array(["incident", "cumulative"])),
        pc.and_(
            pc.is_in(columns["modality"], pa.array(["asserted", "hedged", "disputed"])),
            pc.is_in(columns["harm"], pa.array(["killed", "injured", "casualties"])),
        ),
    )
    found: dict[str, list[Figure]] = defaultdict(list)
    wholes: dict[str, str] = {}
    part_of: dict[str, str] = {}
    for row in rows(casualties.filter(keep), NEEDS["casualties"]):
        wholes[row["casualty_id"]] = row["harm"]
        if row["part_of"] is not None:
            part_of[row["casualty_id"]] = row["part_of"]
        if row["scope"] == "cumulative" and not _of_short_time(row):
            continue
        if row["count_min"] is not None or row["count_max"] is not None:
            found[row["article_id"]].append(_figure(row, look))
    for article_id, figures in found.items():
        figures.sort(key=lambda f: f.casualty_id)
        found[article_id] = [_told_as_part(f, part_of, wholes) for f in figures]
    return found


def _of_short_time(row: dict[str, Any]) -> bool:
    """Tell whether a sum is of an event, and of no more than a month."""
    first, last = row["date_earliest"], row["date_latest"]
    told = row["event_id"] is not None and first is not None and last is not None
    return told and last - first <= _MONTH


def _told_as_part(figure: Figure, part_of: dict[str, str], wholes: dict[str, str]) -> Figure:
    """Mark the parts; "27 casualties, 15 of them dead": the 15 are all the dead."""
    whole = part_of.get(figure.casualty_id)
    if whole is None or (wholes.get(whole) in _OWN and figure.harm not in _OWN):
        return figure
    return replace(figure, part=True)


def _figure(row: dict[str, Any], look: Lookups) -> Figure:
    said = row["victims"] or row["text"] or ""
    letters = _letters(said)
    besides = letters & _BESIDES
    hurt = row["harm"] != "killed"
    own = _own(said, row["victims_role"])
    return Figure(
        row["casualty_id"],
        row["sentence_id"],
        row["event_id"],
        row["harm"],
        row["count_min"],
        row["count_max"],
        row["count_basis"],
        row["victims_role"] in _CIVILIAN,
        False,
        look.sources.get(row["claim_id"] or ""),
        row["victims"],
        fighter=row["victims_role"] in _FIGHTERS or own,
        own=own,
        disputed=row["modality"] == "disputed",
        counts_all=counts_all(said, hurt=hurt),
        bare=letters <= NUMBERS,
        estimated=row["count_basis"] in _ESTIMATED,
        besides=bool(besides) and (besides != {"more"} or not _MORE_THAN.search(said)),
        number_of=ordinal_of(said) if row["count_min"] == 1 else None,
        definite=is_definite(said),
        in_care=hurt and _IN_CARE.search(row["text"] or "") is not None,
        kinds=kinds_of(said),
        day=row["date_latest"] if (row["date_basis"] or "").startswith("sentence") else None,
        told_as_toll=(row["rule"] or "").startswith("toll."),
        over_time=row["scope"] == "cumulative",
        overtaken=_overtaken(row["rule"] or "", row["text"] or ""),
        text=" ".join((row["text"] or "").split()),
        span=(row["start"] or 0, row["end"] or 0),
        role=row["victims_role"],
    )


def _overtaken(rule: str, text: str) -> bool:
    """Tell whether a figure is told as what it was before: "the toll from 81"."""
    return rule.endswith(".earlier") or (rule.startswith("toll.") and bool(_BEFORE.search(text)))


def _own(phrase: str, role: str) -> bool:
    """Tell whether somebody counts his own dead: "lost three of their own"; a state's are others.

    >>> _own("three of their own", "unknown"), _own("two of its own soldiers", "military")
    (True, False)
    """
    return role == "unknown" and _OF_ITS_OWN.search(phrase) is not None


def counts_all(phrase: str, *, hurt: bool = False) -> bool:
    """Tell whether a figure has no words but of number, harm and people.

    Others than the dead are all the injured: "killed 6 and wounded 31 others".

    >>> counts_all("At least 31 people"), counts_all("a constable"), counts_all("no officers")
    (True, False, False)
    """
    said = _letters(phrase)
    return said <= (_COUNTED_HURT if hurt else _COUNTED)


def kinds_of(phrase: str) -> frozenset[str]:
    """Return the common nouns and adjectives of a phrase, without names.

    >>> sorted(kinds_of("Two night guards of the Corbel family")), sorted(kinds_of("TWO GUARDS"))
    (['family', 'guards', 'night'], ['guards'])
    """
    capitals = phrase.isupper()
    common = {w.lower() for w in _WORD.findall(phrase) if capitals or w[0].islower()}
    return frozenset(common - _KINDLESS)


def is_definite(phrase: str) -> bool:
    """Tell whether a figure speaks of people already told, or of some of them, or of no number.

    >>> is_definite("the four bodies"), is_definite("Four of the dead"), is_definite("four dead")
    (True, True, False)
    """
    first = _WORD.search(phrase)
    return first is not None and (
        first[0].lower() in _DEFINITE or _SOME_OF.search(phrase) is not None
    )


def _letters(phrase: str) -> set[str]:
    return set(_WORD.findall(phrase.lower()))


def ordinal_of(phrase: str) -> int | None:
    """Return the number that a victim has among the victims; "the fourth man" was told before.

    >>> ordinal_of("a third man"), ordinal_of("a man"), ordinal_of("a second-grade teacher")
    (3, None, None)
    """
    found = re.match(r"(?:an?\s+)?([a-z]+)(?![\w-])", phrase.lower())
    return _ORDINALS.get(found[1]) if found else None
