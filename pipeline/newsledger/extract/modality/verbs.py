"""How the clause of a verb is put forward."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.modality.conditions import conditional, question_opener
from newsledger.extract.modality.governors import (
    AIMS,
    BRINGING_ABOUT,
    CONTEMPLATED,
    FACTIVE,
    OVER,
    OVER_NOUN,
    PLEDGED,
    PONDERED,
    RAISING,
)
from newsledger.extract.modality.negation import negated
from newsledger.extract.modality.stance import ASSERTED, Stance
from newsledger.extract.modality.used import passive_use
from newsledger.extract.modality.verb_groups import BE, DO, HAVE, HEDGES, MODALS, verb_group
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

_CHANCES = words("prospect risk")
_RANKED = frozenset({"NOUN", "PROPN", "ADJ"})
_RANKS = words("first second third fourth fifth sixth seventh eighth ninth tenth last latest only")


def _from_modal(predicate: Token, group: list[Token]) -> Stance | None:
    for token in group:
        if token.lower_ in ("almost", "nearly"):
            return Stance("hypothetical", token)  # "almost died"
    words = {token.lower_ for token in group}
    if "be" in words and not words & (MODALS | HAVE | DO | {"to"} | (BE - {"be", "being"})):
        return Stance("hypothetical", group[0])  # "they let a child be killed"
    for token in group:
        word = token.lower_
        if word not in MODALS:
            continue
        perfect = word in ("may", "might", "must") and words & HAVE
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


def _of_rank(noun: Token) -> Stance | None:
    """Return the modal over what somebody is the first to do: "would be the first to bomb it"."""
    over = (t for top in (noun, noun.head) for t in syntax.children(top, "aux"))
    modal = next((t for t in over if t.lower_ in MODALS), None)
    return Stance("hypothetical", modal) if modal is not None else None


def _from_infinitive(predicate: Token, group: list[Token]) -> Stance | None:
    """Read what stands over an infinitive: "threatened to kill", "a plot to kill", "to kill"."""
    marks = [token for token in group if token.lower_ == "to"]
    if not marks:
        return None
    before = marks[-1].nbor(-1) if marks[-1].i else None
    perfect = any(token.lower_ in HAVE for token in group)
    if predicate.tag_ == "VBG" and not any(token.lower_ in BE for token in group):
        over = predicate.head
        pledged = over != predicate and over.lemma_.lower() in PLEDGED
        return Stance("planned", over) if pledged else None  # "admitted to shooting the guard"
    if perfect and before is not None and before.lower_ in ("was", "were"):
        return Stance("planned", before)  # "was to have been blown up": and was not
    above = predicate.head if predicate.head != predicate else before
    if before is not None and (before.lemma_.lower() in FACTIVE or before.lower_ in FACTIVE):
        # "managed to kill", "the first to die", but "if it continues to shell the town"
        return conditional(before) if before.pos_ == "VERB" else None
    if before is not None and before.pos_ in _RANKED and _is_ranked(before):
        return _of_rank(before)  # "the third reporter to die"
    if (above is not None and above.lemma_.lower() == "use") or passive_use(predicate) is not None:
        return None  # "used drones to attack", "was used by rebels to shell the town"
    if _is_brought_about(above, before):
        return None
    for token in (before, above):
        if token is None or token == predicate:
            continue
        lemma = token.lemma_.lower()
        stance = OVER.get(lemma) or OVER_NOUN.get(lemma)
        if token.pos_ in ("NOUN", "PROPN"):
            stance = OVER_NOUN.get(lemma)
        if stance == "hedged" or (lemma in RAISING and perfect):
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
    if above is None or above.lemma_.lower() not in BRINGING_ABOUT:
        return False
    return verb_stance(above, 3).modality == "asserted"


def _hedge(predicate: Token, group: list[Token]) -> Token | None:
    for token in group:
        if token.lower_ in HEDGES:
            return token
    for child in predicate.children:
        if child.lower_ in HEDGES:
            return child
    before = group[-1].i - 1 if group else predicate.i - 1
    if before >= sent_start(predicate):
        token = predicate.doc[before]
        if token.lemma_.lower() in ("fear", "believe", "presume", "think") and token.tag_ == "VBN":
            return token  # "are feared dead"
    return None


def verb_stance(predicate: Token, depth: int = 0) -> Stance:
    """Return how the clause of a verb is put forward; `depth` counts the clauses come from."""
    group = verb_group(predicate)
    found = conditional(predicate)
    if found is not None and found.modality == "unknown":
        return found
    question = question_opener(predicate)
    if question is not None:
        return Stance("hypothetical", question)
    negator = negated(predicate, group)
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
        return ASSERTED
    bare = not group and not syntax.children(predicate, *syntax.SUBJECTS, "nsubj:pass")
    if predicate.dep_ == "conj" and bare and above.pos_ in ("VERB", "AUX"):
        return ASSERTED if _is_past_behind_infinitive(predicate) else _inherit(above, depth)
    finite = any(token.lower_ in BE - {"be", "being"} for token in group)
    hangs = predicate.dep_ in ("advcl", "xcomp") and predicate.tag_ == "VBG" and not finite
    pondered = predicate.tag_ == "VBG" and above.lemma_.lower() in PONDERED
    if pondered and predicate.dep_ == "xcomp" and predicate.i > above.i:
        return Stance("planned", above)
    before = predicate.nbor(-1) if predicate.i else predicate
    if predicate.tag_ == "VBG" and before.lemma_.lower() in CONTEMPLATED and before.pos_ == "VERB":
        return Stance("planned", before)
    if predicate.tag_ == "VBG" and predicate.i > 1 and before.lower_ in ("of", "to"):
        aim = before.nbor(-1)
        if aim.lemma_.lower() in AIMS and aim.pos_ == "NOUN":
            return Stance("hypothetical" if aim.lower_ in _CHANCES else "planned", aim)
    if hangs and above.pos_ == "VERB":
        # "could explode, killing dozens"
        inherited = _inherit(above, depth)
        return inherited if inherited.modality != "negated" else ASSERTED
    if predicate.tag_ == "VBG" and predicate.i and predicate.nbor(-1).lower_ == "without":
        return Stance("negated", predicate.nbor(-1))
    return ASSERTED


def _is_past_behind_infinitive(verb: Token) -> bool:
    """Tell whether a verb told in the past is no second infinitive: "made to kneel and shot".

    Nor is it in "believed him to be reaching for a gun and opened fire".
    """
    group = verb_group(verb.head)
    infinitive = any(t.lower_ == "to" for t in group)
    if any(t.lower_ in BE for t in group):
        return infinitive and verb.tag_ == "VBD" and verb.head.tag_ == "VBG"
    past = verb.tag_ in ("VBD", "VBN") or verb.lower_ == "shot"
    return infinitive and past and verb.head.tag_ in ("VB", "VBP")


def _inherit(above: Token, depth: int) -> Stance:
    return verb_stance(above, depth + 1)
