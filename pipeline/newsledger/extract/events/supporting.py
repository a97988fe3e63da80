"""What the verb above or below an event noun tells of it: "militias carried out attacks"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.events.befallen import befallen
from newsledger.extract.events.denials import denier
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.judged import judges
from newsledger.extract.events.lexicon import Support, supports
from newsledger.extract.events.nominal import between_sides, noun_arguments
from newsledger.extract.events.prevented import PREVENTED, is_prevented
from newsledger.extract.events.roles import Roles, has_preposition, is_time
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.events.verbal import agents_of, is_passive
from newsledger.extract.events.voice import has_auxiliary
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words

REACTIONS = words(
    "shocked shocks resonated prompted prompts sparked sparks drew draws raised raises dominated "
    "ranks ranked stirred triggered triggers fuelled fueled united overshadowed renewed threatens "
    "complicated alarmed angered outraged horrified stunned reignited underscored underlines"
)
_ROADS = words(
    "street avenue ave road boulevard blvd highway hwy lane drive route motorway st parkway pkwy "
    "freeway expressway turnpike interstate"
)
_QUANTITIES = words(
    "wave waves series spate string number dozens hundreds scores barrage round rounds "
    "campaign kind type lot spree rash surge increase rise flurry pattern threat part handful "
    "one two target site scene day night time center result"
)
_ACTS = words("act acts action actions operation operations")
"""Nouns of doing that a kind of deed stands before: "the sabotage actions carried out by"."""
_DONE = words("carried conducted perpetrated committed staged mounted")
"""Participles of doing a deed, never of making a thing."""
NOT_AIMED_AT = words("part behalf way road arrival board top ground basis orders suspicion record")
_ENDING = frozenset({"halt", "end", "cease", "suspend"})
"""Verbs of what goes on, or there were nothing to end: "they must halt the shelling"."""
_OPEN = words("not n't never whether if likelihood suggested suggest might may could possibility")
_DEEDS = words("attacked targeted bombed burned struck hit captured")
_COME = words("came come comes coming")
# What is said of an event and not how it went on.
JUDGING = words(
    "claim claims claimed claiming own owned admit admitted deny denied denies disown disowned "
    "disavowed condemn condemned condemns condemning denounce denounced praise praised hail hailed "
    "welcomed mourn mourned discuss discussed describe described investigate investigating blamed "
    "mention mentioned recall recalled remember remembered mark marked commemorate avenge avenged"
)


def support_of(verb: Token, noun_as: str) -> Support | None:
    """Return the support row of a verb that has the event noun as subject, object or oblique."""
    rows = supports()[noun_as].get(verb.lower_, ())
    doc = verb.doc
    for rest, row in rows:
        if not rest:
            return row
        window = [t.lower_ for t in doc[verb.i + 1 : verb.i + 5]]
        before = [t.lower_ for t in doc[max(0, verb.i - 2) : verb.i]]
        if all(word in window or word in before for word in rest):
            return row
    return None


def top_of(noun: Token) -> Token:
    """Return the word that stands for an event noun in the clause above: "a wave of attacks"."""
    seen = 0
    while seen < 6:
        seen += 1
        if noun.dep_ == "conj":
            noun = syntax.first_conjunct(noun)
        elif (
            noun.dep_ in ("nmod", "compound")
            and noun.head != noun
            and (noun.head.lower_ in _QUANTITIES or noun.head.tag_ == "CD")
        ) or (noun.dep_ == "compound" and noun.head.lower_ in _ACTS):
            noun = noun.head
        else:
            break
    return noun


def noun_roles(candidate: Candidate, labels: dict[int, str]) -> Roles:
    """Return the roles of a noun trigger: from its phrase, its clauses and the verb above it."""
    noun = candidate.head
    roles = noun_arguments(candidate, labels)
    if not roles.actors:  # "attacks and provocations by the groups"
        for other in syntax.children(noun, "conj"):
            for child in syntax.children(other, "nmod", "obl"):
                if has_preposition(child, "by"):
                    roles.add_actors(syntax.conjuncts(child))
    of_it = syntax.children(noun, "acl", "acl:relcl")
    if noun.dep_ == "compound" and noun.head.lower_ in _ACTS:
        of_it += syntax.children(noun.head, "acl", "acl:relcl")
    for aim in syntax.children(noun, "nmod"):  # "attacks on two pipelines carried out by rebels"
        of_it += [t for t in syntax.children(aim, "acl") if t.lower_ in _DONE and _has_agent(t)]
    for clause in of_it:
        if _is_of_another_time(noun, clause):
            continue
        roles.anchors.append(clause)
        for told in syntax.children(clause, "xcomp") if clause.tag_ == "VBN" else ():
            apply_support(told, roles)  # "a raid believed to have been carried out by rebels"
        apply_support(clause, roles)
        if not roles.targets:  # "attacks directed against civilians"
            aimed = syntax.obliques(clause, "against")
            roles.add_targets([t for t in aimed if not is_time(t)])
    read_clause(noun, roles)
    _fill_from_surface(candidate, roles)
    _aimed_at(candidate, roles)
    roles.targets = [t for t in roles.targets if not surface.is_blamed_on(noun, t)]
    if candidate.trigger.event_type == "armed_clash" and not roles.actors:
        sides = between_sides(candidate)
        roles.add_actors(sides)
        roles.targets = [t for t in roles.targets if t not in sides]
    roles.targets = [t for t in roles.targets if not _is_road(t)]
    roles.actors = [t for t in roles.actors if not judges(t, noun)]
    if not roles.actors:
        roles.add_actors(denier(noun))
    return roles


def _is_of_another_time(noun: Token, clause: Token) -> bool:
    """Tell whether a clause tells another deed: "the first raid since May, when rebels hit it"."""
    when = next((t for t in clause.children if t.lower_ == "when" and t.i < clause.i), None)
    if when is None or not syntax.children(clause, "nsubj"):
        return False
    return any(t.lower_ == "since" for t in noun.doc[noun.i : when.i])


def _is_road(noun: Token) -> bool:
    """Tell whether a noun is where and not whom: "the shooting on Palm Street", "on 5th Ave N"."""
    if noun.lower_.rstrip(".") in _ROADS:
        return True
    return len(noun) == 1 and noun.i > 0 and noun.nbor(-1).lower_.rstrip(".") in _ROADS


def _fill_from_surface(candidate: Candidate, roles: Roles) -> None:
    """Read by word order the verbs that the parse hung elsewhere."""
    noun = candidate.head
    known = {token.i for token in roles.anchors}
    before = surface.verb_before(noun, candidate.start)
    if before is not None and before[0].i not in known:
        verb, row = before
        if not syntax.is_passive(verb):
            agents = agents_of(verb)
            nearest = surface.subject_before(verb)
            _take(row, verb, roles, agents or ([nearest] if nearest is not None else []))
            if roles.predicate == noun and _tells_whether(row):
                roles.predicate = verb
    after = surface.verb_after(noun, candidate.end)
    if after is not None and after[0].i == candidate.end and after[0] not in roles.absorbed:
        roles.absorbed.append(after[0])  # "shelling hit the village", whatever the parse says
    if after is not None and not roles.targets:
        verb, row = after
        patient = surface.noun_after(verb)
        if patient is not None:
            roles.add_targets(syntax.patients(verb) or [patient])
            roles.outcome = roles.outcome or "hit"
            roles.absorbed.append(verb)
            roles.anchors.append(verb)
    if "of" in candidate.trigger.prepositions and not (roles.actors and roles.targets):
        victim, doer = surface.victim_and_actor(noun.doc[candidate.end - 1])
        if doer is not None and not roles.actors and not is_time(doer):
            roles.add_actors([doer])
        if victim is not None and not roles.targets and not is_time(victim):
            roles.add_targets([victim])
    if not roles.actors or not roles.targets:
        prepositions = tuple(
            p for p in candidate.trigger.prepositions if p not in ("in", "of", "at")
        )
        actor, target = surface.arguments_after(noun.doc[candidate.end - 1], prepositions)
        if actor is not None and not roles.actors and not is_time(actor):
            roles.add_actors([actor])
        if target is not None and not roles.targets and not is_time(target):
            roles.add_targets([target])


def _aimed_at(candidate: Candidate, roles: Roles) -> None:
    """Take as target what stands right behind: "a strike on a hospital killed 19 people"."""
    noun = candidate.head
    end = candidate.end
    if end + 1 >= sent_end(noun) or noun.doc[end].lower_ not in (
        "on",
        "against",
        "upon",
    ):
        return
    aim = surface.noun_after(noun.doc[end])
    if aim is None or is_time(aim) or aim.tag_ == "CD" or aim in roles.targets:
        return
    if noun.doc[end + 1].ent_type_ in ("DATE", "TIME") or aim.lower_ in NOT_AIMED_AT:
        return
    roles.targets = [aim, *[t for t in syntax.conjuncts(aim)[1:] if t.i > aim.i]]


def read_clause(noun: Token, roles: Roles) -> None:
    """Add to an event noun's roles what its governing verb says."""
    if not roles.targets:
        roles.add_targets(befallen(noun))
    top = top_of(noun)
    verb = top.head
    harmed = top.dep_ == "nmod" and verb.dep_ == "obj" and has_preposition(top, "in", "during")
    if harmed and support_of(verb.head, "oblique") is not None:
        verb = verb.head  # "rebels killed nine people in attacks", hung on the people
    if verb == top or verb.pos_ not in ("VERB", "AUX"):
        return
    if any(t.lower_ in surface.NEW_CLAUSE for t in noun.doc[top.i + 1 : verb.i]):
        return  # "clashes went on after the general was killed"
    if top != noun:
        roles.anchors.append(top)
    if top.dep_ in syntax.SUBJECTS and not syntax.is_passive(verb):
        apply_support(verb, roles)
    elif top.dep_ in syntax.PASSIVE_SUBJECTS or top.dep_ in syntax.SUBJECTS:
        _as_object(verb, roles)
    elif top.dep_ == "obj":
        _as_object(verb, roles)
        if verb.dep_ == "xcomp" and verb.head.pos_ == "VERB":
            roles.anchors.append(verb.head)
    elif top.dep_ in ("obl", "obl:agent", "nmod", "obl:unmarked", "dep"):
        _as_oblique(top, verb, roles)


