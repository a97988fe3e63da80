"""Ties statements on who did it to events, and turns actors of events into rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.claims.lookup import contradicts
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.tolls import is_toll
from newsledger.extract.responsibility.actors import from_actor
from newsledger.extract.responsibility.attribution import attribute
from newsledger.extract.responsibility.charges import NOT_HE
from newsledger.extract.responsibility.draft import Draft
from newsledger.extract.responsibility.once import without_plain
from newsledger.extract.responsibility.parties import (
    speaker_for,
    tells_of_itself,
)
from newsledger.extract.responsibility.several import for_each
from newsledger.extract.responsibility.statements import find_statements
from newsledger.extract.responsibility.told_before import last_before
from newsledger.extract.responsibility.unmade import is_unmade
from newsledger.gazetteer import actors, normal, spellings
from newsledger.lexicons import words
from newsledger.records import Claim, Entity, Event, Extraction, Responsibility
from newsledger.word_groups import word_group

_DISPUTING = words("deny reject dismiss dispute refute")
_WHAT_WAS_TOLD = re.compile(
    r"\s(?:that|this|it|(?:the|that|this|these|those) (?:claims?|reports?|charges?))"
    r"(?=[,.;]|\s(?:and|but|saying|as)\s)"
)
_REJECTING = frozenset(f"blame:{verb}" for verb in ("reject", "dispute", "dismiss", "refute"))
_AS_WHAT = re.compile(
    r"\s(?:(?:that|this|it) as\s|"
    r"(?:the|that|this|these|those) (?:\w+ )?(?:claims?|reports?|charges?)\b)"
)
_CHARGES = words("charge accusation allegation claim assertion")
_NEXT_SENTENCES = 2
_UNKNOWN = re.compile(
    r"(?:the|any|a|its) (?:(?:alleged|suspected|likely|actual|possible|real) )*"
    r"(?:perpetrators?|culprits?|attackers?|doers?)"
)
_EITHER = re.compile(
    r"(?:the|any|a) (?:(?:alleged|suspected|likely) )?belligerents?|"
    r"(?:either|any|whichever|which|neither) (?:[\w-]+ )?(?:party|side|belligerent|parties|sides)"
)
"""Whoever it was: the words say that nobody knows, or does not say."""
_ONLOOKING = frozenset({"humanitarian", "media", "peacekeeping"})
"""Kinds of listed bodies that report on the deeds of others."""


def extract_responsibility(doc: Doc, found: Extraction) -> list[Responsibility]:
    """Return one row per statement on who did it, in text order.

    "Militants, who claimed the attack" -> claimed; "the army blamed militants for it" -> accused;
    "militants attacked the post" -> asserted.
    """
    if not found.events:
        return []
    mentions = Mentions(doc, found)
    drafts = [draft for event in found.events for draft in from_actor(event, found, mentions)]
    actors = len(drafts)
    last: tuple[Token, Event] | None = None
    for statement in find_statements(doc):
        spoken_of = last[1] if last is not None and _follows(statement.cue, last[0]) else None
        draft = attribute(statement, found, mentions, spoken_of)
        if draft is not None:
            drafts.extend(for_each(statement, draft, found))
            last = (statement.cue, draft.event)
    drafts = without_plain(doc, drafts, actors)
    drafts.extend(_from_own_words(doc, found, drafts))
    drafts.extend(_from_contradictions(found))
    drafts = _without_disputers(_without_deniers(drafts), found)
    drafts = [d for d in drafts if not _is_anybody(d, found)]
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


def _is_anybody(draft: Draft, found: Extraction) -> bool:
    """Tell whether the words of a party only ask who it was: "the alleged perpetrator"."""
    if draft.party is None:
        return False
    told = found.article.text[slice(*draft.party)].lower()
    if _EITHER.fullmatch(told):
        return True
    return draft.stance in ("suspected", "accused") and bool(_UNKNOWN.fullmatch(told))


def without_denied_doers(found: Extraction) -> list[Event]:
    """Return the events without those who did not do it: "the army did not carry out the raid".

    It was done, by whomever; of a deed that was never done the words are kept.
    """
    disowned = {row.event_id for row in found.responsibility if row.rule == NOT_HE}
    unmade = {c.claim_id for c in found.claims if is_unmade(c, found.article.text)}
    disowned |= {e.event_id for e in found.events if e.claim_id in unmade}
    return [
        replace(event, actor=None, actor_entity_id=None)
        if event.modality == "actual" and event.event_id in disowned
        else event
        for event in found.events
    ]


def _entity(draft: Draft, ends: dict[int, Entity], found: Extraction) -> str | None:
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


def _follows(cue: Token, before: Token) -> bool:
    """Tell whether a statement stands at most two sentences behind another."""
    borders = sum(token.is_sent_start is True for token in cue.doc[before.i + 1 : cue.i + 1])
    return before.i < cue.i and borders <= _NEXT_SENTENCES


def _from_own_words(doc: Doc, found: Extraction, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield what sides tell of their own deed in words that are no event of their own.

    "The army said it had destroyed a depot": of the attack told just before.
    """
    taken = {draft.claim.claim_id for draft in drafts if draft.claim is not None}
    for claim in found.claims:
        if claim.speech_act != "claim_responsibility" or claim.claim_id in taken:
            continue
        if claim.content_start is None or any(e.claim_id == claim.claim_id for e in found.events):
            continue
        span = doc.char_span(claim.content_start, claim.content_start + 1, alignment_mode="expand")
        word = span[0] if span is not None else None
        if word is None or word.lower_ not in ("it", "we") or not _tells_of_harm(word):
            continue
        whole = doc[word.i : word.i + 1]
        event = last_before(word, found)
        if event is None or not tells_of_itself(whole, claim):
            continue
        speaker = speaker_for(whole, claim, found)
        head = speaker.start if speaker is not None else word.idx
        at = (word.idx, word.idx + len(word))
        yield Draft(at[0], event, at, head, "claimed", "own words", claim)


