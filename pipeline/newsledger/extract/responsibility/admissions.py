"""Deeds that a force admits in a clause: "the Pentagon acknowledged that a strike killed ten"."""

from __future__ import annotations

from collections.abc import Iterator

from newsledger.extract.events.evidence import has_kind
from newsledger.extract.events.mentions import Mentions
from newsledger.extract.responsibility.draft import Draft
from newsledger.extract.responsibility.parties import span_of
from newsledger.extract.responsibility.persons import side_of
from newsledger.lexicons import words
from newsledger.records import Event, Extraction

_ADMITTING = words("admit acknowledge concede")
"""What one does of one's own deeds; others' deeds are confirmed."""
_FORCES = words(
    "army military navy force forces air pentagon centcom command coalition nato militia rebels "
    "idf rsf guard guards corps brigade brigades front battalion division marines defence defense"
)
_OWN_DEEDS = frozenset({"airstrike", "drone_strike", "missile_attack", "shelling", "attack"})
_STRIKES = words("strike strikes raid raids shelling bombing bombardment airstrike airstrikes")
_OWN_MEN = words("its their our his")


def admitted(event: Event, found: Extraction, mentions: Mentions) -> Iterator[Draft]:
    """Yield the row of a force that admits what a strike did, where nobody else is told as doer.

    Not of a strike that befell its own men: "the army admitted that a strike killed its soldiers".
    """
    if event.modality != "actual" or event.event_type not in _OWN_DEEDS:
        return
    if event.text.lower().split()[-1] not in _STRIKES:
        return
    claim = next((c for c in found.claims if c.claim_id == event.claim_id), None)
    if claim is None or claim.cue_lemma not in _ADMITTING or claim.source_start is None:
        return
    assert claim.source_end is not None
    source = span_of(mentions.doc, claim.source_start, claim.source_end)
    if source is None:
        return
    side = side_of(source.root)
    named = {t.lower_ for t in side.subtree}
    if not (named & _FORCES or has_kind(side, "force", "armed")):
        return
    target = event.target or ""
    harmed = span_of(mentions.doc, event.end, event.end + 1)
    own = _OWN_MEN & set(target.lower().split())
    military = any(
        has_kind(t, "force", "armed")
        for t in (harmed.sent if harmed is not None else ())
        if t.text in target.split()
    )
    if own or military:
        return
    at = (source.start_char, source.end_char)
    yield Draft(at[0], event, at, side.idx, "claimed", f"actor:{event.rule}", claim)
