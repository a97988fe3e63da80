"""Answers the question of the later rooms: inside whose words does this span stand?"""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.lexicons import words
from newsledger.records import Claim

_BEHIND = frozenset({"floating", "disputed"})
"""Rules of claims whose cue may stand behind their content."""
_DENYING = words("deny dispute reject refute rebut dismiss contest contradict disavow repudiate")
_AFFIRMED_OR_NOT = words("deny confirm acknowledge admit claim")


def content_spans(claim: Claim) -> tuple[tuple[int, int], ...]:
    """Return the parts of a claim's content as half-open offsets; empty when it has none.

    `"It began," he said, "at dawn."` has two parts.
    """
    if claim.content_parts:
        return claim.content_parts
    if claim.content_start is None or claim.content_end is None:
        return ()
    return ((claim.content_start, claim.content_end),)


def leaves_open(claim: Claim) -> bool:
    """Tell whether a source neither affirms nor denies: "would not confirm or deny that"."""
    return claim.speech_act == "other" and claim.cue_lemma in _AFFIRMED_OR_NOT


def contradicts(claim: Claim) -> bool:
    """Tell whether a claim denies what others have told before it: "…, a charge Israel denied".

    "The army shelled a market, a charge it denies": the content is not in the words of the army.
    "No soldiers were hurt, the army said" is in them, though it denies something.
    """
    told = claim.content_end is not None and claim.content_end <= claim.cue_start
    denying = claim.rule == "disputed" or claim.cue_lemma.split(" ", 1)[0] in _DENYING
    return claim.speech_act == "deny" and claim.rule in _BEHIND and denying and told


def innermost_claim(claims: Sequence[Claim], start: int, end: int) -> Claim | None:
    """Return the claim with the shortest content that contains the span; None: nobody's words.

    A span across two parts of one content counts as inside it. Of two claims with contents of the
    same length the later in `claims` wins, for a nested claim stands after its parent.
    """
    best: Claim | None = None
    best_length = 0
    for claim in claims:
        if claim.content_start is None or claim.content_end is None:
            continue
        if not claim.content_start <= start <= end <= claim.content_end or contradicts(claim):
            continue
        parts = content_spans(claim)
        inside = any(a <= start < b or a < end <= b for a, b in parts)
        if not inside:
            continue
        length = sum(b - a for a, b in parts)
        if best is None or length <= best_length:
            best, best_length = claim, length
    return best
