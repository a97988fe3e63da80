"""Who says so: the source of a cue verb, its span and its kind."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.claims.agents import agent_end
from newsledger.extract.claims.cues import VerbCue
from newsledger.extract.claims.draft import Draft, Page
from newsledger.extract.claims.lexicon import cue_table, source_nouns
from newsledger.extract.claims.phrases import (
    head_before,
    head_from,
    is_date,
    phrase_around,
    with_apposition,
    without_relative,
)
from newsledger.extract.claims.source_types import source_type_of
from newsledger.extract.claims.subjects import is_oblique, is_time, subject_before
from newsledger.extract.syntax import FINITE, sent_end, sent_start
from newsledger.lexicons import words

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_EXPLETIVES = frozenset({"there", "this", "what", "which", "that"})
_AUXILIARIES = words("do does did will would can could may might must should has have had")
_QUOTING = words("quote quotes quoted quoting cite cites cited citing")
_PASSIVE = words("was were is are been being")
_UNITS = words("minutes hours days weeks months years")
_NEAR = 14  # tokens from the verb of quoting
_ADVERBIALS = frozenset({"today", "yesterday", "tonight", "also", "later"})


def sentence_bounds(page: Page, number: int) -> tuple[int, int]:
    """Return first token and end (exclusive) of the sentence, never over a paragraph."""
    first, end = sent_start(page.doc[number]), sent_end(page.doc[number])
    # no sentence ends with a comma, whatever the parser says
    if first > 0 and page.lower[first - 1] == ",":
        first = sent_start(page.doc[first - 1])
    if end < len(page.doc) and page.lower[end - 1] == ",":
        end = sent_end(page.doc[end])
    for at in range(number, first, -1):
        if at in page.breaks or _is_after_quote(page, at):
            first = at
            break
    for at in range(number + 1, end):
        if at in page.breaks or _is_after_quote(page, at):
            end = at
            break
    return first, end


def _is_after_quote(page: Page, at: int) -> bool:
    """Tell whether a sentence starts behind one that is quoted to its end: '… ends." He said'."""
    speech = page.speech_at.get(at - 1)
    if speech is None or speech.last != at - 1 or at in page.speech_at:
        return False
    return page.lower[at - 2] == "." and page.doc[at].is_title


def subject_head(page: Page, cue: VerbCue) -> Token | None:
    """Return the head of the phrase that does what the cue says: the agent in the passive."""
    verb = page.doc[cue.verb]
    done = verb.tag_ == "VBN" and any(c.dep_ == "obl:agent" for c in verb.children)
    if cue.passive or done:
        at = cue.last + 1
        if at + 1 < len(page.doc) and page.lower[at] == "by":
            return head_from(page, at + 1, agent_end(page, cue, sentence_bounds(page, cue.verb)[1]))
        for child in verb.children:
            agent = child.i > verb.i and child.dep_ in ("obl:agent", "obl", "nmod")
            if agent and any(case.lower_ == "by" for case in child.children):
                return child
        if cue.passive:
            return None
    own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:outer", "csubj")]
    if len(own) > 1 and own[0].i < own[-1].i < cue.first:
        # of two subjects with a verb between them the nearer is this verb's own
        between = page.tags[own[0].i : own[-1].i]
        own = own[::-1] if FINITE.intersection(between) else own
    for child in own:
        if child.lower_ in ("the", "a", "an"):
            continue  # an article that the parser tore off its noun
        if (is_time(child) or child.lower_ in _UNITS) and child != own[-1]:
            continue  # "weeks afterwards the military acknowledged"
        if child.lower_ in _RELATIVES and verb.dep_ in ("acl:relcl", "advcl:relcl"):
            return verb.head if verb.head.pos_ in ("NOUN", "PROPN", "PRON", "NUM") else None
        if child.lower_ == "who" and child.i > 1:
            # "according to officials, who said": the noun before the comma
            at = child.i - 1 - (page.lower[child.i - 1] == ",")
            return head_before(page, at, sentence_bounds(page, cue.verb)[0])
        return child
    before = _first_cue(page, cue)
    if before is not None:
        return before
    seen = 0
    above = verb
    while seen < 12 and above.head != above:
        seen += 1
        dep, above_head = above.dep_, above.head
        if dep in ("acl", "acl:relcl") and above_head.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            return above_head
        above = above_head
        found = [c for c in above.children if c.dep_ in ("nsubj", "nsubj:pass")]
        if found and above.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
            head = found[0]
            if head.lower_ in _RELATIVES and above.dep_ == "acl:relcl":
                return above.head
            return head
    return None


def _first_cue(page: Page, cue: VerbCue) -> Token | None:
    """Return the subject of the cue that this one goes on from: "said …, and warned of …"."""
    tag = page.tags[cue.verb]
    if page.lower[cue.first - 1] not in ("and", "but") or tag not in FINITE:
        return None
    table = cue_table()
    first, _ = sentence_bounds(page, cue.verb)
    for number in range(cue.first - 2, first - 1, -1):
        if page.tags[number] != tag or page.lower[number] not in table:
            continue
        for child in page.doc[number].children:
            if child.dep_ == "nsubj" and child.lower_ not in _RELATIVES | _EXPLETIVES:
                return child
    return None


def attach_source(page: Page, draft: Draft, cue: VerbCue, first: int, last: int) -> None:
    """Fill the source of a draft, looked for between the tokens first..last."""
    head = _quoted_speaker(page, cue, first)
    head = head or _participle_subject(page, cue, first) or subject_head(page, cue)
    head = _out_of_told(page, cue, head)
    if head is not None and (is_time(head) or (head.i < cue.first and is_oblique(page, head))):
        # "is expected by early February", "the bishop, during a mass, called for a truce"
        head = None if cue.passive else subject_before(page, cue.first, first)
    finite = page.tags[cue.verb] in ("VBD", "VBZ", "VBP", "VBN") or (
        page.tags[cue.verb] == "VB" and page.lower[cue.first] in _AUXILIARIES
    )
    if head is None and not cue.passive and finite and page.doc[cue.verb].dep_ != "acl":
        last = cue.first - 1
        while last > first and (
            page.tags[last] == "RB" or page.lower[last] in _ADVERBIALS or page.lower[last].isspace()
        ):
            last -= 1
        if page.lower[last - 1 : last + 1] == ("at", "first"):
            last -= 2
        head = head_before(page, last, first)
        if head is not None and is_date(head.lower_):
            # "In June 2020 Gen. …": the parser took the date for the head of the name
            names = [n for n in range(head.i + 1, last + 1) if page.tags[n] in ("NNP", "NN", "NNS")]
            run = [n for place, n in enumerate(names) if n == names[0] + place]
            head = page.doc[run[-1]] if run else None
        if head is None:
            head = subject_before(page, cue.first, first)
    if head is not None and head.i < cue.first:
        # "he denied it; an official, who was not to speak, conceded …": its own side of the stop
        for number in range(cue.first - 2, head.i, -1):
            if page.lower[number] == ";" and number not in page.speech_at:
                head = head_from(page, page.past_space(number + 1), cue.first) or head
                break
    if head is None or head.lower_ in _EXPLETIVES:
        return
    comma = _after_fronted(page, head, first, cue.first)
    if comma is not None:
        first, last = comma + 1, cue.first - 1
        head = head_before(page, last, first) or head
    if cue.passive and head.i > cue.last:
        last = min(last, agent_end(page, cue, sentence_bounds(page, cue.verb)[1]) - 1)
    set_source(page, draft, head, first, last, cue.first, cue.last)


def _out_of_told(page: Page, cue: VerbCue, head: Token | None) -> Token | None:
    """Return who speaks where the parse hung a second cue on what was told with the first.

    "The party denied that its men had taken part and blamed rebels": the party blamed them.
    """
    if head is None or head.i > cue.first or head.dep_ != "nsubj" or head.head.dep_ != "ccomp":
        return head
    told, joined = head.head, page.lower[cue.first - 1 : cue.first] in (("and",), ("but",))
    past = any(t.lower_ == "had" and t.i < told.i for t in told.children)
    if not joined or not past or page.tags[cue.verb] not in ("VBD", "VBN") or cue.first != cue.verb:
        return head
    owns = page.lower[head.left_edge.i] in ("its", "their", "his", "her", "it", "they", "he", "she")
    speakers = [t for t in told.head.children if t.dep_ == "nsubj" and t.i < head.i]
    return speakers[0] if owns and speakers and told.i < cue.verb else head


def _after_fronted(page: Page, head: Token, first: int, cue: int) -> int | None:
    """Return the comma between a fronted phrase and the source: "Moments later, a senator said".

    The parser may take the phrase for the subject, or the subject for a part of the phrase.
    """
    if not first <= head.i < cue:
        return None
    comma = next((n for n in range(first + 1, cue) if page.lower[n] == ","), None)
    if comma is None or cue - comma < 3 or page.doc[head.left_edge.i].i > comma:
        return None
    own = page.tags[first] == "VBG" or (
        head.i < comma and not (is_source_like(head) or head.ent_type_) and head.i == first
    )
    after = head_before(page, cue - 1, comma + 1)
    if not own or after is None or page.lower[comma + 1] in _RELATIVES:
        return None
    return comma if is_source_like(after) or after.ent_type_ or after.i > comma + 1 else None


def _quoted_speaker(page: Page, cue: VerbCue, first: int) -> Token | None:
    """Return who is quoted: "the agency quoted | the minister | as saying …"."""
    if page.tags[cue.verb] != "VBG" or page.lower[cue.first - 1] != "as" or cue.first - 2 < first:
        return None
    if not _QUOTING.intersection(page.lower[max(first, cue.first - _NEAR) : cue.first]):
        return None
    for number in range(cue.first - 2, max(first, cue.first - _NEAR), -1):
        if page.lower[number] == "quoted" and page.lower[number - 1] in _PASSIVE:
            # "the mayor was quoted (by the agency) as saying": the mayor speaks
            at = number - 2 if page.lower[number - 1] == "been" else number - 1
            return head_before(page, at - 1, first)
    return head_before(page, cue.first - 2, first)


def _participle_subject(page: Page, cue: VerbCue, first: int) -> Token | None:
    """Return the subject of the clause that ", saying …" goes on with."""
    if page.tags[cue.verb] != "VBG" or cue.first - first < 3:
        return None
    if page.lower[cue.first - 1] not in (",", "—", "–", "--"):
        return None
    finite = [
        number
        for number in range(cue.first - 2, first - 1, -1)
        if page.tags[number] in FINITE and number not in page.speech_at
    ]
    table = cue_table()
    above = page.doc[cue.verb].head
    if first <= above.i < cue.first and page.lower[above.i] in table:
        for child in above.children:
            if child.dep_ == "nsubj" and child.lower_ not in _RELATIVES | _EXPLETIVES:
                return child
    # what somebody said goes on with ", adding …": the verb of saying before the nearest verb
    for number in sorted(finite, key=lambda n: (page.lower[n] not in table, -n)):
        verb = page.doc[number]
        if page.tags[number] == "MD" or verb.dep_ in ("aux", "aux:pass", "cop"):
            verb = verb.head
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubj:pass") and child.lower_ not in _RELATIVES:
                return child if child.lower_ not in _EXPLETIVES else None
        if page.lower[number] in table and number > first:
            # the parser lost the subject of the verb of saying: the phrase right before it
            head = head_before(page, number - 1, first)
            if head is not None and (is_source_like(head) or head.ent_type_):
                return head
    return None


def set_source(
    page: Page, draft: Draft, head: Token, first: int, last: int, cue_first: int, cue_last: int
) -> None:
    """Fill the source from its head, clipped so that it never overlaps the cue."""
    if is_time(head):
        before = subject_before(page, cue_first, first) if head.i < cue_first else None
        if before is None:
            return
        head = before
    if head.i < cue_first:
        last = min(last, cue_first - 1)
    elif head.i > cue_last:
        first = max(first, cue_last + 1)
    else:
        return
    if not first <= head.i <= last:
        # the head stands in another sentence part: take its own phrase, unclipped but for the cue
        first, last = head.left_edge.i, head.right_edge.i
        last = min(last, cue_first - 1) if head.i < cue_first else last
    left, right = phrase_around(page, head, first, last)
    if head.i < cue_first:
        right = without_relative(page, head, with_apposition(page, right, cue_first))
    span = page.span(left, right)
    if not any(letter.isalnum() for letter in page.text[span[0] : span[1]]):
        return
    draft.source = span
    draft.source_head = head
    draft.source_type = source_type_of(page, head, left, right)


def is_source_like(token: Token) -> bool:
    """Tell whether a noun can speak: a name, a pronoun of persons or a noun of the lexicon."""
    if token.pos_ == "PROPN" or token.lower_ in ("he", "she", "they", "we", "i", "who"):
        return True
    nouns = source_nouns()
    return token.lower_ in nouns or token.lemma_.lower() in nouns
