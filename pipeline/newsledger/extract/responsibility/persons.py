"""Whether a noun is somebody who can have done a deed: a group, a state, a person."""

from __future__ import annotations

import re

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.lexicon import noun_triggers
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words
from newsledger.records import Extraction
from newsledger.word_groups import word_group

_ACTING = words(
    "group groups organization organisation organizations organisations government governments "
    "state country wing branch network party regime side sides cell authorities opposition "
    "movement front elements individuals agency services ministry commission committee council "
    "junta cabinet presidency faction factions militia militias unit division battalion brigade "
    "office administration embassy kremlin pentagon command cartel gang gangs clan clans tribe "
    "tribes tribesmen man men woman women suspect suspects teenager youth youths people person "
    "persons brothers brother couple son father members member general generals colonel captain "
    "major president minister chief bombers killers squad squads death-squad mob crowd mafia "
    "alliance coalition bloc police military army forces troops navy guerrillas rebels insurgents "
    "drugs-cartel syndicate outfit company contractor contractors latter former other others "
    "settlers enemy adversary rival rivals radical radicals right left class hardliners individual "
    "band bands column columns patrol patrols crew crews raiders squadron platoon subject "
    "relative relatives boyfriend girlfriend partner neighbour neighbor herders herdsmen bandits "
    "mastermind masterminds ringleader ringleaders thugs hooligans pair trio duo quartet kin "
    "defenses defences service paramilitary paramilitaries someone somebody"
)
# Plurals and agents by their ending: separatists, gunmen, kidnappers, Islamists, dissidents.
_AGENT = re.compile(
    r"\w{2,}(?:ists?|iers?|men|man|tors?|sors?|ians?|ants|dents?|gents?|ders|kers|icans)$"
)
_DOERS = re.compile(r"\w{3,}(?:ers|ors)$")
_THINGS = words(
    "errors factors motors weathers borders disorders orders numbers letters matters powers towers "
    "weapons helicopters boosters boulders figures papers quarters centers matters computers "
    "elephants plants incidents accidents restaurants doctor doctors victims residents accident "
    "incident elevators reactors indicators servers headquarters waters covers feathers corridors "
    "colors mirrors rumors horrors terrors tremors meters liters kilometers years chapters cancers "
    "detergents student students reporters newspapers vendors neighbours readers"
)

_SAYING = words("claiming calling saying identifying purporting")
_SPEAKERS = words(
    "spokesman spokeswoman spokesperson spokesmen representative representatives chief secretary "
    "wing"
)
_MESSAGES = words(
    "caller callers statement communique communiqué leaflet leaflets note letter message video "
    "fax pamphlet man woman post email e-mail recording"
)
_IN_NAME = (
    ("signed", "by"), ("behalf", "of"), ("name", "of"), ("spoke", "for"), ("speaking", "for"),
    ("speak", "for"), ("represent",), ("representing",), ("seal", "of"), ("signed",),
    ("belong", "to"), ("be", "from"), ("come", "from"), ("came", "from"),
    ("from",), ("by",), ("attributed", "to"), ("word", "of"), ("spokesman", "for"),
    ("spokesman", "of"), ("spokesperson", "for"), ("spokeswoman", "for"),
)  # fmt: skip
_HARMED = words("killed injured wounded hurt captured abducted displaced")
_POINTED = words("finger fingers blame suspicion")
_REACH = 12


def is_somebody(party: Token, found: Extraction) -> bool:
    """Tell whether a noun is somebody: a video or a policy is blamed for much, but did nothing."""
    word = party.lower_
    if word in _ACTING or has_kind(party, "armed", "force", "civilian"):
        return True
    if party.tag_ in ("NNP", "NNPS", "CD", "WP"):
        return True
    if word not in _THINGS and (_AGENT.fullmatch(word) or _DOERS.fullmatch(word)):
        return True
    return any(
        e.start <= party.idx < e.end and e.label in ("PERSON", "ORG", "NORP", "GPE")
        for e in found.entities
    )


def may_have_done(noun: Token) -> bool:
    """Tell whether who acknowledges a deed may have done it: not a mother, a health ministry."""
    civil = word_group("bereaved") | word_group("civil_bodies")
    phrase = {t.lower_ for t in syntax.phrase(noun)}
    return not phrase & civil


def antecedent(pronoun: Token) -> Token | None:
    """Return the noun a relative pronoun stands for: "the group, which officials blame" -> group.

    The parse first; where it gives none, the last noun before the pronoun.
    """
    for ancestor in (pronoun.head, pronoun.head.head):
        if ancestor.dep_ == "acl:relcl" and ancestor.head.i < pronoun.i:
            return _nearer(pronoun, _agreeing(ancestor.head, ancestor), ancestor)
    at = pronoun.i - 1
    while at > sent_start(pronoun) and (pronoun.doc[at].is_punct or pronoun.doc[at].is_space):
        at -= 1
    noun = pronoun.doc[at]
    return noun if at >= sent_start(pronoun) and noun.tag_[:2] == "NN" else None


