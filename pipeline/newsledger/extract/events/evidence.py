"""Weighs whether an ambiguous trigger is violent here: who, with what, against whom, in what text.

"Militants attacked the post" is violent, "the senator attacked the plan" is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from spacy.tokens import Doc, Token

from newsledger.extract.asked import listed_once
from newsledger.extract.events.laden import laden_row
from newsledger.extract.events.lexicon import Evidence, evidence_words
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sentence_ranges, words_of
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_BLAME = words(
    "responsibility responsible blamed claimed condemned perpetrators casualties victims "
    "retaliation plot foiled thwarted repelled military army rebels troops"
)
_POLITICS = words(
    "campaign candidate candidates senator senate congressman voters poll polls primary "
    "debate nominee nomination republican republicans democrat democrats democratic delegates "
    "caucus caucuses ballot election elections legislation gop presidential convention"
)


_AGED = frozenset({"-", "year", "month", "years", "months"})
_FEW = 6
"""Candidates from which on a text may be one that speaks in figures."""
_CREWED = words("jet jets warplane warplanes aircraft helicopter helicopters tank tanks gunboat")
_SAID = words("said say says claimed claim claims announced")
_LITERAL = 0.45
_MOUNTING = words("launch mount stage repel repulse beat fend")
_PERSONAL = words(
    "assassination massacre execution abduction sexual_violence torture shooting stabbing"
)
_KILLINGS = words("murder killing kill slaying slay homicide")
_QUANTITIES = words(
    "dozens scores hundreds thousands number group pair couple series salvo volley barrage "
    "wave some several many most members member all each one two three four five six seven "
    "eight nine ten swarm string stream hail burst rounds sticks"
)


def content_head(token: Token) -> Token:
    """Return what is counted: "dozens of missiles" -> missiles, "four of the drones" -> drones."""
    if token.lower_ in _QUANTITIES or token.tag_ == "CD":
        for child in token.children:
            if (
                child.dep_ == "nmod"
                and child.i > token.i
                and any(c.lower_ == "of" for c in child.children)
            ):
                return child
    return token


@listed_once
def kinds_of(token: Token) -> list[Evidence]:
    """Return the evidence rows of the noun phrase that ends in `token`, the longest match only."""
    token = content_head(token)
    word = token.lower_
    if word in ("old", "olds") and token.i > 1 and token.nbor(-1).lower_ in _AGED:
        word = "person"  # a 15-year-old, a three year old
    doc, found, length = token.doc, list[Evidence](), -1
    for before, row in evidence_words().get(word, ()):
        if len(before) < length:
            break
        start = token.i - len(before)
        if start >= 0 and all(doc[start + k].lower_ == w for k, w in enumerate(before)):
            found.append(row)
            length = len(before)
    laden = laden_row(token)
    return found if laden is None or any(r.kind == "weapon" for r in found) else [laden]


def has_kind(token: Token, *kinds: str) -> bool:
    """Tell whether a noun is evidence of one of the kinds."""
    return any(row.kind in kinds for row in kinds_of(token))


def weapon_row(token: Token) -> Evidence | None:
    """Return the weapon row of a noun; None: it is no weapon."""
    return next((row for row in kinds_of(token) if row.kind == "weapon"), None)


class Surroundings:
    """What the text as a whole says: is it about violence, about politics?"""

    __slots__ = (
        "armed_sentences",
        "clear",
        "doubtful",
        "harm_sentences",
        "political",
        "starts",
        "strong_sentences",
        "violent",
    )

    def __init__(self, doc: Doc, candidates: Sequence[Candidate]) -> None:
        """Count once; every candidate is then weighed against the same numbers."""
        size = max(len(doc), 1)
        self.harm_sentences: set[int] = set()
        self.armed_sentences: set[int] = set()
        politics = 0
        self.starts: list[int] = []
        harmful, armed = _telling_words()
        for word, (start, _) in zip(words_of(doc), sentence_ranges(doc), strict=True):
            self.starts.append(start)
            if word in _POLITICS:
                politics += 1
                continue
            if word in harmful:
                self.harm_sentences.add(start)
            if word in armed:
                self.armed_sentences.add(start)
        strong = [c for c in candidates if c.trigger.strength == "strong"]
        self.strong_sentences = {self.starts[c.head.i] for c in strong}
        backed = self.harm_sentences | self.armed_sentences
        supported = sum(1 for c in candidates if self.starts[c.head.i] in backed)
        self.clear = supported * 2 > len(candidates) and len(self.harm_sentences) > 1
        """Whether most of what may be violent stands beside arms or harm."""
        self.political = 1 < politics > len(backed) and politics * 150 >= size
        dense = len(strong) * 400 >= size or len(strong) >= 3 or len(candidates) * 70 >= size
        self.violent = (bool(strong) and dense) or (self.clear and supported * 150 >= size)
        if self.political:
            self.violent = self.violent and len(strong) * 100 >= size
        self.doubtful = False

    def weigh(self, points: Sequence[int]) -> None:
        """Take in how much speaks for each candidate by itself.

        Where most of many have no arms, victims or harm beside them, the text speaks in figures:
        "the bill survived an ambush", "shares were massacred".
        """
        literal = sum(1 for point in points if point > 0)
        self.doubtful = len(points) >= _FEW and literal < len(points) * _LITERAL


@cache
def _telling_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the single words that speak of harm, and those of arms or blame."""
    harmful, armed = set(), set(_BLAME)
    for word, rows in evidence_words().items():
        kinds = {row.kind for before, row in rows if not before}
        if "harm" in kinds:
            harmful.add(word)
        if kinds & {"armed", "weapon"}:
            armed.add(word)
        elif kinds:
            armed.discard(word)
    return frozenset(harmful), frozenset(armed)