def apply_support(verb: Token, roles: Roles) -> None:
    """Read a verb of which the event noun is the subject, or that modifies it."""
    done_by = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and _has_agent(verb))
    if syntax.is_passive(verb) or (done_by and verb.dep_ == "acl"):
        row = support_of(verb, "object")
        if row is not None:
            _take(row, verb, roles, agents_of(verb))
        return
    if verb.lower_ in _COME and not roles.actors:  # "the shots came from the police"
        sides = syntax.obliques(verb, "from")
        roles.add_actors([t for t in sides if has_kind(t, "armed", "force")])
    row = support_of(verb, "subject")
    if row is None and verb.lower_ in REACTIONS:
        return  # "the attack shocked the country on Monday"
    roles.anchors.append(verb)
    if row is None:
        return
    roles.absorbed.append(verb)
    if row.outcome != "unknown" and (row.outcome not in PREVENTED or is_prevented(verb)):
        roles.outcome = roles.outcome or row.outcome
    if not roles.targets:
        found = syntax.children(verb, "obj") or syntax.obliques(verb, "at", "through", "on")
        roles.add_targets([c for token in found for c in syntax.conjuncts(token)])
    for other in syntax.children(verb, "conj"):  # "killed two and wounded nine"
        told = support_of(other, "subject") is not None and other.pos_ == "VERB"
        if told and not is_passive(other):  # not "clashes grew after the general was killed"
            roles.absorbed.append(other)


