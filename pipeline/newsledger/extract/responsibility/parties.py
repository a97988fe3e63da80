"""Who can be a party: whoever did the deed by the words of the text, and no mere pronoun.

"Gunmen" are the doer as the text has it; a pronoun is nobody without the words it stands for, but
where a side speaks of its own deed ("the army said it struck", "its jets"): the words stand, and
the entity is the speaker's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from newsledger.extract import syntax
from newsledger.extract.events.evidence import has_kind
from newsledger.lexicons import words
from newsledger.records import Claim, Entity, Extraction
from newsledger.word_groups import word_group

# What does no deed by itself, and words that stand for somebody named elsewhere.
_NOBODY = words(
    "motorcycle motorcycles car cars vehicle vehicles truck trucks van lorry bus "
    "minibus minibuses vans lorries buses tanker tankers coach coaches motorbike motorbikes taxi "
    "many some those it who which that them him her we i you both others another "
    "anyone jet jets plane planes aircraft warplane warplanes "
    "helicopter helicopters drone drones artillery statement communique video message tally "
    "figures week weeks day days month months year years hour hours minutes night nights monday "
    "tuesday "
    "wednesday thursday friday saturday sunday their his her its start beginning condition "
    "hospital"
)
_SOME = words("some many both another others")
_FIGHTING = words(
    "rebels insurgents guerrillas militants fighters forces troops militiamen separatists "
    "commandos gunmen soldiers militias jihadists extremists"
)
_KINDS_OF_JET = words("fighter combat attack gunship")
_OWN_SIDE = words("group forces men fighters troops movement army unit soldiers party front")
_OTHER_SIDE = words(
    "captor captors enemy enemies rival rivals attacker attackers opponent opponents adversary "
    "adversaries neighbour neighbor neighbours neighbors killer killers ally allies foe foes "
    "kidnappers abductors jailers interrogators torturers assailants"
)
"""Who is of another side, whosever they are: "they said that their captors raped them"."""
_OWNERS = words("force army navy government military state coalition allied enemy security")
_PERSONAL = frozenset({"it", "its", "we", "our", "their", "they"})
_POSSESSIVES = frozenset({"its", "their", "our", "his", "her", "my"})
_POSSESSIVE = re.compile(r"['’]s ")
_BRANCH = re.compile(r" (?:\w+ )?(?:branch|arm|wing|affiliate|chapter|offshoot|cell) of (?:the )?")
_NAMES = frozenset({"ORG", "NORP", "GPE", "PERSON", "LOC"})


def span_of(doc: Doc, start: int, end: int) -> Span | None:
    """Return the tokens of a row's words."""
    return doc.char_span(start, end, alignment_mode="expand")


def parties_in(span: Span) -> Iterator[Span]:
    """Yield the parties of a coordination: "rebel fighters and tribesmen" -> two."""
    head = span.root
    if span.start > 0 and span.doc[span.start - 1].lower_ == "between":
        yield span  # "clashes between the army and the rebels": what they did, they did together
        return
    others = [t for t in syntax.conjuncts(head)[1:] if span.start < t.i < span.end]
    if not others:  # "rebel fighters and tribesmen" as two subjects of one verb
        tops = [t for t in span if t.tag_[:2] == "NN" and not span.start <= t.head.i < span.end]
        joined = [t for t in tops[1:] if any(w.lower_ == "and" for w in span.doc[tops[0].i : t.i])]
        head, others = (tops[0], joined) if joined else (head, others)
    others = [t for t in others if span.doc[max(t.left_edge.i - 1, 0)].ent_iob_ != "I"]  # one name
    start = span.start
    last_of_all = False
    for token in others:
        edge = token.left_edge.i
        if last_of_all:
            break  # "two officers and a guard, members of the militia": what they are
        last_of_all = any(t.lower_ == "and" for t in span.doc[max(edge - 1, start) : token.i])
        last = edge - 1
        while last > start and (span.doc[last].lower_ == "and" or span.doc[last].is_punct):
            last -= 1
        if not start <= head.i <= last or not edge <= token.i:
            continue
        yield span.doc[start : last + 1]
        while edge < token.i and (span.doc[edge].lower_ == "and" or span.doc[edge].is_punct):
            edge += 1
        start, head = edge, token
    yield span.doc[start : span.end]


