"""Fills the day, place and victims' country of casualty rows from the rows they point at."""

from __future__ import annotations

import dataclasses
import re
from datetime import date

from newsledger.records import Casualty, Claim, Date, Entity, Event, Extraction
from newsledger.resolve.casualties.acts import touches
from newsledger.resolve.casualties.compared import is_compared
from newsledger.resolve.casualties.elsewhere import is_elsewhere
from newsledger.resolve.casualties.over_time import is_of_another_day, is_toll_beside
from newsledger.resolve.casualties.topic import Topics
from newsledger.resolve.casualties.verdict import kept_figures
from newsledger.resolve.casualties.wholes import whole_before, with_wholes


def resolve_casualties(found: Extraction) -> list[Casualty]:
    """Return the figures of the ledger with dates, place and victims' country filled."""
    return with_wholes(kept_figures(found, told_figures(found)))


def told_figures(found: Extraction) -> list[Casualty]:
    """Return all that the rules read as figures, with dates, place and country filled.

    A date or place of the figure's own sentence goes first, then that of its event, and of the
    event's first mention; `date_basis` says which, or why there is none. Nothing is guessed: a
    cumulative figure takes no day from an event.
    """
    dates = {row.date_id: row for row in found.dates}
    entities = {row.entity_id: row for row in found.entities}
    events = {row.event_id: row for row in found.events}
    topics = Topics(found)
    done: list[Casualty] = []
    for row in found.casualties:
        told = _told_before(row, done, topics) if row.event_id is None else None
        own = events.get(row.event_id or "")
        if own is None or own.sentence_id != row.sentence_id:
            told = told or whole_before(row, done) or _toll_before(row, done, topics)
        same = row if told is None else dataclasses.replace(row, event_id=told.event_id)
        done.append(_executed(_resolve(same, found, dates, entities, events, topics), events))
    return done


def _toll_before(row: Casualty, done: list[Casualty], topics: Topics) -> Casualty | None:
    """Return the dead told before whose toll a sentence without a deed brings up to date.

    "70 died when a gang attacked. Two were hit in an exchange of fire. The death toll has passed
    88": of the attack, and not of the last deed, of which nobody is told to have died.
    """
    if row.rule != "toll.toll" or row.harm != "killed" or row.scope != "incident":
        return None
    dead = [
        other
        for other in done
        if other.harm == "killed" and other.event_id and other.part_of is None
        if other.scope == "incident" and other.modality == row.modality
        if other.count_min and topics.share_item(row, other)
    ]
    last = dead[-1] if dead else None
    if last is None or any(other.event_id == row.event_id for other in dead):
        return None
    return last if (row.count_min or 0) >= (last.count_min or 0) > 1 else None


def _executed(row: Casualty, events: dict[str, Event]) -> Casualty:
    """Return a figure with the harm of an execution: who is lined up and shot is dead."""
    event = events.get(row.event_id or "")
    if row.harm != "casualties" or row.count_max == 0 or event is None:
        return row
    put_to_death = event.event_type == "execution" and event.modality == "actual"
    return dataclasses.replace(row, harm="killed") if put_to_death and touches(row, event) else row


def _told_before(row: Casualty, done: list[Casualty], topics: Topics) -> Casualty | None:
    """Return the last figure before of the same people: "after three American soldiers died"."""
    if row.victims is None or row.count_min is None or row.count_max == 0:
        return None
    for other in reversed(done):
        same = (other.harm, other.count_min, other.count_max, other.scope, other.modality) == (
            row.harm, row.count_min, row.count_max, row.scope, row.modality
        )  # fmt: skip
        same = same and topics.share_item(row, other)
        if same and other.event_id and (other.victims or "").lower() == row.victims.lower():
            return other
    return None


def _resolve(
    row: Casualty,
    found: Extraction,
    dates: dict[str, Date],
    entities: dict[str, Entity],
    events: dict[str, Event],
    topics: Topics,
) -> Casualty:
    event = events.get(row.event_id or "")
    if is_compared(row, events, found.article.text):
        row, event = dataclasses.replace(row, event_id=None), None
    elif event is None and row.scope == "incident" and row.modality != "hypothetical":
        event = topics.event_of(row, dates)
    elif event is not None and event.modality == "actual":
        event = topics.cause_of(row, event)
        row = row if event is not None else dataclasses.replace(row, event_id=None)
    if event is not None and (
        is_toll_beside(row, event, found.article.text)
        or is_of_another_day(row, event, topics.mentions(event), dates, found.article.text)
        or is_elsewhere(row, event, entities, topics.sentence(row), found.article.text)
    ):
        row, event = dataclasses.replace(row, event_id=None), None
    first = events.get(event.coreference or "") if event else None
    earliest, latest, basis = _day(row, event, topics, dates, found)
    return dataclasses.replace(
        row,
        event_id=event.event_id if event is not None else row.event_id,
        date_earliest=earliest,
        date_latest=latest,
        date_basis=basis,
        place_id=_place(row, event, first, entities),
        victims_country=_country(row, found),
    )


