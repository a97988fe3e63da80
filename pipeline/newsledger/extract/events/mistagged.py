"""Verbs of violence that the tagger or the parser has for something else."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.forms import verb_forms
from newsledger.extract.events.lexicon import evidence_words, verb_triggers
from newsledger.extract.events.surface import PAST_ONLY
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_OWN_NOUNS = {
    form: frozenset(nouns.split())
    for verb, nouns in {
        "set": "fire light alight ablaze",
        "open": "fire",
        "trade": "fire",
        "exchange": "fire gunfire shots",
    }.items()
    for form in verb_forms(verb)
}
_ACTS = words(
    "clashed attacked ambushed stormed raided shelled bombed exploded kidnapped murdered abducted"
)
_STRUCK_WITH = words("blast explosion attack bombing strike")
_OPENS_NOUN = frozenset({"DT", "PRP$", "CD", "JJ", "NNP", "NNPS", "NN", "NNS"})
_LANDED = words("in near on at inside outside close around by")
_CHARGE = 12
"""Tokens from a charge to the deed."""
_ORDINALS = words("first second third fourth fifth one another other others both")


def is_clause_head(token: Token) -> bool:
    """Tell whether a word tagged as a noun has a subject: "gunmen shot six people"."""
    if token.tag_ == "JJ" and token.lower_ == "shot":
        before = [t.lower_ for t in token.doc[max(0, token.i - 3) : token.i] if t.tag_ != "RB"]
        if before and before[-1] in ("was", "were", "been", "being", "got"):
            return True  # "was accidentally shot", taken for an adjective
    if token.lower_ in PAST_ONLY and token.tag_[:2] in ("NN", "IN", "JJ", "RB"):
        return True
    if (
        is_listed_gerund(token)
        or has_own_noun(token)
        or _is_past_form(token)
        or _is_shot(token)
        or is_aimed(token)
        or is_headline_verb(token)
        or hits_name(token)
    ):
        return True
    if token.tag_ in ("JJ", "NN", "NNP") and _is_passive_form(token):
        return True  # "both had been knifed", taken for a noun
    if _lands(token):
        return True
    if token.lower_ in _ACTS and token.tag_ in ("JJ", "NN", "NNP") and token.dep_ != "amod":
        return True  # "BATTALION TROOPS CLASHED WITH", taken for an adjective
    if token.lower_ == "shot" and sent_start(token) < token.i and token.i + 1 < sent_end(token):
        after = token.nbor(1)
        if token.nbor(-1).tag_ in ("NNS", "NNP", "NN") and after.tag_ in ("CD", "DT", "PRP$"):
            return True  # "an assault group shot four men"
    if token.lower_ == "shot" and token.i and token.i + 2 < len(token.doc):
        aimed = token.nbor(1).lower_ == "at" and token.nbor(2).tag_ == "PRP"
        if aimed and token.nbor(-1).tag_[:2] == "NN":
            return True  # "somebody in a car shot at him", taken for a noun
    if token.lower_ == "hit" and sent_start(token) < token.i and token.i + 1 < sent_end(token):
        after = token.nbor(1)
        if token.nbor(-1).lower_ in _ORDINALS and after.tag_ in ("CD", "DT", "PRP$"):
            return True  # "the second hit a depot"
    if token.lower_ == "shot" and token.i + 1 < len(token.doc):
        second = token.nbor(2).lower_ if token.i + 2 < len(token.doc) else ""
        if token.nbor(1).lower_ == "dead":
            return True
        if token.nbor(1).lower_ == "and" and second in ("killed", "wounded", "injured"):
            return True
    return (
        token.tag_ in ("NN", "NNS", "JJ")
        and bool(syntax.children(token, "nsubj"))
        and not syntax.children(token, "cop", "det", "case")
    )


def _lands(token: Token) -> bool:
    """Tell whether "land" is what munitions do: "Rockets land near embassy", taken for a noun."""
    first, end = sent_start(token), sent_end(token)
    if token.lower_ != "land" or token.tag_ != "NN" or not first < token.i < end - 1:
        return False
    before, after = token.nbor(-1), token.nbor(1)
    known = evidence_words().get(before.lower_, ())
    munition = before.tag_ == "NNS" and any(row.kind == "weapon" for _, row in known)
    return munition and after.lower_ in _LANDED


def has_own_noun(verb: Token) -> bool:
    """Tell whether the next word is part of the verb: "accused of opening fire"."""
    after = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    return after in _OWN_NOUNS.get(verb.lower_, ())


def is_charged(gerund: Token) -> bool:
    """Tell whether a gerund is what somebody is accused of: "accused it of dropping barrel bombs".

    Parsers take it for an adjective of its object.
    """
    first = sent_start(gerund)
    if gerund.tag_ != "VBG" or gerund.i == first or gerund.nbor(-1).lower_ not in ("of", "for"):
        return False
    before = gerund.doc[max(first, gerund.i - _CHARGE) : gerund.i]
    return any(t.lower_ in word_group("accusing") for t in before)


def follows_subject(verb: Token) -> bool:
    """Tell whether a past form that the parse has before a noun has its subject there.

    "The PKK fired rockets", "gunmen on a motorcycle shot two farmers dead", "soldiers had shot
    men"; not "two murdered priests", "the clinic had wounded men".
    """
    first = sent_start(verb)
    if verb.tag_ not in ("VBD", "VBN") or verb.i <= first:
        return False
    if verb.nbor(-1).lower_ in ("had", "have", "has") and verb.i - 2 >= first:
        known = evidence_words().get(verb.nbor(-2).lower_, ())
        return verb.head.i > verb.i and any(row.kind in ("armed", "force") for _, row in known)
    return verb.nbor(-1).tag_ in ("NN", "NNS", "NNP", "NNPS") and verb.head.i > verb.i


def behind_hyphen(token: Token) -> Token:
    """Return the verb of a word that the tokenizer parts: "machine-gunned" -> gunned."""
    joined = token.i + 2 < sent_end(token) and token.nbor(1).text == "-"
    return token.nbor(2) if joined and token.nbor(2).tag_[:2] == "VB" else token


def _is_past_form(token: Token) -> bool:
    """Tell whether a "noun" is a past form taken for one: "gunships pummelled hideouts"."""
    if token.tag_[:2] != "NN" or not token.lower_.endswith("ed") or token.text.istitle():
        return False
    if token.lower_ not in verb_triggers() or token.i <= sent_start(token):
        return False
    return token.nbor(-1).tag_ not in ("DT", "PRP$", "JJ", "POS", "CD")  # "the wounded"


def is_aimed(token: Token) -> bool:
    """Tell whether "targets" is what one weapon or bomber does: "Car bomb targets patrol"."""
    if token.lower_ != "targets" or token.i <= sent_start(token) or token.i + 1 >= sent_end(token):
        return False
    before, after = token.nbor(-1), token.nbor(1)
    if before.tag_ not in ("NN", "NNP") or after.tag_ not in _OPENS_NOUN:
        return False
    if before.lower_ in _STRUCK_WITH or (after.tag_ == "DT" and before.tag_ == "NN"):
        return True  # "the resistance targets a tank"
    known = evidence_words().get(before.lower_, ())
    return any(row.kind in ("weapon", "armed") for words_before, row in known if not words_before)


def hits_name(token: Token) -> bool:
    """Tell whether a "noun" before a name is what a weapon did to it: "a drone hit Tower 22"."""
    if token.lower_ != "hit" or token.tag_ != "NN" or not sent_start(token) < token.i:
        return False
    if token.i + 1 >= sent_end(token) or token.nbor(1).tag_ not in ("NNP", "NNPS"):
        return False
    known = evidence_words().get(token.nbor(-1).lower_, ())
    return any(row.kind == "weapon" for _, row in known)


def is_headline_verb(token: Token) -> bool:
    """Tell whether a state does what is taken for a plural noun: "Israel strikes Beirut suburb"."""
    doc, first, end = token.doc, sent_start(token), sent_end(token)
    if token.tag_ not in ("NNS", "NNPS") or not token.text.islower():
        return False
    if not first < token.i < end - 1 or token.lower_ not in verb_triggers():
        return False
    if any(t.ent_type_ not in ("GPE", "ORG") for t in doc[first : token.i]):
        return False
    if doc[token.i + 1].tag_ not in _OPENS_NOUN:
        return False  # "Israel strikes on Gaza kill 12"
    for other in doc[token.i + 1 : end]:
        if other.text in (",", ";", ":", "-", "–") or other.tag_ in ("IN", "WRB"):
            break
        if other.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBN"):
            return False  # "US strikes kill five"
    return True


def is_listed_gerund(verb: Token) -> bool:
    """Tell whether a gerund goes on with a list of deeds: "raping women and burning homes".

    The parse has it for an adjective of what it is done to.
    """
    doc, noun = verb.doc, verb.head
    if not verb.lower_.endswith("ing") or verb.dep_ != "amod" or noun.dep_ != "conj" or verb.i < 2:
        return False
    before = doc[verb.i - 1]
    first = syntax.first_conjunct(noun)
    return (
        before.lower_ in ("and", ",")
        and noun.i > verb.i
        and first.dep_ == "obj"
        and first.head.tag_ == "VBG"
        and first.head.i < first.i
    )


def passive_before(verb: Token) -> Token | None:
    """Return the passive that a "shot" taken for a noun goes on: "were taken away and shot"."""
    if not _is_shot(verb) or verb.nbor(-1).lower_ != "and":
        return None
    for token in reversed(verb.doc[sent_start(verb) : verb.i - 1]):
        if token.tag_ == "VBN" and syntax.children(token, "aux:pass"):
            return token
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.pos_ != "AUX":
            return None
    return None


def _is_shot(token: Token) -> bool:
    """Tell whether "shot", taken for a noun, is what befell somebody: "tied up and shot"."""
    if token.lower_ != "shot" or token.tag_ != "NN" or token.i <= sent_start(token):
        return False
    if syntax.children(token, "det", "nmod:poss", "nummod", "amod", "compound"):
        return False
    return token.nbor(-1).lower_ in ("and", "or", "as")


def _is_passive_form(token: Token) -> bool:
    """Tell whether a participle stands behind a form of be: "were burnt", "had been knifed"."""
    if not token.lower_.endswith(("ed", "nt")) or not token.i:
        return False
    before = token.nbor(-1)
    if before.tag_ == "RB" and before.i:
        before = before.nbor(-1)
    return before.lower_ in ("was", "were", "been", "being", "be", "got")
