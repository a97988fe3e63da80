"""What the sentence itself says became of those who were shot, stabbed or blown up.

"Shot a clerk in the face, killing him", "was stabbed and survived", "was hit as he ran and died".
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.modality import stance_of
from newsledger.lexicons import words

_ENDS = {"killing": "killed", "wounding": "injured", "injuring": "injured", "maiming": "injured"}
_THEM = words("him her them")
_LIVED = words("survived survive survives")
_DIED = words("died dies succumbed perished")
_HE = words("he she")
_OPEN = ("casualties", "injured")


def with_fate(
    sentence: Sentence, findings: list[Finding], triggers: list[Trigger]
) -> list[Finding]:
    """Return the findings, those of people shot or hurt with what they came to."""
    if not any(finding.trigger.harm in _OPEN for finding in findings):
        return findings
    dying = [
        trigger
        for trigger in triggers
        if trigger.harm == "killed" and _DIED & set(sentence.words[trigger.start : trigger.end])
    ]
    found: list[Finding] = []
    told: list[Finding] = []
    for finding in findings:
        if finding in told:
            continue
        death = next((t for t in dying if _is_death_of(sentence, finding, t, findings)), None)
        if death is not None:
            told += [f for f in findings if f.trigger == death]
            harm: str | None = "killed"  # he is counted once
        else:
            harm, at = _came_to(sentence, finding)
            told += [f for f in findings if f.trigger.start == at]
        if harm is not None:
            finding = replace(finding, trigger=replace(finding.trigger, harm=harm))
        found.append(finding)
    return [finding for finding in found if finding not in told]


def _came_to(sentence: Sentence, finding: Finding) -> tuple[str | None, int]:
    """Return the harm told behind who was shot, and where: "(stabbed a guard), wounding him"."""
    figure = finding.figures[-1]
    if finding.trigger.harm != "casualties" or figure.max == 0:
        return None, -1
    words, start = sentence.words, max(finding.trigger.end, figure.end)
    for at in range(start, sentence.end - 1):
        if words[at] in _ENDS and words[at + 1] in _THEM and words[at - 1] in (",", "and"):
            return (None, -1) if _others(sentence, figure, at) else (_ENDS[words[at]], at)
        if words[at] in _LIVED and _is_of(sentence, finding, at):
            return "injured", at
    return None, -1


def _is_death_of(
    sentence: Sentence, finding: Finding, death: Trigger, findings: list[Finding]
) -> bool:
    """Tell whether a death told behind is that of the one who was shot."""
    one = len(finding.figures) == 1 and finding.figures[0].min == finding.figures[0].max == 1
    if finding.trigger.harm not in _OPEN or not one or death.start < finding.trigger.end:
        return False
    whose = [f for f in findings if f.trigger == death]
    if any(f.figures[0].group.kind != "singular_pronoun" for f in whose):
        return False
    return _is_of(sentence, finding, death.start)


def _is_of(sentence: Sentence, finding: Finding, at: int) -> bool:
    """Tell whether a verb behind is said of who was shot: it goes on, or has a pronoun for him."""
    verb, act = sentence.tokens[at], sentence.tokens[finding.trigger.start]
    if stance_of(verb).modality != "asserted" or _others(sentence, finding.figures[-1], at):
        return False
    own = syntax.children(verb, "nsubj", "nsubj:pass")
    if own:
        return all(token.lower_ in _HE for token in own)
    passive = finding.rule == "subject"
    return passive and _goes_on(verb, act)


def _goes_on(verb: Token, act: Token) -> bool:
    """Tell whether a verb is joined to another, or to one inside its clause."""
    head = verb
    for _ in range(3):
        if head.dep_ not in ("conj", "advcl"):
            return False
        head = head.head
        if head == act:
            return True
    return False


def _others(sentence: Sentence, figure: Figure, at: int) -> bool:
    """Tell whether other people are told of before `at`, who may be meant."""
    return any(
        figure.end <= group.start < at
        and group.human
        and group.kind not in ("singular_pronoun", "number")
        for group in sentence.groups
    )
