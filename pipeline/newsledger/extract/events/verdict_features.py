"""What is seen of a candidate as named features, by which it is weighed whether it is an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import voice
from newsledger.extract.events.denials import DENIALS
from newsledger.extract.events.evidence import has_kind, score
from newsledger.extract.events.killing import is_ranked
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.noun_gate import is_charge
from newsledger.extract.events.reading import Reading
from newsledger.extract.events.sifting import Found, is_absorbed, munition_before
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_DEFINITE = words("the this that these those")
_HINTS = words(
    "to not n't if would could will may might should can has have had before after when while by "
    "of for who that"
)
_SETTING = words("place plant lay set")
_NEAR = 4
"""Tokens before a verb in which its auxiliaries and conjunctions stand."""
_MOST = 5
"""Points of evidence above which more say no more."""
_ARGUMENTS = frozenset(
    {"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "nmod:poss", "amod", "compound"}
)
_SHORT = 4
"""Letters up to which a neighbouring word counts itself, not its tag."""
_EARLY = 4
_MANY = 4


def features_of(reading: Reading) -> list[list[str]]:
    """Return what speaks for and against each candidate of a text, in text order."""
    around = reading.around
    kept = {id(f) for f in reading.kept}
    told = {id(f) for f in reading.told}
    phrases = Counter(f.candidate.trigger.phrase for f in reading.kept)
    kinds = Counter(f.candidate.trigger.event_type for f in reading.kept)
    first = min((f.candidate.head.i for f in reading.kept), default=None)
    number = {sentence.start: n for n, sentence in enumerate(reading.doc.sents)}
    how_many = _few(len(reading.kept), _MANY)
    rows = []
    for item in reading.read:
        own = id(item) in kept
        rule = _rule_of(item, reading, own=own, told=id(item) in told)
        trigger, head = item.candidate.trigger, item.candidate.head
        start = around.starts[head.i]
        # what counts by itself, and more or less by what the rules say
        both = [
            trigger.strength,
            trigger.phrase,
            trigger.pos,
            f"points:{points_feature(item, reading)}",
            *(f"text:{name}" for name in _text_of(reading)),
            *_roles_of(item, reading.mentions),
            "first" if first is None or head.i <= first else "later",
            f"same phrase:{_few(phrases[trigger.phrase] - own, 2)}",
            f"same kind:{_few(kinds[trigger.event_type] - own, 2)}",
        ]
        features = {f"rule:{rule}", *both, *(f"rule:{rule}:{name}" for name in both)}
        features |= {f"rule:{rule}:{name}" for name in _beside(item, reading)}
        features |= {f"type:{trigger.event_type}", f"tag:{head.tag_[:3]}", f"kept:{how_many}"}
        features |= {f"weapon:{item.roles.weapon is not None}"}
        features |= {"lands"} if munition_before(item, reading.read) is not None else set()
        features |= (
            {"set by"} if own and trigger.phrase in _SETTING and item.roles.actors else set()
        )
        features |= {"misses"} if own and item.roles.weapon is not None and _fails(item) else set()
        features |= {f"sentence:{_place_in(number.get(start, 0))}"}
        features |= {"harm"} if start in around.harm_sentences else set()
        features |= {"armed"} if start in around.armed_sentences else set()
        features |= {"strong beside"} if start in around.strong_sentences else set()
        features |= {"capitals"} if reading.doc[item.candidate.start].text.isupper() else set()
        features.update(_of_verb(item, rule) if item.candidate.is_verb else _of_noun(item, rule))
        features.update(_of_tree(head))
        if trigger.strength == "kill" and item.candidate.is_verb:
            features.update(f"rule:{rule}:killing:{name}" for name in told_with(item, reading))
        rows.append(sorted(features))
    return rows


def _rule_of(item: Found, reading: Reading, *, own: bool, told: bool) -> str:
    if own:
        return "kept"
    if told:
        return "result"
    part = item.candidate.is_verb and is_absorbed(item, reading.absorbed)
    return "part" if part else "dropped"


def points_feature(item: Found, reading: Reading) -> str:
    """Return how much speaks for violence, as the end of a feature name; "none" for nothing."""
    points = score(
        item.candidate,
        actors=item.roles.actors,
        targets=item.roles.targets,
        weapon=item.roles.weapon,
        labels=reading.mentions.labels,
        around=reading.around,
    )
    return "none" if points <= 0 else _few(points, _MOST)


def _text_of(reading: Reading) -> Iterator[str]:
    around = reading.around
    for name in ("violent", "clear", "political", "doubtful"):
        if getattr(around, name):
            yield name


def _roles_of(item: Found, mentions: Mentions) -> Iterator[str]:
    yield f"actor:{_kind_of(item.roles.actors[:1], mentions)}"
    yield f"target:{_kind_of(item.roles.targets[:1], mentions)}"


def _kind_of(found: list[Token], mentions: Mentions) -> str:
    if not found:
        return "none"
    token = found[0]
    for kind, names in (
        ("force", ("armed", "force")),
        ("civilian", ("civilian", "person")),
        ("site", ("site", "facility")),
    ):
        if has_kind(token, *names):
            return kind
    if token.tag_[:3] == "PRP":
        return "pronoun"
    return "number" if token.tag_ == "CD" else mentions.labels.get(token.i) or "other"


def _beside(item: Found, reading: Reading) -> Iterator[str]:
    """Yield what other events the rules keep in the sentence, and where they stand."""
    head, starts = item.candidate.head, reading.around.starts
    others = [
        f.candidate.head
        for f in reading.kept
        if f is not item and starts[f.candidate.head.i] == starts[head.i]
    ]
    yield f"beside:{_few(len(others), 2)}"
    if others:
        yield "beside:before" if any(t.i < head.i for t in others) else "beside:after"
        if any(t == head.head or t.head == head for t in others):
            yield "beside:over or under"


def told_with(item: Found, reading: Reading) -> Iterator[str]:
    """Yield whether the clause of a killing tells its day, its place and whom by name."""
    mentions = reading.mentions
    tokens = [t.i for t in item.candidate.head.subtree]
    dated = any(i in mentions.date_at for i in tokens)
    placed = any(mentions.labels.get(i) in ("GPE", "LOC", "FAC") for i in tokens)
    whom = any(mentions.labels.get(t.i) == "PERSON" for t in item.roles.targets)
    passive = "passive" if voice.is_passive(item.candidate.head) else "active"
    yield f"{passive}:{'day' if dated else 'no day'}:{'place' if placed else 'no place'}"
    yield f"{passive}:{'named' if whom else 'not named'}"
    if any(is_ranked(t) for t in item.roles.targets):
        yield "ranked"


def _fails(item: Found) -> bool:
    """Tell whether a verb says that something did not hit: "the rocket did not impact the base"."""
    verb = item.candidate.head
    return item.candidate.is_verb and syntax.negation(verb) is not None


def _of_verb(item: Found, rule: str) -> Iterator[str]:
    verb = item.candidate.head
    passive = "passive" if voice.is_passive(verb) else "active"
    yield passive
    yield f"rule:{rule}:{item.candidate.trigger.strength}:{passive}"
    yield f"verb:{verb.tag_}"
    yield f"rule:{rule}:verb:{verb.tag_}"
    yield f"dep:{verb.dep_}"
    for token in verb.doc[max(sent_start(verb), verb.i - _NEAR) : verb.i]:
        if token.lower_ in _HINTS:
            yield f"before:{token.lower_}"
        if token.lower_ in DENIALS:
            yield "denied"


def _of_noun(item: Found, rule: str) -> Iterator[str]:
    candidate, noun = item.candidate, item.candidate.head
    article = next((t.lower_ for t in syntax.children(noun, "det")), None)
    told = "bare" if article is None else "definite" if article in _DEFINITE else "indefinite"
    yield told
    yield f"rule:{rule}:{told}"
    if candidate.start > sent_start(noun):
        yield f"left:{_word(noun.doc[candidate.start - 1])}"
    if candidate.end < sent_end(noun):
        yield f"right:{_word(noun.doc[candidate.end])}"
    yield f"noun:{noun.tag_}"
    yield f"noun:{noun.dep_}"
    yield f"under:{noun.head.lower_ if noun.head != noun else '-'}"
    if is_charge(noun):
        yield "charge"
        yield f"rule:{rule}:charge"


def _of_tree(head: Token) -> Iterator[str]:
    """Yield the word that a candidate hangs on, and its subjects, objects and modifiers."""
    yield f"on:{head.head.lemma_.lower() if head.head != head else '-'}:{head.dep_}"
    for token in head.children:
        if token.dep_ in _ARGUMENTS:
            yield f"{token.dep_}:{token.lemma_.lower()}"


def _word(token: Token) -> str:
    return token.lower_ if len(token) <= _SHORT else token.tag_


def _place_in(number: int) -> str:
    return "first" if number == 0 else "early" if number < _EARLY else "later"


def _few(count: int, most: int) -> str:
    """Return a small number, or the largest that counts with a plus."""
    return str(count) if count < most else f"{most}+"
