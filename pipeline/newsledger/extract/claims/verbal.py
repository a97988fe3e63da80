"""Claims of cue verbs without a direct quotation: said that, said …, called for, was accused of."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.claims.acts import speech_act
from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Draft, Page
from newsledger.extract.claims.lexicon import cue_table
from newsledger.extract.claims.phrases import head_before, head_from
from newsledger.extract.claims.sources import (
    attach_source,
    is_source_like,
    sentence_bounds,
    set_source,
)

_COMPLEMENTIZERS = frozenset(
    {"that", "whether", "if", "how", "why", "what", "when", "where", "who"}
)
_PARTICIPLES = frozenset(
    "saying adding noting citing calling describing referring warning accusing insisting arguing "
    "claiming suggesting stressing telling explaining vowing".split()
)
_NOT_CONTENT = frozenset(
    {"punct", "conj", "cc", "parataxis", "nsubj", "aux", "aux:pass", "discourse"}
)
_OBJECTS = frozenset({"obj", "iobj"})
_ADDITIONS = frozenset({"nsubj", "obl", "advmod", "iobj", "obj", "obl:unmarked"})
_SETTINGS = frozenset("in on at during after before to from via through by of over".split())
_AFTER_FLOATING = frozenset(
    {",", ".", ";", ":", "!", "?", ")", "--", "—", "–", '"', "”", "as", "and"}
)


def verb_draft(page: Page, cue: VerbCue) -> Draft | None:
    """Return the claim of a cue verb, or None when it has no content here."""
    first, end = sentence_bounds(page, cue.verb)
    speech = page.speech_at.get(cue.verb)
    if speech is not None and speech.first < cue.verb < speech.last:
        first, end = max(first, speech.first + 1), min(end, speech.last)
    frames = frozenset(cue.row.frames)
    found = None
    if "quote" in frames:
        found = _as_clause(page, cue, first, end) or _inverted(page, cue, first, end)
        if found is None and cue.last + 1 < end and page.lower[cue.last + 1] in (",", "."):
            found = _floating(page, cue, first, end)
    if found is None and "that" in frames:
        found = _clause(page, cue, first, end)
    if found is None and "quote" in frames:
        found = _after_colon(page, cue, end)
    if found is None and ("inf" in frames or (cue.passive and "that" in frames)):
        found = _infinitive(page, cue, end)
    if found is None:
        found = _preposition(page, cue, frames, end)
    if found is None and frames & {"np", "as"}:
        found = _object(page, cue, frames, end)
    if found is None and "quote" in frames:
        found = _floating(page, cue, first, end)
    if found is None and "that" in frames:
        found = _surface_clause(page, cue, end)
    if found is None:
        return None
    rule, spans, cue_last = found
    if rule == "object" and page.tags[cue.verb] == "VB" and page.lower[cue.first - 1] == "to":
        if cue.row.speech_act in ("other", "believe"):
            return None  # "met to discuss the truce" says nothing of what was said
    draft = Draft(
        cue=page.span(cue.first, cue_last),
        cue_lemma=cue.row.phrase,
        speech_act=cue.row.speech_act,
        rule=rule,
        infinitive=page.tags[cue.verb] == "VB",
    )
    if rule == "inverted":
        head = head_from(page, cue_last + 1, end)
        if head is not None:
            set_source(page, draft, head, cue_last + 1, end - 1, cue.first, cue_last)
    elif rule == "floating" and page.lower[cue.last + 1 : cue.last + 2] == (",",):
        comma = _near_comma(page, cue, first)
        head = head_before(page, cue.first - 1, comma + 1) if comma is not None else None
        if head is not None and comma is not None:
            set_source(page, draft, head, comma + 1, cue.first - 1, cue.first, cue_last)
        else:
            attach_source(page, draft, cue, first, end - 1)
    else:
        attach_source(page, draft, cue, first, end - 1)
    if draft.source_head is not None and cue.row.speech_act == "other" and rule == "object":
        if not is_source_like(draft.source_head) and not draft.source_head.ent_type_:
            if not cue.row.phrase.startswith("raise "):
                return None
            # "the attack raised questions about …": an attack says nothing, somebody asks
            draft.source = draft.source_head = draft.source_type = None
    if cue.passive:
        subject = _passive_subject(page, cue)
        if subject is not None:
            spans = [subject, *spans]
    for left, right in spans:
        left, right = _with_quotes(page, left, right, cue)
        start, stop = page.span(left, right)
        if stop > start:
            draft.parts.append((start, stop))
    if not draft.parts:
        return None
    draft.addressee = addressee(page, cue, draft.parts)
    content = page.text[draft.parts[0][0] : draft.parts[-1][1]]
    draft.speech_act = speech_act(page, cue, rule, content)
    return draft


_Found = tuple[str, list[tuple[int, int]], int]


def _clause(page: Page, cue: VerbCue, first: int, end: int) -> _Found | None:
    """Find a clause after the cue: "said (that) two rockets had hit the base"."""
    verb = page.doc[cue.verb]
    at = cue.last + 1
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "csubj") and c.i > cue.last]
    start: int | None = None
    if at < end and page.lower[at] in _COMPLEMENTIZERS:
        start = at
    else:
        for number in range(at, min(at + 10, end)):
            word = page.lower[number]
            if word == "that" and page.tags[number] == "IN":
                start = number
                break
            if word in _COMPLEMENTIZERS and cue.row.phrase in _TELLING and word != "who":
                start = number
                break
            if page.tags[number].startswith("VB") or page.lower[number] in ("who", "which"):
                break
    if clauses:
        clause = clauses[0]
        left = max(clause.left_edge.i, at)
        # what the parser gives to the clause may begin with the addressee or a time: the
        # conjunction shows where it really starts
        if start is None or start > clause.i:
            start = left if _is_setting(page, cue, at) else at
        right = max(c.right_edge.i for c in clauses[:1])
    elif start is not None:
        right = _reach(page, verb, start, end)
    else:
        return None
    right = min(max(right, start), end - 1)
    right = _extended(page, cue, right, end)
    right = _cut_participle(page, start, right)
    return "clause", [(start, right)], cue.last


def _surface_clause(page: Page, cue: VerbCue, end: int) -> _Found | None:
    """Find a clause that the parser did not see: it has a verb and stands right after the cue."""
    at = cue.last + 1
    if at + 2 >= end or cue.passive or page.tags[at] not in _CLAUSE_STARTS:
        return None
    verb = None
    for number in range(at + 1, min(at + 18, end)):
        if page.lower[number] in (";", ":", "—", "--") or number in page.breaks:
            return None
        if page.tags[number] in _FINITE:
            verb = number
            break
    if verb is None or any(page.tags[n] in ("WDT", "WP") for n in range(at, verb)):
        return None
    right = _cut_participle(page, at, _extended(page, cue, verb, end))
    return "surface_clause", [(at, right)], cue.last


_CLAUSE_STARTS = frozenset(
    {"DT", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "JJ", "CD", "EX", "VBG", "PDT", '"', "``"}
)


def _is_setting(page: Page, cue: VerbCue, at: int) -> bool:
    """Tell whether what follows the cue is no content yet: a time, a place, whom it was told."""
    if cue.row.phrase in _TELLING or page.tags[at] in ("RB", "IN", "TO", ",", "RP", "RBR"):
        return True
    return page.lower[at] in _TIMES or page.doc[at].is_punct


_TELLING = frozenset(
    "tell inform notify assure reassure remind warn advise brief persuade convince ask show".split()
)
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow this last "
    "earlier later here there recently".split()
)


def _inverted(page: Page, cue: VerbCue, first: int, end: int) -> _Found | None:
    """Find the sentence around an inverted cue: "The road, said the mayor, was closed."."""
    if page.tags[cue.verb] not in ("VBD", "VBZ", "VBP") or cue.first - first < 2:
        return None
    at = cue.last + 1
    if page.lower[cue.first - 1] not in (",", "—", "–", "--") or at >= end:
        return None
    head = head_from(page, at, end)
    if head is None or not is_source_like(head) or head.tag_ == "PRP":
        return None
    verb = page.doc[cue.verb]
    if any(c.dep_ == "ccomp" and c.i > cue.last for c in verb.children):
        return None
    if any(c.dep_ == "nsubj" and c.i < cue.first - 1 for c in verb.children):
        return None
    right = min(head.right_edge.i, end - 1)
    after = right + 1
    if after < end and page.lower[after] not in (",", ".", ";", "—", "–", "--", '"', "”"):
        return None
    spans = [(first, cue.first - 2)]
    if after < end - 2 and page.lower[after] != ".":
        spans.append((after + 1, end - 1))
    return "inverted", spans, cue.last


def _after_colon(page: Page, cue: VerbCue, end: int) -> _Found | None:
    """Find what follows a colon, without quotation marks: "Barco stressed: the policy stands."."""
    colon = None
    for number in range(cue.last + 1, min(cue.last + 8, len(page.doc))):
        if number in page.breaks or page.tags[number].startswith("VB"):
            break
        if page.lower[number] == ":":
            colon = number
            break
    if colon is None or colon + 2 >= len(page.doc) or colon + 1 in page.speech_at:
        return None
    stop = colon + 1
    while stop + 1 < len(page.doc) and stop + 1 not in page.breaks:
        stop += 1
    if stop - colon < 3 or colon + 1 in page.breaks:
        return None
    return "colon", [(colon + 1, stop)], cue.last


def addressee(page: Page, cue: VerbCue, parts: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return to whom it was said: the object of tell and its like, before the content."""
    if cue.row.phrase not in _TELLING or cue.passive:
        return None
    for child in page.doc[cue.verb].children:
        if child.dep_ in _OBJECTS and child.i > cue.last:
            left, right = max(child.left_edge.i, cue.last + 1), child.right_edge.i
            for number in range(child.i + 1, right + 1):
                if (
                    page.lower[number] in ("that", ",", ":", "in", "on", "at")
                    or number in page.speech_at
                ):
                    right = number - 1
                    break
            span = page.span(left, max(right, child.i))
            if any(a < span[1] and span[0] < b for a, b in parts):
                return None
            return span if span[1] > span[0] else None
    return None


