"""Organs of the state without its name, in an article about one country: "the army" in Mali."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from newsledger.records import Entity
from newsledger.resolve.entities import actors
from newsledger.resolve.entities.link import Link

BARE_ORGAN = "organ of the article's country"
_BARE = re.compile(
    r"(?:the )?(?:(?:government|army|junta|regime|federal|military|state|loyalist|security|armed|"
    r"national|regular|coup) )?"
    r"(?:army|military|navy|air ?force|forces|troops|soldiers|police|gendarmerie|coast guard|"
    r"government|junta|(?:defen[cs]e|interior|foreign|health) ministry)",
    re.IGNORECASE,
)
_TROOPS = re.compile(r"(?:the )?(?:forces|troops|soldiers)", re.IGNORECASE)
"""Anybody's."""
_WITHOUT_ARMY = frozenset({"PSE", "ESH", "XKX", "HKG"})
_MOST = 0.8
"""Share of the names of an article from which its army is that of one country."""
_ENOUGH = 2


def one_state(rows: Sequence[Entity], links: Sequence[Link | None]) -> str | None:
    """Return the country whose army an article must mean; None where two may be meant.

    Of Gaza that is Israel's or nobody's, so that no article about it has one.
    """
    counts: Counter[str] = Counter()
    for row, link in zip(rows, links, strict=True):
        if row.mention_type != "name" or link is None or not link.country:
            continue
        if row.label in ("GPE", "LOC", "FAC"):
            counts[link.country] += 2
        elif row.label in ("ORG", "NORP") and link.kind not in ("media", "humanitarian"):
            counts[link.country] += 1
    if not counts:
        return None
    country, count = counts.most_common(1)[0]
    sure = count >= max(_ENOUGH, _MOST * counts.total()) and country not in _WITHOUT_ARMY
    return country if sure and not _has_other_forces(links, country) else None


def _has_other_forces(links: Sequence[Link | None], country: str) -> bool:
    """Tell whether an article names forces of another state: "Ethiopian soldiers", in Kenya."""
    named = {link.actor_id for link in links if link is not None and link.actor_id}
    own = f"actor:state-{country.lower()}-"
    forces = [actor for actor in named if actor.endswith(("-military", "-police"))]
    return any(not actor.startswith(own) for actor in forces)


def organ_link(row: Entity, country: str | None) -> Link | None:
    """Return the organ of a country that a noun without any name is: "government forces"."""
    if country is None or row.mention_type != "nominal" or row.label not in ("ORG", "PERSON"):
        return None
    phrase = " ".join(row.text.split())
    if not _BARE.fullmatch(phrase) or _TROOPS.fullmatch(phrase):
        return None
    if row.label == "PERSON" and phrase.count(" ") < 1:
        return None
    force = actors.state_link(phrase, country)
    return None if force is None else Link("", BARE_ORGAN, actor_id=force.actor_id, country=country)
