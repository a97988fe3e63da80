"""Finds the words that may name a violent event, other senses vetoed."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.events.criticism import is_criticism
from newsledger.extract.events.denials import DENIALS
from newsledger.extract.events.forms import verb_forms
from newsledger.extract.events.lexicon import (
    Trigger,
    noun_triggers,
    verb_triggers,
)
from newsledger.extract.events.mistagged import (
    behind_hyphen,
    follows_subject,
    has_own_noun,
    hits_name,
    is_aimed,
    is_charged,
    is_clause_head,
    is_headline_verb,
)
from newsledger.extract.events.munition_deeds import is_mere_munition
from newsledger.extract.events.senses import (
    vetoed_by_arguments,
    vetoed_by_topic,
    vetoed_tokens,
)
from newsledger.extract.events.surface import COMPASS, PAST_ONLY
from newsledger.extract.syntax import FINITE, sent_end, sent_start
from newsledger.lexicons import words

_STOP = frozenset({".", ";", ":", "?", "!", '"', "“", "”"})
# Forms of further words: "slit the throats", "shot and killed".
_SECOND_FORMS = {
    "throat": ("throats",),
    "door": ("doors",),
    "kill": ("killed", "killing", "kills"),
    "wound": ("wounded",),
}
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_TIMES = words("morning evening afternoon night day week month year weekend")
_MAX_GAP = 5
# Particles that stand right after their verb; the others may have the object between.
_TIGHT = frozenset({"through", "into", "under", "on", "upon", "over", "to", "of", "in"})
_BEHIND_OBJECT = frozenset(
    {
        ("on", "fire"),
        ("to", "death"),
        ("to", "hell"),
        ("to", "the", "torch"),
        ("to", "pieces"),
        ("to", "rubble"),
        ("to", "ashes"),
    }
)
"""What the object may stand before: "set the houses on fire", "hacked two farmers to death"."""
_INTO = frozenset(
    form
    for verb in ("bundle", "empty", "force", "herd", "drag", "pump", "drive", "plough", "plow")
    for form in verb_forms(verb)
)
_FROM_BOARD = frozenset(form for verb in ("take", "pull", "drag") for form in verb_forms(verb))
_STATES = frozenset(("-", particle) for particle in ("out", "up", "down", "off", "over"))
"""Behind a participle: what became of something, and no deed told."""
_PERFECT = words("having have has had")
_BESIDE = words("off up out down")
_TRIALS = frozenset({"test", "mock", "dry"})
_BEGINNING = words("start started starts begin began begins keep kept continued resumed stopped")
_BEFORE_GERUND = words("in by during amid under heavy fresh renewed intense from")
_AFTER_GERUND = words("by on in near of against around between")
_FIERCE = words("fierce heavy intense bitter sporadic renewed fresh continued")
_OF_ONE = words(
    "victims victim suspect suspects site scene investigation investigators probe case survivors "
    "trial charge death"
)
_QUANTITIES = words("campaign campaigns wave spree operation operations incident incidents attempt")
_MANY = words("dozens scores hundreds thousands several many some more")
"""What a participle before it governs: "abducting dozens"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger in the text; tokens `[start, end)` are its words, `head` carries its arguments."""

    trigger: Trigger
    head: Token
    start: int
    end: int

    @property
    def is_verb(self) -> bool:
        """Whether the trigger is a verb or begins with one."""
        return self.trigger.pos == "verb"


_NOUN_TAGS = frozenset({"NN", "VB", "JJ", "PR", "UH"})
"""The tagger has unknown compounds ("airstrikes") for pronouns now and then."""


def find_candidates(doc: Doc) -> list[Candidate]:
    """Return the candidates of a text in order, without overlap; the longest phrase wins."""
    lower = syntax.words_of(doc)
    vetoed, other = vetoed_tokens(lower), vetoed_by_topic(lower)
    verbs, nouns = verb_triggers(), noun_triggers()
    found: list[Candidate] = []
    for i, word in enumerate(lower):
        if word not in verbs and word not in nouns:
            continue
        token = doc[i]
        if i in vetoed or (i > 1 and lower[i - 1] == "-" and lower[i - 2] in _TRIALS):
            continue
        candidate = None
        if word in nouns and token.tag_[:2] in _NOUN_TAGS and not is_headline_verb(token):
            candidate = _noun_at(token, lower)
        if candidate is None and word in verbs and not _is_people(token):
            candidate = _verb_at(token, lower)
        if candidate is None or candidate.end - 1 in vetoed or _has_other_sense(candidate):
            continue
        if candidate.trigger.phrase in other and candidate.trigger.strength != "strong":
            continue
        found.append(candidate)
    return _without_overlap(found)


def _has_other_sense(candidate: Candidate) -> bool:
    if is_mere_munition(candidate):
        return True
    return vetoed_by_arguments(candidate) or is_criticism(candidate)


def _is_people(participle: Token) -> bool:
    """Tell whether a participle stands for those it befell: "the mother of one of the abducted"."""
    if participle.tag_ not in ("VBN", "VBD", "JJ", "NN", "NNS") or not participle.i:
        return False
    doc, after = participle.doc, participle.i + 1
    if doc[participle.i - 1].lower_ not in ("the", "those") or sent_end(participle) <= after:
        return False
    bare = doc[after].tag_ in ("VBD", "VBN", "VBZ", "VBP", "MD", ",", ".", "IN", "CC")
    return bare and doc[after].lower_ not in ("by", "of", "on", "in", "at")


def _noun_at(token: Token, lower: list[str]) -> Candidate | None:
    compound = any(
        before and _start_of(before, token.i, lower) is not None
        for _, before in noun_triggers()[token.lower_]
    )  # "mass shooting" is a noun, whatever the tagger says
    if (
        not compound
        and token.tag_[:2] == "VB"
        and token.dep_ not in ("compound", "nmod", "obl", "nsubj", "obj")
    ):
        # "the killing of": gerunds with an article or an of-phrase are nouns
        listed = token.dep_ == "conj" and token.head.tag_[:2] == "NN"  # "tensions and clashes"
        left = token.nbor(-1) if token.i > sent_start(token) else None
        if left is not None and left.tag_ == "DT" and token.tag_ != "VBG":
            listed = True  # "that attack cost five lives", taken for a verb
        if token.tag_ != "VBG" and any(c.i < token.i for c in syntax.children(token, "det")):
            listed = True  # "condemns both the rebel attack at the market", taken for a verb
        if token.tag_ == "VBG" and left is not None and left.lower_ in ("a", "another"):
            listed = True  # "a shooting two hours earlier"
        has_of = token.i + 1 < len(lower) and lower[token.i + 1] == "of"
        if not listed and not (token.tag_ == "VBG" and (has_of or _is_nominal(token))):
            return None
    if is_clause_head(token) and token.lower_ in verb_triggers():
        return None
    if token.tag_ == "JJ" and token.dep_ in ("amod", "acomp", "root", "ROOT", "xcomp"):
        return None
    after = lower[token.i + 1] if token.i + 1 < len(lower) else ""
    burning = token.tag_ == "VBG" and token.dep_ == "amod" and token.head.i == token.i + 1
    if burning and after not in _OF_ONE:
        return None  # "a burning pharmacy", not "a shooting investigation"
    modifies = token.dep_ == "compound" and token.head.i == token.i + 1
    modifies = modifies and token.head.dep_ != "obl:unmarked"  # "an attack hours later"
    if modifies and (token.head.tag_[:2] == "VB" or after in COMPASS):
        modifies = False  # "the bombing shatters weeks of calm", "a car bombing south of the city"
    if after in PAST_ONLY:
        modifies = False  # "an explosion tore through", taken for a noun
    if (
        modifies
        and after not in _QUANTITIES
        and after not in noun_triggers()
        and after not in _OF_ONE
    ):
        return None  # "attack site", "murder trial": the head is no event
    for row, before in noun_triggers().get(token.lower_, ()):
        start = _start_of(before, token.i, lower)
        if start is not None:
            head = token
            if "of" in before:  # the first noun carries the arguments
                head = token.doc[start]
            return Candidate(row, head, start, token.i + 1)
    return None


def _start_of(before: tuple[str, ...], at: int, lower: list[str]) -> int | None:
    """Return where the words right before token `at` begin, line breaks skipped; None: others."""
    for word in reversed(before):
        at -= 1
        while at >= 0 and lower[at].isspace():
            at -= 1
        if at < 0 or lower[at] != word:
            return None
    return at


def _is_nominal(gerund: Token) -> bool:
    """Tell whether a gerund is a noun: "a Richmond shooting", "the fatal stabbing"."""
    if syntax.children(gerund, "det", "nmod:poss"):
        return True
    if gerund.i + 1 < len(gerund.doc) and gerund.nbor(1).tag_ in ("VBD", "VB"):
        return True  # "shelling hit the village"
    if gerund.i + 2 < len(gerund.doc) and gerund.nbor(1).lower_ == "between":
        return gerund.nbor(2).tag_ != "CD"  # "fighting between rebels", "killing between two and"
    if gerund.i > sent_start(gerund) and gerund.nbor(-1).lower_ in _BEFORE_GERUND:
        # "was hit by shelling on Sunday", not "by shelling the town"
        following = gerund.doc[gerund.i + 1] if gerund.i + 1 < len(gerund.doc) else None
        if following is None or following.tag_ in ("IN", ",", ".", "CC", "TO", "VBD"):
            return True
        if following.tag_ == "DT" and following.i + 1 < len(gerund.doc):
            return following.nbor(1).lower_ in _TIMES  # "by shelling that morning"
    if gerund.dep_ in ("csubj", "nsubj") and gerund.i + 1 < len(gerund.doc):
        opens = gerund.i == sent_start(gerund) or gerund.nbor(-1).tag_[:2] not in ("NN", "PR")
        if opens and gerund.nbor(1).lower_ in _AFTER_GERUND:
            return True  # "shelling by rebels on a market killed twelve"
    doc, at = gerund.doc, gerund.i - 1
    while at >= sent_start(gerund) and doc[at].tag_ in ("NN", "NNP", "JJ", "HYPH", "CD"):
        at -= 1
    if any(t.lower_ in _FIERCE for t in doc[at + 1 : gerund.i - 1]):
        return True  # "reported fierce infantry fighting around the town"
    if at < sent_start(gerund) or doc[at].tag_ not in ("DT", "PRP$", "POS"):
        return _ends_headline(gerund, at)
    after = doc[gerund.i + 1].tag_ if gerund.i + 1 < len(doc) else "."
    return at < gerund.i - 1 or after not in ("DT", "PRP$", "CD", "NNS")


def _ends_headline(gerund: Token, at: int) -> bool:
    """Tell whether a gerund is the last word: "Two hurt in Ashford shooting"."""
    last = gerund.i + 1 >= sent_end(gerund) or gerund.nbor(1).is_space
    named = at < gerund.i - 1 and gerund.nbor(-1).tag_ == "NNP"
    return last and named and at >= sent_start(gerund) and gerund.doc[at].tag_ == "IN"


def _verb_at(first: Token, lower: list[str]) -> Candidate | None:
    token = behind_hyphen(first)
    if token.tag_[:2] != "VB" and not is_clause_head(token):
        return None
    if token.tag_ in ("VBN", "VBD", "JJ") and tuple(lower[token.i + 1 : token.i + 3]) in _STATES:
        return None  # "a burned-out truck", "a shot-up bus"
    rows = verb_triggers()[first.lower_]
    left = lower[token.i - 1] if token.i else ""
    bent = token.dep_ == "compound" and not (
        is_aimed(token) or is_headline_verb(token) or hits_name(token)
    )
    if bent or (token.dep_ == "amod" and token.tag_ == "VBG"):
        # "has denied shelling hospitals", "killing seven and abducting three others"
        governs = token.tag_ == "VBG" and token.i + 1 < len(lower)
        governs = governs and (
            token.nbor(1).tag_ in ("CD", "DT", "PRP$") or lower[token.i + 1] in _MANY
        )
        governs = governs or has_own_noun(token) or follows_subject(token) or is_charged(token)
        governs = governs or left in _BEGINNING  # "started burning houses"
        governs = governs or (left in _PERFECT and token.tag_ == "VBN")  # "had shot men"
        if left not in DENIALS and not governs:
            return None
    attributive = token.dep_ == "amod" and token.head.i == token.i + 1
    attributive = attributive and not follows_subject(token)
    if attributive and token.tag_ == "VBN" and left not in _PERFECT:
        # "two murdered priests" is an event, "wounded soldiers" a state
        rows = tuple(r for r in rows if r[0].strength == "strong")
    for row, rest in rows:
        end = _phrase_end(first, rest, lower)
        if end is not None:
            return Candidate(row, token, first.i, end)
    return None


def _has_object_before(verb: Token, rest: tuple[str, ...]) -> bool:
    return rest in _BEHIND_OBJECT or (rest == ("into",) and verb.lower_ in _INTO)


def _phrase_end(token: Token, rest: tuple[str, ...], lower: list[str]) -> int | None:
    at = token.i + 1
    doc = token.doc
    for n, word in enumerate(rest):
        tight = (
            word in _TIGHT or word == "and" or n > 0 or rest[-1] in ("fire", "attack", "shelling")
        )
        tight = tight and not (n == 0 and _has_object_before(token, rest))
        gap = (
            (2 if token.lower_ in ("come", "came", "comes", "coming") else 1) if tight else _MAX_GAP
        )
        for j in range(at, min(at + gap + 1, len(lower))):
            if lower[j] == word or lower[j] in _SECOND_FORMS.get(word, ()):
                beside = word in _BESIDE and j > token.i + 1 and doc[j].dep_ == "case"
                if beside and token.lower_ not in _FROM_BOARD:
                    return None  # "set upon by two boats off Mokha"
                if word == "back" and doc[j - 1].tag_ in ("DT", "PRP$"):
                    return None  # "shot in the back of the head"
                at = j + 1
                break
            if lower[j].isspace():
                continue
            if lower[j] in _STOP or doc[j].tag_ in FINITE:
                return None
        else:
            return None
    dated = rest[-1:] == ("on",) and at < len(lower) and lower[at] in _WEEKDAYS
    return None if dated else at  # "shells fell on Monday"


def _without_overlap(found: list[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    used: set[int] = set()
    for candidate in sorted(found, key=lambda c: (c.start - c.end, c.start)):
        tokens = {candidate.start, candidate.end - 1}
        if candidate.is_verb:
            words = set(candidate.trigger.phrase.split()[1:])
            tokens |= {
                j
                for j in range(candidate.start, candidate.end)
                if candidate.head.doc[j].lower_ in words
            }
        else:
            tokens |= set(range(candidate.start, candidate.end))
        if not tokens & used:
            used |= tokens
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)
