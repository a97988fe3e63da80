"""Which event a statement on who did it is about."""

from __future__ import annotations

import re

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.events.lexicon import noun_triggers, verb_triggers
from newsledger.extract.responsibility.blame_asides import is_of_blamed, is_why
from newsledger.extract.responsibility.deed_words import DEEDS, VAGUE, mentions_deed, points_back
from newsledger.extract.responsibility.stance import is_since
from newsledger.extract.responsibility.statement import Statement
from newsledger.extract.responsibility.told_before import (
    actual,
    attack_before,
    is_another,
    is_means,
    is_near,
    last_before,
    not_by_forces,
    whole_deed,
    without_intercepted,
)
from newsledger.extract.syntax import FINITE, sent_end
from newsledger.lexicons import words
from newsledger.records import Event, Extraction

_USED = words(
    "munition munitions ammunition gas bomb bombs phosphorus napalm mines rockets missiles drones "
    "weapons chlorine sarin shells artillery"
)
"""What a deed is done with: who is accused of its use is accused of the deed."""
_OPENS_QUOTE = re.compile(r"[:,]\s*[\"“'‘]")
_NEXT_CLAUSE = re.compile(
    r"^\s(?:(?:any|all|its|a|the)\s)?(?:involvement|role|responsibility|part|link|connection|this|it)"
    r"(?:;|,\s(?:and|while|but))\s"
)
_GERUNDS = words("carrying staging launching being standing conducting mounting committing having")
_HELPING = words(
    "arming funding financing training supporting harbouring harboring sheltering helping aiding "
    "backing inciting failing ignoring covering hiding supplying providing giving sending letting "
    "allowing using trying seeking refusing not protecting fuelling fueling encouraging preferring "
    "hosting equipping sponsoring delaying obstructing blocking creating spreading"
)
"""What others did before or after a deed: blamed for it they are not blamed for the deed."""
_TIES = words("link links connection connections ties")
_LINKS = frozenset({"for", "of"})
_ANY_LINK = frozenset({"for", "of", "in", "with", "to"})
_PARTS = words("relation connection link role involvement part hand participation with of in")
_BOUNDS = words("after before when while as that which who where , ; : . was were said and")
_ENDS = words(
    "after before while when as because although but since until during following have has had"
)
_CHARGES = words("charge charges accusation accusations allegation allegations claim claims")
_OPENING_CHARGE = words("of that by from about against over")
_CHARGED_WITH = words(
    "firearm firearms handgun handguns gun guns weapon weapons endangerment recklessness battery "
    "discharge discharging manslaughter wounding injury"
)
"""What somebody is charged with for a deed besides the deed: the gun, the danger."""
_OTHER_CLAUSE = words("but while whereas although though")
_PART_ALONE = re.compile(
    r"(?:(?:his|her|their|an?|any|alleged|suspected|possible|direct) )*"
    r"(?:taking part|participating|participation|involvement|being involved|complicity|role|part|"
    r"having (?:had |played )?an? (?:role|part|hand))"
    r"(?: in it)? ?(?:[.,;]|and |but )"
)
"""A part in what was told, with no words for what that was."""
_REACH = 11
_FAR = 16
_BLAMED_OF = ("blame:accuse", "blame:suspect", "blame:convict", "blame:find guilty of")
_SENT = words("airstrike drone_strike missile_attack rocket_attack shelling shooting interception")
"""Deeds done from afar: nothing was laid for them."""
_ANAPHORIC = ("own words:", "own work", "suspicion")
"""Rules whose words point back at a deed that is told before them."""
_LAYING = words("planted planting laid laying placed placing left buried installed")
"""Verbs of what came before the deed: "said it had planted the bomb"."""
_BARE = frozenset(
    {
        "blame:accuse",
        "blame:hold responsible", "blame:blame", "to blame", "blame:point at",
        "blame:point the finger at", "blame:point fingers at", "responsible:bare",
    }
)  # fmt: skip


