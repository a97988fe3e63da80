"""Makes casualty rows of a parsed article: triggers, victims, bounds, modality, scope, links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from newsledger.extract.casualties.accidents import goes_on, of_accident
from newsledger.extract.casualties.asides import named_beside
from newsledger.extract.casualties.carried import carry_event, carry_scope
from newsledger.extract.casualties.cause import find_cause
from newsledger.extract.casualties.context import in_context
from newsledger.extract.casualties.disputes import is_denied, weighed
from newsledger.extract.casualties.ellipsis import find_repeated, find_shares, last_toll
from newsledger.extract.casualties.false_deeds import is_of_false_deed, is_of_supposed_deed
from newsledger.extract.casualties.figures import Figure
from newsledger.extract.casualties.finding import Finding
from newsledger.extract.casualties.findings import find_in, sentences_with_harm
from newsledger.extract.casualties.following import find_following
from newsledger.extract.casualties.links import Neighbourhood, outcome_of
from newsledger.extract.casualties.listed import next_of_list
from newsledger.extract.casualties.numbering import BEFORE, WITHIN, numbered
from newsledger.extract.casualties.outcome import told_since
from newsledger.extract.casualties.parts import refers_back
from newsledger.extract.casualties.plausible import plausible
from newsledger.extract.casualties.reports import basis_of_zero, sufferers
from newsledger.extract.casualties.roles import with_roles
from newsledger.extract.casualties.roll import find_named
from newsledger.extract.casualties.scope import scope_of
from newsledger.extract.casualties.sentence import Sentence
from newsledger.extract.casualties.shares import find_of_those
from newsledger.extract.casualties.standing import count_of, predicate_of, standing
from newsledger.extract.casualties.told_by_deeds import told_by_deeds
from newsledger.extract.casualties.triggers import find_triggers, merge_pairs
from newsledger.extract.casualties.unharmed import generic, natural, of_sickness, sick
from newsledger.extract.casualties.untold import keeps_silent
from newsledger.extract.claims.lookup import innermost_claim
from newsledger.extract.modality import verb_group
from newsledger.extract.numbers.view import view_of
from newsledger.lexicons import words
from newsledger.records import Casualty, Extraction

# "12 homicides" sums up, unlike "12 deaths"
_STATISTICS = words(
    "homicides murders killings slayings kidnappings abductions assassinations executions"
)
_CRIMES = words("homicide homicides murder murders")
_REMAINS = words("body bodies corpse corpses remains")
_LIFE = words("life lives human")
_CLOSE = 250  # code points: nobody passes away of an attack told farther off
_STILL = words("still remain remains remained remaining")
_FAR = 90
"""Words between a toll and what speaks of it as a figure."""
_DONE = frozenset({"act", "deed", "lives", "toll", "person"})


def extract_casualties(doc: Doc, found: Extraction) -> list[Casualty]:
    """Return a row for every casualty figure: asserted, hedged, denied, zero, unknown.

    `found` holds the article with its sentences, dates, entities, claims and events.
    "The blast killed 12 people, including three children." -> killed 12..12 and, as a part of
    it, killed 3..3
    """
    view = view_of(doc)
    triggers = merge_pairs(view.words, find_triggers(view.words))
    triggers = told_by_deeds(view, found, triggers)
    if not triggers:
        return []
    near = Neighbourhood(found)
    harms = [view.tokens[t.start].idx for t in triggers if t.kind in _DONE or t.harm != "killed"]
    rows: list[Casualty] = []
    before: list[Finding] = []
    earlier: list[list[Finding]] = []
    told = 0  # where the rows of the sentence before begin
    far: Finding | None = None
    story = of_sickness(view)
    mishap = False
    for sentence, own in sentences_with_harm(view, found, triggers):
        findings = find_in(sentence, own) if own else []
        find_shares(sentence, findings, {trigger.start for trigger in own})
        if findings and sick(sentence, story=story):
            findings = []
        findings, mishap = _without_accidents(sentence, findings, near, found, mishap=mishap)
        findings = in_context(findings, before)
        parts = find_following(sentence, findings, before)
        findings += parts or find_repeated(sentence, findings, before, far)
        findings += find_of_those(sentence, findings, before)
        findings += find_named(sentence, findings, earlier)
        if findings:
            earlier.append(findings)
        since = told_since(findings, before)
        if since is not None:
            findings.remove(since)
            rows[told:] = [replace(row, harm=since.trigger.harm) for row in rows[told:]]
        told = len(rows)
        for finding in findings:
            rows.extend(_rows(found, finding, near, harms))
        before = before if parts else findings
        far = last_toll(findings, far if far and _is_near(far, sentence) else None)
    rows = carry_scope(found.article.text, found.sentences, rows)
    rows = carry_event(found.article.text, rows)
    return with_roles(found, weighed(found, numbered(found, rows)))


def _is_near(told: Finding, sentence: Sentence) -> bool:
    """Tell whether a toll was told so few words before that a bare figure may be of it."""
    return sentence.end - told.sentence.end < _FAR


def _without_accidents(
    sentence: Sentence,
    findings: list[Finding],
    near: Neighbourhood,
    found: Extraction,
    *,
    mishap: bool,
) -> tuple[list[Finding], bool]:
    """Leave out the harm of accidents, and tell whether there is nothing else; `mishap`: before."""
    if not findings:
        return findings, False
    spans = [_chars(sentence.tokens, (f.trigger.start, f.trigger.end)) for f in findings]
    told = near.acts(found.sentence_id_at(spans[0][0]))
    violent = any(all(e.end <= a or e.start >= b for a, b in spans) for e in told)
    if mishap and not told and goes_on(sentence, violent=violent):
        return [], True
    kept = [f for f in findings if not of_accident(sentence, f, violent=violent)]
    return kept, not kept


def _rows(
    found: Extraction, finding: Finding, near: Neighbourhood, harms: Sequence[int]
) -> list[Casualty]:
    sentence, trigger = finding.sentence, finding.trigger
    tokens, text = sentence.tokens, found.article.text
    predicate = tokens[predicate_of(trigger)]
    stance = standing(finding, predicate)
    group = {token.lower_ for token in verb_group(predicate)}
    clause = text[slice(*_chars(tokens, (sentence.start, sentence.end)))]
    cause = find_cause(sentence, trigger, finding.rule)
    rows: list[Casualty] = []
    whole: str | None = None
    for figure in finding.figures:
        counted = count_of(finding, figure, stance)
        if counted is None and figure.basis == "anybody":
            counted = _denied_any(found, tokens, figure)
        if counted is None or not plausible(sentence, trigger, figure, finding.rule):
            continue
        low, high, basis, modality = counted
        several = (figure.min or 0) > 1 or figure.part
        if basis == "none" and trigger.harm == "captured" and several:
            continue  # "eight suspects have not been caught" is no zero
        if finding.rule != "there" and generic(sentence, trigger, figure, modality):
            continue
        if basis == "none" and set(sentence.words[trigger.start : trigger.end]) & _REMAINS:
            continue  # "no bodies were found": nothing is said of who died
        victims = _victims(finding, figure)
        role = figure.role
        if basis == "none":
            basis = basis_of_zero(sentence, trigger, figure)
        if victims is None and role == "unknown":
            role = sufferers(sentence, trigger)
        whole_span = (min(figure.start, trigger.start), max(figure.end, trigger.end))
        start, end = _chars(tokens, whole_span)
        told_at = _chars(tokens, (figure.start, figure.end))
        claim = innermost_claim(near.claims, *told_at) or innermost_claim(near.claims, start, end)
        if claim is None and rows and next_of_list(finding, figure):
            claim = next((c for c in near.claims if c.claim_id == rows[-1].claim_id), None)
        silent = finding.rule == "untold" or basis == "unknown"
        if silent and keeps_silent(sentence, figure.start):
            claim = None
        if finding.rule == "gapped":
            claim = None  # "police reported 12 dead and medics 15": police do not say 15
        counted_some = basis not in ("none", "none_reported", "unknown")
        denied = claim and is_denied(found.article.text, found.claims, claim, start, end)
        if counted_some and denied:
            modality = "denied"
        unharmed = high == 0 and sentence.words[trigger.start].startswith("harm")
        # neither killed nor hurt
        span = None if victims is None else _chars(tokens, victims)
        first = tokens[sentence.start].idx
        sentence_id = found.sentence_id_at(start)
        caused_by = None if cause is None else _chars(tokens, cause)
        supposed, head = modality == "hypothetical", outcome_of(predicate)
        event_id = near.event(sentence_id, start, end, caused_by, alone=supposed, head=head)
        if counted_some and is_of_false_deed(predicate, near.event_of(event_id)):
            modality = "denied"
        if counted_some and is_of_supposed_deed(predicate, near.event_of(event_id)):
            modality = "hypothetical"
            if generic(sentence, trigger, figure, modality):
                continue
        passed = sentence.words[trigger.start] == "passed"
        quiet = (passed and near.quiet(start, harms, _CLOSE)) or (
            not sentence.speaks_of_war and near.quiet(start, harms)
        )
        if natural(sentence, trigger, figure, violent=event_id is not None, quiet=quiet):
            continue
        date_id, *dated = (
            (None, "", "")
            if _lasts(finding, figure)
            else near.date(sentence_id, start, end, claim, tokens[trigger.start].idx)
        )
        row = Casualty(
            casualty_id=str(len(rows)),
            article_id=found.article.article_id,
            sentence_id=sentence_id,
            start=start,
            end=end,
            text=text[start:end],
            harm="casualties" if unharmed or _no_losses(finding, high) else _harm(finding, figure),
            count_min=low,
            count_max=high,
            count_basis=basis,
            scope=_scope(
                finding,
                clause,
                (start - first, end - first),
                low,
                group,
                (dated[0], dated[1]),
                near.before(sentence_id),
            ),
            modality=modality,
            rule=f"{trigger.kind}.{finding.rule}",
            victims=text[span[0] : span[1]] if span else None,
            victims_start=span[0] if span else None,
            victims_end=span[1] if span else None,
            victims_role=role,
            cause=None if cause is None else text[slice(*_chars(tokens, cause))],
            part_of=_part_of(finding, figure, whole),
            event_id=event_id,
            claim_id=claim.claim_id if claim else None,
            date_id=date_id,
            place_entity_id=near.place(sentence_id, start, end, span),
        )
        if not figure.part:
            whole = "whole"
        rows.append(row)
    return rows


def _harm(finding: Finding, figure: Figure) -> str:
    """Return the harm done to those of a figure; who was burned alive is dead."""
    words, trigger = finding.sentence.words, finding.trigger
    burned = words[trigger.start] in ("burned", "burnt", "burn", "burning")
    alive = words[max(figure.end, trigger.end) :][:1] == ["alive"]
    return "killed" if burned and alive else trigger.harm


def _lasts(finding: Finding, figure: Figure) -> bool:
    """Tell whether people still are what they became: "were still in hospital on Tuesday"."""
    trigger = finding.trigger
    said = finding.sentence.words[min(figure.end, trigger.start) : trigger.end]
    return trigger.harm in ("injured", "missing", "captured") and not _STILL.isdisjoint(said)


def _no_losses(finding: Finding, high: int | None) -> bool:
    """Tell whether there were no losses, dead or hurt; "no loss of life" is of the dead alone."""
    start, end = finding.trigger.start, finding.trigger.end
    said = finding.sentence.words[max(finding.sentence.start, start - 2) : end + 2]
    return high == 0 and finding.trigger.kind == "loss" and not _LIFE & set(said)


def _denied_any(
    found: Extraction, tokens: Sequence[Token], figure: Figure
) -> tuple[int | None, int | None, str, str] | None:
    """Return the bounds of "denied that any soldiers had died": some, and said to be false."""
    start, end = _chars(tokens, (figure.start, figure.end))
    claim = innermost_claim(found.claims, start, end)
    if claim is None or not is_denied(found.article.text, found.claims, claim, start, end):
        return None
    return 2, None, "indefinite", "denied"


def _part_of(finding: Finding, figure: Figure, whole: str | None) -> str | None:
    """Mark a part of the figure before it, or of one of the sentences before: "among the dead"."""
    if figure.part and whole is not None:
        return WITHIN
    back = finding.rule in ("among", "named") or refers_back(finding.sentence, figure)
    back = back or (_of_the_hurt(finding, figure) and figure.basis != "unknown")
    return BEFORE if back and figure.basis != "none" else None


def _of_the_hurt(finding: Finding, figure: Figure) -> bool:
    """Tell whether a bare number is of the wounded told before: "19 remain in hospital"."""
    group = figure.group
    count = group.count
    bare = group.kind == "number" and count is not None and group.end == count.end_token
    cared = finding.sentence.words[finding.trigger.start].startswith("hospitali")
    return finding.rule != "toll" and (
        bare and finding.trigger.harm == "injured" and (finding.trigger.kind == "suffer" or cared)
    )


def _scope(
    finding: Finding,
    clause: str,
    span: tuple[int, int],
    low: int | None,
    group: set[str],
    dated: tuple[str, str],
    before_it: str,
) -> str:
    noun = finding.sentence.words[finding.trigger.end - 1]
    if finding.rule == "noun" and noun in _STATISTICS and (low is None or low > 1):
        return "cumulative"
    counted = finding.sentence.words[finding.trigger.start : finding.trigger.end]
    if finding.trigger.kind == "toll" and _CRIMES & set(counted):
        return "cumulative"  # "the homicide count stands at 51": a city's, of a year
    perfect = bool(group & {"have", "has"})
    figure = finding.figures[0]
    if figure.max == figure.min == 1 and figure.group.count is None and dated[0] != "since":
        return "incident"  # one person told of by name or trade
    deaths = finding.trigger.harm in ("killed", "casualties")
    return scope_of(
        clause, span, low, perfect=perfect, deaths=deaths, dated=dated, before_it=before_it
    )


def _victims(finding: Finding, figure: Figure) -> tuple[int, int] | None:
    """Return the tokens of the victims phrase; None where the harm word is its noun."""
    group = figure.group
    if finding.rule == "toll" and figure.basis == "unknown":
        return None
    if finding.rule in ("noun", "no_noun", "no_reports", "without", "people", "untold"):
        return None
    if finding.rule == "bodies" and group.head < finding.trigger.end:
        return None
    if finding.trigger.kind == "lives" and group.head == finding.trigger.end - 1:
        return None
    return figure.start, named_beside(finding.sentence, figure)


def _chars(tokens: Sequence[Token], span: tuple[int, int]) -> tuple[int, int]:
    last = tokens[span[1] - 1]
    return tokens[span[0]].idx, last.idx + len(last)