def _reach(page: Page, verb: Token, start: int, end: int) -> int:
    """Return the last token of what stands under the verb from `start` on."""
    right = start
    for child in verb.children:
        if child.dep_ in ("conj", "parataxis", "punct") or child.right_edge.i < start:
            continue
        right = max(right, child.right_edge.i)
    return min(right if right > start else end - 1, end - 1)


def _cut_participle(page: Page, start: int, right: int) -> int:
    for number in range(start + 2, right):
        if page.lower[number] == "," and page.lower[number + 1] in _PARTICIPLES:
            if number not in page.speech_at:
                return number - 1
    return right


def _extended(page: Page, cue: VerbCue, right: int, end: int) -> int:
    """Return the end of a content that the parser cut short: it runs on, but for what stops it.

    What goes on with the sentence of the cue stops it: ", and left the room", ", while others …".
    """
    verb = page.doc[cue.verb]
    edges = [
        child.left_edge.i
        for child in verb.children
        if child.left_edge.i > right
        and child.dep_ in ("conj", "parataxis", "cc", "advcl")
        and (child.dep_ != "advcl" or page.lower[child.left_edge.i] in TURNS)
    ]
    if verb.dep_ == "advcl" and verb.i < verb.head.i:
        # "Asked whether it was hit, the mayor declined": the comma before the main clause
        subject = next((c for c in verb.head.children if c.dep_.startswith("nsubj")), verb.head)
        commas = [n for n in range(cue.last + 2, subject.left_edge.i) if page.lower[n] == ","]
        if commas:
            edges.append(commas[-1])
            right = min(right, commas[-1] - 1)
    if (
        verb.dep_ in ("ccomp", "parataxis", "acl:relcl", "advcl", "acl", "conj")
        and verb.head.i < verb.i
    ):
        edge = max(verb.right_edge.i, right)
        if edge < end - 1:
            edges.append(edge + 1)
    # a stop before the content has its verb is the parser's, not the writer's
    edges = [edge for edge in edges if _has_verb(page, cue.last + 1, edge)]
    limit = min([end, *edges])
    right = right if _has_verb(page, cue.last + 1, right + 1) else cue.last
    for number in range(right + 1, limit):
        word = page.lower[number]
        if not _has_verb(page, cue.last + 1, number):
            continue
        if word in ("and", "but") and _is_second_cue(page, cue, number, end):
            return number - 1
        if (
            word in _HARD
            or number in page.speech_at
            and number - 1 not in page.speech_at
            and word != "‘"
        ):
            if word not in ('"', "“", "''"):
                return number - 1
        if word in (",", "—", "–", "--") and number + 1 < end:
            after = page.lower[number + 1]
            if after in TURNS or after in _PARTICIPLES or after in ("according", "per"):
                if page.lower[number + 2 : number + 3] != ("that",) or after != "but":
                    return number - 1
        if word == "according":
            return number - 1
    return limit - 1