def _nearer(pronoun: Token, noun: Token, verb: Token) -> Token:
    """Return the plural right before where the verb is one: "no word from the rebels, who deny"."""
    at = pronoun.i - 1 - (pronoun.nbor(-1).text == ",")
    before = pronoun.doc[at]
    plural = verb.tag_ == "VBP" and noun.tag_ in ("NN", "NNP") and before.tag_ in ("NNS", "NNPS")
    return before if plural and at > noun.i else noun


def doer_of_work(noun: Token) -> Token:
    """Return whose work it is: "the work of the militia, which rejected the charge" -> militia."""
    if noun.lower_ not in ("work", "handiwork", "doing"):
        return noun
    whose = [t for t in syntax.children(noun, "nmod") if syntax.preposition(t) == "of"]
    return whose[0] if whose else noun


def who_of(noun: Token, verb: Token) -> Token:
    """Return who a relative clause is of where a deed was taken for it, which is no "who".

    "Blamed the blast on the Tigers, who denied it" -> Tigers.
    """
    if not (noun.lower_ in noun_triggers() or noun.lower_ in _POINTED) or not noun.i < verb.i:
        return noun
    who = next((t for t in noun.doc[noun.i + 1 : verb.i] if t.lower_ in ("who", "which")), None)
    if who is None:
        return noun
    before = who.nbor(-1 - (who.nbor(-1).text == ","))
    somebody = who.lower_ == "who" or before.ent_type_ in ("ORG", "NORP")
    return before if somebody and before.i > noun.i and before.tag_[:2] == "NN" else noun


def owner_of(noun: Token) -> Token:
    """Return whose a noun is where "whose" opens it: "Israel, whose troops ring it, denied it"."""
    first = noun.doc[noun.left_edge.i]
    at = first.i - 1 - (first.i > 0 and first.nbor(-1).text == ",")
    if first.lower_ != "whose" or at < sent_start(noun) or first.i == sent_start(noun):
        return noun
    return noun.doc[at] if noun.doc[at].tag_[:2] == "NN" else noun


def was_harmed(noun: Token, verb: Token) -> bool:
    """Tell whether somebody was killed in what was told: "said ten were killed and denied it"."""
    told = noun.head
    suffers = noun.dep_ == "nsubj:pass" and told != verb and told.i < verb.i
    return suffers and told.dep_ == "ccomp" and told.lower_ in _HARMED


def _agreeing(noun: Token, verb: Token) -> Token:
    """Return the noun whose number fits the verb: "supporters of the general who claim" it."""
    plural = verb.tag_ == "VBP" or any(
        t.lower_ in ("are", "were", "have") for t in verb.children if t.i < verb.i
    )
    above = noun.head
    if plural and noun.tag_ in ("NN", "NNP") and noun.dep_ == "nmod" and above.tag_ == "NNS":
        return above
    return noun


def _in_whose_name(message: Token) -> Token | None:
    """Return whose message it is: "leaflets signed by the Front", "a caller speaking for it"."""
    doc, end = message.doc, min(message.i + _REACH, sent_end(message))
    after = [t.lower_ for t in doc[message.i + 1 : end]]
    for phrase in _IN_NAME:
        bare = len(phrase) == 1 and phrase[0] in ("from", "by", "signed")
        for at in range(1 if bare and len(after) else len(after)):
            if tuple(after[at : at + len(phrase)]) == phrase:
                noun = surface.noun_after(doc[message.i + at + len(phrase)])
                if noun is not None and noun.tag_[:3] == "NNP":
                    return noun
    return None


def side_of(speaker: Token) -> Token:
    """Return the side that a speaker speaks for: "a spokesman for the party" -> party."""
    if speaker.lower_ in _SAYING and speaker.i > sent_start(speaker):
        before = speaker.nbor(-1)  # "a man claiming to be its spokesman claimed it"
        return before if before.tag_[:2] == "NN" else speaker
    if speaker.lower_ in _MESSAGES:
        return _in_whose_name(speaker) or speaker
    if speaker.lower_ not in _SPEAKERS:
        return speaker
    for child in speaker.children:
        own = child.dep_ == "nmod:poss" and child.tag_[:2] == "NN"
        mine = child.dep_ == "nmod" and syntax.preposition(child) in ("for", "of", "from")
        if own or (mine and child.tag_[:2] == "NN"):
            return child
    return speaker
