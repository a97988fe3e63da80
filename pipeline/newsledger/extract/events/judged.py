"""Whose "by" stands behind a deed that somebody was told of or judged for.

"The militia was blamed for the massacre by the government": the government blames, and did nothing.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.syntax import sent_end
from newsledger.lexicons import words

_JUDGED = words(
    "accused blamed charged convicted sentenced jailed imprisoned condemned criticised criticized "
    "denounced indicted prosecuted tried fined cleared acquitted exonerated absolved wanted sought "
    "commended praised decorated honoured honored sanctioned blacklisted suspended dismissed "
    "punished disciplined implicated suspected pardoned rebuked censured excommunicated sued"
)
_HEARD = words(
    "told informed notified briefed alerted advised reminded asked questioned interrogated "
    "interviewed quizzed arrested detained held investigated summoned remanded extradited "
    "warned pressed"
)
_LINKS = frozenset({"of", "for", "with", "about", "over", "on", "in", "after", "following"})
_OBJECTS = frozenset({"of", "on", "against"})
_KNOWN = words("the this that these those his her its their last")


def judges(doer: Token, deed: Token) -> bool:
    """Tell whether who stands behind "by" told of the deed or judged it, and did not do it.

    With "the shelling of the town by troops" as what somebody is blamed for, the troops did it.
    """
    if doer.i < deed.i or not any(t.lower_ == "by" for t in syntax.children(doer, "case")):
        return False
    noun = syntax.first_conjunct(deed)
    verb = noun.head
    if not verb.i < noun.i or syntax.preposition(noun) not in _LINKS:
        return False
    if verb.lower_ not in _JUDGED | _HEARD or not syntax.is_passive(verb):
        return False
    if any(t.lower_ == "by" for t in verb.doc[verb.i + 1 : noun.i]):
        return False  # "accused by prosecutors of the killing of two men by a mob"
    armed = has_kind(doer, "armed")
    if armed or has_kind(doer, "force"):
        around = deed.doc[deed.i + 1 : min(doer.i + 2, sent_end(doer))]
        if any(t.lower_ in _OBJECTS for t in around):
            return False  # "the attack by gunmen on the prison"
    if verb.lower_ in _JUDGED:
        return True
    known = any(t.lower_ in _KNOWN for t in syntax.children(noun, "det", "nmod:poss"))
    return known and not armed
