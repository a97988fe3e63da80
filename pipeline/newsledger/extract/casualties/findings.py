"""Pairs the words of harm of a text with the figures of whom they harm."""

from __future__ import annotations

import re
from dataclasses import replace

from newsledger.extract.casualties.apart import left_out
from newsledger.extract.casualties.beside import (
    among_them,
    by_severity,
    in_aside,
    killed_or_wounded,
    mark_among_them,
)
from newsledger.extract.casualties.chains import chain_right, figures_of
from newsledger.extract.casualties.fate import with_fate
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.following import goes_on
from newsledger.extract.casualties.fractions import fractions_in, without_shared
from newsledger.extract.casualties.gapping import gapped
from newsledger.extract.casualties.labels import labelled
from newsledger.extract.casualties.nouns import find_noun_victims
from newsledger.extract.casualties.of_age import tells_age
from newsledger.extract.casualties.outcome import (
    as_wounded,
    died_of_it,
    is_deadly,
    no_longer_hurt,
)
from newsledger.extract.casualties.parts import later_parts
from newsledger.extract.casualties.people import widen
from newsledger.extract.casualties.pronouns import of_them
from newsledger.extract.casualties.restating import speaks_of_tolls
from newsledger.extract.casualties.roll import tells_names
from newsledger.extract.casualties.safety import find_safe
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.tolls import find_toll, is_given_up
from newsledger.extract.casualties.trigger import Trigger
from newsledger.extract.casualties.untold import untold
from newsledger.extract.casualties.verbs import find_verb_victims, shared_figures
from newsledger.extract.numbers import Count
from newsledger.extract.numbers.counts import viewed_counts
from newsledger.extract.numbers.view import View
from newsledger.records import Extraction

_NO_YEAR = re.compile(r"[A-Za-z0-9], \d{1,2}$")
_PREDICATES = frozenset({"suffer", "safe"})
_VERBAL = frozenset({"act", "suffer", "state"})


def sentences_with_harm(
    view: View, found: Extraction, triggers: list[Trigger]
) -> list[tuple[Sentence, list[Trigger]]]:
    """Cut only the sentences that hold a trigger, and the numbers in the one after them.

    Numbers of a sentence that speaks of tolls may repeat one of farther off.
    """
    counts: dict[int, Count] | None = None
    closed: frozenset[int] = frozenset()
    result: list[tuple[Sentence, list[Trigger]]] = []
    at = told = 0  # `told`: the end of the last sentence with a trigger
    for sent in view.doc.sents:
        start, end = view.position[sent.start], view.position[sent.end]
        own: list[Trigger] = []
        while at < len(triggers) and triggers[at].start < end:
            if triggers[at].end <= end:
                own.append(triggers[at])
            at += 1
        after = told == start and start > 0
        after = after or (told > 0 and speaks_of_tolls(view.words[start:end]))
        if not own and (not after or counts is None):
            continue
        if counts is None:
            counts = {
                c.start_token: c
                for c in viewed_counts(view.doc)
                if not tells_age(view.words, c.start_token)
            }
            closed = _date_tokens(view, found, counts)
            counts = without_shared(counts, fractions_in(view))
        if not own and counts.keys().isdisjoint(range(start, end)):
            told_here = view.words[start:end]
            if not (goes_on(told_here) or tells_names(told_here)):
                continue
        # a number after a number: "The army says six. A monitor has gone up to 11."
        told = end if own or told == start else told
        # "taken to two hospitals" counts nobody
        verbs = {at for t in own if t.kind in _PREDICATES for at in range(t.start, t.end)}
        people = {at: count for at, count in counts.items() if at not in verbs}
        result.append((Sentence(view, start, end, people, closed | verbs), own))
    return result


def _date_tokens(view: View, found: Extraction, counts: dict[int, Count]) -> frozenset[int]:
    """Return the tokens of dates; counts inside them are taken out of `counts`."""
    closed: set[int] = set()
    for date in found.dates:
        span = view.doc.char_span(date.start, date.end, alignment_mode="expand")
        if span is not None:
            first, end = view.position[span.start], view.position[span.end]
            if _NO_YEAR.search(date.text) and end - first > 2:
                end -= 2  # "on 14 June, 43 people were killed"
            closed.update(range(first, end))
    for start in [start for start in counts if counts[start].number_token in closed]:
        del counts[start]
    return frozenset(closed)


