"""Statements on who did it in words that are no verb of blame and no event of their own.

"The group said it did it", "the rebels said they had planted the device", "the shells were its
own", "our soldiers do not harm civilians", "none of its units was in the area".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface, voice
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.lexicon import verb_triggers
from newsledger.extract.responsibility.deeds import points_back
from newsledger.extract.responsibility.statement import Statement, is_nobody, words_before
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_PLACED = "own words:placed it"
REPORTED = frozenset({_PLACED, "own words:never", "own words:not there", "own words:it was"})
"""Rules that hold in what a side says alone: what armies do at all is no statement on one deed."""

_DO = words("do does did done")
_CARRYING_OUT = words("carried carry carries carrying")
_DEEDS_OF_IT = words(
    "committed perpetrated planned organised organized ordered staged mounted masterminded "
    "executed orchestrated plotted"
)
_PLACING = words(
    "planted laid placed buried left fired launched sent dropped detonated exploded threw hurled "
    "installed"
)
_PLANTING = words("planted laid fired launched detonated")
_GERUNDS = words("planting laying placing firing launching detonating dropping throwing sending")
_OWNING_UP = words(
    "admit admits admitted deny denies denied acknowledge acknowledged confess confessed own owned"
)
_ACQUITTED = words("acquitted cleared exonerated")
_IT = words("it them this that")
_DONE_DEEDS = words("it this that so work deed job")
_MUNITIONS = words(
    "bomb bombs device devices mine mines charge charges rocket rockets missile missiles drone "
    "drones shell shells mortar mortars grenade grenades explosive explosives projectile "
    "projectiles rounds bomber bombers"
)
_DEFINITE = words("the that this these those")
_POSSIBLE = words(
    "may might could possibly perhaps probably likely apparently allegedly reportedly believed "
    "thought suspected presumed said alleged"
)
_TO_COME = words("will would shall should must can 'll 'd")
_ASKED = words("who why how whether if whoever what")
_KNOWING = words("say says said know knows known knew clear established sure certain told tell")
_NEVER = words("not n't never")
_UNHARMED = words(
    "civilian civilians people houses homes schools hospitals mosques churches children women "
    "places jirgas villages innocents passengers populations population residents buildings"
)
_AREA = words("area vicinity region sector neighbourhood neighborhood there")
_FORCES = words(
    "units unit troops soldiers forces men aircraft planes jets helicopters drones guns gunners "
    "fighters warplanes artillery tanks ships batteries"
)
_BE = words("was were is are been be 's 're")


def find_own_words(word: Token) -> Iterator[Statement]:
    """Yield the statement that a verb of doing, of placing, of never doing or "own" makes."""
    for rule in _RULES[word.lower_]:
        found = rule(word)
        if found is not None:
            yield found
            return


def _did_it(verb: Token) -> Statement | None:
    """Read "the group said it did it", "said its men had done it"."""
    after = _next(verb)
    if after is None or verb.lower_ not in ("did", "done") or words_before(verb, 1) == ["to"]:
        return None
    if after.lower_ == "the":
        after = _next(after)
    if after is None or after.lower_ not in _DONE_DEEDS or after.lower_ == "so":
        return None
    behind = _next(after)
    if behind is not None and behind.tag_[:2] in ("NN", "VB", "JJ", "PR", "MD", "RB"):
        return None  # "did this work", "did it rain"
    return _told(verb, "own words:did it")


def _carried_it_out(verb: Token) -> Statement | None:
    """Read "carried it out", "carried out the three operations", "planned it"."""
    after = _next(verb)
    if after is None:
        return None
    if verb.lower_ in _CARRYING_OUT:
        out = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 3, sent_end(verb))]]
        if out[:1] == ["out"] and out[1:] and out[1] in ("it", "them"):
            return _told(verb, "own words:carried it out")
        if out[1:] == ["out"] and out[0] in _IT:
            return _told(verb, "own words:carried it out")
        return None
    ends = _next(after) is None or after.nbor(1).is_punct or after.nbor(1).tag_ in ("IN", "RB")
    if after.lower_ in _IT and ends:
        return _told(verb, "own words:carried it out")
    return None


def _placed_it(verb: Token) -> Statement | None:
    """Read "said it had planted the device", "has admitted laying the mine", "they sent him"."""
    after = _next(verb)
    if after is None or verb.tag_ not in ("VBD", "VBN", "VBG"):
        return None
    owned = set(words_before(verb, 3)) & _OWNING_UP
    if verb.tag_ == "VBG" and not owned:
        return None
    munition = None
    if after.lower_ in ("it", "them", "him"):
        munition = after if verb.lower_ in _PLANTING or after.lower_ == "him" else None
    elif after.lower_ in _DEFINITE:
        noun = surface.noun_after(verb)
        if noun is not None and noun.lower_ in _MUNITIONS and noun.i - verb.i <= 5:
            munition = noun
    acquitted = {t.lower_ for t in verb.doc[sent_start(verb) : verb.i]} & _ACQUITTED
    told = None if munition is None or acquitted else _told(verb, _PLACED)
    if told is not None and verb.tag_ == "VBG":  # "has admitted laying the mine"
        denied = any(word.startswith("den") for word in owned)
        told = replace(told, stance="denied" if denied else "claimed")
    return told


def _told(verb: Token, rule: str) -> Statement | None:
    """Return the statement of a verb's subject: asserted, or denied, or that nobody says it."""
    before = words_before(verb, 5)
    subject = _subject(verb)
    if subject is None:
        return None
    if subject.lower_ in _ASKED or set(before[-4:]) & _ASKED:
        return _nobody_says(verb, rule)
    if set(before) & _TO_COME or subject.lower_ in words("i you he she that which someone"):
        return None
    if is_nobody(subject):
        return None
    between = {t.lower_ for t in verb.doc[subject.i + 1 : verb.i]}
    stance = "asserted"
    if between & _NEVER:
        stance = "denied"
    elif between & _POSSIBLE:
        stance = "suspected"
    elif _NEVER & set(words_before(subject, 4)):
        return None  # "has not said that it did it"
    return Statement(verb, subject, stance, rule, False)


