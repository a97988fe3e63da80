"""Rows from what the words of an event say of its doer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from newsledger.extract import syntax
from newsledger.extract.claims.lookup import content_spans, leaves_open
from newsledger.extract.events.evidence import content_head, has_kind
from newsledger.extract.events.falsehoods import is_called_false, tells_a_report
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.party import party_span
from newsledger.extract.events.roles import AIRCRAFT
from newsledger.extract.responsibility.admissions import admitted
from newsledger.extract.responsibility.charges import (
    NOT_HE,
    denier_of,
    is_disowned,
    is_unproven,
    verdict_on,
)
from newsledger.extract.responsibility.draft import Draft
from newsledger.extract.responsibility.own_side import MUNITIONS
from newsledger.extract.responsibility.parties import (
    is_party,
    parties_in,
    span_of,
    speaker_for,
    tells_of_itself,
)
from newsledger.extract.responsibility.persons import is_somebody
from newsledger.extract.responsibility.reference import PRONOUNS, referent
from newsledger.extract.responsibility.stance import stance_of
from newsledger.extract.responsibility.statement import is_nobody
from newsledger.extract.responsibility.unmade import is_unmade
from newsledger.lexicons import words
from newsledger.records import Claim, Event, Extraction
from newsledger.word_groups import word_group

_PLACES = words("city town village county province region district neighborhood neighbourhood area")
_MANNED = AIRCRAFT | words("battery batteries gunners warship warships gunboat gunboats")
"""Arms that somebody serves are who did it: "artillery fired at the village"."""
_CRAFT = word_group("vehicles") | words("drone drones uav uavs quadcopter quadcopters")
_FIRING = words("fire shoot drop launch strafe bomb shell rake open return")
"""What craft does with arms of its own: "a drone dropped grenades", "a second vehicle fired"."""
_DEED_NOUNS = words(
    "murder murders killing killings shelling bombing bombings airstrike airstrikes strike strikes "
    "attack attacks activity activities violence kidnapping kidnappings torture"
)
_ENDING = words("suspend halt stop cease end pause resume continue renew intensify escalate expand")
_BOASTING = words("claim say announce declare boast state assert")
_REFLEXIVE = frozenset({"himself", "herself", "themselves"})
_SPATE = re.compile(r"(?:an? )?(?:\w+ )?(?:waves?|spates?|series|string|number|rash|surge) of ")
_MAY_HAVE_BEEN = re.compile(r"\s(?:may|might|could)\s(?:\w+\s)?have\sbeen\s(?:\w+\s){1,3}by\s")
_LOOKED_INTO = re.compile(
    r"\b(?:investigat\w+|look(?:s|ed|ing)?\sinto|examin\w+|prob(?:e|es|ed|ing)|check(?:s|ed|ing)?|"
    r"explor(?:e|es|ed|ing))\s(?:the\s\w+\sof\s)?whether\s(?:(?:the|an?|any)\s)?$",
    re.IGNORECASE,
)
_BEFORE = 48
_BEFALL = words(
    "killing killings murder murders slaying slayings death deaths abduction kidnapping genocide "
    "assassination assassinations"
)


def from_actor(event: Event, found: Extraction, mentions: Mentions) -> Iterator[Draft]:
    """Yield the rows for an event's own actors: asserted, suspected, denied, claimed by itself."""
    if event.actor is None:
        yield from _opponent(event, found, mentions)
        yield from _own_munition(event, found, mentions)
        yield from admitted(event, found, mentions)
        return
    place = _find(event, found)
    doubted = event.modality in ("actual", "hypothetical") and _may_have(event, place, found)
    if event.modality == "hypothetical" and not doubted:
        doubted = _is_looked_into(event, place, found)
    if event.modality not in ("actual", "denied") and not doubted:
        return
    whole = span_of(mentions.doc, *place) if place is not None else None
    if place is None or whole is None:
        return
    claim = _said_by(event, found)
    if claim is not None and (leaves_open(claim) or is_unmade(claim, found.article.text)):
        return
    rule = f"actor:{event.rule}"
    trigger = span_of(mentions.doc, event.start, event.end)
    if is_nobody(whole.root) or (trigger is not None and is_unproven(trigger[0])):
        return
    verdict = verdict_on(trigger[0]) if trigger is not None else None
    boasted = trigger is not None and is_called_false(trigger.root)
    boasted = boasted and _is_boast(event, whole, claim, found)
    if verdict == "denied" and not boasted:
        at = (whole.start_char, whole.end_char)
        denial = denier_of(event, found)
        denier = speaker_for(whole, denial, found)
        head = denier.start if denier is not None else whole.root.idx
        known = trigger is not None and is_disowned(trigger[-1]) and event.rule.startswith("noun:")
        yield Draft(at[0], event, at, head, "denied", NOT_HE if known else rule, denial)
        return
    speaker = speaker_for(whole, claim, found)
    if boasted and event.actor == (claim.source if claim is not None else None):
        yield Draft(
            whole.start_char,
            event,
            (whole.start_char, whole.end_char),
            whole.root.idx,
            "claimed",
            rule,
            claim,
        )
        return
    accused = claim is not None and claim.cue_lemma == "accuse"  # "accused it of bombing the camp"
    if not accused and (speaker is not None or tells_of_itself(whole, claim)):
        assert claim is not None
        if trigger is not None and _is_ended(trigger.root):
            return  # "said it would suspend its attacks" claims none
        if _is_nobodys(claim, mentions):
            yield Draft(whole.start_char, event, None, None, "unclaimed", rule, claim)
            return  # "no group said it had carried out the bombing"
        denied = event.modality == "denied" or claim.speech_act == "deny"
        at = (whole.start_char, whole.end_char)
        stance = "denied" if denied and not boasted else "claimed"
        head = speaker.start if speaker is not None else whole.root.idx
        yield Draft(at[0], event, at, head, stance, rule, claim)
        return
    stance = "suspected" if doubted else stance_of(event, place, claim, found)
    stance = verdict if verdict is not None and stance == "asserted" else stance
    if _is_victim(event, place, found.article.text) or event.target in _REFLEXIVE:
        return  # "he shot himself"
    if not doubted and _is_to_come(found.article.text[place[1] : event.start]):
        return
    for span in parties_in(whole):
        if len(span) == 1 and span.root.tag_ == "PRP$":
            if event.event_type == "assassination" or event.text.lower() in _BEFALL:
                continue  # "his assassination"
            span = _owner(span.root, mentions, found) or span  # "jets renewed their raids"
        if span.root.lower_ in _DEED_NOUNS:
            continue  # "incursions by armed groups, murder and other activities"
        crewed = _is_crewed(content_head(span.root), trigger)
        if not crewed and not (is_party(span, found) and _may_do(span)):
            continue
        burns = event.event_type == "arson" and event.target is None
        if burns and not is_somebody(span.root, found):
            continue  # "eleven candles burned"
        at, root = (span.start_char, span.end_char), span.root
        if len(span) == 1 and root.lower_ in PRONOUNS:
            meant = referent(root, found)
            if meant is None and not root.sent.start:
                continue  # "They attacked": nobody was told before
            root = meant or root
            own = span.root.lower_ in ("he", "she") and _is_source(root, claim)
            if own and stance == "asserted":
                stance = "claimed"  # "the sergeant said he fired"
        yield Draft(at[0], event, at, root.idx, stance, rule, claim)


