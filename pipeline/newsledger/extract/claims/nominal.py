"""Claims of cue nouns and adjectives: "a claim by the group that …", "aware that …"."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.claims.draft import Draft, Page
from newsledger.extract.claims.lexicon import CueRow, cue_table
from newsledger.extract.claims.sources import sentence_bounds, set_source

_LIGHT = frozenset(
    "make issue express voice repeat raise give have release publish file hold deliver share face "
    "reiterate lodge level sound send".split()
)
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
    at = number + 1
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
    source = _noun_source(head) if row.kind == "noun" else _adjective_source(head)
    if source is not None and not first <= source.i <= last:
        set_source(page, draft, source, start, end - 1, cue_first, cue_last)
    speech = page.speech_at.get(last)
    if speech is not None and speech is not own:
        last = max(last, speech.last)
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
    if word == "by" and "that" in row.frames:
        # "a claim by the group that …": the conjunction after the source
        for number in range(at + 1, min(at + 8, end)):
            if page.lower[number] == "that" and page.tags[number] == "IN":
                word, start = "that", number
                break
    if word in ("that", "whether", "if") and "that" in row.frames:
        if page.tags[start] == "WDT":
            return None
        return at - 1, start, _right(page, head, start, end)
    if word == "to" and page.tags[at] == "TO" and "inf" in row.frames:
        return at - 1, at, _right(page, head, at, end)
    if word in row.frames and at + 1 < end and page.tags[at] != "TO":
        return at, at + 1, _right(page, head, at + 1, end)
    return None


def _right(page: Page, head: Token, start: int, end: int) -> int:
    token = page.doc[start]
    for _ in range(60):
        above = token.head
        if above == token or above.i <= head.i or above.i >= end:
            break
        token = above
    return min(max(token.right_edge.i, start), end - 1)


def _noun_source(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            return child
    for child in noun.children:
        if child.dep_ in ("nmod", "obl", "obl:agent", "acl") and child.i > noun.i:
            if any(c.lower_ in ("by", "from") for c in child.children if c.dep_ == "case"):
                return child
    verb = noun.head
    if noun.dep_ == "obj" and verb.lemma_.lower() in _LIGHT:
        for child in verb.children:
            if child.dep_ == "nsubj":
                return child
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
