"""Puts the parts together: candidates, roles, evidence, attachment, one row each."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span

from newsledger.extract import syntax
from newsledger.extract.claims.lookup import innermost_claim
from newsledger.extract.events.attach import Mentions, attach_date, attach_place
from newsledger.extract.events.evidence import Surroundings, has_kind
from newsledger.extract.events.gate import is_violent
from newsledger.extract.events.lexicon import type_codes
from newsledger.extract.events.munitions import munitions
from newsledger.extract.events.outcome import read_stance
from newsledger.extract.events.party import party_of
from newsledger.extract.events.roles import AIRCRAFT, MINE_PHRASES, Roles, agents_of, verb_roles
from newsledger.extract.events.supporting import noun_roles
from newsledger.extract.events.triggers import Candidate, find_candidates
from newsledger.extract.numbers import Count, find_counts
from newsledger.lexicons import words
from newsledger.records import Event, Extraction

# Types whose trigger leaves the means open, so that the weapon decides.
_OPEN_TYPES = frozenset({"attack", "explosion"})
_OPEN_PHRASES = words(
    "bomb fire launch lob hurl throw toss land barrage salvo volley pound pummel batter "
    "hammer explode detonate bombing suicide_bombing"
) | {"come under fire", "rain down", "rain down on", "fall on", "set off", "go off"}
_CLOSED = frozenset({"retaliate", "run over", "repel", "beat to death", "lynch", "burn alive"})
_LANDINGS = frozenset({"impact", "hit", "land", "miss", "strike", "explode", "fall on"})
_PRONOUNS = frozenset({"they", "it", "both", "neither", "which", "that", "one", "two", "others"})


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate with its roles."""

    candidate: Candidate
    roles: Roles


def extract_events(doc: Doc, found: Extraction) -> list[Event]:
    """Return one row per mention of a violent event, in text order."""
    candidates = find_candidates(doc)
    if not candidates:
        return []
    mentions = Mentions(doc, found)
    around = Surroundings(doc, candidates)
    read = [
        Found(c, verb_roles(c) if c.is_verb else noun_roles(c, mentions.labels)) for c in candidates
    ]
    _give_to_nouns(read)
    absorbed = {verb.i for f in read if not f.candidate.is_verb for verb in f.roles.absorbed}
    for item in read:
        _drop_times(item.roles, mentions)
    read = [f for f in read if not _is_defence(f, read)]
    kept = [
        f
        for f in read
        if not (f.candidate.is_verb and _is_absorbed(f, absorbed))
        and (
            is_violent(f.candidate, f.roles, mentions, around)
            or _munition_before(f, read) is not None
        )
    ]
    heads = [
        f.candidate.head.i
        for f in read
        if f in kept or not (f.candidate.is_verb and (_is_absorbed(f, absorbed) or _is_result(f)))
    ]
    counts = find_counts(doc) if kept else []
    rows: list[Event] = []
    for item in kept:
        rows.append(_row(item, found, mentions, heads, counts, rows, read))
    return rows


def _is_result(item: Found) -> bool:
    """Tell whether a verb only counts the victims: "hit a school on Saturday, killing thirty"."""
    return item.candidate.trigger.strength == "kill" and item.candidate.head.tag_ == "VBG"


def _munition_before(item: Found, read: list[Found]) -> Found | None:
    """Return the launch that a pronoun points back to: "Two rockets were fired. They missed".

    The launch stands in the sentence before and has a munition.
    """
    verb, phrase = item.candidate.head, item.candidate.trigger.phrase
    if not item.candidate.is_verb or phrase not in _LANDINGS:
        return None
    subjects = syntax.subjects(verb)[:1]
    if not subjects or subjects[0].lower_ not in _PRONOUNS:
        return None
    first = verb.sent.start
    before = verb.doc[first - 1].sent.start if first else 0
    for other in reversed(read):
        if other.candidate.head.i >= verb.i:
            continue
        if other.candidate.head.i < before:
            break
        row = other.roles.weapon_evidence
        if row is not None and row.event_type not in (None, "shooting"):
            return other
    return None


def _is_defence(item: Found, read: list[Found]) -> bool:
    """Tell whether a verb only says that an attack failed: "troops repelled the assault"."""
    if item.candidate.trigger.phrase != "repel":
        return False
    nouns = {f.candidate.head.i for f in read if not f.candidate.is_verb}
    return any(t.i in nouns for t in item.roles.targets)


def _give_to_nouns(read: list[Found]) -> None:
    """Let an event noun that is the agent of a verb have the verb's target: "15 strikes hit"."""
    nouns = {f.candidate.head.i: f for f in read if not f.candidate.is_verb}
    for item in read:
        if not item.candidate.is_verb or item.candidate.trigger.strength == "strong":
            continue
        for token in agents_of(item.candidate.head):
            noun = nouns.get(token.i)
            if noun is None:
                continue
            noun.roles.absorbed.append(item.candidate.head)
            noun.roles.anchors.append(item.candidate.head)
            noun.roles.targets = noun.roles.targets or item.roles.targets
            noun.roles.outcome = noun.roles.outcome or "hit"


def _drop_times(roles: Roles, mentions: Mentions) -> None:
    """Take out of the roles what is a date, and fill the target from the site's name."""
    roles.actors = [t for t in roles.actors if t.i not in mentions.date_at]
    roles.targets = [t for t in roles.targets if t.i not in mentions.date_at] or roles.facilities
    if roles.actor_span is not None and roles.actor_span.root not in roles.actors:
        roles.actor_span = None


