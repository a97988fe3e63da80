"""Claims of cue verbs without a direct quotation: said that, said …, called for, was accused of."""

from __future__ import annotations

from newsledger.extract.claims.acts import speech_act
from newsledger.extract.claims.agents import passive_subject
from newsledger.extract.claims.boundaries import likeliest_end
from newsledger.extract.claims.clauses import find_after_colon, find_clause, find_surface_clause
from newsledger.extract.claims.complements import find_infinitive, find_preposition
from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Draft, Page, Stretch
from newsledger.extract.claims.floating import (
    find_as_clause,
    find_floating,
    find_inverted,
    find_told,
    is_closed,
    is_loose,
    near_comma,
)
from newsledger.extract.claims.gaps import find_disputed, find_gap
from newsledger.extract.claims.objects import find_object
from newsledger.extract.claims.phrases import head_before, head_from, is_conjunction
from newsledger.extract.claims.sources import (
    attach_source,
    is_source_like,
    sentence_bounds,
    set_source,
)
from newsledger.extract.claims.words import AUXILIARIES, OBJECTS, RELATIVES, TELLING, TIMES, Found
from newsledger.extract.syntax import FINITE
from newsledger.lexicons import words

_AUXILIARIES = words("have has had having been be is are was were")


def verb_draft(page: Page, cue: VerbCue) -> Draft | None:
    """Return the claim of a cue verb, or None when it has no content here."""
    first, end = sentence_bounds(page, cue.verb)
    speech = page.speech_at.get(cue.verb)
    if speech is not None and speech.first < cue.verb < speech.last:
        first, end = max(first, speech.first + 1), min(end, speech.last)
    frames = frozenset(cue.row.frames)
    found = find_gap(page, cue, first, end) or find_disputed(page, cue, first)
    if found is None and "that" in frames and "quote" not in frames and is_closed(page, cue, end):
        found = find_floating(page, cue, first, end)
    if found is None and "quote" in frames:
        found = find_as_clause(page, cue, first, end) or find_inverted(page, cue, first, end)
        if found is None and is_closed(page, cue, end):
            found = find_floating(page, cue, first, end)
        found = found or find_told(page, cue, first, end)
    if found is None and "that" in frames:
        found = find_clause(page, cue, end)
    if found is None and "quote" in frames:
        found = find_after_colon(page, cue)
    if found is None and ("inf" in frames or (cue.passive and "that" in frames)):
        found = find_infinitive(page, cue, end)
    if found is None:
        found = find_preposition(page, cue, frames, end)
    if found is None and (frames & {"np", "as", "with"} or cue.row.phrase in ("find", "count")):
        found = find_object(page, cue, frames, end)
    if found is not None and found[0] == "object" and "that" in frames:
        found = _whole_clause(page, cue, found, end)
    if found is None and "quote" in frames:
        found = find_floating(page, cue, first, end)
    if found is None and "that" in frames:
        found = find_surface_clause(page, cue, end)
    if cue.row.phrase == "claim responsibility":
        found = _own_claim(cue, found)
    if found is None:
        return None
    rule, spans, cue_last = found
    purpose = page.tags[cue.verb] == "VB" and page.lower[cue.first - 1] == "to"
    if purpose and rule == "object" and cue.row.speech_act in ("other", "believe"):
        return None  # "met to discuss the truce" says nothing of what was said
    if purpose and cue.row.factivity == "factive" and cue.row.speech_act == "state":
        return None  # "came to find out what happened": not found yet
    if page.lower[cue.last + 1 : cue.last + 2] == ("as",) and cue.row.phrase == "know":
        return None  # "also known as"
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
    elif rule == "disputed":
        head = head_before(page, cue.first - 1, spans[0][1] + 1)
        if head is None:
            return None
        set_source(page, draft, head, spans[0][1] + 1, cue.first - 1, cue.first, cue_last)
    elif rule == "gap":
        head = head_before(page, cue.first - 1, max(first, cue.first - 8))
        if head is not None:
            set_source(
                page, draft, head, max(first, cue.first - 8), cue.first - 1, cue.first, cue_last
            )
    elif rule == "floating" and (
        cue.row.phrase in TELLING or is_closed(page, cue, end) or is_loose(page, cue, end)
    ):
        comma = near_comma(page, cue, first)
        last = cue.first - 1
        apposed = comma is not None and page.lower[last] == ","
        if apposed and comma is not None:
            last = next(n for n in range(comma + 1, last + 1) if page.lower[n] == ",") - 1
        head = head_before(page, last, comma + 1) if comma is not None else None
        if head is not None and comma is not None:
            set_source(page, draft, head, comma + 1, cue.first - 1, cue.first, cue_last)
        else:
            attach_source(page, draft, cue, first, end - 1)
    else:
        attach_source(page, draft, cue, first, end - 1)
    if rule == "floating" and _is_told_of(page, draft, spans[0]):
        return None  # "the man shot his mother, continued upstairs": who acts tells nothing
    bare = cue.first == cue.verb and page.lower[max(cue.first - 1, 0)] not in _AUXILIARIES
    if page.tags[cue.verb] == "VBN" and bare and not cue.passive:
        after = page.lower[cue_last + 1 : cue_last + 2]
        if after == ("to",):
            return None  # "gunmen suspected to be bandits": they are not the ones who say so
    head = draft.source_head
    unsaid = head is None and not cue.passive and page.tags[cue.verb] in ("VBN", "VBD")
    if unsaid and rule == "object" and not cue.row.phrase.startswith("raise "):
        return None  # "Reported shooting on campus"
    speaks = head is None or is_source_like(head) or bool(head.ent_type_)
    if not speaks and cue.row.speech_act == "other" and rule == "object":
        if not cue.row.phrase.startswith("raise "):
            return None
        # "the attack raised questions about …": an attack says nothing, somebody asks
        draft.source = draft.source_head = draft.source_type = None
    told = cue.row.phrase in TELLING and rule == "clause"  # "they were told that …": whom, not what
    if cue.passive and not told and rule not in ("floating", "inverted", "as_clause"):
        subject = passive_subject(page, cue)
        if subject is not None:
            spans = [subject, *spans]
    if spans and spans[-1][0] > cue.last and (left := spans[-1][0]) < end:
        draft.stretch = Stretch(cue.verb, cue.row.phrase, rule, left, spans[-1][1], end)
        spans = [*spans[:-1], (left, likeliest_end(page, draft.stretch))]
    for left, right in spans:
        left += left < right and is_conjunction(page, left)
        left, right = _with_quotes(page, left, right, cue)
        start, stop = page.span(left, right)
        if stop > start:
            draft.parts.append((start, stop))
    if not draft.parts:
        return None
    draft.addressee = addressee(page, cue, draft.parts)
    content = page.text[draft.parts[0][0] : draft.parts[-1][1]]
    draft.speech_act = speech_act(cue, rule, content)
    return draft