def _from_contradictions(found: Extraction) -> Iterator[Draft]:
    """Yield the denials behind what others told: "shelled a market, a charge the army denied"."""
    for claim in found.claims:
        if not contradicts(claim) or claim.source_start is None or claim.source_end is None:
            continue
        if claim.rule == "disputed" and not _is_of_charge(claim):
            continue  # "a figure that the ministry disputes"
        if _is_onlooker(claim.source or ""):
            continue  # "a charge the UN rejected"
        told = [e for e in found.events if e.sentence_id == claim.sentence_id and e.actor]
        event = next((e for e in told if e.end <= claim.cue_start), None)
        if event is None or event.modality != "actual":
            continue
        at = (claim.source_start, claim.source_end)
        yield Draft(at[0], event, at, at[0], "denied", "contradiction", claim)


@cache
def _onlookers() -> frozenset[str]:
    named = (row for row in actors() if row.kind in _ONLOOKING or row.id == "united-nations")
    return frozenset(normal(name) for row in named for name, _ in spellings(row))


def _is_onlooker(source: str) -> bool:
    """Tell whether a body is named that fights on no side: it answers for nobody's deeds."""
    return normal(source.removeprefix("the ").removeprefix("The ")) in _onlookers()


def _without_deniers(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without who denies it for the doer: "denied that his men fired"."""
    named = {
        (d.event.event_id, d.claim.claim_id)
        for d in drafts
        if d.stance == "denied" and d.rule.startswith("actor:") and d.claim is not None
    }
    return [
        d
        for d in drafts
        if d.stance != "denied"
        or d.rule.startswith("actor:")
        or d.claim is None
        or (d.event.event_id, d.claim.claim_id) not in named
    ]


def _without_disputers(drafts: list[Draft], found: Extraction) -> list[Draft]:
    """Return the drafts without who disputes the boast of another: "the Pentagon denied that".

    Whom nobody charges with a deed that another claims does not deny to have done it.
    """
    claimed: dict[str, int] = {}
    charged = {d.event.event_id for d in drafts if d.stance in ("accused", "asserted", "suspected")}
    for draft in drafts:
        if draft.stance == "claimed":
            claimed.setdefault(draft.event.event_id, draft.start)
    blamed = {d.event.event_id: d.start for d in reversed(drafts) if d.stance == "accused"}
    text = found.article.text
    return [
        d
        for d in drafts
        if not (_scorns(d, text) and blamed.get(d.event.event_id, d.start) >= d.start)
        and not (
            d.stance == "denied"
            and d.claim is not None
            and d.claim.cue_lemma in _DISPUTING
            and _WHAT_WAS_TOLD.match(found.article.text, d.claim.cue_end)
            and d.event.event_id not in charged
            and claimed.get(d.event.event_id, d.start) < d.start
        )
    ]


def _scorns(draft: Draft, text: str) -> bool:
    """Tell whether no more is said than what a report is: "dismissed the claim as propaganda"."""
    if draft.stance != "denied" or draft.rule not in _REJECTING or draft.claim is None:
        return False
    return bool(_AS_WHAT.match(text, draft.claim.cue_end))


def _is_of_charge(claim: Claim) -> bool:
    return bool(set((claim.content or "").lower().split()) & _CHARGES)


def _tells_of_harm(pronoun: Token) -> bool:
    """Tell whether the verb after a pronoun is one of force: "it had destroyed a depot"."""
    verb = pronoun.head
    forceful = verb.lower_ in word_group("force")
    told = forceful and syntax.negation(verb) is None and verb.i > pronoun.i
    return told and not is_toll(verb)  # "says it has killed 1,800 fighters since June"
