"""Other senses of trigger words: by the phrase, the object, the subject or the modifier."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.events.lexicon import evidence_words, harm_words, phrase_vetoes, vetoes
from newsledger.extract.events.seizures import seizes_arms
from newsledger.extract.events.surface import in_the_body, subject_before
from newsledger.extract.syntax import sent_start
from newsledger.lexicons import words

if TYPE_CHECKING:
    from newsledger.extract.events.triggers import Candidate

_MINES = frozenset({"mine", "mines", "landmine", "landmines", "bomb", "ied", "explosive"})
_BODILY = frozenset({"shoot", "hit", "strike", "graze"})
_AIMS = frozenset({"target", "targets"})
_PEOPLE = frozenset({"civilian", "force", "armed", "person", "rank"})
_MANY = words("volley volleys salvo salvos barrage barrages series string hail stream")
_SENT = words("fire lob hurl throw launch toss")
_GAS = words("gas teargas smoke flares")
_GARB = words("uniform uniforms fatigues masks balaclavas hoods")
_SHIPS = words(
    "ship ships vessel vessels tanker tankers freighter carrier dhow boat boats trawler yacht "
    "barge tug bulker it"
)
_LIVE = words("rounds bullets shots ammunition")
_LISTED = 9
"""Tokens from a verb of firing to what else was fired: "tear gas and then live rounds"."""
_CYLINDERS = words("cylinder cylinders bottle bottles bombs")
_SHELLING = frozenset({"shelling", "rocket_attack", "missile_attack"})
_TELLING = 4
"""Different words that make the topic of a text."""
_DENSE = 80
"""Tokens of a text to one such word, at most."""
_FOUGHT = words("fight fights fought fighting")
_TIME_SPAN = 4
_SPANS = words("minutes minute hours hour days day nights night weeks week months control")
_BELOW = _SPANS | words(
    "weekend town city village province district region border sea river gulf strait desert valley "
    "mountains hills camp base airport coast"
)
"""What one flies over, and times."""
_SAYING = words("say says said saying claim claims claimed announced boasts boasted")


def vetoed_tokens(lower: list[str]) -> set[int]:
    """Return the tokens of phrases in which a trigger is none: "heart attack"."""
    phrases = phrase_vetoes()
    vetoed: set[int] = set()
    for i, word in enumerate(lower):
        for phrase in phrases.get(word, ()):
            other = _lasts(lower, i, phrase) or _is_remote(lower, i) or _is_above(lower, i, phrase)
            if tuple(lower[i : i + len(phrase)]) == phrase and not other:
                vetoed.update(range(i, i + len(phrase)))
    return vetoed


def _is_remote(lower: list[str], i: int) -> bool:
    """Tell whether "controlled" says how a bomb was set off: "a remote-controlled explosion"."""
    return lower[i] == "controlled" and i > 0 and lower[i - 1] == "-"


def _is_above(lower: list[str], i: int, phrase: tuple[str, ...]) -> bool:
    """Tell whether "under fire over" says where or how long: "over the town", "over two days"."""
    if phrase != ("under", "fire", "over"):
        return False
    return bool(_BELOW & set(lower[i + 3 : i + 3 + _TIME_SPAN]))


def _lasts(lower: list[str], i: int, phrase: tuple[str, ...]) -> bool:
    """Tell whether "fought for" is of arms: "fought for two hours", "for control of the town"."""
    if phrase[-1] != "for" or phrase[0] not in _FOUGHT:
        return False
    after = lower[i + len(phrase) : i + len(phrase) + _TIME_SPAN]
    return bool(_SPANS & set(after))


def vetoed_by_topic(lower: list[str]) -> set[str]:
    """Return the triggers that have another sense in the whole text: a match, a walkout.

    Most of its telling words must be of that topic, not of arms or harm.
    """
    counts = Counter(lower)
    harm = sum(count for word, count in counts.items() if word in harm_words())
    found: set[str] = set()
    for trigger, telling in vetoes("text").items():
        hits = [counts[word] for word in telling if word in counts]
        if len(hits) >= _TELLING and sum(hits) > harm and sum(hits) * _DENSE >= len(lower):
            found.add(trigger)
    return found


def vetoed_by_arguments(candidate: Candidate) -> bool:
    """Tell whether object, subject or modifier give a trigger another sense: "killed the bill"."""
    head, phrase = candidate.head, candidate.trigger.phrase
    if candidate.is_verb:
        if phrase in _BODILY and in_the_body(head):
            return False  # "dead at the scene after being shot in the head"
        after = head.doc[candidate.end : candidate.end + 6]
        if any(t.lower_ in _MINES for t in after):
            return False  # "their truck hit a landmine"
        objects = vetoes("object").get(phrase)
        if objects and any(
            t.lower_ in objects and not (_is_place_hit(t, head) or _is_compound_arm(t))
            for t in _objects_of(head)
        ):
            # "hit its targets" for the year, but "forces struck 14 targets"
            aimed = any(t.lower_ in _AIMS for t in _objects_of(head))
            shot = phrase in ("hit", "strike") and _is_armed(head, "weapon")
            if not (shot or (aimed and _is_armed(head)) or (_by_armed(head) and phrase != "hang")):
                return True
        sent = [t for t in _objects_of(head) if phrase in _SENT]
        live = any(t.lower_ in _LIVE for t in head.doc[head.i : head.i + _LISTED])
        if sent and all(_is_gas(t) for t in sent) and not live:
            return True
        if phrase == "crash" and not _is_shelled(head):
            return True
        if phrase == "board" and not (_are_ships(head) and _are_armed(head)):
            return True
        if seizes_arms(head, phrase, _objects_of(head)):
            return True
        wanted = vetoes("unless").get(phrase)
        if wanted and not any(_is_of_kind(t, wanted) for t in _objects_of(head)):
            return True
        subjects = vetoes("subject").get(phrase)
        agents = [t for t in _doers_of(head) if not _is_speaker(t)]
        return subjects is not None and any(t.lower_ in subjects for t in agents)
    last = phrase.rsplit(" ", 1)[-1]
    modifiers = vetoes("modifier").get(last)
    if modifiers and candidate.end - candidate.start == 1 and not _is_on_site(head):
        for child in head.children:
            if child.i < head.i and child.lower_ in modifiers and child.dep_ != "det":
                return True
        before = head.doc[head.i - 1].lower_ if head.i else ""
        if before in modifiers:
            return True
    targets = vetoes("object").get(last)
    if targets:
        for child in syntax.children(head, "nmod"):
            if child.lower_ in targets and syntax.preposition(child) in ("on", "against", "of"):
                return True
    return False


def _doers_of(verb: Token) -> list[Token]:
    """Return who does it, of a perfect also where the parse has it not: "the men had burst in"."""
    found = syntax.agents(verb)
    if not found and verb.i > sent_start(verb) and verb.nbor(-1).lower_ in ("had", "have", "has"):
        before = subject_before(verb)
        found = [before] if before is not None else []
    return found


def _is_compound_arm(noun: Token) -> bool:
    """Tell whether a noun and the one before it name a weapon: "threw petrol bombs"."""
    before = noun.nbor(-1).lower_ if noun.i else ""
    return any(
        row.kind == "weapon" and words_before == (before,)
        for words_before, row in evidence_words().get(noun.lower_, ())
    )


def _is_gas(noun: Token) -> bool:
    """Tell whether what is fired only drives people off: "tear gas canisters", "smoke bombs"."""
    before = noun.nbor(-1).lower_ if noun.i else ""
    return noun.lower_ in _GAS or (before in _GAS and noun.lower_ not in _CYLINDERS)


def _are_ships(verb: Token) -> bool:
    return any(t.lower_ in _SHIPS for t in _objects_of(verb))


def _are_armed(verb: Token) -> bool:
    """Tell whether armed men board a ship, and no passengers: "was boarded by armed persons"."""
    return any(
        _is_of_kind(t, frozenset({"armed", "force"})) or _bears_arms(t) for t in syntax.agents(verb)
    )


def _bears_arms(noun: Token) -> bool:
    """Tell whether somebody is said to be armed or disguised: "men in police uniforms"."""
    if any(t.lower_ in ("armed", "masked") for t in syntax.children(noun, "amod")):
        return True
    return any(t.lower_ in _GARB for t in syntax.children(noun, "nmod"))


def _is_shelled(verb: Token) -> bool:
    """Tell whether munitions came down: "four shells crashed near the palace", not a plane."""
    return any(
        row.event_type in _SHELLING and not before
        for subject in syntax.subjects(verb)
        if subject.i < verb.i
        for before, row in evidence_words().get(subject.lower_, ())
    )


def _is_place_hit(noun: Token, verb: Token) -> bool:
    """Tell whether a place is hit, in the passive: "the market was hit", not "hit the market"."""
    if noun.i > verb.i or not syntax.is_passive(verb):
        return False
    return not syntax.children(noun, "compound") and _is_of_kind(noun, frozenset({"site"}))


def _is_of_kind(token: Token, kinds: frozenset[str]) -> bool:
    """Tell whether an object is a weapon or people: "laid a mine", "took two nurses from a bus"."""
    people = kinds & _PEOPLE
    if people and (token.tag_ in ("CD", "PRP") or token.ent_type_ == "PERSON"):
        return token.lower_ not in ("it", "itself", "themselves", "himself", "herself")
    return any(
        row.kind in kinds and not before for before, row in evidence_words().get(token.lower_, ())
    )


def _is_on_site(noun: Token) -> bool:
    """Tell whether an event noun has a site or a force for its aim: "a direct attack on a base"."""
    return any(
        syntax.preposition(child) in ("on", "against")
        and any(
            row.kind in ("site", "force", "armed")
            for before, row in evidence_words().get(child.lower_, ())
            if not before
        )
        for child in syntax.children(noun, "nmod")
    )


def _is_speaker(it: Token) -> bool:
    """Tell whether "it" tells of its own deed: "the group says it killed 43"."""
    if it.lower_ != "it":
        return False
    return any(t.lower_ in _SAYING for t in it.doc[max(sent_start(it), it.i - 3) : it.i])


def _by_armed(verb: Token) -> bool:
    """Tell whether its subject bears arms: "the bandits, who came at dusk, stormed the market"."""
    return any(
        row.kind == "armed"
        for agent in syntax.agents(verb)
        for before, row in evidence_words().get(agent.lower_, ())
        if not before
    )


def _is_armed(verb: Token, *kinds: str) -> bool:
    """Tell whether a force or a munition stands before a verb in its clause."""
    before = verb.doc[max(sent_start(verb), verb.i - 5) : verb.i]
    return any(
        row.kind in (kinds or ("armed", "force", "weapon"))
        for token in before
        for words_before, row in evidence_words().get(token.lower_, ())
        if not words_before
    )


def _objects_of(verb: Token) -> list[Token]:
    found = syntax.patients(verb)
    if verb.i + 1 < len(verb.doc):  # the parse of a short object is not to be trusted alone
        for j in range(verb.i + 1, min(verb.i + 4, len(verb.doc))):
            token = verb.doc[j]
            if token.tag_[:2] == "NN":
                following = verb.doc[j + 1] if j + 1 < len(verb.doc) else None
                if following is None or following.tag_[:2] != "NN":
                    found.append(token)
                    break
            elif token.tag_ not in ("DT", "JJ", "PRP$", "CD", "RP", "NNP", "POS"):
                break
    # "fired a volley of questions"
    return found + [t for many in found if many.lower_ in _MANY for t in _of(many)]


def _of(noun: Token) -> list[Token]:
    return [t for t in syntax.children(noun, "nmod") if syntax.preposition(t) == "of"]
