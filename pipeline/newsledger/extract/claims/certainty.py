"""Words of estimative probability: to the claim they stand in, else in the author's own voice.

"It is highly likely that they will strike" is a claim of the article itself, on the yardstick of
ICD 203; in "the ministry said a strike was likely" the word belongs to the ministry's claim.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.claims.draft import Draft, Offsets, Page
from newsledger.extract.claims.lexicon import CertaintyRow, certainty_table, phrase_tokens
from newsledger.extract.claims.modals import MODAL, is_judgement
from newsledger.extract.claims.phrases import phrase_around
from newsledger.extract.claims.sources import sentence_bounds
from newsledger.extract.claims.words import CLAUSE_HEADS
from newsledger.lexicons import words

_COPULAS = words(
    "is are was were be been being 's ’s 're ’re seems seem seemed appears appear appeared looks "
    "look looked remains remain remained becomes became"
)
_DEGREES = words("more less as how so too equally increasingly far")
_BETWEEN = words("also now still therefore thus then even already however not n't n’t")
_MODALS = words("will would shall may might could can should must 'll ’ll")
_AUXILIARIES = _MODALS | words("have has had do does did to") | _COPULAS
_NO_CLAUSE = words(", . ; : for in on at and but")
_PREDICATES = words("VERB AUX ADJ NOUN PROPN ADV PRON")
_EPISTEMIC = words("may might could")
_THINKING = words(
    "think thinks thought thinking consider considers considered considering deem deems deemed "
    "find finds found believe believes believed make makes made call calls called judge judges "
    "judged"
)
_FRONTED = frozenset({"perhaps", "maybe"})
_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "would"})
_STARTS = words("DT NNP NNPS NN NNS PRP PRP$ JJ EX CD IN")


def add_certainty(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Give the claims their words of certainty; return the claims of the author's own voice."""
    table = certainty_table()
    own: list[Draft] = []
    previous = -1
    for number, word in enumerate(page.lower):
        if number <= previous:
            continue
        seconds = table.get(word)
        rows: tuple[CertaintyRow, ...]
        if seconds is not None:
            following = page.past_space(number + 1)
            second = page.lower[following] if following < len(page.lower) else ""
            rows = seconds.get(second, ()) + seconds.get("", ())
        elif word in _EPISTEMIC and is_judgement(page, number, *sentence_bounds(page, number)):
            rows = (MODAL,)
        else:
            continue
        for row in rows:
            last = number if row is MODAL else _match(page, number, row)
            if last is None:
                continue
            span = page.starts[number], page.end(last)
            content = _content(page, number, last, row)
            claim = None
            if content is not None or _judges_something(page, number, last, row):
                claim = _innermost(drafts, span)
            if content is None and claim is None:
                continue
            previous = last
            phrase = (page.text[span[0] : span[1]], row.low, row.high)
            if claim is not None:
                if claim.certainty is None:
                    claim.certainty = phrase
            elif content is not None and row.form != "comparative" and number not in page.speech_at:
                draft = _author(page, span, row, content)
                if draft is not None:
                    draft.certainty = phrase
                    own.append(draft)
            break
    return own


def _judges_something(page: Page, first: int, last: int, row: CertaintyRow) -> bool:
    """Tell whether a word judges in somebody's words: "It is probable.", "probably by drones"."""
    start, end = sentence_bounds(page, first)
    before = page.lower[first - 1] if first > start else ""
    following = page.past_space(last + 1)
    if row.form == "adverb":
        opens = following < end and page.tags[following] in _STARTS
        return opens and before not in _DEGREES | {"the", "a", "an"} and not before.isalpha()
    if row.form == "adjective":
        closes = following >= end or page.lower[following] in (".", ",", ";")
        return closes and before in _COPULAS and page.lower[first - 2] in ("it", "that", "this")
    return False


def _match(page: Page, number: int, row: CertaintyRow) -> int | None:
    return page.match(number, phrase_tokens(row.phrase))


