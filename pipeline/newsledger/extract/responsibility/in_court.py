"""Who is held by the law to have done it, where no verb of arrest says so.

"Turned himself in on Tuesday", "three men are awaiting trial", "announced murder charges against
him", "was indicted on two counts of murder", "the alleged gunman, Karl Brand".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface, voice
from newsledger.extract.responsibility.objects import is_deed
from newsledger.extract.responsibility.statement import Statement, is_nobody, words_before
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_GIVING_UP = words("turned turning surrendered")
_SELVES = words("himself herself themselves")
_AWAITING = words("await awaits awaited awaiting")
_CHARGES = words("charge charges")
_BRINGING = words(
    "announced announce announces filed file files brought laid accepted approved issued "
    "dropped dismissed withdrew"
)
_BEING = words("have has had been were was are being")
_ENDING = words("dropped dismissed withdrew")
_INDICTED = words("indicted booked")
_ARRESTS = words("arrest arrests detention")
COURT_WORDS = _GIVING_UP | _AWAITING | _CHARGES | _INDICTED | _ARRESTS
"""The words that `find_in_court` reads, in small letters."""
_REACH = 10


def find_in_court(token: Token) -> Iterator[Statement]:
    """Yield those who are held to have done what was told before."""
    word = token.lower_
    if word in _GIVING_UP:
        yield from _gave_up(token)
    elif word in _AWAITING:
        yield from _awaiting_trial(token)
    elif word in _CHARGES:
        yield from _charges_against(token)
    elif word in _INDICTED:
        yield from _indicted(token)
    elif word in _ARRESTS and token.tag_[:2] == "NN":
        yield from _arrest_of(token)


def _gave_up(verb: Token) -> Iterator[Statement]:
    """Read "the driver turned himself in", "he surrendered to police", not "rebels surrendered"."""
    after = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 4, sent_end(verb))]]
    itself = bool(after) and after[0] in _SELVES
    if verb.lower_.startswith("turn"):
        gave = itself and after[1:2] == ["in"]
    else:
        gave = itself or (after[:1] == ["to"] and bool(set(after) & word_group("police")))
    if gave and not _is_past(verb):
        yield from _held(verb, syntax.subjects(verb), "suspected")


def _awaiting_trial(verb: Token) -> Iterator[Statement]:
    """Read "three men from the estate are awaiting trial"."""
    if verb.i + 1 < sent_end(verb) and verb.nbor(1).lower_ == "trial":
        yield from _held(verb, syntax.subjects(verb), "suspected")


def _charges_against(noun: Token) -> Iterator[Statement]:
    """Read "the sheriff announced charges against two men", "accepted murder charges against".

    "Charges have been filed against a teenager".
    """
    near = noun.doc[noun.i + 1 : min(noun.i + 6, sent_end(noun))]
    link = next((t for t in near if t.lower_ == "against"), None)
    if link is None:
        return
    between = {t.lower_ for t in noun.doc[noun.i + 1 : link.i]}
    if between and not (between & _BRINGING and between <= _BRINGING | _BEING):
        return
    before = {t.lower_ for t in noun.doc[max(sent_start(noun), noun.i - 5) : noun.i]} | between
    if not before & _BRINGING or before & _ENDING:
        return
    party = surface.noun_after(link)
    if party is not None:
        yield from _held(noun, [party], "accused")


def _indicted(verb: Token) -> Iterator[Statement]:
    """Read "was indicted on two counts of murder", "was booked into jail on a murder charge"."""
    if not voice.is_passive(verb) or _is_past(verb):
        return
    after = {t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + _REACH, sent_end(verb))]}
    if after & word_group("violent_crimes") and "on" in after:
        stance = "accused" if verb.lower_ == "indicted" else "suspected"
        yield from _held(verb, voice.patients(verb), stance)


def _arrest_of(noun: Token) -> Iterator[Statement]:
    """Read "the arrest of two men in the killing", "the shooting led to the arrest of a man"."""
    link = noun.nbor(1) if noun.i + 1 < sent_end(noun) else None
    party = surface.noun_after(link) if link is not None and link.lower_ == "of" else None
    if party is None:
        return
    after = noun.doc[party.i + 1 : min(party.i + 6, sent_end(noun))]
    over = next((t for t in after if t.lower_ in ("in", "over", "for", "after")), None)
    deed = surface.noun_after(over) if over is not None else None
    led = {"led", "leading", "leads"} & set(words_before(noun, 3))
    if led or (deed is not None and is_deed(deed)):
        yield from _held(noun, [party], "suspected")


def _held(cue: Token, parties: list[Token], stance: str) -> Iterator[Statement]:
    for party in parties[:1]:
        head = party.head if party.dep_ == "flat" else party
        for one in [head, *(t for t in syntax.conjuncts(head) if t.i > head.i)]:
            person = one.tag_ == "NNP" or one.lower_ in word_group("arrested_persons")
            if person and not is_nobody(one):
                yield Statement(cue, one, stance, f"in court:{cue.lower_}", False)


def _is_past(verb: Token) -> bool:
    """Tell whether it was before the story, or is not so: "had turned himself in in 1990"."""
    return bool(
        {"had", "previously", "once", "not", "never", "to", "if"} & set(words_before(verb, 4))
    )