def _is_crewed(craft: Token, trigger: Span | None) -> bool:
    """Tell whether arms or a craft did it as somebody does: "the helicopter strafed the field"."""
    if craft.lower_ in _MANNED:
        return True
    fires = trigger is not None and trigger[0].lemma_.lower() in _FIRING
    return fires and craft.lower_ in _CRAFT


def _is_ended(deed: Token) -> bool:
    """Tell whether deeds at large are what somebody stops, or goes on with: "suspended attacks"."""
    verb = deed.head
    return deed.tag_ == "NNS" and deed.dep_ == "obj" and verb.lemma_.lower() in _ENDING


def _is_boast(event: Event, doer: Span, claim: Claim | None, found: Extraction) -> bool:
    """Tell whether a doer says himself that he did what others call false.

    Not "the militia said reports that it had shelled the town were false".
    """
    if claim is None or claim.speech_act == "deny" or claim.cue_lemma not in _BOASTING:
        return False
    opened = [a for a, b in content_spans(claim) if a <= event.start < b]
    if not opened or tells_a_report(found.article.text[opened[0] : event.start]):
        return False
    return tells_of_itself(doer, claim) or (claim.source or "").lower() == doer.text.lower()


def _is_nobodys(claim: Claim, mentions: Mentions) -> bool:
    """Tell whether nobody says so: "no group said it had carried out the bombing"."""
    if claim.source_start is None or claim.source_end is None:
        return False
    source = span_of(mentions.doc, claim.source_start, claim.source_end)
    return source is not None and is_nobody(source.root)


def _own_munition(event: Event, found: Extraction, mentions: Mentions) -> Iterator[Draft]:
    """Yield the row of a side that speaks of its munitions: "admitted that its shells hit it"."""
    verb = span_of(mentions.doc, event.start, event.end)
    if verb is None or not event.rule.startswith("verb:"):
        return
    for subject in syntax.subjects(verb.root)[:1]:
        whole = party_span(subject, mentions, [])
        claim = _said_by(event, found)
        if not any(t.lower_ in MUNITIONS for t in whole) or not tells_of_itself(whole, claim):
            continue
        assert claim is not None
        speaker = speaker_for(whole, claim, found)
        denied = event.modality == "denied" or claim.speech_act == "deny"
        at = (whole.start_char, whole.end_char)
        head = speaker.start if speaker is not None else subject.idx
        stance = "denied" if denied else "claimed"
        yield Draft(at[0], event, at, head, stance, f"actor:{event.rule}", claim)