def _has_verb(page: Page, first: int, end: int) -> bool:
    return any(tag in _FINITE for tag in page.tags[first:end])


def _is_second_cue(page: Page, cue: VerbCue, conjunction: int, end: int) -> bool:
    """Tell whether the source goes on to another cue: "says … but argues that"."""
    at = conjunction + 1
    while at < end and (page.tags[at] == "RB" or page.lower[at] == "also"):
        at += 1
    if at >= end or page.tags[at] != page.tags[cue.verb] or page.tags[at] not in _FINITE:
        return False
    return page.lower[at] in cue_table()


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
TURNS = frozenset(
    "while as although though even after before when where who which but prompting reflecting highlighting "
    "underscoring raising echoing signaling".split()
)
_HARD = frozenset({";", ":", ")"})


def _infinitive(page: Page, cue: VerbCue, end: int) -> _Found | None:
    """Find an infinitive: "vowed to strike back", "urged the rebels to leave"."""
    verb = page.doc[cue.verb]
    at = cue.last + 1
    to = None
    if at + 1 < end and page.lower[at] == "to" and page.tags[at] == "TO":
        to = at
    elif at + 2 < end and page.lower[at] == "not" and page.lower[at + 1] == "to":
        to = at
    if to is None and at + 2 < end and page.lower[at] == "to" and at + 1 in page.speech_at:
        speech = page.speech_at[at + 1]
        return "infinitive", [(at, _extended(page, cue, min(speech.last, end - 1), end))], cue.last
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > at:
            marks = [c for c in child.children if c.lower_ == "to" and c.i < child.i]
            if not marks:
                continue
            if to is not None and child.left_edge.i <= to + 1:
                return "infinitive", [(to, min(child.right_edge.i, end - 1))], cue.last
            objects = [c for c in verb.children if c.dep_ in _OBJECTS and cue.last < c.i < child.i]
            if objects and child.dep_ != "advcl":
                start = max(objects[0].left_edge.i, at)
                return "object_infinitive", [(start, min(child.right_edge.i, end - 1))], cue.last
    if to is not None:
        return "infinitive", [(to, _reach(page, verb, to, end))], cue.last
    return None


