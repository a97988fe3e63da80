"""How a doer stands to a deed: asserted, claimed, accused, suspected or denied, by whose words."""

from __future__ import annotations

import re

from newsledger.lexicons import words
from newsledger.records import Claim, Event, Extraction

_SUSPECTED = words("suspected alleged presumed apparent")
_HELD_TO = _SUSPECTED | words(
    "allegedly believed thought supposedly apparently presumably may might could"
)
_ACTIVE = words("believed thought")
_CLAUSES = words("the a an that he she they it his her their him them")
"""Words that open what somebody believes."""
_THOUGHT = re.compile(
    r"\b(?:I|we|he|she|they|it|officials|investigators|analysts|police)\s(?:\w+ly\s)?"
    r"(?:believed?s?|thinks?|thought|suspect(?:s|ed)?|assumed?s?|presumed?s?)\s(?:that\s)?$",
    re.IGNORECASE,
)
"""What stands before a doer whom somebody only believes it of: "said he believed a militia did"."""
_BELIEVE = re.compile(r"\w\s(?:believes?|believed|thinks?|thought)\s(?:that\s)?$", re.IGNORECASE)
"""Whoever believes it: "an official said Washington believed a militia fired"."""
_SEEMING = words(
    "allegedly apparently presumably supposedly possibly probably reportedly perhaps likely"
)
"""Adverbs before the words of the doer: "killed, apparently by bandits"."""
_BELIEVED = words("believed thought suspected presumed feared alleged")
_CHARGING = frozenset({"suggest", "allege", "charge", "insinuate", "imply", "accuse"})
_PLAIN = words(
    "say report state tell add announce confirm note write explain declare find determine conclude "
    "claim reveal disclose"
)
"""Verbs that tell and charge nobody, whatever they tell: "said that it was carried out by"."""
_OWNING = frozenset({"state", "confirm", "claim_responsibility", "deny", "accuse"})
"""What a source does that tells of its own deed: who promises or orders has not said he did it."""
_BESIDE = re.compile(r"\b(?:while|when|as)\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
_SIGNS = words("evidence signs indications clues fragments tests findings results analysis")
_NO = words("no little never not n't")
_ALLEGED = words("alleged allegedly")
_JUDGING = words(
    "praise hail laud applaud admire appreciate commend credit welcome honour honor salute regret "
    "resent despise revile hate know forget understand realize realise recognize recognise"
)
"""Verbs that judge or know what was done: who did it is not in doubt."""
_UNLIKELY = 0.45
_AHEAD = 40
_CLAUSE = re.compile(r"\b(?:when|after|as|while)\b", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:after|following|since|amid)\s(?:(?:an?|the|\w+'s|[A-Z]\w+)\s){0,2}$", re.IGNORECASE
)
"""What stands before a deed that is only the time of another."""
_UNTRUE = re.compile(
    r"\b(?:not|never|no|nor|neither|none|nobody|without|false|untrue|lies?|fakes?d?|baseless|"
    r"unfounded|groundless|fabricat\w+|invent\w+|nonsense|propaganda|staged|hoax|den(?:y|ies|ied)|"
    r"denying|reject\w*|dismiss\w*|refut\w+|debunk\w*|unlikely)\b|n[’']t\b",
    re.IGNORECASE,
)
_WHO_IS = re.compile(r",?\s(?:who|which|that)\s(?:was|were|is|are)\s", re.IGNORECASE)
_IT_WAS = re.compile(r"\bit\s(?:is|was|were)\s(?:the\s|an?\s)?$", re.IGNORECASE)
_POSSIBILITY = re.compile(
    r"\b(?:possibility|suspicions?|theory|hypothesis|fears?)\s+that\s+(?:the\s+)?$", re.IGNORECASE
)


def stance_of(event: Event, span: tuple[int, int], claim: Claim | None, found: Extraction) -> str:
    """Return how the actor of an event stands to it, whose words are at `span`."""
    assert event.actor is not None
    text = found.article.text
    before = text[max(0, span[0] - 12) : span[0]].lower().split()
    between = text[span[1] : event.start].split() if span[1] <= event.start else []
    between = [word.lower() for word in between if word != "May"]  # the month
    if {"whether", "either"} & set(before) or _POSSIBILITY.search(
        text[max(0, span[0] - 40) : span[0]]
    ):
        return "suspected"  # "asked whether the cartel ordered the killing"
    behind = re.findall(r"\w+", text[event.end : span[0]].lower())
    near = set(text[max(0, event.start - 14) : event.start].lower().split())
    held = (
        near & _ALLEGED
        or _is_alleged(event, span, text)
        or set(event.actor.lower().split()) & (_SUSPECTED | {"suspect", "suspects"})
        or set(before) & _SUSPECTED
        or set(behind) & _SEEMING
        or set(behind[:2]) & _BELIEVED
    )
    if event.modality == "denied" and not _is_denied_later(event, claim, found):
        return "denied"
    if claim is not None and claim.speech_act == "deny":
        return "asserted" if _is_background(claim, span[0], text) else "denied"
    ahead = text[max(0, span[0] - _AHEAD) : span[0]]
    believed = _THOUGHT.search(ahead) or _BELIEVE.search(ahead)
    if (
        held
        or (believed and between[:1] != ["who"])
        or (_is_held_to(between) and between[1:3] != ["to", "be"])
    ):
        return "suspected"
    if claim is not None:
        phrase = claim.certainty_phrase or ""
        at = text.find(phrase, claim.start) if phrase else -1
        late = at >= event.end  # "hit what was likely a"
        # "thirty were feared killed when gunmen attacked": what is feared is not who did it
        late = late or (0 <= at < span[0] and bool(_CLAUSE.search(text[at : span[0]])))
        late = late or _is_of_doer(text, span, at)
        if claim.certainty_high is not None and claim.certainty_high <= _UNLIKELY:
            return "denied"  # "considers it unlikely that the factions did it"
        if claim.certainty_high is not None and claim.certainty_high < 1.0 and not late:
            return "suspected"  # "said it was very likely that the militia fired them"
        charged = claim.speech_act == "accuse" and claim.cue_lemma not in _PLAIN
        accuses = charged or claim.cue_lemma in _CHARGING
        # "charged them with doing nothing while soldiers murdered"
        accuses = accuses and not _BESIDE.search(text[max(0, span[0] - 12) : span[0]])
        accuses = accuses and between[:1] != ["who"]  # "of backing the gunmen who killed them"
        if claim.cue_lemma == "suspect":
            return "suspected"
        if accuses and claim.source is not None and set(claim.source.lower().split()) & _SIGNS:
            return "suspected"  # "all the evidence suggests that a militia fired them"
        if accuses and claim.source is not None:  # "who allegedly led a gang" accuses nobody else
            return "accused"
        if claim.source and claim.source.lower() == event.actor.lower():
            return "claimed" if claim.speech_act in _OWNING else "asserted"
        known = _takes_for_granted(claim, text) or _is_relative(text, span, between)
        if claim.speech_act == "believe" and not known:
            return "suspected"
    return "asserted"


def _is_denied_later(event: Event, claim: Claim | None, found: Extraction) -> bool:
    """Tell whether others call it false afterwards: "said rebels hit it. They called it a lie"."""
    if claim is None or claim.speech_act == "deny":
        return False
    told = next(s for s in found.sentences if s.sentence_id == event.sentence_id)
    return not _UNTRUE.search(found.article.text[told.start : told.end])


def _is_background(claim: Claim, at: int, text: str) -> bool:
    """Tell whether a deed only says when something was denied: "denied it after a strike on it"."""
    return claim.cue_end < at and is_since(text[claim.cue_end : at])


def is_since(before: str) -> bool:
    """Tell whether what stands before a deed makes it the time of another: "after a strike"."""
    return _SINCE.search(before) is not None


def _is_of_doer(text: str, span: tuple[int, int], at: int) -> bool:
    """Tell whether words of certainty only say who the doer is: "apparently hired thugs killed".

    "Soldiers who were almost certainly Russian shot them": that they shot is not in doubt.
    """
    if span[0] <= at < span[1]:
        return True
    return at >= span[1] and bool(_WHO_IS.fullmatch(text[span[1] : at]))


def _is_relative(text: str, span: tuple[int, int], between: list[str]) -> bool:
    """Tell whether a deed is told by the way: "believe the gunman who opened fire is a soldier"."""
    before = text[max(0, span[0] - 24) : span[0]]
    if between[:1] == ["who"]:
        return not _IT_WAS.search(before)
    return before.lower().split()[-1:] == ["which"]


def _is_held_to(between: list[str]) -> bool:
    """Tell whether others hold the doer to be it: not "guards believed the boy was armed and shot".

    `between` are the words between the doer and the deed. "Captured a suspected bomber in a raid"
    holds somebody else for something.
    """
    return any(
        word in _HELD_TO
        and not (word in _ACTIVE and _CLAUSES & set(between[n : n + 1]))
        and not (word in _SUSPECTED and between[n - 2 : n - 1] in (["a"], ["an"], ["the"]))
        for n, word in enumerate(between, start=1)
    )


def _is_alleged(event: Event, span: tuple[int, int], text: str) -> bool:
    """Tell whether a deed and with it its doer are alleged: "an alleged Israeli airstrike".

    And where it was "allegedly hit by Israeli airstrikes".
    """
    if not event.rule.startswith("noun:") or span[1] > event.start:
        return False
    left = text[max(0, span[0] - 24) : span[0]].lower().split()
    behind_by = left[-1:] in (["by"], ["an"], ["a"]) or left[-2:-1] == ["by"]
    return left[-1:] == ["alleged"] or ("allegedly" in left[-4:] and behind_by)


def _takes_for_granted(claim: Claim, text: str) -> bool:
    """Tell whether a source judges what happened: "praised a leader killed by an air strike".

    "There is no doubt that the militia fired it" is sure of it.
    """
    sure = claim.cue_lemma == "doubt" and bool(
        set(text[claim.cue_start - 12 : claim.cue_start].lower().split()) & _NO
    )
    return sure or claim.cue_lemma in _JUDGING


def voiced(stance: str, claim: Claim | None) -> str:
    """Return the stance of what a source says: it may deny, doubt or accuse."""
    if stance != "asserted" or claim is None:
        return stance
    if claim.speech_act == "deny":
        return "denied"
    if claim.certainty_high is not None and claim.certainty_high <= _UNLIKELY:
        return "denied"
    if claim.speech_act == "believe" or (claim.certainty_high or 1.0) < 1.0:
        return "suspected"
    charged = claim.speech_act == "accuse" or claim.cue_lemma == "allege"
    return "accused" if charged else stance
