"""Nouns that stand for people, forces and places: "the group", "two US soldiers", "the base"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from newsledger.extract.entities.mention import Mention
from newsledger.extract.syntax import NOUN_TAGS, sent_start, words_of
from newsledger.gazetteer import actor_spellings, normal
from newsledger.lexicons import load_lexicon

_AFTER_PHRASE = frozenset({"VERB", "AUX", "ADP", "PUNCT", "CCONJ", "SCONJ"})
_BEFORE = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "VBN", "VBG", "AFX"})
_OPENERS = frozenset({"DT", "PRP$", "PDT", "WP$"})
_NO_PART = frozenset({"least", "most", "more", "fewer", "less", "than"})
_HELD_AS = frozenset({"hostage", "captive", "prisoner"})
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun, its kind (person, group, place), the label of its mentions, and its role."""

    noun: str
    kind: str
    label: str
    role: str
    source: str
    example: str | None


def role_of(phrase: str) -> str | None:
    """Return the role of the noun that a phrase ends in: militant, force, official."""
    row = _nouns().get(phrase.split()[-1].lower()) if phrase.split() else None
    return row.role if row else None


def is_common_noun(word: str) -> bool:
    """Tell whether a lower-case word is a noun of the lexicon."""
    return word in _nouns()


@cache
def _nouns() -> dict[str, Nominal]:
    rows = load_lexicon("nominals", Nominal)
    return {row.noun: row for row in rows if " " not in row.noun}


def find_nominals(doc: Doc, names: Sequence[Mention]) -> list[Mention]:
    """Return mentions by nouns of the lexicon, from the determiner to the noun.

    "a military spokesman said", "three American soldiers were killed", "rockets hit the base".
    A place must be a certain one: "the town", not "in towns".
    """
    nouns = _nouns()
    in_name = _tokens_in(doc, names)
    mentions: list[Mention] = []
    for i, word in enumerate(words_of(doc)):
        row = nouns.get(word)
        if row is None or i in in_name:
            continue
        token = doc[i]
        first = _first_word(token, in_name)
        if not _is_head(token):
            if row.kind != "group" or not _ends_name(token, first):
                continue
            first += doc[first].tag_ in _OPENERS
        opener = doc[first]
        if row.kind == "place" and not (
            opener.lower_ in ("the", "this", "that") or opener.i in in_name or opener.tag_ == "PRP$"
        ):
            continue
        if row.kind == "group" and first == token.i and token.tag_ == "NN":
            continue  # "force", "state", "department" without any other word are mostly no group
        last = _last_word(token)
        mentions.append(Mention(opener.idx, last.idx + len(last.text), row.label, "nominal"))
    return mentions


def _tokens_in(doc: Doc, names: Sequence[Mention]) -> dict[int, Mention]:
    inside: dict[int, Mention] = {}
    for name in names:
        span = doc.char_span(name.start, name.end, alignment_mode="expand")
        if span is not None:
            inside.update(dict.fromkeys(range(span.start, span.end), name))
    return inside


def _last_word(token: Token) -> Token:
    """Return the end of "commander-in-chief", else the token itself."""
    if words_of(token.doc)[token.i + 1 : token.i + 5] == ["-", "in", "-", "chief"]:
        return token.doc[token.i + 4]
    return token


def _is_head(token: Token) -> bool:
    """Tell whether a noun is the last word of its noun phrase: not "police" in "police station".

    A small tagger takes "official", "general", "rebel" for adjectives now and then; at the end of a
    phrase they are none.
    """
    doc = token.doc
    following = token.i + 1
    if token.lower_ == "chief" and token.i and doc[token.i - 1].text == "-":
        return False
    if token.lower_ in _HELD_AS and token.i and doc[token.i - 1].tag_ in NOUN_TAGS:
        return False  # "took 12 villagers hostage" is no compound
    if token.tag_ not in NOUN_TAGS:
        return token.tag_ == "JJ" and (
            following == len(doc) or doc[following].pos_ in _AFTER_PHRASE
        )
    if following < len(doc):
        after = doc[following]
        if after.lower_ in _HELD_AS:
            return True
        if after.tag_ in NOUN_TAGS and after.head.i != token.i and not after.is_punct:
            return token.head.i != after.i and token.dep_ not in ("compound", "amod", "nmod")
        if after.lower_ in ("-", "–") and following + 1 < len(doc):
            return doc[following + 1].whitespace_ == "" or after.whitespace_ == " "
    return True


def _ends_name(token: Token, first: int) -> bool:
    """Tell whether a listed name ends with a noun: "a Saudi-led coalition air strike".

    Not in "the Ukrainian military intelligence", "military officials": they are others.
    """
    doc, after = token.doc, token.i + 1
    if doc[after].lower_ in _nouns() or doc[after].lower_ == "intelligence":
        return False
    first += doc[first].tag_ in _OPENERS
    return first < token.i and normal(doc[first:after].text) in actor_spellings()


def _first_word(token: Token, in_name: dict[int, Mention]) -> int:
    """Return the index of the first word of the noun phrase that ends with `token`."""
    doc = token.doc
    i = token.i
    opens = sent_start(token)
    while i > opens and token.i - i < _LONGEST:
        before = doc[i - 1]
        if before.lower_ in _NO_PART:
            break
        if before.tag_ in _OPENERS:
            return i - 1
        if doc[i].tag_ == "CD" and before.i in in_name and i not in in_name:
            break  # "in Nairobi | 74 people"
        if before.tag_ in _BEFORE or before.i in in_name:
            if before.tag_ in ("VBN", "VBG") and before.dep_ not in ("amod", "compound"):
                break
            if before.tag_ == "VBN" and before.i > opens and before.nbor(-1).tag_ in NOUN_TAGS:
                break  # "the army blamed | rebels", taken for an adjective
            apart = before.head.i > token.i or before.head.i == before.i
            if before.tag_ in ("NN", "NNS") and apart:
                break  # "Turkey raids | rebel camps"
            i -= 1
        elif _is_spaced_dash(before):
            break  # "Mar 3 - Kirkuk - | gunmen"
        elif before.tag_ == "HYPH" or before.text in "-–" or before.lower_ == "pro":
            i -= 1
        elif before.lower_ == "and" and doc[i].tag_ == "CD" and doc[i - 2].tag_ == "CD":
            i -= 1  # "three hundred and fifty policemen"
        elif before.tag_ == "POS" and before.i - 1 in in_name:
            i -= 1
        elif (name := _named_before_aside(before)) is not None and name.i in in_name:
            if name.head.i != token.i:
                break
            i = name.i  # "Allied Democratic Forces (ADF) rebels"
        else:
            break
    while i > opens and i in in_name and in_name.get(i - 1) is in_name[i]:
        i -= 1  # a long name is taken whole
    while i < token.i and (doc[i].tag_ in ("HYPH", "POS") or doc[i].is_space or doc[i].is_punct):
        i += 1
    return min(i, token.i)


def _is_spaced_dash(token: Token) -> bool:
    """Tell whether a dash stands between spaces, and joins no word to another."""
    if token.text not in ("-", "–") or not token.whitespace_:
        return False
    return token.i == 0 or bool(token.nbor(-1).whitespace_)


def _named_before_aside(token: Token) -> Token | None:
    """Return the name before an aside that ends with `token`: "Forces" of "Forces (ADF)"."""
    aside = token.head
    if token.text not in (")", "]") or aside.dep_ != "appos" or aside.i > token.i:
        return None
    return aside.head
