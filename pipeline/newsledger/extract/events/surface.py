"""Arguments by word order, where the parse gives none: "two rockets were fired at the base"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.asked import asked_once
from newsledger.extract.events.lexicon import Support, noun_triggers, supports
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_BEFORE_NOUN = frozenset(
    {"DT", "CD", "JJ", "JJR", "JJS", "PRP$", "RB", "HYPH", "VBN", "VBG", "PDT", "_SP"}
)
_OBJECT_STARTS = frozenset({"DT", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "PRP"})
_JOINED = ("-", "'s", "’s", "/")
_QUANTITIES = words("dozens scores hundreds thousands number group members some one two")
NEW_CLAUSE = words("since after before while when as because although who where if")
# Forms that are no nouns, whatever the tagger says.
PAST_ONLY = words(
    "tore blew threw struck slew overran opened gunned stabbed abduct abducts kidnaps explodes "
    "kills injures detonates beheads retook"
)
_BODY = words(
    "leg legs arm arms back chest head neck stomach abdomen thigh foot hand shoulder torso buttock "
    "buttocks hip face"
)
COMPASS = words(
    "north south east west northeast northwest southeast southwest north-east north-west"
)
_REASONS = words("retaliation response revenge reprisal reprisals answer return reply")
_RETURNS = words("retaliation revenge retribution reprisal payback vengeance")
_MANNERS = words("land air sea night day mistake error accident surprise chance proxy")
_FROM = words("from of with")
_HOLDING = words("blamed blames blame blaming pinned pins attributed attributes ascribed laid")
_HELD = words("believed thought suspected said presumed alleged reported assumed known")
_MAX = 9
_BEFORE_AIM = 9
"""Tokens from a trigger to the preposition of its aim: "fired more than a dozen missiles at"."""
_OPENS_OBJECT = frozenset({"DT", "JJ", "CD", "PRP$", "NNS"})


def word_after(token: Token) -> str:
    """Return the next word of the sentence in small letters; empty at its end."""
    return token.nbor(1).lower_ if token.i + 1 < sent_end(token) else ""


def opens_reason(token: Token) -> bool:
    """Tell whether why it was done begins here: "four camps in retaliation for the killing".

    Also "was revenge for an offensive in the north".
    """
    if token.lower_ in _RETURNS:
        return word_after(token) in ("for", "against")
    return token.lower_ == "in" and word_after(token) in _REASONS


def is_blamed_on(deed: Token, noun: Token) -> bool:
    """Tell whether a noun is who a deed is blamed on: "blamed the strike on the army"."""
    before = noun.doc[max(sent_start(deed), deed.i - 8) : deed.i]
    held = any(t.lower_ in _HOLDING for t in before) and not any(
        t.lower_ in ("for", "that", ",") for t in before if t.lower_ not in _HOLDING
    )
    return held and deed.i < noun.i and syntax.preposition(noun) in ("on", "upon", "to")


def is_whence(last: Token, noun: Token) -> bool:
    """Tell whether a noun tells where something came from: "fired from positions on the hill"."""
    if syntax.preposition(noun) not in ("on", "in"):
        return False
    return any(t.lower_ == "from" for t in noun.doc[last.i + 1 : noun.i])


@asked_once
def object_behind_manner(verb: Token) -> Token | None:
    """Return the object behind how it was done: "attacked by land and air the rebels" -> rebels."""
    doc, at, end = verb.doc, verb.i + 1, sent_end(verb)
    if at >= end or doc[at].lower_ != "by":
        return None
    while at + 1 < end and doc[at].lower_ in ("by", "and", "or") and doc[at + 1].lower_ in _MANNERS:
        at += 2
    if at == verb.i + 1 or at >= end or doc[at].tag_ not in ("DT", "CD", "PRP$"):
        return None
    return noun_after(doc[at - 1])


def noun_after(token: Token) -> Token | None:
    """Return the head of the noun phrase that starts right after `token`.

    "at a large army base in" asked of `at` -> base.
    """
    doc, end = token.doc, sent_end(token)
    at = token.i + 1
    while at < end and at < token.i + _MAX and doc[at].tag_ in _BEFORE_NOUN:
        at += 1
    head = None
    while at < end and (
        _is_noun(doc[at])
        or (
            head is not None
            and (doc[at].is_space or doc[at].tag_ == "POS" or doc[at].text in _JOINED)
        )
    ):
        if head is not None and _holds(doc[at], head):
            return head
        if _is_noun(doc[at]):
            head = doc[at]
        elif doc[at].text == "-" and at + 1 < end and doc[at + 1].tag_[:2] != "NN":
            head = None  # pro-Iranian, Iran-backed: goes on as a modifier
            at += 1
            while at < end and doc[at].tag_ in _BEFORE_NOUN:
                at += 1
            continue
        elif doc[at].tag_ == "POS" or doc[at].text in ("'s", "’s"):
            return noun_after(doc[at]) or head
        at += 1
    if head is None:
        after = doc[at] if at < end else None
        if after is not None and after.tag_ == "PRP" and at == token.i + 1:
            return after
        number = doc[at - 1] if at - 1 > token.i else None
        return number if number is not None and number.tag_ == "CD" else None
    if head.lower_ in _QUANTITIES and at < end and doc[at].lower_ == "of":
        return noun_after(doc[at]) or head
    return _behind_town(head, at, end) or _described(head) or head


def _holds(participle: Token, noun: Token) -> bool:
    """Tell whether a word taken for a noun is a participle: "bases housing allied troops"."""
    after = participle.i + 1
    return (
        noun.tag_ == "NNS"
        and participle.i == noun.i + 1
        and participle.tag_ == "NN"
        and participle.lower_.endswith("ing")
        and after < sent_end(participle)
        and participle.doc[after].tag_ in _OPENS_OBJECT
    )


def _described(name: Token) -> Token | None:
    """Return the noun that a name stands before with an adjective: "a US diplomatic centre".

    Also where two names describe it: "U.S. and coalition forces".
    """
    noun = name.head
    if name.dep_ != "compound" or noun.i <= name.i + 1 or noun.tag_ not in ("NN", "NNS"):
        return None
    between = name.doc[name.i + 1 : noun.i]
    joined = any(t.dep_ == "conj" and t.head == name for t in between) or between[-1].head == noun
    tags = ("JJ", "NN", "NNP", "CC") if joined else ("JJ", "NN", "NNP")
    return noun if all(t.tag_ in tags for t in between) else None


def _is_noun(token: Token) -> bool:
    """Tell whether a word is a noun, "mine" behind its modifiers too: "an anti-tank mine"."""
    if token.tag_[:2] == "NN":
        return True
    modified = token.i > 0 and token.nbor(-1).tag_ in ("NN", "NNP", "JJ", "DT", "HYPH", "VBN")
    return token.lower_ == "mine" and modified


def _behind_town(head: Token, at: int, end: int) -> Token | None:
    """Return the noun that a town with its state stands before: "a Buffalo, N.Y., doctor"."""
    doc = head.doc
    if head.tag_ != "NNP" or at + 3 >= end or doc[at].text != ",":
        return None
    if (
        doc[at + 1].tag_ != "NNP"
        or doc[at + 2].text != ","
        or doc[at + 3].tag_ not in ("NN", "NNS")
    ):
        return None
    at += 3
    while at + 1 < end and doc[at + 1].tag_ in ("NN", "NNS"):
        at += 1
    return doc[at]


def object_after(last: Token) -> Token | None:
    """Return the noun phrase right after a verb: "shot down four drones" -> drones."""
    last = after_aside(last)
    at = last.i + 1
    if at >= sent_end(last) or last.doc[at].tag_ not in _OBJECT_STARTS:
        return None
    return noun_after(last)


def after_aside(last: Token) -> Token:
    """Return the comma that ends an aside on the means: "killed, with clubs, three farmers"."""
    doc, at, end = last.doc, last.i + 1, sent_end(last)
    if at + 1 < end and doc[at].text == "," and doc[at + 1].lower_ in ("with", "using"):
        for i in range(at + 2, min(at + _MAX, end - 1)):
            if doc[i].text == ",":
                return doc[i]
    return last


def victim_and_actor(last: Token) -> tuple[Token | None, Token | None]:
    """Return victim and actor of a nominalized verb: "the killing of two farmers by soldiers"."""
    doc, end, at = last.doc, sent_end(last), last.i + 1
    if at >= end or doc[at].lower_ != "of":
        return None, None
    for i in range(at + 2, min(at + _MAX, end)):
        if doc[i].lower_ == "by" and doc[i].tag_ == "IN":
            victim = noun_after(doc[at]) or doc[i - 1]
            doer = noun_after(doc[i])
            while doer is not None and doer.dep_ == "flat" and doer.head.i < doer.i:
                doer = doer.head
            return victim, doer
        if doc[i].is_punct or doc[i].tag_ in ("MD", "VBD", "WP", "WDT"):
            break
    return noun_after(doc[at]), None


def arguments_after(last: Token, targets: tuple[str, ...]) -> tuple[Token | None, Token | None]:
    """Return actor and target from the phrases right after an event noun, in any order.

    "attacks and provocations by the groups on American sites" -> groups, sites.
    """
    doc, end = last.doc, sent_end(last)
    at = last.i + 1
    if at + 1 < end and doc[at].lower_ in ("and", "or") and doc[at + 1].tag_[:2] == "NN":
        at += 2
    actor = target = None
    for _ in range(3):
        if at >= end:
            break
        word = doc[at].lower_
        if doc[at].tag_ == "VBN" and word in supports()["object"]:
            # "the offensive launched by the guerrillas"
            by = at + (2 if at + 1 < end and doc[at + 1].tag_ in ("RP", "IN") else 1)
            at = at + 1 if at + 1 < end and doc[at + 1].lower_ == "by" else by
            if at >= end or doc[at].lower_ != "by":
                break
            word = "by"
        noun = noun_after(doc[at]) if doc[at].tag_ in ("IN", "VBG") else None
        if noun is None:
            break
        if word == "by" and actor is None:
            actor = noun
        elif word in targets and target is None:
            target = noun
        elif word not in ("in", "at", "near", "of", "across"):
            break
        at = noun.i + 1
    return actor, target


def target_after(last: Token, prepositions: tuple[str, ...]) -> Token | None:
    """Return the noun after one of the prepositions within a few words of a trigger's last word."""
    doc, whence = last.doc, False
    for i in range(last.i + 1, min(last.i + _BEFORE_AIM, sent_end(last))):
        word = doc[i]
        whence = whence or word.lower_ == "from"
        if word.lower_ in prepositions and word.tag_ in ("IN", "RP", "TO"):
            if whence and word.lower_ in ("on", "in"):
                continue  # "fired from positions on the hill"
            return noun_after(word)
        if word.is_punct or word.tag_[:2] == "VB" or word.lower_ in ("and", "or", "but"):
            return None
    return None


