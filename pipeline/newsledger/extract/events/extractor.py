"""Puts the parts together: candidates, roles, evidence, attachment, one row each."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from newsledger.extract import syntax
from newsledger.extract.claims.lookup import innermost_claim
from newsledger.extract.events import laden
from newsledger.extract.events.casting import weigh_roles
from newsledger.extract.events.days import attach_date
from newsledger.extract.events.evidence import content_head, has_kind
from newsledger.extract.events.happened import happenings, told_of
from newsledger.extract.events.kinds import event_type_of
from newsledger.extract.events.lexicon import type_codes
from newsledger.extract.events.massacres import is_massacre, victims_of
from newsledger.extract.events.means import settle_means
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.munitions import munitions, munitions_of_targets
from newsledger.extract.events.outcome import read_stance
from newsledger.extract.events.party import party_of
from newsledger.extract.events.place_nouns import names_site
from newsledger.extract.events.places import attach_place
from newsledger.extract.events.reading import read_candidates
from newsledger.extract.events.roles import CREWED, Roles
from newsledger.extract.events.sifting import Found, munition_before
from newsledger.extract.events.verdict import events_of
from newsledger.extract.numbers import Count, find_counts
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.records import Entity, Event, Extraction
from newsledger.word_groups import word_group


def extract_events(doc: Doc, found: Extraction) -> list[Event]:
    """Return one row per mention of a violent event, in text order."""
    reading = read_candidates(doc, found)
    kept = events_of(reading)
    if not kept:
        return []
    weigh_roles(reading, kept)
    mentions, read = reading.mentions, reading.read
    heads = [
        f.candidate.head.i
        for f in read
        if f in kept
        or (
            f not in reading.told
            and f.candidate.trigger.strength != "recall"  # "were shot in an incident on"
            and not reading.is_part(f)
            and not _is_joined(f, kept)
        )
    ]
    counts = find_counts(doc)
    rows: list[Event] = []
    later = happenings(doc, [f.candidate.head for f in kept], reading.around.starts)
    for item in kept:
        row = _row(item, found, mentions, heads, counts, rows, read)
        verb = later.get(item.candidate.head.i)
        rows.append(row if verb is None else _placed_by(verb, row, mentions, heads))
    return settle_means(rows)


def _is_joined(item: Found, kept: list[Found]) -> bool:
    """Tell whether a verb shares time and place with an event: "killed six and captured ten"."""
    verb = item.candidate.head
    joined = item.candidate.is_verb and verb.dep_ == "conj"
    joined = joined and not syntax.children(verb, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS)
    return joined and any(f.candidate.head == verb.head for f in kept)


def _placed_by(verb: Token, row: Event, mentions: Mentions, heads: list[int]) -> Event:
    """Fill the place and the day that the sentence after an event tells."""
    place, day = told_of(verb, mentions, heads)
    if place is not None and _is_narrower(place, row, mentions):
        row = replace(row, place_entity_id=place.entity_id, place_basis="sentence")
    dated = any(row.sentence_id == d.sentence_id for _, _, d in mentions.dates)
    if day is not None and row.date_id is None and not dated:
        row = replace(row, date_id=day.date_id, date_basis="sentence")
    return row


def _is_narrower(place: Entity, row: Event, mentions: Mentions) -> bool:
    """Tell whether a place is the first of an event, or a street or building in a town it has."""
    own = next((e for _, _, e in mentions.entities if e.entity_id == row.place_entity_id), None)
    return own is None or (names_site(place.text) and not names_site(own.text))


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
    launch = munition_before(item, read)
    if launch is not None and roles.weapon is None:
        # "Two rockets were fired at the base. They did not impact it."
        roles.weapon, roles.weapon_evidence = launch.roles.weapon, launch.roles.weapon_evidence
        roles.actors = []
        kind = event_type_of(launch.candidate, launch.roles)
    if is_massacre(candidate, roles, munitions_of_targets(victims_of(roles), counts)[0]):
        kind = "massacre"
    codes = type_codes()[kind]
    same = kind == trigger.event_type
    modality, outcome = read_stance(trigger, head, roles)
    if kind == "interception" and outcome == "hit":
        outcome = "intercepted"
    elif kind == "interception" and trigger.phrase == "engage" and outcome == "missed":
        outcome = "unknown"  # over the sea it was engaged
    elif trigger.event_type == "interception" != kind and outcome == "intercepted":
        outcome = "hit"
    first, last = sent_start(head), sent_end(head)
    verbs = [
        f.candidate.head
        for f in read
        if f.candidate.is_verb and f is not item and first <= f.candidate.head.i < last
    ]
    actor = party_of(candidate, roles.actors, mentions, [*roles.targets, *verbs], is_actor=True)
    actor_span = roles.actor_span or actor
    target = party_of(candidate, roles.targets, mentions, [*roles.actors, *verbs])
    if target is not None and actor_span is not None and _is_part(target, actor_span):
        roles.targets, target = [], None  # "a clash between gang members": each is a side
    twins = (
        {t.i for t in syntax.conjuncts(syntax.first_conjunct(head))}
        if not candidate.is_verb
        else {head.i}
    )
    others = [h for h in heads if h not in twins]  # "gunfire and explosions were heard in"
    date, date_basis = attach_date(roles.anchors, head, mentions, others)
    taken = set(range(actor_span.start, actor_span.end)) if actor_span is not None else set()
    bomb = [roles.weapon] if roles.weapon is not None and roles.weapon.i < head.i else []
    place, place_basis = attach_place(
        roles.anchors,
        head,
        [*roles.targets[:2], *bomb],  # "a bomb on the Goma road hit a van"
        roles.place_modifiers,
        mentions,
        others,
        taken,
    )
    weapon_span = _weapon_span(roles, mentions)
    low, high = None, None
    if roles.single:
        low, high = 1, 1
    elif roles.weapon is not None and not candidate.start <= roles.weapon.i < head.i:
        low, high = munitions(roles.weapon, counts)
    elif kind == "interception" and roles.targets:
        low, high = munitions_of_targets(roles.targets, counts)
    claim = innermost_claim(found.claims, start, end)
    actor_row = _doer_row(roles.actors[0], mentions) if roles.actors else None
    target_row = _row_of(roles.targets[0], mentions) if roles.targets else None
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


_HYPHENS = ("-", "‐", "‑", "–")
_SIDES = frozenset({"pro", "anti", "non"})
_OWNERS = frozenset({"NORP", "ORG", "GPE"})


def _takes_side(word: Token) -> bool:
    """Tell whether a word says for or against whom somebody is: "pro-Iranian militia"."""
    doc, at = word.doc, word.i
    return at > 1 and doc[at - 1].text in _HYPHENS and doc[at - 2].lower_ in _SIDES


def _doer_row(head: Token, mentions: Mentions) -> Entity | None:
    """Return the mention of a doer; of "Turkish jets" the name of whose they are."""
    if _takes_side(head):
        return None
    told = _row_of(head, mentions)
    if told is not None and told.label != "WEAPON":
        return told
    members = content_head(head)
    if members is not head:
        return _owner_of(members, mentions)  # "members of the G9 gang alliance"
    owned = told is not None or has_kind(head, "weapon", "armed", "force")
    vehicles = {head.lower_, head.lower_.removesuffix("s")} & word_group("vehicles")
    if not owned and not vehicles and head.lower_ not in ("member", "members"):
        return None
    return _owner_of(head, mentions) or _owner_behind(head, mentions) or told


def _owner_behind(craft: Token, mentions: Mentions) -> Entity | None:
    """Return whose a craft is by the words behind: "planes of the Saudi-led coalition"."""
    for noun in syntax.children(craft, "nmod"):
        row = mentions.entity_of(noun)
        if syntax.preposition(noun) == "of" and row is not None and row.label in _OWNERS:
            return row
    return None


def _owner_of(thing: Token, mentions: Mentions) -> Entity | None:
    """Return whose men or machines they are: "Myanmar military jets", "the army's F-16s"."""
    own = mentions.entity_at.get(thing.i)
    first = thing.left_edge.i if thing.left_edge.i < thing.i else thing.sent.start
    for i in range(thing.i - 1, first - 1, -1):
        word = thing.doc[i]
        row = mentions.entity_at.get(i)
        if word.text == "-" or (i + 1 < thing.i and thing.doc[i + 1].text == "-"):
            return None  # "Iran-backed"
        if _takes_side(word):
            return None
        if row is not None and row is not own and row.label != "WEAPON":
            return row if row.label in _OWNERS else None
        if word.tag_ not in ("POS", "NN", "NNP", "JJ"):
            return None
    return None


def _row_of(head: Token, mentions: Mentions) -> Entity | None:
    """Return the mention of a party; of "members of the brigade" that of the brigade."""
    return mentions.entity_of(head) or mentions.entity_of(content_head(head))


def _is_part(span: Span, whole: Span) -> bool:
    return whole.start <= span.start and span.end <= whole.end


def _weapon_span(roles: Roles, mentions: Mentions) -> Span | None:
    """Return the weapon with its compounds: "AK-47 assault rifles", without article and number."""
    weapon = roles.weapon
    if weapon is None or has_kind(weapon, "armed") or weapon.lower_ in CREWED:
        return None
    first = weapon.i
    while first > sent_start(weapon):
        before = weapon.doc[first - 1]
        if before.ent_type_ in ("NORP", "GPE", "ORG") or before.i in mentions.date_at:
            break
        if before.tag_ == "VBN" or before == roles.predicate:
            break
        is_part = before.dep_ in ("compound", "amod") or before.text == "-"
        if not is_part or before.head.i not in range(first, weapon.i + 1):
            break
        first -= 1
    while weapon.doc[first].is_punct and first < weapon.i:
        first += 1
    if roles.weapon_first is not None:
        first = roles.weapon_first.i
    load = laden.load_behind(weapon)
    last = weapon if load is None else load
    return weapon.doc[min(first, laden.first_of_name(weapon).i) : last.i + 1]
