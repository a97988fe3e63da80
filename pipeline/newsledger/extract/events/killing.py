"""Verbs of killing and wounding: events of their own only where no other act is named.

"Gunmen killed five" is an event; "five were killed when gunmen attacked a bus" is the attack, and
"400 inmates have been killed since 2021" is the toll of many.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events import voice
from newsledger.extract.events.evidence import Surroundings, content_head, has_kind
from newsledger.extract.events.lexicon import evidence_words
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.roles import CREWED, Roles
from newsledger.extract.events.tolls import is_toll
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import first_conjunct, sent_end, sent_start
from newsledger.lexicons import words

_HOW = words("when after as while in during by from amid following")
_INSIDE = frozenset({"DT", "JJ", "CD", "NN", "NNS", "NNP", "NNPS", "HYPH", "PRP$", "POS", "VBN"})
_COUNTED_TOO = words("was were wounded injured hurt")
_PERSONS = words("it they we he she who which i")
_KILL = words("kill slay martyr")
_CHARGES = words(
    "accused accuses accuse accusing charged charges charge convicted guilty suspected arrested "
    "detained held jailed imprisoned sentenced indicted wanted admitted confessed tried"
)
_CHARGED_WITH = words("of for with to")
_TITLE = 30
"""Tokens before a name in which the rank of who bears it stands."""
_CHARGE = 7
"""Tokens from a charge to the deed."""
_SHARES = words("role involvement participation part complicity hand roles")
_WHOM = words("who he she they them him her us others most all everyone everybody")
_MEMBERS = words("member members")
_NEW = words(
    "claiming claimed claims said says saying boasted asserted adding added who whom whose while "
    "whereas but although though where separately elsewhere meanwhile"
)


def killing_is_violent(
    candidate: Candidate, roles: Roles, mentions: Mentions, around: Surroundings
) -> bool:
    """Tell whether killed, wounded or injured was done by somebody, not by an accident."""
    verb = candidate.head
    if is_toll(verb):
        return False
    if roles.weapon is not None:
        return True
    if _is_of_first_months(verb):
        return False
    for token in roles.actors:
        label = mentions.labels.get(token.i) or mentions.labels.get(content_head(token).i)
        named = label in ("PERSON", "NORP", "ORG", "GPE") or _is_manned(token, mentions)
        if named or has_kind(token, "armed", "force", "civilian"):
            if has_kind(token, "armed", "force"):
                return True
            killed = candidate.trigger.phrase in _KILL or candidate.trigger.phrase == "wound"
            return killed and human(roles.targets, mentions)
        told = around.violent or around.starts[verb.i] in around.armed_sentences
        if token.lower_ in _PERSONS and told and not around.political:
            killed = candidate.trigger.phrase in _KILL or candidate.trigger.phrase == "wound"
            return killed and human(roles.targets, mentions)  # "the group says it killed 43"
    if roles.actors:
        return False
    if _is_charged_with(verb):
        return human(roles.targets, mentions)
    if not voice.is_passive(verb) or (around.political and not around.violent):
        return False
    if not human(roles.targets, mentions) or is_accidental(verb):
        return False
    if verb.lower_ == "wounded" and verb.i and verb.nbor(-1).tag_ == "CD":
        return False  # "the clinic received 23 wounded"
    if _is_left(verb):
        return False  # "a shooting that left two dead and four others wounded"
    if candidate.trigger.phrase == "injure":
        return False  # "forty were injured" says what an act did that is told elsewhere
    dated = any(t.i in mentions.date_at for t in verb.subtree)
    soldier = any(has_kind(t, "force", "armed") for t in roles.targets)
    told = around.clear or around.violent
    if told and not around.political and candidate.trigger.phrase in _KILL:
        return True
    placed = any(mentions.labels.get(t.i) in ("GPE", "LOC", "FAC") for t in verb.subtree)
    ranked = any(is_ranked(t) for t in roles.targets)
    if ranked and dated and placed and not around.political:
        return True  # "the general was killed on 2 January near Damascus"
    if candidate.trigger.phrase not in _KILL:
        return around.violent and (dated or placed) and not around.political
    armed = around.starts[verb.i] in around.armed_sentences and not around.political
    return (around.violent or armed) and (dated or soldier or placed)


def _is_manned(craft: Token, mentions: Mentions) -> bool:
    """Tell whether a craft with a crew is somebody's: "killed by army helicopters"."""
    if craft.lower_ not in CREWED or syntax.children(craft, "acl:relcl"):
        return False  # "by an army helicopter that crashed"
    before = craft.doc[craft.left_edge.i : craft.i]
    return any(
        has_kind(t, "force", "armed") or mentions.labels.get(t.i) in ("NORP", "ORG", "GPE")
        for t in before
    )


