"""Contents with a gap that stands before the cue: "a raid that police said killed two"."""

from __future__ import annotations

from newsledger.extract.claims.acts import DEED
from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.lexicon import cue_table
from newsledger.extract.claims.words import Found
from newsledger.extract.syntax import FINITE, NOUN_TAGS
from newsledger.lexicons import words

_RELATIVES = words("which that who whom what")
_SUBJECT = words("DT NN NNS NNP NNPS PRP PRP$ JJ CD POS RB _SP")
_PHRASE = NOUN_TAGS | words("JJ CD PRP$ DT POS VBG VBN")
_NAMING = words("call describe dub label term brand judge name deem consider dismiss denounce")
_STOPS = words(". ; , ) : ! ?")
_IS = words("is was are were 's ’s")
_VAGUE = words("thing things everything something anything way all")
_SPEAKERS = words("he she they we i")
_PREDICATES = (("VBZ",), ("VBD",), ("VBP",), ("MD",))
_REACH = 8
_DISPUTED = 10  # tokens
_ASSERTIONS = words(
    "charge accusation allegation claim assertion contention suggestion figure toll version account"
)


def find_gap(page: Page, cue: VerbCue, first: int, end: int) -> Found | None:
    """Find what a relative clause says of the noun before it.

    "which, officers warned, would be answered" -> which … would be answered; "a charge that the
    army denies" -> a charge; "a figure that the ministry calls inflated" -> a figure … inflated.
    """
    if page.tags[cue.verb] not in FINITE and not (cue.first < cue.verb and not cue.passive):
        return None
    frames = cue.row.frames
    at = page.past_space(cue.last + 1)
    inserted = at < end and page.lower[at] == ","
    opening = _opening(page, cue, first, inserted=inserted)
    if opening is None:
        return None
    left, relative = opening
    bare = page.tags[relative] in NOUN_TAGS and not inserted
    if bare:
        # "a step | they believe | could help the wounded"
        if ("that" in frames or "quote" in frames) and page.tags[at : at + 1] in _PREDICATES:
            return "gap", [(left, relative), (at, _rest(page, at, end))], cue.last
        closed = at >= end or page.lower[at] in _STOPS
        if "np" in frames and closed and page.lower[relative] in cue_table():
            return "gap", [(left, relative)], cue.last  # "a charge | he denies"
        return None
    what = page.lower[relative] == "what"
    following = at + 1 if inserted else at
    clausal = "that" in frames or "quote" in frames
    if clausal and following < end - 1 and page.tags[following] in FINITE | {"VBN"}:
        if what and page.lower[following] in _IS and _opens_clause(page, relative, first):
            return None  # "What we know is that …"
        return "gap", [(relative, relative), (following, _rest(page, following, end))], cue.last
    if cue.row.phrase.split()[0] in _NAMING and not inserted and at < end - 1:
        if page.tags[at] in ("JJ", "VBN", "DT", "RB", "NN") or at in page.speech_at:
            named = (at, _rest(page, at, end))
            return "gap", [named] if what else [(left, relative), named], cue.last
        return None
    closed = at >= end or page.lower[at] in _STOPS
    if closed and cue.row.speech_act == "deny" and _is_of_clause(page, relative):
        return "floating", [(_clause_start(page, relative, first), relative - 2)], cue.last
    if "np" in frames and closed and relative > left and page.lower[relative - 1] not in _VAGUE:
        return "gap", [(left, relative - (page.lower[relative] in _RELATIVES))], cue.last
    return None


def _is_of_clause(page: Page, relative: int) -> bool:
    """Tell whether "which" stands for all that was said: "fired by the rebels, which they deny".

    A charge or a deed may be denied itself: "a raid, which the army denies".
    """
    if page.lower[relative] != "which" or page.lower[relative - 1] != ",":
        return False
    noun = page.lower[relative - 2]
    return noun not in _ASSERTIONS and DEED.search(noun) is None


def _clause_start(page: Page, relative: int, first: int) -> int:
    """Return where what was said begins: behind the last verb of saying, else the sentence."""
    for number in range(relative - 3, first, -1):
        rows = cue_table().get(page.lower[number], ())
        says = any("that" in row.frames and " " not in row.phrase for row in rows)
        if page.tags[number] in FINITE and says:
            start = page.past_space(number + 1)
            return start + (page.lower[start] == "that")
    return first


def _opening(page: Page, cue: VerbCue, first: int, *, inserted: bool) -> tuple[int, int] | None:
    """Return the noun phrase and its relative word before the subject of the cue."""
    number = cue.first - 1
    if not inserted and page.lower[number] in _SPEAKERS and page.tags[number - 1] in NOUN_TAGS:
        left = number - 1
        while left > first and page.tags[left] != "DT" and page.tags[left - 1] in _PHRASE:
            left -= 1
        return left, number - 1
    if number <= first or page.tags[number] not in _SUBJECT - {"DT", "JJ"}:
        return None
    stop = max(first, cue.first - _REACH)
    while number >= stop and page.tags[number] in _SUBJECT:
        if page.lower[number] in _RELATIVES:
            break
        number -= 1
    if number < first:
        return None
    if inserted:
        if page.lower[number] != ",":
            return None
        number -= 1
    if page.lower[number] not in _RELATIVES or number >= cue.first - 1:
        return None
    if page.lower[number] == "what":
        return number, number
    left = number - 1
    if left >= first and page.lower[left] == ",":
        left -= 1
    if left < first or page.tags[left] not in NOUN_TAGS:
        return None
    while left > first and page.tags[left] not in ("DT", "PRP$") and page.tags[left - 1] in _PHRASE:
        left -= 1
    return left, number


def _opens_clause(page: Page, number: int, first: int) -> bool:
    """Tell "and what we know is …" from "in what police said was …"."""
    if number > first and page.tags[number - 1] == "IN":
        return page.doc[number - 1].dep_ == "mark"
    return number == first or page.tags[number - 1] in ("CC", ":", ",", "``", "''")


def _rest(page: Page, at: int, end: int) -> int:
    """Return the end of the relative clause: the next pause, or the end of the sentence."""
    for number in range(at + 1, end):
        if page.lower[number] in (",", ";", "—", "–", "--", ")", "."):
            if page.lower[number] == "." and number + 1 < end:
                continue
            return number - 1
    return end - 1


def find_disputed(page: Page, cue: VerbCue, first: int) -> Found | None:
    """Find what a sentence is called that somebody disputes: "…, | a charge | the army denied"."""
    if page.tags[cue.verb] not in ("VBD", "VBZ", "VBP", "VBN") or cue.passive:
        return None
    for number in range(cue.first - 2, max(first + 2, cue.first - _DISPUTED), -1):
        if page.lower[number] in (",", ";", ".") or page.tags[number].startswith("VB"):
            return None
        if page.lower[number] not in _ASSERTIONS:
            continue
        article = next((n for n in (number - 1, number - 2) if page.lower[n] in ("a", "an")), None)
        if article is not None and page.lower[article - 1] in (",", "—", "–", "--"):
            opens = page.lower[number + 1] not in ("of", "that", "by", "from", "against", "which")
            return ("disputed", [(article, number)], cue.last) if opens else None
    return None
