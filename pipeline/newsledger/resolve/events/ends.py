"""Whether an event hit, or nobody says, weighed over all its mentions and the harm told of it.

What was foiled, intercepted or missed is told in words that the rules read; it stays. The rest hit,
or nobody says, or words behind it tell that it failed (`aftermath`). What weighs is learned from
labelled articles (`newsledger.evaluate.learning`).
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsledger.records import Casualty, Event, Extraction
from newsledger.resolve.events.aftermath import is_averted, told_after
from newsledger.resolve.events.agreement import is_several
from newsledger.resolve.events.chains import chains_of
from newsledger.resolve.events.filling import root_of
from newsledger.resolve.events.outcomes import did_harm
from newsledger.weights import load_weights, score

MODEL = "event_outcome"

OUTCOMES = ("hit", "unknown")
_THROWN = frozenset(
    f"verb:{lemma}" for lemma in ("hurl", "throw", "lob", "toss", "fling", "drop", "fire", "launch")
)
"""Attacks made, and not only laid, that miss where what was thrown is a dud."""
_STRUCK = frozenset(f"verb:{lemma}" for lemma in ("hit", "strike", "spray", "rake", "riddle"))
_HARM = frozenset({"killed", "injured", "casualties"})


@dataclass(frozen=True, slots=True)
class Choice:
    """An outcome that an event may have, and what speaks for it."""

    outcome: str
    features: list[str]


def weigh_ends(found: Extraction, events: list[Event]) -> list[Event]:
    """Return the events, each with the outcome that is likeliest by all that is said of it."""
    weights = load_weights(MODEL)
    chains = chains_of(events)
    longest = main_of(chains)
    text = found.article.text
    until = {sentence.sentence_id: sentence.end for sentence in found.sentences}
    ends: dict[str, str] = {}
    for root, chain in chains.items():
        if not is_open(chain):
            continue
        came_to = failed(chain, found)
        if came_to is not None:
            ends[root] = came_to
            continue
        if any(_did_harm(event, text, until) for event in chain):
            ends[root] = "hit"
            continue
        choices = outcomes_for(chain, found, is_main=root == longest)
        ends[root] = max(choices, key=lambda c: score(weights, c.features)).outcome
    return [
        dataclasses.replace(event, outcome=_end(event, ends.get(root_of(event), event.outcome)))
        for event in events
    ]


def _end(event: Event, outcome: str) -> str:
    """Return the outcome of a mention: what is denied hit nothing."""
    return "unknown" if outcome == "hit" and event.modality == "denied" else outcome


def is_open(chain: Sequence[Event]) -> bool:
    """Tell whether no mention says that it failed, nor is it an exchange of fire, which hits."""
    clash = chain[0].event_type == "armed_clash" and chain[0].modality == "actual"
    return not clash and all(event.outcome in OUTCOMES for event in chain)


def main_of(chains: dict[str, list[Event]]) -> str | None:
    """Return the event that is told most often, of equals the first."""
    return max(chains, key=lambda root: len(chains[root]), default=None)


def outcomes_for(chain: Sequence[Event], found: Extraction, *, is_main: bool) -> list[Choice]:
    """Return the outcomes that an event may have."""
    told = Counter(event.outcome for event in chain)
    harm = _harm(chain, found.casualties)
    several = is_several(chain[0], found.article.text)
    seen = {
        f"kind:{chain[0].event_type}",
        f"modality:{chain[0].modality}",
        f"harm:{harm}",
        f"kind:{chain[0].event_type}:harm:{harm}",
        f"size:{min(3, len(chain))}",
        "several" if several else "one",
        "main" if is_main else "not main",
        *_slots(chain),
        *(f"rule:{event.rule}" for event in chain),
    }
    return [
        Choice(outcome, sorted({*_told(outcome, told), *(f"{outcome}:{name}" for name in seen)}))
        for outcome in OUTCOMES
    ]


def _told(outcome: str, told: Counter[str]) -> Iterator[str]:
    yield outcome
    if told[outcome]:
        yield from ("told", f"told:{outcome}")
    yield from (f"{outcome} over {other}" for other in told if other != outcome)


def failed(chain: Sequence[Event], found: Extraction) -> str | None:
    """Return missed or foiled where the words behind an event say so, and none was harmed."""
    if _harm(chain, found.casualties) == "yes":
        return None
    if chain[0].modality == "planned":
        text, sentences = found.article.text, {s.sentence_id: s for s in found.sentences}
        stopped = any(is_averted(text, sentences[e.sentence_id]) for e in chain)
        return "foiled" if stopped else None
    if chain[0].modality != "actual":
        return None
    ids = {event.event_id for event in chain}
    starts = [sentence.start for sentence in found.sentences]
    others = sorted(e.start for e in found.events if e.event_id not in ids)
    told = set(told_after(chain, found, starts, others))
    hit = any(event.rule in _STRUCK for event in chain)
    named = any(event.rule.startswith("noun:") for event in chain)
    if "dud" in told or ("given up" in told and named and not hit):
        return "missed" if any(event.rule in _THROWN for event in chain) else "foiled"
    if told & {"wide", "upwards"}:
        return "missed"
    shots = chain[0].event_type == "shooting" and "unhurt" in told and not hit
    return "missed" if shots else None


def _did_harm(event: Event, text: str, until: dict[str, int]) -> bool:
    """Tell whether a deed that was done is told with the harm it did: "causing a fire"."""
    rest = text[event.end : until[event.sentence_id]]
    return event.modality == "actual" and did_harm(event, rest)


def _slots(chain: Sequence[Event]) -> Iterator[str]:
    for name, has in (
        ("target", any(e.target for e in chain)),
        ("actor", any(e.actor for e in chain)),
        ("place", any(e.place_entity_id for e in chain)),
        ("date", any(e.date_id for e in chain)),
        ("weapon", any(e.weapon for e in chain)),
    ):
        yield name if has else f"no {name}"


def _harm(chain: Sequence[Event], casualties: Sequence[Casualty]) -> str:
    """Return whether somebody was harmed in an event by its figures: yes, zero or not told."""
    ids = {event.event_id for event in chain}
    rows = [
        row
        for row in casualties
        if row.event_id in ids and row.harm in _HARM and row.modality in ("asserted", "disputed")
    ]
    if any(row.count_min for row in rows):
        return "yes"
    return "zero" if any(row.count_max == 0 for row in rows) else "not told"
