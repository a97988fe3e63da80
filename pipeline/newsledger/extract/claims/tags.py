"""Tags of cue verbs that the tagger took for something else: "The army maintains that …".

A plural noun, a third person and a participle look alike, in capitals and headlines above all. What
stands on both sides tells them apart.
"""

from __future__ import annotations

from functools import cache

from newsledger.extract.claims.lexicon import cue_table
from newsledger.extract.claims.words import opens_count
from newsledger.extract.syntax import FINITE, NOUN_TAGS
from newsledger.lexicons import words

_NOUN_TOO = words(
    "answers attacks backs calls challenges charges claims comments concerns counts decides "
    "demands doubts estimates fears forecasts hopes judges names needs notes offers orders plans "
    "pledges posts projects promises questions rates regrets remarks reports requests rules sees "
    "shows signs states supports suspects thanks threats tips tweets views votes vows wants "
    "warrants wishes worries points issues credits debates addresses lists talks waves figures "
    "volunteers appeals cautions terms polls emails contests insults dismisses guesses guarantees "
    "authors brands bids boasts cites complaints counters details dubs echoes finds hails hints "
    "highlights includes invites labels lauds likes mentions notices objects outlines previews "
    "protests proposals quotes raises ranks recalls records refutes repeats retorts reviews says "
    "shares signals slams stresses surprises teaches touts traces urges"
)
_SINGULAR = words("NN NNP NNPS PRP WP") | {")", "-RRB-"}
_PLURAL = words("NNS NNPS PRP")
_PLURAL_WORDS = words("police media people residents they we who")
_OBJECT = words("DT PRP PRP$ CD VBG PDT EX NNP")
_SURE = words("DT PRP$")
_CLAUSAL = words("that whether if how why")
_ENDS = words(". ; ! ?")
_SUBJECT = words("DT NN NNS NNP NNPS CD PRP$ PRP")
_ADVERBS = words("now also still then later again once first even repeatedly today strongly flatly")
_CLAIMED = words("responsibility credit")  # "The rebels claim responsibility"
_NEVER = words("like")
_AFTER_PAST = words("in on of back out about for to against")
_DETERMINERS = words("DT PRP$ POS JJ IN TO")
_MARKS = words("“ '' `` ‘ «") | {'"'}


@cache
def _forms() -> dict[str, str]:
    """Return the tag that each form of a cue verb has where it is a verb and no participle."""
    found: dict[str, str] = {}
    for form, rows in cue_table().items():
        for row in rows:
            lemma = row.phrase
            if row.kind == "verb" and " " in lemma and form != lemma.split()[0]:
                # "spoke of", "shot back": the particle shows the verb
                if not form.endswith(("s", "ing", "n")):
                    found[f"{form} {lemma.split()[1]}"] = "VBD"
                continue
            if row.kind != "verb" or " " in lemma:
                continue
            if not {"that", "quote", "np"} & set(row.frames):
                if "inf" in row.frames and form.endswith("s") and form != lemma:
                    found.setdefault(form, "VBZ")
                continue
            if form == lemma:
                found.setdefault(form, "VBP")
            elif form.endswith("s") and form not in ("was", "is"):
                found[form] = "VBZ"
            elif not form.endswith(("ing", "n")):
                found[form] = "VBD"
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset(form.split(" ")[0] for form in _forms() if " " in form)


TOLD_BY_OTHERS = words("reports claims charges allegations accusations rumours rumors assertions")
"""What others say, in the plural: "reports that", by taggers taken for a verb."""


