"""Ties statements on who did it to events, and turns actors of events into rows."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from newsledger.extract import syntax
from newsledger.extract.claims.lookup import contradicts, innermost_claim
from newsledger.extract.events import surface
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.party import party_span
from newsledger.extract.responsibility.actors import from_actor
from newsledger.extract.responsibility.arrests import ARRESTS
from newsledger.extract.responsibility.deeds import (
    event_of,
    for_something_else,
    last_before,
    points_back,
)
from newsledger.extract.responsibility.draft import Draft
from newsledger.extract.responsibility.once import without_plain
from newsledger.extract.responsibility.own_words import REPORTED
from newsledger.extract.responsibility.parties import (
    speaker_for,
    tells_of_itself,
)
from newsledger.extract.responsibility.persons import antecedent, is_somebody
from newsledger.extract.responsibility.reference import PRONOUNS, referent
from newsledger.extract.responsibility.stance import voiced
from newsledger.extract.responsibility.statement import Statement
from newsledger.extract.responsibility.statements import find_statements
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words
from newsledger.records import Claim, Entity, Event, Extraction, Responsibility
from newsledger.word_groups import word_group

_HELD = frozenset({"accused", "suspected", "asserted"})
_CALLING = (("calling", "itself"), ("known", "as"), ("called",))
_CHARGES = words("charge accusation allegation claim assertion")
_IN_PHRASE = frozenset({"DT", "RB", "JJ", "NN", "NNS", "CD", "VBN"})
_NEXT_SENTENCES = 2
_EACH = frozenset({"each", "both", "all"})
_OF_BLAME = words("responsibility involvement complicity being having carrying")


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
        draft = _from_statement(statement, found, mentions, spoken_of)
        if draft is not None:
            drafts.append(draft)
            last = (statement.cue, draft.event)
    drafts = without_plain(doc, drafts, actors)
    drafts.extend(_from_own_words(doc, found, drafts))
    drafts.extend(_from_contradictions(found))
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


def _from_statement(
    statement: Statement, found: Extraction, mentions: Mentions, spoken_of: Event | None
) -> Draft | None:
    cue = statement.cue
    if for_something_else(statement, found):
        return None
    event = event_of(statement, found, spoken_of)
    if event is None or (statement.rule in ARRESTS and event.modality != "actual"):
        return None
    start, end = syntax.chars(cue)
    party = None
    if statement.by_source:
        return _from_source(statement, event, found)
    if statement.party is not None:
        if statement.party.lower_ in PRONOUNS:
            return _from_pronoun(statement, event, found)
        if any(t.lower_ == "any" for t in statement.party.children):
            return None  # "it is difficult to blame a single man"
        if statement.stance in _HELD and not is_somebody(statement.party, found):
            return _from_weapon(statement, event, found)  # who claims or denies is somebody
        late = cue.idx < event.start < statement.party.idx and statement.stance == "accused"
        if late and not _after_preposition(statement.party):
            return None  # the noun behind the event is seldom the one blamed for it
        starts = {e.start for e in found.events}
        deeds = [t for t in cue.sent if t.idx in starts]
        span = party_span(_whom(statement.party), mentions, deeds)
        for token in span.doc[span.root.i + 1 : span.end]:
            blame = token.lower_ in ("for", "over") or (
                token.lower_ == "of" and _is_blamed_for(token.nbor(1))
            )
            blame = blame or token.lower_ in ("responsible", "accountable")
            if blame and token.i + 1 < len(span.doc):
                span = span.doc[span.start : token.i]  # "blamed the coalition for the deaths"
                break
        own = innermost_claim(found.claims, start, end)
        if own is not None and statement.stance != "suspected" and tells_of_itself(span, own):
            return _of_own_side(statement, event, span, own, found)
        party = syntax.chars(_with_name(span))
    claim = _claim(statement, found, start, end)
    if statement.rule in REPORTED and claim is None:
        return None
    stance = voiced(statement.stance, claim)
    if statement.rule.endswith(":bare") and claim is not None and claim.speech_act == "deny":
        stance = "denied"  # "the party denies that its rivals were involved"
    return Draft(
        party[0] if party else start,
        event,
        party,
        statement.party.idx if statement.party is not None else None,
        stance,
        statement.rule,
        claim,
    )


def _of_own_side(
    statement: Statement, event: Event, span: Span, claim: Claim, found: Extraction
) -> Draft:
    """Return the row of a side that speaks of its men: "said its fighters were not to blame"."""
    denied = statement.stance == "denied" or claim.speech_act == "deny"
    speaker = speaker_for(span, claim, found)
    head = speaker.start if speaker is not None else span.root.idx
    at = (span.start_char, span.end_char)
    stance = "denied" if denied else "claimed"
    return Draft(at[0], event, at, head, stance, statement.rule, claim)


def _from_weapon(statement: Statement, event: Event, found: Extraction) -> Draft | None:
    """Return the row where a weapon of somebody is blamed: "blamed a Ukrainian missile"."""
    assert statement.party is not None
    weapon, stance = statement.party, statement.stance
    if weapon.lower_ not in word_group("blamed_weapons") or stance not in ("accused", "suspected"):
        return None
    start = weapon.left_edge.idx
    owners = [e for e in found.entities if start <= e.start and e.end <= weapon.idx]
    owner = next((e for e in owners if e.label in ("NORP", "GPE", "ORG")), None)
    if owner is None:
        return None
    claim = _claim(statement, found, *syntax.chars(statement.cue))
    at = (owner.start, owner.end)
    return Draft(at[0], event, at, owner.start, stance, statement.rule, claim)


def _from_source(statement: Statement, event: Event, found: Extraction) -> Draft | None:
    """Return the row of a source whose verb has lost its subject in the parse."""
    start, end = syntax.chars(statement.cue)
    claim = _claim(statement, found, start, end)
    if claim is None or claim.source_start is None or claim.source_end is None:
        return None
    at = (claim.source_start, claim.source_end)
    if claim.source is None or claim.source.lower() in _EACH:
        return None
    head = next((e.start for e in found.entities if at[0] <= e.start < at[1]), at[0])
    stance = statement.stance
    if stance == "claimed" and claim.speech_act == "deny":
        stance = "denied"  # "denied that the belt was its own"
    return Draft(at[0], event, at, head, stance, statement.rule, claim)


def _is_blamed_for(word: Token) -> bool:
    """Tell whether a word after "of" opens the deed: "accused the army of “unleashing" it."""
    deed = word.tag_[:2] == "NN" and points_back(word)  # "accused the army of murder"
    return deed or word.lower_ in _OF_BLAME or word.tag_ == "VBG" or word.is_quote


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
            while first > sent_start(doc[end - 1]) and doc[first - 1].tag_ in _IN_PHRASE:
                first -= 1
            return doc[first:end]
    if doc[end - 1].lower_ in ("calling", "known", "called"):
        end -= 1
    for calling in _CALLING:
        if tuple(t.lower_ for t in doc[end : end + len(calling)]) == calling:
            noun = surface.noun_after(doc[end + len(calling) - 1])
            if noun is not None and (calling != ("called",) or noun.text[:1].isupper()):
                return doc[span.start : noun.i + 1]
    return span


def _from_pronoun(statement: Statement, event: Event, found: Extraction) -> Draft | None:
    """Return the row for a pronoun: a speaker of itself, or the one it clearly stands for.

    "The group said it was behind it", "The group withdrew. It denied shelling the town."
    """
    assert statement.party is not None
    start, end = syntax.chars(statement.cue)
    word = statement.party
    claim = innermost_claim(found.claims, start, end)
    at = (word.idx, word.idx + len(word))
    own = word.doc[word.i : word.i + 1]
    speaker = speaker_for(own, claim, found)
    if speaker is not None or tells_of_itself(own, claim):
        stance = statement.stance
        if stance == "asserted":
            denies = claim is not None and claim.speech_act == "deny"
            stance = "denied" if denies else "claimed"
        head = speaker.start if speaker is not None else word.idx
        return Draft(at[0], event, at, head, stance, statement.rule, claim)
    meant = referent(word, found)
    if meant is None or not is_somebody(meant, found):
        return None
    if statement.stance == "denied" and word.lower_ in ("he", "she"):
        return None  # "the witness had nothing to do with it"
    claim = _claim(statement, found, start, end)
    stance = voiced(statement.stance, claim)
    return Draft(at[0], event, at, meant.idx, stance, statement.rule, claim)


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
        told = [e for e in found.events if e.sentence_id == claim.sentence_id and e.actor]
        event = next((e for e in told if e.end <= claim.cue_start), None)
        if event is None or event.modality != "actual":
            continue
        at = (claim.source_start, claim.source_end)
        yield Draft(at[0], event, at, at[0], "denied", "contradiction", claim)


def _is_of_charge(claim: Claim) -> bool:
    return bool(set((claim.content or "").lower().split()) & _CHARGES)


def _tells_of_harm(pronoun: Token) -> bool:
    """Tell whether the verb after a pronoun is one of force: "it had destroyed a depot"."""
    verb = pronoun.head
    forceful = verb.lower_ in word_group("force")
    return forceful and syntax.negation(verb) is None and verb.i > pronoun.i


def _after_preposition(party: Token) -> bool:
    return any(c.lower_ in ("on", "to", "at") for c in syntax.children(party, "case"))


def _claim(statement: Statement, found: Extraction, start: int, end: int) -> Claim | None:
    """Return who says so: the claim that the cue opens, else the one it stands in."""
    for claim in found.claims:
        if claim.cue_start < end and start < claim.cue_end:
            return claim
    return innermost_claim(found.claims, start, end)
