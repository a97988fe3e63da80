"""Claims that name no source: "reportedly", "allegedly", "seems to", "it appears that"."""

from __future__ import annotations

from newsledger.extract.claims.draft import Draft, Page
from newsledger.extract.claims.lexicon import certainty_table, hedge_table, phrase_tokens
from newsledger.extract.claims.phrases import phrase_around
from newsledger.extract.claims.sources import sentence_bounds
from newsledger.extract.claims.words import CLAUSE_HEADS, TURNS


def hedge_drafts(page: Page) -> list[Draft]:
    """Return the claims of hedging adverbs and of seem and appear."""
    table = hedge_table()
    drafts = []
    for number, word in enumerate(page.lower):
        row = table.get(word)
        if row is None:
            continue
        if row.form == "adverb":
            draft = _adverb(page, number, row.speech_act, row.phrase)
        else:
            draft = _seeming(page, number, row.speech_act, row.form)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _adverb(page: Page, number: int, act: str, phrase: str) -> Draft | None:
    start, end = sentence_bounds(page, number)
    own = page.speech_at.get(number)
    if own is not None and own.first < number < own.last:
        start, end = max(start, own.first + 1), min(end, own.last)
    token = page.doc[number].head
    for _ in range(40):
        if token.dep_ in CLAUSE_HEADS or token.head == token or not start <= token.head.i < end:
            break
        if token.dep_ == "amod":
            break
        token = token.head
    left = max(token.left_edge.i, start)
    right = min(token.right_edge.i, end - 1)
    while left < right and page.doc[left].dep_ in ("mark", "cc", "punct"):
        left += 1
    draft = Draft(
        cue=page.span_of(number),
        cue_lemma=phrase,
        speech_act=act,
        rule="hedge",
        # "reportedly" passes on what others say, "apparently" is the author's own guess
        source_type="author" if act == "believe" else "unspecified",
        certainty=(page.doc[number].text, None, None) if act == "believe" else None,
    )
    for first, last in ((left, number - 1), (number + 1, right)):
        if first <= last:
            span = page.span(first, last)
            if span[1] - span[0] > 1:
                draft.parts.append(span)
    return draft if draft.parts else None


def _seeming(page: Page, number: int, act: str, lemma: str) -> Draft | None:
    """Find what seems to be: "the fire seems to have spread", "it appears that he fled"."""
    if not page.tags[number].startswith("VB"):
        return None
    verb = page.doc[number]
    start, end = sentence_bounds(page, number)
    own = page.speech_at.get(number)
    if own is not None and own.first < number < own.last:
        start, end = max(start, own.first + 1), min(end, own.last)
    at = number + 1
    if at >= end - 1:
        return None
    while at < end - 2 and page.tags[at] == "RB":
        at += 1
    if _is_scaled(page, at):
        return None  # "seems very likely to …": the certainty is that of the adjective
    clause = page.lower[at] in ("that", "to", "as", "like") or page.tags[at].startswith("JJ")
    if not clause or page.lower[at : at + 2] == ("to", "me"):
        return None
    if lemma in ("look", "sound") and page.lower[at] not in ("as", "like"):
        return None
    if page.lower[at] in ("as", "like") and lemma == "appear":
        return None
    right = at
    for child in verb.children:
        if child.i > number and child.dep_ not in ("punct", "conj", "cc", "parataxis"):
            right = max(right, child.right_edge.i)
    right = min(right, end - 1)
    for turn in range(at + 1, right):
        if page.lower[turn] == "," and page.lower[turn + 1] in TURNS:
            right = turn - 1
            break
    if right <= at and page.lower[at] != "to" and not page.tags[at].startswith("JJ"):
        return None
    draft = Draft(
        cue=page.span_of(number),
        cue_lemma=lemma,
        speech_act=act,
        rule="seem",
        source_type="author",
        certainty=(page.text[page.starts[number] : page.end(number)], None, None),
    )
    for child in verb.children:
        is_subject = child.dep_ in ("nsubj", "nsubj:pass") and child.i < number
        if is_subject and child.lower_ not in ("it", "there", "that", "which", "who"):
            left, last = phrase_around(page, child, start, number - 1)
            draft.parts.append(page.span(left, last))
    draft.parts.append(page.span(at, right))
    return draft


def _is_scaled(page: Page, at: int) -> bool:
    """Tell whether an adjective of certainty with bounds stands from a token on."""
    rows = certainty_table().get(page.lower[at])
    if rows is None:
        return False
    return any(
        row.form == "adjective"
        and row.low is not None
        and page.match(at, phrase_tokens(row.phrase)) is not None
        for second in ("", *page.lower[at + 1 : at + 2])
        for row in rows.get(second, ())
    )
