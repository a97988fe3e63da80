"""Drafts that look like attributions but tell nothing of what anybody says or thinks.

"We offer our condolences", "the cabinet declared a curfew", "who asked not to be named", "callers
are asked to dial in": courtesies, acts done by words, conditions of the talk itself.
"""

from __future__ import annotations

import bisect
import re

from newsledger.extract.claims.draft import Draft, Page
from newsledger.extract.claims.sources import is_source_like
from newsledger.lexicons import words

_UNNAMED = re.compile(
    r"(?:not )?to (?:not )?(?:be (?:named|identified|quoted)|(?:speak|talk|comment|brief \w+)\b|"
    r"(?:give|mention|reveal|disclose) (?:his|her|their|its) (?:full )?(?:names?|identit\w+))",
    re.IGNORECASE,
)
_ITSELF = re.compile(r"(?:it|him|her|them)sel(?:f|ves)\b", re.IGNORECASE)
_ASKED = re.compile(r"(?:how|who|whom|whose|what|when|where|which|whether|why|if)\b", re.IGNORECASE)
_SAYING = re.compile(
    r"to (?:\w+ly )?(?:say|comment|specify|elaborate|confirm|deny|disclose|reveal|discuss|identify|"
    r"name|give|provide|answer|speak|talk|be|describe|explain)\b",
    re.IGNORECASE,
)
_TOLD = words("say specify mention disclose reveal state tell elaborate indicate")
_DECLINING = words("decline declines declined declining refuse refuses refused refusing")
_NO_TALK = words("ask prefer refuse decline wish want request authorise authorize mention reveal")
_COURTESY = words("thank congratulate salute greet celebrate mourn commemorate")
_FIRST_PERSON = words("i we you")
# What is done by saying so, or done with the thing that the verb has as its object
_DEEDS = {
    "offer": words(
        "condolences sympathy sympathies prayers reward rewards help aid assistance money shelter "
        "services training refuge sanctuary cash food congratulations thanks"
    ),
    "declare": words("emergency war curfew mourning holiday law independence bankruptcy ceasefire"),
    "decree": words("curfew mourning holiday amnesty"),
    "announce": words("holiday"),
    "observe": words("strike silence ceasefire truce anniversary fast lockdown curfew holiday"),
    "call": words("attention police ambulance elections election meeting strike 911 999 stoppers"),
    "minimise": words("casualties risk risks harm damage losses"),
    "minimize": words("casualties risk risks harm damage losses"),
    "seek": words(
        "anonymity "
        "refuge shelter asylum treatment care cover bankruptcy safety re-election reelection office"
    ),
    "address": words("challenges challenge crisis problem problems needs issues causes council"),
    "adopt": words("resolution"),
    "support": words("cessation"),
    "express": words("condolences sympathy sympathies thanks gratitude congratulations"),
    "send": words("condolences sympathy sympathies thanks"),
    "repeat": words("it this that"),
    "ask": words("questions question permission"),
    "request": words("anonymity"),
    "claim": words("lives life victims lots"),
}
_NOT_SAID = words("claim say report announce mention state specify describe give release publish")
_INSTRUCTIONS = words("ask recommend invite require call")
_BLAMED = words("responsible accountable")
_TOPICS = words("focus intend unveil")
_REACH = 9  # tokens of the content in which the thing is looked for


