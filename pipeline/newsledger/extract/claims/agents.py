"""Agents of passive cues: "was accused | by the monitors | of shelling a school"."""

from __future__ import annotations

from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.words import FINITE

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
        if page.tags[number] in FINITE or page.doc[number].is_punct:
            break
    return end


def after_agent(page: Page, cue: VerbCue, end: int) -> int | None:
    """Return where the content behind the agent starts, or None when there is none."""
    if page.lower[cue.last + 1 : cue.last + 2] != ("by",):
        return None
    stop = agent_end(page, cue, end)
    return stop + 1 if stop < min(cue.last + _AGENT, end - 1) else None
