"""Ties a statement on who did it to one event: by its words, its pronoun, its source."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsledger.extract import syntax
from newsledger.extract.claims.lookup import innermost_claim
from newsledger.extract.events import surface
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.no_doer import is_of_nobody
from newsledger.extract.events.party import party_span
from newsledger.extract.responsibility.arrests import ARRESTS
from newsledger.extract.responsibility.blame_asides import came_after
from newsledger.extract.responsibility.charges import REPORTS, is_unproven
from newsledger.extract.responsibility.deed_words import points_back
from newsledger.extract.responsibility.deeds import event_of, for_something_else
from newsledger.extract.responsibility.draft import Draft
from newsledger.extract.responsibility.own_words import PLACED, REPORTED
from newsledger.extract.responsibility.parties import (
    speaker_for,
    tells_of_itself,
)
from newsledger.extract.responsibility.persons import antecedent, is_somebody
from newsledger.extract.responsibility.reference import PRONOUNS, referent
from newsledger.extract.responsibility.stance import voiced
from newsledger.extract.responsibility.statement import Statement
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words
from newsledger.records import Claim, Entity, Event, Extraction
from newsledger.word_groups import word_group

_SENTENCING = ("blame:sentence", "blame:jail", "blame:condemn")
_HELD = frozenset({"accused", "suspected", "asserted"})
_CALLING = (("calling", "itself"), ("known", "as"), ("called",))
_IN_PHRASE = frozenset({"HYPH", "DT", "RB", "JJ", "NN", "NNS", "CD", "VBN"})
_MESSAGES = words("message messages note letter call calls video tape recording leaflet leaflets")
_FOR_OTHERS = words(
    "police spokesman spokeswoman spokesperson lawyer attorney counsel prosecutor judge detective "
    "detectives prosecutors sheriff investigators coroner mother father wife sister"
)
"""Who says of others that they had no part in it."""
_WRITINGS = words("statement communique communiqué website site channel outlet radio spokesman")
_DENYING = words("deny dismiss reject refute")
_EACH = frozenset({"each", "both", "all"})
_OF_BLAME = words("responsibility involvement complicity being having carrying")


def attribute(
    statement: Statement, found: Extraction, mentions: Mentions, spoken_of: Event | None
) -> Draft | None:
    """Return the row of a statement with the event it speaks of; None where there is none."""
    cue = statement.cue
    if for_something_else(statement, found):
        return None
    if statement.stance in _HELD and is_unproven(cue):
        return None
    claims = statement.stance == "claimed" and statement.rule.startswith("blame:")
    if claims and _is_denied_claim(cue, found):
        return None  # "denied a report that it had claimed the attack"
    event = event_of(statement, found, spoken_of)
    if event is None or (statement.rule in ARRESTS and event.modality != "actual"):
        return None
    if came_after(statement, event):
        return None
    start, end = syntax.chars(cue)
    if statement.rule == PLACED and event.start <= start < event.end and event.actor is not None:
        return None  # an event of its own, which tells who did it
    party = None
    if statement.by_source:
        return _from_source(statement, event, found)
    if statement.party is not None:
        if statement.party.lower_ in PRONOUNS:
            return _from_pronoun(statement, event, found)
        if statement.stance == "claimed" and statement.party.lower_ in _MESSAGES:
            return None  # "disowned a message owning up to it"
        if {t.lower_ for t in statement.party.children} & {"any", "each"}:
            return None  # "it is difficult to blame a single man"
        if statement.stance in _HELD and not is_somebody(statement.party, found):
            return _from_weapon(statement, event, found)  # who claims or denies is somebody
        if statement.stance == "denied" and _is_thing(statement.party, found):
            return None  # "politics had nothing to do with it"
        late = cue.idx < event.start < statement.party.idx and statement.stance == "accused"
        if late and not _after_preposition(statement.party):
            return None  # the noun behind the event is seldom the one blamed for it
        starts = {e.start for e in found.events}
        deeds = [t for t in cue.sent if t.idx in starts]
        span = party_span(_whom(statement.party), mentions, deeds)
        if span.start <= cue.i < min(statement.party.i, span.end - 1):
            span = span.doc[cue.i + 1 : span.end]  # "and blamed fighters": taken for an adjective
        for token in span.doc[span.root.i + 1 : span.end]:
            blame = token.lower_ in ("for", "over") or (
                token.lower_ == "of" and _is_blamed_for(token.nbor(1))
            )
            blame = blame or token.lower_ in ("responsible", "accountable")
            blame = blame or (token.lower_ == "to" and statement.rule.startswith(_SENTENCING))
            if blame and token.i + 1 < len(span.doc):
                span = span.doc[span.start : token.i]  # "blamed the coalition for the deaths"
                break
        own = innermost_claim(found.claims, start, end)
        if own is not None and statement.stance != "suspected" and tells_of_itself(span, own):
            return _of_own_side(statement, event, span, own, found)
        party = syntax.chars(_with_name(span))
    claim = _claim(found, start, end)
    if statement.rule in REPORTED and claim is None:
        return None
    stance = voiced(statement.stance, claim)
    if stance == "asserted" and claim is not None and _is_of_report(cue, claim):
        return None  # "said allegations that the army was behind it were 'ludicrous'"
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


def _is_thing(noun: Token, found: Extraction) -> bool:
    """Tell whether a noun is of nobody who could deny a deed, and no message of somebody's."""
    many = noun.tag_ == "NNS" and not noun.lower_.endswith("ics")  # people of all kinds
    if many or noun.tag_ not in ("NN", "NNS") or noun.lower_ in _MESSAGES | _WRITINGS:
        return False
    whose = {t.tag_ for t in noun.subtree} & {"PRP$", "NNP", "NNPS"}
    owned = noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ == "of"
    # "its aircraft did not strike it", "the formations of the front had no part in it"
    return not (whose or owned) and not is_somebody(noun, found)


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
    """Return the row where a weapon of somebody is blamed.

    "Blamed a Ukrainian missile", "blamed it on a rocket fired by Hamas".
    """
    assert statement.party is not None
    weapon, stance = statement.party, statement.stance
    if weapon.lower_ not in word_group("blamed_weapons") or stance not in ("accused", "suspected"):
        return None
    start = weapon.left_edge.idx
    owners = [e for e in found.entities if start <= e.start and e.end <= weapon.idx]
    owner = next((e for e in owners if e.label in ("NORP", "GPE", "ORG")), None)
    owner = owner or _sender(weapon, found)
    if owner is None:
        return None
    claim = _claim(found, *syntax.chars(statement.cue))
    at = (owner.start, owner.end)
    return Draft(at[0], event, at, owner.start, stance, statement.rule, claim)