_WHEN = re.compile(r",? (?:when|in which|after|as) ")
_ARREST = re.compile(r"(?i)\barrest|\bcustody|\bdetain|\bin for questioning")
Days = tuple[date | None, date | None, str]


def _day(
    row: Casualty,
    event: Event | None,
    topics: Topics,
    dates: dict[str, Date],
    found: Extraction,
) -> Days:
    own = dates.get(row.date_id or "")
    told = own is not None and _past(row, own, found)
    toll = row.rule.startswith("toll.") and row.scope == "incident"
    if own is not None and told and not toll:
        return _told(row, own, "sentence", found)
    if row.scope == "cumulative":
        return None, None, _unknown(own, "cumulative: no date in the sentence")
    if row.harm == "captured" and _ARREST.search(row.text):
        # suspects are caught after the deed: its day is not theirs
        day = _told(row, own, "sentence", found) if own is not None and told else None
        return day or (None, None, _unknown(own, "no date told"))
    of_event = _event_day(row, event, topics, dates, found)
    if of_event is not None:
        return of_event
    if own is not None and told:
        return _told(row, own, "sentence", found)
    before = topics.date_before(row, dates)
    if before is not None and _past(row, before, found) and not _since(before, found):
        return before.earliest, before.latest, "paragraph"
    beside = topics.date_beside(event, dates) if event is not None else None
    if beside is not None and _past(row, beside, found) and not _since(beside, found):
        return beside.earliest, beside.latest, "paragraph of the event"
    return None, None, _unknown(own, "no date told")


def _unknown(own: Date | None, basis: str) -> str:
    """Return why a figure has no day."""
    if own is None:
        return basis
    resolved = own.earliest is not None or own.latest is not None
    return "date after publication" if resolved else "unresolved date"


def _past(row: Casualty, day: Date, found: Extraction) -> bool:
    """Tell whether a date is resolved, and not in the future: no harm told of lies there."""
    if day.earliest is None and day.latest is None:
        return False
    published = found.article.published_date
    future = published is not None and day.earliest is not None and day.earliest > published
    return not future or row.modality == "hypothetical"


def _since(day: Date, found: Extraction) -> bool:
    before = found.article.text[max(0, day.start - 24) : day.start].lower().split()
    return bool(before) and before[-1] == "since"


def _event_day(
    row: Casualty,
    event: Event | None,
    topics: Topics,
    dates: dict[str, Date],
    found: Extraction,
) -> Days | None:
    """Return the day of the event, or of another mention of it."""
    if event is None:
        return None
    for number, mention in enumerate([event, *topics.mentions(event)]):
        day = dates.get(mention.date_id or "")
        if day is None or not _past(row, day, found) or _since(day, found):
            continue
        if day.sentence_id == row.sentence_id and abs(day.start - row.start) < abs(
            day.start - mention.start
        ):
            continue  # a date of the figure's sentence that is not of its clause
        if _of_statement(mention, day, found.claims):
            continue
        first = mention.event_id == event.coreference
        basis = "event's first mention" if first else "another mention of the event"
        return day.earliest, day.latest, basis if number else "event"
    return None


def _of_statement(event: Event, day: Date, claims: list[Claim]) -> bool:
    """Tell whether a date says when an event was told of: "police said on Friday that …"."""
    if event.claim_id is None or event.sentence_id != day.sentence_id:
        return False
    claim = next((claim for claim in claims if claim.claim_id == event.claim_id), None)
    if claim is None or claim.content_start is None or claim.content_end is None:
        return False
    parts = claim.content_parts or ((claim.content_start, claim.content_end),)
    return not any(start <= day.start < end for start, end in parts)


def _told(row: Casualty, day: Date, basis: str, found: Extraction) -> Days:
    """Return the days of a date of the figure's sentence; "since" opens them."""
    text = found.article.text
    clause = text[max(row.end, day.start - 70) : day.start]
    since = row.scope == "cumulative" and re.search(r"\bsince\b[^.;\n]*$", clause) is not None
    if not since and _since(day, found):
        # "since September, when raids killed 49": the day of the raids
        since = _WHEN.match(text[day.end : day.end + 16]) is None or row.end <= day.start
    if since:
        return day.earliest, found.article.published_date, f"{basis}, since"
    return day.earliest, day.latest, basis


def _place(
    row: Casualty, event: Event | None, first: Event | None, entities: dict[str, Entity]
) -> str | None:
    own = entities.get(row.place_entity_id or "")
    if own is not None and own.place_id is not None:
        return own.place_id
    if row.scope == "cumulative":
        return None
    for mention in (event, first):
        if mention is not None and mention.place_id is not None:
            return mention.place_id
    return None


def _country(row: Casualty, found: Extraction) -> str | None:
    """Return the country of a name inside the victims' words: "three American soldiers" -> USA."""
    if row.victims_start is None or row.victims_end is None:
        return None
    countries = {
        entity.country
        for entity in found.entities
        if entity.country is not None
        and row.victims_start <= entity.start
        and entity.end <= row.victims_end
    }
    return countries.pop() if len(countries) == 1 else None