def _nobody_says(verb: Token, rule: str) -> Statement | None:
    """Read "nobody has said who did it"."""
    doc, start = verb.doc, sent_start(verb)
    who = next((t for t in doc[max(start, verb.i - 5) : verb.i] if t.lower_ == "who"), None)
    if who is None:
        return None
    before = doc[max(start, who.i - 6) : who.i]
    said = [t for t in before if t.lower_ in ("said", "say", "says", "claimed")]
    nobody = any(is_nobody(t) for t in before)
    return Statement(verb, None, "unclaimed", rule, False) if said and nobody else None


def _nobody_said(verb: Token) -> Statement | None:
    """Read "no group said it had carried out the bombing"."""
    after = _next(verb)
    if after is not None and after.lower_ == "that":
        after = _next(after)
    if after is None or after.lower_ not in ("it", "they") or not after.i + 1 < sent_end(verb):
        return None
    subject = next((t for t in syntax.subjects(verb) if t.i < verb.i), None)
    if subject is None or not is_nobody(subject):
        return None
    told = verb.doc[after.i + 1 : min(after.i + 9, sent_end(verb))]
    deed = any(points_back(t) for t in told)
    return Statement(verb, None, "unclaimed", "own words:nobody", False) if deed else None


def _never_does(never: Token) -> Statement | None:
    """Read "our soldiers do not harm civilians", "Ukrainian guns do not fire on houses"."""
    verb = _next(never)
    if verb is None or verb.tag_ not in ("VB", "VBP", "VBZ"):
        return None
    if never.lower_ != "never" and words_before(never, 1) not in (["do"], ["does"]):
        return None
    if not (verb.lower_ in verb_triggers() or verb.lower_ in _HARMING):
        return None
    objects = [*voice.patients(verb), *syntax.obliques(verb, "on", "at", "against")]
    after = surface.noun_after(verb)
    objects += [after] if after is not None else []
    if not any(t.lower_ in _UNHARMED or has_kind(t, "civilian") for t in objects):
        return None
    subject = _subject(verb)
    if subject is None or subject.lower_ in _NO_SIDES:
        return None
    return Statement(verb, subject, "denied", "own words:never", False)


