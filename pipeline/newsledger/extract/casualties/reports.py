"""Zeros, and of whom they are said: "no injuries were reported to US forces"."""

from __future__ import annotations

from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.trigger import Trigger
from newsledger.lexicons import words

_REPORTED = words("reported report reports recorded registered announced confirmed known")
_BLAMING = words("attributed attribute attributes attributing linked blamed")
_TARGETS = words("to among for on by")
_TARGET_NOUNS = words(
    "forces force personnel coalition army troops military civilians side sides police staff "
    "crew passengers residents soldiers people members servicemen"
)


def basis_of_zero(sentence: Sentence, trigger: Trigger, figure: Figure) -> str:
    """Return the basis of a zero: "No injuries were reported" -> none_reported, else none."""
    words = sentence.words
    end = min(sentence.end, max(figure.end, trigger.end) + 7)
    between = words[min(figure.end, trigger.end) : end]
    stop = next((i for i, w in enumerate(between) if w in (",", ";", "but", "while")), len(between))
    inside = words[figure.start : figure.end]
    return "none_reported" if _REPORTED & (set(between[:stop]) | set(inside)) else "none"


def sufferers(sentence: Sentence, trigger: Trigger) -> str:
    """Return the role of those a noun of harm is said of: "casualties among civilians".

    Unknown when the phrase names no people.
    """
    if trigger.kind != "result":
        return "unknown"
    words = sentence.words
    if _BLAMING & set(words[max(sentence.start, trigger.start - 4) : trigger.start]):
        return "unknown"  # "attributed five deaths to the army"
    for at in range(trigger.end, min(sentence.end - 1, trigger.end + 8)):
        word = words[at]
        if word in (",", ";", "in", "but", "while"):
            break
        if sentence.tokens[at].pos_ == "VERB" and word not in _REPORTED:
            break  # "five deaths attributed to the army"
        if word not in _TARGETS or (word == "by" and words[at - 1] in _REPORTED):
            continue
        group = sentence.group(at + 1)
        if group is None:
            break
        if group.end + 1 < sentence.end and words[group.end] in ("or", "and"):
            more = sentence.group(group.end + 1)
            if more is not None and (more.human or words[more.head] in _TARGET_NOUNS):
                group = more
        return group.role if group.human or words[group.head] in _TARGET_NOUNS else "unknown"
    return "unknown"