def event_of(statement: Statement, found: Extraction, spoken_of: Event | None) -> Event | None:
    """Return the event a statement is about: in its clause, in its sentence, or the last one.

    `spoken_of` is the event of a statement right before: "The army blamed rebels. Iran denied any
    role."
    """
    cue = statement.cue
    if statement.link is not None:
        return _told(statement.link, found)
    if statement.rule.startswith(_ANAPHORIC):
        own = next((e for e in found.events if e.start <= cue.idx < e.end), None)
        if own is not None and cue.lower_ not in _LAYING:
            return own  # "said it had fired the rockets"
        if cue.lower_ in _LAYING:
            return _blast_before(cue, found)  # "planted the explosives": of no air raid
        until = statement.party if statement.rule == "suspicion" else cue
        if statement.stance == "claimed":
            return attack_before(cue, found) or spoken_of
        told = last_before(until or cue, found)
        return told or spoken_of
    if statement.rule == "blame:deny" and _answers_other_charge(cue, found):
        return None
    if statement.rule == "blame:deny" and _denies_told(cue):
        return last_before(cue, found) or spoken_of
    if statement.stance == "denied" and _is_of_charge(cue):
        return last_before(cue, found) or spoken_of
    sentence_id = found.sentence_id_at(cue.idx)
    here = [e for e in found.events if e.sentence_id == sentence_id]
    here = [e for e in here if not (is_of_blamed(statement, e) or is_why(e, cue, found))]
    clauses = [cue, cue.head] if cue.head.tag_ in FINITE else [cue]
    joined = [c for v in clauses for c in syntax.children(v, "conj")]
    joined = [c for c in joined if c.i > cue.i and c.tag_ in FINITE]
    if statement.stance == "denied":
        here = [e for e in here if not _is_never_done(e, cue, found)]
        here = [e for e in here if not is_since(found.article.text[cue.idx : e.start])]
    apart = {t.idx for verb in joined for t in verb.subtree}
    # "denied involvement and said that a jet had hit it" is of what was told before
    under = ({t.idx for t in cue.subtree} | {t.idx for t in cue.head.subtree}) - apart
    below = [e for e in here if e.start in under and e.modality != "hypothetical"]
    below = [e for e in below if not _in_next_clause(e, cue, found)]
    fresh = [e for e in below if not is_another(e, found)]
    after = [e for e in fresh if e.start > cue.idx]
    if after:
        return after[0]
    if fresh:
        return min(fresh, key=lambda e: abs(e.start - cue.idx))
    here = [e for e in here if e.start not in apart] or here
    earlier = without_intercepted([e for e in actual(found) if e.start < cue.idx], found)
    if statement.stance in ("claimed", "unclaimed"):
        earlier = not_by_forces(earlier)
    if below and not (statement.stance == "suspected" and earlier):
        return min(below, key=lambda e: abs(e.start - cue.idx))
    before = [e for e in here if e.start < cue.idx and not is_another(e, found)]
    if before:
        return before[-1]
    if apart and earlier and is_near(earlier[-1], cue.idx, found):
        return whole_deed(earlier)
    arrest = statement.rule in ("arrested", "charged")
    if (arrest or statement.stance == "suspected") and cue.lower_ not in ("behind", "hand"):
        return earlier[-1] if earlier and is_near(earlier[-1], cue.idx, found) else None
    if here:
        return min(here, key=lambda e: abs(e.start - cue.idx))
    if statement.needs_event and not mentions_deed(cue):
        if not earlier or statement.rule not in _BARE or _has_deed_behind(statement):
            return None
        # "the governor blamed foreign fighters", "Kyiv holds the army responsible"
        return earlier[-1] if is_near(earlier[-1], cue.idx, found) else spoken_of or earlier[0]
    if earlier and not is_near(earlier[-1], cue.idx, found):
        if statement.rule == "blame:deny":
            return spoken_of  # "denied it": what was told last, be it no deed
        # "no group had come forward", far below: for what the article tells
        return spoken_of or earlier[0]
    return whole_deed(earlier) if earlier else None


def _blast_before(cue: Token, found: Extraction) -> Event | None:
    """Return the last deed before a word that may have been done with what was laid there."""
    told = [e for e in actual(found) if e.end <= cue.idx and e.event_type not in _SENT]
    return told[-1] if told and is_near(told[-1], cue.idx, found) else None


def _answers_other_charge(cue: Token, found: Extraction) -> bool:
    """Tell whether "denies it" answers a charge of no deed: "accuses Kigali of sending troops"."""
    if cue.i + 1 >= sent_end(cue) or cue.nbor(1).lower_ not in ("it", "this", "that"):
        return False
    start = cue.sent.start
    start = cue.doc[start - 1].sent.start if start else start
    accusing = [t for t in cue.doc[start : cue.i] if t.lemma_.lower() == "accuse"]
    if not accusing:
        return False
    charge = cue.doc[accusing[-1].i : cue.i]
    told = any(charge.start_char <= e.start < charge.end_char for e in found.events)
    return not told and not any(points_back(t) for t in charge[1:])


