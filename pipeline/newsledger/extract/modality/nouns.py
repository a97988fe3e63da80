"""How an event noun is put forward: by its attributes, and by the verb it is an argument of."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.modality.governors import (
    CONTEMPLATED,
    OVER_NOUN,
)
from newsledger.extract.modality.stance import ASSERTED, Stance
from newsledger.extract.modality.verbs import verb_stance
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_ATTRIBUTES = {
    "planned": "attempted planned plotted intended botched would-be forthcoming upcoming imminent",
    "threatened": "threatened",
    "hypothetical": "possible potential future hypothetical likely further fresh",
    "hedged": "alleged suspected reported apparent presumed rumored rumoured purported supposed",
    "negated": "foiled thwarted averted failed",
}
_ATTRIBUTE = {word: name for name, words in _ATTRIBUTES.items() for word in words.split()}
_AGAIN = words("further fresh")
"""What is to come, unless it came about: "further attacks", but "fresh clashes broke out"."""
_NO_DENIAL = words("fewer less more only just merely simply solely")
_RANKED = words("first only last second sole isolated")
"""What a negated noun of this kind denies is its rank: "not the first attack on the base"."""
_CAME_ABOUT = words(
    "hear report occur happen erupt break take rock hit strike kill injure wound shake follow "
    "launch carry conduct damage destroy leave force flare target come start begin "
    "commit perpetrate cause suffer"
)
_AVERTING = words(
    "prevent avert avoid foil thwart deter stop forestall preempt minimize reduce limit "
    "disrupt rule forbid prohibit outlaw"
)
_ANY = words("a an another any")
_MEANS = words("with by through via")
_KNOWN = words("the this that these those last")
_IN_CASE = frozenset({"case", "event"})
# Verbs that say no more of a noun than that it happens, so that their stance is the noun's.
_LIGHT = words(
    "cause inflict result lead suffer sustain report see have be carry launch conduct stage make "
    "mount commit perpetrate undertake perform occur happen take begin start resume continue "
    "follow record register produce bring expect fear plan threaten plot prepare confirm "
    "intensify increase escalate be"
)


def noun_stance(noun: Token) -> Stance:
    """Return how an event noun is put forward."""
    negator = syntax.negation(noun)
    ranked = negator is not None and any(t.lower_ in _RANKED for t in syntax.children(noun, "amod"))
    plain = negator is not None and noun.doc[negator.i + 1].lower_ not in _NO_DENIAL
    if plain and not ranked:
        return Stance("negated", negator)
    for child in noun.children:
        if child.lower_ in _ATTRIBUTE and child.dep_ in ("amod", "compound", "nmod"):
            if child.lower_ in _AGAIN and _came_about(noun):
                continue
            return Stance(_ATTRIBUTE[child.lower_], child)
    if noun.dep_ in ("compound", "nmod", "nmod:poss") and noun.head != noun:
        lemma = noun.head.lemma_.lower()
        told = lemma == "call" and syntax.preposition(noun) != "for"  # "a call of shots fired"
        told = told or (lemma in _IN_CASE and not _is_in_case(noun.head))
        if lemma in OVER_NOUN and noun.head.pos_ in ("NOUN", "PROPN") and not told:
            return Stance(OVER_NOUN[lemma], noun.head)
    noun = syntax.first_conjunct(noun)
    verb = noun.head
    if verb == noun or verb.pos_ not in ("VERB", "AUX", "ADJ"):
        return ASSERTED
    lemma = verb.lemma_.lower()
    is_core = noun.dep_ in ("obj", "nsubj", "nsubj:pass")
    decided = lemma == "rule" and not any(t.lower_ == "out" for t in verb.children)
    if is_core and lemma in _AVERTING and noun.dep_ != "nsubj" and not decided:
        # what can only be stopped where it goes on: "to stop the shelling", "to stop attacks"
        counted = any(c.tag_ == "CD" for c in syntax.children(noun, "nummod"))
        many = counted or noun.tag_ in ("NNS", "NNPS")  # "stopped 42 assaults"
        lasting = many or noun.lower_ in word_group("lasting_violence")
        goes_on = lemma == "stop" and lasting
        return ASSERTED if goes_on else Stance("hypothetical", verb)
    if is_core and noun.dep_ == "obj" and _is_planned(noun, lemma):
        return Stance("planned", verb)
    if (
        noun.dep_ in ("obj", "obl")
        and lemma in ("threaten", "warn")
        and (noun.dep_ == "obj" or syntax.preposition(noun) in ("of", "with"))
    ):
        return Stance("threatened", verb)
    means = noun.dep_ == "obl" and noun.i > verb.i and syntax.preposition(noun) in _MEANS
    if means and _is_indefinite(noun):
        return _of_means(verb)
    linked = is_core or (noun.dep_ == "obl" and syntax.preposition(noun) in ("in", "to"))
    if linked and lemma in _LIGHT:
        if noun.dep_ == "nsubj" and syntax.children(verb, "obj", "ccomp"):
            return ASSERTED  # "the attack did not cause casualties": the attack took place
        if noun.dep_ == "obl" and lemma not in ("result", "lead"):
            return ASSERTED
        return verb_stance(verb, 1)
    return ASSERTED


def _of_means(verb: Token) -> Stance:
    """Return how a deed is put forward that is how something is done: "vowed to answer with raids".

    Only what may come is handed on: "did not reply with words but with raids" denies no raid.
    """
    stance = verb_stance(verb, 1)
    return stance if stance.modality in ("hypothetical", "planned", "threatened") else ASSERTED


def _is_indefinite(noun: Token) -> bool:
    return not any(
        t.dep_ == "nmod:poss" or t.lower_ in _KNOWN
        for t in syntax.children(noun, "det", "nmod:poss")
    )


def _is_planned(noun: Token, lemma: str) -> bool:
    """Tell whether a deed is the object of a plan: "plotted a raid", "contemplated an attack"."""
    if lemma in CONTEMPLATED:
        return any(t.lower_ in _ANY for t in syntax.children(noun, "det"))
    return lemma in ("plan", "plot", "prepare", "order", "vow")


def _is_in_case(noun: Token) -> bool:
    """Tell whether "case" is what may come: "in case of an attack", not "the bombing case"."""
    case = syntax.preposition(noun)
    return case == "in" and not syntax.children(noun, "compound", "nmod:poss")


def _came_about(noun: Token) -> bool:
    """Tell whether a verb in the past or the perfect says that it was: "were heard", "launched"."""
    if syntax.preposition(noun) == "including":
        return True  # "caused destruction, including further atrocities"
    verb = syntax.first_conjunct(noun).head
    if any(t.dep_ == "expl" for t in verb.children) and verb.lower_ in ("was", "were"):
        return True  # "there were further attacks"
    if verb.lemma_.lower() not in _CAME_ABOUT or verb.tag_ not in ("VBD", "VBN"):
        return False
    core = syntax.first_conjunct(noun).dep_ in ("nsubj", "nsubj:pass", "obj")
    return core and verb_stance(verb, 1).modality == "asserted"
