"""What became of people of whom it was told before that they were hurt: they died of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsledger.extract.casualties.bodies import PARTS
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.group import Group
from newsledger.extract.casualties.plausible import plausible
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.casualties.verbs import find_verb_victims
from newsledger.extract.modality import stance_of
from newsledger.lexicons import words

_EXECUTED = (
    ["back", "of", "the", "head"],
    ["back", "of", "the", "neck"],
    ["nape", "of", "the", "neck"],
    ["in", "cold", "blood"],
    ["by", "firing", "squad"],
    ["by", "a", "firing", "squad"],
    ["execution", "-", "style"],
    ["one", "by", "one"],
    ["one", "after", "another"],
)
_LIMBS = words(
    "leg legs arm arms foot feet hand hands knee knees kneecap kneecaps ankle ankles shin calf "
    "wrist elbow finger fingers toe toes buttock buttocks heel forearm thigh thighs shoulder "
    "shoulders hip"
)
"""Parts of the body in which somebody shot is wounded and no more."""
_SIDES = words("the both his her their left right upper lower one")
_UNREAL = words("not n't never nearly almost would could might may should if")
_REACH = 7
"""Words behind who was shot in which it is said where."""
_SHOOTING = words("shot shoot shoots shooting")
_TROOPS = words(
    "soldiers troops army police policemen forces commandos patrol rangers guards gendarmes "
    "marines paramilitaries military command constables"
)
_THEIR = words("its their")
_ANYBODY = words("man woman boy girl victim child teenager youth youngster")
"""Nouns that take up somebody told before, whoever it was."""
_SHOT = ("casualties",)
_STRUCK = ("casualties", "injured")
_NOT_DEAD = ("injured", "casualties", "missing", "captured")


def died_of_it(
    sentence: Sentence,
    trigger: Trigger,
    claimed: set[int],
    harm_starts: set[int],
    findings: list[Finding],
) -> tuple[list[Figure], str] | None:
    """Read of whom it was told before that they were hurt: "a guard, shot in the leg, died".

    They are no longer counted as hurt.
    """
    hurt = {
        figure.group.start: (finding, figure)
        for finding in findings
        if finding.trigger.harm in (_SHOT if trigger.harm == "injured" else _NOT_DEAD)
        for figure in finding.figures
        if figure.basis not in ("none", "unknown")
    }
    said = sentence.words[trigger.start : trigger.end]
    doubtful = said[-1] in ("hit", "center", "centre") or any(w[:8] == "hospital" for w in said)
    if not hurt or (trigger.harm == "injured" and doubtful):
        return None  # whoever was shot and taken to a hospital may have died there
    if stance_of(sentence.tokens[trigger.start]).modality == "hypothetical":
        return None  # "was shot and would have died"
    read = find_verb_victims(sentence, trigger, claimed - hurt.keys(), harm_starts)
    if read is None or read[1] != "subject":
        return None
    if not all(plausible(sentence, trigger, figure, read[1]) for figure in read[0]):
        return None  # "over 400 were hurt; 12 vehicles were destroyed"
    nearest = read[0][-1].end
    others = any(nearest <= g.start < trigger.start and g.human for g in sentence.groups)
    if trigger.harm == "injured" and others:
        return None
    for figure in read[0]:
        told = hurt.get(figure.group.start)
        if told is None:
            continue
        claimed.discard(figure.group.start)
        if told[0].trigger.harm in ("injured", "casualties"):
            told[0].figures.remove(told[1])
    return read


def is_deadly(sentence: Sentence, trigger: Trigger, shot: Figure) -> bool:
    """Tell whether the words behind say that who was shot died of it.

    "shot four demonstrators dead", "shot the two women to death", "shot in the back of the head"
    """
    if _is_of_fighters(sentence, trigger, shot):
        return True
    at = max(trigger.end, shot.end)
    near = sentence.words[at : min(at + _REACH, sentence.end)]
    if near[:1] == ["them"]:
        near, at = near[1:], at + 1  # "took nine men off a bus and shot them dead"
    if near[:1] == ["dead"] or near[:2] == ["to", "death"]:
        return at > trigger.end
    return any(near[n : n + len(end)] == end for end in _EXECUTED for n in range(len(near)))


def _is_of_fighters(sentence: Sentence, trigger: Trigger, shot: Figure) -> bool:
    """Tell whether troops shot several of those they fight: "police said they shot four rebels"."""
    words = sentence.words
    several = shot.role == "militant" and shot.group.count is not None and (shot.min or 0) > 1
    if not several or words[trigger.start] not in _SHOOTING or shot.start < trigger.end:
        return False
    in_part = words[shot.end : shot.end + 1] == ["in"] and bool(
        PARTS & set(words[shot.end : min(shot.end + _REACH, sentence.end)])
    )
    if in_part:
        return False
    doers = [
        g for g in sentence.groups if g.end <= trigger.start and (g.human or _troops(g, words))
    ]
    # "police said (they shot)", "the army said (its men)"
    theirs = any(g.kind.endswith("pronoun") or words[g.start] in _THEIR for g in doers[-1:])
    return any(_troops(group, words) for group in (doers if theirs else doers[-1:]))


def _troops(group: Group, words: Sequence[str]) -> bool:
    return bool(_TROOPS & set(words[group.start : group.end]))


def as_wounded(finding: Finding) -> Finding:
    """Say that those are hurt who were shot in a limb: "shot three boys in the legs"."""
    sentence, trigger = finding.sentence, finding.trigger
    at = max(trigger.end, finding.figures[-1].end)
    if trigger.harm != "casualties" or sentence.words[at : at + 1] != ["in"]:
        return finding
    at += 1
    while at < sentence.end and sentence.words[at] in _SIDES:
        at += 1
    limb = at < sentence.end and sentence.words[at] in _LIMBS
    return replace(finding, trigger=replace(trigger, harm="injured")) if limb else finding


def told_since(findings: Sequence[Finding], before: Sequence[Finding]) -> Finding | None:
    """Return what tells what became of the one hit in the sentence before.

    "He died", "The boy is in intensive care"
    """
    shot = [finding for finding in before if finding.figures]
    if len(shot) != 1 or shot[0].trigger.harm not in _STRUCK or len(shot[0].figures) != 1:
        return None
    one = shot[0].figures[0]
    if one.min != 1 or one.max != 1:
        return None
    for finding in findings:
        harm = finding.trigger.harm
        new = harm == "killed" or (harm == "injured" and shot[0].trigger.harm == "casualties")
        if new and finding.rule == "subject" and _opens(finding, shot[0]):
            return finding
    return None


def _opens(finding: Finding, shot: Finding) -> bool:
    """Tell whether a pronoun, or "the man", opens the next sentence: nobody else can be meant."""
    sentence, group = finding.sentence, finding.figures[0].group
    last = sentence.words[group.end - 1]
    again = sentence.words[group.start] == "the" and group.end == group.start + 2
    if group.kind != "singular_pronoun" and not (again and last in _ANYBODY):
        return False
    hurt = shot.figures[0].group
    other = shot.sentence.words[hurt.head] in _ANYBODY and last in _ANYBODY - {"victim"}
    if other and shot.sentence.words[hurt.head] != last:
        return False  # "A boy was stabbed. The man …"
    if _UNREAL & set(sentence.words[group.end : finding.trigger.start]):
        return False  # "he could have died"
    return sentence.start == shot.sentence.end and not any(
        g.human and g.start < group.start for g in sentence.groups
    )


def no_longer_hurt(findings: list[Finding], dead: Figure) -> None:
    """Take people who were killed out of those that were told as hurt."""
    for finding in findings:
        if finding.trigger.harm in ("injured", "casualties"):
            finding.figures[:] = [f for f in finding.figures if f.group is not dead.group]
