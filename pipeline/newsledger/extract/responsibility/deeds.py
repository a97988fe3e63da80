"""Which event a statement on who did it is about."""

from __future__ import annotations

from spacy.tokens import Token

from newsledger.extract.events.lexicon import verb_triggers
from newsledger.extract.responsibility.statements import Statement
from newsledger.lexicons import words
from newsledger.records import Event, Extraction

_OTHERS = words("similar other previous past earlier several many numerous such further recent")
_DEEDS = words(
    "incident incidents act acts crime crimes operation action deed deaths death killings tragedy "
    "bloodshed casualties atrocity atrocities carnage outrage"
)
_GERUNDS = words("carrying staging launching being standing conducting mounting committing having")
_BARE = frozenset({"blame:hold responsible", "blame:blame"})


def event_of(statement: Statement, found: Extraction) -> Event | None:
    """Return the event a statement is about: in its clause, in its sentence, or the last one."""
    cue = statement.cue
    sentence_id = found.sentence_id_at(cue.idx)
    here = [e for e in found.events if e.sentence_id == sentence_id]
    under = {t.idx for t in cue.subtree} | {t.idx for t in cue.head.subtree}
    below = [e for e in here if e.start in under and e.modality != "hypothetical"]
    fresh = [e for e in below if not _is_another(e, found)]
    after = [e for e in fresh if e.start > cue.idx]
    if after:
        return after[0]
    if fresh:
        return min(fresh, key=lambda e: abs(e.start - cue.idx))
    earlier = [e for e in found.events if e.start < cue.idx and e.modality == "actual"]
    earlier = [e for e in earlier if not _is_another(e, found)]
    if below and not (statement.stance == "suspected" and earlier):
        return min(below, key=lambda e: abs(e.start - cue.idx))
    before = [e for e in here if e.start < cue.idx and not _is_another(e, found)]
    if before:
        return before[-1]
    if statement.stance == "suspected" and cue.lower_ not in ("behind", "hand"):
        return earlier[-1] if earlier and _is_near(earlier[-1], cue, found) else None
    if here:
        return min(here, key=lambda e: abs(e.start - cue.idx))
    if statement.needs_event and not _mentions_deed(cue):
        bare = statement.rule in _BARE and not any(
            t.lower_ in ("for", "of") for t in cue.doc[cue.i + 1 : min(cue.i + 12, cue.sent.end)]
        )
        near = bool(earlier) and _is_near(earlier[-1], cue, found)
        return earlier[-1] if bare and near else None  # "Kyiv holds the army responsible"
    return earlier[-1] if earlier else None


def for_something_else(cue: Token) -> bool:
    """Tell whether the blame is for another thing: "blamed Tehran for arming them"."""
    for token in cue.doc[cue.i + 1 : min(cue.i + 10, cue.sent.end)]:
        if token.lower_ in ("for", "of") and token.i + 1 < cue.sent.end:
            after = token.nbor(1)
            if after.tag_ == "VBG":
                return after.lower_ not in _GERUNDS and after.lower_ not in verb_triggers()
    return False


def _is_another(event: Event, found: Extraction) -> bool:
    """Tell whether a mention is of other deeds: "which has claimed similar attacks in the past"."""
    before = found.article.text[max(0, event.start - 24) : event.start].lower().split()
    return bool(set(before[-2:]) & _OTHERS)


def _is_near(event: Event, cue: Token, found: Extraction) -> bool:
    """Tell whether an event stands at most two sentences before."""
    between = found.article.text[event.end : cue.idx]
    return sum(s.start > event.start and s.start < cue.idx for s in found.sentences) <= 2 and (
        len(between) < 600
    )


def _mentions_deed(cue: Token) -> bool:
    """Tell whether the clause points back at a deed: "for it", "for the incident", "the act"."""
    return any(token.lower_ in _DEEDS for token in cue.subtree)
