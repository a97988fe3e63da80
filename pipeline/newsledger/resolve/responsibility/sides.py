"""Whether those who tell of a deed are the side that did it: "the army said soldiers shot two"."""

from __future__ import annotations

import re

from newsledger.lexicons import words
from newsledger.records import Claim, Entity, Extraction, Responsibility
from newsledger.word_groups import word_group

_ARMY = words(
    "army military forces force navy command idf centcom troops pentagon marines guard guards staff"
)
_TROOPS = words(
    "troops soldiers forces force army military navy patrol patrols warplanes jets aircraft "
    "commandos marines gunboats tanks artillery guards paratroopers gunships helicopters drones "
    "airmen snipers"
)
"""An army speaks of its own troops, unless the words say that these are of another state.

Police tell what officers did as they tell of any other deed.
"""
_MINISTRIES = re.compile(
    r"\bdefen[cs]e (?:ministry|minister|forces?|headquarters|department|staff|command)\b|"
    r"\b(?:ministry|department|secretary) of defen[cs]e\b",
    re.IGNORECASE,
)
"""Whose troops they are: "the defence argued" is of a court."""
_REBELS = words(
    "rebel rebels guerrilla guerrillas insurgent insurgents militant militants militia militias "
    "terrorist terrorists liberation enemy opposing separatist separatists jihadist jihadists"
)
"""Words of another side than an army's: "guerrillas of the liberation army"."""
_STATE = words("army military police navy government troops")
"""What rebels speak of as the other side: "rebels said the army had fired it"."""
_CALLERS = words("caller callers behalf")
_MESSAGES = words("caller leaflet leaflets fax note communique communiqué")
"""By what a side that did it makes itself known."""
_OWNING = frozenset({"state", "confirm", "claim_responsibility"})
_FOE = re.compile(r",?\s(?:at war|in conflict|fighting|battling|who|which)\s", re.IGNORECASE)
"""What stands behind a source may name its foe: "the rebels, at war with the army since April"."""
_SIDES = frozenset({"ORG", "NORP"})
_NATIONS = frozenset({"NORP", "GPE"})
_POSSESSIVES = ("its ", "their ", "his ", "her ")
_BEARING = (_TROOPS | words("swat soldier policeman officer deputies convoy")) - words(
    "drones aircraft helicopters"
)
"""Words of those who serve: what befalls them is no deed of their own side."""


def is_own_deed(row: Responsibility, claim: Claim, found: Extraction) -> bool:
    """Tell whether a source speaks of a deed of its own side.

    "Hezbollah's spokesman said the group shelled the post", "the military said jets struck".
    """
    if row.party is None or row.party_start is None or row.party_end is None:
        return False
    if claim.source is None or claim.source_start is None or claim.source_end is None:
        return False
    if claim.speech_act not in _OWNING:
        return False  # "the rebels promised to refrain from attacks"
    teller = _FOE.split(claim.source)[0]
    source = _inside(found, claim.source_start, claim.source_start + len(teller))
    party = _inside(found, row.party_start, row.party_end)
    speakers = {e.chain or e.entity_id for e in source if e.label in _SIDES}
    if claim.source_type == "anonymous":
        return False  # "military sources said the army had lost ground"
    told = {e.chain or e.entity_id for e in party if e.label in _SIDES}
    mine, others = _words(teller), _words(row.party)
    named = any(e.label == "ORG" and (e.chain or e.entity_id) in speakers for e in party)
    if named and "and" not in others:
        return True
    if others & _REBELS and others <= mine | {"the"}:
        return True  # "the rebels' spokesman said the rebels had fired it"
    foreign = any(
        e.mention_type == "name" and e.label == "ORG" and (e.chain or e.entity_id) not in speakers
        for e in party
    )
    if mine & (_REBELS | _CALLERS) and (others - mine) & _STATE:
        return False
    if others <= word_group("speakers_side") and mine & (_REBELS | _CALLERS):
        return True  # "the rebels said the movement had fired it"
    if mine & _MESSAGES and len(told) == 1 and "and" not in others and not speakers:
        return True  # "a caller said the IRA had planted the bomb"
    if foreign or (others - mine) & _REBELS:
        return False  # "police said NATO forces", "Iraqi officials said Iraqi insurgents"
    if speakers & told:
        return True
    army = mine & _ARMY or _MINISTRIES.search(claim.source)
    if not (army and others & _TROOPS) or not _leads(claim, row.party_start):
        return False
    if _is_against_own(row, found):
        return False
    if claim.source.lower().startswith(_POSSESSIVES) and any(e.label in _NATIONS for e in party):
        return False  # "its military said Indian troops had fired": of the side it answers
    return len({e.country for e in (*source, *party) if e.country}) <= 1


def _is_against_own(row: Responsibility, found: Extraction) -> bool:
    """Tell whether those who serve were struck: "police said a patrol was pinned down by snipers".

    "Soldiers clashed with police" has two sides that serve.
    """
    event = next((e for e in found.events if e.event_id == row.event_id), None)
    if event is None or event.target is None or event.event_type == "armed_clash":
        return False
    target = _words(event.target)
    return bool(target & _BEARING) and not target & _REBELS


def _leads(claim: Claim, at: int) -> bool:
    """Tell whether the source stands before what it tells: "the army said soldiers shot two".

    In "soldiers shot two men, the army said" the article tells it, and names its source behind.
    """
    return claim.cue_start is not None and claim.cue_start < at


def _inside(found: Extraction, start: int, end: int) -> list[Entity]:
    return [e for e in found.entities if start <= e.start and e.end <= end]


def _words(phrase: str) -> set[str]:
    return set(re.findall(r"\w+", phrase.lower()))