def _opponent(event: Event, found: Extraction, mentions: Mentions) -> Iterator[Draft]:
    """Yield the row of whom a clash was with, where no other side is told: both of them fought."""
    if event.event_type != "armed_clash" or event.modality != "actual" or event.target is None:
        return
    if not event.rule.startswith("noun:"):
        return
    behind = re.compile(rf"\s+with\s+(?:the\s+)?({re.escape(event.target)})(?!\w)")
    match = behind.match(found.article.text, event.end)
    whole = span_of(mentions.doc, *match.span(1)) if match is not None else None
    if whole is not None and is_party(whole, found) and _may_do(whole):
        at = (whole.start_char, whole.end_char)
        claim = _said_by(event, found)
        yield Draft(at[0], event, at, whole.root.idx, "asserted", f"actor:{event.rule}", claim)


def _may_have(event: Event, place: tuple[int, int] | None, found: Extraction) -> bool:
    """Tell whether only who did it is in doubt: "rebels may have carried out the attack"."""
    if place is None or not event.rule.startswith("noun:"):
        return False
    if event.end <= place[0]:  # "the attack may have been carried out by the rebels"
        return bool(_MAY_HAVE_BEEN.fullmatch(found.article.text[event.end : place[0]].lower()))
    between = found.article.text[place[1] : event.start].lower()
    return bool(
        re.search(r"^\s+(?:may|might|could) have\b.*\b(?:the|this|that)\s+(?:\w+\s+)?$", between)
    )


def _is_looked_into(event: Event, place: tuple[int, int] | None, found: Extraction) -> bool:
    """Tell whether those who ask suspect a doer: "were looking into whether rebels planted it"."""
    if place is None or not event.rule.startswith("verb:") or place[0] > event.start:
        return False
    return bool(_LOOKED_INTO.search(found.article.text[max(0, place[0] - _BEFORE) : place[0]]))


def _may_do(span: Span) -> bool:
    """Tell whether the words are of somebody: "the city's latest killing" is none of the city."""
    if span[0].lower_ == "not":
        return False  # "the guards and not the crowd fired"
    head = content_head(span.root)
    if has_kind(head, "armed", "force"):
        return True  # "a number of militias"
    if any(t.i > span.start + 1 and has_kind(t, "armed", "force") for t in span[:4]):
        return True  # "waves of fighters"
    whole = " ".join(t.lower_ for t in span)
    return head.lower_ not in _PLACES and not _SPATE.match(whole)


def _owner(pronoun: Token, mentions: Mentions, found: Extraction) -> Span | None:
    """Return the words that a possessive stands for: "the jets renewed their raids" -> the jets."""
    noun = referent(pronoun, found)
    return party_span(noun, mentions, [], is_actor=True) if noun is not None else None


def _is_victim(event: Event, place: tuple[int, int], text: str) -> bool:
    """Tell whether the words before a noun of killing are whom it befell: "the nuns' murders".

    "The army's killing of two nuns" names both.
    """
    if not event.rule.startswith("noun:") or event.text.lower().split()[-1] not in _BEFALL:
        return False
    before = text[place[1] : event.start].strip(" '’s)\n")
    return place[1] <= event.start and not before and not text[event.end :].startswith(" of ")


def _is_source(noun: Token, claim: Claim | None) -> bool:
    """Tell whether a noun stands in the words of the source."""
    if claim is None or claim.source_start is None or claim.source_end is None:
        return False
    return claim.quotation != "direct" and claim.source_start <= noun.idx < claim.source_end


def _is_to_come(between: str) -> bool:
    """Tell whether the words between doer and deed put it into the future: "will likely answer"."""
    return bool(re.search(r"\b(?:will|would|could|should|must)\b", between[:40]))


def _said_by(event: Event, found: Extraction) -> Claim | None:
    """Return who tells an event; that a side ordered a killing is no statement of its own."""
    claims = {c.claim_id: c for c in found.claims}
    claim = claims.get(event.claim_id or "")
    while claim is not None and claim.speech_act == "request" and claim.source == event.actor:
        claim = claims.get(claim.parent_claim_id or "")
    return claim


def _find(event: Event, found: Extraction) -> tuple[int, int] | None:
    """Return where the actor's words stand: the nearest to the trigger in its sentence."""
    assert event.actor is not None
    text = found.article.text
    sentence = next(s for s in found.sentences if s.sentence_id == event.sentence_id)
    whole = re.compile(rf"(?<!\w){re.escape(event.actor)}(?!\w)")  # "it", not "with"
    places = [m.span() for m in whole.finditer(text, sentence.start, sentence.end)]
    return min(places, key=lambda place: abs(place[0] - event.start), default=None)
