"""What a bare number or a part takes over: "killed 12 soldiers and wounded 30", 30 soldiers too."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from newsledger.extract.numbers.cardinals import NUMBER_WORDS
from newsledger.gazetteer import actors, normal, spellings
from newsledger.lexicons import words
from newsledger.records import Casualty, Extraction

_BARE = words(
    "others other more them whom dead wounded injured killed missing bodies corpses another rest "
    "half dozens scores hundreds thousands casualties several"
)
_SAILORS = words("sailor sailors crewman crewmen")
_WARSHIPS = words(
    "warship warships destroyer destroyers frigate frigates cruiser cruisers corvette corvettes "
    "submarine submarines battleship minesweeper minesweepers naval gunboat gunboats flagship "
    "battlecruiser uss hms"
)
_MERCHANTMEN = words(
    "tanker tankers freighter freighters merchant cargo trawler trawlers bulk bulker container "
    "ferry fishing dhow liner yacht"
)
_MEMBERS = r"(?:members?|operatives?|cadres?|elements|affiliates?)"
_OF_GROUP = re.compile(
    rf"(?:^|\s){_MEMBERS} (?:of|from) (?:the )?(?P<behind>[^,;]+)$|"
    rf"^(?:(?:at least|about|some|a|an|the|\d+|[a-z]+) )*(?P<before>[A-Z][^,;]*) {_MEMBERS}$"
)
_ORDINALS = words("second third fourth fifth sixth seventh eighth ninth tenth")
_SHARED = frozenset({"military", "police", "militant"})
_REACH = 3  # sentences


def with_roles(found: Extraction, rows: Sequence[Casualty]) -> list[Casualty]:
    """Return the rows; those whose words name no people take the role of whom they go on about.

    A part that stands outside the claim of its whole is told by the same source.

    That is the whole they are part of, the figure before them in their sentence, the same figure
    told elsewhere, and for a toll the figure of the same harm shortly before it.
    """
    places = {sentence.sentence_id: no for no, sentence in enumerate(found.sentences)}
    known: dict[str, str] = {}
    by_id = {row.casualty_id: row for row in rows}
    done: list[Casualty] = []
    for row in rows:
        if row.victims_role == "worker" and _serves_in_a_navy(row, found, places):
            row = replace(row, victims_role="military")
        if row.victims_role == "unknown" and _is_of_armed_group(row.victims or ""):
            row = replace(row, victims_role="militant")
        if row.victims_role == "unknown" and _is_bare(row):
            role = _taken_over(row, done, rows, known, places)
            if role is not None:
                row = replace(row, victims_role=role)
        whole = by_id.get(row.part_of or "")
        if whole is not None and row.claim_id is None and whole.sentence_id == row.sentence_id:
            row = replace(
                row, claim_id=whole.claim_id
            )  # "14 were hurt, it said, two of them badly"
        known[row.casualty_id] = row.victims_role
        done.append(row)
    return done


def _serves_in_a_navy(row: Casualty, found: Extraction, places: Mapping[str, int]) -> bool:
    """Tell whether sailors are of a warship: the ship is told with them, and no other."""
    if not _SAILORS & set((row.victims or row.text).lower().split()):
        return False
    here = places.get(row.sentence_id, 0)
    near = found.sentences[max(0, here - 1) : here + 1]
    told = set(re.findall(r"[\w-]+", found.article.text[near[0].start : near[-1].end].lower()))
    return bool(told & _WARSHIPS) and not told & _MERCHANTMEN


def _is_of_armed_group(victims: str) -> bool:
    """Tell whether people are members of an armed group by its name: "four Al-Shabaab members"."""
    found = _OF_GROUP.search(victims)
    if found is None:
        return False
    name: str = found["behind"] or found["before"]
    return normal(name.strip()) in _armed_groups()


@cache
def _armed_groups() -> frozenset[str]:
    """Return the normal forms of the names of groups whose members are fighters of no state."""
    rows = (row for row in actors() if row.kind in ("insurgent", "terrorist", "militia"))
    return frozenset(normal(name) for row in rows for name, _ in spellings(row))


def _is_bare(row: Casualty) -> bool:
    """Tell whether the words are a number alone: "30", "at least 12 others", "four of them"."""
    phrase = (row.victims or row.text).lower().replace(",", "").strip("\"'“”«»").split()
    last = phrase[-1] if phrase else ""
    number = last.isdigit() or last.rpartition("-")[2] in NUMBER_WORDS
    return number or last in _BARE or last in _ORDINALS


def _taken_over(
    row: Casualty,
    before: Sequence[Casualty],
    rows: Sequence[Casualty],
    known: Mapping[str, str],
    places: Mapping[str, int],
) -> str | None:
    if row.part_of is not None and known.get(row.part_of, "unknown") != "unknown":
        return known[row.part_of]
    here = places.get(row.sentence_id, 0)
    toll = row.rule.startswith("toll.")
    for other in reversed(before):
        if other.part_of is not None or other.count_max == 0:
            continue
        apart = here - places.get(other.sentence_id, 0)
        same = apart == 0 and (other.claim_id == row.claim_id or other.claim_id is None)
        if same or (toll and apart <= _REACH and other.harm == row.harm):
            return _role(other)
        if apart > _REACH:
            break
    if row.count_min is None or row.count_min < 3:
        return None
    figure = (row.harm, row.count_min, row.count_max)
    roles = {
        other.victims_role
        for other in rows
        if (other.harm, other.count_min, other.count_max) == figure
        if other.victims_role != "unknown" and other.part_of == row.part_of
    }
    return roles.pop() if len(roles) == 1 else None


def _role(row: Casualty) -> str | None:
    """Return the role that others share: "a monk and four others" are not five monks."""
    role = row.victims_role
    if role == "unknown" or (row.count_max == 1 and role not in _SHARED):
        return None
    return role
