"""Whose men or force a noun says they are: "US troops", "rebels from the FARC", "Hamas gunmen"."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from newsledger.extract.entities.nominals import role_of
from newsledger.records import Entity
from newsledger.resolve.entities import actors, cities, places
from newsledger.resolve.entities.link import Context, Link

_OF_A_SIDE = frozenset({"militant", "armed", "force", "military", "police"})
"""Roles of nouns whose side the name behind them tells."""
_LONG = 2
"""Spaces in a name that nobody uses in another sense: "the armed forces press committee"."""
_NO_LONGER = re.compile(
    r"\b(?:pro|anti|ex|former|formerly|then|dissident|breakaway|renegade|fake)[- ]$",
    re.IGNORECASE,
)
"""What before a name says that they are not of it: "anti-Taliban", "former FARC"."""
_WHOSE = re.compile(
    r"(?:\s+|,\s+members\s+)(?:(?:who|that)\s+)?(?:(?:thought|believed|suspected|said)\s+to\s+be\s+)?"
    r"(?:members\s+)?"
    r"(?:of|from|with|belong(?:ed|ing|s)?\s+to|loyal\s+to|fighting\s+for|affiliated\s+to)\s+"
    r"(?:the\s+)?(?:[\w-]+\s+)?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^(?:(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|Many|Dozens of|At least|"
    r"More than|Suspected|Armed)\s|[a-z\d][\w,.]*\s)+"
)
"""Words in small letters before a name: how many, and what they are thought to be."""
_SAYS_MORE = re.compile(
    r"[-–]\w+\s+(?:\w+\s+)?|['’]s?\s+(?:\w+\s+)?|"
    r"\s+(?:\w+\s+)?(?:group|militia|movement|faction|organi[sz]ation|gang|cartel|network|party)\s+"
)
"""Between a name and what it says more of: "al-Qaeda-linked JNIM", "Russia's Wagner"."""
_APART = re.compile(r"\b(?:dissident|breakaway|splinter|former|renegade|rival)s?\b", re.IGNORECASE)
"""Nouns of those who are of a group no more: "a dissident faction of the FARC"."""
_BACKED = re.compile(r"^[\w.]+[-–](?:backed|led|aligned|linked|allied|supported|trained)\s+")
_CAPITAL = re.compile(r"(?:['’]s?)?\s(?:[a-z]+-[a-z]+\s|[a-z]+(?:ed|ing)\s)?capital", re.IGNORECASE)
"""What stands behind a nation's name where its seat is meant: its financial capital is another."""
_DETERMINER = re.compile(r"^(?:the|a|an|this|that) ", re.IGNORECASE)


def link_nominals(
    rows: Sequence[Entity], links: list[Link | None], text: str, context: Context
) -> None:
    """Link nominals by the names inside them or behind: "US troops", "rebels from the FARC"."""
    for index, row in enumerate(rows):
        if row.mention_type != "nominal":
            continue
        whole = _listed(row, context)
        if whole is not None:
            links[index] = whole
            continue
        inside = [
            other
            for other in range(index + 1, min(index + 6, len(rows)))
            if rows[other].start >= row.start and rows[other].end <= row.end
        ]
        named = [number for number in inside if _is_owner(rows[number], links[number])]
        if not named:
            links[index] = links[index] or _side_behind(row, rows[index + 1 :], links, text)
            continue
        owners = [n for n in named if _is_possessor(row, rows[n], links[n])] or named
        own = owners[-1]
        last = links[own]
        assert last is not None
        if actors.qualified(row.text) and not _is_named_behind(row, rows[own], last):
            continue
        if _is_no_longer(row, rows[own]):
            continue
        links[index] = _owned(row, last, rows[own], rows[inside[-1]], links[index])


def _listed(row: Entity, context: Context) -> Link | None:
    """Return the actor or site whose name a nominal is, alone or before its noun."""
    phrase = _DETERMINER.sub("", " ".join(row.text.split()))
    if row.label == "FAC":
        return places.site_link(phrase)
    if row.label not in ("ORG", "PERSON") or (phrase.islower() and phrase.count(" ") < _LONG):
        return None  # "the joint force", "the popular forces"
    found = actors.listed_actor(phrase) or actors.listed_actor(_BACKED.sub("", phrase))
    found = found or actors.listed_actor(_COUNTED.sub("", phrase))  # "nine FARC dissidents"
    name = phrase.rpartition(" ")[0]
    if found is None and name and not name.islower() and role_of(phrase) in _OF_A_SIDE:
        # "Anti-balaka fighters", "Bosnian Serb army gunners"
        found = actors.listed_actor(name) or actors.fighting_link(name, context)
    if found is None or row.label != "PERSON":
        return found
    return dataclasses.replace(found, key="")  # two groups of fighters are not one entity


