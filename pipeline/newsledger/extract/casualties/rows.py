"""Makes casualty rows of a parsed article: triggers, victims, bounds, modality, scope, links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from newsledger.extract.casualties.cause import find_cause
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.groups import Sentence
from newsledger.extract.casualties.links import Neighbourhood
from newsledger.extract.casualties.nouns import find_noun_victims
from newsledger.extract.casualties.reports import basis_of_zero, sufferers
from newsledger.extract.casualties.scope import scope_of
from newsledger.extract.casualties.tolls import find_toll
from newsledger.extract.casualties.triggers import Trigger, find_triggers, merge_pairs
from newsledger.extract.casualties.verbs import find_verb_victims, shared_figures
from newsledger.extract.claims.lookup import innermost_claim
from newsledger.extract.modality import stance_of, verb_group
from newsledger.extract.numbers import Count
from newsledger.extract.numbers.counts import counts_in
from newsledger.extract.numbers.view import View
from newsledger.records import Casualty, Extraction

_VERBAL = frozenset({"act", "suffer", "state"})
_FEARED = frozenset("feared presumed believed thought".split())
_MODALITIES = {
    "hedged": "hedged",
    "hypothetical": "hypothetical",
    "planned": "hypothetical",
    "threatened": "hypothetical",
}


@dataclass(slots=True)
class _Finding:
    sentence: Sentence
    trigger: Trigger
    figures: list[Figure]
    rule: str


def _sentences(
    view: View, found: Extraction, triggers: list[Trigger]
) -> list[tuple[Sentence, list[Trigger]]]:
    """Cut only the sentences that hold a trigger."""
    counts: dict[int, Count] | None = None
    closed: frozenset[int] = frozenset()
    result: list[tuple[Sentence, list[Trigger]]] = []
    at = 0
    for sent in view.doc.sents:
        start, end = view.position[sent.start], view.position[sent.end]
        own: list[Trigger] = []
        while at < len(triggers) and triggers[at].start < end:
            if triggers[at].end <= end:
                own.append(triggers[at])
            at += 1
        if not own:
            continue
        if counts is None:
            counts = {count.start_token: count for count in counts_in(view)}
            closed = _date_tokens(view, found, counts)
        result.append((Sentence(view, start, end, counts, closed), own))
    return result


def _date_tokens(view: View, found: Extraction, counts: dict[int, Count]) -> frozenset[int]:
    """Return the tokens of dates; counts inside them are taken out of `counts`."""
    closed: set[int] = set()
    for date in found.dates:
        span = view.doc.char_span(date.start, date.end, alignment_mode="expand")
        if span is not None:
            closed.update(range(view.position[span.start], view.position[span.end]))
    for start in [start for start in counts if counts[start].number_token in closed]:
        del counts[start]
    return frozenset(closed)


def _find(sentence: Sentence, triggers: list[Trigger]) -> list[_Finding]:
    claimed: set[int] = set()
    harm_starts = {trigger.start for trigger in triggers}
    findings: list[_Finding] = []
    for trigger in triggers:
        shared = shared_figures(sentence, trigger, findings[-1].trigger if findings else None)
        if shared and findings:
            last = findings[-1]
            if last.trigger.harm == "casualties" and trigger.harm in ("killed", "injured"):
                merged = Trigger(last.trigger.start, trigger.end, trigger.harm, trigger.kind)
                findings[-1] = _Finding(sentence, merged, last.figures, last.rule)
            elif last.trigger.harm != trigger.harm:
                findings.append(_Finding(sentence, trigger, last.figures, last.rule))
            continue
        if trigger.kind == "toll":
            read = find_toll(sentence, trigger, harm_starts)
        elif trigger.kind in _VERBAL:
            read = find_verb_victims(sentence, trigger, claimed, harm_starts)
        else:
            read = find_noun_victims(sentence, trigger, claimed, harm_starts)
        if read is None:
            continue
        figures, rule = read
        figures = [f for f in figures if f.group.start not in claimed]
        if not figures:
            continue
        claimed.update(figure.group.start for figure in figures)
        findings.append(_Finding(sentence, trigger, figures, rule))
    return findings


def _predicate(sentence: Sentence, trigger: Trigger) -> int:
    """Return the token whose stance is the harm's."""
    if trigger.kind in ("result", "deed", "person", "lives", "toll"):
        return trigger.end - 1
    return trigger.start