def verb_before(noun: Token, first: int) -> tuple[Token, Support] | None:
    """Return the verb right before the phrase of an event noun that has it as object.

    "militias have carried out several rocket attacks" -> carried, with its support row.
    """
    doc, start = noun.doc, sent_start(noun)
    at = first - 1
    while at >= start and first - at < _MAX and doc[at].tag_ in _BEFORE_NOUN:
        found = _support_at(doc[at], first)
        if found is not None:
            return found
        at -= 1
    if at < start:
        return None
    found = _support_at(doc[at], first)
    if found is None and doc[at].tag_ in ("RP", "IN") and at > start:
        found = _support_at(doc[at - 1], first)
    return found


def _support_at(verb: Token, first: int) -> tuple[Token, Support] | None:
    if verb.tag_[:2] != "VB":
        return None
    between = [t.lower_ for t in verb.doc[verb.i + 1 : first]]
    for rest, row in supports()["object"].get(verb.lower_, ()):
        if all(word in between for word in rest):
            return verb, row
    return None


def verb_after(noun: Token, last: int) -> tuple[Token, Support] | None:
    """Return the finite verb after an event noun that tells its effect: "attack … killed three"."""
    doc, end = noun.doc, sent_end(noun)
    perfect = False
    for i in range(last, min(last + 2 * _MAX, end)):
        token = doc[i]
        if token.lower_ in NEW_CLAUSE or (i > last and token.lower_ in noun_triggers()):
            return None
        past = token.tag_ in ("VBD", "VBZ", "VBP") or token.lower_ in PAST_ONLY
        past = past or (i == last and token.tag_ == "VB")  # "shelling hit the village"
        if past or (perfect and token.tag_ == "VBN"):
            if token.lower_ in ("has", "have", "had"):
                perfect = True
                continue
            for rest, row in supports()["subject"].get(token.lower_, ()):
                window = [t.lower_ for t in doc[i + 1 : i + 5]]
                if all(word in window for word in rest):
                    return token, row
            return None
        if token.tag_ in ("MD", "VBN", "VBG") or token.text in (";", ":", ",", ".", '"', "”"):
            return None
    return None


