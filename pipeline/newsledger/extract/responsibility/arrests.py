"""Those held, named or sought as suspects, where no verb of blame with its deed says so.

"Two men were arrested", "a suspect in the shooting", "three suspects are in custody", "a man was
arrested after a bombing at the market": of the deed that the clause names, or of the one just told.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface, voice
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.lexicon import verb_triggers
from newsledger.extract.responsibility.deed_words import points_back
from newsledger.extract.responsibility.statement import Statement, is_nobody, words_before
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words
from newsledger.word_groups import word_group

ARRESTS = frozenset({"arrested", "charged", "in custody", "suspect in", "sought", "facing charges"})
"""The rules of this file."""
_CUSTODY = {"custody": "in into", "bars": "behind", "detention": "in into", "large": "at"}
"""Nouns of being held or sought, and the words before them: "in custody", "at large"."""
_NOTICES = words("notice notices")
_ELSEWHERE = words("over with because against")
_REASONS = ("protests", "charges", "operations", "other_crimes")
"""Groups of words that tell of another reason for an arrest."""
_DOUBTING = words("any no not n't whether if other never without")
_AT_LARGE = words(
    "gunman gunmen shooter shooters attacker attackers assailant assailants killer killers"
)
"""Doers without a name: who did it is told, whoever they are, and nobody is suspected yet."""
_SERVING = words("soldiers policemen officers guards constables deputies")
_SINCE = words("after following")
_MEMBERS = words("member members commander commanders leader leaders")
_REACH = 12


@cache
def arrest_words() -> frozenset[str]:
    """Return the words that `find_arrests` reads, in small letters."""
    groups = [word_group(name) for name in ("arresting", "suspects", "seeking", "facing")]
    return frozenset(
        {"held", "holding", "picked", "charged", "warrant", "warrants", *_CUSTODY, *_NOTICES}.union(
            *groups
        )
    )


def find_arrests(token: Token) -> Iterator[Statement]:
    """Yield those whom a word says to be held or sought as suspects."""
    word = token.lower_
    taken = word in word_group("arresting") and token.tag_[:2] == "VB"
    if taken or (word == "picked" and surface.word_after(token) == "up" and _is_told_so(token)):
        yield from _arrested(token)
    elif word == "charged":
        yield from _charged(token)
    elif word == "held" and token.tag_ == "VBN":
        yield from _held(token)
    elif word == "holding":
        yield from _holding(token)
    elif word in _CUSTODY:
        yield from _in_custody(token)
    elif word in word_group("suspects") and token.tag_[:2] == "NN":
        yield from _suspect_in(token)
    elif word in word_group("seeking"):
        yield from _sought(token)
    elif word in ("warrant", "warrants") or (word in _NOTICES and "red" in words_before(token, 2)):
        yield from _warrant_for(token)
    elif word in word_group("facing") and token.tag_[:2] == "VB":
        yield from _facing_charges(token)


def _arrested(verb: Token) -> Iterator[Statement]:
    if syntax.negation(verb) is not None or _is_past(verb):
        return
    if _has_other_reason(verb) and not _is_on_violent_charge(verb):
        return
    for party in voice.patients(verb)[:1]:
        if not is_nobody(party) and _is_person(party):
            yield Statement(verb, party, "suspected", "arrested", True, _since(verb))


def _is_on_violent_charge(verb: Token) -> bool:
    """Tell whether the charge is one of violence: "was arrested on a battery charge"."""
    after = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + _REACH, sent_end(verb))]]
    charge = next((i for i, word in enumerate(after) if word in word_group("faced_charges")), None)
    if after[:1] != ["on"] or charge is None:
        return False
    return bool(set(after[: charge + 4]) & word_group("violent_crimes"))


def _is_told_so(verb: Token) -> bool:
    """Tell whether it is an arrest: "was picked up", not "a frigate picked up 18 people"."""
    return voice.is_passive(verb) or any(_is_police(t) for t in syntax.subjects(verb))


def _charged(verb: Token) -> Iterator[Statement]:
    """Read "two men have been charged"; with what is told by the words of blame."""
    after = {t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + _REACH, sent_end(verb))]}
    if after & {"with", "for", "over", "in", "at", "into", "by"} or not voice.is_passive(verb):
        return
    if syntax.negation(verb) is not None or _is_past(verb):
        return
    for party in voice.patients(verb)[:1]:
        if not is_nobody(party) and _is_person(party):
            yield Statement(verb, party, "accused", "charged", True)


def _held(verb: Token) -> Iterator[Statement]:
    """Read "the suspect is being held on a bond of a million dollars", "is held without bail".

    "Was being held on murder charges".
    """
    after = {t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + _REACH, sent_end(verb))]}
    charged = "on" in after and bool(after & word_group("faced_charges"))
    charged = charged and bool(after & word_group("violent_crimes"))
    if not (charged or after & word_group("jailed")):
        return
    ordered = verb.i - 3 >= sent_start(verb) and "ordered" in words_before(verb, 5)
    if not voice.is_passive(verb) and not ordered:
        return
    named = surface.subject_before(verb) if ordered else None
    for party in [named] if named is not None else voice.patients(verb)[:1]:
        if not is_nobody(party) and _is_person(party):
            yield Statement(verb, party, "suspected", "in custody", True)


def _holding(verb: Token) -> Iterator[Statement]:
    """Read "police are holding four men"; what for is told by the words of blame."""
    if syntax.negation(verb) is not None or _is_past(verb) or _has_other_reason(verb):
        return
    if any(_is_police(t) for t in syntax.subjects(verb)):
        for party in voice.patients(verb)[:1]:
            if _is_person(party) and party.i > verb.i:
                yield Statement(verb, party, "suspected", "arrested", True)


def _in_custody(noun: Token) -> Iterator[Statement]:
    """Read "a man is in custody", "three suspects are behind bars"."""
    before = noun.nbor(-1).lower_ if noun.i > sent_start(noun) else ""
    if before not in _CUSTODY[noun.lower_].split():
        return
    if _has_other_reason(noun) and not _is_connected(noun):
        return
    over = noun if syntax.subjects(noun) else noun.head
    if over.lower_ == "interest":  # "have two persons of interest in custody"
        over = over.head
    taken = voice.patients(over) if over.lower_ in ("taken", "took") else []
    asked = any(t.lower_ in ("whether", "if") for t in noun.doc[sent_start(noun) : noun.i])
    held = syntax.children(over, "obj") if over.lower_ in ("have", "has", "had") else []
    is_one = over.lower_ in word_group("arrested_persons")
    told = [over] if is_one else taken or held or syntax.subjects(over)
    for party in told[:1]:
        sought = noun.lower_ != "large" or party.lower_ in word_group("suspects")
        if not is_nobody(party) and _is_person(party) and not asked and sought:
            yield Statement(noun, party, "suspected", "in custody", True)


def _sought(verb: Token) -> Iterator[Statement]:
    """Read "police are looking for a 16-year-old", "a protester is being sought"."""
    if syntax.negation(verb) is not None or _is_past(verb):
        return
    if verb.lower_ == "sought":
        parties = voice.patients(verb) if voice.is_passive(verb) else []
    else:
        if not any(_is_police(t) for t in syntax.subjects(verb)):
            return
        after = verb.nbor(1) if verb.i + 1 < sent_end(verb) else None
        link = after is not None and after.lower_ == "for"
        noun = surface.noun_after(after if link and after is not None else verb)
        parties = (
            _all_named(noun) if noun is not None and (link or verb.lower_ == "seeking") else []
        )
    for party in parties:
        some = party.lower_ in word_group("suspects") and party.tag_ == "NNS"
        some = some or (party.lower_ == "suspect" and _is_bare(party))
        some = some or party.lower_ in _AT_LARGE  # "police are searching for the gunman"
        some = some or party.lower_ in ("person", "persons", "people")  # "for the person who shot"
        if not some and not is_nobody(party) and _is_person(party):
            yield Statement(verb, party, "suspected", "sought", True, _since(verb))


def _is_police(subject: Token) -> bool:
    return subject.lower_ == "they" or subject.lower_ in word_group("police")


def _warrant_for(noun: Token) -> Iterator[Statement]:
    """Read "a warrant has been issued for a 20-year-old man"."""
    for token in noun.doc[noun.i + 1 : min(noun.i + _REACH, sent_end(noun) - 1)]:
        if token.lower_ == "for" and token.nbor(1).lower_ != "murder":
            party = surface.noun_after(token)
            for one in _all_named(party) if party is not None else []:
                known = token.nbor(1).lower_ != "the" and _is_person(one)
                if known or _is_for_deed(one):
                    whom = one.head if one.head.lower_ in _MEMBERS else one
                    yield Statement(noun, whom, "suspected", "sought", True)
            return
        if token.tag_ in ("VBD", "VBZ") and token.lower_ not in ("was", "is", "has", "were"):
            return


def _is_for_deed(party: Token) -> bool:
    """Tell whether the deed is told behind: "a warrant for the commander over the killing"."""
    after = party.nbor(1) if party.i + 1 < sent_end(party) else None
    return after is not None and after.lower_ in ("over", "for", "in") and _is_deed(after)


def _is_connected(word: Token) -> bool:
    """Tell whether a deed is the reason told: "in custody in connection with the shooting"."""
    after = word.doc[word.i + 1 : min(word.i + _REACH, sent_end(word) - 1)]
    link = next((t for t in after if t.lower_ in ("connection", "relation", "over")), None)
    if link is not None and link.lower_ == "over":
        deed = surface.noun_after(link)
        return deed is not None and points_back(deed)
    return link is not None and _is_deed(link.nbor(1))


def _all_named(party: Token) -> list[Token]:
    """Return the heads of the names that stand together: "for Kevin Marsh and Tom Field"."""
    head = party.head if party.dep_ == "flat" else party
    return [head, *(t for t in syntax.conjuncts(head) if t.i > head.i)]


def _facing_charges(verb: Token) -> Iterator[Statement]:
    """Read "two men face murder charges in the death of a barman", "is facing a murder charge"."""
    after = verb.doc[verb.i + 1 : min(verb.i + _REACH, sent_end(verb))]
    charge = next((t for t in after if t.lower_ in word_group("faced_charges")), None)
    if charge is None:
        return
    told = verb.doc[verb.i + 1 : charge.i + 4]
    helping = charge.i + 1 < sent_end(verb) and charge.nbor(1).lower_ in ("of", "over", "for")
    helping = helping and _is_deed(charge.nbor(1))
    if not helping and not any(t.lower_ in word_group("violent_crimes") for t in told):
        return
    for party in syntax.subjects(verb)[:1]:
        for one in _all_named(party):
            if not is_nobody(one) and _is_person(one):
                yield Statement(verb, one, "accused", "facing charges", True)


def _suspect_in(noun: Token) -> Iterator[Statement]:
    """Read "a suspect in the shooting", "named as suspects in the murder"."""
    after = noun.nbor(1) if noun.i + 1 < sent_end(noun) else None
    if after is None or after.lower_ not in ("in", "of", "for"):
        return
    deed = surface.noun_after(after)
    if deed is None or deed.lower_ in word_group("operations") or not _is_deed(after):
        return
    before = {t.lower_ for t in noun.doc[max(sent_start(noun), noun.i - 7) : noun.i]}
    if is_nobody(noun) or before & _DOUBTING or _is_sought(noun):
        return
    named = noun
    if "as" in {t.lower_ for t in noun.doc[max(sent_start(noun), noun.i - 2) : noun.i]}:
        verb = syntax.governing_verb(noun)
        if verb is None or verb.lower_ in word_group("arresting"):
            return  # the arrest tells who
        whom = voice.patients(verb) or syntax.subjects(verb)
        named = whom[0] if whom and whom[0].tag_[:2] == "NN" else noun
    elif syntax.children(noun, "cop"):
        named = next((t for t in syntax.subjects(noun) if t.tag_[:2] == "NN"), noun)
    if named == noun and noun.lower_ == "suspect" and _is_bare(noun):
        return  # "police are looking for the suspect in the shooting": nobody yet
    yield Statement(noun, named, "suspected", "suspect in", True, after)


def _is_bare(noun: Token) -> bool:
    """Tell whether no word but "the" says who: not "a suspect", "the 20-year-old suspect"."""
    before = [t.lower_ for t in noun.children if t.i < noun.i and t.dep_ not in ("case", "punct")]
    return before == ["the"] and not syntax.children(noun, "appos", "flat", "acl:relcl")


def _is_sought(noun: Token) -> bool:
    """Tell whether nobody in particular is meant: "searching for suspects"."""
    bare = noun.tag_ == "NNS" and not any(t.i < noun.i for t in noun.children if t.tag_ != "IN")
    bare = bare and (noun.i == sent_start(noun) or noun.nbor(-1).lower_ != "as")
    return bare and noun.i > sent_start(noun) and noun.nbor(-1).tag_ == "IN"


def _is_deed(link: Token) -> bool:
    doc, end = link.doc, min(link.i + _REACH, sent_end(link))
    for token in doc[link.i + 1 : end]:
        if points_back(token):
            return True
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD", ",", "CC"):
            return False
    return False


def _since(verb: Token) -> Token | None:
    """Return the word before the deed: "was arrested *after* a shooting", "arrested *in* it"."""
    for token in verb.doc[verb.i + 1 : min(verb.i + _REACH, sent_end(verb) - 1)]:
        if token.lower_ in _SINCE and token.nbor(1).tag_ == "PRP":
            return None  # "arrested after he was shot by police"
        if token.lower_ in _SINCE or (token.lower_ == "in" and _is_deed(token)):
            return token if _is_deed(token) else None
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.text in (";", "."):
            return None
    return None


def _has_other_reason(word: Token) -> bool:
    """Tell whether a reason is told after an arrest, which the words of blame read, or a raid."""
    if word.dep_ == "conj" and word.head.lower_ in verb_triggers():
        return True  # "raided the camp and arrested eleven men"
    for token in word.doc[word.i + 1 : min(word.i + _REACH, sent_end(word))]:
        text = token.lower_
        if text in _ELSEWHERE or any(text in word_group(reason) for reason in _REASONS):
            return True
        if text == "for" and token.head.ent_type_ not in ("DATE", "TIME"):
            return True
        if text in ("connection", "relation", "trying", "while"):
            return True
        if token.text in (";", "."):
            return False
    return any(t.lower_ in word_group("operations") for t in word.doc[sent_start(word) : word.i])


def _is_past(verb: Token) -> bool:
    """Tell whether it happened before the story: "had been arrested in 1990", "once arrested"."""
    before = {t.lower_ for t in verb.doc[max(sent_start(verb), verb.i - 5) : verb.i]}
    if before & {"whether", "if"}:
        return True  # "would not say whether the driver was arrested"
    return bool(before & {"had", "previously", "once", "not", "never", "to", "could"})


def _is_person(party: Token) -> bool:
    if any(t.lower_ == "whose" for t in party.children):
        return False  # "a 22-year-old, whose brother was arrested"
    many = any(len(t.text) > 2 and t.text[0].isdigit() for t in party.children if t.tag_ == "CD")
    if party.lower_ in word_group("arrested_persons") or party.tag_ == "NNP":
        return not many  # "600 people were detained": a round-up
    if party.tag_ == "NN" and has_kind(party, "civilian", "force"):
        return True  # "a protester is being sought", "a soldier was arrested"
    if party.tag_ == "NNS" and party.lower_ in _SERVING and not many:
        return True
    return party.tag_ == "CD" and not any(t.dep_ == "nmod" for t in party.children)