def is_no_statement(page: Page, draft: Draft) -> bool:
    """Tell whether a draft is a courtesy, a deed or a condition of the talk, and no claim."""
    if not draft.parts or draft.direct:
        return False
    lemma, source = draft.cue_lemma.split(" ")[0], _first_word(page, draft)
    start = draft.parts[-1][0]
    content = page.text[start : start + 80]
    if lemma == "recall" and draft.source is None:
        return True  # "Recall that the town was attacked before": told to the reader
    if lemma == "call" and _ITSELF.match(page.text, draft.parts[0][0]):
        return True  # "a group calling itself the Resistance": its name
    declined = lemma == "decline" and _SAYING.match(content)
    if declined or (draft.infinitive and _is_declined(page, draft)):
        return True  # "declined to say who did it": nothing is said
    if lemma in _NO_TALK and _UNNAMED.match(content):
        return True
    if source in ("who", "anyone", "anybody") and (source != "who" or _asks(page, draft)):
        return True
    if lemma in _COURTESY and source in _FIRST_PERSON | {""}:
        return True
    cue = page.text[draft.cue[0] : draft.cue[1]].lower()
    negated = any(word in ("not", "n't", "n’t", "never") for word in _words(page, draft.cue))
    if negated and lemma in _TOLD and _ASKED.match(content):
        return True  # "The ministry does not say how many were fighters."
    if draft.source is None:
        if lemma in _TOPICS or (lemma == "ask" and cue.startswith("ask")):
            return True  # "Asked about the raid, …": a reporter asks
        if lemma in _INSTRUCTIONS and (cue.startswith("will be") or lemma == "recommend"):
            return True  # "callers will be asked to identify themselves"
        if lemma == "know" and negated:
            return True  # "It is not known whether …": nobody says anything
    if draft.cue_lemma in ("focus", "focus on") or (lemma == "aware" and cue.endswith("of")):
        return True
    if draft.rule == "object":
        return _is_deed(page, draft, lemma, negated=negated)
    return False


def _is_declined(page: Page, draft: Draft) -> bool:
    """Tell whether a source declined to say it: "refused | to say | whether …"."""
    first = max(bisect.bisect_right(page.starts, draft.cue[0]) - 1, 0)
    lemma = draft.cue_lemma.split(" ")[0]
    before = page.lower[max(first - 2, 0) : first]
    return lemma in _TOLD | {"confirm", "deny", "identify"} and (
        before[-1:] == ("to",) and before[0] in _DECLINING
    )


def _is_deed(page: Page, draft: Draft, lemma: str, *, negated: bool) -> bool:
    first = max(bisect.bisect_right(page.starts, draft.parts[-1][0]) - 1, 0)
    said = page.lower[first : first + _REACH]
    if lemma == "hold" and (draft.infinitive or not _BLAMED.intersection(said)):
        return True  # "held talks", but "holds the rebels responsible"
    things = _DEEDS.get(lemma)
    if things is not None and things.intersection(said) and first not in page.speech_at:
        return True
    if said[:1] == ("nothing",) and draft.speech_act == "state" and lemma in ("say", "tell"):
        return True
    if lemma == "decline" and page.tags[first] in ("CD", "$"):
        return True  # "revenue declined 8 percent"
    if negated and lemma in _NOT_SAID:
        return True  # "the group did not claim the attack", "does not report the number"
    before = page.lower[bisect.bisect_left(page.starts, draft.cue[0]) - 1]
    if before in ("before", "after", "without") and draft.speech_act == "state":
        return True  # "before announcing the results"
    head = draft.source_head
    if head is None or draft.speech_act != "believe" or head.pos_ != "NOUN" or head.ent_type_:
        return False
    # "the arithmetic favours the attacker": no person and no body
    return not is_source_like(head) and not head.lower_.endswith(("s", "er", "or", "ist", "man"))


def _words(page: Page, span: tuple[int, int]) -> tuple[str, ...]:
    first = max(bisect.bisect_right(page.starts, span[0]) - 1, 0)
    return page.lower[first : bisect.bisect_left(page.starts, span[1])]


def _first_word(page: Page, draft: Draft) -> str:
    if draft.source is None:
        return ""
    return page.text[draft.source[0] : draft.source[1]].split(None, 1)[0].lower()


def _asks(page: Page, draft: Draft) -> bool:
    """Tell whether the draft is a question: "Who told you that?"."""
    stop = max(end for _, end in draft.parts)
    return page.text[stop - 1 : stop + 3].find("?") >= 0
