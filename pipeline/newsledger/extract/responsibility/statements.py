"""Finds statements on who did it: claims, accusations, suspicions, denials, and their absence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.events import surface, voice
from newsledger.extract.events.lexicon import noun_triggers, verb_triggers
from newsledger.extract.responsibility.lexicon import BlameCue, blame_cues

_NOBODY = frozenset({"nobody", "none", "no-one", "neither"})
_RESPONSIBILITY = frozenset({"responsibility", "credit"})
_OBJECT_SLOTS = frozenset({"object_for", "object_of", "object_with"})
_WINDOW = 9
_FAR = 16
"""Tokens for the further words of a cue: "arrested a man of 22 in connection with"."""
_OWN_OBJECT = frozenset({"claim", "own", "admit", "disown", "disavow", "disclaim"})
_HAVING = frozenset({"have", "has", "had", "having", "play", "plays", "played", "took", "take"})
_NOT_PARTIES = frozenset({"it", "that", "which", "this", "what", "there"})


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement; `cue` is its word, `party` the head of who it is about (None: nobody)."""

    cue: Token
    party: Token | None
    stance: str
    rule: str
    needs_event: bool
    """Whether the clause must name an event: "blamed" alone may be about anything."""


def find_statements(doc: Doc) -> list[Statement]:
    """Return the statements of a text, in order."""
    cues = blame_cues()
    found: list[Statement] = []
    for token in doc:
        word = token.lower_
        if word in cues and (token.tag_[:2] == "VB" or _has_subject(token)):
            found.extend(_from_verb(token))
        elif word == "responsible":
            found.extend(_responsible(token))
        elif word == "behind":
            found.extend(_behind(token))
        elif word in ("work", "handiwork", "hallmarks", "hallmark"):
            found.extend(_work_of(token))
        elif word in ("hand", "part", "role", "involvement", "connection") and _denies_part(token):
            found.extend(_no_part(token))
        elif word in ("claim", "claims") and token.tag_[:2] == "NN":
            found.extend(_claim_noun(token))
    return found


def _has_subject(token: Token) -> bool:
    """Tell whether a word tagged as a noun is the verb of a clause: "police suspect the group"."""
    return bool(syntax.children(token, "nsubj")) and bool(syntax.children(token, "obj"))


def _from_verb(verb: Token) -> Iterator[Statement]:
    for rest, row in blame_cues()[verb.lower_]:
        if rest and not _has_words(verb, rest, row):
            continue
        statement = _read(verb, row)
        if statement is not None:
            yield statement
            return


def _has_words(verb: Token, rest: tuple[str, ...], row: BlameCue) -> bool:
    reach = _FAR if row.stance == "suspected" else _WINDOW
    window = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + reach, verb.sent.end)]]
    if row.party in ("on", "to") and rest == (row.party,):
        return bool(syntax.obliques(verb, row.party) or _after(verb, row.party))
    at = 0
    for word in rest:
        if word not in window[at:]:
            # "responsibility was claimed by": the object stands before
            if word in _RESPONSIBILITY and any(t.lower_ == word for t in voice.patients(verb)):
                continue
            return False
        at = window.index(word, at) + 1
    return True


def _read(verb: Token, row: BlameCue) -> Statement | None:
    rule = f"blame:{row.pattern}"
    negated = _is_negated(verb)
    if row.party == "subject":
        agents = [t for t in voice.agents(verb) if t.lower_ not in _NOT_PARTIES]
        if row.pattern in _OWN_OBJECT and not _is_of_deed(verb, row.pattern):
            return None
        if row.pattern == "deny" and not _denies_deed(verb):
            return None
        if not agents and not voice.is_passive(verb):
            before = surface.subject_before(verb)
            agents = [before] if before is not None else []
        if row.pattern == "come forward" and not any(_is_nobody(t) for t in agents):
            return None
        if row.stance == "claimed" and (negated or any(_is_nobody(t) for t in agents)):
            return Statement(verb, None, "unclaimed", rule, False)
        if row.stance == "claimed" and agents and _after_neither(agents[0]):
            return Statement(verb, None, "unclaimed", rule, False)
        if not agents:
            return None
        if row.stance == "denied" and negated and "nothing" not in row.pattern:
            return None
        needs = row.pattern in _OWN_OBJECT or row.pattern == "deny"
        return Statement(verb, agents[0], row.stance, rule, needs)
    if negated:
        return None
    if row.party in _OBJECT_SLOTS:
        parties = [t for t in voice.patients(verb) if t.lower_ not in _NOT_PARTIES]
        if not parties and verb.dep_ == "acl:relcl" and syntax.children(verb, "nsubj"):
            parties = [verb.head]  # "the group that officials blame for most of the attacks"
    else:
        parties = syntax.obliques(verb, row.party) or _after(verb, row.party)
    if not parties:
        return None
    return Statement(verb, parties[0], row.stance, rule, row.pattern not in ("blame on",))


