"""Voice and arguments of an event verb: the parse checked against the order of the words.

A victim taken for the actor is the worst mistake of the ledger, so that here one label of the parse
is never enough: "six were killed and five wounded" is passive twice, "troops attacked positions" is
active whatever the subject's label.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.asked import asked_once, listed_once
from newsledger.extract.events import bare, doers, misplaced, mistagged, surface
from newsledger.extract.events.misplaced import (
    after_relative_passive,
    behind_aside,
    behind_place,
    only_speaks,
    stands_in_phrase,
    subject_of_noun,
    subject_on_the_left,
    without_source,
)
from newsledger.extract.events.reduced import is_closed_by_verb
from newsledger.extract.events.relatives import whom_of
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_BE = words("was were been being is are be got getting")
_HAVE = words("has have had having 've")
_OBJECT_STARTS = frozenset({"DT", "CD", "PRP", "PRP$", "PDT", "NN", "NNS", "NNP", "NNPS", "JJ"})
_TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday overnight tonight "
    "last this early late earlier later next when as while one two morning evening afternoon "
    "night week month year"
)
_HELD_LINKS = {
    **dict.fromkeys(("accused", "suspected", "convicted", "acquitted"), ("of",)),
    "wanted": ("for", "over", "in"),
}
_DASHES = ("–", "—", "-", "--")
_GAPPED = words("another others several many dozens scores hundreds more some both")


@asked_once
def is_passive(verb: Token) -> bool:
    """Tell whether a verb is in the passive: by its auxiliary, by what follows, then by the parse.

    "Six were killed and five wounded on Thursday" asked of `wounded` -> True.
    """
    if not _may_be_participle(verb):
        return False
    aux = _auxiliary(verb)
    if aux is not None:
        return aux
    if is_closed_by_verb(verb):
        return True
    if bare.shoots_itself(verb) or whom_of(verb) is not None:
        return False
    if _shares_auxiliary(verb) and not _has_object(verb):
        return True
    if doers.firer(verb) is not None:
        return False
    if doers.befallen_aside(verb) is not None or bare.is_told_when(verb):
        return True
    if surface.object_behind_manner(verb) is not None:
        return False
    if _is_held(verb) or (bare.is_found_so(verb) and not _has_object(verb)):
        return True
    if verb.dep_ in ("amod", "acl", "acl:relcl") and verb.tag_ == "VBN":
        if verb.dep_ == "acl" and _has_object(verb):
            return False  # "a missile hit a bus", taken for a participle
        return syntax.is_passive(verb) and not (_is_listed(verb) or subject_of_noun(verb))
    after = bare.next_word(verb)
    if after is not None and after.lower_ == "by" and after.tag_ in ("IN", "RP"):
        return verb.tag_ in ("VBN", "JJ") or syntax.is_passive(verb)
    if doers.is_counted(verb):
        return True
    if _has_object(verb):
        return False
    if bare.is_headline_passive(verb):
        return True
    if verb.dep_ == "conj" and is_gapped(verb):
        return is_passive(syntax.first_conjunct(verb))
    return syntax.is_passive(verb)


def _is_held(verb: Token) -> bool:
    """Tell whether a participle stands without the object it would have: "a man accused of it"."""
    after = bare.next_word(verb)
    links = _HELD_LINKS.get(verb.lower_, ())
    return after is not None and after.lower_ in links


def is_gapped(verb: Token) -> bool:
    """Tell whether a coordinated participle has a subject of its own: "and five wounded"."""
    return own_subject(verb) is not None


def own_subject(verb: Token) -> Token | None:
    """Return the subject of a coordinated participle without auxiliary: "five", "another"."""
    doc, at = verb.doc, verb.i - 1
    while at > sent_start(verb) and doc[at].tag_ in ("RB", "_SP"):
        at -= 1
    head = doc[at] if at >= sent_start(verb) else None
    if head is None or not (head.tag_[:2] == "NN" or head.tag_ == "CD" or head.lower_ in _GAPPED):
        return None
    first = head.i
    while first > sent_start(verb) and (
        doc[first - 1].tag_ in ("DT", "CD", "JJ", "JJR", "JJS", "PRP$", "NN", "NNP", "NNS")
        or doc[first - 1].lower_ in ("at", "least", "than", "about")
    ):
        first -= 1
    before = doc[first - 1].lower_ if first > sent_start(verb) else ""
    return head if before in ("and", ",", ";", "but", "while") else None


@listed_once
def agents(verb: Token) -> list[Token]:
    """Return who does it; the by-phrase of a coordination counts for every passive in it."""
    if mistagged.is_listed_gerund(verb):
        return agents(syntax.first_conjunct(verb.head).head)
    if not is_passive(verb):
        if after_relative_passive(verb):
            return []
        own = own_subject(verb)
        if own is not None and own.head == verb and own.dep_ == "compound":
            return [own]  # "and air defence shot down", the subject taken for a part of the verb
        if doers.accused_of(verb):
            return doers.accused_of(verb)
        beside_place = _taken_for_place(verb)
        if beside_place is not None:
            return [beside_place]
        firer = doers.firer(verb)
        if firer is not None:
            return [surface.out_of_prepositions(firer, sent_start(verb))]
        if subject_of_noun(verb):
            return subject_of_noun(verb)
        if surface.object_behind_manner(verb) is not None:
            # the parse has it for a passive that hangs on who did it
            left = verb.head if verb.dep_ == "acl" else surface.subject_before(verb)
            return [left] if left is not None else []
        found = subject_on_the_left(verb) if syntax.is_passive(verb) else syntax.agents(verb)
        found = _behind_dash([t for t in found if not only_speaks(t, verb)])
        start = sent_start(verb)
        found = [surface.held_to_be(t, start) if t.i < verb.i else t for t in found]
        found = [surface.out_of_direction(t) for t in found]
        over = doers.over_infinitive(verb)
        if over:
            return over
        told = doers.told_before(verb)
        if told is not None:
            return agents(told)
        seen = doers.told_by_witnesses(verb)
        if seen is not None:
            return seen
        nearer = doers.doer_in_clause(verb, found)
        if nearer is not None:
            return [nearer]
        if verb.dep_ == "conj" and verb.head.lower_ in doers.SAYING and verb.nbor(-1).text == ",":
            # "residents said the attackers, who came by boat, opened fire"
            said = [t for t in syntax.children(verb.head, "obj") if verb.head.i < t.i < verb.i]
            nearest = said[0] if said else surface.subject_before(verb)
            found = [nearest] if nearest is not None and nearest.i > verb.head.i else found
        found = [
            surface.out_of_prepositions(t, sent_start(verb))
            if t.i < verb.i and stands_in_phrase(t) and not doers.is_who(t, verb)
            else t
            for t in found
        ]
        if verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD") and found == [verb.head]:
            # a participle with an object is a finite verb: "gunmen on motorcycles abducted two"
            found = [surface.out_of_prepositions(verb.head, sent_start(verb))]
        return found or _lost_subject(verb) or doers.controller(verb)
    for one in _coordinated(verb):
        found = [
            t
            for t in syntax.children(one, "obl:agent", "obl", "dep", "nmod", "advmod", "advcl")
            if t.i > verb.i and _has_by(t)
        ]
        if not found:
            by = surface.target_after(one, ("by",))
            by = by if by is not None else behind_place(one)
            found = [by] if by is not None and by.tag_[:2] in ("NN", "PR") else []
        if found:
            return [c for token in found for c in syntax.conjuncts(token)]
    return behind_aside(verb)


def _taken_for_place(verb: Token) -> Token | None:
    """Return the subject that the parse joins to a place: "in Mohmand and a drone fired"."""
    at = verb.i - 1
    while at > sent_start(verb) and verb.doc[at].tag_ == "RB":
        at -= 1
    noun = verb.doc[at]
    if at <= sent_start(verb) or noun.tag_ not in ("NN", "NNS") or noun.dep_ != "conj":
        return None
    if noun.head.tag_ not in ("NNP", "NNPS") or noun.head.head.i >= noun.i:
        return None
    opened = verb.doc[noun.left_edge.i]
    return noun if opened.lower_ in ("a", "an", "the") or opened.lower_ == "and" else None


@listed_once
def patients(verb: Token) -> list[Token]:
    """Return to whom it is done: the subject when passive, the object when active."""
    struck = verb.dep_ == "compound" and mistagged.is_headline_verb(verb)
    if struck or mistagged.is_listed_gerund(verb):
        return [verb.head]
    before = mistagged.passive_before(verb)
    if before is not None:
        return syntax.subjects(before)
    found = [misplaced.before_when(t, verb) for t in _patients(verb)]
    return [t for t in found if not any(mistagged.is_listed_gerund(c) for c in t.children)]


def _patients(verb: Token) -> list[Token]:
    if is_passive(verb):
        if verb.dep_ == "aux" and is_closed_by_verb(verb):
            return [verb.nbor(-1)]  # taken for the auxiliary: "the groups hit had no ties"
        if bare.is_found_so(verb):
            return bare.found_so(verb.nbor(-1))
        behind = misplaced.behind_source(verb)
        if behind is not None:
            return [behind]
        aside = doers.befallen_aside(verb)
        if aside is not None:
            return [aside]
        named = _apposed_subject(verb)
        if named is not None:
            return [named]
        own = own_subject(verb) if verb.dep_ == "conj" and _auxiliary(verb) is None else None
        return [own] if own is not None else without_source(syntax.subjects(verb))
    if not syntax.is_passive(verb) and verb.dep_ != "amod":
        return syntax.patients(verb) or _shared_object(verb) or _bare_oblique(verb)
    found = syntax.children(verb, "obj")
    if not found or verb.dep_ == "amod":
        after = surface.object_behind_manner(verb) or surface.object_after(verb)
        found = [after] if after is not None else []
    return [c for token in found for c in syntax.conjuncts(token)]


def _bare_oblique(verb: Token) -> list[Token]:
    """Return the object that the parse hangs on as an oblique: "fired about 180 missiles at it"."""
    after = bare.next_word(verb)
    for token in syntax.children(verb, "obl"):
        timed = token.lower_ in _TIMES or token.ent_type_ in ("DATE", "TIME")
        bare_noun = all(t.tag_ == "RB" for t in syntax.children(token, "case"))
        if bare_noun and not timed and after in list(token.subtree):
            return syntax.conjuncts(token)
    return []


def _shared_object(verb: Token) -> list[Token]:
    """Return the object that the next verb has for both: "gunmen hit and destroyed a truck"."""
    doc, at = verb.doc, verb.i + 1
    if at + 1 >= len(doc) or doc[at].lower_ != "and":
        return []
    at += 1 + (doc[at + 1].tag_ == "RB" and at + 2 < len(doc))
    second = doc[at]
    shared = second.dep_ == "conj" and second.head == verb and second.tag_[:2] == "VB"
    return syntax.children(second, "obj") if shared else []


def _apposed_subject(verb: Token) -> Token | None:
    """Return the noun whose apposition ends before the verb: "after the general, X, was killed".

    Parsers hang the noun on the clause before and give the verb a subject from there.
    """
    aux = next((c for c in verb.children if c.dep_ == "aux:pass" and c.i < verb.i), None)
    if aux is None or verb.dep_ != "conj" or syntax.children(verb, "nsubj", "nsubj:pass"):
        return None
    if aux.i - 2 < sent_start(verb) or verb.doc[aux.i - 1].text != ",":
        return None
    word = verb.doc[aux.i - 2]
    while word.dep_ in ("flat", "compound", "nmod", "conj") and word.head.i < word.i:
        word = word.head
    noun = word.head
    placed = word.dep_ == "appos" and noun.i < word.i and noun.dep_ in ("obl", "nmod", "obj")
    return noun if placed and noun.tag_[:2] == "NN" else None


def _behind_dash(subjects: list[Token]) -> list[Token]:
    """Return the subjects without a dateline: "SANAA/MANILA – American aircraft bombed a post"."""
    behind = _name_behind_dateline(subjects[0]) if subjects else None
    if behind is not None:
        return [behind]
    if len(subjects) < 2:
        return subjects
    last = subjects[-1]
    return [t for t in subjects if t == last or t.nbor(1).text not in _DASHES or last.i < t.i]


def _name_behind_dateline(subject: Token) -> Token | None:
    """Return who stands behind the dash where the parse took the dateline for the subject.

    "TEHRAN/BAGHDAD - The Guards fired missiles".
    """
    if subject.i != sent_start(subject) or not subject.text.isupper():
        return None
    for other in syntax.children(subject, "appos"):
        between = subject.doc[subject.i + 1 : other.i]
        if any(t.text in _DASHES for t in between) and other.tag_[:2] == "NN":
            return other
    return None


def _has_by(token: Token) -> bool:
    """Tell whether `by` introduces a noun, or a gerund without object: "was hit by shelling"."""
    noun = token.tag_[:2] == "NN"  # "was shot dead on Monday, allegedly by soldiers"
    if (
        token.dep_ == "advcl"
        and not noun
        and (token.tag_ != "VBG" or syntax.children(token, "obj"))
    ):
        return False
    if token.dep_ == "obl:agent" and token.left_edge.lower_ == "by":
        return True  # "by American and French warships"
    return any(c.lower_ == "by" for c in syntax.children(token, "case", "mark"))


def _may_be_participle(verb: Token) -> bool:
    if verb.tag_ in ("VBG", "VBZ", "VBP", "MD"):
        return verb.tag_ != "VBG" and syntax.is_passive(verb) and _auxiliary(verb) is True
    return True


def has_auxiliary(verb: Token) -> bool:
    """Tell whether a form of "be" stands right before a verb, adverbs skipped."""
    return _auxiliary(verb) is True


@asked_once
def _auxiliary(verb: Token) -> bool | None:
    """Return whether the auxiliary right before makes it passive; None: there is none."""
    doc, at = verb.doc, verb.i - 1
    while at >= sent_start(verb) and (doc[at].tag_ in ("RB", "_SP") or doc[at].lower_ == "also"):
        at -= 1
    word = doc[at].lower_ if at >= sent_start(verb) else ""
    if word in _BE:
        return True
    if word in _HAVE or word == "to" or doc[at].tag_ == "MD":
        return False if verb.tag_ != "JJ" else None
    return None


def _shares_auxiliary(verb: Token) -> bool:
    """Tell whether a participle goes on with the auxiliary before: "were bound and slaughtered"."""
    doc, at = verb.doc, verb.i - 1
    if at - 2 < sent_start(verb) or verb.tag_ != "VBN" or doc[at].lower_ not in ("and", "or"):
        return False
    at -= 1
    while at - 1 > sent_start(verb) and doc[at].tag_ == "RB":
        at -= 1  # "were attacked again and killed"
    before = doc[at]
    if before.tag_ not in ("VBN", "JJ") or not before.lower_.endswith(("ed", "nd", "en", "ot")):
        return False
    return _auxiliary(before) is True


def _after_have(verb: Token) -> bool:
    """Tell whether it is a perfect: "gunmen have shot and killed"."""
    at = verb.i - 1
    while at > sent_start(verb) and verb.doc[at].tag_ in ("RB", "_SP"):
        at -= 1
    return at >= sent_start(verb) and verb.doc[at].lower_ in _HAVE


def _has_object(verb: Token) -> bool:
    """Tell whether a noun phrase that is no time stands right after the verb."""
    after = bare.next_word(verb)
    if after is None or after.tag_ not in _OBJECT_STARTS:
        return False
    if after.lower_ in _TIMES or after.ent_type_ in ("DATE", "TIME"):
        return False
    if after.dep_ in ("nsubj", "nsubj:pass") and after.head != verb and after.head.i > after.i:
        return False
    noun = after if after.tag_ in ("PRP", "CD") else surface.object_after(verb)
    return noun is not None and not (noun.ent_type_ in ("DATE", "TIME") or noun.lower_ in _TIMES)


def _is_listed(verb: Token) -> bool:
    """Tell whether a verb of a list was taken for an adjective: "ambushed convoys, attacked"."""
    doc, at = verb.doc, verb.i - 1
    if verb.dep_ != "amod" or at - 1 < sent_start(verb) or doc[at].lower_ not in (",", "and"):
        return False
    before = doc[at - 1]
    earlier = [t for t in verb.sent if t.i < at and t.tag_ in ("VBN", "VBD", "VBP", "VBZ")]
    return before.tag_ in ("NN", "NNS", "NNP") and bool(earlier)


def _lost_subject(verb: Token) -> list[Token]:
    if _is_listed(verb):
        return []
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or verb.lower_ in surface.PAST_ONLY
    finite = finite or verb.tag_[:2] == "NN" or _after_have(verb)
    own = verb.dep_ not in ("conj", "acl", "acl:relcl", "xcomp")
    if not finite and not (verb.tag_ == "VBN" and own and _has_object(verb)):
        return []
    lost = surface.subject_before(verb, over_comma=False)
    return [lost] if lost is not None and own else []


def _coordinated(verb: Token) -> list[Token]:
    """Return the verb and the passives after it that share its subject: "shot and killed by"."""
    found = [verb]
    first = syntax.first_conjunct(verb)
    for other in syntax.conjuncts(first):
        if other.i > verb.i and other.i - verb.i <= 6 and other.tag_ in ("VBN", "VBD", "JJ"):
            own = syntax.children(other, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS)
            if not own and own_subject(other) is None and not _has_object(other):
                found.append(other)
    return found
