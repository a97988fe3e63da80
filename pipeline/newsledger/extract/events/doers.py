"""Who does a deed where the parse has somebody else, or nobody."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import surface
from newsledger.extract.events.evidence import has_kind, weapon_row
from newsledger.extract.syntax import FINITE, sent_end, sent_start
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_BEFALLEN = words(
    "seized captured kidnapped abducted attacked bombed shelled ambushed murdered hijacked"
)
_ASIDE = 12
"""Tokens of an aside that says what befell somebody."""
_HARMED = words("killed wounded injured kidnapped abducted murdered")
_COUNTED = 7
_TIME_STARTS = words("last this late early yesterday today overnight")
_AT = words("on at upon into toward towards")
_CAME = words(
    "approached came drove pulled walked ran rode turned stepped emerged arrived returned stopped"
)
_THEN = words("and then")
_AS = words("when as after while")
_INTO = words("who whom whose which where that said says because")
_NAMED = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_PERSONS = words("he she they we i who group authorities government regime")
_CONTROLLED = words("after before while for")
SAYING = words("say says said believe believes believed claim claims claimed think suspect")
_WITNESSES = words("witness witnesses eyewitnesses residents villagers locals neighbours neighbors")
_SOMEBODY = words("someone somebody another person suspect man men woman two three four others")


def firer(verb: Token) -> Token | None:
    """Return who fires where the parse has a participle: "when a gunman fired on a crowd".

    What is fired is a munition: "two rockets fired at the base" has none.
    """
    if verb.lower_ != "fired" or verb.i + 1 >= sent_end(verb):
        return None
    came = syntax.first_conjunct(verb)
    noun = verb.nbor(-1) if verb.dep_ == "acl" and verb.i > sent_start(verb) else None
    if verb.dep_ == "conj" and came.dep_ == "acl" and came.lower_ in _CAME:
        noun = came.head  # "when a suspect approached on foot and fired at them"
    if noun is None or noun.tag_[:2] != "NN" or verb.nbor(1).lower_ not in _AT:
        return None
    row = weapon_row(noun)
    flown = row is not None and row.event_type == "airstrike"
    return noun if row is None or flown or has_kind(noun, "armed", "force") else None


def doer_in_clause(verb: Token, found: list[Token]) -> Token | None:
    """Return who acts in the clause before, where the parse reached over it for the subject.

    "The man was walking when somebody came up and opened fire": not the man. Armed men stay who
    they are: "gunmen fled as the bus burned and shot at guards".
    """
    over = verb.head if verb.dep_ == "xcomp" else verb
    start = sent_start(verb)
    if over.dep_ != "conj" or over.i - 1 < start or over.nbor(-1).lower_ not in _THEN:
        return None
    if not found or any(has_kind(t, "armed", "force") for t in found):
        return None
    doc = verb.doc
    for i in range(over.i - 2, start, -1):
        if doc[i].lower_ in _INTO or doc[i].text in (";", ":"):
            return None
        if doc[i].lower_ in _AS and doc[i].tag_ in ("WRB", "IN"):
            subject = next((t for t in doc[i : over.i] if t.dep_ == "nsubj"), None)
            if subject is None or subject in found or subject.i > i + 9:
                return None
            person = has_kind(subject, "armed", "force", "civilian") or subject.lower_ in _SOMEBODY
            return subject if person else None
    return None


def befallen_aside(verb: Token) -> Token | None:
    """Return whom an aside tells of: "the crew, seized in March, is still held" -> crew.

    The verb has no object, and the aside ends at a comma before a finite verb, or the sentence.
    """
    doc, start, end = verb.doc, sent_start(verb), sent_end(verb)
    if verb.lower_ not in _BEFALLEN or verb.i - 2 < start or verb.nbor(-1).text != ",":
        return None
    noun = verb.nbor(-2)
    after = verb.nbor(1) if verb.i + 1 < end else None
    timed = after is not None and (after.lower_ in _TIME_STARTS or after.lower_.endswith("day"))
    if noun.tag_[:2] != "NN" or after is None:
        return None
    if after.tag_ not in ("IN", "RB", "CD") and not timed:
        return None
    last = min(verb.i + _ASIDE, end - 1)
    for i in range(verb.i + 2, last):
        if doc[i].text == "," and doc[i + 1].tag_ in FINITE:
            return surface.out_of_prepositions(noun, start)
        if doc[i].tag_ in FINITE or doc[i].text in (";", ":"):
            return None
    # "asked for the release of a teacher, kidnapped last week by gunmen"
    done = any(t.lower_ == "by" for t in doc[verb.i + 1 : last])
    return noun if done else None


def accused_of(verb: Token) -> list[Token]:
    """Return who is accused of the second of two deeds: "accused them of theft and of murdering".

    The parse hangs it on the verb of accusing, and so gives it the accuser.
    """
    over = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBG" or over.lemma_.lower() != "accuse":
        return []
    if not any(t.lower_ == "of" for t in syntax.children(verb, "mark", "case")):
        return []
    return syntax.subjects(over) if syntax.is_passive(over) else syntax.children(over, "obj")


def controller(verb: Token) -> list[Token]:
    """Return who does what a participle without subject tells beside the main clause.

    "Gunmen stormed a camp, killing two and abducting three", "the army advanced, shelling villages"
    -> its subject, where that is somebody or a munition.
    """
    answerable = _answerable(verb)
    if answerable is not None:
        return [answerable]
    first = _first_participle(verb)
    main = _main_verb(first) if first is not None else None
    if first is None or main is None:
        return []
    if syntax.children(first, *syntax.SUBJECTS, *syntax.PASSIVE_SUBJECTS):
        return []
    marks = {c.lower_ for c in first.children if c.dep_ in ("mark", "case")}
    if syntax.is_passive(main) and not marks & _CONTROLLED:
        return []  # "the village was burned, killing twelve"
    # "blamed the rebels for shelling the town": who is blamed, thanked, held did it
    objects = syntax.children(main, "obj") if "for" in marks else []
    found = objects or syntax.subjects(main)
    return [t for t in found if t.i not in range(first.left_edge.i, verb.i + 1) and _may_act(t)]


def _answerable(verb: Token) -> Token | None:
    """Return who a clause behind an adjective is of: "killed a man guilty of taking part in it"."""
    first = syntax.first_conjunct(verb)
    if first.dep_ not in ("advcl", "obl", "nmod") or not first.lower_.endswith("ing"):
        return None
    return first.head.head if syntax.stands_behind_noun(first.head) else None


def _first_participle(verb: Token) -> Token | None:
    """Return the participle of a clause that a verb opens or goes on with."""
    first = verb
    if verb.dep_ == "conj":
        first = syntax.first_conjunct(verb)
    elif verb.dep_ == "amod" and verb.head.dep_ == "conj" and verb.nbor(-1).lower_ == "and":
        first = syntax.first_conjunct(verb.head).head  # "abducting three others" taken for a noun
    clause = first.dep_ == "advcl" or _is_no_adjective(first)
    if first.i > sent_start(first) and first.nbor(-1).tag_ in ("NNP", "NN", "DT", "PRP$"):
        return None  # "died after Ashford shooting"
    return first if clause and first.tag_ == "VBG" and verb.lower_.endswith("ing") else None


def _is_no_adjective(word: Token) -> bool:
    """Tell whether a numeral or an article follows: "at dawn, abducting four policemen"."""
    if word.dep_ != "amod" or word.i + 1 >= sent_end(word) or word.i == sent_start(word):
        return False
    return word.nbor(-1).text == "," and word.nbor(1).tag_ in ("CD", "DT", "PRP$")


def _main_verb(participle: Token) -> Token | None:
    """Return the verb that a clause hangs on; over nouns where the parse took it for their part."""
    main = participle.head
    while participle.dep_ == "amod" and main.tag_ not in FINITE and main.head != main:
        main = main.head
    return main if main != participle else None


def _may_act(token: Token) -> bool:
    """Tell whether a word is of somebody, or of what is fired."""
    known = has_kind(token, "armed", "force", "civilian") or token.ent_type_ in _NAMED
    person = token.lower_ in _PERSONS or token.lower_ in _SOMEBODY
    return known or person or weapon_row(token) is not None


def is_counted(verb: Token) -> bool:
    """Tell whether a participle tells of those counted: "the number of soldiers killed this year".

    No object follows, but a time or the end.
    """
    doc, start = verb.doc, sent_start(verb)
    if verb.lower_ not in _HARMED or verb.i - 2 < start or doc[verb.i - 1].tag_ != "NNS":
        return False
    if doc[verb.i - 1].lower_ in ("victims", "casualties"):
        return True  # "named among the victims killed two sisters"
    before = {t.lower_ for t in doc[max(start, verb.i - _COUNTED) : verb.i]}
    after = doc[verb.i + 1] if verb.i + 1 < sent_end(verb) else None
    timed = after is None or after.is_punct or after.lower_ in ("this", "last", "since", "in", "so")
    return timed and bool(before & {"number", "toll", "total"})


def is_who(noun: Token, verb: Token) -> bool:
    """Tell whether a verb's "who" is of persons: "fired at suspects who hurled a grenade"."""
    if verb.dep_ != "acl:relcl" or verb.head != noun:
        return False
    if not any(t.lower_ == "who" for t in syntax.children(verb, "nsubj")):
        return False
    person = noun.lower_ in word_group("arrested_persons") | word_group("unnamed_doers")
    return person or has_kind(noun, "armed", "force", "civilian")


