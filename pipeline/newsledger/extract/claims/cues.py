"""Cue verbs: which verbs of a text attribute something, with their auxiliaries and particles.

"has repeatedly warned of" is one cue: found by the forms of its first word in the lexicon, so that
it does not hang on the lemmatizer, and by a verb's tag.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsledger.extract.claims.draft import Page
from newsledger.extract.claims.lexicon import CueRow, cue_table
from newsledger.extract.claims.words import NEGATIONS, TIMES
from newsledger.extract.syntax import FINITE, shares_negation
from newsledger.lexicons import words

_BE = words("be is are was were been being am 's ’s 're ’re 'm ’m get gets got")
_HAVE = words("have has had having 've ’ve 'd ’d 's ’s")
_DO = words("do does did")
_MODAL = words("will would could can may might should shall must 'll ’ll wo ca")
_NO_CUE = words("aux aux:pass cop compound flat case mark")
_BEFORE_VERB = words("NN NNS NNP NNPS PRP WP WDT")
_GROUP = _BE | _HAVE | _DO | _MODAL | NEGATIONS
_FILLERS = words("a an full sole any no direct some the its his grave serious deep official")
_OF_SOMEBODY = words("accuse charge suspect convict indict")
_WHEN = words("when if once although though")
_PARTICLES = words("for on against of to about")
_ADVERBS = words(
    "also then later once again still now further just even often always already since thus "
    "earlier recently simply merely only long ever"
)


@dataclass(frozen=True, slots=True)
class VerbCue:
    """One cue verb: `verb` its token, `first`..`last` the whole cue, particle included."""

    row: CueRow
    verb: int
    first: int
    last: int
    passive: bool
    negated: bool


def find_verb_cues(page: Page) -> list[VerbCue]:
    """Return the cue verbs of a page in order."""
    table = cue_table()
    found = []
    previous = -1
    for number, word in enumerate(page.lower):
        rows = table.get(word)
        if rows is None or number <= previous:
            continue
        for row in rows:
            if row.kind != "verb" or not _is_verb(page, number):
                continue
            last = _match(page, number, row)
            if last is None:
                continue
            cue = _cue(page, number, last, row)
            found.append(cue)
            previous = last
            break
    return found


def _is_verb(page: Page, number: int) -> bool:
    """Tell whether a form of the lexicon is a verb here: by tag, or by place when the tag errs.

    "A resident informed reporters that …": no modifier, for a noun stands before it.
    """
    tag, dep = page.tags[number], page.doc[number].dep_
    if tag == "VBP" and number > 1 and page.lower[number - 2] in ("a", "an", "this"):
        return False  # "according to a police report"
    if number in page.mended:
        return tag.startswith("VB")
    if page.lower[number + 1 : number + 2] and page.lower[number + 1].startswith(("d'", "d’")):
        return False  # "charges d'affaires"
    after = page.tags[number + 1 : number + 2]
    if page.lower[number] == "suspects" and number and after in (("VBG",), ("IN",), ("VBN",)):
        return page.tags[number - 1] not in ("NN", "NNS", "JJ")  # "terror suspects held at sea"
    if tag.startswith("VB"):
        if dep == "amod":
            return number > 0 and page.tags[number - 1] in _BEFORE_VERB
        # "confirmed the raid but said only three were hurt": parsers take `said` for an auxiliary
        said = dep.startswith("aux") and page.lower[number] not in _GROUP
        return dep not in _NO_CUE or said
    if number == 0 or page.tags[number - 1] not in _BEFORE_VERB:
        return False
    past = page.lower[number].endswith("ed")
    following = page.past_space(number + 1)
    if past and page.lower[following : following + 1] in ((":",), ("that",)):
        return tag in ("JJ", "NN", "NNP")
    return past and tag == "JJ" and dep in ("ROOT", "ccomp", "conj", "parataxis")


def _match(page: Page, number: int, row: CueRow) -> int | None:
    """Return the last token of the cue's phrase, or None when it does not stand here."""
    words = row.phrase.split()[1:]
    at = number + 1
    lower = page.lower
    for position, word in enumerate(words):
        at = page.past_space(at)
        if position == 0 and at < len(lower) and lower[at] in _FILLERS and lower[at] != word:
            at = page.past_space(at + 1)
        if position == 0 and word in _PARTICLES and page.tags[at : at + 1] == ("RB",):
            at += lower[at] != word  # "called again for"
        if at >= len(lower) or lower[at] != word:
            return None
        at += 1
    if words and words[-1] == "on" and lower[at : at + 1] and lower[at] in TIMES:
        return None  # "insisted on Sunday that": no phrase but a day
    return at - 1


def _cue(page: Page, verb: int, last: int, row: CueRow) -> VerbCue:
    first = verb
    words = set()
    at = verb - 1
    while at >= 0 and verb - at <= 6:
        word = page.lower[at]
        if word in _GROUP and page.tags[at][:3] != "NNP":  # Theresa May
            words.add(word)
            first = at
        elif not (word.endswith("ly") or word in _ADVERBS or word.isspace()):
            break
        at -= 1
    past = page.tags[verb] in ("VBN", "VBD")
    passive = (
        past and bool(words & _BE) and not (words & {"'s", "’s"} and words & {"been"} == set())
    )
    if page.tags[verb] == "VBN" and not words and page.doc[verb].dep_ in ("acl", "advcl"):
        # "a man accused of …", but "The envoy called for …" has no other verb
        sent = page.doc[verb].sent
        passive = any(tag in FINITE for tag in page.tags[sent.start : sent.end])
    if page.tags[verb] == "VBN" and not words and page.doc[verb].dep_ == "conj":
        # "was tracked down and charged with …": the auxiliary of the first verb
        above = page.doc[verb].head
        passive = above.tag_ == "VBN" and any(c.dep_ == "aux:pass" for c in above.children)
    if past and not words and row.phrase in _OF_SOMEBODY:
        # "… and charged with two murders": without an object it is he who was charged
        passive = passive or page.lower[last + 1 : last + 2] in (("of",), ("with",))
    if past and not words and page.doc[verb].is_sent_start and page.doc[verb].dep_ == "advcl":
        passive = True
    if past and not words and first and page.lower[first - 1] in _WHEN:
        # "when asked why": nobody does it but whoever asks
        passive = passive or not any(c.dep_ == "nsubj" for c in page.doc[verb].children)
    # line breaks around the cue go with it, so that its neighbours are words
    while first > 0 and page.lower[first - 1].isspace():
        first -= 1
    last = page.past_space(last + 1) - 1
    negated = bool(words & NEGATIONS) or shares_negation(page.doc[verb])
    return VerbCue(row, verb, first, last, passive, negated)
