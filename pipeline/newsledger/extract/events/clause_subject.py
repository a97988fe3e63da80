"""The subject of a clause that the parse joined to the one before it.

"Troops freed the man after hundreds of gunmen overran the city, firing on police": `overran` is
hung on `freed`, and so has the troops for its subject; the gunmen stand right before it.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface, voice
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.modality import verb_group
from newsledger.extract.syntax import FINITE, sent_start
from newsledger.lexicons import words

_OPENING = words("after when while as before because until")
_IN_PHRASE = frozenset(
    {"DT", "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "RB", "PRP$", "VBN"}
)
_CASES = words("of from at than")
_QUANTITIES = words("hundreds dozens scores thousands group groups band bands crowd crowds")
_SEEING = words("saw see seen seeing heard hear watched watch noticed")
_SENT = words("sent deployed dispatched called summoned rushed posted assigned flown")
_FAR = 16


def subject_of_clause(verb: Token) -> Token | None:
    """Return the armed men or force right before a verb whose clause a conjunction opens.

    None where the verb has a subject of its own, or anything but one noun phrase stands between.
    """
    doer = _behind_whom(verb) or _seen_doing(verb) or _sent_somewhere(verb) or _feared(verb)
    if doer is not None:
        return doer
    if verb.tag_ in FINITE and verb.dep_ == "conj" and not voice.is_passive(verb):
        return _before(verb)
    if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "conj"):
        return None
    over = syntax.first_conjunct(verb).head
    if over.i < verb.i and over.tag_ in FINITE and over.dep_ == "conj":
        return subject_of_clause(over)
    told = [t for t in verb.doc[over.i + 1 : verb.i] if t.dep_ == "conj" and t.head == over]
    last = next((t for t in reversed(told) if t.tag_ in FINITE), None)
    return _before(last) if last is not None else None


def _behind_whom(verb: Token) -> Token | None:
    """Return who is told of by "whom" where another verb follows the clause: he is its subject.

    "The man whom police killed on the spot had stabbed two men": it was not the police.
    """
    doc, first = verb.doc, sent_start(verb)
    if verb.tag_[:2] != "VB" or voice.is_passive(verb):
        return None
    whom = next((t for t in doc[first : verb.i] if t.lower_ == "whom"), None)
    if whom is None or whom.i == first or whom.nbor(-1).tag_[:2] != "NN":
        return None
    between = doc[whom.i + 1 : verb.i]
    finite = [t for t in between if t.tag_ in FINITE]
    own = {t.i for t in verb_group(verb)}
    inner = [t for t in finite if t.i not in own]
    told = verb.tag_ in FINITE or any(t.i in own for t in finite)
    if len(inner) != 1 or not told or any(t.tag_ in ("CC", "WP", "WDT") for t in between):
        return None
    behind = inner[0].nbor(1)
    if behind.i not in own and behind != verb and behind.tag_ not in ("IN", "RB"):
        return None  # "a boy whom they said soldiers had cut down"
    return whom.nbor(-1) if not any(t.is_punct for t in between) else None


def _feared(verb: Token) -> Token | None:
    """Return the subject that was taken for an object: "police fear people are firing shots"."""
    over = verb.head
    finite = [t for t in syntax.children(verb, "aux") if t.tag_ in FINITE]
    if not finite or verb.dep_ not in ("advcl", "ccomp") or over.i > verb.i:
        return None
    if syntax.children(verb, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS) or syntax.children(
        verb, "mark"
    ):
        return None
    told = [t for t in syntax.children(over, "obj") if t.i < finite[0].i]
    return told[0] if told and _is_somebody(told[0]) else None


def _seen_doing(verb: Token) -> Token | None:
    """Return who was seen to do it: "they saw a man jump on the platform and fire a gun"."""
    doc, first = verb.doc, max(sent_start(verb), verb.i - _FAR)
    if verb.tag_ != "VB":
        return None
    for at in range(verb.i - 1, first - 1, -1):
        if doc[at].lower_ in _SEEING:
            who = surface.noun_after(doc[at])
            return who if who is not None and who.i < verb.i and _is_somebody(who) else None
        if doc[at].tag_ in FINITE or doc[at].tag_ in ("TO", "MD") or doc[at].text in (",", ";"):
            return None
    return None


def _sent_somewhere(verb: Token) -> Token | None:
    """Return who was sent to a place: "soldiers sent to the area shot two gunmen".

    A noun behind a preposition is no subject; who stands before the participle is.
    """
    doc, at, first = verb.doc, verb.i - 1, sent_start(verb)
    if verb.lower_ in ("and", "or") or voice.is_passive(verb):
        return None
    start = syntax.first_conjunct(verb)
    if start.i < verb.i and start.i == verb.i - 2:
        at = start.i - 1  # "shot and killed"
    while at > first and doc[at].tag_ in _IN_PHRASE - {"VBN", "RB"}:
        at -= 1
    if at - 2 < first or doc[at].lower_ not in ("to", "into", "from") or at + 1 >= verb.i:
        return None
    sent, who = doc[at - 1], doc[at - 2]
    opens = who.left_edge.i == first or (sent.dep_ != "acl" and who.dep_ == "nsubj")
    if sent.lower_ not in _SENT or who.tag_[:2] != "NN" or not opens:
        return None
    return who if _is_somebody(who) else None


def _is_somebody(noun: Token) -> bool:
    return has_kind(noun, "armed", "force", "person", "civilian")


def _before(verb: Token) -> Token | None:
    if syntax.children(verb, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS):
        return None
    doc, at = verb.doc, verb.i - 1
    first = max(sent_start(verb), verb.i - _FAR)
    while at >= first and (doc[at].tag_ in _IN_PHRASE or doc[at].lower_ in _CASES):
        at -= 1
    if at < first or doc[at].lower_ not in _OPENING or doc[at].i < verb.head.i:
        return None
    nouns = [t for t in doc[at + 1 : verb.i] if t.tag_ in ("NNS", "NN", "NNPS")]
    head = next((t for t in nouns if t.nbor(1).tag_[:2] != "NN"), None)
    if head is None:
        return None
    who = [t for t in nouns if t.i > head.i][:1] if head.lower_ in _QUANTITIES else [head]
    return head if any(has_kind(t, "armed", "force") for t in who) else None
