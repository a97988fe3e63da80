"""The roles of a verb trigger, read from the parse and checked against the order of the words."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import carriers, doers, mistagged, surface, voice
from newsledger.extract.events.bare import is_found_so
from newsledger.extract.events.beside import GOING_OFF, beside
from newsledger.extract.events.denials import denial_of, denier
from newsledger.extract.events.evidence import has_kind, weapon_row
from newsledger.extract.events.joined_subjects import whole_subject, without_aside
from newsledger.extract.events.laden import VEHICLES
from newsledger.extract.events.lexicon import Trigger
from newsledger.extract.events.ramming import RAMMING
from newsledger.extract.events.reduced import out_of_flight, out_of_infinitive
from newsledger.extract.events.relatives import out_of_relative, whom_of
from newsledger.extract.events.roles import CREWED, Roles, has_preposition, is_time
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.events.verb_munitions import (
    blades_of,
    is_carried,
    mine_under,
    take_means,
    take_munition,
)
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

# Intransitive verbs whose subject is the munition.
_GOING_OFF = carriers.LANDINGS - {"hit", "strike", "target", "miss", "blow out"}
_DRIVEN = RAMMING | {"blow up"}
_SELF_MOVING = frozenset({"explode", "go off", "land", "set off"})
_HARMED = words("killed died wounded injured hurt perished")
_NO_TARGETS = words(
    "sea gulf ocean strait waters water bay channel air sky range random crater craters hole holes"
)
"""Where shots end, from where they are fired, what they leave."""
_BEREAVED = words(
    "family families mother father parents relatives brother sister friend friends widow wife body "
    "bodies funeral memory name names photo photos identity"
)
_OUTCOMES = words("result consequence")
_CAPTIVE = words("hostage captive prisoner")
_HELD = frozenset(f"{verb} {how}" for verb in words("take seize hold") for how in _CAPTIVE)
_FLYING = frozenset({"drone", "drones"})
_POURING = words("spray pelt pepper shower rain pump")
_AIMED = ("on", "at", "into", "over", "upon")
_THROWN = words("stones rocks bricks bottles bullets rounds shots fire gunfire missiles")
_LAUNCHES = words("fire launch drop lob hurl throw plant lay")


def verb_roles(candidate: Candidate) -> Roles:
    """Return the roles of a verb trigger.

    "Two rockets were fired at the base by militants": target base, weapon rockets, actor militants.
    """
    verb, trigger = candidate.head, candidate.trigger
    parts = verb.doc[candidate.start : candidate.end]  # "shot and killed on Friday"
    roles = Roles(predicate=verb, anchors=[verb, *(t for t in parts if t.tag_[:2] == "VB")])
    if verb.dep_ == "advcl" and verb.head.lower_ in _HARMED:
        roles.anchors.append(verb.head)  # "two died on Monday when a missile hit their ship"
    agents, patients = agents_of(verb), voice.patients(verb)
    agents = [t for t in agents if t.tag_ not in ("VBZ", "VBD", "VBP")]
    if candidate.start == verb.i - 2 and not voice.is_passive(verb):
        agents = _before_hyphen(verb) or agents
    launched = carriers.launched_before(verb) if trigger.phrase in _LAUNCHES else None
    if launched is not None and launched.lower_ in CREWED:
        agents, launched = [launched], None  # "tanks fired on the gate"
    if launched is not None and not voice.is_passive(verb):
        agents, patients = [], [launched]  # "drones launched overnight against the city"
    if _is_lost(candidate):  # "the men, who came by boat, opened fire": taken for an adjective
        before = surface.subject_before(verb)
        agents, patients = [before] if before is not None else [], []
    phrase_words = set(trigger.phrase.split()[1:])
    if trigger.phrase in _HELD and not is_passive(verb):
        held = [t for t in verb.doc[verb.i + 1 : candidate.end - 1] if t.tag_[:2] in ("NN", "PR")]
        patients = held[-1:] or patients  # "took four guards hostage", taken for one noun
    patients = [t for t in patients if t.lower_ not in phrase_words and not _counts_times(t)]
    passive = is_passive(verb) and not _is_lost(candidate)
    if trigger.phrase in _GOING_OFF and verb.dep_ in ("acl", "amod") and passive:
        passive, patients = False, []  # "a bomb packed with nails exploded", taken for a participle
    as_found = is_found_so(verb)
    told_aside = as_found or doers.befallen_aside(verb) is not None
    if passive and not syntax.is_passive(verb) and not told_aside:
        patients = syntax.subjects(verb)  # "was shot", taken for an active verb
    agents = [_out_of_clause(t, verb) if t.i < verb.i else t for t in agents]
    agents = [whole_subject(t, verb) for t in without_aside(agents, verb)]
    if passive and not patients and verb.dep_ in ("advcl", "conj") and verb.head != verb:
        patients = syntax.subjects(verb.head)  # "a boy is in hospital after being shot"
    if passive and len(syntax.children(verb, "nsubj:pass")) > 1:
        # two subjects are one too many: the nearer is the verb's own
        own = max(t.i for t in syntax.children(verb, "nsubj:pass"))
        patients = [t for t in patients if t.i >= own]
    joined = mistagged.passive_before(verb) is not None or as_found
    nearer = surface.subject_before(verb) if passive and not joined else None
    if nearer is not None:
        first = patients[-1].i + 1 if patients else verb.i
        between = verb.doc[first : verb.i]
        new = any(t.lower_ in surface.NEW_CLAUSE or t.text == ";" for t in between)
        # "clashes grew after the general, Omar Haddad, was killed": he, though an aside ends there
        named = nearer.ent_type_ == "PERSON" and not any(_is_somebody(t) for t in patients)
        new = new and (named or not (patients and _closes_aside(verb)))
        over = _out_of_clause(nearer, verb)
        if not patients or new or over != nearer:
            patients = [over]  # "clashes went on after the general was killed"
    if passive and trigger.event_type == "interception":
        before = surface.subject_before(verb)
        patients = patients or ([before] if before is not None else [])
        patients = [out_of_flight(t, verb) for t in patients]
    if passive:
        patients = [_of_what(t) for t in patients]
    if passive and (verb.dep_ == "acl:relcl" or not voice.has_auxiliary(verb)):
        patients = [_whose(t, verb) for t in patients]
    whom = whom_of(verb) if trigger.object == "target" and not passive else None
    if whom is not None:
        patients, subject = [whom], surface.subject_before(verb)
        agents = [subject] if subject is not None else agents
    prepositions = trigger.prepositions
    mine = mine_under(verb, candidate, patients) if not passive else None
    if mine is not None:
        roles.add_targets(agents)
        roles.add_weapon(mine)
        return roles
    if trigger.object == "receive":
        roles.add_targets(agents or patients)
        for token in verb.doc[candidate.start + 1 : candidate.end]:
            roles.add_weapon(token)
        last = verb.doc[candidate.end - 1]
        from_whom = _oblique(verb, "from", "by") + _oblique(last, "from", "by")
        roles.add_actors([t for t in from_whom if not is_time(t) and t.i > verb.i][:1])
        return roles
    sprayed = trigger.phrase in _POURING and [t for t in patients if _is_poured(t)]
    if sprayed and not passive:
        roles.add_weapon(sprayed[0])
        patients, prepositions = [], _AIMED
    if trigger.object == "munition":
        for token in patients:
            if not roles.add_weapon(token) and has_kind(token, "site", "force", "civilian"):
                roles.add_targets([token])
            roles.anchors.append(token)
            of = [t for t in syntax.children(token, "nmod") if has_preposition(t, "of")]
            for many in [token, *of]:  # "a barrage of 40 rockets at the town"
                for inner in syntax.children(many, "nmod"):
                    if has_preposition(inner, *prepositions):
                        roles.add_targets(syntax.conjuncts(inner))
        if trigger.phrase in _SELF_MOVING and not passive and not patients:
            agents = [t for t in agents if not roles.add_weapon(t) and has_kind(t, "armed")]
    else:
        roles.add_targets([t for t in patients if not _reflexive(t) and not is_time(t)])
    bare = trigger.object == "target" and not roles.targets and not sprayed
    if bare and (not passive or denial_of(verb)):
        after = surface.object_after(verb.doc[candidate.end - 1])
        if after is not None and not _counts_times(after) and not is_time(after):
            roles.add_targets([after])
    for token in verb.doc[candidate.start + 1 : candidate.end]:
        if token not in roles.targets:  # "set a storage tank on fire"
            roles.add_weapon(token)  # "came under artillery fire"
    roles.add_actors(denier(verb) or agents)
    if trigger.phrase in RAMMING:  # "rammed his vehicle into a checkpoint"
        into = _oblique(verb, "into")
        if into:
            roles.targets = []
            roles.add_targets(into)
    for token in _oblique(verb, *prepositions):
        wanted = not roles.targets or trigger.object == "munition"
        if token.i < verb.i and syntax.children(verb, "nsubj", "nsubj:pass"):
            continue  # "the men, who came on motorcycles, opened fire"
        if wanted and not is_time(token) and not surface.is_whence(verb, token):
            roles.add_targets(syntax.conjuncts(token))
    if not roles.targets and prepositions and not patients_are_targets(trigger, patients):
        target = surface.target_after(verb.doc[candidate.end - 1], prepositions)
        if target is not None and not is_time(target):
            roles.add_targets([target])
    if trigger.event_type == "armed_clash":
        for token in _oblique(verb, "with", "against"):
            if not is_carried(token):  # "battled with grenades and machine guns"
                roles.add_targets([token])
    for token in _oblique(verb, "with", "by", "using", "in", "from"):
        if not roles.add_weapon(token):
            for inner in syntax.children(token, "nmod"):  # "with a salvo of rockets"
                if has_preposition(inner, "of"):
                    roles.add_weapon(inner)
    for clause in syntax.children(verb, "advcl", "xcomp"):
        if clause.lower_ in ("using", "firing", "detonating", "wielding", "carrying"):
            for token in syntax.children(clause, "obj"):
                roles.add_weapon(token)
    if roles.weapon is None:
        for blade in blades_of(roles.actors):
            roles.add_weapon(blade)
    near = verb.doc[candidate.end] if candidate.end < sent_end(verb) else None
    if prepositions and near is not None and near.lower_ in prepositions and not passive:
        aim = surface.noun_after(near)  # "opened fire on a pickup on the highway"
        if aim is not None and not is_time(aim) and trigger.object != "target":
            roles.targets = [aim, *[t for t in syntax.conjuncts(aim)[1:] if t.i > aim.i]]
    if not roles.actors and trigger.phrase in _LAUNCHES and not passive:
        roles.actors = [t for t in agents if t.lower_ in _FLYING and t.i > syntax.phrase(t).start]
    if roles.weapon is None and not passive:
        take_munition(verb, trigger.phrase, agents, roles)
    if roles.weapon is None and trigger.phrase in _DRIVEN:
        load = carriers.munition_before(verb)  # "a van packed with explosives was driven into"
        if load is not None and (trigger.phrase in RAMMING or load.lower_ in VEHICLES):
            roles.add_weapon(load)
    if roles.weapon is None:
        take_means(candidate, roles)
    roles.targets = [
        t
        for t in roles.targets
        if t not in roles.actors
        and t != roles.weapon
        and t.lower_ not in _NO_TARGETS
        and not (trigger.event_type == "armed_clash" and t.dep_ != "obj" and is_carried(t))
    ]
    if trigger.phrase in carriers.MADE_SAFE:
        roles.actors = []  # who made it safe did not lay it
    if trigger.phrase == "activate":  # "a child activated a mine"
        roles.actors = [t for t in roles.actors if has_kind(t, "armed", "force")]
    roles.actors = _antecedents(roles.actors)
    roles.targets = _antecedents(roles.targets)
    if not roles.targets and trigger.phrase in GOING_OFF:
        site = beside(verb, candidate.end)
        roles.facilities = [site] if site is not None else []
    return roles


def _out_of_clause(noun: Token, verb: Token) -> Token:
    return out_of_infinitive(out_of_relative(noun, verb), verb)


def _is_poured(token: Token) -> bool:
    """Tell whether what is sprayed or pelted is what hits, not whom: "pelted stones at police"."""
    row = weapon_row(token)
    return token.lower_ in _THROWN or (row is not None and row.event_type == "shooting")


def _counts_times(token: Token) -> bool:
    """Tell whether a noun says how often: "attacked 13 times near the town"."""
    return token.lower_ == "times" and token.i > 0 and token.nbor(-1).tag_ in ("CD", "JJ")


def _before_hyphen(verb: Token) -> list[Token]:
    """Return the subject that the parse joined to a parted verb: "a helicopter machine-gunned"."""
    at = verb.i - 3
    if at < sent_start(verb) or verb.nbor(-1).text != "-":
        return []
    return [verb.doc[at]] if verb.doc[at].tag_ in ("NN", "NNS", "NNP", "NNPS", "PRP") else []


def _whose(noun: Token, verb: Token) -> Token:
    """Return whom a relative clause is about: "the family of a boy shot dead" -> boy."""
    doc, after = noun.doc, noun.i + 1
    if noun.lower_ not in _BEREAVED or after >= sent_end(noun) or doc[after].lower_ != "of":
        return noun
    found = surface.noun_after(doc[after])
    if found is not None and noun.i < verb.i <= found.i:
        found = doc[verb.i - 1]  # "a boy shot dead", all taken for nouns
    return found or noun


def _of_what(noun: Token) -> Token:
    """Return whom it befell where the parse has the outcome: "as a result of a house being hit"."""
    of = [t for t in syntax.children(noun, "nmod") if syntax.preposition(t) == "of"]
    return of[0] if noun.lower_ in _OUTCOMES and of else noun


def _is_somebody(token: Token) -> bool:
    people = ("armed", "force", "civilian", "person", "rank")
    return has_kind(token, *people) or token.ent_type_ in ("PERSON", "NORP") or token.tag_ == "CD"


def _closes_aside(verb: Token) -> bool:
    """Tell whether a comma before the auxiliaries ends an aside: "the men, who fled, were shot"."""
    at = verb.i - 1
    while at > sent_start(verb) and verb.doc[at].pos_ in ("AUX", "ADV"):
        at -= 1
    return verb.doc[at].text == ","


def _is_lost(candidate: Candidate) -> bool:
    """Tell whether the parse has the verb of a phrase as an adjective of the phrase's noun."""
    verb = candidate.head
    return verb.dep_ == "amod" and candidate.start < verb.head.i < candidate.end


def _antecedents(tokens: list[Token]) -> list[Token]:
    """Put the noun before it for a relative pronoun; without a noun there is no party."""
    found = []
    for token in tokens:
        if token.tag_ in ("WP", "WDT"):
            noun = surface.subject_before(token)
            if noun is None:
                continue
            token = noun
        found.append(token)
    return found


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is in the passive (see `voice`)."""
    return voice.is_passive(verb)


def agents_of(verb: Token) -> list[Token]:
    """Return the agents of a verb (see `voice`)."""
    return voice.agents(verb)


def patients_are_targets(trigger: Trigger, patients: list[Token]) -> bool:
    """Tell whether a verb's object is already its target: "struck a depot", not "struck at it"."""
    return trigger.object == "target" and bool(patients)


def _oblique(verb: Token, *prepositions: str) -> list[Token]:
    return syntax.obliques(verb, *prepositions) if prepositions else []


def _reflexive(token: Token) -> bool:
    return token.lower_ in ("himself", "herself", "itself", "themselves", "fire", "each", "other")
