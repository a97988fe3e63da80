"""Participles without auxiliary that say what befell somebody: "Mayor shot dead in the south"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.asked import asked_once
from newsledger.extract.events import surface
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.place_nouns import place_noun
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_AFTER_VERB = words("dead down fatally seriously critically")
_BEFALL = words(
    "killed wounded injured hurt shot abducted kidnapped kidnaped murdered beheaded executed "
    "assassinated stabbed lynched gunned knifed beaten slain hacked maimed raped tortured "
    "strangled neutralised neutralized eliminated liquidated martyred"
)
_WHERE = words("in at near outside inside by after when as during on while amid")
_FOUND = words("found left discovered")
_WHEN_TOLD = words("earlier yesterday today overnight")


def is_headline_passive(verb: Token) -> bool:
    """Tell whether a bare participle is what befell its subject: "Mayor shot dead in the south".

    Verbs that always have an object; here none follows, but a place, a time or the end.
    """
    befallen = verb.lower_ in _BEFALL or (
        verb.lower_ in ("hit", "struck") and surface.in_the_body(verb)
    )
    if not befallen or verb.dep_ in ("acl:relcl", "amod", "xcomp"):
        return False
    before = verb.nbor(-1) if verb.i > sent_start(verb) else None
    if before is not None and before.lower_ == "and" and before.i > sent_start(verb):
        before = before.nbor(-1)  # "villagers bound and killed"
        if before.tag_ not in ("VBN", "VBD"):
            return False
    elif before is None or before.tag_[:2] not in ("NN", "CD", "RB") or before.tag_ == "PRP":
        return False
    after = next_word(verb)
    if after is None or after.is_punct or after.is_space:
        joined = after is not None and after.text == "-" and not verb.whitespace_
        return after is None or not (joined or after.text in ('"', "“"))
    if after.lower_ not in _WHERE:
        return False
    if verb.lower_ == "shot" and after.lower_ == "at" and has_kind(before, "armed", "force"):
        return False
    then = after.nbor(1).lower_ if after.i + 1 < sent_end(verb) else ""
    return then not in ("least", "most", "many", "much")


def shoots_itself(verb: Token) -> bool:
    """Tell whether who is named before "shot" is who shot: "police shot back", "in the air"."""
    if verb.lower_ != "shot":
        return False
    after = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 4, sent_end(verb))]]
    return after[:1] == ["back"] or after[-1:] == ["air"] or _has_aim(verb)


def _has_aim(verb: Token) -> bool:
    """Tell whether "shot at" names whom or what was aimed at: "men shot at the plane".

    "Two men shot at a bar" were shot there.
    """
    doc, end = verb.doc, sent_end(verb)
    if verb.i == sent_start(verb) or verb.i + 1 >= end or doc[verb.i + 1].lower_ != "at":
        return False
    before, aim = doc[verb.i - 1], surface.noun_after(doc[verb.i + 1])
    if aim is None or before.tag_[:2] not in ("NN", "RB", "PR"):
        return False
    if aim.tag_ == "PRP" or has_kind(aim, "civilian", "force", "armed"):
        return True
    if aim.lower_ in word_group("vehicles"):
        return True
    definite = any(t.lower_ in ("the", "his", "her", "their") for t in aim.lefts)
    return definite and has_kind(before, "armed", "force") and not _is_venue(aim)


def _is_venue(noun: Token) -> bool:
    return noun.lower_ not in ("house", "home", "door") and place_noun(noun.lower_, "site")


def is_told_when(verb: Token) -> bool:
    """Tell whether a participle and a time say what befell: "a lawmaker murdered earlier"."""
    if verb.lower_ not in _BEFALL or verb.i == sent_start(verb):
        return False
    after = next_word(verb)
    noun = verb.nbor(-1).tag_[:2] == "NN"
    return noun and after is not None and after.lower_ in _WHEN_TOLD


def is_found_so(verb: Token) -> bool:
    """Tell whether a participle says how somebody was found or left: "was found shot dead"."""
    before = verb.nbor(-1) if verb.i > sent_start(verb) else None
    found = before is not None and before.lower_ in _FOUND
    return found and verb.lower_ in _BEFALL and verb.tag_ == "VBN"


def found_so(finding: Token) -> list[Token]:
    """Return who was found: no town, and nobody in a phrase: "of 12 men taken away, three were"."""
    told = syntax.subjects(finding)
    if not told:
        before = surface.subject_before(finding)  # "Three found shot dead in a field"
        if before is None and finding.i > sent_start(finding) and finding.nbor(-1).tag_ == "CD":
            before = finding.nbor(-1)
        told = [before] if before is not None else []
    return [
        t
        for t in told
        if t.ent_type_ not in ("GPE", "LOC")
        and not syntax.preposition(t)
        and not (t.i > sent_start(t) and t.nbor(-1).lower_ == "as")
    ]


@asked_once
def next_word(verb: Token) -> Token | None:
    """Return the word after a verb, adverbs and an aside on the means skipped; None: none."""
    doc, at = verb.doc, verb.i + 1
    while at < sent_end(verb) and (doc[at].tag_ in ("RB", "_SP") or doc[at].lower_ in _AFTER_VERB):
        at += 1
    at = surface.after_aside(doc[at - 1]).i + 1
    return doc[at] if at < sent_end(verb) else None