def subject_before(verb: Token, *, over_comma: bool = True) -> Token | None:
    """Return the last noun before a verb, auxiliaries skipped: a subject that the parse lost."""
    doc, start = verb.doc, sent_start(verb)
    at = _before_auxiliaries(verb.i - 1, verb)
    if at > start and doc[at].lower_ in ("and", "or") and doc[at - 1].tag_ == "VBN":
        at = _before_auxiliaries(at - 2, verb)  # "four were captured and executed"
        if at >= start and doc[at].tag_ == "CD":
            return doc[at]
    if over_comma and at > start and doc[at].text == ",":
        at -= 1
        for i in range(at, max(start, at - 8), -1):
            if doc[i].lower_ == "including":  # "two civilians, including a child, were killed"
                at = i - 2 if doc[i - 1].text == "," else i - 1
                break
        else:
            for i in range(at, max(start, at - 14), -1):
                if doc[i].text in (";", ":", ","):
                    break
                if doc[i].tag_ in ("WP", "WDT") and i > start and doc[i - 1].text == ",":
                    at = i - 2  # "the attackers, who came on motorcycles, opened fire"
                    break
    if at >= start and doc[at].text in (")", "]"):  # "the group [the full name] launched"
        while at >= start and doc[at].text not in ("(", "["):
            at -= 1
        at -= 1
    if at >= start and doc[at].tag_[:2] in ("NN", "PR"):
        return out_of_prepositions(held_to_be(doc[at], start), start)
    return None


