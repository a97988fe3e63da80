"""Cuts a sentence into noun groups, read off tags.

A shallow cut, for it must hold where a small parser errs: in headlines, lists and capitals.
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.kinds import (
    PLURAL_PRONOUNS,
    RELATIVES,
    SINGULAR_PRONOUNS,
    classify,
)
from newsledger.extract.casualties.lexicon import (
    POSSESSIVES,
    harm_gerunds,
    harm_participles,
    harm_verbs,
    people,
    role_of,
)
from newsledger.extract.numbers import Count
from newsledger.extract.numbers.view import View
from newsledger.lexicons import words

_NOUNISH = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "PRON", "SYM"})
_STARTERS = words(
    "the a an this these those that his her their its our my your all both each every any no "
    "neither another other some several many most"
)
_ALONE = SINGULAR_PRONOUNS | PLURAL_PRONOUNS | RELATIVES | {"it", "there", "what", "itself", "you"}
_TIME = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow "
    "january february march april june july august september october november december week "
    "month year morning afternoon evening night weekend midnight noon dawn overnight ago"
)
# Verbs beside figures that small taggers take for nouns and adjectives.
_AUXILIARIES = words("was were is are be been being had has have did does do")
_STATES = words(
    "dead missing deceased lifeless homeless unhurt unharmed unscathed uninjured unwounded kia wia"
)
_VERBS = words("remain remained sustained suffered escaped survived feared presumed")
_PARTICLES = words("off on by out in up over under")
_COST = words("cost costs")
_ORDINALS = words("second third fourth fifth sixth seventh eighth ninth tenth")
_QUOTES = frozenset(['"', "“", "”", "«", "»", "‘", "’"])
_ROUGHLY = words("either between about around approximately roughly only just from")
_TIME_OPENERS = words("early late last next this that")


class Sentence:
    """Words and noun groups of one sentence; groups never overlap."""

    __slots__ = ("_counts", "at_token", "end", "groups", "start", "tokens", "view", "words")

    def __init__(
        self,
        view: View,
        start: int,
        end: int,
        counts: Mapping[int, Count],
        closed: frozenset[int],
    ) -> None:
        """Cut `[start, end)` of the view; `counts` by start; `closed`: positions of dates."""
        self.view = view
        self.tokens = view.tokens
        self.words = view.words
        self.start = start
        self.end = end
        self.groups: list[Group] = []
        self.at_token: dict[int, int] = {}
        self._counts = counts
        self._cut(counts, closed)

    @property
    def speaks_of_police(self) -> bool:
        """Whether officers in this text are those of the police."""
        return self.view.police_story

    @property
    def speaks_of_war(self) -> bool:
        """Whether the text is of a conflict, where the police take captives too."""
        return self.view.war_story

    def place(self, token: Token) -> int:
        """Return the position of a token."""
        return self.view.position[token.i]

    def group(self, token: int) -> Group | None:
        """Return the group that holds the position."""
        number = self.at_token.get(token)
        return None if number is None else self.groups[number]

    def _add(self, start: int, end: int, count: Count | None) -> None:
        while end > start + 1 and self.tokens[end - 1].text in ("-", "/", "'s", "’s", "'", "’"):
            end -= 1
        group = classify(self.tokens, self.words, start, end, count)
        for token in range(start, end):
            self.at_token[token] = len(self.groups)
        self.groups.append(group)

    def _taken_for(self, at: int) -> bool:
        """Tell whether people are taken for something here: "12 villagers hostage" is no phrase."""
        if self.words[at] not in ("hostage", "captive", "prisoner") or at == self.start:
            return False
        return self.tokens[at - 1].tag_ in ("NN", "NNS", "CD")

    def _cut(self, counts: Mapping[int, Count], closed: frozenset[int]) -> None:
        tokens, words = self.tokens, self.words
        start: int | None = None
        count: Count | None = None
        noun = False  # the open group has a noun, so that a new determiner opens a new group
        at = self.start
        while at < self.end:
            token = tokens[at]
            word = words[at]
            starts = counts.get(at)
            if starts is not None and self._are_years(at):
                if start is not None:
                    self._add(start, at, count)
                start, count, noun = None, None, False
                at = starts.end_token
                continue
            if starts is not None and starts.end_token <= self.end:
                if start is not None and (noun or count is not None or word == "how"):
                    self._add(start, at, count)
                    start = None
                if start is None:
                    start = at
                count, noun = starts, False
                at = starts.end_token
                if at < self.end and words[at] in ("more", "other") and at + 1 < self.end:
                    at += 1
                continue
            if word == "-" and noun and words[at : at + 4] == ["-", "in", "-", "law"]:
                at += 4  # "her brother-in-law"
                continue
            if word in _QUOTES and count is not None and not noun and self._quoted(at):
                at += 1
                continue
            if word == "/" and start is not None and noun and self._names_both(at):
                at += 1
                continue
            if at in closed or token.is_space or self.tells_time(at) or self._taken_for(at):
                if start is not None:
                    self._add(start, at, count)
                start, count, noun = None, None, False
                at += 1
                continue
            if word in _ALONE and not (word in ("that", "her", "us") and self._determines(at)):
                if start is not None:
                    self._add(start, at, count)
                self._add(at, at + 1, None)
                start, count, noun = None, None, False
                at += 1
                continue
            if self._belongs(at, start is not None):
                opens = (
                    word in _STARTERS
                    and (noun or count is not None)
                    and not (word in ("other", "another", "all", "both") and not noun)
                    and not (self.words[at - 1] == "both" and not noun)  # "both his passengers"
                )
                if opens and start is not None:
                    self._add(start, at, count)
                    start, count, noun = None, None, False
                if start is None:
                    start = at
                noun = noun or token.pos_ in ("NOUN", "PROPN")
                at += 1
                continue
            if (
                word in ("'s", "’s", "'", "’")
                and noun
                and at + 1 < self.end
                and (self._belongs(at + 1, True) or (at + 1) in counts)
            ):
                noun = False
                at += 1
                continue
            if start is not None:
                self._add(start, at, count)
            start, count, noun = None, None, False
            at += 1
        if start is not None:
            self._add(start, self.end, count)

    def _are_years(self, at: int) -> bool:
        """Tell whether a number is of years of age: "aged either 40 or 41", "ages 8 to 12"."""
        before = at - 1 - (self.words[at - 1] in _ROUGHLY)
        return before >= self.start and self.words[before] in ("aged", "ages")

    def _names_both(self, at: int) -> bool:
        """Tell whether a stroke joins two names: "scores of Taliban/IS fighters"."""
        before, after = self.tokens[at - 1], self.tokens[at + 1] if at + 1 < self.end else None
        close = after is not None and not before.whitespace_ and not self.tokens[at].whitespace_
        return close and after is not None and before.pos_ == after.pos_ == "PROPN"

    def _quoted(self, at: int) -> bool:
        """Tell whether a quoted noun goes on with its number: 38 "martyrs"."""
        if at + 1 >= self.end:
            return False
        following = self.tokens[at + 1]
        capitals = following.text.isupper() and following.pos_ in ("ADJ", "VERB")
        after = at + 2
        while after < self.end and self.words[after] in _QUOTES:
            after += 1
        described = (  # 80 "foreign mercenaries", 80 "brave" men
            following.pos_ == "ADJ"
            and after < self.end
            and self.tokens[after].pos_ in ("NOUN", "PROPN")
        )
        return capitals or described or following.pos_ in ("NOUN", "PROPN")

    def tells_time(self, at: int) -> bool:
        """Tell whether a word is of a time: "five people injured early Friday"."""
        if at >= self.end:
            return False
        word = self.words[at]
        if word in _TIME:
            return not self._of_age(at)
        after = self.words[at + 1] if at + 1 < self.end else ""
        return word in _TIME_OPENERS and after in _TIME

    def _of_age(self, at: int) -> bool:
        """Tell whether a unit of time is part of an age: the year in "12-year-old"."""
        if at + 1 >= self.end:
            return False
        following = self.words[at + 1]
        return following == "old" or (following == "-" and not self.tokens[at].whitespace_)

    def _determines(self, at: int) -> bool:
        """Tell whether "her", "that", "US" stands before a noun of its own group."""
        if at + 1 >= self.end:
            return False
        token = self.tokens[at]
        following = self.tokens[at + 1]
        if token.lower_ == "us":
            return token.text == "US" and following.pos_ in ("NOUN", "PROPN", "ADJ")
        if token.lower_ == "that":
            return token.dep_ == "det"
        return following.pos_ in ("NOUN", "ADJ", "NUM", "PROPN")

    def _modifies(self, at: int) -> bool:
        """Tell whether a participle of harm stands before its noun: "three wounded soldiers".

        Its tag does not count: taggers see adjectives and nouns in "the blast wounded 12 people".
        """
        if at + 1 >= self.end or self.words[at + 1] in _TIME:
            return False
        if self.tokens[at + 1].pos_ not in ("NOUN", "PROPN", "ADJ"):
            return False
        if at + 2 < self.end and self.words[at + 2] in _TIME:
            return False
        if at == self.start:
            return True
        before = self.tokens[at - 1]
        if before.lower_ == "that":
            return before.dep_ == "det"  # not "a blast that killed more than 40 people"
        if before.lower_ in ("of", "for", "among", "from", "between"):
            return self.tokens[at + 1].pos_ == "NOUN"  # "the killing of displaced people"
        return before.pos_ in ("DET", "NUM", "ADJ") or before.lower_ in _STARTERS

    def _takes_object(self, at: int) -> bool:
        """Tell whether somebody stands behind "cost": "cost a driver his life"."""
        following = self.words[at + 1] if at + 1 < self.end else ""
        return following in _STARTERS or following in _ALONE or (at + 1) in self._counts

    def _hyphened(self, at: int) -> bool:
        """Tell whether a short word is part of a longer one: the off in "an off-duty officer"."""
        if at + 1 >= self.end:
            return False
        before = at > self.start and self.words[at - 1] == "-" and self.words[at] == "by"
        if before:
            return not self.tokens[at - 1].whitespace_ and not self.tokens[at - 2].whitespace_
        return self.words[at + 1] == "-" and not self.tokens[at].whitespace_

    def _belongs(self, at: int, is_open: bool) -> bool:
        token = self.tokens[at]
        word = self.words[at]
        if is_open and word in _PARTICLES and self._hyphened(at):
            return True  # "two passers-by", "an off-duty officer"
        if is_open and token.ent_iob_ == "I" and token.ent_type_ == "ORG" and token.is_alpha:
            return True  # "three Islamic State of Iraq leaders"
        if word in _AUXILIARIES:
            return False  # "six were women"
        if word in _VERBS:
            return False  # "remained in hospital"
        if (at + 1) in self._counts and (word in harm_verbs() or word in harm_gerunds()):
            return False  # "Gunmen kill 8", "and abducting dozens"
        if word in _ORDINALS and is_open and self.words[at - 1] in ("a", "an", "another"):
            return True  # "a third wounded"
        if word == "due" and self.words[at + 1 : at + 2] == ["to"]:
            return False  # "nine deaths due to mines"
        if word == "aged" or (word in _COST and self._takes_object(at)):
            return False
        if word in harm_participles():
            return self._modifies(at)
        if word in _STARTERS:
            return word != "that" or (token.dep_ == "det" and (at + 1) not in self._counts)
        pos = token.pos_
        if is_open and syntax.stands_behind_noun(token):
            return False  # "a man responsible for raids"
        if token.tag_ in ("VBN", "VBG", "VBD") or (pos == "VERB" and is_open):
            # "three wounded soldiers", "masked gunmen": a participle before its noun
            following = self.tokens[at + 1] if at + 1 < self.end else None
            before = self.tokens[at - 1] if at > self.start else None
            if following is None or following.pos_ not in ("NOUN", "PROPN", "ADJ"):
                return False
            if self.words[at + 1] in _TIME or (at + 2 < self.end and self.words[at + 2] in _TIME):
                return False
            led = before is not None and (
                before.lower_ in harm_participles()  # "killed unarmed men"
                or before.pos_ in ("DET", "NUM", "ADJ")
                or before.lower_ in _STARTERS
            )
            return led or before is None or token.dep_ == "amod"
        if is_open and token.tag_ == "RB" and word.endswith("ly") and at + 2 < self.end:
            # "a newly married couple"
            return self.tokens[at + 1].tag_ == "JJ" and self.tokens[at + 2].pos_ == "NOUN"
        if is_open and token.text.isupper() and pos == "VERB" and word in people():
            return True  # the tagger takes many nouns in capitals for verbs
        if word == "own" and is_open and at + 1 < self.end and self.tokens[at + 1].pos_ == "NOUN":
            return True  # "killed its own crew"
        if pos in _NOUNISH and word not in _STATES and word not in ("alive", "ago", "own"):
            if pos == "ADJ" and token.tag_ == "RB":
                return False
            return any(char.isalnum() for char in word)
        if word in _STATES:
            following = self.tokens[at + 1] if at + 1 < self.end else None
            return (
                following is not None
                and following.pos_ in ("NOUN", "PROPN")
                and (role_of(following.lower_) is not None)
            )
        if word in ("-", "/", "–") and is_open and at + 1 < self.end:
            return not token.whitespace_ and not self.tokens[at - 1].whitespace_
        return word == "no" or (word in POSSESSIVES)
