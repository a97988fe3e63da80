"""Our tables as fills of the slots of MUC."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsledger.extract.casualties.lexicon import role_of
from newsledger.lexicons import words
from newsledger.records import Casualty, Entity, Extraction

HELD = frozenset({"asserted", "claimed", "accused", "suspected"})
"""Stances by which a party is held to have done it."""
_HARMED = frozenset({"killed", "injured", "casualties", "captured", "missing"})
_OF_PEOPLE = frozenset({"abduction", "assassination", "execution", "torture", "massacre"})
_OF_STATE = words("army forces military police guard government regime navy")
_PRONOUNS = words(
    "i me my we us our you your he him his she her it its they them their who whom whose which "
    "that himself herself themselves"
)


@dataclass(frozen=True, slots=True)
class Found:
    """One fill of ours, where it stands, with its value where the slot has one."""

    text: str
    start: int
    end: int
    value: str | None = None


def found_fills(found: Extraction) -> dict[str, list[Found]]:
    """Return what the tables have for each slot.

    Only events that happened or were tried count: no denials, hypotheses, general tolls.
    """
    parties, targets = list(_parties(found)), list(_targets(found))
    return {
        "perpetrator_org": [fill for fill, org in parties if org and fill.value in HELD],
        "perpetrator_individual": [fill for fill, org in parties if not org and fill.value in HELD],
        "confidence": [fill for fill, org in parties if org],
        "victim": [*_victims(found), *(fill for fill, human in targets if human)],
        "victim_number": list(_numbers(found)),
        "effect": list(_effects(found)),
        "target": [fill for fill, human in targets if not human],
        "weapon": [
            Found(event.weapon, event.start, event.end)
            for event in found.events
            if event.weapon and event.modality != "hypothetical"
        ],
    }


def _parties(found: Extraction) -> Iterator[tuple[Found, bool]]:
    """Yield each party with its stance, and whether it is an organisation.

    "FMLN guerrillas" are both: the guerrillas, and the organisation named in the phrase.
    """
    for row in found.responsibility:
        if row.party is None or row.party_start is None or row.party_end is None:
            continue
        whole = _named(found, row.party, row.party_start, row.party_end)
        inside = _inside(found.entities, row.party_start, row.party_end)
        organisation = False
        for entity in inside:
            at_head = entity.end == row.party_end
            if _is_organisation(entity, at_head=at_head):
                organisation = organisation or at_head
                yield Found(_name(entity), entity.start, entity.end, row.stance), True
        if whole is not None and not organisation:
            yield Found(whole, row.party_start, row.party_end, row.stance), False


def _is_organisation(entity: Entity, *, at_head: bool) -> bool:
    """Tell whether a mention is an organisation as MUC has them: a named one, or one of a state."""
    if entity.label != "ORG":
        return False
    named = entity.mention_type == "name" or entity.chain not in (None, entity.entity_id)
    return named or (at_head and entity.text.lower().split()[-1] in _OF_STATE)


def _inside(entities: Sequence[Entity], start: int, end: int) -> list[Entity]:
    return [row for row in entities if start <= row.start and row.end <= end]


def _name(entity: Entity) -> str:
    return entity.name or entity.text


def _named(found: Extraction, text: str, start: int, end: int) -> str | None:
    """Return the words of a mention; of a pronoun whom it stands for, None: not known."""
    if text.lower() not in _PRONOUNS:
        return text
    whom = (row.name for row in found.entities if (row.start, row.end) == (start, end))
    return next((name for name in whom if name and name.lower() not in _PRONOUNS), None)


def _hurt(found: Extraction) -> Iterator[Casualty]:
    for row in found.casualties:
        if (
            row.harm in _HARMED
            and row.scope != "cumulative"
            and row.modality in ("asserted", "hedged")
        ):
            yield row


def _fill(found: Extraction, row: Casualty, value: str | None = None) -> Iterator[Found]:
    """Yield the fill of a figure: its victims, or its own words."""
    place = row.text, row.start, row.end
    if row.victims is not None and row.victims_start is not None and row.victims_end is not None:
        place = row.victims, row.victims_start, row.victims_end
    text = _named(found, *place)
    if text is not None:
        yield Found(text, *place[1:], value)


def _victims(found: Extraction) -> Iterator[Found]:
    for row in _hurt(found):
        if row.count_max != 0:
            yield from _fill(found, row)


def _numbers(found: Extraction) -> Iterator[Found]:
    for row in _hurt(found):
        if row.count_min is not None and row.count_max != 0:
            high = "" if row.count_max is None else row.count_max
            yield from _fill(found, row, f"{row.count_min}..{high}")


def _effects(found: Extraction) -> Iterator[Found]:
    for row in _hurt(found):
        if row.count_max == 0:
            yield from _fill(found, row, "unhurt")
        elif row.harm in ("killed", "injured"):
            yield from _fill(found, row, row.harm)


def _targets(found: Extraction) -> Iterator[tuple[Found, bool]]:
    """Yield the targets of events that were meant, and whether they are people."""
    entities = {row.entity_id: row for row in found.entities}
    for event in found.events:
        if event.target is None or event.modality in ("hypothetical", "denied"):
            continue
        entity = entities.get(event.target_entity_id or "")
        text = event.target
        if text.lower() in _PRONOUNS:
            if entity is None or not entity.name or entity.name.lower() in _PRONOUNS:
                continue
            text = entity.name
        human = (
            event.event_type in _OF_PEOPLE
            or (entity is not None and entity.label == "PERSON")
            or role_of(text.lower().split()[-1]) is not None
        )
        yield Found(text, event.start, event.end), human
