"""What stands between a date or a place and an event."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.mentions import Mentions
from newsledger.lexicons import words

_PLACE_TYPES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
_THINGS = ("site", "force", "armed", "civilian")
_CLAUSAL = frozenset({"ccomp", "acl", "acl:relcl", "parataxis", "advcl"})
# Nouns between an event and the name of its place.
_RELATIONAL = words(
    "area areas town city village district province region part parts outskirts suburb "
    "suburbs border north south east west northwest northeast southwest southeast center "
    "centre capital vicinity neighborhood neighbourhood state county municipality department "
    "territory end side morning evening night afternoon hours day dawn eve street road avenue "
    "block street highway edge perimeter zone sector quarter road axis route coast shore banks "
    "foot compound hills mountains kilometres kilometers miles km"
)
_JUDGING = words(
    "accused accuse accuses blamed blame condemned condemn condemns denounced praised protested "
    "mourned welcomed marked"
)
_SCENES = frozenset({"in", "at", "outside", "inside", "near", "on"})


def sets_scene(mention: Token, trigger: Token, mentions: Mentions) -> bool:
    """Tell whether the only date or place of a sentence is that of its only event.

    Not where it stands in a clause of its own or after a verb of saying: "police said Monday".
    """
    token = mention
    for _ in range(5):
        if token.dep_ in ("acl", "acl:relcl") or token.head == token:
            break
        token = token.head
    if token.dep_ in ("acl", "acl:relcl") and trigger.i not in {t.i for t in token.subtree}:
        return False
    first_verb = next((t.i for t in mention.sent if t.tag_ in ("VBD", "VBZ", "VBP", "MD")), -1)
    above = mention.head
    judges = above.dep_ == "nsubj" and above.head.lower_ in _JUDGING
    if mention.i < first_verb and not judges:
        return True  # not "members in Mexico accused the army of the attack"
    if above.tag_ in ("NN", "NNS") and above.lower_ not in _RELATIONAL:
        return has_kind(above, *_THINGS) or above == trigger
    verb = next((t for t in mention.ancestors if t.tag_[:2] == "VB"), token)
    return verb.i not in mentions.cues and mention.head.i not in mentions.cues


def governs(mention: Token, trigger: Token) -> bool:
    """Tell whether a date or place stands in the clause of an event or in one above it."""
    verb = mention
    for _ in range(4):
        if verb.head == verb or verb.dep_ in _CLAUSAL:
            break
        verb = verb.head
        if verb.tag_[:2] == "VB" or verb.pos_ == "AUX":
            break
        if verb.tag_ in ("NN", "NNS") and verb.lower_ not in _RELATIONAL:
            return False
    token = trigger
    for _ in range(8):
        if token == verb:
            return True
        if token.head == token or token.dep_ in ("acl", "acl:relcl", "ccomp", "parataxis"):
            return False
        token = token.head
    return False


def head_of(doc: Doc, start: int, end: int) -> Token:
    """Return the head of a span of tokens."""
    root: Token = doc[start:end].root
    return root


def steps_up(
    token: Token,
    anchors: set[int],
    blocked: set[int],
    *,
    through_things: bool = False,
    through_sites: bool = False,
) -> int | None:
    """Return how many arcs lead up from a mention to an anchor; None: something stands between.

    Another event between, another clause, or a noun that is no place: "after a meeting in the
    capital" does not place the attack. `through_things`: nouns for people and sites may stand
    between a date and its event, for the parser hangs dates on the last noun. `through_sites`:
    "blew himself up in a mosque in the capital".
    """
    for steps in range(6):
        if token.i in anchors:
            return steps
        if token.i in blocked or token.head == token or token.dep_ in _CLAUSAL:
            return None
        above = token.head
        if above.i not in anchors and above.tag_[:2] == "VB":
            return None
        if above.i not in anchors and above.lower_ not in _RELATIONAL:
            named = above.tag_ in ("NNP", "NNPS", "CD") or above.ent_type_ in _PLACE_TYPES
            thing = through_things and has_kind(above, *_THINGS)
            site = through_sites and above.tag_[:2] == "NN" and has_kind(above, "site")
            if not (named or thing or (site and syntax.preposition(above) in _SCENES)):
                return None
        token = above
    return None
