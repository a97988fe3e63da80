"""Finds statements on who did it: claims, accusations, suspicions, denials, and their absence."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from newsledger.extract import syntax
from newsledger.extract.events import surface, voice
from newsledger.extract.events.evidence import weapon_row
from newsledger.extract.responsibility.arrests import arrest_words, find_arrests
from newsledger.extract.responsibility.in_court import COURT_WORDS, find_in_court
from newsledger.extract.responsibility.lexicon import BlameCue, blame_cues
from newsledger.extract.responsibility.objects import (
    denies_deed,
    denies_report,
    is_deed,
    is_deed_linked,
    is_of_deed,
    is_of_it,
    is_of_one,
    is_said_of_deed,
    mourns_own,
)
from newsledger.extract.responsibility.own_words import OWN_WORDS, find_own_words
from newsledger.extract.responsibility.persons import (
    doer_of_work,
    may_have_done,
    owner_of,
    side_of,
    was_harmed,
    who_of,
)
from newsledger.extract.responsibility.predicates import PREDICATES, find_predicates
from newsledger.extract.responsibility.statement import (
    BE,
    RESPONSIBILITY,
    Statement,
    is_nobody,
)
from newsledger.extract.responsibility.verb_parties import (
    denied_for,
    each_other,
    joined,
    noun_behind,
    real,
    subject_before,
    whose_part,
    with_pronouns,
)
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

_OBJECT_SLOTS = frozenset({"object_for", "object_of", "object_with"})
_LINKS = {"object_for": ["for", "over"], "object_of": ["of"], "object_with": ["with"]}
_PREPOSITIONS = words("for of in with over to behind")
_WINDOW = 9
_FAR = 16
"""Tokens for the further words of a cue: "arrested a man of 22 in connection with"."""
_CLAIMING = frozenset({"claim", "claim the attack"})
_OWN_OBJECT = words("claim own admit acknowledge disown disavow disclaim")
_ADMITTING = words("own admit acknowledge")
_REJECTING = words("reject dispute dismiss refute")
_OF_OWN = frozenset({"admit to", "confess to", "plead guilty to"})
_DEED_LINKED = frozenset({"link to", "tie to"})
_POINTING = frozenset({"point at", "point to"})
_TRIALS = words("trial retrial case hearing arrest conviction")
_KIN = words("family relatives mother father wife widow brother sister parents lawyer lawyers")
_TOLD_BEFORE = frozenset({"blame on"})
"""Cues that are of the last event told where their clause names none."""


def find_statements(doc: Doc) -> list[Statement]:
    """Return the statements of a text, in order."""
    cues, held = blame_cues(), arrest_words()
    others = PREDICATES | OWN_WORDS | COURT_WORDS
    found: list[Statement] = []
    for i, word in enumerate(syntax.words_of(doc)):
        if not (word in cues or word in held or word in others):
            continue
        token = doc[i]
        told = len(found)
        if word in cues and (token.tag_[:2] == "VB" or _has_subject(token)):
            found.extend(_from_verb(token))
        if word in held and len(found) == told:
            found.extend(find_arrests(token))
        if word in COURT_WORDS and len(found) == told:
            found.extend(find_in_court(token))
        if word in PREDICATES:
            found.extend(find_predicates(token))
        if word in OWN_WORDS and len(found) == told:
            found.extend(find_own_words(token))
    return found


def _has_subject(token: Token) -> bool:
    """Tell whether a word tagged as a noun is the verb of a clause: "police suspect the group"."""
    subject = bool(syntax.children(token, "nsubj"))
    return subject and (token.dep_ == "acl:relcl" or bool(syntax.children(token, "obj")))


def _from_verb(verb: Token) -> Iterator[Statement]:
    for rest, row in blame_cues()[verb.lower_]:
        if rest and not _has_words(verb, rest, row):
            continue
        statements = _read(verb, row)
        if statements:
            yield from statements
            return


def _is_object(verb: Token, word: str) -> bool:
    """Tell whether a word stands right after a verb, but for what tells how: "claimed full"."""
    for token in verb.doc[verb.i + 1 : min(verb.i + _WINDOW, sent_end(verb))]:
        if token.lower_ == word:
            return True
        if token.tag_ in ("IN", "TO", "MD") or token.tag_[:2] == "VB" or token.text in (";", "."):
            return False
    return False


def _is_within_party(link: Token) -> bool:
    """Tell whether a preposition belongs to the party: "suspect the local branch of the group"."""
    noun = surface.noun_after(link)
    return noun is not None and link.head.dep_ == "nmod" and not is_deed(noun)


def _has_words(verb: Token, rest: tuple[str, ...], row: BlameCue) -> bool:
    reach = _WINDOW if row.party == "subject" else _FAR
    window = syntax.words_of(verb.doc)[verb.i + 1 : min(verb.i + reach, sent_end(verb))]
    if row.pattern in ("own to", "admit to") and window[:1] != ["to"]:
        return False  # "a farm owned by him", "admitted the killing in a call to a paper"
    if row.pattern in ("suspect in", "accuse in") and window[:1] != ["in"]:
        return False  # "suspect fighters based in the forest"
    if row.party in ("on", "to") and rest == (row.party,):
        if "for" in window and row.party in window[window.index("for") :]:
            return False  # "blamed herders for the raid on the village"
        return bool(syntax.obliques(verb, row.party) or noun_behind(verb, row.party))
    at = 0
    if rest[-1] in RESPONSIBILITY and rest[-1] in window and not _is_object(verb, rest[-1]):
        return False  # "took action out of responsibility"
    for word in rest:
        if word not in window[at:]:
            # "responsibility was claimed by": the object stands before
            if word in RESPONSIBILITY and any(t.lower_ == word for t in voice.patients(verb)):
                continue
            return False
        at = window.index(word, at) + 1
    return True


def _read(verb: Token, row: BlameCue) -> list[Statement]:
    rule = f"blame:{row.pattern}"
    negated = _is_negated(verb)
    if _is_shunned(verb):
        return []
    if row.pattern in _POINTING and any(_is_gun(t) for t in verb.sent):
        return []  # "took a rifle from the car and pointed at the victims"
    if row.party == "subject":
        return _from_subject(verb, row, rule, negated=negated)
    if negated:
        return []
    if not voice.is_passive(verb) and any(is_nobody(t) for t in voice.agents(verb)):
        return []  # "no government accused the rebels"
    if row.party in _OBJECT_SLOTS:
        if verb.lower_.startswith("want") and not voice.is_passive(verb):
            return []  # "wanted him to apologize for the bombing"
        parties = with_pronouns(voice.patients(verb))
        parties = [_on_trial(t) for t in parties]
        # "UPDATE: a man has been charged": the word before the colon is no subject
        parties = [t for t in parties if t.i > verb.i or t.nbor(1).text != ":"]
        told = verb.i + 1 < sent_end(verb) and verb.nbor(1).lower_ in BE
        told = told or any(_opens_clause(t) for t in parties if t.i > verb.i)
        if row.pattern == "suspect" and told and not voice.is_passive(verb):
            return []  # "police suspect the driver was shot by the guard": the clause tells
        if not parties and verb.dep_ == "acl:relcl" and syntax.children(verb, "nsubj"):
            parties = [verb.head]  # "the group that officials blame for most of the attacks"
        if not parties and not voice.is_passive(verb):
            after = surface.object_after(verb)
            parties = with_pronouns([after]) if after is not None else []
    elif row.pattern == "attribute to" and _is_of_thing(verb):
        return []  # "a banner attributed to the gang"
    elif row.pattern in _DEED_LINKED and not is_deed_linked(verb):
        return _linked_to_deed(verb, row, rule)  # not "seized accounts linked to the company"
    else:
        parties = real(syntax.obliques(verb, row.party)) or noun_behind(verb, row.party)
    sides = each_other(verb, parties) or joined(parties)
    needs = row.pattern not in _TOLD_BEFORE
    link = _link(verb, row)
    stance = "suspected" if _is_of_arrest(verb) else row.stance
    return [Statement(verb, t, stance, rule, needs, link) for t in sides]


def _on_trial(party: Token) -> Token:
    """Return whose trial it is: "the trial of two men accused of the murder" -> men."""
    if party.lower_ not in _TRIALS:
        return party
    whose = [t for t in syntax.children(party, "nmod") if syntax.preposition(t) == "of"]
    return whose[0] if whose else party


def _is_of_arrest(verb: Token) -> bool:
    """Tell whether a charge is told with the arrest: "was arrested and charged with murder"."""
    before = [t.lower_ for t in verb.doc[max(sent_start(verb), verb.i - 2) : verb.i]]
    charged = verb.lower_ == "charged" and before[-1:] == ["and"]
    return charged and before[0] in ("arrested", "detained")


def _linked_to_deed(verb: Token, row: BlameCue, rule: str) -> list[Statement]:
    """Return whom a verb links to a deed: "he links a politician to the killing of the bishop"."""
    for token in verb.doc[verb.i + 1 : min(verb.i + _FAR, sent_end(verb) - 1)]:
        if token.lower_ == "to":
            deed = surface.noun_after(token)
            if deed is None or not is_deed(deed):
                return []
            parties = [t for t in real(voice.patients(verb)) if t.i < token.i]
            return [Statement(verb, t, row.stance, rule, True, token) for t in parties[:1]]
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.text in (";", ":"):
            return []
    return []


def _is_of_thing(verb: Token) -> bool:
    """Tell whether a participle stands right behind what is no deed: "a banner attributed to"."""
    behind = verb.dep_ == "acl" and verb.head.i == verb.i - 1 and verb.nbor(1).lower_ == "to"
    before = verb.doc[max(sent_start(verb), verb.i - 5) : verb.i]
    if any(t.tag_ in ("WDT", "WP") for t in before):
        return False  # "an attack which authorities attributed to"
    return behind and not is_deed(verb.head) and not is_deed_linked(verb)


def _is_gun(token: Token) -> bool:
    row = weapon_row(token) if token.tag_[:2] == "NN" else None
    return row is not None and row.event_type == "shooting"


def _opens_clause(party: Token) -> bool:
    """Tell whether a finite verb stands right after a noun: it is a subject and no object."""
    after = party.nbor(1) if party.i + 1 < sent_end(party) else None
    return after is not None and (after.tag_ in ("VBD", "VBZ", "VBP", "MD"))


def _link(verb: Token, row: BlameCue) -> Token | None:
    """Return the word that the deed follows: "arrested a man *over* it"; None: it may be left out.

    "The army was blamed", "police suspect the group": of the deed told before.
    """
    rest = row.pattern.split()[1:]
    told = rest[-1:] == ["for"] or row.pattern in _OF_OWN
    if row.party not in _OBJECT_SLOTS and not (row.party == "subject" and told):
        return None
    wanted = rest[-1:] if rest and rest[-1] in _PREPOSITIONS else _LINKS[row.party]
    at = verb.i + 1
    window = verb.doc[at : min(at + _FAR, sent_end(verb))]
    for word in rest[:-1]:
        at = next((t.i + 1 for t in window if t.lower_ == word and t.i >= at), at)
    for token in window:
        if token.i >= at and token.lower_ in wanted:
            return token if rest or not _is_within_party(token) else None
        if token.text in (";", ":") or (token.i > at and token.tag_ in ("VBD", "VBZ")):
            break
    return None


def _from_subject(verb: Token, row: BlameCue, rule: str, *, negated: bool) -> list[Statement]:
    agents = [owner_of(who_of(t, verb)) for t in voice.agents(verb)]
    agents = [doer_of_work(t) for t in with_pronouns(agents) if t.tag_[:2] != "VB"]
    agents = [t for t in agents if not was_harmed(t, verb)]
    if row.pattern in _ADMITTING and _is_nobodys(verb):
        return [Statement(verb, None, "unclaimed", rule, True)]
    if row.pattern in _OWN_OBJECT and not is_of_deed(verb, row.pattern):
        return []
    if row.pattern == "claim" and voice.is_passive(verb) and _is_of_none(verb):
        return [Statement(verb, None, "unclaimed", rule, False)]
    if row.pattern == "own" and verb.tag_ in ("VBZ", "VBP"):
        return []  # "which owns the mine"
    if row.stance == "claimed" and not _is_done(verb):
        return []  # "must take responsibility for the attack"
    if row.pattern in _CLAIMING and is_said_of_deed(verb):
        return []
    if row.pattern == "deny" and not denies_deed(verb):
        return []
    rejected = _ends_with_it(verb) or (denies_report(verb) and _is_done(verb))
    if row.pattern in _REJECTING and not rejected:
        return []  # "rejected the bill", "must reject this man"
    if not agents and (not voice.is_passive(verb) or _has_own_object(verb)):
        before = subject_before(verb)
        agents = real([before]) if before is not None else []
    if row.pattern == "come forward" and not any(is_nobody(t) for t in agents):
        return []
    if row.stance == "claimed" and (negated or any(is_nobody(t) for t in agents)):
        own = row.pattern in _ADMITTING and not any(is_nobody(t) for t in agents)
        return [] if own else [Statement(verb, None, "unclaimed", rule, False)]
    if row.stance == "claimed" and verb.i + 1 < sent_end(verb) and verb.nbor(1).lower_ == "neither":
        return [Statement(verb, None, "unclaimed", rule, False)]  # "has claimed neither attack"
    if row.stance == "claimed" and agents and _after_neither(agents[0]):
        return [Statement(verb, None, "unclaimed", rule, False)]
    bereaved = bool(agents) and (mourns_own(verb) or not may_have_done(agents[0]))
    if row.pattern == "acknowledge" and bereaved:
        return []  # "a mother acknowledged the killing of her son"
    if row.stance in ("claimed", "denied"):
        agents = [side_of(t) for t in agents]
    if not agents:
        lost = row.stance == "denied" and not negated and not voice.is_passive(verb)
        return [Statement(verb, None, row.stance, rule, False, by_source=True)] if lost else []
    if row.stance == "denied" and negated and "nothing" not in row.pattern:
        return []
    if row.stance == "denied" and any(t.lower_ in _KIN for t in agents[:1]):
        return []  # "his family denied it"
    if row.stance == "denied" and not negated and row.pattern != "deny":
        agents = denied_for(verb) or whose_part(verb) or agents
    # "denied targeting houses" is of the attack told before, "denied any capture" of none
    doing = any(t.tag_ == "VBG" for t in verb.doc[verb.i + 1 : verb.i + 4])
    told = is_of_it(verb) or is_of_one(verb) or row.pattern in _REJECTING or denies_report(verb)
    needs = (row.pattern in _OWN_OBJECT or (row.pattern == "deny" and not doing)) and not told
    link = _link(verb, row)
    return [Statement(verb, t, row.stance, rule, needs, link) for t in joined(agents)]


def _is_of_none(verb: Token) -> bool:
    """Tell whether no deed is claimed: "neither attack has been claimed"."""
    return any(is_nobody(t) for t in voice.patients(verb) if t.i < verb.i)


def _is_nobodys(verb: Token) -> bool:
    """Tell whether nobody owns up to doing it: "nobody has admitted carrying out the bombing"."""
    doing = verb.i + 1 < sent_end(verb) and verb.nbor(1).tag_ == "VBG"
    subjects = [*syntax.subjects(verb), *syntax.children(verb, *syntax.PASSIVE_SUBJECTS)]
    return doing and any(is_nobody(t) for t in subjects if t.i < verb.i)


def _ends_with_it(verb: Token) -> bool:
    """Tell whether nothing but a pronoun is rejected: "the ministry rejected that"."""
    if not is_of_it(verb) or not _is_done(verb):
        return False
    last = verb.i + 2 >= sent_end(verb)
    return last or verb.nbor(2).is_punct or verb.nbor(2).lower_ == "as"  # "rejected that as a lie"


def _is_done(verb: Token) -> bool:
    """Tell whether a claim was made: not "must claim", "called on it to admit"."""
    before = verb.doc[max(sent_start(verb), verb.i - 3) : verb.i]
    return not any(t.tag_ == "MD" or (t.tag_ == "TO" and t.i >= verb.i - 2) for t in before)


def _has_own_object(verb: Token) -> bool:
    """Tell whether the deed stands right after a verb that the parse has in the passive."""
    after = verb.nbor(1) if verb.i + 1 < sent_end(verb) else None
    return after is not None and (after.lower_ in RESPONSIBILITY or after.tag_ == "DT")


_TOO_SOON = words("early premature soon hasty")
"""What it is to say who did it while nobody knows: "it is too early to blame the rebels"."""
_LEAVING = words("declined refused failed refrained")
_AVOIDING = words("avoid avoids avoided avoiding rarely seldom hardly")


def _is_negated(verb: Token) -> bool:
    if syntax.negation(verb) is not None or syntax.shares_negation(verb):
        return True
    before = [t.lower_ for t in verb.doc[max(sent_start(verb), verb.i - 5) : verb.i]]
    if ("yet" in before and "to" in before) or "not" in before[-3:] or "n't" in before[-3:]:
        return True
    # "stopped short of claiming it", "declined to claim it"
    while before and before[-1].endswith("ly") and before[-1] != "only":
        before.pop()  # "stopped short of directly accusing"
    left = before[-2:] == ["short", "of"] or before[-1:] == ["without"]
    left = left or (before[-1:] == ["to"] and bool(_LEAVING & set(before[-3:])))
    return left or (before[-1:] == ["to"] and bool(_TOO_SOON & set(before[-2:])))


def _is_shunned(verb: Token) -> bool:
    """Tell whether somebody does not do so as a rule: "which avoids claiming such attacks"."""
    before = verb.doc[max(sent_start(verb), verb.i - 1) : verb.i]
    return any(t.lower_ in _AVOIDING for t in before)


def _after_neither(token: Token) -> bool:
    """Tell whether a negation stands in the subject: "neither the rebels nor any other group"."""
    first = token.left_edge.i
    words = {t.lower_ for t in token.doc[max(sent_start(token), first - 4) : token.i]}
    return bool(words & {"neither", "nor"})
