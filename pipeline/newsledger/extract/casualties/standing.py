"""How a harm is put forward, and what that makes of its figure: feared, denied, unknown."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.listed import beside_nobody
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.casualties.untold import wondered
from newsledger.extract.modality import Stance, stance_of, verb_group
from newsledger.lexicons import words

_NO_STANCE = words(
    "severity attribute toll bodies no_reports untold said corrected earlier revised gapped"
)
_RISKS = words("risk risks danger threat possibility fear fears chance likelihood")
_FEARED = words("feared presumed believed thought")
_MODALITIES = {
    "hedged": "hedged",
    "hypothetical": "hypothetical",
    "planned": "hypothetical",
    "threatened": "hypothetical",
}
_MEANING = words(
    "plan plot conspire intend threaten vow pledge promise swear warn contemplate attempt try seek "
    "scheme aim bid effort intention conspiracy threat warning"
)
"""What is said of a harm that somebody means to do: no figure of anybody yet."""
_THERE_MAY_BE = [["there", modal, "be"] for modal in ("may", "might", "could")]
_AVOIDED = words("prevented avoided averted saved foreseen")
_SIGNS = words("indication indications knowledge evidence sign signs")
_SEEING = words("see seen saw have had has found find received got")
_NOT_SEEN = words("not n't n’t no never yet without")
_SIGHT = 7
_REPORTED = words("reported report reports recorded registered announced confirmed")
_REACH = 24


def predicate_of(trigger: Trigger) -> int:
    """Return the token whose stance is the harm's."""
    if trigger.kind in ("result", "deed", "person", "lives", "toll"):
        return trigger.end - 1
    return trigger.start


_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_UNREAL = frozenset(
    {"would", "wo", "will", "shall", "should", "must", "may", "might", "let", "do", "does", "ca"}
)


def standing(finding: Finding, predicate: Token) -> str:
    """Return the stance of a harm: asserted, hedged, hypothetical, meant, negated, unknown …

    See `Stance.modality`; a headline's "feared", a "risk of" and a case only supposed count too.
    """
    sentence, trigger = finding.sentence, finding.trigger
    stance = "asserted"
    if finding.rule not in _NO_STANCE:
        found = stance_of(predicate)
        if _is_meant(found) and predicate.tag_ not in ("VBD", "VBN"):
            return "meant"
        unhurt = finding.rule == "safe" and found.modality in ("hypothetical", "negated")
        if not unhurt and not _strays(finding, found) and not _claimed(found):
            stance = found.modality
    if finding.rule == "reported" and stance == "asserted":
        return "hedged"
    before = sentence.words[max(sentence.start, trigger.start - 4) : trigger.start]
    if stance == "asserted" and before[-1:] == ["of"] and _RISKS & set(before[-3:]):
        return "hypothetical"
    thought = stance == "hypothetical" and {"to", "be"} <= set(before)
    if thought and _FEARED & set(before):
        return "hedged"
    if stance in ("asserted", "planned") and _FEARED & set(before[-3:]):
        return "hedged"
    first = finding.figures[0].start
    there = sentence.words[max(sentence.start, first - 3) : first]
    if stance == "asserted" and there in _THERE_MAY_BE:
        return "hedged"
    if stance == "asserted" and _supposed(finding):
        return "hypothetical"
    after = sentence.words[trigger.end : trigger.end + 7]
    if stance == "hypothetical" and finding.rule == "noun" and _AVOIDED & set(after):
        return "asserted"  # "12 deaths could have been prevented"
    return stance


def count_of(
    finding: Finding, figure: Figure, stance: str
) -> tuple[int | None, int | None, str, str] | None:
    """Return bounds, basis and modality of a figure under its stance; None: it counts nobody."""
    sentence = finding.sentence
    if stance == "meant":
        return None  # "vowed to kill two officials", "a plan to seize the mayor"
    if figure.basis == "anybody" and _unreported(sentence, figure.start):
        return 0, 0, "none_reported", "asserted"
    counted = _count(finding, figure, stance)
    if counted is None and figure.basis == "anybody" and wondered(sentence, figure.start):
        return None, None, "unknown", "asserted"
    if counted is None:
        return None
    low, high, basis, modality = counted
    if basis in ("none", "indefinite") and _unreported(sentence, figure.start):
        return 0, 0, "none_reported", "asserted"
    if finding.rule == "corrected":
        modality = "denied"
    asked = stance in ("asserted", "unknown", "hedged") and wondered(sentence, figure.start)
    if asked and basis in ("exact", "indefinite", "none"):
        if basis != "exact" or (high == 1 and figure.group.count is None):
            return None, None, "unknown", "asserted"
        modality = "hedged"
    return low, high, basis, modality