def mended_tags(told: list[str], lower: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tags of a page, those of cue verbs by their neighbours where they are no verbs."""
    tags = list(told)
    forms, pairs = _forms(), _first_words()
    for number, word in enumerate(lower):
        tag = forms.get(word)
        if tag is None and word in pairs and number + 1 < len(lower):
            tag = forms.get(f"{word} {lower[number + 1]}")
        if tag == "VBD" and told[number] == "VBN" and _is_past(lower, tags, number):
            tags[number] = tag
        if told[number] == "VBZ" and _is_what_others_told(lower, tags, number):
            tags[number] = "NNS"
        if tag is None or told[number].startswith("VB") or number == 0:
            continue
        if _is_verb(lower, tags, number, tag):
            tags[number] = tag
    return tuple(tags)


def _is_what_others_told(lower: tuple[str, ...], tags: list[str], number: int) -> bool:
    """Tell whether a noun taken for a verb has no subject: "said reports that it fired"."""
    if lower[number] not in TOLD_BY_OTHERS or lower[number + 1 : number + 2] != ("that",):
        return False
    return number == 0 or tags[number - 1] in ("VBD", "VBZ", "VBP", "VBN", "JJ", "IN", "WDT")


def _is_verb(lower: tuple[str, ...], tags: list[str], number: int, tag: str) -> bool:
    before = number - 1
    while before > 0 and (
        lower[before].isspace() or lower[before] in _ADVERBS or lower[before].endswith("ly")
    ):
        before -= 1
    after = number + 1
    while after < len(lower) and lower[after].isspace():
        after += 1
    if after >= len(lower) or tags[before] in _DETERMINERS or before == number:
        return False
    following = lower[after]
    if lower[number] == "claim" and following in _CLAIMED:
        return tags[before][:2] == "NN" or lower[before] in _PLURAL_WORDS
    clause = following in _CLAUSAL and not _is_relative(tags, after)
    quoted = following in _MARKS
    opens = clause or quoted or tags[after] in _OBJECT
    if following == ":" and tag != "VBP" and tags[before][:2] == "NN":
        return _starts_speech(lower, after + 1)
    last = following in _ENDS | {","} and _follows_comma(lower, tags, before, plural=tag == "VBP")
    if tag == "VBZ":
        goes_on = lower[before] in (",", "and", "but", ")")
        if tags[before] not in _SINGULAR and not goes_on:
            return False
        if lower[number] in _NOUN_TOO:
            if following == "to" and not goes_on and tags[after + 1 : after + 2] == ["VB"]:
                return _has_no_verb(lower, tags, number)
            return last or (not goes_on and (clause or quoted or tags[after] == "DT"))
        if goes_on and lower[before] != ")":
            return clause or tags[after] in _SURE
        gap = following in _ENDS and "that" in lower[max(0, number - 6) : number]
        if gap or tags[after] == "MD":
            return True  # "a trend that the agency predicts will go on"
        return last or opens or following == "to" or tags[after][:2] in ("NN", "JJ", "IN", "RB")
    if tag == "VBD":
        return tags[before][:2] in ("NN", "PR", "WP") and (opens or following in _AFTER_PAST)
    if lower[number] in _NEVER:
        return False
    plural = tags[before] in _PLURAL or lower[before] in _PLURAL_WORDS
    return last or (plural and (clause or quoted or tags[after] in ("PRP", "EX")))


def _is_past(lower: tuple[str, ...], tags: list[str], number: int) -> bool:
    """Tell "The project recorded at least 410 deaths" from a participle: it has an object."""
    after = number + 1
    if number == 0 or after >= len(lower) or tags[number - 1] not in NOUN_TAGS:
        return False
    opens = (
        opens_count(lower, tags, after)
        or tags[after] in ("DT", "CD", "PRP$")
        or lower[after] == "that"
    )
    return opens and _has_no_verb(lower, tags, number)


def _has_no_verb(lower: tuple[str, ...], tags: list[str], number: int) -> bool:
    """Tell whether a clause lacks its verb: "The brigade plans to leave on Sunday."."""
    for way in (-1, 1):
        at = number + way
        while 0 <= at < len(lower) and lower[at] not in _ENDS and not lower[at].isspace():
            if tags[at] in FINITE:
                return False
            at += way
    return True


def _starts_speech(lower: tuple[str, ...], number: int) -> bool:
    return number < len(lower) and lower[number] in _MARKS


def _follows_comma(lower: tuple[str, ...], tags: list[str], before: int, *, plural: bool) -> bool:
    """Tell whether a subject alone stands between a comma and here: "…, the UN estimates."."""
    if tags[before][:2] not in ("NN", "PR"):
        return False
    for number in range(before - 1, max(before - 12, 0), -1):
        if lower[number] in (",", "—", "–", "--"):
            if plural and not _PLURAL_WORDS.intersection(lower[number + 1 : before + 1]):
                return any(tags[n] in ("NNS", "NNPS") for n in range(number + 1, before + 1))
            if plural:
                return True
            return tags[number + 1] in _SUBJECT and lower[number + 1] not in _CLAUSAL
        if tags[number] in FINITE or lower[number] in _ENDS or tags[number] == "CC":
            return False
    return False


def _is_relative(tags: list[str], number: int) -> bool:
    """Tell "the claims that were made" from "the army claims that they were made"."""
    return number + 1 < len(tags) and tags[number + 1] in FINITE
