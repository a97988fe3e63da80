"""How a predicate is put forward: as fact, hedged, hypothetical, denied, planned, threatened."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.syntax import sent_end, sent_start
from newsledger.lexicons import words
from newsledger.word_groups import word_group


@dataclass(frozen=True, slots=True)
class Stance:
    """Modality of a predicate with the word that sets it."""

    modality: str
    """asserted | hedged | hypothetical | negated | planned | threatened |
    unknown (whether, unclear)"""
    cue: Token | None = None


_ASSERTED = Stance("asserted")

_BE = words("be is are was were been being am 's 're ’s ’re get gets got gotten getting")
_HAVE = words("have has had having 've ’ve 'd ’d")
_DO = words("do does did")
_NOT = words("not n't n’t never cannot neither nor hardly")
_MODALS = words("could would should might may can ca will shall must wo 'll ’ll")
_GROUP_ADVERBS = words(
    "almost also already since just now then still ever yet even all both each later too once "
    "again first either being to himself herself themselves itself"
)
_GROUP = _BE | _HAVE | _DO | _MODALS | _NOT
_HEDGES = words(
    "reportedly allegedly apparently possibly probably likely perhaps maybe presumably supposedly "
    "purportedly seemingly conceivably"
)
# What a verb says of the infinitive or clause under it: "managed to kill" is a fact, not here.
_OVER_VERBS = {
    "negated": "fail refuse decline refrain forget neglect",
    "hypothetical": "can could might risk enable allow able capable need require ask urge "
    "call demand encourage incite suppose expect design dare hope fear",
    "planned": "plan intend aim prepare want seek plot conspire try attempt vow pledge promise "
    "swear order decide agree hope wish wait instruct authorize mean set go scheme about prepare "
    "propose consider tell hire recruit pay send bid",
    "threatened": "threaten warn",
    "hedged": "appear seem believe think fear presume suspect assume allege rumor rumour consider "
    "report say tend claim purport understand",
}
_OVER = {lemma: name for name, lemmas in _OVER_VERBS.items() for lemma in lemmas.split()}
_FACTIVE = words(
    "manage continue begin start proceed happen use get cease succeed know find confirm "
    "force first second third last latest next only on be cause lead rise turn join gather"
)
_BRINGING_ABOUT = words("force make compel prompt provoke oblige cause lead drive spur")
_PLEDGED = words("commit dedicate vow swear look")
_RANKS = words("first second third fourth fifth sixth seventh eighth ninth tenth last latest only")
# Said of somebody in the passive: "is believed to have killed", but "said he killed" is a claim.
_RAISING = words(
    "believe think fear presume suspect assume allege rumor rumour report say "
    "appear seem understand consider claim tend purport"
)
_OVER_NOUNS = {
    "planned": "plan plot attempt bid effort intention conspiracy order preparation scheme call",
    "threatened": "threat warning vow",
    "hypothetical": "risk fear possibility danger prospect likelihood chance potential case event "
    "ability capability capacity power possibility scenario",
    "hedged": "suspicion allegation rumor rumour speculation",
}
_OVER_NOUN = {noun: name for name, nouns in _OVER_NOUNS.items() for noun in nouns.split()}
_ATTRIBUTES = {
    "planned": "attempted planned plotted intended botched would-be forthcoming upcoming imminent",
    "threatened": "threatened",
    "hypothetical": "possible potential future hypothetical likely further fresh",
    "hedged": "alleged suspected reported apparent presumed rumored rumoured purported supposed",
    "negated": "foiled thwarted averted failed",
}
_ATTRIBUTE = {word: name for name, words in _ATTRIBUTES.items() for word in words.split()}
_AGAIN = words("further fresh")
"""What is to come, unless it came about: "further attacks", but "fresh clashes broke out"."""
_CAME_ABOUT = words(
    "hear report occur happen erupt break take rock hit strike kill injure wound shake follow "
    "launch carry conduct damage destroy leave force flare target come start begin"
)
_AVERTING = words(
    "prevent avert avoid foil thwart deter stop forestall preempt escape minimize reduce limit "
    "disrupt rule"
)
# Verbs that say no more of a noun than that it happens, so that their stance is the noun's.
_LIGHT = words(
    "cause inflict result lead suffer sustain report see have be carry launch conduct stage make "
    "mount commit perpetrate undertake perform occur happen take begin start resume continue "
    "follow record register produce bring expect fear plan threaten plot prepare confirm "
    "intensify increase escalate be"
)
_NEGATIVE_SUBJECTS = words("nobody none neither no")
_INVERTED = words("had were should")
_THEN = words("would could might 'd")
_WONDER = words(
    "unclear unknown know clear determine see say certain confirm ask establish verify sure "
    "uncertain investigate immediately tell question wonder specify"
)
_COMPARED = words("fewer less more later longer other only just")


def verb_group(verb: Token) -> list[Token]:
    """Return the auxiliaries, adverbs and `to` that stand right before a verb, nearest first.

    Read off the surface, for a small parser errs more often than news hides an auxiliary.
    """
    found: list[Token] = []
    doc = verb.doc
    first = sent_start(verb)
    at = verb.i - 1
    while at >= first and len(found) < 8:
        if doc[at].is_space:
            at -= 1
            continue
        word = doc[at].lower_
        is_adverb = word.endswith("ly") or word in _GROUP_ADVERBS or word in _HEDGES
        if not (is_adverb or word in _GROUP) or syntax.is_month(doc[at]):
            break
        found.append(doc[at])
        at -= 1
    return found


def _compares(negator: Token) -> bool:
    """Tell whether a negation belongs to a comparison: "no fewer than", "not only"."""
    after = negator.i + 1
    return after < len(negator.doc) and negator.doc[after].lower_ in _COMPARED


def _negated(predicate: Token, group: list[Token]) -> Token | None:
    for token in group:
        if token.lower_ in _NOT and not _compares(token):
            return token
    before = predicate.nbor(-1) if predicate.i > sent_start(predicate) else None
    if before is not None and before.lower_ == "without" and predicate.tag_ == "VBG":
        return before  # "went off without killing anyone"
    own = syntax.negation(predicate)
    if own is not None and own.lower_ != "no" and not _compares(own):
        return own  # "no" belongs to a noun, whatever the parse says
    for argument in syntax.children(predicate, "nsubj", "nsubj:pass", "obj"):
        if argument.lower_ in _NEGATIVE_SUBJECTS:
            return argument
        for child in syntax.children(argument, "det", "advmod", "cc"):
            if child.lower_ in ("no", "neither", "not") and not _compares(child):
                between = argument.doc[child.i + 1 : argument.i]
                if all(token.pos_ not in ("NOUN", "ADP", "VERB") for token in between):
                    return child
    return None


def _conditional(predicate: Token) -> Stance | None:
    for mark in syntax.children(predicate, "mark", "advmod"):
        word = mark.lower_
        if word == "whether":
            return Stance("unknown", mark)
        if word in ("if", "unless", "lest"):
            above = predicate.head
            wondering = predicate.dep_ in ("ccomp", "csubj", "xcomp", "advcl") and (
                above.lemma_.lower() in _WONDER or above.lower_ in _WONDER
            )
            return Stance("unknown" if wondering and word == "if" else "hypothetical", mark)
    return _inverted(predicate)


def _inverted(predicate: Token) -> Stance | None:
    """Read a condition without "if": "had the missiles struck the barracks, dozens would die".

    By word order: small parsers know no such clause.
    """
    doc, at, end = predicate.doc, sent_start(predicate), sent_end(predicate)
    while at < predicate.i and (doc[at].is_quote or doc[at].is_space):
        at += 1
    if doc[at].lower_ not in _INVERTED or predicate.tag_[:2] != "VB" or predicate.i <= at + 1:
        return None
    comma = next((i for i in range(at + 1, end) if doc[i].text == ","), None)
    if comma is None or predicate.i > comma:
        return None
    follows = any(doc[i].lower_ in _THEN for i in range(comma + 1, end))
    return Stance("hypothetical", doc[at]) if follows else None


def _from_modal(predicate: Token, group: list[Token]) -> Stance | None:
    for token in group:
        if token.lower_ in ("almost", "nearly"):
            return Stance("hypothetical", token)  # "almost died"
    words = {token.lower_ for token in group}
    if "be" in words and not words & (_MODALS | _HAVE | _DO | {"to"} | (_BE - {"be", "being"})):
        return Stance("hypothetical", group[0])  # "they let a child be killed"
    for token in group:
        word = token.lower_
        if word not in _MODALS:
            continue
        perfect = word in ("may", "might", "must") and words & _HAVE
        state = predicate.pos_ == "ADJ" or predicate.lower_ in ("dead", "alive", "missing")
        if perfect or (word in ("may", "might", "could", "must") and "be" in words and state):
            return Stance("hedged", token)
        if word in ("will", "shall", "wo", "'ll", "’ll"):
            return Stance("planned", token)
        return Stance("hypothetical", token)
    return None


def _is_ranked(noun: Token) -> bool:
    words = [token.lower_ for token in noun.doc[max(sent_start(noun), noun.i - 4) : noun.i]]
    return any(
        word in _RANKS or (word[:1].isdigit() and word.endswith(("st", "nd", "rd", "th")))
        for word in words
    )


def _from_infinitive(predicate: Token, group: list[Token]) -> Stance | None:
    """Read what stands over an infinitive: "threatened to kill", "a plot to kill", "to kill"."""
    marks = [token for token in group if token.lower_ == "to"]
    if not marks:
        return None
    before = marks[-1].nbor(-1) if marks[-1].i else None
    perfect = any(token.lower_ in _HAVE for token in group)
    if predicate.tag_ == "VBG" and not any(token.lower_ in _BE for token in group):
        over = predicate.head
        pledged = over != predicate and over.lemma_.lower() in _PLEDGED
        return Stance("planned", over) if pledged else None  # "admitted to shooting the guard"
    if perfect and before is not None and before.lower_ in ("was", "were"):
        return Stance("planned", before)  # "was to have been blown up": and was not
    above = predicate.head if predicate.head != predicate else before
    if before is not None and (before.lemma_.lower() in _FACTIVE or before.lower_ in _FACTIVE):
        return None  # "managed to kill", "the first to die"
    if before is not None and before.pos_ == "NOUN" and _is_ranked(before):
        return None  # "the third reporter to die"
    if above is not None and above.lemma_.lower() == "use":
        return None  # "used drones to attack"
    if _is_brought_about(above, before):
        return None
    for token in (before, above):
        if token is None or token == predicate:
            continue
        lemma = token.lemma_.lower()
        stance = _OVER.get(lemma) or _OVER_NOUN.get(lemma)
        if token.pos_ in ("NOUN", "PROPN"):
            stance = _OVER_NOUN.get(lemma)
        if stance == "hedged" or (lemma in _RAISING and perfect):
            return Stance("hedged", token)
        if stance is not None:
            return Stance(stance, token)
    if perfect:
        return None
    return Stance("planned", marks[0])  # purpose: "operations to capture the attackers"


def _is_brought_about(above: Token | None, before: Token | None) -> bool:
    """Tell whether what an infinitive says came to pass: "prompting soldiers to shell the town".

    Also "had no choice but to open fire".
    """
    if before is not None and before.lower_ == "but":
        return before.i > 0 and before.nbor(-1).lower_ in ("choice", "option", "alternative")
    if above is None or above.lemma_.lower() not in _BRINGING_ABOUT:
        return False
    return _verb_stance(above, 3).modality == "asserted"


def _hedge(predicate: Token, group: list[Token]) -> Token | None:
    for token in group:
        if token.lower_ in _HEDGES:
            return token
    for child in predicate.children:
        if child.lower_ in _HEDGES:
            return child
    before = group[-1].i - 1 if group else predicate.i - 1
    if before >= sent_start(predicate):
        token = predicate.doc[before]
        if token.lemma_.lower() in ("fear", "believe", "presume", "think") and token.tag_ == "VBN":
            return token  # "are feared dead"
    return None


def _asked(predicate: Token) -> Token | None:
    """Return the auxiliary that opens a question for yes or no: "Did the soldiers shoot?"."""
    doc, at = predicate.doc, sent_end(predicate) - 1
    while at > predicate.i and (doc[at].is_space or doc[at].is_quote):
        at -= 1
    if doc[at].text != "?":
        return None
    subjects = syntax.children(predicate, *syntax.SUBJECTS, "nsubj:pass")
    aux = next((t for t in syntax.children(predicate, "aux", "aux:pass", "cop")), None)
    if aux is None or not subjects or not aux.i < subjects[0].i < predicate.i:
        return None
    if any(t.tag_[0] == "W" or t.lower_ in _NOT for t in doc[sent_start(aux) : subjects[0].i]):
        return None  # "Why did they shoot?", "Didn't they shoot?"
    return aux


def _verb_stance(predicate: Token, depth: int = 0) -> Stance:
    group = verb_group(predicate)
    found = _conditional(predicate)
    if found is not None and found.modality == "unknown":
        return found
    asked = _asked(predicate)
    if asked is not None:
        return Stance("hypothetical", asked)
    negator = _negated(predicate, group)
    if negator is not None:
        return Stance("negated", negator)
    found = found or _from_modal(predicate, group) or _from_infinitive(predicate, group)
    if found is not None:
        return found
    hedge = _hedge(predicate, group)
    if hedge is not None:
        return Stance("hedged", hedge)
    above = predicate.head
    if depth > 3 or above == predicate:
        return _ASSERTED
    bare = not group and not syntax.children(predicate, *syntax.SUBJECTS, "nsubj:pass")
    if predicate.dep_ == "conj" and bare and above.pos_ in ("VERB", "AUX"):
        return _ASSERTED if _is_past_behind_infinitive(predicate) else _inherit(above, depth)
    if predicate.dep_ in ("advcl", "xcomp") and predicate.tag_ == "VBG" and above.pos_ == "VERB":
        # "could explode, killing dozens"
        inherited = _inherit(above, depth)
        return inherited if inherited.modality != "negated" else _ASSERTED
    if predicate.tag_ == "VBG" and predicate.i and predicate.nbor(-1).lower_ == "without":
        return Stance("negated", predicate.nbor(-1))
    return _ASSERTED


def _is_past_behind_infinitive(verb: Token) -> bool:
    """Tell whether a verb told in the past is no second infinitive: "made to kneel and shot"."""
    group = verb_group(verb.head)
    infinitive = any(t.lower_ == "to" for t in group) and not any(t.lower_ in _BE for t in group)
    past = verb.tag_ in ("VBD", "VBN") or verb.lower_ == "shot"
    return infinitive and past and verb.head.tag_ in ("VB", "VBP")


def _inherit(above: Token, depth: int) -> Stance:
    return _verb_stance(above, depth + 1)


def _noun_stance(noun: Token) -> Stance:
    negator = syntax.negation(noun)
    if negator is not None and noun.doc[negator.i + 1].lower_ not in ("fewer", "less", "more"):
        return Stance("negated", negator)
    for child in noun.children:
        if child.lower_ in _ATTRIBUTE and child.dep_ in ("amod", "compound", "nmod"):
            if child.lower_ in _AGAIN and _came_about(noun):
                continue
            return Stance(_ATTRIBUTE[child.lower_], child)
    if noun.dep_ in ("compound", "nmod", "nmod:poss") and noun.head != noun:
        lemma = noun.head.lemma_.lower()
        told = lemma == "call" and syntax.preposition(noun) != "for"  # "a call of shots fired"
        if lemma in _OVER_NOUN and noun.head.pos_ in ("NOUN", "PROPN") and not told:
            return Stance(_OVER_NOUN[lemma], noun.head)
    noun = syntax.first_conjunct(noun)
    verb = noun.head
    if verb == noun or verb.pos_ not in ("VERB", "AUX", "ADJ"):
        return _ASSERTED
    lemma = verb.lemma_.lower()
    is_core = noun.dep_ in ("obj", "nsubj", "nsubj:pass")
    if is_core and lemma in _AVERTING and noun.dep_ != "nsubj":
        # what can only be stopped where it goes on: "to stop the shelling", "to stop attacks"
        counted = any(c.tag_ == "CD" for c in syntax.children(noun, "nummod"))
        many = counted or noun.tag_ in ("NNS", "NNPS")  # "stopped 42 assaults"
        lasting = many or noun.lower_ in word_group("lasting_violence")
        goes_on = lemma == "stop" and lasting
        return _ASSERTED if goes_on else Stance("hypothetical", verb)
    if is_core and noun.dep_ == "obj" and lemma in ("plan", "plot", "prepare", "order", "vow"):
        return Stance("planned", verb)
    if (
        noun.dep_ in ("obj", "obl")
        and lemma in ("threaten", "warn")
        and (noun.dep_ == "obj" or syntax.preposition(noun) in ("of", "with"))
    ):
        return Stance("threatened", verb)
    linked = is_core or (noun.dep_ == "obl" and syntax.preposition(noun) in ("in", "to"))
    if linked and lemma in _LIGHT:
        if noun.dep_ == "nsubj" and syntax.children(verb, "obj", "ccomp"):
            return _ASSERTED  # "the attack did not cause casualties": the attack took place
        if noun.dep_ == "obl" and lemma not in ("result", "lead"):
            return _ASSERTED
        return _verb_stance(verb, 1)
    return _ASSERTED


def _came_about(noun: Token) -> bool:
    """Tell whether a verb in the past or the perfect says that it was: "were heard", "launched"."""
    verb = syntax.first_conjunct(noun).head
    if verb.lemma_.lower() not in _CAME_ABOUT or verb.tag_ not in ("VBD", "VBN"):
        return False
    core = syntax.first_conjunct(noun).dep_ in ("nsubj", "nsubj:pass", "obj")
    return core and _verb_stance(verb, 1).modality == "asserted"


def stance_of(predicate: Token) -> Stance:
    """Return how the clause of a verb or event noun is put forward.

    "could kill" -> hypothetical; "may have killed" -> hedged; "did not kill" -> negated;
    "unclear whether anyone was hurt" -> unknown; "plotted to kill" -> planned;
    "did not carry out the attack" (asked of `attack`) -> negated.
    """
    if predicate.pos_ in ("NOUN", "PROPN"):
        return _noun_stance(predicate)
    return _verb_stance(predicate)