def find_in(sentence: Sentence, triggers: list[Trigger]) -> list[Finding]:
    """Return the findings of a sentence; no group of people counts twice."""
    claimed: set[int] = set()
    harm_starts = {trigger.start for trigger in triggers}
    findings: list[Finding] = []
    pending: Trigger | None = None  # a verb that shares the object of the next one
    # "two hostages were killed": the verb says what became of those whom a noun names
    later = [t for t in triggers if t.kind == "person" and t.harm == "captured"]
    for trigger in triggers:
        widen(sentence, trigger)
    for trigger in [t for t in triggers if t not in later] + later:
        last_found = findings[-1].trigger if findings and trigger not in later else None
        shared = shared_figures(sentence, trigger, last_found)
        if shared and findings:
            last = findings[-1]
            if last.trigger.harm == "casualties" and trigger.harm in ("killed", "injured"):
                merged = Trigger(last.trigger.start, trigger.end, trigger.harm, trigger.kind)
                findings[-1] = Finding(sentence, merged, last.figures, last.rule)
            elif last.trigger.harm != trigger.harm:
                findings.append(Finding(sentence, trigger, last.figures, last.rule))
            continue
        unknown = untold(sentence, trigger)
        read: tuple[list[Figure], str] | None = labelled(sentence, trigger, harm_starts)
        if read is not None:
            pass
        elif unknown is not None:
            read = [unknown], "untold"
        elif trigger.kind == "funeral":
            read = _buried(sentence, trigger, harm_starts)
        elif trigger.kind == "safe":
            captives = {
                f.group.start for x in findings if x.trigger.harm == "captured" for f in x.figures
            }
            claimed -= captives
            read = find_safe(sentence, trigger, claimed)
        elif trigger.kind == "toll":
            read = find_toll(sentence, trigger, harm_starts)
        elif trigger.kind in _VERBAL:
            read = find_verb_victims(sentence, trigger, claimed, harm_starts)
        else:
            read = find_noun_victims(sentence, trigger, claimed, harm_starts)
        if (
            read is None
            and trigger.harm in ("killed", "casualties", "injured")
            and (trigger.kind in ("suffer", "act") or _is_found(sentence, trigger))
        ):
            read = died_of_it(sentence, trigger, claimed, harm_starts, findings)
        if read is None and (them := of_them(sentence, trigger)) is not None:
            read = [them], "active"
            claimed.discard(them.group.start)
            no_longer_hurt(findings, them)
        if read is None:
            follows = sentence.words[trigger.end] if trigger.end < sentence.end else ""
            joins = follows in ("and", "or", ",")  # a headline: "mine kills, injures farmers"
            pending = trigger if trigger.kind == "act" and joins else None
            continue
        figures, rule = read
        if figures and trigger.kind != "toll" and is_given_up(sentence, figures[0].start):
            rule = "earlier"
        if figures and trigger.harm == "casualties" and is_deadly(sentence, trigger, figures[-1]):
            trigger = replace(trigger, harm="killed")
        if rule == "active" and figures and killed_or_wounded(sentence, trigger, figures[-1]):
            trigger = replace(trigger, harm="casualties")
        figures = [f for f in figures if f.group.start not in claimed]
        if not figures:
            continue
        claimed.update(figure.group.start for figure in figures)
        mark_among_them(sentence, figures)
        if pending is not None and pending.end + 1 == trigger.start and rule == "active":
            # "killed and kidnapped dozens of villagers"
            findings.append(Finding(sentence, pending, figures, rule))
        pending = None
        findings.append(Finding(sentence, trigger, figures, rule))
        figures += among_them(sentence, figures, claimed)
        if trigger.harm in ("killed", "injured", "casualties"):
            figures += left_out(sentence, figures[-1], harm_starts)
            claimed.update(figure.group.start for figure in figures)
        if rule == "subject" and len(figures) == 1:
            figures += in_aside(sentence, figures[0], trigger)
        counted = trigger.kind != "person" or trigger.harm == "killed"  # "31 bodies, including"
        if counted and not any(figure.part for figure in figures):
            starts = [t.start for t in triggers if t.start >= trigger.end]
            stop = min([*starts, sentence.end])
            start = max(trigger.end, figures[-1].end)
            parts = later_parts(sentence, figures[-1], start, stop, harm_starts)
            figures += [part for part in parts if part.group.start not in claimed]
            claimed.update(part.group.start for part in parts)
        if rule in ("subject", "active") and not any(figure.part for figure in figures):
            others = gapped(sentence, figures[-1], trigger, harm_starts)
            figures += [other for other in others if other.group.start not in claimed]
            claimed.update(other.group.start for other in others)
        if trigger.harm in ("injured", "casualties") and trigger.kind == "act":
            findings += by_severity(sentence, trigger, figures, claimed)
    findings = [as_wounded(finding) for finding in findings if finding.figures]
    return with_fate(sentence, findings, triggers)


def _is_found(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether somebody was found so: "abducted from his home and found (dead)"."""
    return sentence.words[trigger.start - 1] in ("found", "discovered")


def _buried(
    sentence: Sentence, trigger: Trigger, harm_starts: set[int]
) -> tuple[list[Figure], str] | None:
    """Read "the funeral of three brothers"; of one person it may be a natural death."""
    first = sentence.group(trigger.end) if trigger.end < sentence.end else None
    if first is None or first.start != trigger.end or not first.human or first.count is None:
        return None
    return figures_of(sentence, chain_right(sentence, first, harm_starts)), "deed"
