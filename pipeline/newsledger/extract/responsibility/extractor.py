"""Ties statements on who did it to events, and turns actors of events into rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.claims.lookup import innermost_claim
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.party import party_span
from newsledger.extract.responsibility.deeds import event_of, for_something_else
from newsledger.extract.responsibility.parties import (
    is_party,
    parties_in,
    span_of,
    speaker_for,
    tells_of_itself,
)
from newsledger.extract.responsibility.statements import Statement, find_statements
from newsledger.lexicons import words
from newsledger.records import Claim, Entity, Event, Extraction, Responsibility

_SUSPECTED = frozenset({"suspected", "alleged", "presumed", "apparent"})
_HELD_TO = _SUSPECTED | words(
    "allegedly believed thought reportedly supposedly apparently presumably may might could"
)
_PRONOUNS = frozenset({"they", "he", "she", "it", "we", "i", "you", "their", "his", "her", "its"})
_ACTING = words(
    "group groups organization organisation organizations government governments state "
    "country wing branch network party leader leaders regime side sides cell authorities "
    "opposition movement front elements individuals agents agency services ministry "
    "commission committee council junta cabinet presidency factions faction militia militias "
    "unit division battalion brigade office administration embassy kremlin pentagon command "
    "rebels insurgents guerrillas terrorists cartel gang gangs clan tribe tribesmen man men "
    "woman suspect suspects teenager youth gunman gunmen attackers assailants people officer "
    "officers driver student brothers"
)


@dataclass(frozen=True, slots=True)
class _Draft:
    start: int
    event: Event
    party: tuple[int, int] | None
    head: int | None
    stance: str
    rule: str
    claim: Claim | None


def extract_responsibility(doc: Doc, found: Extraction) -> list[Responsibility]:
    """Return one row per statement on who did it, in text order.

    "Militants, who claimed the attack" -> claimed; "the army blamed militants for it" -> accused;
    "militants attacked the post" -> asserted.
    """
    if not found.events:
        return []
    drafts = [draft for event in found.events for draft in _from_actor(event, found, doc)]
    mentions = Mentions(doc, found)
    for statement in find_statements(doc):
        draft = _from_statement(statement, found, mentions)
        if draft is not None:
            drafts.append(draft)
    entities = {i: e for e in found.entities for i in (e.start, e.end)}
    drafts.sort(key=lambda d: (d.start, d.event.event_id, d.stance))
    rows: list[Responsibility] = []
    seen: set[tuple[str, tuple[int, int] | None, str]] = set()
    for draft in drafts:
        key = (draft.event.event_id, draft.party, draft.stance)
        if key in seen:
            continue
        seen.add(key)
        text = found.article.text
        rows.append(
            Responsibility(
                responsibility_id=found.row_id("resp", len(rows) + 1),
                event_id=draft.event.event_id,
                article_id=found.article.article_id,
                party=text[slice(*draft.party)] if draft.party else None,
                party_start=draft.party[0] if draft.party else None,
                party_end=draft.party[1] if draft.party else None,
                party_entity_id=_entity(draft, entities, found),
                stance=draft.stance,
                rule=draft.rule,
                claim_id=draft.claim.claim_id if draft.claim else None,
            )
        )
    return rows


def _entity(draft: _Draft, ends: dict[int, Entity], found: Extraction) -> str | None:
    if draft.head is not None:
        for entity in found.entities:
            if entity.start <= draft.head < entity.end:
                return entity.entity_id
        return None
    if draft.party is None:
        return None
    if draft.event.actor_entity_id is not None:
        return draft.event.actor_entity_id
    entity_or_none = ends.get(draft.party[1])
    return entity_or_none.entity_id if entity_or_none else None


def _from_actor(event: Event, found: Extraction, doc: Doc) -> Iterator[_Draft]:
    """Yield the rows for an event's own actors: asserted, suspected, denied, claimed by itself."""
    if event.actor is None or event.modality not in ("actual", "denied"):
        return
    place = _find(event, found)
    whole = span_of(doc, *place) if place is not None else None
    if place is None or whole is None:
        return
    claim = next((c for c in found.claims if c.claim_id == event.claim_id), None)
    rule = f"actor:{event.rule}"
    speaker = speaker_for(whole, claim, found)
    if speaker is not None or tells_of_itself(whole, claim):
        assert claim is not None
        denied = event.modality == "denied" or claim.speech_act == "deny"
        at = (whole.start_char, whole.end_char)
        stance = "denied" if denied else "claimed"
        if event.event_type == "interception":
            stance = "asserted"  # nobody holds that against anybody
        head = speaker.start if speaker is not None else whole.root.idx
        yield _Draft(at[0], event, at, head, stance, rule, claim)
        return
    stance = _stance(event, place, claim, found)
    for span in parties_in(whole):
        if span.text.lower() in _PRONOUNS or not is_party(span, found):
            continue
        at = (span.start_char, span.end_char)
        yield _Draft(at[0], event, at, span.root.idx, stance, rule, claim)