def _count(
    finding: _Finding, figure: Figure, stance: str
) -> tuple[int | None, int | None, str, str] | None:
    """Return bounds, basis and modality of a figure under the stance of its predicate."""
    low, high, basis = figure.min, figure.max, figure.basis
    modality = _MODALITIES.get(stance, "asserted")
    open_number = basis in ("unknown", "anybody")
    if stance == "unknown":
        if open_number or basis in ("indefinite", "none"):
            return None, None, "unknown", "asserted"
        return low, high, basis, "hedged"
    if basis == "anybody":
        return (0, 0, "none", "asserted") if stance == "negated" else None
    if basis == "unknown":
        return None, None, "unknown", modality
    if basis == "none_reported":
        return 0, 0, basis, "asserted"
    if stance == "negated" and basis != "none":
        if finding.trigger.kind == "suffer" and finding.trigger.harm == "killed":
            return None
        if finding.rule == "active" and basis != "indefinite":
            return low, high, basis, "denied"
        return 0, 0, "none", "asserted"
    return low, high, basis, modality


def extract_casualties(doc: Doc, found: Extraction) -> list[Casualty]:
    """Return a row for every casualty figure: asserted, hedged, denied, zero, unknown.

    `found` holds the article with its sentences, dates, entities, claims and events.
    "The blast killed 12 people, including three children." -> killed 12..12 and, as a part of
    it, killed 3..3
    """
    view = View(doc)
    triggers = merge_pairs(view.words, find_triggers(view.words))
    if not triggers:
        return []
    near = Neighbourhood(found)
    rows: list[Casualty] = []
    for sentence, own in _sentences(view, found, triggers):
        for finding in _find(sentence, own):
            rows.extend(_rows(found, finding, near))
    return _numbered(found, rows)


def _rows(found: Extraction, finding: _Finding, near: Neighbourhood) -> list[Casualty]:
    sentence, trigger = finding.sentence, finding.trigger
    tokens, text = sentence.tokens, sentence.view.doc.text
    predicate = tokens[_predicate(sentence, trigger)]
    stance = "asserted"
    if finding.rule not in ("attribute", "toll", "bodies", "no_reports"):
        stance = stance_of(predicate).modality
    group = {token.lower_ for token in verb_group(predicate)}
    if stance == "asserted" and _FEARED & set(
        sentence.words[max(sentence.start, trigger.start - 3) : trigger.start]
    ):
        stance = "hedged"
    clause = text[slice(*_chars(tokens, (sentence.start, sentence.end)))]
    cause = find_cause(sentence, trigger, finding.rule)
    rows: list[Casualty] = []
    whole: str | None = None
    for figure in finding.figures:
        counted = _count(finding, figure, stance)
        if counted is None or not _plausible(sentence, trigger, figure):
            continue
        low, high, basis, modality = counted
        victims = _victims(finding, figure)
        role = figure.role
        if basis == "none":
            basis = basis_of_zero(sentence, trigger, figure)
        if victims is None and (told := sufferers(sentence, trigger)) is not None:
            victims = told[:2]
            role = told[2] if role == "unknown" else role
        whole_span = (min(figure.start, trigger.start), max(figure.end, trigger.end))
        start, end = _chars(tokens, whole_span)
        claim = innermost_claim(found.claims, start, end)
        if claim is not None and claim.speech_act == "deny" and basis != "none":
            modality = "denied"
        span = None if victims is None else _chars(tokens, victims)
        sentence_id = found.sentence_id_at(start)
        row = Casualty(
            casualty_id=str(len(rows)),
            article_id=found.article.article_id,
            sentence_id=sentence_id,
            start=start,
            end=end,
            text=text[start:end],
            harm=trigger.harm,
            count_min=low,
            count_max=high,
            count_basis=basis,
            scope=scope_of(clause, low, perfect="been" in group and bool(group & {"have", "has"})),
            modality=modality,
            rule=f"{trigger.kind}.{finding.rule}",
            victims=text[span[0] : span[1]] if span else None,
            victims_start=span[0] if span else None,
            victims_end=span[1] if span else None,
            victims_role=role,
            cause=None if cause is None else text[slice(*_chars(tokens, cause))],
            part_of="whole" if figure.part and whole is not None else None,
            event_id=near.event(sentence_id, start, end),
            claim_id=claim.claim_id if claim else None,
            date_id=near.date(sentence_id, start, end),
            place_entity_id=near.place(sentence_id, start, end, span),
        )
        if not figure.part:
            whole = "whole"
        rows.append(row)
    return rows