def score(
    candidate: Candidate,
    *,
    actors: Iterable[Token],
    targets: Iterable[Token],
    weapon: Token | None,
    labels: dict[int, str],
    around: Surroundings,
) -> int:
    """Return how much speaks for violence; two points are enough for a weak trigger.

    `labels` maps tokens to the labels of the mentions they stand in.
    """
    points = own_points(
        candidate, actors=actors, targets=targets, weapon=weapon, labels=labels, around=around
    )
    if around.violent and (not around.doubtful or points > 0):
        points += 2  # where figures are spoken of, something must speak for it here too
    if around.political:
        points -= 1
    return points


def _they_say(pronoun: Token) -> bool:
    """Tell whether those who speak are meant: "the rebels said they had attacked the tanker"."""
    if pronoun.lower_ != "they":
        return False
    return any(t.lower_ in _SAID for t in pronoun.doc[max(0, pronoun.i - 3) : pronoun.i])


def _is_schemed(deed: Token) -> bool:
    """Tell whether a deed is what a plot is for: "a plot to attack embassies", "planned to"."""
    told = deed.tag_ == "VB" and deed.dep_ in ("acl", "xcomp", "advcl")
    return told and deed.head.lemma_.lower() in word_group("schemes")


def _is_mounted(candidate: Candidate) -> bool:
    """Tell whether a deed is what forces launch, of whatever aim: "troops launched assaults"."""
    head = candidate.head
    if candidate.is_verb or head.dep_ != "obj":
        return False
    return head.head.lemma_.lower() in _MOUNTING


def own_points(
    candidate: Candidate,
    *,
    actors: Iterable[Token],
    targets: Iterable[Token],
    weapon: Token | None,
    labels: dict[int, str],
    around: Surroundings,
) -> int:
    """Return what speaks for violence in the candidate's own clause and sentence."""
    points = 0
    if weapon is not None:
        points += 2
    best = 0
    for token in actors:
        if has_kind(token, "armed", "weapon"):
            best = max(best, 2)
        elif has_kind(token, "force") or labels.get(token.i) in ("NORP", "ORG", "GPE"):
            best = max(best, 1)
        elif token.lower_ in _CREWED or token.lower_ in ("it", "we") or _they_say(token):
            best = max(best, 1)  # a side that tells of its own deed: see `roles`
    points += best
    points += _is_schemed(candidate.head)
    points += best > 0 and _is_mounted(candidate)
    best = 0
    personal = candidate.trigger.event_type in _PERSONAL or candidate.trigger.phrase in _KILLINGS
    for token in targets:
        if has_kind(token, "weapon") and candidate.trigger.event_type == "interception":
            best = max(best, 2)
        elif (
            has_kind(token, "site", "force", "armed")
            or has_kind(token, "civilian")
            or labels.get(token.i) in ("GPE", "LOC", "FAC")
            or (personal and labels.get(token.i) in ("PERSON", "NORP"))
            or (personal and labels.get(content_head(token).i) in ("ORG", "NORP"))
        ):
            best = max(best, 1)
    points += best
    sentence = around.starts[candidate.head.i]
    if sentence in around.harm_sentences:
        points += 1
    if sentence in around.armed_sentences and not around.political:
        points += 1
    if sentence in around.strong_sentences and candidate.trigger.strength != "strong":
        points += 1
    return points
