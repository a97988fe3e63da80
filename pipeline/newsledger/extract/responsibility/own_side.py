"""What a side says of itself in general: it never does such things, it was not there, or it was.

"Our soldiers do not harm civilians", "the shells were its own", "none of its units was in the
area", "it was not us".
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface, voice
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.lexicon import verb_triggers
from newsledger.extract.responsibility.statement import BE, Statement, words_before
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

MUNITIONS = words(
    "bomb bombs device devices mine mines charge charges rocket rockets missile missiles drone "
    "drones shell shells mortar mortars grenade grenades explosive explosives projectile "
    "projectiles rounds bomber bombers weapon weapons munition munitions torpedo torpedoes"
)
"""What is planted, laid, fired or sent."""
ASKED = words("who why how whether if whoever what")
"""Words that open a question."""
NEVER = words("not n't never")
"""Words of denying."""
_UNHARMED = words(
    "civilian civilians people houses homes schools hospitals mosques churches children women "
    "places jirgas villages innocents passengers populations population residents buildings"
)
AREA = words("area vicinity region sector neighbourhood neighborhood there")
"""Words of where it was."""
_FORCES = words(
    "units unit troops soldiers forces men aircraft planes jets helicopters drones guns gunners "
    "fighters warplanes artillery tanks ships batteries"
)
_NO_SIDES = words("i you he she who that which anyone anybody someone this everybody")
_HARMING = words("harm target hurt")
_ARMIES = words("army military police government regime junta")
_DEED_NOUNS = words("attack strike blast belt weapon weapons vehicle aircraft fire it they")


def never_does(never: Token) -> Statement | None:
    """Read "our soldiers do not harm civilians", "Ukrainian guns do not fire on houses"."""
    verb = following(never)
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
    subject = subject_of(verb)
    if subject is None or subject.lower_ in _NO_SIDES:
        return None
    return Statement(verb, subject, "denied", "own words:never", False)


def own_thing(own: Token) -> Statement | None:
    """Read "the drones were its own", "denied that the belt was its own"."""
    doc = own.doc
    if own.i - 2 <= sent_start(own) or (following(own) is not None and not own.nbor(1).is_punct):
        return None
    if doc[own.i - 1].lower_ not in ("its", "their") or doc[own.i - 2].lower_ not in BE | NEVER:
        return None
    thing = next((t for t in syntax.subjects(own) if t.i < own.i), None)
    if thing is None:
        thing = surface.subject_before(doc[own.i - 2])
    if thing is None or not (thing.lower_ in MUNITIONS or thing.lower_ in _DEED_NOUNS):
        return None
    denied = bool(set(words_before(own, 4)) & NEVER)
    stance = "denied" if denied else "claimed"
    return Statement(own, None, stance, "own words:its own", False, by_source=True)


def it_was(pronoun: Token) -> Statement | None:
    """Read "the survivors said it was the army", "it was not the rebels, he said"."""
    verb = following(pronoun)
    if verb is None or verb.lower_ not in BE:
        return None
    negated = verb.i + 1 < sent_end(verb) and verb.nbor(1).lower_ in NEVER
    last = verb.nbor(1) if negated else verb
    if following(last) is not None and last.nbor(1).tag_[:2] == "VB":
        return None  # "it is holding enemy soldiers"
    if following(last) is not None and last.nbor(1).lower_ == "us":
        stance = "denied" if negated else "claimed"
        return Statement(verb, None, stance, "own words:it was", False, by_source=True)
    party = surface.noun_after(last)
    if party is None or party.i - verb.i > 5:
        return None
    side = has_kind(party, "armed", "force") and party.tag_ != "NN"
    if not (side or party.lower_ in _ARMIES or party.ent_type_ in ("ORG", "NORP")):
        return None
    behind = following(party)
    if behind is not None and not behind.is_punct:
        return None  # "it is the army that hides them"
    if set(words_before(pronoun, 3)) & ASKED:
        return None
    return Statement(verb, party, "denied" if negated else "accused", "own words:it was", False)


def not_there(place: Token) -> Statement | None:
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
    if none and between & BE:
        return Statement(place, forces, "denied", "own words:not there", False)
    if "no" in edge[-2:]:
        had = doc[max(start, forces.i - 4) : forces.i]
        verb = next((t for t in had if t.lower_ in ("had", "has", "have")), None)
        subject = subject_of(verb) if verb is not None else None
        if subject is not None:
            return Statement(place, subject, "denied", "own words:not there", False)
    return None


def subject_of(verb: Token) -> Token | None:
    """Return who a verb is said of: its subject, that of the verb above, or the noun before."""
    found = [t for t in syntax.subjects(verb) if t.i < verb.i]
    if not found and verb.tag_ == "VBG":
        found = [t for t in syntax.subjects(verb.head) if t.i < verb.i]  # "admitted laying it"
    return found[0] if found else surface.subject_before(verb)


def following(token: Token) -> Token | None:
    """Return the next word of the sentence; None at its end."""
    return token.nbor(1) if token.i + 1 < sent_end(token) else None