def _denies_told(cue: Token) -> bool:
    """Tell whether what was told is denied, and another thing said: "denied this and said"."""
    doc, end = cue.doc, sent_end(cue)
    if cue.i + 2 >= end or cue.nbor(1).lower_ not in ("this", "that", "it"):
        return False
    if cue.nbor(2).text == "," and cue.i + 3 < end and cue.nbor(3).tag_ in ("VBG", "CC"):
        return True  # "denied that, saying", whose "that" the parse has before a clause
    return cue.nbor(2).lower_ in ("and", "but", ",", "saying") and doc[cue.i + 1].dep_ == "obj"


def _is_of_charge(cue: Token) -> bool:
    """Tell whether a charge made before is denied: "rejected the accusation and said that".

    The charge of "rejected accusations of shelling the town" stands behind it.
    """
    end = sent_end(cue)
    for token in cue.doc[cue.i + 1 : min(cue.i + 4, end)]:
        if token.lower_ in _CHARGES:
            after = token.nbor(1) if token.i + 1 < end else None
            return after is None or after.lower_ not in _OPENING_CHARGE
        if token.tag_ not in ("DT", "JJ", "PRP$"):
            return False
    return False


def _has_deed_behind(statement: Statement) -> bool:
    """Tell whether it is said what for: not in "blamed a faction of the rebels", whom it names."""
    cue, party = statement.cue, statement.party
    own = {t.i for t in party.subtree} if party is not None and party != cue else set()
    after = cue.doc[cue.i + 1 : min(cue.i + 12, sent_end(cue))]
    return any(
        (t.lower_ == "for" and t.i not in own) or (t.lower_ == "of" and t.head.head == cue)
        for t in after
    )


def _told(link: Token, found: Extraction) -> Event | None:
    """Return the event that the words after a link tell, or point back at; None: another thing.

    "Arrested for fighting", "behind a patrol car", "accused him of weakness" are of no event.
    """
    doc, end = link.doc, _end_of_phrase(link)
    here = [e for e in found.events if link.idx < e.start < doc[end - 1].idx + 1]
    here = [e for e in here if e.modality != "hypothetical"]
    fresh = [e for e in here if not is_another(e, found)]
    if here:
        return (fresh or here)[0]
    back = [token for token in doc[link.i + 1 : end] if points_back(token)]
    if not back:
        alone = _is_of_guns(link) or _is_part_alone(link)
        return last_before(link, found) if alone else None
    with_it = [e for e in actual(found) if e.start < link.idx and is_means(back[0], e)]
    if with_it:
        return with_it[-1]
    earlier = without_intercepted([e for e in actual(found) if e.start < link.idx], found)
    if not earlier:
        later = [e for e in found.events if e.start > link.idx and e.modality == "actual"]
        return later[0] if later else None  # the headline: "Man charged with murder"
    if is_near(earlier[-1], link.idx, found):
        return earlier[-1]
    return None if back[0].lower_ in VAGUE else earlier[0]


def _is_part_alone(link: Token) -> bool:
    """Tell whether a part is told and not in what: "held on suspicion of taking part"."""
    behind = link.doc[link.i + 1 : min(link.i + _REACH, sent_end(link))]
    told = " ".join(t.lower_ for t in behind)
    return _PART_ALONE.match(f"{told} ") is not None


def _is_of_guns(link: Token) -> bool:
    """Tell whether a charge is of what belongs to a deed: "charged with discharging a gun"."""
    if link.lower_ != "with" or link.i == 0 or link.nbor(-1).lower_ not in ("charged", "charge"):
        return False
    charges = link.doc[link.i + 1 : min(link.i + _REACH, sent_end(link))]
    return any(t.lower_ in _CHARGED_WITH for t in charges)


def _in_next_clause(event: Event, cue: Token, found: Extraction) -> bool:
    """Tell whether a clause of its own behind a statement tells an event.

    "Iran denied involvement, and drones hit two pumping stations on Tuesday".
    """
    between = found.article.text[cue.idx + len(cue) : event.start]
    return event.rule.startswith("verb:") and _NEXT_CLAUSE.search(between) is not None


def _end_of_phrase(link: Token) -> int:
    """Return where the words after a link end: at a finite verb, a relative clause, the end."""
    doc, end = link.doc, sent_end(link)
    for at in range(link.i + 1, min(link.i + _FAR + _REACH, end)):
        token = doc[at]
        if token.text in (";", ".", ":") or token.lower_ in _ENDS:
            return at
        finite = token.tag_ in ("VBD", "VBZ", "VBP", "MD", "WDT") or token.lower_ == "who"
        if finite and token.lower_ not in noun_triggers():  # "the embassy blasts"
            return at
    return min(link.i + _FAR + _REACH, end)


