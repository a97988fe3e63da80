"""Scores claims: cue, source and content, their slots, words of certainty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsledger.evaluate.align import Extent, Spanned, overlap, pair
from newsledger.evaluate.gold import GoldArticle, GoldClaim
from newsledger.evaluate.measures import ArticleScore, Tally
from newsledger.evaluate.scoring.partners import cue_of, pair_claims, source_of
from newsledger.evaluate.scoring.tell import Pairing, Shown, count_rows, count_slot
from newsledger.evaluate.scoring.words import occurrences, same_words
from newsledger.records import Claim, Extraction

MEASURES = {
    "claims.cue": "claims whose cue overlaps a labelled one",
    "claims.source": "of these, with overlapping source, or none on both sides",
    "claims.content": "of these, with content of an intersection over union of at least 0.8",
    "claims.all": "claims with cue, source and content all right",
    "claims.direct": "claims.all of direct quotations alone",
    "claims.speech_act": "paired claims: speech_act equal",
    "claims.source_type": "paired claims: source_type equal",
    "claims.quotation": "paired claims: quotation equal",
    "claims.parent": "paired claims: inside the same claim, or none",
    "claims.certainty": "claims with a word of estimative probability: its bounds equal",
    "claims.certainty_phrase": "claims with a word of estimative probability: its words equal",
}

CONTENT_SHARE = 0.8
_SAME_BOUND = 0.001


def content_of(claim: Claim) -> list[Extent]:
    """Return the spans of a found claim's content."""
    if claim.content_parts:
        return [Extent(start, end) for start, end in claim.content_parts]
    if claim.content_start is None or claim.content_end is None:
        return []
    return [Extent(claim.content_start, claim.content_end)]


def content_overlap(one: Iterable[Spanned], other: Iterable[Spanned]) -> float:
    """Return the intersection over union of two sets of characters; 1 when both are empty."""
    first = {n for span in one for n in range(span.start, span.end)}
    second = {n for span in other for n in range(span.start, span.end)}
    return len(first & second) / len(first | second) if first or second else 1.0


def same_source(wanted: Spanned | None, found: Spanned | None) -> bool:
    """Tell whether two sources overlap, or are both not told."""
    if wanted is None or found is None:
        return wanted is None and found is None
    return overlap(wanted, found) > 0


def score_claims(gold: GoldArticle, found: Extraction, score: ArticleScore) -> None:
    """Add the tallies and misses of `claims`; nothing where they were not labelled."""
    if gold.claims is None:
        return
    wanted, made, text = gold.claims, found.claims, found.article.text
    pairs, missed, spurious = pair_claims(wanted, made)

    def seen(want: Sequence[str], have: Sequence[str]) -> Pairing:
        return Pairing(
            [Shown(w.cue.start, w.cue.end, t) for w, t in zip(wanted, want, strict=True)],
            [Shown(f.cue_start, f.cue_end, t) for f, t in zip(made, have, strict=True)],
            pairs,
            missed,
            spurious,
        )

    cues = seen([_told(w) for w in wanted], [_told(f) for f in made])
    sources = seen(
        [f"source: {w.source.text if w.source else 'none'}" for w in wanted],
        [f"source: {f.source or 'none'}" for f in made],
    )
    contents = seen(
        [f"content: {' … '.join(s.text for s in w.content) or 'none'}" for w in wanted],
        [f"content: {_content_text(f, text)}" for f in made],
    )

    def source_right(i: int, j: int) -> bool:
        return same_source(wanted[i].source, source_of(made[j]))

    def content_right(i: int, j: int) -> bool:
        return content_overlap(wanted[i].content, content_of(made[j])) >= CONTENT_SHARE

    whole = {(i, j) for i, j in pairs if source_right(i, j) and content_right(i, j)}
    count_rows(score, "claims.cue", cues, tell_left=True)
    count_rows(score, "claims.source", sources, right=source_right)
    count_rows(score, "claims.content", contents, right=content_right)
    # what is wrong with a row is told by the two measures above
    score.add("claims.all", Tally(len(whole), len(made), len(whole), len(wanted)))
    score.add(
        "claims.direct",
        Tally(
            sum(made[j].quotation == "direct" for _, j in whole),
            sum(f.quotation == "direct" for f in made),
            sum(wanted[i].quotation == "direct" for i, _ in whole),
            sum(w.quotation == "direct" for w in wanted),
        ),
    )
    partner = {made[j].claim_id: wanted[i].id for i, j in pairs}
    told = {w.id: _told(w) for w in wanted} | {f.claim_id: _told(f) for f in made}
    for i, j in pairs:
        _score_slots(wanted[i], made[j], score)
        # a found parent without partner is another claim, not none
        own = made[j].parent_claim_id
        parent = partner.get(own, own) if own else None
        count_slot(
            score,
            "claims.parent",
            wanted[i].cue,
            wanted[i].parent == parent,
            f"inside: {told.get(wanted[i].parent or '', 'no other claim')}",
            f"inside: {told.get(own or '', 'no other claim')}",
        )
    _score_certainty(
        [w for w in wanted if w.certainty_low is not None or w.certainty_high is not None],
        [f for f in made if f.certainty_low is not None or f.certainty_high is not None],
        text,
        score,
    )