def _preposition(page: Page, cue: VerbCue, frames: frozenset[str], end: int) -> _Found | None:
    """Find a prepositional content right after the cue: "warned of a new offensive"."""
    at = cue.last + 1
    if at + 1 >= end or page.lower[at] not in frames:
        return None
    verb = page.doc[cue.verb]
    start = at + 1
    right = start
    for child in verb.children:
        if child.left_edge.i <= start <= child.right_edge.i and child.i > cue.last:
            right = max(right, child.right_edge.i)
    if right == start:
        token = page.doc[start]
        while token.head.i > cue.last and token.head != token and token.head.i < end:
            token = token.head
        right = token.right_edge.i
    return "verb_preposition", [(start, min(right, end - 1))], at


def _object(page: Page, cue: VerbCue, frames: frozenset[str], end: int) -> _Found | None:
    """Find the object and what belongs to it: "blamed the rebels for the attack"."""
    verb = page.doc[cue.verb]
    if cue.last > cue.verb:
        return _after_phrase(page, cue, end)
    objects = [c for c in verb.children if c.dep_ in _OBJECTS and c.i > cue.last]
    spans: list[tuple[int, int]] = []
    start = right = -1
    at = cue.last + 1
    if "np" in frames and at < end - 1 and page.tags[at] == "VBG" and not cue.passive:
        # "denied shelling the hospital"
        right = min(max(page.doc[at].right_edge.i, at), end - 1)
        return "object", [(at, _grown(page, cue, frames, at, right, end))], cue.last
    if objects and "np" in frames:
        start = max(objects[0].left_edge.i, cue.last + 1)
        right = objects[0].right_edge.i
        if start > cue.last + 4:
            return None
    elif not cue.passive:
        return None
    elif "np" in frames and any(
        c.i > cue.last and any(case.lower_ == "by" for case in c.children) for c in verb.children
    ):
        return ("passive", [], cue.last) if _passive_subject(page, cue) else None
    for child in verb.children:
        if child.i <= max(cue.last, right) or child.dep_ in _NOT_CONTENT:
            continue
        cases = {c.lower_ for c in child.children if c.dep_ in ("case", "mark") and c.i < child.i}
        if cases & frames or (child.dep_ == "xcomp" and "as" in frames):
            if start < 0:
                start = child.left_edge.i
            right = max(right, child.right_edge.i)
    if start < 0:
        return None
    right = _grown(page, cue, frames, start, min(max(right, start), end - 1), end)
    spans.append((start, right))
    return "object", spans, cue.last