def out_of_direction(noun: Token) -> Token:
    """Return the thing before a point of the compass: "a bomb south of the city" -> bomb."""
    if noun.lower_ not in COMPASS or not noun.i or noun.nbor(-1).tag_[:2] != "NN":
        return noun
    return noun.nbor(-1)


def held_to_be(noun: Token, start: int) -> Token:
    """Return who is held to be what stands before a verb: "men believed to be rebels" -> men."""
    doc, first = noun.doc, noun.i
    while first > start and (
        doc[first - 1].tag_ in _BEFORE_NOUN or doc[first - 1].tag_[:2] in ("NN", "PO")
    ):
        first -= 1
    if first > start and doc[first - 1].lower_ in _FROM:
        first -= 1  # "men thought to be from the coast attacked a village"
    if first - 4 < start or [t.lower_ for t in doc[first - 2 : first]] != ["to", "be"]:
        return noun
    before = first - 4 - (doc[first - 4].text == ",")
    if doc[first - 3].lower_ not in _HELD or before < start or doc[before].tag_[:2] != "NN":
        return noun
    return doc[before]


def _before_auxiliaries(at: int, verb: Token) -> int:
    doc, start = verb.doc, sent_start(verb)
    while at >= start and (
        doc[at].tag_ in ("MD", "RB", "_SP")
        or doc[at].pos_ == "AUX"
        or doc[at].lower_ in ("have", "has", "had")
    ):
        at -= 1
    return at


def out_of_prepositions(noun: Token, start: int) -> Token:
    """Return the noun that a phrase before a verb is about: "gunmen on motorcycles" -> gunmen."""
    doc, head = noun.doc, noun
    for _ in range(4):
        first = head.i
        while first > start and (
            doc[first - 1].tag_ in _BEFORE_NOUN or doc[first - 1].tag_[:2] in ("NN", "PO")
        ):
            if doc[first].tag_ in ("CD", "DT") and doc[first - 1].tag_[:2] == "NN":
                break  # "in the market two men on a motorcycle shot a trader"
            first -= 1
        if first == start or doc[first - 1].tag_ not in ("IN", "VBG"):
            return head
        if doc[first - 1].lower_ in NEW_CLAUSE:
            return head  # "before men on motorbikes sprayed it with bullets"
        if first - 2 < start:
            break
        if doc[first - 2].tag_[:2] != "NN":
            break
        head = doc[first - 2]
    return noun  # "in a village near Gao gunmen attacked"


def in_the_body(last: Token) -> bool:
    """Tell whether a part of the body follows: "hit in the back", "struck him in the head"."""
    after = [t.lower_ for t in last.doc[last.i + 1 : min(last.i + 8, sent_end(last))]]
    return "in" in after[:4] and any(word in _BODY for word in after[after.index("in") :][:5])