def _count(
    finding: Finding, figure: Figure, stance: str
) -> tuple[int | None, int | None, str, str] | None:
    """Return bounds, basis and modality of a figure under the stance of its predicate."""
    low, high, basis = figure.min, figure.max, figure.basis
    if stance == "negated" and basis != "none" and beside_nobody(finding, figure):
        stance = "asserted"
    modality = _MODALITIES.get(stance, "asserted")
    open_number = basis in ("unknown", "anybody")
    if stance == "unknown":
        if open_number or basis in ("indefinite", "none"):
            return None, None, "unknown", "asserted"
        return low, high, basis, "hedged"
    if basis == "anybody":
        return (0, 0, "none", "asserted") if stance == "negated" else None
    if basis == "unknown":
        return None, None, "unknown", modality
    if basis == "none_reported":
        return 0, 0, basis, "asserted"
    if stance == "negated" and basis in ("indefinite", "exact") and _untold(finding):
        return None
    if stance == "negated" and basis != "none":
        if finding.trigger.kind == "suffer" and finding.trigger.harm == "killed":
            return None
        single = finding.sentence.words[figure.start : figure.start + 3]
        alone = "single" in single or single[:1] == ["any"]
        if finding.rule == "active" and basis != "indefinite" and not alone:
            return low, high, basis, "denied"
        return 0, 0, "none", "asserted"
    return low, high, basis, modality


def _untold(finding: Finding) -> bool:
    """Tell whether a negation is of no deed: "urged them not to flee", "we do not kill priests".

    What is asked, hoped, promised, supposed or a habit is no zero of an incident.
    """
    sentence, start = finding.sentence, finding.trigger.start
    before = sentence.words[max(sentence.start, start - 4) : start]
    negation = next((n for n, word in enumerate(before) if word in _NEGATIONS), None)
    if negation is None:
        return False
    around = before[max(negation - 1, 0) :]
    if "to" in around:
        return "have" not in around and around[-1:] in (["to"], ["be"])
    return bool(_UNREAL & set(around))


def _unreported(sentence: Sentence, start: int) -> bool:
    """Tell whether no reports tell of the harm: "there were no reports of anyone being hurt"."""
    before = sentence.words[max(sentence.start, start - _SIGHT) : start]
    seen = bool(_NOT_SEEN & set(before)) and bool(_SEEING & set(before))
    if seen and before[-2:-1] and before[-2] in _SIGNS | _REPORTED and before[-1] in ("of", "that"):
        return True  # "had not seen any indication that civilians were hurt"
    before = before[-4:]
    if before[-2:] == ["aware", "of"] and ("not" in before or "n't" in before):
        return True  # "is not aware of any casualties"
    if before[-2:-1] and before[-2] in _SIGNS and before[-1] in ("of", "that"):
        return "no" in before or "not" in before
    if before[-1:] and before[-1] in _REPORTED and {"not", "n't", "n’t"} & set(before):
        return True  # "the police have not reported any casualties"
    return before[-2:] in (["reports", "of"], ["reports", "that"]) and "no" in before


def _supposed(finding: Finding) -> bool:
    """Tell whether a case is only supposed: "Should a rocket kill ten", "Ten dead would mean"."""
    words, start = finding.sentence.words, finding.sentence.start
    while start < finding.sentence.end - 1 and not words[start][:1].isalpha():
        start += 1
    if words[start] == "should" and "?" not in words[start : finding.sentence.end]:
        return finding.trigger.start - start < _REACH
    end = finding.figures[-1].end
    if finding.rule == "attribute":
        return words[end : end + 1] in (["would"], ["could"], ["might"])
    figure = finding.figures[0]
    further = {"more", "another", "further"} & set(words[figure.start : figure.end])
    return finding.rule == "noun" and bool(further) and words[end : end + 1] == ["would"]


def _is_meant(stance: Stance) -> bool:
    """Tell whether a verb or noun says that a harm is planned, tried or threatened."""
    cue = stance.cue
    if stance.modality not in ("planned", "threatened") or cue is None:
        return False
    return cue.pos_ in ("VERB", "NOUN") and cue.lemma_.lower() in _MEANING


def _claimed(stance: Stance) -> bool:
    """Tell whether somebody says it of himself: "claimed to have killed" is a claim, no hedge."""
    cue = stance.cue
    if stance.modality != "hedged" or cue is None or cue.pos_ != "VERB":
        return False
    own = cue.lemma_.lower() in ("claim", "say", "affirm", "report")
    return own and not {"is", "are", "was", "were", "been", "be"} & {
        token.lower_ for token in verb_group(cue)
    }


def _strays(finding: Finding, stance: Stance) -> bool:
    """Tell whether a negation stands too far off to make a zero of a figure."""
    if stance.modality != "negated" or stance.cue is None:
        return False
    at = finding.sentence.place(stance.cue)
    counts = (figure.group.count for figure in finding.figures)
    if any(c is not None and c.max != 0 and c.start_token <= at < c.end_token for c in counts):
        return True  # "no fewer than nine were hurt"
    trigger = finding.trigger
    first = trigger.start - 6 if finding.rule != "subject" else finding.figures[0].start
    # "nine were hurt, none of them badly" is no zero
    end = trigger.end + (0 if finding.rule == "subject" else 2)
    return not first <= at < end