def is_party(span: Span, found: Extraction) -> bool:
    """Tell whether the words are of somebody: "gunmen" are, "a car" and "they" are not.

    A vehicle with a name is: "an air force jet", "Israeli warplanes".
    """
    if not any(t.tag_[:2] in ("NN", "PR", "CD", "DT", "JJ") for t in span):
        return False
    if span[-1].lower_ in ("old", "olds"):
        return True  # "another 8-year-old"
    if span.root.lower_ in _NOBODY or _head(span).lower_ in _NOBODY:
        inside = (
            e for e in found.entities if span.start_char <= e.start and e.end <= span.end_char
        )
        named = any(e.label in _NAMES and e.mention_type == "name" for e in inside)
        owners = (t for t in span if t != span.root and t.lower_ not in _KINDS_OF_JET)
        if span[0].lower_ in _SOME and len(span) > 2 and span[1].lower_ == "of":
            return span[2].lower_ != "it"  # "some of the youths"
        return named or any(t.lower_ in _OWNERS or has_kind(t, "force", "armed") for t in owners)
    return True


def _head(span: Span) -> Token:
    """Return the last noun before a preposition: the head by the order of the words."""
    head = span[0]
    for token in span:
        if token.tag_ == "IN" and token.i > span.start:
            break
        if token.tag_[:2] in ("NN", "CD"):
            head = token
    return head


def _first(span: Span) -> str:
    """Return the word that tells whose a party is: "its fighters", "one of its fighters"."""
    partitive = len(span) > 2 and span[1].lower_ == "of"
    return span[2].lower_ if partitive else span[0].lower_


def tells_of_itself(span: Span, claim: Claim | None) -> bool:
    """Tell whether a side speaks of its own deed: "the group said its fighters did it".

    Persons do it with "we" alone: when a witness says "it hit the house", a rocket did.
    """
    first = _first(span)
    own = first in _POSSESSIVES or (len(span) == 1 and first in _PERSONAL)
    if not own or claim is None or claim.source is None or claim.source_end is None:
        return False
    if _charges_another(first, claim) or span[-1].lower_ in _OTHER_SIDE:
        return False
    if _is_quoted_of_another(first, claim):
        return False
    if first == "they":  # witnesses say that they opened fire, rebels do it themselves
        return _is_fighting(claim) or _follows(span, claim)
    if first in ("his", "her", "my"):
        return len(span) > 1 and span[-1].lower_ in _OWN_SIDE and claim.source_type != "witness"
    if claim.source.lower() in ("it", "they") and first in ("it", "its", "their"):
        return True
    if first in ("it", "its") and claim.source_type == "person" and _follows_it(span, claim):
        return True  # a person is no "it": a side whose name is not known
    if claim.source_type == "document" and first == "its":
        return span[-1].lower_ in _OWN_SIDE  # "a message saying its men had done it"
    return claim.source_type in ("organization", "official") or (
        claim.source_type not in ("witness", "anonymous") and first in ("we", "our")
    )


def _charges_another(first: str, claim: Claim) -> bool:
    """Tell whether a charge is made, which is of others: "a UN charge that its men fired"."""
    return claim.speech_act == "accuse" and first not in ("we", "our")


def _is_quoted_of_another(first: str, claim: Claim) -> bool:
    """Tell whether a quoted pronoun is not the speaker: "'It had nothing to do with it,' he said".

    Within quotation marks a side says "we" of itself.
    """
    return claim.quotation == "direct" and first not in ("we", "our", "my")


def _follows(span: Span, claim: Claim) -> bool:
    """Tell whether a side is meant that has just been named: "the Houthis said they attacked".

    Not "gunmen fled after they attacked, the army said".
    """
    if claim.cue_end > span.start_char:
        return False
    between = syntax.text_of(span.doc)[claim.cue_end : span.start_char].split()
    return claim.source_type == "organization" and len(between) <= 1