def _is_owner(row: Entity, link: Link | None) -> bool:
    """Tell whether a name inside a nominal may say whose it is: no "rocket" in "rocket unit"."""
    return link is not None and row.label != "WEAPON"


def _is_possessor(row: Entity, name: Entity, link: Link | None) -> bool:
    """Tell whether a group owns the thing by its ending: "Hezbollah's Radwan fighters"."""
    after = row.text[name.end - row.start :]
    return link is not None and link.actor_id is not None and after[:2] in ("'s", "’s", "' ", "’ ")


def _owned(row: Entity, last: Link, name: Entity, inner: Entity, known: Link | None) -> Link | None:
    """Return what a nominal is by the name in it: a force of that state, men of that group."""
    if row.label == "GPE" and row.text.lower().endswith(" capital"):
        seat = _CAPITAL.fullmatch(row.text, name.end - row.start) is not None
        nation = last.country if last.kind in ("people", "country") and seat else None
        return cities.capital_link(nation) if nation else None
    if last.kind in ("people", "country") and last.country:
        force = actors.state_link(row.text, last.country)
        if force is None and last.kind == "country" and not _adjectival(row, inner):
            return known  # "an Iran researcher" need not be Iranian
        if force is not None and row.label == "PERSON":
            # two groups of soldiers are not one entity
            force = dataclasses.replace(force, key="")
        if force is not None or row.label not in ("PERSON", "ORG"):
            return force
        return Link("", "country and noun", country=last.country)
    if row.label == "GPE":
        # "North Kivu province", "the Euphrates region"
        return last if places.DIVISION.match(row.text, name.end - row.start) else known
    if last.actor_id and row.label in ("PERSON", "ORG"):
        if last.kind == "government" and last.country:  # "Iraqi government forces"
            last = actors.state_link(row.text, last.country) or last
        return Link("", last.basis, actor_id=last.actor_id, country=last.country, kind=None)
    if last.country and row.label in ("PERSON", "ORG", "FAC"):
        return Link("", "place and noun", country=last.country)
    return known


def _side_behind(
    row: Entity, following: Sequence[Entity], links: Sequence[Link | None], text: str
) -> Link | None:
    """Return the actor whose men a nominal says they are: "fighters of the brigade"."""
    if role_of(row.text) not in _OF_A_SIDE or _APART.search(row.text):
        return None
    first = len(links) - len(following)
    behind = [
        number
        for number, other in enumerate(following[:5])
        if other.start >= row.end and other.mention_type == "name"
    ]
    if not behind or not _WHOSE.fullmatch(text[row.end : following[behind[0]].start]):
        return None
    found = behind[0]
    for number in behind[1:]:
        between = text[following[found].end : following[number].start]
        if not _SAYS_MORE.fullmatch(between):
            break
        found = number
    link = links[first + found]
    if link is None or not link.actor_id:
        return None
    return Link("", link.basis, actor_id=link.actor_id, country=link.country, kind=None)


def _is_named_behind(row: Entity, name: Entity, link: Link) -> bool:
    """Tell whether a group's name stands behind what its country is not: "Rwandan-backed M23".

    "Anti-Taliban fighters" and "al-Qaeda-linked militants" are none of those named.
    """
    return link.actor_id is not None and not actors.qualified(row.text[name.start - row.start :])


def _is_no_longer(row: Entity, name: Entity) -> bool:
    """Tell whether they were of a group once, or are against it: "dissident FARC rebels"."""
    return bool(_NO_LONGER.search(row.text[: name.start - row.start]))


def _adjectival(row: Entity, name: Entity) -> bool:
    """Tell whether a country's name in a nominal says whose it is: "US sites", "Iraq's leaders"."""
    after = row.text[name.end - row.start :]
    return name.text.replace(".", "") in ("US", "UK", "UN") or after[:2] in ("'s", "’s")
