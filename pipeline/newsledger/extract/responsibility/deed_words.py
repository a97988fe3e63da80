"""Words that stand for a deed told before: "the crime", "it", "murder", "this"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.events.lexicon import noun_triggers, verb_triggers
from newsledger.lexicons import words

DEEDS = words(
    "incident incidents act acts crime crimes operation action deed deaths death killings tragedy "
    "bloodshed casualties atrocity atrocities carnage outrage violence bomb bombs fire offensive "
    "murder homicide case plot crash destruction disappearance disappearances event events rocket "
    "rockets missile missiles drone drones gunfire shots landmine mine mines shell shells mortar "
    "mortars device devices munition munitions"
)
_ANY_DEEDS = DEEDS | words("strike strikes attack attacks airstrike airstrikes")
_NO_DEEDS = words("action operation event events plot offensive fire raid raids search blow")
"""Words of deeds that do not stand for one told before: "arrested in a raid"."""
_VIOLENT = words(
    "shooting shelling bombing killing attacking murdering massacring kidnapping wounding stabbing "
    "assaulting"
)
_TOLLS = words("deaths casualties")
_SAID_WHOSE = frozenset({"det", "nmod:poss", "nmod", "acl", "acl:relcl"})
_DEFINITE = words("the this that these those his her their its such")
VAGUE = words("it this that them crimes act acts violence case deed")


def points_back(token: Token) -> bool:
    """Tell whether a word stands for a deed: "the crime", "it", "murder", "this"."""
    word = token.lower_
    if word == "what":  # "confessed to what he did"
        return any(t.lower_ in ("did", "done") for t in token.doc[token.i + 1 : token.i + 4])
    if token.tag_ in ("PRP", "DT"):
        return word in ("it", "this", "that", "them") and token.dep_ != "det"
    if token.tag_ == "VBG" and word in _VIOLENT:
        return True  # "accused the other of shooting first"
    if token.tag_ == "VBN" and token.i > 0 and token.nbor(-1).lower_ == "having":
        return word in verb_triggers()  # "accused the clan of having planted the bomb"
    if token.tag_[:2] != "NN" or word in _NO_DEEDS:
        return False
    if word == "deaths" and any(t.tag_ == "CD" for t in token.children):
        return False  # "admitted to only five deaths"
    if word in _TOLLS and not any(t.dep_ in _SAID_WHOSE for t in token.children):
        return False  # "blames the rebels for civilian deaths": for all of the war
    if word in VAGUE or word == "crime":  # not "the head of organized crime"
        return any(t.lower_ in _DEFINITE or t.dep_ == "nmod:poss" for t in token.children)
    return word in noun_triggers() or word in DEEDS


def mentions_deed(cue: Token) -> bool:
    """Tell whether the clause points back at a deed: "for it", "for the incident", "the act"."""
    return any(token.lower_.removesuffix("(s") in _ANY_DEEDS for token in cue.subtree)
