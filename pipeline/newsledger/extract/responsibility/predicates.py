"""Statements on who did it without a verb of blame: nouns and adjectives.

"was behind it", "was the work of", "had no hand in it", "believed to be members of", "no claim of
responsibility", "for his alleged role in", "suspicion fell on".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.events.denials import DENIALS
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.lexicon import noun_triggers
from newsledger.extract.responsibility.involvement import (
    LINKING,
    ROLES,
    involved,
    linked_it,
    part_in,
)
from newsledger.extract.responsibility.objects import is_deed
from newsledger.extract.responsibility.pointing import (
    EVIDENCE,
    evidence_points,
    pointed_to,
    suspicion_fell,
)
from newsledger.extract.responsibility.statement import (
    BE,
    BELIEVING,
    DOUBTED,
    NOT_PARTIES,
    RESPONSIBILITY,
    SAID,
    TO_COME,
    Statement,
    is_nobody,
    words_before,
)
from newsledger.extract.responsibility.suspects import (
    CULPRITS,
    HELD_TO,
    IDENTIFYING,
    MASTERS,
    RULING,
    alleged_doer,
    hand_seen,
    identified_as,
    likely_culprit,
    not_ruled_out,
    said_to_have,
    suspected_to_be,
    whom_suspect,
)
from newsledger.extract.responsibility.works import MARKS, act_or_own, at_the_door, work_of
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_HELD_TO_BE = words("believed suspected thought presumed assumed feared alleged said reported")
_SUSPECTS = words("suspect suspects")
_DOERS = words(
    "attacker attackers assailant assailants suspect suspects killer killers shooter shooters "
    "bomber bombers perpetrator perpetrators kidnapper kidnappers individuals persons men group"
)
_ANYBODY = words("those people person persons anyone somebody someone whoever who it they parties")
_COMING = words("was is came come appeared surfaced emerged made received issued been had has")
_REMAINING = words("went gone goes go remained remains remain stayed")
_BESIDE = words("along together")
_SURE = words("sure certain convinced confident adamant")
_SO_FAR = words("by from so as yet immediately on at late early")


def find_predicates(token: Token) -> Iterator[Statement]:
    """Yield the statement that a noun, an adjective or a preposition makes."""
    rule = _RULES.get(token.lower_)
    if rule is not None:
        yield from rule(token)


def _responsible(word: Token) -> Iterator[Statement]:
    """Read "X was (not) responsible for the attack", "the group responsible for it"."""
    link = word.nbor(1) if word.i + 1 < sent_end(word) else None
    if link is None or link.is_punct or link.lower_ in ("and", "but"):
        yield from _held_responsible(word)
        return
    if link.lower_ not in ("for", "in"):
        return
    if word.i > sent_start(word) and word.dep_ in ("amod", "acl") and word.head.i < word.i:
        if _is_told_of(word.head):
            held = "suspected" if word.head.lower_ in _SUSPECTS else "asserted"
            yield Statement(word, word.head, held, "responsible", True, link)
        return
    reduced = _reduced_subject(word)
    if reduced is not None:
        armed = any(has_kind(t, "armed") for t in syntax.children(reduced, "compound", "amod"))
        if armed or _is_told_of(reduced):
            yield Statement(word, reduced, "suspected", "responsible:believed", True, link)
        return
    head = word if syntax.children(word, "nsubj", "nsubj:pass") else word.head
    if head.lower_ in ("hold", "held", "holds", "holding"):
        return  # in the lexicon
    subjects = [t for t in syntax.subjects(head) if t.lower_ not in ("that", "which", "who")]
    subjects = [t for t in subjects if t.i < word.i]
    if word.dep_ == "ccomp" and head == word.head:
        # "officials said the front, along with two others, was responsible": who says it is none
        subjects = [t for t in subjects if t.i > head.i] or subjects
    if not subjects or subjects[0].lower_ in _ANYBODY - {"it", "they"}:
        return
    subjects[0] = _first_of(subjects[0])
    before = words_before(word, 4)
    if "being" in before:
        return  # "accused the rebels of being responsible": in the lexicon
    if "not" in before or "n't" in before:
        yield Statement(word, subjects[0], "denied", "responsible:not", True, link)
    elif any(w in before for w in ("whether", "if")):
        return
    elif any(w in DOUBTED for w in before) or _is_believed(word):
        yield Statement(word, subjects[0], "suspected", "responsible:believed", True, link)
    elif not any(w in before for w in TO_COME):
        yield Statement(word, subjects[0], "asserted", "responsible", True, link)


def _reduced_subject(word: Token) -> Token | None:
    """Return of whom a participle tells it: "struck the fighters believed (to be) responsible"."""
    doc, start = word.doc, sent_start(word)
    at = word.i - 1
    while at > start and doc[at].lower_ in ("to", "be", "have", "been"):
        at -= 1
    said, noun = doc[at], doc[at - 1] if at > start else None
    if noun is None or said.tag_ not in ("VBN", "VBD") or said.lower_ not in DOUBTED:
        return None
    return noun if noun.tag_ in ("NN", "NNS", "NNP", "NNPS") else None


def _is_believed(word: Token) -> bool:
    """Tell whether somebody only believes it: "they believed followers of his were responsible"."""
    return word.dep_ in ("ccomp", "xcomp") and word.head.lower_ in BELIEVING


def _first_of(subject: Token) -> Token:
    """Return whom others stand beside: "the front, along with two militias, was responsible"."""
    doc, start = subject.doc, sent_start(subject)
    near = doc[max(start, subject.i - 4) : subject.i]
    link = next((t for t in near if t.lower_ in _BESIDE and t.nbor(1).lower_ == "with"), None)
    if link is None or link.i == start:
        return subject
    first = link.nbor(-1) if link.nbor(-1).text != "," else doc[max(start, link.i - 2)]
    return first if first.tag_[:2] == "NN" else subject


def _held_responsible(word: Token) -> Iterator[Statement]:
    """Read "the ministry said the rebels were responsible", of what was told before."""
    subjects = [t for t in syntax.subjects(word) if t.i < word.i]
    if words_before(word, 3)[-2:] in (["to", "be"], ["have", "been"]):
        held = next((t for t in word.doc[max(0, word.i - 5) : word.i] if t.tag_ == "VBN"), None)
        if held is not None and held.lower_ in _HELD_TO_BE and (held.lower_ != "said"):
            for party in [t for t in syntax.subjects(held) or subjects if t.i < word.i][:1]:
                if party.lower_ not in _ANYBODY:
                    yield Statement(word, party, "suspected", "responsible:believed", False)
        return
    said = word.head if word.dep_ == "ccomp" else None
    believed = said is not None and said.lower_ in BELIEVING
    sure = said is not None and said.lower_ in _SURE
    if said is None or not syntax.subjects(said) or syntax.negation(said) is not None:
        return
    denied = said.lower_ in DENIALS
    if not (believed or denied or sure or said.lower_ in SAID):
        return
    before = set(words_before(word, 4))
    if not subjects or before & {"whether", "if", *TO_COME} or not before & BE:
        return
    own = subjects[0].lower_ in ("it", "we", "they")
    if subjects[0].lower_ in _ANYBODY and not own:
        return
    stance = "asserted" if own else "accused"
    if denied or before & {"not", "n't", "never"}:
        stance = "denied"
    elif believed or before & DOUBTED:
        stance = "suspected"
    yield Statement(word, subjects[0], stance, "responsible:bare", not own)


def _is_told_of(noun: Token) -> bool:
    """Tell whether a noun is of a doer by itself: "the gunmen responsible", not "the person"."""
    return noun.lower_ not in _ANYBODY and (has_kind(noun, "armed") or noun.lower_ in _DOERS)


def _to_blame(word: Token) -> Iterator[Statement]:
    """Read "the report suggested that an army unit was to blame", "rebels are to blame for it"."""
    before = words_before(word, 4)
    if before[-1:] != ["to"] or not set(before) & BE:
        return
    subject = next((t for t in syntax.subjects(word) if t.i < word.i), None)
    if subject is None:
        subject = surface.subject_before(word.nbor(-1))
    if subject is None or subject.lower_ in _ANYBODY or subject.lower_ in NOT_PARTIES:
        return
    link = word.nbor(1) if word.i + 1 < sent_end(word) else None
    link = link if link is not None and link.lower_ == "for" else None
    if set(before) & {"not", "n't", "never"}:
        yield Statement(word, subject, "denied", "to blame", False, link)
    elif not set(before) & {"whether", "if"}:
        yield Statement(word, subject, "accused", "to blame", link is None, link)


def _behind(word: Token) -> Iterator[Statement]:
    """Read "the group was (believed to be) behind the attack"."""
    noun = word.head
    if noun == word or noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return
    subjects = syntax.subjects(noun)
    if not subjects and noun.head.pos_ in ("VERB", "AUX", "ADJ", "ADV"):
        # "think the group, a splinter of the front, was behind it": the parse has an object
        held = [t for t in noun.head.children if t.dep_ == "obj" and t.i < word.i]
        subjects = held if noun.head.lower_ in BELIEVING and held else syntax.subjects(noun.head)
    subjects = [t for t in subjects if t.i < word.i]
    over = noun.head if noun.head.tag_[:2] == "VB" else noun
    nobody = any(is_nobody(t) for t in syntax.subjects(over.head if over.head != over else over))
    if nobody and any(t.lower_ in ("they", "it") for t in subjects):
        yield Statement(word, None, "unclaimed", "behind", True, word)
        return  # "nobody has said they were behind the attack"
    subjects = [
        t for t in subjects if t.pos_ in ("NOUN", "PROPN") or t.lower_ in ("it", "they", "we")
    ]
    if not subjects:
        return
    window = set(words_before(word, 5))
    if not window & BE:
        return
    if window & {"not", "n't"}:
        stance = "denied"
    elif window & DOUBTED:
        stance = "suspected"
    else:
        stance = "asserted"
    yield Statement(word, subjects[0], stance, "behind", True, word)


def _claim_noun(word: Token) -> Iterator[Statement]:
    """Read "there was no claim of responsibility"."""
    if word.tag_[:2] != "NN":
        return
    of = [t for t in syntax.children(word, "nmod") if t.lower_ in RESPONSIBILITY]
    if not of:
        if _is_missing(word):
            yield Statement(word, None, "unclaimed", "no claim", False)
        return
    if syntax.negation(word) is not None or any(c.lower_ == "no" for c in word.children):
        yield Statement(word, None, "unclaimed", "no claim of responsibility", False)
        return
    by = [t for t in syntax.children(word, "nmod", "obl") if _case(t, "by", "from")]
    by += syntax.children(word, "nmod:poss")
    if by:
        yield Statement(word, by[0], "claimed", "claim of responsibility", False)


def _unclaimed(word: Token) -> Iterator[Statement]:
    """Read "the attack went unclaimed", "has so far remained unclaimed"."""
    before = words_before(word, 4)
    subjects = [*syntax.subjects(word), *syntax.subjects(word.head)]
    if not any(t.lower_ in noun_triggers() or is_deed(t) for t in subjects):
        return  # "the bodies went unclaimed"
    if set(before) & (BE | _REMAINING) and not set(before) & TO_COME:
        yield Statement(word, None, "unclaimed", "unclaimed", True)


def _is_missing(claim: Token) -> bool:
    """Tell whether no claim is said to have come: "there was no immediate claim", "none came".

    Of what is not said: a claim for damages and the claim that it rained are others.
    """
    after = claim.nbor(1) if claim.i + 1 < sent_end(claim) else None
    if not any(c.lower_ == "no" for c in claim.children) or after is None:
        return False
    near = {*words_before(claim, 4), *(t.lower_ for t in claim.doc[claim.i + 1 : claim.i + 4])}
    if after.lower_ == "for" and near & _COMING:
        # "no immediate claim for either attack"
        return any(is_deed(t) for t in claim.doc[after.i + 1 : min(after.i + 5, sent_end(claim))])
    return bool(near & _COMING) and (after.is_punct or after.lower_ in _COMING | _SO_FAR)


def _held_to_be(word: Token) -> Iterator[Statement]:
    """Read "gunmen believed to be members of the cartel": the words after are the party."""
    doc, at = word.doc, word.i + 1
    if at + 2 >= sent_end(word) or doc[at].lower_ != "to":
        return
    belong = doc[at + 1].lower_ == "belong" and doc[at + 2].lower_ == "to"
    if doc[at + 1].lower_ != "be" and not belong:
        return
    before = word.nbor(-1) if word.i > sent_start(word) else None
    if before is not None and before.text == "," and word.i - 2 >= sent_start(word):
        before = word.nbor(-2)
    if before is None or before.tag_[:2] != "NN":
        return
    of = belong or doc[at + 2].lower_ in ("from", "of")  # "to be from a clan"
    noun = surface.noun_after(doc[at + 1 + of])
    doers = has_kind(before, "armed") or before.lower_ in _DOERS
    if noun is not None and noun.i > at + 1 and doers and noun.tag_ != "CD":  # "to be 17"
        yield Statement(word, noun, "suspected", "believed to be", False)


def _case(token: Token, *prepositions: str) -> bool:
    return any(c.lower_ in prepositions for c in syntax.children(token, "case"))


def _held_to(word: Token) -> Iterator[Statement]:
    if word.lower_ in _HELD_TO_BE:
        yield from _held_to_be(word)
    yield from said_to_have(word)


def _suspect(word: Token) -> Iterator[Statement]:
    yield from suspected_to_be(word)
    yield from whom_suspect(word)
    if word.lower_ in CULPRITS:
        yield from likely_culprit(word)


def _hand(noun: Token) -> Iterator[Statement]:
    yield from part_in(noun)
    yield from hand_seen(noun)


_RULES: dict[str, Callable[[Token], Iterator[Statement]]] = {
    "door": at_the_door,
    **dict.fromkeys(EVIDENCE, evidence_points),
    **dict.fromkeys(LINKING, linked_it),
    **dict.fromkeys(("pointed", "pointing"), pointed_to),
    **dict.fromkeys(RULING, not_ruled_out),
    **dict.fromkeys(CULPRITS, likely_culprit),
    "responsible": _responsible,
    "unclaimed": _unclaimed,
    "involved": involved,
    **dict.fromkeys(("act", "doing"), act_or_own),
    "behind": _behind,
    "suspicion": suspicion_fell,
    "suspicions": suspicion_fell,
    "blame": _to_blame,
    **dict.fromkeys(("work", "handiwork", *MARKS), work_of),
    **dict.fromkeys(("claim", "claims", "assertion", "assertions"), _claim_noun),
    **dict.fromkeys(ROLES, part_in),
    "hand": _hand,
    **dict.fromkeys(MASTERS, alleged_doer),
    **dict.fromkeys(IDENTIFYING, identified_as),
    **dict.fromkeys(BELIEVING - _HELD_TO_BE, _suspect),
    **dict.fromkeys(_HELD_TO_BE | HELD_TO, _held_to),
}
PREDICATES = frozenset(_RULES)
"""The words that may make a statement."""