def _sender(weapon: Token, found: Extraction) -> Entity | None:
    """Return who a weapon is told to be of: "a mine laid by troops", "a failed launch by Hamas"."""
    by = [t for t in syntax.children(weapon, "nmod") if syntax.preposition(t) in ("by", "of")]
    for verb in syntax.children(weapon, "acl"):
        by += [t for t in syntax.obliques(verb, "by") if verb.tag_ == "VBN"]
    at = {t.idx for t in by}
    return next(
        (e for e in reversed(found.entities) if any(e.start <= i < e.end for i in at)), None
    )


def _from_source(statement: Statement, event: Event, found: Extraction) -> Draft | None:
    """Return the row of a source whose verb has lost its subject in the parse."""
    start, end = syntax.chars(statement.cue)
    claim = _claim(found, start, end)
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
    if is_of_nobody(word):
        return None  # "no group said that it had done it"
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
    claim = _claim(found, start, end)
    alone = statement.stance == "denied" and word.lower_ in ("he", "she")
    if alone and (claim is None or not _says_of_himself(word, claim)):
        return None  # "the witness had nothing to do with it"
    stance = voiced(statement.stance, claim)
    return Draft(at[0], event, at, meant.idx, stance, statement.rule, claim)


def _says_of_himself(pronoun: Token, claim: Claim) -> bool:
    """Tell whether a person speaks of himself: "the general said (that) he had nothing to do"."""
    if claim.source_type not in ("official", "person") or claim.cue_end > pronoun.idx:
        return False
    source = set((claim.source or "").lower().split())
    if source & _FOR_OTHERS or (source <= {"he", "she"} and pronoun.lower_ not in source):
        return False
    between = syntax.text_of(pronoun.doc)[claim.cue_end : pronoun.idx].split()
    return between in ([], ["that"])


def _is_of_report(cue: Token, claim: Claim) -> bool:
    """Tell whether a source only tells of a report: "said reports it did so were old"."""
    reports = [t for t in cue.ancestors if t.lower_ in REPORTS and t.tag_[:2] == "NN"]
    return any(claim.cue_end <= t.idx < cue.idx for t in reports)


def _is_denied_claim(cue: Token, found: Extraction) -> bool:
    """Tell whether somebody denies that it was claimed at all."""
    told = {c.claim_id: c for c in found.claims}
    claim = innermost_claim(found.claims, *syntax.chars(cue))
    while claim is not None:
        if claim.cue_lemma in _DENYING and claim.cue_end <= cue.idx:
            return True
        claim = told.get(claim.parent_claim_id or "")
    return False


def _after_preposition(party: Token) -> bool:
    return any(c.lower_ in ("on", "to", "at") for c in syntax.children(party, "case"))


def _claim(found: Extraction, start: int, end: int) -> Claim | None:
    """Return who says so: the claim that the cue opens, else the one it stands in."""
    for claim in found.claims:
        if claim.cue_start < end and start < claim.cue_end:
            return claim
    return innermost_claim(found.claims, start, end)