def for_something_else(statement: Statement, found: Extraction) -> bool:
    """Tell whether it is about another thing: "blamed Tehran for arming them", "no link to Israel".

    "Blamed a preacher for orchestrating the bombings" is for the deed: it stands under the gerund.
    """
    cue, last = statement.cue, statement.rule.rpartition(" ")[2]
    if statement.link is not None and _is_of_guns(statement.link):
        return False  # "charged with discharging a firearm"
    doc, end = cue.doc, sent_end(cue)
    of = statement.rule.startswith(_BLAMED_OF)
    at, links = cue.i + 1, _LINKS if of else frozenset({"for"})
    if statement.rule.startswith("blame:") and last in _PARTS:
        # "denied any role in", "suspected of involvement in": what follows that word
        after = (t.i for t in doc[cue.i + 1 : min(cue.i + _FAR, end)] if t.lower_ == last)
        at = next(after, at) + (last not in _ANY_LINK)
        if at >= end or doc[at].lower_ not in _ANY_LINK:
            # "denied any role, and officials said"; "denied any Israeli link" is of no deed
            return at <= end and _is_tie(doc[at - 1])
        links = _ANY_LINK
    elif statement.stance != "accused" and not last.endswith("suspect"):
        return False
    other = False
    for token in doc[at : min(at + _REACH, end)]:
        if token.lower_ in links and token.i + 1 < end:
            told = _is_other_thing(token, found)
            if told is not None and not told:
                return False
            other = other or bool(told)
        if token.text in (";", ".") or (token.i > at and token.tag_ in ("VBD", "VBZ", "MD")):
            break
        if token.lower_ in _OTHER_CLAUSE:
            break  # "blamed the front, but a spokesman for the group denied it"
    return other


def _is_tie(noun: Token) -> bool:
    """Tell whether a link is one to a country that an adjective names: "any Israeli link"."""
    whose = noun.nbor(-1) if noun.i else noun
    return noun.lower_ in _TIES and whose.dep_ == "amod" and whose.text[:1].isupper()


def _is_other_thing(link: Token, found: Extraction) -> bool | None:
    """Tell what follows a preposition: a deed, another thing; None: that cannot be told."""
    doc, end = link.doc, sent_end(link)
    if _is_part_alone(link):
        return False
    after, last = link.nbor(1), link.i + 1
    while last + 1 < min(link.i + _REACH, end) and doc[last + 1].lower_ not in _BOUNDS:
        last += 1
    deed = any(after.idx <= e.start <= doc[last].idx for e in found.events)
    if deed and after.lower_ not in _HELPING:
        return False
    if after.tag_ == "VBG":
        used = surface.noun_after(after) if after.lower_ == "using" else None
        if used is not None and used.lower_ in _USED:
            return False  # "accused the army of using cluster munitions"
        if _deed_joined(after, found):
            return False  # "of looting homes and killing eleven people"
        if after.lower_ in _HELPING:
            return True
        return after.lower_ not in verb_triggers() and after.lower_ not in _GERUNDS
    noun = surface.noun_after(link)
    if noun is None or noun.tag_[:2] != "NN":
        return None
    if noun.lower_ in _PARTS and noun.i + 2 < end and noun.nbor(1).lower_ in _ANY_LINK:
        return _is_other_thing(noun.nbor(1), found)  # "suspected of involvement in making rockets"
    if noun.lower_ in noun_triggers() or noun.lower_ in DEEDS:
        return False
    return None if link.lower_ in _LINKS and noun.tag_ in ("NNP", "NNPS") else True


def _deed_joined(gerund: Token, found: Extraction) -> bool:
    """Tell whether a gerund is joined with a deed: "of looting homes and killing eleven people"."""
    joined = [t for t in syntax.conjuncts(gerund)[1:] if t.tag_ == "VBG"]
    return any(e.start <= t.idx < e.end for t in joined for e in found.events)


def _is_never_done(event: Event, cue: Token, found: Extraction) -> bool:
    """Tell whether an event is what a side never does: "denied it: 'We do not attack women'"."""
    between = found.article.text[cue.idx : event.start]
    behind = event.modality == "denied" and cue.idx < event.start
    return behind and _OPENS_QUOTE.search(between) is not None
