"""Statements on whom nobody excludes or everybody suspects, without a verb of blame.

"Did not rule out the rebels' involvement", "the prime suspect is a militia", "dissidents are the
main line of inquiry", "sees the hand of Tehran in it".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface, voice
from newsledger.extract.events.evidence import content_head
from newsledger.extract.responsibility.persons import antecedent
from newsledger.extract.responsibility.statement import BE, DOUBTED, Statement, words_before
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

RULING = words("rule rules ruled ruling exclude excludes excluded")
CULPRITS = words("culprit culprits suspect suspects line lines")
"""Nouns of who did it or is held to have; "line" is one of inquiry."""
_NEGATIONS = words("not n't never cannot nor neither no nobody")
_PARTS = words("involvement role hand participation complicity part responsibility")
_HOLDING = words("hold holds held consider considers considered call calls called")
_FIRST = words("prime main chief key top leading principal likely likeliest probable obvious only")
_INQUIRY = words("inquiry enquiry investigation")
_SEEING = words("see sees saw seen seeing detect detects suspect suspects suspected")
MASTERS = words(
    "mastermind masterminds organiser organisers organizer organizers planner planners ringleader "
    "ringleaders bomber bombers gunman gunmen shooter shooters killer killers attacker attackers "
    "assassin assassins hijacker hijackers kidnapper kidnappers perpetrator perpetrators murderer "
    "murderers accomplice accomplices participant participants"
)
"""Nouns of those who do a deed."""
_MASTERS = words("mastermind masterminds ringleader ringleaders organiser organizer planner")
IDENTIFYING = words("identified identify identifies named")
_UNNAMED = words(
    "suspect suspects gunman gunmen shooter shooters attacker attackers assailant assailants "
    "killer killers culprit stabber"
)
_UNSAID = words("belligerent belligerents perpetrator perpetrators aggressor aggressors")
"""Nouns of whoever it was: to say who that is, is to accuse him."""
_FILLING = words("the a being one")
_ALLEGED = words("alleged suspected presumed accused")
HELD_TO = words("said believed thought alleged suspected presumed reported understood")
_LEADING = words(
    "ordered led planned commanded directed organised organized masterminded orchestrated financed "
    "coordinated executed staged carried"
)
_NO_PERSON = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "TIME"})
_REACH = 10


def not_ruled_out(verb: Token) -> Iterator[Statement]:
    """Read "did not rule out rebel involvement", "involvement of the rebels is not ruled out"."""
    doc, end = verb.doc, sent_end(verb)
    out = verb.i + 1 < end and verb.nbor(1).lower_ == "out"
    if not out and not verb.lower_.startswith("exclud"):
        return
    negated = bool(_NEGATIONS & set(words_before(verb, 5)))
    stance = "suspected" if negated else "denied"
    for part in syntax.children(verb, *syntax.PASSIVE_SUBJECTS):
        whose = _whose(part) if part.lower_ in _PARTS else None
        if whose is not None:
            yield Statement(verb, whose, stance, "not ruled out", False)
            return
    first = verb.nbor(1) if out else verb
    for token in doc[first.i + 1 : min(first.i + _REACH, end)]:
        whose = _whose(token) if token.lower_ in _PARTS else None
        if whose is not None:
            yield Statement(verb, whose, stance, "not ruled out", False)
            return
        if token.lower_ == "as" and token.i > first.i + 1:
            told = {t.lower_ for t in doc[token.i + 1 : min(token.i + 4, end)]}
            party = surface.noun_after(first)
            if party is not None and party.i < token.i and told & {"responsible", "behind"}:
                yield Statement(verb, party, stance, "not ruled out", False)
            return
        if token.tag_ in syntax.FINITE or token.text in (",", ";", ":"):
            return


def _whose(part: Token) -> Token | None:
    """Return whose part it is: "the army's role", "rebel involvement", "the hand of Tehran"."""
    owner = next(iter(syntax.children(part, "nmod:poss", "compound")), None)
    if owner is not None and owner.tag_[:2] == "NN":
        return owner
    nation = next((t for t in syntax.children(part, "amod") if t.ent_type_ == "NORP"), None)
    if nation is not None:
        return nation
    after = part.nbor(1) if part.i + 1 < sent_end(part) else None
    if after is not None and after.lower_ in ("of", "by"):
        noun = surface.noun_after(after)
        return noun if noun is not None and noun.tag_[:2] == "NN" else None
    return None


def likely_culprit(noun: Token) -> Iterator[Statement]:
    """Read "rebels were the likely culprits", "the prime suspect is a militia"."""
    if noun.lower_ in ("line", "lines") and not _is_of_inquiry(noun):
        return
    before = set(words_before(noun, 3))
    first = bool(before & (_FIRST | DOUBTED))
    if not first and not noun.lower_.startswith("culprit"):
        return
    subjects = [t for t in syntax.subjects(noun) if t.i < noun.i and t.tag_[:2] == "NN"]
    if subjects and set(words_before(noun, 6)) & BE:
        party = subjects[0]
    elif noun.dep_ == "nsubj" and noun.head.tag_[:2] == "NN" and syntax.children(noun.head, "cop"):
        party = noun.head
    else:
        return
    near = set(words_before(party if party.i > noun.i else noun, 6))
    if near & _NEGATIONS:
        return
    held = bool(
        set(words_before(noun, 9)) & _HOLDING
    )  # "villagers hold soldiers to be the culprits"
    stance = "suspected" if first else "accused" if held else "asserted"
    yield Statement(noun, party, stance, "culprit", False)


def _is_of_inquiry(line: Token) -> bool:
    after = [t.lower_ for t in line.doc[line.i + 1 : min(line.i + 4, sent_end(line))]]
    return after[:1] == ["of"] and bool(set(after) & _INQUIRY)


def alleged_doer(noun: Token) -> Iterator[Statement]:
    """Read "the alleged mastermind of the attack", "one of the suspected bombers in the raids"."""
    held = any(t.lower_ in _ALLEGED for t in noun.children if t.i < noun.i)
    after = noun.nbor(1) if noun.i + 1 < sent_end(noun) else None
    if not held or after is None:
        return
    name = _named_after(noun)
    if name is not None:
        yield Statement(noun, name, "suspected", "alleged doer", False)
        return
    one = noun.head if noun.dep_ == "nmod" and noun.head.tag_ == "CD" else noun
    if after.lower_ in ("of", "in", "behind", "for"):
        yield Statement(noun, one, "suspected", "alleged doer", True, after)
    elif noun.lower_ in _MASTERS and (after.text == "," or after.tag_[:2] in ("NN", "VB")):
        yield Statement(noun, one, "suspected", "alleged doer", False)


def _named_after(noun: Token) -> Token | None:
    """Return the name behind a doer: "the alleged gunman, Karl Brand, 35"."""
    doc, at = noun.doc, noun.i + 1
    if noun.tag_ != "NN" or at + 1 >= sent_end(noun):
        return None
    first = doc[at + 1] if doc[at].text == "," else doc[at]
    if first.tag_ != "NNP" or first.ent_type_ in _NO_PERSON:
        return None
    return first.head if first.dep_ == "compound" and first.head.tag_ == "NNP" else first


def said_to_have(held: Token) -> Iterator[Statement]:
    """Read "the man said to have ordered the attack", "a man who is believed to have led it"."""
    doc, end = held.doc, sent_end(held)
    words_after = [t.lower_ for t in doc[held.i + 1 : min(held.i + 4, end)]]
    if words_after[:2] != ["to", "have"] or held.i + 3 >= end:
        return
    deed = doc[held.i + 3]
    if deed.lower_ not in _LEADING or held.i == sent_start(held):
        return
    before = [t for t in doc[max(sent_start(held), held.i - 3) : held.i] if t.lower_ not in BE]
    while before and before[-1].tag_ in ("WP", "WDT", "RB", ","):
        before.pop()
    party = before[-1] if before else None
    if party is not None and party.tag_[:2] == "NN":
        yield Statement(deed, party, "suspected", "said to have led", True, deed)


def identified_as(verb: Token) -> Iterator[Statement]:
    """Read "police identified the suspect as a former student", "the gunman was named as".

    "Sources identified the belligerent as the army", "named the army as being responsible".
    """
    doc, end = verb.doc, sent_end(verb)
    whom = voice.patients(verb)[:1]
    if not whom or syntax.negation(verb):
        return
    doer = content_head(whom[0]).lower_ in _UNSAID
    if not doer and content_head(whom[0]).lower_ not in _UNNAMED:
        yield from _named_responsible(verb, whom[0])
        return
    last = max(verb.i, whom[0].i)
    link = doc[last + 1] if last + 1 < end else None
    noun = surface.noun_after(link) if link is not None and link.lower_ == "as" else None
    if noun is not None and noun.tag_[:2] == "NN":
        yield Statement(verb, noun, "accused" if doer else "suspected", "identified as", False)


def _named_responsible(verb: Token, whom: Token) -> Iterator[Statement]:
    """Read "identified the army as (being) responsible", "named the front as the perpetrator"."""
    doc, end = verb.doc, sent_end(verb)
    last = max(verb.i, whom.i)
    after = [t.lower_ for t in doc[last + 1 : min(last + 5, end)] if t.lower_ not in _FILLING]
    if after[:1] == ["as"] and after[1:] and after[1] in _UNSAID | {"responsible"}:
        yield Statement(verb, whom, "accused", "identified as", False)


def suspected_to_be(verb: Token) -> Iterator[Statement]:
    """Read "the attackers, who officials suspect were herders": the words behind are the party."""
    doc, end = verb.doc, sent_end(verb)
    after = verb.nbor(1) if verb.i + 1 < end else None
    before = doc[max(sent_start(verb), verb.i - 6) : verb.i]
    who = next((t for t in before if t.lower_ in ("who", "whom")), None)
    if after is None or after.lower_ not in BE or who is None or not syntax.subjects(verb):
        return
    noun = surface.noun_after(after)
    ranked = noun is not None and any(t.tag_ == "JJS" for t in noun.lefts)
    if noun is not None and noun.tag_[:2] == "NN" and not ranked:
        # not "who they think is the strongest candidate"
        yield Statement(verb, noun, "suspected", "suspected to be", False)


def hand_seen(noun: Token) -> Iterator[Statement]:
    """Read "Washington sees the hand of Tehran in the attack"."""
    start = sent_start(noun)
    verb = noun.head if noun.dep_ == "obj" else None
    if verb is None or verb.i < start or verb.lower_ not in _SEEING or noun.nbor(1).lower_ == "in":
        return
    whose = _whose(noun)
    if whose is not None and syntax.negation(verb) is None:
        yield Statement(noun, whose, "suspected", "hand of", False)


def whom_suspect(verb: Token) -> Iterator[Statement]:
    """Read "the front, which police suspect, has said nothing": of the deed told before."""
    doc, end = verb.doc, sent_end(verb)
    after = verb.nbor(1) if verb.i + 1 < end else None
    if after is None or not after.is_punct or verb.tag_ not in ("VBP", "VBZ", "VBD"):
        return
    who = next(
        (t for t in doc[max(sent_start(verb), verb.i - 5) : verb.i] if t.tag_ in ("WDT", "WP")),
        None,
    )
    if who is None or any(t.tag_[:2] == "VB" for t in doc[who.i : verb.i]):
        return
    party = antecedent(who)
    if party is not None and who.i + 1 < verb.i:
        yield Statement(verb, party, "suspected", "suspicion", False)
