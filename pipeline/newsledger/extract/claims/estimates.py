"""Claims of estimates: "the government put the toll at eight", "the army raised it to 40"."""

from __future__ import annotations

from newsledger.extract.claims.boundaries import likeliest_end
from newsledger.extract.claims.draft import Draft, Page, Stretch
from newsledger.extract.claims.phrases import head_before
from newsledger.extract.claims.sources import is_source_like, sentence_bounds, set_source
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

_PUTTING = words("put puts putting place placed places estimate estimated estimates")
_CHANGING = words(
    "raise raised raises revise revised revises lower lowered lowers increase increased"
)
_GIVING = words("give gave gives given")
_VERBS = _PUTTING | _CHANGING | _GIVING
_FIGURES = words(
    "toll tolls number numbers figure figures count counts tally losses deaths dead casualties "
    "total estimate account chance chances likelihood probability odds"
)
_LEMMAS = {"put": "put at", "plac": "put at", "esti": "estimate at", "giv": "give", "gave": "give"}
_REACH = 12
_STOPS = words(". ; : ! ? but while , — – -- ) ”") | {'"'}
_SPEAKERS = words("it they he she we")
_BETWEEN = words("now then also later first today earlier meanwhile still")
_FIGURE_TAGS = words("CD NN NNS JJ JJR VBN")
_HELPERS = words("has have had")
_BARE = words("to will would can could may might should must not n't n’t and or")


def estimate_drafts(page: Page) -> list[Draft]:
    """Return the claims of a source that puts a number at so many, gives a toll or changes it."""
    drafts = []
    for number, word in enumerate(page.lower):
        finite = page.tags[number] in ("VBD", "VBZ", "VBP", "VBN")
        # taggers take the past of "put" for its infinitive
        bare = word == "put" and page.tags[number] == "VB" and page.lower[number - 1] not in _BARE
        if word in _VERBS and (finite or bare):
            draft = _draft(page, number)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _draft(page: Page, verb: int) -> Draft | None:
    first, end = sentence_bounds(page, verb)
    last = _figure(page, verb, end)
    if last is None:
        return None
    before = verb - 1
    while before > first and (
        page.lower[before] in _BETWEEN | _HELPERS or page.tags[before] in ("RB", "_SP")
    ):
        before -= 1
    bare = page.tags[verb] == "VBN" and before == verb - 1
    if bare and page.doc[verb].dep_ in ("acl", "amod"):
        return None  # "the toll put at eight"
    head = _subject(page, verb, before, first)
    if head is None or not (
        is_source_like(head) or head.ent_type_ or head.lower_ in _SPEAKERS or head.pos_ == "NOUN"
    ):
        return None
    stretch = Stretch(verb, "put", "estimate", verb + 1, _tail(page, last, end), end)
    draft = Draft(
        cue=page.span(verb, verb),
        cue_lemma=next((v for k, v in _LEMMAS.items() if page.lower[verb].startswith(k)), "raise"),
        speech_act="state",
        rule="estimate",
        parts=[page.span(verb + 1, max(stretch.right, likeliest_end(page, stretch)))],
    )
    set_source(page, draft, head, first, before, verb, verb)
    return draft if draft.source is not None else None


def _tail(page: Page, last: int, end: int) -> int:
    """Return the end of a figure: "14 | dead and more than 50 wounded"."""
    at = last + 1
    while at < end and (page.tags[at] in _FIGURE_TAGS or page.lower[at] in ("and", "to", "than")):
        at += 1
    while at - 1 > last and page.tags[at - 1] in ("CC", "IN", "TO", "DT"):
        at -= 1
    return at - 1


def _subject(page: Page, verb: int, before: int, first: int):  # type: ignore[no-untyped-def]
    for child in page.doc[verb].children:
        if child.dep_ == "nsubj" and child.i < verb:
            return child
    return head_before(page, before, first)


def _figure(page: Page, verb: int, end: int) -> int | None:
    """Return the number that a verb puts a toll at; None where it does something else."""
    word = page.lower[verb]
    link = "at" if word in _PUTTING else "of" if word in _GIVING else "to"
    named = linked = False
    for number in range(verb + 1, min(verb + _REACH, end)):
        token, tag = page.lower[number], page.tags[number]
        named = named or token in _FIGURES
        if token == link and (named or link == "to"):
            linked = True
            continue
        if linked and named and (tag == "CD" or number in page.speech_at):
            return number
        if linked and tag == "CD" and link == "to":
            # "raised to 19 the number of people killed"
            if any(page.lower[n] in _FIGURES for n in range(number + 1, min(number + 4, end))):
                return number
            return None
        if linked and token in ("dozens", "scores", "hundreds", "thousands", "several"):
            return number
        if token in _STOPS or tag in FINITE:
            return None
    return None
