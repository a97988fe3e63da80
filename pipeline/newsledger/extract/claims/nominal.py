"""Claims of cue nouns and adjectives: "a claim by the group that …", "aware that …"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract import syntax
from newsledger.extract.claims.draft import Draft, Page
from newsledger.extract.claims.lexicon import CueRow, cue_table
from newsledger.extract.claims.phrases import head_from, is_conjunction
from newsledger.extract.claims.sources import sentence_bounds, set_source
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

_LIGHT = words(
    "make issue express voice repeat raise give have release publish file hold deliver share face "
    "reiterate lodge level sound send"
)
_GENITIVE = frozenset({"by", "of", "from"})
_CLAUSE_WORDS = frozenset({"that", "whether"})
_DEPENDENTS = frozenset({"nmod", "obl", "obl:agent", "acl"})
_NOUN_POS = frozenset({"NOUN", "PROPN"})


def nominal_drafts(page: Page) -> list[Draft]:
    """Return the claims of cue nouns and adjectives that have a content."""
    table = cue_table()
    drafts = []
    for number, word in enumerate(page.lower):
        rows = table.get(word)
        if rows is None:
            continue
        for row in rows:
            if row.kind not in ("noun", "adjective"):
                continue
            tag = page.tags[number]
            if row.kind == "noun" and not tag.startswith("NN"):
                continue
            if row.kind == "adjective" and not tag.startswith(("JJ", "VBN", "VBD")):
                continue
            draft = _draft(page, number, row)
            if draft is not None:
                drafts.append(draft)
                break
    return drafts


def _draft(page: Page, number: int, row: CueRow) -> Draft | None:
    start, end = sentence_bounds(page, number)
    own = page.speech_at.get(number)
    if own is not None and own.first < number < own.last:
        start, end = max(start, own.first + 1), min(end, own.last)
    matched = page.match(number, (page.lower[number], *row.phrase.split()[1:]))
    if matched is None:
        return None
    at = page.past_space(matched + 1)
    if at >= end - 1:
        return None
    head = page.doc[number]
    content = _content(page, head, row, at, end)
    if content is None:
        return None
    cue_last, first, last = content
    cue_first = number
    draft = Draft(
        cue=page.span(cue_first, cue_last),
        cue_lemma=row.phrase,
        speech_act=row.speech_act,
        rule=row.kind,
    )
    source = _adjective_source(head) if row.kind == "adjective" else None
    if row.kind == "noun":
        source = _noun_source(head, cue_last)
        if cue_last == number and page.lower[at] in _GENITIVE and first > at + 1:
            source = head_from(page, at + 1, first)
    if source is not None and source.tag_ == "CD":
        source = None  # "estimates vary from 12 to 20"
    if source is not None and not first <= source.i <= last:
        limit = first - 1 if source.i > number else end - 1
        set_source(page, draft, source, start, limit, cue_first, cue_last)
    if draft.source is None and (row.kind == "adjective" or page.lower[first] not in _CLAUSE_WORDS):
        return None  # "it is certain that …" is the author's judgement, if it is one
    speech = page.speech_at.get(last)
    if speech is not None and speech is not own:
        last = max(last, speech.last)
    first += first < last and is_conjunction(page, first)
    span = page.span(first, last)
    if span[1] <= span[0]:
        return None
    draft.parts.append(span)
    return draft


def _content(
    page: Page, head: Token, row: CueRow, at: int, end: int
) -> tuple[int, int, int] | None:
    """Return the last token of the cue and the first and last of the content."""
    word = page.lower[at]
    start = at
    if word in _GENITIVE and "that" in row.frames:
        # "a claim by the group that …": the conjunction after the source
        for number in range(at + 1, min(at + 10, end)):
            if page.lower[number] == "that" and not _is_relative(page, number + 1, end):
                word, start = "that", number
                break
            if page.tags[number].startswith("VB"):
                break
    if word in ("that", "whether", "if") and "that" in row.frames:
        if word == "that" and _is_relative(page, start + 1, end):
            return None
        right = _right(page, head, start, end)
        return at - 1, start, _clause_right(page, right, start, end)
    if word == "to" and page.tags[at] == "TO" and "inf" in row.frames:
        return at - 1, at, _right(page, head, at, end)
    if word in row.frames and at + 1 < end and page.tags[at] != "TO":
        return at, at + 1, _right(page, head, at + 1, end)
    return None


def _is_relative(page: Page, at: int, end: int) -> bool:
    """Tell "the claim that was made" from "the claim that it was made"."""
    while at < end and page.tags[at] == "RB":
        at += 1
    return at >= end or page.tags[at] in FINITE


def _clause_right(page: Page, right: int, start: int, end: int) -> int:
    """Return the end of a that-clause up to the verb of the sentence that its noun is subject of.

    "a claim that it shot down a drone could not be verified": the second verb is not its own.
    """
    own = False
    for number in range(start, end):
        word, tag = page.lower[number], page.tags[number]
        if number in page.breaks and number > start:
            return number - 1
        if tag in FINITE:
            if own and page.tags[number - 1] not in _LINKS and number > right:
                return number - 1
            own = True
        if word in _STARTERS and number > start:
            own = False
        if number > right and word in (";", ",", "—", "–", "--") and own:
            return number - 1
    return max(right, end - 1) if own else right


_LINKS = frozenset({"CC", "MD", "VBD", "VBZ", "VBP", "RB", "WDT", "WP", ",", "PRP", "NNP"})
_STARTERS = words(
    "that which who whom whose when while because if after before until as and but what how where "
    "since although though"
)


def _right(page: Page, head: Token, start: int, end: int) -> int:
    token = page.doc[start]
    for _ in range(60):
        above = token.head
        if above == token or above.i <= head.i or above.i >= end:
            break
        token = above
    return min(max(token.right_edge.i, start), end - 1)


def _noun_source(noun: Token, last: int) -> Token | None:
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            return child
    for child in noun.children:
        cases = {c.lower_ for c in child.children if c.dep_ == "case"}
        if child.i > last + 1 and child.dep_ in _DEPENDENTS and cases & {"by", "from"}:
            return child
    verb = noun.head
    light = noun.dep_ == "obj" and verb.lemma_.lower() in _LIGHT
    with_it = noun.dep_ == "obl" and any(c.lower_ == "with" for c in noun.children)
    if light or with_it:
        found = [t for t in syntax.subjects(verb) if not syntax.is_passive(verb)]
        return found[0] if found else None
    return None


def _adjective_source(adjective: Token) -> Token | None:
    for child in adjective.children:
        if child.dep_ in ("nsubj", "nsubj:pass", "nsubj:outer") and child.i < adjective.i:
            return child
    if adjective.dep_ in ("acl", "amod") and adjective.head.pos_ in _NOUN_POS:
        return adjective.head
    if adjective.dep_ in ("xcomp", "conj"):
        for child in adjective.head.children:
            if child.dep_ == "nsubj":
                return child
    return None


def without_forms(nouns: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """Return the claims of nouns but those that only name the form of what a verb says.

    "said in a televised statement that …": the statement is no second claim.
    """
    said = {draft.parts[-1][0]: draft.cue[1] for draft in drafts if draft.parts}
    return [
        noun
        for noun in nouns
        if noun.source is not None
        or not noun.parts
        or said.get(noun.parts[-1][0], noun.cue[0]) >= noun.cue[0]
    ]
