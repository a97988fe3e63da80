"""Reads the candidates of a text: each with its roles, and what the rules make of it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from newsledger.extract.events.elliptic import elliptic_candidates
from newsledger.extract.events.evidence import Surroundings, own_points
from newsledger.extract.events.gate import is_violent
from newsledger.extract.events.let_off import is_made_safe
from newsledger.extract.events.manifold import is_other_sense
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.owners import name_owners
from newsledger.extract.events.recalled import is_heading
from newsledger.extract.events.roles import Roles
from newsledger.extract.events.sifting import (
    Found,
    give_to_nouns,
    is_absorbed,
    is_defence,
    is_manner,
    is_result,
    is_support,
    munition_before,
    share_objects,
    unname_ordinals,
    with_recalled,
    without_results,
)
from newsledger.extract.events.supporting import noun_roles
from newsledger.extract.events.triggers import find_candidates
from newsledger.extract.events.verbal import verb_roles
from newsledger.records import Extraction


@dataclass(frozen=True, slots=True)
class Reading:
    """The candidates of a text in order, and which of them the rules take for events."""

    doc: Doc
    read: list[Found]
    told: list[Found]
    """Violent by the rules, what another act did among them."""
    kept: list[Found]
    """Events of their own by the rules."""
    absorbed: set[int]
    """Tokens of verbs that only tell what an event noun did."""
    mentions: Mentions
    around: Surroundings

    def is_part(self, item: Found) -> bool:
        """Tell whether a candidate only tells more of another: "the attack killed two"."""
        return item.candidate.is_verb and (is_absorbed(item, self.absorbed) or is_result(item))


def read_candidates(doc: Doc, found: Extraction) -> Reading:
    """Return the candidates of a text with their roles, and what the rules make of them.

    `found` holds the entities, dates and claims of the text.
    """
    mentions = Mentions(doc, found)
    candidates = [c for c in find_candidates(doc) if not is_other_sense(c, mentions.labels)]
    elliptic = elliptic_candidates(doc, candidates)
    meant = {one.start: other for one, other in elliptic}
    candidates = sorted([*candidates, *(one for one, _ in elliptic)], key=lambda c: c.start)
    around = Surroundings(doc, candidates)
    read = [
        Found(c, verb_roles(c) if c.is_verb else noun_roles(c, mentions.labels)) for c in candidates
    ]
    for item in read:
        _drop_times(item.roles, mentions)
    read = [
        f
        for f in read
        if not (
            is_defence(f, read)
            or is_support(f, read)
            or is_manner(f, read)
            or is_made_safe(f.candidate, f.roles)
        )
    ]
    give_to_nouns(read)
    share_objects(read)
    unname_ordinals(read)
    name_owners(read, mentions)
    around.weigh(
        [
            own_points(
                f.candidate,
                actors=f.roles.actors,
                targets=f.roles.targets,
                weapon=f.roles.weapon,
                labels=mentions.labels,
                around=around,
            )
            for f in read
        ]
    )
    nouns = [
        f
        for f in read
        if not f.candidate.is_verb
        and not is_heading(f.candidate.head.sent)
        and is_violent(f.candidate, f.roles, mentions, around)
    ]
    violent = [f.candidate for f in nouns]
    nouns = [f for f in nouns if meant.get(f.candidate.start, violent[0]) in violent]
    absorbed = {verb.i for f in nouns for verb in f.roles.absorbed}
    told = [
        f
        for f in read
        if f in nouns
        or (
            f.candidate.is_verb
            and not is_absorbed(f, absorbed)
            and (
                is_violent(f.candidate, f.roles, mentions, around)
                or munition_before(f, read) is not None
            )
        )
    ]
    kept = with_recalled(read, without_results(read, told), around, mentions)
    return Reading(doc, read, told, kept, absorbed, mentions, around)


def _drop_times(roles: Roles, mentions: Mentions) -> None:
    """Take out of the roles what is a date, and fill the target from the site's name."""
    roles.actors = [t for t in roles.actors if t.i not in mentions.date_at]
    roles.targets = [t for t in roles.targets if t.i not in mentions.date_at] or roles.facilities
    if any(t.lower_ == "who" and not t.head.dep_.startswith("acl") for t in roles.actors):
        roles.actors, roles.actor_span = [], None  # "asked who carried out the attack"
    if any(c.lower_ == "which" for t in roles.actors if t.tag_ == "CD" for c in t.children):
        roles.actors, roles.actor_span = [], None  # "the raids, two of which hit an airport"
    if roles.actor_span is not None and roles.actor_span.root not in roles.actors:
        roles.actor_span = None