def _has_agent(verb: Token) -> bool:
    """Tell whether who did it stands behind: "the actions carried out tonight by the rebels"."""
    return any(has_preposition(t, "by") for t in syntax.children(verb, "obl:agent"))


def _involved(verb: Token) -> list[Token]:
    """Return who is said as a fact to have been involved: "his group was involved in a clash"."""
    if not has_auxiliary(verb):
        return []
    before = verb.doc[sent_start(verb) : verb.i]
    return [] if any(t.lower_ in _OPEN for t in before) else syntax.subjects(verb)


def _as_object(verb: Token, roles: Roles) -> None:
    row = support_of(verb, "object")
    if row is None and verb.lower_ in JUDGING:
        return  # "claimed the attack in a message on Saturday"
    roles.anchors.append(verb)
    if row is None:
        return
    roles.predicate = verb if _tells_whether(row) else roles.predicate
    _take(row, verb, roles, agents_of(verb))


def _tells_whether(row: Support) -> bool:
    """Tell whether the verb says if the act was done: "may launch", not "may halt", "may foil"."""
    return row.outcome == "unknown" and row.verb not in _ENDING


def _take(row: Support, verb: Token, roles: Roles, agents: list[Token]) -> None:
    if row.subject_role == "actor" and not roles.actors:
        roles.add_actors([t for t in agents if t.lower_ not in ("which", "that")])
    elif row.subject_role == "target" and not roles.targets:
        roles.add_targets(agents)
    if row.outcome != "unknown" and (row.outcome not in PREVENTED or is_prevented(verb)):
        roles.outcome = row.outcome
    if not roles.targets and row.subject_role == "actor":
        for token in syntax.obliques(verb, "against", "on", "at", "upon"):
            if token.ent_type_ not in ("DATE", "TIME"):
                roles.add_targets(syntax.conjuncts(token))
    if verb not in roles.anchors:
        roles.anchors.append(verb)


