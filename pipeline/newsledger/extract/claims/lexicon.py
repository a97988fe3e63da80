"""The lexicons of the claims: cues, words of certainty, nouns of sources, hedges."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from newsledger.lexicons import load_lexicon


@dataclass(frozen=True, slots=True)
class CueRow:
    """One cue: a verb, noun, adjective or preposition that attributes its complement, or a view.

    A view ("in view") stands with its owner between the two words: "in the general's view".

    `phrase` starts with the lemma that is inflected ("point out", "make it clear"); `forms` are all
    forms of that first word. `frames` are the complements that are contents: `that` (a clause),
    `quote`, `inf` (to do), `np` (the object), `as` (the object as something), or a preposition.
    `factivity`: what a reader may take for true: factive (the content), counterfactive (its
    contrary), none.
    """

    phrase: str
    kind: str
    forms: tuple[str, ...]
    frames: tuple[str, ...]
    speech_act: str
    factivity: str
    source: str
    example: str


@dataclass(frozen=True, slots=True)
class CertaintyRow:
    """One word of estimative probability; no bounds where ICD 203 gives it none."""

    phrase: str
    form: str
    low: float | None
    high: float | None
    source: str
    example: str


@dataclass(frozen=True, slots=True)
class SourceNounRow:
    """One noun that heads sources, and what kind of source it makes."""

    noun: str
    source_type: str
    source: str
    example: str


@dataclass(frozen=True, slots=True)
class HedgeRow:
    """One word that attributes to nobody in particular: reportedly, allegedly, seems to."""

    phrase: str
    form: str
    speech_act: str
    source: str
    example: str


@cache
def cue_table() -> dict[str, tuple[CueRow, ...]]:
    """Return the cues by each form of their first word, longest phrase first."""
    table: dict[str, list[CueRow]] = {}
    for row in load_lexicon("cues", CueRow):
        for form in dict.fromkeys((row.phrase.split()[0], *row.forms)):
            table.setdefault(form, []).append(row)
    return {
        form: tuple(sorted(rows, key=lambda row: -len(row.phrase.split())))
        for form, rows in table.items()
    }


@cache
def phrase_tokens(phrase: str) -> tuple[str, ...]:
    """Return a phrase as the tokenizer splits it, hyphens by themselves.

    >>> phrase_tokens("a better-than-even chance")
    ('a', 'better', '-', 'than', '-', 'even', 'chance')
    """
    return tuple(phrase.replace("-", " - ").split())


@cache
def certainty_table() -> dict[str, dict[str, tuple[CertaintyRow, ...]]]:
    """Return the words of certainty by their first word and the next ("": none), longest first.

    Without those that say how great a chance is: `share_table`.
    """
    table: dict[str, dict[str, list[CertaintyRow]]] = {}
    for row in load_lexicon("certainty", CertaintyRow):
        if row.form != "share":
            first, *rest = phrase_tokens(row.phrase)
            table.setdefault(first, {}).setdefault(rest[0] if rest else "", []).append(row)
    return {
        word: {following: _longest_first(rows) for following, rows in seconds.items()}
        for word, seconds in table.items()
    }


@cache
def view_nouns() -> dict[str, str]:
    """Return the nouns of points of view with their speech acts: "in the general's view"."""
    rows = load_lexicon("cues", CueRow)
    return {row.phrase.split()[-1]: row.speech_act for row in rows if row.kind == "view"}


@cache
def share_table() -> dict[str, tuple[CertaintyRow, ...]]:
    """Return what a chance can be said to be, by first word, longest first: slim, remote, even."""
    table: dict[str, list[CertaintyRow]] = {}
    for row in load_lexicon("certainty", CertaintyRow):
        if row.form == "share":
            table.setdefault(phrase_tokens(row.phrase)[0], []).append(row)
    return {word: _longest_first(rows) for word, rows in table.items()}


def _longest_first(rows: list[CertaintyRow]) -> tuple[CertaintyRow, ...]:
    return tuple(sorted(rows, key=lambda row: -len(row.phrase.split())))


@cache
def source_nouns() -> dict[str, str]:
    """Return the kind of source that each noun makes, plurals too."""
    table: dict[str, str] = {}
    for row in load_lexicon("source_nouns", SourceNounRow):
        table[row.noun] = row.source_type
        for plural in _plurals(row.noun):
            table.setdefault(plural, row.source_type)
    return table


@cache
def hedge_table() -> dict[str, HedgeRow]:
    """Return the hedges by their word."""
    return {row.phrase: row for row in load_lexicon("hedges", HedgeRow)}


def _plurals(noun: str) -> tuple[str, ...]:
    if noun.endswith("man"):
        return (noun[:-3] + "men",)
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return (noun[:-1] + "ies",)
    if noun.endswith(("s", "x", "ch", "sh")):
        return (noun + "es",)
    return (noun + "s",)