def _innermost(drafts: list[Draft], span: Offsets) -> Draft | None:
    best: Draft | None = None
    size = 0
    for draft in drafts:
        if draft.cue[0] < span[1] and span[0] < draft.cue[1]:
            return draft
        if any(a <= span[0] and span[1] <= b for a, b in draft.parts):
            length = sum(b - a for a, b in draft.parts)
            if best is None or length < size:
                best, size = draft, length
    return best


_Spans = list[tuple[int, int]]


def _content(page: Page, first: int, last: int, row: CertaintyRow) -> _Spans | None:
    """Return the token spans of what the word judges; None: it judges no proposition here."""
    start, end = sentence_bounds(page, first)
    if row.form == "modal":
        return _around(page, first, last, start, end, min(last + 1, end - 1))
    if row.form == "noun":
        return _after_noun(page, first, last, start, end)
    if row.form == "confidence":
        return _around(page, first, last, start, end)
    if row.form in ("adjective", "comparative"):
        return _adjective(page, first, last, start, end, row)
    return _adverb(page, first, last, start, end)


def _adjective(
    page: Page, first: int, last: int, start: int, end: int, row: CertaintyRow
) -> _Spans | None:
    before = first - 1
    while before > start and _is_between(page.lower[before]):
        before -= 1
    if before < start or page.lower[before] in _DEGREES:
        return None
    at = page.past_space(last + 1)
    if at >= end:
        return None
    if page.lower[at] == "that" and row.form == "adjective":
        thought = page.lower[before] == "it" and page.lower[before - 1] in _THINKING
        if thought or page.lower[before] in ("and", "but", "or"):
            # "they think it likely that …", "it is certain that …, and very likely that …"
            return [(at + 1, _right_of(page, first, last, at, end))]
    if page.lower[before] not in _COPULAS:
        return None
    subject = before - 1
    while subject > start and page.lower[subject] in _AUXILIARIES | _BETWEEN:
        subject -= 1
    word = page.lower[at]
    if page.lower[subject] == "it":
        if word == "to" or page.lower[at] in (",", ".", ";", "for"):
            return None
        if word in ("that", "whether", "if", "how") or page.tags[at] in _STARTS:
            at += word == "that"
            return [(at, _before_next(page, at, _right_of(page, first, last, at, end)))]
        return None
    if word == "to" and page.tags[at] == "TO":
        head = _subject(page, page.doc[last], first)
        right = _right_of(page, first, last, at, end)
        if head is None:
            return [(at, right)]
        left, stop = phrase_around(page, head, start, before - 1)
        return [(left, stop), (at, right)]
    return None


def _before_next(page: Page, at: int, right: int) -> int:
    """Return the end of a judgement before the next: "that it knows | , and very likely that …"."""
    for number in range(at + 2, right - 2):
        joined = page.lower[number] in ("and", "but") and page.lower[number - 1] == ","
        if joined and "that" in page.lower[number + 2 : number + 4]:
            return number - 2
    return right


def _is_between(word: str) -> bool:
    return word in _BETWEEN or word.endswith("ly") or word.isspace()


def _right_of(page: Page, first: int, last: int, at: int, end: int) -> int:
    """Return the end of the clause that starts at `at`."""
    token = page.doc[at]
    for _ in range(60):
        above = token.head
        if above == token or above.i <= last or above.i >= end:
            break
        token = above
    right = min(max(token.right_edge.i, at), end - 1)
    if right <= at + 1:
        right = end - 1
    return right


def _subject(page: Page, head: Token, before: int) -> Token | None:
    for _ in range(6):
        for child in head.children:
            if child.dep_ in ("nsubj", "nsubj:pass", "csubj") and child.i < before:
                return child
        if head.head == head or head.dep_ in CLAUSE_HEADS:
            break
        head = head.head
    return None


