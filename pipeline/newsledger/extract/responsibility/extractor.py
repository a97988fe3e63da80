"""Ties statements on who did it to events, and turns actors of events into rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from newsledger.extract import syntax
from newsledger.extract.claims.lookup import innermost_claim
from newsledger.extract.events import surface
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
from newsledger.extract.responsibility.persons import antecedent, is_somebody
from newsledger.extract.responsibility.statement import Statement
from newsledger.extract.responsibility.statements import find_statements
from newsledger.lexicons import words
from newsledger.records import Claim, Entity, Event, Extraction, Responsibility

_SUSPECTED = frozenset({"suspected", "alleged", "presumed", "apparent"})
_HELD_TO = _SUSPECTED | words(
    "allegedly believed thought reportedly supposedly apparently presumably may might could"
)
_PRONOUNS = frozenset({"they", "he", "she", "it", "we", "i", "you", "their", "his", "her", "its"})
_HELD = frozenset({"accused", "suspected", "asserted"})
_CHARGING = frozenset({"suggest", "allege", "charge", "insinuate", "imply", "accuse"})
_CALLING = (("calling", "itself"), ("known", "as"), ("called",))
_IN_PHRASE = frozenset({"DT", "RB", "JJ", "NN", "NNS", "CD", "VBN"})
_UNLIKELY = 0.45
_POSSIBILITY = re.compile(
    r"\b(?:possibility|suspicions?|theory|hypothesis|fears?)\s+that\s+(?:the\s+)?$", re.IGNORECASE
)
_OF_BLAME = words("responsibility involvement complicity being having carrying")


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
    claim = _said_by(event, found)
    rule = f"actor:{event.rule}"
    speaker = speaker_for(whole, claim, found)
    if speaker is not None or tells_of_itself(whole, claim):
        assert claim is not None
        denied = event.modality == "denied" or claim.speech_act == "deny"
        at = (whole.start_char, whole.end_char)
        stance = "denied" if denied else "claimed"
        head = speaker.start if speaker is not None else whole.root.idx
        yield _Draft(at[0], event, at, head, stance, rule, claim)
        return
    stance = _stance(event, place, claim, found)
    for span in parties_in(whole):
        if not is_party(span, found):
            continue
        at = (span.start_char, span.end_char)
        yield _Draft(at[0], event, at, span.root.idx, stance, rule, claim)


def _said_by(event: Event, found: Extraction) -> Claim | None:
    """Return who tells an event; that a side ordered a killing is no statement of its own."""
    claims = {c.claim_id: c for c in found.claims}
    claim = claims.get(event.claim_id or "")
    while claim is not None and claim.speech_act == "request" and claim.source == event.actor:
        claim = claims.get(claim.parent_claim_id or "")
    return claim


def _stance(event: Event, span: tuple[int, int], claim: Claim | None, found: Extraction) -> str:
    assert event.actor is not None
    text = found.article.text
    before = text[max(0, span[0] - 12) : span[0]].lower().split()
    between = text[span[1] : event.start].lower().split() if span[1] <= event.start else []
    if "whether" in before or _POSSIBILITY.search(text[max(0, span[0] - 40) : span[0]]):
        return "suspected"  # "asked whether the cartel ordered the killing"
    held = set(event.actor.lower().split()) & _SUSPECTED or set(before) & _SUSPECTED
    if event.modality == "denied":
        return "denied"
    if claim is not None and claim.speech_act == "deny":
        return "denied"
    if held or (set(between) & _HELD_TO and between[1:3] != ["to", "be"]):
        return "suspected"
    if claim is not None:
        if claim.certainty_high is not None and claim.certainty_high <= _UNLIKELY:
            return "denied"  # "considers it unlikely that the factions did it"
        if claim.certainty_high is not None and claim.certainty_high < 1.0:
            return "suspected"  # "said it was very likely that the militia fired them"
        if claim.speech_act == "accuse" or claim.cue_lemma in _CHARGING:
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
    if for_something_else(statement, found):
        return None
    event = event_of(statement, found)
    if event is None:
        return None
    start, end = syntax.chars(cue)
    party = None
    if statement.party is not None:
        if statement.party.lower_ in _PRONOUNS:
            return _from_pronoun(statement, event, found)
        if statement.stance in _HELD and not is_somebody(statement.party, found):
            return None  # who claims or denies a deed is somebody
        late = cue.idx < event.start < statement.party.idx and statement.stance == "accused"
        if late and not _after_preposition(statement.party):
            return None  # the noun behind the event is seldom the one blamed for it
        starts = {e.start for e in found.events}
        deeds = [t for t in cue.sent if t.idx in starts]
        span = party_span(_whom(statement.party), mentions, deeds)
        for token in span.doc[span.root.i + 1 : span.end]:
            blame = token.lower_ in ("for", "over") or (
                token.lower_ == "of" and token.nbor(1).lower_ in _OF_BLAME
            )
            blame = blame or token.lower_ in ("responsible", "accountable")
            if blame and token.i + 1 < len(span.doc):
                span = span.doc[span.start : token.i]  # "blamed the coalition for the deaths"
                break
        party = syntax.chars(_with_name(span))
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


def _whom(party: Token) -> Token:
    """Return who is meant where a phrase opens with a relative pronoun that the parse took in."""
    first = party.doc[party.left_edge.i]
    noun = antecedent(first) if first.tag_ in ("WDT", "WP") and first.i < party.i else None
    return noun or party  # "the group, which the president blamed"


def _with_name(span: Span) -> Span:
    """Return the words of a party with the name it goes by: "a group calling itself the Front"."""
    doc, end = span.doc, span.end
    for calling in _CALLING:
        if tuple(t.lower_ for t in doc[max(0, span.start - len(calling)) : span.start]) == calling:
            first = span.start - len(calling)  # the name alone was taken for the party
            while first > doc[end - 1].sent.start and doc[first - 1].tag_ in _IN_PHRASE:
                first -= 1
            return doc[first:end]
    if doc[end - 1].lower_ in ("calling", "known", "called"):
        end -= 1
    for calling in _CALLING:
        if tuple(t.lower_ for t in doc[end : end + len(calling)]) == calling:
            noun = surface.noun_after(doc[end + len(calling) - 1])
            if noun is not None:
                return doc[span.start : noun.i + 1]
    return span


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


def _after_preposition(party: Token) -> bool:
    return any(c.lower_ in ("on", "to", "at") for c in syntax.children(party, "case"))


def _claim(statement: Statement, found: Extraction, start: int, end: int) -> Claim | None:
    """Return who says so: the claim that the cue opens, else the one it stands in."""
    for claim in found.claims:
        if claim.cue_start < end and start < claim.cue_end:
            return claim
    return innermost_claim(found.claims, start, end)