def _plausible(sentence: Sentence, trigger: Trigger, figure: Figure) -> bool:
    """Tell whether these people can have suffered this: a suspect who fled is not displaced."""
    if trigger.kind == "suffer" and "hospital" in sentence.words[trigger.end - 1]:
        # who is taken to a hospital and dies there is no second victim
        rest = sentence.words[trigger.end : sentence.end]
        return not {"died", "dead", "deceased", "dies"} & set(rest)
    if trigger.harm == "displaced" and trigger.kind == "suffer":
        several = figure.min is None or figure.min > 4 or figure.basis == "indefinite"
        armed = figure.role in ("suspect", "militant", "military", "police")
        after = sentence.words[trigger.end : trigger.end + 3]
        return several and not armed and "scene" not in after
    word = sentence.words[trigger.start]
    if word in ("hurt", "hurts", "hurting") and figure.start >= trigger.end:
        return figure.group.count is not None or figure.basis == "indefinite"
    return not (trigger.harm == "captured" and figure.role == "suspect")


def _victims(finding: _Finding, figure: Figure) -> tuple[int, int] | None:
    """Return the tokens of the victims phrase; None where the harm word is its noun."""
    group = figure.group
    if finding.rule in ("noun", "no_noun", "no_reports", "without", "people"):
        return None
    if finding.rule == "bodies" and group.head < finding.trigger.end:
        return None
    if finding.trigger.kind == "lives" and group.head == finding.trigger.end - 1:
        return None
    return figure.start, figure.end


def _chars(tokens: Sequence[Token], span: tuple[int, int]) -> tuple[int, int]:
    last = tokens[span[1] - 1]
    return tokens[span[0]].idx, last.idx + len(last)


def _numbered(found: Extraction, rows: list[Casualty]) -> list[Casualty]:
    """Sort rows by start, drop repeats, number them and point parts at their whole."""
    groups: list[list[Casualty]] = []
    for row in rows:
        if row.part_of and groups:
            groups[-1].append(row)
        else:
            groups.append([row])
    flat: list[tuple[Casualty, Casualty | None]] = []
    for group in groups:
        flat.append((group[0], None))
        flat.extend((part, group[0]) for part in group[1:])
    flat.sort(key=lambda pair: (pair[0].start, pair[0].end, pair[0].harm))
    seen: set[tuple[object, ...]] = set()
    kept: list[tuple[Casualty, Casualty | None]] = []
    for row, whole in flat:
        key = (row.start, row.end, row.harm, row.victims_start, row.count_min, row.count_max)
        if key not in seen:
            seen.add(key)
            kept.append((row, whole))
    ids = {id(row): found.row_id("cas", number) for number, (row, _) in enumerate(kept, start=1)}
    return [
        replace(
            row,
            casualty_id=ids[id(row)],
            part_of=ids.get(id(whole)) if whole is not None else None,
        )
        for row, whole in kept
    ]