def _after_noun(page: Page, first: int, last: int, start: int, end: int) -> _Spans | None:
    at = last + 1
    if at >= end:
        return None
    window = page.lower[max(start, first - 4) : first]
    there = "there" in window or "it" in window
    if not _COPULAS.intersection(window):
        return None
    if not there:
        # "a collapse of the front is a remote possibility"
        if page.lower[at] not in (".", ",", ";") or page.lower[first - 1] not in _COPULAS:
            return None
        left = start
        for number in range(first - 2, start, -1):
            if page.lower[number] in ("and", "but") and page.lower[number - 1] in (",", ";"):
                left = number + 1
                break
        if left > first - 3 or page.lower[left] in ("this", "that", "which", "it"):
            return None
        return [(left, first - 2)]
    if at >= end - 1:
        return None
    if page.lower[at] in ("that", "whether"):
        at += page.lower[at] == "that"
        return [(at, _right_of(page, first, last, at, end))]
    if page.lower[at] == "of":
        return [(at + 1, _right_of(page, first, last, at + 1, end))]
    if page.lower[at] in _NO_CLAUSE:
        return None
    if page.tags[at] in _STARTS:
        return [(at, _right_of(page, first, last, at, end))]
    return None


def _adverb(page: Page, first: int, last: int, start: int, end: int) -> _Spans | None:
    """Find the clause of an adverb that stands at its verb: "will almost certainly lower"."""
    at = last + 1
    while at < end and (page.lower[at] in _BETWEEN or page.tags[at] == "RB"):
        at += 1
    if at >= end:
        return None
    before = page.lower[first - 1] if first > start else ""
    if before == "," and page.lower[last + 1] == "," and first - 2 >= start:
        before, at = page.lower[first - 2], last + 2
    if before in _DEGREES or before in ("the", "a", "an"):
        return None
    at_verb = page.tags[at].startswith("VB") or page.tags[at] == "MD"
    after_auxiliary = before in _AUXILIARIES and before != "to"
    if first == start and page.lower[last + 1] == ",":
        return [(last + 2, end - 1)]
    if first == start and page.tags[last + 1] in _STARTS and page.lower[first] in _FRONTED:
        return [(last + 1, end - 1)]
    if page.lower[at] == "to" or not (at_verb or after_auxiliary):
        return None
    if page.doc[at].dep_ in ("amod", "compound"):
        return None
    return _around(page, first, last, start, end, at)


def _around(
    page: Page, first: int, last: int, start: int, end: int, verb: int | None = None
) -> _Spans | None:
    token = page.doc[verb if verb is not None else first]
    for _ in range(40):
        outside = not first <= token.i <= last
        if token.dep_ in CLAUSE_HEADS and outside and token.pos_ in _PREDICATES:
            break
        if token.head == token:
            break
        token = token.head
    left = max(token.left_edge.i, start)
    right = min(token.right_edge.i, end - 1)
    while left < first and page.doc[left].dep_ in ("mark", "cc", "punct"):
        left += 1
    if not left <= first <= right:
        left, right = start, end - 1
    for number in range(left, first):
        if page.lower[number] == "that" and page.tags[number] == "IN":
            left = number + 1
    spans = []
    if left <= first - 1:
        spans.append((left, first - 1))
    if last + 1 <= right:
        spans.append((last + 1, right))
    return spans or None


def _author(page: Page, cue: Offsets, row: CertaintyRow, content: _Spans) -> Draft | None:
    draft = Draft(
        cue=cue,
        cue_lemma=row.phrase,
        speech_act="predict" if _is_future(page, content) else "believe",
        rule="certainty",
        source_type="author",
    )
    for first, last in content:
        speech = page.speech_at.get(last)
        if speech is not None:
            last = max(last, speech.last)
        span = page.span(first, last)
        if span[1] > span[0]:
            draft.parts.append(span)
    return draft if draft.parts else None


def _is_future(page: Page, content: _Spans) -> bool:
    for first, last in content:
        words = page.lower[first : last + 1]
        if _FUTURE.intersection(words[:40]):
            return True
        if words[:1] == ("to",) and "have" not in words[1:2] and page.tags[first + 1] == "VB":
            return page.lower[first + 1] != "have"
    return False
