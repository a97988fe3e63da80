"""Harm that nobody did: "six died when a bus fell into a ravine", "the earthquake killed 2,000".

The ledger is of violence. Beside it news tells of accidents and disasters, and in a round-up their
dead must not be counted to an attack.
"""

from __future__ import annotations

from newsledger.extract.casualties.cause import VIOLENCE, find_cause
from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.sentence import Sentence
from newsledger.lexicons import words
from newsledger.word_groups import word_group

_REACH = 6
_ARMS = words(
    "bombs bombed mines landmine landmines shell shells shellfire drone drones gunman gunmen "
    "attacked attackers attacker shot shots shooter shelled struck ambushed explosives explosive "
    "grenades bullet bullets projectile projectiles warplane warplanes airstrike sabotage arson "
    "bomber bombers rebels militants insurgents tear-gas"
)
_MISHAP_VERBS = words("overturned collided capsized derailed crashed sank skidded")
_SPANS = words("hours hour days day weeks")
_NO_ARMS = words("crash fire fires incident")
"""Words of a cause that may be of violence or of mishap."""


def of_accident(sentence: Sentence, finding: Finding, *, violent: bool) -> bool:
    """Tell whether a harm came of an accident or a disaster; `violent`: an act is told beside it.

    Where the sentence tells of arms or an act, too, only a mishap that is itself said to have done
    the harm counts: "a landslide killed 14"; not "killed when a helicopter fell, hit by a rocket".
    """
    cause = find_cause(sentence, finding.trigger, finding.rule)
    if cause is not None and not _tells_arms(sentence, *cause) and _is_mishap(sentence, *cause):
        return True
    if violent and _after_violence(sentence, finding.trigger.start):
        return True
    if violent or _tells_arms(sentence, sentence.start, sentence.end):
        return False
    return _is_mishap(sentence, sentence.start, sentence.end) or _mishap_done(sentence)


def _after_violence(sentence: Sentence, harm: int) -> bool:
    """Tell whether a mishap came after an act: "hours after the raid a bus overturned, killing"."""
    said = sentence.words
    verbs = (at for at in range(harm - 1, sentence.start, -1) if said[at] in _MISHAP_VERBS)
    verb = next(verbs, None)
    if verb is None or not said[harm].endswith("ing"):
        return False
    low = max(sentence.start, verb - _REACH)
    vehicles = [at for at in range(low, verb) if said[at] in word_group("vehicles")]
    if not vehicles:
        return False
    timed = _counted_time(sentence, verb, harm)
    if _tells_arms(sentence, vehicles[-1], timed or harm):
        return False
    return timed is not None or "after" in said[sentence.start : vehicles[-1]]


def _counted_time(sentence: Sentence, verb: int, harm: int) -> int | None:
    """Return where a mishap's time is counted from an act: "crashed hours after the strikes"."""
    said, tokens = sentence.words, sentence.tokens
    for at in range(verb + 1, harm - 1):
        if said[at] in _SPANS and said[at + 1] in ("after", "before"):
            deed = any(tokens[k].tag_[:2] == "VB" for k in range(at + 2, harm))
            return None if deed else at
    return None


def goes_on(sentence: Sentence, *, violent: bool) -> bool:
    """Tell whether a sentence after one of an accident may speak of it still."""
    return not violent and not _tells_arms(sentence, sentence.start, sentence.end)


def _tells_arms(sentence: Sentence, start: int, end: int) -> bool:
    said = set(sentence.words[start:end])
    return bool(said & _ARMS) or bool(said & (VIOLENCE - _NO_ARMS))


def _is_mishap(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a noun names a mishap: "a flood", "a road accident", "the bus crash"."""
    said = sentence.words
    for at in range(start, end):
        if said[at] in word_group("mishaps"):
            return True
        before = said[at - 1] if at > start else ""
        if said[at] in ("crash", "crashes", "fire") and before in _makers(said[at]):
            return True
        if said[at] == "collapse" and before in word_group("structures"):
            return True
    return False


def _makers(noun: str) -> frozenset[str] | set[str]:
    if noun == "fire":
        return {"electrical", "accidental"}
    return (word_group("vehicles") | {"road", "traffic"}) - {"drone", "drones"}


def _mishap_done(sentence: Sentence) -> bool:
    """Tell whether a vehicle or a building came to grief: "when their truck overturned"."""
    said, verbs = sentence.words, word_group("mishap_verbs")
    for at in range(sentence.start, sentence.end):
        falls = said[at] in ("collapsed", "caved")
        if not falls and said[at] not in verbs:
            continue
        before = set(said[max(sentence.start, at - _REACH) : at])
        if said[at] in verbs and before & word_group("vehicles"):
            return True
        if falls and before & word_group("structures"):
            return True
    return False