def told_by_witnesses(verb: Token) -> list[Token] | None:
    """Return who does it where those who saw it told have the verb: "witnesses said a mob set".

    In "witnesses said a mob stoned a car and pelted the house" the parse joins `pelted` to `said`.
    None where nobody of that kind tells it; nobody does it where the parse hides who.
    """
    over = verb.head
    if verb.dep_ != "conj" or over.lower_ not in SAYING or over.i > verb.i:
        return None
    if not any(t.lower_ in _WITNESSES for t in syntax.children(over, "nsubj")):
        return None
    if any(t.text in (";", '"', "”") for t in verb.doc[over.i : verb.i]):
        return None
    first = over
    if first.i + 1 < verb.i and first.nbor(1).lower_ == "that":
        first = first.nbor(1)
    subject = surface.noun_after(first)
    if subject is None or subject.i >= verb.i or syntax.children(subject, "compound:prt"):
        return []  # "a mob set ablaze", taken for a noun
    return [subject]


def over_infinitive(verb: Token) -> list[Token]:
    """Return who acts where the parse joined a past to an infinitive: "held him to be armed and".

    "The guards believed the boy to be armed and shot him": the guards did, and not the boy.
    """
    first = syntax.first_conjunct(verb)
    past = verb.tag_ in ("VBD", "VBN") or verb.lower_ in surface.PAST_ONLY | {"shot"}
    noun = first.head if first.dep_ == "acl" and first.head.dep_ in ("obj", "iobj") else None
    if not past or first == verb or (first.dep_ != "xcomp" and noun is None):
        return []
    marks = [t for t in syntax.children(first, "mark", "aux") if t.lower_ == "to"]
    over = first.head if noun is None else noun.head
    if not marks or over.tag_ not in FINITE or any(t.dep_ == "aux" for t in verb.children):
        return []
    return [t for t in syntax.subjects(over) if t.i < over.i]


def told_before(verb: Token) -> Token | None:
    """Return the verb before whose doer acts, where the parse hung both on a verb of saying.

    "A survivor said the men, some twenty, stormed the hall and began to shoot": not the survivor.
    """
    over = verb.head if verb.dep_ == "xcomp" else verb
    if over.dep_ != "conj" or over.head.lower_ not in SAYING:
        return None
    if any(t.dep_ in syntax.SUBJECTS for t in over.children):
        return None
    before = [t for t in syntax.children(over.head, "conj") if t.i < over.i]
    return before[-1] if before and before[-1].tag_[:2] == "VB" else None
