"""The noun phrases around an event: how each stands to the trigger, and what kind of word it is.

What is said here of a noun phrase holds whatever role it may have; `casting.py` weighs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import voice
from newsledger.extract.events.evidence import kinds_of
from newsledger.extract.events.reading import Reading
from newsledger.extract.events.sifting import Found
from newsledger.extract.syntax import FINITE, sent_end, sent_start
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_INSIDE = frozenset({"compound", "amod", "flat", "nummod", "det", "nmod:poss", "case"})
_MODIFIERS = frozenset({"compound", "amod", "nmod:poss"})
_LONGEST = 4
_REACH = 40
_DISTANCES = ((1, "1"), (3, "2-3"), (6, "4-6"), (12, "7-12"), (24, "13-24"))
_CASES = words("by of with on against from between in at for to after during as near into upon")
_KINDS = ("armed", "force", "civilian", "site", "facility", "weapon", "harm")
_MARKS = frozenset({";", ":", '"', "“", "”"})


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A noun phrase that may fill a role: its head word."""

    head: Token
    is_modifier: bool
    """It stands before an event noun: "Israeli strikes"."""


class Climb:
    """The words over one word in the parse, and the steps up to them."""

    __slots__ = ("level", "steps")

    def __init__(self, start: Token) -> None:
        """Go up once, for all words that a path may lead to."""
        over = [start, *start.ancestors]
        self.level = {token.i: n for n, token in enumerate(over)}
        self.steps = [f"^{token.dep_}" for token in over]

    def path(self, end: Token) -> str:
        """Return the way through the parse to another word: "^conj _nsubj"."""
        downs = []
        at = end
        while at.i not in self.level:
            downs.append(f"_{at.dep_}")
            if at.head == at or len(downs) > _LONGEST:
                return "far"
            at = at.head
        level = self.level[at.i]
        if level + len(downs) > _LONGEST:
            return "far"
        return " ".join([*self.steps[:level], *reversed(downs)])


class Between:
    """What stands between two tokens of a text: kept as how much of it stands before each."""

    __slots__ = ("commas", "marks", "nouns", "triggers", "verbs")

    def __init__(self, words: list[str], tags: list[str], triggers: set[int]) -> None:
        """Count once per article."""
        self.verbs = _before(tag in FINITE for tag in tags)
        self.nouns = _before(tag[:2] in ("NN", "PR") for tag in tags)
        self.triggers = _before(i in triggers for i in range(len(tags)))
        self.marks = _before(word in _MARKS for word in words)
        self.commas = _before(word == "," for word in words)


def _before(told: Iterable[bool]) -> list[int]:
    """Return how many of the tokens before each are such."""
    return list(accumulate(told, initial=0))


@dataclass(frozen=True, slots=True)
class Setting:
    """What all noun phrases around one event are weighed against."""

    kind: str
    """noun; passive or active where the trigger is a verb."""
    climb: Climb
    predicate: Climb | None
    """From the word whose clause says whether it happened, where it is not the trigger."""
    over: Token | None
    """The verb over the trigger, where it is no event itself."""
    over_climb: Climb | None
    case: str
    """The preposition of the trigger."""


class Stage:
    """What the roles of all events of a text are weighed against."""

    def __init__(self, reading: Reading, kept: list[Found]) -> None:
        """Index once per article what the rules have made of each word."""
        self.mentions = reading.mentions
        self.words = syntax.words_of(reading.doc)
        self.tags = [token.tag_ for token in reading.doc]
        self.triggers = {i for f in kept for i in range(f.candidate.start, f.candidate.end)}
        self.between = Between(self.words, self.tags, self.triggers)
        self.actors = {t.i for f in kept for t in f.roles.actors}
        self.targets = {t.i for f in kept for t in f.roles.targets}
        self._settings: dict[int, Setting] = {}
        self._seen: dict[tuple[int, int], list[str]] = {}

    def setting_of(self, item: Found) -> Setting:
        """Return what all noun phrases around an event are weighed against, once for all."""
        start = item.candidate.start
        if start not in self._settings:
            self._settings[start] = _setting(item, self.triggers)
        return self._settings[start]

    def seen(self, part: Part, item: Found) -> list[str]:
        """Return what speaks for a noun phrase in either role of an event, once for both."""
        key = (item.candidate.start, part.head.i)
        if key not in self._seen:
            features = _features(part, item, self, self.setting_of(item))
            self._seen[key] = list(dict.fromkeys(features))
        return self._seen[key]


def _setting(item: Found, triggers: set[int]) -> Setting:
    head, predicate = item.candidate.head, item.roles.predicate
    over = syntax.governing_verb(head)
    if over is not None and over.i in triggers:
        over = None
    return Setting(
        _voice(item),
        Climb(head),
        Climb(predicate) if predicate != head else None,
        over,
        Climb(over) if over is not None else None,
        syntax.preposition(head) or "-",
    )


def _voice(item: Found) -> str:
    if not item.candidate.is_verb:
        return "noun"
    return "passive" if voice.is_passive(item.candidate.head) else "active"


