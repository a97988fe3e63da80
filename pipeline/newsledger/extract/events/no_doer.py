"""Who cannot have done it, whatever parse and weights say: the dead, who tells of them, helpers."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface, voice
from newsledger.extract.events.evidence import has_kind, weapon_row
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.sifting import Found
from newsledger.extract.modality.used import passive_use
from newsledger.extract.syntax import FINITE, sent_end, sent_start
from newsledger.gazetteer import armed_spellings, normal
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_HARMED = words("killed injured wounded slain maimed martyred")
_DIED = words("died perished")
_OBJECTS = words("me him them us")
"""Forms that no finite verb has as its subject: "who saved me after the enemy targeted it"."""
_TOLD = words("reported listed recorded named identified registered described")
_TEXTS = words(
    "article articles report reports story stories statement statements post posts video videos "
    "footage film documentary inquiry investigation probe review book account accounts press"
)
_SPREAD = words(
    "broadcast aired carried published posted released circulated distributed shown read quoted "
    "cited received seen obtained monitored reported"
)
"""What is done with words and pictures of a deed."""
_JUDGING = words(
    "condemn condemned condemns denounce denounced denounces deplore deplored deplores decry "
    "decried discuss discussed investigate investigated mourn mourned criticise criticised "
    "criticize criticized"
)
_NEXT_CLAUSE = words("while whereas when as but and")
_SAYING = ["according", "to"]
_SURE_DOERS = frozenset({"NORP", "GPE"})
_BEFORE_VERB = frozenset({"RB", "MD", "VBD", "VBZ", "VBP"})
_IN_PHRASE = frozenset({"DT", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$"})
_AFTER_HARM = frozenset({"IN", ".", ":", "-RRB-", "TO"}) | FINITE


def drop_false_doers(item: Found, mentions: Mentions) -> None:
    """Take from an event the doers that cannot be; who was harmed is whom it befell."""
    roles, head = item.roles, item.candidate.head
    harmed = [t for t in roles.actors if _is_who_was_harmed(t, item)]
    false = [t for t in roles.actors if t in harmed or _cannot_be(t, item, mentions)]
    if not false:
        return
    if harmed and (not item.candidate.is_verb or head.lower_ in _HARMED):
        roles.targets = harmed
    with_them = [c for t in false for c in syntax.conjuncts(t)]
    roles.actors = [t for t in roles.actors if t not in false and t not in with_them]
    if roles.actor_span is not None and roles.actor_span.root not in roles.actors:
        roles.actor_span = None
    subject = surface.subject_before(head) if item.candidate.is_verb else None
    if roles.actors or subject is None or head.tag_ not in FINITE or subject in with_them:
        return
    if not _cannot_be(subject, item, mentions):  # "20 martyrs and dozens hurt as jets bombed it"
        roles.add_actors([subject])


def _cannot_be(noun: Token, item: Found, mentions: Mentions) -> bool:
    if _is_object(noun, item) or noun.lower_ in word_group("no_doers"):
        return True
    if _is_against(noun, mentions) or is_of_nobody(noun):
        return True
    if _is_beside(noun, item.candidate.head) or _counts_weapons(noun):
        return True
    if _is_agent_before(noun, item.candidate.head) or _is_source(noun):
        return True
    if _is_of_clause_before(noun, item) or _is_what_was_used(noun, item):
        return True
    if _is_hit_when(noun, item):
        return True
    if _is_helper(noun):  # "ambulance crews took two people away"
        taken = item.candidate.trigger.event_type == "abduction"
        return taken or not _plainly_acts(noun, item)
    if noun.lower_ in word_group("harmed"):
        return not _plainly_acts(noun, item)
    if _judges_it(noun, item.candidate.head) or _only_spread(noun, item.candidate.head):
        return True
    return _only_told(noun, item, mentions)


def _judges_it(noun: Token, deed: Token) -> bool:
    """Tell whether somebody speaks of the deed: "the party refused to condemn the ambush"."""
    verb = syntax.first_conjunct(deed).head
    if verb.lower_ not in _JUDGING or syntax.first_conjunct(deed).dep_ != "obj":
        return False
    whose = verb
    while whose.dep_ in ("xcomp", "conj") and not syntax.children(whose, "nsubj"):
        whose = whose.head
    return syntax.first_conjunct(noun) in syntax.children(whose, "nsubj")


def _only_spread(noun: Token, deed: Token) -> bool:
    """Tell whether a station or paper only carried it: "a tape aired by a station for the raid"."""
    carried = syntax.first_conjunct(noun).head
    if noun.i > deed.i or deed == carried or not _is_by(noun):
        return False
    text = carried.head if carried.dep_ == "acl" else carried
    return carried.lower_ in _SPREAD or text.lower_ in _TEXTS


def _is_what_was_used(noun: Token, item: Found) -> bool:
    """Tell whether something was only used for it: "jets bombed a gun that was used to shell"."""
    used = passive_use(item.candidate.head) if item.candidate.is_verb else None
    return used is not None and noun.i < used.i


def _is_against(noun: Token, mentions: Mentions) -> bool:
    """Tell whether a prefix says whom it was done to: "anti-Chinese attacks"."""
    doc = noun.doc
    parted = noun.i - 2 >= sent_start(noun) and doc[noun.i - 1].text == "-"
    if not (parted and doc[noun.i - 2].lower_ == "anti") and not noun.lower_.startswith("anti-"):
        return False
    named = mentions.entity_of(noun)  # "anti-Balaka attacks" are those of a militia
    told = (noun.text, f"anti-{noun.text}", named.text if named is not None else noun.text)
    return not any(normal(name) in armed_spellings() for name in told[1:])


def _plainly_acts(noun: Token, item: Found) -> bool:
    """Tell whether the words leave no doubt who acts: "the deceased had stabbed a woman".

    "A man was carried away by medics" names them behind a verb that may tell of help.
    """
    verb = item.candidate.head
    if not item.candidate.is_verb or noun.i > verb.i or voice.is_passive(verb):
        return False
    if any(t.tag_ not in _BEFORE_VERB for t in verb.doc[noun.i + 1 : verb.i]):
        return False
    finite = verb.tag_ in FINITE or verb.lower_ in surface.PAST_ONLY or verb.i > noun.i + 1
    return finite or noun in syntax.children(verb, "nsubj")


def _is_object(noun: Token, item: Found) -> bool:
    return item.candidate.is_verb and item.candidate.head.tag_ in FINITE and noun.lower_ in _OBJECTS


def _is_helper(noun: Token) -> bool:
    """Tell whether somebody saves people: "carried away by the civil defence crews"."""
    helpers = word_group("helpers")
    if noun.lower_ in helpers:
        return True
    first = max(sent_start(noun), noun.i - 2)
    if any(t.lower_ in helpers for t in noun.doc[first : noun.i] if t.head == noun):
        return True
    before = [t.lower_ for t in noun.doc[max(sent_start(noun), noun.i - 2) : noun.i + 1]]
    return "civil" in before and bool({"defence", "defense"} & set(before))


def _is_beside(noun: Token, deed: Token) -> bool:
    """Tell whether a sentence only says what there was: "there was one bomber and no blast"."""
    there = any(t.dep_ == "expl" for t in noun.head.children)
    return there and noun != deed and deed in syntax.conjuncts(noun)


def _is_source(noun: Token) -> bool:
    """Tell whether somebody only tells of it: "according to the army, there were two attacks"."""
    first, start = noun.left_edge.i, sent_start(noun)
    return (first - 2 >= start and [t.lower_ for t in noun.doc[first - 2 : first]] == _SAYING) or (
        noun.left_edge.lower_ == "according"
    )


def _is_agent_before(noun: Token, verb: Token) -> bool:
    """Tell whether somebody did what the clause before tells: "one was shot down by troops while
    the second exploded".
    """
    if noun.dep_ != "obl:agent" or noun.i > verb.i or noun.head == verb:
        return False
    own = syntax.children(verb, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS)
    parted = any(t.lower_ in _NEXT_CLAUSE for t in verb.doc[noun.i + 1 : verb.i])
    return parted and any(noun.i < t.i < verb.i for t in own)


def _is_of_clause_before(noun: Token, item: Found) -> bool:
    """Tell whether a verb joined to another has a weapon for its own subject.

    "Rebels shot a guard, and a bomb killed two soldiers": nobody is told to have laid the bomb.
    """
    verb = item.candidate.head
    if not item.candidate.is_verb or verb.dep_ != "conj" or voice.is_passive(verb):
        return False
    own = [t for t in syntax.children(verb, "nsubj") if t.i < verb.i]
    if len(own) != 1 or weapon_row(own[0]) is None or noun in own:
        return False
    first = own[0].left_edge.i
    return noun.i < first and noun.head != own[0] and "and" in (verb.doc[first - 1].lower_,)


def _is_hit_when(noun: Token, item: Found) -> bool:
    """Tell whether somebody was hurt when a weapon acted: "six rebels died when a drone struck".

    Not "six rebels were killed when they attacked".
    """
    verb = item.candidate.head
    if not item.candidate.is_verb or verb.dep_ != "advcl" or noun.i > verb.i:
        return False
    own = [t for t in syntax.children(verb, "nsubj") if t.i < verb.i]
    if not own or any(weapon_row(t) is None for t in own) or noun in own:
        return False
    suffers = noun.head.lower_ in _HARMED and voice.is_passive(noun.head)
    return syntax.first_conjunct(noun).dep_ in syntax.SUBJECTS | syntax.PASSIVE_SUBJECTS and (
        suffers or noun.head.lower_ in _DIED
    )


def _counts_weapons(number: Token) -> bool:
    """Tell whether a number taken for a doer is how many weapons: "two Katyushas struck"."""
    if number.tag_ != "CD" or number.i + 1 >= sent_end(number):
        return False
    return weapon_row(number.nbor(1)) is not None


def is_of_nobody(pronoun: Token) -> bool:
    """Tell whether a pronoun takes up nobody: "no group has said it carried out the attack"."""
    if pronoun.lower_ not in ("it", "they", "he"):
        return False
    before = pronoun.doc[sent_start(pronoun) : pronoun.i]
    saying = next((t for t in reversed(before) if t.tag_ in FINITE | {"VBN"}), None)
    subjects = syntax.subjects(saying) if saying is not None else []
    return any(
        t.lower_ in ("nobody", "none") or any(c.lower_ in ("no", "neither") for c in t.children)
        for t in subjects
    )


def _is_who_was_harmed(noun: Token, item: Found) -> bool:
    """Tell whether a participle without object follows: "the man killed in the strike is a baker".

    Not "gunmen killed six", "police wounded and arrested nine".
    """
    if has_kind(noun, "armed") and item.candidate.is_verb:
        return False
    doc, end = noun.doc, sent_end(noun)
    at = max(noun.i, noun.right_edge.i if noun.right_edge.i < end else noun.i)
    verb = next((t for t in doc[noun.i + 1 : min(at + 2, end)] if t.lower_ in _HARMED), None)
    if verb is None or any(t.tag_ in FINITE | {"WP", "WDT"} for t in doc[noun.i + 1 : verb.i]):
        return False
    if any(t.text in (",", ";") for t in doc[noun.i + 1 : verb.i]):
        return False
    first = noun.i
    while first > sent_start(noun) and doc[first - 1].tag_ in _IN_PHRASE:
        first -= 1
    if first > sent_start(noun) and doc[first - 1].lower_ in ("whom", "that", "which"):
        return False  # "the man whom police killed on the spot"
    i = verb.i + 1
    while i + 1 < end and doc[i].lower_ in ("and", "or") and doc[i + 1].lower_ in _HARMED:
        i += 2
    if i >= end:
        return True
    if doc[i].lower_ in ("and", "or", ",") and i + 1 < end:
        others = doc[i + 1 : min(end, i + 8)]  # "40 killed and more than 150 injured"
        joined = next((t for t in others if t.lower_ in _HARMED), None)
        return (
            joined is not None
            and any(t.tag_ in ("CD", "NNS") for t in doc[i + 1 : joined.i])
            and not any(t.tag_ in FINITE for t in doc[i + 1 : joined.i])
            and (joined.i + 1 >= end or doc[joined.i + 1].tag_ in _AFTER_HARM)
        )
    if doc[i].tag_ == "IN" and doc[i].lower_ in ("at", "over") and i + 1 < end:
        return doc[i + 1].lower_ not in ("least", "most", "100")  # "killed at least six"
    return doc[i].tag_ in _AFTER_HARM


def _only_told(noun: Token, item: Found, mentions: Mentions) -> bool:
    """Tell whether somebody only told of it: "reported killed by family", "a report on it by X"."""
    if noun.i < item.candidate.head.i or not _is_by(noun):
        return False
    if has_kind(noun, "armed", "force") or weapon_row(noun) is not None:
        return False
    if mentions.labels.get(noun.i) in _SURE_DOERS or noun.lower_ in word_group("unnamed_doers"):
        return False
    named = mentions.entity_of(noun)
    if named is not None and normal(named.text) in armed_spellings():
        return False
    head = item.candidate.head
    if item.candidate.is_verb:
        first = max(sent_start(head), head.i - 2)
        return any(t.lower_ in _TOLD for t in head.doc[first : head.i])
    above = syntax.first_conjunct(head).head
    return above.i < head.i and above.lower_ in _TEXTS and above.tag_[:2] == "NN"


def _is_by(noun: Token) -> bool:
    return syntax.preposition(noun) == "by" or any(
        t.lower_ == "by" for t in noun.doc[max(sent_start(noun), noun.left_edge.i - 1) : noun.i]
    )