def _is_own_deed(top: Token, verb: Token) -> bool:
    """Tell whether a verb tells the deed and the noun ranks it: "attacked it in their biggest"."""
    own = any(c.lower_ in ("their", "its", "his") for c in syntax.children(top, "nmod:poss"))
    if not own or verb.lower_ not in _DEEDS or is_passive(verb):
        return False
    return bool(syntax.patients(verb)) and top.tag_ == "NN"


def _as_oblique(top: Token, verb: Token, roles: Roles) -> None:
    row = support_of(verb, "oblique")
    if has_preposition(top, "under", "to") and support_of(verb, "object") is not None:
        row = support_of(verb, "object")
        if row is not None:
            _take(row, verb, roles, agents_of(verb) or syntax.patients(verb))
        return
    if row is None:
        return
    if row.object_role == "patient":
        if _is_own_deed(top, verb):
            return
        if not has_preposition(top, "in", "by", "during", "with", "from", "after", "as", "due"):
            return
        if has_preposition(top, "after"):
            roles.outcome = None
            return
        roles.anchors.append(verb)
        roles.absorbed.append(verb)
        roles.outcome = roles.outcome or "hit"
        passive, own = syntax.is_passive(verb), bool(roles.targets)
        if not roles.targets:
            victims = syntax.patients(verb)
            if not passive and not victims:  # "ten people died in the attack"
                victims = syntax.subjects(verb)
            roles.add_targets(victims)
        if not passive and not roles.actors and syntax.patients(verb):
            roles.add_actors([t for t in agents_of(verb) if t.dep_ in syntax.SUBJECTS])
        others = syntax.children(verb, "conj")
        if verb.dep_ == "conj":  # "two were killed and nine wounded in the attack"
            others.append(syntax.first_conjunct(verb))
            if passive and not own:
                roles.targets = []
                roles.add_targets(syntax.patients(others[-1]) or syntax.patients(verb))
        kin = [o for o in others if support_of(o, "oblique") is not None]
        roles.absorbed.extend(kin)
        roles.anchors.extend(kin)
    elif row.subject_role == "actor":
        if syntax.negation(verb) is not None:
            return  # "did not take part in the fighting"
        if row.verb.endswith(" with") and not has_preposition(top, "with"):
            return
        roles.anchors.append(verb)
        if not roles.actors:
            own = row.verb == "involve in"
            roles.add_actors(_involved(verb) if own else agents_of(verb))
