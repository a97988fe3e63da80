"""Statements on who had a part in it: "no hand in the bombing", "believed to be involved in it"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface, voice
from newsledger.extract.events.denials import DENIALS
from newsledger.extract.responsibility.charges import REPORTS, UNTRUE
from newsledger.extract.responsibility.deed_words import points_back
from newsledger.extract.responsibility.persons import side_of
from newsledger.extract.responsibility.statement import (
    BE,
    BELIEVING,
    NOT_PARTIES,
    Statement,
    words_before,
)
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_HAVING = words("have has had having play plays played took take")
_HELD_INVOLVED = words("believed suspected thought alleged allegedly could may might possibly")
_SEIZED = words(
    "arrest arrests arrested arresting detain detains detained detaining hold holds held try tries "
    "tried charge charges charged question questioned seek sought wanted indict indicted jail "
    "jailed capture captured extradite extradited investigate investigated imprison imprisoned "
    "sentence sentenced sanction sanctioned"
)
_UNTOLD = words("whether if who how would will should")
_TAKING = words("took taken take taking")
LINKING = words("linked linking links tied tying connected connecting implicated implicating")
"""Verbs of reports that somebody had a part: "rejected reports that linked it to the attack"."""
_ITSELF = words("it them him her us")
_REFUSING = words(
    "deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed "
    "dismissing refute refutes refuted refuting"
)
_LINK = words("to with in")
ROLES = words("role involvement participation part complicity hand connection links link ties")
"""Nouns of having a part."""


def involved(word: Token) -> Iterator[Statement]:
    """Read "two men believed to have been involved in the attack", "allegedly involved in"."""
    link = word.nbor(1) if word.i + 1 < sent_end(word) else None
    never = bool(set(words_before(word, 3)) & {"not", "n't", "never"})
    if link is None or link.is_punct or (never and link.tag_ == "CC"):
        yield from _said_to_be_involved(word)
        return
    if link.lower_ != "in":
        return
    doubted = _HELD_INVOLVED & set(words_before(word, 6))
    if never:
        subjects = [
            t for t in syntax.subjects(word) if t.i < word.i and t.tag_ not in ("WP", "WDT")
        ]
        for party in subjects[:1]:  # "its fighters were not involved in the attack"
            yield Statement(word, party, "denied", "not involved in", True, link)
        return
    if not doubted:
        return
    verb = next(
        (t for t in word.doc[max(sent_start(word), word.i - 6) : word.i] if t.lower_ in doubted),
        word,
    )
    own = verb if verb.tag_[:2] == "VB" else word
    parties = voice.patients(own) or syntax.subjects(own) or syntax.subjects(word)
    parties = [t for t in parties if t.i < word.i and t.tag_[:2] == "NN"]
    if not parties and own.dep_ == "acl" and own.head.tag_[:2] == "NN":
        parties = [own.head]
    for party in parties[:1]:
        yield Statement(word, party, "suspected", "involved in", True, link)


def _said_to_be_involved(word: Token) -> Iterator[Statement]:
    """Read "the government said foreign agents were involved", "deny that its men were"."""
    said = word.head if word.dep_ == "ccomp" else None
    if said is None or said.tag_[:2] != "VB" or not syntax.subjects(said):
        return
    subjects = [t for t in syntax.subjects(word) if t.i < word.i]
    subjects = [t for t in subjects if t.tag_[:2] == "NN" or t.lower_ in ("it", "they", "we")]
    before = set(words_before(word, 4))
    if not subjects or before & _UNTOLD or not before & BE or syntax.negation(said) is not None:
        return
    doubted = before & _HELD_INVOLVED or said.lower_ in BELIEVING
    denied = before & {"not", "n't", "never"} or said.lower_ in DENIALS
    stance = "denied" if denied else "suspected" if doubted else "accused"
    if stance == "accused" and subjects[0].tag_[:2] != "NN":
        stance = "asserted"
    yield Statement(word, subjects[0], stance, "involved:bare", False)


def _is_untrue(noun: Token) -> bool:
    """Tell whether it is in a charge that is said to be false: "claims of its role were false"."""
    charge = next((t for t in noun.ancestors if t.lower_ in REPORTS), None)
    if charge is None or charge.i > noun.i or charge.dep_ not in syntax.SUBJECTS:
        return False
    said = charge.head
    return said.lower_ in UNTRUE and said.i > noun.i and not syntax.children(said, "neg")


def part_in(noun: Token) -> Iterator[Statement]:
    """Read "had no hand in the bombing", "for their alleged role in it"."""
    if noun.i == sent_start(noun) or noun.i + 1 >= sent_end(noun):
        return
    before, after = noun.nbor(-1).lower_, noun.nbor(1).lower_
    if _is_untrue(noun):
        own = [t for t in syntax.children(noun, "nmod:poss", "amod", "compound") if t.i < noun.i]
        # "accusations of Iranian involvement", or of a part of the speaker's own
        party = next((t for t in own if t.tag_[:2] == "NN" or t.text[:1].isupper()), None)
        rule = "part in:untrue"
        yield Statement(noun, party, "denied", rule, False, by_source=party is None)
        return
    if before == "no" and noun.lower_ in ("part", "hand") and noun.nbor(1).is_punct:
        yield from _no_part(noun)  # "its aircraft took no part"
        return
    if before in _TAKING and noun.lower_ == "part":
        yield from _took_part(noun)
        return
    if after not in ("in", "with", "to"):
        return
    if before in ("no", "a") and noun.lower_ in (
        "hand",
        "part",
        "role",
        "involvement",
        "connection",
        "link",
        "links",
    ):
        yield from _no_part(noun)
    elif before in ("alleged", "suspected", "possible", "presumed") and after == "in":
        party = _whose(noun)
        if party is not None:
            yield Statement(noun, party, "suspected", "alleged role in", True)


def _took_part(noun: Token) -> Iterator[Statement]:
    """Read "denied that it had taken part", "its men had not taken part in the raid"."""
    verb = noun.nbor(-1)
    link = noun.nbor(1)
    before = words_before(verb, 6)
    never = bool(set(before[-3:]) & {"not", "n't", "never"})
    denied = any(word[:4] in ("deny", "deni") for word in before)
    if never == denied or not (link.is_punct or link.lower_ in ("in", "and", "but")):
        return
    who = syntax.subjects(verb) or (syntax.subjects(verb.head) if verb.tag_ == "VBG" else [])
    subjects = [t for t in who if t.i < verb.i and t.tag_ not in ("WP", "WDT")]
    told = surface.noun_after(link) if link.lower_ == "in" else None
    if link.lower_ == "in" and (told is None or not points_back(told)):
        return  # "denied taking part in the talks"
    own = verb.tag_ == "VBG" or never  # "denied taking part": by who says so
    for subject in subjects[:1]:
        party = side_of(subject) if verb.tag_ == "VBG" else subject
        yield Statement(noun, party, "denied" if own else "asserted", "took part", False)


def _no_part(noun: Token) -> Iterator[Statement]:
    """Read "the group had no hand in the bombing", "fighters might have had a hand in it"."""
    verb = noun.head
    if verb.lower_ not in _HAVING:
        return
    subjects = syntax.subjects(verb) or [t for t in [surface.subject_before(verb)] if t is not None]
    subjects = [t for t in subjects if t.tag_ not in ("WP", "WDT")]
    if not subjects:
        return
    before = set(words_before(verb, 4))
    link = noun.nbor(1)
    meant = link.nbor(1).lower_ if link.i + 1 < sent_end(noun) else ""
    back = meant in ("it", "this", "that", "them", "either", "any", "what")
    denied = DENIALS & set(words_before(verb, 5))
    if noun.nbor(-1).lower_ == "no" or before & {"not", "n't", "never"} or denied:
        needs = not (back or link.is_punct)
        yield Statement(noun, subjects[0], "denied", "no part in", needs)
    elif noun.lower_ == "hand":
        yield Statement(noun, subjects[0], "suspected", "hand in", False)


def _whose(noun: Token) -> Token | None:
    """Return whose role it is: "arrested the officer for his suspected role in" -> officer."""
    owner = next((t for t in noun.children if t.dep_ == "nmod:poss" and t.i < noun.i), None)
    if owner is not None and owner.tag_[:2] == "NN":
        return owner
    verb = noun.head
    for _ in range(3):
        if verb.tag_[:2] == "VB" or verb.head == verb:
            break
        verb = verb.head
    if verb.tag_[:2] != "VB":
        return None
    whom = voice.patients(verb) if verb.lower_ in _SEIZED else syntax.subjects(verb)
    whom = [t for t in whom if t.tag_[:2] == "NN" and t.lower_ not in NOT_PARTIES]
    return whom[0] if whom else None


def linked_it(verb: Token) -> Iterator[Statement]:
    """Read "Tehran rejected as baseless reports that linked it to the attack"."""
    doc, end = verb.doc, sent_end(verb)
    whom = verb.nbor(1) if verb.i + 2 < end else None
    link = whom.nbor(1) if whom is not None and whom.lower_ in _ITSELF else None
    if link is None or link.lower_ not in _LINK:
        return
    for token in reversed(doc[max(sent_start(verb), verb.i - 12) : verb.i]):
        if token.lower_ in _REFUSING and token.tag_[:2] == "VB":
            subjects = [t for t in syntax.subjects(token) if t.tag_[:2] == "NN" and t.i < token.i]
            for party in subjects[:1]:
                yield Statement(verb, side_of(party), "denied", "linked it", True, link)
            return