def _after_phrase(page: Page, cue: VerbCue, end: int) -> _Found | None:
    """Find the noun phrase after a cue of several words: "raised questions about the reasons"."""
    start = cue.last + 1
    if start >= end or page.doc[start].is_punct or page.lower[start] in ("that", "to", "and"):
        return None
    token = page.doc[start]
    for _ in range(60):
        above = token.head
        if above == token or above.i <= cue.last or above.i >= end:
            break
        token = above
    if token.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "DET", "VERB", "ADJ"):
        return None
    right = min(max(token.right_edge.i, start), end - 1)
    right = _grown(page, cue, frozenset(cue.row.frames), start, right, end)
    return "object", [(start, right)], cue.last


def _grown(
    page: Page, cue: VerbCue, frames: frozenset[str], start: int, right: int, end: int
) -> int:
    """Return the end of an object with what belongs to it: "decried the lack of details about …".

    A finite verb right after it shows that it was no object but the subject of a clause.
    """
    verb = page.doc[cue.verb]
    edges = [c.left_edge.i for c in verb.children if c.dep_ in ("conj", "cc") and c.i > right]
    limit = min([end, *edges])
    number = right + 1
    while number < limit:
        word, tag = page.lower[number], page.tags[number]
        if word == "," and page.lower[number + 1 : number + 4] == ("as", "well", "as"):
            number += 4
            continue
        if word in _OBJECT_STOPS or word in _TIMES or number in page.breaks:
            break
        if tag in _FINITE and "that" in frames and number == right + 1:
            return _extended(page, cue, number, end)
        if tag in _FINITE and word not in ("is", "are") and not _in_relative(page, right, number):
            break
        if word in ("and", "or", "but") and _starts_clause(page, number + 1, limit):
            break
        if word == "as" and "as" not in frames and cue.row.phrase not in _AS:
            break
        if word in ("in", "on", "at", "during") and _is_circumstance(page, number, limit):
            break
        number += 1
    return number - 1


def _in_relative(page: Page, right: int, number: int) -> bool:
    return any(page.lower[n] in _COMPLEMENTIZERS or page.lower[n] == "which" or page.tags[n] == "IN"
               for n in range(right + 1, number))  # fmt: skip


def _starts_clause(page: Page, at: int, end: int) -> bool:
    return any(page.tags[n] in _FINITE for n in range(at, min(at + 3, end)))


def _is_circumstance(page: Page, number: int, end: int) -> bool:
    """Tell whether a phrase says when or in what words, not of what: "in a tweet", "in May"."""
    return any(page.lower[n] in _CIRCUMSTANCES for n in range(number + 1, min(number + 5, end)))


_AS = frozenset({"cite", "see", "describe", "credit", "list"})
_OBJECT_STOPS = frozenset(
    ", ; . : ) ! ? — – -- while when after before because since until although though ( during".split()
)
_CIRCUMSTANCES = frozenset(
    "january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday tweet tweets interview speech statement "
    "rally letter email post memo report facebook twitter address conference briefing "
    "morning evening afternoon weekend week month year".split()
)


