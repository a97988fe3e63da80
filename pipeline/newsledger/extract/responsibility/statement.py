"""A statement on who did it, and the words that are nobody."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_NOBODY = frozenset({"nobody", "none", "no-one", "neither"})
RESPONSIBILITY = frozenset({"responsibility", "credit"})
DOUBTED = words(
    "believed suspected thought likely probably may might could allegedly presumably possibly "
    "apparently supposedly reportedly perhaps"
)
"""Words of doubt: "was probably behind it"."""
SAID = words("say says said insist insists insisted maintain maintains maintained")
"""Verbs of plain saying."""
TO_COME = words("would will should must")
"""What has not happened yet."""
BE = words("was were is be are been 's")
"""Forms of "be"."""
BELIEVING = words("believe believes believed suspect suspects suspected think thinks thought")
"""Verbs of holding for likely."""
NOT_PARTIES = frozenset({"it", "that", "which", "this", "what", "there"})


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement; `cue` is its word, `party` the head of who it is about (None: nobody)."""

    cue: Token
    party: Token | None
    stance: str
    rule: str
    needs_event: bool
    """Whether the clause must name an event: "blamed" alone may be about anything."""
    link: Token | None = None
    """The word that the deed follows: "charged *with* murder", "was *behind* the bombing"."""
    by_source: bool = False
    """Whether the party is the source of the claim, the subject being lost."""


def is_nobody(token: Token) -> bool:
    """Tell whether a subject is nobody: "no group", "none", "neither side"."""
    if token.lower_ in _NOBODY:
        return True
    if token.lower_ in (
        "one",
        "group",
        "groups",
        "organization",
        "organisation",
        "party",
        "faction",
    ):
        return any(c.lower_ in ("no", "neither") for c in token.children)
    first = token.doc[token.left_edge.i : token.i]  # "to date none of the groups"
    return any(t.lower_ in _NOBODY for t in first) or any(c.lower_ == "no" for c in token.children)


def words_before(token: Token, reach: int) -> list[str]:
    """Return the words before a token in its sentence, in small letters, without months."""
    before = token.doc[max(sent_start(token), token.i - reach) : token.i]
    return [t.lower_ for t in before if not syntax.is_month(t)]