def _whole_clause(page: Page, cue: VerbCue, found: Found, end: int) -> Found:
    """Return the clause whose subject the parser took for an object of saying.

    "said 16 people, including civilians, | were killed": an object has no verb behind it.
    """
    right = found[1][-1][1] if found[1] else end
    if page.lower[cue.last + 1 : cue.last + 2] == ("that",) or right + 2 >= end:
        return found
    at = right + 1 + (page.lower[right + 1] == ",")
    if page.tags[cue.verb] not in FINITE or page.lower[at] not in AUXILIARIES:
        return found
    if page.lower[right] in RELATIVES or page.tags[at] not in FINITE:
        return found
    inside = page.tags[cue.last + 1 : right + 1]
    if FINITE.intersection(inside):
        return found
    return find_surface_clause(page, cue, end) or ("clause", [(cue.last + 1, end - 1)], cue.last)


def _own_claim(cue: VerbCue, found: Found | None) -> Found:
    """Return "claimed | responsibility for the raid": what is claimed is the responsibility."""
    spans = found[1] if found is not None else []
    right = spans[-1][1] if spans and spans[-1][0] > cue.last else cue.last
    return "object", [(cue.verb + 1, right)], cue.verb


def addressee(page: Page, cue: VerbCue, parts: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return to whom it was said: the object of tell and its like, before the content."""
    if cue.row.phrase not in TELLING or cue.passive:
        return None
    for child in page.doc[cue.verb].children:
        if child.dep_ in OBJECTS and child.i > cue.last:
            left, right = max(child.left_edge.i, cue.last + 1), child.right_edge.i
            for number in range(child.i + 1, right + 1):
                if (
                    page.lower[number] in ("that", ",", ":", "in", "on", "at")
                    or number in page.speech_at
                ):
                    right = number - 1
                    break
            while right > child.i and page.lower[right] in TIMES:
                right -= 1  # "told reporters Thursday that"
            span = page.span(left, max(right, child.i))
            if any(a < span[1] and span[0] < b for a, b in parts):
                return None
            return span if span[1] > span[0] else None
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


def _is_told_of(page: Page, draft: Draft, told: tuple[int, int]) -> bool:
    """Tell whether the source is somebody in what is told before the cue."""
    first, last = told
    inside = draft.source is not None and draft.source[0] < page.doc[last].idx
    return inside and draft.source is not None and page.doc[first].idx <= draft.source[0]