def _after(verb: Token, preposition: str) -> list[Token]:
    """Return the noun after a preposition in the verb's clause: "attributed it to rebels"."""
    for token in verb.doc[verb.i + 1 : min(verb.i + 12, verb.sent.end)]:
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.text in (";", ":", "."):
            break
        if token.lower_ == preposition and token.tag_ in ("IN", "TO", "RP"):
            noun = surface.noun_after(token)
            if noun is not None:
                return [noun]
    return []


def _is_negated(verb: Token) -> bool:
    if syntax.negation(verb) is not None:
        return True
    before = [t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 5) : verb.i]]
    return ("yet" in before and "to" in before) or "not" in before[-3:] or "n't" in before[-3:]


def _after_neither(token: Token) -> bool:
    """Tell whether a negation stands in the subject: "neither the rebels nor any other group"."""
    first = token.left_edge.i
    words = {t.lower_ for t in token.doc[max(token.sent.start, first - 4) : token.i]}
    return bool(words & {"neither", "nor"})


def _is_nobody(token: Token) -> bool:
    if token.lower_ in _NOBODY:
        return True
    if token.lower_ in (
        "one",
        "group",
        "groups",
        "organization",
        "organisation",
        "party",
        "faction",
    ):
        return any(c.lower_ in ("no", "neither") for c in token.children)
    return any(c.lower_ == "no" for c in token.children)


def _responsible(word: Token) -> Iterator[Statement]:
    """Read "X was (not) responsible for the attack", "those responsible" left out."""
    head = word if syntax.children(word, "nsubj", "nsubj:pass") else word.head
    if head.lower_ in ("hold", "held", "holds", "holding"):
        return  # in the lexicon
    subjects = [t for t in syntax.subjects(head) if t.lower_ not in ("that", "which", "who")]
    if not subjects or subjects[0].lower_ in ("those", "people", "person", "anyone", "somebody"):
        return
    before = [t.lower_ for t in word.doc[max(word.sent.start, word.i - 4) : word.i]]
    if "not" in before or "n't" in before:
        yield Statement(word, subjects[0], "denied", "responsible:not", True)
    elif any(w in before for w in ("believed", "suspected", "thought", "allegedly", "likely")):
        yield Statement(word, subjects[0], "suspected", "responsible:believed", True)
    elif any(w in before for w in ("may", "might", "could", "be", "whether", "if", "is")):
        if "be" not in before[-1:] or "to" not in before:
            return
    else:
        yield Statement(word, subjects[0], "asserted", "responsible", True)


def _behind(word: Token) -> Iterator[Statement]:
    """Read "the group was (believed to be) behind the attack"."""
    noun = word.head
    if noun == word or noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return
    subjects = syntax.subjects(noun)
    if not subjects and noun.head.pos_ in ("VERB", "AUX", "ADJ"):
        subjects = syntax.subjects(noun.head)
    subjects = [t for t in subjects if t.i < word.i]
    over = noun.head if noun.head.tag_[:2] == "VB" else noun
    nobody = any(_is_nobody(t) for t in syntax.subjects(over.head if over.head != over else over))
    if nobody and any(t.lower_ in ("they", "it") for t in subjects):
        yield Statement(word, None, "unclaimed", "behind", True)
        return  # "nobody has said they were behind the attack"
    subjects = [t for t in subjects if t.pos_ in ("NOUN", "PROPN") or t.lower_ == "it"]
    if not subjects:
        return
    window = {t.lower_ for t in word.doc[max(word.sent.start, word.i - 5) : word.i]}
    if not window & {"was", "were", "is", "be", "are", "been", "'s"}:
        return
    if window & {"not", "n't"}:
        stance = "denied"
    elif window & {"believed", "suspected", "thought", "likely", "probably", "may", "might"}:
        stance = "suspected"
    else:
        stance = "asserted"
    yield Statement(word, subjects[0], stance, "behind", True)