def _follows_it(span: Span, claim: Claim) -> bool:
    """Tell whether the words stand right behind a verb of saying and "that"."""
    between = syntax.text_of(span.doc)[claim.cue_end : span.start_char].split()
    return bool(claim.source and claim.source[0].isupper()) and between[-1:] in ([], ["that"])


def _is_fighting(claim: Claim) -> bool:
    """Tell whether a source bears arms: rebels, our forces, the insurgents."""
    found = re.findall(r"\w+", (claim.source or "").lower())
    return bool(set(found) & _FIGHTING)


def _is_of_craft(it: Token) -> bool:
    """Tell whether "it" is what its clause hangs on: "the cruiser was hit when it fired"."""
    above = it.head.head
    if it.dep_ != "nsubj" or it.head.dep_ != "advcl":
        return False
    return any(t.i < it.i and t.lower_ in word_group("vehicles") for t in syntax.subjects(above))


def speaker_for(span: Span, claim: Claim | None, found: Extraction) -> Entity | None:
    """Return the entity that speaks of its own deed, where the source names one."""
    first = _first(span)
    own = first in _POSSESSIVES or (len(span) == 1 and first in _PERSONAL)
    if not own or claim is None or claim.source is None or claim.source_end is None:
        return None
    if _charges_another(first, claim) or span[-1].lower_ in _OTHER_SIDE:
        return None
    if _is_quoted_of_another(first, claim) or (first == "it" and _is_of_craft(span[0])):
        return None
    if first == "they" and not (_is_fighting(claim) or _follows(span, claim)):
        return None
    if first in ("it", "its") and claim.source_type == "witness":
        return None  # "its forces stormed a trench, residents said"
    if first in ("his", "her", "my") and span[-1].lower_ not in _OWN_SIDE:
        return None  # "police said he was stabbed by his wife"
    start, end = claim.source_start, claim.source_end
    told = [e for e in found.entities if start is not None and start <= e.start and e.end <= end]
    sides = [e for e in told if e.label in ("ORG", "NORP", "GPE")]
    if not sides and first in ("it", "its"):
        sides = told  # "a spokesman for the militia said it" is the militia, "an army spokesman" he
    if not sides:
        return _sender_of(claim, found, span.doc) if claim.source_type == "document" else None
    owner = _owned_by(sides[0], claim.source_end, found)
    return owner or _named_last(sides, claim, span.doc) or sides[0]


def _sender_of(claim: Claim, found: Extraction, doc: Doc) -> Entity | None:
    """Return whose message it is: "the movement sent reporters a note saying its men did it"."""
    source = span_of(doc, claim.source_start or 0, claim.source_end or 0)
    if source is None or source.root.dep_ != "obj":
        return None
    senders = [t.idx for t in syntax.subjects(source.root.head)]
    named = (e for e in found.entities if any(e.start <= at < e.end for at in senders))
    return next((e for e in named if e.label in ("ORG", "NORP", "GPE")), None)


def _named_last(sides: list[Entity], claim: Claim, doc: Doc) -> Entity | None:
    """Return the group that the words before only describe: "the al Qaeda affiliate JNIM"."""
    source = span_of(doc, claim.source_start or 0, claim.source_end or 0)
    if source is None:
        return None
    at = source.root.idx
    return next((e for e in sides if e.label == "ORG" and e.start <= at < e.end), None)


def _owned_by(owner: Entity, end: int, found: Extraction) -> Entity | None:
    """Return the group that a country's name only places: "Somalia's al Shabaab".

    "The Afghan branch of Islamic State".
    """
    between = {"GPE": _POSSESSIVE, "NORP": _BRANCH}.get(owner.label)
    if between is None:
        return None
    groups = (e for e in found.entities if e.label == "ORG" and owner.end < e.start < e.end <= end)
    return next(
        (e for e in groups if between.fullmatch(found.article.text[owner.end : e.start])), None
    )