def _is_charged_with(verb: Token) -> bool:
    """Tell whether somebody is held to have done a killing: "is held for allegedly killing two"."""
    at = verb.i - 1
    while at > sent_start(verb) and verb.doc[at].tag_ == "RB":
        at -= 1
    if verb.tag_ != "VBG" or verb.doc[at].lower_ not in _CHARGED_WITH:
        return False
    before = verb.doc[max(sent_start(verb), at - _CHARGE) : at]
    return any(t.lower_ in _CHARGES for t in before)


def _is_left(verb: Token) -> bool:
    """Tell whether a participle says in what state an act left somebody: "left four wounded"."""
    if voice.has_auxiliary(verb):
        return False
    first = max(sent_start(verb), verb.i - 8)
    return any(t.lower_ in ("left", "leaves", "leaving") for t in verb.doc[first : verb.i])


def _is_of_first_months(verb: Token) -> bool:
    """Tell whether a time of weeks is counted over: "in the first eight months of the year"."""
    last = min(sent_end(verb), verb.i + 25)
    near = [t.lower_ for t in verb.doc[verb.i : last]]
    return any(
        word in ("weeks", "months") and "first" in near[max(0, i - 2) : i]
        for i, word in enumerate(near)
    )


def is_told_by_another(item: Candidate, others: Sequence[Candidate]) -> Candidate | None:
    """Return the act in which a killing was done, where its sentence names one.

    "Eight were killed when rebels attacked a convoy", "troops bombed a hill, murdering five",
    "repelled the assault and killed ten".
    """
    verb = item.head
    first, last = sent_start(verb), sent_end(verb)
    same = [o for o in others if first <= o.head.i < last and o.trigger.strength != "kill"]
    for other in same:
        low, high = sorted((other.head.i, verb.i))
        between = [t.lower_ for t in verb.doc[low + 1 : high]]
        if any(w in _NEW for w in between) or any(w in (";", ":", ".") for w in between):
            continue
        if other.head.i > verb.i:
            if _led_by(verb, other) and not _own_subject_between(verb, other):
                return other
        elif _follows(verb, other) and not _came_before(verb, other):
            return other
    return None


def _came_before(verb: Token, other: Candidate) -> bool:
    """Tell whether what was told first came after: "clashes grew after the general was killed"."""
    if not voice.has_auxiliary(verb):
        return False
    between = [t.lower_ for t in verb.doc[other.end : verb.i]]
    return "after" in between or "since" in between


def _led_by(verb: Token, other: Candidate) -> bool:
    """Tell whether a later act says how those counted were killed: "killed when …"."""
    for token in verb.doc[verb.i + 1 : other.start]:
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") and token.lower_ not in _COUNTED_TOO:
            return False  # another clause has begun
        how = token.tag_ in ("WRB", "IN") or token.dep_ == "mark" or token.lower_ == "in"
        if token.lower_ in _HOW and how and not _is_of_share(token, verb):
            clause = token.lower_ in ("when", "after", "as", "while")
            if clause and other.is_verb:
                if token.lower_ == "after" and _is_answered(verb, other):
                    return False
                return not any(
                    t.text == "," for t in verb.doc[token.i : other.start]
                ) or other.head.dep_ in ("advcl", "conj")
            between = verb.doc[token.i + 1 : other.start]
            if token.lower_ in ("after", "following") and not voice.is_passive(verb):
                return False  # "troops killed ten after an attack on their base"
            if not other.is_verb and all(t.tag_ in _INSIDE or t.lower_ == "yet" for t in between):
                return True
    return False