def _told(claim: GoldClaim | Claim) -> str:
    source = claim.source if isinstance(claim, Claim) else claim.source and claim.source.text
    cue = claim.cue if isinstance(claim, Claim) else claim.cue.text
    return f"{source or 'nobody named'} ({cue})"


def _content_text(claim: Claim, text: str) -> str:
    return " … ".join(text[part.start : part.end] for part in content_of(claim)) or "none"


def _score_slots(wanted: GoldClaim, found: Claim, score: ArticleScore) -> None:
    for slot, want, have in (
        ("speech_act", wanted.speech_act, found.speech_act),
        ("source_type", wanted.source_type, found.source_type),
        ("quotation", wanted.quotation, found.quotation),
    ):
        if want is not None:
            name = slot.replace("_", " ")
            count_slot(
                score,
                f"claims.{slot}",
                wanted.cue,
                want == have,
                f"{name} {want}",
                f"{name} {have}",
            )


def _phrase_places(claim: Claim, text: str) -> list[Extent]:
    """Return where a found certainty phrase can stand: the row keeps its words alone."""
    if claim.certainty_phrase is None:
        return []
    for within in ([cue_of(claim)], content_of(claim), [Extent(claim.start, claim.end)]):
        places = [p for part in within for p in occurrences(claim.certainty_phrase, text, part)]
        if places:
            return places
    return []


def _score_certainty(
    wanted: Sequence[GoldClaim], found: Sequence[Claim], text: str, score: ArticleScore
) -> None:
    places = {claim.claim_id: _phrase_places(claim, text) for claim in found}

    def likeness(w: GoldClaim, f: Claim) -> float:
        cue = overlap(w.cue, cue_of(f))
        if w.certainty_phrase is None:
            return cue
        at_phrase = max((overlap(w.certainty_phrase, p) for p in places[f.claim_id]), default=0.0)
        holds = any(overlap(w.certainty_phrase, part) for part in content_of(f))
        return 4.0 * at_phrase + 2.0 * cue + holds

    def near(one: float | None, other: float | None) -> bool:
        if one is None or other is None:
            return one is other
        return abs(one - other) <= _SAME_BOUND

    pairing = Pairing(
        [_shown(w.certainty_phrase or w.cue, w) for w in wanted],
        [_shown((places[f.claim_id] or [cue_of(f)])[0], f) for f in found],
        *pair(wanted, found, likeness),
    )
    count_rows(
        score,
        "claims.certainty",
        pairing,
        right=lambda i, j: (
            near(wanted[i].certainty_low, found[j].certainty_low)
            and near(wanted[i].certainty_high, found[j].certainty_high)
        ),
        tell_left=True,
    )
    count_rows(
        score,
        "claims.certainty_phrase",
        pairing,
        right=lambda i, j: same_words(_phrase(wanted[i]), found[j].certainty_phrase),
    )


def _phrase(claim: GoldClaim | Claim) -> str | None:
    phrase = claim.certainty_phrase
    return phrase if phrase is None or isinstance(phrase, str) else phrase.text


def _shown(where: Spanned, claim: GoldClaim | Claim) -> Shown:
    text = f"{_phrase(claim)} {claim.certainty_low}..{claim.certainty_high}"
    return Shown(where.start, where.end, text)