def _is_absorbed(item: Found, absorbed: set[int]) -> bool:
    """Tell whether a verb only tells what an event noun did: "the attack killed two"."""
    strong = item.candidate.trigger.strength == "strong"
    return item.candidate.head.i in absorbed and not strong


def event_type_of(candidate: Candidate, roles: Roles) -> str:
    """Return the type: the trigger's own, or the weapon's where the trigger leaves it open."""
    trigger = candidate.trigger
    kind = trigger.event_type
    row = roles.weapon_evidence
    if roles.mixed:
        return "attack"
    if row is not None and row.event_type == "ied" and trigger.phrase in MINE_PHRASES:
        return "ied"
    if row is None or row.event_type is None or trigger.phrase in _CLOSED:
        if row is None and trigger.phrase in ("bomb", "kill", "murder", "wound", "injure"):
            return _from_actor(roles, kind)
        return kind
    if trigger.phrase == "drop" and row.event_type == "bombing":
        return kind
    if kind in _OPEN_TYPES or trigger.phrase in _OPEN_PHRASES:
        return row.event_type
    return kind


def _from_actor(roles: Roles, kind: str) -> str:
    if kind == "bombing":  # a force that bombs does it from the air
        flown = any(has_kind(a, "force") or a.lower_ in AIRCRAFT for a in roles.actors)
        return "airstrike" if flown else kind
    for actor in roles.actors:
        if actor.lower_ in ("gunman", "gunmen", "sniper", "snipers", "shooter", "shooters"):
            return "shooting"
        if actor.lower_ in ("bomber", "bombers"):
            return "bombing"
    return kind


def _row(
    item: Found,
    found: Extraction,
    mentions: Mentions,
    heads: list[int],
    counts: list[Count],
    earlier: list[Event],
    read: list[Found],
) -> Event:
    candidate, roles = item.candidate, item.roles
    trigger, head, doc = candidate.trigger, candidate.head, candidate.head.doc
    start, end = doc[candidate.start].idx, doc[candidate.end - 1].idx + len(doc[candidate.end - 1])
    kind = event_type_of(candidate, roles)
    launch = _munition_before(item, read)
    if launch is not None and roles.weapon is None:
        # "Two rockets were fired at the base. They did not impact it."
        roles.weapon, roles.weapon_evidence = launch.roles.weapon, launch.roles.weapon_evidence
        roles.actors = []
        kind = event_type_of(launch.candidate, launch.roles)
    codes = type_codes()[kind]
    same = kind == trigger.event_type
    modality, outcome = read_stance(trigger, head, roles)
    verbs = [
        f.candidate.head
        for f in read
        if f.candidate.is_verb and f.candidate.head.sent == head.sent and f is not item
    ]
    actor = party_of(candidate, roles.actors, mentions, [*roles.targets, *verbs], is_actor=True)
    actor_span = roles.actor_span or actor
    target = party_of(candidate, roles.targets, mentions, [*roles.actors, *verbs])
    others = [h for h in heads if h != head.i]
    date, date_basis = attach_date(roles.anchors, head, mentions, others)
    taken = set(range(actor_span.start, actor_span.end)) if actor_span is not None else set()
    place, place_basis = attach_place(
        roles.anchors, head, roles.targets, roles.place_modifiers, mentions, others, taken
    )
    weapon_span = _weapon_span(roles)
    low, high = None, None
    if roles.weapon is not None and not candidate.start <= roles.weapon.i < head.i:
        low, high = munitions(roles.weapon, counts)
    claim = innermost_claim(found.claims, start, end)
    actor_row = mentions.entity_of(roles.actors[0]) if roles.actors else None
    target_row = mentions.entity_of(roles.targets[0]) if roles.targets else None
    return Event(
        event_id=found.row_id("event", len(earlier) + 1),
        article_id=found.article.article_id,
        sentence_id=found.sentence_id_at(start),
        start=start,
        end=end,
        text=found.article.text[start:end],
        event_type=kind,
        modality=modality,
        outcome=outcome,
        rule=trigger.rule,
        weapon=weapon_span.text if weapon_span is not None else None,
        munitions_min=low,
        munitions_max=high,
        actor=actor_span.text if actor_span is not None else None,
        actor_entity_id=actor_row.entity_id if actor_row else None,
        target=target.text if target is not None else None,
        target_entity_id=target_row.entity_id if target_row else None,
        place_entity_id=place.entity_id if place else None,
        place_basis=place_basis,
        date_id=date.date_id if date else None,
        date_basis=date_basis,
        claim_id=claim.claim_id if claim else None,
        acled_sub_event=trigger.acled_sub_event if same else codes.acled_sub_event,
        plover=trigger.plover if same else codes.plover,
        cameo=trigger.cameo if same else codes.cameo,
    )


def _weapon_span(roles: Roles) -> Span | None:
    """Return the weapon with its compounds: "AK-47 assault rifles", without article and number."""
    weapon = roles.weapon
    if weapon is None or has_kind(weapon, "armed"):
        return None
    first = weapon.i
    while first > weapon.sent.start:
        before = weapon.doc[first - 1]
        if before.ent_type_ in ("NORP", "GPE", "ORG"):
            break
        if before.tag_ == "VBN":
            break
        is_part = before.dep_ in ("compound", "amod") or before.text == "-"
        if not is_part or before.head.i not in range(first, weapon.i + 1):
            break
        first -= 1
    while weapon.doc[first].is_punct and first < weapon.i:
        first += 1
    if roles.weapon_first is not None:
        first = roles.weapon_first.i
    return weapon.doc[first : weapon.i + 1]