def _work_of(word: Token) -> Iterator[Statement]:
    """Read "believed to be the work of", "bore the hallmarks of"."""
    parties = [t for t in syntax.children(word, "nmod") if any(
        c.lower_ == "of" for c in syntax.children(t, "case"))]  # fmt: skip
    if not parties:
        return
    before = [t.lower_ for t in word.doc[max(word.sent.start, word.i - 6) : word.i]]
    if word.lower_.startswith("hallmark"):
        if any(w in before for w in ("bore", "bear", "bears", "bearing", "had", "has", "carried")):
            yield Statement(word, parties[0], "suspected", "hallmarks of", False)
    elif "the" in before[-2:] and any(
        w in before for w in ("be", "was", "were", "is", "been", "as")
    ):
        if "not" in before:
            stance = "denied"
        elif any(
            w in before
            for w in ("believed", "suspected", "thought", "likely", "may", "probably", "might")
        ):
            stance = "suspected"
        else:
            stance = "asserted"
        yield Statement(word, parties[0], stance, "work of", True)


def _is_of_deed(verb: Token, pattern: str) -> bool:
    """Tell whether the object of a claim is a deed: "owned the bombing", not "owned the house"."""
    patients = voice.patients(verb)
    if pattern == "claim":
        return bool(patients)
    return any(t.lower_ in noun_triggers() for t in patients)


def _denies_deed(verb: Token) -> bool:
    """Tell whether the deed itself is denied: "denies targeting civilians", "denied the attack"."""
    after = verb.doc[verb.i + 1 : min(verb.i + 5, verb.sent.end)]
    for token in after:
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.lower_ in (
            "that",
            "there",
            "reports",
        ):
            return False
        if token.lower_ in noun_triggers() or token.lower_ in verb_triggers():
            return token.tag_ == "VBG" or token.tag_[:2] == "NN"
    return False


def _denies_part(noun: Token) -> bool:
    """Tell whether a noun stands as "no hand in", "nothing to do" does: no part in the deed."""
    before = noun.nbor(-1).lower_ if noun.i > noun.sent.start else ""
    after = noun.nbor(1).lower_ if noun.i + 1 < noun.sent.end else ""
    return before in ("no", "a") and after in ("in", "with", "to")


def _no_part(noun: Token) -> Iterator[Statement]:
    """Read "the group had no hand in the bombing", "fighters might have had a hand in it"."""
    verb = noun.head
    if verb.lower_ not in _HAVING:
        return
    subjects = syntax.subjects(verb) or [t for t in [surface.subject_before(verb)] if t is not None]
    subjects = [t for t in subjects if t.tag_ not in ("WP", "WDT")]
    if not subjects:
        return
    before = {t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]}
    if noun.nbor(-1).lower_ == "no" or before & {"not", "n't", "never"}:
        yield Statement(noun, subjects[0], "denied", "no part in", True)
    elif noun.lower_ == "hand":
        yield Statement(noun, subjects[0], "suspected", "hand in", False)


def _claim_noun(word: Token) -> Iterator[Statement]:
    """Read "there was no claim of responsibility"."""
    of = [t for t in syntax.children(word, "nmod") if t.lower_ in _RESPONSIBILITY]
    if not of:
        return
    if syntax.negation(word) is not None or any(c.lower_ == "no" for c in word.children):
        yield Statement(word, None, "unclaimed", "no claim of responsibility", False)
        return
    by = [t for t in syntax.children(word, "nmod", "obl") if any(
        c.lower_ in ("by", "from") for c in syntax.children(t, "case"))]  # fmt: skip
    by += syntax.children(word, "nmod:poss")
    if by:
        yield Statement(word, by[0], "claimed", "claim of responsibility", False)
