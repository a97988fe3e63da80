"""Agents and subjects of passive cues: "was accused | by the monitors | of shelling a school"."""

from __future__ import annotations

from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Page
from newsledger.extract.syntax import FINITE

_AGENT = 13  # tokens of an agent: "by the country's human rights commission"


def _ends_agent(page: Page, number: int) -> bool:
    """Tell whether a preposition turns from the agent to the deed: "by the mayor | of stealing"."""
    return page.lower[number] == "for" or (
        page.lower[number] == "of" and page.tags[number + 1] == "VBG"
    )


def agent_end(page: Page, cue: VerbCue, end: int) -> int:
    """Return where the agent behind a passive cue ends, `end` being that of its sentence."""
    for number in range(cue.last + 2, end - 1):
        if page.lower[number] in cue.row.frames and _ends_agent(page, number):
            return number
        if page.lower[number] == "to" and page.tags[number] == "TO":
            return number  # "is believed by officials | to have been carried out by rebels"
        if page.tags[number] in FINITE or page.doc[number].is_punct:
            break
    return end


def after_agent(page: Page, cue: VerbCue, end: int) -> int | None:
    """Return where the content behind the agent starts, or None when there is none."""
    if page.lower[cue.last + 1 : cue.last + 2] != ("by",):
        return None
    stop = agent_end(page, cue, end)
    return stop + 1 if stop < min(cue.last + _AGENT, end - 1) else None


def passive_subject(page: Page, cue: VerbCue) -> tuple[int, int] | None:
    """Return the subject of a passive cue as tokens: it is part of what is said of it."""
    verb = page.doc[cue.verb]
    for child in verb.children:
        if child.dep_ in ("nsubj:pass", "nsubj", "csubj:pass") and child.i < cue.first:
            if child.lower_ in ("that", "which", "who") and verb.dep_ == "acl:relcl":
                # "the attacks, which were claimed by the group"
                noun = verb.head
                edge = min(noun.right_edge.i, child.i - 1)
                edge -= page.doc[edge].is_punct
                return (noun.left_edge.i, edge) if noun.left_edge.i <= noun.i <= edge else None
            if child.lower_ in ("it", "that", "which", "who"):
                return None
            return child.left_edge.i, min(child.right_edge.i, cue.first - 1)
    return None