def _is_of_share(preposition: Token, verb: Token) -> bool:
    """Tell whether it says in what the killed had a share: "killed a man involved in raids"."""
    before = preposition.nbor(-1)
    if before == verb:
        return False
    if before.lower_ in _SHARES:
        return True
    joins = before.tag_ in ("VBG", "VBN") and before.lower_ not in _COUNTED_TOO
    return joins and first_conjunct(before) != first_conjunct(verb)


def _is_answered(verb: Token, act: Candidate) -> bool:
    """Tell whether a killing answers an act told behind it: "killed two after a post was raided".

    Who kills there has suffered the act; "two were killed after gunmen raided a post" is one.
    """
    if voice.is_passive(verb):
        return False
    suffered = voice.is_passive(act.head) or act.trigger.object == "receive"
    subjects = syntax.children(act.head, *syntax.SUBJECTS)
    armed = any(has_kind(t, "armed") for t in syntax.children(verb, "obj"))
    if armed and any(t.lower_ in ("they", "he") for t in subjects):
        return True  # "a gunship killed several militants after they fired missiles"
    return suffered or any(t.tag_[:2] == "NN" for t in subjects)


def _own_subject_between(verb: Token, other: Candidate) -> bool:
    """Tell whether a second main clause begins between: "six were killed, and troops shelled"."""
    for token in verb.doc[verb.i + 1 : other.start]:
        if token.lower_ in ("and", "but") and token.i + 1 < other.start:
            after = verb.doc[token.i + 1 : other.start]
            own = next((t for t in after if t.dep_ == "nsubj" and t.head == other.head), None)
            if own is not None:
                return not any(
                    t.lower_ in ("when", "after", "as", "while") for t in verb.doc[verb.i : own.i]
                )
    return False


def _follows(verb: Token, other: Candidate) -> bool:
    """Tell whether a killing is what an act before it came to: "bombed a hill, murdering five"."""
    if verb.tag_ == "VBG" and verb.dep_ not in ("nsubj", "obj", "conj"):
        return True
    if not other.is_verb and _is_within(verb, other):
        return True
    if not (other.is_verb or verb.dep_ == "conj"):
        return False
    if verb.doc[verb.i - 1].lower_ in ("and", ",", "then") or verb.nbor(-1).tag_ == "RB":
        own = voice.own_subject(verb) if voice.is_passive(verb) else None
        return own is None and not syntax.children(verb, "nsubj", "nsubj:pass")
    return False


def _is_within(verb: Token, other: Candidate) -> bool:
    """Tell whether a relative clause puts a killing into an act: "a clash in which six died"."""
    between = [t.lower_ for t in verb.doc[other.end : verb.i]]
    for at, word in enumerate(between[:-1]):
        if word in ("in", "during") and between[at + 1] == "which":
            return not any(w in (";", ".") for w in between[:at])
    return False


def is_ranked(token: Token) -> bool:
    """Tell whether somebody has a military rank: "the general", "the colonel, Omar Haddad"."""
    if token.ent_type_ != "PERSON":
        return has_kind(token, "rank")
    before = token.doc[max(sent_start(token), token.i - _TITLE) : token.i]
    return any(has_kind(t, "rank") for t in before)


def human(tokens: Sequence[Token], mentions: Mentions) -> bool:
    """Tell whether somebody is among the tokens."""
    return any(
        mentions.labels.get(t.i) == "PERSON"
        or has_kind(t, "force", "armed", "civilian", "person")
        or t.tag_ == "CD"
        or t.lower_ in _WHOM
        or (t.lower_ in _MEMBERS and mentions.labels.get(content_head(t).i) in ("ORG", "NORP"))
        for t in tokens
    )


def is_accidental(verb: Token) -> bool:
    """Tell whether the sentence names a mishap: "killed when a bus overturned"."""
    index = evidence_words()
    for token in verb.sent:
        for before, row in index.get(token.lower_, ()):
            if row.kind == "accident" and not before:
                return True
    return False
