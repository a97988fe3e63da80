"""The words of a party: its noun phrase without the date, the scene and the other parties."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsledger.extract import syntax
from newsledger.extract.ages import past_age
from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.events.misplaced import SPANS
from newsledger.extract.events.roles import CREWED
from newsledger.extract.events.surface import opens_reason
from newsledger.extract.events.triggers import Candidate
from newsledger.extract.syntax import sent_end, sent_start, words_of
from newsledger.lexicons import words

_SENTENCE_ADVERBS = words(
    "probably likely possibly allegedly apparently meanwhile then later also earlier additionally "
    "reportedly"
)
_DANGLING = frozenset({"IN", "DT", ",", "TO", "CD", "JJ", "CC"})
_BEFORE_DEED = _DANGLING | {"RB", "PRP$", "``"}
_SCENES = frozenset({"near", "outside", "in", "at", "on", "during", "after", "inside"})
_OTHER_PARTS = frozenset({"by", "with", "according", "hostage", "captive", "prisoner"})
"""Words that open what is no part of a party: "the Green Front, according to the police".

Or what it was taken for: "held a teacher captive".
"""
_AFTER_EITHER = frozenset({"DT", "NNP", "NNPS", "NNS", "JJ", "PRP$"})
"""What follows "either" where it joins two parties: not "either side"."""
_BOUNDS = frozenset({"least", "most"})


def party_span(
    head: Token, mentions: Mentions, others: list[Token], *, is_actor: bool = False
) -> Span:
    """Return the words of a party: its noun phrase up to a date, a participle or another party.

    "Iranian-backed militias on American sites" with `others` sites -> Iranian-backed militias.
    """
    span = syntax.phrase(head)
    end = span.end
    stops = {t.left_edge.i for t in others} | {t.i for t in others}
    for i in range(head.i + 1, span.end):
        next_to = i == head.i + 1
        participle = next_to and span.doc[i].tag_ in ("VBG", "VBN")
        used = span.doc[i].tag_ == "VBN" and i + 1 < len(span.doc) and i > head.i
        participle = participle or (used and span.doc[i + 1].lower_ == "by")  # "used by rebels"
        if next_to and head.tag_ == "NNS" and span.doc[i].lower_.endswith("ing"):
            participle = True  # "two bases housing forces"
        finite = span.doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") and i not in mentions.entity_at
        armed = span.doc[i].lower_ == "armed" and span.doc[i - 1].text == ","
        if i in mentions.date_at or i in stops or participle or finite or armed:
            end = i
            while end - 1 > head.i and span.doc[end - 1].tag_ in _DANGLING:
                end -= 1
            break
    people = is_actor or has_kind(head, "civilian", "force", "armed")
    for token in span.doc[head.i + 1 : end]:
        if token.nbor(-1).text == "-":
            continue  # "two passers-by"
        scene = token.lower_ in _OTHER_PARTS or (people and token.lower_ in _SCENES)
        scene = scene or _ranks_time(token) or opens_reason(token)
        if scene and token.i < end:
            end = token.i  # "was ambushed by rebels near the town"
    for clause in syntax.children(head, "acl"):  # "two bases housing forces"
        edge = clause.left_edge.i
        if head.i < edge < end:
            end = edge
    start = span.start
    aside = False
    for i in range(span.start, head.i):  # "in response to this, militias"
        aside = span.doc[i].text in "([" or (aside and span.doc[i - 1].text not in ")]")
        if aside:
            continue  # "ISIS (Islamic State of Iraq and Syria) militants"
        number = _bounds(span.doc[i]) or span.doc[i].lower_ == "than"
        own = mentions.entity_at.get(head.i)
        named = own is not None and mentions.entity_at.get(i) is own  # Al-Shabaab
        part = span.doc[i].dep_ == "amod"  # "two masked men", taken for a finite verb
        part = part or span.doc[i + 1].text == "-"  # "an off-duty inspector"
        part = part or (span.doc[i].tag_ in ("TO", "IN") and _in_number(span.doc[i]))
        ends = span.doc[i].tag_ in ("IN", "TO", ",", "VBD", "VBZ", "WRB", "WP", "WDT") and not part
        if ends and not (number or named):
            start = i + 1
        elif (
            i > start
            and _opens_phrase(span.doc[i])
            and not (own is not None and named and own.start < span.doc[i].idx)
        ):
            start = i  # "in Jeddah a guard was stabbed"
    while start < head.i and (
        _is_of_time(start, span, mentions)
        or (span.doc[start].tag_ in ("IN", ",", "_SP") and not _bounds(span.doc[start]))
        or span.doc[start].lower_ in _SENTENCE_ADVERBS
        or (span.doc[start].lower_ == "either" and span.doc[start + 1].tag_ in _AFTER_EITHER)
    ):
        start += 1
    while start > sent_start(head) + 1 and span.doc[start - 1].text == "-":
        if span.doc[start - 1].whitespace_ or span.doc[start - 2].whitespace_:
            break
        start -= 2  # the phrase begins inside a word: Al-Shabaab
    if is_actor and start == head.i:
        start = _first_of_owner(head, mentions)
    name = mentions.entity_at.get(start)
    named = name is not None and name.mention_type == "name"
    while named and start > sent_start(head) and mentions.entity_at.get(start - 1) is name:
        start -= 1  # the phrase begins inside a name: "Kata'ib Hezbollah"
    name = mentions.entity_at.get(end - 1)
    named = name is not None and name.mention_type == "name"
    while named and end < sent_end(head) and mentions.entity_at.get(end) is name:
        end += 1  # or ends inside one: "the Islamic State of Iraq and the Levant"
    start = _before_bracket(start, head)
    if end < sent_end(head) and span.doc[end].text in (")", "]"):
        opened = sum(t.text in ("(", "[") for t in span.doc[start:end])
        end += int(opened > sum(t.text in (")", "]") for t in span.doc[start:end]))
    elif end > start and span.doc[end - 1].text in (")", "]"):
        pass  # "the National Liberation Front [NLF]"
    while (
        end - 1 > head.i
        and span.doc[end - 1].text not in (")", "]")
        and (span.doc[end - 1].is_punct or span.doc[end - 1].is_space)
    ):
        end -= 1
    if end - 1 > head.i and syntax.stands_behind_noun(span.doc[end - 1]):
        end -= 1  # "a man responsible for raids", cut before the raids
    if end - 2 > head.i and span.doc[end - 2].text == "," and span.doc[end - 1].text.isdigit():
        end -= 2  # "a fisherman, 57"
    if end == head.i + 1:
        behind = mentions.name_behind(head)
        end = behind[1] if behind is not None else end
    return _with_age(span.doc[start:end])


def _with_age(span: Span) -> Span:
    """Return the words of somebody told by an age, whole: "9-year" -> "a 9-year-old"."""
    doc, start, end = span.doc, span.start, span.end
    rest = words_of(doc)[end : end + 2]
    if doc[end - 1].lower_ not in ("year", "month") or rest not in (["-", "old"], ["-", "olds"]):
        return span
    if start > sent_start(doc[start]) and doc[start - 1].tag_ == "DT":
        start -= 1
    last = end + 2
    while last < sent_end(doc[start]) and doc[last].tag_ in ("NN", "NNS"):
        last += 1  # "an 8-year-old boy"
    return doc[start:last]


def _before_bracket(start: int, head: Token) -> int:
    """Return the start with what an editor put in before it: "[Israeli] warplanes"."""
    doc, first = head.doc, max(sent_start(head), start - 3)
    if start > first and doc[start - 1].text == "]":
        return next((i for i in range(start - 2, first - 1, -1) if doc[i].text == "["), start)
    told = words_of(doc)[start : head.i]
    closed, opened = "]" in told, "[" in told
    return start - 1 if closed and not opened and doc[max(0, start - 1)].text == "[" else start


def _opens_phrase(token: Token) -> bool:
    """Tell whether an article behind a name or noun begins another phrase."""
    article = token.tag_ == "DT" and token.lower_ in ("a", "an", "the")
    return article and token.nbor(-1).tag_ in ("NNP", "NNPS", "NN", "NNS")


def _first_of_owner(craft: Token, mentions: Mentions) -> int:
    """Return where the words begin of whom a craft is, cut off by the parse: "regime | jets"."""
    before = craft.nbor(-1) if craft.i > sent_start(craft) else None
    if before is None or craft.lower_ not in CREWED or before.tag_ not in ("NN", "NNP"):
        return craft.i
    row = mentions.entity_at.get(before.i)
    if row is None or row.label != "ORG":
        return craft.i
    return next(first for first, _, other in mentions.entities if other is row)


def _in_number(token: Token) -> bool:
    """Tell whether a word joins two numbers: "four to five armed persons"."""
    if token.lower_ not in ("to", "or") or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(-1).tag_ == "CD" and token.nbor(1).tag_ == "CD"


def _ranks_time(token: Token) -> bool:
    """Tell whether how often begins here: "a pipeline for the third time"."""
    if token.lower_ != "for":
        return False
    after = [t.lower_ for t in token.doc[token.i + 1 : token.i + 5]]
    return after[:1] == ["the"] and "time" in after


def _is_of_time(at: int, span: Span, mentions: Mentions) -> bool:
    """Tell whether a token is of a day before a party, not of its owner: "Friday's gunmen"."""
    if at not in mentions.date_at:
        return any(first <= at < end for first, end, _ in mentions.lately)
    end = next(end for first, end, _ in mentions.dates if first <= at < end)
    return span.doc[min(end, len(span.doc) - 1)].tag_ != "POS"


def _bounds(token: Token) -> bool:
    """Tell whether a preposition belongs to a number: "at least 20", "between 20 and 25"."""
    if token.lower_ == "between":
        return True
    after = token.i + 1
    while after < len(token.doc) and token.doc[after].is_space:
        after += 1
    return after < len(token.doc) and token.doc[after].lower_ in _BOUNDS


def _without_charge(span: Span, accused: Token) -> Span:
    """Return who is accused without of what: "accused both sides of war crimes"."""
    for token in span.doc[accused.i + 1 : span.end]:
        if token.lower_ == "of" and token.i == accused.i + 1:
            return span.doc[span.start : token.i]
    return span


def party_of(
    candidate: Candidate,
    tokens: list[Token],
    mentions: Mentions,
    others: list[Token],
    *,
    is_actor: bool = False,
) -> Span | None:
    """Return the words of a role; of a coordination all: "troops and vigilantes"."""
    tokens = tokens[:1] + [t for t in tokens[1:] if t.tag_[:2] in ("NN", "PR")]
    if not tokens:
        return None
    span = party_span(tokens[0], mentions, others, is_actor=is_actor)
    if is_actor and tokens[0].head.lemma_.lower() == "accuse":
        span = _without_charge(span, tokens[0])
    if span.start < candidate.end <= tokens[0].i:
        # "have ambushed convoys", "shot dead two": taken for adjectives
        span = span.doc[candidate.end : span.end]
    elif tokens[0].i < candidate.start < span.end:  # "a boy fatally shot": without the deed
        end = candidate.start
        while end - 1 > tokens[0].i and span.doc[end - 1].tag_ in _BEFORE_DEED:
            end -= 1  # "blamed rebels for the raid"
        span = span.doc[span.start : end]
    if span.start == tokens[0].i and tokens[0].head.lower_ in SPANS and not is_actor:
        before = span.doc[span.start - 1] if span.start else tokens[0]
        if before.tag_ in ("DT", "PRP$") and before.i >= candidate.end:
            span = span.doc[before.i : span.end]  # "killed the governor hours after"
    for token in tokens[1:]:  # "troops and vigilantes": one party in the row
        more = party_span(token, mentions, others, is_actor=is_actor)
        behind = past_age(syntax.words_of(span.doc), span.end, more.start)
        between = [t.lower_ for t in span.doc[behind : more.start]]
        if more.start <= span.end or between not in (["and"], [","], [",", "and"]):
            break
        span = span.doc[span.start : more.end]
    return span
