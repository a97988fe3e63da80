"""One row for one mention of a party: the statement that tells more goes before the plain doer."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from newsledger.extract import syntax
from newsledger.extract.responsibility.draft import Draft
from newsledger.records import Event


def without_plain(doc: Doc, drafts: list[Draft], actors: int) -> list[Draft]:
    """Return the drafts without actors of whom a statement in the same words tells more.

    "Accused the army of the murder", "believed that rebels were responsible for it": the deed has
    its doer by grammar, and the statement says how he is held to have done it.
    """
    stances = ("accused", "suspected", "claimed")
    told = [d for d in drafts[actors:] if d.stance in stances and not _is_told_after(doc, d)]
    kept = []
    for draft in drafts[:actors]:
        plain = draft.stance == "asserted" or (
            draft.stance == "accused" and draft.rule.startswith("actor:")
        )
        same = [other for other in told if plain and _same_words(draft, other)]
        if same and draft.event.sentence_id == same[0].event.sentence_id:
            if any(draft.event is other.event for other in same):
                continue
            joined = next((d for d in same if _is_joined(doc, d.event, draft.event)), None)
            if joined is not None:  # "accused the army of burning huts and killing two"
                draft = replace(joined, event=draft.event)
        kept.append(draft)
    return [*kept, *drafts[actors:]]


def _is_told_after(doc: Doc, draft: Draft) -> bool:
    """Tell whether the deed is told by itself: "was arrested after shooting his cousin"."""
    deed = doc.char_span(draft.event.start, draft.event.end, alignment_mode="expand")
    before = doc[max(0, deed.start - 2) : deed.start] if deed is not None else doc[:0]
    return any(t.lower_ in ("after", "following") for t in before)


def _same_words(draft: Draft, other: Draft) -> bool:
    """Tell whether two drafts are of one mention of a party, and the deed is not told before."""
    if draft.party is None or other.party is None:
        return False
    return draft.party[0] < other.party[1] and other.party[0] < draft.party[1]


def _is_joined(doc: Doc, first: Event, other: Event) -> bool:
    """Tell whether the verb of an event is coordinated with that of another."""
    one, two = (doc.char_span(e.start, e.end, alignment_mode="expand") for e in (first, other))
    if one is None or two is None:
        return False
    verbs = syntax.conjuncts(syntax.first_conjunct(one.root))
    return two.root in verbs and two.root.tag_ == "VBG"
