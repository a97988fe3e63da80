"""What befell the victims that a sentence tells of, from the harm told before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.untold import wondered

_PLAIN = frozenset({"killed", "injured"})


def in_context(findings: Sequence[Finding], before: Sequence[Finding]) -> list[Finding]:
    """Return the findings; those that list "the victims" take over the harm told before them.

    "Two people were killed. The victims were a farmer and his son." Where nothing or several harms
    are told before, or where it is only asked who they were, they stay casualties, and what some
    of the victims did is no figure.
    """
    kept: list[Finding] = []
    for finding in findings:
        listed = finding.trigger.kind == "victim" and finding.rule == "among"
        if listed and finding.trigger.harm == "casualties":
            told = {f.trigger.harm for f in (*before, *kept) if f.figures} & _PLAIN
            asked = any(wondered(finding.sentence, f.start) for f in finding.figures)
            if len(told) == 1 and not asked:
                finding = replace(finding, trigger=replace(finding.trigger, harm=told.pop()))
            elif not asked and not _introduced(finding):
                continue
        kept.append(finding)
    return kept


def _introduced(finding: Finding) -> bool:
    """Tell whether the words only list victims: "the victims include", "among the victims"."""
    words, trigger = finding.sentence.words, finding.trigger
    after = words[trigger.end] if trigger.end < finding.sentence.end else ""
    return after.startswith("includ") or "among" in words[max(0, trigger.start - 2) : trigger.start]