def _own_thing(own: Token) -> Statement | None:
    """Read "the drones were its own", "denied that the belt was its own"."""
    doc = own.doc
    if own.i - 2 <= sent_start(own) or (_next(own) is not None and not own.nbor(1).is_punct):
        return None
    if doc[own.i - 1].lower_ not in ("its", "their") or doc[own.i - 2].lower_ not in _BE | _NEVER:
        return None
    thing = next((t for t in syntax.subjects(own) if t.i < own.i), None)
    if thing is None:
        thing = surface.subject_before(doc[own.i - 2])
    if thing is None or not (thing.lower_ in _MUNITIONS or thing.lower_ in _DEED_NOUNS):
        return None
    denied = bool(set(words_before(own, 4)) & _NEVER)
    stance = "denied" if denied else "claimed"
    return Statement(own, None, stance, "own words:its own", False, by_source=True)


def _it_was(pronoun: Token) -> Statement | None:
    """Read "the survivors said it was the army", "it was not the rebels, he said"."""
    verb = _next(pronoun)
    if verb is None or verb.lower_ not in _BE:
        return None
    negated = verb.i + 1 < sent_end(verb) and verb.nbor(1).lower_ in _NEVER
    last = verb.nbor(1) if negated else verb
    if _next(last) is not None and last.nbor(1).tag_[:2] == "VB":
        return None  # "it is holding enemy soldiers"
    if _next(last) is not None and last.nbor(1).lower_ == "us":
        stance = "denied" if negated else "claimed"
        return Statement(verb, None, stance, "own words:it was", False, by_source=True)
    party = surface.noun_after(last)
    if party is None or party.i - verb.i > 5:
        return None
    side = has_kind(party, "armed", "force") and party.tag_ != "NN"
    if not (side or party.lower_ in _ARMIES or party.ent_type_ in ("ORG", "NORP")):
        return None
    behind = _next(party)
    if behind is not None and not behind.is_punct:
        return None  # "it is the army that hides them"
    if set(words_before(pronoun, 3)) & _ASKED:
        return None
    return Statement(verb, party, "denied" if negated else "accused", "own words:it was", False)


def _not_there(place: Token) -> Statement | None:
    """Read "none of its units was in the area", "it had no troops there"."""
    doc, start = place.doc, sent_start(place)
    if place.lower_ != "there" and "the" not in words_before(place, 2):
        return None
    before = doc[max(start, place.i - 10) : place.i]
    forces = next((t for t in reversed(before) if t.lower_ in _FORCES), None)
    if forces is None:
        return None
    between = {t.lower_ for t in doc[forces.i + 1 : place.i]}
    edge = words_before(forces, 4)
    none = "none" in edge and "of" in edge
    if none and between & _BE:
        return Statement(place, forces, "denied", "own words:not there", False)
    if "no" in edge[-2:]:
        had = doc[max(start, forces.i - 4) : forces.i]
        verb = next((t for t in had if t.lower_ in ("had", "has", "have")), None)
        subject = _subject(verb) if verb is not None else None
        if subject is not None:
            return Statement(place, subject, "denied", "own words:not there", False)
    return None


def _subject(verb: Token) -> Token | None:
    found = [t for t in syntax.subjects(verb) if t.i < verb.i]
    if not found and verb.tag_ == "VBG":
        found = [t for t in syntax.subjects(verb.head) if t.i < verb.i]  # "admitted laying it"
    return found[0] if found else surface.subject_before(verb)


def _next(token: Token) -> Token | None:
    return token.nbor(1) if token.i + 1 < sent_end(token) else None


_NO_SIDES = words("i you he she who that which anyone anybody someone this everybody")
_HARMING = words("harm target hurt")
_ARMIES = words("army military police government regime junta")
_DEED_NOUNS = words("attack strike blast belt weapon weapons vehicle aircraft fire it they")

_RULES: dict[str, tuple[Callable[[Token], Statement | None], ...]] = {}


def _add(forms: frozenset[str], rule: Callable[[Token], Statement | None]) -> None:
    for form in forms:
        _RULES[form] = (*_RULES.get(form, ()), rule)


_add(_DO, _did_it)
_add(_CARRYING_OUT | _DEEDS_OF_IT, _carried_it_out)
_add(_PLACING | _GERUNDS, _placed_it)
_add(_NEVER, _never_does)
_add(frozenset({"own"}), _own_thing)
_add(_AREA, _not_there)
_add(frozenset({"it"}), _it_was)
_add(frozenset({"said", "says", "say"}), _nobody_said)

OWN_WORDS = frozenset(_RULES)
"""The words that may make a statement."""