def _stance(event: Event, span: tuple[int, int], claim: Claim | None, found: Extraction) -> str:
    assert event.actor is not None
    text = found.article.text
    before = text[max(0, span[0] - 12) : span[0]].lower().split()
    between = text[span[1] : event.start].lower().split() if span[1] <= event.start else []
    if "whether" in before:
        return "suspected"  # "asked whether the cartel ordered the killing"
    held = set(event.actor.lower().split()) & _SUSPECTED or set(before) & _SUSPECTED
    if event.modality == "denied":
        return "denied"
    if claim is not None and claim.speech_act == "deny":
        return "denied"
    if held or set(between) & _HELD_TO:
        return "suspected"
    if claim is not None:
        if claim.speech_act == "accuse":
            return "accused"
        if claim.source and claim.source.lower() == event.actor.lower():
            return "claimed"
        if claim.speech_act == "believe":
            return "suspected"
    return "asserted"


def _find(event: Event, found: Extraction) -> tuple[int, int] | None:
    """Return where the actor's words stand: the nearest to the trigger in its sentence."""
    assert event.actor is not None
    text = found.article.text
    sentence = next(s for s in found.sentences if s.sentence_id == event.sentence_id)
    best: tuple[int, int] | None = None
    at = text.find(event.actor, sentence.start)
    while at != -1 and at < sentence.end:
        if best is None or abs(at - event.start) < abs(best[0] - event.start):
            best = (at, at + len(event.actor))
        at = text.find(event.actor, at + 1)
    return best


def _from_statement(statement: Statement, found: Extraction, mentions: Mentions) -> _Draft | None:
    cue = statement.cue
    if statement.stance == "accused" and for_something_else(cue):
        return None
    event = event_of(statement, found)
    if event is None:
        return None
    start, end = syntax.chars(cue)
    party = None
    if statement.party is not None:
        if statement.party.lower_ in _PRONOUNS:
            return _from_pronoun(statement, event, found)
        if not _can_act(statement.party, found):
            return None
        late = cue.idx < event.start < statement.party.idx and statement.stance == "accused"
        if late and not _after_preposition(statement.party):
            return None  # the noun behind the event is seldom the one blamed for it
        starts = {e.start for e in found.events}
        deeds = [t for t in cue.sent if t.idx in starts]
        span = party_span(statement.party, mentions, deeds)
        for token in span.doc[statement.party.i + 1 : span.end]:
            if token.lower_ in ("for", "over"):
                span = span.doc[span.start : token.i]  # "blamed the coalition for the deaths"
                break
        party = syntax.chars(span)
    claim = _claim(statement, found, start, end)
    return _Draft(
        party[0] if party else start,
        event,
        party,
        statement.party.idx if statement.party is not None else None,
        statement.stance,
        statement.rule,
        claim,
    )


def _from_pronoun(statement: Statement, event: Event, found: Extraction) -> _Draft | None:
    """Return the row for a speaker who speaks of itself: "the group said it was behind it"."""
    assert statement.party is not None
    start, end = syntax.chars(statement.cue)
    word = statement.party
    claim = innermost_claim(found.claims, start, end)
    speaker = speaker_for(word.doc[word.i : word.i + 1], claim, found)
    if speaker is None and not tells_of_itself(word.doc[word.i : word.i + 1], claim):
        return None
    stance = "claimed" if statement.stance == "asserted" else statement.stance
    at = (word.idx, word.idx + len(word))
    head = speaker.start if speaker is not None else word.idx
    return _Draft(at[0], event, at, head, stance, statement.rule, claim)


def _can_act(party: Token, found: Extraction) -> bool:
    """Tell whether a noun is somebody: a video or a policy is blamed for much, but did nothing."""
    if has_kind(party, "armed", "force", "civilian") or party.lower_ in _PRONOUNS:
        return True
    if party.lower_ in _ACTING or party.tag_ in ("NNP", "NNPS", "CD", "WP"):
        return True
    return any(
        e.start <= party.idx < e.end and e.label in ("PERSON", "ORG", "NORP", "GPE")
        for e in found.entities
    )


def _after_preposition(party: Token) -> bool:
    return any(c.lower_ in ("on", "to", "at") for c in syntax.children(party, "case"))


def _claim(statement: Statement, found: Extraction, start: int, end: int) -> Claim | None:
    """Return who says so: the claim that the cue opens, else the one it stands in."""
    for claim in found.claims:
        if claim.cue_start < end and start < claim.cue_end:
            return claim
    return innermost_claim(found.claims, start, end)
