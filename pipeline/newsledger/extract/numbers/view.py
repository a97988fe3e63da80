"""The tokens of a text without the line breaks inside its sentences."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from newsledger.extract.asked import made_once
from newsledger.extract.syntax import words_of
from newsledger.lexicons import words

_WAR = words(
    "attackers militant militants rebel rebels insurgent insurgents insurgency jihadist jihadists "
    "terrorist terrorists terrorism guerrilla guerrillas militia militias militiamen rocket "
    "rockets missile missiles shelling airstrike airstrikes bomb bombs bombing bombings blast "
    "ambush soldiers troops war front separatist separatists bandits junta hamas hezbollah "
    "taliban isis houthi houthis kidnappers demonstrators protesters drone drones"
)


class View:
    """Tokens of a `Doc` but white space; blank lines stay, for they part what they stand between.

    `tokens[k]` and `words[k]` (lower-cased) go together; `position[token.i]` gives k, for a left
    out token that of the next one.
    """

    __slots__ = ("doc", "police_story", "position", "tokens", "war_story", "words")

    def __init__(self, doc: Doc) -> None:
        """Read every token once."""
        self.doc = doc
        self.tokens: list[Token] = []
        self.words: list[str] = []
        self.position: list[int] = []
        for token, word in zip(doc, words_of(doc), strict=True):
            self.position.append(len(self.tokens))
            if word.isspace() and word.count("\n") < 2:
                continue
            self.tokens.append(token)
            self.words.append(word)
        self.position.append(len(self.tokens))
        police = sum(map(self.words.count, ("police", "deputy", "sheriff")))
        army = sum(map(self.words.count, ("army", "military", "troops", "soldiers")))
        self.police_story = police > army
        self.war_story = not _WAR.isdisjoint(self.words)


@made_once
def view_of(doc: Doc) -> View:
    """Return the view of a document, made once for all who look at it."""
    return View(doc)