def parts_of(item: Found, stage: Stage) -> list[Part]:
    """Return the noun phrases of the sentence of an event, those that the rules took first."""
    candidate, roles = item.candidate, item.roles
    modifiers = _modifiers(item)
    found = [Part(t, t.i in modifiers) for t in (*roles.actors[:1], *roles.targets[:1])]
    taken = {part.head.i for part in found}
    head, doc = candidate.head, candidate.head.doc
    first = max(sent_start(head), head.i - _REACH)
    last = min(sent_end(head), head.i + _REACH)
    times = word_group("times")
    for i in range(first, last):
        if i in taken or candidate.start <= i < candidate.end:
            continue
        if i in stage.mentions.date_at or stage.words[i] in times:
            continue
        if i in modifiers or (_may_be_head(stage.tags[i]) and _is_head(doc[i])):
            found.append(Part(doc[i], i in modifiers))
    return found


def _modifiers(item: Found) -> set[int]:
    """Return the words that stand in the phrase of an event noun: "the army's shelling"."""
    candidate = item.candidate
    if candidate.is_verb:
        return set()
    return {t.i for t in candidate.head.children if t.i < candidate.start and t.dep_ in _MODIFIERS}


def _may_be_head(tag: str) -> bool:
    return (tag[:2] in ("NN", "PR") and tag != "PRP$") or tag == "CD"


def _is_head(token: Token) -> bool:
    dep = token.dep_
    if dep == "nummod" and token.tag_ == "CD":
        return False
    return not (dep in _INSIDE and token.head.i > token.i and token.head.tag_[:2] == "NN")


def _features(part: Part, item: Found, stage: Stage, setting: Setting) -> Iterator[str]:
    token, candidate = part.head, item.candidate
    dep, over = token.dep_, token.head
    case, determiner = _case_and_determiner(token)
    yield f"path:{setting.climb.path(token)}"
    if setting.predicate is not None:
        yield f"predicate:{setting.predicate.path(token)}"
    if setting.over is not None and setting.over_climb is not None:
        way, lemma = setting.over_climb.path(token), setting.over.lemma_
        own = candidate.head.dep_
        yield f"over:{way}"
        yield f"over:{own}:{way}"
        yield f"via:{lemma}:{own}:{way}:{setting.case}:{case or '-'}"
        yield f"via:{lemma}:{way}"
    if over.pos_ == "VERB" and over.i not in stage.triggers:
        yield f"own verb:{over.lemma_}:{dep}"
    yield f"dep:{dep}"
    yield f"tag:{stage.tags[token.i][:3]}"
    label = stage.mentions.labels.get(token.i, "-")
    yield f"label:{label}"
    known = {row.kind for row in kinds_of(token)}
    kinds = [kind for kind in _KINDS if kind in known]
    yield from (f"kind:{kind}" for kind in kinds)
    if not kinds and label == "-":
        yield "kind:-"
    yield f"word:{stage.words[token.i]}"
    yield f"type:{candidate.trigger.event_type}:{label}:{kinds[0] if kinds else '-'}"
    if part.is_modifier:
        yield "modifier"
        yield f"modifier:{dep}"
    yield from _order(token.i, item, stage)
    yield f"case:{case if case in _CASES else 'other' if case else '-'}"
    if "weapon" in known:
        yield "is weapon"
    if stage.tags[token.i] in ("NNP", "NNPS"):
        yield "name"
    yield f"det:{determiner}"


def _case_and_determiner(noun: Token) -> tuple[str | None, str]:
    """Return the preposition and the article of a noun: "in the town" -> in, the."""
    case = determiner = None
    for child in noun.children:
        dep = child.dep_
        if dep == "case" and case is None:
            case = child.lower_
        elif dep == "det" and determiner is None:
            determiner = child.lower_
    return case, determiner or "-"


def _order(at: int, item: Found, stage: Stage) -> Iterator[str]:
    """Yield how the words between a noun phrase and the trigger read."""
    candidate, between = item.candidate, stage.between
    before = at < candidate.start
    low, high = (at + 1, candidate.start) if before else (candidate.end, at)
    high = max(low, high)
    side = "before" if before else "behind"
    steps = next((name for most, name in _DISTANCES if high - low < most), "25+")
    yield f"{side}:{steps}"
    yield f"{side}:verbs:{min(between.verbs[high] - between.verbs[low], 2)}"
    yield f"{side}:nouns:{min(between.nouns[high] - between.nouns[low], 3)}"
    if between.triggers[high] > between.triggers[low]:
        yield f"{side}:over trigger"
    if between.marks[high] > between.marks[low]:
        yield f"{side}:over mark"
    if between.commas[high] > between.commas[low]:
        yield f"{side}:over comma"
    if low < high:
        beside = low if before else high - 1
        word = stage.words[beside]
        yield f"{side}:next:{word if len(word) <= _LONGEST else stage.tags[beside][:3]}"