def _floating(page: Page, cue: VerbCue, first: int, end: int) -> _Found | None:
    """Find the sentence around an inserted cue: "The road was closed, police said (on Monday)."."""
    verb = page.doc[cue.verb]
    if page.tags[cue.verb] not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    subject = [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:outer")]
    left = min([cue.first, *(c.left_edge.i for c in subject if c.i < cue.first)])
    comma = None
    if cue.last + 1 < end and page.lower[cue.last + 1] == ",":
        comma = _near_comma(page, cue, first)
    for number in range(left - 1, max(first - 1, left - 4), -1):
        if comma is None and page.lower[number] in (",", "—", "–", "--"):
            comma = number
            break
    if comma is None or comma - first < 2:
        return None
    if verb.dep_ not in ("parataxis", "ROOT", "ccomp", "advcl", "conj", "acl:relcl"):
        return None
    spans = [(first, comma - 1)]
    clause_end = cue.last
    for child in verb.children:
        if child.i <= cue.verb or child.dep_ not in _ADDITIONS:
            continue
        cases = {c.lower_ for c in child.children if c.dep_ == "case"}
        if cases and not cases & _SETTINGS:
            return None
        clause_end = max(clause_end, child.right_edge.i)
    following = clause_end + 1
    if following < end and page.lower[following] in _SETTINGS:
        # "the police reported to Radio Nacional": up to the next stop, when no verb comes before
        at = following
        while at < min(end, following + 10) and not page.doc[at].is_punct:
            if page.tags[at] in _FINITE:
                return None
            at += 1
        following = at
    if following < end and page.lower[following] not in _AFTER_FLOATING:
        return None
    if following < end - 2 and page.lower[following] == ",":
        spans.append((following + 1, end - 1))
    return "floating", spans, cue.last


def _as_clause(page: Page, cue: VerbCue, first: int, end: int) -> _Found | None:
    """Find the sentence around an as-clause: "As the mayor announced on Friday, the road is shut."."""
    if page.tags[cue.verb] not in ("VBD", "VBZ", "VBP"):
        return None
    for number in range(cue.first - 1, max(first - 1, cue.first - 12), -1):
        word = page.lower[number]
        if word in (",", ";", ":") or page.tags[number].startswith("VB"):
            return None
        if word == "as":
            break
    else:
        return None
    if number > first and page.lower[number - 1] not in (",", "—", "–", "--", "and", "but"):
        return None
    stop = cue.last + 1
    while stop < end and page.lower[stop] not in (",", ".", ";", "—", "–", "--"):
        if page.tags[stop] in _FINITE or page.lower[stop] == "that":
            return None
        stop += 1
    spans = []
    if number - first > 2:
        spans.append((first, number - 2))
    if end - stop > 3:
        spans.append((stop + 1, end - 1))
    return ("as_clause", spans, cue.last) if spans else None


def _near_comma(page: Page, cue: VerbCue, first: int) -> int | None:
    """Return the comma before a short subject: "…, officials said, …"."""
    for number in range(cue.first - 1, max(first, cue.first - 8), -1):
        if page.lower[number] in (",", "—", "–", "--"):
            short = number < cue.first - 1 and page.lower[number + 1] not in _COMPLEMENTIZERS
            return number if short and page.lower[number + 1] != "which" else None
        if page.tags[number].startswith("VB") or page.tags[number] == "MD":
            return None
    return None


def _passive_subject(page: Page, cue: VerbCue) -> tuple[int, int] | None:
    verb = page.doc[cue.verb]
    for child in verb.children:
        if child.dep_ in ("nsubj:pass", "nsubj", "csubj:pass") and child.i < cue.first:
            if child.lower_ in ("it", "that", "which", "who"):
                return None
            return child.left_edge.i, min(child.right_edge.i, cue.first - 1)
    return None


def _with_quotes(page: Page, left: int, right: int, cue: VerbCue) -> tuple[int, int]:
    """Return the span with the quotations that it cuts into."""
    own = page.speech_at.get(cue.verb)
    speech = page.speech_at.get(right)
    if speech is not None and speech is not own:
        right = max(right, speech.last)
    elif right + 1 < len(page.doc):
        after = page.speech_at.get(right + 1)
        if after is not None and after is not own and after.last == right + 1:
            right = right + 1
    speech = page.speech_at.get(left)
    if speech is not None and speech is not own and speech.first > cue.last:
        left = min(left, speech.first)
    before = page.speech_at.get(left - 1)
    if before is not None and before is not own and before.first == left - 1 > cue.last:
        left -= 1
    return left, right
