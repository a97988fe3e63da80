"""Noun groups of a sentence, read off tags: who may be a victim, how many, of which role.

A shallow cut, for it must hold where a small parser errs: in headlines, lists and capitals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from newsledger.extract.casualties.lexicon import POSSESSIVES, people, role_of
from newsledger.extract.numbers import Count
from newsledger.extract.numbers.view import View

_NOUNISH = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "PRON", "SYM"})
_STARTERS = frozenset(
    "the a an this these those that his her their its our my your all both each every any no "
    "another other some several many most".split()
)
_SINGULAR_PRONOUNS = frozenset("he she him her himself herself i me myself".split())
_PLURAL_PRONOUNS = frozenset("they them we us themselves ourselves".split())
_RELATIVES = frozenset("who whom which that whose".split())
_NOBODY = frozenset("nobody none neither".split())
_ANYBODY = frozenset("anyone anybody".split())
_SOMEBODY = frozenset("someone somebody".split())
_ALONE = _SINGULAR_PRONOUNS | _PLURAL_PRONOUNS | _RELATIVES | {"it", "there", "what", "itself", "you"}
_TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow "
    "january february march april june july august september october november december week "
    "month year morning afternoon evening night weekend midnight noon dawn overnight ago".split()
)
COLLECTIVES = {"family": None, "couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4}
_GROUPS = frozenset("families couples crew patrol group groups team teams crowd squad platoon".split())
_MILITARY_HINTS = frozenset(
    "army military navy naval marine air infantry soldier troops servicemen general colonel "
    "captain lieutenant major sergeant corporal brigadier admiral lt. col. gen. capt. sgt. maj. "
    "lt col gen capt sgt maj pfc".split()
)
_POLICE_HINTS = frozenset("police policeman officer deputy sheriff constable".split())
_SUSPECT_HINTS = frozenset("suspected alleged suspect".split())
_ANIMALS = frozenset("dog dogs horse horses cow cows cattle sheep goat goats animals animal".split())


@dataclass(slots=True)
class Group:
    """Noun group in tokens `[start, end)`."""

    start: int
    end: int
    head: int
    kind: str
    """person | name | norp | number | singular_pronoun | plural_pronoun | relative | nobody |
    anybody | other"""
    role: str = "unknown"
    singular: bool = False
    count: Count | None = None

    @property
    def human(self) -> bool:
        """Whether people can be meant."""
        return self.kind in _HUMAN


_HUMAN = frozenset(
    "person name norp number singular_pronoun nobody anybody plural_pronoun".split()
)


class Sentence:
    """Words and noun groups of one sentence; groups never overlap."""

    __slots__ = ("at_token", "end", "groups", "start", "tokens", "view", "words")

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
        self._cut(counts, closed)

    @property
    def speaks_of_police(self) -> bool:
        """Whether officers in this sentence are those of the police."""
        return bool(_POLICE_HINTS & set(self.words[self.start : self.end]) - {"officer"})

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
        group = _classify(self.tokens, self.words, start, end, count)
        for token in range(start, end):
            self.at_token[token] = len(self.groups)
        self.groups.append(group)

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
            if at in closed or token.is_space or (word in _TIME and not self._of_age(at)):
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
                opens = word in _STARTERS and (noun or count is not None) and not (
                    word in ("other", "another", "all", "both") and not noun
                )
                if opens and start is not None:
                    self._add(start, at, count)
                    start, count, noun = None, None, False
                if start is None:
                    start = at
                noun = noun or token.pos_ in ("NOUN", "PROPN")
                at += 1
                continue
            if word in ("'s", "’s", "'", "’") and noun and at + 1 < self.end and (
                self._belongs(at + 1, True) or (at + 1) in counts
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

    def _of_age(self, at: int) -> bool:
        """Tell whether a unit of time is part of an age: the year in "12-year-old", "8 year old"."""
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

    def _belongs(self, at: int, is_open: bool) -> bool:
        token = self.tokens[at]
        word = self.words[at]
        if word in _STARTERS:
            return word != "that" or token.dep_ == "det"
        pos = token.pos_
        if token.tag_ in ("VBN", "VBG", "VBD") or (pos == "VERB" and is_open):
            # "three wounded soldiers", "masked gunmen": a participle before its noun
            following = self.tokens[at + 1] if at + 1 < self.end else None
            before = self.tokens[at - 1] if at > self.start else None
            if following is None or following.pos_ not in ("NOUN", "PROPN", "ADJ"):
                return False
            if self.words[at + 1] in _TIME or (at + 2 < self.end and self.words[at + 2] in _TIME):
                return False
            led = before is not None and (
                before.pos_ in ("DET", "NUM", "ADJ") or before.lower_ in _STARTERS
            )
            return led or (token.dep_ == "amod" and not is_open)
        if is_open and token.text.isupper() and pos == "VERB" and word in people():
            return True  # the tagger takes many nouns in capitals for verbs
        if pos in _NOUNISH and word not in ("dead", "missing", "alive", "ago", "own"):
            if pos == "ADJ" and token.tag_ == "RB":
                return False
            return any(char.isalnum() for char in word)
        if word in ("dead", "missing"):
            following = self.tokens[at + 1] if at + 1 < self.end else None
            return following is not None and following.pos_ in ("NOUN", "PROPN") and (
                role_of(following.lower_) is not None
            )
        if word in ("-", "/", "–") and is_open and at + 1 < self.end:
            return not token.whitespace_ and not self.tokens[at - 1].whitespace_
        return word == "no" or (word in POSSESSIVES)


def _classify(
    tokens: Sequence[Token], words: Sequence[str], start: int, end: int, count: Count | None
) -> Group:
    head = end - 1
    while head > start and not tokens[head].is_alpha and count is None:
        head -= 1
    word = words[head]
    if end == start + 1:
        kind = _PRONOUN_KINDS.get(word)
        if kind is not None:
            return Group(start, end, head, kind, singular=kind == "singular_pronoun")
    if word == "one" and words[start] == "no":
        return Group(start, end, head, "nobody")
    inside = range(start, end)
    if count is not None and head < count.end_token:
        return Group(start, end, head, "number", count=count)
    if count is not None and word in ("others", "more", "other", "another", "people"):
        return Group(start, end, head, "number", count=count)
    token = tokens[head]
    before = words[head - 1] if head > start else ""
    if word in ("old", "olds") and head - 2 >= start and words[head - 2].startswith(
        ("year", "month", "week")
    ):
        return Group(start, end, head, "person", "unknown", word == "old", count)
    if word in ("old", "olds") and before.startswith(("year", "month", "week")):
        return Group(start, end, head, "person", "unknown", word == "old", count)
    found = role_of(word, before)
    named = _named(tokens, start, end, head)
    if named and (found is None or token.ent_type_ == "PERSON"):
        role = _title_role(words, inside)
        if role == "unknown":
            role = _apposed_role(token)
        return Group(start, end, head, "name", role, True, count)
    if found is not None:
        role, singular = found
        return Group(start, end, head, "person", _refine(role, words, inside), singular, count)
    if word in COLLECTIVES or word in _GROUPS:
        return Group(start, end, head, "person", "unknown", False, count)
    if word in ("others", "another", "those", "many", "several", "some"):
        return Group(start, end, head, "number", count=count)
    if token.ent_type_ == "NORP" or (token.tag_ == "NNPS" and word.endswith(("is", "ans", "ese"))):
        return Group(start, end, head, "norp", singular=not word.endswith("s"), count=count)
    if word in _ANYBODY or word in _SOMEBODY:
        return Group(start, end, head, "anybody", singular=True)
    return Group(start, end, head, "other", count=count)


_PRONOUN_KINDS = (
    dict.fromkeys(_SINGULAR_PRONOUNS, "singular_pronoun")
    | dict.fromkeys(_PLURAL_PRONOUNS, "plural_pronoun")
    | dict.fromkeys(_RELATIVES, "relative")
    | dict.fromkeys(_NOBODY, "nobody")
    | dict.fromkeys(_ANYBODY, "anybody")
    | dict.fromkeys(_SOMEBODY, "anybody")
)


def _named(tokens: Sequence[Token], start: int, end: int, head: int) -> bool:
    token = tokens[head]
    if token.ent_type_ == "PERSON":
        return True
    if token.ent_type_:
        return False
    words = [t for t in tokens[start:end] if t.pos_ == "PROPN"]
    if token.pos_ == "PROPN" and head > start:
        title = role_of(tokens[head - 1].lower_)
        if title is not None and title[1] and not token.text.isupper():
            return True  # "President <name>"
    return (
        token.pos_ == "PROPN"
        and len(words) >= 2
        and not token.text.isupper()
        and all(not t.ent_type_ or t.ent_type_ == "PERSON" for t in words)
        and tokens[start].lower_ != "the"
    )


def _apposed_role(name: Token) -> str:
    """Return the role in an apposition: "a local journalist, <name>, was killed"."""
    beside = [child for child in name.children if child.dep_ == "appos"]
    if name.dep_ in ("appos", "flat", "compound", "conj", "nmod") and name.head != name:
        beside.append(name.head)
    for token in beside:
        found = role_of(token.lower_) if token.pos_ in ("NOUN", "PROPN") else None
        if found is not None and found[1] and found[0] != "unknown":
            return found[0]
    return "unknown"


def _title_role(words: Sequence[str], inside: range) -> str:
    for i in inside:
        word = words[i]
        if word in _MILITARY_HINTS and word not in ("air", "marine"):
            return "military"
        if word in _POLICE_HINTS:
            return "police"
        found = role_of(word)
        if found is not None and found[0] != "unknown":
            return found[0]
    return "unknown"


def _refine(role: str, words: Sequence[str], inside: range) -> str:
    """Correct the head noun's role by what stands before it: "police officers", "suspected X"."""
    hints = {words[i] for i in inside}
    if hints & _ANIMALS:
        return role
    if "civilian" in hints or "civilians" in hints:
        return "civilian"
    if role in ("military", "worker", "unknown", "official"):
        if hints & {"police"}:
            return "police"
        if hints & {"army", "military", "navy", "troops", "soldiers"}:
            return "military"
        if hints & {"rebel", "militant", "militia", "guerrilla", "insurgent", "hamas", "taliban"}:
            return "militant"
        if hints & {"aid", "humanitarian", "relief"}:
            return "aid_worker"
        if hints & {"medical", "health", "ambulance"}:
            return "medical"
    return role
