"""Whose munition it was: "a Russian missile", "Houthi rockets", "rebel shells"."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.sifting import Found
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_OWNED = words(
    "missile missiles rocket rockets shell shells bomb bombs jet jets warplane warplanes drone "
    "drones artillery bullet bullets"
)
_SORTS = words(
    "ballistic cruise guided glide suicide artillery tank mortar aerial fighter air defence "
    "defense - anti aircraft surface fpv kamikaze loitering shahed attack reconnaissance strike"
)
_NAMED = frozenset({"ORG", "NORP", "GPE", "PERSON"})
_SENT = words("launched fired sent dropped planted laid thrown hurled lobbed placed left flown")
_BETWEEN = words("that which had has have been was were apparently reportedly allegedly")
_SIDES = words("rebel insurgent guerrilla militia government army enemy coalition regime")
"""Sides that stand before their munitions."""


def name_owners(read: list[Found], mentions: Mentions) -> None:
    """Take whose munition it was for who did it: "a Russian missile hit the block"."""
    for item in read:
        weapon, roles = item.roles.weapon, item.roles
        if not item.candidate.is_verb or roles.actors or weapon is None:
            continue
        verb = item.candidate.head
        if (weapon.i < verb.i or weapon.head == verb) and (sender := sender_of(weapon)) is not None:
            roles.actors = [sender]  # "killed by a mine laid by rebels"
            continue
        if weapon.lower_ not in _OWNED or weapon.i == sent_start(weapon):
            continue
        at = weapon.i - 1
        while at > sent_start(weapon) and _is_sort(weapon.doc[at], mentions):
            at -= 1
        owner = weapon.doc[at]
        if owner.tag_ == "POS" and has_kind(weapon.doc[at - 1], "armed", "force"):
            roles.actors = [weapon.doc[at - 1]]  # "killed by a sniper's bullet"
            continue
        hyphened = "-" in (owner.nbor(1).text, owner.nbor(-1).text if owner.i else "")
        if mentions.labels.get(owner.i) == "NORP" and len(owner) > 2 and not hyphened:
            roles.actors = [owner]
            roles.actor_span = weapon.doc[owner.i : owner.i + 1]
        elif not hyphened and (name := _side_before(owner, mentions)) is not None:
            roles.actors, roles.actor_span = [owner], name


def sender_of(weapon: Token) -> Token | None:
    """Return who a munition is from by the clause behind: "a drone sent by Hezbollah struck"."""
    for clause in syntax.children(weapon, "acl", "acl:relcl"):
        if clause.lower_ in _SENT:
            agents = syntax.children(clause, "obl:agent")
            return next((t for t in agents if _is_somebody(t)), None)  # "fired by mistake"
    return _sender_behind(weapon)


def _sender_behind(weapon: Token) -> Token | None:
    """Return who sent a munition by the words behind: "a mine (that was) laid by rebels"."""
    doc, end, at = weapon.doc, sent_end(weapon), weapon.i + 1
    while at < end and doc[at].lower_ in _BETWEEN:
        at += 1
    if at + 2 >= end or doc[at].lower_ not in _SENT or doc[at + 1].lower_ != "by":
        return None
    sender = surface.noun_after(doc[at + 1])
    return sender if sender is not None and _is_somebody(sender) else None


def _is_somebody(noun: Token) -> bool:
    return noun.ent_type_ in _NAMED or has_kind(noun, "armed", "force", "civilian")


def _is_sort(word: Token, mentions: Mentions) -> bool:
    """Tell whether a word only says what a munition is: "ballistic", "Kalibr", "misfired"."""
    sort = word.lower_ in _SORTS or (word.tag_ in ("VBN", "VBG") and word.dep_ == "amod")
    return sort or mentions.labels.get(word.i) == "WEAPON"


def _side_before(owner: Token, mentions: Mentions) -> Span | None:
    """Return the side whose name stands before a munition: "Houthi missiles", "rebel shells"."""
    entity = mentions.entity_at.get(owner.i)
    if entity is not None and entity.label == "ORG" and entity.mention_type == "name":
        first = owner.i
        while first > sent_start(owner) and mentions.entity_at.get(first - 1) is entity:
            first -= 1
        return owner.doc[first : owner.i + 1]
    side = owner.lower_ in _SIDES or (has_kind(owner, "armed") and owner.tag_ == "NN")
    return owner.doc[owner.i : owner.i + 1] if side and owner.tag_[:2] in ("NN", "JJ") else None
