"""Arguments inside the phrase of an event noun: "Iran-backed militia attacks on US sites"."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Span, Token

from newsledger import gazetteer
from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.events.evidence import has_kind, weapon_row
from newsledger.extract.events.roles import AIRCRAFT, PLANES, Roles, has_preposition, is_time
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.gazetteer import country_named, normal
from newsledger.lexicons import words

_BACKED = frozenset({"backed", "linked", "affiliated", "aligned", "allied", "sponsored", "led"})
_NOT_OF_ACTOR = words(
    "precision deadly recent fresh new latest major alleged suspected reported apparent "
    "massive heavy brutal fatal further possible first second third"
)
_MESSAGES = words(
    "message messages statement statements video videos letter letters call post posts speech "
    "communique communiqué interview broadcast report reports tweet recording leaflet note"
)
_ARMED = words("terrorist insurgent militia criminal")
"""Kinds of actors that attack, and whose own killings are told otherwise."""
_RAIDERS = words("police army military commando")
_HOW = words("military terrorist criminal")
_CHARGES = words("charge charges count counts case complaint indictment indictments allegation")
_BEFALLING = frozenset(
    {"ambush", "bombing", "shooting", "stabbing", "explosion", "massacre", "abduction"}
)
"""Kinds of which a country before the noun is the scene."""
_SCENES = words("country nation capital city town state province region county world island")
_COUNTED_BY_TOWN = words("homicide homicides murder murders slaying slayings shooting shootings")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_RANKING = words("first second third fourth fifth sixth seventh latest only last")
_REACH = 12
_STRIKES = words("strike strikes airstrike airstrikes raid raids")
_CONTINENTS = words("european african asian")
_STATES = words("us u.s. uk u.k. eu e.u. nato un u.n. uae")
_ONE_SIDED = words("ambush ied abduction explosion")
"""Deeds of one side: what stands behind "between" is their road, "an ambush between A and B"."""


def noun_arguments(candidate: Candidate, labels: dict[int, str]) -> Roles:
    """Return the roles that stand in the noun phrase of a noun trigger itself.

    "Iran-backed militia attacks on US sites": actor Iran-backed militia, target US sites.
    """
    noun, trigger = candidate.head, candidate.trigger
    roles = Roles(predicate=noun, anchors=[noun])
    victims_possess = "of" in trigger.prepositions
    for child in [*noun.children, *_compound_parts(noun, candidate)]:
        if child.i < noun.i or child.i < candidate.start:
            _left_modifier(child, candidate, roles, labels, victims_possess)
    other = _coordinated_weapon(candidate)
    if other is not None:
        own, row = weapon_row(noun.doc[candidate.start]), weapon_row(other)
        if own is not None and row is not None:
            roles.weapon, roles.weapon_evidence = noun.doc[candidate.start], own
            roles.weapon_first = other
            roles.mixed = row.event_type != own.event_type
    for part in (noun, *noun.doc[noun.i + 1 : candidate.end]):  # "an exchange of fire with police"
        for child in syntax.children(part, "nmod", "obl", "nmod:unmarked", "obl:agent"):
            if child.i >= candidate.end:
                _right_modifier(child, candidate, roles)
    return roles


def _has_of(candidate: Candidate) -> bool:
    """Tell whether whom it befell is told behind: "a FARC ambush of a patrol"."""
    doc = candidate.head.doc
    return candidate.end < sent_end(candidate.head) and doc[candidate.end].lower_ == "of"


def _compound_parts(noun: Token, candidate: Candidate) -> list[Token]:
    """Return the words inside and right before the trigger that the parser hung elsewhere."""
    parts = []
    start = candidate.start
    doc = noun.doc
    for i in range(max(sent_start(noun), start - 3), start):
        token = doc[i]
        inside = token.head.i in range(start, candidate.end) and token.head != noun
        if inside or _is_of_munition(token, noun):
            parts.append(token)
    return parts


def _is_of_munition(token: Token, noun: Token) -> bool:
    """Tell whether a word hangs on the munition of an attack: "an IRA landmine attack"."""
    munition = token.head
    if munition.i != token.i + 1 or munition.head != noun or munition.dep_ != "compound":
        return False
    return weapon_row(munition) is not None


def _left_modifier(
    child: Token,
    candidate: Candidate,
    roles: Roles,
    labels: dict[int, str],
    victims_possess: bool,
) -> None:
    if child.dep_ in ("det", "case", "punct", "nummod", "cc", "mark", "cop", "nsubj"):
        return
    start = candidate.start
    if start <= child.i < candidate.end:
        roles.add_weapon(child)
        return
    following = [t.lower_ for t in child.doc[child.i + 1 : child.i + 3]]
    backed = following[:1] in (["-"], ["–"]) and following[-1] in _BACKED
    if backed or child.lower_.rpartition("-")[2] in _BACKED:
        return
    after = child.nbor(1) if child.i + 1 < start else None
    if after is not None and has_kind(after, "facility", "site") and after.lower_ not in PLANES:
        return  # "the U.S. Embassy bombings", not "a U.S. helicopter raid"
    label = labels.get(child.i)
    if child.dep_ == "nmod:poss":
        if is_time(child) or child.lower_ in ("last", "its") or _is_scene(child, candidate):
            return
        if victims_possess and (label in ("PERSON", None)) and not has_kind(child, "armed"):
            roles.add_targets([child])
        else:
            roles.add_actors([child])
        return
    if child.lower_ in _RAIDERS and candidate.trigger.phrase == "raid":
        roles.actors.append(child)  # "police raids": by them alone
        roles.actor_span = modifier_span(child, candidate)
    elif (
        candidate.trigger.event_type == "armed_clash"
        and has_kind(child, "force", "armed")
        and _is_with(candidate)
    ):
        roles.actors.append(child)  # "Police clash with protesters", all taken for nouns
    elif has_kind(child, "facility") and not has_kind(child, "armed"):
        roles.facilities.append(child)
    elif roles.add_weapon(child):
        if has_kind(child, "armed"):
            roles.actor_span = modifier_span(child, candidate)
            roles.actors.append(child)
    elif child.lower_ in _HOW and not _named_before(child, labels):
        return  # "military invasions", "terrorist bombings": says how, not who
    elif has_kind(child, "armed", "force") or (
        child.lower_ in _STATES and (child.text.isupper() or "." in child.text)
    ):
        roles.actors.append(child)
        roles.actor_span = modifier_span(child, candidate)
    elif (
        label == "ORG"
        and victims_possess
        and not (_has_of(candidate) or normal(_whole_name(child)) in _armed_groups())
    ):
        return  # "the college massacre": its victims or its place, who knows
    elif child.lower_ in _CONTINENTS or (label == "NORP" and _is_of_thing(child, candidate)):
        return  # "the worst European massacre", "a Cuban airliner bombing"
    elif label in ("NORP", "ORG") or (label == "GPE" and _is_state_acting(child, candidate)):
        roles.actors.append(child)
        roles.actor_span = modifier_span(child, candidate)
    elif label in ("GPE", "LOC", "FAC"):
        roles.place_modifiers.append(child)
    elif child.i + 1 < len(child.doc) and weapon_row(child.nbor(1)) is not None:
        return  # "a car bomb blast"
    elif child.lower_ in ("police", "officer", "officers"):
        return  # "police violence" and "police killings": by them or of them
    elif (
        has_kind(child, "site", "civilian")
        and child.tag_[:2] == "NN"
        and child.lower_ not in PLANES  # "a helicopter raid"
    ):
        roles.add_targets([child])


def _is_state_acting(child: Token, candidate: Candidate) -> bool:
    """Tell whether a country does it: "Israel strikes on Gaza", not "a DRC ambush"."""
    if _is_acronym(child):
        return candidate.trigger.event_type not in _BEFALLING
    if country_named(child.text) is None or candidate.end >= sent_end(child):
        return False
    struck = candidate.head.lower_ in _STRIKES
    return struck and child.doc[candidate.end].lower_ in ("on", "against")


def _is_scene(owner: Token, candidate: Candidate) -> bool:
    """Tell whether a possessive ranks a deed by where it was: "the country's third killing".

    Of a named town it is the scene of homicides: "Tulsa's 40th homicide of the year".
    """
    between = owner.doc[owner.i + 1 : candidate.start]
    scene = owner.lower_ in _SCENES or owner.ent_type_ in ("GPE", "LOC")
    if owner.ent_type_ in ("GPE", "LOC") and country_named(owner.text) is not None:
        scene = False  # "Israel's third strike"
    town = owner.tag_ == "NNP" and candidate.head.lower_ in _COUNTED_BY_TOWN
    town = town and country_named(owner.text) is None
    town = town and normal(owner.text) not in gazetteer.armed_spellings()
    return (scene or town) and any(
        t.tag_ in ("JJS", "CD") or t.lower_ in _RANKING or _ORDINAL.match(t.text) for t in between
    )


def _is_with(candidate: Candidate) -> bool:
    """Tell whether "with" follows an event noun that nothing but its side stands before."""
    noun, end = candidate.head, candidate.end
    if noun.head != noun or end >= sent_end(noun):
        return False
    return noun.doc[end].lower_ == "with"


def _whole_name(token: Token) -> str:
    """Return the words of the name that a token is part of."""
    doc, first, last = token.doc, token.i, token.i + 1
    while first and doc[first].ent_iob_ == "I":
        first -= 1
    while last < len(doc) and doc[last].ent_iob_ == "I":
        last += 1
    return str(doc[first:last].text)


@cache
def _armed_groups() -> frozenset[str]:
    """Return the names of armed groups: "a Boko Haram ambush" is by them."""
    return frozenset(
        normal(name)
        for group in gazetteer.actors()
        if group.kind in _ARMED
        for name, _ in gazetteer.spellings(group)
    )


def _is_of_thing(child: Token, candidate: Candidate) -> bool:
    """Tell whether a thing stands between a nation and an event noun: what was bombed is theirs."""
    between = child.doc[child.i + 1 : candidate.start]
    return any(
        t.tag_[:2] == "NN"
        and has_kind(t, "site")
        and not (t.lower_ in AIRCRAFT or has_kind(t, "armed", "force", "weapon"))
        for t in between
    )


def _named_before(child: Token, labels: dict[int, str]) -> bool:
    """Tell whether a nation stands before: "Israeli military airstrike"."""
    return child.i > 0 and labels.get(child.i - 1) in ("NORP", "GPE")


def _coordinated_weapon(candidate: Candidate) -> Token | None:
    """Return the other weapon of "missile and drone attacks"."""
    doc, start = candidate.head.doc, candidate.start
    if start < 2 or doc[start - 1].lower_ not in ("and", "or", "&"):
        return None
    return doc[start - 2] if weapon_row(doc[start - 2]) is not None else None


def _is_acronym(token: Token) -> bool:
    letters = token.text.replace(".", "")
    return letters.isupper() and len(letters) <= 4 and not token.sent.text.isupper()


def modifier_span(child: Token, candidate: Candidate) -> Span:
    """Return the words of an actor that stands before an event noun: Iran-backed militia."""
    doc = child.doc
    first = child.i
    while first > sent_start(child):
        token = doc[first - 1]
        if token.dep_ in ("det", "case", "nummod", "cc", "mark") or token.is_space:
            break
        if token.tag_ == "CD" or token.ent_type_ in ("DATE", "TIME"):
            break  # "the Oct. 23 sniper shooting"
        if token.is_punct and token.text not in ("-", "–"):
            break
        inside = token.head.i in range(first - 2, child.i + 1) or token.head == candidate.head
        if not inside:
            break
        if token.dep_ not in ("compound", "amod", "punct", "nmod", "obl:npmod", "advmod", "flat"):
            break
        if token.lower_ in _NOT_OF_ACTOR:
            break
        first -= 1
    while first > sent_start(child) and doc[first].ent_iob_ == "I":
        first -= 1  # "a Lord's Resistance Army raid"
    last = child.i + 1
    while last < candidate.start and doc[last].ent_iob_ == "I" and weapon_row(doc[last]) is None:
        last += 1  # "an al-Shabaab raid", the name parted at its hyphen
    return doc[first:last]


def _right_modifier(child: Token, candidate: Candidate, roles: Roles) -> None:
    trigger = candidate.trigger
    if child.lower_ in _MESSAGES:
        return  # "claimed the attack in a statement on Saturday"
    if has_preposition(child, "by"):
        roles.add_actors(syntax.conjuncts(child))
    elif has_preposition(child, "between"):
        sides = _sides(child)
        one_sided = trigger.event_type in _ONE_SIDED and not _may_fight(sides)
        if child.tag_ != "CD" and not one_sided:  # "the killing of between four and six people"
            roles.add_actors(sides)  # each side did it to the other
    elif has_preposition(child, "with", "using", "involving"):
        if not roles.add_weapon(child) and trigger.event_type == "armed_clash":
            roles.add_targets([child])
    elif (
        has_preposition(child, "from")
        and "fire" in trigger.phrase
        and (has_kind(child, "armed", "force") or child.lower_ in AIRCRAFT)
    ):
        roles.add_actors([child])
    elif has_preposition(child, "of") and roles.add_weapon(child):
        roles.anchors.append(child)
        for inner in syntax.children(child, "nmod"):
            _right_modifier(inner, candidate, roles)
    elif has_preposition(child, "against") and is_charged(candidate.head):
        return  # "a charge of murder against the driver"
    elif has_preposition(child, *trigger.prepositions) and not is_time(child):
        # "a shooting in the city" says where, "a bombing at an embassy" whom too
        where = has_preposition(child, "in", "near", "outside", "inside", "at")
        site = has_preposition(child, "at", "outside") and has_kind(child, "site")
        if not where:
            roles.add_targets(syntax.conjuncts(child))
        elif site:
            roles.facilities.append(child)
    elif has_preposition(child, "targeting", "against", "on", "upon") and not is_time(child):
        roles.add_targets(syntax.conjuncts(child))
    roles.anchors.append(child)


def is_charged(deed: Token) -> bool:
    """Tell whether a deed is what somebody is charged with: "two counts of assault"."""
    of = deed.dep_ == "nmod" and syntax.preposition(deed) == "of"
    return of and deed.head.lower_ in _CHARGES


def between_sides(candidate: Candidate) -> list[Token]:
    """Return the sides told behind the verb of a clash: "fighting broke out between A and B".

    Not "clashes erupted between noon and dusk", "between the two towns".
    """
    doc = candidate.head.doc
    for token in doc[candidate.end : min(candidate.end + _REACH, sent_end(candidate.head) - 1)]:
        aside = token.text == "," and token.nbor(1).lower_ != "between"
        if token.lower_ in surface.NEW_CLAUSE or token.text in (";", ":") or aside:
            return []
        if token.lower_ == "between":
            first = surface.noun_after(token)
            sides = _sides(first) if first is not None else []
            return sides if _may_fight(sides) and not any(is_time(t) for t in sides) else []
    return []


def _may_fight(sides: list[Token]) -> bool:
    """Tell whether two that are told with "between" are people, not towns of a road."""
    fight = any(has_kind(t, "armed", "force", "civilian") for t in sides)
    return fight or any(t.ent_type_ in ("NORP", "ORG") for t in sides)


def _sides(first: Token) -> list[Token]:
    """Return the sides of a clash; the second may be lost: "between the army and rebels in"."""
    sides = syntax.conjuncts(first)
    if len(sides) > 1:
        return sides
    for token in first.doc[first.i + 1 : min(first.i + 8, sent_end(first))]:
        if token.lower_ == "and":
            other = surface.noun_after(token)
            return [first, other] if other is not None else sides
    return sides
